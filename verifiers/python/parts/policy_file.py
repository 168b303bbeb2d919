"""The policy of a case folder as its author wrote it (docs/policy.md): what it leaves out has its default, and no field is misspelt."""

from policy_form import POLICY
from protocol import Refused

TITLE_LESS = {"title": ""}
TEAM_LESS = {
    "region": True, "certificate": None, "noReturn": None, "balance": "mean", "band": 2, "pairLimit": None, "apart": None, "staffing": "complete",
}
MATTER_LESS = {
    **TITLE_LESS, "population": None, "recentVisit": None, "base": "average", "of": "stratum", "mode": "without-replacement", "coolDown": None,
    "method": "ticket/1", "reserve": 20,
}
RULE_LESS = {"side": "at-least"}

# What may be left out, by the place of the object that has it; `*` stands for each item of a list.
DEFAULTS = (
    ("", {**TITLE_LESS, "tiers": None}),
    ("calendars.*", {"weekend": [6, 7], "holidays": [], "workdays": []}),
    ("shares.*", RULE_LESS),
    ("matters.*", MATTER_LESS),
    ("matters.*.recentVisit", {"kinds": None}),
    ("matters.*.frequency.*", {**TITLE_LESS, "where": None, "counts": {}}),
    ("matters.*.total", RULE_LESS),
    ("matters.*.strata.*", {**TITLE_LESS, "where": None, "minimum": 0, **RULE_LESS}),
    ("matters.*.strata.*.also.*", RULE_LESS),
    ("matters.*.rounds.*", TITLE_LESS),
    ("matters.*.team", TEAM_LESS),
    ("matters.*.team.roles.*", {**TITLE_LESS, "qualifications": [], "agencies": None, "grades": None}),
    ("lanes.*", TITLE_LESS),
    ("lanes.*.frequency.*", {**TITLE_LESS, "where": None, "counts": {}}),
    ("lanes.*.team", TEAM_LESS),
    ("lanes.*.team.roles.*", {**TITLE_LESS, "qualifications": [], "agencies": None, "grades": None}),
)


def policy_read(value):
    """The policy with every default filled in; refused with every place that has another form."""
    if isinstance(value, dict):
        value = {name: inner for name, inner in value.items() if name != "$schema"}
    for place, defaults in DEFAULTS:
        value = filled(value, place.split(".") if place else [], defaults)
    faults = POLICY(value, "policy")
    if faults:
        raise Refused("; ".join(map(str, faults)))
    return value


def filled(value, steps, defaults):
    """The value with the defaults of every object at a place; what has another form stays as it is, and is named later."""
    if not steps:
        return {**defaults, **value} if isinstance(value, dict) else value
    step, rest = steps[0], steps[1:]
    if step == "*":
        return [filled(each, rest, defaults) for each in value] if isinstance(value, list) else value
    if not isinstance(value, dict) or step not in value:
        return value
    return {**value, step: filled(value[step], rest, defaults)}


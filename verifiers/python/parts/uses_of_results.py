"""Uses of discretion over results (section 16 of docs/protocol.md): when, by whom and how often something was written."""

from notes import is_closed_day
from record import day_of_entry, few, use
from results import FOLLOWED
from visit_so_far import END, SAYING, Visit, due_day

AGAIN = ("correct", "return", "reject", "annul", "withdraw")


def uses_of_results(record):
    return lambda entry: uses_of_step(record, entry) if entry["kind"] == "result" else []


def uses_of_step(record, entry):
    body = entry["body"]
    visit, step, named = Visit(record, body["drawId"], body["unit"], entry["seq"]), body["step"], {"drawId": body["drawId"], "unit": body["unit"]}
    if step in SAYING:
        yield from uses_of_day(entry, visit, named)
        yield from uses_of_people(body, entry, visit, named)
        yield from uses_of_term(entry, named)
        yield from uses_of_entering(entry, visit, named)
        yield from uses_of_two_results(record, entry)
    if step in AGAIN:
        before, after = "+".join(visit.said().get("codes", ())), "+".join(body.get("codes", ())) if step == "correct" else ""
        yield use(entry, "corrected", {**named, "step": step, "before": before or None, "after": after or None})
    if step == "close":
        yield use(entry, "follow-up-closed", {**named, "due": visit.term(), "day": body.get("day"), "points": points_of(record, entry["seq"])})
    if step == "annul":
        yield from uses_of_annulling(entry, visit, named)
    if step == "publish" and visit.said():
        day, written = visit.said()["day"], day_of_entry(entry)
        due = due_day(visit, day)
        if written > due:
            yield use(entry, "published-late", {**named, "day": day, "published": written, "due": due})


def points_of(record, seq):
    """What the ratings count for an entry."""
    lines = [because for rating in record.of_kind("rating") for unit in rating["body"]["units"] for because in unit["because"]]
    return sum(each["points"] for each in lines if each["seq"] == seq)


def uses_of_day(entry, visit, named):
    """Another day than the visit has, than its round or case has, or than anybody may be visited on."""
    day, window = entry["body"]["day"], visit.window
    if visit.day is not None and day != visit.day:
        yield use(entry, "other-day", {**named, "planned": visit.day, "day": day})
    if window is not None and not window["from"] <= day <= window["until"]:
        yield use(entry, "outside-round", {**named, "day": day, "from": window["from"], "until": window["until"]})
    if is_closed(visit, day, entry["seq"]):
        yield use(entry, "on-closed-day", {**named, "day": day})


def uses_of_people(body, entry, visit, named):
    """Nobody was drawn, or others were there than those who were; nobody, where a result names nobody."""
    if not visit.seats and visit.host() is None and visit.stands():
        yield use(entry, "without-team", named)
    people, said = [seat["inspector"] for seat in visit.seats], body.get("inspectors", [])
    if people and set(said) != set(people):
        others, missing = [each for each in said if each not in people], [each for each in people if each not in said]
        yield use(entry, "other-people", {**named, "others": few(others) or None, "missing": few(missing) or None})


def uses_of_term(entry, named):
    """By when something is to be done is said; or nothing is said, where something is to be done."""
    body = entry["body"]
    if "correctBy" in body or FOLLOWED & set(body["codes"]):
        yield use(entry, "term-set", {**named, "day": body["day"], "correctBy": body.get("correctBy")})


def uses_of_entering(entry, visit, named):
    body, written = entry["body"], day_of_entry(entry)
    due = due_day(visit, body["day"])
    if body["step"] == "enter" and written > due:
        yield use(entry, "entered-late", {**named, "day": body["day"], "written": written, "due": due})


def uses_of_annulling(entry, visit, named):
    """By its day nobody could know yet what was published."""
    published, day = visit.published(), entry["body"]["day"]
    if published is not None and day < day_of_entry(published):
        yield use(entry, "annulled-before", {**named, "day": day, "published": day_of_entry(published)})


def is_closed(visit, day, seq):
    """Nobody is visited on that day, by the policy that stands before the entry."""
    if visit.policy is None or visit.rule is None:
        return False
    year = lambda policy: (policy["authority"], policy["year"])
    policies = [each["body"]["policy"] for each in visit.record.policies if each["seq"] < seq]
    standing = next((policy for policy in reversed(policies) if year(policy) == year(visit.policy)), visit.policy)
    kind = "lanes" if "case" in visit.order else "matters"
    rule = next((each for each in standing.get(kind, ()) if each["id"] == visit.rule["id"]), None)
    return rule is not None and "schedule" in rule and is_closed_day(standing, rule, day)


# --- One visit, two results ------------------------------------------------------------------------

def uses_of_two_results(record, entry):
    """The last words about a unit of a case: beside the planned visit that takes it along, or other than those of the lead."""
    unit = entry["body"]["unit"]
    for name, order in record.orders.items():
        if "case" not in order or unit not in order["case"]["body"]["units"]:
            continue
        case, own = Visit(record, name, unit, END), last_saying(record, name, unit)
        if case.host() is not None and own is entry:
            yield use(entry, "result-beside", {"drawId": name, "unit": unit, "other": case.host()})
        others = last_saying(record, case.lead(), unit) if case.lead() else None
        if own and others and entry is max(own, others, key=lambda each: each["seq"]) and own["body"]["codes"] != others["body"]["codes"]:
            codes = {"codes": "+".join(own["body"]["codes"]), "others": "+".join(others["body"]["codes"])}
            yield use(entry, "results-differ", {"drawId": name, "unit": unit, "other": case.lead(), **codes})


def last_saying(record, name, unit):
    """The last entry that says what was found, or None."""
    return next((each for each in reversed(record.steps_of(name, unit)) if each["body"]["step"] in SAYING), None)

"""What an announcement binds (section 14.1 of docs/protocol.md): the digests that a plan entry commits to, and the day of the draw."""

from ledger_checks import differs, place_of
from protocol import byte_order, canonical, digest
from seats import carried_by


def day_of(entry):
    """The civil day on which an entry was written."""
    return entry["at"][:10]


def first_day_of_visits(attempt):
    """No visit lies before the announced day, nor before the day of the draw."""
    entry = attempt.get("draw", attempt["plan"])
    commits = attempt["plan"]["body"].get("commits")
    return max(day_of(entry), commits["drawOn"]) if commits else day_of(entry)


def check_commits(attempt, announced):
    """Without registries: the day, and the visits that the ledger had ordered."""
    plan = attempt["plan"]
    commits = plan["body"].get("commits")
    if commits is None:
        return []
    found = [] if day_of(plan) <= commits["drawOn"] else [f"{place_of(plan)}: the draw is announced for {commits['drawOn']}, a day that is past"]
    visits = sorted(announced.book.ordered_visits(), key=lambda each: byte_order(canonical(each)))
    return found + differs(place_of(plan), "committed visits", digest(visits), commits["visits"])


def check_commits_of_case(attempt, announced, case, sorted_units):
    """With registries: pools, units that must be drawn, those left out, loads carried."""
    plan = attempt["plan"]
    commits = plan["body"].get("commits")
    if commits is None:
        return []
    by_id = lambda pairs: sorted(([name, value] for name, value in pairs), key=lambda each: byte_order(each[0]))
    strata = []
    for stratum in announced.matter["strata"]:
        own = {unit: forced for unit, (name, rule, forced) in sorted_units.items() if name == stratum["id"] and rule is None}
        must = [(unit, forced) for unit, forced in own.items() if forced is not None]
        strata.append({"stratum": stratum["id"], "pool": digest(sorted(own, key=byte_order)), "must": digest(by_id(must))})
    out = [(unit, rule) for unit, (_, rule, _) in sorted_units.items() if rule is not None]
    return (
        differs(place_of(plan), "committed pools", strata, commits["strata"])
        + differs(place_of(plan), "committed units left out", digest(by_id(out)), commits["leftOut"])
        + differs(place_of(plan), "committed loads", digest(by_id(carried_by(case, announced).items())), commits["carried"])
    )


def notes_on_day(attempt):
    """What the page calls worth a note, and no finding."""
    plan, name = attempt["plan"], attempt["drawId"]
    commits = plan["body"].get("commits")
    if commits is None:
        return [f"{name}: announced by an older version: its pool and loads are those of the draw"]
    if "draw" in attempt and day_of(attempt["draw"]) > commits["drawOn"]:
        return [f"{name}: drawn on {day_of(attempt['draw'])}, announced for {commits['drawOn']}"]
    return []

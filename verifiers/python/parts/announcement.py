"""What an announcement binds (section 14.1 of docs/protocol.md): the digests that a plan entry commits to, and the day of the draw."""

from findings import differs_at, fault, place_of
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
    found = [] if day_of(plan) <= commits["drawOn"] else [fault("commits", place_of(plan, "day of the draw"), "a day that is past", day_of(plan), commits["drawOn"])]
    visits = sorted(announced.book.ordered_visits(), key=lambda each: byte_order(canonical(each)))
    return found + differs_at("commits", plan, "visits that count", digest(visits), commits["visits"])


def check_strata_of_commits(attempt, announced):
    """Without registries: an announcement names every stratum of the policy once, in its order."""
    plan = attempt["plan"]
    if "commits" not in plan["body"]:
        return []
    return differs_at("strata", plan, "commits", [each["id"] for each in announced.matter["strata"]], [each["stratum"] for each in plan["body"]["commits"]["strata"]])


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
        committed_pools(plan, strata)
        + differs_at("commits", plan, "units left out", digest(by_id(out)), commits["leftOut"])
        + differs_at("commits", plan, "loads carried", digest(by_id(carried_by(case, announced).items())), commits["carried"])
    )


def committed_pools(plan, expected):
    """Stratum by stratum; other strata than those of the policy, or in another order, are a fault of their own."""
    lines, found = plan["body"]["commits"]["strata"], []
    names, said = [each["stratum"] for each in expected], {each["stratum"]: each for each in reversed(lines)}
    found += differs_at("strata", plan, "commits", names, [each["stratum"] for each in lines])
    for mine in expected:
        theirs, where = said.get(mine["stratum"], {}), f"stratum {mine['stratum']}"
        found += differs_at("commits", plan, f"{where}, pool", mine["pool"], theirs.get("pool"))
        found += differs_at("commits", plan, f"{where}, units that must be drawn", mine["must"], theirs.get("must"))
    return found

"""Uses of discretion over conditions that hit exactly one unit, or spare exactly one (section 16 of docs/protocol.md): only who holds the registry can tell."""

from query import Look, fits
from record import few, use
from uses_of_rules import conditions_in

# Among fewer units a rule for one is no aim.
LEAST_POOL = 10


def uses_of_aim(record):
    """Each policy is looked at with each registry where a plan first names both."""
    told = set()

    def uses(entry):
        if entry["kind"] != "plan":
            return
        body = entry["body"]
        policy, pair = record.named(body["policy"], "policy"), [record.named(body[kind], kind) for kind in ("registry", "roster")]
        if policy is None or None in pair:
            return
        name, case = (body["policy"], pair[0]["body"]["units"]["root"]), record.behind(pair)
        if case is None or name in told:
            return
        told.add(name)
        aims = aims_in(policy["body"]["policy"], case["units"], pair[0]["body"]["asOf"])
        if aims:
            yield use(entry, "aimed-at-one", {"drawId": body["drawId"], "policy": policy["body"]["policy"]["id"], "count": len(aims), "paths": few(aims)})

    return uses


def aims_in(policy, units, day):
    """Where each stands, and whom it hits or spares."""
    look, found = Look(day, policy.get("classes")), []
    still = [unit for unit in units if unit["status"] != "closed" and (unit["closed"] is None or unit["closed"] > day)]
    for path, query in conditions_in(policy, ""):
        asked = asked_before(policy, path.split("."))
        pool = [unit for unit in still if all(fits(each, unit, look) for each in asked)]
        hit = [unit["id"] for unit in pool if fits(query, unit, look)]
        spared = [unit["id"] for unit in pool if unit["id"] not in set(hit)] if len(hit) == len(pool) - 1 else []
        one = next((ids[0] for ids in (hit, spared) if len(ids) == 1), None)
        found += [f"{path} ({one})"] if one is not None and len(pool) >= LEAST_POOL else []
    return found


def asked_before(policy, path):
    """A condition inside a matter is asked of its population, one inside a stratum of the units of that stratum."""
    if path[0] != "matters" or path[2] == "population":
        return []
    matter = policy["matters"][int(path[1])]
    own = [matter["strata"][int(path[3])].get("where")] if path[2] == "strata" and len(path) > 5 else []
    return [matter.get("population"), *own]

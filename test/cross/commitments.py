"""What the registries of a case commit to (section 11 of docs/protocol.md): sizes, counts and Merkle roots."""

import protocol as p
from ledger_checks import differs, place_of

STATUSES = ("active", "suspended", "closed")


class Commitments:
    """The bodies of the registry and roster entries that the files of a case give, but for their day."""

    def __init__(self, case):
        self.registry = {
            "units": {**root_of(unit_leaves(case)), "byStatus": by_status(case), "byTier": by_tier(case)},
            "history": root_of(visit_leaves(case)),
        }
        self.roster = {"inspectors": root_of(inspector_leaves(case))}

    def match(self, registry, roster):
        return without_day(registry) == self.registry and without_day(roster) == self.roster


def commitments_of(case):
    return Commitments(case)


def without_day(entry):
    return {name: value for name, value in entry["body"].items() if name != "asOf"}


def check_commitment(case, known, entries):
    """The files must be what some entry committed to, and the policy one that stands on the ledger."""
    found = []
    for kind, mine in (("registry", known.registry), ("roster", known.roster)):
        bodies = [entry for entry in entries if entry["kind"] == kind]
        if bodies and all(without_day(entry) != mine for entry in bodies):
            found += differs(place_of(bodies[-1]), f"{kind} of the case folder", mine, without_day(bodies[-1]))
    ids = [entry["body"]["policy"]["id"] for entry in entries if entry["kind"] == "policy"]
    if ids and case["policy"]["id"] not in ids:
        found.append(f"policy {case['policy']['id']}: stands on no entry")
    return found


def root_of(leaves):
    return {"size": len(leaves), "root": p.merkle_root(leaves)}


def unit_leaves(case):
    """In byte order of the ids; lists whose order means nothing in byte order."""
    units = ({**unit, "categories": in_order(unit["categories"]), "exclusions": in_order(unit["exclusions"])} for unit in case["units"])
    return [p.canonical(said(unit)) for unit in units]


def inspector_leaves(case):
    sets = ("qualifications", "certificates", "leave", "recusals", "regions")
    return [p.canonical(said({**person, **{name: in_order(person[name]) for name in sets}})) for person in case["inspectors"]]


def visit_leaves(case):
    leaves = [p.canonical(said({**visit, "inspectors": in_order(visit["inspectors"])})) for visit in case["history"]]
    return sorted(leaves, key=p.byte_order)


def in_order(items):
    return sorted(items, key=lambda item: p.byte_order(key_of(item)))


def key_of(item):
    if isinstance(item, list):
        return "/".join(item)
    return item if isinstance(item, str) else p.canonical(item)


def said(value):
    """Without null, empty text and empty lists: how nothing was written must not matter."""
    if isinstance(value, list):
        return [said(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {name: said(inner) for name, inner in value.items() if inner not in (None, "", [], {})}


def by_status(case):
    return [{"status": name, "size": sum(unit["status"] == name for unit in case["units"])} for name in STATUSES]


def by_tier(case):
    tiers = {unit["tier"] for unit in case["units"]}
    ordered = sorted(tiers, key=lambda tier: p.byte_order(tier or ""))
    return [{"tier": tier, "size": sum(unit["tier"] == tier for unit in case["units"])} for tier in ordered]

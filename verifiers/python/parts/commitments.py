"""What the registries of a case commit to (section 11 of docs/protocol.md): sizes, counts and Merkle roots."""

from csv_cells import text_of
from findings import Place, fault
from policy_form import POLICY
from protocol import byte_order, canonical, merkle_root

STATUSES = ("active", "suspended", "closed")


class Registers:
    """The registers of a case folder, found by what an entry of the ledger commits to."""

    def __init__(self, cases, policy):
        self.cases, self.policy, self.registries, self.rosters = cases, policy, [], []
        for case in cases:
            self.registries.append((canonical(registry_body(case)), case))
            self.rosters.append((canonical(roster_body(case)), case))

    def behind(self, registry, roster):
        """Units, history and inspectors of two entries, or None where the folder does not hold both."""
        one, other = self.registry(registry), found_in(self.rosters, roster)
        if one is None or other is None:
            return None
        return {"units": one["units"], "history": one["history"], "inspectors": other["inspectors"]}

    def registry(self, entry):
        return found_in(self.registries, entry)

    def holds(self, entry):
        """Whether the registry or the roster of an entry is at hand."""
        return found_in(self.registries if entry["kind"] == "registry" else self.rosters, entry) is not None


def found_in(rows, entry):
    """The first of that content whose day, where it is known, is that of the entry."""
    body, day = canonical(without_as_of(entry)), entry["body"]["asOf"]
    return next((case for own, case in rows if own == body and case["asOf"] in (None, day)), None)


def registry_body(case):
    """The body of the registry entry that these files give, but for its day."""
    return {
        "units": {**tree_of(unit_leaves(case)), "byStatus": by_status(case), "byTier": by_tier(case)},
        "history": tree_of(visit_leaves(case)),
    }


def roster_body(case):
    return {"inspectors": tree_of(inspector_leaves(case))}


def without_as_of(entry):
    return {name: value for name, value in entry["body"].items() if name != "asOf"}


def check_commitment(registers, entries):
    """Every registry of the folder must be what some entry committed to, and the policy one that stands on the ledger."""
    found = []
    for kind, mine in (("registry", registers.registries), ("roster", registers.rosters)):
        said = [(canonical(without_as_of(entry)), entry["body"]["asOf"]) for entry in entries if entry["kind"] == kind]
        for body, case in mine:
            if not any(own == body and case["asOf"] in (None, day) for own, day in said):
                place = Place(where=f"{kind} of {case['asOf'] or case['place']}")
                found.append(fault(f"{kind}-differs", place, "is none that an entry commits to", None, body))
    stand = [entry["body"]["policy"] for entry in entries if entry["kind"] == "policy"]
    policy = registers.policy
    if stand and policy is not None and not any(is_same_policy(policy, each) for each in stand):
        found.append(fault("policy-differs", Place(where=f"policy {policy['id']}"), "stands on no entry", policy["id"], [each["id"] for each in stand]))
    return found


def is_same_policy(policy, stands):
    """To the last field, but for further ones, which are named and left out; one that leaves defaults out, and so is none that stands on a ledger, by its id."""
    if POLICY(policy, "policy"):
        return policy["id"] == stands["id"]
    return says_all_of(policy, stands) if POLICY(stands, "policy") else canonical(policy) == canonical(stands)


def says_all_of(policy, stands):
    if isinstance(policy, dict) and isinstance(stands, dict):
        return all(name in stands and says_all_of(inner, stands[name]) for name, inner in policy.items())
    if isinstance(policy, list) and isinstance(stands, list):
        return len(policy) == len(stands) and all(map(says_all_of, policy, stands))
    return policy == stands


def tree_of(leaves):
    return {"size": len(leaves), "root": merkle_root(leaves)}


def unit_leaves(case):
    """In byte order of the ids; lists whose order means nothing in byte order."""
    units = ({**unit, "categories": in_byte_order(unit["categories"]), "exclusions": in_byte_order(unit["exclusions"])} for unit in case["units"])
    return [canonical(said(unit)) for unit in units]


def inspector_leaves(case):
    sets = ("qualifications", "certificates", "leave", "recusals", "regions")
    return [canonical(said({**person, **{name: in_byte_order(person[name]) for name in sets}})) for person in case["inspectors"]]


def visit_leaves(case):
    leaves = [canonical(said({**visit, "inspectors": in_byte_order(visit["inspectors"])})) for visit in case["history"]]
    return sorted(leaves, key=byte_order)


def in_byte_order(items):
    return sorted(items, key=lambda item: byte_order(key_of(item)))


def key_of(item):
    if isinstance(item, list):
        return text_of(item)
    return item if isinstance(item, str) else canonical(item)


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
    ordered = sorted(tiers, key=lambda tier: byte_order(tier or ""))
    return [{"tier": tier, "size": sum(unit["tier"] == tier for unit in case["units"])} for tier in ordered]

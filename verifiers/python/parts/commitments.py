"""What the registries of a case commit to (section 11 of docs/protocol.md): sizes, counts and Merkle roots."""

from csv_cells import text_of
from findings import Place, fault
from policy_form import POLICY
from private_lists import private_tree
from protocol import byte_order, canonical, merkle_root

STATUSES = ("active", "suspended", "closed")


class Registers:
    """The registers of a case folder, found by the roots that an entry of the ledger commits to; those of the day of the entry before others."""

    def __init__(self, cases, policy):
        self.cases, self.policy = cases, policy
        self.registries = [(registry_body(case), case) for case in cases]
        self.rosters = [(roster_body(case), case) for case in cases]
        self.rows = [({**units, **people}, case) for (units, case), (people, _) in zip(self.registries, self.rosters)]

    def behind(self, registry, roster):
        """Units, history and inspectors of two entries, or None where nobody holds all three."""
        return self.found({**registry["body"], **roster["body"]}, registry["body"]["asOf"], ("units", "history", "inspectors"))

    def registry(self, entry):
        """Units and history of an entry, whoever was on the roster."""
        return self.found(entry["body"], entry["body"]["asOf"], ("units", "history"))

    def found(self, body, day, parts):
        roots = lambda own: [own[name]["root"] for name in parts]
        same = [case for own, case in self.rows if roots(own) == roots(body)]
        return next((case for case in same if case["asOf"] in (None, day)), same[0] if same else None)


def registry_body(case):
    """The body of the registry entry that these files give, but for its day."""
    return {
        "units": {**tree_of(case, "units", unit_leaves(case)), "byStatus": by_status(case), "byTier": by_tier(case)},
        "history": tree_of(case, "history", visit_leaves(case)),
        **salted(case),
    }


def roster_body(case):
    return {"inspectors": tree_of(case, "inspectors", inspector_leaves(case)), **salted(case)}


def salted(case):
    """What the bodies of a private registry say more."""
    return {} if case.get("secret") is None else {"salted": True}


def without_as_of(entry):
    return {name: value for name, value in without_readings(entry["body"]).items() if name != "asOf"}


def without_readings(body):
    """What a body commits to: how the rows were read from the tables of an office makes no other registry."""
    return {name: value for name, value in body.items() if name != "readings"}


def check_commitment(registers, entries):
    """Every registry of the folder must be what some entry committed to, and the policy one that stands on the ledger. On an empty ledger nothing stands that could differ."""
    if not entries:
        return []
    found = []
    for kind, mine in (("registry", registers.registries), ("roster", registers.rosters)):
        stated = [entry for entry in entries if entry["kind"] == kind]
        said = {(canonical(without_as_of(entry)), entry["body"]["asOf"]) for entry in stated}
        texts, sizes = {own for own, _ in said}, {sizes_in(without_as_of(entry)) for entry in stated if is_salted(entry["body"])}
        for body, case in mine:
            own = canonical(body)
            if (own, case["asOf"]) in said or (case["asOf"] is None and own in texts):
                continue
            place = Place(where=f"{kind} of {case['asOf'] or case['place']}")
            if not is_salted(body) and sizes_in({**body, "salted": True}) in sizes:
                found.append(fault("key-missing", place, "was handed over without its key: the ledger commits to a private one of these sizes (put its registry.key beside it)", None, body))
            else:
                found.append(fault(f"{kind}-differs", place, f"belongs to no entry of this ledger: it is of another state or ledger, or not the one that was committed to{without_history(kind, case)}", None, body))
    stand = [entry["body"]["policy"] for entry in entries if entry["kind"] == "policy"]
    policy = registers.policy
    if stand and policy is not None and not any(is_same_policy(policy, each) for each in stand):
        found.append(fault("policy-differs", Place(where=f"policy {policy['id']}"), "stands on no entry", policy["id"], [each["id"] for each in stand]))
    return found


def is_salted(body):
    return body.get("salted") is True


def sizes_in(body):
    """What a body says, without its roots."""
    return canonical({name: without_root(value) if isinstance(value, dict) else value for name, value in body.items()})


def without_root(tree):
    return {name: value for name, value in tree.items() if name != "root"}


def without_history(kind, case):
    return "" if kind == "roster" or case["hasHistory"] else "; history.csv is not there, so it was read as one without visits"


def is_same_policy(policy, stands):
    """To the last field, but for further ones, which are named and left out."""
    return says_all_of(policy, stands) if POLICY(stands, "policy") else canonical(policy) == canonical(stands)


def says_all_of(policy, stands):
    if isinstance(policy, dict) and isinstance(stands, dict):
        return all(name in stands and says_all_of(inner, stands[name]) for name, inner in policy.items())
    if isinstance(policy, list) and isinstance(stands, list):
        return len(policy) == len(stands) and all(map(says_all_of, policy, stands))
    return policy == stands


def tree_of(case, name, leaves):
    if case.get("secret") is not None:
        return private_tree(case["secret"], name, leaves)
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

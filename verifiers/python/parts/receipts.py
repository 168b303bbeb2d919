"""Receipts of units (section 12.6 of docs/protocol.md): a tree over how each unit stood in a draw, and what a ledger says of it (section 15, item 22)."""

import hashlib

from book import Book, orders_of
from findings import fault, place_of
from judging import judged_plan
from ledger_checks import guarded
from protocol import byte_order, canonical, key_for, leaf_hash, path_of, refuse_unless, root_of, ticket
from year import Round, sort_units

# The method of which every unit has a ticket.
TICKETS = "ticket/1"


# --- Leaves and trees ------------------------------------------------------------------------------


def salt_of_leaf(salt, id_):
    """The salt of the leaf of a unit, from that of the entry; both in hex."""
    return hashlib.sha256(b"\x06" + bytes.fromhex(salt) + canonical(id_).encode("utf-8")).hexdigest()


def leaf_of_unit(fields, salt=None):
    """The leaf as an object; `salt` is that of the entry, None of one without."""
    return fields if salt is None else {**fields, "salt": salt_of_leaf(salt, fields["unit"])}


def leaves_of_receipts(rows, salt=None):
    """The leaves, in byte order of the ids."""
    return [leaf_of_unit(row, salt) for row in sorted(rows, key=lambda row: byte_order(row["unit"]))]


def hashes_of_leaves(leaves):
    return [leaf_hash(canonical(leaf)) for leaf in leaves]


def tree_of_receipts(rows, salt=None):
    hashes = hashes_of_leaves(leaves_of_receipts(rows, salt))
    return {"size": len(hashes), "root": root_of(hashes).hex()}


def path_of_receipt(rows, salt, id_):
    """The leaf of a unit, its index, and its path: hashes of 32 bytes."""
    leaves = leaves_of_receipts(rows, salt)
    index = next((at for at, leaf in enumerate(leaves) if leaf["unit"] == id_), None)
    refuse_unless(index is not None, "there is no leaf of this unit")
    return leaves[index], index, path_of(hashes_of_leaves(leaves), index)


# --- How the units stood ---------------------------------------------------------------------------


def rows_of_draw(draw, sorted_units):
    """The fields of each leaf: from the draw entry, and (stratum, rule, forced) of each unit of the registry."""
    body = draw["body"]
    key = key_for(body["seed"], body["drawId"], "unit") if body["method"] == TICKETS else None
    lines, listed, skipped = {}, {}, {}
    for stratum in body["strata"]:
        lines.setdefault(stratum["stratum"], stratum)
        listed.update({each["unit"]: "reserve" for each in stratum["reserve"]})
        skipped.update({each["unit"]: each["rule"] for each in stratum.get("skipped", ())})
    listed.update({each["unit"]: "drawn" for stratum in body["strata"] for each in stratum["drawn"]})
    return [
        {
            "cutOff": cut_off_for(lines.get(stratum)) if own is None else None, "place": listed.get(unit, "not-drawn") if own is None else "left-out",
            "rule": own, "stratum": stratum, "ticket": ticket(key, unit) if own is None and key else None, "unit": unit,
        }
        for unit, (stratum, rule, _) in sorted_units.items() for own in [skipped.get(unit) if rule is None else rule]
    ]


def cut_off_for(stratum):
    """That of the draw entry; none of a stratum that it does not have."""
    return None if stratum is None else stratum["cutOff"]


def sorted_units_of(order, entries, case, day):
    """Where every unit of the registry stands by the rules of the draw, or None where no policy has its round."""
    plan = judged_plan(order["plan"], Book(entries, order["plan"]["seq"]))
    book = Book(entries, (plan if "commits" in plan["body"] else order["draw"])["seq"])
    if not book.is_readable({**order, "plan": plan}):
        return None
    round_ = Round(book.policy(plan["body"]["policy"]), plan["body"], book)
    return sort_units(case, round_, day)


# --- What a verifier checks ------------------------------------------------------------------------


def check_receipts(entries, registers, unreadable):
    """`draws` and `registries` are read once; what stands behind an entry counts for nothing."""
    draws = {order["drawId"]: order for order in orders_of(entries)}
    registries = {entry["hash"]: entry for entry in reversed(entries) if entry["kind"] == "registry"}
    found, first = [], {}
    for entry in (each for each in entries if each["kind"] == "receipts"):
        first.setdefault(entry["body"]["drawId"], entry)
        order = parts_before(draws.get(entry["body"]["drawId"], {}), entry)
        registry = registries.get(order["plan"]["body"]["registry"]) if "plan" in order else None
        known = (order, registry if registry is not None and registry["seq"] < entry["seq"] else None, first[entry["body"]["drawId"]])
        found += guarded(check_one_tree, place_of(entry), (entry, known, entries, registers), unreadable)
    return found


def parts_before(order, entry):
    """The draw id, and those of its entries that stand before that one."""
    return {name: part for name, part in order.items() if not isinstance(part, dict) or part["seq"] < entry["seq"]}


def check_one_tree(entry, known, entries, registers):
    body, (order, registry, first) = entry["body"], known
    found = faults_of_place_of_tree(entry, order, first)
    if registry is None:
        return found
    if registry["body"].get("salted") and "salt" not in entry:
        found.append(fault("receipts", place_of(entry), "the registry is private, and this entry is not salted: whoever guesses could try", "a salted entry", None))
    size = registry["body"]["units"]["size"]
    if body["size"] != size:
        found.append(fault("receipts", place_of(entry, "size"), f"{body['size']} leaves for {size} units of the registry", size, body["size"]))
    return found + (check_root(entry, order, entries, registers, registry) if "draw" in order and registers else [])


def faults_of_place_of_tree(entry, order, first):
    """The first of a draw that stands before it."""
    found = []
    if first is not entry:
        found.append(fault("receipts", place_of(entry), "a second one of this draw", "one", "receipts"))
    if "draw" not in order:
        found.append(fault("receipts", place_of(entry, "drawId"), "no draw of this name stands before it", "a draw before it", entry["body"]["drawId"]))
    return found


def roster_of(plan, entries):
    """The entry before a plan that it names, or None."""
    return next((each for each in entries if (each["kind"], each["hash"]) == ("roster", plan["body"]["roster"]) and each["seq"] < plan["seq"]), None)


def check_root(entry, order, entries, registers, registry):
    """With the registry of the plan at hand, its people among it; the salt of an opened line is withheld, and nobody can work the tree out."""
    roster = roster_of(order["plan"], entries)
    case = None if roster is None else registers.behind(registry, roster)
    if case is None or isinstance(entry.get("salt"), dict):
        return []
    sorted_units = sorted_units_of(order, entries, case, registry["body"]["asOf"])
    if sorted_units is None:
        return []
    root = tree_of_receipts(rows_of_draw(order["draw"], sorted_units), entry.get("salt"))["root"]
    if root == entry["body"]["root"]:
        return []
    return [fault("receipts", place_of(entry, "root"), "is not that of how the units stood in the draw", root, entry["body"]["root"])]

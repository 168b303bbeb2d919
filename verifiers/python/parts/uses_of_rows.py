"""What a root that changed hides (section 16 of docs/protocol.md): other rows, or another secret over the same ones; and the first registry of an authority beside those of others."""

from commitments import inspector_leaves, unit_leaves, visit_leaves
from namings import namings_of
from protocol import byte_order, read_json
from record import few, use

LISTS_OF_REGISTERS = {"registry": ("units", 0), "history": ("history", 0), "roster": ("inspectors", 1)}
LEAVES_OF_ROWS = {"registry": unit_leaves, "history": visit_leaves, "roster": inspector_leaves}


def uses_of_rows(record):
    namings = {naming.entry["seq"]: naming for naming in namings_of(record)}
    return lambda entry: uses_of_naming(record, namings[entry["seq"]]) if entry["seq"] in namings else []


def uses_of_naming(record, naming):
    entry, as_of = naming.entry, naming.pair[0]["body"]["asOf"]
    if naming.apart:
        others = few([name for name, _ in naming.apart])
        yield use(entry, "registry-of-others", {"drawId": entry["body"]["drawId"], "asOf": as_of, "others": others})
    for rows, before in rows_beside(naming):
        one, other = record.behind(before), record.behind(naming.pair)
        if one is not None and other is not None:
            place = LISTS_OF_REGISTERS[rows][1]
            facts = {"drawId": entry["body"]["drawId"], "rows": rows, "before": before[place]["body"]["asOf"], "asOf": naming.pair[place]["body"]["asOf"]}
            yield use(entry, *difference(rows, one, other, facts))


def rows_beside(naming):
    """(list, pair before) of every list whose root is not that of before."""
    if naming.apart:
        yield "registry", naming.apart[0][1]
    if naming.before is None:
        return
    changed = {rows: root_of_rows(naming.before, rows) != root_of_rows(naming.pair, rows) for rows in LISTS_OF_REGISTERS}
    for rows in LISTS_OF_REGISTERS:
        if changed[rows] and (rows != "registry" or naming.is_unexplained):
            yield rows, naming.before


def root_of_rows(pair, rows):
    name, place = LISTS_OF_REGISTERS[rows]
    return pair[place]["body"][name]["root"]


def difference(rows, one, other, facts):
    """The code, and what it says."""
    before, now = rows_in(rows, one), rows_in(rows, other)
    came, left = [name for name in now if name not in before], [name for name in before if name not in now]
    changed = [name for name in now if name in before and before[name] != now[name]]
    ids = sorted(came + left + changed, key=byte_order)
    if not ids:
        return "rows-same", facts
    return "rows-changed", {**facts, "came": len(came), "left": len(left), "changed": len(changed), "ids": few(ids)}


def rows_in(rows, case):
    """What is committed to, by id; the visits of a unit together."""
    found = {}
    for leaf in LEAVES_OF_ROWS[rows](case):
        said = read_json(leaf)
        found.setdefault(said["unit" if rows == "history" else "id"], []).append(leaf)
    return found

"""Every entry that names a registry and a roster (section 16 of docs/protocol.md), with what its authority, and others, had named before."""

from dataclasses import dataclass

from record import authority_of

NAMES_REGISTRIES = ("plan", "case", "substitution", "replacement", "staffing", "move")


@dataclass(frozen=True)
class Naming:
    """`pair`: the registry and the roster that the entry names; `before`: the last pair of its authority, or None; `is_unexplained`: the units changed, and no changes lead on to them; `apart`: (authority, pair) of others, at the first naming of an authority, whose units are others."""

    entry: dict
    authority: str
    pair: tuple
    before: object
    is_unexplained: bool
    apart: tuple


def namings_of(record):
    if record.namings is None:
        record.namings = list(read_namings(record))
    return record.namings


def read_namings(record):
    last, steps = {}, {}
    for entry in record.entries:
        if entry["kind"] == "change":
            first, second = (record.named(entry["body"][name], "registry") for name in ("from", "to"))
            if first is not None and second is not None:
                steps.setdefault(root_of_units(first), []).append(root_of_units(second))
        if entry["kind"] not in NAMES_REGISTRIES:
            continue
        pair = tuple(record.named(entry["body"][kind], kind) for kind in ("registry", "roster"))
        if None in pair:
            continue
        authority, root = authority_of(entry["body"]["drawId"]), root_of_units(pair[0])
        before = last.get(authority)
        is_apart = lambda other: root not in reached(steps, root_of_units(other[0]))
        apart = () if before is not None else tuple((name, other) for name, other in last.items() if is_apart(other))
        yield Naming(entry, authority, pair, before, before is not None and is_apart(before), apart)
        last[authority] = pair


def root_of_units(registry):
    return registry["body"]["units"]["root"]


def reached(steps, root):
    """Roots of the units to which chains of changes lead from one, and it."""
    found, more = {root}, [root]
    while more:
        more = [each for one in more for each in steps.get(one, ()) if each not in found]
        found.update(more)
    return found

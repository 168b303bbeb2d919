"""The first of each kind stands for a draw or case (section 12 of docs/protocol.md); another one is named and stands for nothing."""

from findings import fault, place_of

OPENS = ("plan", "case")
STANDS_ONCE = ("sources", "draw", "teams", "assignment", "void")


def without_strays(entries):
    """Entries that stand for something, and findings about the others."""
    kept, found, parts = [], [], {}
    for entry in entries:
        if is_stray(entry, parts):
            found.append(fault("stray-entry", place_of(entry), "stands twice", "one for each attempt or case", entry["kind"]))
        else:
            kept.append(entry)
    return kept, found


def is_stray(entry, parts):
    """`parts`: the kinds that stand already, by draw id."""
    kind, body = entry["kind"], entry["body"]
    if kind not in OPENS + STANDS_ONCE:
        return False
    own = parts.get(body["drawId"])
    if kind in OPENS:
        parts.setdefault(body["drawId"], set())
        return own is not None
    stands = own is not None and kind in own
    if own is not None:
        own.add(kind)
    return stands

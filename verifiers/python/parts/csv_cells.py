"""Cells of the CSV files that hold more than one text (section 14.5 of docs/protocol.md), and the escapes that keep their marks apart."""

LIST, PATH = "\\;|", "\\/"


def cut(text, mark, marks):
    """What lies between the marks, as it is written: a mark or a `\\` behind a `\\` is part of its piece."""
    pieces, start, at = [], 0, 0
    while at < len(text):
        if is_escape(text, at, marks):
            at += 2
            continue
        if text[at] == mark:
            pieces.append(text[start:at])
            start = at + 1
        at += 1
    return [*pieces, text[start:]]


def is_escape(text, at, marks):
    return text[at] == "\\" and at + 1 < len(text) and text[at + 1] in marks


def plain(piece, marks):
    """Without the escapes. A `\\` before anything else is a `\\`."""
    found, at = [], 0
    while at < len(piece):
        at += is_escape(piece, at, marks)
        found.append(piece[at])
        at += 1
    return "".join(found)


def items(cell):
    """The texts of a list."""
    return [plain(each, LIST) for each in cut(cell, ";", LIST)] if cell else []


def records(cell, most):
    """The parts of each item of a list, as many as a record has; those behind the last one are empty."""
    found = [[plain(part, LIST) for part in cut(each, "|", LIST)] for each in cut(cell, ";", LIST)] if cell else []
    if any(len(parts) > most for parts in found):
        raise ValueError(f"more than {most} parts: {cell}")
    return [parts + [""] * (most - len(parts)) for parts in found]


def region_of(text):
    """The names of a region from its text."""
    return [plain(name, PATH) for name in cut(text, "/", PATH)] if text else []


def text_of(region):
    """A region as one text."""
    return "/".join(name.replace("\\", "\\\\").replace("/", "\\/") for name in region)


def fact_column(column):
    """Name and kind of `fact:NAME`, `fact:NAME:int`, `fact:NAME:bool`, `fact:NAME:text`: the kind is what stands behind the last colon, and where that is none of these, part of the name."""
    name, _, kind = column[len("fact:"):].rpartition(":")
    return (name, kind) if name and kind in ("int", "bool", "text") else (column[len("fact:"):], "text")

"""Uses of discretion over people and units that may be one and the same (section 16 of docs/protocol.md): only who holds the registry can tell."""

from csv_cells import text_of
from protocol import byte_order
from record import few, use
from uses_of_inputs import NAMES_REGISTRIES
from uses_of_names import letters_of, shape_of_name


def uses_of_twins(record):
    """Each registry, and each roster, is looked at where it is first named."""
    told = set()

    def uses(entry):
        if entry["kind"] not in NAMES_REGISTRIES or record.registers is None:
            return
        registry, roster = record.named(entry["body"]["registry"], "registry"), record.named(entry["body"]["roster"], "roster")
        if registry is None or roster is None:
            return
        roots = {"inspectors": roster["body"]["inspectors"]["root"], "units": registry["body"]["units"]["root"]}
        if all(each in told for each in roots.items()):
            return
        case = record.registers.behind(registry, roster)
        if case is None:
            return
        for rows, marks_of, code in (("inspectors", marks_of_person, "twin-people"), ("units", marks_of_unit, "twin-units")):
            ids = [] if (rows, roots[rows]) in told else twins_in(case[rows], marks_of)
            told.add((rows, roots[rows]))
            if ids:
                yield use(entry, code, {"drawId": entry["body"]["drawId"], "count": len(ids), "ids": few(ids)})

    return uses


def twins_in(rows, marks_of):
    """Ids of all that share a mark with another one, in byte order."""
    first, twins = {}, set()
    for row in rows:
        for mark in marks_of(row):
            known = first.setdefault(mark, row["id"])
            if known != row["id"]:
                twins |= {known, row["id"]}
    return sorted(twins, key=byte_order)


def marks_of_person(person):
    yield "id", shape_of_name(person["id"])
    yield from said_mark("name", person["name"])
    for each in person["certificates"]:
        yield from said_mark(("certificate", each["kind"]), each["number"] or "")


def marks_of_unit(unit):
    yield "id", shape_of_name(unit["id"])
    yield from said_mark(("name", text_of(unit["region"])), unit["name"])


def said_mark(field, text):
    """What says nothing marks nobody."""
    form = letters_of(text)
    if form:
        yield field, form

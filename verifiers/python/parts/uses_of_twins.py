"""Uses of discretion over people and units that may be one and the same (section 16 of docs/protocol.md), at once or one after the other: only who holds the registries can tell."""

from csv_cells import text_of
from namings import namings_of, root_of_units
from protocol import byte_order
from record import few, use
from uses_of_names import letters_of, shape_of_name


def uses_of_twins(record):
    """Each registry, and each roster, is looked at where it is first named: by anybody for twins, by its authority for new ids."""
    namings = {naming.entry["seq"]: naming for naming in namings_of(record)}
    told, known, into = set(), {}, goes_on_as(record)

    def uses(entry):
        naming = namings.get(entry["seq"])
        if naming is None:
            return
        roots = {"inspectors": naming.pair[1]["body"]["inspectors"]["root"], "units": root_of_units(naming.pair[0])}
        if all((naming.authority, each) in told for each in roots.items()):
            return
        case = record.behind(naming.pair)
        if case is None:
            return
        for rows, marks_of, code in (("inspectors", marks_of_person, "people"), ("units", marks_of_unit, "units")):
            if (naming.authority, (rows, roots[rows])) in told:
                continue
            marks = {row["id"]: marks_of(row) for row in case[rows]}
            ids = [] if (rows, roots[rows]) in told else twins_in(marks)
            told.update({(rows, roots[rows]), (naming.authority, (rows, roots[rows]))})
            seen = known.setdefault((naming.authority, rows), {})
            pairs = [(gone, new) for gone, new in renamed_in(seen, marks) if into.get(gone) != new]
            seen.update(marks)
            if ids:
                yield use(entry, f"twin-{code}", {"drawId": entry["body"]["drawId"], "count": len(ids), "ids": few(ids)})
            if pairs:
                yield use(entry, f"{code}-under-new-ids", {"drawId": entry["body"]["drawId"], "count": len(pairs), "ids": few([" → ".join(pair) for pair in pairs])})

    return uses


def goes_on_as(record):
    """Units that a published difference lets go on under another id."""
    return {each["unit"]: each["into"] for entry in record.of_kind("change") for each in entry["body"]["units"] if "into" in each}


def holders(marks):
    """By mark: the ids of those who have it."""
    found = {}
    for name, (has, _) in marks.items():
        for mark in has:
            found.setdefault(mark, {})[name] = True
    return found


def other_than(name, asks, held):
    """The first other one who has what is asked for, or None."""
    return next((each for mark in asks for each in held.get(mark, ()) if each != name), None)


def twins_in(marks):
    """Ids of all that share a mark with another one, in byte order."""
    held = holders(marks)
    return sorted((name for name, (_, asks) in marks.items() if other_than(name, asks, held) is not None), key=byte_order)


def renamed_in(seen, marks):
    """(id that is gone, id that is new) of whoever is new and shares a mark with somebody who is gone."""
    held = holders({name: each for name, each in seen.items() if name not in marks})
    pairs = [(other_than(name, asks, held), name) for name, (_, asks) in marks.items() if seen and name not in seen]
    return [pair for pair in pairs if pair[0] is not None]


# What a row has, and what it asks for: a region holds the regions in it, and nobody knows where an unknown one lies.

def marks_of_person(person):
    marks = [("id", shape_of_name(person["id"])), *(("name", form) for form in readings(person["name"]))]
    marks += [("certificate", each["kind"], form) for each in person["certificates"] for form in readings(each["number"] or "")]
    return marks, marks


def marks_of_unit(unit):
    own, region, forms = [("id", shape_of_name(unit["id"]))], unit["region"], readings(unit["name"])
    around = [text_of(region[:depth]) for depth in range(len(region) + 1)]
    marked = lambda side, places: [(side, place, form) for place in places for form in forms]
    return own + marked("at", around[-1:]) + marked("in", around), own + marked("in", around[-1:]) + marked("at", around)


def readings(text):
    """Letters and digits alone, in each way in which the digits can be read: 0 as O, and 1 as I or as L. What says nothing marks nobody."""
    form = letters_of(text).replace("0", "O")
    return list(dict.fromkeys(form.replace("1", letter) for letter in "IL")) if form else []

"""Registries that change (section 14.10 of docs/protocol.md): every unit that differs has its line, its code says what differs, and a merged one goes on under another id."""

from commitments import in_byte_order, said
from findings import differs_at, fault, place_of
from protocol import byte_order, canonical

# The fields of a unit in the order in which a line names them.
UNIT_FIELDS = ("name", "region", "categories", "tier", "facts", "status", "opened", "closed", "exclusions")


def check_change(entry, by_hash, registers):
    """Findings of a `change` entry. Without the two registries only its names and days are looked at."""
    body = entry["body"]
    before, after = named_registry(entry, by_hash, "from"), named_registry(entry, by_hash, "to")
    if before is None or after is None:
        hashes = [body[name] for name, found in (("from", before), ("to", after)) if found is None]
        return [fault("reference", place_of(entry), "names no earlier registry entry", "an earlier registry entry", each) for each in hashes], False
    days = [before["body"]["asOf"], after["body"]["asOf"], entry["at"][:10]]
    found = [] if days == sorted(days) else [fault("change", place_of(entry, "days"), "is cut off before the first one, or after the entry", sorted(days), days)]
    found += check_mergers(entry) + check_lines(entry) + check_size(entry, before, after)
    one, other = (registers.registry(each) if registers else None for each in (before, after))
    if one is None or other is None:
        return found, False
    return found + compare_registries(entry, one, other), True


def named_registry(entry, by_hash, name):
    named = by_hash.get(entry["body"][name])
    return named if named is not None and named["kind"] == "registry" and named["seq"] < entry["seq"] else None


def check_mergers(entry):
    """Merged ones, and no others, name the id under which they go on; nobody goes on as themselves."""
    found = []
    for each in entry["body"]["units"]:
        goes_on = each.get("into")
        if (each["code"] == "merged") != (goes_on is not None) or goes_on == each["unit"]:
            found.append(fault("change", place_of(entry, f"unit {each['unit']}"), f"{each['code']} into {goes_on}", "an id for a merged unit, and for no other", goes_on))
    return found


# Fields of which a code needs one; `excluded` may also be said of a unit that is suspended.
NEEDED = {
    "closed": {"status", "closed"}, "merged": {"status", "closed"}, "reopened": {"status"}, "moved": {"region"},
    "tier": {"tier", "facts", "categories"}, "readmitted": {"exclusions", "status"},
}


def check_lines(entry):
    """Each unit once and in byte order, with fields that its code can mean; nobody goes on as a unit that is gone."""
    lines = entry["body"]["units"]
    names, gone = [each["unit"] for each in lines], {each["unit"] for each in lines if is_gone(each)}
    found = differs_at("change", entry, "units", sorted(set(names), key=byte_order), names)
    for each in lines:
        place = place_of(entry, f"unit {each['unit']}")
        if not can_mean(each["code"], each["fields"]):
            found.append(fault("change", place, f"{each['code']} cannot mean {each['fields']}", None, each["fields"]))
        if each.get("into") in gone:
            found.append(fault("change", place, f"goes on as {each['into']}, which is gone", None, each["into"]))
    return found


def is_gone(line):
    """Only the first registry has it."""
    return line["code"] == "removed" or (line["code"] == "merged" and line["fields"] == [])


def can_mean(code, fields):
    if [name for name in UNIT_FIELDS if name in fields] != fields:
        return False
    if code in ("new", "removed"):
        return fields == []
    if fields == []:
        return code == "merged"
    return code not in NEEDED or not NEEDED[code].isdisjoint(fields)


def check_size(entry, before, after):
    """The second registry has the units of the first, those that are new, and none of those that are gone."""
    come = sum(each["code"] == "new" for each in entry["body"]["units"]) - sum(is_gone(each) for each in entry["body"]["units"])
    return differs_at("change", entry, "units in all", before["body"]["units"]["size"] + come, after["body"]["units"]["size"])


def compare_registries(entry, before, after):
    old, new = ({unit["id"]: unit for unit in case["units"]} for case in (before, after))
    expected = [[name, fields_of(old.get(name), new.get(name))] for name in sorted({*old, *new}, key=byte_order)]
    expected = [[name, fields] for name, fields in expected if fields or name not in old or name not in new]
    lines = entry["body"]["units"]
    found = differs_at("change", entry, "units and fields", expected, [[each["unit"], each["fields"]] for each in lines])
    for each in lines:
        if not says_what_differs(each, old.get(each["unit"]), new.get(each["unit"])):
            found.append(fault("change", place_of(entry, f"unit {each['unit']}"), f"the code {each['code']} does not say what differs", None, each["code"]))
        if each.get("into") is not None and each["into"] not in new:
            found.append(fault("change", place_of(entry, f"unit {each['unit']}"), f"goes on as {each['into']}, which the second registry does not hold", None, each["into"]))
    return found


def fields_of(old, new):
    """Fields that differ; none of one that comes or goes whole is named."""
    if old is None or new is None:
        return []
    return [name for name in UNIT_FIELDS if canonical(leaf(old, name)) != canonical(leaf(new, name))]


def leaf(unit, name):
    value = unit[name]
    return said(in_byte_order(value) if name in ("categories", "exclusions") else value) or None


def says_what_differs(line, old, new):
    """Section 14.10: the code says how the unit has changed."""
    code, differs = line["code"], lambda *names: any(leaf(old, name) != leaf(new, name) for name in names)
    if old is None or new is None:
        return code == "new" if old is None else code in ("removed", "merged")
    if code in ("closed", "merged"):
        return (new["status"] == "closed" or (new["closed"] is not None and old["closed"] is None)) and differs("status", "closed")
    back = new["status"] == "active" and old["status"] != "active"
    says = {
        "reopened": back, "moved": differs("region"), "tier": differs("tier", "facts", "categories"),
        "excluded": len(new["exclusions"]) > len(old["exclusions"]) or new["status"] == "suspended",
        "readmitted": differs("exclusions") or (back and old["status"] == "suspended"), "corrected": True,
    }
    return says.get(code, False)

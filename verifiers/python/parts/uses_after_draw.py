"""Uses of discretion after the draw (section 16 of docs/protocol.md): cases, who is replaced, who gives up a seat, what is staffed later or moved, and what is never heard of again."""

from record import few, use


def uses_after_draw(record):
    kinds = {
        "case": uses_of_case, "void": uses_of_void_case, "replacement": uses_of_replacement, "substitution": uses_of_substitution,
        "staffing": uses_of_staffing, "move": uses_of_move, "event": uses_of_event,
    }
    return lambda entry: list(kinds[entry["kind"]](record, entry)) if entry["kind"] in kinds else []


def uses_of_case(_record, entry):
    body = entry["body"]
    said = {name: body[name] for name in ("drawId", "lane", "ground", "arrived", "due", "until")}
    yield use(entry, "case", {**said, "count": len(body["units"]), "units": few(body["units"])})


def uses_of_void_case(record, entry):
    order = record.orders.get(entry["body"]["drawId"], {})
    if "case" in order and order.get("void") is entry:
        yield use(entry, "case-given-up", {"drawId": order["drawId"]})


def uses_of_replacement(_record, entry):
    body = entry["body"]
    came = {each["unit"]: each["by"] for each in body["replaced"]}
    for each in body["units"]:
        yield use(entry, "replacement", {"drawId": body["drawId"], "unit": each["unit"], "code": each["code"], "came": came.get(each["unit"])}, each["reason"])


def uses_of_substitution(record, entry):
    body = entry["body"]
    for out in body["out"]:
        seats = [seat for seat in body["seats"] if seat["from"] == out["inspector"]]
        left = {"seats": len(seats), "units": few([seat["unit"] for seat in seats]) or None, "came": few([seat["to"] for seat in seats]) or None}
        said = {"drawId": body["drawId"], "inspector": out["inspector"], "ground": body["ground"]}
        yield use(entry, "substitution", {**said, "away": away_of(out), **left})
    changed = [
        (seat["unit"], seat["role"]) for each in record.of_kind("substitution") if each["seq"] < entry["seq"] and each["body"]["drawId"] == body["drawId"]
        for seat in each["body"]["seats"] if seat["from"] != seat["to"]
    ]
    for seat in body["seats"]:
        hands = changed.count((seat["unit"], seat["role"]))
        if hands and seat["from"] != seat["to"]:
            yield use(entry, "seat-passed-on", {"drawId": body["drawId"], "unit": seat["unit"], "role": seat["role"], "hands": hands + 1})


def away_of(out):
    """Where somebody is out, and from when until when."""
    days = f"{out.get('from', '–')} – {out.get('until', '–')}"
    if "units" not in out:
        return days
    return f"{few(out['units'])} ({days})" if "from" in out or "until" in out else few(out["units"])


def uses_of_staffing(_record, entry):
    staffed = entry["body"]["staffed"]
    units = {seat["unit"] for seat in [*(staffed["teams"]["seats"] if staffed["teams"] else ()), *(staffed.get("joined") or ())]}
    yield use(entry, "later-staffing", {"drawId": entry["body"]["drawId"], "units": len(units)})


def uses_of_move(_record, entry):
    yield use(entry, "move", {"drawId": entry["body"]["drawId"], "visits": len(entry["body"]["visits"])})


def uses_of_event(_record, entry):
    body = entry["body"]
    yield use(entry, "event", {name: body[name] for name in ("unit", "event", "day", "reference")})

"""Uses of discretion over visit codes (section 16 of docs/protocol.md): codes that nobody ended in time, and visits that had none on their day."""

from protocol import byte_order
from record import day_of_entry, few, owner_of, use
from visits_now import TELLING, CodesNow, give_and_end


def uses_of_codes(record):
    """One pass over the ledger; what it finds stands by the number of its entry."""
    draws, since, found, lost = {}, {}, {}, []
    for entry in record.entries:
        kind, name = entry["kind"], entry["body"].get("drawId") if isinstance(entry["body"], dict) else None
        if kind in TELLING:
            lost.append((entry, draws.setdefault(name, CodesNow(name)).take(entry)))
        elif kind == "codes":
            give_and_end(draws.setdefault(name, CodesNow(name)), entry)
            since[owner_of(name)] = min(day_of_entry(entry), since.get(owner_of(name), day_of_entry(entry)))
        elif kind == "result" and entry["body"]["step"] == "enter" and name in draws and has_no_code(record, draws[name], entry, since):
            found[entry["seq"]] = use(entry, "no-code", {"drawId": name, "unit": entry["body"]["unit"], "day": entry["body"]["day"]})
    for entry, codes in lost:
        outlived = [given for given in codes if outlives(given, entry, record.today)]
        if outlived and has_visits(record, entry["body"]["drawId"]):
            units = sorted({given.visit["unit"] for given in outlived}, key=byte_order)
            found[entry["seq"]] = use(entry, "code-outlives", {"drawId": entry["body"]["drawId"], "count": len(outlived), "units": few(units)})
    return lambda entry: [found[entry["seq"]]] if entry["seq"] in found else []


def outlives(given, entry, today):
    """Its visit stands no more by this entry, and nobody ended it on that day or before."""
    day = day_of_entry(entry)
    return day < today if given.ended is None else day < day_of_entry(given.ended)


def has_no_code(record, codes, entry, since):
    """Codes were given by then, the visit has people, and at the end of its day none of its own stands. `since`: by owner the first day with codes."""
    unit, day, name = entry["body"]["unit"], entry["body"]["day"], entry["body"]["drawId"]
    if since.get(owner_of(name), day + "-") > day or codes.visits.visit(unit) is None or not has_visits(record, name):
        return False
    return not any(stood_on(given, day) for given in codes.of_units.get(unit, ()))


def stood_on(given, day):
    """At the end of that day, by the entries so far."""
    return day_of_entry(given.entry) <= day and (given.ended is None or day_of_entry(given.ended) > day)


def has_visits(record, name):
    """A draw or case that its policy does not know has none."""
    order = record.orders.get(name)
    return order is not None and record.rule_of_order(order) is not None and record.window_of(order) is not None

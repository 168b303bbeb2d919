"""Uses of discretion in silence (section 16 of docs/protocol.md): on the day of the audit nothing is entered, published or closed, and it should be."""

from book import GONE, came_in, units_of, units_reported, void_units
from record import few, use
from results import FOLLOWED
from visit_so_far import END, Visit, due_day


def uses_of_silence(record):
    return lambda entry: uses_of_waiting(record, entry) if entry["kind"] in ("draw", "case") else []


def uses_of_waiting(record, entry):
    name, today = entry["body"]["drawId"], record.today
    order = record.orders.get(name, {})
    window = record.window_of(order) if order.get(entry["kind"]) is entry and record.rule_of_order(order) else None
    if window is None:
        return
    told = units_reported(order)
    silent = [unit for unit in dict.fromkeys(units_to_report(order)) if unit not in told] if "void" not in order else []
    if window["until"] < today and silent:
        yield use(entry, "no-result", {"drawId": name, "count": len(silent), "units": few(silent)})
    visits = [Visit(record, name, unit, END) for unit in dict.fromkeys(units_ever(order))]
    for code, is_late in (("not-entered-again", waits_for_entering), ("not-published", waits_for_publication), ("not-closed", waits_for_closing)):
        late = [visit.unit for visit in visits if is_late(visit, today)]
        if late:
            yield use(entry, code, {"drawId": name, "count": len(late), "today": today, "units": few(late)})


def units_to_report(order):
    """Of a case, also a joint one, those that no planned visit takes along."""
    if "case" not in order:
        return units_of(order)
    gone = {each["unit"] for each in order["case"]["body"]["merged"]} | void_units(order)
    return [unit for unit in order["case"]["body"]["units"] if unit not in gone]


def units_ever(order):
    """Also those that are given up."""
    return order["case"]["body"]["units"] if "case" in order else [each["unit"] for stratum in order["draw"]["body"]["strata"] for each in stratum["drawn"]] + came_in(order)


def stage(visit):
    """The last step that leaves a result where it is no more: neither a correction nor a closing. None where there is none."""
    return next((each["body"]["step"] for each in reversed(visit.steps) if each["body"]["step"] not in ("correct", "close")), None)


def is_over(visit, today):
    said = visit.said()
    return bool(said) and today > due_day(visit, said["day"])


def waits_for_entering(visit, today):
    """Taken back, and nothing came in its place."""
    return stage(visit) in GONE and is_over(visit, today)


def waits_for_publication(visit, today):
    return stage(visit) == "enter" and is_over(visit, today)


def waits_for_closing(visit, today):
    """A published follow-up, of which nobody says that it is done."""
    if stage(visit) != "publish" or visit.last_step() == "close" or not FOLLOWED & set(visit.said().get("codes", ())):
        return False
    return visit.term() < today

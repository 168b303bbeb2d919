"""Section 14.4 of docs/protocol.md, "Days" and "Promised days": on which days a drawn unit may be visited."""

from datetime import date, timedelta

from frequency import Past, last_promised
from query import Look, fits


def open_days(case, round_, units, since=""):
    """The days of each unit from the day of the draw on, in order; nothing where the matter has no schedule."""
    if "schedule" not in round_.matter:
        return {}
    window = round_.window
    by_id, look = known_units(case, round_, units), Look(round_.as_of, round_.policy.get("classes"))
    past, first = Past(case, round_, round_.as_of, round_.name), max(since, window["from"])
    last = {unit: last_day(last_promised(by_id[unit], past, look), first, window["until"]) for unit in units}
    days = without_promises(case, round_, units, {**window, "from": first})
    return {unit: [day for day in days[unit] if day <= last[unit]] for unit in units}


def without_promises(case, round_, units, window=None):
    """The days of the round, or of a window, from `since` of the round on, that are open to each unit, whatever was promised."""
    window = window or {**round_.window, "from": max(round_.since, round_.window["from"])}
    schedule, look = round_.matter["schedule"], Look(round_.as_of, round_.policy.get("classes"))
    every = schedule.get("everyDay")
    days = [day for day in every_day(window) if (every or worked(round_.policy, day)) and not quiet(round_.matter, day)]
    by_id = known_units(case, round_, units)
    return {unit: [day for day in days if suits(schedule, by_id[unit], look, day)] for unit in units}


def known_units(case, round_, units):
    """Units of the registry, by the ids under which the draw knows them."""
    by_id = {unit["id"]: unit for unit in case["units"]}
    return {unit: by_id.get(unit) or by_id[round_.book.known(unit)] for unit in units}


def last_day(promised, first, until):
    """A promise that ends within the round, and not before its visits can begin, is kept by the day."""
    return promised if promised is not None and first <= promised <= until else until


def every_day(window):
    day, end = date.fromisoformat(window["from"]), date.fromisoformat(window["until"])
    while day <= end:
        yield day.isoformat()
        day += timedelta(1)


def inside(period, day):
    return period["from"] <= day <= period["until"]


def worked(policy, day):
    """The first calendar that knows the day decides."""
    calendar = next(each for each in policy["calendars"] if inside(each, day))
    named = lambda field: any(each["day"] == day for each in calendar[field])
    rests = named("holidays") or date.fromisoformat(day).isoweekday() in calendar["weekend"]
    return named("workdays") or not rests


def quiet(matter, day):
    rule, then = matter.get("quiet", {}), date.fromisoformat(day)
    first, last = rule.get("monthDays", (32, 0))
    return first <= then.day <= last or then.isoweekday() in rule.get("weekdays", ()) or day in rule.get("days", ())


def suits(schedule, unit, look, day):
    off = any(
        inside(each, day) and unit["region"][: len(each.get("region", ()))] == each.get("region", [])
        for each in schedule.get("off", ())
    )
    windows = [each for each in schedule.get("windows", ()) if fits(each["where"], unit, look)]
    return not off and (not windows or any(inside(each, day) for each in windows))

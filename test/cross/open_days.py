"""Section 14.4 of docs/protocol.md, "Days" and "Promised days": on which days a drawn unit may be visited."""

from datetime import date, timedelta

from frequency import Past, last_promised
from query import Look, fits


def open_days(case, round_, units, since=""):
    """The days of each unit from the day of the draw on, in order; nothing where the matter has no schedule."""
    schedule = round_.matter.get("schedule")
    if schedule is None:
        return {}
    by_id = {unit["id"]: unit for unit in case["units"]}
    look = Look(round_.as_of, round_.policy.get("classes"))
    days = [day for day in every_day(round_.window) if day >= since and worked(round_.policy, day) and not quiet(round_.matter, day)]
    past, first = Past(case, round_, round_.as_of), max(since, round_.window["from"])
    last = {unit: last_day(last_promised(by_id[unit], past, look), first, round_.window["until"]) for unit in units}
    return {unit: [day for day in days if day <= last[unit] and suits(schedule, by_id[unit], look, day)] for unit in units}


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

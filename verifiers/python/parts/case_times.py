"""Section 14.8 of docs/protocol.md: from when until when the visits of a case are made, and by when they must be."""

from datetime import date, timedelta

from book import nature_of, seats_of
from findings import differs_at, fault, place_of
from instants import day_at_offset, instant_of, offset_of
from open_days import inside, worked


def check_arrival(entry):
    """On no day after that of the entry, and where it says an instant, at none after it."""
    arrived = entry["body"]["arrived"]
    late = instant_of(arrived) > instant_of(entry["at"]) if "T" in arrived else arrived > entry["at"][:10]
    return [fault("case-times", place_of(entry, "arrived"), f"arrived {arrived}, after the entry", f"until {entry['at']}", arrived)] if late else []


def check_times_of_case(entry, lane, policy, book):
    """The times are those that follow, of days that a calendar knows."""
    body, due = entry["body"], times_due(entry, lane, policy, book)
    found = [each for name in ("from", "until", "due") if not is_same_moment(due[name], body[name]) for each in differs_at("case-times", entry, name, due[name], body[name])]
    if "hours" in (time_of(lane, body) or ()) and "T" not in body["arrived"]:
        found.append(fault("case-times", place_of(entry, "arrived"), "hours count from an instant", "an instant", body["arrived"]))
    if body["from"] <= body["until"] and not are_known(policy, lane, body["from"], body["until"]):
        found.append(fault("case-times", place_of(entry, "until"), "no calendar knows each of these days", "days of the calendars", body["until"]))
    return found


def is_same_moment(one, other):
    """One moment may be written in two offsets."""
    return one is not None and other is not None and "T" in one and "T" in other and instant_of(one) == instant_of(other)


def time_of(lane, body):
    """How long a lane gives, or None; a joint case has no time of its own."""
    return lane.get("urgent") if body["urgent"] else lane.get("within")


def times_due(entry, lane, policy, book):
    """`from`, `until` and `due`, as they follow from the lane and the arrival, or from the visits of the lead; as they are said, where hours count and nobody says from which."""
    body, today = entry["body"], entry["at"][:10]
    if lane["ground"] == "joint":
        return {**window_of_lead(body, book), "due": None}
    time = time_of(lane, body)
    if time is None:
        return {"from": today, "until": max(today, body["until"]), "due": body["until"]}
    if "hours" in time and "T" not in body["arrived"]:
        return {"from": today, "until": body["until"], "due": body["due"]}
    due = end_of(time, body["arrived"], day_of_arrival(entry), policy)
    if due is None:
        return {"from": today, "until": body["until"], "due": None}
    last = day_at_offset(due, offset_of(entry["at"])) if "T" in due else due
    return {"from": today, "until": max(last, today), "due": due}


def window_of_lead(body, book):
    """From the first to the last day of the lead's visits; where they have none, the lead's round; as it is said, where no draw is the lead's."""
    said = {name: body[name] for name in ("from", "until")}
    order = lead_of(body, book)
    if order is None:
        return said
    days = sorted(seat["day"] for seat in seats_of(order) if seat["unit"] in body["units"] and seat["day"] is not None)
    if days:
        return {"from": days[0], "until": days[-1]}
    window = nature_of(book, order)[1] if book.is_readable(order) else said
    return {name: window[name] for name in said}


def lead_of(body, book):
    """The standing draw that a joint case names, or None."""
    name = (body["lead"] or {}).get("drawId")
    return next((each for each in book.orders if "draw" in each and each["drawId"] == name), None)


def day_of_arrival(entry):
    arrived = entry["body"]["arrived"]
    return day_at_offset(arrived, offset_of(entry["at"])) if "T" in arrived else arrived


def end_of(time, arrived, first, policy):
    """24 hours after an arrival, or working or calendar days after its day; None where no calendar goes so far."""
    day = date.fromisoformat(first)
    if "hours" in time:
        return (date.fromisoformat(arrived[:10]) + timedelta(1)).isoformat() + arrived[10:]
    if "days" in time:
        return (day + timedelta(time["days"])).isoformat()
    left = time["workdays"]
    while left:
        day += timedelta(1)
        if not is_known(policy, day.isoformat()):
            return None
        left -= worked(policy, day.isoformat())
    return day.isoformat()


# --- Days that a calendar knows --------------------------------------------------------------------

def asks_calendars(lane):
    return "schedule" in lane and not lane["schedule"].get("everyDay")


def is_known(policy, day):
    return any(inside(each, day) for each in policy.get("calendars", ()))


def last_known_day(policy, lane, first, until):
    """The last day up to which the calendars know each, where they are asked."""
    if not asks_calendars(lane):
        return until
    day = date.fromisoformat(first)
    while day.isoformat() < until and is_known(policy, (day + timedelta(1)).isoformat()):
        day += timedelta(1)
    return day.isoformat()


def are_known(policy, lane, first, until):
    return not asks_calendars(lane) or (is_known(policy, first) and last_known_day(policy, lane, first, until) == until)

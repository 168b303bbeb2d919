"""Section 14.8 of docs/protocol.md: cases, the planned visits they go along with, and who is drawn for them."""

from datetime import date, timedelta

from book import days_of, nature_of, orders_of, seats_of, units_not_void, units_reported
from case_checks import compare_staff
from findings import differs, differs_at, fault, place_of
from instants import day_at_offset, instant_of, offset_of
from open_days import inside, open_days, worked
from protocol import byte_order
from seats import carried_by
from staffing import staff
from team_checks import check_people


def check_case_alone(entry, _order, book):
    """Lane, names, approver, times, units in their order, and what a case that is opened anew takes over."""
    body = entry["body"]
    policy = book.policies.get(body["policy"])
    lane = next((each for each in (policy or {}).get("lanes", ()) if each["id"] == body["lane"]), None)
    if lane is None:
        return [fault("case-lane", place_of(entry), "the policy has no such lane", "a lane of the policy", body["lane"])] + check_anew(entry, book)
    name = f"{policy['authority']}/{policy['year']}/{lane['id']}/{body['case']}"
    found = differs_at("case-lane", entry, "draw id", name, body["drawId"]) + differs_at("case-lane", entry, "ground", lane["ground"], body["ground"])
    if (lane.get("approval") or lane["ground"] == "campaign") and body["approver"] is None:
        found.append(fault("void-without-reason", place_of(entry, "approver"), "the lane needs an approver", "an approver", None))
    if body["urgent"] and "urgent" not in lane:
        found.append(fault("case-times", place_of(entry, "urgent"), "the lane knows no urgent case", False, True))
    rising = all(byte_order(one) < byte_order(other) for one, other in zip(body["units"], body["units"][1:]))
    found += [] if rising else [fault("unit-twice", place_of(entry, "units"), "the units are not each once, in byte order", sorted(set(body["units"]), key=byte_order), body["units"])]
    return found + check_times_of_case(entry, lane, policy) + check_anew(entry, book)


def check_times_of_case(entry, lane, policy):
    """An arrival not after the entry; the end of the lane's time; visits from the day of the entry until then. Days are those of the ledger's offset."""
    body, today = entry["body"], entry["at"][:10]
    found, arrived = [], day_of_arrival(entry)
    if instant_of(body["arrived"]) > instant_of(entry["at"]) if "T" in body["arrived"] else arrived > today:
        found.append(fault("case-times", place_of(entry, "arrived"), f"arrived {body['arrived']}, after the entry", f"until {entry['at']}", body["arrived"]))
    if lane["ground"] == "joint":
        return found + differs_at("case-times", entry, "due", None, body["due"])
    found += differs_at("case-times", entry, "from", today, body["from"])
    time = lane.get("urgent") if body["urgent"] else lane.get("within")
    if time is None:
        due = body["due"] if body["due"] is None else body["due"][:10]
        return found + ([] if due in (None, body["until"]) else differs_at("case-times", entry, "due", body["until"], body["due"]))
    if "hours" in time and "T" not in body["arrived"]:
        return [*found, fault("case-times", place_of(entry, "arrived"), "hours count from an instant", "an instant", body["arrived"])]
    due = end_of(time, body["arrived"], arrived, policy)
    if due is None:
        return found
    if due != body["due"] and not ("T" in due and "T" in (body["due"] or "") and instant_of(due) == instant_of(body["due"])):
        found += differs_at("case-times", entry, "due", due, body["due"])
    last = day_at_offset(due, offset_of(entry["at"])) if "T" in due else due
    return found + differs_at("case-times", entry, "until", max(last, today), body["until"])


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
        if not any(inside(each, day.isoformat()) for each in policy["calendars"]):
            return None
        left -= worked(policy, day.isoformat())
    return day.isoformat()


def check_anew(entry, book):
    """A case is opened anew once for units whose planned visit is not made, with the facts of the first."""
    body = entry["body"]
    if "anew" not in body:
        return []
    orders = {order["drawId"]: order for order in orders_of(book.entries)}
    first = orders.get(body["anew"], {})
    first = first if "case" in first and "void" not in first else None
    facts = lambda of: [of[name] for name in ("lane", "arrived", "urgent", "reason", "approver")]
    if first is None:
        return [fault("case-anew", place_of(entry, "anew"), "names no case that stands", "a case that stands", body["anew"])]
    found = differs("case-anew", place_of(entry, "anew"), "the facts of the first case", facts(first["case"]["body"]), facts(body))
    left = units_left_alone(book, first, orders)
    others = [unit for unit in body["units"] if unit not in left]
    return found + ([fault("case-anew", place_of(entry, "units"), "units that are not left alone", sorted(left), others)] if others else [])


def units_left_alone(book, case, orders):
    """Merged units whose draw is void or has replaced them, without a result, and not opened anew by another case."""
    again = {unit for order in book.orders if "case" in order and order["case"]["body"].get("anew") == case["drawId"] for unit in order["case"]["body"]["units"]}
    left = set()
    for each in case["case"]["body"]["merged"]:
        host = orders.get(each["drawId"])
        gone = host is not None and ("void" in host or each["unit"] not in {book.known(unit) for unit in units_not_void(host)})
        if gone and each["unit"] not in again and each["unit"] not in units_reported(case):
            left.add(each["unit"])
    return left


def check_case(change):
    """Nobody who is closed or unknown; and what the ledger has planned."""
    return check_units_of_case(change) + check_planned(change.entry, change.book)


def check_planned(entry, book):
    """The planned visits that take units along, or units and days of a draw of the lead as it stands."""
    body, policy = entry["body"], book.policies.get(entry["body"]["policy"], {})
    lane = next((each for each in policy.get("lanes", ()) if each["id"] == body["lane"]), None)
    if lane is None:
        return []
    if lane["ground"] == "joint":
        return check_lead(book, lane, policy, entry)
    merged = merged_into(book, policy, body) if lane.get("merges") else []
    return differs_at("case-merged", entry, "merged", merged, body["merged"])


def check_units_of_case(change):
    found, by_id = [], {unit["id"]: unit for unit in change.case["units"]}
    merged = {each["unit"] for each in change.body["merged"]}
    for name in change.body["units"] if not merged else ():
        place, unit = place_of(change.entry, f"unit {name}"), by_id.get(name)
        if unit is None:
            found.append(fault("unit-unknown", place, "is not in the registry"))
        elif unit["status"] == "closed" or (unit["closed"] and unit["closed"] <= change.as_of):
            found.append(fault("unit-not-eligible", place, "is closed", None, "unit/closed"))
    return found


def merged_into(book, policy, body):
    """For each unit the earliest own planned visit, with its people and without a result, between `from` and `until`."""
    planned = {}
    for order in book.of_year(policy["authority"], policy["year"]):
        if "draw" in order:
            note_planned(book, order, body, planned)
    return [planned[unit][1] for unit in sorted(body["units"], key=byte_order) if unit in planned]


def note_planned(book, order, body, planned):
    days, reported, seated = days_of(order), units_reported(order), {seat["unit"] for seat in seats_of(order)}
    _, window = nature_of(book, order)
    for unit in units_not_void(order):
        day = days.get(unit)
        when, known = day or window["until"], book.known(unit)
        if unit in seated and unit not in reported and known in body["units"] and body["from"] <= when <= body["until"]:
            mine = (when, {"unit": known, "drawId": order["drawId"], "day": day})
            if known not in planned or mine[0] < planned[known][0]:
                planned[known] = mine


def check_lead(book, lane, policy, entry):
    """A standing draw of the lead's matter in that year; each unit is one of its visits to come, on the day that it has there."""
    body = entry["body"]
    start = f"{lane['lead']['authority']}/{policy['year']}/{lane['lead']['matter']}/"
    named = body["lead"]["drawId"]
    order = next((each for each in book.orders if "draw" in each and each["drawId"] == named), None)
    if order is None or not named.startswith(start):
        return [fault("case-lead", place_of(entry, "lead"), f"no standing draw {start}… is called {named}", start, named)]
    days = {seat["unit"]: seat["day"] for seat in seats_of(order)}
    expected = [{"unit": unit, "day": days.get(unit)} for unit in sorted(body["units"], key=byte_order)]
    if all(day is None for day in days.values()):
        expected = []
    strangers = [unit for unit in body["units"] if unit not in days]
    return (
        [fault("case-lead", place_of(entry, f"unit {unit}"), "not visited by the lead", sorted(days), unit) for unit in strangers]
        + differs_at("case-lead", entry, "lead", expected, body["lead"]["days"])
    )


def check_assignment(change):
    body, case_body = change.body, change.order["case"]["body"]
    gone = {each["unit"] for each in case_body["merged"]}
    units = sorted((unit for unit in case_body["units"] if unit not in gone), key=byte_order)
    round_ = change.round()
    found = check_people(change.entry, body, round_, change.case, round_.fixed_days or open_days(change.case, round_, units, change.today))
    expected = staff(change.round(), change.case, (body["seed"], body["drawId"]), units, carried_by(change.case, round_))
    return found + compare_staff(change.entry, expected, body)

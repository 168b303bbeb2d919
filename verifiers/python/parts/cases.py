"""Section 14.8 of docs/protocol.md: cases, the planned visits they go along with, and who is drawn for them."""

from book import days_of, nature_of, orders_of, seats_of, units_not_void, units_reported
from case_checks import compare_staff
from case_times import check_arrival, check_times_of_case, lead_of
from findings import differs, differs_at, fault, place_of
from judging import rules_of_case
from open_days import open_days
from protocol import byte_order
from seats import carried_by
from staffing import staff
from team_checks import check_people


def check_case_alone(entry, _order, book):
    """Lane, names, approver, times, units in their order, and what a case that is opened anew takes over."""
    body, (policy, lane, named) = entry["body"], rules_of_case(book, entry["body"])
    found = [] if named else [fault("case-lane", place_of(entry), "names no lane of a policy before it", "a lane of the policy", body["lane"])]
    if ((lane or {}).get("approval") or (lane or body)["ground"] == "campaign") and body["approver"] is None:
        found.append(fault("void-without-reason", place_of(entry, "approver"), "the lane needs an approver", "an approver", None))
    found += check_units_once(entry) + check_arrival(entry) + check_anew(entry, book)
    return found if lane is None else found + check_lane(entry, lane, book.policies[policy], book)


def check_units_once(entry):
    """Each unit stands once, and they stand in byte order."""
    units = entry["body"]["units"]
    due = sorted(set(units), key=byte_order)
    if len(due) < len(units):
        return [fault("unit-twice", place_of(entry, "units"), "a unit stands twice", due, units)]
    return differs("unit-order", place_of(entry, "units"), "units in byte order", due, units)


def check_lane(entry, lane, policy, book):
    body, name = entry["body"], f"{policy['authority']}/{policy['year']}/{lane['id']}/{entry['body']['case']}"
    found = differs_at("case-lane", entry, "draw id", name, body["drawId"]) + differs_at("case-lane", entry, "ground", lane["ground"], body["ground"])
    if body["urgent"] and "urgent" not in lane:
        found.append(fault("case-times", place_of(entry, "urgent"), "the lane knows no urgent case", False, True))
    return found + check_times_of_case(entry, lane, policy, book)


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
        gone = host is not None and "draw" in host and ("void" in host or each["unit"] not in {book.known(unit) for unit in units_not_void(host)})
        if gone and each["unit"] not in again and each["unit"] not in units_reported(case):
            left.add(each["unit"])
    return left


def check_case(change):
    """Nobody who is closed or unknown; and what the ledger has planned."""
    return check_units_of_case(change) + check_planned(change.entry, change.book)


def check_planned(entry, book):
    """The planned visits that take units along, or units and days of a draw of the lead as it stands."""
    body, (policy, lane, _) = entry["body"], rules_of_case(book, entry["body"])
    if lane is None:
        return []
    if lane["ground"] == "joint":
        return check_lead(book, lane, book.policies[policy], entry)
    merged = merged_into(book, book.policies[policy], body) if lane.get("merges") else []
    alone = differs_at("case-lead", entry, "lead", None, body["lead"] and body["lead"]["drawId"])
    return alone + differs_at("case-merged", entry, "merged", merged, body["merged"])


def check_units_of_case(change):
    found, by_id = [], {unit["id"]: unit for unit in change.case["units"]}
    for name in change.body["units"]:
        place, unit = place_of(change.entry, f"unit {name}"), by_id.get(name)
        if unit is None:
            found.append(fault("unit-unknown", place, "is not in the registry"))
        elif change.body["lead"] is None and (unit["status"] == "closed" or (unit["closed"] and unit["closed"] <= change.as_of)):
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
    window = nature_of(book, order)[1] if book.is_readable(order) else {"until": ""}
    for unit in units_not_void(order):
        day = days.get(unit)
        when, known = day or window["until"], book.known(unit)
        if unit in seated and unit not in reported and known in body["units"] and body["from"] <= when <= body["until"]:
            mine = (when, {"unit": known, "drawId": order["drawId"], "day": day})
            if known not in planned or mine[0] < planned[known][0]:
                planned[known] = mine


def check_lead(book, lane, policy, entry):
    """A standing draw of the lead's matter in that year; each unit is one of its visits to come, on the day that it has there."""
    body, named = entry["body"], (entry["body"]["lead"] or {}).get("drawId", "")
    start, order = f"{lane['lead']['authority']}/{policy['year']}/{lane['lead']['matter']}/", lead_of(body, book)
    found = [] if order is not None and named.startswith(start) else [
        fault("case-lead", place_of(entry, "lead"), f"no standing draw {start}… is called {named}", start, named)
    ]
    if order is None:
        return found
    days = {seat["unit"]: seat["day"] for seat in seats_of(order)}
    expected = [{"unit": unit, "day": days.get(unit)} for unit in sorted(body["units"], key=byte_order)]
    if all(day is None for day in days.values()):
        expected = []
    strangers = [unit for unit in body["units"] if unit not in days]
    found += [fault("case-lead", place_of(entry, f"unit {unit}"), "not visited by the lead", sorted(days), unit) for unit in strangers]
    return found + differs_at("case-lead", entry, "lead", expected, body["lead"]["days"])


def check_assignment(change):
    """Whoever sits may; and who is drawn again, where the registry holds every unit."""
    body, round_, units = change.body, change.round(), visited_by_case(change.order)
    days = round_.fixed_days or open_days(change.case, round_, [unit for unit in units if change.holds(unit)], change.today)
    found = check_people(change.entry, body, round_, change.case, days)
    if not change.is_whole():
        return found
    expected = staff(change.round(), change.case, (body["seed"], body["drawId"]), units, carried_by(change.case, round_))
    return found + compare_staff(change.entry, expected, body)


def visited_by_case(order):
    """Units of a case that no planned visit takes along."""
    body = order["case"]["body"]
    gone = {each["unit"] for each in body["merged"]}
    return sorted((unit for unit in body["units"] if unit not in gone), key=byte_order)

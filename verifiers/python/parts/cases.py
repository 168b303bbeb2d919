"""Section 14.8 of docs/protocol.md: cases, the planned visits they go along with, and who is drawn for them."""

from book import days_of, nature_of, seats_of, units_of, units_reported
from case_checks import compare_staff
from ledger_checks import differs, place_of
from protocol import byte_order
from seats import carried_by
from staffing import staff


def check_case(change):
    """The planned visits that take units along, or units and days of a draw of the lead as it stands."""
    body, policy = change.body, change.book.policy(change.body["policy"])
    lane = next(each for each in policy["lanes"] if each["id"] == body["lane"])
    place = place_of(change.entry)
    name = f"{policy['authority']}/{policy['year']}/{lane['id']}/{body['case']}"
    found = differs(place, "draw id", name, body["drawId"]) + differs(place, "ground", lane["ground"], body["ground"])
    if lane["ground"] == "joint":
        return found + check_lead(change.book, lane, policy, body, place)
    merged = merged_into(change.book, policy, body) if lane.get("merges") else []
    return found + differs(place, "merged", merged, body["merged"])


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
    for unit in units_of(order):
        day = days.get(unit)
        when, known = day or window["until"], book.known(unit)
        if unit in seated and unit not in reported and known in body["units"] and body["from"] <= when <= body["until"]:
            mine = (when, {"unit": known, "drawId": order["drawId"], "day": day})
            if known not in planned or mine[0] < planned[known][0]:
                planned[known] = mine


def check_lead(book, lane, policy, body, place):
    """A standing draw of the lead's matter in that year; each unit is one of its visits to come, on the day that it has there."""
    start = f"{lane['lead']['authority']}/{policy['year']}/{lane['lead']['matter']}/"
    named = body["lead"]["drawId"]
    order = next((each for each in book.orders if "draw" in each and each["drawId"] == named), None)
    if order is None or not named.startswith(start):
        return [f"{place}: lead: no standing draw {start}… is called {named}"]
    days = {seat["unit"]: seat["day"] for seat in seats_of(order)}
    expected = [{"unit": unit, "day": days.get(unit)} for unit in sorted(body["units"], key=byte_order)]
    if all(day is None for day in days.values()):
        expected = []
    return (
        [f"{place}: unit {unit}: not visited by the lead" for unit in body["units"] if unit not in days]
        + differs(place, "due", None, body["due"])
        + differs(place, "lead", expected, body["lead"]["days"])
    )


def check_assignment(change):
    body, case_body = change.body, change.order["case"]["body"]
    place = place_of(change.entry)
    gone = {each["unit"] for each in case_body["merged"]}
    units = sorted((unit for unit in case_body["units"] if unit not in gone), key=byte_order)
    round_ = change.round()
    expected = staff(round_, change.case, (body["seed"], body["drawId"]), units, carried_by(change.case, round_))
    return compare_staff(place, expected, body)

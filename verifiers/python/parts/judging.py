"""By what an entry is judged (section 15 of docs/protocol.md): the policy that it names, or the last one of its authority and year before it; a case in the times that follow, whatever it says."""

from book import came_in, seats_of
from case_times import last_known_day, lead_of, times_due
from protocol import byte_order


def judged_plan(plan, book):
    """`book`: the ledger before the plan."""
    last = book.last_policy(plan["body"]["drawId"])
    if plan["body"]["policy"] in book.policies or last is None:
        return plan
    return {**plan, "body": {**plan["body"], "policy": last}}


def rules_of_case(book, body):
    """Hash of the policy, and lane, or None; and whether the case names both. Where it names no lane of that policy, its lane is the one in its draw id."""
    named = body["policy"] in book.policies
    policy = body["policy"] if named else book.last_policy(body["drawId"])
    if policy is None:
        return None, None, False
    lanes = {each["id"]: each for each in book.policies[policy].get("lanes", ())}
    in_name = (body["drawId"].split("/") + ["", ""])[2]
    return policy, lanes.get(body["lane"]) or lanes.get(in_name), named and body["lane"] in lanes


def judged_case(entry, book):
    """The opening as its people can be drawn: each unit once, in the times that follow, with a day of every visit of the lead. An honest one is that already."""
    body = entry["body"]
    policy, lane, _ = rules_of_case(book, body)
    if lane is None:
        return entry
    units = sorted(set(body["units"]), key=byte_order)
    due = times_due(entry, lane, book.policies[policy], book)
    until = last_known_day(book.policies[policy], lane, due["from"], due["until"])
    lead = None if body["lead"] is None else {**body["lead"], "days": days_of_lead(body, units, book)}
    return {**entry, "body": {**body, "policy": policy, "lane": lane["id"], "units": units, "from": due["from"], "until": until, "lead": lead}}


def days_of_lead(body, units, book):
    """As they are said, and where none is said of a unit, as they stood."""
    said, order = {each["unit"]: each["day"] for each in body["lead"]["days"]}, lead_of(body, book)
    stood = {seat["unit"]: seat["day"] for seat in seats_of(order)} if order else {}
    if not said and all(day is None for day in stood.values()):
        return []
    return [{"unit": unit, "day": said.get(unit) or stood.get(unit) or body["from"]} for unit in units]


def drawn_only(order):
    """The draw or case without seats in units that were never drawn, and came in nobody's place: nobody could go on from there."""
    if "case" in order:
        body = order["case"]["body"]
        return {**order, "only": set(body["units"]) - {each["unit"] for each in body["merged"]}}
    drawn = {each["unit"] for stratum in order["draw"]["body"]["strata"] for each in stratum["drawn"]}
    return {**order, "only": drawn | set(came_in(order))}

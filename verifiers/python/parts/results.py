"""Section 14.9 of docs/protocol.md: results of visits that stood, step after step; and events."""

from book import add_to_orders, void_units
from changes import visited_units
from findings import fault, is_said, place_of

AFTER = {
    "enter": (None, "return", "reject", "withdraw"), "return": ("enter",), "reject": ("enter",), "publish": ("enter",),
    "correct": ("publish", "correct", "close"), "annul": ("publish", "correct", "close"), "close": ("publish", "correct"), "withdraw": ("annul",),
}

# What a step has, and behind the bar what it may have, beside the visit.
FIELDS_OF_STEPS = {
    "enter": "day codes | inspectors correctBy text", "return": "text", "reject": "text", "publish": "| text",
    "correct": "day codes text approver | inspectors correctBy", "annul": "day text", "close": "day text", "withdraw": "text approver",
}
CODES = "1 A B C D E F G 3 4 5 6 7 8 9 10 11 12".split()
FOLLOWED = set("A B C D E G 3 4 5 6 8".split())


def check_results(entries, unreadable):
    found, past, orders = [], {}, {}
    for entry in entries:
        if entry["kind"] != "result":
            add_to_orders(orders, entry)
            continue
        try:
            steps = past.setdefault((entry["body"]["drawId"], entry["body"]["unit"]), [])
            order = standing_order(orders, entry)
            found += [fault(code, place_of(entry), words) for code, words in faults_of_step(entry, order, steps)]
            steps.append({**entry["body"], "at": entry["at"]})
        except unreadable as cause:
            found.append(fault("not-examined", place_of(entry), f"cannot be applied: {cause!r}"))
    return found


def standing_order(orders, entry):
    """The draw or case as the ledger before the entry has it, where it stands."""
    order = orders.get(entry["body"]["drawId"], {"void": None})
    return order if "void" not in order and ("draw" in order or "case" in order) else None


def units_with_results(order):
    """Units that a draw or a case visits; those too that planned visits take along, whose result somebody may write twice (section 16)."""
    return visited_units(order) if "draw" in order else set(order["case"]["body"]["units"]) - void_units(order)


def faults_of_step(entry, order, steps):
    """(code, words) of each."""
    body, day = entry["body"], entry["at"][:10]
    stands = order is not None and body["unit"] in units_with_results(order)
    step = body["step"]
    last = steps[-1]["step"] if steps else None
    found = [] if stands else [("result-no-visit", "is about no visit that stands")]
    found += [] if last in AFTER[step] else [("result-order", f"{step} after {last}")]
    if step == "close" and not is_left_open(steps):
        found.append(("result-order", "close: nothing is left to do"))
    found += faults_of_fields(body)
    if step in ("enter", "correct"):
        found += [("result-codes", words) for words in faults_of_codes(body.get("codes", ()))]
        found += [("result-fields", words) for words in faults_of_people_and_term(body)]
        first = first_day_of_result(order, body["unit"]) if stands else ""
        found += [] if first <= body.get("day", "") <= day else [("result-day", f"day {body.get('day')}: not from {first} to {day}")]
    visited = next((each["day"] for each in reversed(steps) if each["step"] in ("enter", "correct")), "")
    if step in ("annul", "close") and not visited <= body.get("day", visited) <= day:
        found.append(("result-day", f"{step} on {body['day']}: not from {visited} to {day}"))
    return found


def faults_of_fields(body):
    """What the step needs and has not, a reason or an approver without a letter or a digit, and what is none of its fields."""
    step = body["step"]
    has, _, may = (part.split() for part in FIELDS_OF_STEPS[step].partition("|"))
    blank = [name for name in has if isinstance(body.get(name), str) and body[name] != "" and not is_said(body[name])]
    missing = [name for name in has if not body.get(name)]
    further = [name for name in body if name not in ("drawId", "unit", "step", *has, *may)]
    said = [name for name in missing if name in ("text", "approver")]
    return [("void-without-reason", f"{step} without {name}") for name in blank + said] + [("result-fields", f"{step} with {name}") for name in further]


def faults_of_people_and_term(body):
    people, found = body.get("inspectors", []), []
    if len(set(people)) != len(people):
        found.append(f"inspectors {people}: somebody stands twice")
    if "correctBy" in body:
        found += [] if FOLLOWED & set(body.get("codes", ())) else ["correctBy: nothing is left to do"]
        found += [] if body["correctBy"] >= body.get("day", "") else [f"correctBy {body['correctBy']}: before the visit"]
    return found


def check_events(entries):
    """No event is of a day to come, and none stands twice."""
    found, told = [], set()
    for entry in (each for each in entries if each["kind"] == "event"):
        body = entry["body"]
        name = (body["unit"], body["event"], body["reference"])
        found += [] if body["day"] <= entry["at"][:10] else [fault("event", place_of(entry, "day"), f"day {body['day']}: after the entry", entry["at"][:10], body["day"])]
        found += [fault("event", place_of(entry), "stands twice")] if name in told else []
        told.add(name)
    return found


def is_left_open(steps):
    """A code that leaves something to do opens a follow-up, until it is closed."""
    said = next((step["codes"] for step in reversed(steps) if step["step"] in ("enter", "correct")), ())
    return bool(FOLLOWED & set(said))


def faults_of_codes(codes):
    if not codes or any(code not in CODES for code in codes) or len(set(codes)) != len(codes):
        return [f"codes {codes}"]
    return ["1 stands alone"] if "1" in codes and len(codes) > 1 else []


def first_day_of_result(order, unit):
    """The day of the draw or the opening; for a unit that came in another's place, of that replacement."""
    came = [
        change["at"][:10] for change in order["changes"] if change["kind"] == "replacement"
        for each in change["body"]["replaced"] if each["by"] == unit
    ]
    return came[-1] if came else (order.get("case") or order["draw"])["at"][:10]

"""Section 14.9 of docs/protocol.md: results of visits that stood, step after step."""

from book import Book
from changes import visited_units
from ledger_checks import place_of

AFTER = {
    "enter": (None, "return", "reject", "withdraw"), "return": ("enter",), "reject": ("enter",), "publish": ("enter",),
    "correct": ("publish", "correct", "close"), "annul": ("publish", "correct", "close"), "close": ("publish", "correct"), "withdraw": ("annul",),
}
CODES = "1 A B C D E F G 3 4 5 6 7 8 9 10 11 12".split()
FOLLOWED = set("A B C D E G 3 4 5 6 8".split())


def check_results(entries, unreadable):
    found, past = [], {}
    for entry in entries:
        if entry["kind"] != "result":
            continue
        try:
            steps = past.setdefault((entry["body"]["drawId"], entry["body"]["unit"]), [])
            found += [f"{place_of(entry)}: {fault}" for fault in faults_of(entry, Book(entries, entry["seq"]), steps)]
            steps.append(entry["body"])
        except unreadable as fault:
            found.append(f"{place_of(entry)}: cannot be applied: {fault!r}")
    return found


def faults_of(entry, book, steps):
    body, day = entry["body"], entry["at"][:10]
    order = next((each for each in book.orders if each["drawId"] == body["drawId"]), None)
    if order is None or body["unit"] not in visited_units(order):
        return ["is about no visit that stands"]
    step = body["step"]
    if step not in AFTER:
        return [f"unknown step {step}"]
    last = steps[-1]["step"] if steps else None
    found = [] if last in AFTER[step] else [f"{step} after {last}"]
    if step == "close" and not is_open(steps):
        found.append("close: nothing is left to do")
    if step in ("enter", "correct"):
        found += faults_of_codes(body.get("codes", ()))
        first = first_day(order, body["unit"])
        found += [] if first <= body.get("day", "") <= day else [f"day {body.get('day')}: not from {first} to {day}"]
    if step in ("annul", "close") and not body.get("day"):
        found.append(f"{step} without a day")
    if step not in ("enter", "publish") and not body.get("text", "").strip():
        found.append(f"{step} without a text")
    if step in ("correct", "withdraw") and not body.get("approver", "").strip():
        found.append(f"{step} without an approver")
    return found


def is_open(steps):
    """A code that leaves something to do opens a follow-up, until it is closed."""
    said = next((step["codes"] for step in reversed(steps) if step["step"] in ("enter", "correct")), ())
    return bool(FOLLOWED & set(said))


def faults_of_codes(codes):
    if not codes or any(code not in CODES for code in codes) or len(set(codes)) != len(codes):
        return [f"codes {codes}"]
    return ["1 stands alone"] if "1" in codes and len(codes) > 1 else []


def first_day(order, unit):
    """The day of the draw or the opening; for a unit that came in another's place, of that replacement."""
    came = [
        change["at"][:10] for change in order["changes"] if change["kind"] == "replacement"
        for each in change["body"]["replaced"] if each["by"] == unit
    ]
    return came[-1] if came else (order.get("case") or order["draw"])["at"][:10]

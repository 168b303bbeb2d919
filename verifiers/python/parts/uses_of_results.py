"""Uses of discretion over results (section 16 of docs/protocol.md): when, by whom and how often something was written, and what was not."""

from datetime import date, timedelta

from book import days_of, seats_of
from open_days import inside, worked
from record import day_of_entry, use
from uses_of_inputs import few

# Working days from the visit until its result is published.
WORKING_DAYS = 20


def uses_of_results(record):
    def uses(entry):
        found = []
        if entry["kind"] == "result":
            found += uses_of_step(record, entry)
        if entry["kind"] in ("draw", "case"):
            found += uses_of_silence(record, entry)
        return found

    return uses


class Visit:
    """A visit as the entries before one of them have it."""

    def __init__(self, record, entry):
        body = entry["body"]
        self.record, self.order = record, record.before(record.orders[body["drawId"]], entry["seq"])
        self.policy, self.unit = record.policy_of(self.order), body["unit"]
        self.day = days_of(self.order).get(self.unit)
        self.seats = [seat for seat in seats_of(self.order) if seat["unit"] == self.unit]
        self.steps = [each["body"] for each in self.order["results"] if each["body"]["unit"] == self.unit]

    def host(self):
        """The planned visit that takes it along: its draw id, or None."""
        if "case" not in self.order:
            return None
        return next((each["drawId"] for each in self.order["case"]["body"]["merged"] if each["unit"] == self.unit), None)

    def said(self):
        """The step that says what was found last, or {}."""
        return next((each for each in reversed(self.steps) if each["step"] in ("enter", "correct")), {})


def uses_of_step(record, entry):
    body = entry["body"]
    if body["drawId"] not in record.orders:
        return
    visit, step, named = Visit(record, entry), body["step"], {"drawId": body["drawId"], "unit": body["unit"]}
    if step in ("enter", "correct"):
        yield from uses_of_visit_made(entry, visit, named)
    if step in ("correct", "return", "reject", "annul", "withdraw"):
        before, after = "+".join(visit.said().get("codes", ())), "+".join(body.get("codes", ())) if step == "correct" else ""
        yield use(entry, "corrected", {**named, "step": step, "before": before or None, "after": after or None})
    if step == "publish" and visit.said():
        day, written = visit.said()["day"], day_of_entry(entry)
        due = due_day(visit.policy, day)
        if due is not None and written > due:
            yield use(entry, "published-late", {**named, "day": day, "published": written, "due": due})


def uses_of_visit_made(entry, visit, named):
    body, day, written = entry["body"], entry["body"]["day"], day_of_entry(entry)
    if visit.day is not None and day != visit.day:
        yield use(entry, "other-day", {**named, "planned": visit.day, "day": day})
    if not visit.seats and visit.host() is None:
        yield use(entry, "without-team", named)
    people = [seat["inspector"] for seat in visit.seats]
    said = body.get("inspectors", people)
    if visit.seats and set(said) != set(people):
        others, missing = [each for each in said if each not in people], [each for each in people if each not in said]
        yield use(entry, "other-people", {**named, "others": ", ".join(others) or None, "missing": ", ".join(missing) or None})
    if is_closed(visit, day):
        yield use(entry, "on-closed-day", {**named, "day": day})
    if "correctBy" in body:
        yield use(entry, "term-set", {**named, "day": day, "correctBy": body["correctBy"]})
    due = due_day(visit.policy, day) if body["step"] == "enter" else None
    if due is not None and written > due:
        yield use(entry, "entered-late", {**named, "day": day, "written": written, "due": due})
    if visit.host() is not None:
        yield use(entry, "result-beside", {**named, "other": visit.host()})


def due_day(policy, day):
    """20 working days after a day; None where the calendars do not know them."""
    at, left = date.fromisoformat(day), WORKING_DAYS
    while left:
        at += timedelta(1)
        if policy is None or not any(inside(each, at.isoformat()) for each in policy.get("calendars", ())):
            return None
        left -= worked(policy, at.isoformat())
    return at.isoformat()


def is_closed(visit, day):
    return False


def uses_of_silence(record, entry):
    return []

"""Uses of discretion over results (section 16 of docs/protocol.md): when, by whom and how often something was written, and what was not."""

from datetime import date, timedelta

from book import days_of, seats_of, units_of, units_reported
from notes import is_closed_day
from open_days import inside, worked
from record import day_of_entry, use
from results import units_with_results
from uses_of_inputs import few

# Working days from the visit until its result is published.
WORKING_DAYS = 20
SAYING = ("enter", "correct")

# Behind every entry.
END = 2**53


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

    def __init__(self, record, name, unit, seq):
        self.record, self.unit = record, unit
        self.order = record.before(record.orders[name], seq)
        self.policy, self.rule = record.policy_of(self.order), record.rule_of_order(self.order)
        self.day = days_of(self.order).get(unit)
        self.seats = [seat for seat in seats_of(self.order) if seat["unit"] == unit]
        self.steps = [each["body"] for each in self.order["results"] if each["body"]["unit"] == unit]

    def stands(self):
        """The draw or case visits the unit."""
        return ("draw" in self.order or "case" in self.order) and self.unit in units_with_results(self.order)

    def host(self):
        """The draw id of the planned visit that takes it along, or None."""
        merged = self.order["case"]["body"]["merged"] if "case" in self.order else ()
        return next((each["drawId"] for each in merged if each["unit"] == self.unit), None)

    def lead(self):
        """The draw id of the lead of a joint case, or None."""
        lead = self.order["case"]["body"]["lead"] if "case" in self.order else None
        return lead and lead["drawId"]

    def said(self):
        """The step that says what was found last, or {}."""
        return next((each for each in reversed(self.steps) if each["step"] in SAYING), {})


def uses_of_step(record, entry):
    body = entry["body"]
    if body["drawId"] not in record.orders:
        return
    visit, step, named = Visit(record, body["drawId"], body["unit"], entry["seq"]), body["step"], {"drawId": body["drawId"], "unit": body["unit"]}
    if step in SAYING:
        yield from uses_of_visit_made(entry, visit, named)
        yield from uses_of_two_results(record, entry)
    if step in ("correct", "return", "reject", "annul", "withdraw"):
        before, after = "+".join(visit.said().get("codes", ())), "+".join(body.get("codes", ())) if step == "correct" else ""
        yield use(entry, "corrected", {**named, "step": step, "before": before or None, "after": after or None})
    if step == "publish" and visit.said() and visit.stands():
        day, written = visit.said()["day"], day_of_entry(entry)
        due = due_day(visit, day)
        if due is not None and written > due:
            yield use(entry, "published-late", {**named, "day": day, "published": written, "due": due})


def uses_of_visit_made(entry, visit, named):
    body, day, written = entry["body"], entry["body"]["day"], day_of_entry(entry)
    if visit.day is not None and day != visit.day:
        yield use(entry, "other-day", {**named, "planned": visit.day, "day": day})
    if not visit.seats and visit.host() is None and visit.stands():
        yield use(entry, "without-team", named)
    people = [seat["inspector"] for seat in visit.seats]
    said = body.get("inspectors", people)
    if visit.seats and set(said) != set(people):
        others, missing = [each for each in said if each not in people], [each for each in people if each not in said]
        yield use(entry, "other-people", {**named, "others": ", ".join(others) or None, "missing": ", ".join(missing) or None})
    if is_closed(visit, day, entry["seq"]):
        yield use(entry, "on-closed-day", {**named, "day": day})
    if "correctBy" in body:
        yield use(entry, "term-set", {**named, "day": day, "correctBy": body["correctBy"]})
    due = due_day(visit, day) if body["step"] == "enter" else None
    if due is not None and written > due:
        yield use(entry, "entered-late", {**named, "day": day, "written": written, "due": due})


def due_day(visit, day):
    """20 working days after a day; None where the calendars of the policy do not know them."""
    at, left = date.fromisoformat(day), WORKING_DAYS
    while left:
        at += timedelta(1)
        if visit.rule is None or not any(inside(each, at.isoformat()) for each in visit.policy.get("calendars", ())):
            return None
        left -= worked(visit.policy, at.isoformat())
    return at.isoformat()


def is_closed(visit, day, seq):
    """Nobody is visited on that day, by the policy that stands before the entry."""
    if visit.policy is None:
        return False
    year = lambda policy: (policy["authority"], policy["year"])
    policies = [each["body"]["policy"] for each in visit.record.policies if each["seq"] < seq]
    standing = next((policy for policy in reversed(policies) if year(policy) == year(visit.policy)), visit.policy)
    kind, name = ("lanes", visit.rule["id"]) if visit.rule and "case" in visit.order else ("matters", visit.rule and visit.rule["id"])
    rule = next((each for each in standing.get(kind, ()) if each["id"] == name), None)
    return rule is not None and "schedule" in rule and is_closed_day(standing, rule, day)


# --- One visit, two results ------------------------------------------------------------------------

def uses_of_two_results(record, entry):
    """The last words about a unit of a case: beside the planned visit that takes it along, or other than those of the lead."""
    unit = entry["body"]["unit"]
    for name, order in record.orders.items():
        if "case" not in order or unit not in order["case"]["body"]["units"]:
            continue
        case, own = Visit(record, name, unit, END), last_saying(record, name, unit)
        if case.host() is not None and own is entry:
            yield use(entry, "result-beside", {"drawId": name, "unit": unit, "other": case.host()})
        others = last_saying(record, case.lead(), unit) if case.lead() else None
        if own and others and entry is max(own, others, key=lambda each: each["seq"]) and own["body"]["codes"] != others["body"]["codes"]:
            codes = {"codes": "+".join(own["body"]["codes"]), "others": "+".join(others["body"]["codes"])}
            yield use(entry, "results-differ", {"drawId": name, "unit": unit, "other": case.lead(), **codes})


def last_saying(record, name, unit):
    """The last entry that says what was found, or None."""
    results = record.orders.get(name, {"results": ()})["results"]
    return next((each for each in reversed(results) if each["body"]["unit"] == unit and each["body"]["step"] in SAYING), None)


# --- Nothing written -------------------------------------------------------------------------------

def uses_of_silence(record, entry):
    """Of a draw or case whose time is over: visits of which nothing is written; and of each: results that nobody has published."""
    name = entry["body"]["drawId"]
    order, today = record.orders.get(name, {}), day_of_entry(record.entries[-1])
    if order.get(entry["kind"]) is not entry:
        return
    window, told = record.window_of(order), units_reported(order)
    silent = [unit for unit in units_of(order) if unit not in told] if "void" not in order else []
    if window is not None and window["until"] < today and silent:
        yield use(entry, "no-result", {"drawId": name, "count": len(silent), "units": few(silent)})
    units = order["case"]["body"]["units"] if "case" in order else units_of(order)
    late = [unit for unit in units if waits_for_publication(record, name, unit, today)]
    if late:
        yield use(entry, "not-published", {"drawId": name, "count": len(late), "today": today, "units": few(late)})


def waits_for_publication(record, name, unit, today):
    visit = Visit(record, name, unit, END)
    if not visit.steps or visit.steps[-1]["step"] != "enter":
        return False
    due = due_day(visit, visit.steps[-1]["day"])
    return due is not None and today > due

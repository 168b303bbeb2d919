"""A visit as the entries before one of them have it (section 16 of docs/protocol.md): its day, its people, what was written about it, and by when more should be."""

from datetime import date, timedelta

from book import days_of, seats_of
from open_days import inside, worked
from results import units_with_results

# Working days from the visit until its result is published, and calendar days where no calendar knows them.
WORKING_DAYS = 20
CALENDAR_DAYS = 28
SAYING = ("enter", "correct")

# Behind every entry, and behind every day.
END = 2**53
LAST_DAY = "9999-12-31"

NOTHING = {"changes": [], "results": []}


class Visit:
    def __init__(self, record, name, unit, seq):
        self.record, self.unit = record, unit
        self.order = record.before({"drawId": name, **record.orders.get(name, NOTHING)}, seq)
        self.rule = record.rule_of_order(self.order) if "plan" in self.order or "case" in self.order else None
        self.window = record.window_of(self.order) if self.rule else None
        # A draw or case that its policy does not know stands for nothing.
        self.policy = record.policy_of(self.order) if self.window else None
        self.day = days_of(self.order).get(unit) if self.policy else None
        self.seats = [seat for seat in seats_of(self.order) if seat["unit"] == unit] if self.policy else []
        self.steps = [each for each in record.steps_of(name, unit) if each["seq"] < seq]

    def stands(self):
        """The draw or case visits the unit."""
        return self.policy is not None and ("draw" in self.order or "case" in self.order) and self.unit in units_with_results(self.order)

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
        return next((each["body"] for each in reversed(self.steps) if each["body"]["step"] in SAYING), {})

    def term(self):
        """The last day on which its problems are to be put right, or None."""
        said = self.said()
        return said.get("correctBy", days_later(said["day"], CALENDAR_DAYS)) if said else None

    def published(self):
        """The entry that published its result, or None."""
        return next((each for each in reversed(self.steps) if each["body"]["step"] == "publish"), None)

    def last_step(self):
        return self.steps[-1]["body"]["step"] if self.steps else None


def due_day(visit, day):
    """20 working days after a day, by the calendars of the policy; 28 days where these do not know them."""
    at, left = day, WORKING_DAYS
    calendars = (visit.policy or {}).get("calendars", ())
    while left:
        at = days_later(at, 1)
        if not any(inside(each, at) for each in calendars):
            return days_later(day, CALENDAR_DAYS)
        left -= worked(visit.policy, at)
    return at


def days_later(day, days):
    try:
        return (date.fromisoformat(day) + timedelta(days)).isoformat()
    except OverflowError:
        return LAST_DAY

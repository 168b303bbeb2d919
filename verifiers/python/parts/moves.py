"""Section 14.7.2 of docs/protocol.md: visits that stand on a closed day go on another, each by its own tickets."""

from book import days_of, seats_of, units_reported
from days import choices_of
from findings import differs_at, fault, place_of
from open_days import open_days, without_promises
from protocol import key_for, ticket
from refilling import Refill
from substitutions import hosts_of


class Moves:
    """The visits of one draw or case as the moves of this entry leave them, one after the other."""

    def __init__(self, change):
        self.change, self.book, self.order = change, change.book, change.order
        self.last = change.book.last_policy(change.order["drawId"])
        self.policy = change.book.policy(self.last)
        self.own = change.round(policy=self.policy)
        self.refill = Refill(self.own.without(self.order["drawId"]), self.order, change.case, change.drawn())
        self.seats = seats_of(self.order)
        self.days = {unit: day for unit, day in days_of(self.order).items() if any(seat["unit"] == unit for seat in self.seats)}
        self.lead = lead_days_now(self.book, self.order)
        self.registered = {unit for unit in self.days if holds(change.case, self.book, unit)}
        self.open = self.open_days()
        self.visits, self.changed, self.unmoved = [], [], []

    def open_days(self):
        """By the standing policy, up to the promised day; a case whose time is past has the day of the entry, a joint one the lead's day."""
        found = open_days(self.change.case, self.own, sorted(self.registered), self.own.since)
        return {unit: [self.lead[unit]] if unit in self.lead else days for unit, days in found.items()}

    def to_move(self):
        gone, reported, today = set(), units_reported(self.order), self.change.today
        for unit, day in self.days.items():
            if day is not None and day >= today and unit not in reported and self.must_move(unit, day):
                gone.add(unit)
        return gone

    def must_move(self, unit, day):
        if self.lead:
            return self.lead.get(unit, day) != day
        return self.is_closed(unit, day) or any(host is not None and host != day for host in self.host_days(unit))

    def is_closed(self, unit, day):
        """On the registry named, the limits of the round aside."""
        if unit not in self.registered:
            return False
        window = {"from": day, "until": day}
        return day not in without_promises(self.change.case, self.own, [unit], window)[unit]

    def host_days(self, unit):
        """Where the joined visits stand now, in the order of the record."""
        return [host_day(self.book, seat) for seat in self.seats if seat["unit"] == unit and seat["joins"] is not None]

    def play(self):
        seed, draw = self.change.drawn()
        key = key_for(seed, draw, "seat-order")
        for unit in sorted(self.to_move(), key=lambda each: (each not in self.registered, ticket(key, each))):
            self.move(unit, key_for(seed, draw, "day"))
        return self

    def move(self, unit, key):
        before, order = self.days[unit], self.choices(unit, key)
        for place, day in enumerate(order):
            seats = self.seated_on(unit, day)
            if seats is not None:
                self.visits.append({"unit": unit, "from": before, "to": day, "passedOver": order[:place]})
                self.take(unit, day, seats)
                return
        self.unmoved.append({"unit": unit, "day": before})

    def choices(self, unit, key):
        days = [day for day in self.open.get(unit, ()) if day != self.days[unit]]
        if not days:
            return []
        order = choices_of(key, {"units": [unit], "days": days})
        first = [day for day in self.host_days(unit)[:1] if day in days]
        return first + [day for day in order if day not in first]

    def seated_on(self, unit, day):
        """Everybody of the visit on another day, or None: joined seats whose visit is there stay with it, the others are held."""
        own = [{**seat, "day": day} for seat in self.seats if seat["unit"] == unit]
        joined = [seat for seat in own if seat["joins"] is not None and seat["inspector"] in hosts_of(self.book, seat)]
        rest = [seat for seat in own if seat not in joined]
        staying = [seat for seat in self.seats if seat["unit"] != unit] + joined
        asked = [{"unit": unit, "role": seat["role"], "day": day, "out": set(), "keep": seat["inspector"]} for seat in rest]
        filled = self.refill.fill(asked, staying)
        return None if filled is None else (joined, filled)

    def take(self, unit, day, seats):
        joined, filled = seats
        before = {seat["role"]: seat for seat in self.seats if seat["unit"] == unit}
        for each in filled:
            seat = before[each["role"]]
            if seat["inspector"] != each["inspector"] or seat["joins"] is not None:
                self.changed.append({"unit": unit, "role": each["role"], "from": seat["inspector"], "to": each["inspector"], "passedOver": each["passedOver"]})
        self.days[unit] = day
        self.seats = [seat for seat in self.seats if seat["unit"] != unit] + joined + [
            {"unit": unit, "role": each["role"], "inspector": each["inspector"], "day": day, "joins": None} for each in filled
        ]


def holds(case, book, unit):
    ids = {each["id"] for each in case["units"]}
    return unit in ids or book.known(unit) in ids


def host_day(book, seat):
    """The day of the joined visit, if that is staffed and not void."""
    host = next((order for order in book.orders if order["drawId"] == seat["joins"]), None)
    days = [each["day"] for each in seats_of(host) if book.known(each["unit"]) == book.known(seat["unit"])] if host else []
    return days[0] if days else None


def lead_days_now(book, order):
    lead = order["case"]["body"]["lead"] if "case" in order else None
    host = next((each for each in book.orders if lead is not None and each["drawId"] == lead["drawId"]), None)
    return {unit: day for unit, day in days_of(host).items() if day is not None} if host else {}


def check_move(change):
    moves, entry, body = Moves(change), change.entry, change.body
    said = [each["unit"] for each in body["visits"] + body["unmoved"]]
    found = [] if moves.last == body["policy"] else [fault("reference", place_of(entry, "policy"), "is not the policy that stands", moves.last, body["policy"])]
    found += differs_at("moved-visits", entry, "visits", sorted(moves.to_move()), sorted(said))
    for each in body["visits"]:
        days = moves.open.get(each["unit"])
        if days is not None and each["to"] not in days:
            found.append(fault("day", place_of(entry, f"unit {each['unit']}"), f"{each['to']} is no open day of this unit", days, each["to"]))
    moves.play()
    return (
        found + differs_at("replay", entry, "visits", moves.visits, body["visits"]) + differs_at("replay", entry, "seats", moves.changed, body["seats"])
        + differs_at("replay", entry, "unmoved", moves.unmoved, body["unmoved"])
    )

"""Sections 10 and 14.4 of docs/protocol.md put together: days and teams for the units of a draw or a case."""

from book import seats_of, units_not_void
from open_days import open_days
from placing import Placing
from protocol import byte_order
from seats import Rules, clash, rooms_of


def staff(round_, case, drawn, units, carried):
    """The body of a teams entry but for the names. `drawn`: seed and draw id; `units`: in order of rank."""
    rule, scheduled = round_.matter["team"], {"days": None} if round_.dated else {}
    place = place_for(round_, case, drawn, units, carried)
    more = lambda staffed: {**place.joined_of(staffed), **place.standing_of()}
    first = place.attempt(units)
    if "teams" in first:
        return {**scheduled, "complete": True, "unstaffed": [], "impossible": None, **first, **more(units)}
    impossible = first["impossible"]
    if rule["staffing"] == "complete":
        return {**scheduled, "complete": False, "unstaffed": units, "teams": None, "impossible": impossible, **more([])}
    answer, left = first, units
    while "teams" not in answer:
        left = [unit for unit in left if unit not in answer["impossible"].get("undated", ())]
        left = place.kept(left)
        if not left:
            answer = {**scheduled, "teams": None}
            break
        answer = place.attempt(left)
    unstaffed = [unit for unit in units if unit not in left]
    return {**scheduled, "complete": False, "unstaffed": unstaffed, "impossible": impossible, **answer, **more(left)}


def place_for(round_, case, drawn, units, carried):
    rooms = rooms_of(case, round_)
    days = round_.fixed_days or open_days(case, round_, units, round_.since)
    joined = Joined(round_, case, units, days)
    days.update(joined.days)
    return Placing(round_, case, drawn, units, days, rooms, carried, joined)


class Joined:
    """Visits of other draws that the units are visited along with, and the seats that their people take (14.4)."""

    def __init__(self, round_, case, units, days):
        self.seats, self.days, self.used = {}, {}, "joins" in round_.matter.get("schedule", {})
        if not self.used:
            return
        self.round_, self.people = round_, {person["id"]: person for person in case["inspectors"]}
        self.rules = Rules(case, round_, units)
        for unit in units:
            visit = visit_to_join(round_, unit, days[unit])
            if visit is not None:
                self.days[unit] = [visit["day"]]
                self.seat(unit, visit)

    def seat(self, unit, visit):
        hosts = sorted(set(visit["people"]) & set(self.people), key=byte_order)
        taken = self.seats.setdefault(unit, {})
        for role in self.round_.matter["team"]["roles"]:
            sits = [name for name, _ in taken.values()]
            free = (name for name in hosts if name not in sits and self.fits(name, role, unit, visit["day"], sits))
            name = next(free, None)
            if name is not None:
                taken[role["id"]] = (name, visit["drawId"])

    def fits(self, name, role, unit, day, sits):
        person = self.people[name]
        alone = not any(clash(person, self.people[other], self.round_) for other in sits)
        return alone and self.rules.may(person, role, unit, [day])

    def keeps_out(self, unit, person):
        """Somebody who joins the unit already, or clashes with one who does."""
        return any(person["id"] == name or clash(person, self.people[name], self.round_) for name, _ in self.seats.get(unit, {}).values())


def visit_to_join(round_, unit, days):
    """The first standing draw of another matter, then of another authority, that goes there on one of the days."""
    own = [order for order in round_.standing if order["plan"]["body"]["matter"] != round_.matter["id"]]
    others = [order for order in round_.book.orders if "draw" in order and not is_own(round_, order)]
    for order in filter(round_.book.is_readable, [*sorted(own, key=lambda each: each["plan"]["seq"]), *others]):
        drawn = set(units_not_void(order))
        seats = [seat for seat in seats_of(order) if seat["unit"] in drawn and round_.book.known(seat["unit"]) == round_.book.known(unit)]
        if seats and seats[0]["day"] is not None:
            return {"drawId": order["drawId"], "day": seats[0]["day"], "people": [seat["inspector"] for seat in seats]} if seats[0]["day"] in days else None
    return None


def is_own(round_, order):
    return order["drawId"].startswith(f"{round_.policy['authority']}/")

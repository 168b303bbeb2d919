"""Section 14.7 of docs/protocol.md: seats of a draw that stands, filled again around those who stay."""

from collections import Counter
from itertools import combinations

from book import staffed_bodies
from placing import MOST_COINS
from protocol import byte_order, key_for, ticket
from seats import Rules, clash, day_limits, days_taken, rooms_of
from teams import draw_teams


class Refill:
    """`others`: the round or case without its own draw; `order`: the draw or case as it stands before the entry."""

    def __init__(self, others, order, case, drawn):
        self.round_, self.order, self.case, self.seed, self.draw = others, order, case, *drawn
        self.people = {person["id"]: person for person in case["inspectors"]}
        self.roles = {role["id"]: role for role in others.matter["team"]["roles"]}
        self.rooms, self.busy = rooms_of(case, others), days_taken(others)

    def rules(self, units):
        return Rules(self.case, self.round_, units)

    def fill(self, seats, staying):
        """Each seat with unit, role, day, `out` (who is not asked) and perhaps `keep`; answers the seats as visited, or None."""
        rules, sitting = self.rules({seat["unit"] for seat in seats}), {}
        for seat in staying:
            sitting.setdefault(seat["unit"], []).append(seat["inspector"])
        asked = [{**seat, "eligible": self.candidates(seat, rules, sitting.get(seat["unit"], []))} for seat in seats]
        return self.with_coins(asked, self.rows(seats, staying))

    def candidates(self, seat, rules, mates):
        """Whoever holds the seat may stay, also where a rule would keep them from it today."""
        team = standing_team(self.order, seat["unit"])
        fits = lambda person: (
            (team is None or person["team"] == team) and person["id"] not in seat["out"] and person["id"] not in mates
            and not any(clash(person, self.people[mate], self.round_) for mate in mates if mate in self.people)
            and (person["id"] == seat.get("keep") or self.takes(person, seat, rules))
        )
        return [name for name, person in self.people.items() if fits(person)]

    def takes(self, person, seat, rules):
        """Nobody new comes into a role that there is not."""
        role = self.roles.get(seat["role"])
        return role is not None and rules.may(person, role, seat["unit"], days_of_seat(seat))

    def rows(self, seats, staying):
        """Room and days as the seats of others, and those who stay, leave them."""
        own = [seat for seat in staying if seat["joins"] is None]
        held = Counter(seat["inspector"] for seat in own)
        days = {seat["day"] for seat in seats if seat["day"] is not None}
        rows = []
        for name, person in self.people.items():
            busy = self.busy.get(name, []) + [seat["day"] for seat in own if seat["inspector"] == name and seat["day"] is not None]
            rows.append({
                "id": name, "capacity": max(0, self.rooms[name] - held[name]),
                **({"group": person["agency"]} if self.round_.matter["team"]["apart"] else {}),
                **(day_limits(person, self.round_, days, {name: busy}) if days else {}),
            })
        return rows

    def with_coins(self, asked, rows):
        coins = {seat["unit"]: 0 for seat in asked}
        for _ in range(MOST_COINS + 1):
            seats, tossed = self.tossed(asked, coins)
            answer = draw_teams(self.seed, self.draw, [without_day(seat) for seat in seats], rows, balance="capacity")
            if answer["complete"]:
                return answer["seats"]
            again = {unit for unit, _ in answer["witness"]["seats"]} & tossed
            if not again:
                return None
            for unit in again:
                coins[unit] += 1
        return None

    def tossed(self, asked, coins):
        """The seats without those whom a coin keeps out (10.5), and the units in which one was tossed."""
        key, names, holders, out = key_for(self.seed, self.draw, "seat"), {}, {}, {}
        for seat in asked:
            names.setdefault(seat["unit"], set()).update(seat["eligible"])
            holders.setdefault(seat["unit"], set()).add(seat.get("keep"))
        for unit, own in names.items():
            for one, other in combinations(sorted(own, key=byte_order), 2):
                if other in self.people[one].get("notWith", ()) or one in self.people[other].get("notWith", ()):
                    coin = ticket(key, unit, "not-with", one, other, str(coins[unit]))
                    first_out = int(coin[-1], 16) % 2 == 0
                    if coins[unit] == 0 and (one in holders[unit]) != (other in holders[unit]):
                        first_out = other in holders[unit]
                    out.setdefault(unit, set()).add(one if first_out else other)
        left = lambda seat: [name for name in seat["eligible"] if name not in out.get(seat["unit"], ())]
        return [held_if_candidate({**seat, "eligible": left(seat)}) for seat in asked], set(out)


def held_if_candidate(seat):
    """A seat is held as long as its holder is a candidate of it."""
    return seat if seat.get("keep") in seat["eligible"] else {name: value for name, value in seat.items() if name != "keep"}


def standing_team(order, unit):
    """The fixed team that was drawn for a unit, or None: only its members are asked."""
    drawn = [each for _, body in staffed_bodies(order) for each in body.get("standing", ()) if each["unit"] == unit]
    return drawn[-1]["team"] if drawn else None


def days_of_seat(seat):
    return None if seat["day"] is None else [seat["day"]]


def without_day(seat):
    return seat if seat["day"] is not None else {name: value for name, value in seat.items() if name != "day"}

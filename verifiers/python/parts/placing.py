"""Days and teams for some of the units, or why not (sections 10.0 to 10.6 of docs/protocol.md)."""

from itertools import combinations

from days import draw_days
from protocol import byte_order, key_for, ticket
from seats import Rules, day_limits, days_taken, meetings
from standing_teams import StandingTeams
from teams import draw_teams, staff_by_rank

MOST_COINS = 64


class Placing:
    def __init__(self, round_, case, drawn, units, days, rooms, carried, joined):
        self.round_, self.seed, self.draw, self.days, self.joined = round_, *drawn, days, joined
        rule = round_.matter["team"]
        self.people = {person["id"]: person for person in case["inspectors"]}
        rules = Rules(case, round_, units, rooms)
        self.regions = {unit: rules.units[unit]["region"] for unit in units}
        self.inspectors = self.rows_of(rooms, carried)
        self.teams = StandingTeams(round_, case, rules, self.inspectors, days) if "teams" in rule else None
        self.rows = self.teams.rows if self.teams else self.inspectors
        self.seats = self.teams.seats(units) if self.teams else self.seats_of(units, rules)
        self.options = {"band": rule["band"], "balance": rule["balance"], "pairLimit": rule["pairLimit"], "pairs": meetings(round_)}
        self.coins, self.members = {}, None

    def rows_of(self, rooms, carried):
        rule, busy = self.round_.matter["team"], days_taken(self.round_)
        all_days = {day for own in self.days.values() for day in own}
        return [
            {
                "id": name, "capacity": rooms[name], "carried": carried[name],
                **({"group": person["agency"]} if rule["apart"] else {}), **({"share": person["share"]} if "share" in person else {}),
                **(day_limits(person, self.round_, all_days, busy) if self.round_.dated else {}),
            }
            for name, person in self.people.items()
        ]

    def seats_of(self, units, rules):
        """Seats that are not joined, with everybody whom no rule bars."""
        return [
            {"unit": unit, "role": role["id"], "eligible": [
                name for name, person in self.people.items()
                if rules.may(person, role, unit, self.days.get(unit)) and not self.joined.keeps_out(unit, person)
            ]}
            for unit in units for role in self.round_.matter["team"]["roles"]
            if role["id"] not in self.joined.seats.get(unit, ())
        ]

    # --- 10.5: people who never sit together

    def attempt(self, units):
        """Coins are tossed again for those units of a witness in which one was tossed."""
        self.coins = dict.fromkeys(units, 0)
        for toss in range(MOST_COINS + 1):
            answer = self.once(units, self.tossed(units))
            tossed = {seat["unit"] for seat in answer.get("impossible", {}).get("seats", ())} & self.with_coin(units)
            if "teams" in answer or self.is_dayless(units) or not tossed or toss == MOST_COINS:
                return answer
            for unit in tossed:
                self.coins[unit] += 1

    def is_dayless(self, units):
        """No coin opens a day."""
        return self.round_.dated and any(not self.days[unit] for unit in units)

    def candidates(self, units):
        found = {unit: set() for unit in units}
        for seat in self.seats:
            if seat["unit"] in found:
                found[seat["unit"]].update(seat["eligible"])
        return found

    def pairs_in(self, names):
        if self.teams:
            return []
        at_odds = lambda one, other: other in self.people[one].get("notWith", ()) or one in self.people[other].get("notWith", ())
        return [pair for pair in combinations(sorted(names, key=byte_order), 2) if at_odds(*pair)]

    def with_coin(self, units):
        return {unit for unit, names in self.candidates(units).items() if self.pairs_in(names)}

    def tossed(self, units):
        """The seats of these units without those whom a coin keeps out."""
        key, out = key_for(self.seed, self.draw, "seat"), {}
        for unit, names in self.candidates(units).items():
            for one, other in self.pairs_in(names):
                coin = ticket(key, unit, "not-with", one, other, str(self.coins[unit]))
                out.setdefault(unit, set()).add(one if int(coin[-1], 16) % 2 == 0 else other)
        return [
            {**seat, "eligible": [name for name in seat["eligible"] if name not in out.get(seat["unit"], ())]}
            for seat in self.seats if seat["unit"] in units
        ]

    # --- 10.0 to 10.4

    def once(self, units, seats):
        dated, record = seats, {}
        if self.round_.dated:
            dayless = [unit for unit in units if not self.days[unit]]
            if dayless:
                return {"impossible": self.undated(dayless)}
            drawn, together = self.dates_of(units, seats)
            if not drawn["complete"]:
                return {"impossible": drawn["witness"] if "witness" in drawn else self.undated(drawn["undated"])}
            on = {visit["unit"]: visit["day"] for visit in drawn["visits"]}
            dated = [{**seat, "day": on[seat["unit"]]} for seat in seats]
            record = {"days": {"visits": drawn["visits"], "restarts": drawn["restarts"], "together": together}}
        answer = draw_teams(self.seed, self.draw, dated, self.rows, **self.options)
        if not answer["complete"]:
            return {"impossible": recorded_witness(answer["witness"])}
        if self.teams:
            answer, self.members = self.teams.seated(answer, self.seed, self.draw, record)
        return {"teams": recorded_teams(answer), **record}

    def dates_of(self, units, seats):
        together = self.round_.matter["schedule"].get("together", {}).get("units", 1)
        drawn = self.dates(units, seats, together)
        if drawn["complete"] or together == 1:
            return drawn, together
        return self.dates(units, seats, 1), 1

    def dates(self, units, seats, together):
        depth = self.round_.matter["schedule"].get("together", {}).get("depth")
        drawn = {seat["unit"] for seat in seats}
        alone = lambda unit: depth is None or len(self.regions[unit]) < depth or unit not in drawn
        near = lambda unit: {} if alone(unit) else {"neighbourhood": tuple(self.regions[unit][:depth])}
        asked = [{"unit": unit, "days": self.days[unit], **near(unit)} for unit in units]
        return draw_days(self.seed, self.draw, seats, self.rows, asked, together)

    def undated(self, units):
        seats = [{"unit": unit, "role": role["id"]} for unit in units for role in self.round_.matter["team"]["roles"]]
        return {"shortfall": len(seats), "seats": seats, "room": [], "undated": units}

    def kept(self, units):
        """By rank, on capacity alone, with the coins as they were last tossed."""
        return staff_by_rank(units, self.tossed(units), self.rows, self.days if self.round_.dated else None)["kept"]

    # --- The record

    def joined_of(self, units):
        if not self.joined.used:
            return {}
        return {"joined": [
            {"unit": unit, "role": role, "inspector": name, "drawId": draw}
            for unit in units for role, (name, draw) in self.joined.seats.get(unit, {}).items()
        ]}

    def standing_of(self):
        return {} if self.members is None else {"standing": self.members}


def recorded_teams(answer):
    """The form of a team draw on the ledger."""
    levels = answer.get("levels")
    named = None if levels is None else [dict(zip(("inspector", "round", "year", "limit"), row)) for row in levels]
    loads = [{"inspector": person, "load": load} for person, load in answer["loads"]]
    return {"complete": True, "band": answer.get("band"), "levels": named, "seats": answer["seats"], "loads": loads}


def recorded_witness(witness):
    return {
        "shortfall": witness["shortfall"],
        "seats": [{"unit": unit, "role": role} for unit, role in witness["seats"]],
        "room": [{"inspector": person, "room": room} for person, room in witness["room"]],
    }

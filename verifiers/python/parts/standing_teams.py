"""Section 10.6 of docs/protocol.md: a standing team stands in the draw where an inspector stands otherwise."""

from fractions import Fraction

from max_flow import Network
from protocol import byte_order
from seats import fits_days
from teams import draw_teams


class StandingTeams:
    def __init__(self, round_, case, rules, rows, days):
        self.round_, self.rules, self.days = round_, rules, days
        self.own = {row["id"]: row for row in rows}
        self.roles = round_.matter["team"]["roles"]
        self.members = {}
        for person in case["inspectors"]:
            if person["team"] and person["status"] == "active":
                self.members.setdefault(person["team"], []).append(person)
        self.people = {person["id"]: person for people in self.members.values() for person in people}
        all_days = {day for own in days.values() for day in own}
        self.rows = [self.row(name, all_days) for name in sorted(self.members, key=byte_order)]

    def row(self, name, all_days):
        own = [self.own[person["id"]] for person in self.members[name]]
        least = lambda field: min((each[field] for each in own if field in each), default=None)
        limits = {field: least(field) for field in ("perDay", "perWeek") if least(field) is not None}
        shares = [each["share"] for each in own if "share" in each]
        busy = [day for day in {d for each in own for d in each.get("busy", ())} for _ in range(max(each.get("busy", []).count(day) for each in own))]
        return {
            "id": name, "capacity": min(each["capacity"] for each in own), "carried": max(each["carried"] for each in own), **limits,
            **({"share": min(shares, key=Fraction)} if shares else {}), "busy": busy,
            "away": [day for day in all_days if self.is_away(name, day)],
        }

    def present(self, name, day):
        return [person for person in self.members[name] if fits_days(person, self.round_, [day])]

    def is_away(self, name, day):
        """Those who are there cannot fill all roles of some unit that the team could otherwise take."""
        return any(
            day in own and self.may(name, unit, own) and not self.fills(self.present(name, day), unit, [day])
            for unit, own in self.days.items()
        )

    def may(self, name, unit, days):
        people = self.members[name]
        return all(self.rules.is_free(person, unit) for person in people) and self.fills(people, unit, days)

    def fills(self, people, unit, days):
        """Can different people fill all roles?"""
        net = Network()
        for person in people:
            net.add(("person", person["id"]), "sink", 1)
        for role in self.roles:
            net.add("source", ("role", role["id"]), 1)
            for person in people:
                if self.rules.may_role(person, role, unit, days):
                    net.add(("role", role["id"]), ("person", person["id"]), 1)
        return net.fill() == len(self.roles)

    def seats(self, units):
        return [
            {"unit": unit, "role": "team", "eligible": [name for name in self.members if self.may(name, unit, self.days.get(unit))]}
            for unit in units
        ]

    def seated(self, answer, seed, draw, record):
        """Who of the drawn team takes which role, unit by unit; loads are those of people."""
        on = {visit["unit"]: visit["day"] for visit in record.get("days", {}).get("visits", ())}
        seats = [seat for each in answer["seats"] for seat in self.roles_of(each, seed, draw, on.get(each["unit"]))]
        loads = {name: 0 for name in sorted(self.own, key=byte_order)}
        for seat in seats:
            loads[seat["inspector"]] += 1
        standing = [{"unit": each["unit"], "team": each["inspector"], "passedOver": each["passedOver"]} for each in answer["seats"]]
        return {**answer, "seats": seats, "loads": [[name, load] for name, load in loads.items()]}, standing

    def roles_of(self, each, seed, draw, day):
        days = None if day is None else [day]
        there = self.members[each["inspector"]] if day is None else self.present(each["inspector"], day)
        seats = [
            {"unit": each["unit"], "role": role["id"], "eligible": [person["id"] for person in there if self.rules.may_role(person, role, each["unit"], days)]}
            for role in self.roles
        ]
        one = [{"id": person["id"], "capacity": 1} for person in there]
        return draw_teams(seed, draw, seats, one, balance="capacity")["seats"]

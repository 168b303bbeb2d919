"""Section 14.4 of docs/protocol.md: who may take a seat, and what everybody brings along. A round here is a round of a matter or a case of a lane."""

from collections import Counter
from itertools import combinations

from book import seats_of, team_draws
from case_files import day_number
from protocol import byte_order, key_for, ticket
from year import covers


class Rules:
    """The rules of a round, asked of one person, role and unit at a time."""

    def __init__(self, case, round_, units, rooms=None):
        self.round_, self.rooms = round_, rooms
        self.units = {unit: find_unit(case, round_, unit) for unit in units}
        self.away = last_people(case, round_, {round_.book.known(unit) for unit in units})

    def may(self, person, role, unit, days):
        return self.is_free(person, unit) and self.may_role(person, role, unit, days)

    def is_free(self, person, unit):
        """No recusal, and no return."""
        known = self.round_.book.known
        recused = any(known(each["unit"]) == known(unit) for each in person["recusals"])
        return not recused and person["id"] not in self.away[known(unit)]

    def may_role(self, person, role, unit, days):
        if not serves_there(person, self.units[unit], self.round_):
            return False
        in_round = fits_round(person, self.round_) and (self.rooms is None or self.rooms[person["id"]] > 0)
        return in_round and fits_role(person, role) and fits_days(person, self.round_, days)


def find_unit(case, round_, unit):
    """A unit of the registry by its id, or by the id under which it goes on."""
    by_id = {each["id"]: each for each in case["units"]}
    return by_id.get(unit) or by_id[round_.book.known(unit)]


def fits_round(person, round_):
    cases = round_.matter["team"].get("openCases")
    busy = cases is not None and person.get("openCases", 0) >= cases
    return person["status"] == "active" and not busy


def kinds_of(round_):
    """Kinds of certificate of which one is enough; None where none is needed."""
    kinds = round_.matter["team"]["certificate"]
    return [kinds] if isinstance(kinds, str) else kinds


def certified(person, kinds, start, end):
    """Certificates of one of the kinds together cover every day: one that begins the day after another ends goes on."""
    return kinds is None or any(covered([c for c in person["certificates"] if c["kind"] == kind], start, end) for kind in kinds)


def covered(periods, start, end):
    first, last = day_number(start), day_number(end)
    for period in sorted(periods, key=lambda each: each["from"]):
        if day_number(period["from"]) <= first <= day_number(period["until"]):
            first = day_number(period["until"]) + 1
    return first > last


def fits_days(person, round_, days):
    """There and certified: on one of the unit's days, or, where visits have none, on every day and for half of the round, or of what is left of it."""
    if days is None:
        window = round_.left
        return certified(person, kinds_of(round_), window["from"], window["until"]) and not mostly_away(person["leave"], window)
    return any(may_go(person, round_, day) for day in days)


def may_go(person, round_, day):
    on_leave = any(each["from"] <= day <= each["until"] for each in person["leave"])
    return certified(person, kinds_of(round_), day, day) and not on_leave


def mostly_away(leave, window):
    days = range(day_number(window["from"]), day_number(window["until"]) + 1)
    away = sum(any(covers(each, day) for each in leave) for day in days)
    return 2 * away > len(days)


def fits_role(person, role):
    if person.get("post", "officer") != ("expert" if role.get("expert") else "officer"):
        return False
    skilled = set(role["qualifications"]) <= set(person["qualifications"])
    agency = role["agencies"] is None or person["agency"] in role["agencies"]
    return skilled and agency and (role["grades"] is None or person["grade"] in role["grades"])


def serves_there(person, unit, round_):
    rule, inside = round_.matter["team"], lambda own: unit["region"][: len(own)] == own
    serves = any(inside(own) for own in person["regions"])
    near = not rule["region"] or serves != (rule["region"] == "outside")
    return near and not (rule.get("awayFromHome") and "home" in person and inside(person["home"]))


def last_people(case, round_, units):
    """For each unit, who took part in its last visits."""
    rule = round_.matter["team"]["noReturn"]
    people = {unit: set() for unit in units}
    if rule is None:
        return people
    days = {unit: {} for unit in units}
    for visit in case["history"]:
        unit = round_.book.known(visit["unit"])
        if unit in days:
            days[unit].setdefault(visit["day"], set()).update(visit["inspectors"])
    visits, since = rule.get("visits", 0), "9999-12-31"
    if "years" in rule:
        since = years_before(round_.begins, rule["years"])
    for unit, teams in days.items():
        last = sorted(teams)[-visits:] if visits else []
        for day in teams:
            if day in last or day >= since:
                people[unit] |= teams[day]
    for unit, teams in assigned_teams(round_).items():
        if unit in people:
            people[unit].update(*(teams if "years" in rule else teams[-visits:]))
    return people


def years_before(day, years):
    """The same day so many years earlier; 29 February becomes the 28th."""
    year, rest = int(day[:4]) - years, day[4:]
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return f"{year:04}{'-02-28' if rest == '-02-29' and not leap else rest}"


def assigned_teams(round_, seats_from=seats_of):
    """For each unit the teams of the year assigned to it, in the order in which they were drawn; units that are one by now had a team each."""
    teams = {}
    for order in round_.sent:
        here = {}
        for seat in seats_from(order):
            here.setdefault(seat["unit"], []).append(seat["inspector"])
        for unit, people in here.items():
            teams.setdefault(round_.book.known(unit), []).append(people)
    return teams


def own_seats(order):
    """Seats that count in somebody's load: a seat that goes along with another visit does not."""
    return [seat for seat in seats_of(order) if seat["joins"] is None]


def rooms_of(case, round_):
    """Visits each inspector can still make in the round, or in the case."""
    used = Counter(seat["inspector"] for order in round_.sent if round_.shares_room(order) for seat in own_seats(order))
    year = Counter(seat["inspector"] for order in round_.sent for seat in own_seats(order))
    limits = round_.matter["team"].get("limits", {})
    rooms = {}
    for person in case["inspectors"]:
        rooms[person["id"]] = person["capacity"] - used[person["id"]]
        per_year = person.get("perYear", limits.get("perYear"))
        if per_year is not None:
            rooms[person["id"]] = min(rooms[person["id"]], per_year - year[person["id"]])
    return {name: max(0, room) for name, room in rooms.items()}


def carried_by(case, round_):
    """Visits of the year so far; whoever is new starts at the lower median of the latest year levels."""
    known = Counter()
    for order in round_.sent:
        for _, body in team_draws(order):
            known.update({each["inspector"]: 0 for each in body["teams"]["loads"]} if body["teams"] else {})
        known.update(seat["inspector"] for seat in own_seats(order))
    years = sorted(each["year"] for each in latest_levels(round_) if each["year"] > 0)
    start = years[(len(years) - 1) // 2] if years else 0
    return {person["id"]: known.get(person["id"], start) for person in case["inspectors"]}


def latest_levels(round_):
    """Those of the last team draw of a round, its first or a later staffing, that has levels."""
    drawn = [each for order in round_.standing for each in team_draws(order)]
    levels = [body["teams"]["levels"] for _, body in sorted(drawn, key=lambda each: each[0]) if body["teams"] and body["teams"]["levels"]]
    return levels[-1] if levels else []


def meetings(round_):
    """How often two people have met this year; whoever goes along with another visit has met the others there."""
    met = Counter()
    for teams in assigned_teams(round_, own_seats).values():
        for people in teams:
            met.update(combinations(sorted(people, key=byte_order), 2))
    return [[one, other, times] for (one, other), times in met.items()]


def by_unit_ticket(seed, draw, units):
    key = key_for(seed, draw, "unit")
    return sorted(units, key=lambda unit: ticket(key, unit))


def days_taken(round_):
    """Days of the visits that everybody makes already."""
    taken = {}
    for order in round_.sent:
        for seat in own_seats(order):
            if seat["day"] is not None:
                taken.setdefault(seat["inspector"], []).append(seat["day"])
    return taken


def day_limits(person, round_, all_days, busy):
    limits = round_.matter["team"].get("limits", {})
    most = {name: person.get(name, limits.get(name)) for name in ("perDay", "perWeek")}
    return {
        **{name: limit for name, limit in most.items() if limit is not None},
        "away": [day for day in all_days if not may_go(person, round_, day)],
        "busy": busy.get(person["id"], []),
    }


def clash(one, other, round_):
    """Two who must not sit in one team."""
    apart = round_.matter["team"]["apart"] and one["agency"] == other["agency"]
    return apart or one["id"] in other.get("notWith", ()) or other["id"] in one.get("notWith", ())

"""Who goes, as it stands in a record (section 15 of docs/protocol.md, points 10, 11 and 13): seats, loads, days and the witness by themselves; with registries, whether anybody sits whom a rule bars."""

from collections import Counter
from itertools import combinations

from book import seats_of
from findings import differs_at, fault, place_of
from protocol import byte_order
from seats import Rules, days_taken, own_seats, rooms_of
from team_record import check_team_record
from teams import week_of


def seats_in(body):
    """(unit, role, inspector) of every seat of a team draw, joined ones too."""
    drawn = body["teams"]["seats"] if body["teams"] else []
    return [(seat["unit"], seat["role"], seat["inspector"]) for seat in [*drawn, *(body.get("joined") or ())]]


def days_in(body):
    return {each["unit"]: each["day"] for each in (body.get("days") or {}).get("visits", ())}


# --- By themselves ---------------------------------------------------------------------------------

def check_staffed_units(entry, body, units, roles):
    """Every unit has its whole team, or stands as unstaffed; nobody else has one."""
    found, sits = [], {}
    for unit, role, _ in seats_in(body):
        sits.setdefault(unit, []).append(role)
    for unit in units:
        own = sorted(sits.get(unit, ()))
        should = [] if unit in body["unstaffed"] else sorted(roles)
        if own != should:
            found.append(fault("seats", place_of(entry, f"unit {unit}"), f"filled are {own}", should, own))
    others = sorted({*sits, *body["unstaffed"]} - set(units))
    return found + [fault("staffed-not-drawn", place_of(entry, f"unit {unit}"), "has a team or stands as unstaffed, and was not drawn") for unit in others]


def check_staff_alone(record):
    """Every unit with its whole team or none, whether it is complete, loads, nobody twice, days of those who are visited, and what a team draw says of itself."""
    entry, body = record.entry, record.body
    found = check_staffed_units(entry, body, record.units, record.roles)
    found += differs_at("complete", entry, "complete", body["unstaffed"] == [], body["complete"])
    found += check_loads(entry, body) + check_nobody_twice(entry, body) + check_dated(entry, body, record.matter)
    return found + check_team_record(record)


def check_loads(entry, body):
    if not body["teams"]:
        return []
    teams, found = body["teams"], []
    counted = Counter(seat["inspector"] for seat in teams["seats"])
    said = {each["inspector"]: each["load"] for each in teams["loads"]}
    for name in sorted({*counted, *said}):
        found += differs_at("load", entry, f"inspector {name}", counted[name], said.get(name))
    limits = {} if "standing" in body else {each["inspector"]: each["limit"] for each in teams["levels"] or ()}
    for name, limit in limits.items():
        if counted[name] > limit:
            found.append(fault("over-capacity", place_of(entry, f"inspector {name}"), f"{counted[name]} seats, the limit is {limit}", limit, counted[name]))
    return found


def check_nobody_twice(entry, body):
    sits = Counter((unit, name) for unit, _, name in seats_in(body))
    return [fault("twice-in-team", place_of(entry, f"unit {unit}"), f"{name} sits there {n} times", 1, name) for (unit, name), n in sits.items() if n > 1]


def check_dated(entry, body, matter):
    """Where visits have days, those who are staffed have one, in byte order, and no others."""
    staffed = None if body["teams"] is None else sorted({unit for unit, _, _ in seats_in(body)}, key=byte_order)
    should = staffed if "schedule" in matter else "no days"
    said = "no days" if "days" not in body else body["days"] and [each["unit"] for each in body["days"]["visits"]]
    return differs_at("days", entry, "days", should, said)


def check_days_within(entry, body, first, until):
    """Where the calendars of its registry are not at hand: no day outside of the round."""
    outside = {unit: day for unit, day in days_in(body).items() if not first <= day <= until}
    return [fault("day", place_of(entry, f"unit {unit}"), f"{day} lies outside of {first} to {until}", f"{first} to {until}", day) for unit, day in outside.items()]


# --- With registries -------------------------------------------------------------------------------

def check_people(entry, body, round_, case, days, whole=True):
    """`round_`: what stands before the entry, without this draw; `days`: the open days of each unit, nothing where visits have none."""
    people = {person["id"]: person for person in case["inspectors"]}
    found = check_open_days(entry, body, days) if whole else []
    known, dated = by_known(case, round_), days_in(body) or {unit: own[0] for unit, own in round_.fixed_days.items()}
    rules = Rules(case, round_, {unit for unit, _, _ in seats_in(body) if known(unit)})
    roles = {role["id"]: role for role in round_.matter["team"]["roles"]}
    for unit, role, name in seats_in(body):
        place = place_of(entry, f"{role} of {unit}")
        if name not in people:
            found.append(fault("inspector-unknown", place, f"{name} is not in the roster", None, name))
        elif known(unit) and role in roles:
            on = days.get(unit) if dated.get(unit) not in days.get(unit, ()) else [dated[unit]]
            if not rules.may(people[name], roles[role], unit, on):
                found.append(fault("inspector-not-eligible", place, f"a rule keeps {name} from this seat", None, name))
    if body["teams"] and whole:
        said = {each["inspector"] for each in body["teams"]["loads"]}
        found += [fault("load", place_of(entry, f"inspector {name}"), "stands in no load") for name in people if name not in said]
    found += check_joined(entry, body, round_) if whole else []
    return found + check_together(entry, body, people, round_) + check_limits(entry, body, people, round_, case)


def check_joined(entry, body, round_):
    """Whoever joins a visit is one of those who make it, on that day."""
    found, on = [], days_in(body)
    for seat in body.get("joined") or ():
        host = next((order for order in round_.book.orders if order["drawId"] == seat["drawId"]), None)
        known = round_.book.known
        hosts = [each for each in seats_of(host) if known(each["unit"]) == known(seat["unit"])] if host else []
        if not any(each["inspector"] == seat["inspector"] and each["day"] == on.get(seat["unit"]) for each in hosts):
            place = place_of(entry, f"{seat['role']} of {seat['unit']}")
            found.append(fault("joined", place, f"{seat['inspector']} makes no visit of {seat['drawId']} there on that day", seat["drawId"], seat["inspector"]))
    return found


def by_known(case, round_):
    ids = {unit["id"] for unit in case["units"]}
    return lambda unit: unit in ids or round_.book.known(unit) in ids


def check_open_days(entry, body, days):
    found = []
    if body.get("days") or (days and body["teams"]):
        on = days_in(body)
        for unit in sorted({unit for unit, _, _ in seats_in(body)}):
            if unit in days and on.get(unit) not in days[unit]:
                found.append(fault("day", place_of(entry, f"unit {unit}"), f"{on.get(unit)} is no open day of this unit", days[unit], on.get(unit)))
    return found


def check_together(entry, body, people, round_):
    """People who never sit together, and two of one agency where that is not allowed."""
    sits, found = {}, []
    for unit, _, name in seats_in(body):
        sits.setdefault(unit, set()).add(name)
    for unit, names in sits.items():
        for one, other in combinations(sorted(names & set(people)), 2):
            place = place_of(entry, f"unit {unit}")
            if other in people[one].get("notWith", ()) or one in people[other].get("notWith", ()):
                found.append(fault("not-together", place, f"{one} and {other} never sit together", None, [one, other]))
            elif round_.matter["team"]["apart"] and people[one]["agency"] == people[other]["agency"]:
                found.append(fault("twice-in-team", place, f"{one} and {other} are of one agency", None, [one, other]))
    return found


def check_limits(entry, body, people, round_, case):
    """Nobody makes more visits than they have room for in the round, in a day, in a week and in the year."""
    found, rooms, busy, on = [], rooms_of(case, round_), days_taken(round_), days_in(body)
    limits = round_.matter["team"].get("limits", {})
    own = {}
    for seat in body["teams"]["seats"] if body["teams"] else ():
        own.setdefault(seat["inspector"], []).append(on.get(seat["unit"]))
    year = Counter(seat["inspector"] for order in round_.sent for seat in own_seats(order))
    for name, days in own.items():
        person = people.get(name)
        if person is None:
            continue
        place = place_of(entry, f"inspector {name}")
        per_year = person.get("perYear", limits.get("perYear"))
        if per_year is not None and year[name] + len(days) > per_year:
            found.append(fault("over-limit", place, f"{year[name] + len(days)} visits in the year", per_year, year[name] + len(days)))
        elif len(days) > rooms[name]:
            found.append(fault("over-capacity", place, f"{len(days)} visits, room for {rooms[name]}", rooms[name], len(days)))
        dated = [day for day in [*busy.get(name, ()), *days] if day is not None]
        for limit, key in (("perDay", lambda day: day), ("perWeek", week_of)):
            most = person.get(limit, limits.get(limit))
            for when, n in Counter(key(day) for day in dated).items():
                if most is not None and n > most and when in {key(day) for day in days if day is not None}:
                    found.append(fault("over-limit", place, f"{n} visits, {limit} {most}", most, n))
    return found

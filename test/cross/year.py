"""Section 14 of docs/protocol.md: what a ledger says of the year, who is in the pool, who may take a seat."""

from collections import Counter
from fractions import Fraction
from itertools import combinations

from case_files import day_number
from open_days import open_days
from frequency import Past, had_enough, must_go, rule_name
from protocol import byte_order, key_for, seed_of, ticket
from query import Look, fits

UNIT_RULES = (
    "unit/status", "unit/not-opened", "unit/closed", "unit/flag", "unit/population", "unit/no-stratum",
    "unit/recent-visit", "unit/drawn-this-year", "unit/times", "unit/cycle", "unit/cool-down",
)


# --- Attempts on the ledger -----------------------------------------------------------------

def attempts_of(entries):
    """One object for each plan, in ledger order: its entries by kind, and their draw id."""
    attempts = {}
    for entry in entries:
        draw = entry["body"].get("drawId") if isinstance(entry["body"], dict) else None
        if entry["kind"] == "plan":
            attempts[draw] = {"drawId": draw, "plan": entry}
        elif draw in attempts and entry["kind"] == "substitution":
            attempts[draw].setdefault("substitutions", []).append(entry)
        elif draw in attempts and entry["kind"] == "replacement":
            attempts[draw].setdefault("all_replacements", []).append(entry)
        elif draw in attempts:
            attempts[draw][entry["kind"]] = entry
    return list(attempts.values())


def standing_before(attempts, attempt, policy):
    """Draws of the authority's year that stood when this attempt was planned, with the substitutions made by then."""
    start, seq = f"{policy['authority']}/{policy['year']}/", attempt["plan"]["seq"]
    return [
        {
            **other,
            "substitutions": [each for each in other.get("substitutions", ()) if each["seq"] < seq],
            "replacements": [each for each in other.get("all_replacements", ()) if each["seq"] < seq],
        }
        for other in attempts
        if other["drawId"].startswith(start) and "draw" in other and other["draw"]["seq"] < seq
        and not ("void" in other and other["void"]["seq"] < seq)
    ]


class Round:
    """A round of a matter, with the earlier standing draws of the same matter and year."""

    def __init__(self, policy, plan, standing, secret=None, since=""):
        self.policy, self.secret, self.since = policy, secret, since
        self.matter = next(m for m in policy["matters"] if m["id"] == plan["matter"])
        names = [each["id"] for each in self.matter["rounds"]]
        self.index = names.index(plan["round"])
        self.window = self.matter["rounds"][self.index]
        self.standing = standing
        self.earlier = {
            names.index(other["plan"]["body"]["round"]): other
            for other in standing
            if other["plan"]["body"]["matter"] == plan["matter"]
            and names.index(other["plan"]["body"]["round"]) < self.index
        }


    def phase_of(self, stratum):
        """ticket(key("phase"), stratum) / 2^256, when the secret of the year is revealed."""
        if self.secret is None:
            return None
        seed = seed_of([{"type": "reveal", "party": self.matter["phase"]["party"], "value": self.secret}])
        draw = f"{self.policy['authority']}/{self.policy['year']}/{self.matter['id']}/PHASE"
        return Fraction(int(ticket(key_for(seed, draw, "phase"), stratum), 16), 2**256)


def drawn_units(attempt, stratum=None):
    """Ids drawn by an attempt, of one stratum or of all; of an earlier one, as replacements have left them (14.8)."""
    strata = attempt["draw"]["body"]["strata"]
    units = [each["unit"] for s in strata if stratum in (None, s["stratum"]) for each in s["drawn"]]
    for change in attempt.get("replacements", ()):
        for each in change["body"]["replaced"]:
            if each["unit"] in units:
                units.remove(each["unit"])
                units += [] if each["by"] is None else [each["by"]]
    return units


def seats_of_attempt(attempt):
    """Who sits where today; the day is None where visits have none."""
    body = attempt["teams"]["body"] if "teams" in attempt else {"teams": None}
    if not body["teams"]:
        return []
    days = {visit["unit"]: visit["day"] for visit in (body.get("days") or {}).get("visits", ())}
    now = {(seat["unit"], seat["role"]): seat["inspector"] for seat in body["teams"]["seats"]}
    for change in attempt.get("substitutions", ()):
        now.update({(seat["unit"], seat["role"]): seat["to"] for seat in change["body"]["seats"]})
    return [{"unit": u, "role": r, "inspector": i, "day": days.get(u)} for (u, r), i in now.items()]


# --- Pool (14.2) ----------------------------------------------------------------------------

def sort_units(case, round_, day):
    """For each unit id (stratum or None, rule that keeps it out or None, rule that forces it or None)."""
    look, past = Look(day, round_.policy.get("classes")), Past(case, round_, day)
    recent = recently_visited(case, round_.matter, day_number(day))
    drawn = rounds_drawn(round_)
    answer = {}
    for unit in case["units"]:
        rule = lasting_rule(unit, round_.matter, look)
        stratum = next((s["id"] for s in round_.matter["strata"] if fits(s["where"], unit, look)), None) if rule is None else None
        if rule is None and stratum is None:
            rule = "unit/no-stratum"
        forced = None
        if rule is None:
            own = drawn.get(unit["id"], [])
            rule = "unit/recent-visit" if unit["id"] in recent else drawn_rule(round_, own) or enough_rule(round_, unit, past, look)
            forced = forcing_rule(round_, unit, past, look, own) if rule is None else None
        answer[unit["id"]] = (stratum, rule, forced)
    return answer


def rounds_drawn(round_):
    """For each unit the indexes of the earlier rounds of this matter that drew it."""
    drawn = {}
    for index, attempt in round_.earlier.items():
        for unit in drawn_units(attempt):
            drawn.setdefault(unit, []).append(index)
    return drawn


def drawn_rule(round_, drawn):
    matter, index = round_.matter, round_.index
    mode, times = matter["mode"], matter.get("times", 1)
    length = len(matter["rounds"]) // times
    if mode == "without-replacement" and drawn:
        return "unit/drawn-this-year"
    if mode == "at-most" and len(drawn) >= times:
        return "unit/times"
    if mode == "cycles" and any(t // length == index // length for t in drawn):
        return "unit/cycle"
    rest = matter["coolDown"]
    return "unit/cool-down" if rest and any(index - t <= rest["rounds"] for t in drawn) else None


def enough_rule(round_, unit, past, look):
    return next((rule_name(rule) for rule in round_.matter.get("frequency", ()) if had_enough(rule, unit, past, look)), None)


def forcing_rule(round_, unit, past, look, drawn):
    return next((rule_name(rule) for rule in round_.matter.get("frequency", ()) if must_go(rule, unit, past, look, drawn)), None)


def lasting_rule(unit, matter, look):
    today = day_number(look.day)
    if unit["status"] != "active":
        return "unit/status"
    if unit["opened"] and day_number(unit["opened"]) > today:
        return "unit/not-opened"
    if unit["closed"] and day_number(unit["closed"]) <= today:
        return "unit/closed"
    if any(covers(each, today) for each in unit["exclusions"]):
        return "unit/flag"
    return None if fits(matter["population"], unit, look) else "unit/population"


def covers(period, today):
    begun = period["from"] is None or day_number(period["from"]) <= today
    return begun and (period["until"] is None or today <= day_number(period["until"]))


def recently_visited(case, matter, today):
    rule = matter["recentVisit"]
    if rule is None:
        return set()
    counts = lambda visit: rule["kinds"] is None or visit["kind"] in rule["kinds"]
    since = today - rule["days"]
    return {visit["unit"] for visit in case["history"] if counts(visit) and day_number(visit["day"]) >= since}


# --- Seats (14.4) ---------------------------------------------------------------------------

def seats_for(case, round_, units, rooms):
    """Seats of the drawn units with everybody whom no rule bars."""
    by_id = {unit["id"]: unit for unit in case["units"]}
    people = [p for p in case["inspectors"] if fits_round(p, round_, rooms)]
    away = last_people(case, round_, set(units))
    days = open_days(case, round_, units, round_.since)
    return [
        {
            "unit": unit,
            "role": role["id"],
            "eligible": [
                p["id"] for p in people
                if fits_role(p, role) and fits_unit(p, by_id[unit], round_) and p["id"] not in away[unit]
                and fits_days(p, round_, days.get(unit))
            ],
        }
        for unit in units
        for role in round_.matter["team"]["roles"]
    ]


def fits_round(person, round_, rooms):
    cases = round_.matter["team"].get("openCases")
    busy = cases is not None and person.get("openCases", 0) >= cases
    return person["status"] == "active" and rooms[person["id"]] > 0 and not busy


def kinds_of(round_):
    """Kinds of certificate of which one is enough; None where none is needed."""
    kinds = round_.matter["team"]["certificate"]
    return [kinds] if isinstance(kinds, str) else kinds


def certified(person, kinds, start, end):
    return kinds is None or any(c["kind"] in kinds and c["from"] <= start and end <= c["until"] for c in person["certificates"])


def fits_days(person, round_, days):
    """There and certified: on one of the unit's days, or, where visits have none, on every day and for half of the round."""
    if days is None:
        window = round_.window
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


def fits_unit(person, unit, round_):
    rule, inside = round_.matter["team"], lambda own: unit["region"][: len(own)] == own
    serves = any(inside(own) for own in person["regions"])
    near = not rule["region"] or serves != (rule["region"] == "outside")
    if rule.get("awayFromHome") and "home" in person and inside(person["home"]):
        return False
    return near and all(each["unit"] != unit["id"] for each in person["recusals"])


def last_people(case, round_, units):
    """For each unit, who took part in its last visits."""
    rule = round_.matter["team"]["noReturn"]
    people = {unit: set() for unit in units}
    if rule is None:
        return people
    days = {unit: {} for unit in units}
    for visit in case["history"]:
        if visit["unit"] in days:
            days[visit["unit"]].setdefault(visit["day"], set()).update(visit["inspectors"])
    visits, since = rule.get("visits", 0), "9999-12-31"
    if "years" in rule:
        since = years_before(round_.window["from"], rule["years"])
    for unit, teams in days.items():
        last = sorted(teams)[-visits:] if visits else []
        for day in teams:
            if day in last or day >= since:
                people[unit] |= teams[day]
    for unit, teams in assigned_teams(round_.standing).items():
        if unit in people:
            people[unit].update(*(teams if "years" in rule else teams[-visits:]))
    return people


def years_before(day, years):
    """The same day so many years earlier; 29 February becomes the 28th."""
    year, rest = int(day[:4]) - years, day[4:]
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return f"{year:04}{'-02-28' if rest == '-02-29' and not leap else rest}"


def assigned_teams(standing):
    """For each unit the teams assigned to it, in ledger order."""
    teams = {}
    for attempt in standing:
        here = {}
        for seat in seats_of_attempt(attempt):
            here.setdefault(seat["unit"], []).append(seat["inspector"])
        for unit, people in here.items():
            teams.setdefault(unit, []).append(people)
    return teams


def rooms_of(case, round_):
    """Visits each inspector can still make in the round."""
    used = Counter(
        seat["inspector"] for attempt in round_.standing
        if attempt["plan"]["body"]["round"] == round_.window["id"] for seat in seats_of_attempt(attempt)
    )
    year = Counter(seat["inspector"] for attempt in round_.standing for seat in seats_of_attempt(attempt))
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
    known, levels = Counter(), []
    for attempt in round_.standing:
        teams = attempt["teams"]["body"]["teams"] if "teams" in attempt else None
        if teams:
            known.update({each["inspector"]: 0 for each in teams["loads"]})
            known.update(seat["inspector"] for seat in seats_of_attempt(attempt))
            levels = teams["levels"] or levels
    years = sorted(each["year"] for each in levels if each["year"] > 0)
    start = years[(len(years) - 1) // 2] if years else 0
    return {person["id"]: known.get(person["id"], start) for person in case["inspectors"]}


def meetings(round_):
    """How often two people have met this year."""
    met = Counter()
    for teams in assigned_teams(round_.standing).values():
        for people in teams:
            met.update(combinations(sorted(people, key=byte_order), 2))
    return [[one, other, times] for (one, other), times in met.items()]


def by_unit_ticket(seed, draw, units):
    key = key_for(seed, draw, "unit")
    return sorted(units, key=lambda unit: ticket(key, unit))

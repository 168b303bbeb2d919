"""Section 14 of docs/protocol.md: what a ledger says of the year, who is in the pool, who may take a seat."""

from collections import Counter
from fractions import Fraction
from itertools import combinations

from case_files import day_number
from book import drawn_units, seats_of, team_bodies
from open_days import open_days
from frequency import Past, had_enough, must_go, rule_name
from protocol import byte_order, key_for, seed_of, ticket
from query import Look, fits

UNIT_RULES = (
    "unit/status", "unit/not-opened", "unit/closed", "unit/flag", "unit/population", "unit/no-stratum",
    "unit/recent-visit", "unit/drawn-this-year", "unit/times", "unit/cycle", "unit/cool-down",
)


class Round:
    """A round of a matter as a book of the ledger shows it: the standing draws of the authority's year, those of earlier rounds of the matter, and everybody who was sent anywhere."""

    def __init__(self, policy, plan, book, secret=None, since=""):
        self.policy, self.secret, self.since, self.book = policy, secret, since, book
        self.matter = next(m for m in policy["matters"] if m["id"] == plan["matter"])
        names = [each["id"] for each in self.matter["rounds"]]
        self.index = names.index(plan["round"])
        self.window = self.matter["rounds"][self.index]
        self.sent = book.of_year(policy["authority"], policy["year"])
        self.standing = [order for order in self.sent if "draw" in order]
        self.earlier = {
            names.index(other["plan"]["body"]["round"]): other
            for other in self.standing
            if other["plan"]["body"]["matter"] == plan["matter"]
            and names.index(other["plan"]["body"]["round"]) < self.index
        }
        self.matters = {t: self.matter_then(other["plan"]["body"]) for t, other in self.earlier.items()}

    def matter_then(self, plan):
        """The matter as the policy that a plan names has it."""
        policy = next(e["body"]["policy"] for e in self.book.entries if e["kind"] == "policy" and e["hash"] == plan["policy"])
        return next(matter for matter in policy["matters"] if matter["id"] == plan["matter"])

    def phase_of(self, stratum):
        """ticket(key("phase"), stratum) / 2^256, when the secret of the year is revealed."""
        if self.secret is None:
            return None
        seed = seed_of([{"type": "reveal", "party": self.matter["phase"]["party"], "value": self.secret}])
        draw = f"{self.policy['authority']}/{self.policy['year']}/{self.matter['id']}/PHASE"
        return Fraction(int(ticket(key_for(seed, draw, "phase"), stratum), 16), 2**256)


# --- Pool (14.2) ----------------------------------------------------------------------------

def sort_units(case, round_, day):
    """For each unit id (stratum or None, rule that keeps it out or None, rule that forces it or None)."""
    look, past = Look(day, round_.policy.get("classes")), Past(case, round_, day)
    recent = recently_visited(case, round_, day_number(day))
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
            drawn.setdefault(round_.book.known(unit), []).append(index)
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


def recently_visited(case, round_, today):
    """Units with a visit that was made in the last days, whether the history or the ledger tells of it."""
    rule = round_.matter["recentVisit"]
    if rule is None:
        return set()
    made = [(visit["unit"], visit["kind"], visit["day"]) for visit in case["history"]] + list(round_.book.made())
    since = today - rule["days"]
    return {unit for unit, kind, day in made if (rule["kinds"] is None or kind in rule["kinds"]) and day_number(day) >= since}


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
    """Certificates of one of the kinds together cover every day: one that begins the day after another ends goes on."""
    return kinds is None or any(covered([c for c in person["certificates"] if c["kind"] == kind], start, end) for kind in kinds)


def covered(periods, start, end):
    first, last = day_number(start), day_number(end)
    for period in sorted(periods, key=lambda each: each["from"]):
        if day_number(period["from"]) <= first <= day_number(period["until"]):
            first = day_number(period["until"]) + 1
    return first > last


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
    for unit, teams in assigned_teams(round_).items():
        if unit in people:
            people[unit].update(*(teams if "years" in rule else teams[-visits:]))
    return people


def years_before(day, years):
    """The same day so many years earlier; 29 February becomes the 28th."""
    year, rest = int(day[:4]) - years, day[4:]
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return f"{year:04}{'-02-28' if rest == '-02-29' and not leap else rest}"


def assigned_teams(round_):
    """For each unit the teams of the year assigned to it, in the order in which they were drawn."""
    teams = {}
    for order in round_.sent:
        here = {}
        for seat in seats_of(order):
            here.setdefault(round_.book.known(seat["unit"]), []).append(seat["inspector"])
        for unit, people in here.items():
            teams.setdefault(unit, []).append(people)
    return teams


def own_seats(order):
    """Seats that count in somebody's load: a seat that goes along with another visit does not."""
    return [seat for seat in seats_of(order) if seat["joins"] is None]


def rooms_of(case, round_):
    """Visits each inspector can still make in the round."""
    used = Counter(
        seat["inspector"] for order in round_.standing
        if order["plan"]["body"]["round"] == round_.window["id"] for seat in own_seats(order)
    )
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
        for body in team_bodies(order):
            known.update({each["inspector"]: 0 for each in body["teams"]["loads"]} if body["teams"] else {})
        known.update(seat["inspector"] for seat in own_seats(order))
    years = sorted(each["year"] for each in latest_levels(round_) if each["year"] > 0)
    start = years[(len(years) - 1) // 2] if years else 0
    return {person["id"]: known.get(person["id"], start) for person in case["inspectors"]}


def latest_levels(round_):
    """Those of the last team draw of a round that has levels, the first or a later staffing; cases and replacements have none that count."""
    rounds = [order for order in round_.sent if "plan" in order]
    drawn = [(order["teams"]["seq"], order["teams"]["body"]) for order in rounds if "teams" in order]
    drawn += [(change["seq"], change["body"]["staffed"]) for order in rounds for change in order["changes"] if change["kind"] == "staffing"]
    levels = [body["teams"]["levels"] for _, body in sorted(drawn, key=lambda each: each[0]) if body["teams"] and body["teams"]["levels"]]
    return levels[-1] if levels else []


def meetings(round_):
    """How often two people have met this year."""
    met = Counter()
    for teams in assigned_teams(round_).values():
        for people in teams:
            met.update(combinations(sorted(people, key=byte_order), 2))
    return [[one, other, times] for (one, other), times in met.items()]


def by_unit_ticket(seed, draw, units):
    key = key_for(seed, draw, "unit")
    return sorted(units, key=lambda unit: ticket(key, unit))

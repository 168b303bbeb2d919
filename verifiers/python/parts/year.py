"""Section 14.2 of docs/protocol.md: what a ledger says of the year, and who is in the pool."""

from copy import copy
from fractions import Fraction

from case_files import day_number
from book import drawn_units
from frequency import Past, had_enough, must_go, rule_name
from protocol import key_for, seed_of, ticket
from query import Look, fits

UNIT_RULES = (
    "unit/status", "unit/not-opened", "unit/closed", "unit/flag", "unit/population", "unit/no-stratum",
    "unit/recent-visit", "unit/drawn-this-year", "unit/times", "unit/cycle", "unit/cool-down",
)


class Round:
    """A round of a matter as a book of the ledger shows it: the standing draws of the authority's year, those of earlier rounds of the matter, and everybody who was sent anywhere."""

    def __init__(self, policy, plan, book, secret=None, since=""):
        self.policy, self.secret, self.since, self.book, self.name = policy, secret, since, book, plan["drawId"]
        self.matter = next(m for m in policy["matters"] if m["id"] == plan["matter"])
        names = [each["id"] for each in self.matter["rounds"]]
        self.index = names.index(plan["round"])
        self.window = self.left = self.matter["rounds"][self.index]
        self.begins = self.window["from"]
        self.sent = book.of_year(policy["authority"], policy["year"])
        self.standing = [order for order in self.sent if "draw" in order]
        self.fixed_days, self.dated = {}, "schedule" in self.matter
        self.drawn_earlier = [
            (names.index(other["plan"]["body"]["round"]), other)
            for other in self.standing
            if other["plan"]["body"]["matter"] == plan["matter"] and other["plan"]["body"]["round"] in names
            and names.index(other["plan"]["body"]["round"]) < self.index
        ]
        self.earlier = dict(self.drawn_earlier)
        self.matters = {t: self.matter_then(other["plan"]["body"]) for t, other in self.earlier.items()}

    def matter_then(self, plan):
        """The matter as the policy that a plan names has it; where it names none, as this one."""
        matters = self.book.policies.get(plan["policy"], {"matters": ()})["matters"]
        return next((matter for matter in matters if matter["id"] == plan["matter"]), self.matter)

    def shares_room(self, order):
        """A draw of the round of the same id, whatever its matter."""
        return "plan" in order and order["plan"]["body"]["round"] == self.window["id"]

    def without(self, name):
        """The same round without a draw that stands: its own."""
        other = copy(self)
        other.sent = [order for order in self.sent if order["drawId"] != name]
        other.standing = [order for order in self.standing if order["drawId"] != name]
        return other

    def phase_of(self, stratum):
        """ticket(key("phase"), stratum) / 2^256, when the secret of the year is revealed."""
        if self.secret is None:
            return None
        seed = seed_of([{"type": "reveal", "party": self.matter["phase"]["party"], "value": self.secret}])
        draw = f"{self.policy['authority']}/{self.policy['year']}/{self.matter['id']}/PHASE"
        return Fraction(int(ticket(key_for(seed, draw, "phase"), stratum), 16), 2**256)


class CaseRound:
    """A case of a lane where a round of a matter stands otherwise (14.8): what is left of its time is the round."""

    def __init__(self, policy, body, book, since, assigned):
        self.policy, self.book, self.since, self.name = policy, book, since, body["drawId"]
        self.begins = max(body["from"], assigned)
        self.matter = next(lane for lane in policy["lanes"] if lane["id"] == body["lane"])
        self.window = self.left = {"from": max(body["from"], since), "until": max(body["until"], since)}
        self.sent = book.of_year(policy["authority"], policy["year"])
        self.standing = [order for order in self.sent if "draw" in order]
        self.fixed_days, self.dated = lead_days(body), "schedule" in self.matter

    without = Round.without

    def shares_room(self, order):
        return order["drawId"] == self.name


def lead_days(body):
    """A joint case has the days of the lead's draw."""
    return {} if body["lead"] is None else {each["unit"]: [each["day"]] for each in body["lead"]["days"]}


def round_of(order, book, since, policy=None):
    """The round or case of an order, by its own policy or another one."""
    body = (order.get("case") or order["plan"])["body"]
    policy = policy or book.policy(body["policy"])
    if "plan" in order:
        return Round(policy, body, book, since=since)
    return CaseRound(policy, body, book, since, order["teams"]["at"][:10] if "teams" in order else since)


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
    """For each unit the indexes of the earlier rounds of this matter that drew it; a bent ledger may have two standing draws of one."""
    drawn = {}
    for index, attempt in round_.drawn_earlier:
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
    made = [(round_.book.known(row["unit"]), row["kind"], row["day"]) for row in case["history"]] + round_.book.made()
    since = today - rule["days"]
    return {unit for unit, kind, day in made if (rule["kinds"] is None or kind in rule["kinds"]) and day_number(day) >= since}

"""Sections 14.2.1 and 14.2.2 of docs/protocol.md: visits that a rule counts, who has had enough, who must be drawn."""

from calendar import monthrange
from datetime import date, timedelta

from book import drawn_units, seats_of
from query import fits
from visits import visits_of

COUNTED = (("kinds", "kind"), ("matters", "matter"), ("authorities", "authority"), ("levels", "level"), ("results", "result"))


def rule_name(rule):
    return f"unit/frequency/{rule['id']}"


def earlier_day(day, unit, count):
    """The day so many days, months or years before (count below 0: after)."""
    at = date.fromisoformat(day)
    if unit == "days":
        return (at - timedelta(days=count)).isoformat()
    months = at.year * 12 + at.month - 1 - (count if unit == "months" else 12 * count)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(at.day, monthrange(year, month + 1)[1])).isoformat()


class Past:
    """What happened to every unit: its visits, those of the history and those that the ledger has ordered, each once."""

    def __init__(self, case, round_, day):
        self.day, self.round_, self.known = day, round_, {}
        self.rows, self.ordered = {}, {}
        for visit in case["history"]:
            self.rows.setdefault(visit["unit"], []).append(visit)
        for attempt in round_.standing:
            self.note(attempt)

    def note(self, attempt):
        body, policy = attempt["plan"]["body"], self.round_.policy
        matter = next((m for m in policy["matters"] if m["id"] == body["matter"]), None)
        window = next((r for r in matter["rounds"] if r["id"] == body["round"]), None) if matter else None
        if window is None:
            return
        days = {seat["unit"]: seat["day"] for seat in seats_of(attempt)}
        said = {"kind": "routine", "matter": body["matter"], "authority": policy["authority"], "level": policy.get("level"), "result": None}
        first = max(window["from"], attempt["draw"]["at"][:10])
        for unit in drawn_units(attempt):
            visit = {**said, "name": attempt["drawId"], "first": first, "last": window["until"], "made": False}
            self.ordered.setdefault(unit, []).append({**visit, "day": days.get(unit) or window["until"]})

    def visits(self, unit):
        if unit not in self.known:
            self.known[unit] = visits_of(self.rows.get(unit, ()), self.ordered.get(unit, ()), self.round_.policy["authority"])
        return self.known[unit]

    def counted_days(self, unit, counts):
        """Days of all visits that fit, oldest first."""
        return sorted(visit["day"] for visit in self.visits(unit["id"]) if is_counted(visit, counts))


def is_counted(visit, counts):
    return all(visit[field] in counts[name] for name, field in COUNTED if name in counts)


def concerns(rule, unit, look):
    return fits(rule["where"], unit, look)


def count_in_window(rule, unit, past):
    first = window_start(rule["window"], unit, past)
    return sum(day >= first for day in past.counted_days(unit, rule["counts"]))


def window_start(window, unit, past):
    year = past.round_.policy["year"]
    if window == "year":
        return f"{year}-01-01"
    if "since" in window:
        day = unit["facts"].get(window["since"])
        return day if is_day(day) else "0001-01-01"
    if "from" in window:
        return f"{block_start(window, year)}-01-01"
    [(unit_of_time, count)] = [(name, window[name]) for name in ("days", "months", "years") if name in window]
    return earlier_day(past.day, unit_of_time, count)


def is_day(value):
    try:
        return isinstance(value, str) and len(value) == 10 and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def block_start(window, year):
    return year - (year - window["from"]) % window["years"]


def had_enough(rule, unit, past, look):
    return "atMost" in rule and concerns(rule, unit, look) and count_in_window(rule, unit, past) >= rule["atMost"]


def must_go(rule, unit, past, look, drawn):
    """`drawn`: indexes of the rounds of this matter in which the unit was drawn."""
    window = rule["window"]
    if "atLeast" not in rule or not concerns(rule, unit, look) or (isinstance(window, dict) and "since" in window):
        return False
    year = past.round_.policy["year"]
    if window == "year" or "from" in window:
        ends = window == "year" or block_start(window, year) + window["years"] - 1 == year
        return ends and rule["atLeast"] - count_in_window(rule, unit, past) > most_later(past.round_, len(drawn))
    promised = promised_day(rule, unit, past)
    if promised is None:
        return True
    rounds, index = past.round_.matter["rounds"], past.round_.index
    following = rounds[index + 1]["until"] if index + 1 < len(rounds) else earlier_day(rounds[0]["until"], "years", -1)
    return promised < following


def promised_day(rule, unit, past):
    """The day by which a rolling window asks for a visit; None where nothing is known of the unit."""
    start, window = waits_since(rule, unit, past), rule["window"]
    if start is None:
        return None
    [(unit_of_time, count)] = [(name, window[name]) for name in ("days", "months", "years") if name in window]
    return earlier_day(start, unit_of_time, -count)


def is_rolling(window):
    return isinstance(window, dict) and "since" not in window and "from" not in window


def last_promised(unit, past, look):
    """The earliest promised day of all floors with a rolling window that concern the unit, or None."""
    floors = [rule for rule in past.round_.matter.get("frequency", ()) if "atLeast" in rule and is_rolling(rule["window"])]
    promised = [promised_day(rule, unit, past) for rule in floors if concerns(rule, unit, look)]
    return min((day for day in promised if day is not None), default=None)


def waits_since(rule, unit, past):
    days = past.counted_days(unit, rule["counts"])
    known = [days[-rule["atLeast"]]] if len(days) >= rule["atLeast"] else []
    known += [day for day in (unit["opened"], rule["window"].get("start")) if day]
    return max(known) if known else None


def most_later(round_, drawn):
    """How often a unit can still be drawn after this round."""
    matter, rounds = round_.matter, len(round_.matter["rounds"])
    later = rounds - 1 - round_.index
    rest = (matter["coolDown"] or {"rounds": 0})["rounds"]
    spaced = -(-later // (rest + 1))
    if matter["mode"] == "without-replacement":
        return min(later, 1)
    if matter["mode"] == "at-most":
        return min(spaced, matter["times"] - drawn)
    if matter["mode"] == "independent":
        return spaced
    length = rounds // matter["times"]
    cycle = round_.index // length
    return matter["times"] - 1 - cycle + (1 if round_.index + 1 < (cycle + 1) * length else 0)

"""Sections 14.2.1 and 14.2.2 of docs/protocol.md: visits that a rule counts, who has had enough, who must be drawn."""

import itertools
from calendar import monthrange
from datetime import date, timedelta

from book import ordered_of
from forms import is_day
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
    """What happened to every unit: its visits, those of the history and those that the ledger has ordered (not by the draw `but`), each once."""

    def __init__(self, case, round_, day, but=None):
        self.day, self.round_, self.known = day, round_, {}
        self.rows, self.ordered = {}, {}
        for row in case["history"]:
            self.rows.setdefault(round_.book.known(row["unit"]), []).append(row)
        for visit in ordered_of(round_.book):
            if visit["name"] == but:
                continue
            self.ordered.setdefault(visit["unit"], []).append(visit)

    def visits(self, unit):
        if unit not in self.known:
            self.known[unit] = visits_of(self.rows.get(unit, ()), self.ordered.get(unit, ()), self.round_.policy["authority"])
        return self.known[unit]

    def counted_days(self, unit, counts):
        """Days of all visits that fit, oldest first."""
        return sorted(visit["day"] for visit in self.visits(unit["id"]) if is_counted(visit, counts))


def is_counted(visit, counts):
    return all(any(said in counts[name] for said in words_of(visit, field)) for name, field in COUNTED if name in counts)


def words_of(visit, field):
    """A result of several codes, `A+E`, fits when one of them does, or the whole as it is written (14.9)."""
    said = visit[field]
    return [said, *said.split("+")] if field == "result" and said is not None else [said]


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


def block_start(window, year):
    return year - (year - window["from"]) % window["years"]


def had_enough(rule, unit, past, look):
    return "atMost" in rule and concerns(rule, unit, look) and count_in_window(rule, unit, past) >= rule["atMost"]


def must_go(rule, unit, past, look, drawn):
    """`drawn`: indexes of the rounds of this matter in which the unit was drawn."""
    window = rule["window"]
    if "atLeast" not in rule or not concerns(rule, unit, look) or (isinstance(window, dict) and "since" in window):
        return False
    if is_rolling(window):
        turns = itertools.islice(turns_of(past.round_, len(drawn)), rule["atLeast"])
        promises = (promised_day(rule, unit, past, j) for j in range(1, rule["atLeast"] + 1))
        return any(promised is None or promised < turn for promised, turn in zip(promises, turns))
    year = past.round_.policy["year"]
    last = year if window == "year" else block_start(window, year) + window["years"] - 1
    turns = sum(1 for _ in itertools.takewhile(lambda turn: turn <= f"{last}-12-31", turns_of(past.round_, len(drawn))))
    return rule["atLeast"] - count_in_window(rule, unit, past) > turns


def promised_day(rule, unit, past, j=1):
    """The day by which a rolling window asks for the j-th visit to come; None where nothing is known of the unit."""
    start, window = waits_since(rule, unit, past, j), rule["window"]
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


def waits_since(rule, unit, past, j):
    days, back = past.counted_days(unit, rule["counts"]), rule["atLeast"] - j + 1
    known = [days[-back]] if len(days) >= back else []
    known += [day for day in (unit["opened"], rule["window"].get("start")) if day]
    return max(known) if known else None


def turns_of(round_, drawn):
    """The last days of the rounds in which a unit that is skipped now can be drawn, each as early as can be; year after year without end."""
    rounds = round_.matter["rounds"]
    for later in itertools.count():
        first, draws = (0, 0) if later else (round_.index + 1, drawn)
        for index in turns_of_year(round_.matter, range(first, len(rounds)), draws):
            yield earlier_day(rounds[index]["until"], "years", -later)


def turns_of_year(matter, later, drawn):
    """Those among the later rounds of one year, of a unit that has been drawn so often in it."""
    mode, rest = matter["mode"], (matter["coolDown"] or {"rounds": 0})["rounds"]
    if mode == "without-replacement":
        return later[:1]
    if mode == "cycles":
        length = len(matter["rounds"]) // matter["times"]
        return [index for index in later if index == later[0] or index % length == 0]
    spaced = later[:: rest + 1]
    return spaced[: max(0, matter["times"] - drawn)] if mode == "at-most" else spaced

"""Section 14.3 of docs/protocol.md: what every stratum owes in a round, and in all of them together."""

from fractions import Fraction
from math import ceil, floor

from protocol import digest, key_for, part_of_one, read_fraction, ticket
from frequency import Past
from year import drawn_units

KNOWN_RULE_FIELDS = {
    "ratio", "number", "perInspector", "steps", "shareOfTotal", "ladder", "ratioOf", "staff", "side", "per", "rounding", "source",
}
KNOWN_STRATUM_FIELDS = KNOWN_RULE_FIELDS | {"id", "title", "where", "also", "rest", "minimum", "weights", "risk"}


class UnknownField(ValueError):
    """A rule that this program does not know would have no effect here."""


def refuse_unknown(matter):
    for stratum in matter["strata"]:
        refuse_fields(stratum, KNOWN_STRATUM_FIELDS)
        for rule in stratum.get("also", ()):
            refuse_fields(rule, KNOWN_RULE_FIELDS)
    refuse_fields(matter.get("total", {}), KNOWN_RULE_FIELDS)


def refuse_fields(thing, known):
    for field in thing:
        if field not in known:
            raise UnknownField(f"unknown policy field {field}")


class Year:
    """What the rounds so far saw, and what the case folder knows: inspectors and visits; None without it."""

    def __init__(self, round_, measured, case):
        self.round_, self.case = round_, case
        self.sizes, self.matter_sizes = self.so_far("size", measured)
        self.units, self.matter_units = self.so_far("units", measured)

    def so_far(self, field, measured):
        today = {name: each[field] for name, each in measured.items()}
        by_name = {name: counts_so_far(self.round_, name, field, count) for name, count in today.items()}
        return by_name, counts_so_far(self.round_, None, field, sum(today.values()))

    def has_units(self, rule, t):
        """Did the round see a unit of the stratum, or of all of them for the total?"""
        return (self.matter_units if rule.stratum is None else self.units[rule.name])[t] > 0


class Rule:
    """A rule as one policy has it: of a stratum in a place ("own" or a number in `also`), or the matter's total (no stratum)."""

    def __init__(self, matter, stratum, place, text):
        self.matter, self.stratum, self.place, self.text = matter, stratum, place, text
        self.side, self.per = text["side"], text.get("per", "year")
        self.name = None if stratum is None else stratum["id"]
        self.minimum = stratum["minimum"] if place == "own" else 0


def rule_of(matter, name, place):
    """None where that policy has no such rule."""
    if name is None:
        return Rule(matter, None, "total", matter["total"]) if "total" in matter else None
    stratum = next((each for each in matter["strata"] if each["id"] == name), None)
    found = None if stratum is None else dict(places_of(stratum)).get(place)
    return None if found is None else Rule(matter, stratum, place, found)


def places_of(stratum):
    """(place, rule) of all rules of a stratum, in the order in which plans record them."""
    return ([] if "rest" in stratum else [("own", stratum)]) + list(enumerate(stratum.get("also", [])))


def rules_in(matter, stratum):
    return [Rule(matter, stratum, place, text) for place, text in places_of(stratum)]


def rule_in_force(year, rule, t):
    """The rule of this place under which an earlier round stood."""
    matters, of = year.round_.matters, lambda matter: rule_of(matter, rule.name, rule.place)
    if t in matters:
        return of(matters[t])
    rounds = year.round_.matter["rounds"]
    drawn_before = [u for u in matters if u < t]
    if drawn_before:
        then = of(matters[max(drawn_before)])
        if then is not None and max(drawn_before) in group_of(then, rounds, t):
            return then
    drawn_after = [u for u in matters if u > t]
    return of(matters[min(drawn_after)] if drawn_after else year.round_.matter)


def plan_strata(round_, measured, case):
    """By stratum: sizes, owed, target, done, quota, overshoot, rules; and the total. `measured`: size, forced, recorded plan, members."""
    refuse_unknown(round_.matter)
    year = Year(round_, measured, case)
    total_rule = rule_of(round_.matter, None, "total")
    total = owe(year, total_rule, measured) if total_rule else None
    answer = {}
    for stratum in round_.matter["strata"]:
        if "rest" not in stratum:
            answer[stratum["id"]] = own_plan(year, stratum, measured)
    share_rest(year, total, measured, answer)
    if total is None:
        return answer, None
    empty = any(stratum.get("where") is not None and measured[stratum["id"]]["units"] == 0 for stratum in round_.matter["strata"])
    return answer, {**recorded(total), **refusal_of_total(total, answer, empty)}


def own_plan(year, stratum, measured):
    name = stratum["id"]
    owed = [owe(year, rule, measured) for rule in rules_in(year.round_.matter, stratum)]
    floors = [each for each in owed if each["side"] != "at-most"]
    decides = max(floors, key=left_of) if floors else min(owed, key=left_of)
    plan = finished(year, stratum, decides["owed"], decides["target"], decides["done"], measured[name]["forced"], owed)
    return {**plan, "phased": True} if decides["phased"] else plan


def finished(year, stratum, owed, target, done, forced, rules):
    plan = {
        "sizes": year.sizes[stratum["id"]], "owed": str(owed), "target": target, "done": done,
        "quota": max(0, target - done, forced), "overshoot": max(0, done - target),
    }
    if forced:
        plan["forced"] = forced
    if "also" in stratum or "perInspector" in stratum:
        plan["rules"] = [recorded(each) for each in rules]
    if any(is_above(plan["quota"], each) for each in rules):
        plan["refused"] = "above its ceiling"
    return plan


def is_above(quota, owed):
    return owed["limit"] is not None and quota > max(0, owed["limit"] - owed["done"])


def refusal_of_total(total, answer, empty):
    """A plan that the page refuses has a mark that no ledger has. `empty`: a stratum with a condition has no unit, and asks for nothing."""
    quotas = sum(plan["quota"] for plan in answer.values())
    if is_above(quotas, total):
        return {"refused": "above the total"}
    return {"refused": "below the total"} if quotas < left_of(total) and not empty else {}


def recorded(owed):
    staff = {} if owed["staff"] is None else {"staff": owed["staff"]}
    return {"owed": str(owed["owed"]), "target": owed["target"], "done": owed["done"], **staff}


def left_of(owed):
    return max(0, owed["target"] - owed["done"])


def owe(year, rule, measured):
    """Target, done and limit of one rule in the group of this round, with what the rounds before leave to it."""
    round_ = year.round_
    group = group_of(rule, round_.matter["rounds"], round_.index)
    period = Period(year, rule, group, round_.index, measured)
    debt = left_before(year, rule, group[0], measured)
    done = done_in(year, rule, [t for t in group if t <= round_.index]) + earlier_years(year, rule, measured)
    exact = period.exact()
    small = not period.closes and is_small(year, rule, len(group), period.amount(round_.index))
    rounded = phased_amount(year, rule, exact, debt, measured) if small else period.rounded(exact)
    limit = period.limit(debt)
    return {
        "owed": exact, "target": target_of(rule, debt, rounded, period.minimum(), limit), "done": done,
        "staff": staff_of(year, rule, measured)[-1] if "perInspector" in rule.text else None,
        "side": rule.side, "phased": small, "limit": limit,
    }


def left_before(year, taker, start, measured):
    """What the rounds before `start` leave to a rule: the last of them says which rule was in force, and so which of them are its group."""
    rule = rule_in_force(year, taker, start - 1) if start > 0 else None
    if rule is None or (taker.side == "at-most" and rule.side != "at-most"):
        return 0
    whole_group = group_of(rule, year.round_.matter["rounds"], start - 1)
    group = [t for t in whole_group if t < start]
    debt = left_before(year, rule, group[0], measured)
    own = 0
    if group == whole_group:
        period = Period(year, rule, group, start - 1, measured)
        own = period.minimum() if rule.side == "at-most" else max(period.rounded(period.exact()), period.minimum())
    return max(0, debt + own - done_in(year, rule, group))


def done_in(year, rule, rounds):
    return sum(drawn_in(year.round_, rule.name, t) for t in rounds)


def target_of(rule, debt, rounded, minimum, limit):
    if rule.side == "at-most":
        return max(rounded, debt + minimum)
    target = debt + max(rounded, minimum)
    return min(target, limit) if rule.side == "exactly" and rule.text.get("rounding") == "each-round" else target


class Period:
    """The rounds of one period as they look at its round `now`: its last one when the period is closed, else this one."""

    def __init__(self, year, rule, group, now, measured):
        self.year, self.rule, self.group, self.now = year, rule, group, now
        self.shares = [read_fraction(each["share"]) for each in year.round_.matter["rounds"]]
        self.whole_share = sum(self.shares[t] for t in group)
        self.closes = now == group[-1]
        self.amount = lambda t: amount(year, rule, t, measured)
        peopled = [t for t in group if t <= now and year.has_units(rule, t)]
        self.end = None if not peopled else group[-1] if peopled[-1] == now else peopled[-1]

    def working(self, rounds):
        """Those that ask for something: up to the last round that saw a unit; later ones see what this one sees."""
        return [] if self.end is None else [t for t in rounds if t <= self.end]

    def parts(self, rounds):
        """Share of the period times amount, for each of the rounds; those behind `now` see what `now` sees."""
        if self.whole_share == 0:
            return [Fraction(0) for _ in rounds]
        seen = {"average": lambda t: min(t, self.now), "plan": lambda t: 0, "draw": lambda t: self.now}[self.rule.matter["base"]]
        return [self.shares[t] / self.whole_share * self.amount(seen(t)) for t in rounds]

    def over_years(self, this_year):
        per = self.rule.per
        if not isinstance(per, dict) or self.end is None:
            return this_year
        return (years_gone(self.year, per) * self.amount(self.now) + this_year) / per["years"]

    def exact(self):
        return self.over_years(sum(self.parts(self.working(t for t in self.group if t <= self.now))))

    def rounded(self, exact):
        if self.rule.text.get("rounding") == "each-round" and not self.closes:
            return sum(rounded_to_side(self.rule.side, part) for part in self.parts(self.working(t for t in self.group if t <= self.now)))
        return rounded_to_side(self.rule.side, exact)

    def minimum(self):
        return self.least() if self.closes else 0

    def least(self):
        """The minimum as this round sees it; a period without a share has none, and only a stratum's own rule has one."""
        if self.rule.place != "own" or self.whole_share == 0:
            return 0
        return min(self.rule.minimum, self.year.sizes[self.rule.name][self.now])

    def limit(self, debt):
        """None for a floor."""
        whole_period = rounded_to_side(self.rule.side, self.over_years(sum(self.parts(self.working(self.group)))))
        return {
            "at-least": None, "exactly": debt + max(whole_period, self.least()), "at-most": max(whole_period, debt + self.least()),
        }[self.rule.side]


def years_gone(year, per):
    return (year.round_.policy["year"] - per["from"]) % per["years"]


def is_small(year, rule, rounds, asked):
    """A floor with fewer visits in its period than rounds, in a matter with phases."""
    if "phase" not in year.round_.matter or rule.stratum is None or rule.side != "at-least":
        return False
    if isinstance(rule.per, dict) or rule.text.get("rounding") == "each-round":
        return False
    return ceil(asked) < rounds


def phased_amount(year, rule, exact, debt, measured):
    """With the revealed secret exactly; while it is kept, what is recorded is believed where some phase gives it."""
    phase = year.round_.phase_of(rule.name)
    if phase is not None:
        return floor(exact + phase)
    claimed = measured[rule.name]["targets"][record_of(year.round_.matter, rule)] - debt
    return claimed if floor(exact) <= claimed <= ceil(exact) else floor(exact)


def group_of(rule, rounds, t):
    return next(group for group in group_rounds(rule.per, rounds) if t in group)


def group_rounds(per, rounds):
    name_of = {
        "month": lambda t, day: day[:7],
        "quarter": lambda t, day: (int(day[5:7]) - 1) // 3,
        "half": lambda t, day: (int(day[5:7]) - 1) // 6,
        "round": lambda t, day: t,
    }.get(per if isinstance(per, str) else "years", lambda t, day: 0)
    groups = {}
    for t, each in enumerate(rounds):
        groups.setdefault(name_of(t, each["from"]), []).append(t)
    return list(groups.values())


def amount(year, rule, t, measured):
    """What the rule asks for in a rounded_to_side period that sees what round `t` saw."""
    text = rule.text
    size = year.matter_sizes[t] if rule.stratum is None or text.get("ratioOf") == "matter" else year.sizes[rule.name][t]
    if "ratio" in text:
        return read_fraction(text["ratio"]) * size
    if "number" in text:
        return Fraction(text["number"])
    if "perInspector" in text:
        return read_fraction(text["perInspector"]) * staff_of(year, rule, measured)[t]
    if "steps" in text:
        step = next(each for each in text["steps"] if "upTo" not in each or size <= each["upTo"])
        return Fraction(step["number"]) if "number" in step else read_fraction(step["ratio"]) * size
    if "shareOfTotal" in text:
        return read_fraction(text["shareOfTotal"]) * amount(year, rule_of(rule.matter, None, "total"), t, measured)
    return ladder_ratio(text["ladder"]) * size


def ladder_ratio(ladder):
    heights = [read_fraction(step["from"]) for step in ladder["steps"]]
    height = next(n for n, step in enumerate(ladder["steps"]) if step["ratio"] == ladder["start"])
    calm = []
    for each in ladder["published"]:
        called = max(n for n, start in enumerate(heights) if read_fraction(each["rate"]) >= start)
        calm = calm + [called] if called < height else []
        if len(calm) == ladder["lowerAfter"]:
            height, calm = max(calm), []
        height = max(height, called)
    return read_fraction(ladder["steps"][height]["ratio"])


def earlier_years(year, rule, measured):
    """Units with a routine visit for this matter in the earlier years of the block; from the record when no case is at hand."""
    per = rule.per
    if not isinstance(per, dict):
        return 0
    names = [rule.name] if rule.name is not None else list(measured)
    now = year.round_.policy["year"]
    first = now - years_gone(year, per)
    if year.case is None:
        raise WithoutCase()
    past = Past(year.case, year.round_, None)
    own = lambda visit: is_of_matter(visit, year.round_) and f"{first}-01-01" <= visit["day"] < f"{now}-01-01"
    return sum(any(own(visit) for visit in past.visits(unit)) for name in names for unit in measured[name]["members"])


def is_of_matter(visit, round_):
    """A routine visit that was made, of this matter and of the policy's own authority."""
    policy, matter = round_.policy, round_.matter["id"]
    of_matter = visit["matter"] == matter or (visit["matter"] is None and len(policy["matters"]) == 1)
    return visit["made"] and visit["kind"] == "routine" and of_matter and (visit["authority"] or policy["authority"]) == policy["authority"]


class WithoutCase(Exception):
    """Only the registries can tell."""


def staff_of(year, rule, measured):
    """Inspectors counted in each round so far: from the plans on the ledger, today from the roster."""
    counts = [None] * (year.round_.index + 1)
    for t, attempt in year.round_.earlier.items():
        counts[t] = recorded_staff(attempt["plan"]["body"], rule.name, record_of(year.round_.matters[t], rule))
    if year.case is None:
        counts[-1] = measured["recorded staff"](rule.name, record_of(year.round_.matter, rule))
    else:
        counts[-1] = sum(counts_as_staff(person, rule.text.get("staff", {})) for person in year.case["inspectors"])
    for t in range(len(counts) - 2, -1, -1):
        counts[t] = counts[t + 1] if counts[t] is None else counts[t]
    if None in counts:
        raise WithoutCase()
    return counts


def record_of(matter, rule):
    """At which number a plan under this matter records the rule of a place; None where it has none."""
    stratum = next((each for each in matter["strata"] if each["id"] == rule.name), None)
    places = [place for place, _ in places_of(stratum)] if stratum is not None else []
    return places.index(rule.place) if rule.place in places else None


def recorded_staff(body, name, k):
    if name is None:
        return body.get("total", {}).get("staff")
    rules = next((each.get("rules", []) for each in body["strata"] if each["stratum"] == name), [])
    return rules[k].get("staff") if k is not None and k < len(rules) else None


def counts_as_staff(person, wanted):
    return (
        person["status"] == "active"
        and person.get("post", "officer") in wanted.get("posts", ("officer",))
        and ("agencies" not in wanted or person["agency"] in wanted["agencies"])
        and ("grades" not in wanted or person["grade"] in wanted["grades"])
        and set(wanted.get("qualifications", ())) <= set(person["qualifications"])
    )


def rounded_to_side(side, exact):
    return {"at-least": ceil(exact), "at-most": floor(exact), "exactly": floor(exact + Fraction(1, 2))}[side]


def drawn_in(round_, name, t):
    """In one stratum, or in all of them."""
    attempt = round_.earlier.get(t)
    return len(drawn_units(attempt, name)) if attempt else 0


def counts_so_far(round_, stratum, field, today):
    """A round whose plan does not know the stratum, or that was never drawn, counts with the number of the next one; all strata without a name."""
    counts = [today]
    for index in range(round_.index - 1, -1, -1):
        attempt = round_.earlier.get(index)
        planned = attempt["plan"]["body"]["strata"] if attempt else ()
        known = [each[field] for each in planned if stratum in (None, each["stratum"])]
        counts.insert(0, sum(known) if known else counts[0])
    return counts


# --- Total and rest ---------------------------------------------------------------------------

def share_rest(year, total, measured, answer):
    """What the others leave of the total, by unbiased rounding over the rounds of the year."""
    resting = [stratum for stratum in year.round_.matter["strata"] if "rest" in stratum]
    if not resting:
        return
    left = max(0, left_of(total) - sum(plan["quota"] for plan in answer.values()))
    rows = [resting_row(year, stratum, measured) for stratum in resting]
    places = left + sum(row["done"] for row in rows)
    asked = lambda t: asked_of_rest(year, t, measured)
    first, index = [row["seen"][0] for row in rows], year.round_.index
    now = weights_of_rest([row["seen"][index] for row in rows], max(places, asked(index)))
    opened = weights_of_rest(first, asked(0))
    phases = phases_of_rest(year, [row["stratum"]["id"] for row in rows], opened)
    for row, weight, phase in zip(rows, now, phases):
        row.update(weight=weight, **phase)
    for row, given in zip(rows, shared_places(places, rows)):
        answer[row["stratum"]["id"]] = finished(year, row["stratum"], given, given, row["done"], row["forced"], row["rules"])


def resting_row(year, stratum, measured):
    """Bounds of one stratum, and what each round sees of it: size and minimum."""
    matter, sizes = year.round_.matter, year.sizes[stratum["id"]]
    rules = [owe(year, rule, measured) for rule in rules_in(matter, stratum)]
    forced = measured[stratum["id"]]["forced"]
    done, size = sum(drawn_in(year.round_, stratum["id"], t) for t in range(year.round_.index)), sizes[-1]
    last = year.round_.index == len(matter["rounds"]) - 1
    owed = [left_of(each) for each in rules if each["side"] != "at-most"] + ([min(stratum["minimum"], size) - done] if last else [])
    lower = done + max([0, forced] + owed)
    most = done + size if matter["mode"] == "independent" else min(size * matter.get("times", 1), done + size)
    return {
        "stratum": stratum, "rules": rules, "forced": forced, "done": done, "lower": lower, "upper": max(lower, most),
        "seen": [(each, min(stratum["minimum"], each)) for each in sizes],
    }


def asked_of_rest(year, t, measured):
    """H: what the total asks for in the rounded_to_side year less what the other strata do, if every round sees what round t sees."""
    others = [stratum for stratum in year.round_.matter["strata"] if "rest" not in stratum]
    total = whole_year(year, rule_of(year.round_.matter, None, "total"), t, measured)
    return max(0, total - sum(asked_of_stratum(year, stratum, t, measured) for stratum in others))


def asked_of_stratum(year, stratum, t, measured):
    asked = [(rule.side, whole_year(year, rule, t, measured)) for rule in rules_in(year.round_.matter, stratum)]
    floors = [number for side, number in asked if side != "at-most"]
    return max(floors) if floors else min(number for _, number in asked)


def whole_year(year, rule, t, measured):
    if not year.has_units(rule, t):
        return 0
    least = min(rule.minimum, year.sizes[rule.name][t]) if rule.place == "own" else 0
    asked, per = amount(year, rule, t, measured), rule.per
    if isinstance(per, dict):
        so_far = rounded_to_side(rule.side, (years_gone(year, per) + 1) * asked / per["years"])
        return max(0, max(least, so_far) - earlier_years(year, rule, measured))
    rounds = year.round_.matter["rounds"]
    groups = [group for group in group_rounds(per, rounds) if any(read_fraction(rounds[i]["share"]) > 0 for i in group)]
    return max(least, rounded_to_side(rule.side, asked)) * len(groups)


def weights_of_rest(seen, asked):
    """Shares of the year by size; whoever would have less than their minimum has it, and the others share what is left."""
    settled = {}
    while True:
        left = max(Fraction(0), Fraction(asked) - sum(settled.values()))
        sizes = sum(size for n, (size, _) in enumerate(seen) if n not in settled)
        share = lambda n: left * seen[n][0] / sizes if sizes else Fraction(0)
        short = [n for n in range(len(seen)) if n not in settled and share(n) < seen[n][1]]
        if not short:
            return [settled[n] if n in settled else share(n) for n in range(len(seen))]
        settled.update((n, Fraction(seen[n][1])) for n in short)


def phases_of_rest(year, names, weights):
    """Ticket and phase of each stratum: public, and nobody's choice but by the names."""
    policy, matter = year.round_.policy, year.round_.matter
    name = f"{policy['authority']}/{policy['year']}/{matter['id']}/REST"
    seed = digest(["double-random/1", "rest", name])
    key, start = key_for(seed, name, "class"), key_for(seed, name, "start")
    tickets, at = [ticket(key, "rest", each) for each in names], part_of_one(ticket(start, "rest"))
    phases = {}
    for n in sorted(range(len(names)), key=tickets.__getitem__):
        phases[n] = at - floor(at)
        at += weights[n]
    return [{"ticket": tickets[n], "phase": phases[n]} for n in range(len(names))]


def shared_places(places, rows):
    """Floor or ceiling of the exact share of each row within its bounds; the rows' order."""
    settled = {}
    while True:
        free = [n for n in range(len(rows)) if n not in settled]
        left = max(0, places - sum(settled.values()))
        exact = exact_shares(left, {n: rows[n]["weight"] for n in free})
        low = {n: max(rows[n]["lower"], floor(exact[n])) for n in free}
        high = {n: max(low[n], min(rows[n]["upper"], ceil(exact[n]))) for n in free}
        bound, those = next_settled(left, rows, exact, low, high)
        if not those:
            break
        settled.update((n, rows[n][bound]) for n in those)
    given = {**low, **settled}
    for n in order_of_ceilings(rows, exact, low, high)[: max(0, left - sum(low.values()))]:
        given[n] += 1
    return [given[n] for n in range(len(rows))]


def exact_shares(left, weights):
    whole_weight = sum(weights.values())
    return {n: left * weight / whole_weight if whole_weight else Fraction(0) for n, weight in weights.items()}


def next_settled(left, rows, exact, low, high):
    """Which bound settles which rows: the first of four rules that settles any."""
    of = lambda bound, beyond: [n for n in exact if beyond(rows[n][bound], exact[n])]
    rules = (
        ("lower", of("lower", lambda bound, e: bound > ceil(e))),
        ("upper", of("upper", lambda bound, e: bound < floor(e))),
        ("lower", of("lower", lambda bound, e: bound > e) if sum(low.values()) > left else []),
        ("upper", of("upper", lambda bound, e: bound < e) if sum(high.values()) < left else []),
    )
    return next((each for each in rules if each[1]), ("lower", []))


def order_of_ceilings(rows, exact, low, high):
    def place(n):
        up, over = exact[n] - low[n], rows[n]["phase"]
        due = rows[n]["weight"] + over >= low[n] + 1
        odds = (0, (1 - over) * (1 - up) / (over * up)) if over * up > 0 else (1, Fraction(0))
        return (not due, odds, rows[n]["ticket"])
    return sorted((n for n in exact if high[n] > low[n]), key=place)

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
    """Sizes of all rounds so far, and what the case folder knows: inspectors and visits; None without it."""

    def __init__(self, round_, sizes, case):
        self.round_, self.case, self.total_staff = round_, case, None
        self.sizes = {name: sizes_so_far(round_, name, size) for name, size in sizes.items()}
        self.matter_sizes = [sum(each) for each in zip(*self.sizes.values())]


def plan_strata(round_, measured, case):
    """By stratum: sizes, owed, target, done, quota, overshoot, rules; and the total. `measured`: size, forced, recorded plan, members."""
    refuse_unknown(round_.matter)
    year = Year(round_, {name: each["size"] for name, each in measured.items()}, case)
    total_rule = round_.matter.get("total")
    total = owe(year, total_rule, None, None, measured) if total_rule else None
    answer = {}
    for stratum in round_.matter["strata"]:
        if "rest" not in stratum:
            answer[stratum["id"]] = own_plan(year, stratum, measured)
    share_rest(year, total, measured, answer)
    return answer, None if total is None else {**recorded(total), **refusal_of_total(total, answer)}


def own_plan(year, stratum, measured):
    name = stratum["id"]
    owed = [owe(year, rule, stratum, k, measured) for k, rule in enumerate(rules_of(stratum))]
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


def refusal_of_total(total, answer):
    """A plan that the page refuses has a mark that no ledger has."""
    quotas = sum(plan["quota"] for plan in answer.values())
    if is_above(quotas, total):
        return {"refused": "above the total"}
    return {"refused": "below the total"} if quotas < left_of(total) else {}


def recorded(owed):
    staff = {} if owed["staff"] is None else {"staff": owed["staff"]}
    return {"owed": str(owed["owed"]), "target": owed["target"], "done": owed["done"], **staff}


def rules_of(stratum):
    return ([] if "rest" in stratum else [stratum]) + stratum.get("also", [])


def left_of(owed):
    return max(0, owed["target"] - owed["done"])


def owe(year, rule, stratum, k, measured):
    """Target, done and limit of one rule, walking the periods of the year up to this round; what a closed one leaves is owed by the next."""
    round_ = year.round_
    staff = staff_of(year, rule, stratum, k, measured) if "perInspector" in rule else None
    debt = 0
    for group in group_rounds(rule.get("per", "year"), round_.matter["rounds"]):
        now = min(round_.index, group[-1])
        period = Period(year, rule, stratum, k, group, now, staff)
        done = sum(drawn_in(round_, stratum, t) for t in group if t <= now) + earlier_years(year, rule, stratum, measured)
        exact, minimum = period.exact(), period.minimum()
        small = not period.closes and is_small(year, rule, stratum, len(group), now, staff)
        rounded = phased_amount(year, stratum, exact, debt, measured) if small else period.rounded(exact)
        if now == round_.index:
            limit = period.limit(debt)
            return {
                "owed": exact, "target": target_of(rule, debt, rounded, minimum, limit), "done": done,
                "staff": None if staff is None else staff[-1], "side": rule["side"], "phased": small, "limit": limit,
            }
        debt = max(0, debt + (minimum if rule["side"] == "at-most" else max(rounded, minimum)) - done)
    raise ValueError("a round lies in one of the periods of its year")


def target_of(rule, debt, rounded, minimum, limit):
    if rule["side"] == "at-most":
        return max(rounded, debt + minimum)
    target = debt + max(rounded, minimum)
    return min(target, limit) if rule["side"] == "exactly" and rule.get("rounding") == "each-round" else target


class Period:
    """The rounds of one period as they look at its round `now`: its last one when the period is closed, else this one."""

    def __init__(self, year, rule, stratum, k, group, now, staff):
        self.year, self.rule, self.stratum, self.k, self.group, self.now = year, rule, stratum, k, group, now
        self.shares = [read_fraction(each["share"]) for each in year.round_.matter["rounds"]]
        self.whole_share = sum(self.shares[t] for t in group)
        self.closes = now == group[-1]
        self.amount = lambda t: amount(year, rule, stratum, t, staff)

    def parts(self, rounds):
        """Share of the period times amount, for each of the rounds; those behind `now` see what `now` sees."""
        if self.whole_share == 0:
            return [Fraction(0) for _ in rounds]
        seen = {"average": lambda t: min(t, self.now), "plan": lambda t: 0, "draw": lambda t: self.now}[self.year.round_.matter["base"]]
        return [self.shares[t] / self.whole_share * self.amount(seen(t)) for t in rounds]

    def over_years(self, this_year):
        per = self.rule.get("per")
        if not isinstance(per, dict):
            return this_year
        return (years_gone(self.year, per) * self.amount(self.now) + this_year) / per["years"]

    def exact(self):
        return self.over_years(sum(self.parts([t for t in self.group if t <= self.now])))

    def rounded(self, exact):
        if self.rule.get("rounding") == "each-round" and not self.closes:
            return sum(whole(self.rule["side"], part) for part in self.parts([t for t in self.group if t <= self.now]))
        return whole(self.rule["side"], exact)

    def minimum(self):
        return self.least() if self.closes else 0

    def least(self):
        """The minimum as this round sees it; a period without a share has none, and only a stratum's own rule has one."""
        if self.stratum is None or self.k != 0 or "rest" in self.stratum or self.whole_share == 0:
            return 0
        return min(self.stratum["minimum"], self.year.sizes[self.stratum["id"]][self.now])

    def limit(self, debt):
        """None for a floor."""
        whole_period = whole(self.rule["side"], self.over_years(sum(self.parts(self.group))))
        return {
            "at-least": None, "exactly": debt + max(whole_period, self.least()), "at-most": max(whole_period, debt + self.least()),
        }[self.rule["side"]]


def years_gone(year, per):
    return (year.round_.policy["year"] - per["from"]) % per["years"]


def is_small(year, rule, stratum, rounds, now, staff):
    """A floor with fewer visits in its period than rounds, in a matter with phases."""
    if "phase" not in year.round_.matter or stratum is None or rule["side"] != "at-least":
        return False
    if isinstance(rule.get("per"), dict) or rule.get("rounding") == "each-round":
        return False
    return ceil(amount(year, rule, stratum, now, staff)) < rounds


def phased_amount(year, stratum, exact, debt, measured):
    """With the revealed secret exactly; while it is kept, what is recorded is believed where some phase gives it."""
    phase = year.round_.phase_of(stratum["id"])
    if phase is not None:
        return floor(exact + phase)
    claimed = measured[stratum["id"]]["target"] - debt
    return claimed if floor(exact) <= claimed <= ceil(exact) else floor(exact)


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


def amount(year, rule, stratum, t, staff):
    """What the rule asks for in a whole period that sees what round `t` saw."""
    size = year.matter_sizes[t] if stratum is None or rule.get("ratioOf") == "matter" else year.sizes[stratum["id"]][t]
    if "ratio" in rule:
        return read_fraction(rule["ratio"]) * size
    if "number" in rule:
        return Fraction(rule["number"])
    if "perInspector" in rule:
        return read_fraction(rule["perInspector"]) * staff[t]
    if "steps" in rule:
        step = next(each for each in rule["steps"] if "upTo" not in each or size <= each["upTo"])
        return Fraction(step["number"]) if "number" in step else read_fraction(step["ratio"]) * size
    if "shareOfTotal" in rule:
        total = year.round_.matter["total"]
        return read_fraction(rule["shareOfTotal"]) * amount(year, total, None, t, year.total_staff if "perInspector" in total else None)
    return ladder_ratio(rule["ladder"]) * size


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


def earlier_years(year, rule, stratum, measured):
    """Units with a routine visit for this matter in the earlier years of the block; from the record when no case is at hand."""
    per = rule.get("per")
    if not isinstance(per, dict):
        return 0
    names = [stratum["id"]] if stratum else list(measured)
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


def staff_of(year, rule, stratum, k, measured):
    """Inspectors counted in each round so far: from the plans on the ledger, today from the roster."""
    counts = [None] * (year.round_.index + 1)
    for t, attempt in year.round_.earlier.items():
        counts[t] = recorded_staff(attempt["plan"]["body"], stratum, k)
    if year.case is None:
        counts[-1] = measured["recorded staff"](stratum, k)
    else:
        counts[-1] = sum(is_counted(person, rule.get("staff", {})) for person in year.case["inspectors"])
    for t in range(len(counts) - 2, -1, -1):
        counts[t] = counts[t + 1] if counts[t] is None else counts[t]
    if stratum is None:
        year.total_staff = counts
    return counts


def recorded_staff(body, stratum, k):
    if stratum is None:
        return body.get("total", {}).get("staff")
    rules = next((each.get("rules", []) for each in body["strata"] if each["stratum"] == stratum["id"]), [])
    return rules[k].get("staff") if k < len(rules) else None


def is_counted(person, wanted):
    return (
        person["status"] == "active"
        and person.get("post", "officer") in wanted.get("posts", ("officer",))
        and ("agencies" not in wanted or person["agency"] in wanted["agencies"])
        and ("grades" not in wanted or person["grade"] in wanted["grades"])
        and set(wanted.get("qualifications", ())) <= set(person["qualifications"])
    )


def whole(side, exact):
    return {"at-least": ceil(exact), "at-most": floor(exact), "exactly": floor(exact + Fraction(1, 2))}[side]


def drawn_in(round_, stratum, t):
    attempt = round_.earlier.get(t)
    return len(drawn_units(attempt, None if stratum is None else stratum["id"])) if attempt else 0


def sizes_so_far(round_, stratum, size):
    """A round that was never drawn counts with the size of the next one that was."""
    sizes = [size]
    for index in range(round_.index - 1, -1, -1):
        attempt = round_.earlier.get(index)
        planned = attempt["plan"]["body"]["strata"] if attempt else ()
        known = [each["size"] for each in planned if each["stratum"] == stratum]
        sizes.insert(0, known[0] if known else sizes[0])
    return sizes


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
    rules = [owe(year, rule, stratum, k, measured) for k, rule in enumerate(rules_of(stratum))]
    forced = measured[stratum["id"]]["forced"]
    done, size = sum(drawn_in(year.round_, stratum, t) for t in range(year.round_.index)), sizes[-1]
    last = year.round_.index == len(matter["rounds"]) - 1
    owed = [left_of(each) for each in rules if each["side"] != "at-most"] + ([min(stratum["minimum"], size) - done] if last else [])
    lower = done + max([0, forced] + owed)
    most = done + size if matter["mode"] == "independent" else min(size * matter.get("times", 1), done + size)
    return {
        "stratum": stratum, "rules": rules, "forced": forced, "done": done, "lower": lower, "upper": max(lower, most),
        "seen": [(each, min(stratum["minimum"], each)) for each in sizes],
    }


def asked_of_rest(year, t, measured):
    """H: what the total asks for in the whole year less what the other strata do, if every round sees what round t sees."""
    others = [stratum for stratum in year.round_.matter["strata"] if "rest" not in stratum]
    total = whole_year(year, year.round_.matter["total"], None, 0, t, measured)
    return max(0, total - sum(asked_of_stratum(year, stratum, t, measured) for stratum in others))


def asked_of_stratum(year, stratum, t, measured):
    asked = [(rule["side"], whole_year(year, rule, stratum, k, t, measured)) for k, rule in enumerate(rules_of(stratum))]
    floors = [number for side, number in asked if side != "at-most"]
    return max(floors) if floors else min(number for _, number in asked)


def whole_year(year, rule, stratum, k, t, measured):
    staff = staff_of(year, rule, stratum, k, measured) if "perInspector" in rule else None
    least = min(stratum["minimum"], year.sizes[stratum["id"]][t]) if stratum is not None and k == 0 else 0
    asked, per = amount(year, rule, stratum, t, staff), rule.get("per")
    if isinstance(per, dict):
        so_far = whole(rule["side"], (years_gone(year, per) + 1) * asked / per["years"])
        return max(0, max(least, so_far) - earlier_years(year, rule, stratum, measured))
    rounds = year.round_.matter["rounds"]
    groups = [group for group in group_rounds(rule.get("per", "year"), rounds) if any(read_fraction(rounds[i]["share"]) > 0 for i in group)]
    return max(least, whole(rule["side"], asked)) * len(groups)


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

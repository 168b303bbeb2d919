"""Section 14.3 of docs/protocol.md: what every stratum owes in a round, and in all of them together."""

from fractions import Fraction
from math import ceil, floor

from protocol import read_fraction
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
    return answer, None if total is None else recorded(total)


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
    return plan


def recorded(owed):
    staff = {} if owed["staff"] is None else {"staff": owed["staff"]}
    return {"owed": str(owed["owed"]), "target": owed["target"], "done": owed["done"], **staff}


def rules_of(stratum):
    return ([] if "rest" in stratum else [stratum]) + stratum.get("also", [])


def left_of(owed):
    return max(0, owed["target"] - owed["done"])


def owe(year, rule, stratum, k, measured):
    """Target and done of one rule, walking the periods of the year up to this round."""
    round_ = year.round_
    groups, undone = group_rounds(rule.get("per", "year"), round_.matter["rounds"]), 0
    staff = staff_of(year, rule, stratum, k, measured) if "perInspector" in rule else None
    for group in groups:
        so_far = [t for t in group if t <= round_.index]
        closes = len(so_far) == len(group)
        done = sum(drawn_in(round_, stratum, t) for t in so_far) + earlier_years(year, rule, stratum, measured)
        parts = work_parts(year, rule, stratum, k, group, so_far, staff)
        owed = over_years(year, rule, stratum, k, sum(parts), staff)
        small = not closes and is_small(year, rule, stratum, k, len(group), staff)
        if small:
            target = phased_target(year, stratum, owed, undone, measured)
        elif rule.get("rounding") == "each-round" and not closes:
            target = sum(whole(rule["side"], part) for part in parts)
        else:
            target = max(whole(rule["side"], owed), least(year, stratum, k) if closes else 0)
        target += undone
        if round_.index in so_far:
            return {
                "owed": owed, "target": target, "done": done, "staff": None if staff is None else staff[-1],
                "side": rule["side"], "phased": small,
            }
        undone = max(0, target - done)
    raise ValueError("a round lies in one of the periods of its year")


def is_small(year, rule, stratum, k, rounds, staff):
    """A floor with fewer visits in its period than rounds, in a matter with phases."""
    if "phase" not in year.round_.matter or stratum is None or rule["side"] != "at-least":
        return False
    if isinstance(rule.get("per"), dict) or rule.get("rounding") == "each-round":
        return False
    return ceil(amount(year, rule, stratum, year.round_.index, staff)) < rounds


def phased_target(year, stratum, owed, undone, measured):
    """With the revealed secret exactly; while it is kept, what is recorded is believed where some phase gives it."""
    phase = year.round_.phase_of(stratum["id"])
    if phase is not None:
        return floor(owed + phase)
    claimed = measured[stratum["id"]]["target"] - undone
    return claimed if floor(owed) <= claimed <= ceil(owed) else floor(owed)


def least(year, stratum, k):
    if stratum is None or k != 0 or "rest" in stratum:
        return 0
    return min(stratum["minimum"], year.sizes[stratum["id"]][-1])


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


def work_parts(year, rule, stratum, k, group, so_far, staff):
    """Share of the period times amount, for each round so far."""
    rounds, base = year.round_.matter["rounds"], year.round_.matter["base"]
    whole_share = sum(read_fraction(rounds[t]["share"]) for t in group)
    seen = {"average": lambda t: t, "plan": lambda t: 0, "draw": lambda t: year.round_.index}[base]
    return [read_fraction(rounds[t]["share"]) / whole_share * amount(year, rule, stratum, seen(t), staff) for t in so_far]


def amount(year, rule, stratum, t, staff):
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


def over_years(year, rule, stratum, k, this_year, staff):
    per = rule.get("per")
    if not isinstance(per, dict):
        return this_year
    gone = (year.round_.policy["year"] - per["from"]) % per["years"]
    return (gone * amount(year, rule, stratum, year.round_.index, staff) + this_year) / per["years"]


def earlier_years(year, rule, stratum, measured):
    """Units with a routine visit for this matter in the earlier years of the block; from the record when no case is at hand."""
    per = rule.get("per")
    if not isinstance(per, dict):
        return 0
    names = [stratum["id"]] if stratum else list(measured)
    now = year.round_.policy["year"]
    first = now - (now - per["from"]) % per["years"]
    if year.case is None:
        raise WithoutCase()
    members = {unit for name in names for unit in measured[name]["members"]}
    matter = year.round_.matter["id"]
    return len({
        visit["unit"] for visit in year.case["history"]
        if visit["unit"] in members and visit["kind"] == "routine" and (visit["matter"] or matter) == matter
        and f"{first}-01-01" <= visit["day"] < f"{now}-01-01"
    })


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


def share_rest(year, total, measured, answer):
    """What the others leave of the total, place by place to the highest average."""
    resting = [stratum for stratum in year.round_.matter["strata"] if "rest" in stratum]
    if not resting:
        return
    left = max(0, left_of(total) - sum(plan["quota"] for plan in answer.values()))
    rows = []
    for stratum in resting:
        rules = [owe(year, rule, stratum, k, measured) for k, rule in enumerate(rules_of(stratum))]
        forced = measured[stratum["id"]]["forced"]
        done = sum(drawn_in(year.round_, stratum, t) for t in range(year.round_.index))
        floor_ = max([forced] + [left_of(each) for each in rules if each["side"] != "at-most"])
        size = year.sizes[stratum["id"]][-1]
        rows.append({"stratum": stratum, "rules": rules, "forced": forced, "done": done, "size": size, "most": max(size, done + floor_), "given": done + floor_})
    places = left - sum(row["given"] - row["done"] for row in rows)
    while places > 0:
        free = [row for row in rows if row["given"] < row["most"] and row["size"] > 0]
        if not free:
            break
        best = max(free, key=lambda row: (Fraction(row["size"], row["given"] + 1), row["size"]))
        best["given"] += 1
        places -= 1
    for row in rows:
        name = row["stratum"]["id"]
        answer[name] = finished(year, row["stratum"], row["given"], row["given"], row["done"], row["forced"], row["rules"])

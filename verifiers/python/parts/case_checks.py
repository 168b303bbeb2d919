"""What a draw shows beside the registries of its case (section 15 of docs/protocol.md, second part)."""

from math import ceil

from frequency import rule_name
from ledger_checks import differs, place_of
from protocol import byte_order, digest, draw_by_shuffle, draw_id, draw_units, key_for, read_fraction, ticket, unequal_chances
from query import Look, fits
from quotas import WithoutCase, plan_strata, recorded_staff
from seats import by_unit_ticket, carried_by
from staffing import staff
from year import UNIT_RULES, sort_units


def check_tickets(attempt):
    """Without registries: tickets, their order where tickets alone decided, cut-off, counts."""
    entry, body = attempt["draw"], attempt["draw"]["body"]
    key, found = key_for(body["seed"], body["drawId"], "unit"), []
    for stratum in body["strata"]:
        place = f"{place_of(entry)} stratum {stratum['stratum']}"
        if body["method"] == "ticket/1":
            for each in stratum["drawn"] + stratum["reserve"]:
                found += differs(place, f"ticket of {each['unit']}", ticket(key, each["unit"]), each["ticket"])
            found += check_order(place, stratum)
        found += differs(place, "drawn and shortfall", stratum["quota"], len(stratum["drawn"]) + stratum["shortfall"])
    return found


def check_order(place, stratum):
    """Forced units first; then those whom their tickets alone put there; whoever a score put there stands behind them."""
    forced = [each["ticket"] for each in stratum["drawn"] if "forced" in each]
    drawn = [each["ticket"] for each in stratum["drawn"] if "forced" not in each and "score" not in each]
    reserve = [each["ticket"] for each in stratum["reserve"]]
    found = differs(place, "order of the forced", sorted(forced), forced)
    if "weights" in stratum:
        return found + differs(place, "cut-off", None, stratum["cutOff"])
    found += differs(place, "order of tickets", sorted(drawn + reserve), drawn + reserve)
    return found + differs(place, "cut-off", drawn[-1] if drawn else None, stratum["cutOff"])


def check_name(attempt, policy):
    """The draw id comes from its fields, and draw and plan agree on method and quotas."""
    body = attempt["plan"]["body"]
    name = draw_id(policy["authority"], policy["year"], body["matter"], body["round"], body["attempt"])
    found = differs(place_of(attempt["plan"]), "draw id", name, body["drawId"])
    if "draw" in attempt:
        draw = attempt["draw"]
        matter = next(m for m in policy["matters"] if m["id"] == body["matter"])
        found += differs(place_of(draw), "method", matter["method"], draw["body"]["method"])
        found += differs(place_of(draw), "quotas", quotas(body), quotas(draw["body"]))
    return found


def quotas(body):
    return [[each["stratum"], each["quota"]] for each in body["strata"]]


def check_sums(attempt, round_, case=None, sorted_units=None):
    """Targets and quotas from the recorded sizes; with a case also from its visits and inspectors."""
    entry = attempt["plan"]
    body, planned = entry["body"], {each["stratum"]: each for each in entry["body"]["strata"]}
    names = [stratum["id"] for stratum in round_.matter["strata"]]
    if names != list(planned):
        return differs(place_of(entry), "strata", names, list(planned))
    measured = {name: measured_stratum(round_, planned[name], sorted_units) for name in names}
    measured_with_record = Measured(measured, body)
    try:
        plans, total = plan_strata(round_, measured_with_record, case)
    except WithoutCase:
        return []
    found = differs(place_of(entry), "total", total, body.get("total"))
    for name in names:
        expected = {"size": measured[name]["size"], "rules": None, "forced": None, "phased": None, **plans[name]}
        for field, value in expected.items():
            found += differs(f"{place_of(entry)} stratum {name}", field, value, planned[name].get(field))
    return found


class Measured(dict):
    """Strata by name; and the staff that this plan recorded, for when no roster is at hand."""

    def __init__(self, strata, body):
        super().__init__(strata)
        self.body = body

    def __missing__(self, name):
        return lambda name, k: recorded_staff(self.body, name, k)


def measured_stratum(round_, planned, sorted_units):
    name = planned["stratum"]
    size = planned["eligible"] if round_.matter["of"] == "eligible" else planned["units"]
    common = {"size": size, "units": planned["units"]}
    targets = [each["target"] for each in planned["rules"]] if "rules" in planned else [planned["target"]]
    if sorted_units is None:
        return {**common, "forced": planned.get("forced", 0), "members": (), "targets": targets}
    members = {unit for unit, (stratum, _, _) in sorted_units.items() if stratum == name}
    forced = sum(1 for unit in members if sorted_units[unit][2] is not None)
    return {**common, "forced": forced, "members": members, "targets": targets}


def check_draw(attempt, announced, now, case, day):
    """Pools, reasons and the whole order, derived again from the registries: as the announcement found them, without those whom a rule keeps out by now."""
    plan, draw = attempt["plan"], attempt["draw"]
    binds = "commits" in plan["body"]
    by_plan, by_draw = sort_units(case, announced, day), sort_units(case, now, day)
    sorted_units = by_plan if binds else by_draw
    pools, sizes = pools_of(announced, sorted_units)
    found = check_sums(attempt, announced, case, by_plan)
    forced = {unit: rule for unit, (_, _, rule) in sorted_units.items() if rule is not None}
    barred = {unit: rule for unit, (_, rule, _) in by_draw.items() if rule is not None} if binds else {}
    orders = orders_of_strata(draw["body"], announced, pools, forced, barred, case, day)
    eligible = {name: len(pool) for name, pool in pools_of(announced, by_plan)[0].items()}
    for stratum, planned, drawn in zip(announced.matter["strata"], plan["body"]["strata"], draw["body"]["strata"]):
        name, order = drawn["stratum"], orders[drawn["stratum"]]
        place = f"{place_of(draw)} stratum {name}"
        pool = pools[name]
        found += differs(f"{place_of(plan)} stratum {name}", "units, eligible", [sizes[name], eligible[name]], [planned["units"], planned["eligible"]])
        found += differs(place, "pool", [len(pool), digest(pool)], [drawn["pool"], drawn["poolDigest"]])
        found += differs(place, "drawn units", order["drawn"], [marked(each) for each in drawn["drawn"]])
        found += differs(place, "skipped", order["skipped"], [[each["unit"], each["rule"]] for each in drawn.get("skipped", ())])
        found += differs(place, "reserve", order["reserve"][: announced.matter["reserve"]], [each["unit"] for each in drawn["reserve"]])
        found += differs(place, "shortfall", planned["quota"] - len(order["drawn"]), drawn["shortfall"])
        found += differs(place, "weights", order["weights"], drawn.get("weights"))
    return found + check_left_out(draw, sorted_units, announced)


def marked(each):
    """A drawn unit with what put it there, beside its ticket."""
    return [each["unit"], each.get("forced"), each["score"] if "score" in each else "by ticket"]


class Walk:
    """Units taken from rankings, place by place. Whoever a rule keeps out by now is skipped when his turn comes, and the next one moves up (14.1)."""

    def __init__(self, barred):
        self.barred, self.skipped = barred, []

    def take(self, ranking, places):
        taken = []
        for unit in ranking:
            if len(taken) >= places:
                break
            if unit in self.barred:
                self.skipped.append([unit, self.barred[unit]])
            else:
                taken.append(unit)
        return taken

    def without(self, ranking, taken):
        gone = {unit for unit, _ in self.skipped} | set(taken)
        return [unit for unit in ranking if unit not in gone]


def orders_of_strata(body, round_, pools, forced, barred, case, day):
    """Drawn units, skipped ones and reserve of every stratum, in order."""
    rankings = ranking_of(body, round_, pools, forced)
    units, look = {unit["id"]: unit for unit in case["units"]}, Look(day, round_.policy.get("classes"))
    orders = {}
    for stratum in round_.matter["strata"]:
        name, walk = stratum["id"], Walk(barred)
        quota = next(each["quota"] for each in body["strata"] if each["stratum"] == name)
        announced = [unit for unit in rankings[name] if unit in forced]
        others = [unit for unit in rankings[name] if unit not in forced]
        musts = walk.take(announced, quota)
        places, weights = quota - len(musts), None
        if "weights" in stratum:
            others, weights = by_weight(body, stratum["weights"], others, quota - len(announced), units, look)
        if "risk" in stratum:
            drawn = by_risk(walk, stratum["risk"], others, places, units)
        else:
            drawn = [[unit, None, "by ticket"] for unit in walk.take(others, places)]
        orders[name] = {
            "drawn": [[unit, forced[unit], "by ticket"] for unit in musts] + drawn, "weights": weights, "skipped": walk.skipped,
            "reserve": walk.without(others, [unit for unit, _, _ in drawn]),
        }
    return orders


def by_weight(body, rules, free, quota, units, look):
    """The ranking of section 7, and the classes of weight with their chances."""
    free = sorted(free, key=byte_order)
    weights = [[unit, next((r["weight"] for r in rules if fits(r["where"], units[unit], look)), "1")] for unit in free]
    places = min(quota, sum(read_fraction(weight) > 0 for _, weight in weights))
    answer = unequal_chances(body["seed"], body["drawId"], places, weights)
    chances = {**dict(answer["chances"]), **{unit: "1" for unit in answer["certain"]}}
    classes = {}
    for unit, weight in weights:
        known = classes.setdefault(weight, {"weight": weight, "units": 0, "chance": chances.get(unit, "0")})
        known["units"] += 1
    return answer["drawn"] + answer["reserve"], list(classes.values())


def by_risk(walk, rule, others, places, units):
    """A share by ticket alone, the rest by score."""
    filled = min(places, sum(unit not in walk.barred for unit in others))
    by_chance = walk.take(others, ceil(read_fraction(rule["randomShare"]) * filled))
    scores = {unit: score_of(units[unit], rule["fact"]) for unit in others}
    rest = sorted(walk.without(others, by_chance), key=lambda unit: (scores[unit] is None, -(scores[unit] or 0)))
    by_score = walk.take(rest, filled - len(by_chance))
    return [[unit, None, "by ticket"] for unit in by_chance] + [[unit, None, scores[unit]] for unit in by_score]


def score_of(unit, fact):
    score = unit["facts"].get(fact)
    return score if isinstance(score, int) and not isinstance(score, bool) else None


def pools_of(round_, sorted_units):
    """Ids of each stratum's pool in byte order, and the size of each stratum in the frame."""
    pools = {stratum["id"]: [] for stratum in round_.matter["strata"]}
    sizes = dict.fromkeys(pools, 0)
    for unit, (stratum, rule, _) in sorted_units.items():
        if stratum is not None:
            sizes[stratum] += 1
            if rule is None:
                pools[stratum].append(unit)
    return {name: sorted(pool, key=byte_order) for name, pool in pools.items()}, sizes


def ranking_of(body, round_, pools, forced):
    """Whole rankings. Forced units are ranked apart, as strata of their own behind all others."""
    strata = [(name, [unit for unit in pool if unit not in forced]) for name, pool in pools.items()]
    musts = [(f"forced {name}", [unit for unit in pool if unit in forced]) for name, pool in pools.items()]
    asked = [{"stratum": name, "quota": 0, "eligible": units} for name, units in strata + musts]
    method = {"ticket/1": draw_units, "seedrandom-shuffle/1": draw_by_shuffle}[round_.matter["method"]]
    ranked = {each["stratum"]: each["reserve"] for each in method(body["seed"], body["drawId"], asked)}
    return {name: ranked[f"forced {name}"] + ranked[name] for name in pools}


def check_left_out(draw, sorted_units, round_):
    out = [[unit, rule] for unit, (_, rule, _) in sorted_units.items() if rule is not None]
    names = [*UNIT_RULES, *(rule_name(rule) for rule in round_.matter.get("frequency", ()))]
    counts = [{"rule": rule, "count": sum(each == rule for _, each in out)} for rule in names]
    expected = {
        "count": len(out),
        "byRule": [each for each in counts if each["count"] > 0],
        "digest": digest(sorted(out, key=lambda each: byte_order(each[0]))),
    }
    return differs(place_of(draw), "left out", expected, draw["body"]["leftOut"])


def check_teams(attempt, announced, now, case):
    """Findings of the second random draw, repeated."""
    if "teams" not in attempt:
        return []
    entry, draw = attempt["teams"], attempt["draw"]["body"]
    carried = carried_by(case, announced if "commits" in attempt["plan"]["body"] else now)
    units = by_unit_ticket(draw["seed"], draw["drawId"], [each["unit"] for s in draw["strata"] for each in s["drawn"]])
    expected = staff(now, case, (draw["seed"], draw["drawId"]), units, carried)
    return compare_staff(place_of(entry), expected, entry["body"])


def compare_staff(place, expected, found):
    names = ("complete", "unstaffed", "days", "joined", "standing", "teams", "impossible")
    return [each for name in names for each in compare(place, name, expected.get(name), found.get(name))]


def compare(place, name, expected, found):
    """Objects field by field, so that a finding says what differs. The near fits of a witness are advice, not a result."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return [each for field in expected for each in compare(place, f"{name}.{field}", expected[field], found.get(field))]
    return differs(place, name, expected, found)

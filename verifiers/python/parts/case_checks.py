"""What a draw shows beside the registries of its case (section 15 of docs/protocol.md, second part)."""

from math import ceil

from forms import is_ratio
from frequency import rule_name
from findings import differs, differs_at, fault, place_of
from protocol import Refused, byte_order, digest, draw_by_shuffle, draw_id, draw_units, key_for, read_fraction, seed_of, ticket, unequal_chances
from query import Look, fits
from quotas import WithoutCase, plan_strata, recorded_staff
from seats import by_unit_ticket, carried_by
from staffing import staff
from year import UNIT_RULES, sort_units


def check_tickets(attempt, matter=None):
    """Without registries: tickets, their order where tickets alone decided, cut-off, counts, each unit once."""
    entry, body = attempt["draw"], attempt["draw"]["body"]
    key, found, seen = key_for(body["seed"], body["drawId"], "unit"), [], set()
    by_score = {stratum["id"] for stratum in (matter or {"strata": ()})["strata"] if "risk" in stratum}
    for stratum in body["strata"]:
        where = f"stratum {stratum['stratum']}"
        if body["method"] == "ticket/1":
            for n, each in enumerate(stratum["drawn"] + stratum["reserve"], 1):
                found += differs("rank", place_of(entry, f"{where}, place {n}"), f"ticket of {each['unit']}", ticket(key, each["unit"]), each["ticket"])
            found += check_order(entry, where, stratum, key)
        drawn = len(stratum["drawn"])
        complete = "skipped" not in stratum and stratum["stratum"] not in by_score
        if drawn > min(stratum["quota"], stratum["pool"]) or (complete and drawn < min(stratum["quota"], can_be_drawn(stratum))):
            found += differs_at("drawn-count", entry, where, min(stratum["quota"], can_be_drawn(stratum)), drawn)
        found += differs_at("drawn-count", entry, f"{where}, shortfall", max(0, stratum["quota"] - drawn), stratum["shortfall"])
        for each in stratum["drawn"] + stratum["reserve"]:
            if each["unit"] in seen:
                found.append(fault("unit-twice", place_of(entry, f"unit {each['unit']}"), "drawn twice, or in the reserve too"))
            seen.add(each["unit"])
    return found + check_left_out_counts(attempt)


def check_record_of_draw(attempt, matter, registry):
    """Where the pools cannot be derived again: they are those that the announcement binds, and the reserve has its places, where the matter says how many."""
    plan, draw = attempt["plan"]["body"], attempt["draw"]
    found = check_sizes(attempt, registry) + check_plan_numbers(attempt["plan"])
    for stratum in draw["body"]["strata"]:
        found += check_cut_off(draw, f"stratum {stratum['stratum']}", stratum) if draw["body"]["method"] == "ticket/1" else []
        most = can_be_drawn(stratum) - len(stratum["drawn"]) - len(stratum.get("skipped", ()))
        found += differs_at("reserve", draw, f"stratum {stratum['stratum']}", max(0, min(matter["reserve"], most)), len(stratum["reserve"])) if matter else []
    if "commits" not in plan:
        return found
    pools, sizes = (first_lines(rows) for rows in (plan["commits"]["strata"], plan["strata"]))
    for each in draw["body"]["strata"]:
        name, where = each["stratum"], f"stratum {each['stratum']}"
        found += differs_at("commits", draw, f"{where}, pool", pools[name]["pool"] if name in pools else None, each["poolDigest"])
        found += differs_at("pool", draw, where, sizes[name]["eligible"], each["pool"]) if name in sizes else []
    return found


def check_plan_numbers(entry):
    """Each stratum of a plan by itself: quota, sizes and overshoot follow from its own numbers."""
    found = []
    for each in entry["body"]["strata"]:
        at = lambda what: f"stratum {each['stratum']}, {what}"
        found += differs_at("quota", entry, at("quota"), max(each.get("forced", 0), each["target"] - each["done"], 0), each["quota"])
        if each["eligible"] > each["units"]:
            found += differs_at("stratum-size", entry, at("eligible"), each["units"], each["eligible"])
        if each["size"] not in (each["units"], each["eligible"]):
            found += differs_at("stratum-size", entry, at("size"), each["units"], each["size"])
        found += differs_at("stratum-size", entry, at("sizes"), each["size"], each["sizes"][-1])
        over = each["done"] - each["target"]
        if each["overshoot"] not in (0, over):
            found += differs_at("target", entry, at("overshoot"), max(0, over), each["overshoot"])
    return found


def can_be_drawn(stratum):
    """Units of the pool; with weights those whose weight is not 0."""
    never = sum(each["units"] for each in stratum.get("weights", ()) if is_ratio(each["weight"]) and read_fraction(each["weight"]) == 0)
    return stratum["pool"] - never


def check_order(entry, where, stratum, key):
    """Forced units first; then those whom their tickets alone put there; whoever a score put there stands behind them."""
    place, number = place_of(entry, where), lambda rows: [ticket(key, each["unit"]) for each in rows]
    forced = number(each for each in stratum["drawn"] if "forced" in each)
    drawn = number(each for each in stratum["drawn"] if "forced" not in each and "score" not in each)
    reserve = number(stratum["reserve"])
    found = differs("rank", place, "order of the forced", sorted(forced), forced)
    return found if "weights" in stratum else found + differs("rank", place, "order of tickets", sorted(drawn + reserve), drawn + reserve)


def check_cut_off(entry, where, stratum):
    """The ticket of the last drawn one whom it alone put there; null with weights."""
    last = [each["ticket"] for each in stratum["drawn"] if "forced" not in each and "score" not in each][-1:]
    expected = last[0] if last and "weights" not in stratum else None
    return differs("cut-off", place_of(entry, f"{where}, cut-off"), "cut-off", expected, stratum["cutOff"])


def check_left_out_counts(attempt):
    """Those left out and those in a pool are all; the reasons make the sum; where the announcement binds, they are those of it."""
    entry, body = attempt["draw"], attempt["draw"]["body"]
    out, commits = body["leftOut"], attempt["plan"]["body"].get("commits")
    found = differs_at("left-out", entry, "left out", sum(each["count"] for each in out["byRule"]), out["count"])
    if commits:
        found += differs_at("commits", attempt["plan"], "units left out", commits["leftOut"], out["digest"])
    return found


def check_sizes(attempt, registry):
    """Left out and pools together are the units of the registry that the plan names."""
    if "draw" not in attempt or registry is None:
        return []
    entry, body = attempt["draw"], attempt["draw"]["body"]
    whole = body["leftOut"]["count"] + sum(stratum["pool"] for stratum in body["strata"])
    if sum(each["count"] for each in body["leftOut"]["byRule"]) != body["leftOut"]["count"]:
        return []
    size, planned = registry["body"]["units"]["size"], attempt["plan"]["body"]
    if whole == size and "commits" in planned:
        whole = body["leftOut"]["count"] + sum(each["eligible"] for each in planned["strata"])
    return differs_at("left-out", entry, "left out and pools", size, whole)


def check_draw_id(attempt, policy):
    """It comes from its fields."""
    plan, body = attempt["plan"], attempt["plan"]["body"]
    parts = [policy["authority"], str(policy["year"]), body["matter"], body["round"], *([f"V{body['attempt']}"] if body["attempt"] > 1 else [])]
    return differs_at("draw-id", plan, "draw id", "/".join(parts), body["drawId"])


def check_name(attempt, policy):
    """Draw and plan agree on name, method, strata and quotas."""
    plan, body, found = attempt["plan"], attempt["plan"]["body"], check_draw_id(attempt, policy)
    matter = next(m for m in policy["matters"] if m["id"] == body["matter"])
    names = [stratum["id"] for stratum in matter["strata"]]
    found += differs_at("strata", plan, "strata", names, [each["stratum"] for each in body["strata"]])
    if "draw" not in attempt:
        found += differs_at("replay", plan, "method", matter["method"], body["method"]) + missing_strata(attempt, names)
    else:
        draw = attempt["draw"]
        found += differs_at("replay", draw, "method", matter["method"], draw["body"]["method"])
        found += differs_at("strata", draw, "strata", names, [each["stratum"] for each in draw["body"]["strata"]])
        found += missing_strata(attempt, names)
        quotas = quotas_in(body)
        for each in draw["body"]["strata"]:
            if each["stratum"] in quotas:
                found += differs_at("quota", draw, f"stratum {each['stratum']}", quotas[each["stratum"]], each["quota"])
    return found


def again_name(attempt, policy):
    body = attempt["plan"]["body"]
    name = draw_id(policy["authority"], policy["year"], body["matter"], body["round"], body["attempt"])
    return differs_at("replay", attempt["plan"], "drawId", name, body["drawId"])


def missing_strata(attempt, names):
    """Every stratum of the policy has a line in the plan, and in the draw where there is one."""
    entries = [attempt[step] for step in ("plan", "draw") if step in attempt]
    lines = [{each["stratum"] for each in entry["body"]["strata"]} for entry in entries]
    return [fault("stratum-missing", place_of(entries[-1], f"stratum {name}"), "is missing", name) for name in names if not all(name in each for each in lines)]


# How each field of a plan is named when it differs; every other one is only said to be another when it is worked out again.
PLAN_CODES = {"target": "target", "quota": "quota", "units": "stratum-size", "eligible": "stratum-size"}


# A stratum that a plan leaves out.
NOTHING_PLANNED = {"units": 0, "eligible": 0, "target": 0}


def check_sums(attempt, round_, case=None, sorted_units=None):
    """Targets and quotas from the recorded sizes; with a case from its units, visits and inspectors."""
    entry = attempt["plan"]
    body, planned = entry["body"], first_lines(entry["body"]["strata"])
    names, said = [stratum["id"] for stratum in round_.matter["strata"]], [each["stratum"] for each in entry["body"]["strata"]]
    others = [] if case is None or names == said else [fault("replay", place_of(entry, "strata"), "the strata are others", names, said)]
    measured = {name: measured_stratum(round_, planned.get(name, {**NOTHING_PLANNED, "stratum": name}), sorted_units) for name in names}
    measured_with_record = Measured(measured, body)
    try:
        plans, total = plan_strata(round_, measured_with_record, case)
    except WithoutCase:
        return others
    found = others + (differs_at("replay", entry, "total", total, body.get("total")) if names == said else [])
    for name in (each for each in names if each in planned):
        counted = {} if sorted_units is None else counts_of(name, sorted_units)
        expected = {"size": measured[name]["size"], "rules": None, "forced": None, "phased": None, **counted, **plans[name]}
        for field, value in expected.items():
            said, where = planned[name].get(field), f"stratum {name}, {field}"
            if field in PLAN_CODES:
                found += differs_at(PLAN_CODES[field], entry, where, value, said)
            if field not in PLAN_CODES or case is not None:
                found += differs_at("replay", entry, where, value, said)
    return found


def first_lines(rows):
    """By stratum; of two lines of one the first counts."""
    return {each["stratum"]: each for each in reversed(rows)}


def counts_of(name, sorted_units):
    own = [rule for stratum, rule, _ in sorted_units.values() if stratum == name]
    return {"units": len(own), "eligible": sum(rule is None for rule in own)}


class Measured(dict):
    """Strata by name; and the staff that this plan recorded, for when no roster is at hand."""

    def __init__(self, strata, body):
        super().__init__(strata)
        self.body = body

    def __missing__(self, name):
        return lambda name, k: recorded_staff(self.body, name, k)


def measured_stratum(round_, planned, sorted_units):
    name = planned["stratum"]
    counts = planned if sorted_units is None else counts_of(name, sorted_units)
    size = counts["eligible"] if round_.matter["of"] == "eligible" else counts["units"]
    common = {"size": size, "units": counts["units"]}
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
    pools, _ = pools_of(announced, sorted_units)
    found = check_sums(attempt, announced, case, by_plan) + again_name(attempt, announced.policy) + check_drawn_units(draw, announced, by_draw)
    forced = {unit: rule for unit, (_, _, rule) in sorted_units.items() if rule is not None}
    barred = {unit: rule for unit, (_, rule, _) in by_draw.items() if rule is not None} if binds else {}
    seed, names = seed_or_recorded(draw["body"]), [stratum["id"] for stratum in announced.matter["strata"]]
    due, said = quotas_due(plan["body"], announced, case, by_plan), quotas_in(draw["body"])
    given = (announced, pools, forced, barred, case, day)
    orders = orders_of_strata({**draw["body"], "seed": seed}, due, *given)
    direct = orders if (draw["body"]["seed"], said) == (seed, due) else orders_of_strata(draw["body"], {**due, **said}, *given)
    found += differs_at("replay", draw, "seed", seed, draw["body"]["seed"])
    found += differs_at("replay", draw, "strata", names, [each["stratum"] for each in draw["body"]["strata"]])
    for drawn in draw["body"]["strata"]:
        name = drawn["stratum"]
        if name in orders:
            found += again_stratum(draw, due[name], drawn, pools[name], orders[name], announced.matter["reserve"])
            found += check_stratum(draw, drawn, pools[name], {**direct[name], "barred": barred}, announced.matter["reserve"])
    return found + check_left_out(draw, sorted_units, announced)


def quotas_in(body):
    return {name: each["quota"] for name, each in first_lines(body["strata"]).items()}


def quotas_due(plan, round_, case, sorted_units):
    """Those of the plan; where it leaves strata out or has them in another order nobody could draw by it, and those that are due count."""
    names, planned = [stratum["id"] for stratum in round_.matter["strata"]], first_lines(plan["strata"])
    if [each["stratum"] for each in plan["strata"]] == names:
        return quotas_in(plan)
    measured = {name: measured_stratum(round_, planned.get(name, {**NOTHING_PLANNED, "stratum": name}), sorted_units) for name in names}
    plans, _ = plan_strata(round_, Measured(measured, plan), case)
    return {name: plans[name]["quota"] for name in names}


def has_sources(body):
    try:
        return seed_of(body["sources"]) is not None
    except Refused:
        return False


def seed_or_recorded(body):
    """The seed that the sources give; the recorded one where they give none."""
    try:
        return seed_of(body["sources"])
    except Refused:
        return body["seed"]


def again_stratum(draw, quota, drawn, pool, order, reserve):
    """What a stratum of the draw is when it is drawn again, from the plan and the sources."""
    where, found, body = f"stratum {drawn['stratum']}", [], draw["body"]
    again = lambda what, expected, said: differs_at("replay", draw, f"{where}, {what}", expected, said)
    found += again("pool", len(pool), drawn["pool"]) + again("poolDigest", digest(pool), drawn["poolDigest"])
    found += again("skipped", order["skipped"], skipped_in(drawn)) + again("weights", order["weights"], drawn.get("weights"))
    found += again("drawn", order["drawn"], [marked(each) for each in drawn["drawn"]])
    found += again("reserve", order["reserve"][:reserve], [each["unit"] for each in drawn["reserve"]])
    found += again("quota", quota, drawn["quota"]) + again("shortfall", quota - len(order["drawn"]), drawn["shortfall"])
    if body["method"] == "ticket/1":
        key, rows = key_for(seed_or_recorded(body), body["drawId"], "unit"), drawn["drawn"] + drawn["reserve"]
        found += again("tickets", [ticket(key, each["unit"]) for each in rows], [each["ticket"] for each in rows])
        found += again("cutOff", cut_off_of(order, drawn, key), drawn["cutOff"])
    return found


def check_stratum(draw, drawn, pool, order, reserve):
    """The same by the recorded seed and quota, each with its own code."""
    where, body = f"stratum {drawn['stratum']}", draw["body"]
    found = differs_at("pool", draw, where, len(pool), drawn["pool"]) + differs_at("pool", draw, f"{where}, digest", digest(pool), drawn["poolDigest"])
    # Nobody knows whose turn it was in a shuffle but who shuffles again; that the named ones were kept out everybody can see.
    skipped = order["skipped"] if body["method"] == "ticket/1" else [[unit, order["barred"].get(unit)] for unit, _ in skipped_in(drawn)]
    found += differs_at("skipped", draw, where, skipped, skipped_in(drawn)) + differs_at("chances", draw, where, order["weights"], drawn.get("weights"))
    musts = [[unit, rule] for unit, rule, _ in order["drawn"] if rule is not None]
    found += differs_at("forced", draw, where, musts, [[each["unit"], each["forced"]] for each in drawn["drawn"] if "forced" in each])
    if len(order["drawn"]) != len(drawn["drawn"]):
        found += differs_at("drawn-count", draw, where, len(order["drawn"]), len(drawn["drawn"]))
    if body["method"] == "ticket/1":
        ranking = [unit for unit, _, _ in order["drawn"]] + order["reserve"][:reserve]
        said = [each["unit"] for each in drawn["drawn"] + drawn["reserve"]]
        found += differs_at("rank", draw, f"{where}, order", ranking[: len(said)], said[: len(ranking)])
    if body["method"] == "ticket/1":
        found += differs_at("cut-off", draw, f"{where}, cut-off", cut_off_of(order, drawn, key_for(body["seed"], body["drawId"], "unit")), drawn["cutOff"])
    return found


def skipped_in(drawn):
    return [[each["unit"], each["rule"]] for each in drawn.get("skipped", ())]


def cut_off_of(order, drawn, key):
    """The ticket of the last unit taken by ticket alone."""
    alone = [ticket(key, unit) for unit, rule, score in order["drawn"] if rule is None and score == "by ticket"]
    return alone[-1] if alone and "weights" not in drawn else None


def check_drawn_units(draw, round_, sorted_units):
    """Every drawn unit is of the registry and of its stratum, and no rule keeps it out."""
    found, names = [], [stratum["id"] for stratum in round_.matter["strata"]]
    for stratum in draw["body"]["strata"]:
        for each in stratum["drawn"]:
            place = place_of(draw, f"unit {each['unit']}")
            if each["unit"] not in sorted_units:
                found.append(fault("unit-unknown", place, "is not in the registry"))
                continue
            own, rule, _ = sorted_units[each["unit"]]
            if rule is not None:
                found.append(fault("unit-not-eligible", place, f"drawn although {rule} keeps it out", None, rule))
            elif own != stratum["stratum"] and stratum["stratum"] in names:
                found.append(fault("wrong-stratum", place, f"drawn in {stratum['stratum']}, belongs to {own}", own, stratum["stratum"]))
    return found


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


def orders_of_strata(body, quotas, round_, pools, forced, barred, case, day):
    """Drawn units, skipped ones and reserve of every stratum, in order."""
    rankings = ranking_of(body, round_, pools, forced)
    units, look = {unit["id"]: unit for unit in case["units"]}, Look(day, round_.policy.get("classes"))
    orders = {}
    for stratum in round_.matter["strata"]:
        name, walk = stratum["id"], Walk(barred)
        quota = quotas[name]
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
    found = []
    for field, value in expected.items():
        said = draw["body"]["leftOut"][field]
        found += differs_at("left-out", draw, f"left out, {field}", value, said) + differs_at("replay", draw, f"leftOut, {field}", value, said)
    return found


def check_teams(attempt, announced, now, case):
    """Findings of the second random draw, repeated."""
    if "teams" not in attempt:
        return []
    entry, draw = attempt["teams"], attempt["draw"]["body"]
    carried = carried_by(case, announced if "commits" in attempt["plan"]["body"] else now)
    seed = seed_or_recorded(draw)
    known = {unit["id"] for unit in case["units"]}
    drawn = [each["unit"] for s in draw["strata"] for each in s["drawn"]]
    if not known.issuperset(now.book.known(unit) for unit in drawn) or len(set(drawn)) < len(drawn):
        return []
    expected = staff(now, case, (seed, draw["drawId"]), by_unit_ticket(seed, draw["drawId"], drawn), carried)
    return compare_staff(entry, expected, entry["body"])


def compare_staff(entry, expected, found):
    names = ("complete", "unstaffed", "days", "joined", "standing", "teams", "impossible")
    mine, said = expected.get("impossible"), found.get("impossible")
    same = bool(mine and said) and mine["seats"] == said["seats"]
    witness = differs_at("witness", entry, "witness", mine["room"], said["room"]) if same else []
    return witness + [each for name in names for each in compare(entry, name, expected.get(name), found.get(name))]


def compare(entry, name, expected, found):
    """Objects field by field, so that a finding says what differs. The near fits of a witness are advice, not a result."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return [each for field in expected for each in compare(entry, f"{name}, {field}", expected[field], found.get(field))]
    return differs_at("replay", entry, name, expected, found)

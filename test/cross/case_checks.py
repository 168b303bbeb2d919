"""What a draw shows beside the registries of its case (section 15 of docs/protocol.md, second part)."""

from math import ceil

import protocol as p
from frequency import rule_name
from days import draw_days
from ledger_checks import differs, place_of
from open_days import open_days
from query import Look, fits
from quotas import WithoutCase, plan_strata, recorded_staff
from teams import draw_teams, staff_by_rank
from year import (
    UNIT_RULES, by_unit_ticket, carried_by, may_go, meetings, own_seats, rooms_of, seats_for, sort_units,
)


def check_tickets(attempt):
    """Without registries: tickets, their order where tickets alone decided, cut-off, counts."""
    entry, body = attempt["draw"], attempt["draw"]["body"]
    key, found = p.key_for(body["seed"], body["drawId"], "unit"), []
    for stratum in body["strata"]:
        place = f"{place_of(entry)} stratum {stratum['stratum']}"
        if body["method"] == "ticket/1":
            for each in stratum["drawn"] + stratum["reserve"]:
                found += differs(place, f"ticket of {each['unit']}", p.ticket(key, each["unit"]), each["ticket"])
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
    name = p.draw_id(policy["authority"], policy["year"], body["matter"], body["round"], body["attempt"])
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
    if sorted_units is None:
        return {"size": size, "forced": planned.get("forced", 0), "members": (), "target": planned["target"]}
    members = {unit for unit, (stratum, _, _) in sorted_units.items() if stratum == name}
    forced = sum(1 for unit in members if sorted_units[unit][2] is not None)
    return {"size": size, "forced": forced, "members": members, "target": planned["target"]}


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
    orders = orders_of(draw["body"], announced, pools, forced, barred, case, day)
    eligible = {name: len(pool) for name, pool in pools_of(announced, by_plan)[0].items()}
    for stratum, planned, drawn in zip(announced.matter["strata"], plan["body"]["strata"], draw["body"]["strata"]):
        name, order = drawn["stratum"], orders[drawn["stratum"]]
        place = f"{place_of(draw)} stratum {name}"
        pool = pools[name]
        found += differs(f"{place_of(plan)} stratum {name}", "units, eligible", [sizes[name], eligible[name]], [planned["units"], planned["eligible"]])
        found += differs(place, "pool", [len(pool), p.digest(pool)], [drawn["pool"], drawn["poolDigest"]])
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


def orders_of(body, round_, pools, forced, barred, case, day):
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
    free = sorted(free, key=p.byte_order)
    weights = [[unit, next((r["weight"] for r in rules if fits(r["where"], units[unit], look)), "1")] for unit in free]
    places = min(quota, sum(p.read_fraction(weight) > 0 for _, weight in weights))
    answer = p.unequal_chances(body["seed"], body["drawId"], places, weights)
    chances = {**dict(answer["chances"]), **{unit: "1" for unit in answer["certain"]}}
    classes = {}
    for unit, weight in weights:
        known = classes.setdefault(weight, {"weight": weight, "units": 0, "chance": chances.get(unit, "0")})
        known["units"] += 1
    return answer["drawn"] + answer["reserve"], list(classes.values())


def by_risk(walk, rule, others, places, units):
    """A share by ticket alone, the rest by score."""
    filled = min(places, sum(unit not in walk.barred for unit in others))
    by_chance = walk.take(others, ceil(p.read_fraction(rule["randomShare"]) * filled))
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
    return {name: sorted(pool, key=p.byte_order) for name, pool in pools.items()}, sizes


def ranking_of(body, round_, pools, forced):
    """Whole rankings. Forced units are ranked apart, as strata of their own behind all others."""
    strata = [(name, [unit for unit in pool if unit not in forced]) for name, pool in pools.items()]
    musts = [(f"forced {name}", [unit for unit in pool if unit in forced]) for name, pool in pools.items()]
    asked = [{"stratum": name, "quota": 0, "eligible": units} for name, units in strata + musts]
    method = {"ticket/1": p.draw_units, "seedrandom-shuffle/1": p.draw_by_shuffle}[round_.matter["method"]]
    ranked = {each["stratum"]: each["reserve"] for each in method(body["seed"], body["drawId"], asked)}
    return {name: ranked[f"forced {name}"] + ranked[name] for name in pools}


def check_left_out(draw, sorted_units, round_):
    out = [[unit, rule] for unit, (_, rule, _) in sorted_units.items() if rule is not None]
    names = [*UNIT_RULES, *(rule_name(rule) for rule in round_.matter.get("frequency", ()))]
    counts = [{"rule": rule, "count": sum(each == rule for _, each in out)} for rule in names]
    expected = {
        "count": len(out),
        "byRule": [each for each in counts if each["count"] > 0],
        "digest": p.digest(sorted(out, key=lambda each: p.byte_order(each[0]))),
    }
    return differs(place_of(draw), "left out", expected, draw["body"]["leftOut"])


def check_teams(attempt, announced, now, case):
    """Findings of the second random draw, repeated; and the rules that keep it from being repeated."""
    if "teams" not in attempt:
        return [], []
    entry, draw = attempt["teams"], attempt["draw"]["body"]
    foreign = not_repeated(now, case)
    if foreign:
        return [], foreign
    carried = carried_by(case, announced if "commits" in attempt["plan"]["body"] else now)
    expected = staff(now, case, draw, carried)
    found = entry["body"]
    answer = []
    for name in ("complete", "unstaffed", "days", "teams", "impossible"):
        answer += compare(place_of(entry), name, expected.get(name), found.get(name))
    return answer, []


def not_repeated(round_, case):
    """Rules of sections 10.5, 10.6 and 14.4 that need more than one draw."""
    rule, schedule = round_.matter["team"], round_.matter.get("schedule", {})
    names = {"joins": "joins" in schedule, "standing teams": "teams" in rule, "notWith": any("notWith" in i for i in case["inspectors"])}
    return [name for name, used in names.items() if used]


def compare(place, name, expected, found):
    """Objects field by field, so that a finding says what differs. The near fits of a witness are advice, not a result."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return [each for field in expected for each in compare(place, f"{name}.{field}", expected[field], found.get(field))]
    return differs(place, name, expected, found)


def staff(round_, case, draw, carried):
    seed, draw_name, rule = draw["seed"], draw["drawId"], round_.matter["team"]
    units = by_unit_ticket(seed, draw_name, [each["unit"] for s in draw["strata"] for each in s["drawn"]])
    rooms = rooms_of(case, round_)
    days = open_days(case, round_, units, round_.since)
    busy = days_taken(round_)
    inspectors = [
        {
            "id": i["id"], "capacity": rooms[i["id"]], "carried": carried[i["id"]],
            **({"group": i["agency"]} if rule["apart"] else {}), **({"share": i["share"]} if "share" in i else {}),
            **(day_limits(i, round_, days, busy) if days else {}),
        }
        for i in case["inspectors"]
    ]
    seats = seats_for(case, round_, units, rooms)
    options = {"band": rule["band"], "balance": rule["balance"], "pairLimit": rule["pairLimit"], "pairs": meetings(round_)}
    place = Placing(seed, draw_name, round_, case, days, inspectors, options)
    scheduled = {"days": None} if "schedule" in round_.matter else {}
    first = place.attempt(units, seats)
    if "teams" in first:
        return {**scheduled, "complete": True, "unstaffed": [], "impossible": None, **first}
    impossible = first["impossible"]
    if rule["staffing"] == "complete":
        return {**scheduled, "complete": False, "unstaffed": units, "teams": None, "impossible": impossible}
    answer, left = first, units
    while "teams" not in answer:
        left = [unit for unit in left if unit not in answer["impossible"].get("undated", ())]
        left = place.kept(left, [seat for seat in seats if seat["unit"] in left])
        if not left:
            answer = {**scheduled, "teams": None}
            break
        answer = place.attempt(left, [seat for seat in seats if seat["unit"] in left])
    unstaffed = [unit for unit in units if unit not in left]
    return {**scheduled, "complete": False, "unstaffed": unstaffed, "impossible": impossible, **answer}


class Placing:
    """Days and teams for some of the units, or why not."""

    def __init__(self, seed, draw, round_, case, days, inspectors, options):
        self.seed, self.draw, self.round_, self.days = seed, draw, round_, days
        self.inspectors, self.options = inspectors, options
        self.regions = {unit["id"]: unit["region"] for unit in case["units"]}

    def attempt(self, units, seats):
        dated, record = seats, {}
        if "schedule" in self.round_.matter:
            dayless = [unit for unit in units if not self.days[unit]]
            if dayless:
                return {"impossible": self.undated(dayless)}
            together = self.round_.matter["schedule"].get("together", {}).get("units", 1)
            drawn, together = self.dates(units, seats, together), together
            if not drawn["complete"] and together > 1:
                drawn, together = self.dates(units, seats, 1), 1
            if not drawn["complete"]:
                return {"impossible": drawn["witness"] if "witness" in drawn else self.undated(drawn["undated"])}
            on = {visit["unit"]: visit["day"] for visit in drawn["visits"]}
            dated = [{**seat, "day": on[seat["unit"]]} for seat in seats]
            record = {"days": {"visits": drawn["visits"], "restarts": drawn["restarts"], "together": together}}
        answer = draw_teams(self.seed, self.draw, dated, self.inspectors, **self.options)
        if not answer["complete"]:
            return {"impossible": recorded_witness(answer["witness"])}
        return {"teams": recorded_teams(answer), **record}

    def dates(self, units, seats, together):
        depth = self.round_.matter["schedule"].get("together", {}).get("depth")
        near = lambda unit: {} if depth is None or len(self.regions[unit]) < depth else {"neighbourhood": tuple(self.regions[unit][:depth])}
        asked = [{"unit": unit, "days": self.days[unit], **near(unit)} for unit in units]
        return draw_days(self.seed, self.draw, seats, self.inspectors, asked, together)

    def undated(self, units):
        seats = [{"unit": unit, "role": role["id"]} for unit in units for role in self.round_.matter["team"]["roles"]]
        return {"shortfall": len(seats), "seats": seats, "room": [], "undated": units}

    def kept(self, units, seats):
        if "schedule" not in self.round_.matter:
            return staff_by_rank(units, seats, self.inspectors)["kept"]
        return staff_by_rank(units, seats, self.inspectors, self.days)["kept"]


def days_taken(round_):
    taken = {}
    for order in round_.sent:
        for seat in own_seats(order):
            if seat["day"] is not None:
                taken.setdefault(seat["inspector"], []).append(seat["day"])
    return taken


def day_limits(person, round_, days, busy):
    limits = round_.matter["team"].get("limits", {})
    most = {name: person.get(name, limits.get(name)) for name in ("perDay", "perWeek")}
    all_days = {day for own in days.values() for day in own}
    return {
        **{name: limit for name, limit in most.items() if limit is not None},
        "away": [day for day in all_days if not may_go(person, round_, day)],
        "busy": busy.get(person["id"], []),
    }


def recorded_teams(answer):
    """The form of a team draw on the ledger."""
    levels = answer.get("levels")
    named = None if levels is None else [dict(zip(("inspector", "round", "year", "limit"), row)) for row in levels]
    loads = [{"inspector": person, "load": load} for person, load in answer["loads"]]
    return {"complete": True, "band": answer.get("band"), "levels": named, "seats": answer["seats"], "loads": loads}


def recorded_witness(witness):
    return {
        "shortfall": witness["shortfall"],
        "seats": [{"unit": unit, "role": role} for unit, role in witness["seats"]],
        "room": [{"inspector": person, "room": room} for person, room in witness["room"]],
    }



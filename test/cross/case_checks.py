"""What a draw shows beside the registries of its case (section 15 of docs/protocol.md, second part)."""

import protocol as p
from ledger_checks import differs, place_of
from teams import draw_teams, staff_by_rank
from year import (
    UNIT_RULES, Round, by_unit_ticket, carried_by, meetings, plan_stratum, rooms_of, seats_for, sort_units,
)


def check_tickets(attempt):
    """Without registries: draw id, tickets in order, cut-off, counts."""
    entry, body = attempt["draw"], attempt["draw"]["body"]
    key, found = p.key_for(body["seed"], body["drawId"], "unit"), []
    for stratum in body["strata"]:
        place = f"{place_of(entry)} stratum {stratum['stratum']}"
        ranked = stratum["drawn"] + stratum["reserve"]
        if body["method"] == "ticket/1":
            for each in ranked:
                found += differs(place, f"ticket of {each['unit']}", p.ticket(key, each["unit"]), each["ticket"])
            tickets = [each["ticket"] for each in ranked]
            found += differs(place, "order of tickets", sorted(tickets), tickets)
            found += differs(place, "cut-off", stratum["drawn"][-1]["ticket"] if stratum["drawn"] else None, stratum["cutOff"])
        found += differs(place, "drawn and shortfall", stratum["quota"], len(stratum["drawn"]) + stratum["shortfall"])
    return found


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


def check_sums(attempt, round_):
    """Targets and quotas from the recorded sizes."""
    entry, found = attempt["plan"], []
    for stratum, planned in zip(round_.matter["strata"], entry["body"]["strata"]):
        place = f"{place_of(entry)} stratum {stratum['id']}"
        size = planned["eligible"] if round_.matter["of"] == "eligible" else planned["units"]
        expected = {"stratum": stratum["id"], "size": size, **plan_stratum(round_, stratum, size)}
        for name, value in expected.items():
            found += differs(place, name, value, planned[name])
    return found + differs(place_of(entry), "number of strata", len(round_.matter["strata"]), len(entry["body"]["strata"]))


def check_draw(attempt, round_, case, day):
    """Pools, reasons and the whole ranking, derived again from the registries."""
    plan, draw, found = attempt["plan"], attempt["draw"], []
    sorted_units = sort_units(case, round_, day)
    pools, sizes = pools_of(round_, sorted_units)
    rankings = ranking_of(draw["body"], round_, pools)
    for planned, drawn in zip(plan["body"]["strata"], draw["body"]["strata"]):
        name = drawn["stratum"]
        place = f"{place_of(draw)} stratum {name}"
        pool, ranking = pools[name], rankings[name]
        found += differs(f"{place_of(plan)} stratum {name}", "units, eligible", [sizes[name], len(pool)], [planned["units"], planned["eligible"]])
        found += differs(place, "pool", [len(pool), p.digest(pool)], [drawn["pool"], drawn["poolDigest"]])
        quota = planned["quota"]
        found += differs(place, "drawn units", ranking[:quota], [each["unit"] for each in drawn["drawn"]])
        reserve = ranking[quota:quota + round_.matter["reserve"]]
        found += differs(place, "reserve", reserve, [each["unit"] for each in drawn["reserve"]])
        found += differs(place, "shortfall", max(0, quota - len(pool)), drawn["shortfall"])
    return found + check_left_out(draw, sorted_units)


def pools_of(round_, sorted_units):
    """Ids of each stratum's pool in byte order, and the size of each stratum in the frame."""
    pools = {stratum["id"]: [] for stratum in round_.matter["strata"]}
    sizes = dict.fromkeys(pools, 0)
    for unit, (stratum, rule) in sorted_units.items():
        if stratum is not None:
            sizes[stratum] += 1
            if rule is None:
                pools[stratum].append(unit)
    return {name: sorted(pool, key=p.byte_order) for name, pool in pools.items()}, sizes


def ranking_of(body, round_, pools):
    strata = [{"stratum": name, "quota": 0, "eligible": pool} for name, pool in pools.items()]
    method = {"ticket/1": p.draw_units, "seedrandom-shuffle/1": p.draw_by_shuffle}[round_.matter["method"]]
    return {each["stratum"]: each["reserve"] for each in method(body["seed"], body["drawId"], strata)}


def check_left_out(draw, sorted_units):
    out = [[unit, rule] for unit, (_, rule) in sorted_units.items() if rule is not None]
    counts = [{"rule": rule, "count": sum(each == rule for _, each in out)} for rule in UNIT_RULES]
    expected = {
        "count": len(out),
        "byRule": [each for each in counts if each["count"] > 0],
        "digest": p.digest(sorted(out, key=lambda each: p.byte_order(each[0]))),
    }
    return differs(place_of(draw), "left out", expected, draw["body"]["leftOut"])


def check_teams(attempt, round_, case):
    """The second random draw, repeated."""
    if "teams" not in attempt:
        return []
    entry, draw = attempt["teams"], attempt["draw"]["body"]
    expected = staff(round_, case, draw)
    found = entry["body"]
    answer = []
    for name in ("complete", "unstaffed", "teams", "impossible"):
        answer += compare(place_of(entry), name, expected[name], found[name])
    return answer


def compare(place, name, expected, found):
    """Objects field by field, so that a finding says what differs. The near fits of a witness are advice, not a result."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return [each for field in expected for each in compare(place, f"{name}.{field}", expected[field], found.get(field))]
    return differs(place, name, expected, found)


def staff(round_, case, draw):
    seed, draw_name, rule = draw["seed"], draw["drawId"], round_.matter["team"]
    units = by_unit_ticket(seed, draw_name, [each["unit"] for s in draw["strata"] for each in s["drawn"]])
    rooms, carried = rooms_of(case, round_), carried_by(case, round_)
    inspectors = [
        {"id": i["id"], "capacity": rooms[i["id"]], "carried": carried[i["id"]], **({"group": i["agency"]} if rule["apart"] else {})}
        for i in case["inspectors"]
    ]
    seats = seats_for(case, round_, units, rooms)
    options = {"band": rule["band"], "balance": rule["balance"], "pairLimit": rule["pairLimit"], "pairs": meetings(round_)}
    first = draw_teams(seed, draw_name, seats, inspectors, **options)
    if first["complete"]:
        return {"complete": True, "unstaffed": [], "teams": recorded_teams(first), "impossible": None}
    impossible = recorded_witness(first["witness"])
    if rule["staffing"] == "complete":
        return {"complete": False, "unstaffed": units, "teams": None, "impossible": impossible}
    parted = staff_by_rank(units, seats, inspectors)
    kept = [seat for seat in seats if seat["unit"] in set(parted["kept"])]
    teams = recorded_teams(draw_teams(seed, draw_name, kept, inspectors, **options))
    return {"complete": False, "unstaffed": parted["unstaffed"], "teams": teams, "impossible": impossible}


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



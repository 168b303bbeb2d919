"""Section 10.0 of docs/protocol.md: on which day. Each question is put to a new flow network; nothing is kept between questions."""

from protocol import byte_order, key_for, ticket
from teams import Problem, shortage_of

MOST_RESTARTS = 64


def bundles_of(seed, draw, units, together):
    """Neighbours in the order of their tickets, `together` at a time, as long as they have a day in common."""
    key = key_for(seed, draw, "seat-order")
    bundles, last = [], {}
    for unit in sorted(units, key=lambda each: ticket(key, each["unit"])):
        near = unit.get("neighbourhood")
        bundle = last.get(near) if near is not None else None
        if bundle is not None and len(bundle["units"]) < together:
            common = [day for day in bundle["days"] if day in unit["days"]]
            if common:
                bundle["units"].append(unit["unit"])
                bundle["days"] = common
                continue
        bundle = {"units": [unit["unit"]], "days": list(unit["days"])}
        bundles.append(bundle)
        last[near] = bundle
    return bundles


def choices_of(key, bundle):
    """The days of a bundle in the order in which they are tried."""
    unit, days = bundle["units"][0], bundle["days"]
    first = days[int(ticket(key, unit)[:13], 16) * len(days) >> 52]
    return [first, *sorted((day for day in days if day != first), key=lambda day: ticket(key, unit, day))]


def draw_days(seed, drawId, seats, inspectors, units, together=1):
    key = key_for(seed, drawId, "day")
    order = bundles_of(seed, drawId, units, together)
    allowed = {unit: bundle["days"] for bundle in order for unit in bundle["units"]}
    witness = witness_of_days(Problem(seats, inspectors, allowed))
    if witness:
        return {"complete": False, "witness": witness, "undated": []}
    for restarts in range(MOST_RESTARTS + 1):
        dated, passed = dict(allowed), {}
        failed = next((b for b in order if not date_bundle(key, b, dated, passed, seats, inspectors)), None)
        if failed is None:
            return {"complete": True, "restarts": restarts, "visits": [
                {"unit": unit, "day": dated[unit][0], "passedOver": passed[unit]}
                for unit in sorted(dated, key=byte_order)
            ]}
        if failed is order[0]:
            break
        order = [failed, *(bundle for bundle in order if bundle is not failed)]
    return {"complete": False, "undated": failed["units"]}


def date_bundle(key, bundle, dated, passed, seats, inspectors):
    """The first day after which everybody can still be visited, if seats of open units may each choose their day."""
    order = choices_of(key, bundle)
    for place, day in enumerate(order):
        trial = {**dated, **{unit: [day] for unit in bundle["units"]}}
        problem = Problem(seats, inspectors, trial)
        if problem.complete(problem.capacity):
            dated.update(trial)
            passed.update({unit: order[:place] for unit in bundle["units"]})
            return True
    return False


def witness_of_days(problem):
    """The same as in 10.1; whoever can visit none of the units on any day has no room to name."""
    short = shortage_of(problem)
    if short is None:
        return None
    shortfall, seats, room = short
    return {
        "shortfall": shortfall,
        "seats": [{"unit": unit, "role": role} for unit, role in seats],
        "room": [{"inspector": person, "room": places} for person, places in room if places],
    }

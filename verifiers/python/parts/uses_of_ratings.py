"""Uses of discretion over scores (section 16 of docs/protocol.md): what a rating leaves for later, what was never rated, and scores that were not taken over."""

from protocol import byte_order
from record import day_of_entry, few, owner_of, use

MOVING = ("publish", "close")


def uses_of_ratings(record):
    last = last_unrated(record)
    taken = set()

    def uses(entry):
        found = uses_of_rating(record, entry) if entry["kind"] == "rating" else []
        found += [use(entry, "unrated", {"authority": name, "count": count}) for name, seq, count in last if seq == entry["seq"]]
        return found + (scores_not_taken(record, entry, taken) if entry["kind"] == "plan" else [])

    return uses


def uses_of_rating(record, entry):
    body = entry["body"]
    left = [each for each in record.entries if each["seq"] < entry["seq"] and moves_scores(each) and day_of_cause(each) > body["until"]]
    return [use(entry, "rating", {"until": body["until"], "day": day_of_entry(entry), "units": len(body["units"]), "left": len(left)})]


def moves_scores(entry):
    return entry["kind"] == "event" or (entry["kind"] == "result" and entry["body"]["step"] in MOVING)


def day_of_cause(entry):
    return entry["body"]["day"] if entry["kind"] == "event" else day_of_entry(entry)


def last_unrated(record):
    """(authority, number of the last, how many) of what no rating of the authority stands behind."""
    found, policies = [], {}
    for entry in record.policies:
        policies[entry["body"]["policy"]["authority"]] = entry["body"]["policy"]
    for authority, policy in policies.items():
        if "scoring" not in (policy.get("classes") or {}):
            continue
        rated = max((each["seq"] for each in ratings_of(record, authority)), default=-1)
        own = lambda each: each["kind"] == "event" or owner_of(each["body"]["drawId"])[0] == authority
        left = [each for each in record.entries if each["seq"] > rated and moves_scores(each) and own(each)]
        if left:
            found.append((authority, left[-1]["seq"], len(left)))
    return found


def ratings_of(record, authority):
    of = lambda entry: (record.named(entry["body"]["policy"], "policy") or {"body": {"policy": {}}})["body"]["policy"].get("authority")
    return [entry for entry in record.of_kind("rating") if of(entry) == authority]


def scores_not_taken(record, entry, taken):
    """A plan's registry has the scores of the ratings before it: only who holds the registry can tell. Each registry is looked at once."""
    authority, registry = owner_of(entry["body"]["drawId"])[0], record.named(entry["body"]["registry"], "registry")
    ratings = [each for each in ratings_of(record, authority) if each["seq"] < entry["seq"]]
    if not ratings or registry is None or record.named(entry["body"]["policy"], "policy") is None or record.registers is None or (authority, registry["hash"]) in taken:
        return []
    case, policy = record.registers.registry(registry), record.named(ratings[-1]["body"]["policy"], "policy")["body"]["policy"]
    if case is None:
        return []
    taken.add((authority, registry["hash"]))
    rated = {each["unit"]: each["after"] for rating in ratings for each in rating["body"]["units"]}
    scores = {unit["id"]: unit["facts"].get(policy["classes"]["fact"]) for unit in case["units"]}
    others = sorted((unit for unit, after in rated.items() if unit in scores and scores[unit] != after), key=byte_order)
    return [use(entry, "scores-not-taken", {"asOf": registry["body"]["asOf"], "count": len(others), "units": few(others)})] if others else []

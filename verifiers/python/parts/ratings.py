"""Scores that change (section 14.10 of docs/protocol.md): each moves by the rules of the last policy, for what stands on the ledger since the last rating."""

from book import Book, merged_ids
from findings import differs_at, fault, place_of
from protocol import byte_order
from results import AFTER, is_left_open, units_with_results


def check_rating(entry, entries, by_hash, registers):
    """Findings, and whether the scores before were read from the registry."""
    body = entry["body"]
    earlier = [each for each in entries if each["seq"] < entry["seq"]]
    named = by_hash.get(body["policy"])
    if named is None or named["kind"] != "policy" or named["seq"] > entry["seq"]:
        return [], False
    policy = named["body"]["policy"]
    found = [] if last_of(earlier, policy) == body["policy"] else [
        fault("reference", place_of(entry, "policy"), "is not the last one of its authority and year", last_of(earlier, policy), body["policy"])
    ]
    scoring = policy.get("classes", {}).get("scoring")
    if scoring is None:
        return [*found, fault("reference", place_of(entry), "the policy has no rules that move a score", None, body["policy"])], False
    causes = causes_of(earlier, policy, last_rating(earlier, policy, by_hash), body["until"])
    registry = by_hash.get(body["registry"])
    case = registers.registry(registry) if registers and registry is not None and registry["kind"] == "registry" else None
    scores = None if case is None else {unit["id"]: score_before(unit, policy["classes"]["fact"]) for unit in case["units"]}
    return found + compare_ratings(entry, scoring, causes, scores), scores is not None


def last_of(entries, policy):
    own = [each["hash"] for each in entries if each["kind"] == "policy" and same_year(each["body"]["policy"], policy)]
    return own[-1] if own else None


def same_year(one, other):
    return (one["authority"], one["year"]) == (other["authority"], other["year"])


def last_rating(entries, policy, by_hash):
    """The number of the authority's last rating, or -1."""
    of_policy = lambda each: by_hash.get(each["body"]["policy"], {}).get("body", {}).get("policy", {})
    own = [each["seq"] for each in entries if each["kind"] == "rating" and of_policy(each).get("authority") == policy["authority"]]
    return own[-1] if own else -1


def score_before(unit, fact):
    score = unit["facts"].get(fact)
    return score if isinstance(score, int) and not isinstance(score, bool) else None


def causes_of(entries, policy, since, until):
    """By unit the causes in the order of the ledger: (number, what it is, codes). A result of no visit, or one that does not stand any more, is none, and neither is its follow-up."""
    into, causes, steps, book = merged_ids(entries), {}, {}, Book(entries, entries[-1]["seq"] + 1 if entries else 0)
    orders = {order["drawId"]: order for order in book.orders if book.is_readable(order)}
    for entry in entries:
        body = entry["body"]
        if entry["kind"] == "result" and not takes_step(steps.setdefault((body["drawId"], body["unit"]), []), body):
            continue
        if entry["seq"] <= since:
            continue
        if entry["kind"] == "result" and entry["at"][:10] <= until and body["drawId"].startswith(f"{policy['authority']}/") and body["step"] in ("publish", "close") and is_of_visit(body, orders):
            name = {"publish": "result", "close": "follow-up-closed"}[body["step"]]
            causes.setdefault(known_as(into, body["unit"]), []).append((entry["seq"], name, (body["drawId"], body["unit"])))
        if entry["kind"] == "event" and body["day"] <= until:
            causes.setdefault(known_as(into, body["unit"]), []).append((entry["seq"], body["event"], None))
    stands = lambda visit: visit is None or codes_now(steps, visit) != []
    return {unit: [(seq, name, codes_now(steps, visit)) for seq, name, visit in own if stands(visit)] for unit, own in causes.items()}


def takes_step(steps, body):
    """Goes on with a step that may follow (14.9); another one counts for nothing."""
    last, step = steps[-1]["step"] if steps else None, body["step"]
    if last not in AFTER[step] or (step == "close" and not is_left_open(steps)):
        return False
    steps.append(body)
    return True


def is_of_visit(body, orders):
    order = orders.get(body["drawId"])
    return order is not None and body["unit"] in units_with_results(order)


def known_as(into, unit):
    seen = set()
    while unit in into and unit not in seen:
        seen.add(unit)
        unit = into[unit]
    return unit


def codes_now(steps, visit):
    """The codes that a result has as it stands; none once it is annulled or withdrawn."""
    if visit is None:
        return []
    codes = []
    for body in steps[visit]:
        if body["step"] in ("enter", "correct"):
            codes = body["codes"]
        elif body["step"] in ("annul", "withdraw", "return", "reject"):
            codes = []
    return codes


def compare_ratings(entry, scoring, causes, scores):
    lines, found = entry["body"]["units"], []
    said = {each["unit"]: each for each in lines}
    moved = {unit: because_of(scoring, own) for unit, own in causes.items()}
    moved = {unit: own for unit, own in moved.items() if own}
    if scores is not None:
        moved = {unit: own for unit, own in moved.items() if unit in scores and score_after(scoring, scores[unit], own) != scores[unit]}
    names = [each["unit"] for each in lines]
    found += differs_at("rating", entry, "units", sorted(set(names) if scores is None else moved, key=byte_order), names)
    found += [fault("rating", place_of(entry, f"unit {each['unit']}"), "ends where it stood", None, each["after"]) for each in lines if each["after"] == each["before"]]
    found += [fault("rating", place_of(entry, f"unit {unit}"), "nothing on the ledger moves its score", None, unit) for unit in said if unit not in moved]
    for unit, because in moved.items():
        line = said.get(unit)
        if line is None:
            continue
        before = line["before"] if scores is None else scores[unit]
        expected = {"unit": unit, "before": before, "after": score_after(scoring, before, because), "because": because}
        found += differs_at("rating", entry, f"unit {unit}", expected, line)
    return found


def score_after(scoring, before, because):
    """Moved from where it stood, or from the start, by the sum of the points, and kept inside its bounds; whoever ends where they stood has no line."""
    after = (scoring["start"] if before is None else before) + sum(each["points"] for each in because)
    return min(scoring["most"], max(scoring["least"], after))


def because_of(scoring, causes):
    """The first rule that fits each cause, at most `most` times a unit."""
    used, because = {}, []
    for seq, name, codes in causes:
        rule = next((each for each in scoring["rules"] if each["on"] == name and (name != "result" or set(codes) & set(each["codes"]))), None)
        if rule is None or used.get(rule["id"], 0) >= rule.get("most", 10**9):
            continue
        used[rule["id"]] = used.get(rule["id"], 0) + 1
        because.append({"seq": seq, "rule": rule["id"], "points": rule["points"]})
    return because

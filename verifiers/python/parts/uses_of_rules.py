"""Uses of discretion over rules (section 16 of docs/protocol.md): rules of a new year, and rounds that they owe and nobody has drawn."""

from amendments import differences
from conditions import JOINED
from record import few, use


def uses_of_rules(record):
    drawn = {tuple(order["drawId"].split("/")[:4]) for order in record.orders.values() if "draw" in order and "void" not in order and "plan" in order}
    return lambda entry: uses_of_year(record, entry, drawn) if entry["kind"] == "policy" else []


def year_of(entry):
    policy = entry["body"]["policy"]
    return (policy["authority"], policy["year"])


def uses_of_year(record, entry, drawn):
    if not any(year_of(each) == year_of(entry) and each["seq"] > entry["seq"] for each in record.policies):
        yield from uses_of_rounds(record, entry, drawn)
    yield from uses_of_named_units(entry)
    yield from uses_of_first(record, entry)


def uses_of_rounds(record, entry, drawn):
    """Rounds that are over, and that no standing draw is of."""
    (authority, year), policy = year_of(entry), entry["body"]["policy"]
    for matter in policy["matters"]:
        for each in matter["rounds"]:
            if each["until"] < record.today and (authority, str(year), matter["id"], each["id"]) not in drawn:
                yield use(entry, "round-not-drawn", {"owner": f"{authority}/{year}", "matter": matter["id"], "round": each["id"], "until": each["until"]})


def uses_of_named_units(entry):
    """Conditions that ask for the id of a unit: whoever writes one can aim at a single firm."""
    policy = entry["body"]["policy"]
    paths = [path for path, query in conditions_in(policy, "") if asks_for_id(query)]
    if paths:
        yield use(entry, "named-unit", {"policy": policy["id"], "count": len(paths), "paths": few(paths)})


def conditions_in(value, path):
    """(place, condition) of every condition of a policy, wherever it stands."""
    named = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, inner in named:
        place = f"{path}.{name}" if path else str(name)
        if name not in ("where", "population"):
            yield from conditions_in(inner, place)
        elif isinstance(inner, dict):
            yield place, inner


def asks_for_id(query):
    return any(any(map(asks_for_id, inner)) if field in JOINED else field == "id" for field, inner in query.items())


def uses_of_first(record, entry):
    """The first rules of a year, where the authority had others in another year."""
    earlier = [each for each in record.policies if each["seq"] < entry["seq"] and year_of(each)[0] == year_of(entry)[0]]
    if earlier and all(year_of(each) != year_of(entry) for each in earlier):
        before = earlier[-1]["body"]["policy"]
        paths = [each["path"] for each in differences(comparable(before), comparable(entry["body"]["policy"]))]
        owner = "/".join(map(str, year_of(entry)))
        yield use(entry, "rules-of-year", {"owner": owner, "before": before["year"], "count": len(paths), "paths": few(paths)})


def comparable(policy):
    """Without what every year has anew."""
    return {name: value for name, value in policy.items() if name not in ("id", "year")}

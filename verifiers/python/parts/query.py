"""The queries of a policy (section 14.2 of docs/protocol.md), asked of one unit at a time."""

from calendar import monthrange
from datetime import date, timedelta

from csv_cells import text_of


class Look:
    """The cut-off day from which a query looks, and how classes are found."""

    def __init__(self, day, classes):
        self.day, self.classes = day, classes


def fits(query, unit, look):
    """Does the query fit the unit? No query fits everybody."""
    return query is None or all(field_fits(field, condition, unit, look) for field, condition in query.items())


def field_fits(field, condition, unit, look):
    if field == "$and":
        return all(fits(query, unit, look) for query in condition)
    if field == "$or":
        return any(fits(query, unit, look) for query in condition)
    if field == "$nor":
        return not any(fits(query, unit, look) for query in condition)
    values = [class_of(unit, look)] if field == "class" else values_of(field, unit)
    return condition_fits(with_days(condition, look.day), values, is_given(field, unit))


def class_of(unit, look):
    """A direct rule decides before the score does."""
    rule = look.classes
    if rule is None:
        return None
    for each in rule.get("direct", ()):
        if fits(each["where"], unit, Look(look.day, None)):
            return each["class"]
    score = unit["facts"].get(rule["fact"])
    if not isinstance(score, int) or isinstance(score, bool):
        return rule.get("missing")
    return next(step["class"] for step in rule["steps"] if "below" not in step or score < step["below"])


def with_days(condition, day):
    """Days told from the cut-off day, written out."""
    if isinstance(condition, list):
        return [with_days(each, day) for each in condition]
    if not isinstance(condition, dict):
        return condition
    if len(condition) == 1:
        [(unit, count)] = condition.items()
        if unit in ("$daysAgo", "$monthsAgo", "$yearsAgo"):
            return day_before(day, unit, count)
    return {name: with_days(each, day) for name, each in condition.items()}


def day_before(day, unit, count):
    at = date.fromisoformat(day)
    if unit == "$daysAgo":
        return (at - timedelta(days=count)).isoformat()
    months = at.year * 12 + at.month - 1 - (count if unit == "$monthsAgo" else 12 * count)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(at.day, monthrange(year, month + 1)[1])).isoformat()


def values_of(field, unit):
    """All values a field stands for; a missing fact is null."""
    if field == "region":
        return [text_of(unit["region"][: depth + 1]) for depth in range(len(unit["region"]))]
    if field == "categories":
        return unit["categories"]
    if field.startswith("facts."):
        return [unit["facts"].get(field[len("facts."):])]
    return [unit[field]]


def is_given(field, unit):
    return not field.startswith("facts.") or field[len("facts."):] in unit["facts"]


def condition_fits(condition, values, given):
    if not isinstance(condition, dict):
        return is_one_of([condition], values)
    return all(operator_fits(operator, operand, values, given) for operator, operand in condition.items())


def operator_fits(operator, operand, values, given):
    if operator == "$eq":
        return is_one_of([operand], values)
    if operator == "$ne":
        return not is_one_of([operand], values)
    if operator == "$in":
        return is_one_of(operand, values)
    if operator == "$nin":
        return not is_one_of(operand, values)
    if operator == "$not":
        return not condition_fits(operand, values, given)
    if operator == "$exists":
        return given == operand
    return any(orders_fit(operator, value, operand) for value in values)


def same(one, other):
    """Equal values of the same kind: in Python true equals 1, here it does not."""
    return type(one) is type(other) and one == other


def is_one_of(wanted, values):
    return any(same(value, want) for value in values for want in wanted)


def orders_fit(operator, value, operand):
    if type(value) is not type(operand) or not isinstance(value, (int, str)) or isinstance(value, bool):
        return False
    if isinstance(value, str):
        value, operand = value.encode("utf-8"), operand.encode("utf-8")
    return {
        "$gt": value > operand,
        "$gte": value >= operand,
        "$lt": value < operand,
        "$lte": value <= operand,
    }[operator]

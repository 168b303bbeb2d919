"""The queries of a policy (section 14.2 of docs/protocol.md), asked of one unit at a time."""


def fits(query, unit):
    """Does the query fit the unit? No query fits everybody."""
    return query is None or all(field_fits(field, condition, unit) for field, condition in query.items())


def field_fits(field, condition, unit):
    if field == "$and":
        return all(fits(query, unit) for query in condition)
    if field == "$or":
        return any(fits(query, unit) for query in condition)
    if field == "$nor":
        return not any(fits(query, unit) for query in condition)
    return condition_fits(condition, values_of(field, unit), is_given(field, unit))


def values_of(field, unit):
    """All values a field stands for; a missing fact is null."""
    if field == "region":
        return ["/".join(unit["region"][: depth + 1]) for depth in range(len(unit["region"]))]
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
    return any(in_order(operator, value, operand) for value in values)


def same(one, other):
    """Equal values of the same kind: in Python true equals 1, here it does not."""
    return type(one) is type(other) and one == other


def is_one_of(wanted, values):
    return any(same(value, want) for value in values for want in wanted)


def in_order(operator, value, operand):
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

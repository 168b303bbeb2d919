"""The form of a condition (section 14.2 of docs/protocol.md; how deep it may be by docs/policy.md)."""

from forms import is_day, is_whole

FIELDS_OF_CONDITIONS = ("id", "tier", "class", "status", "opened", "closed", "region", "categories")
MOST_LEVELS_OF_CONDITION = 32
EQUAL, AMONG, ORDER = ("$eq", "$ne"), ("$in", "$nin"), ("$gt", "$gte", "$lt", "$lte")
JOINED = ("$and", "$or", "$nor")
BEFORE = {"$daysAgo": 40000, "$monthsAgo": 1000, "$yearsAgo": 1000}


def condition(value, place):
    return faults_of_query(value, place, FIELDS_OF_CONDITIONS)


def condition_without_class(value, place):
    """A direct rule of the classes cannot ask for the class."""
    return faults_of_query(value, place, tuple(field for field in FIELDS_OF_CONDITIONS if field != "class"))


def faults_of_query(value, place, known, level=1):
    if level > MOST_LEVELS_OF_CONDITION:
        return [f"{place}: more than {MOST_LEVELS_OF_CONDITION} lists and objects in each other"]
    if not isinstance(value, dict):
        return [f"{place}: not an object"]
    return [fault for field, inner in value.items() for fault in faults_of_field(field, inner, f"{place}.{field}", known, level + 1)]


def faults_of_field(field, inner, place, known, level):
    if field in JOINED:
        if not (isinstance(inner, list) and inner):
            return [f"{place}: not a list of conditions"]
        return [fault for n, each in enumerate(inner) for fault in faults_of_query(each, f"{place}.{n}", known, level + 1)]
    is_fact = field.startswith("facts.") and field not in ("facts.", "facts.__proto__")
    if not is_fact and field not in known:
        return [f"{place}: no field that a condition can ask for"]
    return faults_of_operators(inner, place, is_fact, level) if isinstance(inner, dict) else faults_of_value(inner, place)


def faults_of_operators(value, place, is_fact, level):
    if level > MOST_LEVELS_OF_CONDITION:
        return [f"{place}: more than {MOST_LEVELS_OF_CONDITION} lists and objects in each other"]
    if not value:
        return [f"{place}: no operator"]
    return [fault for name, operand in value.items() for fault in faults_of_operand(name, operand, f"{place}.{name}", is_fact, level + 1)]


def faults_of_operand(name, operand, place, is_fact, level):
    if name in EQUAL:
        return faults_of_value(operand, place)
    if name in AMONG:
        fine = isinstance(operand, list) and not [fault for each in operand for fault in faults_of_value(each, place)]
        return [] if fine else [f"{place}: not a list of values"]
    if name in ORDER:
        return [] if is_day(operand) or is_whole(operand) or is_before(operand) else [f"{place}: neither a whole number nor a day"]
    if name == "$not":
        return faults_of_operators(operand, place, is_fact, level) if isinstance(operand, dict) else faults_of_value(operand, place)
    if name == "$exists" and is_fact:
        return [] if isinstance(operand, bool) else [f"{place}: not true or false"]
    return [f"{place}: no operator that a condition can use here"]


def faults_of_value(value, place):
    return [] if value is None or isinstance(value, (bool, int, str)) else [f"{place}: no value that a unit can have"]


def is_before(operand):
    """{"$daysAgo": n}, and likewise months and years."""
    return isinstance(operand, dict) and len(operand) == 1 and all(name in BEFORE and is_whole(n) and 0 <= n <= BEFORE[name] for name, n in operand.items())

"""A small language for the form of what JSON holds. A form is asked with a value and its place, and names every place that has another form."""

import re
from datetime import date
from fractions import Fraction

from instants import is_instant
from protocol import Refused, fault_of_id, is_hex64, read_fraction

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
EXACT = re.compile(r"[0-9]{1,4000}(?:/[0-9]{1,4000})?")


class Further(str):
    """Says that a field is one too many: it is named, and what it stands beside is read. `owner` is the place of the object that has it."""

    def __new__(cls, owner, name):
        told = super().__new__(cls, f"{owner}.{name}: a further field")
        told.owner, told.name = owner, name
        return told


def if_so(test, words):
    return lambda value, place: [] if test(value) else [f"{place}: not {words}"]


def first_of(*forms):
    """What the first form says that says anything."""
    return lambda value, place: next((found for found in (form(value, place) for form in forms) if found), [])


def is_text(value):
    return isinstance(value, str) and value != ""


def is_whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def is_day(value):
    """YYYY-MM-DD, and a day of the calendar."""
    if not (isinstance(value, str) and DAY.fullmatch(value)):
        return False
    try:
        return date.fromisoformat(value) is not None
    except ValueError:
        return False


def is_exact(value):
    """The one text of a fraction that is not negative: reduced, and a whole number without what is below the line."""
    if not (isinstance(value, str) and EXACT.fullmatch(value)):
        return False
    try:
        return str(Fraction(value)) == value
    except (ZeroDivisionError, ValueError):
        return False


def is_ratio(value):
    """One of the forms of section 3."""
    try:
        return read_fraction(value) is not None
    except (Refused, ValueError):
        return False


def any_value(_value, _place):
    return []


text = if_so(is_text, "text, or empty")
free_text = if_so(lambda value: isinstance(value, str), "text")
yes_no = if_so(lambda value: isinstance(value, bool), "true or false")
yes = if_so(lambda value: value is True, "true")
whole = if_so(is_whole, "a whole number")
hash_ = if_so(is_hex64, "64 hex digits in lower case")
day = if_so(is_day, "a day")
instant = if_so(lambda value: isinstance(value, str) and is_instant(value), "an instant")
exact = if_so(is_exact, "an exact fraction")
ratio = if_so(is_ratio, "a ratio")
id_ = first_of(text, if_so(lambda value: fault_of_id(value) is None, "an id"))
plain_id = first_of(text, if_so(lambda value: fault_of_id(value) is None and "/" not in value, "an id without /"))


def hex_of(digits):
    return if_so(lambda value: isinstance(value, str) and re.fullmatch(f"[0-9a-f]{{{digits}}}", value), f"{digits} hex digits in lower case")


def number(least, most=2**53 - 1):
    return if_so(lambda value: is_whole(value) and least <= value <= most, f"a whole number from {least} to {most}")


count = number(0)


def one_of(words):
    """One of these texts, which stand in one text."""
    known = words.split()
    return if_so(lambda value: isinstance(value, str) and value in known, f"one of {', '.join(known)}")


def maybe(form):
    """Null, or that form."""
    return lambda value, place: [] if value is None else form(value, place)


def list_of(form, least=0, most=None):
    def look(value, place):
        if not isinstance(value, list):
            return [f"{place}: not a list"]
        found = [f"{place}: fewer than {least}"] if len(value) < least else []
        found += [f"{place}: more than {most}"] if most is not None and len(value) > most else []
        return found + [fault for n, each in enumerate(value) for fault in form(each, f"{place}.{n}")]

    return look


def either(*forms):
    """One of several forms: what is said is what the nearest of them says."""
    return lambda value, place: min((form(value, place) for form in forms), key=distance)


def distance(found):
    """Fields that are too much count last."""
    return sum(not isinstance(fault, Further) for fault in found), len(found)


def both(form, *rules):
    """A form; and where it holds, what else is asked of the value."""
    def look(value, place):
        found = form(value, place)
        return found + [fault for rule in rules for fault in rule(value, place)] if all_further(found) else found

    return look


def by_type(**kinds):
    """An object whose `type` says which fields it has besides."""
    def look(value, place):
        if not isinstance(value, dict):
            return [f"{place}: not an object"]
        kind = value.get("type")
        known = isinstance(kind, str) and kind in kinds
        return fields({"type": text, **kinds[kind]})(value, place) if known else [f"{place}.type: not one of {', '.join(kinds)}"]

    return look


def fields(has, may=None):
    """An object that has the first fields, may have the second, and has no other."""
    may = may or {}

    def look(value, place):
        if not isinstance(value, dict):
            return [f"{place}: not an object"]
        found = [f"{place}.{name}: missing" for name in has if name not in value]
        for name, inner in value.items():
            form = has.get(name) or may.get(name)
            found += [Further(place, name)] if form is None else form(inner, f"{place}.{name}")
        return found

    return look


def all_further(found):
    return all(isinstance(fault, Further) for fault in found)

"""Instants (section 12 of docs/protocol.md), exact to the last digit of their seconds."""

import re
from datetime import datetime, timedelta
from fractions import Fraction

from protocol import Refused, refuse_unless

INSTANT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]{1,30}))?(?:Z|([+-])([0-9]{2}):([0-9]{2}))")
MOST_MINUTES = 14 * 60


def instant_of(text):
    """The moment, as whole seconds in UTC and the rest of a second."""
    match = INSTANT.fullmatch(text)
    refuse_unless(match, f"not an instant: {text}")
    moment, decimals, *_ = match.groups()
    refuse_unless("0001-01-02" <= moment[:10] <= "9999-12-30", f"not an instant: {text}")
    offset = minutes_of(match)
    refuse_unless(abs(offset) <= MOST_MINUTES and int(match[5] or 0) < 60, f"not an instant: {text}")
    try:
        utc = datetime.fromisoformat(moment) - timedelta(minutes=offset)
    except ValueError as fault:
        raise Refused(f"not an instant: {text}") from fault
    return utc, Fraction(int(decimals or 0), 10 ** len(decimals or ""))


def whole_seconds(text):
    """Seconds since the year 1, rounded up."""
    moment, rest = instant_of(text)
    return (moment - datetime(1, 1, 1)) // timedelta(seconds=1) + (rest > 0)


def minutes_of(match):
    minutes = int(match[4] or 0) * 60 + int(match[5] or 0)
    return -minutes if match[3] == "-" else minutes


def offset_of(text):
    """Minutes before UTC; `Z` and `-00:00` are 0."""
    return minutes_of(INSTANT.fullmatch(text))


def day_at_offset(text, minutes):
    """The civil day of an instant where clocks are so many minutes before UTC."""
    return (instant_of(text)[0] + timedelta(minutes=minutes)).date().isoformat()


def is_instant(text):
    try:
        return instant_of(text) is not None
    except Refused:
        return False

"""The known chains of section 4.1 of docs/protocol.md: when a round has its value, and from when on all values of a seed can be known."""

from datetime import datetime, timedelta
from fractions import Fraction

from instants import instant_of

# Genesis time and period of each, in seconds.
CHAINS = {
    "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971": (1692803367, 3),
    "8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce": (1595431050, 30),
    "04f1e9062b8a81f848fded9c12306733282b2727ecced50032187751166ec8c3": (1727521075, 3),
}
LAST = 253402214400


def time_of_beacon(source):
    """Seconds since 1970 at which a known beacon has its value; None of any other source, and of a round that no chain has."""
    if source["type"] != "beacon" or source["chain"] not in CHAINS or source["round"] < 1:
        return None
    genesis, period = CHAINS[source["chain"]]
    time = genesis + period * (source["round"] - 1)
    return time if time < LAST else None


def is_unknown_beacon(source):
    return source["type"] == "beacon" and time_of_beacon(source) is None


def written_time(seconds):
    return (datetime(1970, 1, 1) + timedelta(seconds=seconds)).isoformat() + "Z"


def moment_of(seconds):
    """The same as an instant of the ledger is read."""
    return datetime(1970, 1, 1) + timedelta(seconds=seconds), Fraction(0)


def latest_time(sources):
    """When the last of the known beacons has its value, as text; None without any."""
    times = [time for time in map(time_of_beacon, sources) if time is not None]
    return written_time(max(times)) if times else None


def known_from(body, sources):
    """The instant before which nobody can know all values: the later of the one that is said and that of the beacons; None where neither is there."""
    texts = [text for text in (body.get("valuesFrom"), latest_time(sources)) if text is not None]
    return max(texts, key=instant_of, default=None)

"""Uses of discretion over seeds (section 16 of docs/protocol.md): who could choose a value, and when it was known."""

from beacons import is_unknown_beacon, known_from, latest_time
from instants import instant_of, whole_seconds
from record import owner_of, time_of_entry, use
from seals import SECRETS, is_sealed
from terms import announcement_of, is_fallback, last_published


# An announcement that stands for less than so many seconds is hardly seen by anybody.
SHORTLY = 3600


def uses_of_seeds(record):
    def uses(entry):
        if entry["kind"] in ("draw", "assignment"):
            return uses_of_seeded(record, entry)
        if entry["kind"] in ("sources", "case"):
            return uses_of_announcing(record, entry)
        if entry["kind"] == "anchor":
            party = entry["body"]["party"]
            again = last_published(party, entry["seq"], record.entries) not in (None, entry["body"]["value"])
            return [use(entry, "anchored-again", {"party": party})] if again else []
        return uses_of_void(record, entry) if entry["kind"] == "void" else []

    return uses


def uses_of_seeded(record, entry):
    body, name = entry["body"], entry["body"]["drawId"]
    if name not in record.orders or record.seeded(entry) is not entry:
        return
    announcing = record.announcing(entry)
    if could_be_chosen(body["sources"]):
        kinds = ", ".join(each["type"] for each in body["sources"])
        if entry["kind"] == "draw":
            yield use(entry, "chosen-seed", {"drawId": name, "types": kinds, "freed": freed(body["strata"])})
        else:
            yield use(entry, "chosen-seed-of-case", {"drawId": name, "types": kinds})
    elif not any(each["type"] == "beacon" for each in body["sources"]):
        yield use(entry, "parties-only", {"drawId": name, "parties": ", ".join(each["party"] for each in body["sources"])})
    if announcing is None:
        return
    if is_at_once(announcing, entry):
        yield use(entry, "announced-at-once", {"drawId": name, "at": announcing["at"]})
    if is_fallback([announcement_of(each, name) for each in body["sources"]], announcing["body"]):
        held = [each["party"] for each in announcing["body"]["announced"] if each["type"] in SECRETS]
        yield use(entry, "fallback-used", {"drawId": name, "withheld": ", ".join(held) or None})


def could_be_chosen(sources):
    """A value that nothing binds; or no beacon, and fewer than two parties who each hold a secret."""
    kinds, parties = {each["type"] for each in sources}, {each["party"] for each in sources if each["type"] in SECRETS}
    return bool(kinds & {"plain", "text"}) or ("beacon" not in kinds and len(parties) < 2)


def freed(strata):
    """By stratum without weights: of 1,000 seeds that are tried, so many leave out a given unit that chance has drawn."""
    return ", ".join(f"{each['stratum']} {freed_of(each)}" for each in strata if "weights" not in each) or None


def freed_of(stratum):
    """Units that had to be drawn, or were taken by score, are drawn by every seed."""
    pool, drawn = stratum["pool"], stratum["drawn"]
    fixed = sum("forced" in each or "score" in each for each in drawn)
    return 1000 * (pool - len(drawn)) // (pool - fixed) if pool > fixed else 0


def is_at_once(announcing, seeded):
    return time_of_entry(seeded) <= time_of_entry(announcing)


def uses_of_announcing(record, entry):
    body, name = entry["body"], entry["body"]["drawId"]
    if not body["announced"] or record.announcing(entry) is not entry:
        return
    seeded, first = record.seeded(entry), known_from(body, body["announced"])
    if seeded is None or not is_at_once(entry, seeded):
        if first is None:
            yield use(entry, "no-values-from", {"drawId": name, "at": entry["at"]})
        elif instant_of(first) <= time_of_entry(entry):
            yield use(entry, "known-when-announced", {"drawId": name, "at": entry["at"], "valuesFrom": first})
        elif whole_seconds(first) - whole_seconds(entry["at"]) < SHORTLY:
            yield use(entry, "announced-shortly", {"drawId": name, "at": entry["at"], "valuesFrom": first})
    yield from uses_of_fallback(entry)
    yield from uses_of_open_seals(entry)
    for source in body["announced"]:
        if is_unknown_beacon(source):
            yield use(entry, "unknown-beacon", {"drawId": name, "chain": source["chain"]})
        if source["type"] == "chain" and last_published(source["party"], entry["seq"], record.entries) is None:
            yield use(entry, "chain-unanchored", {"drawId": name, "party": source["party"]})


def uses_of_fallback(entry):
    """A secret that its holder keeps back is replaced by nothing, or by what they know before they must tell it. Where every secret is sealed nobody can keep one back."""
    body = entry["body"]
    if not any(each["type"] in SECRETS for each in body["announced"]) or is_sealed(body):
        return
    said = {"drawId": body["drawId"], "parties": ", ".join(each["party"] for each in body["announced"] if each["type"] in SECRETS)}
    if "fallback" not in body:
        yield use(entry, "no-fallback", said)
        return
    time, until = latest_time(body["fallback"]), body.get("revealBy")
    if time is not None and until is not None and instant_of(time) <= instant_of(until):
        yield use(entry, "fallback-known", {**said, "known": time, "revealBy": until})


def uses_of_open_seals(entry):
    """Secrets that everybody could open when they were announced, and who announced them before."""
    for seal in entry["body"].get("seals", ()):
        time = latest_time([{"type": "beacon", **{name: seal["capsule"][name] for name in ("chain", "round")}}])
        if time is not None and instant_of(time) <= time_of_entry(entry):
            yield use(entry, "seal-open", {"drawId": entry["body"]["drawId"], "party": seal["party"], "round": seal["capsule"]["round"], "from": time})


def uses_of_void(record, entry):
    name = entry["body"]["drawId"]
    order = record.orders.get(name)
    if order is None or "case" in order or order.get("void") is not entry:
        return
    if "draw" not in order or order["draw"]["seq"] > entry["seq"]:
        yield use(entry, "announcement-dropped", {"drawId": name})
        return
    again = next((each.get("draw") for each in record.orders.values() if is_next(each, order)), None)
    if again is None:
        yield use(entry, "draw-given-up", {"drawId": name})
    else:
        yield use(entry, "drawn-again", {"drawId": name, "gone": len(units_drawn(order["draw"]) - units_drawn(again))})


def is_next(other, order):
    """The next attempt at the same round, by the fields of its plan."""
    if "plan" not in other or other["plan"]["seq"] < order["plan"]["seq"] or owner_of(other["drawId"]) != owner_of(order["drawId"]):
        return False
    return other is not order and all(other["plan"]["body"][name] == order["plan"]["body"][name] for name in ("matter", "round"))


def units_drawn(draw):
    return {each["unit"] for stratum in draw["body"]["strata"] for each in stratum["drawn"]}

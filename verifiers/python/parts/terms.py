"""Section 14.1 of docs/protocol.md: what an announcement says of the time of its seed and of a fallback, and whether the values keep to it."""

from beacons import known_from, latest_time, time_of_beacon
from findings import differs, fault, place_of
from instants import instant_of
from protocol import Refused, canonical, chain_step, commitment, seed_of
from seals import faults_of_seals, is_sealed

# What takes the place of a secret that is kept back: nobody can keep these back.
NO_SECRETS = ("beacon", "text")


def check_terms(entry, entries):
    """Of an entry that announces sources, and the ledger before it."""
    body = entry["body"]
    found = [fault("terms", place_of(entry, where), words, None, said) for where, words, said in faults_of_terms(body)]
    return found + check_values_from(entry) + check_chains(entry, entries)


def faults_of_terms(body):
    """(place, words, what stands there) of each."""
    found = [(f"announced.{n}", "a source that is named already", each) for n, each in named_twice(body["announced"])]
    if ("revealBy" in body) != ("fallback" in body):
        one = "revealBy" if "revealBy" in body else "fallback"
        found.append((one, "revealBy and fallback go together", body[one]))
    for n, each in enumerate(body.get("fallback", ())):
        if each["type"] not in NO_SECRETS:
            found.append((f"fallback.{n}", f"{each['type']}: whoever holds it can hold it back", each))
    found += [(f"fallback.{n}", "a source that is named already", each) for n, each in named_twice(body.get("fallback", ()))]
    return found + faults_of_seals(body)


def named_twice(sources):
    """Places at which a source stands for the second time; of `plain` nothing is named."""
    seen = set()
    for n, each in enumerate(sources):
        text = canonical(each)
        if text in seen and each["type"] != "plain":
            yield n, each
        seen.add(text)


def check_values_from(entry):
    """Where nothing but beacons and secrets is waited for, the last time of known beacons is the time, and nothing later is said."""
    body = entry["body"]
    said, time = body.get("valuesFrom"), latest_time(body["announced"])
    if said is None or time is None or any(each["type"] == "text" for each in body["announced"]):
        return []
    late = instant_of(said) > instant_of(time)
    return [fault("values-from", place_of(entry, "valuesFrom"), f"nobody before {said}, and the beacon has its value at {time}", time, said)] if late else []


def check_chains(entry, entries):
    """A chain goes on from the last value that its party has published before."""
    found = []
    for source in entry["body"]["announced"]:
        if source["type"] == "chain":
            last = last_published(source["party"], entry["seq"], entries)
            if last not in (None, source["after"]):
                found += differs("chain-after", place_of(entry, f"chain of {source['party']}"), "after", last, source["after"])
    return found


def last_published(party, seq, entries):
    """The last value of a party's chain on the ledger before an entry; None without any. An anchor begins anew; a secret that is told goes one step on, or begins."""
    last = None
    for entry in entries:
        for owner, value in published_in(entry) if entry["seq"] < seq else ():
            if owner == party and (last is None or entry["kind"] == "anchor" or chain_step(party, value) == last):
                last = value
    return last


def published_in(entry):
    """(party, value) of every value of a chain that an entry tells."""
    if entry["kind"] == "anchor":
        return [(entry["body"]["party"], entry["body"]["value"])]
    if entry["kind"] in ("draw", "assignment"):
        return [(each["party"], each["value"]) for each in entry["body"]["sources"] if each["type"] == "chain"]
    return []


# --- What was drawn by ---------------------------------------------------------------------------

def check_sources(entry, announcing):
    """Sources of the right form, as announced or the fallback, each in its time; the seed is their digest. `announcing`: the body that announced them, or None."""
    body = entry["body"]
    try:
        seed = seed_of(body["sources"])
    except Refused as cause:
        said = announcing or {"announced": []}
        return [fault("sources", place_of(entry), f"sources: {cause}", "sources of section 4", body["sources"]), *check_time_of_values(entry, said, said["announced"])]
    own = [announcement_of(source, body["drawId"]) for source in body["sources"]]
    found = differs("seed", place_of(entry), "seed", seed, body["seed"])
    said = announcing or {"announced": []}
    if not is_fallback(own, said):
        found += differs("not-announced", place_of(entry), "announced sources", said["announced"], own)
    return found + check_time_of_values(entry, said, own)


def is_fallback(own, said):
    return own != said["announced"] and own == said.get("fallback")


def check_time_of_values(entry, said, own):
    """Not before the values can be known; the announced ones until `revealBy`, the fallback behind it. Where every secret is sealed, nobody could withhold one: no fallback is due."""
    place, at, found = place_of(entry, "sources"), entry["at"], []
    first = known_from(said, own)
    if first is not None and instant_of(at) < instant_of(first):
        found.append(fault("values-too-early", place, f"the values stand there at {at}, and nobody could know them before {first}", first, at))
    until = said.get("revealBy")
    if until is None:
        return found
    late = instant_of(at) > instant_of(until)
    if is_sealed(said):
        words = "drawn from the fallback, although every secret was sealed"
        return [*found, fault("seal-withheld", place, words, said["announced"], own)] if is_fallback(own, said) else found
    if is_fallback(own, said) and not late:
        found.append(fault("fallback-too-early", place, f"the fallback is due only after {until}", until, at))
    elif late and own == said["announced"]:
        found.append(fault("revealed-late", place, f"the values were to be there by {until}", until, at))
    return found


def announcement_of(source, draw):
    """What had to be announced of a source before its value was known."""
    kind = source["type"]
    if kind == "reveal":
        return {"type": kind, "party": source["party"], "commitment": commitment(source["party"], draw, source["value"])}
    if kind == "chain":
        return {"type": kind, "party": source["party"], "after": chain_step(source["party"], source["value"])}
    return {name: value for name, value in source.items() if name != "value"}

"""Sealed secrets (sections 4.1 and 14.1 of docs/protocol.md): everything but what is in a capsule, which the standard library has no curve to open."""

from beacons import moment_of, time_of_beacon
from instants import instant_of

SECRETS = ("reveal", "chain")

# The known chains of the one scheme whose signatures open a capsule.
OPENING = ("52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",)


def faults_of_seals(body):
    """(place, words, what stands there) of each: one secret of each party, and a round that opens it in time."""
    found, sealed = [], set()
    for n, seal in enumerate(body.get("seals", ())):
        party, capsule = seal["party"], seal["capsule"]
        held = [each for each in body["announced"] if each["type"] in SECRETS and each["party"] == party]
        if party in sealed:
            found.append((f"seals.{n}", "a party that has sealed already", party))
        elif len(held) != 1:
            found.append((f"seals.{n}", "a party that has not announced one secret", party))
        found += [(f"seals.{n}", words, capsule["round"]) for words in faults_of_round(capsule, body.get("revealBy"))]
        sealed.add(party)
    return found


def faults_of_round(capsule, until):
    time = time_of_beacon({"type": "beacon", **capsule})
    if capsule["chain"] not in OPENING or time is None:
        return ["a round that no known chain opens"]
    return ["a round that has its value after revealBy"] if until is not None and moment_of(time) > instant_of(until) else []


def is_sealed(body):
    """Every announced source is a beacon of a known chain, or the secret of a party with a capsule: nobody can keep one back."""
    sealed = {each["party"] for each in body.get("seals", ())}
    told = lambda each: time_of_beacon(each) is not None or (each["type"] in SECRETS and each["party"] in sealed)
    return bool(sealed) and not faults_of_seals(body) and all(told(each) for each in body["announced"])

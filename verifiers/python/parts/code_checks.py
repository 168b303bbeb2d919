"""What a ledger says of visit codes (sections 12.7 and 15, item 23, of docs/protocol.md), from the ledger or a view of it alone."""

from findings import differs_at, fault, place_of
from ledger_checks import guarded
from visits_now import TELLING, CodesNow


def check_codes(entries, unreadable):
    found, draws = [], {}
    for entry in entries:
        if entry["kind"] in TELLING:
            draws.setdefault(entry["body"]["drawId"], CodesNow(entry["body"]["drawId"])).take(entry)
        if entry["kind"] == "codes":
            own = draws.setdefault(entry["body"]["drawId"], CodesNow(entry["body"]["drawId"]))
            found += guarded(check_one_list, place_of(entry), (entry, own), unreadable)
    return found


def check_one_list(entry, codes):
    body, teams = entry["body"], codes.visits.teams
    found = differs_at("reference", entry, "teams", None if teams is None else teams["hash"], body["teams"]) + faults_of_lists(entry)
    is_opened = isinstance(entry.get("salt"), dict)
    for hash_ in body["ended"]:
        found += [fault("codes", place_of(entry, "ended"), words, None, hash_) for words in faults_of_ended(hash_, codes)]
        codes.end(hash_, entry)
    found += [] if is_opened else [fault("codes", place_of(entry, "ended"), words, hash_, None) for hash_ in codes.outlived for words in faults_of_left(hash_, codes)]
    mine = codes.visits_meant(entry)
    words_of = (lambda _: []) if is_opened else (lambda hash_: faults_of_given(hash_, mine, codes))
    found += [fault("codes", place_of(entry, "given"), words, None, hash_) for hash_ in body["given"] for words in words_of(hash_)]
    codes.give(entry, mine)
    return found + (faults_of_view(entry, codes) if is_opened else [])


def faults_of_lists(entry):
    """Both lists in byte order, each hash once, and not both empty."""
    body = entry["body"]
    found = [
        fault("codes", place_of(entry, name), "not in byte order, or one of them twice", sorted(set(body[name])), body[name])
        for name in ("given", "ended") if body[name] != sorted(set(body[name]))
    ]
    return found if body["given"] or body["ended"] else [*found, fault("codes", place_of(entry), "gives none and ends none", "a code", None)]


def faults_of_given(hash_, mine, codes):
    """It is that of a visit as it stands, which has no code."""
    visit = mine.get(hash_)
    if visit is None:
        return [f"{hash_} is that of no visit as it stands"]
    return [f"the visit of {visit['unit']} has a code that stands"] if codes.standing_units.get(visit["unit"]) else []


def faults_of_ended(hash_, codes):
    """It was given and has not ended, and its visit does not stand so any more; of one that nobody can read something has changed since."""
    given = codes.stand.get(hash_)
    if given is None:
        return [f"{hash_} has ended before" if hash_ in codes.ever else f"{hash_} was given by no entry before"]
    if given.visit is not None:
        return [f"ends the code of {given.visit['unit']}, whose visit stands as it did"] if codes.visits.visit(given.visit["unit"]) == given.visit else []
    if not isinstance(given.entry.get("salt"), dict):
        return []
    last = codes.last_change
    return [] if last is not None and last["seq"] > given.entry["seq"] else [f"ends the code {hash_}, and nothing has changed a visit since it was given"]


def faults_of_left(hash_, codes):
    """It is not ended here although its visit does not stand so any more; of one that nobody can read nothing is said."""
    given = codes.outlived[hash_]
    whose = "which was given to no visit" if given.visit is None else f"though the visit of {given.visit['unit']} does not stand so any more"
    return [] if isinstance(given.entry.get("salt"), dict) else [f"does not end {hash_}, {whose}"]


def faults_of_view(entry, codes):
    """Of hashes that nobody can compare with visits: none is of what is given up, and no more stand than there are visits."""
    stand, most = len(codes.stand), codes.visits.count()
    if codes.visits.void is not None and entry["body"]["given"]:
        return [fault("codes", place_of(entry, "given"), "given to what is given up", [], entry["body"]["given"])]
    return [] if stand <= most else [fault("codes", place_of(entry), f"{stand} codes stand, and there are {most} visits", most, stand)]

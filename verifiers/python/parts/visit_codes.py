"""Visit codes (section 12.7 of docs/protocol.md): codes by which a firm asks at its door, what a ledger says of them (section 15, item 23), and how they are looked up."""

from book import orders_of, seats_and_days
from findings import differs_at, fault, place_of
from ledger_checks import guarded
from protocol import byte_order, canonical, leaf_hash
from receipts import leaf_of_unit

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BLANKS = " \u3000\t-"
LETTERS_OF_CODE, BITS_OF_LETTER, DIGITS_OF_HASH = 10, 5, 13

# How letters that look alike are read, and small letters of ASCII.
READ_AS = {**{chr(code + 32): chr(code) for code in range(ord("A"), ord("Z") + 1)}, "O": "0", "o": "0", "I": "1", "i": "1", "L": "1", "l": "1"}


# --- Leaves and codes ------------------------------------------------------------------------------


def leaf_of_visit(visit, seq, salt=None):
    """The leaf as an object; `salt` is that of the entry `seq`, None of one without."""
    people = sorted(([role, person] for role, person in visit["inspectors"]), key=lambda pair: [byte_order(text) for text in pair])
    return leaf_of_unit({**visit, "inspectors": people, "seq": seq}, salt)


def hash_of_visit(leaf):
    return leaf_hash(canonical(leaf)).hex()


def code_of_hash(hash_):
    """The first 50 bits as two groups of five letters."""
    bits = int(hash_[:DIGITS_OF_HASH], 16) >> (4 * DIGITS_OF_HASH - LETTERS_OF_CODE * BITS_OF_LETTER)
    letters = "".join(LETTERS[bits >> BITS_OF_LETTER * place & 31] for place in reversed(range(LETTERS_OF_CODE)))
    return f"{letters[:5]}-{letters[5:]}"


def read_code(text):
    """The code that somebody has typed, in its one form; None where it is none."""
    letters = "".join(READ_AS.get(letter, letter) for letter in text if letter not in BLANKS)
    if len(letters) != LETTERS_OF_CODE or any(letter not in LETTERS for letter in letters):
        return None
    return f"{letters[:5]}-{letters[5:]}"


# --- Visits as they stand --------------------------------------------------------------------------


def visits_that_stand(order):
    """The visits of a draw or case by unit: what their leaves say, but for number and salt. What is given up has none."""
    if order is None or "void" in order or "teams" not in order:
        return {}
    seats, days = seats_and_days(order)
    people = {}
    for (unit, role), (inspector, _) in seats.items():
        people.setdefault(unit, []).append([role, inspector])
    said = {"drawId": order["drawId"], "matter": order["case"]["body"]["lane"] if "case" in order else order["plan"]["body"]["matter"]}
    return {unit: {**said, "unit": unit, "day": days.get(unit), "inspectors": sorted(pairs)} for unit, pairs in people.items()}


# --- What a verifier checks ------------------------------------------------------------------------


def check_codes(entries, unreadable):
    """`known`: by draw id the codes that stand, each with its visit as it stood (None where nobody can tell), and all that were ever given."""
    found, known = [], {}
    for entry in (each for each in entries if each["kind"] == "codes"):
        own = known.setdefault(entry["body"]["drawId"], ({}, set()))
        found += guarded(check_one_list, place_of(entry), (entry, entries, own), unreadable)
    return found


def check_one_list(entry, entries, known):
    body, (stand, ever) = entry["body"], known
    order = next((each for each in orders_of([each for each in entries if each["seq"] < entry["seq"]]) if each["drawId"] == body["drawId"]), None)
    teams = order["teams"]["hash"] if order is not None and "teams" in order else None
    found = differs_at("reference", entry, "teams", teams, body["teams"])
    is_opened = isinstance(entry.get("salt"), dict)
    visits = visits_that_stand(order)
    ended = [fault("codes", place_of(entry, "ended"), words, None, hash_) for hash_ in body["ended"] for words in faults_of_ended(hash_, visits, stand, ever)]
    for hash_ in body["ended"]:
        stand.pop(hash_, None)
    mine = {} if is_opened else {hash_of_visit(leaf_of_visit(visit, entry["seq"], entry.get("salt"))): visit for visit in visits.values()}
    given = [] if is_opened else faults_of_order(entry) + [
        fault("codes", place_of(entry, "given"), words, None, hash_) for hash_ in body["given"] for words in faults_of_given(hash_, mine, stand)
    ]
    stand.update({hash_: mine.get(hash_) for hash_ in body["given"]})
    ever.update(body["given"])
    return found + ended + given


def faults_of_order(entry):
    """Both lists in byte order, each hash once, and not both empty."""
    body = entry["body"]
    found = [
        fault("codes", place_of(entry, name), "not in byte order, or one of them twice", sorted(set(body[name])), body[name])
        for name in ("given", "ended") if body[name] != sorted(set(body[name]))
    ]
    return found if body["given"] or body["ended"] else [*found, fault("codes", place_of(entry), "gives none and ends none", "a code", None)]


def faults_of_given(hash_, mine, stand):
    """It is that of a visit as it stands, which has no code."""
    visit = mine.get(hash_)
    if visit is None:
        return [f"{hash_} is that of no visit as it stands"]
    return [f"the visit of {visit['unit']} has a code that stands"] if any(each is not None and each["unit"] == visit["unit"] for each in stand.values()) else []


def faults_of_ended(hash_, visits, stand, ever):
    """It was given and has not ended, and its visit does not stand so any more."""
    if hash_ not in stand:
        return [f"{hash_} has ended before" if hash_ in ever else f"{hash_} was given by no entry before"]
    visit = stand[hash_]
    return [f"ends the code of {visit['unit']}, whose visit stands as it did"] if visit is not None and visits.get(visit["unit"]) == visit else []


# --- Looking up ------------------------------------------------------------------------------------


def look_up(record, is_it):
    """What the record says of the hashes that `is_it` means: ("standing", entry), ("ended", entry that ended it), or ("none", None). `record`: entries of the kind `codes`."""
    given = {hash_: entry for entry in reversed(record) for hash_ in entry["body"]["given"] if is_it(hash_)}
    ended = {
        hash_: end for hash_, entry in given.items()
        for end in [next((each for each in record if each["seq"] > entry["seq"] and hash_ in each["body"]["ended"]), None)] if end is not None
    }
    stands = [entry for hash_, entry in given.items() if hash_ not in ended]
    if stands:
        return "standing", stands[0]
    return ("ended", list(ended.values())[-1]) if ended else ("none", None)


def look_up_code(record, code):
    return look_up(record, lambda hash_: code_of_hash(hash_) == code)


def look_up_visit(record, leaf):
    own = hash_of_visit(leaf)
    return look_up(record, lambda hash_: hash_ == own)

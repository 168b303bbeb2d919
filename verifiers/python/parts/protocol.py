"""The protocol `double-random/1`, written again in Python from docs/protocol.md alone.

Nothing here is shared with the library: where both give the same answer, the page says enough.
Section numbers are those of the page. Standard library only; teams (section 10) are in teams.py.
"""

import hashlib
import hmac
import json
import re
import sys
import unicodedata
from fractions import Fraction
from math import ceil, floor

NAME = "double-random/1"
sys.setrecursionlimit(20_000)
PURPOSES = ("unit", "class", "start", "cell", "phase", "seat-order", "seat", "shuffle", "day")
HEX64 = re.compile(r"[0-9a-f]{64}")
LARGEST = 2**53 - 1


class Refused(ValueError):
    """An input that the protocol does not accept."""


def refuse_unless(condition, reason):
    if not condition:
        raise Refused(reason)


def sha256(data):
    """SHA-256 of bytes, or of the UTF-8 bytes of a text, as 64 lowercase hex digits."""
    return hashlib.sha256(data if isinstance(data, bytes) else data.encode("utf-8")).hexdigest()


# --- 1. Text and ids ------------------------------------------------------------------------

def byte_order(text):
    """The sort key of a text: its UTF-8 bytes."""
    return text.encode("utf-8")


def is_well_formed(text):
    """No lone surrogate."""
    try:
        text.encode("utf-8")
        return True
    except UnicodeEncodeError:
        return False


def fault_of_id(text):
    """What keeps `text` from being an id, or None."""
    if not isinstance(text, str):
        return "not text"
    if not is_well_formed(text):
        return "lone surrogate"
    if text == "":
        return "empty"
    for character in text:
        category = unicodedata.category(character)
        if category in ("Cc", "Cf", "Zl", "Zp", "Co") or (category == "Zs" and character != " "):
            return "forbidden character"
    if text[0] == " " or text[-1] == " ":
        return "space at an end"
    if unicodedata.normalize("NFC", text) != text:
        return "not NFC"
    if len(text.encode("utf-8")) > 256:
        return "too long"
    return None


def check_id(text, what="id"):
    fault = fault_of_id(text)
    refuse_unless(fault is None, f"{what}: {fault}")
    return text


def look_alike_form(text):
    """NFKC, then a to z become A to Z; no other letter changes."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(c.upper() if "a" <= c <= "z" else c for c in folded)


def examine_ids(ids):
    """Positions of refused ids, and pairs (first, later) of equal and of look-alike ids."""
    refused, equal, look_alike = [], [], []
    first_text, first_form = {}, {}
    for place, text in enumerate(ids):
        if fault_of_id(text):
            refused.append(place)
        elif text in first_text:
            equal.append([first_text[text], place])
        else:
            first_text[text] = place
            form = look_alike_form(text)
            if form in first_form:
                look_alike.append([first_form[form], place])
            else:
                first_form[form] = place
    return {"refused": refused, "equal": equal, "lookAlike": look_alike}


def check_list_of_ids(ids):
    for text in ids:
        check_id(text)
    refuse_unless(len(set(ids)) == len(ids), "two equal ids")


# --- 2. Canonical JSON and digest -----------------------------------------------------------

def canonical(value):
    """RFC 8785, restricted: objects, arrays, text, true, false, null and safe whole numbers."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return canonical_number(value)
    if isinstance(value, str):
        return canonical_text(value)
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(canonical(item) for item in value) + "]"
    refuse_unless(isinstance(value, dict), f"no canonical form for {type(value).__name__}")
    for key in value:
        refuse_unless(isinstance(key, str) and is_well_formed(key), "a key that is not well-formed text")
    keys = sorted(value) if all(map(str.isascii, value)) else sorted(value, key=lambda key: key.encode("utf-16-be"))
    return "{" + ",".join(canonical_text(key) + ":" + canonical(value[key]) for key in keys) + "}"


def canonical_number(number):
    refuse_unless(number == number and abs(number) <= LARGEST, "a number outside the safe range")
    refuse_unless(number == int(number), "a number that is not whole")
    return str(int(number))


def canonical_text(text):
    refuse_unless(text.isascii() or is_well_formed(text), "a lone surrogate")
    return json.encoder.encode_basestring(text)


def digest(value):
    return sha256(canonical(value))


# --- 3. Fractions ---------------------------------------------------------------------------

DECIMAL = r"[0-9]+(?:\.[0-9]+)?"
RATIO_FORMS = (
    (re.compile(rf"({DECIMAL})"), lambda m: Fraction(m[1])),
    (re.compile(rf"({DECIMAL})%"), lambda m: Fraction(m[1]) / 100),
    (re.compile(rf"({DECIMAL})‰"), lambda m: Fraction(m[1]) / 1000),
    (re.compile(r"([0-9]+)/([0-9]+)"), lambda m: Fraction(int(m[1])) / int(m[2])),
    (re.compile(rf"({DECIMAL}):({DECIMAL})"), lambda m: Fraction(m[2]) / Fraction(m[1])),
)


def read_fraction(text):
    """An exact ratio; `a:b` is b/a."""
    refuse_unless(isinstance(text, str), "a ratio is text")
    for form, value in RATIO_FORMS:
        match = form.fullmatch(text)
        if match:
            try:
                return value(match)
            except ZeroDivisionError:
                raise Refused("division by zero") from None
    raise Refused(f"not a ratio: {text!r}")


# --- 4. Seed --------------------------------------------------------------------------------

def is_hex64(value):
    return isinstance(value, str) and HEX64.fullmatch(value) is not None


def is_id(value):
    return fault_of_id(value) is None


def is_round(value):
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST


SOURCE_FIELDS = {
    "beacon": {"chain": is_hex64, "round": is_round, "value": is_hex64},
    "reveal": {"party": is_id, "value": is_hex64},
    "chain": {"party": is_id, "value": is_hex64},
    "text": {"name": is_id, "value": is_id},
    "plain": {"value": is_id},
}


def check_source(source):
    refuse_unless(isinstance(source, dict), "a source is an object")
    kind = source.get("type")
    refuse_unless(isinstance(kind, str) and kind in SOURCE_FIELDS, "unknown type of source")
    fields = SOURCE_FIELDS[kind]
    refuse_unless(set(source) == set(fields) | {"type"}, f"a {kind} has the fields {sorted(fields)}")
    for name, holds in fields.items():
        refuse_unless(holds(source[name]), f"{kind}: bad {name}")


def seed_text(sources):
    """The text that is hashed into the seed."""
    refuse_unless(isinstance(sources, list) and sources, "no source")
    for source in sources:
        check_source(source)
    return canonical([NAME, "seed", *sources])


def seed_of(sources):
    return sha256(seed_text(sources))


def commitment(party, scope, value):
    """What is published before the registry is closed; `scope` is the draw id."""
    refuse_unless(is_hex64(value), "a committed value has 64 lowercase hex digits")
    return digest([NAME, "commit", party, scope, value])


def chain_step(party, value):
    """The secret of round t from the secret of round t + 1; the anchor from the first secret."""
    refuse_unless(is_hex64(value), "a secret has 64 lowercase hex digits")
    return digest([NAME, "chain", party, value])


# --- 5. Draw ids, keys, tickets -------------------------------------------------------------

def draw_id(authority, year, matter, round_id, attempt=1):
    fields = [authority, str(year), matter, round_id]
    for field in fields:
        check_id(field, "field of a draw id")
        refuse_unless("/" not in field, "a field of a draw id holds no /")
    return "/".join(fields + ([f"V{attempt}"] if attempt > 1 else []))


def is_draw_id(text):
    """authority/year/matter/round, and /V2 and so on behind it."""
    parts = text.split("/")
    return len(parts) in (4, 5) and all(fault_of_id(part) is None for part in parts)


def key_for(seed, draw, purpose):
    refuse_unless(is_hex64(seed), "a seed has 64 lowercase hex digits")
    refuse_unless(purpose in PURPOSES, f"unknown purpose {purpose!r}")
    refuse_unless(is_draw_id(draw), f"no draw id: {draw!r}")
    return digest([NAME, "key", seed, draw, purpose])


def ticket(key, *parts):
    refuse_unless(parts, "a ticket needs a part")
    for part in parts:
        refuse_unless(part != "" and "\x1f" not in part, "a part is empty or holds U+001F")
    return sha256(key + "\x1f".join(parts))


def first_digits(ticket_text):
    """x: the first 13 hex digits of a ticket as a whole number."""
    return int(ticket_text[:13], 16)


def number_of(ticket_text):
    """u = (2x + 1) / 2^53, strictly between 0 and 1."""
    return Fraction(2 * first_digits(ticket_text) + 1, 2**53)


def part_of_one(ticket_text):
    """All 256 bits of a ticket as a fraction: 0 <= result < 1."""
    return Fraction(int(ticket_text, 16), 2**256)


def by_ticket(key, ids):
    """Pairs (ticket, id), smallest ticket first. Equal tickets of two ids are a fault, not a tie."""
    pairs = sorted((ticket(key, text), text) for text in ids)
    for (one, first), (other, second) in zip(pairs, pairs[1:]):
        refuse_unless(one != other, f"equal tickets of {first} and {second}")
    return pairs


# --- 6. and 13. Unit draw -------------------------------------------------------------------

def rank_units(seed, draw, eligible):
    check_list_of_ids(eligible)
    return [list(pair) for pair in by_ticket(key_for(seed, draw, "unit"), eligible)]


def split_at_quota(name, quota, ranking):
    refuse_unless(isinstance(quota, int) and 0 <= quota <= len(ranking), "the quota is above the pool")
    return {"stratum": name, "drawn": ranking[:quota], "reserve": ranking[quota:]}


def draw_units(seed, draw, strata):
    """Method ticket/1. A unit is in one stratum only."""
    check_list_of_ids([unit for stratum in strata for unit in stratum["eligible"]])
    return [
        split_at_quota(s["stratum"], s["quota"], [u for _, u in rank_units(seed, draw, s["eligible"])])
        for s in strata
    ]


def arc4_words(key_text):
    """The 32-bit words of seedrandom 3.0.5: ARC4 keyed with the characters, first 256 bytes dropped."""
    key = key_text.encode("ascii")
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) & 255
        state[i], state[j] = state[j], state[i]
    i = j = 0

    def next_byte():
        nonlocal i, j
        i = (i + 1) & 255
        j = (j + state[i]) & 255
        state[i], state[j] = state[j], state[i]
        return state[(state[i] + state[j]) & 255]

    for _ in range(256):
        next_byte()
    while True:
        yield int.from_bytes(bytes(next_byte() for _ in range(4)), "big")


def below(words, n):
    """The next whole number 0 .. n - 1, every one with the same chance."""
    top = 2**32 - 2**32 % n
    while True:
        word = next(words)
        if word < top:
            return word % n


def shuffled(key_text, ids):
    order, words = sorted(ids, key=byte_order), arc4_words(key_text)
    for i in range(len(order) - 1, 0, -1):
        j = below(words, i + 1)
        order[i], order[j] = order[j], order[i]
    return order


def draw_by_shuffle(seed, draw, strata):
    """Method seedrandom-shuffle/1: one shuffle of all eligible ids of the draw."""
    everybody = [unit for stratum in strata for unit in stratum["eligible"]]
    check_list_of_ids(everybody)
    place = {unit: n for n, unit in enumerate(shuffled(key_for(seed, draw, "shuffle"), everybody))}
    return [
        split_at_quota(s["stratum"], s["quota"], sorted(s["eligible"], key=place.__getitem__))
        for s in strata
    ]


# --- 7. Unequal chances ---------------------------------------------------------------------

def unequal_chances(seed, draw, quota, weights):
    """Certain units, exact chances of the others, and the ranking (Pareto order sampling)."""
    check_list_of_ids([unit for unit, _ in weights])
    weight = {unit: read_fraction(w) for unit, w in weights}
    rest = {unit: w for unit, w in weight.items() if w > 0}
    refuse_unless(0 <= quota <= len(rest), "the quota is above the units with a weight")
    key = key_for(seed, draw, "unit")
    certain, left = [], quota
    while True:
        total = sum(rest.values())
        found = [unit for unit, w in rest.items() if left * w >= total]
        if not found:
            break
        certain += found
        left -= len(found)
        rest = {unit: w for unit, w in rest.items() if unit not in found}
    chances = {unit: left * w / total for unit, w in rest.items()}
    certain = [unit for _, unit in by_ticket(key, certain)]
    ranking = certain + pareto_order(key, chances)
    return {
        "certain": certain,
        "chances": [[unit, str(chances[unit])] for unit in sorted(chances, key=byte_order)],
        "drawn": ranking[:quota],
        "reserve": ranking[quota:],
    }


def pareto_order(key, chances):
    """Units by (u / (1 - u)) / (p / (1 - p)), ties by ticket. With chance 0 for all: by ticket."""
    ranked = []
    for drawn_ticket, unit in by_ticket(key, chances):
        u, p = number_of(drawn_ticket), chances[unit]
        ranked.append((u * (1 - p) / ((1 - u) * p) if p > 0 else 0, drawn_ticket, unit))
    return [unit for _, _, unit in sorted(ranked)]


# --- 8. Quotas and rounding -----------------------------------------------------------------

def quota_of(ratio, base, side, minimum=0):
    exact = ratio * base
    return max(minimum, ceil(exact) if side in ("at least", "at-least") else floor(exact))


def round_one_way(seed, draw, label, classes):
    """A total spread over classes: running sum plus one random start."""
    class_key = key_for(seed, draw, "class")
    value = {name: read_fraction(text) for name, text in classes}
    order = sorted(value, key=lambda name: ticket(class_key, label, name))
    start = part_of_one(ticket(key_for(seed, draw, "start"), label))
    rounded, running = {}, Fraction(0)
    for name in order:
        before = floor(running + start)
        running += value[name]
        rounded[name] = floor(running + start) - before
    return {"order": order, "rounded": [[name, rounded[name]] for name, _ in classes]}


def round_two_ways(seed, draw, label, table):
    """Cox's unbiased controlled rounding: walk round closed loops of fractional cells."""
    cells = with_margins([[read_fraction(text) for text in row] for row in table])
    key, steps = key_for(seed, draw, "cell"), 0
    while True:
        loop = closed_loop(cells)
        if loop is None:
            break
        steps += 1
        move_round(cells, loop, part_of_one(ticket(key, label, str(steps))))
    inner = [[int(cell) for cell in row[:-1]] for row in cells[:-1]]
    return {"steps": steps, "rounded": inner}


def with_margins(table):
    """A column and then a row that bring every line to a whole sum."""
    rows = [row + [ceil(sum(row)) - sum(row)] for row in table]
    return rows + [[ceil(sum(column)) - sum(column) for column in zip(*rows)]]


def closed_loop(cells):
    """The cells of the first closed loop, or None when every cell is whole."""
    fractional = [(r, c) for r, row in enumerate(cells) for c, cell in enumerate(row) if cell.denominator > 1]
    if not fractional:
        return None
    lines, path = [("row", fractional[0][0])], []
    while True:
        kind, at = lines[-1]
        here = [cell for cell in fractional if cell[0 if kind == "row" else 1] == at and cell not in path[-1:]]
        step = min(here)
        path.append(step)
        line = ("column", step[1]) if kind == "row" else ("row", step[0])
        if line in lines:
            return path[lines.index(line):]
        lines.append(line)


def move_round(cells, loop, chance):
    """One step: up with chance d-/(d+ + d-), else down, so that the expectation stays."""
    plus, minus = loop[0::2], loop[1::2]
    above = lambda cell: ceil(cells[cell[0]][cell[1]]) - cells[cell[0]][cell[1]]
    under = lambda cell: cells[cell[0]][cell[1]] - floor(cells[cell[0]][cell[1]])
    up = min([above(cell) for cell in plus] + [under(cell) for cell in minus])
    down = min([under(cell) for cell in plus] + [above(cell) for cell in minus])
    move = up if chance < down / (up + down) else -down
    for n, (r, c) in enumerate(loop):
        cells[r][c] += move if n % 2 == 0 else -move


# --- 9. Rounds of a year --------------------------------------------------------------------

def exact_targets(ratio, shares, sizes, base):
    """x_t: the exact number of visits owed after each round of a year."""
    refuse_unless(sum(shares) == 1, "the shares of a year add up to 1")
    return exact_targets_so_far(ratio, shares, sizes, base)


def exact_targets_so_far(ratio, shares, sizes, base):
    """The same for the first rounds of a year."""
    refuse_unless(len(shares) == len(sizes), "one size for each round")
    targets, share_sum, weighted = [], Fraction(0), Fraction(0)
    for share, size in zip(shares, sizes):
        share_sum += share
        weighted += share * size
        targets.append(ratio * {"average": weighted, "plan": share_sum * sizes[0], "draw": share_sum * size}[base])
    return targets


def whole_targets(exact, phase=None):
    """T_t: rounded up; with a phase rounded down after it is added, the last one up."""
    if phase is None:
        return [ceil(x) for x in exact]
    return [floor(x + phase) for x in exact[:-1]] + [ceil(exact[-1])]


def quotas_of(targets, done=None):
    """Each round owes its target less what earlier rounds did, and never less than nothing."""
    quotas, so_far = [], 0
    for t, target in enumerate(targets):
        quotas.append(max(0, target - so_far))
        so_far += quotas[t] if done is None else done[t]
    return {"targets": targets, "quotas": quotas, "done": so_far}


def phase_of(seed, draw, stratum):
    return part_of_one(ticket(key_for(seed, draw, "phase"), stratum))


# --- 11. Commitments ------------------------------------------------------------------------

def leaf_hash(leaf):
    return hashlib.sha256(b"\x00" + leaf.encode("utf-8")).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def split_point(n):
    """The largest power of two below n."""
    return 1 << ((n - 1).bit_length() - 1)


def root_of(hashes):
    if not hashes:
        return hashlib.sha256(b"").digest()
    if len(hashes) == 1:
        return hashes[0]
    k = split_point(len(hashes))
    return node_hash(root_of(hashes[:k]), root_of(hashes[k:]))


def path_of(hashes, index):
    if len(hashes) <= 1:
        return []
    k = split_point(len(hashes))
    if index < k:
        return path_of(hashes[:k], index) + [root_of(hashes[k:])]
    return path_of(hashes[k:], index - k) + [root_of(hashes[:k])]


def merkle_root(leaves):
    return root_of([leaf_hash(leaf) for leaf in leaves]).hex()


def proof_of(leaves, index):
    path = path_of([leaf_hash(leaf) for leaf in leaves], index)
    return {"index": index, "leaf": leaves[index], "path": [node.hex() for node in path]}


def proof_holds(proof, size, root):
    """Is this leaf at this index of the tree with this size and root?"""
    index, path = proof["index"], proof["path"]
    if not (0 <= index < size and all(is_hex64(node) for node in path)):
        return False
    node = leaf_hash(proof["leaf"])
    turns = list(sides_of(index, size))
    if len(turns) != len(path):
        return False
    for goes_left, sibling in zip(reversed(turns), map(bytes.fromhex, path)):
        node = node_hash(node, sibling) if goes_left else node_hash(sibling, node)
    return node.hex() == root


def sides_of(index, size):
    """From the root down: does the way to the leaf go into the left part?"""
    while size > 1:
        k = split_point(size)
        yield index < k
        index, size = (index, k) if index < k else (index - k, size - k)


def public_leaves(units):
    """Leaves of a public registry, in the order of the ids."""
    check_list_of_ids([unit["id"] for unit in units])
    return [canonical(unit) for unit in sorted(units, key=lambda unit: byte_order(unit["id"]))]


def private_leaves(units):
    """Leaves of a private registry, in the order of their own hashes."""
    check_list_of_ids([unit["id"] for unit in units])
    for unit in units:
        refuse_unless(is_hex64(unit["salt"]), "a salt has 64 lowercase hex digits")
    return sorted((canonical([u["salt"], u["id"], u["fields"]]) for u in units), key=leaf_hash)


def commit(leaves, prove=()):
    """Root and size together, leaves and the proofs asked for."""
    return {
        "size": len(leaves),
        "root": merkle_root(leaves),
        "leaves": leaves,
        "proofs": [proof_of(leaves, index) for index in prove],
    }


def absence_proofs(leaves, absent):
    """The neighbours between which the id would stand: two, or one at an end, none in an empty registry."""
    ids = [id_of_leaf(leaf) for leaf in leaves]
    refuse_unless(absent not in ids, "the unit is there")
    place = sum(byte_order(unit) < byte_order(absent) for unit in ids)
    return [proof_of(leaves, index) for index in (place - 1, place) if 0 <= index < len(leaves)]


def id_of_leaf(leaf):
    """The id in a public leaf; None when the leaf is not canonical JSON of an object with an id."""
    try:
        value = json.loads(leaf)
        return value["id"] if isinstance(value, dict) and canonical(value) == leaf else None
    except (ValueError, KeyError):
        return None


def absence_holds(absent, proofs, size, root):
    if not all(proof_holds(proof, size, root) for proof in proofs):
        return False
    ids = [id_of_leaf(proof["leaf"]) for proof in proofs]
    if any(not isinstance(text, str) for text in ids):
        return False
    places = [proof["index"] for proof in proofs]
    if not proofs:
        return size == 0 and root == merkle_root([])
    if len(proofs) == 1:
        before_first = places[0] == 0 and byte_order(absent) < byte_order(ids[0])
        after_last = places[0] == size - 1 and byte_order(absent) > byte_order(ids[0])
        return before_first or after_last
    neighbours = len(proofs) == 2 and places[1] == places[0] + 1
    return neighbours and byte_order(ids[0]) < byte_order(absent) < byte_order(ids[1])


# --- 12. Ledger -----------------------------------------------------------------------------

ENTRY_FIELDS = {"seq", "prev", "kind", "at", "by", "body", "hash"}
NO_ENTRY = "0" * 64


def write_ledger(entries, secret=None):
    """The lines of a ledger from kind, at, by and body of each entry; salted ones with a secret of the keeper, in hex."""
    lines, prev = [], NO_ENTRY
    for seq, given in enumerate(entries):
        entry = {"seq": seq, "prev": prev, **given}
        if secret is not None:
            entry["salt"] = salt_of_entry(secret, seq, prev)
        prev = hash_of_entry(entry)
        lines.append(canonical({**entry, "hash": prev}))
    return lines


# 12.4. Salted entries

def salt_of_entry(secret, seq, prev):
    """How the keeper of a ledger makes the salt of an entry."""
    return hmac.new(bytes.fromhex(secret), canonical([NAME, "entry", seq, prev]).encode("utf-8"), hashlib.sha256).hexdigest()


def salt_within(salt, step):
    """The salt of a key or place, from that of the object or list: 32 bytes each."""
    return hashlib.sha256(b"\x02" + salt + canonical(step).encode("utf-8")).digest()


def hash_of_whole(value, salt):
    """The hash of a place that is open, from its salt."""
    if isinstance(value, dict) and value:
        return hash_of_object({key: hash_of_whole(inner, salt_within(salt, key)) for key, inner in value.items()})
    if isinstance(value, list) and value:
        return hash_of_list([hash_of_whole(inner, salt_within(salt, place)) for place, inner in enumerate(value)])
    return hashlib.sha256(b"\x03" + salt + canonical(value).encode("utf-8")).digest()


def hash_of_object(hashes):
    keys = sorted(hashes, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
    return hashlib.sha256(b"\x04" + b"".join(canonical(key).encode("utf-8") + hashes[key] for key in keys)).digest()


def hash_of_list(hashes):
    return hashlib.sha256(b"\x05" + b"".join(hashes)).digest()


def is_withheld(value):
    """What stands in the line at a place that is withheld."""
    return isinstance(value, dict) and set(value) == {"rule", "withheld"} and isinstance(value["rule"], str) and value["rule"] != "" and is_hex64(value["withheld"])


def hash_of_opened(value, opened):
    """The hash of a place as far as it is open; `opened` is the S of the page."""
    if opened is None:
        refuse_unless(is_withheld(value), "nothing is withheld here")
        return bytes.fromhex(value["withheld"])
    if isinstance(opened, str):
        refuse_unless(is_hex64(opened), "not a salt")
        return hash_of_whole(value, bytes.fromhex(opened))
    refuse_unless(type(value) is type(opened) and len(value) == len(opened) > 0, "the salts have another form")
    if isinstance(opened, list):
        return hash_of_list([hash_of_opened(inner, salt) for inner, salt in zip(value, opened)])
    refuse_unless(isinstance(opened, dict) and set(value) == set(opened), "the salts have another form")
    return hash_of_object({key: hash_of_opened(value[key], opened[key]) for key in value})


def opened_of(salt):
    """The salts of `by` and `body`, from the salt of a line."""
    if isinstance(salt, str):
        refuse_unless(is_hex64(salt), "not a salt")
        return {name: salt_within(bytes.fromhex(salt), name).hex() for name in ("by", "body")}
    refuse_unless(isinstance(salt, dict) and set(salt) == {"by", "body"}, "not the salts of an entry")
    refuse_unless(salt["by"] is None or isinstance(salt["by"], str), "not a salt of `by`")
    return salt


def hash_of_entry(entry):
    """The hash that an entry should have, whatever it says."""
    if "salt" not in entry:
        return digest({name: entry[name] for name in entry if name != "hash"})
    opened = opened_of(entry["salt"])
    hashes = [hash_of_opened(entry[name], opened[name]).hex() for name in ("by", "body")]
    return digest([NAME, "entry", entry["seq"], entry["prev"], entry["kind"], entry["at"], *hashes])


def places_withheld(value, opened, place=()):
    """The way to each place that is withheld, and its rule: in canonical order of the keys."""
    if opened is None:
        return [(place, value["rule"])]
    if isinstance(opened, str):
        return []
    inner = sorted(opened, key=lambda key: key.encode("utf-16-be", "surrogatepass")) if isinstance(opened, dict) else range(len(opened))
    return [found for step in inner for found in places_withheld(value[step], opened[step], (*place, step))]


MOST_LEVELS = 1000
STRUCTURE = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{\]}]')


def depth_of_text(text):
    """How many lists and objects lie in each other in a JSON text."""
    deep = deepest = 0
    for match in STRUCTURE.finditer(text):
        deep += {"[": 1, "{": 1, "]": -1, "}": -1}.get(match[0], 0)
        deepest = max(deepest, deep)
    return deepest


class Twice(dict):
    """An object in which a key stands twice."""

    def __init__(self, pairs, key):
        super().__init__(pairs)
        self.key = key


def object_of(pairs):
    seen = set()
    for key, _ in pairs:
        if key in seen:
            return Twice(pairs, key)
        seen.add(key)
    return dict(pairs)


def place_of_twice(value, place=""):
    """Where in the document a key stands twice, or None."""
    if isinstance(value, Twice):
        return f"{place}.{value.key}".lstrip(".")
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found = (place_of_twice(inner, f"{place}.{name}".lstrip(".")) for name, inner in items)
    return next((each for each in found if each is not None), None)


# More digits than any number in a document can mean.
MOST_DIGITS = 400


def number_in_json(text):
    """Numbers count by value (section 2): `2.0` and `2e0` are 2. What is no whole number stays one that nobody takes for it."""
    if len(text) <= MOST_DIGITS and text.lstrip("-").isdigit():
        return int(text)
    value = float(text)
    return int(value) if value.is_integer() else value


def no_number(text):
    raise Refused(f"{text} is no JSON")


def read_json(text):
    """A JSON document; one that lies too deep, or in which an object names a key twice, has no canonical form (section 2)."""
    refuse_unless(depth_of_text(text) <= MOST_LEVELS, f"more than {MOST_LEVELS} lists and objects in each other")
    value = json.loads(text, object_pairs_hook=object_of, parse_int=number_in_json, parse_float=number_in_json, parse_constant=no_number)
    twice = place_of_twice(value)
    refuse_unless(twice is None, f"{twice}: the key stands twice")
    return value


def read_entry(line):
    """The entry of one line, or None when the line has not the form of an entry."""
    try:
        entry = read_json(line)
        if not (isinstance(entry, dict) and set(entry) - {"salt"} == ENTRY_FIELDS and canonical(entry) == line):
            return None
        if "salt" in entry:
            hash_of_entry(entry)
    except (ValueError, RecursionError):
        return None
    opened = isinstance(entry.get("salt"), dict) and entry["salt"]["by"] is None
    texts = all(isinstance(entry[name], str) for name in ENTRY_FIELDS - {"seq", "body"} - ({"by"} if opened else set()))
    whole = isinstance(entry["seq"], int) and not isinstance(entry["seq"], bool)
    return entry if texts and whole else None


def fault_of_lines(lines):
    """None when the chain holds, else [line from 0, form | hash | seq | prev | salt] of the first fault."""
    return next(iter(faults_of_lines(lines)), None)


def faults_of_lines(lines):
    return faults_of_entries(map(read_entry, lines))


def faults_of_entries(entries):
    """[line from 0, first fault of the line] of every line that has one; None is a line without form, after which nothing is said of what it leads to."""
    found, prev, salted = [], NO_ENTRY, False
    for place, entry in enumerate(entries):
        fault = fault_of_entry(entry, place, prev, salted)
        found += [] if fault is None else [[place, fault]]
        prev, salted = entry and entry["hash"], salted or (entry is not None and "salt" in entry)
    return found


def fault_of_entry(entry, place, prev, salted=False):
    """`salted`: an entry before it is."""
    if entry is None:
        return "form"
    if entry["hash"] != hash_of_entry(entry):
        return "hash"
    if entry["seq"] != place:
        return "seq"
    if prev is not None and entry["prev"] != prev:
        return "prev"
    return "salt" if salted and "salt" not in entry else None

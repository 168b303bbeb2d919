"""What somebody shows beside a ledger: a receipt of a unit (section 12.6 of docs/protocol.md), the leaf of a visit, or a code as it was typed (12.7)."""

import base64

from disclosure import named_place, shown, withheld_in
from forms import count, day, either, fields, hash_, if_so, list_of, maybe, one_of, text
from keys import decoded
from private_lists import is_shown
from protocol import canonical, hash_of_entry, is_hex64, key_for, leaf_hash, node_hash, root_of, sides_of, ticket
from receipts import TICKETS, cut_off_for
from visit_codes import code_of_hash, hash_of_visit, look_up_code, look_up_visit, read_code

RECEIPT_FORMAT, VISIT_CODE_FORMAT = "double-random/receipt/1", "double-random/visit-code/1"

# Of each place what its owner is told.
PLACES = {"drawn": "drawn", "reserve": "in the reserve", "not-drawn": "not drawn", "left-out": "kept out of the draw"}

# What a view may withhold of a draw entry, and all that a receipt says can be compared.
BESIDE = {"by", "body.strata.*.poolDigest", "body.leftOut.digest", "body.strata.*.drawn.*.score", "body.sources.*.value"}

# --- Forms -----------------------------------------------------------------------------------------

LEAF_OF_UNIT = fields(
    {
        "cutOff": maybe(hash_), "place": one_of(" ".join(PLACES)), "rule": maybe(text), "stratum": maybe(text), "ticket": maybe(hash_), "unit": text,
    },
    {"salt": hash_},
)
A_PATH = if_so(lambda value: path_in(value) is not None, "the base64 of hashes")
RECEIPT = {"format": one_of(RECEIPT_FORMAT), "unit": LEAF_OF_UNIT, "at": count, "path": A_PATH, "entry": if_so(lambda value: isinstance(value, dict), "an object")}
IN_LOG = {"log": A_PATH, "checkpoint": if_so(lambda value: read_checkpoint(value) is not None, "a checkpoint")}
RECEIPT_FORM = either(fields(RECEIPT), fields({**RECEIPT, **IN_LOG}))
PAIR = list_of(text, 2, 2)
LEAF_OF_VISIT = fields({"day": maybe(day), "drawId": text, "inspectors": list_of(PAIR, 1), "matter": text, "seq": count, "unit": text}, {"salt": hash_})
VISIT_CODE_FORM = fields({"format": one_of(VISIT_CODE_FORMAT), "visit": LEAF_OF_VISIT})


def path_in(value):
    """The hashes of a path that is written one behind the other, or None."""
    data = decoded(value) if isinstance(value, str) else None
    return None if data is None or len(data) % 32 else [data[at : at + 32] for at in range(0, len(data), 32)]


def text_of_path(path):
    return base64.b64encode(b"".join(path)).decode("ascii")


def read_checkpoint(value):
    """(size, root) of the text of a checkpoint, its three lines; or None."""
    lines = value.split("\n") if isinstance(value, str) else []
    if len(lines) != 4 or lines[3] != "":
        return None
    origin, size, root = lines[0], lines[1], decoded(lines[2])
    is_name = origin != "" and "+" not in origin and not any(letter.isspace() for letter in origin)
    is_size = size.isascii() and size.isdigit() and str(int(size)) == size if len(size) < 17 else False
    return (int(size), root) if is_name and is_size and root is not None and len(root) == 32 else None


# --- A receipt by itself ---------------------------------------------------------------------------


def leads_to(leaf, index, path, size):
    """The root to which a leaf leads by a path; None where the path has another length."""
    turns = list(sides_of(index, size)) if index < size else None
    if turns is None or len(turns) != len(path):
        return None
    for goes_left, sibling in zip(reversed(turns), path):
        leaf = node_hash(leaf, sibling) if goes_left else node_hash(sibling, leaf)
    return leaf


def hash_of_shown(entry):
    """The hash that an entry without `hash` has, or None where it has not the form of one."""
    if set(entry) - {"salt"} != {"seq", "prev", "kind", "at", "by", "body"} or not isinstance(entry["body"], dict):
        return None
    is_by_open = not isinstance(entry.get("salt"), dict) or entry["salt"].get("by") is not None
    texts = [entry["kind"], entry["at"], *([entry["by"]] if is_by_open else [])]
    if count(entry["seq"], "") or not is_hex64(entry["prev"]) or not all(isinstance(each, str) for each in texts):
        return None
    try:
        return hash_of_entry(entry)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def faults_of_receipt(receipt):
    """Why a receipt does not hold by itself; nothing of one that does."""
    found = RECEIPT_FORM(receipt, "receipt")
    if found:
        return found
    entry, leaf = receipt["entry"], receipt["unit"]
    own = hash_of_shown(entry)
    if own is None:
        return ["entry: has not the form of an entry, or its salts do not fit it"]
    if entry["kind"] != "receipts" or count(entry["body"].get("size"), "") or not is_hex64(entry["body"].get("root")):
        return ["entry: is none of the kind receipts that says size and root"]
    if ("salt" in entry) != ("salt" in leaf):
        return ["unit: has a salt where the entry has none, or none where it has one"]
    size, root = entry["body"]["size"], entry["body"]["root"]
    way = leads_to(leaf_hash(canonical(leaf)), receipt["at"], path_in(receipt["path"]), size)
    found = [] if way == bytes.fromhex(root) else ["path: what it says of the unit does not lead to the root of the entry"]
    return found if "log" not in receipt else found + faults_of_log(receipt, own)


def faults_of_log(receipt, own):
    size, root = read_checkpoint(receipt["checkpoint"])
    seq = receipt["entry"]["seq"]
    return [] if leads_to(leaf_of_entry(seq, own), seq, path_in(receipt["log"]), size) == root else ["log: the entry does not lead to the root of the checkpoint"]


def receipt_holds(receipt):
    return is_shown(lambda: not faults_of_receipt(receipt))


def leaf_of_entry(seq, own):
    """The leaf of an entry in the log (section 12.1)."""
    return leaf_hash(f"double-random/1 {seq} {own}\n")


# --- A receipt beside a ledger ---------------------------------------------------------------------


def tell_receipt(receipt, entries):
    """Lines for people, and whether all holds."""
    faults = faults_of_receipt(receipt)
    if faults:
        return [f"the receipt does not hold: {each}" for each in faults], False
    entry, leaf, own = receipt["entry"], receipt["unit"], hash_of_shown(receipt["entry"])
    told = [f"{leaf['unit']} in {entry['body'].get('drawId')}: {said_of(leaf)}"]
    if not any(each["seq"] == entry["seq"] and each["hash"] == own for each in entries):
        return [*told, f"the receipt belongs to no entry of this ledger: its entry {entry['seq']} is {own}"], False
    told.append(f"belongs to entry {entry['seq']}")
    faults = faults_beside_draw(leaf, entry, entries) + faults_beside_log(receipt, entries)
    if "checkpoint" in receipt and not faults:
        size, _ = read_checkpoint(receipt["checkpoint"])
        compared = "the ledger says the same" if size <= len(entries) else "this ledger ends before it, compare it with the published one"
        told.append(f"its checkpoint is of {size} entries: {compared}")
    return told + faults, not faults


def said_of(leaf):
    words = [PLACES[leaf["place"]]]
    words += [f"by {leaf['rule']}"] if leaf["rule"] is not None else []
    words += [f"stratum {leaf['stratum']}"] if leaf["stratum"] is not None else []
    words += [f"ticket {leaf['ticket']}"] if leaf["ticket"] is not None else []
    return ", ".join([*words, *([f"cut-off {leaf['cutOff']}"] if leaf["cutOff"] is not None else [])])


def faults_beside_log(receipt, entries):
    """A checkpoint of no more entries than the ledger has is one of this ledger."""
    if "checkpoint" not in receipt:
        return []
    size, root = read_checkpoint(receipt["checkpoint"])
    own = root_of([leaf_of_entry(each["seq"], each["hash"]) for each in entries[:size]])
    return [f"its checkpoint of {size} entries is not one of this ledger"] if size <= len(entries) and own != root else []


def faults_beside_draw(leaf, receipts, entries):
    """The draw entry, where it is open, says the same of the unit."""
    own = lambda each: each["kind"] == "draw" and shown(each, "drawId") == receipts["body"].get("drawId") and each["seq"] < receipts["seq"]
    draw = next(filter(own, entries), None)
    if draw is None or leaf["rule"] is not None or not {named_place(way) for way, _ in withheld_in(draw)} <= BESIDE:
        return []
    strata, said = draw["body"]["strata"], draw["body"]
    place = next((name for name in ("drawn", "reserve") for each in strata if any(row["unit"] == leaf["unit"] for row in each[name])), "not-drawn")
    key = key_for(said["seed"], said["drawId"], "unit") if said["method"] == TICKETS else None
    due = {"place": place, "ticket": ticket(key, leaf["unit"]) if key else None, "cutOff": cut_off_for(next((each for each in strata if each["stratum"] == leaf["stratum"]), None))}
    return [f"the draw, entry {draw['seq']}, says another {name} of it: {value}" for name, value in due.items() if leaf[name] != value]


# --- Codes -----------------------------------------------------------------------------------------


def tell_code(typed, entries):
    code = read_code(typed)
    if code is None:
        return [f"{typed} is no code: a code has ten letters or digits, as in 0A1B2-C3D4E", "no such visit is on record"], False
    return told_of(code, look_up_code(codes_in(entries), code))


def tell_visit(paper, entries):
    found = VISIT_CODE_FORM(paper, "visit code")
    if found:
        return [f"the paper has not the form of a visit code: {each}" for each in found], False
    leaf = paper["visit"]
    people = ", ".join(f"{person} ({role})" for role, person in leaf["inspectors"])
    told, stands = told_of(code_of_hash(hash_of_visit(leaf)), look_up_visit(codes_in(entries), leaf))
    when = "" if leaf["day"] is None else f" on {leaf['day']}"
    return [f"a visit to {leaf['unit']}{when}, {leaf['matter']} ({leaf['drawId']}): {people}", *told], stands


def told_of(code, answer):
    state, entry = answer
    if state == "standing":
        return [f"{code}: standing, given by entry {entry['seq']} of {entry['at']}"], True
    return [f"{code}: ended since {entry['at']}, entry {entry['seq']}" if state == "ended" else f"{code}: no such visit is on record"], False


def codes_in(entries):
    """The entries of the record that have their form."""
    form = fields({"given": list_of(hash_), "ended": list_of(hash_)}, {"drawId": text, "teams": hash_})
    return [each for each in entries if each["kind"] == "codes" and not form(each["body"], "body")]

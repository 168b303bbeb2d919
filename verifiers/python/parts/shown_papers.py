"""What somebody shows beside a ledger: a receipt of a unit (section 12.6 of docs/protocol.md), the leaf of a visit, or a code as it was typed (12.7)."""

import base64

from code_lookup import look_up_on_record
from disclosure import named_place, shown, withheld_in
from forms import count, day, fields, hash_, list_of, maybe, one_of, text
from private_lists import is_shown
from protocol import canonical, hash_of_entry, key_for, leaf_hash, node_hash, root_of, sides_of, ticket
from receipt_form import PLACES, path_in, read_checkpoint, receipt_form
from receipts import TICKETS, cut_off_for
from visit_codes import code_of_hash, hash_of_visit, read_code

VISIT_CODE_FORMAT = "double-random/visit-code/1"

# What a view may withhold of a draw entry, and all that a receipt says can be compared.
BESIDE = {"by", "body.strata.*.poolDigest", "body.leftOut.digest", "body.strata.*.drawn.*.score", "body.sources.*.value"}

PAIR = list_of(text, 2, 2)
LEAF_OF_VISIT = fields({"day": maybe(day), "drawId": text, "inspectors": list_of(PAIR, 1), "matter": text, "seq": count, "unit": text}, {"salt": hash_})
VISIT_CODE_FORM = fields({"format": one_of(VISIT_CODE_FORMAT), "visit": LEAF_OF_VISIT})


def text_of_path(path):
    return base64.b64encode(b"".join(path)).decode("ascii")


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
    """The hash that the line of a receipt has, or None where its salts do not fit it."""
    try:
        return hash_of_entry(entry)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def faults_of_receipt(receipt):
    """Why a receipt does not hold by itself; nothing of one that does."""
    found = receipt_form(receipt, "receipt")
    if found:
        return found
    entry = receipt["entry"]
    own = hash_of_shown(entry)
    if own is None:
        return ["receipt.entry.salt: does not fit what the line holds"]
    way = leads_to(leaf_hash(canonical(receipt["unit"])), receipt["at"], path_in(receipt["path"]), entry["body"]["size"])
    found = [] if way == bytes.fromhex(entry["body"]["root"]) else ["receipt.path: what it says of the unit does not lead to the root of the entry"]
    return found if "log" not in receipt else found + faults_of_log(receipt, own)


def faults_of_log(receipt, own):
    size, root = read_checkpoint(receipt["checkpoint"])
    seq = receipt["entry"]["seq"]
    return [] if leads_to(leaf_of_entry(seq, own), seq, path_in(receipt["log"]), size) == root else ["receipt.log: the entry does not lead to the root of the checkpoint"]


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

NO_VISIT = "no such visit is on record"


def tell_code(typed, entries):
    code = read_code(typed)
    if code is None:
        return [f"{typed} is no code: a code has ten letters or digits, as in 0A1B2-C3D4E", NO_VISIT], False
    return told_of(code, look_up_on_record(entries, lambda hash_, _: code_of_hash(hash_) == code))


def tell_visit(paper, entries):
    found = VISIT_CODE_FORM(paper, "visit code")
    if found:
        return [f"the paper has not the form of a visit code: {each}" for each in found], False
    leaf = paper["visit"]
    own, people = hash_of_visit(leaf), ", ".join(f"{person} ({role})" for role, person in leaf["inspectors"])
    is_it = lambda hash_, giver: hash_ == own and (giver["seq"], giver["body"].get("drawId")) == (leaf["seq"], leaf["drawId"])
    told, stands = told_of(code_of_hash(own), look_up_on_record(entries, is_it))
    when = "" if leaf["day"] is None else f" on {leaf['day']}"
    return [f"a visit to {leaf['unit']}{when}, {leaf['matter']} ({leaf['drawId']}): {people}", *told], stands


def told_of(code, answer):
    """`answer`: the state, and the code as it was given with what stands behind it."""
    state, own = answer
    if state == "standing":
        since = "" if own.unsure is None else f", but visits of that draw have changed since {own.unsure['at'][:10]}: {named_entry(own.unsure)}"
        return [f"{code}: standing, given by entry {own.entry['seq']} of {own.entry['at']}{since}"], True
    if state == "none":
        return [f"{code}: {NO_VISIT}"], False
    end, why = own.end
    return [f"{code}: ended since {end['at']}, entry {end['seq']}: {WHY_ENDED[why]}{'' if why == 'ended' else f' ({named_entry(end)})'}"], False


# Why a code stands no more.
WHY_ENDED = {"ended": "its office has ended it", "given-up": "its draw or case is given up", "changed": "its visit is made so no more"}


def named_entry(entry):
    return f"entry {entry['seq']}, {entry['kind']}, of {entry['at']}"

"""The form of a receipt of a unit (section 12.6 of docs/protocol.md): itself, its leaf, its line and its checkpoint, to the last field. Each fault is named at its own place."""

import unicodedata

from forms import count, fields, free_text, hash_, if_so, instant, maybe, one_of, text
from keys import decoded

RECEIPT_FORMAT = "double-random/receipt/1"

# Of each place what its owner is told.
PLACES = {"drawn": "drawn", "reserve": "in the reserve", "not-drawn": "not drawn", "left-out": "kept out of the draw"}

LINES_OF_CHECKPOINT, DIGITS_OF_SIZE, BYTES_OF_ROOT = 3, 16, 32
MOST_ENTRIES = 2**53 - 1


def path_in(value):
    """The hashes of a path that is written one behind the other, or None."""
    data = decoded(value) if isinstance(value, str) else None
    return None if data is None or len(data) % 32 else [data[at : at + 32] for at in range(0, len(data), 32)]


# --- The checkpoint --------------------------------------------------------------------------------


def checkpoint_form(value, place):
    """Three lines, each with its end, and nothing behind them."""
    found = free_text(value, place)
    if found:
        return found
    *lines, rest = value.split("\n")
    if len(lines) != LINES_OF_CHECKPOINT or rest:
        return [f"{place}: not the three lines of a checkpoint, each with its end and nothing behind them"]
    origin, size, root = lines
    found = [] if is_origin(origin) else [f"{place}: its first line is no origin: it is empty, or has a blank, a control character or +"]
    found += [] if is_size(size) else [f"{place}: its second line is no number of entries"]
    return found + ([] if is_root(root) else [f"{place}: its third line is not the base64 of a root"])


def is_origin(line):
    return line != "" and not any(letter == "+" or letter.isspace() or unicodedata.category(letter) in ("Cc", "Cs") for letter in line)


def is_size(line):
    return len(line) <= DIGITS_OF_SIZE and line.isascii() and line.isdigit() and str(int(line)) == line and int(line) <= MOST_ENTRIES


def is_root(line):
    data = decoded(line)
    return data is not None and len(data) == BYTES_OF_ROOT


def read_checkpoint(value):
    """(size, root) of the text of a checkpoint that has its form."""
    _, size, root, _ = value.split("\n")
    return int(size), decoded(root)


# --- The line --------------------------------------------------------------------------------------

WITHHELD = fields({"rule": text, "withheld": hash_})


def or_withheld(form):
    """That form, or what an opened line has in its place."""
    return lambda value, place: (WITHHELD if isinstance(value, dict) else form)(value, place)


def salts_form(value, place):
    """Those of an opened line. With the salt of the entry everybody could try the leaves of all."""
    if isinstance(value, str):
        return [f"{place}: the salt of the entry itself, with which everybody could try the leaves of all"]
    return fields({"body": any_salts, "by": maybe(hash_)})(value, place)


def any_salts(value, place):
    """Of the whole body, or of what lies in it; whether they fit it the hash tells."""
    return [] if isinstance(value, dict) else hash_(value, place)


LINE = fields(
    {
        "seq": count, "prev": hash_, "kind": one_of("receipts"), "at": instant, "by": or_withheld(text),
        "body": fields({"drawId": or_withheld(text), "size": count, "root": hash_}),
    },
    {"salt": salts_form},
)


def line_form(value, place):
    found = LINE(value, place)
    return found or [f"{place}.{'.'.join(way)}: withheld, and no salt of the line says so" for way in (("by",), ("body", "drawId")) if not is_told(value, way)]


def is_told(line, way):
    """What is withheld there has null in its place among the salts."""
    value, salts = line, line.get("salt", "")
    for step in way:
        value, salts = value[step], salts.get(step, "") if isinstance(salts, dict) else salts
    return not isinstance(value, dict) or salts is None


# --- The receipt -----------------------------------------------------------------------------------

LEAF_OF_UNIT = fields(
    {
        "cutOff": maybe(hash_), "place": one_of(" ".join(PLACES)), "rule": maybe(text), "stratum": maybe(text), "ticket": maybe(hash_), "unit": text,
    },
    {"salt": hash_},
)
A_PATH = if_so(lambda value: path_in(value) is not None, "the base64 of hashes")
IN_LOG = {"log": A_PATH, "checkpoint": checkpoint_form}
RECEIPT = fields({"format": one_of(RECEIPT_FORMAT), "unit": LEAF_OF_UNIT, "at": count, "path": A_PATH, "entry": line_form}, IN_LOG)


def receipt_form(value, place):
    found = RECEIPT(value, place)
    return found + faults_of_pair(value, place) + faults_of_salts(value, place) if isinstance(value, dict) else found


def faults_of_pair(receipt, place):
    """Way to the checkpoint and checkpoint, or none of both."""
    missing = [name for name in IN_LOG if name not in receipt]
    return [f"{place}.{name}: missing" for name in missing] if len(missing) < len(IN_LOG) else []


def faults_of_salts(receipt, place):
    """The leaf has a salt where the line is an opened one, and only there."""
    line, leaf = receipt.get("entry"), receipt.get("unit")
    if not isinstance(line, dict) or not isinstance(leaf, dict) or not isinstance(line.get("salt", {}), dict):
        return []
    if ("salt" in line) == ("salt" in leaf):
        return []
    return [f"{place}.unit.salt: {'missing, and the line is an opened one' if 'salt' in line else 'a further field, since the line is no opened one'}"]

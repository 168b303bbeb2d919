"""Visit codes (section 12.7 of docs/protocol.md): the leaf of a visit, the code by which a firm asks at its door, and how a code is read."""

from protocol import byte_order, canonical, leaf_hash
from receipts import leaf_of_unit

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BLANKS = " \u3000\t-"
LETTERS_OF_CODE, BITS_OF_LETTER, DIGITS_OF_HASH = 10, 5, 13

# How letters that look alike are read, and small letters of ASCII.
READ_AS = {**{chr(code + 32): chr(code) for code in range(ord("A"), ord("Z") + 1)}, "O": "0", "o": "0", "I": "1", "i": "1", "L": "1", "l": "1"}

# Full-width forms, and hyphens and dashes, by their codes, as the characters of ASCII that they stand for.
FULL_WIDTH, WIDE_BY = range(0xFF01, 0xFF5F), 0xFEE0
IN_ASCII = {**{code: code - WIDE_BY for code in FULL_WIDTH}, **{code: "-" for code in (*range(0x2010, 0x2016), 0x2212)}}


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
    letters = "".join(READ_AS.get(letter, letter) for letter in text.translate(IN_ASCII) if letter not in BLANKS)
    if len(letters) != LETTERS_OF_CODE or any(letter not in LETTERS for letter in letters):
        return None
    return f"{letters[:5]}-{letters[5:]}"

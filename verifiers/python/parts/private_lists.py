"""Private registries (section 11.1 of docs/protocol.md): salted trees, a field or a record opened, an absence shown; pseudonyms (11.2)."""

import hashlib
import hmac
import json
import re

from protocol import byte_order, canonical, digest, fault_of_id, is_hex64, leaf_hash, merkle_root, node_hash, path_of, refuse_unless, root_of, sides_of

# Fields that have their place in the tree of a record, in this order.
FIXED = {
    "units": ("id", "name", "region", "categories", "tier", "facts", "status", "opened", "closed", "exclusions"),
    "inspectors": (
        "id", "name", "agency", "regions", "qualifications", "certificates", "grade", "leave", "capacity", "recusals", "team", "status",
        "post", "share", "perDay", "perWeek", "perYear", "openCases", "home", "notWith",
    ),
    "history": ("unit", "day", "inspectors", "kind", "result", "matter", "authority", "level"),
}
OPENED_LISTS = ("units", "inspectors")
LEAST_LEAVES_OF_UNIT = 16
RECORD_FORMAT, ABSENCE_FORMAT = "double-random/record/1", "double-random/absence/1"


def is_secret(text):
    return isinstance(text, str) and re.fullmatch(r"(?:[0-9a-f]{2}){32,512}", text) is not None


def key_of_secret(secret, purpose):
    refuse_unless(is_secret(secret), "a secret is at least 32 bytes as lower-case hex digits")
    return hmac.new(bytes.fromhex(secret), canonical(["double-random/1", *purpose]).encode("utf-8"), hashlib.sha256).hexdigest()


def salt_of(key, name):
    return hashlib.sha256((key + name).encode("utf-8")).hexdigest()


# --- The keeper's side ---------------------------------------------------------------------------


class PrivateList:
    """The trees of one list; `rows` are the leaves of 14.5, each canonical JSON, in their order."""

    def __init__(self, secret, name, rows):
        self.name, self.rows = name, [json.loads(row) for row in rows]
        self.key = key_of_secret(secret, ["private registry", name, len(rows), merkle_root(rows)])
        self.records = [self.record_at(place, row) for place, row in enumerate(self.rows)]
        self.hashes = [leaf_hash(canonical([len(leaves), root_of(leaves_of(leaves)).hex()])) for leaves in self.records]

    def record_at(self, place, row):
        """The leaves of the tree of one record: [salt, field, value], or [salt]."""
        own = salt_of(self.key, str(place) if self.name == "history" else row["id"])
        salted = lambda field, value: [salt_of(own, field), field, value]
        facts = row.get("facts", {})
        shown = {**row, "facts": sorted(facts, key=byte_order) or None} if self.name == "units" else row
        known = [salted(field, shown.get(field)) for field in FIXED[self.name]]
        if self.name != "units":
            return known
        others = [salted(f"facts.{name}", value) for name, value in facts.items()]
        size = LEAST_LEAVES_OF_UNIT
        while size < len(known) + len(others):
            size *= 2
        others += [[salt_of(own, str(at))] for at in range(size - len(known) - len(others))]
        return known + sorted(others, key=lambda leaf: leaf_hash(canonical(leaf)))

    def commitment(self):
        return {"size": len(self.rows), "root": root_of(self.hashes).hex()}

    def place_of(self, id_):
        return sum(byte_order(row["id"]) < byte_order(id_) for row in self.rows)

    def holds(self, id_):
        return any(row["id"] == id_ for row in self.rows)

    def proof(self, place, indexes):
        leaves = self.records[place]
        hashes = leaves_of(leaves)
        return {
            "format": RECORD_FORMAT, "list": self.name, "place": place, "path": [node.hex() for node in path_of(self.hashes, place)],
            "leaves": len(leaves),
            "fields": [
                {**dict(zip(("salt", "field", "value"), leaves[at])), "index": at, "path": [node.hex() for node in path_of(hashes, at)]} for at in indexes
            ],
        }

    def open_fields(self, id_, fields):
        refuse_unless(self.holds(id_), "there is no such record")
        place = self.place_of(id_)
        names = [leaf[1] if len(leaf) == 3 else None for leaf in self.records[place]]
        refuse_unless(all(field in names for field in fields), "there is no such field")
        return self.proof(place, sorted({0, *map(names.index, fields)}))

    def open_record(self, id_):
        refuse_unless(self.holds(id_), "there is no such record")
        place = self.place_of(id_)
        return self.proof(place, [at for at, leaf in enumerate(self.records[place]) if len(leaf) == 3])

    def open_absence(self, id_):
        refuse_unless(not self.holds(id_), "the record is there")
        place = self.place_of(id_)
        near = [at for at in (place - 1, place) if 0 <= at < len(self.rows)]
        return {"format": ABSENCE_FORMAT, "list": self.name, "neighbours": [self.proof(at, [0]) for at in near]}


def leaves_of(leaves):
    return [leaf_hash(canonical(leaf)) for leaf in leaves]


def private_tree(secret, name, rows):
    return PrivateList(secret, name, rows).commitment()


# --- The reader's side ---------------------------------------------------------------------------


def record_holds(proof, asked, committed):
    return is_shown(lambda: is_of(proof, asked, committed) and opens_all(proof))


def field_holds(proof, asked, field, value, committed):
    own = lambda each: each["field"] == field and canonical(each["value"]) == canonical(value)
    return is_shown(lambda: is_of(proof, asked, committed) and any(map(own, proof["fields"])))


def absent_id_holds(proof, asked, committed):
    return is_shown(lambda: is_absence(proof, asked, committed))


def is_shown(check):
    """What is out of shape does not hold."""
    try:
        return bool(check())
    except (ValueError, KeyError, TypeError, IndexError, AttributeError):
        return False


def belongs_to(proof, entry):
    """Is it a proof of the list that a `registry` or `roster` entry commits to? Of an absence it is asked between which ids."""
    name = proof.get("list") if isinstance(proof, dict) else None
    body = entry["body"] if entry["kind"] in ("registry", "roster") else {}
    if name not in OPENED_LISTS or body.get("salted") is not True or name not in body:
        return False
    near = proof.get("neighbours")
    return is_shown(lambda: is_record(proof, body[name]) if near is None else all(is_record(each, body[name]) for each in near) and is_gap(proof, body[name]))


def is_gap(proof, committed):
    """Records between which nobody stands."""
    near = proof["neighbours"]
    if set(proof) != {"format", "list", "neighbours"} or proof["format"] != ABSENCE_FORMAT or any(each["list"] != proof["list"] or len(each["fields"]) != 1 for each in near):
        return False
    places = [each["place"] for each in near]
    if not near:
        return committed["size"] == 0 and committed["root"] == merkle_root([])
    return places[0] in (0, committed["size"] - 1) if len(near) == 1 else len(near) == 2 and places[1] == places[0] + 1


def said_by(proof):
    """What a proof that belongs to an entry says, line by line."""
    if "neighbours" not in proof:
        return [f"{each['field']}: {canonical(each['value'])}" for each in proof["fields"]]
    if not proof["neighbours"]:
        return ["the list is empty"]
    if len(proof["neighbours"]) == 1:
        only = proof["neighbours"][0]
        return [f"nobody before {id_in(only)}" if only["place"] == 0 else f"nobody after {id_in(only)}"]
    return [f"nobody between {' and '.join(map(id_in, proof['neighbours']))}"]


def is_absence(proof, asked, committed):
    if set(proof) != {"format", "list", "neighbours"} or proof["format"] != ABSENCE_FORMAT or proof["list"] != asked["list"]:
        return False
    near, id_ = proof["neighbours"], asked["id"]
    if fault_of_id(id_) or not all(each["list"] == proof["list"] and len(each["fields"]) == 1 and is_record(each, committed) for each in near):
        return False
    ids, places = [byte_order(id_in(each)) for each in near], [each["place"] for each in near]
    if not near:
        return committed["size"] == 0 and committed["root"] == merkle_root([])
    if len(near) == 1:
        return (places[0] == 0 and byte_order(id_) < ids[0]) or (places[0] == committed["size"] - 1 and byte_order(id_) > ids[0])
    return len(near) == 2 and places[1] == places[0] + 1 and ids[0] < byte_order(id_) < ids[1]


def id_in(proof):
    return proof["fields"][0]["value"]


def is_of(proof, asked, committed):
    return is_record(proof, committed) and proof["list"] == asked["list"] and id_in(proof) == asked["id"]


def is_record(proof, committed):
    """All that the proof opens leads to the root of the list."""
    if set(proof) != {"format", "list", "place", "path", "leaves", "fields"} or proof["format"] != RECORD_FORMAT or proof["list"] not in OPENED_LISTS:
        return False
    fixed, leaves = FIXED[proof["list"]], number_in(proof["leaves"])
    if leaves != len(fixed) if proof["list"] != "units" else leaves < LEAST_LEAVES_OF_UNIT or leaves & (leaves - 1):
        return False
    indexes = [number_in(each["index"]) for each in proof["fields"]]
    if not indexes or indexes[0] != 0 or indexes != sorted(set(indexes)) or not isinstance(id_in(proof), str):
        return False
    roots = {root_of_field(each, proof["list"], fixed, leaves) for each in proof["fields"]}
    if len(roots) != 1 or None in roots:
        return False
    leaf = leaf_hash(canonical([leaves, roots.pop().hex()]))
    return root_from(leaf, number_in(proof["place"]), proof["path"], number_in(committed["size"])) == bytes.fromhex(committed["root"])


def root_of_field(opened, name, fixed, leaves):
    if set(opened) != {"index", "salt", "field", "value", "path"} or not is_hex64(opened["salt"]):
        return None
    index, field = opened["index"], opened["field"]
    in_place = fixed[index] == field if index < len(fixed) else name == "units" and field.startswith("facts.")
    return root_from(leaf_hash(canonical([opened["salt"], field, opened["value"]])), index, opened["path"], leaves) if in_place else None


def root_from(node, index, path, size):
    """The root to which a leaf leads; None where the path has not its form."""
    turns = list(sides_of(index, size)) if 0 <= index < size else None
    if turns is None or not isinstance(path, list) or len(turns) != len(path) or not all(map(is_hex64, path)):
        return None
    for goes_left, sibling in zip(reversed(turns), map(bytes.fromhex, path)):
        node = node_hash(node, sibling) if goes_left else node_hash(sibling, node)
    return node


def number_in(value):
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("no whole number")
    return value


def opens_all(proof):
    """Every fixed field, and the very facts that `facts` names."""
    fixed = FIXED[proof["list"]]
    known, facts = proof["fields"][: len(fixed)], proof["fields"][len(fixed) :]
    if [each["index"] for each in known] != list(range(len(fixed))):
        return False
    names = known[fixed.index("facts")]["value"] or [] if proof["list"] == "units" else []
    return sorted((each["field"][len("facts.") :] for each in facts), key=byte_order) == names


# --- Pseudonyms ----------------------------------------------------------------------------------


def pseudonym_key(secret, id_):
    refuse_unless(not fault_of_id(id_), "no id")
    salt = key_of_secret(secret, ["pseudonym", id_])
    return {"pseudonym": pseudonym_of(salt, id_), "id": id_, "salt": salt}


def pseudonym_of(salt, id_):
    return "P-" + digest(["double-random/1", "pseudonym", salt, id_])[:32]


def pseudonym_holds(key):
    return is_shown(lambda: set(key) == {"pseudonym", "id", "salt"} and is_hex64(key["salt"]) and not fault_of_id(key["id"]) and key["pseudonym"] == pseudonym_of(key["salt"], key["id"]))

"""Ledgers with receipts and codes, made by hashes of its own from the page alone (sections 11, 12, 12.4, 12.6 and 12.7): nothing here is taken
from the verifier, but for the pools of a draw and the rules of a view, which are no hashes."""

import copy
import hashlib
import hmac
import json

ZEROS = "0" * 64
CHANGES = ("substitution", "replacement", "staffing", "move")


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def text(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def octets(value):
    return text(value).encode("utf-8")


# --- Trees -----------------------------------------------------------------------------------------


def levels(nodes):
    """The tree level by level: a last one without a neighbour goes up as it is, which is the tree of RFC 9162."""
    rows = [nodes]
    while len(nodes) > 1:
        pairs = [nodes[at : at + 2] for at in range(0, len(nodes), 2)]
        nodes = [sha(b"\x01", *pair) if len(pair) == 2 else pair[0] for pair in pairs]
        rows.append(nodes)
    return rows


def root(leaves):
    return levels(leaves)[-1][0] if leaves else sha(b"")


def path(leaves, index):
    found = []
    for row in levels(leaves)[:-1]:
        if index ^ 1 < len(row):
            found.append(row[index ^ 1])
        index //= 2
    return found


def leaf_of(text_of_leaf):
    return sha(b"\x00", text_of_leaf)


# --- Entries ---------------------------------------------------------------------------------------


def inner(salt, step):
    return sha(b"\x02", salt, octets(step))


def place_hash(value, salt):
    if isinstance(value, dict) and value:
        return sha(b"\x04", *(octets(key) + place_hash(value[key], inner(salt, key)) for key in sorted(value)))
    if isinstance(value, list) and value:
        return sha(b"\x05", *(place_hash(each, inner(salt, at)) for at, each in enumerate(value)))
    return sha(b"\x03", salt, octets(value))


def entry_hash(entry):
    if "salt" not in entry:
        return sha(octets(entry)).hex()
    salt = bytes.fromhex(entry["salt"])
    parts = [place_hash(entry[name], inner(salt, name)).hex() for name in ("by", "body")]
    return sha(octets(["double-random/1", "entry", entry["seq"], entry["prev"], entry["kind"], entry["at"], *parts])).hex()


class Writer:
    """A ledger that grows; `secret` of its keeper where it is salted."""

    def __init__(self, secret=None):
        self.entries, self.secret = [], secret

    def next_salt(self):
        """Of the entry that is written next: a leaf of it needs it before it is there."""
        if self.secret is None:
            return None
        prev = self.entries[-1]["hash"] if self.entries else ZEROS
        return hmac.new(self.secret, octets(["double-random/1", "entry", len(self.entries), prev]), "sha256").hexdigest()

    def write(self, kind, at, by, body):
        entry = {"seq": len(self.entries), "prev": self.entries[-1]["hash"] if self.entries else ZEROS, "kind": kind, "at": at, "by": by, "body": body}
        entry |= {} if self.secret is None else {"salt": self.next_salt()}
        self.entries.append({**entry, "hash": entry_hash(entry)})
        return self.entries[-1]

    def lines(self):
        return [text(entry) for entry in self.entries]


# --- Leaves of 12.6 and 12.7 -----------------------------------------------------------------------


def with_salt(fields, salt):
    return fields if salt is None else {**fields, "salt": sha(b"\x06", bytes.fromhex(salt), octets(fields["unit"])).hex()}


def unit_leaves(draw, standings, salt):
    """`standings`: (stratum, rule) of each unit of the registry. Byte order of the ids; hashes and objects."""
    body, rows = draw["body"], []
    strata = {each["stratum"]: each for each in body["strata"]}
    in_list = lambda unit, name: any(unit == each["unit"] for stratum in body["strata"] for each in stratum.get(name, ()))
    key = sha(octets(["double-random/1", "key", body["seed"], body["drawId"], "unit"])).hex()
    for unit in sorted(standings, key=lambda each: each.encode("utf-8")):
        stratum, rule = standings[unit]
        if rule is None and in_list(unit, "skipped"):
            rule = next(each["rule"] for line in body["strata"] for each in line.get("skipped", ()) if each["unit"] == unit)
        place = next((name for name in ("drawn", "reserve") if in_list(unit, name)), "not-drawn") if rule is None else "left-out"
        number = sha((key + unit).encode("utf-8")).hex() if rule is None and body["method"] == "ticket/1" else None
        cut_off = strata[stratum]["cutOff"] if rule is None else None
        rows.append(with_salt({"unit": unit, "stratum": stratum, "rule": rule, "place": place, "ticket": number, "cutOff": cut_off}, salt))
    return rows


class Visits:
    """Who goes where and when, entry after entry."""

    def __init__(self):
        self.opened, self.seats, self.days, self.gone = {}, {}, {}, set()

    def take(self, entry):
        kind, body = entry["kind"], entry["body"]
        name = body.get("drawId") if isinstance(body, dict) else None
        if kind in ("plan", "case"):
            self.opened.setdefault(name, body)
        elif kind in ("teams", "assignment"):
            self.seats[name], self.days[name] = {}, {}
            self.staffed(name, body)
            for each in (self.opened[name].get("lead") or {}).get("days", ()):
                self.days[name][each["unit"]] = each["day"]
        elif kind in CHANGES and name in self.seats:
            self.change(name, body, kind)
        elif kind == "void":
            self.gone.add(name)

    def change(self, name, body, kind):
        for each in body["units"] if kind == "replacement" else ():
            self.seats[name] = {seat: person for seat, person in self.seats[name].items() if seat[0] != each["unit"]}
            self.days[name].pop(each["unit"], None)
        for each in body.get("visits", ()):
            self.days[name][each["unit"]] = each["to"]
        for each in body.get("seats", ()):
            self.seats[name][each["unit"], each["role"]] = each["to"]
        if body.get("staffed"):
            self.staffed(name, body["staffed"])

    def staffed(self, name, body):
        for each in [*(body["teams"]["seats"] if body["teams"] else ()), *body.get("joined", ())]:
            self.seats[name][each["unit"], each["role"]] = each["inspector"]
        for each in (body.get("days") or {"visits": ()})["visits"]:
            self.days[name][each["unit"]] = each["day"]

    def standing(self, name):
        if name in self.gone:
            return []
        matter = self.opened[name].get("matter", self.opened[name].get("lane"))
        units = {unit for unit, _ in self.seats[name]}
        people = lambda unit: sorted(([role, person] for (own, role), person in self.seats[name].items() if own == unit), key=octets)
        return [{"drawId": name, "matter": matter, "unit": unit, "day": self.days[name].get(unit), "inspectors": people(unit)} for unit in sorted(units)]


def visit_hash(visit, seq, salt):
    return leaf_of(octets(with_salt({**visit, "seq": seq}, salt))).hex()


# --- A ledger written again with receipts and codes ------------------------------------------------


class Again:
    """The entries of another ledger, with receipts behind each draw and codes wherever they are due. `bend(kind, nth, body, again)` may change what is written."""

    def __init__(self, entries, standings, secret=None, bend=None, private=None):
        self.writer, self.visits, self.codes = Writer(secret), Visits(), {}
        self.hashes, self.numbers, self.count, self.standings = {}, {}, {}, standings
        self.bend, self.private = bend or (lambda *_: None), private or (lambda entry: entry["body"])
        for place, entry in enumerate(entries):
            self.copy(entry)
            self.bend(f"after {entry['kind']}", self.number(f"after {entry['kind']}"), entry, self)
            if entry["kind"] == "teams":
                self.receipts(entry)
            if entry["kind"] in ("teams", "assignment", "void", *CHANGES):
                self.own_codes(entry)

    def number(self, kind):
        self.count[kind] = self.count.get(kind, -1) + 1
        return self.count[kind]

    def copy(self, entry):
        body = text(self.private(entry))
        for old, new in self.hashes.items():
            body = body.replace(old, new)
        body = json.loads(body)
        for each in body["units"] if entry["kind"] == "rating" else ():
            for because in each["because"]:
                because["seq"] = self.numbers[because["seq"]]
        mine = self.writer.write(entry["kind"], entry["at"], entry["by"], body)
        self.hashes[entry["hash"]], self.numbers[entry["seq"]] = mine["hash"], mine["seq"]
        self.visits.take(mine)

    def put(self, kind, entry, body):
        """The entry; None where the bend takes it away."""
        body = copy.deepcopy(body)
        is_taken = self.bend(kind, self.number(kind), body, self) == "skip"
        return None if is_taken else self.writer.write(kind, entry["at"], entry["by"], body)

    def named(self, kind, name):
        return next((each for each in self.writer.entries if each["kind"] == kind and each["body"]["drawId"] == name), None)

    def receipts_body(self, name):
        draw = self.named("draw", name)
        leaves = [leaf_of(octets(leaf)) for leaf in unit_leaves(draw, self.standings[name], self.writer.next_salt())]
        return {"drawId": name, "size": len(leaves), "root": root(leaves).hex()}

    def receipts(self, entry):
        self.put("receipts", entry, self.receipts_body(entry["body"]["drawId"]))

    def own_codes(self, entry):
        name = entry["body"]["drawId"]
        teams = self.named("teams", name) or self.named("assignment", name)
        if teams is None:
            return
        stand, now = self.codes.setdefault(name, {}), self.visits.standing(name)
        ended = sorted(hash_ for hash_, visit in stand.items() if visit not in now)
        fresh = [visit for visit in now if visit not in stand.values()]
        given = {visit_hash(visit, len(self.writer.entries), self.writer.next_salt()): visit for visit in fresh}
        if given or ended:
            mine = self.put("codes", entry, {"drawId": name, "teams": teams["hash"], "given": sorted(given), "ended": ended})
            if mine is not None:
                self.note_codes(mine, stand, now)

    def note_codes(self, mine, stand, now):
        """What stands behind an entry, whatever a bend has made of it."""
        body, hash_of = mine["body"], lambda visit: visit_hash(visit, mine["seq"], mine.get("salt"))
        left = {hash_: visit for hash_, visit in stand.items() if hash_ not in body["ended"]}
        self.codes[body["drawId"]] = {**left, **{hash_of(visit): visit for visit in now if hash_of(visit) in body["given"]}}

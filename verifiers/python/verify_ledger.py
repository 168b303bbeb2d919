#!/usr/bin/env python3
"""An independent audit of a ledger, from docs/protocol.md and Python's standard library alone.

    python3 verify_ledger.py LEDGER [CASE_FOLDER] [--json] [--at=INSTANT]
    python3 verify_ledger.py CASE_FOLDER [--json] [--at=INSTANT]
    python3 verify_ledger.py LEDGER --proof=FILE

Checks the chain, the form of every entry, the order of events, seeds, tickets, quotas, seats, the steps of results, amendments and scores.
With the folder of the case (one registry, or all that the ledger names) it also repeats, from these registries, the pools, rankings, days
and teams of every draw, every case, substitution, replacement, later staffing and move, and every difference between two registries.

Prints one line for each note, each use of discretion (section 16 of the page) and each finding: its code, the entry, and what is wrong or
was free to be chosen. The codes are those of the library's audit. With --json it prints one object: findings (code, entry, at, expected,
found, text), notes (code, drawId, text), discretions (code, entry, by, why, approver, nth, times, facts), replayed and notReplayed (draw
ids, or the numbers of entries), head, entries. --at is the instant of the audit (2026-12-31T12:00:00+08:00): what should have been
done by then; without it the last entry's. Exit 0 clean, 1 findings, 2 bad input.

--proof is what somebody opened of a private registry (section 11.1): it is printed to which entries of the ledger it belongs, and what it
says. Exit 1 where it belongs to none. It can also be a receipt of a unit (12.6) or the leaf of a visit (12.7): it is printed what holds and
what does not, and the exit is 1 where something does not, or the visit's code stands no more. --code=XXXXX-XXXXX is a code as somebody typed
it: standing, ended (since when and why: ended by its office, given up, or changed), or no such visit on record; exit 0 only where it stands.
Of a public view it is told since when visits of that draw have changed.
"""

# Written by verifiers/python/build.py from verifiers/python/parts: change those, not this file.

import base64
import binascii
import csv
import hashlib
import hmac
import itertools
import json
import os
import re
import sys
import unicodedata
from bisect import bisect_left, insort
from calendar import monthrange
from collections import Counter, deque
from copy import copy
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, timedelta
from fractions import Fraction
from itertools import combinations
from math import ceil, floor

# ======================================================================================================================
# book
#
# What a ledger says before one of its entries (sections 14.1, 14.7 and 14.8 of docs/protocol.md): the draws and cases that stand, with everything that has changed them.
# ======================================================================================================================

CHANGES = ("substitution", "replacement", "staffing", "move")
PARTS = {"plan": ("sources", "draw", "teams", "void"), "case": ("assignment", "void")}
GONE = ("return", "reject", "annul", "withdraw")


def orders_of(entries):
    """One object for each plan and each case, in ledger order: its entries by kind (the first of each; another one stands for nothing), what changed it, its results."""
    orders = {}
    for entry in entries:
        add_to_orders(orders, entry)
    return list(orders.values())


def add_to_orders(orders, entry):
    """One entry more; `orders` by draw id."""
    kind, body = entry["kind"], entry["body"]
    name = body.get("drawId") if isinstance(body, dict) else None
    if kind in ("plan", "case") and name not in orders:
        orders[name] = {"drawId": name, kind: entry, "changes": [], "results": []}
    elif name not in orders:
        return
    elif kind in CHANGES:
        orders[name]["changes"].append(entry)
    elif kind == "result":
        orders[name]["results"].append(entry)
    elif kind in PARTS["plan" if "plan" in orders[name] else "case"]:
        orders[name].setdefault("teams" if kind == "assignment" else kind, entry)


def attempts_of(entries):
    """The plans among them."""
    return [order for order in orders_of(entries) if "plan" in order]


def telling(entries):
    """Without plans and announcements of what was never drawn: they tell a `Book` nothing, and there may be very many."""
    begun = {order["drawId"] for order in orders_of(entries) if "draw" in order or "case" in order}
    return [entry for entry in entries if entry["kind"] not in ("plan", "sources") or entry["body"]["drawId"] in begun]


class Book:
    """The ledger before the entry `seq`."""

    def __init__(self, entries, seq):
        self.entries = [entry for entry in entries if entry["seq"] < seq]
        self.into = merged_ids(self.entries)
        self.policies = {entry["hash"]: entry["body"]["policy"] for entry in self.entries if entry["kind"] == "policy"}
        self.opened = [order for order in orders_of(self.entries) if "draw" in order or "case" in order]
        self.orders = [order for order in self.opened if "void" not in order]

    def known(self, unit):
        """The id under which the unit goes on."""
        seen = set()
        while unit in self.into and unit not in seen:
            seen.add(unit)
            unit = self.into[unit]
        return unit

    def policy(self, hash_):
        """The policy of an entry."""
        return self.policies[hash_]

    def last_policy(self, draw):
        """The hash of the one that stands for the authority and year of a draw id, or None."""
        own = [name for name, policy in self.policies.items() if [policy["authority"], str(policy["year"])] == draw.split("/")[:2]]
        return own[-1] if own else None

    def is_readable(self, order):
        """A draw or case whose policy is none, or does not know it, has no visits."""
        try:
            return nature_of(self, order) is not None
        except (KeyError, TypeError, StopIteration, AttributeError):
            return False

    def of_year(self, authority, year):
        """Draws and cases of an authority's year, in the order in which their teams were drawn; those without teams first."""
        own = [order for order in self.orders if order["drawId"].startswith(f"{authority}/{year}/")]
        return sorted(own, key=lambda order: order["teams"]["seq"] if "teams" in order else -1)

    def ordered_visits(self):
        """[draw id, unit, day, result] of every visit that was ordered: no void, merged or joint one."""
        visits = []
        for order in filter(self.is_readable, self.orders):
            results = results_of(order)
            for unit in units_of(order):
                day, codes = results.get(unit, (None, None))
                visits.append([order["drawId"], self.known(unit), day, codes])
        for entry in self.entries:
            if entry["kind"] == "visit":
                body = entry["body"]
                visits.append(["", self.known(body["unit"]), body["day"], body["result"]])
        return visits

    def made(self):
        """(unit, kind, day) of every visit of the ledger that was made: with a result, or told by a `visit` entry."""
        return [(visit["unit"], visit["kind"], visit["day"]) for visit in ordered_of(self) if visit["made"]]


def ordered_of(book):
    """Every ordered visit (14.2.1): unit, kind, matter, authority, level, name, first and last day, the day on which it counts, result, made."""
    return [visit for order in filter(book.is_readable, book.orders) for visit in visits_of_order(book, order)] + [
        told_visit(book, entry["body"]) for entry in book.entries if entry["kind"] == "visit"
    ]


def visits_of_order(book, order):
    said, window = nature_of(book, order)
    first, last = max(window["from"], opened_on(order)), window["until"]
    days, results = days_of(order), results_of(order)
    for unit in units_of(order):
        visit = {**said, "unit": book.known(unit), "name": order["drawId"]}
        if unit in results:
            day, codes = results[unit]
            yield {**visit, "first": day, "last": day, "day": day, "result": codes, "made": True}
        else:
            yield {**visit, "first": first, "last": last, "day": days.get(unit) or last, "result": None, "made": False}


def told_visit(book, body):
    said = {name: body[name] for name in ("kind", "matter", "authority", "level", "result", "day")}
    return {**said, "unit": book.known(body["unit"]), "name": "", "first": body["day"], "last": body["day"], "made": True}


def nature_of(book, order):
    """Kind, matter, authority and level of the visits of a draw or case, by the policy it names; and its window."""
    body = (order.get("case") or order["plan"])["body"]
    policy = book.policy(body["policy"])
    said = {"authority": policy["authority"], "level": policy.get("level")}
    if "case" in order:
        lane = next(each for each in policy["lanes"] if each["id"] == body["lane"])
        return {**said, "kind": lane.get("kind", lane["ground"]), "matter": lane.get("matter", lane["id"])}, body
    matter = next(each for each in policy["matters"] if each["id"] == body["matter"])
    return {**said, "kind": "routine", "matter": matter["id"]}, next(each for each in matter["rounds"] if each["id"] == body["round"])


def opened_on(order):
    """The day of the draw or case entry: no visit was made before it."""
    return (order.get("case") or order["draw"])["at"][:10]


def merged_ids(entries):
    return {
        each["unit"]: each["into"] for entry in entries if entry["kind"] == "change"
        for each in entry["body"]["units"] if each.get("into") not in (None, each["unit"])
    }


def units_of(order):
    """Units that a draw or case visits, as replacements have left them."""
    if "draw" in order:
        return drawn_units(order)
    body = order["case"]["body"]
    if body["lead"] is not None:
        return []
    gone = {each["unit"] for each in body["merged"]} | void_units(order)
    return [unit for unit in body["units"] if unit not in gone]


def void_units(order):
    return {each["unit"] for change in order["changes"] if change["kind"] == "replacement" for each in replaced_in(change["body"])}


def units_not_void(order):
    """Units of a draw, and those who came in somebody's place, without those that are given up."""
    drawn = [each["unit"] for stratum in order["draw"]["body"]["strata"] for each in stratum["drawn"]]
    gone = void_units(order)
    return [unit for unit in drawn + came_in(order) if unit not in gone]


def came_in(order):
    """Units that came in somebody's place."""
    return [by for _, by, _ in replaced_places(order) if by is not None]


def replaced_in(body):
    """[{unit, by, stratum}] of every unit that a replacement gives up, in its order; nobody comes for one that has no line, and nobody by a line of another unit."""
    lines = {each["unit"]: each for each in body["replaced"]}
    return [lines.get(each["unit"], {"unit": each["unit"], "by": None, "stratum": None}) for each in body["units"]]


def replaced_places(order):
    """(unit, who came, stratum) of every place of a draw that was given up (14.8): in the place of a unit that is not visited comes nobody."""
    visited = {each["unit"]: stratum["stratum"] for stratum in order["draw"]["body"]["strata"] for each in stratum["drawn"]}
    places = []
    for change in order["changes"]:
        for each in replaced_in(change["body"]) if change["kind"] == "replacement" else ():
            if each["unit"] in visited:
                stratum = visited.pop(each["unit"])
                visited.update({} if each["by"] is None else {each["by"]: stratum})
                places.append((each["unit"], each["by"], stratum))
    return places


def drawn_units(order, stratum=None):
    """Ids drawn by an attempt, of one stratum or of all, as replacements have left them (14.8): who comes counts in the stratum of the one who went."""
    units = [each["unit"] for s in order["draw"]["body"]["strata"] if stratum in (None, s["stratum"]) for each in s["drawn"]]
    for unit, by, own in replaced_places(order):
        if stratum in (None, own):
            units = [each for each in units if each != unit] + ([] if by is None else [by])
    return units


def results_of(order):
    """(day, codes joined by +) of every unit whose result stands: entered, neither returned, rejected, annulled nor withdrawn."""
    results = {}
    for entry in order["results"]:
        body = entry["body"]
        if body["step"] in ("enter", "correct"):
            results[body["unit"]] = (body["day"], "+".join(body["codes"]))
        elif body["step"] in GONE:
            results.pop(body["unit"], None)
    return results


def units_reported(order):
    """Units to which somebody has been: a result was entered, whatever became of it."""
    return {entry["body"]["unit"] for entry in order["results"] if entry["body"]["step"] == "enter"}


# --- Who goes where, and when -----------------------------------------------------------------

def staffed_bodies(order):
    """(number of the entry, body) of everything that was drawn about teams, for those who came in somebody's place too."""
    later = [(change["seq"], change["body"].get("staffed")) for change in order["changes"]]
    return team_draws(order)[: 1 if "teams" in order else 0] + [each for each in later if each[1]]


def team_draws(order):
    """(number of the entry, body) of every team draw (14.4): the first and later staffings, but not those for who came in somebody's place."""
    first = [(order["teams"]["seq"], order["teams"]["body"])] if "teams" in order else []
    return first + [(change["seq"], change["body"]["staffed"]) for change in order["changes"] if change["kind"] == "staffing"]


def days_of(order):
    """The day of every visit as it was last moved."""
    return seats_and_days(order)[1]


def seats_of(order):
    """[{unit, role, inspector, day, joins}] as they stand; `joins` is the draw that a seat goes along with, or None; the day is None where visits have none."""
    seats, days = seats_and_days(order)
    return [
        {"unit": unit, "role": role, "inspector": person, "day": days.get(unit), "joins": joins}
        for (unit, role), (person, joins) in seats.items()
    ]


def seats_and_days(order):
    seats, days = {}, {}
    for entry in [order["teams"], *order["changes"]] if "teams" in order else ():
        seated = {unit for unit, _ in seats} if entry["kind"] == "move" else set()
        for what, place, value in said_of_visits(entry):
            if what == "seat" or (what == "handed" and place in seats):
                seats[place] = value
            elif what == "day" and entry["kind"] == "move" and place not in seated:
                continue
            elif what == "day":
                days[place] = value
            elif what == "gone":
                days.pop(place, None)
                seats = {seat: sits for seat, sits in seats.items() if seat[0] != place}
        if entry is order["teams"]:
            days.update(days_of_lead_in(order))
    if "only" in order:
        seats, days = {seat: sits for seat, sits in seats.items() if seat[0] in order["only"]}, {unit: day for unit, day in days.items() if unit in order["only"]}
    return seats, days


def days_of_lead_in(order):
    """Of a joint case its visits have the days of the lead, by unit."""
    lead = order["case"]["body"]["lead"] if "case" in order else None
    return {} if lead is None else {each["unit"]: each["day"] for each in lead["days"]}


def said_of_visits(entry):
    """What teams, an assignment or a change says of seats and days, in its order: ("gone", unit, None), ("day", unit, day), ("seat", (unit, role), (inspector, joins)); "handed" is a seat that somebody had before."""
    body = entry["body"]
    if entry["kind"] in ("teams", "assignment"):
        return list(staffed_in(body))
    gone = [("gone", each["unit"], None) for each in (replaced_in(body) if entry["kind"] == "replacement" else ())]
    moved = [("day", visit["unit"], visit["to"]) for visit in body.get("visits") or ()]
    seated = [("handed", (seat["unit"], seat["role"]), (seat["to"], seat.get("joins"))) for seat in body.get("seats") or ()]
    return [*gone, *moved, *seated, *(staffed_in(body["staffed"]) if body.get("staffed") else ())]


def staffed_in(body):
    for seat in body["teams"]["seats"] if body["teams"] else ():
        yield "seat", (seat["unit"], seat["role"]), (seat["inspector"], None)
    for seat in body.get("joined") or ():
        yield "seat", (seat["unit"], seat["role"]), (seat["inspector"], seat["drawId"])
    staffed = {seat["unit"] for seat in [*(body["teams"]["seats"] if body["teams"] else ()), *(body.get("joined") or ())]}
    for visit in (body.get("days") or {}).get("visits", ()):
        # A day of a unit that this entry does not staff is none.
        if visit["unit"] in staffed:
            yield "day", visit["unit"], visit["day"]


# ======================================================================================================================
# findings
#
# What a verifier answers with: findings, and notes of what is not wrong but worth knowing. Their codes are those of the library's audit, and never change their meaning.
# ======================================================================================================================

@dataclass(frozen=True)
class Place:
    """An entry of the ledger, and where in it."""

    entry: object = None
    kind: str = ""
    where: str = ""

    def at(self):
        return ", ".join(part for part in ("" if self.entry is None else f"entry {self.entry}", self.where) if part)

    def __str__(self):
        named = "" if self.entry is None else f"entry {self.entry} ({self.kind})"
        return ", ".join(part for part in (named, self.where) if part)


@dataclass(frozen=True)
class Finding:
    """One thing that does not hold: its code, the number of the entry, the place for people, what the rules give, what the ledger says, and a sentence."""

    code: str
    entry: object
    at: str
    expected: object
    found: object
    text: str


@dataclass(frozen=True)
class Note:
    """Nothing is wrong, but a reader should know."""

    code: str
    drawId: str
    text: str


def place_of(entry, where=""):
    return Place(entry["seq"], entry["kind"], where)


def fault(code, place, words, expected=None, found=None):
    return Finding(f"verify/{code}", place.entry, place.at(), expected, found, f"{place}: {words}" if str(place) else words)


def differs(code, place, what, expected, found):
    """A finding in a list, or none when both are the same."""
    if expected == found:
        return []
    return [fault(code, place, f"{what}: expected {short(expected)}, found {short(found)}", expected, found)]


def differs_at(code, entry, where, expected, found):
    """The same, where the place says what differs."""
    if expected == found:
        return []
    return [fault(code, place_of(entry, where), f"expected {short(expected)}, found {short(found)}", expected, found)]


def is_said(text):
    """Somebody can read it: there is a letter or a digit in it."""
    return any(unicodedata.category(c)[0] in "LN" for c in text)


def short(value):
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= 200 else text[:197] + "..."


def note(code, draw, words):
    return Note(f"verify/note-{code}", draw, f"{draw}: {words}" if draw else words)


# ======================================================================================================================
# protocol
#
# The protocol `double-random/1`, written again in Python from docs/protocol.md alone.
#
# Nothing here is shared with the library: where both give the same answer, the page says enough.
# Section numbers are those of the page. Standard library only; teams (section 10) are in teams.py.
# ======================================================================================================================

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


# ======================================================================================================================
# amendments
#
# Policies that change (section 14.10 of docs/protocol.md): an amendment names every place that differs, and leaves announced rounds as they are.
# ======================================================================================================================

NONE = object()


def check_amendments(entries):
    """Each policy of an authority and year but the first is the end of an amendment that begins with the one before it."""
    found, last, by_hash = [], {}, {entry["hash"]: entry for entry in entries}
    for entry in entries:
        if entry["kind"] == "policy":
            policy = entry["body"]["policy"]
            before = last.get((policy["authority"], policy["year"]))
            if before is not None and not any(is_between(each, before, entry) for each in entries):
                found.append(fault("policy-not-amended", place_of(entry), "no amendment leads to this policy", "an amendment", entry["hash"]))
            last[(policy["authority"], policy["year"])] = entry
        elif entry["kind"] == "amendment":
            found += check_amendment(entry, by_hash, entries)
    return found


def is_between(entry, before, after):
    return entry["kind"] == "amendment" and (entry["body"]["from"], entry["body"]["to"]) == (before["hash"], after["hash"])


def check_amendment(entry, by_hash, entries):
    body = entry["body"]
    before, after = (named_policy(entry, by_hash, name) for name in ("from", "to"))
    if before is None or after is None:
        return [fault("reference", place_of(entry), "names no two earlier policies", "earlier policy entries", [body["from"], body["to"]])]
    if not follows(before, after, entries):
        return [fault("reference", place_of(entry), "does not begin with the policy before the one it ends with", None, body["from"])]
    expected = differences(before["body"]["policy"], after["body"]["policy"])
    mine = sorted(canonical(each) for each in expected)
    found = [] if mine == sorted(canonical(each) for each in body["changes"]) else differs_at(
        "amendment", entry, "changes", [each["path"] for each in expected], [each["path"] for each in body["changes"]]
    ) or [fault("amendment", place_of(entry, "changes"), "the values before or after are others", expected, body["changes"])]
    return found + check_announced_rounds(entry, before["body"]["policy"], after["body"]["policy"], entries)


def named_policy(entry, by_hash, name):
    named = by_hash.get(entry["body"][name])
    return named if named is not None and named["kind"] == "policy" and named["seq"] < entry["seq"] else None


def follows(before, after, entries):
    """They are two of an authority and year, one right behind the other."""
    year = lambda each: (each["body"]["policy"]["authority"], each["body"]["policy"]["year"])
    own = [each["hash"] for each in entries if each["kind"] == "policy" and year(each) == year(after)]
    return before["hash"] in own and own.index(before["hash"]) + 1 == own.index(after["hash"])


# --- What differs ----------------------------------------------------------------------------------

def differences(before, after, path=""):
    """[{path, before, after}]; objects by their fields, lists whose items have ids by these, others as a whole; null stands for what is not there."""
    if before is not NONE and after is not NONE and canonical(before) == canonical(after):
        return []
    if isinstance(before, dict) and isinstance(after, dict):
        names = [*before, *(name for name in after if name not in before)]
        return [each for name in names for each in differences(before.get(name, NONE), after.get(name, NONE), f"{path}.{name}" if path else name)]
    if has_ids(before) and has_ids(after):
        one, other = ({each["id"]: each for each in items} for items in (before, after))
        names = [*one, *(name for name in other if name not in one)]
        found = [each for name in names for each in differences(one.get(name, NONE), other.get(name, NONE), f"{path}[{name}]")]
        return found or [change_at(path, before, after)]
    return [change_at(path, before, after)]


def change_at(path, before, after):
    return {"path": path, "before": None if before is NONE else before, "after": None if after is NONE else after}


def has_ids(value):
    if not isinstance(value, list) or not value:
        return False
    names = [each.get("id") for each in value if isinstance(each, dict)]
    return len(names) == len(value) and all(isinstance(name, str) for name in names) and len(set(names)) == len(names)


# --- Rounds that are announced ---------------------------------------------------------------------

def check_announced_rounds(entry, before, after, entries):
    """An announced round keeps its days, its share and its place among the rounds."""
    found = []
    for attempt in attempts_of([each for each in entries if each["seq"] < entry["seq"]]):
        body = attempt["plan"]["body"]
        if "void" in attempt or not attempt["drawId"].startswith(f"{before['authority']}/{before['year']}/"):
            continue
        was, now = (place_in(policy, body["matter"], body["round"]) for policy in (before, after))
        found += differs_at("amended-round", entry, f"round {body['round']} of {body['matter']}", was, now)
    return found


def place_in(policy, matter, round_):
    """Its place, days and share, or None."""
    rounds = next((each["rounds"] for each in policy["matters"] if each["id"] == matter), [])
    return next(([n, each["from"], each["until"], each["share"]] for n, each in enumerate(rounds) if each["id"] == round_), None)


# ======================================================================================================================
# csv_cells
#
# Cells of the CSV files that hold more than one text (section 14.5 of docs/protocol.md), and the escapes that keep their marks apart.
# ======================================================================================================================

LIST, PATH = "\\;|", "\\/"


def cut(text, mark, marks):
    """What lies between the marks, as it is written: a mark or a `\\` behind a `\\` is part of its piece."""
    pieces, start, at = [], 0, 0
    while at < len(text):
        if is_escape(text, at, marks):
            at += 2
            continue
        if text[at] == mark:
            pieces.append(text[start:at])
            start = at + 1
        at += 1
    return [*pieces, text[start:]]


def is_escape(text, at, marks):
    return text[at] == "\\" and at + 1 < len(text) and text[at + 1] in marks


def plain(piece, marks):
    """Without the escapes. A `\\` before anything else is a `\\`."""
    found, at = [], 0
    while at < len(piece):
        at += is_escape(piece, at, marks)
        found.append(piece[at])
        at += 1
    return "".join(found)


def items(cell):
    """The texts of a list."""
    return [plain(each, LIST) for each in cut(cell, ";", LIST)] if cell else []


def records(cell, most):
    """The parts of each item of a list, as many as a record has; those behind the last one are empty."""
    found = [[plain(part, LIST) for part in cut(each, "|", LIST)] for each in cut(cell, ";", LIST)] if cell else []
    if any(len(parts) > most for parts in found):
        raise ValueError(f"more than {most} parts: {cell}")
    return [parts + [""] * (most - len(parts)) for parts in found]


def region_of(text):
    """The names of a region from its text."""
    return [plain(name, PATH) for name in cut(text, "/", PATH)] if text else []


def text_of(region):
    """A region as one text."""
    return "/".join(name.replace("\\", "\\\\").replace("/", "\\/") for name in region)


def fact_column(column):
    """Name and kind of `fact:NAME`, `fact:NAME:int`, `fact:NAME:bool`, `fact:NAME:text`: the kind is what stands behind the last colon, and where that is none of these, part of the name."""
    name, _, kind = column[len("fact:"):].rpartition(":")
    return (name, kind) if name and kind in ("int", "bool", "text") else (column[len("fact:"):], "text")


# ======================================================================================================================
# instants
#
# Instants (section 12 of docs/protocol.md), exact to the last digit of their seconds.
# ======================================================================================================================

INSTANT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]{1,30}))?(?:Z|([+-])([0-9]{2}):([0-9]{2}))")
MOST_MINUTES = 14 * 60


def instant_of(text):
    """The moment, as whole seconds in UTC and the rest of a second."""
    match = INSTANT.fullmatch(text)
    refuse_unless(match, f"not an instant: {text}")
    moment, decimals, *_ = match.groups()
    refuse_unless("0001-01-02" <= moment[:10] <= "9999-12-30", f"not an instant: {text}")
    offset = minutes_of(match)
    refuse_unless(abs(offset) <= MOST_MINUTES and int(match[5] or 0) < 60, f"not an instant: {text}")
    try:
        utc = datetime.fromisoformat(moment) - timedelta(minutes=offset)
    except ValueError as fault:
        raise Refused(f"not an instant: {text}") from fault
    return utc, Fraction(int(decimals or 0), 10 ** len(decimals or ""))


def whole_seconds(text):
    """Seconds since the year 1, rounded up."""
    moment, rest = instant_of(text)
    return (moment - datetime(1, 1, 1)) // timedelta(seconds=1) + (rest > 0)


def minutes_of(match):
    minutes = int(match[4] or 0) * 60 + int(match[5] or 0)
    return -minutes if match[3] == "-" else minutes


def offset_of(text):
    """Minutes before UTC; `Z` and `-00:00` are 0."""
    return minutes_of(INSTANT.fullmatch(text))


def day_at_offset(text, minutes):
    """The civil day of an instant where clocks are so many minutes before UTC."""
    return (instant_of(text)[0] + timedelta(minutes=minutes)).date().isoformat()


def is_instant(text):
    try:
        return instant_of(text) is not None
    except Refused:
        return False


# ======================================================================================================================
# forms
#
# A small language for the form of what JSON holds. A form is asked with a value and its place, and names every place that has another form.
# ======================================================================================================================

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
EXACT = re.compile(r"[0-9]{1,4000}(?:/[0-9]{1,4000})?")


class Further(str):
    """Says that a field is one too many: it is named, and what it stands beside is read. `owner` is the place of the object that has it."""

    def __new__(cls, owner, name):
        told = super().__new__(cls, f"{owner}.{name}: a further field")
        told.owner, told.name = owner, name
        return told


def if_so(test, words):
    return lambda value, place: [] if test(value) else [f"{place}: not {words}"]


def first_of(*forms):
    """What the first form says that says anything."""
    return lambda value, place: next((found for found in (form(value, place) for form in forms) if found), [])


def is_text(value):
    return isinstance(value, str) and value != ""


def is_whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def is_day(value):
    """YYYY-MM-DD, and a day of the calendar."""
    if not (isinstance(value, str) and DAY.fullmatch(value)):
        return False
    try:
        return date.fromisoformat(value) is not None
    except ValueError:
        return False


def is_exact(value):
    """The one text of a fraction that is not negative: reduced, and a whole number without what is below the line."""
    if not (isinstance(value, str) and EXACT.fullmatch(value)):
        return False
    try:
        return str(Fraction(value)) == value
    except (ZeroDivisionError, ValueError):
        return False


def is_ratio(value):
    """One of the forms of section 3."""
    try:
        return read_fraction(value) is not None
    except (Refused, ValueError):
        return False


def any_value(_value, _place):
    return []


text = if_so(is_text, "text, or empty")
free_text = if_so(lambda value: isinstance(value, str), "text")
yes_no = if_so(lambda value: isinstance(value, bool), "true or false")
yes = if_so(lambda value: value is True, "true")
whole = if_so(is_whole, "a whole number")
hash_ = if_so(is_hex64, "64 hex digits in lower case")
day = if_so(is_day, "a day")
instant = if_so(lambda value: isinstance(value, str) and is_instant(value), "an instant")
exact = if_so(is_exact, "an exact fraction")
ratio = if_so(is_ratio, "a ratio")
id_ = first_of(text, if_so(lambda value: fault_of_id(value) is None, "an id"))
plain_id = first_of(text, if_so(lambda value: fault_of_id(value) is None and "/" not in value, "an id without /"))


def hex_of(digits):
    return if_so(lambda value: isinstance(value, str) and re.fullmatch(f"[0-9a-f]{{{digits}}}", value), f"{digits} hex digits in lower case")


def number(least, most=2**53 - 1):
    return if_so(lambda value: is_whole(value) and least <= value <= most, f"a whole number from {least} to {most}")


count = number(0)


def one_of(words):
    """One of these texts, which stand in one text."""
    known = words.split()
    return if_so(lambda value: isinstance(value, str) and value in known, f"one of {', '.join(known)}")


def maybe(form):
    """Null, or that form."""
    return lambda value, place: [] if value is None else form(value, place)


def list_of(form, least=0, most=None):
    def look(value, place):
        if not isinstance(value, list):
            return [f"{place}: not a list"]
        found = [f"{place}: fewer than {least}"] if len(value) < least else []
        found += [f"{place}: more than {most}"] if most is not None and len(value) > most else []
        return found + [fault for n, each in enumerate(value) for fault in form(each, f"{place}.{n}")]

    return look


def either(*forms):
    """One of several forms: what is said is what the nearest of them says."""
    return lambda value, place: min((form(value, place) for form in forms), key=distance)


def distance(found):
    """Fields that are too much count last."""
    return sum(not isinstance(fault, Further) for fault in found), len(found)


def both(form, *rules):
    """A form; and where it holds, what else is asked of the value."""
    def look(value, place):
        found = form(value, place)
        return found + [fault for rule in rules for fault in rule(value, place)] if all_further(found) else found

    return look


def by_type(**kinds):
    """An object whose `type` says which fields it has besides."""
    def look(value, place):
        if not isinstance(value, dict):
            return [f"{place}: not an object"]
        kind = value.get("type")
        known = isinstance(kind, str) and kind in kinds
        return fields({"type": text, **kinds[kind]})(value, place) if known else [f"{place}.type: not one of {', '.join(kinds)}"]

    return look


def fields(has, may=None):
    """An object that has the first fields, may have the second, and has no other."""
    may = may or {}

    def look(value, place):
        if not isinstance(value, dict):
            return [f"{place}: not an object"]
        found = [f"{place}.{name}: missing" for name in has if name not in value]
        for name, inner in value.items():
            form = has.get(name) or may.get(name)
            found += [Further(place, name)] if form is None else form(inner, f"{place}.{name}")
        return found

    return look


def all_further(found):
    return all(isinstance(fault, Further) for fault in found)


# ======================================================================================================================
# conditions
#
# The form of a condition (section 14.2 of docs/protocol.md; how deep it may be by docs/policy.md).
# ======================================================================================================================

FIELDS_OF_CONDITIONS = ("id", "tier", "class", "status", "opened", "closed", "region", "categories")
MOST_LEVELS_OF_CONDITION = 32
EQUAL, AMONG, ORDER = ("$eq", "$ne"), ("$in", "$nin"), ("$gt", "$gte", "$lt", "$lte")
JOINED = ("$and", "$or", "$nor")
BEFORE = {"$daysAgo": 40000, "$monthsAgo": 1000, "$yearsAgo": 1000}


def condition(value, place):
    return faults_of_query(value, place, FIELDS_OF_CONDITIONS)


def condition_without_class(value, place):
    """A direct rule of the classes cannot ask for the class."""
    return faults_of_query(value, place, tuple(field for field in FIELDS_OF_CONDITIONS if field != "class"))


def faults_of_query(value, place, known, level=1):
    if level > MOST_LEVELS_OF_CONDITION:
        return [f"{place}: more than {MOST_LEVELS_OF_CONDITION} lists and objects in each other"]
    if not isinstance(value, dict):
        return [f"{place}: not an object"]
    return [fault for field, inner in value.items() for fault in faults_of_field(field, inner, f"{place}.{field}", known, level + 1)]


def faults_of_field(field, inner, place, known, level):
    if field in JOINED:
        if not (isinstance(inner, list) and inner):
            return [f"{place}: not a list of conditions"]
        return [fault for n, each in enumerate(inner) for fault in faults_of_query(each, f"{place}.{n}", known, level + 1)]
    is_fact = field.startswith("facts.") and field not in ("facts.", "facts.__proto__")
    if not is_fact and field not in known:
        return [f"{place}: no field that a condition can ask for"]
    return faults_of_operators(inner, place, is_fact, level) if isinstance(inner, dict) else faults_of_value(inner, place)


def faults_of_operators(value, place, is_fact, level):
    if level > MOST_LEVELS_OF_CONDITION:
        return [f"{place}: more than {MOST_LEVELS_OF_CONDITION} lists and objects in each other"]
    if not value:
        return [f"{place}: no operator"]
    return [fault for name, operand in value.items() for fault in faults_of_operand(name, operand, f"{place}.{name}", is_fact, level + 1)]


def faults_of_operand(name, operand, place, is_fact, level):
    if name in EQUAL:
        return faults_of_value(operand, place)
    if name in AMONG:
        fine = isinstance(operand, list) and not [fault for each in operand for fault in faults_of_value(each, place)]
        return [] if fine else [f"{place}: not a list of values"]
    if name in ORDER:
        return [] if is_day(operand) or is_whole(operand) or is_before(operand) else [f"{place}: neither a whole number nor a day"]
    if name == "$not":
        return faults_of_operators(operand, place, is_fact, level) if isinstance(operand, dict) else faults_of_value(operand, place)
    if name == "$exists" and is_fact:
        return [] if isinstance(operand, bool) else [f"{place}: not true or false"]
    return [f"{place}: no operator that a condition can use here"]


def faults_of_value(value, place):
    return [] if value is None or isinstance(value, (bool, int, str)) else [f"{place}: no value that a unit can have"]


def is_before(operand):
    """{"$daysAgo": n}, and likewise months and years."""
    return isinstance(operand, dict) and len(operand) == 1 and all(name in BEFORE and is_whole(n) and 0 <= n <= BEFORE[name] for name, n in operand.items())


# ======================================================================================================================
# policy_rules
#
# What the fields of a policy ask of each other (docs/policy.md, and the refusals `policy/…` by which the library words it). Each rule is given a policy of the right form.
# ======================================================================================================================

MOST_YEARS = 20
AMOUNTS = ("ratio", "number", "perInspector", "steps", "ladder", "shareOfTotal", "rest")
REPEATED = ("at-most", "cycles")


def faults_of_rules(policy, place):
    found = []
    for n, matter in enumerate(policy["matters"]):
        found += faults_of_matter(policy, matter, f"{place}.matters.{n}")
    for n, lane in enumerate(policy.get("lanes", ())):
        found += faults_of_lane(policy, lane, f"{place}.lanes.{n}")
    found += faults_of_calendars(policy.get("calendars", ()), f"{place}.calendars")
    found += faults_of_classes(policy.get("classes"), f"{place}.classes")
    names = [matter["id"] for matter in policy["matters"]]
    for n, share in enumerate(policy.get("shares", ())):
        found += [f"{place}.shares.{n}: no matter is called {name}" for name in share["matters"] if name not in names]
        found += [f"{place}.shares.{n}.ratio: more than the whole"] if read_fraction(share["ratio"]) > 1 else []
    return found


def faults_of_matter(policy, matter, place):
    dated = "schedule" in matter
    return (
        faults_of_strata(policy, matter, place) + faults_of_mode(matter, place) + faults_of_rounds(policy, matter, place)
        + faults_of_frequency(policy, matter.get("frequency", ()), f"{place}.frequency") + faults_of_team(matter["team"], dated, f"{place}.team")
        + ([f"{place}.schedule.joins: standing teams go as a whole"] if "teams" in matter["team"] and "joins" in matter.get("schedule", {}) else [])
        + (faults_of_days(policy, matter, place) if dated else [])
    )


def rises(values):
    return all(one < other for one, other in zip(values, values[1:]))


# --- How many ------------------------------------------------------------------------------------

def faults_of_strata(policy, matter, place):
    total, found = matter.get("total"), []
    parts = [rule for stratum in matter["strata"] for rule in (stratum, *stratum.get("also", ())) if "rest" in rule or "shareOfTotal" in rule]
    if total is not None:
        found += faults_of_rule(total, policy, matter, None, f"{place}.total")
        found += [f"{place}.total.ratioOf: there is one base only"] if "ratioOf" in total else []
        found += [f"{place}.total: a share of itself"] if "shareOfTotal" in total else []
        found += [] if parts else [f"{place}.total: no stratum takes a part of it"]
    elif parts:
        found.append(f"{place}: a part of a total, and no total")
    for n, stratum in enumerate(matter["strata"]):
        own = f"{place}.strata.{n}"
        found += faults_of_rule(stratum, policy, matter, total, own)
        for k, rule in enumerate(stratum.get("also", ())):
            found += faults_of_rule(rule, policy, matter, total, f"{own}.also.{k}")
        found += faults_of_bounds([stratum, *stratum.get("also", ())], own)
        if "weights" in stratum and "risk" in stratum:
            found.append(f"{own}: weights and risk")
        if "risk" in stratum and read_fraction(stratum["risk"]["randomShare"]) > 1:
            found.append(f"{own}.risk.randomShare: more than the whole")
        if matter["method"] != "ticket/1" and ("weights" in stratum or "risk" in stratum):
            found.append(f"{own}: chances that are not equal need tickets")
    return found


def faults_of_rule(rule, policy, matter, total, place):
    """One amount, and only fields that have an effect beside it."""
    said = [name for name in AMOUNTS if name in rule]
    if len(said) != 1:
        return [f"{place}: one amount, not {len(said)}"]
    if said == ["rest"]:
        return [f"{place}.{name}: beside rest" for name in ("per", "rounding") if name in rule]
    found = []
    has_base = said[0] in ("ratio", "steps", "ladder")
    if has_base and total is not None and "ratioOf" not in rule:
        found.append(f"{place}: of the matter or of the stratum? ratioOf: missing")
    if "ratioOf" in rule and not has_base:
        found.append(f"{place}.ratioOf: nothing speaks of a base")
    if "staff" in rule and "perInspector" not in rule:
        found.append(f"{place}.staff: without perInspector")
    if isinstance(rule.get("per"), dict) and rule["per"]["from"] > policy["year"]:
        found.append(f"{place}.per.from: after the year")
    if rule.get("rounding") == "each-round" and isinstance(rule.get("per"), dict):
        found.append(f"{place}.rounding: a period of several years has its last round in another one")
    found += faults_of_ratios(rule, matter, place)
    return found + faults_of_steps(rule.get("steps"), f"{place}.steps") + faults_of_ladder(rule.get("ladder"), policy["year"], f"{place}.ladder")


def faults_of_ratios(rule, matter, place):
    """No more visits a unit than the mode can give; `independent` has no such bound."""
    most = {"without-replacement": 1, "independent": None}.get(matter["mode"], matter.get("times"))
    ratios = [rule.get("ratio"), rule.get("shareOfTotal")] + [step.get("ratio") for step in rule.get("steps", ())]
    ratios += [step["ratio"] for step in rule.get("ladder", {}).get("steps", ())]
    above = [ratio for ratio in ratios if ratio is not None and most is not None and read_fraction(ratio) > most]
    return [f"{place}: {ratio} is above {most} visits a unit" for ratio in above]


def faults_of_steps(steps, place):
    if steps is None:
        return []
    bounds = [step.get("upTo") for step in steps]
    found = [f"{place}.{n}: a number or a ratio" for n, step in enumerate(steps) if ("number" in step) == ("ratio" in step)]
    fine = bounds[-1] is None and None not in bounds[:-1] and rises(bounds[:-1])
    return found if fine else [*found, f"{place}: do not cover every size once"]


def faults_of_ladder(ladder, year, place):
    if ladder is None:
        return []
    rates, ratios = ([read_fraction(step[name]) for step in ladder["steps"]] for name in ("from", "ratio"))
    fine = rates[0] == 0 and rises(rates) and rises(ratios) and read_fraction(ladder["start"]) in ratios
    found = [] if fine else [f"{place}.steps: not in order, or the start is none of them"]
    years = [each["year"] for each in ladder["published"]] + [year]
    return found if rises(years) else [*found, f"{place}.published: not the earlier years in order"]


def faults_of_bounds(rules, place):
    """A floor is not above a ceiling of the same base and period."""
    plain = [rule for rule in rules if "ratio" in rule]
    base = lambda rule: (rule.get("ratioOf", "stratum"), repr(rule.get("per", "year")))
    return [
        f"{place}: the floor {low['ratio']} is above the ceiling {high['ratio']}"
        for low in plain for high in plain
        if low["side"] != "at-most" and high["side"] == "at-most" and base(low) == base(high) and read_fraction(low["ratio"]) > read_fraction(high["ratio"])
    ]


# --- How often -----------------------------------------------------------------------------------

def faults_of_mode(matter, place):
    mode, times, rest = matter["mode"], matter.get("times"), matter["coolDown"]
    found = [f"{place}.coolDown: no unit is drawn twice a year"] if rest and mode == "without-replacement" else []
    if (mode in REPEATED) != (times is not None):
        return [*found, f"{place}.times: {'missing' if times is None else 'not with this mode'}"]
    return found + (faults_of_cycles(matter, times, rest, place) if mode == "cycles" else [])


def faults_of_cycles(matter, times, rest, place):
    rounds = matter["rounds"]
    length, left = divmod(len(rounds), times)
    if left:
        return [f"{place}.times: {len(rounds)} rounds make no {times} equal cycles"]
    shares = [sum(read_fraction(each["share"]) for each in rounds[n * length:(n + 1) * length]) for n in range(times)]
    found = [f"{place}.rounds: cycle {n + 1} has not 1/{times} of the year" for n, share in enumerate(shares) if share != Fraction(1, times)]
    return found + ([f"{place}.coolDown: longer than a cycle allows"] if rest and rest["rounds"] >= length else [])


def faults_of_frequency(policy, rules, place):
    found = []
    for n, rule in enumerate(rules):
        least, most, window, own = rule.get("atLeast"), rule.get("atMost"), rule["window"], f"{place}.{n}"
        window = window if isinstance(window, dict) else {}
        if least is None and most is None:
            found.append(f"{own}: neither atLeast nor atMost")
        if least is not None and most is not None and least > most:
            found.append(f"{own}: at least {least} and at most {most}")
        if "start" in window and least is None:
            found.append(f"{own}.window.start: without atLeast")
        if "since" in window and least is not None:
            found.append(f"{own}.window.since: with atLeast")
        if window.get("from", policy["year"]) > policy["year"]:
            found.append(f"{own}.window.from: after the year")
    return found


# --- When ----------------------------------------------------------------------------------------

def faults_of_rounds(policy, matter, place):
    rounds, found = matter["rounds"], []
    for n, each in enumerate(rounds):
        own = f"{place}.rounds.{n}"
        if not each["from"][:4] == each["until"][:4] == f"{policy['year']:04}":
            found.append(f"{own}: not in the year {policy['year']}")
        if n and each["from"] <= rounds[n - 1]["until"]:
            found.append(f"{own}: begins before the one before has ended")
        if "draw" in each and not each["draw"]["from"] <= each["draw"]["until"] <= each["until"]:
            found.append(f"{own}.draw: not before the end of its round")
    return found


def days_between(first, last):
    at, end = date.fromisoformat(first), date.fromisoformat(last)
    for n in range((end - at).days + 1):
        yield at + timedelta(days=n)


def faults_of_days(policy, matter, place):
    """Rounds whose visits have days lie in calendars."""
    calendars, everyday, found = policy.get("calendars", ()), "everyDay" in matter["schedule"], []
    if not calendars and not everyday:
        return [f"{place}.schedule: no calendar"]
    for n, each in enumerate(matter["rounds"]):
        days = [day for day in days_between(each["from"], each["until"])]
        known = lambda day: everyday or any(c["from"] <= day.isoformat() <= c["until"] for c in calendars)
        unknown = next((day for day in days if not known(day)), None)
        if unknown:
            found.append(f"{place}.rounds.{n}: no calendar knows {unknown}")
        elif not any(is_open_day(policy, matter, day, everyday) for day in days):
            found.append(f"{place}.rounds.{n}: no open day")
    return found


def is_open_day(policy, matter, day, everyday):
    """A day that is open somewhere."""
    text, quiet = day.isoformat(), matter.get("quiet", {})
    first, last = quiet.get("monthDays", (32, 32))
    silent = first <= day.day <= last or day.isoweekday() in quiet.get("weekdays", ()) or text in quiet.get("days", ())
    off = any(each["from"] <= text <= each["until"] for each in matter["schedule"].get("off", ()) if "region" not in each)
    return not silent and not off and (everyday or works(next(c for c in policy["calendars"] if c["from"] <= text <= c["until"]), day))


def works(calendar, day):
    text = day.isoformat()
    names = lambda field: [each["day"] for each in calendar[field]]
    return text in names("workdays") or (text not in names("holidays") and day.isoweekday() not in calendar["weekend"])


def faults_of_calendars(calendars, place):
    found = []
    for n, each in enumerate(calendars):
        own, free, work = f"{place}.{n}", [d["day"] for d in each["holidays"]], [d["day"] for d in each["workdays"]]
        if (int(each["until"][:4]), each["until"][5:]) >= (int(each["from"][:4]) + MOST_YEARS, each["from"][5:]):
            found.append(f"{own}: longer than {MOST_YEARS} years")
            continue
        found += [f"{own}: {day} is not between {each['from']} and {each['until']}" for day in free + work if not each["from"] <= day <= each["until"]]
        found += [f"{own}: {day} is a day off and a workday" for day in free if day in work]
        found += [f"{own}: the workday {day} lies on no weekend" for day in work if date.fromisoformat(day).isoweekday() not in each["weekend"]]
        found += [fault for other in calendars[:n] for fault in disagreement(other, each, own)]
    return found


def disagreement(one, other, place):
    first, last = max(one["from"], other["from"]), min(one["until"], other["until"])
    if first > last:
        return []
    day = next((day for day in days_between(first, last) if works(one, day) != works(other, day)), None)
    return [f"{place}: {one['id']} says something else about {day}"] if day else []


# --- Who goes, and beside the draw ---------------------------------------------------------------

def faults_of_team(team, dated, place):
    officers, found = [role for role in team["roles"] if "expert" not in role], []
    if len(officers) < team.get("officers", 2):
        found.append(f"{place}.roles: {len(officers)} for officers")
    if team["noReturn"] == {}:
        found.append(f"{place}.noReturn: neither visits nor years")
    limits = team.get("limits")
    if limits == {}:
        found.append(f"{place}.limits: none")
    bounds = [limits[name] for name in ("perDay", "perWeek", "perYear") if name in limits] if limits else []
    if bounds != sorted(bounds):
        found.append(f"{place}.limits: more in a shorter time than in a longer one")
    if limits and not dated and ("perDay" in limits or "perWeek" in limits):
        found.append(f"{place}.limits: visits have no days")
    if "teams" in team:
        found += [f"{place}.{name}: standing teams go as a whole" for name in ("apart", "pairLimit") if team[name] is not None]
    return found + (faults_of_agencies(team["roles"], place) if team["apart"] else [])


def faults_of_agencies(roles, place):
    """Two roles that are kept apart ask for the same people, or have no agency in common."""
    asked = [[None if role[name] is None else set(role[name]) for name in ("agencies", "grades", "qualifications")] + ["expert" in role] for role in roles]
    in_common = lambda one, other: one is None or other is None or one & other
    pairs = [(n, k) for n in range(len(asked)) for k in range(n) if asked[n] != asked[k] and in_common(asked[n][0], asked[k][0])]
    return [f"{place}.roles.{n}: asks for others of an agency than role {k}" for n, k in pairs]


def faults_of_lane(policy, lane, place):
    joint, say = lane["ground"] == "joint", lambda words: f"{place}: {words}"
    found = [say("the id of a matter")] if any(matter["id"] == lane["id"] for matter in policy["matters"]) else []
    found += [say("urgent without within")] if "urgent" in lane and "within" not in lane else []
    found += [say("a lead belongs to a joint inspection, and to no other")] if joint != ("lead" in lane) else []
    found += [say(f"{name} in a joint inspection") for name in ("within", "merges") if joint and name in lane]
    found += [say("leads itself")] if lane.get("lead", {}).get("authority") == policy["authority"] else []
    found += [say("joins in a lane")] if "joins" in lane.get("schedule", {}) else []
    found += [say("atLeast in a lane") for rule in lane.get("frequency", ()) if "atLeast" in rule]
    times = [lane.get(name, {}) for name in ("within", "urgent")]
    needs = "everyDay" not in lane.get("schedule", {"everyDay": True}) or any("workdays" in each for each in times)
    if needs and not policy.get("calendars"):
        found.append(say("no calendar"))
    found += faults_of_frequency(policy, lane.get("frequency", ()), f"{place}.frequency")
    return found + faults_of_team(lane["team"], "schedule" in lane, f"{place}.team")


# --- Classes -------------------------------------------------------------------------------------

def faults_of_classes(classes, place):
    if classes is None:
        return []
    bounds = [step.get("below") for step in classes["steps"]]
    fine = bounds[-1] is None and None not in bounds[:-1] and rises(bounds[:-1])
    found = [] if fine else [f"{place}.steps: do not cover every score once"]
    return found + (faults_of_scoring(classes["scoring"], f"{place}.scoring") if "scoring" in classes else [])


def faults_of_scoring(scoring, place):
    found = [] if scoring["least"] <= scoring["start"] <= scoring["most"] else [f"{place}: the start is not between least and most"]
    for n, rule in enumerate(scoring["rules"]):
        found += [f"{place}.rules.{n}: moves nothing"] if rule["points"] == 0 else []
        found += [f"{place}.rules.{n}.codes: belong to results, and to nothing else"] if (rule["on"] == "result") != ("codes" in rule) else []
    return found


# ======================================================================================================================
# policy_form
#
# The form of a policy as it stands on the ledger: the document of docs/policy.md with every default filled in (its fields, words and numbers by schemas/policy.schema.json).
# ======================================================================================================================

MOST = 1_000_000_000
NEVER_WITHHELD = ("drawId", "step", "lane", "case", "from", "until", "complete", "merged", "lead", "joined", "sources", "strata", "out", "staffed", "anew", "unit", "codes", "day")
GROUNDS = one_of("complaint re-inspection notify-and-commit pre-event clue campaign joint")
YEAR = number(1900, 9999)
TEXTS = list_of(free_text, 1)
IDS = list_of(id_, 1)
TITLE = {"title": free_text}
WINDOW = {"from": day, "until": day}


def unique(name="id"):
    """No two of a list have the same id."""
    def look(value, place):
        names = [each[name] for each in value]
        return [f"{place}.{n}.{name}: stands twice" for n, each in enumerate(names) if each in names[:n]]

    return look


def not_reversed(value, place):
    """A period does not end before it begins."""
    return [] if value["from"] <= value["until"] else [f"{place}: ends before it begins"]


# --- How many ------------------------------------------------------------------------------------

LADDER = fields({
    "start": ratio, "steps": list_of(fields({"from": ratio, "ratio": ratio}), 1), "lowerAfter": number(1, MOST),
    "published": list_of(fields({"year": YEAR, "rate": ratio})),
})
STAFF = fields({}, {"agencies": TEXTS, "grades": TEXTS, "qualifications": TEXTS, "posts": list_of(one_of("officer expert auxiliary"), 1)})
PER = either(one_of("year half quarter month round"), fields({"years": number(2, 100), "from": YEAR}))
STEP = fields({}, {"upTo": number(0, MOST), "number": number(0, MOST), "ratio": ratio})
RULE_MAY = {
    "ratio": ratio, "number": number(0, MOST), "perInspector": ratio, "steps": list_of(STEP, 1), "shareOfTotal": ratio, "ladder": LADDER,
    "ratioOf": one_of("stratum matter"), "staff": STAFF, "source": free_text, "rounding": one_of("cumulative each-round"), "per": PER,
}
SIDE = {"side": one_of("at-least at-most exactly")}
WHOLE_RULE = fields(SIDE, RULE_MAY)


STRATUM = fields(
    {"id": id_, **TITLE, "where": maybe(condition), **SIDE, "minimum": number(0, MOST)},
    {
        **RULE_MAY, "also": list_of(WHOLE_RULE, 1), "rest": yes, "weights": list_of(fields({"where": condition, "weight": ratio}), 1),
        "risk": fields({"randomShare": ratio, "fact": free_text}),
    },
)

# --- How often -----------------------------------------------------------------------------------

START = {"start": day}
FREQUENCY = fields(
    {
        "id": plain_id, **TITLE, "where": maybe(condition),
        "window": either(
            one_of("year"), fields({"months": number(1, 1000)}, START), fields({"days": number(1, 40000)}, START), fields({"years": number(1, 1000)}, START),
            fields({"years": number(1, 1000), "from": YEAR}), fields({"since": text}),
        ),
        "counts": fields({}, {"kinds": IDS, "matters": IDS, "authorities": IDS, "levels": IDS, "results": TEXTS}),
    },
    {"atLeast": number(1, 1000), "atMost": number(1, 1000), "source": free_text},
)

FREQUENCIES = both(list_of(FREQUENCY, 1, 100), unique())

# --- On which day, and who goes --------------------------------------------------------------------

OFF = both(fields({**WINDOW, "reason": text}, {"region": TEXTS}), not_reversed)
SEASON = both(fields({"id": free_text, "where": condition, **WINDOW}), not_reversed)
SCHEDULE = fields({}, {
    "together": fields({"depth": number(1, 20), "units": number(2, 100)}), "off": list_of(OFF, 1), "windows": list_of(SEASON, 1),
    "everyDay": yes, "joins": yes,
})
ROLE = fields({"id": id_, **TITLE, "qualifications": list_of(free_text), "agencies": maybe(TEXTS), "grades": maybe(TEXTS)}, {"expert": yes})
TEAM = fields(
    {
        "roles": both(list_of(ROLE, 1, 12), unique()), "region": either(yes_no, one_of("outside")), "certificate": maybe(either(free_text, list_of(free_text, 2))),
        "noReturn": maybe(fields({}, {"visits": number(1, MOST), "years": number(1, 100)})), "balance": one_of("level mean capacity"),
        "band": number(0, MOST), "pairLimit": maybe(number(1, MOST)), "apart": maybe(one_of("agency")), "staffing": one_of("complete by-rank"),
    },
    {
        "officers": number(1, MOST), "awayFromHome": yes, "openCases": number(1, MOST), "teams": one_of("standing"),
        "limits": fields({}, {"perDay": number(1, MOST), "perWeek": number(1, MOST), "perYear": number(1, MOST)}),
    },
)
MONTH_DAYS = both(list_of(number(1, 31), 2, 2), lambda value, place: [] if value[0] <= value[1] else [f"{place}: the last before the first"])
QUIET = fields({}, {"monthDays": MONTH_DAYS, "weekdays": list_of(number(1, 7), 1, 7), "days": list_of(day, 1)})

# --- Matters and lanes -----------------------------------------------------------------------------

ROUND = both(fields({"id": plain_id, **TITLE, **WINDOW, "share": ratio}, {"draw": fields(WINDOW)}), not_reversed)


def shares_make_one(value, place):
    """Section 9: the shares of the rounds sum to exactly 1."""
    return [] if sum(read_fraction(each["share"]) for each in value) == 1 else [f"{place}: the shares do not sum to 1"]


MATTER = fields(
    {
        "id": plain_id, **TITLE, "population": maybe(condition),
        "recentVisit": maybe(fields({"days": number(1, MOST), "kinds": maybe(TEXTS)})), "strata": both(list_of(STRATUM, 1), unique()),
        "base": one_of("average plan draw"), "of": one_of("stratum eligible"), "mode": one_of("without-replacement independent at-most cycles"),
        "coolDown": maybe(fields({"rounds": number(1, MOST)})), "method": one_of("ticket/1 seedrandom-shuffle/1"), "reserve": number(0, MOST),
        "rounds": both(list_of(ROUND, 1), unique(), shares_make_one), "team": TEAM,
    },
    {
        "frequency": FREQUENCIES, "total": WHOLE_RULE, "times": number(2, 366), "phase": fields({"party": id_, "commitment": hash_}),
        "list": fields({}, {"daysAhead": number(0, 366), "secretUntilVisit": yes_no}), "quiet": QUIET, "schedule": SCHEDULE,
    },
)
WITHIN = either(fields({"workdays": number(1, 366)}), fields({"days": number(1, 3660)}), fields({"hours": number(24, 24)}))
LANE = fields(
    {"id": plain_id, **TITLE, "ground": GROUNDS, "team": TEAM},
    {
        "kind": free_text, "matter": free_text, "within": WITHIN, "urgent": WITHIN, "merges": yes, "approval": yes,
        "lead": fields({"authority": free_text, "matter": free_text}), "frequency": FREQUENCIES, "schedule": SCHEDULE, "source": free_text,
    },
)

# --- Classes, calendars and the whole ---------------------------------------------------------------

POINTS = number(-1_000_000, 1_000_000)
CAUSE = fields(
    {"id": id_, "on": one_of("result follow-up-closed penalty accident complaint repair"), "points": POINTS},
    {"codes": list_of(one_of("1 A B C D E F G 3 4 5 6 7 8 9 10 11 12"), 1), "most": number(1, 1000), "source": free_text},
)
SCORING = fields({"least": POINTS, "most": POINTS, "start": POINTS, "rules": both(list_of(CAUSE, 1, 100), unique())})
CLASSES = fields(
    {"fact": free_text, "steps": list_of(fields({"class": id_}, {"below": whole}), 1)},
    {"direct": list_of(fields({"class": id_, "where": condition_without_class}), 1), "missing": id_, "scoring": SCORING},
)
NAMED_DAY = fields({"day": day, "name": free_text})
CALENDAR = both(
    fields(
        {
            "id": id_, **WINDOW, "weekend": list_of(number(1, 7), 0, 6), "holidays": both(list_of(NAMED_DAY), unique("day")),
            "workdays": both(list_of(NAMED_DAY), unique("day")),
        },
        {"source": free_text},
    ),
    not_reversed,
)

# --- What the public sees ----------------------------------------------------------------------------

LIST_RULE = both(
    fields({"id": plain_id, "of": IDS, "when": one_of("secret announced after")}, {"days": number(0, 366), "source": free_text}),
    lambda value, place: [f"{place}.days: a list that is secret opens when its round is over"] if value["when"] == "secret" and "days" in value else [],
)
WITHHELD_KINDS = one_of("draw teams substitution replacement staffing move case assignment result change")
FIELD = first_of(text, if_so(lambda value: all(value.split(".")) and value.split(".")[0] not in NEVER_WITHHELD, "a field that may be withheld"))
FIELD_RULE = both(
    fields({"id": plain_id, "kinds": list_of(WITHHELD_KINDS, 1), "fields": list_of(FIELD, 1)}, {"until": day, "from": day, "months": number(1, 1200), "source": free_text}),
    lambda value, place: [f"{place}: more than one of until, from and months"] if len({"until", "from", "months"} & set(value)) > 1 else [],
)
RESULT_CODE = one_of("1 A B C D E F G 3 4 5 6 7 8 9 10 11 12")
DISCLOSURE = fields({}, {
    "lists": both(list_of(LIST_RULE, 1, 100), unique()), "fields": both(list_of(FIELD_RULE, 1, 100), unique()),
    "results": fields({}, {"except": list_of(RESULT_CODE, 1), "months": number(1, 1200), "source": free_text}), "open": list_of(one_of("people scores events units"), 1),
})
SHARE = fields({"id": id_, "matters": TEXTS, "ratio": ratio, "side": one_of("at-least at-most")}, {"source": free_text})


POLICY = both(
    fields(
        {
            "format": first_of(free_text, if_so(lambda value: value == "double-random/policy/1", "double-random/policy/1")), "id": id_, **TITLE, "authority": plain_id,
            "year": first_of(whole, YEAR), "tiers": maybe(IDS), "matters": both(list_of(MATTER, 1), unique()),
        },
        {
            "level": free_text, "classes": CLASSES, "workDays": fields({"perVisit": ratio, "perInspector": number(0, MOST)}),
            "calendars": both(list_of(CALENDAR, 1, 20), unique()), "shares": both(list_of(SHARE, 1), unique()),
            "lanes": both(list_of(LANE, 1, 100), unique()), "disclosure": DISCLOSURE,
        },
    ),
    faults_of_rules,
)


# ======================================================================================================================
# policy_file
#
# The policy of a case folder as its author wrote it (docs/policy.md): what it leaves out has its default, and no field is misspelt.
# ======================================================================================================================

TITLE_LESS = {"title": ""}
TEAM_LESS = {
    "region": True, "certificate": None, "noReturn": None, "balance": "mean", "band": 2, "pairLimit": None, "apart": None, "staffing": "complete",
}
MATTER_LESS = {
    **TITLE_LESS, "population": None, "recentVisit": None, "base": "average", "of": "stratum", "mode": "without-replacement", "coolDown": None,
    "method": "ticket/1", "reserve": 20,
}
RULE_LESS = {"side": "at-least"}

# What may be left out, by the place of the object that has it; `*` stands for each item of a list.
DEFAULTS = (
    ("", {**TITLE_LESS, "tiers": None}),
    ("calendars.*", {"weekend": [6, 7], "holidays": [], "workdays": []}),
    ("shares.*", RULE_LESS),
    ("matters.*", MATTER_LESS),
    ("matters.*.recentVisit", {"kinds": None}),
    ("matters.*.frequency.*", {**TITLE_LESS, "where": None, "counts": {}}),
    ("matters.*.total", RULE_LESS),
    ("matters.*.strata.*", {**TITLE_LESS, "where": None, "minimum": 0, **RULE_LESS}),
    ("matters.*.strata.*.also.*", RULE_LESS),
    ("matters.*.rounds.*", TITLE_LESS),
    ("matters.*.team", TEAM_LESS),
    ("matters.*.team.roles.*", {**TITLE_LESS, "qualifications": [], "agencies": None, "grades": None}),
    ("lanes.*", TITLE_LESS),
    ("lanes.*.frequency.*", {**TITLE_LESS, "where": None, "counts": {}}),
    ("lanes.*.team", TEAM_LESS),
    ("lanes.*.team.roles.*", {**TITLE_LESS, "qualifications": [], "agencies": None, "grades": None}),
)


def policy_read(value):
    """The policy with every default filled in; refused with every place that has another form."""
    if isinstance(value, dict):
        value = {name: inner for name, inner in value.items() if name != "$schema"}
    for place, defaults in DEFAULTS:
        value = filled(value, place.split(".") if place else [], defaults)
    faults = POLICY(value, "policy")
    if faults:
        raise Refused("; ".join(map(str, faults)))
    return value


def filled(value, steps, defaults):
    """The value with the defaults of every object at a place; what has another form stays as it is, and is named later."""
    if not steps:
        return {**defaults, **value} if isinstance(value, dict) else value
    step, rest = steps[0], steps[1:]
    if step == "*":
        return [filled(each, rest, defaults) for each in value] if isinstance(value, list) else value
    if not isinstance(value, dict) or step not in value:
        return value
    return {**value, step: filled(value[step], rest, defaults)}


# ======================================================================================================================
# private_lists
#
# Private registries (section 11.1 of docs/protocol.md): salted trees, a field or a record opened, an absence shown; pseudonyms (11.2).
# ======================================================================================================================

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


# ======================================================================================================================
# case_files
#
# The files of a case folder, read without any help from the library: units, inspectors, history.
#
# A folder holds the files of one registry, or those of several in folders of their own:
#
#     policy.json                                       may be left out
#     units.csv  inspectors.csv  history.csv            one registry
#     registries/NAME/units.csv  inspectors.csv  …      each further one; NAME is for people, the digest of the registry as a rule. A NAME that begins with
#                                                       a day (2026-01-04 …) says the cut-off day, and no entry of another day is then meant
#     registry.key                                      the secret of a private registry, beside it; or beside `registries`, for those in it that have none
#
# Which entries of the ledger a registry stands for is told by its contents: sizes, roots and counts (section 11 of the page).
#
# Cells are read as section 14.5 says; an empty cell says nothing.
# ======================================================================================================================

class BadInput(Exception):
    """A file that is missing or cannot be read: a sentence for whoever handed it over."""


SEVERAL, KEY = "registries", "registry.key"

# Columns that a file must have, and others that it may have.
COLUMNS = {
    "units.csv": ("id name region categories tier status opened closed exclusions", ""),
    "inspectors.csv": (
        "id name agency regions qualifications certificates grade leave capacity recusals team status",
        "post share perDay perWeek perYear openCases home notWith",
    ),
    "history.csv": ("unit day inspectors kind result", "matter authority level"),
}


def load_cases(folder):
    """Every registry of the folder with its place, and the policy, or None."""
    if not os.path.isdir(folder):
        raise BadInput(f"{folder} is no folder: behind the ledger stands the folder of its case, with units.csv and inspectors.csv")
    several = os.path.join(folder, SEVERAL)
    names = sorted(os.listdir(several)) if os.path.isdir(several) else []
    places = [os.path.join(several, name) for name in names]
    is_registry = os.path.exists(os.path.join(folder, "units.csv"))
    if os.path.isdir(several) and not places and not is_registry:
        raise BadInput(f"{several} is empty: put the folder of each registry into it, with units.csv and inspectors.csv")
    if not places or is_registry:
        places.insert(0, folder)
    return [load_case(place) for place in places], policy_in(folder)


def policy_in(folder):
    """The policy of the folder, or None."""
    if not os.path.exists(os.path.join(folder, "policy.json")):
        return None
    try:
        return policy_read(json_of(folder, "policy.json"))
    except Refused as fault:
        raise BadInput(f"{os.path.join(folder, 'policy.json')}: {fault}") from fault


def load_case(folder):
    """The registers of one folder, each in id order; `history` by day."""
    try:
        units = [unit_of(row) for row in rows_of(folder, "units.csv")]
        inspectors = [inspector_of(row) for row in rows_of(folder, "inspectors.csv")]
        history = [visit_of(row) for row in rows_of(folder, "history.csv", optional=True)]
    except (KeyError, ValueError) as fault:
        raise BadInput(f"{folder}: a cell has another form than section 14.5 of the page says: {fault}") from fault
    by_id = lambda each: each["id"].encode("utf-8")
    return {
        "place": folder, "asOf": day_in(os.path.basename(folder)), "secret": secret_of(folder), "readings": readings_of(folder),
        "hasHistory": os.path.exists(os.path.join(folder, "history.csv")),
        "units": sorted(units, key=by_id),
        "inspectors": sorted(inspectors, key=by_id),
        "history": sorted(history, key=lambda visit: visit["day"]),
    }


def readings_of(folder):
    """The digest of the statement of how the lists were read from the tables of an office; None where there is none."""
    if not os.path.exists(os.path.join(folder, "readings.json")):
        return None
    statement = json_of(folder, "readings.json")
    if not isinstance(statement, dict) or statement.get("format") != "double-random/readings/1":
        raise BadInput(f"{os.path.join(folder, 'readings.json')} is no statement of how lists were read")
    try:
        return digest(statement)
    except Refused as fault:
        raise BadInput(f"{os.path.join(folder, 'readings.json')}: {fault}") from fault


def secret_of(folder):
    """The secret beside a private registry, or beside the `registries` in which it stands; None of a public one."""
    above = os.path.dirname(os.path.abspath(folder))
    places = [folder, os.path.dirname(above)] if os.path.basename(above) == SEVERAL else [folder]
    path = next((each for each in (os.path.join(place, KEY) for place in places) if os.path.exists(each)), None)
    if path is None:
        return None
    try:
        with open(path, encoding="utf-8") as file:
            secret = file.read()
    except (OSError, UnicodeDecodeError) as fault:
        raise BadInput(f"{path}: {fault}") from fault
    secret = secret[:-1] if secret.endswith("\n") else secret
    if not is_secret(secret):
        raise BadInput(f"{path}: a secret is at least 32 bytes as lower-case hex digits")
    return secret


def day_in(name):
    """The day with which a name begins, or None."""
    return name[:10] if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", name[:10]) else None


def rows_of(folder, name, optional=False):
    path = os.path.join(folder, name)
    if optional and not os.path.exists(path):
        return []
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            read = csv.DictReader(file, strict=True)
            check_columns(path, read.fieldnames or [], *COLUMNS[name], facts=name == "units.csv")
            return [whole_row(path, read.line_num, row) for row in read]
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise BadInput(why_unread(path, fault)) from fault


def check_columns(path, columns, needed, further, facts):
    """A column that is misspelt would leave out what it says. `facts`: there may be a column for each fact."""
    known = [*needed.split(), *further.split()]
    for n, column in enumerate(columns):
        if column in columns[:n]:
            raise BadInput(f"{path}: the column {column} stands twice")
        if column not in known and not (facts and column.startswith("fact:") and column != "fact:"):
            raise BadInput(f"{path}: a column {column} has no meaning here")
    for column in needed.split():
        if column not in columns:
            raise BadInput(f"{path}: there is no column {column}")


def whole_row(path, line, row):
    if None in row or None in row.values():
        raise BadInput(f"{path}: line {line} has more or fewer cells than there are columns")
    return row


def why_unread(path, fault):
    """Why a file cannot be read, as a sentence."""
    if isinstance(fault, FileNotFoundError):
        return f"{path} is not there"
    if isinstance(fault, IsADirectoryError):
        return f"{path} is a folder"
    if isinstance(fault, UnicodeDecodeError):
        return f"{path} is no text in UTF-8"
    return f"{path} cannot be read: {fault.strerror if isinstance(fault, OSError) else fault}"


def json_of(folder, name):
    path = os.path.join(folder, name)
    try:
        with open(path, encoding="utf-8-sig") as file:
            value = read_json(file.read())
    except (OSError, UnicodeDecodeError) as fault:
        raise BadInput(why_unread(path, fault)) from fault
    except ValueError as fault:
        raise BadInput(f"{path} is no JSON: {fault}") from fault
    if names_proto(value):
        raise BadInput(f"{path}: nothing is called __proto__")
    return value


def names_proto(value):
    """A key __proto__, or a question about such a fact, at any depth."""
    if isinstance(value, dict):
        return any(key in ("__proto__", "facts.__proto__") or names_proto(inner) for key, inner in value.items())
    return isinstance(value, list) and any(names_proto(each) for each in value)


def unit_of(row):
    return {
        "id": row["id"],
        "name": row.get("name", ""),
        "region": region_of(row.get("region")),
        "categories": items(row.get("categories")),
        "tier": row.get("tier") or None,
        "facts": {name: value for name, value in map(fact_of, row.items()) if value is not None},
        "status": row.get("status") or "active",
        "opened": row.get("opened") or None,
        "closed": row.get("closed") or None,
        "exclusions": [exclusion_of(*parts) for parts in records(row.get("exclusions"), 3)],
    }


def fact_of(cell):
    column, text = cell
    if not column.startswith("fact:") or not text:
        return column, None
    name, kind = fact_column(column)
    if name == "__proto__":
        raise ValueError("no fact is called __proto__")
    if kind == "int":
        return name, int(text)
    return name, {"true": True, "false": False}[text] if kind == "bool" else text


def exclusion_of(flag, reason, period):
    start, end = period_of(period)
    return {"flag": flag, "reason": reason, "from": start, "until": end}


def inspector_of(row):
    return {
        "id": row["id"],
        "name": row.get("name", ""),
        "agency": row.get("agency", ""),
        "regions": [region_of(path) for path in items(row.get("regions"))],
        "qualifications": items(row.get("qualifications")),
        "certificates": [certificate_of(*parts) for parts in records(row.get("certificates"), 3)],
        "grade": row.get("grade") or None,
        "leave": [absence_of(*parts) for parts in records(row.get("leave"), 2)],
        "capacity": int(row["capacity"]),
        "recusals": [recusal_of(*parts) for parts in records(row.get("recusals"), 2)],
        "team": row.get("team") or None,
        "status": row.get("status") or "active",
        **more_of(row),
    }


def more_of(row):
    """Fields that are there only where somebody has said so."""
    said = {name: row[name] for name in ("post", "share") if row.get(name)}
    said.update({name: int(row[name]) for name in ("perDay", "perWeek", "perYear", "openCases") if row.get(name)})
    if row.get("home"):
        said["home"] = region_of(row["home"])
    if row.get("notWith"):
        said["notWith"] = sorted(items(row["notWith"]), key=lambda each: each.encode("utf-8"))
    return said


def certificate_of(kind, number, period):
    start, end = period_of(period)
    return {"kind": kind, "number": number or None, "from": start, "until": end}


def absence_of(period, reason):
    start, end = period_of(period)
    return {"from": start, "until": end, "reason": reason or None}


def recusal_of(unit, reason):
    return {"unit": unit, "reason": reason}


def visit_of(row):
    return {
        "unit": row["unit"],
        "day": row["day"],
        "inspectors": items(row.get("inspectors")),
        "kind": row.get("kind") or "routine",
        "result": row.get("result") or None,
        "matter": row.get("matter") or None,
        "authority": row.get("authority") or None,
        "level": row.get("level") or None,
    }


def period_of(text):
    start, _, end = text.partition("..")
    return start or None, end or None


def day_number(day):
    """Days as whole numbers, so that periods can be counted."""
    return date.fromisoformat(day).toordinal()


# ======================================================================================================================
# query
#
# The queries of a policy (section 14.2 of docs/protocol.md), asked of one unit at a time.
# ======================================================================================================================

class Look:
    """The cut-off day from which a query looks, and how classes are found."""

    def __init__(self, day, classes):
        self.day, self.classes = day, classes


def fits(query, unit, look):
    """Does the query fit the unit? No query fits everybody."""
    return query is None or all(field_fits(field, condition, unit, look) for field, condition in query.items())


def field_fits(field, condition, unit, look):
    if field == "$and":
        return all(fits(query, unit, look) for query in condition)
    if field == "$or":
        return any(fits(query, unit, look) for query in condition)
    if field == "$nor":
        return not any(fits(query, unit, look) for query in condition)
    values = [class_of(unit, look)] if field == "class" else values_of(field, unit)
    return condition_fits(with_days(condition, look.day), values, is_given(field, unit))


def class_of(unit, look):
    """A direct rule decides before the score does."""
    rule = look.classes
    if rule is None:
        return None
    for each in rule.get("direct", ()):
        if fits(each["where"], unit, Look(look.day, None)):
            return each["class"]
    score = unit["facts"].get(rule["fact"])
    if not isinstance(score, int) or isinstance(score, bool):
        return rule.get("missing")
    return next(step["class"] for step in rule["steps"] if "below" not in step or score < step["below"])


def with_days(condition, day):
    """Days told from the cut-off day, written out."""
    if isinstance(condition, list):
        return [with_days(each, day) for each in condition]
    if not isinstance(condition, dict):
        return condition
    if len(condition) == 1:
        [(unit, count)] = condition.items()
        if unit in ("$daysAgo", "$monthsAgo", "$yearsAgo"):
            return day_before(day, unit, count)
    return {name: with_days(each, day) for name, each in condition.items()}


def day_before(day, unit, count):
    at = date.fromisoformat(day)
    if unit == "$daysAgo":
        return (at - timedelta(days=count)).isoformat()
    months = at.year * 12 + at.month - 1 - (count if unit == "$monthsAgo" else 12 * count)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(at.day, monthrange(year, month + 1)[1])).isoformat()


def values_of(field, unit):
    """All values a field stands for; a missing fact is null."""
    if field == "region":
        return [text_of(unit["region"][: depth + 1]) for depth in range(len(unit["region"]))]
    if field == "categories":
        return unit["categories"]
    if field.startswith("facts."):
        return [unit["facts"].get(field[len("facts."):])]
    return [unit[field]]


def is_given(field, unit):
    return not field.startswith("facts.") or field[len("facts."):] in unit["facts"]


def condition_fits(condition, values, given):
    if not isinstance(condition, dict):
        return is_one_of([condition], values)
    return all(operator_fits(operator, operand, values, given) for operator, operand in condition.items())


def operator_fits(operator, operand, values, given):
    if operator == "$eq":
        return is_one_of([operand], values)
    if operator == "$ne":
        return not is_one_of([operand], values)
    if operator == "$in":
        return is_one_of(operand, values)
    if operator == "$nin":
        return not is_one_of(operand, values)
    if operator == "$not":
        return not condition_fits(operand, values, given)
    if operator == "$exists":
        return given == operand
    return any(orders_fit(operator, value, operand) for value in values)


def same(one, other):
    """Equal values of the same kind: in Python true equals 1, here it does not."""
    return type(one) is type(other) and one == other


def is_one_of(wanted, values):
    return any(same(value, want) for value in values for want in wanted)


def orders_fit(operator, value, operand):
    if type(value) is not type(operand) or not isinstance(value, (int, str)) or isinstance(value, bool):
        return False
    if isinstance(value, str):
        value, operand = value.encode("utf-8"), operand.encode("utf-8")
    return {
        "$gt": value > operand,
        "$gte": value >= operand,
        "$lt": value < operand,
        "$lte": value <= operand,
    }[operator]


# ======================================================================================================================
# visits
#
# Section 14.2.1 of docs/protocol.md: rows of the history and ordered visits of one unit, each counted once.
# ======================================================================================================================

def visits_of(rows, ordered, own):
    """Visits of one unit, with `made`; `own` is the authority of a row that names none.

    An ordered visit has kind, matter, authority, level, `name` (draw id, "" of a `visit` entry), `first` and `last`
    day, the `day` on which it counts without a row, `result`, and `made`.
    """
    ordered = sorted(ordered, key=lambda visit: (visit["first"], visit["name"] == "", byte_order(visit["name"])))
    rows = sorted(rows, key=rank_of_row)
    partners = first_pairs([[n for n, row in enumerate(rows) if could_be(row, visit, own)] for visit in ordered])
    paired = {n for n in partners if n is not None}
    visits = [joined(visit, None if n is None else rows[n]) for visit, n in zip(ordered, partners)]
    return visits + [{**row, "made": True} for n, row in enumerate(rows) if n not in paired]


def rank_of_row(row):
    texts = [byte_order(row[field] or "") for field in ("day", "result", "level", "matter")]
    return (row["matter"] is None, row["authority"] is None, *texts)


def could_be(row, visit, own):
    return (
        row["kind"] == visit["kind"]
        and (row["matter"] is None or visit["matter"] is None or row["matter"] == visit["matter"])
        and (row["authority"] or own) == (visit["authority"] or own)
        and visit["first"] <= row["day"] <= visit["last"]
    )


def joined(visit, row):
    """What the ledger says goes first; the row gives the day and says the rest."""
    said = {field: visit[field] for field in ("kind", "matter", "authority", "level", "result", "day", "made")}
    if row is None:
        return said
    rest = {field: row[field] for field in ("matter", "authority", "level", "result") if said[field] is None}
    return {**said, **rest, "day": row["day"], "made": True}


def first_pairs(fitting):
    """For each visit its row or None: as many pairs as can be, and the first visit has the first row that allows it, then the second."""
    most, chosen = pairs_at_most(fitting), []
    for at, rows in enumerate(fitting):
        for row in rows:
            fixed = [*chosen, [row], *fitting[at + 1:]]
            if row not in {n for each in chosen for n in each} and pairs_at_most(fixed) == most:
                chosen.append([row])
                break
        else:
            chosen.append([])
    return [each[0] if each else None for each in chosen]


def pairs_at_most(fitting):
    holder = {}

    def finds(visit, tried):
        for row in fitting[visit]:
            if row not in tried:
                tried.add(row)
                if row not in holder or finds(holder[row], tried):
                    holder[row] = visit
                    return True
        return False

    return sum(finds(visit, set()) for visit in range(len(fitting)))


# ======================================================================================================================
# frequency
#
# Sections 14.2.1 and 14.2.2 of docs/protocol.md: visits that a rule counts, who has had enough, who must be drawn.
# ======================================================================================================================

COUNTED = (("kinds", "kind"), ("matters", "matter"), ("authorities", "authority"), ("levels", "level"), ("results", "result"))


def rule_name(rule):
    return f"unit/frequency/{rule['id']}"


def earlier_day(day, unit, count):
    """The day so many days, months or years before (count below 0: after)."""
    at = date.fromisoformat(day)
    if unit == "days":
        return (at - timedelta(days=count)).isoformat()
    months = at.year * 12 + at.month - 1 - (count if unit == "months" else 12 * count)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(at.day, monthrange(year, month + 1)[1])).isoformat()


class Past:
    """What happened to every unit: its visits, those of the history and those that the ledger has ordered (not by the draw `but`), each once."""

    def __init__(self, case, round_, day, but=None):
        self.day, self.round_, self.known = day, round_, {}
        self.rows, self.ordered = {}, {}
        for row in case["history"]:
            self.rows.setdefault(round_.book.known(row["unit"]), []).append(row)
        for visit in ordered_of(round_.book):
            if visit["name"] == but:
                continue
            self.ordered.setdefault(visit["unit"], []).append(visit)

    def visits(self, unit):
        if unit not in self.known:
            self.known[unit] = visits_of(self.rows.get(unit, ()), self.ordered.get(unit, ()), self.round_.policy["authority"])
        return self.known[unit]

    def counted_days(self, unit, counts):
        """Days of all visits that fit, oldest first."""
        return sorted(visit["day"] for visit in self.visits(unit["id"]) if is_counted(visit, counts))


def is_counted(visit, counts):
    return all(any(said in counts[name] for said in words_of(visit, field)) for name, field in COUNTED if name in counts)


def words_of(visit, field):
    """A result of several codes, `A+E`, fits when one of them does, or the whole as it is written (14.9)."""
    said = visit[field]
    return [said, *said.split("+")] if field == "result" and said is not None else [said]


def concerns(rule, unit, look):
    return fits(rule["where"], unit, look)


def count_in_window(rule, unit, past):
    first = window_start(rule["window"], unit, past)
    return sum(day >= first for day in past.counted_days(unit, rule["counts"]))


def window_start(window, unit, past):
    year = past.round_.policy["year"]
    if window == "year":
        return f"{year}-01-01"
    if "since" in window:
        day = unit["facts"].get(window["since"])
        return day if is_day(day) else "0001-01-01"
    if "from" in window:
        return f"{block_start(window, year)}-01-01"
    [(unit_of_time, count)] = [(name, window[name]) for name in ("days", "months", "years") if name in window]
    return earlier_day(past.day, unit_of_time, count)


def block_start(window, year):
    return year - (year - window["from"]) % window["years"]


def had_enough(rule, unit, past, look):
    return "atMost" in rule and concerns(rule, unit, look) and count_in_window(rule, unit, past) >= rule["atMost"]


def must_go(rule, unit, past, look, drawn):
    """`drawn`: indexes of the rounds of this matter in which the unit was drawn."""
    window = rule["window"]
    if "atLeast" not in rule or not concerns(rule, unit, look) or (isinstance(window, dict) and "since" in window):
        return False
    if is_rolling(window):
        turns = itertools.islice(turns_of(past.round_, len(drawn)), rule["atLeast"])
        promises = (promised_day(rule, unit, past, j) for j in range(1, rule["atLeast"] + 1))
        return any(promised is None or promised < turn for promised, turn in zip(promises, turns))
    year = past.round_.policy["year"]
    last = year if window == "year" else block_start(window, year) + window["years"] - 1
    turns = sum(1 for _ in itertools.takewhile(lambda turn: turn <= f"{last}-12-31", turns_of(past.round_, len(drawn))))
    return rule["atLeast"] - count_in_window(rule, unit, past) > turns


def promised_day(rule, unit, past, j=1):
    """The day by which a rolling window asks for the j-th visit to come; None where nothing is known of the unit."""
    start, window = waits_since(rule, unit, past, j), rule["window"]
    if start is None:
        return None
    [(unit_of_time, count)] = [(name, window[name]) for name in ("days", "months", "years") if name in window]
    return earlier_day(start, unit_of_time, -count)


def is_rolling(window):
    return isinstance(window, dict) and "since" not in window and "from" not in window


def last_promised(unit, past, look):
    """The earliest promised day of all floors with a rolling window that concern the unit, or None."""
    floors = [rule for rule in past.round_.matter.get("frequency", ()) if "atLeast" in rule and is_rolling(rule["window"])]
    promised = [promised_day(rule, unit, past) for rule in floors if concerns(rule, unit, look)]
    return min((day for day in promised if day is not None), default=None)


def waits_since(rule, unit, past, j):
    days, back = past.counted_days(unit, rule["counts"]), rule["atLeast"] - j + 1
    known = [days[-back]] if len(days) >= back else []
    known += [day for day in (unit["opened"], rule["window"].get("start")) if day]
    return max(known) if known else None


def turns_of(round_, drawn):
    """The last days of the rounds in which a unit that is skipped now can be drawn, each as early as can be; year after year without end."""
    rounds = round_.matter["rounds"]
    for later in itertools.count():
        first, draws = (0, 0) if later else (round_.index + 1, drawn)
        for index in turns_of_year(round_.matter, range(first, len(rounds)), draws):
            yield earlier_day(rounds[index]["until"], "years", -later)


def turns_of_year(matter, later, drawn):
    """Those among the later rounds of one year, of a unit that has been drawn so often in it."""
    mode, rest = matter["mode"], (matter["coolDown"] or {"rounds": 0})["rounds"]
    if mode == "without-replacement":
        return later[:1]
    if mode == "cycles":
        length = len(matter["rounds"]) // matter["times"]
        return [index for index in later if index == later[0] or index % length == 0]
    spaced = later[:: rest + 1]
    return spaced[: max(0, matter["times"] - drawn)] if mode == "at-most" else spaced


# ======================================================================================================================
# year
#
# Section 14.2 of docs/protocol.md: what a ledger says of the year, and who is in the pool.
# ======================================================================================================================

UNIT_RULES = (
    "unit/status", "unit/not-opened", "unit/closed", "unit/flag", "unit/population", "unit/no-stratum",
    "unit/recent-visit", "unit/drawn-this-year", "unit/times", "unit/cycle", "unit/cool-down",
)


class Round:
    """A round of a matter as a book of the ledger shows it: the standing draws of the authority's year, those of earlier rounds of the matter, and everybody who was sent anywhere."""

    def __init__(self, policy, plan, book, secret=None, since=""):
        self.policy, self.secret, self.since, self.book, self.name = policy, secret, since, book, plan["drawId"]
        self.matter = next(m for m in policy["matters"] if m["id"] == plan["matter"])
        names = [each["id"] for each in self.matter["rounds"]]
        self.index = names.index(plan["round"])
        self.window = self.left = self.matter["rounds"][self.index]
        self.begins = self.window["from"]
        self.sent = book.of_year(policy["authority"], policy["year"])
        self.standing = [order for order in self.sent if "draw" in order]
        self.fixed_days, self.dated = {}, "schedule" in self.matter
        self.drawn_earlier = [
            (names.index(other["plan"]["body"]["round"]), other)
            for other in self.standing
            if other["plan"]["body"]["matter"] == plan["matter"] and other["plan"]["body"]["round"] in names
            and names.index(other["plan"]["body"]["round"]) < self.index
        ]
        self.earlier = dict(self.drawn_earlier)
        self.matters = {t: self.matter_then(other["plan"]["body"]) for t, other in self.earlier.items()}

    def matter_then(self, plan):
        """The matter as the policy that a plan names has it; where it names none, as this one."""
        matters = self.book.policies.get(plan["policy"], {"matters": ()})["matters"]
        return next((matter for matter in matters if matter["id"] == plan["matter"]), self.matter)

    def shares_room(self, order):
        """A draw of the round of the same id, whatever its matter."""
        return "plan" in order and order["plan"]["body"]["round"] == self.window["id"]

    def without(self, name):
        """The same round without a draw that stands: its own."""
        other = copy(self)
        other.sent = [order for order in self.sent if order["drawId"] != name]
        other.standing = [order for order in self.standing if order["drawId"] != name]
        return other

    def phase_of(self, stratum):
        """ticket(key("phase"), stratum) / 2^256, when the secret of the year is revealed."""
        if self.secret is None:
            return None
        seed = seed_of([{"type": "reveal", "party": self.matter["phase"]["party"], "value": self.secret}])
        draw = f"{self.policy['authority']}/{self.policy['year']}/{self.matter['id']}/PHASE"
        return Fraction(int(ticket(key_for(seed, draw, "phase"), stratum), 16), 2**256)


class CaseRound:
    """A case of a lane where a round of a matter stands otherwise (14.8): what is left of its time is the round."""

    def __init__(self, policy, body, book, since, assigned):
        self.policy, self.book, self.since, self.name = policy, book, since, body["drawId"]
        self.begins = max(body["from"], assigned)
        self.matter = next(lane for lane in policy["lanes"] if lane["id"] == body["lane"])
        self.window = self.left = {"from": max(body["from"], since), "until": max(body["until"], since)}
        self.sent = book.of_year(policy["authority"], policy["year"])
        self.standing = [order for order in self.sent if "draw" in order]
        self.fixed_days, self.dated = lead_days(body), "schedule" in self.matter

    without = Round.without

    def shares_room(self, order):
        return order["drawId"] == self.name


def lead_days(body):
    """A joint case has the days of the lead's draw."""
    return {} if body["lead"] is None else {each["unit"]: [each["day"]] for each in body["lead"]["days"]}


def round_of(order, book, since, policy=None):
    """The round or case of an order, by its own policy or another one."""
    body = (order.get("case") or order["plan"])["body"]
    policy = policy or book.policy(body["policy"])
    if "plan" in order:
        return Round(policy, body, book, since=since)
    return CaseRound(policy, body, book, since, order["teams"]["at"][:10] if "teams" in order else since)


# --- Pool (14.2) ----------------------------------------------------------------------------

def sort_units(case, round_, day):
    """For each unit id (stratum or None, rule that keeps it out or None, rule that forces it or None)."""
    look, past = Look(day, round_.policy.get("classes")), Past(case, round_, day)
    recent = recently_visited(case, round_, day_number(day))
    drawn = rounds_drawn(round_)
    answer = {}
    for unit in case["units"]:
        rule = lasting_rule(unit, round_.matter, look)
        stratum = next((s["id"] for s in round_.matter["strata"] if fits(s["where"], unit, look)), None) if rule is None else None
        if rule is None and stratum is None:
            rule = "unit/no-stratum"
        forced = None
        if rule is None:
            own = drawn.get(unit["id"], [])
            rule = "unit/recent-visit" if unit["id"] in recent else drawn_rule(round_, own) or enough_rule(round_, unit, past, look)
            forced = forcing_rule(round_, unit, past, look, own) if rule is None else None
        answer[unit["id"]] = (stratum, rule, forced)
    return answer


def rounds_drawn(round_):
    """For each unit the indexes of the earlier rounds of this matter that drew it; a bent ledger may have two standing draws of one."""
    drawn = {}
    for index, attempt in round_.drawn_earlier:
        for unit in drawn_units(attempt):
            drawn.setdefault(round_.book.known(unit), []).append(index)
    return drawn


def drawn_rule(round_, drawn):
    matter, index = round_.matter, round_.index
    mode, times = matter["mode"], matter.get("times", 1)
    length = len(matter["rounds"]) // times
    if mode == "without-replacement" and drawn:
        return "unit/drawn-this-year"
    if mode == "at-most" and len(drawn) >= times:
        return "unit/times"
    if mode == "cycles" and any(t // length == index // length for t in drawn):
        return "unit/cycle"
    rest = matter["coolDown"]
    return "unit/cool-down" if rest and any(index - t <= rest["rounds"] for t in drawn) else None


def enough_rule(round_, unit, past, look):
    return next((rule_name(rule) for rule in round_.matter.get("frequency", ()) if had_enough(rule, unit, past, look)), None)


def forcing_rule(round_, unit, past, look, drawn):
    return next((rule_name(rule) for rule in round_.matter.get("frequency", ()) if must_go(rule, unit, past, look, drawn)), None)


def lasting_rule(unit, matter, look):
    today = day_number(look.day)
    if unit["status"] != "active":
        return "unit/status"
    if unit["opened"] and day_number(unit["opened"]) > today:
        return "unit/not-opened"
    if unit["closed"] and day_number(unit["closed"]) <= today:
        return "unit/closed"
    if any(covers(each, today) for each in unit["exclusions"]):
        return "unit/flag"
    return None if fits(matter["population"], unit, look) else "unit/population"


def covers(period, today):
    begun = period["from"] is None or day_number(period["from"]) <= today
    return begun and (period["until"] is None or today <= day_number(period["until"]))


def recently_visited(case, round_, today):
    """Units with a visit that was made in the last days, whether the history or the ledger tells of it."""
    rule = round_.matter["recentVisit"]
    if rule is None:
        return set()
    made = [(round_.book.known(row["unit"]), row["kind"], row["day"]) for row in case["history"]] + round_.book.made()
    since = today - rule["days"]
    return {unit for unit, kind, day in made if (rule["kinds"] is None or kind in rule["kinds"]) and day_number(day) >= since}


# ======================================================================================================================
# seats
#
# Section 14.4 of docs/protocol.md: who may take a seat, and what everybody brings along. A round here is a round of a matter or a case of a lane.
# ======================================================================================================================

class Rules:
    """The rules of a round, asked of one person, role and unit at a time."""

    def __init__(self, case, round_, units, rooms=None):
        self.round_, self.rooms = round_, rooms
        self.units = {unit: find_unit(case, round_, unit) for unit in units}
        self.away = last_people(case, round_, {round_.book.known(unit) for unit in units})

    def may(self, person, role, unit, days):
        return self.is_free(person, unit) and self.may_role(person, role, unit, days)

    def is_free(self, person, unit):
        """No recusal, and no return."""
        known = self.round_.book.known
        recused = any(known(each["unit"]) == known(unit) for each in person["recusals"])
        return not recused and person["id"] not in self.away[known(unit)]

    def may_role(self, person, role, unit, days):
        if not serves_there(person, self.units[unit], self.round_):
            return False
        in_round = fits_round(person, self.round_) and (self.rooms is None or self.rooms[person["id"]] > 0)
        return in_round and fits_role(person, role) and fits_days(person, self.round_, days)


def find_unit(case, round_, unit):
    """A unit of the registry by its id, or by the id under which it goes on."""
    by_id = {each["id"]: each for each in case["units"]}
    return by_id.get(unit) or by_id[round_.book.known(unit)]


def fits_round(person, round_):
    cases = round_.matter["team"].get("openCases")
    busy = cases is not None and person.get("openCases", 0) >= cases
    return person["status"] == "active" and not busy


def kinds_of(round_):
    """Kinds of certificate of which one is enough; None where none is needed."""
    kinds = round_.matter["team"]["certificate"]
    return [kinds] if isinstance(kinds, str) else kinds


def certified(person, kinds, start, end):
    """Certificates of one of the kinds together cover every day: one that begins the day after another ends goes on."""
    return kinds is None or any(covered([c for c in person["certificates"] if c["kind"] == kind], start, end) for kind in kinds)


def covered(periods, start, end):
    first, last = day_number(start), day_number(end)
    for period in sorted(periods, key=lambda each: each["from"]):
        if day_number(period["from"]) <= first <= day_number(period["until"]):
            first = day_number(period["until"]) + 1
    return first > last


def fits_days(person, round_, days):
    """There and certified: on one of the unit's days, or, where visits have none, on every day and for half of the round, or of what is left of it."""
    if days is None:
        window = round_.left
        return certified(person, kinds_of(round_), window["from"], window["until"]) and not mostly_away(person["leave"], window)
    return any(may_go(person, round_, day) for day in days)


def may_go(person, round_, day):
    on_leave = any(each["from"] <= day <= each["until"] for each in person["leave"])
    return certified(person, kinds_of(round_), day, day) and not on_leave


def mostly_away(leave, window):
    days = range(day_number(window["from"]), day_number(window["until"]) + 1)
    away = sum(any(covers(each, day) for each in leave) for day in days)
    return 2 * away > len(days)


def fits_role(person, role):
    if person.get("post", "officer") != ("expert" if role.get("expert") else "officer"):
        return False
    skilled = set(role["qualifications"]) <= set(person["qualifications"])
    agency = role["agencies"] is None or person["agency"] in role["agencies"]
    return skilled and agency and (role["grades"] is None or person["grade"] in role["grades"])


def serves_there(person, unit, round_):
    rule, inside = round_.matter["team"], lambda own: unit["region"][: len(own)] == own
    serves = any(inside(own) for own in person["regions"])
    near = not rule["region"] or serves != (rule["region"] == "outside")
    return near and not (rule.get("awayFromHome") and "home" in person and inside(person["home"]))


def last_people(case, round_, units):
    """For each unit, who took part in its last visits."""
    rule = round_.matter["team"]["noReturn"]
    people = {unit: set() for unit in units}
    if rule is None:
        return people
    days = {unit: {} for unit in units}
    for visit in case["history"]:
        unit = round_.book.known(visit["unit"])
        if unit in days:
            days[unit].setdefault(visit["day"], set()).update(visit["inspectors"])
    visits, since = rule.get("visits", 0), "9999-12-31"
    if "years" in rule:
        since = years_before(round_.begins, rule["years"])
    for unit, teams in days.items():
        last = sorted(teams)[-visits:] if visits else []
        for day in teams:
            if day in last or day >= since:
                people[unit] |= teams[day]
    for unit, teams in assigned_teams(round_).items():
        if unit in people:
            people[unit].update(*(teams if "years" in rule else teams[-visits:]))
    return people


def years_before(day, years):
    """The same day so many years earlier; 29 February becomes the 28th."""
    year, rest = int(day[:4]) - years, day[4:]
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return f"{year:04}{'-02-28' if rest == '-02-29' and not leap else rest}"


def assigned_teams(round_, seats_from=seats_of):
    """For each unit the teams of the year assigned to it, in the order in which they were drawn; units that are one by now had a team each."""
    teams = {}
    for order in round_.sent:
        here = {}
        for seat in seats_from(order):
            here.setdefault(seat["unit"], []).append(seat["inspector"])
        for unit, people in here.items():
            teams.setdefault(round_.book.known(unit), []).append(people)
    return teams


def own_seats(order):
    """Seats that count in somebody's load: a seat that goes along with another visit does not."""
    return [seat for seat in seats_of(order) if seat["joins"] is None]


def rooms_of(case, round_):
    """Visits each inspector can still make in the round, or in the case."""
    used = Counter(seat["inspector"] for order in round_.sent if round_.shares_room(order) for seat in own_seats(order))
    year = Counter(seat["inspector"] for order in round_.sent for seat in own_seats(order))
    limits = round_.matter["team"].get("limits", {})
    rooms = {}
    for person in case["inspectors"]:
        rooms[person["id"]] = person["capacity"] - used[person["id"]]
        per_year = person.get("perYear", limits.get("perYear"))
        if per_year is not None:
            rooms[person["id"]] = min(rooms[person["id"]], per_year - year[person["id"]])
    return {name: max(0, room) for name, room in rooms.items()}


def carried_by(case, round_):
    """Visits of the year so far; whoever is new starts at the lower median of the latest year levels."""
    known = Counter()
    for order in round_.sent:
        for _, body in team_draws(order):
            known.update({each["inspector"]: 0 for each in body["teams"]["loads"]} if body["teams"] else {})
        known.update(seat["inspector"] for seat in own_seats(order))
    years = sorted(each["year"] for each in latest_levels(round_) if each["year"] > 0)
    start = years[(len(years) - 1) // 2] if years else 0
    return {person["id"]: known.get(person["id"], start) for person in case["inspectors"]}


def latest_levels(round_):
    """Those of the last team draw of a round, its first or a later staffing, that has levels."""
    drawn = [each for order in round_.standing for each in team_draws(order)]
    levels = [body["teams"]["levels"] for _, body in sorted(drawn, key=lambda each: each[0]) if body["teams"] and body["teams"]["levels"]]
    return levels[-1] if levels else []


def meetings(round_):
    """How often two people have met this year; whoever goes along with another visit has met the others there."""
    met = Counter()
    for teams in assigned_teams(round_, own_seats).values():
        for people in teams:
            met.update(combinations(sorted(people, key=byte_order), 2))
    return [[one, other, times] for (one, other), times in met.items()]


def by_unit_ticket(seed, draw, units):
    key = key_for(seed, draw, "unit")
    return sorted(units, key=lambda unit: ticket(key, unit))


def days_taken(round_):
    """Days of the visits that everybody makes already."""
    taken = {}
    for order in round_.sent:
        for seat in own_seats(order):
            if seat["day"] is not None:
                taken.setdefault(seat["inspector"], []).append(seat["day"])
    return taken


def day_limits(person, round_, all_days, busy):
    limits = round_.matter["team"].get("limits", {})
    most = {name: person.get(name, limits.get(name)) for name in ("perDay", "perWeek")}
    return {
        **{name: limit for name, limit in most.items() if limit is not None},
        "away": [day for day in all_days if not may_go(person, round_, day)],
        "busy": busy.get(person["id"], []),
    }


def clash(one, other, round_):
    """Two who must not sit in one team."""
    apart = round_.matter["team"]["apart"] and one["agency"] == other["agency"]
    return apart or one["id"] in other.get("notWith", ()) or other["id"] in one.get("notWith", ())


# ======================================================================================================================
# announcement
#
# What an announcement binds (section 14.1 of docs/protocol.md): the digests that a plan entry commits to, and the day of the draw.
# ======================================================================================================================

def day_of(entry):
    """The civil day on which an entry was written."""
    return entry["at"][:10]


def first_day_of_visits(attempt):
    """No visit lies before the announced day, nor before the day of the draw."""
    entry = attempt.get("draw", attempt["plan"])
    commits = attempt["plan"]["body"].get("commits")
    return max(day_of(entry), commits["drawOn"]) if commits else day_of(entry)


def check_commits(attempt, announced):
    """Without registries: the day, and the visits that the ledger had ordered."""
    plan = attempt["plan"]
    commits = plan["body"].get("commits")
    if commits is None:
        return []
    found = [] if day_of(plan) <= commits["drawOn"] else [fault("commits", place_of(plan, "day of the draw"), "a day that is past", day_of(plan), commits["drawOn"])]
    visits = sorted(announced.book.ordered_visits(), key=lambda each: byte_order(canonical(each)))
    return found + differs_at("commits", plan, "visits that count", digest(visits), commits["visits"])


def check_strata_of_commits(attempt, announced):
    """Without registries: an announcement names every stratum of the policy once, in its order."""
    plan = attempt["plan"]
    if "commits" not in plan["body"]:
        return []
    return differs_at("strata", plan, "commits", [each["id"] for each in announced.matter["strata"]], [each["stratum"] for each in plan["body"]["commits"]["strata"]])


def check_commits_of_case(attempt, announced, case, sorted_units):
    """With registries: pools, units that must be drawn, those left out, loads carried."""
    plan = attempt["plan"]
    commits = plan["body"].get("commits")
    if commits is None:
        return []
    by_id = lambda pairs: sorted(([name, value] for name, value in pairs), key=lambda each: byte_order(each[0]))
    strata = []
    for stratum in announced.matter["strata"]:
        own = {unit: forced for unit, (name, rule, forced) in sorted_units.items() if name == stratum["id"] and rule is None}
        must = [(unit, forced) for unit, forced in own.items() if forced is not None]
        strata.append({"stratum": stratum["id"], "pool": digest(sorted(own, key=byte_order)), "must": digest(by_id(must))})
    out = [(unit, rule) for unit, (_, rule, _) in sorted_units.items() if rule is not None]
    return (
        committed_pools(plan, strata)
        + differs_at("commits", plan, "units left out", digest(by_id(out)), commits["leftOut"])
        + differs_at("commits", plan, "loads carried", digest(by_id(carried_by(case, announced).items())), commits["carried"])
    )


def committed_pools(plan, expected):
    """Stratum by stratum; other strata than those of the policy, or in another order, are a fault of their own."""
    lines, found = plan["body"]["commits"]["strata"], []
    names, said = [each["stratum"] for each in expected], {each["stratum"]: each for each in reversed(lines)}
    found += differs_at("strata", plan, "commits", names, [each["stratum"] for each in lines])
    for mine in expected:
        theirs, where = said.get(mine["stratum"], {}), f"stratum {mine['stratum']}"
        found += differs_at("commits", plan, f"{where}, pool", mine["pool"], theirs.get("pool"))
        found += differs_at("commits", plan, f"{where}, units that must be drawn", mine["must"], theirs.get("must"))
    return found


# ======================================================================================================================
# shapes
#
# What the bodies of a ledger hold, field by field (section 14.6 of docs/protocol.md; what may be left out, and how many there are at least, by schemas/ledger-entry.schema.json).
# ======================================================================================================================

METHOD = one_of("ticket/1 seedrandom-shuffle/1")
TICKET = maybe(hash_)
TREE = {"size": count, "root": hash_}

# --- Sources (4 and 14.1) ------------------------------------------------------------------------

ANNOUNCED = by_type(
    beacon={"chain": hash_, "round": count}, reveal={"party": id_, "commitment": hash_}, chain={"party": id_, "after": hash_},
    text={"name": id_}, plain={},
)
REVEALED = by_type(
    beacon={"chain": hash_, "round": count, "value": hash_}, reveal={"party": id_, "value": hash_}, chain={"party": id_, "value": hash_},
    text={"name": id_, "value": id_}, plain={"value": id_},
)

# The capsule of section 4.1.
SEALED = fields({"party": id_, "capsule": fields({"format": one_of("double-random/seal/1"), "chain": hash_, "round": number(1), "U": hex_of(192), "V": hash_, "W": hash_})})

# Instants before and until which values are known, what takes their place (two that hold nothing back), and secrets that open by themselves.
TERMS = {
    "valuesFrom": instant, "revealBy": instant, "fallback": list_of(ANNOUNCED, 1), "seals": list_of(SEALED, 1),
}

# --- Plans and draws -----------------------------------------------------------------------------

PLANNED_RULE = fields({"owed": text, "target": count, "done": count}, {"staff": count})
PLANNED = fields(
    {
        "stratum": text, "units": count, "eligible": count, "size": count, "sizes": list_of(count, 1), "owed": text, "target": count, "done": count,
        "quota": count, "overshoot": count,
    },
    {"forced": number(1), "phased": yes, "rules": list_of(PLANNED_RULE, 1)},
)
COMMITS = fields({
    "drawOn": day, "strata": list_of(fields({"stratum": text, "pool": hash_, "must": hash_})), "leftOut": hash_, "carried": hash_, "visits": hash_,
})
UNIT_AND_RULE = fields({"unit": text, "rule": text})
DRAWN = fields(
    {
        "stratum": text, "pool": count, "poolDigest": hash_, "quota": count, "shortfall": count, "cutOff": TICKET,
        "drawn": list_of(fields({"unit": text, "ticket": TICKET}, {"forced": text, "score": maybe(whole)})),
        "reserve": list_of(fields({"unit": text, "ticket": TICKET})),
    },
    {"weights": list_of(fields({"weight": text, "units": count, "chance": text})), "skipped": list_of(UNIT_AND_RULE, 1)},
)
LEFT_OUT = fields({"count": count, "byRule": list_of(fields({"rule": text, "count": count})), "digest": hash_})

# --- Teams ---------------------------------------------------------------------------------------

SEAT = {"unit": text, "role": text}
SEATED = fields({
    "complete": yes, "band": maybe(count),
    "levels": maybe(list_of(fields({"inspector": text, "round": count, "year": count, "limit": count}))),
    "seats": list_of(fields({**SEAT, "inspector": text, "passedOver": list_of(text), "pairOver": yes_no})),
    "loads": list_of(fields({"inspector": text, "load": count})),
})
WITNESS = fields(
    {
        "shortfall": number(1), "seats": list_of(fields(SEAT)), "room": list_of(fields({"inspector": text, "room": count})),
        "nearFits": list_of(fields({"inspector": text, "rule": text, "seats": count})),
    },
    {"undated": list_of(text, 1)},
)
DATED = fields({
    "visits": list_of(fields({"unit": text, "day": day, "passedOver": list_of(day)})), "restarts": count, "together": number(1),
})
TEAMS = {"drawId": text, "complete": yes_no, "unstaffed": list_of(text), "teams": maybe(SEATED), "impossible": maybe(WITNESS)}
TEAMS_MAY = {
    "days": maybe(DATED), "joined": list_of(fields({**SEAT, "inspector": text, "drawId": text})),
    "standing": list_of(fields({"unit": text, "team": text, "passedOver": list_of(text)})),
}

# --- What comes after ----------------------------------------------------------------------------

REGISTERS = {"registry": hash_, "roster": hash_}
CHANGED = list_of(fields({**SEAT, "from": text, "to": text, "passedOver": list_of(text)}, {"joins": text}))
OUT = fields({"inspector": text}, {"units": list_of(text, 1), "from": day, "until": day})
LATER = {"drawId": text, "teams": hash_, "policy": hash_, **REGISTERS, "reason": text, "approver": text}
VISIT = {"unit": text, "day": day}

def says_what_was_found(body, place):
    """Steps that say what was found, or that something is over, say on which day (14.9)."""
    needed = {"enter": ("day", "codes"), "correct": ("day", "codes"), "annul": ("day",), "close": ("day",)}.get(body["step"], ())
    return [f"{place}.{name}: missing" for name in needed if name not in body]


SHAPES = {
    "policy": fields({"policy": POLICY, "digest": hash_}),
    "registry": fields(
        {
            "asOf": day, "history": fields(TREE),
            "units": fields({
                **TREE, "byStatus": list_of(fields({"status": text, "size": count})), "byTier": list_of(fields({"tier": maybe(text), "size": count})),
            }),
        },
        {"salted": yes, "readings": fields({"count": count, "digest": hash_})},
    ),
    "roster": fields({"asOf": day, "inspectors": fields(TREE)}, {"salted": yes}),
    "plan": fields(
        {
            "drawId": text, "matter": text, "round": text, "attempt": number(1), "method": METHOD, "policy": hash_, **REGISTERS,
            "strata": list_of(PLANNED),
        },
        {"total": PLANNED_RULE, "commits": COMMITS},
    ),
    "sources": fields({"drawId": text, "plan": hash_, "announced": list_of(ANNOUNCED, 1)}, TERMS),
    "draw": fields({
        "drawId": text, "method": METHOD, "seed": hash_, "sources": list_of(REVEALED, 1), "announcement": hash_, "strata": list_of(DRAWN),
        "leftOut": LEFT_OUT,
    }),
    "teams": fields({**TEAMS, "draw": hash_}, TEAMS_MAY),
    "assignment": fields({**TEAMS, "case": hash_, "seed": hash_, "sources": list_of(REVEALED, 1)}, TEAMS_MAY),
    "substitution": fields({
        "drawId": text, "teams": hash_, **REGISTERS, "out": list_of(OUT, 1), "ground": one_of("illness leave recusal duty other"),
        "reason": free_text, "approver": free_text, "moved": yes_no, "seats": CHANGED,
    }),
    "replacement": fields({
        "drawId": text, "teams": hash_, **REGISTERS, "approver": text, "staffed": maybe(fields(TEAMS, TEAMS_MAY)),
        "units": list_of(fields({"unit": text, "code": one_of("closed moved not-found excused not-subject other"), "reason": text}), 1),
        "replaced": list_of(fields({"unit": text, "stratum": text, "by": maybe(text), "passedOver": list_of(UNIT_AND_RULE)})),
    }),
    "staffing": fields({**LATER, "attempt": number(2), "staffed": fields(TEAMS, TEAMS_MAY)}),
    "move": fields({
        **LATER, "visits": list_of(fields({"unit": text, "from": day, "to": day, "passedOver": list_of(day)}), 1), "seats": CHANGED,
        "unmoved": list_of(fields(VISIT)),
    }),
    "case": fields(
        {
            "drawId": text, "lane": text, "case": text, "ground": text, "policy": hash_, **REGISTERS, "units": list_of(text, 1),
            "arrived": either(day, instant), "urgent": yes_no, "from": day, "until": day, "due": maybe(either(day, instant)), "reason": text,
            "approver": maybe(text), "merged": list_of(fields({"unit": text, "drawId": text, "day": maybe(day)})),
            "lead": maybe(fields({"drawId": text, "days": list_of(fields(VISIT))})), "announced": list_of(ANNOUNCED),
        },
        {"anew": text, **TERMS},
    ),
    "result": both(
        fields(
            {"drawId": text, "unit": text, "step": one_of("enter return reject publish correct annul withdraw close")},
            {"day": day, "codes": list_of(text, 1), "inspectors": list_of(text, 1), "correctBy": day, "text": text, "approver": text},
        ),
        says_what_was_found,
    ),
    "visit": fields({**VISIT, "kind": text, "authority": text, "level": maybe(text), "matter": maybe(text), "result": maybe(text)}),
    "change": fields({
        "from": hash_, "to": hash_, "approver": text,
        "units": list_of(fields(
            {
                "unit": text, "code": one_of("new removed closed reopened moved tier excluded readmitted merged corrected"),
                "fields": list_of(text), "reason": text,
            },
            {"into": text},
        )),
    }),
    "amendment": fields({
        "from": hash_, "to": hash_, "reason": text, "approver": text,
        "changes": list_of(fields({"path": free_text, "before": any_value, "after": any_value}), 1),
    }),
    "event": fields({**VISIT, "event": one_of("penalty accident complaint repair"), "reference": text}),
    "rating": fields({
        "policy": hash_, "registry": hash_, "until": day,
        "units": list_of(fields({
            "unit": text, "before": maybe(whole), "after": whole, "because": list_of(fields({"seq": count, "rule": text, "points": whole})),
        })),
    }),
    "anchor": fields({"party": text, "value": hash_}),
    "key": fields({"party": text, "vkey": text, "replaces": maybe(text), "from": day, "signature": text}),
    "phase": fields({"policy": text, "matter": text, "value": hash_}),
    "void": fields({"drawId": text, "voided": hash_, "reason": free_text, "approver": free_text}),
    "receipts": fields({"drawId": text, **TREE}),
    "codes": fields({"drawId": text, "teams": hash_, "given": list_of(hash_), "ended": list_of(hash_)}),
}


# ======================================================================================================================
# bodies
#
# The form of a ledger's text and of its bodies (sections 12 and 14.6 of docs/protocol.md): what breaks it is named and stands for nothing; further fields are named only.
# ======================================================================================================================

# Lists and objects in each other that a body may have, for the kinds that hold rules.
MOST_LEVELS_OF_BODY = 100
DEEP = ("policy", "amendment")

# By these fields of a policy other entries find their way: what is wrong with them is the body's, and all else what the rules say.
WAY = r"(?:\.(?:format|id|authority|year|matters|lanes|matters\.\d+(?:\.id|\.rounds(?:\.\d+(?:\.id|\.from|\.until)?)?)?|lanes\.\d+(?:\.id)?))?"
OF_THE_WAY = re.compile(rf"body\.policy{WAY}: (?:missing|not (?!double-random/|an id|a whole number from)|fewer )")


def without_marks(lines):
    """The lines without a byte-order mark and without CR at their ends; each kind of them is one finding."""
    found = []
    if lines and lines[0].startswith("\ufeff"):
        lines, found = [lines[0][1:], *lines[1:]], [fault("line", Place(where="line 1"), "form: a byte-order mark")]
    first = next((place for place, line in enumerate(lines) if line.endswith("\r")), None)
    if first is not None:
        lines = [line[:-1] if line.endswith("\r") else line for line in lines]
        found.append(fault("line", Place(where=f"line {first + 1}"), "form: a CR before the end of the line"))
    return lines, found


def readable(entries):
    """Entries whose instant and body have their form, and findings about the others and about further fields."""
    kept, found = [], []
    for entry in entries:
        faults, more = faults_of_body(entry)
        told = [(code_of(entry, each), each) for each in faults + more]
        is_no_policy = any(code == "body" for code, _ in told)
        found += [fault(code, place_of(entry), words) for code, words in told if code != "policy-form" or not is_no_policy]
        kept += [] if faults else [without_further(entry, more)]
    return kept, found


def without_further(entry, more):
    """A copy without the fields that are too much: they are named, and nothing comes of them."""
    if not more:
        return entry
    body = json.loads(json.dumps(entry["body"]))
    for field in more:
        owner_at(body, field.owner).pop(field.name, None)
    if entry["kind"] == "policy" and entry["body"]["digest"] == digest(entry["body"]["policy"]):
        body["digest"] = digest(body["policy"])
    return {**entry, "body": body}


def owner_at(body, place):
    """`place`: "body", and the names and numbers that lead on from it."""
    _, *way = place.split(".")
    for step in way:
        body = body[int(step)] if isinstance(body, list) else body[step]
    return body


def code_of(entry, words):
    """What is wrong inside of a policy has a code of its own, and an instant belongs to the line."""
    if words.startswith("at: "):
        return "line"
    inside = entry["kind"] == "policy" and words.startswith("body.policy") and not OF_THE_WAY.match(words)
    return "policy-form" if inside else "body"


def faults_of_body(entry):
    """What breaks the form, and what is only too much."""
    faults = [] if is_instant(entry["at"]) else [f"at: not an instant: {entry['at']}"]
    if entry["kind"] not in SHAPES:
        return faults, []
    if entry["kind"] in DEEP and depth_of(entry["body"]) > MOST_LEVELS_OF_BODY:
        return [*faults, f"body: more than {MOST_LEVELS_OF_BODY} lists and objects in each other"], []
    found = SHAPES[entry["kind"]](entry["body"], "body")
    further = [each for each in found if isinstance(each, Further)]
    return faults + [each for each in found if not isinstance(each, Further)], further


def depth_of(value):
    """How many lists and objects lie in each other."""
    if not isinstance(value, (list, dict)):
        return 0
    return 1 + max((depth_of(each) for each in (value.values() if isinstance(value, dict) else value)), default=0)


# ======================================================================================================================
# quotas
#
# Section 14.3 of docs/protocol.md: what every stratum owes in a round, and in all of them together.
# ======================================================================================================================

KNOWN_RULE_FIELDS = {
    "ratio", "number", "perInspector", "steps", "shareOfTotal", "ladder", "ratioOf", "staff", "side", "per", "rounding", "source",
}
KNOWN_STRATUM_FIELDS = KNOWN_RULE_FIELDS | {"id", "title", "where", "also", "rest", "minimum", "weights", "risk"}


class UnknownField(ValueError):
    """A rule that this program does not know would have no effect here."""


def refuse_unknown(matter):
    for stratum in matter["strata"]:
        refuse_fields(stratum, KNOWN_STRATUM_FIELDS)
        for rule in stratum.get("also", ()):
            refuse_fields(rule, KNOWN_RULE_FIELDS)
    refuse_fields(matter.get("total", {}), KNOWN_RULE_FIELDS)


def refuse_fields(thing, known):
    for field in thing:
        if field not in known:
            raise UnknownField(f"unknown policy field {field}")


class Year:
    """What the rounds so far saw, and what the case folder knows: inspectors and visits; None without it."""

    def __init__(self, round_, measured, case):
        self.round_, self.case = round_, case
        self.sizes, self.matter_sizes = self.so_far("size", measured)
        self.units, self.matter_units = self.so_far("units", measured)

    def so_far(self, field, measured):
        today = {name: each[field] for name, each in measured.items()}
        by_name = {name: counts_so_far(self.round_, name, field, count) for name, count in today.items()}
        return by_name, counts_so_far(self.round_, None, field, sum(today.values()))

    def has_units(self, rule, t):
        """Did the round see a unit of the stratum, or of all of them for the total?"""
        return (self.matter_units if rule.stratum is None else self.units[rule.name])[t] > 0


class Rule:
    """A rule as one policy has it: of a stratum in a place ("own" or a number in `also`), or the matter's total (no stratum)."""

    def __init__(self, matter, stratum, place, text):
        self.matter, self.stratum, self.place, self.text = matter, stratum, place, text
        self.side, self.per = text["side"], text.get("per", "year")
        self.name = None if stratum is None else stratum["id"]
        self.minimum = stratum["minimum"] if place == "own" else 0


def rule_of(matter, name, place):
    """None where that policy has no such rule."""
    if name is None:
        return Rule(matter, None, "total", matter["total"]) if "total" in matter else None
    stratum = next((each for each in matter["strata"] if each["id"] == name), None)
    found = None if stratum is None else dict(places_of(stratum)).get(place)
    return None if found is None else Rule(matter, stratum, place, found)


def places_of(stratum):
    """(place, rule) of all rules of a stratum, in the order in which plans record them."""
    return ([] if "rest" in stratum else [("own", stratum)]) + list(enumerate(stratum.get("also", [])))


def rules_in(matter, stratum):
    return [Rule(matter, stratum, place, text) for place, text in places_of(stratum)]


def rule_in_force(year, rule, t):
    """The rule of this place under which an earlier round stood."""
    matters, of = year.round_.matters, lambda matter: rule_of(matter, rule.name, rule.place)
    if t in matters:
        return of(matters[t])
    rounds = year.round_.matter["rounds"]
    drawn_before = [u for u in matters if u < t]
    if drawn_before:
        then = of(matters[max(drawn_before)])
        if then is not None and max(drawn_before) in group_of(then, rounds, t):
            return then
    drawn_after = [u for u in matters if u > t]
    return of(matters[min(drawn_after)] if drawn_after else year.round_.matter)


def plan_strata(round_, measured, case):
    """By stratum: sizes, owed, target, done, quota, overshoot, rules; and the total. `measured`: size, forced, recorded plan, members."""
    refuse_unknown(round_.matter)
    year = Year(round_, measured, case)
    total_rule = rule_of(round_.matter, None, "total")
    total = owe(year, total_rule, measured) if total_rule else None
    answer = {}
    for stratum in round_.matter["strata"]:
        if "rest" not in stratum:
            answer[stratum["id"]] = own_plan(year, stratum, measured)
    share_rest(year, total, measured, answer)
    if total is None:
        return answer, None
    empty = any(stratum.get("where") is not None and measured[stratum["id"]]["units"] == 0 for stratum in round_.matter["strata"])
    return answer, {**recorded(total), **refusal_of_total(total, answer, empty)}


def own_plan(year, stratum, measured):
    name = stratum["id"]
    owed = [owe(year, rule, measured) for rule in rules_in(year.round_.matter, stratum)]
    floors = [each for each in owed if each["side"] != "at-most"]
    decides = max(floors, key=left_of) if floors else min(owed, key=left_of)
    plan = finished(year, stratum, decides["owed"], decides["target"], decides["done"], measured[name]["forced"], owed)
    return {**plan, "phased": True} if decides["phased"] else plan


def finished(year, stratum, owed, target, done, forced, rules):
    plan = {
        "sizes": year.sizes[stratum["id"]], "owed": str(owed), "target": target, "done": done,
        "quota": max(0, target - done, forced), "overshoot": max(0, done - target),
    }
    if forced:
        plan["forced"] = forced
    if "also" in stratum or "perInspector" in stratum:
        plan["rules"] = [recorded(each) for each in rules]
    if any(is_above(plan["quota"], each) for each in rules):
        plan["refused"] = "above its ceiling"
    return plan


def is_above(quota, owed):
    return owed["limit"] is not None and quota > max(0, owed["limit"] - owed["done"])


def refusal_of_total(total, answer, empty):
    """A plan that the page refuses has a mark that no ledger has. `empty`: a stratum with a condition has no unit, and asks for nothing."""
    quotas = sum(plan["quota"] for plan in answer.values())
    if is_above(quotas, total):
        return {"refused": "above the total"}
    return {"refused": "below the total"} if quotas < left_of(total) and not empty else {}


def recorded(owed):
    staff = {} if owed["staff"] is None else {"staff": owed["staff"]}
    return {"owed": str(owed["owed"]), "target": owed["target"], "done": owed["done"], **staff}


def left_of(owed):
    return max(0, owed["target"] - owed["done"])


def owe(year, rule, measured):
    """Target, done and limit of one rule in the group of this round, with what the rounds before leave to it."""
    round_ = year.round_
    group = group_of(rule, round_.matter["rounds"], round_.index)
    period = Period(year, rule, group, round_.index, measured)
    debt = left_before(year, rule, group[0], measured)
    done = done_in(year, rule, [t for t in group if t <= round_.index]) + earlier_years(year, rule, measured)
    exact = period.exact()
    small = not period.closes and is_small(year, rule, len(group), period.amount(round_.index))
    rounded = phased_amount(year, rule, exact, debt, measured) if small else period.rounded(exact)
    limit = period.limit(debt)
    return {
        "owed": exact, "target": target_of(rule, debt, rounded, period.minimum(), limit), "done": done,
        "staff": staff_of(year, rule, measured)[-1] if "perInspector" in rule.text else None,
        "side": rule.side, "phased": small, "limit": limit,
    }


def left_before(year, taker, start, measured):
    """What the rounds before `start` leave to a rule: the last of them says which rule was in force, and so which of them are its group."""
    rule = rule_in_force(year, taker, start - 1) if start > 0 else None
    if rule is None or (taker.side == "at-most" and rule.side != "at-most"):
        return 0
    whole_group = group_of(rule, year.round_.matter["rounds"], start - 1)
    group = [t for t in whole_group if t < start]
    debt = left_before(year, rule, group[0], measured)
    own = 0
    if group == whole_group:
        period = Period(year, rule, group, start - 1, measured)
        own = period.minimum() if rule.side == "at-most" else max(period.rounded(period.exact()), period.minimum())
    return max(0, debt + own - done_in(year, rule, group))


def done_in(year, rule, rounds):
    return sum(drawn_in(year.round_, rule.name, t) for t in rounds)


def target_of(rule, debt, rounded, minimum, limit):
    if rule.side == "at-most":
        return max(rounded, debt + minimum)
    target = debt + max(rounded, minimum)
    return min(target, limit) if rule.side == "exactly" and rule.text.get("rounding") == "each-round" else target


class Period:
    """The rounds of one period as they look at its round `now`: its last one when the period is closed, else this one."""

    def __init__(self, year, rule, group, now, measured):
        self.year, self.rule, self.group, self.now = year, rule, group, now
        self.shares = [read_fraction(each["share"]) for each in year.round_.matter["rounds"]]
        self.whole_share = sum(self.shares[t] for t in group)
        self.closes = now == group[-1]
        self.amount = lambda t: amount(year, rule, t, measured)
        peopled = [t for t in group if t <= now and year.has_units(rule, t)]
        self.end = None if not peopled else group[-1] if peopled[-1] == now else peopled[-1]

    def working(self, rounds):
        """Those that ask for something: up to the last round that saw a unit; later ones see what this one sees."""
        return [] if self.end is None else [t for t in rounds if t <= self.end]

    def parts(self, rounds):
        """Share of the period times amount, for each of the rounds; those behind `now` see what `now` sees."""
        if self.whole_share == 0:
            return [Fraction(0) for _ in rounds]
        seen = {"average": lambda t: min(t, self.now), "plan": lambda t: 0, "draw": lambda t: self.now}[self.rule.matter["base"]]
        return [self.shares[t] / self.whole_share * self.amount(seen(t)) for t in rounds]

    def over_years(self, this_year):
        per = self.rule.per
        if not isinstance(per, dict) or self.end is None:
            return this_year
        return (years_gone(self.year, per) * self.amount(self.now) + this_year) / per["years"]

    def exact(self):
        return self.over_years(sum(self.parts(self.working(t for t in self.group if t <= self.now))))

    def rounded(self, exact):
        if self.rule.text.get("rounding") == "each-round" and not self.closes:
            return sum(rounded_to_side(self.rule.side, part) for part in self.parts(self.working(t for t in self.group if t <= self.now)))
        return rounded_to_side(self.rule.side, exact)

    def minimum(self):
        return self.least() if self.closes else 0

    def least(self):
        """The minimum as this round sees it; a period without a share has none, and only a stratum's own rule has one."""
        if self.rule.place != "own" or self.whole_share == 0:
            return 0
        return min(self.rule.minimum, self.year.sizes[self.rule.name][self.now])

    def limit(self, debt):
        """None for a floor."""
        whole_period = rounded_to_side(self.rule.side, self.over_years(sum(self.parts(self.working(self.group)))))
        return {
            "at-least": None, "exactly": debt + max(whole_period, self.least()), "at-most": max(whole_period, debt + self.least()),
        }[self.rule.side]


def years_gone(year, per):
    return (year.round_.policy["year"] - per["from"]) % per["years"]


def is_small(year, rule, rounds, asked):
    """A floor with fewer visits in its period than rounds, in a matter with phases."""
    if "phase" not in year.round_.matter or rule.stratum is None or rule.side != "at-least":
        return False
    if isinstance(rule.per, dict) or rule.text.get("rounding") == "each-round":
        return False
    return ceil(asked) < rounds


def phased_amount(year, rule, exact, debt, measured):
    """With the revealed secret exactly; while it is kept, what is recorded is believed where some phase gives it."""
    phase = year.round_.phase_of(rule.name)
    if phase is not None:
        return floor(exact + phase)
    claimed = measured[rule.name]["targets"][record_of(year.round_.matter, rule)] - debt
    return claimed if floor(exact) <= claimed <= ceil(exact) else floor(exact)


def group_of(rule, rounds, t):
    return next(group for group in group_rounds(rule.per, rounds) if t in group)


def group_rounds(per, rounds):
    name_of = {
        "month": lambda t, day: day[:7],
        "quarter": lambda t, day: (int(day[5:7]) - 1) // 3,
        "half": lambda t, day: (int(day[5:7]) - 1) // 6,
        "round": lambda t, day: t,
    }.get(per if isinstance(per, str) else "years", lambda t, day: 0)
    groups = {}
    for t, each in enumerate(rounds):
        groups.setdefault(name_of(t, each["from"]), []).append(t)
    return list(groups.values())


def amount(year, rule, t, measured):
    """What the rule asks for in a rounded_to_side period that sees what round `t` saw."""
    text = rule.text
    size = year.matter_sizes[t] if rule.stratum is None or text.get("ratioOf") == "matter" else year.sizes[rule.name][t]
    if "ratio" in text:
        return read_fraction(text["ratio"]) * size
    if "number" in text:
        return Fraction(text["number"])
    if "perInspector" in text:
        return read_fraction(text["perInspector"]) * staff_of(year, rule, measured)[t]
    if "steps" in text:
        step = next(each for each in text["steps"] if "upTo" not in each or size <= each["upTo"])
        return Fraction(step["number"]) if "number" in step else read_fraction(step["ratio"]) * size
    if "shareOfTotal" in text:
        return read_fraction(text["shareOfTotal"]) * amount(year, rule_of(rule.matter, None, "total"), t, measured)
    return ladder_ratio(text["ladder"]) * size


def ladder_ratio(ladder):
    heights = [read_fraction(step["from"]) for step in ladder["steps"]]
    height = next(n for n, step in enumerate(ladder["steps"]) if step["ratio"] == ladder["start"])
    calm = []
    for each in ladder["published"]:
        called = max(n for n, start in enumerate(heights) if read_fraction(each["rate"]) >= start)
        calm = calm + [called] if called < height else []
        if len(calm) == ladder["lowerAfter"]:
            height, calm = max(calm), []
        height = max(height, called)
    return read_fraction(ladder["steps"][height]["ratio"])


def earlier_years(year, rule, measured):
    """Units with a routine visit for this matter in the earlier years of the block; from the record when no case is at hand."""
    per = rule.per
    if not isinstance(per, dict):
        return 0
    names = [rule.name] if rule.name is not None else list(measured)
    now = year.round_.policy["year"]
    first = now - years_gone(year, per)
    if year.case is None:
        raise WithoutCase()
    past = Past(year.case, year.round_, None)
    own = lambda visit: is_of_matter(visit, year.round_) and f"{first}-01-01" <= visit["day"] < f"{now}-01-01"
    return sum(any(own(visit) for visit in past.visits(unit)) for name in names for unit in measured[name]["members"])


def is_of_matter(visit, round_):
    """A routine visit that was made, of this matter and of the policy's own authority."""
    policy, matter = round_.policy, round_.matter["id"]
    of_matter = visit["matter"] == matter or (visit["matter"] is None and len(policy["matters"]) == 1)
    return visit["made"] and visit["kind"] == "routine" and of_matter and (visit["authority"] or policy["authority"]) == policy["authority"]


class WithoutCase(Exception):
    """Only the registries can tell."""


def staff_of(year, rule, measured):
    """Inspectors counted in each round so far: from the plans on the ledger, today from the roster."""
    counts = [None] * (year.round_.index + 1)
    for t, attempt in year.round_.earlier.items():
        counts[t] = recorded_staff(attempt["plan"]["body"], rule.name, record_of(year.round_.matters[t], rule))
    if year.case is None:
        counts[-1] = measured["recorded staff"](rule.name, record_of(year.round_.matter, rule))
    else:
        counts[-1] = sum(counts_as_staff(person, rule.text.get("staff", {})) for person in year.case["inspectors"])
    for t in range(len(counts) - 2, -1, -1):
        counts[t] = counts[t + 1] if counts[t] is None else counts[t]
    if None in counts:
        raise WithoutCase()
    return counts


def record_of(matter, rule):
    """At which number a plan under this matter records the rule of a place; None where it has none."""
    stratum = next((each for each in matter["strata"] if each["id"] == rule.name), None)
    places = [place for place, _ in places_of(stratum)] if stratum is not None else []
    return places.index(rule.place) if rule.place in places else None


def recorded_staff(body, name, k):
    if name is None:
        return body.get("total", {}).get("staff")
    rules = next((each.get("rules", []) for each in body["strata"] if each["stratum"] == name), [])
    return rules[k].get("staff") if k is not None and k < len(rules) else None


def counts_as_staff(person, wanted):
    return (
        person["status"] == "active"
        and person.get("post", "officer") in wanted.get("posts", ("officer",))
        and ("agencies" not in wanted or person["agency"] in wanted["agencies"])
        and ("grades" not in wanted or person["grade"] in wanted["grades"])
        and set(wanted.get("qualifications", ())) <= set(person["qualifications"])
    )


def rounded_to_side(side, exact):
    return {"at-least": ceil(exact), "at-most": floor(exact), "exactly": floor(exact + Fraction(1, 2))}[side]


def drawn_in(round_, name, t):
    """In one stratum, or in all of them."""
    attempt = round_.earlier.get(t)
    return len(drawn_units(attempt, name)) if attempt else 0


def counts_so_far(round_, stratum, field, today):
    """A round whose plan does not know the stratum, or that was never drawn, counts with the number of the next one; all strata without a name."""
    counts = [today]
    for index in range(round_.index - 1, -1, -1):
        attempt = round_.earlier.get(index)
        planned = attempt["plan"]["body"]["strata"] if attempt else ()
        known = [each[field] for each in planned if stratum in (None, each["stratum"])]
        counts.insert(0, sum(known) if known else counts[0])
    return counts


# --- Total and rest ---------------------------------------------------------------------------

def share_rest(year, total, measured, answer):
    """What the others leave of the total, by unbiased rounding over the rounds of the year."""
    resting = [stratum for stratum in year.round_.matter["strata"] if "rest" in stratum]
    if not resting:
        return
    left = max(0, left_of(total) - sum(plan["quota"] for plan in answer.values()))
    rows = [resting_row(year, stratum, measured) for stratum in resting]
    places = left + sum(row["done"] for row in rows)
    asked = lambda t: asked_of_rest(year, t, measured)
    first, index = [row["seen"][0] for row in rows], year.round_.index
    now = weights_of_rest([row["seen"][index] for row in rows], max(places, asked(index)))
    opened = weights_of_rest(first, asked(0))
    phases = phases_of_rest(year, [row["stratum"]["id"] for row in rows], opened)
    for row, weight, phase in zip(rows, now, phases):
        row.update(weight=weight, **phase)
    for row, given in zip(rows, shared_places(places, rows)):
        answer[row["stratum"]["id"]] = finished(year, row["stratum"], given, given, row["done"], row["forced"], row["rules"])


def resting_row(year, stratum, measured):
    """Bounds of one stratum, and what each round sees of it: size and minimum."""
    matter, sizes = year.round_.matter, year.sizes[stratum["id"]]
    rules = [owe(year, rule, measured) for rule in rules_in(matter, stratum)]
    forced = measured[stratum["id"]]["forced"]
    done, size = sum(drawn_in(year.round_, stratum["id"], t) for t in range(year.round_.index)), sizes[-1]
    last = year.round_.index == len(matter["rounds"]) - 1
    owed = [left_of(each) for each in rules if each["side"] != "at-most"] + ([min(stratum["minimum"], size) - done] if last else [])
    lower = done + max([0, forced] + owed)
    most = done + size if matter["mode"] == "independent" else min(size * matter.get("times", 1), done + size)
    return {
        "stratum": stratum, "rules": rules, "forced": forced, "done": done, "lower": lower, "upper": max(lower, most),
        "seen": [(each, min(stratum["minimum"], each)) for each in sizes],
    }


def asked_of_rest(year, t, measured):
    """H: what the total asks for in the rounded_to_side year less what the other strata do, if every round sees what round t sees."""
    others = [stratum for stratum in year.round_.matter["strata"] if "rest" not in stratum]
    total = whole_year(year, rule_of(year.round_.matter, None, "total"), t, measured)
    return max(0, total - sum(asked_of_stratum(year, stratum, t, measured) for stratum in others))


def asked_of_stratum(year, stratum, t, measured):
    asked = [(rule.side, whole_year(year, rule, t, measured)) for rule in rules_in(year.round_.matter, stratum)]
    floors = [number for side, number in asked if side != "at-most"]
    return max(floors) if floors else min(number for _, number in asked)


def whole_year(year, rule, t, measured):
    if not year.has_units(rule, t):
        return 0
    least = min(rule.minimum, year.sizes[rule.name][t]) if rule.place == "own" else 0
    asked, per = amount(year, rule, t, measured), rule.per
    if isinstance(per, dict):
        so_far = rounded_to_side(rule.side, (years_gone(year, per) + 1) * asked / per["years"])
        return max(0, max(least, so_far) - earlier_years(year, rule, measured))
    rounds = year.round_.matter["rounds"]
    groups = [group for group in group_rounds(per, rounds) if any(read_fraction(rounds[i]["share"]) > 0 for i in group)]
    return max(least, rounded_to_side(rule.side, asked)) * len(groups)


def weights_of_rest(seen, asked):
    """Shares of the year by size; whoever would have less than their minimum has it, and the others share what is left."""
    settled = {}
    while True:
        left = max(Fraction(0), Fraction(asked) - sum(settled.values()))
        sizes = sum(size for n, (size, _) in enumerate(seen) if n not in settled)
        share = lambda n: left * seen[n][0] / sizes if sizes else Fraction(0)
        short = [n for n in range(len(seen)) if n not in settled and share(n) < seen[n][1]]
        if not short:
            return [settled[n] if n in settled else share(n) for n in range(len(seen))]
        settled.update((n, Fraction(seen[n][1])) for n in short)


def phases_of_rest(year, names, weights):
    """Ticket and phase of each stratum: public, and nobody's choice but by the names."""
    policy, matter = year.round_.policy, year.round_.matter
    name = f"{policy['authority']}/{policy['year']}/{matter['id']}/REST"
    seed = digest(["double-random/1", "rest", name])
    key, start = key_for(seed, name, "class"), key_for(seed, name, "start")
    tickets, at = [ticket(key, "rest", each) for each in names], part_of_one(ticket(start, "rest"))
    phases = {}
    for n in sorted(range(len(names)), key=tickets.__getitem__):
        phases[n] = at - floor(at)
        at += weights[n]
    return [{"ticket": tickets[n], "phase": phases[n]} for n in range(len(names))]


def shared_places(places, rows):
    """Floor or ceiling of the exact share of each row within its bounds; the rows' order."""
    settled = {}
    while True:
        free = [n for n in range(len(rows)) if n not in settled]
        left = max(0, places - sum(settled.values()))
        exact = exact_shares(left, {n: rows[n]["weight"] for n in free})
        low = {n: max(rows[n]["lower"], floor(exact[n])) for n in free}
        high = {n: max(low[n], min(rows[n]["upper"], ceil(exact[n]))) for n in free}
        bound, those = next_settled(left, rows, exact, low, high)
        if not those:
            break
        settled.update((n, rows[n][bound]) for n in those)
    given = {**low, **settled}
    for n in order_of_ceilings(rows, exact, low, high)[: max(0, left - sum(low.values()))]:
        given[n] += 1
    return [given[n] for n in range(len(rows))]


def exact_shares(left, weights):
    whole_weight = sum(weights.values())
    return {n: left * weight / whole_weight if whole_weight else Fraction(0) for n, weight in weights.items()}


def next_settled(left, rows, exact, low, high):
    """Which bound settles which rows: the first of four rules that settles any."""
    of = lambda bound, beyond: [n for n in exact if beyond(rows[n][bound], exact[n])]
    rules = (
        ("lower", of("lower", lambda bound, e: bound > ceil(e))),
        ("upper", of("upper", lambda bound, e: bound < floor(e))),
        ("lower", of("lower", lambda bound, e: bound > e) if sum(low.values()) > left else []),
        ("upper", of("upper", lambda bound, e: bound < e) if sum(high.values()) < left else []),
    )
    return next((each for each in rules if each[1]), ("lower", []))


def order_of_ceilings(rows, exact, low, high):
    def place(n):
        up, over = exact[n] - low[n], rows[n]["phase"]
        due = rows[n]["weight"] + over >= low[n] + 1
        odds = (0, (1 - over) * (1 - up) / (over * up)) if over * up > 0 else (1, Fraction(0))
        return (not due, odds, rows[n]["ticket"])
    return sorted((n for n in exact if high[n] > low[n]), key=place)


# ======================================================================================================================
# open_days
#
# Section 14.4 of docs/protocol.md, "Days" and "Promised days": on which days a drawn unit may be visited.
# ======================================================================================================================

def open_days(case, round_, units, since=""):
    """The days of each unit from the day of the draw on, in order; nothing where the matter has no schedule."""
    if "schedule" not in round_.matter:
        return {}
    window = round_.window
    by_id, look = known_units(case, round_, units), Look(round_.as_of, round_.policy.get("classes"))
    past, first = Past(case, round_, round_.as_of, round_.name), max(since, window["from"])
    last = {unit: last_day(last_promised(by_id[unit], past, look), first, window["until"]) for unit in units}
    days = without_promises(case, round_, units, {**window, "from": first})
    return {unit: [day for day in days[unit] if day <= last[unit]] for unit in units}


def without_promises(case, round_, units, window=None):
    """The days of the round, or of a window, from `since` of the round on, that are open to each unit, whatever was promised."""
    window = window or {**round_.window, "from": max(round_.since, round_.window["from"])}
    schedule, look = round_.matter["schedule"], Look(round_.as_of, round_.policy.get("classes"))
    every = schedule.get("everyDay")
    days = [day for day in every_day(window) if (every or worked(round_.policy, day)) and not quiet(round_.matter, day)]
    by_id = known_units(case, round_, units)
    return {unit: [day for day in days if suits(schedule, by_id[unit], look, day)] for unit in units}


def known_units(case, round_, units):
    """Units of the registry, by the ids under which the draw knows them."""
    by_id = {unit["id"]: unit for unit in case["units"]}
    return {unit: by_id.get(unit) or by_id[round_.book.known(unit)] for unit in units}


def last_day(promised, first, until):
    """A promise that ends within the round, and not before its visits can begin, is kept by the day."""
    return promised if promised is not None and first <= promised <= until else until


def every_day(window):
    day, end = date.fromisoformat(window["from"]), date.fromisoformat(window["until"])
    while day <= end:
        yield day.isoformat()
        day += timedelta(1)


def inside(period, day):
    return period["from"] <= day <= period["until"]


def worked(policy, day):
    """The first calendar that knows the day decides."""
    calendar = next(each for each in policy["calendars"] if inside(each, day))
    named = lambda field: any(each["day"] == day for each in calendar[field])
    rests = named("holidays") or date.fromisoformat(day).isoweekday() in calendar["weekend"]
    return named("workdays") or not rests


def quiet(matter, day):
    rule, then = matter.get("quiet", {}), date.fromisoformat(day)
    first, last = rule.get("monthDays", (32, 0))
    return first <= then.day <= last or then.isoweekday() in rule.get("weekdays", ()) or day in rule.get("days", ())


def suits(schedule, unit, look, day):
    off = any(
        inside(each, day) and unit["region"][: len(each.get("region", ()))] == each.get("region", [])
        for each in schedule.get("off", ())
    )
    windows = [each for each in schedule.get("windows", ()) if fits(each["where"], unit, look)]
    return not off and (not windows or any(inside(each, day) for each in windows))


# ======================================================================================================================
# max_flow
#
# A flow network with explicit nodes and edges, and Dinic's algorithm. Clarity before speed.
#
# Nodes are named by any hashable value; inside they are numbers. Every edge is kept beside its reverse;
# `room` is what it can still carry.
# ======================================================================================================================

SOURCE, SINK = 0, 1


class Network:
    """Nodes "source" and "sink" are there from the start."""

    def __init__(self):
        self.number = {"source": SOURCE, "sink": SINK}
        self.names = ["source", "sink"]
        self.room = [{}, {}]

    def node(self, name):
        if name not in self.number:
            self.number[name] = len(self.names)
            self.names.append(name)
            self.room.append({})
        return self.number[name]

    def add(self, start, end, room):
        """An edge that can carry `room`; its reverse starts with none."""
        one, other = self.node(start), self.node(end)
        self.room[one][other] = room
        self.room[other].setdefault(one, 0)

    def room_of(self, start, end):
        return self.room[self.number[start]].get(self.number[end])

    def set_room(self, start, end, room):
        self.room[self.number[start]][self.number[end]] = room

    def more_room(self, start, end):
        self.room[self.number[start]][self.number[end]] += 1

    def ends(self, start):
        """Names of the nodes to which an edge leads, with the room on it."""
        return [(self.names[end], room) for end, room in self.room[self.number[start]].items()]

    def move(self, names, amount=1):
        """Carry `amount` along a path of named nodes (negative: give it back)."""
        self.carry([self.number[name] for name in names], amount)

    def carry(self, path, amount=1):
        for start, end in zip(path, path[1:]):
            self.room[start][end] -= amount
            self.room[end][start] += amount

    def distances(self):
        """How many edges with room lead from the source to each node that it reaches."""
        far, waiting = {SOURCE: 0}, deque([SOURCE])
        while waiting:
            node = waiting.popleft()
            for end, room in self.room[node].items():
                if room > 0 and end not in far:
                    far[end] = far[node] + 1
                    waiting.append(end)
        return far

    def reached(self):
        """Names of the nodes the source still reaches after `fill`: the source side of the smallest minimum cut."""
        return {self.names[node] for node in self.distances()}

    def fill(self):
        """Carry as much more as possible from source to sink; answers how much that was."""
        total = 0
        while SINK in (far := self.distances()):
            left = {}
            while path := self.next_path(far, left):
                self.carry(path)
                total += 1
        return total

    def next_path(self, far, left):
        """A path that gets one edge farther with each step. `left` holds what each node has not tried yet."""
        path = [SOURCE]
        while path[-1] != SINK:
            node = path[-1]
            ends = left.setdefault(node, list(self.room[node]))
            while ends and not (self.room[node][ends[-1]] > 0 and far.get(ends[-1]) == far[node] + 1):
                ends.pop()
            if ends:
                path.append(ends[-1])
            elif len(path) > 1:
                path.pop()
                left[path[-1]].pop()
            else:
                return None
        return path

    def path_to_sink(self):
        """A shortest path on which every edge has room, or None."""
        came_from, waiting = {SOURCE: None}, deque([SOURCE])
        while waiting:
            node = waiting.popleft()
            for end, room in self.room[node].items():
                if room > 0 and end not in came_from:
                    came_from[end] = node
                    if end == SINK:
                        return way_back(came_from)
                    waiting.append(end)
        return None


def way_back(came_from):
    path = [SINK]
    while came_from[path[-1]] is not None:
        path.append(came_from[path[-1]])
    return path[::-1]


# ======================================================================================================================
# teams
#
# Section 10 of docs/protocol.md: who goes. Teams from a plain flow network.
#
# A seat is a pair (unit, role). An inspector sits at most once in a unit, and at most one person of a
# group does: that is what the nodes "in" and "out" between seats and people are for. Without groups
# everybody is a group of his own.
# ======================================================================================================================

UNLIMITED = 10**9


def week_of(day):
    """Weeks begin on Monday."""
    return date.fromisoformat(day).isocalendar()[:2]


class Problem:
    """Seats with their eligible inspectors, and the inspectors with their limits, carried load, share and group.

    `days` says for each unit on which days it may be visited; a seat with a `day` has that one.
    """

    def __init__(self, seats, inspectors, days=None):
        away = {i["id"]: set(i.get("away", ())) for i in inspectors}
        self.days = days or {s["unit"]: [s["day"]] for s in seats if "day" in s}
        may_go = lambda seat, p: "day" not in seat or seat["day"] not in away.get(p, ())
        self.away = away
        self.eligible = {(s["unit"], s["role"]): [p for p in s["eligible"] if may_go(s, p)] for s in seats}
        self.keep = {(s["unit"], s["role"]): s.get("keep") for s in seats}
        self.capacity = {i["id"]: i["capacity"] for i in inspectors}
        self.carried = {i["id"]: i.get("carried", 0) for i in inspectors}
        self.per_day = {i["id"]: i.get("perDay", UNLIMITED) for i in inspectors}
        self.per_week = {i["id"]: i.get("perWeek", UNLIMITED) for i in inspectors}
        self.busy = {i["id"]: list(i.get("busy", ())) for i in inspectors}
        self.share = {i["id"]: Fraction(i.get("share", "1")) for i in inspectors}
        self.group = {i["id"]: ("group", i["group"]) if "group" in i else i["id"] for i in inspectors}
        self.people = sorted(self.capacity, key=byte_order)
        refuse_unless(len(self.eligible) == len(seats), "two equal seats")
        refuse_unless(len(self.capacity) == len(inspectors), "two equal inspectors")
        for seat, names in self.eligible.items():
            for text in (*seat, *names):
                check_id(text)
            refuse_unless(len(set(names)) == len(names), "an inspector twice on one seat")
            refuse_unless(set(names) <= set(self.capacity), "an unknown inspector on a seat")
        self.check_groups()

    def check_groups(self):
        """Seats of one unit that offer people of a group offer the same people of it."""
        offered = {}
        for (unit, role), names in self.eligible.items():
            for group in {self.group[person] for person in names}:
                members = {person for person in names if self.group[person] == group}
                same = offered.setdefault((unit, group), members) == members
                refuse_unless(same, "two seats of a unit offer different people of one group")

    def ways(self, seat, person):
        """The nodes between a seat and a person, one way for each day: the single place of his group in that unit, his day, his week."""
        place = (seat[0], self.group[person])
        start = [("seat", seat), ("in", place), ("out", place)]
        if seat[0] not in self.days:
            return [[*start, ("person", person)]]
        return [
            [*start, ("day", person, day), ("week", person, week_of(day)), ("person", person)]
            for day in self.days[seat[0]]
            if day not in self.away[person]
        ]

    def way(self, seat, person):
        """The only way, where a seat has its day."""
        return self.ways(seat, person)[0]

    def network(self, limit, seats=None, shared=()):
        """Nobody above `limit`; of each pair (members, total) in `shared`, all members together not above total."""
        net, share_of = Network(), {}
        for number, (members, total) in enumerate(shared):
            net.add(("shared", number), "sink", total)
            share_of.update((person, ("shared", number)) for person in members)
        for person in self.people:
            net.add(("person", person), share_of.get(person, "sink"), limit[person])
        for seat in self.eligible if seats is None else seats:
            net.add("source", ("seat", seat), 1)
            for person in self.eligible[seat]:
                for way in self.ways(seat, person):
                    for start, end in zip(way, way[1:]):
                        net.add(start, end, self.room_between(start, person))
        return net

    def room_between(self, start, person):
        """What a day and a week still hold beside the visits that are made already."""
        if start[0] == "day":
            return max(0, self.per_day[person] - self.busy[person].count(start[2]))
        if start[0] == "week":
            return max(0, self.per_week[person] - sum(week_of(day) == start[2] for day in self.busy[person]))
        return 1

    def complete(self, limit, seats=None, shared=()):
        wanted = len(self.eligible if seats is None else seats)
        return self.network(limit, seats, shared).fill() == wanted


# --- 10.1 Feasibility -----------------------------------------------------------------------

def shortage_of(problem):
    """How many seats stay empty, the seats of the smallest minimum cut, and how many of their units each person could visit alone."""
    net = problem.network(problem.capacity)
    shortfall = len(problem.eligible) - net.fill()
    if shortfall == 0:
        return None
    reached = net.reached()
    seats = sorted((s for s in problem.eligible if ("seat", s) in reached), key=lambda s: tuple(map(byte_order, s)))
    units = {p: {unit for unit, role in seats if p in problem.eligible[(unit, role)]} for p in problem.people}
    return shortfall, seats, [(p, most_visits(problem, p, units[p])) for p in problem.people if units[p]]


def witness_of(problem):
    """None when all seats can be filled, else the smallest set of seats with the largest shortfall."""
    short = shortage_of(problem)
    if short is None:
        return None
    shortfall, seats, room = short
    return {"shortfall": shortfall, "seats": [list(seat) for seat in seats], "room": [list(each) for each in room]}


def most_visits(problem, person, units):
    """How many of these units one person can visit: a flow with nobody else."""
    net = Network()
    net.add(("person", person), "sink", problem.capacity[person])
    for unit in units:
        net.add("source", ("seat", unit), 1)
        for way in problem.ways((unit, ""), person):
            way = [("seat", unit), *way[3:]]
            for start, end in zip(way, way[1:]):
                net.add(start, end, problem.room_between(start, person))
    return net.fill()


def staff_by_rank(ranking, seats, inspectors, days=None):
    """Units in ranking order keep their seats while all kept ones can be filled on capacity alone, on whatever of their days."""
    problem, kept, unstaffed, taken = Problem(seats, inspectors, days), [], [], []
    for unit in ranking:
        more = [seat for seat in problem.eligible if seat[0] == unit]
        if problem.complete(problem.capacity, taken + more):
            kept.append(unit)
            taken += more
        else:
            unstaffed.append(unit)
    return {"kept": kept, "unstaffed": unstaffed}


# --- 10.2 Levels ----------------------------------------------------------------------------

def levels_of(problem, carried):
    """The level of each inspector: round level with nothing carried, year level with the carried load."""
    free, level, groups = set(problem.people), {}, []
    while free:
        at, members, total = next_level(problem, carried, free, level, groups)
        if at == 0:
            return {**level, **{person: 0 for person in free}}
        groups.append((members, total))
        level.update((person, at) for person in members)
        free -= members
    return level


def next_level(problem, carried, free, level, groups):
    """The smallest level at which all seats are filled; who gets it, and what they carry together from then on."""
    places = lambda person, at: min(problem.capacity[person], max(0, visits_at(problem, person, at) - carried[person]))
    limits = lambda at: {person: places(person, level.get(person, at)) for person in problem.people}
    at = below_enough(limits, len(problem.eligible))
    net, members, total = problem.network(limits(at), shared=groups), set(), 0
    short = len(problem.eligible) - net.fill()
    while short > 0:
        reached = net.reached()
        members = {person for person in free if ("person", person) in reached}
        total = sum(places(person, at) for person in members) + short
        at += 1
        for person in free:
            if places(person, at) > places(person, at - 1):
                net.more_room(("person", person), "sink")
        short -= net.fill()
    return at, members, total


def mean_levels(problem):
    """What everybody would have if all who share the work, directly or through others, had the same."""
    circles = [({("seat", seat)}, set(people)) for seat, people in problem.eligible.items()]
    for person in problem.people:
        apart = [circle for circle in circles if person not in circle[1]]
        joined = [circle for circle in circles if person in circle[1]]
        merged = (set().union(*(c[0] for c in joined)), {person}.union(*(c[1] for c in joined)))
        circles = [*apart, merged]
    levels = {}
    for seats, people in circles:
        work = len(seats) + sum(problem.carried[person] for person in people)
        posts = sum(problem.share[person] for person in people)
        levels.update((person, ceil(work / posts) if seats else 0) for person in people)
    return levels


def visits_at(problem, person, level):
    """Somebody with half a post has half the visits, rounded up."""
    return ceil(level * problem.share[person])


def below_enough(limits, seats):
    """The last level with fewer places than seats, or 0: no level up to it can be complete."""
    at = 0
    while sum(limits(at).values()) < seats:
        at += 1
    return max(0, at - 1)


def limits_of(problem, band, mean=False):
    """Band used, and [inspector, round level, year level, limit] of everybody."""
    nothing = {person: 0 for person in problem.people}
    of_round, of_year = levels_of(problem, nothing), levels_of(problem, problem.carried)
    if mean:
        of_year = {person: max(of_year[person], level) for person, level in mean_levels(problem).items()}

    def limits(width):
        return {
            p: max(0, min(
                problem.capacity[p],
                visits_at(problem, p, of_round[p]),
                visits_at(problem, p, of_year[p] + width) - problem.carried[p],
            ))
            for p in problem.people
        }

    while not problem.complete(limits(band)):
        band += 1
    limit = limits(band)
    return band, [[p, of_round[p], of_year[p], limit[p]] for p in problem.people]


# --- 10.3 and 10.4 Choice -------------------------------------------------------------------

class Choices:
    """A complete assignment in which one seat after the other is fixed."""

    def __init__(self, problem, limit):
        self.problem = problem
        self.net = problem.network(limit)
        refuse_unless(self.net.fill() == len(problem.eligible), "the seats cannot all be filled")
        self.seats_of = {}
        for seat in problem.eligible:
            self.seats_of.setdefault(seat[0], []).append(seat)
        self.seated = {}

    def way(self, seat, person):
        return ["source", *self.problem.way(seat, person), "sink"]

    def sitter(self, seat):
        """Who sits there in the present assignment."""
        full = lambda way: all(self.net.room_of(start, end) == 0 for start, end in zip(way[:3], way[1:4]))
        return next(p for p in self.problem.eligible[seat] if full(self.problem.way(seat, p)))

    def mates(self, seat):
        """Who has been fixed in the same unit."""
        return [self.seated[other] for other in self.seats_of[seat[0]] if other in self.seated]

    def take(self, seat, person):
        """Fix the seat on this person if all other seats can still be filled; else leave all as it was."""
        group = self.problem.group
        if any(group[mate] == group[person] for mate in self.mates(seat)):
            return False
        if self.sitter(seat) != person and not self.exchange(seat, person):
            return False
        self.fix(seat, person)
        return True

    def exchange(self, seat, person):
        """Free the seat and whoever of its unit holds the place; find room for both, the seat on this person."""
        place, free = (seat[0], self.problem.group[person]), [seat]
        for other in self.seats_of[seat[0]]:
            if other not in self.seated and other != seat and self.holds(other, place):
                free.append(other)
        old_ways = [self.way(each, self.sitter(each)) for each in free]
        for way in old_ways:
            self.net.move(way, -1)
        hidden = self.hide_other_ways(seat, person)
        found = []
        while len(found) < len(free) and (path := self.net.path_to_sink()):
            self.net.carry(path)
            found.append(path)
        for start, end, room in hidden:
            self.net.set_room(start, end, room)
        if len(found) == len(free):
            return True
        for path in reversed(found):
            self.net.carry(path, -1)
        for way in old_ways:
            self.net.move(way)
        return False

    def holds(self, seat, place):
        node = ("in", place)
        return node in self.net.number and self.net.room_of(("seat", seat), node) == 0

    def hide_other_ways(self, seat, person):
        """Leave the seat only the way to this person; returns what was hidden."""
        keep = self.problem.way(seat, person)
        nodes = {keep[0]: keep[1], keep[2]: keep[3]}
        hidden = [
            (start, end, room)
            for start, kept in nodes.items()
            for end, room in self.net.ends(start)
            if end != kept and end[0] == kept[0]
        ]
        for start, end, _ in hidden:
            self.net.set_room(start, end, 0)
        return hidden

    def fix(self, seat, person):
        """Nobody pushes this seat or its place away again."""
        self.seated[seat] = person
        way = self.problem.way(seat, person)
        for start, end in zip(way[:3], way[1:4]):
            self.net.set_room(end, start, 0)
        self.hide_other_ways(seat, person)


def draw_teams(seed, draw, seats, inspectors, band=2, balance="level", pairLimit=None, pairs=()):
    """The whole of section 10: witness, or levels, seats in the order of their visit and loads."""
    problem = Problem(seats, inspectors)
    witness = witness_of(problem)
    if witness:
        return {"complete": False, "witness": witness}
    answer = {"complete": True}
    limit = problem.capacity
    if balance in ("level", "mean"):
        answer["band"], answer["levels"] = limits_of(problem, band, balance == "mean")
        limit = {row[0]: row[3] for row in answer["levels"]}
    elif balance != "capacity":
        raise Refused(f"unknown balance {balance!r}")
    meetings = {frozenset((one, other)): times for one, other, times in pairs}
    answer["seats"] = fill_seats(problem, limit, seed, draw, pairLimit, meetings)
    load = {person: 0 for person in problem.people}
    for seat in answer["seats"]:
        load[seat["inspector"]] += 1
    answer["loads"] = [[person, load[person]] for person in problem.people]
    return answer


def fill_seats(problem, limit, seed, draw, pair_limit, meetings):
    order_key, seat_key = key_for(seed, draw, "seat-order"), key_for(seed, draw, "seat")
    choices = Choices(problem, limit)
    filled = []
    for seat in sorted(problem.eligible, key=lambda seat: (problem.keep[seat] is None, ticket(order_key, *seat))):
        keep = problem.keep[seat]
        candidates = sorted(problem.eligible[seat], key=lambda person: (person != keep, ticket(seat_key, *seat, person)))
        mates = choices.mates(seat)
        met = lambda person: max((meetings.get(frozenset((person, m)), 0) for m in mates if m != person), default=0)
        over = [p for p in candidates if pair_limit is not None and p != keep and met(p) >= pair_limit]
        order = [p for p in candidates if p not in over] + over
        taken = next(n for n, person in enumerate(order) if choices.take(seat, person))
        for mate in mates:
            pair = frozenset((order[taken], mate))
            meetings[pair] = meetings.get(pair, 0) + 1
        filled.append({
            "unit": seat[0], "role": seat[1], "inspector": order[taken],
            "passedOver": order[:taken], "pairOver": order[taken] in over,
        })
    return filled


# ======================================================================================================================
# days
#
# Section 10.0 of docs/protocol.md: on which day. Each question is put to a new flow network; nothing is kept between questions.
# ======================================================================================================================

MOST_RESTARTS = 64


def bundles_of(seed, draw, units, together):
    """Neighbours in the order of their tickets, `together` at a time, as long as they have a day in common."""
    key = key_for(seed, draw, "seat-order")
    bundles, last = [], {}
    for unit in sorted(units, key=lambda each: ticket(key, each["unit"])):
        near = unit.get("neighbourhood")
        bundle = last.get(near) if near is not None else None
        if bundle is not None and len(bundle["units"]) < together:
            common = [day for day in bundle["days"] if day in unit["days"]]
            if common:
                bundle["units"].append(unit["unit"])
                bundle["days"] = common
                continue
        bundle = {"units": [unit["unit"]], "days": list(unit["days"])}
        bundles.append(bundle)
        last[near] = bundle
    return bundles


def choices_of(key, bundle):
    """The days of a bundle in the order in which they are tried."""
    unit, days = bundle["units"][0], bundle["days"]
    first = days[int(ticket(key, unit)[:13], 16) * len(days) >> 52]
    return [first, *sorted((day for day in days if day != first), key=lambda day: ticket(key, unit, day))]


def draw_days(seed, drawId, seats, inspectors, units, together=1):
    key = key_for(seed, drawId, "day")
    order = bundles_of(seed, drawId, units, together)
    allowed = {unit: bundle["days"] for bundle in order for unit in bundle["units"]}
    witness = witness_of_days(Problem(seats, inspectors, allowed))
    if witness:
        return {"complete": False, "witness": witness, "undated": []}
    for restarts in range(MOST_RESTARTS + 1):
        dated, passed = dict(allowed), {}
        failed = next((b for b in order if not date_bundle(key, b, dated, passed, seats, inspectors)), None)
        if failed is None:
            return {"complete": True, "restarts": restarts, "visits": [
                {"unit": unit, "day": dated[unit][0], "passedOver": passed[unit]}
                for unit in sorted(dated, key=byte_order)
            ]}
        if failed is order[0]:
            break
        order = [failed, *(bundle for bundle in order if bundle is not failed)]
    return {"complete": False, "undated": failed["units"]}


def date_bundle(key, bundle, dated, passed, seats, inspectors):
    """The first day after which everybody can still be visited, if seats of open units may each choose their day."""
    order = choices_of(key, bundle)
    for place, day in enumerate(order):
        trial = {**dated, **{unit: [day] for unit in bundle["units"]}}
        problem = Problem(seats, inspectors, trial)
        if problem.complete(problem.capacity):
            dated.update(trial)
            passed.update({unit: order[:place] for unit in bundle["units"]})
            return True
    return False


def witness_of_days(problem):
    """The same as in 10.1; whoever can visit none of the units on any day has no room to name."""
    short = shortage_of(problem)
    if short is None:
        return None
    shortfall, seats, room = short
    return {
        "shortfall": shortfall,
        "seats": [{"unit": unit, "role": role} for unit, role in seats],
        "room": [{"inspector": person, "room": places} for person, places in room if places],
    }


# ======================================================================================================================
# standing_teams
#
# Section 10.6 of docs/protocol.md: a standing team stands in the draw where an inspector stands otherwise.
# ======================================================================================================================

class StandingTeams:
    def __init__(self, round_, case, rules, rows, days):
        self.round_, self.rules, self.days = round_, rules, days
        self.own = {row["id"]: row for row in rows}
        self.roles = round_.matter["team"]["roles"]
        self.members = {}
        for person in case["inspectors"]:
            if person["team"] and person["status"] == "active":
                self.members.setdefault(person["team"], []).append(person)
        self.people = {person["id"]: person for people in self.members.values() for person in people}
        all_days = {day for own in days.values() for day in own}
        self.rows = [self.row(name, all_days) for name in sorted(self.members, key=byte_order)]

    def row(self, name, all_days):
        own = [self.own[person["id"]] for person in self.members[name]]
        least = lambda field: min((each[field] for each in own if field in each), default=None)
        limits = {field: least(field) for field in ("perDay", "perWeek") if least(field) is not None}
        shares = [each["share"] for each in own if "share" in each]
        busy = [day for day in {d for each in own for d in each.get("busy", ())} for _ in range(max(each.get("busy", []).count(day) for each in own))]
        return {
            "id": name, "capacity": min(each["capacity"] for each in own), "carried": max(each["carried"] for each in own), **limits,
            **({"share": min(shares, key=Fraction)} if shares else {}), "busy": busy,
            "away": [day for day in all_days if self.is_away(name, day)],
        }

    def present(self, name, day):
        return [person for person in self.members[name] if fits_days(person, self.round_, [day])]

    def is_away(self, name, day):
        """Those who are there cannot fill all roles of some unit that the team could otherwise take."""
        return any(
            day in own and self.may(name, unit, own) and not self.fills(self.present(name, day), unit, [day])
            for unit, own in self.days.items()
        )

    def may(self, name, unit, days):
        people = self.members[name]
        return all(self.rules.is_free(person, unit) for person in people) and self.fills(people, unit, days)

    def fills(self, people, unit, days):
        """Can different people fill all roles?"""
        net = Network()
        for person in people:
            net.add(("person", person["id"]), "sink", 1)
        for role in self.roles:
            net.add("source", ("role", role["id"]), 1)
            for person in people:
                if self.rules.may_role(person, role, unit, days):
                    net.add(("role", role["id"]), ("person", person["id"]), 1)
        return net.fill() == len(self.roles)

    def seats(self, units):
        return [
            {"unit": unit, "role": "team", "eligible": [name for name in self.members if self.may(name, unit, self.days.get(unit))]}
            for unit in units
        ]

    def seated(self, answer, seed, draw, record):
        """Who of the drawn team takes which role, unit by unit; loads are those of people."""
        on = {visit["unit"]: visit["day"] for visit in record.get("days", {}).get("visits", ())}
        seats = [seat for each in answer["seats"] for seat in self.roles_of(each, seed, draw, on.get(each["unit"]))]
        loads = {name: 0 for name in sorted(self.own, key=byte_order)}
        for seat in seats:
            loads[seat["inspector"]] += 1
        standing = [{"unit": each["unit"], "team": each["inspector"], "passedOver": each["passedOver"]} for each in answer["seats"]]
        return {**answer, "seats": seats, "loads": [[name, load] for name, load in loads.items()]}, standing

    def roles_of(self, each, seed, draw, day):
        days = None if day is None else [day]
        there = self.members[each["inspector"]] if day is None else self.present(each["inspector"], day)
        seats = [
            {"unit": each["unit"], "role": role["id"], "eligible": [person["id"] for person in there if self.rules.may_role(person, role, each["unit"], days)]}
            for role in self.roles
        ]
        one = [{"id": person["id"], "capacity": 1} for person in there]
        return draw_teams(seed, draw, seats, one, balance="capacity")["seats"]


# ======================================================================================================================
# placing
#
# Days and teams for some of the units, or why not (sections 10.0 to 10.6 of docs/protocol.md).
# ======================================================================================================================

MOST_COINS = 64


class Placing:
    def __init__(self, round_, case, drawn, units, days, rooms, carried, joined):
        self.round_, self.seed, self.draw, self.days, self.joined = round_, *drawn, days, joined
        rule = round_.matter["team"]
        self.people = {person["id"]: person for person in case["inspectors"]}
        rules = Rules(case, round_, units, rooms)
        self.regions = {unit: rules.units[unit]["region"] for unit in units}
        self.inspectors = self.rows_of(rooms, carried)
        self.teams = StandingTeams(round_, case, rules, self.inspectors, days) if "teams" in rule else None
        self.rows = self.teams.rows if self.teams else self.inspectors
        self.seats = self.teams.seats(units) if self.teams else self.seats_of(units, rules)
        self.options = {"band": rule["band"], "balance": rule["balance"], "pairLimit": rule["pairLimit"], "pairs": meetings(round_)}
        self.coins, self.members = {}, None

    def rows_of(self, rooms, carried):
        rule, busy = self.round_.matter["team"], days_taken(self.round_)
        all_days = {day for own in self.days.values() for day in own}
        return [
            {
                "id": name, "capacity": rooms[name], "carried": carried[name],
                **({"group": person["agency"]} if rule["apart"] else {}), **({"share": person["share"]} if "share" in person else {}),
                **(day_limits(person, self.round_, all_days, busy) if self.round_.dated else {}),
            }
            for name, person in self.people.items()
        ]

    def seats_of(self, units, rules):
        """Seats that are not joined, with everybody whom no rule bars."""
        return [
            {"unit": unit, "role": role["id"], "eligible": [
                name for name, person in self.people.items()
                if rules.may(person, role, unit, self.days.get(unit)) and not self.joined.keeps_out(unit, person)
            ]}
            for unit in units for role in self.round_.matter["team"]["roles"]
            if role["id"] not in self.joined.seats.get(unit, ())
        ]

    # --- 10.5: people who never sit together

    def attempt(self, units):
        """Coins are tossed again for those units of a witness in which one was tossed."""
        self.coins = dict.fromkeys(units, 0)
        for toss in range(MOST_COINS + 1):
            answer = self.once(units, self.tossed(units))
            tossed = {seat["unit"] for seat in answer.get("impossible", {}).get("seats", ())} & self.with_coin(units)
            if "teams" in answer or self.is_dayless(units) or not tossed or toss == MOST_COINS:
                return answer
            for unit in tossed:
                self.coins[unit] += 1

    def is_dayless(self, units):
        """No coin opens a day."""
        return self.round_.dated and any(not self.days[unit] for unit in units)

    def candidates(self, units):
        found = {unit: set() for unit in units}
        for seat in self.seats:
            if seat["unit"] in found:
                found[seat["unit"]].update(seat["eligible"])
        return found

    def pairs_in(self, names):
        if self.teams:
            return []
        at_odds = lambda one, other: other in self.people[one].get("notWith", ()) or one in self.people[other].get("notWith", ())
        return [pair for pair in combinations(sorted(names, key=byte_order), 2) if at_odds(*pair)]

    def with_coin(self, units):
        return {unit for unit, names in self.candidates(units).items() if self.pairs_in(names)}

    def tossed(self, units):
        """The seats of these units without those whom a coin keeps out."""
        key, out = key_for(self.seed, self.draw, "seat"), {}
        for unit, names in self.candidates(units).items():
            for one, other in self.pairs_in(names):
                coin = ticket(key, unit, "not-with", one, other, str(self.coins[unit]))
                out.setdefault(unit, set()).add(one if int(coin[-1], 16) % 2 == 0 else other)
        return [
            {**seat, "eligible": [name for name in seat["eligible"] if name not in out.get(seat["unit"], ())]}
            for seat in self.seats if seat["unit"] in units
        ]

    # --- 10.0 to 10.4

    def once(self, units, seats):
        dated, record = seats, {}
        if self.round_.dated:
            dayless = [unit for unit in units if not self.days[unit]]
            if dayless:
                return {"impossible": self.undated(dayless)}
            drawn, together = self.dates_of(units, seats)
            if not drawn["complete"]:
                return {"impossible": drawn["witness"] if "witness" in drawn else self.undated(drawn["undated"])}
            on = {visit["unit"]: visit["day"] for visit in drawn["visits"]}
            dated = [{**seat, "day": on[seat["unit"]]} for seat in seats]
            record = {"days": {"visits": drawn["visits"], "restarts": drawn["restarts"], "together": together}}
        answer = draw_teams(self.seed, self.draw, dated, self.rows, **self.options)
        if not answer["complete"]:
            return {"impossible": recorded_witness(answer["witness"])}
        if self.teams:
            answer, self.members = self.teams.seated(answer, self.seed, self.draw, record)
        return {"teams": recorded_teams(answer), **record}

    def dates_of(self, units, seats):
        together = self.round_.matter["schedule"].get("together", {}).get("units", 1)
        drawn = self.dates(units, seats, together)
        if drawn["complete"] or together == 1:
            return drawn, together
        return self.dates(units, seats, 1), 1

    def dates(self, units, seats, together):
        depth = self.round_.matter["schedule"].get("together", {}).get("depth")
        drawn = {seat["unit"] for seat in seats}
        alone = lambda unit: depth is None or len(self.regions[unit]) < depth or unit not in drawn
        near = lambda unit: {} if alone(unit) else {"neighbourhood": tuple(self.regions[unit][:depth])}
        asked = [{"unit": unit, "days": self.days[unit], **near(unit)} for unit in units]
        return draw_days(self.seed, self.draw, seats, self.rows, asked, together)

    def undated(self, units):
        seats = [{"unit": unit, "role": role["id"]} for unit in units for role in self.round_.matter["team"]["roles"]]
        return {"shortfall": len(seats), "seats": seats, "room": [], "undated": units}

    def kept(self, units):
        """By rank, on capacity alone, with the coins as they were last tossed."""
        return staff_by_rank(units, self.tossed(units), self.rows, self.days if self.round_.dated else None)["kept"]

    # --- The record

    def joined_of(self, units):
        if not self.joined.used:
            return {}
        return {"joined": [
            {"unit": unit, "role": role, "inspector": name, "drawId": draw}
            for unit in units for role, (name, draw) in self.joined.seats.get(unit, {}).items()
        ]}

    def standing_of(self):
        return {} if self.members is None else {"standing": self.members}


def recorded_teams(answer):
    """The form of a team draw on the ledger."""
    levels = answer.get("levels")
    named = None if levels is None else [dict(zip(("inspector", "round", "year", "limit"), row)) for row in levels]
    loads = [{"inspector": person, "load": load} for person, load in answer["loads"]]
    return {"complete": True, "band": answer.get("band"), "levels": named, "seats": answer["seats"], "loads": loads}


def recorded_witness(witness):
    return {
        "shortfall": witness["shortfall"],
        "seats": [{"unit": unit, "role": role} for unit, role in witness["seats"]],
        "room": [{"inspector": person, "room": room} for person, room in witness["room"]],
    }


# ======================================================================================================================
# staffing
#
# Sections 10 and 14.4 of docs/protocol.md put together: days and teams for the units of a draw or a case.
# ======================================================================================================================

def staff(round_, case, drawn, units, carried):
    """The body of a teams entry but for the names. `drawn`: seed and draw id; `units`: in order of rank."""
    rule, scheduled = round_.matter["team"], {"days": None} if round_.dated else {}
    place = place_for(round_, case, drawn, units, carried)
    more = lambda staffed: {**place.joined_of(staffed), **place.standing_of()}
    first = place.attempt(units)
    if "teams" in first:
        return {**scheduled, "complete": True, "unstaffed": [], "impossible": None, **first, **more(units)}
    impossible = first["impossible"]
    if rule["staffing"] == "complete":
        return {**scheduled, "complete": False, "unstaffed": units, "teams": None, "impossible": impossible, **more([])}
    answer, left = first, units
    while "teams" not in answer:
        left = [unit for unit in left if unit not in answer["impossible"].get("undated", ())]
        left = place.kept(left)
        if not left:
            answer = {**scheduled, "teams": None}
            break
        answer = place.attempt(left)
    unstaffed = [unit for unit in units if unit not in left]
    return {**scheduled, "complete": False, "unstaffed": unstaffed, "impossible": impossible, **answer, **more(left)}


def place_for(round_, case, drawn, units, carried):
    rooms = rooms_of(case, round_)
    days = round_.fixed_days or open_days(case, round_, units, round_.since)
    joined = Joined(round_, case, units, days)
    days.update(joined.days)
    return Placing(round_, case, drawn, units, days, rooms, carried, joined)


class Joined:
    """Visits of other draws that the units are visited along with, and the seats that their people take (14.4)."""

    def __init__(self, round_, case, units, days):
        self.seats, self.days, self.used = {}, {}, "joins" in round_.matter.get("schedule", {})
        if not self.used:
            return
        self.round_, self.people = round_, {person["id"]: person for person in case["inspectors"]}
        self.rules = Rules(case, round_, units)
        for unit in units:
            visit = visit_to_join(round_, unit, days[unit])
            if visit is not None:
                self.days[unit] = [visit["day"]]
                self.seat(unit, visit)

    def seat(self, unit, visit):
        hosts = sorted(set(visit["people"]) & set(self.people), key=byte_order)
        taken = self.seats.setdefault(unit, {})
        for role in self.round_.matter["team"]["roles"]:
            sits = [name for name, _ in taken.values()]
            free = (name for name in hosts if name not in sits and self.fits(name, role, unit, visit["day"], sits))
            name = next(free, None)
            if name is not None:
                taken[role["id"]] = (name, visit["drawId"])

    def fits(self, name, role, unit, day, sits):
        person = self.people[name]
        alone = not any(clash(person, self.people[other], self.round_) for other in sits)
        return alone and self.rules.may(person, role, unit, [day])

    def keeps_out(self, unit, person):
        """Somebody who joins the unit already, or clashes with one who does."""
        return any(person["id"] == name or clash(person, self.people[name], self.round_) for name, _ in self.seats.get(unit, {}).values())


def visit_to_join(round_, unit, days):
    """The first standing draw of another matter, then of another authority, that goes there on one of the days."""
    own = [order for order in round_.standing if order["plan"]["body"]["matter"] != round_.matter["id"]]
    others = [order for order in round_.book.orders if "draw" in order and not is_own(round_, order)]
    for order in filter(round_.book.is_readable, [*sorted(own, key=lambda each: each["plan"]["seq"]), *others]):
        drawn = set(units_not_void(order))
        seats = [seat for seat in seats_of(order) if seat["unit"] in drawn and round_.book.known(seat["unit"]) == round_.book.known(unit)]
        if seats and seats[0]["day"] is not None:
            return {"drawId": order["drawId"], "day": seats[0]["day"], "people": [seat["inspector"] for seat in seats]} if seats[0]["day"] in days else None
    return None


def is_own(round_, order):
    return order["drawId"].startswith(f"{round_.policy['authority']}/")


# ======================================================================================================================
# case_checks
#
# What a draw shows beside the registries of its case (section 15 of docs/protocol.md, second part).
# ======================================================================================================================

def check_tickets(attempt, matter=None):
    """Without registries: tickets, their order where tickets alone decided, cut-off, counts, each unit once."""
    entry, body = attempt["draw"], attempt["draw"]["body"]
    key, found, seen = key_for(body["seed"], body["drawId"], "unit"), [], set()
    by_score = {stratum["id"] for stratum in (matter or {"strata": ()})["strata"] if "risk" in stratum}
    for stratum in body["strata"]:
        where = f"stratum {stratum['stratum']}"
        if body["method"] == "ticket/1":
            for n, each in enumerate(stratum["drawn"] + stratum["reserve"], 1):
                found += differs("rank", place_of(entry, f"{where}, place {n}"), f"ticket of {each['unit']}", ticket(key, each["unit"]), each["ticket"])
            found += check_order(entry, where, stratum, key)
        drawn = len(stratum["drawn"])
        complete = "skipped" not in stratum and stratum["stratum"] not in by_score
        if drawn > min(stratum["quota"], stratum["pool"]) or (complete and drawn < min(stratum["quota"], can_be_drawn(stratum))):
            found += differs_at("drawn-count", entry, where, min(stratum["quota"], can_be_drawn(stratum)), drawn)
        found += differs_at("drawn-count", entry, f"{where}, shortfall", max(0, stratum["quota"] - drawn), stratum["shortfall"])
        for each in stratum["drawn"] + stratum["reserve"]:
            if each["unit"] in seen:
                found.append(fault("unit-twice", place_of(entry, f"unit {each['unit']}"), "drawn twice, or in the reserve too"))
            seen.add(each["unit"])
    return found + check_left_out_counts(attempt)


def check_record_of_draw(attempt, matter, registry):
    """Where the pools cannot be derived again: they are those that the announcement binds, and the reserve has its places, where the matter says how many."""
    plan, draw = attempt["plan"]["body"], attempt["draw"]
    found = check_sizes(attempt, registry) + check_plan_numbers(attempt["plan"])
    for stratum in draw["body"]["strata"]:
        found += check_cut_off(draw, f"stratum {stratum['stratum']}", stratum) if draw["body"]["method"] == "ticket/1" else []
        most = can_be_drawn(stratum) - len(stratum["drawn"]) - len(stratum.get("skipped", ()))
        found += differs_at("reserve", draw, f"stratum {stratum['stratum']}", max(0, min(matter["reserve"], most)), len(stratum["reserve"])) if matter else []
    if "commits" not in plan:
        return found
    pools, sizes = (first_lines(rows) for rows in (plan["commits"]["strata"], plan["strata"]))
    for each in draw["body"]["strata"]:
        name, where = each["stratum"], f"stratum {each['stratum']}"
        found += differs_at("commits", draw, f"{where}, pool", pools[name]["pool"] if name in pools else None, each["poolDigest"])
        found += differs_at("pool", draw, where, sizes[name]["eligible"], each["pool"]) if name in sizes else []
    return found


def check_plan_numbers(entry):
    """Each stratum of a plan by itself: quota, sizes and overshoot follow from its own numbers."""
    found = []
    for each in entry["body"]["strata"]:
        at = lambda what: f"stratum {each['stratum']}, {what}"
        found += differs_at("quota", entry, at("quota"), max(each.get("forced", 0), each["target"] - each["done"], 0), each["quota"])
        if each["eligible"] > each["units"]:
            found += differs_at("stratum-size", entry, at("eligible"), each["units"], each["eligible"])
        if each["size"] not in (each["units"], each["eligible"]):
            found += differs_at("stratum-size", entry, at("size"), each["units"], each["size"])
        found += differs_at("stratum-size", entry, at("sizes"), each["size"], each["sizes"][-1])
        over = each["done"] - each["target"]
        if each["overshoot"] not in (0, over):
            found += differs_at("target", entry, at("overshoot"), max(0, over), each["overshoot"])
    return found


def can_be_drawn(stratum):
    """Units of the pool; with weights those whose weight is not 0."""
    never = sum(each["units"] for each in stratum.get("weights", ()) if is_ratio(each["weight"]) and read_fraction(each["weight"]) == 0)
    return stratum["pool"] - never


def check_order(entry, where, stratum, key):
    """Forced units first; then those whom their tickets alone put there; whoever a score put there stands behind them."""
    place, number = place_of(entry, where), lambda rows: [ticket(key, each["unit"]) for each in rows]
    forced = number(each for each in stratum["drawn"] if "forced" in each)
    drawn = number(each for each in stratum["drawn"] if "forced" not in each and "score" not in each)
    reserve = number(stratum["reserve"])
    found = differs("rank", place, "order of the forced", sorted(forced), forced)
    return found if "weights" in stratum else found + differs("rank", place, "order of tickets", sorted(drawn + reserve), drawn + reserve)


def check_cut_off(entry, where, stratum):
    """The ticket of the last drawn one whom it alone put there; null with weights."""
    last = [each["ticket"] for each in stratum["drawn"] if "forced" not in each and "score" not in each][-1:]
    expected = last[0] if last and "weights" not in stratum else None
    return differs("cut-off", place_of(entry, f"{where}, cut-off"), "cut-off", expected, stratum["cutOff"])


def check_left_out_counts(attempt):
    """Those left out and those in a pool are all; the reasons make the sum; where the announcement binds, they are those of it."""
    entry, body = attempt["draw"], attempt["draw"]["body"]
    out, commits = body["leftOut"], attempt["plan"]["body"].get("commits")
    found = differs_at("left-out", entry, "left out", sum(each["count"] for each in out["byRule"]), out["count"])
    if commits:
        found += differs_at("commits", attempt["plan"], "units left out", commits["leftOut"], out["digest"])
    return found


def check_sizes(attempt, registry):
    """Left out and pools together are the units of the registry that the plan names."""
    if "draw" not in attempt or registry is None:
        return []
    entry, body = attempt["draw"], attempt["draw"]["body"]
    whole = body["leftOut"]["count"] + sum(stratum["pool"] for stratum in body["strata"])
    if sum(each["count"] for each in body["leftOut"]["byRule"]) != body["leftOut"]["count"]:
        return []
    size, planned = registry["body"]["units"]["size"], attempt["plan"]["body"]
    if whole == size and "commits" in planned:
        whole = body["leftOut"]["count"] + sum(each["eligible"] for each in planned["strata"])
    return differs_at("left-out", entry, "left out and pools", size, whole)


def check_draw_id(attempt, policy):
    """It comes from its fields."""
    plan, body = attempt["plan"], attempt["plan"]["body"]
    parts = [policy["authority"], str(policy["year"]), body["matter"], body["round"], *([f"V{body['attempt']}"] if body["attempt"] > 1 else [])]
    return differs_at("draw-id", plan, "draw id", "/".join(parts), body["drawId"])


def check_name(attempt, policy):
    """Draw and plan agree on name, method, strata and quotas."""
    plan, body, found = attempt["plan"], attempt["plan"]["body"], check_draw_id(attempt, policy)
    matter = next(m for m in policy["matters"] if m["id"] == body["matter"])
    names = [stratum["id"] for stratum in matter["strata"]]
    found += differs_at("strata", plan, "strata", names, [each["stratum"] for each in body["strata"]])
    if "draw" not in attempt:
        found += differs_at("replay", plan, "method", matter["method"], body["method"]) + missing_strata(attempt, names)
    else:
        draw = attempt["draw"]
        found += differs_at("replay", draw, "method", matter["method"], draw["body"]["method"])
        found += differs_at("strata", draw, "strata", names, [each["stratum"] for each in draw["body"]["strata"]])
        found += missing_strata(attempt, names)
        quotas = quotas_in(body)
        for each in draw["body"]["strata"]:
            if each["stratum"] in quotas:
                found += differs_at("quota", draw, f"stratum {each['stratum']}", quotas[each["stratum"]], each["quota"])
    return found


def again_name(attempt, policy):
    body = attempt["plan"]["body"]
    name = draw_id(policy["authority"], policy["year"], body["matter"], body["round"], body["attempt"])
    return differs_at("replay", attempt["plan"], "drawId", name, body["drawId"])


def missing_strata(attempt, names):
    """Every stratum of the policy has a line in the plan, and in the draw where there is one."""
    entries = [attempt[step] for step in ("plan", "draw") if step in attempt]
    lines = [{each["stratum"] for each in entry["body"]["strata"]} for entry in entries]
    return [fault("stratum-missing", place_of(entries[-1], f"stratum {name}"), "is missing", name) for name in names if not all(name in each for each in lines)]


# How each field of a plan is named when it differs; every other one is only said to be another when it is worked out again.
PLAN_CODES = {"target": "target", "quota": "quota", "units": "stratum-size", "eligible": "stratum-size"}


# A stratum that a plan leaves out.
NOTHING_PLANNED = {"units": 0, "eligible": 0, "target": 0}


def check_sums(attempt, round_, case=None, sorted_units=None):
    """Targets and quotas from the recorded sizes; with a case from its units, visits and inspectors."""
    entry = attempt["plan"]
    body, planned = entry["body"], first_lines(entry["body"]["strata"])
    names, said = [stratum["id"] for stratum in round_.matter["strata"]], [each["stratum"] for each in entry["body"]["strata"]]
    others = [] if case is None or names == said else [fault("replay", place_of(entry, "strata"), "the strata are others", names, said)]
    measured = {name: measured_stratum(round_, planned.get(name, {**NOTHING_PLANNED, "stratum": name}), sorted_units) for name in names}
    measured_with_record = Measured(measured, body)
    try:
        plans, total = plan_strata(round_, measured_with_record, case)
    except WithoutCase:
        return others
    found = others + (differs_at("replay", entry, "total", total, body.get("total")) if names == said else [])
    for name in (each for each in names if each in planned):
        counted = {} if sorted_units is None else counts_of(name, sorted_units)
        expected = {"size": measured[name]["size"], "rules": None, "forced": None, "phased": None, **counted, **plans[name]}
        for field, value in expected.items():
            said, where = planned[name].get(field), f"stratum {name}, {field}"
            if field in PLAN_CODES:
                found += differs_at(PLAN_CODES[field], entry, where, value, said)
            if field not in PLAN_CODES or case is not None:
                found += differs_at("replay", entry, where, value, said)
    return found


def first_lines(rows):
    """By stratum; of two lines of one the first counts."""
    return {each["stratum"]: each for each in reversed(rows)}


def counts_of(name, sorted_units):
    own = [rule for stratum, rule, _ in sorted_units.values() if stratum == name]
    return {"units": len(own), "eligible": sum(rule is None for rule in own)}


class Measured(dict):
    """Strata by name; and the staff that this plan recorded, for when no roster is at hand."""

    def __init__(self, strata, body):
        super().__init__(strata)
        self.body = body

    def __missing__(self, name):
        return lambda name, k: recorded_staff(self.body, name, k)


def measured_stratum(round_, planned, sorted_units):
    name = planned["stratum"]
    counts = planned if sorted_units is None else counts_of(name, sorted_units)
    size = counts["eligible"] if round_.matter["of"] == "eligible" else counts["units"]
    common = {"size": size, "units": counts["units"]}
    targets = [each["target"] for each in planned["rules"]] if "rules" in planned else [planned["target"]]
    if sorted_units is None:
        return {**common, "forced": planned.get("forced", 0), "members": (), "targets": targets}
    members = {unit for unit, (stratum, _, _) in sorted_units.items() if stratum == name}
    forced = sum(1 for unit in members if sorted_units[unit][2] is not None)
    return {**common, "forced": forced, "members": members, "targets": targets}


def check_draw(attempt, announced, now, case, day):
    """Pools, reasons and the whole order, derived again from the registries: as the announcement found them, without those whom a rule keeps out by now."""
    plan, draw = attempt["plan"], attempt["draw"]
    binds = "commits" in plan["body"]
    by_plan, by_draw = sort_units(case, announced, day), sort_units(case, now, day)
    sorted_units = by_plan if binds else by_draw
    pools, _ = pools_of(announced, sorted_units)
    found = check_sums(attempt, announced, case, by_plan) + again_name(attempt, announced.policy) + check_drawn_units(draw, announced, by_draw)
    forced = {unit: rule for unit, (_, _, rule) in sorted_units.items() if rule is not None}
    barred = {unit: rule for unit, (_, rule, _) in by_draw.items() if rule is not None} if binds else {}
    seed, names = seed_or_recorded(draw["body"]), [stratum["id"] for stratum in announced.matter["strata"]]
    due, said = quotas_due(plan["body"], announced, case, by_plan), quotas_in(draw["body"])
    given = (announced, pools, forced, barred, case, day)
    orders = orders_of_strata({**draw["body"], "seed": seed}, due, *given)
    direct = orders if (draw["body"]["seed"], said) == (seed, due) else orders_of_strata(draw["body"], {**due, **said}, *given)
    found += differs_at("replay", draw, "seed", seed, draw["body"]["seed"])
    found += differs_at("replay", draw, "strata", names, [each["stratum"] for each in draw["body"]["strata"]])
    for drawn in draw["body"]["strata"]:
        name = drawn["stratum"]
        if name in orders:
            found += again_stratum(draw, due[name], drawn, pools[name], orders[name], announced.matter["reserve"])
            found += check_stratum(draw, drawn, pools[name], {**direct[name], "barred": barred}, announced.matter["reserve"])
    return found + check_left_out(draw, sorted_units, announced)


def quotas_in(body):
    return {name: each["quota"] for name, each in first_lines(body["strata"]).items()}


def quotas_due(plan, round_, case, sorted_units):
    """Those of the plan; where it leaves strata out or has them in another order nobody could draw by it, and those that are due count."""
    names, planned = [stratum["id"] for stratum in round_.matter["strata"]], first_lines(plan["strata"])
    if [each["stratum"] for each in plan["strata"]] == names:
        return quotas_in(plan)
    measured = {name: measured_stratum(round_, planned.get(name, {**NOTHING_PLANNED, "stratum": name}), sorted_units) for name in names}
    plans, _ = plan_strata(round_, Measured(measured, plan), case)
    return {name: plans[name]["quota"] for name in names}


def has_sources(body):
    try:
        return seed_of(body["sources"]) is not None
    except Refused:
        return False


def seed_or_recorded(body):
    """The seed that the sources give; the recorded one where they give none."""
    try:
        return seed_of(body["sources"])
    except Refused:
        return body["seed"]


def again_stratum(draw, quota, drawn, pool, order, reserve):
    """What a stratum of the draw is when it is drawn again, from the plan and the sources."""
    where, found, body = f"stratum {drawn['stratum']}", [], draw["body"]
    again = lambda what, expected, said: differs_at("replay", draw, f"{where}, {what}", expected, said)
    found += again("pool", len(pool), drawn["pool"]) + again("poolDigest", digest(pool), drawn["poolDigest"])
    found += again("skipped", order["skipped"], skipped_in(drawn)) + again("weights", order["weights"], drawn.get("weights"))
    found += again("drawn", order["drawn"], [marked(each) for each in drawn["drawn"]])
    found += again("reserve", order["reserve"][:reserve], [each["unit"] for each in drawn["reserve"]])
    found += again("quota", quota, drawn["quota"]) + again("shortfall", quota - len(order["drawn"]), drawn["shortfall"])
    if body["method"] == "ticket/1":
        key, rows = key_for(seed_or_recorded(body), body["drawId"], "unit"), drawn["drawn"] + drawn["reserve"]
        found += again("tickets", [ticket(key, each["unit"]) for each in rows], [each["ticket"] for each in rows])
        found += again("cutOff", cut_off_of(order, drawn, key), drawn["cutOff"])
    return found


def check_stratum(draw, drawn, pool, order, reserve):
    """The same by the recorded seed and quota, each with its own code."""
    where, body = f"stratum {drawn['stratum']}", draw["body"]
    found = differs_at("pool", draw, where, len(pool), drawn["pool"]) + differs_at("pool", draw, f"{where}, digest", digest(pool), drawn["poolDigest"])
    # Nobody knows whose turn it was in a shuffle but who shuffles again; that the named ones were kept out everybody can see.
    skipped = order["skipped"] if body["method"] == "ticket/1" else [[unit, order["barred"].get(unit)] for unit, _ in skipped_in(drawn)]
    found += differs_at("skipped", draw, where, skipped, skipped_in(drawn)) + differs_at("chances", draw, where, order["weights"], drawn.get("weights"))
    musts = [[unit, rule] for unit, rule, _ in order["drawn"] if rule is not None]
    found += differs_at("forced", draw, where, musts, [[each["unit"], each["forced"]] for each in drawn["drawn"] if "forced" in each])
    if len(order["drawn"]) != len(drawn["drawn"]):
        found += differs_at("drawn-count", draw, where, len(order["drawn"]), len(drawn["drawn"]))
    if body["method"] == "ticket/1":
        ranking = [unit for unit, _, _ in order["drawn"]] + order["reserve"][:reserve]
        said = [each["unit"] for each in drawn["drawn"] + drawn["reserve"]]
        found += differs_at("rank", draw, f"{where}, order", ranking[: len(said)], said[: len(ranking)])
    if body["method"] == "ticket/1":
        found += differs_at("cut-off", draw, f"{where}, cut-off", cut_off_of(order, drawn, key_for(body["seed"], body["drawId"], "unit")), drawn["cutOff"])
    return found


def skipped_in(drawn):
    return [[each["unit"], each["rule"]] for each in drawn.get("skipped", ())]


def cut_off_of(order, drawn, key):
    """The ticket of the last unit taken by ticket alone."""
    alone = [ticket(key, unit) for unit, rule, score in order["drawn"] if rule is None and score == "by ticket"]
    return alone[-1] if alone and "weights" not in drawn else None


def check_drawn_units(draw, round_, sorted_units):
    """Every drawn unit is of the registry and of its stratum, and no rule keeps it out."""
    found, names = [], [stratum["id"] for stratum in round_.matter["strata"]]
    for stratum in draw["body"]["strata"]:
        for each in stratum["drawn"]:
            place = place_of(draw, f"unit {each['unit']}")
            if each["unit"] not in sorted_units:
                found.append(fault("unit-unknown", place, "is not in the registry"))
                continue
            own, rule, _ = sorted_units[each["unit"]]
            if rule is not None:
                found.append(fault("unit-not-eligible", place, f"drawn although {rule} keeps it out", None, rule))
            elif own != stratum["stratum"] and stratum["stratum"] in names:
                found.append(fault("wrong-stratum", place, f"drawn in {stratum['stratum']}, belongs to {own}", own, stratum["stratum"]))
    return found


def marked(each):
    """A drawn unit with what put it there, beside its ticket."""
    return [each["unit"], each.get("forced"), each["score"] if "score" in each else "by ticket"]


class Walk:
    """Units taken from rankings, place by place. Whoever a rule keeps out by now is skipped when his turn comes, and the next one moves up (14.1)."""

    def __init__(self, barred):
        self.barred, self.skipped = barred, []

    def take(self, ranking, places):
        taken = []
        for unit in ranking:
            if len(taken) >= places:
                break
            if unit in self.barred:
                self.skipped.append([unit, self.barred[unit]])
            else:
                taken.append(unit)
        return taken

    def without(self, ranking, taken):
        gone = {unit for unit, _ in self.skipped} | set(taken)
        return [unit for unit in ranking if unit not in gone]


def orders_of_strata(body, quotas, round_, pools, forced, barred, case, day):
    """Drawn units, skipped ones and reserve of every stratum, in order."""
    rankings = ranking_of(body, round_, pools, forced)
    units, look = {unit["id"]: unit for unit in case["units"]}, Look(day, round_.policy.get("classes"))
    orders = {}
    for stratum in round_.matter["strata"]:
        name, walk = stratum["id"], Walk(barred)
        quota = quotas[name]
        announced = [unit for unit in rankings[name] if unit in forced]
        others = [unit for unit in rankings[name] if unit not in forced]
        musts = walk.take(announced, quota)
        places, weights = quota - len(musts), None
        if "weights" in stratum:
            others, weights = by_weight(body, stratum["weights"], others, quota - len(announced), units, look)
        if "risk" in stratum:
            drawn = by_risk(walk, stratum["risk"], others, places, units)
        else:
            drawn = [[unit, None, "by ticket"] for unit in walk.take(others, places)]
        orders[name] = {
            "drawn": [[unit, forced[unit], "by ticket"] for unit in musts] + drawn, "weights": weights, "skipped": walk.skipped,
            "reserve": walk.without(others, [unit for unit, _, _ in drawn]),
        }
    return orders


def by_weight(body, rules, free, quota, units, look):
    """The ranking of section 7, and the classes of weight with their chances."""
    free = sorted(free, key=byte_order)
    weights = [[unit, next((r["weight"] for r in rules if fits(r["where"], units[unit], look)), "1")] for unit in free]
    places = min(quota, sum(read_fraction(weight) > 0 for _, weight in weights))
    answer = unequal_chances(body["seed"], body["drawId"], places, weights)
    chances = {**dict(answer["chances"]), **{unit: "1" for unit in answer["certain"]}}
    classes = {}
    for unit, weight in weights:
        known = classes.setdefault(weight, {"weight": weight, "units": 0, "chance": chances.get(unit, "0")})
        known["units"] += 1
    return answer["drawn"] + answer["reserve"], list(classes.values())


def by_risk(walk, rule, others, places, units):
    """A share by ticket alone, the rest by score."""
    filled = min(places, sum(unit not in walk.barred for unit in others))
    by_chance = walk.take(others, ceil(read_fraction(rule["randomShare"]) * filled))
    scores = {unit: score_of(units[unit], rule["fact"]) for unit in others}
    rest = sorted(walk.without(others, by_chance), key=lambda unit: (scores[unit] is None, -(scores[unit] or 0)))
    by_score = walk.take(rest, filled - len(by_chance))
    return [[unit, None, "by ticket"] for unit in by_chance] + [[unit, None, scores[unit]] for unit in by_score]


def score_of(unit, fact):
    score = unit["facts"].get(fact)
    return score if isinstance(score, int) and not isinstance(score, bool) else None


def pools_of(round_, sorted_units):
    """Ids of each stratum's pool in byte order, and the size of each stratum in the frame."""
    pools = {stratum["id"]: [] for stratum in round_.matter["strata"]}
    sizes = dict.fromkeys(pools, 0)
    for unit, (stratum, rule, _) in sorted_units.items():
        if stratum is not None:
            sizes[stratum] += 1
            if rule is None:
                pools[stratum].append(unit)
    return {name: sorted(pool, key=byte_order) for name, pool in pools.items()}, sizes


def ranking_of(body, round_, pools, forced):
    """Whole rankings. Forced units are ranked apart, as strata of their own behind all others."""
    strata = [(name, [unit for unit in pool if unit not in forced]) for name, pool in pools.items()]
    musts = [(f"forced {name}", [unit for unit in pool if unit in forced]) for name, pool in pools.items()]
    asked = [{"stratum": name, "quota": 0, "eligible": units} for name, units in strata + musts]
    method = {"ticket/1": draw_units, "seedrandom-shuffle/1": draw_by_shuffle}[round_.matter["method"]]
    ranked = {each["stratum"]: each["reserve"] for each in method(body["seed"], body["drawId"], asked)}
    return {name: ranked[f"forced {name}"] + ranked[name] for name in pools}


def check_left_out(draw, sorted_units, round_):
    out = [[unit, rule] for unit, (_, rule, _) in sorted_units.items() if rule is not None]
    names = [*UNIT_RULES, *(rule_name(rule) for rule in round_.matter.get("frequency", ()))]
    counts = [{"rule": rule, "count": sum(each == rule for _, each in out)} for rule in names]
    expected = {
        "count": len(out),
        "byRule": [each for each in counts if each["count"] > 0],
        "digest": digest(sorted(out, key=lambda each: byte_order(each[0]))),
    }
    found = []
    for field, value in expected.items():
        said = draw["body"]["leftOut"][field]
        found += differs_at("left-out", draw, f"left out, {field}", value, said) + differs_at("replay", draw, f"leftOut, {field}", value, said)
    return found


def check_teams(attempt, announced, now, case):
    """Findings of the second random draw, repeated."""
    if "teams" not in attempt:
        return []
    entry, draw = attempt["teams"], attempt["draw"]["body"]
    carried = carried_by(case, announced if "commits" in attempt["plan"]["body"] else now)
    seed = seed_or_recorded(draw)
    known = {unit["id"] for unit in case["units"]}
    drawn = [each["unit"] for s in draw["strata"] for each in s["drawn"]]
    if not known.issuperset(now.book.known(unit) for unit in drawn) or len(set(drawn)) < len(drawn):
        return []
    expected = staff(now, case, (seed, draw["drawId"]), by_unit_ticket(seed, draw["drawId"], drawn), carried)
    return compare_staff(entry, expected, entry["body"])


def compare_staff(entry, expected, found):
    names = ("complete", "unstaffed", "days", "joined", "standing", "teams", "impossible")
    mine, said = expected.get("impossible"), found.get("impossible")
    same = bool(mine and said) and mine["seats"] == said["seats"]
    witness = differs_at("witness", entry, "witness", mine["room"], said["room"]) if same else []
    return witness + [each for name in names for each in compare(entry, name, expected.get(name), found.get(name))]


def compare(entry, name, expected, found):
    """Objects field by field, so that a finding says what differs. The near fits of a witness are advice, not a result."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return [each for field in expected for each in compare(entry, f"{name}, {field}", expected[field], found.get(field))]
    return differs_at("replay", entry, name, expected, found)


# ======================================================================================================================
# case_times
#
# Section 14.8 of docs/protocol.md: from when until when the visits of a case are made, and by when they must be.
# ======================================================================================================================

def check_arrival(entry):
    """On no day after that of the entry, and where it says an instant, at none after it."""
    arrived = entry["body"]["arrived"]
    late = instant_of(arrived) > instant_of(entry["at"]) if "T" in arrived else arrived > entry["at"][:10]
    return [fault("case-times", place_of(entry, "arrived"), f"arrived {arrived}, after the entry", f"until {entry['at']}", arrived)] if late else []


def check_times_of_case(entry, lane, policy, book):
    """The times are those that follow, of days that a calendar knows."""
    body, due = entry["body"], times_due(entry, lane, policy, book)
    found = [each for name in ("from", "until", "due") if not is_same_moment(due[name], body[name]) for each in differs_at("case-times", entry, name, due[name], body[name])]
    if "hours" in (time_of(lane, body) or ()) and "T" not in body["arrived"]:
        found.append(fault("case-times", place_of(entry, "arrived"), "hours count from an instant", "an instant", body["arrived"]))
    if body["from"] <= body["until"] and not are_known(policy, lane, body["from"], body["until"]):
        found.append(fault("case-times", place_of(entry, "until"), "no calendar knows each of these days", "days of the calendars", body["until"]))
    return found


def is_same_moment(one, other):
    """One moment may be written in two offsets."""
    return one is not None and other is not None and "T" in one and "T" in other and instant_of(one) == instant_of(other)


def time_of(lane, body):
    """How long a lane gives, or None; a joint case has no time of its own."""
    return lane.get("urgent") if body["urgent"] else lane.get("within")


def times_due(entry, lane, policy, book):
    """`from`, `until` and `due`, as they follow from the lane and the arrival, or from the visits of the lead; as they are said, where hours count and nobody says from which."""
    body, today = entry["body"], entry["at"][:10]
    if lane["ground"] == "joint":
        return {**window_of_lead(body, book), "due": None}
    time = time_of(lane, body)
    if time is None:
        return {"from": today, "until": max(today, body["until"]), "due": body["until"]}
    if "hours" in time and "T" not in body["arrived"]:
        return {"from": today, "until": body["until"], "due": body["due"]}
    due = end_of(time, body["arrived"], day_of_arrival(entry), policy)
    if due is None:
        return {"from": today, "until": body["until"], "due": None}
    last = day_at_offset(due, offset_of(entry["at"])) if "T" in due else due
    return {"from": today, "until": max(last, today), "due": due}


def window_of_lead(body, book):
    """From the first to the last day of the lead's visits; where they have none, the lead's round; as it is said, where no draw is the lead's."""
    said = {name: body[name] for name in ("from", "until")}
    order = lead_of(body, book)
    if order is None:
        return said
    days = sorted(seat["day"] for seat in seats_of(order) if seat["unit"] in body["units"] and seat["day"] is not None)
    if days:
        return {"from": days[0], "until": days[-1]}
    window = nature_of(book, order)[1] if book.is_readable(order) else said
    return {name: window[name] for name in said}


def lead_of(body, book):
    """The standing draw that a joint case names, or None."""
    name = (body["lead"] or {}).get("drawId")
    return next((each for each in book.orders if "draw" in each and each["drawId"] == name), None)


def day_of_arrival(entry):
    arrived = entry["body"]["arrived"]
    return day_at_offset(arrived, offset_of(entry["at"])) if "T" in arrived else arrived


def end_of(time, arrived, first, policy):
    """24 hours after an arrival, or working or calendar days after its day; None where no calendar goes so far."""
    day = date.fromisoformat(first)
    if "hours" in time:
        return (date.fromisoformat(arrived[:10]) + timedelta(1)).isoformat() + arrived[10:]
    if "days" in time:
        return (day + timedelta(time["days"])).isoformat()
    left = time["workdays"]
    while left:
        day += timedelta(1)
        if not is_known(policy, day.isoformat()):
            return None
        left -= worked(policy, day.isoformat())
    return day.isoformat()


# --- Days that a calendar knows --------------------------------------------------------------------

def asks_calendars(lane):
    return "schedule" in lane and not lane["schedule"].get("everyDay")


def is_known(policy, day):
    return any(inside(each, day) for each in policy.get("calendars", ()))


def last_known_day(policy, lane, first, until):
    """The last day up to which the calendars know each, where they are asked."""
    if not asks_calendars(lane):
        return until
    day = date.fromisoformat(first)
    while day.isoformat() < until and is_known(policy, (day + timedelta(1)).isoformat()):
        day += timedelta(1)
    return day.isoformat()


def are_known(policy, lane, first, until):
    return not asks_calendars(lane) or (is_known(policy, first) and last_known_day(policy, lane, first, until) == until)


# ======================================================================================================================
# judging
#
# By what an entry is judged (section 15 of docs/protocol.md): the policy that it names, or the last one of its authority and year before it; a case in the times that follow, whatever it says.
# ======================================================================================================================

def judged_plan(plan, book):
    """`book`: the ledger before the plan."""
    last = book.last_policy(plan["body"]["drawId"])
    if plan["body"]["policy"] in book.policies or last is None:
        return plan
    return {**plan, "body": {**plan["body"], "policy": last}}


def rules_of_case(book, body):
    """Hash of the policy, and lane, or None; and whether the case names both. Where it names no lane of that policy, its lane is the one in its draw id."""
    named = body["policy"] in book.policies
    policy = body["policy"] if named else book.last_policy(body["drawId"])
    if policy is None:
        return None, None, False
    lanes = {each["id"]: each for each in book.policies[policy].get("lanes", ())}
    in_name = (body["drawId"].split("/") + ["", ""])[2]
    return policy, lanes.get(body["lane"]) or lanes.get(in_name), named and body["lane"] in lanes


def judged_case(entry, book):
    """The opening as its people can be drawn: each unit once, in the times that follow, with a day of every visit of the lead. An honest one is that already."""
    body = entry["body"]
    policy, lane, _ = rules_of_case(book, body)
    if lane is None:
        return entry
    units = sorted(set(body["units"]), key=byte_order)
    due = times_due(entry, lane, book.policies[policy], book)
    until = last_known_day(book.policies[policy], lane, due["from"], due["until"])
    lead = None if body["lead"] is None else {**body["lead"], "days": days_of_lead(body, units, book)}
    return {**entry, "body": {**body, "policy": policy, "lane": lane["id"], "units": units, "from": due["from"], "until": until, "lead": lead}}


def days_of_lead(body, units, book):
    """As they are said, and where none is said of a unit, as they stood."""
    said, order = {each["unit"]: each["day"] for each in body["lead"]["days"]}, lead_of(body, book)
    stood = {seat["unit"]: seat["day"] for seat in seats_of(order)} if order else {}
    if not said and all(day is None for day in stood.values()):
        return []
    return [{"unit": unit, "day": said.get(unit) or stood.get(unit) or body["from"]} for unit in units]


def drawn_only(order):
    """The draw or case without seats in units that were never drawn, and came in nobody's place: nobody could go on from there."""
    if "case" in order:
        body = order["case"]["body"]
        return {**order, "only": set(body["units"]) - {each["unit"] for each in body["merged"]}}
    drawn = {each["unit"] for stratum in order["draw"]["body"]["strata"] for each in stratum["drawn"]}
    return {**order, "only": drawn | set(came_in(order))}


# ======================================================================================================================
# team_record
#
# What a team draw says of itself (section 15 of docs/protocol.md, point 6), held against its seed, its rules and its own numbers.
# ======================================================================================================================

# Role of the one seat that a unit has while fixed teams are drawn.
TEAM_SEAT = "team"

# Most times that a draw of days begins again (10.0).
RESTARTS_AT_MOST = 64


class TeamRecord:
    """One team draw as an entry records it. `drawn`: seed and draw id; `units`: those that it is about; `left`: what was left of the time; `given`: visits have the days of the lead of a joint case."""

    def __init__(self, entry, body, drawn, units, matter, left, of_case=False, given=False):
        self.entry, self.body, self.drawn, self.units, self.matter = entry, body, drawn, units, matter
        self.left, self.of_case, self.given = left, of_case, given
        self.rule = matter["team"]
        self.roles = [role["id"] for role in self.rule["roles"]]

    def seats(self):
        return self.body["teams"]["seats"] if self.body["teams"] else []

    def key(self, purpose):
        return key_for(*self.drawn, purpose)


def check_team_record(record):
    entry, body = record.entry, record.body
    found = differs_at("draw-id", entry, "draw id", record.drawn[1], body["drawId"])
    return found + check_all_or_none(record) + check_turns(record) + check_levels(record) + check_witness(record)


def check_all_or_none(record):
    """There are teams unless nobody is staffed, and some units without one only where the rules allow it."""
    entry, out = record.entry, record.body["unstaffed"]
    nobody = out != [] and set(record.units) <= set(out)
    some = record.rule["staffing"] == "complete" and out != [] and not nobody
    found = [fault("complete", place_of(entry, "unstaffed"), "some have no team: all units or none", [], out)] if some else []
    return found + differs_at("complete", entry, "teams", nobody, record.body["teams"] is None)


# --- Turns (10.0 and 10.3) -------------------------------------------------------------------------

def check_turns(record):
    return check_ranks(record) + check_order_of_seats(record) + check_people_tried(record) + check_teams_tried(record) + check_days_tried(record)


def is_in_order(keys):
    return all(one < other for one, other in zip(keys, keys[1:]))


def check_ranks(record):
    """Units without a team, and those that are visited along with others, stand in order of rank."""
    entry, body, key, place = record.entry, record.body, record.key("unit"), {role: n for n, role in enumerate(record.roles)}
    rank = (lambda unit: byte_order(unit)) if record.of_case else (lambda unit: ticket(key, unit))
    found = [] if is_in_order([rank(unit) for unit in body["unstaffed"]]) else [fault("rank", place_of(entry, "unstaffed"), "not in order of rank")]
    joined = [(rank(each["unit"]), place.get(each["role"], -1)) for each in body.get("joined") or ()]
    return found + ([] if is_in_order(joined) else [fault("rank", place_of(entry, "joined"), "not in order of rank")])


def check_order_of_seats(record):
    """Where teams are fixed, the tickets of their units come first."""
    body, key = record.body, record.key("seat-order")
    team = lambda each: ticket(key, each["unit"], TEAM_SEAT)
    turn = lambda each: ((team(each),) if "standing" in body else ()) + (ticket(key, each["unit"], each["role"]),)
    lists = {"seats": [turn(each) for each in record.seats()], "standing": [team(each) for each in body.get("standing", ())]}
    return [fault("turns", place_of(record.entry, name), "not in the order of their tickets") for name, keys in lists.items() if not is_in_order(keys)]


def falls_in(keys):
    """How often a list begins anew."""
    return sum(one >= other for one, other in zip(keys, keys[1:]))


def check_people_tried(record):
    """Whoever was tried before stands in the order of tickets; a pair limit may put some behind all others."""
    key, found = record.key("seat"), []
    known = {each["inspector"] for each in record.body["teams"]["loads"]} if record.body["teams"] else set()
    for seat in record.seats():
        tried = [*seat["passedOver"], seat["inspector"]]
        falls = falls_in([ticket(key, seat["unit"], seat["role"], name) for name in tried])
        sound = known.issuperset(seat["passedOver"]) and len(set(tried)) == len(tried)
        if not sound or falls > seat["pairOver"] or (seat["pairOver"] and record.rule["pairLimit"] is None):
            found.append(fault("turns", place_of(record.entry, f"{seat['role']} of {seat['unit']}"), "not the order in which candidates are tried", None, tried))
    return found


def check_teams_tried(record):
    key, levels = record.key("seat"), record.body["teams"] and record.body["teams"]["levels"]
    found, known = [], {each["inspector"] for each in levels or ()}
    for each in record.body.get("standing", ()):
        tried = [*each["passedOver"], each["team"]]
        sound = not levels or known.issuperset(tried)
        if not sound or not is_in_order([ticket(key, each["unit"], TEAM_SEAT, name) for name in tried]):
            found.append(fault("turns", place_of(record.entry, f"unit {each['unit']}"), "not the order in which teams are tried", None, tried))
    return found


def check_days_tried(record):
    """Behind a first choice, which its ticket spreads over days that only the registry gives, days stand in the order of theirs. Neighbours who go on one day have the tickets of their first."""
    days, key, found = record.body.get("days"), record.key("day"), []
    if not days:
        return []
    is_open = lambda day: record.given or record.left["from"] <= day <= record.left["until"]
    for each in days["visits"]:
        tried = [*each["passedOver"], each["day"]]
        ordered = days["together"] > 1 or is_in_order([ticket(key, each["unit"], day) for day in tried[1:]])
        if not ordered or not all(is_open(day) for day in each["passedOver"]) or len(set(tried)) < len(tried):
            found.append(fault("turns", place_of(record.entry, f"unit {each['unit']}"), "not the order in which days are tried", None, tried))
    together = record.matter.get("schedule", {}).get("together", {}).get("units", 1)
    if days["together"] not in (1, together):
        found += differs_at("turns", record.entry, "together", together, days["together"])
    most = RESTARTS_AT_MOST if len(days["visits"]) > 1 else 0
    if days["restarts"] > most:
        found.append(fault("turns", place_of(record.entry, "restarts"), f"began again {days['restarts']} times, at most {most}", most, days["restarts"]))
    return found


# --- Levels and witness (10.1 and 10.2) ------------------------------------------------------------

def check_levels(record):
    """They are of the people whose loads are counted, each once in byte order; nobody's limit lies above what levels and band give."""
    teams, entry, rule = record.body["teams"], record.entry, record.rule
    if not teams:
        return []
    in_order = lambda names: sorted(set(names), key=byte_order)
    counted, levels, band = [each["inspector"] for each in teams["loads"]], teams["levels"], teams["band"]
    found = differs_at("load", entry, "loads", in_order(counted), counted)
    none = rule["balance"] == "capacity"
    if none or levels is None or band is None:
        return found + differs_at("levels", entry, "levels", [none, none], [levels is None, band is None])
    listed = [each["inspector"] for each in levels]
    if band < rule["band"]:
        found += differs_at("levels", entry, "band", rule["band"], band)
    found += differs_at("levels", entry, "levels", in_order(listed if "standing" in record.body else counted), listed)
    for each in levels:
        most = min(each["round"], each["year"] + band)
        if each["limit"] > most:
            found.append(fault("levels", place_of(entry, f"inspector {each['inspector']}"), f"limit {each['limit']}, at most {most}", most, each["limit"]))
    return found


def check_witness(record):
    """It is there where somebody has no team, its seats are seats of the draw, and its sum holds."""
    entry, witness, out = record.entry, record.body["impossible"], record.body["unstaffed"]
    if not out or not witness:
        return differs_at("witness", entry, "witness", out != [], witness is not None)
    names, room = [(each["unit"], each["role"]) for each in witness["seats"]], [each["inspector"] for each in witness["room"]]
    if "undated" in witness:
        staffed = [unit for unit in witness["undated"] if unit not in out]
        found = [fault("witness", place_of(entry, "witness"), f"{unit} found no day, and has a team", None, unit) for unit in staffed]
        every = [(unit, role) for unit in witness["undated"] for role in record.roles]
        return found + differs_at("witness", entry, "witness", [every, len(every), []], [names, witness["shortfall"], room])
    roles = [TEAM_SEAT] if "teams" in record.rule else record.roles
    wanted = {(unit, role) for unit in record.units for role in roles}
    strangers = [name for name in names if name not in wanted]
    found = [fault("witness", place_of(entry, "witness"), f"{strangers[0]} is no seat of the draw", None, strangers[0])] if strangers else []
    in_order = sorted(set(names), key=lambda name: tuple(byte_order(part) for part in name))
    found += differs_at("witness", entry, "witness", [in_order, sorted(set(room), key=byte_order)], [names, room])
    return found + check_sum_of_witness(entry, witness, record.rule["apart"])


def check_sum_of_witness(entry, witness, apart):
    """Seats minus room is the shortfall; where people of one agency do not sit together, it may be less."""
    short = len(witness["seats"]) - sum(each["room"] for each in witness["room"])
    found = [] if apart and short <= witness["shortfall"] else differs_at("witness", entry, "witness", short, witness["shortfall"])
    return found + ([] if witness["shortfall"] > 0 else [fault("witness", place_of(entry, "witness"), "nobody is missing", 1, witness["shortfall"])])


# ======================================================================================================================
# team_checks
#
# Who goes, as it stands in a record (section 15 of docs/protocol.md, points 10, 11 and 13): seats, loads, days and the witness by themselves; with registries, whether anybody sits whom a rule bars.
# ======================================================================================================================

def seats_in(body):
    """(unit, role, inspector) of every seat of a team draw, joined ones too."""
    drawn = body["teams"]["seats"] if body["teams"] else []
    return [(seat["unit"], seat["role"], seat["inspector"]) for seat in [*drawn, *(body.get("joined") or ())]]


def days_in(body):
    return {each["unit"]: each["day"] for each in (body.get("days") or {}).get("visits", ())}


# --- By themselves ---------------------------------------------------------------------------------

def check_staffed_units(entry, body, units, roles):
    """Every unit has its whole team, or stands as unstaffed; nobody else has one."""
    found, sits = [], {}
    for unit, role, _ in seats_in(body):
        sits.setdefault(unit, []).append(role)
    for unit in units:
        own = sorted(sits.get(unit, ()))
        should = [] if unit in body["unstaffed"] else sorted(roles)
        if own != should:
            found.append(fault("seats", place_of(entry, f"unit {unit}"), f"filled are {own}", should, own))
    others = sorted({*sits, *body["unstaffed"]} - set(units))
    return found + [fault("staffed-not-drawn", place_of(entry, f"unit {unit}"), "has a team or stands as unstaffed, and was not drawn") for unit in others]


def check_staff_alone(record):
    """Every unit with its whole team or none, whether it is complete, loads, nobody twice, days of those who are visited, and what a team draw says of itself."""
    entry, body = record.entry, record.body
    found = check_staffed_units(entry, body, record.units, record.roles)
    found += differs_at("complete", entry, "complete", body["unstaffed"] == [], body["complete"])
    found += check_loads(entry, body) + check_nobody_twice(entry, body) + check_dated(entry, body, record.matter)
    return found + check_team_record(record)


def check_loads(entry, body):
    if not body["teams"]:
        return []
    teams, found = body["teams"], []
    counted = Counter(seat["inspector"] for seat in teams["seats"])
    said = {each["inspector"]: each["load"] for each in teams["loads"]}
    for name in sorted({*counted, *said}):
        found += differs_at("load", entry, f"inspector {name}", counted[name], said.get(name))
    limits = {} if "standing" in body else {each["inspector"]: each["limit"] for each in teams["levels"] or ()}
    for name, limit in limits.items():
        if counted[name] > limit:
            found.append(fault("over-capacity", place_of(entry, f"inspector {name}"), f"{counted[name]} seats, the limit is {limit}", limit, counted[name]))
    return found


def check_nobody_twice(entry, body):
    sits = Counter((unit, name) for unit, _, name in seats_in(body))
    return [fault("twice-in-team", place_of(entry, f"unit {unit}"), f"{name} sits there {n} times", 1, name) for (unit, name), n in sits.items() if n > 1]


def check_dated(entry, body, matter):
    """Where visits have days, those who are staffed have one, in byte order, and no others."""
    staffed = None if body["teams"] is None else sorted({unit for unit, _, _ in seats_in(body)}, key=byte_order)
    should = staffed if "schedule" in matter else "no days"
    said = "no days" if "days" not in body else body["days"] and [each["unit"] for each in body["days"]["visits"]]
    return differs_at("days", entry, "days", should, said)


def check_days_within(entry, body, first, until):
    """Where the calendars of its registry are not at hand: no day outside of the round."""
    outside = {unit: day for unit, day in days_in(body).items() if not first <= day <= until}
    return [fault("day", place_of(entry, f"unit {unit}"), f"{day} lies outside of {first} to {until}", f"{first} to {until}", day) for unit, day in outside.items()]


# --- With registries -------------------------------------------------------------------------------

def check_people(entry, body, round_, case, days, whole=True):
    """`round_`: what stands before the entry, without this draw; `days`: the open days of each unit, nothing where visits have none."""
    people = {person["id"]: person for person in case["inspectors"]}
    found = check_open_days(entry, body, days) if whole else []
    known, dated = by_known(case, round_), days_in(body) or {unit: own[0] for unit, own in round_.fixed_days.items()}
    rules = Rules(case, round_, {unit for unit, _, _ in seats_in(body) if known(unit)})
    roles = {role["id"]: role for role in round_.matter["team"]["roles"]}
    for unit, role, name in seats_in(body):
        place = place_of(entry, f"{role} of {unit}")
        if name not in people:
            found.append(fault("inspector-unknown", place, f"{name} is not in the roster", None, name))
        elif known(unit) and role in roles:
            on = days.get(unit) if dated.get(unit) not in days.get(unit, ()) else [dated[unit]]
            if not rules.may(people[name], roles[role], unit, on):
                found.append(fault("inspector-not-eligible", place, f"a rule keeps {name} from this seat", None, name))
    if body["teams"] and whole:
        said = {each["inspector"] for each in body["teams"]["loads"]}
        found += [fault("load", place_of(entry, f"inspector {name}"), "stands in no load") for name in people if name not in said]
    found += check_joined(entry, body, round_) if whole else []
    return found + check_together(entry, body, people, round_) + check_limits(entry, body, people, round_, case)


def check_joined(entry, body, round_):
    """Whoever joins a visit is one of those who make it, on that day."""
    found, on = [], days_in(body)
    for seat in body.get("joined") or ():
        host = next((order for order in round_.book.orders if order["drawId"] == seat["drawId"]), None)
        known = round_.book.known
        hosts = [each for each in seats_of(host) if known(each["unit"]) == known(seat["unit"])] if host else []
        if not any(each["inspector"] == seat["inspector"] and each["day"] == on.get(seat["unit"]) for each in hosts):
            place = place_of(entry, f"{seat['role']} of {seat['unit']}")
            found.append(fault("joined", place, f"{seat['inspector']} makes no visit of {seat['drawId']} there on that day", seat["drawId"], seat["inspector"]))
    return found


def by_known(case, round_):
    ids = {unit["id"] for unit in case["units"]}
    return lambda unit: unit in ids or round_.book.known(unit) in ids


def check_open_days(entry, body, days):
    found = []
    if body.get("days") or (days and body["teams"]):
        on = days_in(body)
        for unit in sorted({unit for unit, _, _ in seats_in(body)}):
            if unit in days and on.get(unit) not in days[unit]:
                found.append(fault("day", place_of(entry, f"unit {unit}"), f"{on.get(unit)} is no open day of this unit", days[unit], on.get(unit)))
    return found


def check_together(entry, body, people, round_):
    """People who never sit together, and two of one agency where that is not allowed."""
    sits, found = {}, []
    for unit, _, name in seats_in(body):
        sits.setdefault(unit, set()).add(name)
    for unit, names in sits.items():
        for one, other in combinations(sorted(names & set(people)), 2):
            place = place_of(entry, f"unit {unit}")
            if other in people[one].get("notWith", ()) or one in people[other].get("notWith", ()):
                found.append(fault("not-together", place, f"{one} and {other} never sit together", None, [one, other]))
            elif round_.matter["team"]["apart"] and people[one]["agency"] == people[other]["agency"]:
                found.append(fault("twice-in-team", place, f"{one} and {other} are of one agency", None, [one, other]))
    return found


def check_limits(entry, body, people, round_, case):
    """Nobody makes more visits than they have room for in the round, in a day, in a week and in the year."""
    found, rooms, busy, on = [], rooms_of(case, round_), days_taken(round_), days_in(body)
    limits = round_.matter["team"].get("limits", {})
    own = {}
    for seat in body["teams"]["seats"] if body["teams"] else ():
        own.setdefault(seat["inspector"], []).append(on.get(seat["unit"]))
    year = Counter(seat["inspector"] for order in round_.sent for seat in own_seats(order))
    for name, days in own.items():
        person = people.get(name)
        if person is None:
            continue
        place = place_of(entry, f"inspector {name}")
        per_year = person.get("perYear", limits.get("perYear"))
        if per_year is not None and year[name] + len(days) > per_year:
            found.append(fault("over-limit", place, f"{year[name] + len(days)} visits in the year", per_year, year[name] + len(days)))
        elif len(days) > rooms[name]:
            found.append(fault("over-capacity", place, f"{len(days)} visits, room for {rooms[name]}", rooms[name], len(days)))
        dated = [day for day in [*busy.get(name, ()), *days] if day is not None]
        for limit, key in (("perDay", lambda day: day), ("perWeek", week_of)):
            most = person.get(limit, limits.get(limit))
            for when, n in Counter(key(day) for day in dated).items():
                if most is not None and n > most and when in {key(day) for day in days if day is not None}:
                    found.append(fault("over-limit", place, f"{n} visits, {limit} {most}", most, n))
    return found


# ======================================================================================================================
# cases
#
# Section 14.8 of docs/protocol.md: cases, the planned visits they go along with, and who is drawn for them.
# ======================================================================================================================

def check_case_alone(entry, _order, book):
    """Lane, names, approver, times, units in their order, and what a case that is opened anew takes over."""
    body, (policy, lane, named) = entry["body"], rules_of_case(book, entry["body"])
    found = [] if named else [fault("case-lane", place_of(entry), "names no lane of a policy before it", "a lane of the policy", body["lane"])]
    if ((lane or {}).get("approval") or (lane or body)["ground"] == "campaign") and body["approver"] is None:
        found.append(fault("void-without-reason", place_of(entry, "approver"), "the lane needs an approver", "an approver", None))
    found += check_units_once(entry) + check_arrival(entry) + check_anew(entry, book)
    return found if lane is None else found + check_lane(entry, lane, book.policies[policy], book)


def check_units_once(entry):
    """Each unit stands once, and they stand in byte order."""
    units = entry["body"]["units"]
    due = sorted(set(units), key=byte_order)
    if len(due) < len(units):
        return [fault("unit-twice", place_of(entry, "units"), "a unit stands twice", due, units)]
    return differs("unit-order", place_of(entry, "units"), "units in byte order", due, units)


def check_lane(entry, lane, policy, book):
    body, name = entry["body"], f"{policy['authority']}/{policy['year']}/{lane['id']}/{entry['body']['case']}"
    found = differs_at("case-lane", entry, "draw id", name, body["drawId"]) + differs_at("case-lane", entry, "ground", lane["ground"], body["ground"])
    if body["urgent"] and "urgent" not in lane:
        found.append(fault("case-times", place_of(entry, "urgent"), "the lane knows no urgent case", False, True))
    return found + check_times_of_case(entry, lane, policy, book)


def check_anew(entry, book):
    """A case is opened anew once for units whose planned visit is not made, with the facts of the first."""
    body = entry["body"]
    if "anew" not in body:
        return []
    orders = {order["drawId"]: order for order in orders_of(book.entries)}
    first = orders.get(body["anew"], {})
    first = first if "case" in first and "void" not in first else None
    facts = lambda of: [of[name] for name in ("lane", "arrived", "urgent", "reason", "approver")]
    if first is None:
        return [fault("case-anew", place_of(entry, "anew"), "names no case that stands", "a case that stands", body["anew"])]
    found = differs("case-anew", place_of(entry, "anew"), "the facts of the first case", facts(first["case"]["body"]), facts(body))
    left = units_left_alone(book, first, orders)
    others = [unit for unit in body["units"] if unit not in left]
    return found + ([fault("case-anew", place_of(entry, "units"), "units that are not left alone", sorted(left), others)] if others else [])


def units_left_alone(book, case, orders):
    """Merged units whose draw is void or has replaced them, without a result, and not opened anew by another case."""
    again = {unit for order in book.orders if "case" in order and order["case"]["body"].get("anew") == case["drawId"] for unit in order["case"]["body"]["units"]}
    left = set()
    for each in case["case"]["body"]["merged"]:
        host = orders.get(each["drawId"])
        gone = host is not None and "draw" in host and ("void" in host or each["unit"] not in {book.known(unit) for unit in units_not_void(host)})
        if gone and each["unit"] not in again and each["unit"] not in units_reported(case):
            left.add(each["unit"])
    return left


def check_case(change):
    """Nobody who is closed or unknown; and what the ledger has planned."""
    return check_units_of_case(change) + check_planned(change.entry, change.book)


def check_planned(entry, book):
    """The planned visits that take units along, or units and days of a draw of the lead as it stands."""
    body, (policy, lane, _) = entry["body"], rules_of_case(book, entry["body"])
    if lane is None:
        return []
    if lane["ground"] == "joint":
        return check_lead(book, lane, book.policies[policy], entry)
    merged = merged_into(book, book.policies[policy], body) if lane.get("merges") else []
    alone = differs_at("case-lead", entry, "lead", None, body["lead"] and body["lead"]["drawId"])
    return alone + differs_at("case-merged", entry, "merged", merged, body["merged"])


def check_units_of_case(change):
    found, by_id = [], {unit["id"]: unit for unit in change.case["units"]}
    for name in change.body["units"]:
        place, unit = place_of(change.entry, f"unit {name}"), by_id.get(name)
        if unit is None:
            found.append(fault("unit-unknown", place, "is not in the registry"))
        elif change.body["lead"] is None and (unit["status"] == "closed" or (unit["closed"] and unit["closed"] <= change.as_of)):
            found.append(fault("unit-not-eligible", place, "is closed", None, "unit/closed"))
    return found


def merged_into(book, policy, body):
    """For each unit the earliest own planned visit, with its people and without a result, between `from` and `until`."""
    planned = {}
    for order in book.of_year(policy["authority"], policy["year"]):
        if "draw" in order:
            note_planned(book, order, body, planned)
    return [planned[unit][1] for unit in sorted(body["units"], key=byte_order) if unit in planned]


def note_planned(book, order, body, planned):
    days, reported, seated = days_of(order), units_reported(order), {seat["unit"] for seat in seats_of(order)}
    window = nature_of(book, order)[1] if book.is_readable(order) else {"until": ""}
    for unit in units_not_void(order):
        day = days.get(unit)
        when, known = day or window["until"], book.known(unit)
        if unit in seated and unit not in reported and known in body["units"] and body["from"] <= when <= body["until"]:
            mine = (when, {"unit": known, "drawId": order["drawId"], "day": day})
            if known not in planned or mine[0] < planned[known][0]:
                planned[known] = mine


def check_lead(book, lane, policy, entry):
    """A standing draw of the lead's matter in that year; each unit is one of its visits to come, on the day that it has there."""
    body, named = entry["body"], (entry["body"]["lead"] or {}).get("drawId", "")
    start, order = f"{lane['lead']['authority']}/{policy['year']}/{lane['lead']['matter']}/", lead_of(body, book)
    found = [] if order is not None and named.startswith(start) else [
        fault("case-lead", place_of(entry, "lead"), f"no standing draw {start}… is called {named}", start, named)
    ]
    if order is None:
        return found
    days = {seat["unit"]: seat["day"] for seat in seats_of(order)}
    expected = [{"unit": unit, "day": days.get(unit)} for unit in sorted(body["units"], key=byte_order)]
    if all(day is None for day in days.values()):
        expected = []
    strangers = [unit for unit in body["units"] if unit not in days]
    found += [fault("case-lead", place_of(entry, f"unit {unit}"), "not visited by the lead", sorted(days), unit) for unit in strangers]
    return found + differs_at("case-lead", entry, "lead", expected, body["lead"]["days"])


def check_assignment(change):
    """Whoever sits may; and who is drawn again, where the registry holds every unit."""
    body, round_, units = change.body, change.round(), visited_by_case(change.order)
    days = round_.fixed_days or open_days(change.case, round_, [unit for unit in units if change.holds(unit)], change.today)
    found = check_people(change.entry, body, round_, change.case, days)
    if not change.is_whole():
        return found
    expected = staff(change.round(), change.case, (body["seed"], body["drawId"]), units, carried_by(change.case, round_))
    return found + compare_staff(change.entry, expected, body)


def visited_by_case(order):
    """Units of a case that no planned visit takes along."""
    body = order["case"]["body"]
    gone = {each["unit"] for each in body["merged"]}
    return sorted((unit for unit in body["units"] if unit not in gone), key=byte_order)


# ======================================================================================================================
# refilling
#
# Section 14.7 of docs/protocol.md: seats of a draw that stands, filled again around those who stay.
# ======================================================================================================================

class Refill:
    """`others`: the round or case without its own draw; `order`: the draw or case as it stands before the entry."""

    def __init__(self, others, order, case, drawn):
        self.round_, self.order, self.case, self.seed, self.draw = others, order, case, *drawn
        self.people = {person["id"]: person for person in case["inspectors"]}
        self.roles = {role["id"]: role for role in others.matter["team"]["roles"]}
        self.rooms, self.busy = rooms_of(case, others), days_taken(others)

    def rules(self, units):
        return Rules(self.case, self.round_, units)

    def fill(self, seats, staying):
        """Each seat with unit, role, day, `out` (who is not asked) and perhaps `keep`; answers the seats as visited, or None."""
        rules, sitting = self.rules({seat["unit"] for seat in seats}), {}
        for seat in staying:
            sitting.setdefault(seat["unit"], []).append(seat["inspector"])
        asked = [{**seat, "eligible": self.candidates(seat, rules, sitting.get(seat["unit"], []))} for seat in seats]
        return self.with_coins(asked, self.rows(seats, staying))

    def candidates(self, seat, rules, mates):
        """Whoever holds the seat may stay, also where a rule would keep them from it today."""
        team = standing_team(self.order, seat["unit"])
        fits = lambda person: (
            (team is None or person["team"] == team) and person["id"] not in seat["out"] and person["id"] not in mates
            and not any(clash(person, self.people[mate], self.round_) for mate in mates if mate in self.people)
            and (person["id"] == seat.get("keep") or self.takes(person, seat, rules))
        )
        return [name for name, person in self.people.items() if fits(person)]

    def takes(self, person, seat, rules):
        """Nobody new comes into a role that there is not."""
        role = self.roles.get(seat["role"])
        return role is not None and rules.may(person, role, seat["unit"], days_of_seat(seat))

    def rows(self, seats, staying):
        """Room and days as the seats of others, and those who stay, leave them."""
        own = [seat for seat in staying if seat["joins"] is None]
        held = Counter(seat["inspector"] for seat in own)
        days = {seat["day"] for seat in seats if seat["day"] is not None}
        rows = []
        for name, person in self.people.items():
            busy = self.busy.get(name, []) + [seat["day"] for seat in own if seat["inspector"] == name and seat["day"] is not None]
            rows.append({
                "id": name, "capacity": max(0, self.rooms[name] - held[name]),
                **({"group": person["agency"]} if self.round_.matter["team"]["apart"] else {}),
                **(day_limits(person, self.round_, days, {name: busy}) if days else {}),
            })
        return rows

    def with_coins(self, asked, rows):
        coins = {seat["unit"]: 0 for seat in asked}
        for _ in range(MOST_COINS + 1):
            seats, tossed = self.tossed(asked, coins)
            answer = draw_teams(self.seed, self.draw, [without_day(seat) for seat in seats], rows, balance="capacity")
            if answer["complete"]:
                return answer["seats"]
            again = {unit for unit, _ in answer["witness"]["seats"]} & tossed
            if not again:
                return None
            for unit in again:
                coins[unit] += 1
        return None

    def tossed(self, asked, coins):
        """The seats without those whom a coin keeps out (10.5), and the units in which one was tossed."""
        key, names, holders, out = key_for(self.seed, self.draw, "seat"), {}, {}, {}
        for seat in asked:
            names.setdefault(seat["unit"], set()).update(seat["eligible"])
            holders.setdefault(seat["unit"], set()).add(seat.get("keep"))
        for unit, own in names.items():
            for one, other in combinations(sorted(own, key=byte_order), 2):
                if other in self.people[one].get("notWith", ()) or one in self.people[other].get("notWith", ()):
                    coin = ticket(key, unit, "not-with", one, other, str(coins[unit]))
                    first_out = int(coin[-1], 16) % 2 == 0
                    if coins[unit] == 0 and (one in holders[unit]) != (other in holders[unit]):
                        first_out = other in holders[unit]
                    out.setdefault(unit, set()).add(one if first_out else other)
        left = lambda seat: [name for name in seat["eligible"] if name not in out.get(seat["unit"], ())]
        return [held_if_candidate({**seat, "eligible": left(seat)}) for seat in asked], set(out)


def held_if_candidate(seat):
    """A seat is held as long as its holder is a candidate of it."""
    return seat if seat.get("keep") in seat["eligible"] else {name: value for name, value in seat.items() if name != "keep"}


def standing_team(order, unit):
    """The fixed team that was drawn for a unit, or None: only its members are asked."""
    drawn = [each for _, body in staffed_bodies(order) for each in body.get("standing", ()) if each["unit"] == unit]
    return drawn[-1]["team"] if drawn else None


def days_of_seat(seat):
    return None if seat["day"] is None else [seat["day"]]


def without_day(seat):
    return seat if seat["day"] is not None else {name: value for name, value in seat.items() if name != "day"}


# ======================================================================================================================
# substitutions
#
# Section 14.7 of docs/protocol.md: who comes for those who cannot go, found again by the same tickets.
# ======================================================================================================================

def check_substitution(entry, order, case, own, drawn):
    """`own`: the round or case before the entry, its own draw in it."""
    body, refill = entry["body"], Refill(own.without(order["drawId"]), order, case, drawn)
    seats, today, absences = seats_of(order), entry["at"][:10], Absences(body["out"], refill.people)
    fixed = [seat for seat in seats if seat["day"] is not None and seat["day"] < today]
    vacant = [seat for seat in seats if not (seat["day"] is not None and seat["day"] < today) and absences.is_out(seat["inspector"], seat)]
    joined = follow(refill, own.book, absences, seats, vacant)
    left = [seat for seat in vacant if (seat["unit"], seat["role"]) not in joined]
    given_up = {(seat["unit"], seat["role"], seat["inspector"]) for seat in vacant}
    staying = [seat for seat in seats if (seat["unit"], seat["role"], seat["inspector"]) not in given_up] + [
        {**seat, "inspector": joined[key]["to"], "joins": joined[key]["joins"]} for seat in vacant if (key := (seat["unit"], seat["role"])) in joined
    ]
    known = lambda seat: seat["unit"] in refill_units(refill)
    filled, moved = refill.fill([asked(absences, seat) for seat in left], staying), False
    if filled is None:
        free = [seat for seat in staying if seat not in fixed and seat["joins"] is None and known(seat)]
        moved = True
        again = [asked(absences, seat) for seat in left] + [{**asked(absences, seat), "keep": seat["inspector"]} for seat in free]
        filled = refill.fill(again, [seat for seat in staying if seat not in free])
    if filled is None:
        return [fault("replay", place_of(entry, "seats"), "these seats cannot be filled")]
    again = list(joined.values()) + changed(seats, vacant, filled)
    unknown = [seat for seat in body["seats"] if seat["to"] not in refill.people]
    return (
        [fault("inspector-unknown", place_of(entry, f"{seat['role']} of {seat['unit']}"), f"{seat['to']} is not in the roster", None, seat["to"]) for seat in unknown]
        + differs_at("replay", entry, "seats", again, body["seats"]) + differs_at("replay", entry, "moved", moved, body["moved"])
    )


def refill_units(refill):
    ids = {unit["id"] for unit in refill.case["units"]}
    return {seat["unit"] for seat in seats_of(refill.order) if seat["unit"] in ids or refill.round_.book.known(seat["unit"]) in ids}


class Absences:
    """Who is out, found by name and unit: asked of each seat and of each candidate."""

    def __init__(self, out, people):
        self.anywhere, self.at, self.people = {}, {}, people
        for row in out:
            days = (row.get("from", ""), row.get("until", "9999-12-31"))
            if "units" not in row:
                self.anywhere.setdefault(row["inspector"], set()).add(days)
            for unit in row.get("units", ()):
                self.at.setdefault(unit, {}).setdefault(row["inspector"], set()).add(days)

    def is_out(self, name, seat):
        """At the unit of a seat, on its day."""
        there = self.anywhere.get(name, set()) | self.at.get(seat["unit"], {}).get(name, set())
        return any(seat["day"] is None or start <= seat["day"] <= end for start, end in there)

    def names(self, seat):
        """Everybody on the roster who is out there."""
        some = {*self.anywhere, *self.at.get(seat["unit"], ())} if len(self.anywhere) <= len(self.people) else self.people
        return {name for name in some if name in self.people and self.is_out(name, seat)}


def is_within(out, day):
    """The day is one of the absence."""
    return day is None or out.get("from", "") <= day <= out.get("until", "9999-12-31")


def asked(absences, seat):
    return {"unit": seat["unit"], "role": seat["role"], "day": seat["day"], "out": absences.names(seat)}


def changed(seats, vacant, filled):
    """Those that have somebody else now; a vacant seat has, whoever comes."""
    before = {(seat["unit"], seat["role"]): seat for seat in seats}
    answer = []
    for each in filled:
        seat = before[(each["unit"], each["role"])]
        if seat in vacant or seat["inspector"] != each["inspector"]:
            answer.append({
                "unit": each["unit"], "role": each["role"], "from": seat["inspector"], "to": each["inspector"], "passedOver": each["passedOver"],
            })
    return answer


def follow(refill, book, absences, seats, vacant):
    """Joined seats follow their visit: by (unit, role) the row of the record."""
    rows, order = {}, list(refill.roles)
    joined = [seat for seat in vacant if seat["joins"] is not None]
    for seat in sorted(joined, key=lambda each: (byte_order(each["unit"]), order.index(each["role"]))):
        hosts = sorted(hosts_of(book, seat), key=byte_order)
        sitting = [each["inspector"] for each in seats if each["unit"] == seat["unit"] and each not in vacant]
        sitting += [row["to"] for (unit, _), row in rows.items() if unit == seat["unit"]]
        name = next((name for name in hosts if may_follow(refill, absences, seat, name, sitting)), None)
        if name is not None:
            rows[(seat["unit"], seat["role"])] = {
                "unit": seat["unit"], "role": seat["role"], "from": seat["inspector"], "to": name, "passedOver": [], "joins": seat["joins"],
            }
    return rows


def hosts_of(book, seat):
    """Those who make the joined visit as it stands: the same unit and day."""
    host = next((order for order in book.orders if order["drawId"] == seat["joins"]), None)
    same = lambda each: book.known(each["unit"]) == book.known(seat["unit"]) and each["day"] == seat["day"]
    return {each["inspector"] for each in seats_of(host) if same(each)} if host else set()


def may_follow(refill, absences, seat, name, sitting):
    person = refill.people.get(name)
    if person is None or name == seat["inspector"] or name in sitting or absences.is_out(name, seat):
        return False
    apart = any(clash(person, refill.people[mate], refill.round_) for mate in sitting if mate in refill.people)
    return not apart and refill.rules([seat["unit"]]).may(person, refill.roles[seat["role"]], seat["unit"], days_of_seat(seat))


# ======================================================================================================================
# moves
#
# Section 14.7.2 of docs/protocol.md: visits that stand on a closed day go on another, each by its own tickets.
# ======================================================================================================================

class Moves:
    """The visits of one draw or case as the moves of this entry leave them, one after the other."""

    def __init__(self, change):
        self.change, self.book, self.order = change, change.book, change.order
        self.last = change.book.last_policy(change.order["drawId"])
        self.policy = change.book.policy(self.last)
        self.own = change.round(policy=self.policy)
        self.refill = Refill(self.own.without(self.order["drawId"]), self.order, change.case, change.drawn())
        self.seats = seats_of(self.order)
        self.days = {unit: day for unit, day in days_of(self.order).items() if any(seat["unit"] == unit for seat in self.seats)}
        self.lead = lead_days_now(self.book, self.order)
        self.registered = {unit for unit in self.days if holds(change.case, self.book, unit)}
        self.open = self.open_days()
        self.visits, self.changed, self.unmoved = [], [], []

    def open_days(self):
        """By the standing policy, up to the promised day; a case whose time is past has the day of the entry, a joint one the lead's day."""
        found = open_days(self.change.case, self.own, sorted(self.registered), self.own.since)
        return {unit: [self.lead[unit]] if unit in self.lead else days for unit, days in found.items()}

    def to_move(self):
        gone, reported, today = set(), units_reported(self.order), self.change.today
        for unit, day in self.days.items():
            if day is not None and day >= today and unit not in reported and self.must_move(unit, day):
                gone.add(unit)
        return gone

    def must_move(self, unit, day):
        if self.lead:
            return self.lead.get(unit, day) != day
        return self.is_closed(unit, day) or any(host is not None and host != day for host in self.host_days(unit))

    def is_closed(self, unit, day):
        """On the registry named, the limits of the round aside."""
        if unit not in self.registered:
            return False
        window = {"from": day, "until": day}
        return day not in without_promises(self.change.case, self.own, [unit], window)[unit]

    def host_days(self, unit):
        """Where the joined visits stand now, in the order of the record."""
        return [host_day(self.book, seat) for seat in self.seats if seat["unit"] == unit and seat["joins"] is not None]

    def play(self):
        seed, draw = self.change.drawn()
        key = key_for(seed, draw, "seat-order")
        for unit in sorted(self.to_move(), key=lambda each: (each not in self.registered, ticket(key, each))):
            self.move(unit, key_for(seed, draw, "day"))
        return self

    def move(self, unit, key):
        before, order = self.days[unit], self.choices(unit, key)
        for place, day in enumerate(order):
            seats = self.seated_on(unit, day)
            if seats is not None:
                self.visits.append({"unit": unit, "from": before, "to": day, "passedOver": order[:place]})
                self.take(unit, day, seats)
                return
        self.unmoved.append({"unit": unit, "day": before})

    def choices(self, unit, key):
        days = [day for day in self.open.get(unit, ()) if day != self.days[unit]]
        if not days:
            return []
        order = choices_of(key, {"units": [unit], "days": days})
        first = [day for day in self.host_days(unit)[:1] if day in days]
        return first + [day for day in order if day not in first]

    def seated_on(self, unit, day):
        """Everybody of the visit on another day, or None: joined seats whose visit is there stay with it, the others are held."""
        own = [{**seat, "day": day} for seat in self.seats if seat["unit"] == unit]
        joined = [seat for seat in own if seat["joins"] is not None and seat["inspector"] in hosts_of(self.book, seat)]
        rest = [seat for seat in own if seat not in joined]
        staying = [seat for seat in self.seats if seat["unit"] != unit] + joined
        asked = [{"unit": unit, "role": seat["role"], "day": day, "out": set(), "keep": seat["inspector"]} for seat in rest]
        filled = self.refill.fill(asked, staying)
        return None if filled is None else (joined, filled)

    def take(self, unit, day, seats):
        joined, filled = seats
        before = {seat["role"]: seat for seat in self.seats if seat["unit"] == unit}
        for each in filled:
            seat = before[each["role"]]
            if seat["inspector"] != each["inspector"] or seat["joins"] is not None:
                self.changed.append({"unit": unit, "role": each["role"], "from": seat["inspector"], "to": each["inspector"], "passedOver": each["passedOver"]})
        self.days[unit] = day
        self.seats = [seat for seat in self.seats if seat["unit"] != unit] + joined + [
            {"unit": unit, "role": each["role"], "inspector": each["inspector"], "day": day, "joins": None} for each in filled
        ]


def holds(case, book, unit):
    ids = {each["id"] for each in case["units"]}
    return unit in ids or book.known(unit) in ids


def host_day(book, seat):
    """The day of the joined visit, if that is staffed and not void."""
    host = next((order for order in book.orders if order["drawId"] == seat["joins"]), None)
    days = [each["day"] for each in seats_of(host) if book.known(each["unit"]) == book.known(seat["unit"])] if host else []
    return days[0] if days else None


def lead_days_now(book, order):
    lead = order["case"]["body"]["lead"] if "case" in order else None
    host = next((each for each in book.orders if lead is not None and each["drawId"] == lead["drawId"]), None)
    return {unit: day for unit, day in days_of(host).items() if day is not None} if host else {}


def check_move(change):
    moves, entry, body = Moves(change), change.entry, change.body
    said = [each["unit"] for each in body["visits"] + body["unmoved"]]
    found = [] if moves.last == body["policy"] else [fault("reference", place_of(entry, "policy"), "is not the policy that stands", moves.last, body["policy"])]
    found += differs_at("moved-visits", entry, "visits", sorted(moves.to_move()), sorted(said))
    for each in body["visits"]:
        days = moves.open.get(each["unit"])
        if days is not None and each["to"] not in days:
            found.append(fault("day", place_of(entry, f"unit {each['unit']}"), f"{each['to']} is no open day of this unit", days, each["to"]))
    moves.play()
    return (
        found + differs_at("replay", entry, "visits", moves.visits, body["visits"]) + differs_at("replay", entry, "seats", moves.changed, body["seats"])
        + differs_at("replay", entry, "unmoved", moves.unmoved, body["unmoved"])
    )


# ======================================================================================================================
# changes
#
# What the ledger says between the rounds, repeated: sections 14.7 and 14.8 of docs/protocol.md. One entry at a time, on the ledger before it.
# ======================================================================================================================

def check_changes(entries, registers, unreadable):
    """Findings about every entry that changes a draw or a case, and the draw ids of cases, with whether they were repeated."""
    findings, repeated, given = [], {}, Given(entries, registers)
    for entry in entries:
        if entry["kind"] not in CHECKS:
            continue
        try:
            more, whole = check_entry(entry, given)
        except unreadable as cause:
            more, whole = [fault("not-examined", place_of(entry), f"cannot be applied: {cause!r}")], False
        findings += more
        if entry["kind"] == "assignment":
            repeated[entry["body"]["drawId"]] = whole
    return findings, repeated


class Given:
    """The ledger, the registers at hand, and every opening as it is judged."""

    def __init__(self, entries, registers):
        self.entries, self.registers, self.judged = entries, registers, {}
        self.by_hash = {entry["hash"]: entry for entry in entries}

    def named(self, body, kind):
        entry = self.by_hash.get(body[kind])
        return entry if entry is not None and entry["kind"] == kind else None

    def order_of(self, entry, book):
        """The draw or case of an entry as it stands before it, with its plan or opening as it is judged; or None."""
        order = next((each for each in book.opened if each["drawId"] == entry["body"]["drawId"]), None)
        if order is None:
            return None
        kind = "case" if "case" in order else "plan"
        return drawn_only({**order, kind: self.judged_opening(order[kind])})

    def judged_opening(self, entry):
        if entry["seq"] not in self.judged:
            judge = judged_case if entry["kind"] == "case" else judged_plan
            self.judged[entry["seq"]] = judge(entry, Book(self.entries, entry["seq"]))
        return self.judged[entry["seq"]]


def check_entry(entry, given):
    """Findings, and whether it was repeated from its registries."""
    body, kind, book = entry["body"], entry["kind"], Book(given.entries, entry["seq"])
    order = given.order_of(entry, book)
    if order is None and kind != "case":
        return [] if kind == "assignment" else check_without_order(entry, book), False
    found = []
    if kind in CHANGES:
        found += differs_at("reference", entry, "teams", order["teams"]["hash"] if "teams" in order else None, body["teams"])
        if "void" in order:
            found.append(fault("order", place_of(entry), "must come before the void", "before the void", kind))
        if "teams" not in order:
            return found + (alone_replacement(entry, order, book) if kind == "replacement" and "draw" in order and book.is_readable(order) else []), False
    if order is not None and not book.is_readable(order):
        return found, False
    found += ALONE[kind](entry, order, book)
    source = order["case"]["body"] if kind == "assignment" else body
    registry, roster = given.named(source, "registry"), given.named(source, "roster")
    case = given.registers.behind(registry, roster) if given.registers and registry and roster else None
    if any(each.code in ENDS for each in found):
        return found, False
    if not case:
        return found + (WITHOUT[kind](entry, order, book) if kind in WITHOUT else []), False
    change = Change(entry, order, book, case, registry["body"]["asOf"])
    return found + CHECKS[kind](change), kind != "assignment" or change.is_whole()


def check_without_order(entry, book):
    """A change of none that was drawn or opened."""
    name = entry["body"]["drawId"]
    if any(order["drawId"] == name for order in orders_of(book.entries)):
        return differs_at("reference", entry, "teams", None, entry["body"]["teams"])
    return [fault("stray-entry", place_of(entry), "is about no draw or case that stands", None, name)]


# After these there is nothing to repeat.
ENDS = {"verify/void-not-drawn"}


# --- What an entry shows without registries --------------------------------------------------------

def alone_substitution(entry, order, _book):
    """Whoever is out held a seat that it concerns, not before its day; each seat names who sat there."""
    body, found, seats, held = entry["body"], [], seats_of(order), {}
    for seat in seats:
        if seat["day"] is None or seat["day"] >= entry["at"][:10]:
            held.setdefault(seat["inspector"], []).append(seat)
    for each in body["out"]:
        units = {seat["unit"] for seat in held.get(each["inspector"], ()) if is_within(each, seat["day"])}
        ordered = each.get("from", "") <= each.get("until", "9999-12-31")
        if not ordered or not (set(each["units"]) <= units if "units" in each else units):
            found.append(fault("idle-absence", place_of(entry, "out"), f"{each['inspector']} is out, and holds no such seat", "a seat that it concerns", each["inspector"]))
    sits = {(seat["unit"], seat["role"]): seat["inspector"] for seat in seats}
    for seat in body["seats"]:
        before = sits.get((seat["unit"], seat["role"]))
        found += differs_at("substituted", entry, f"{seat['role']} of {seat['unit']}", before, seat["from"])
    return found


def alone_replacement(entry, order, book):
    """Drawn units without a result, each once, each with its line."""
    body, found, left = entry["body"], [], set(drawn_units(order))
    reported = units_reported(order)
    for each in body["units"]:
        if each["unit"] not in left:
            found.append(fault("void-not-drawn", place_of(entry), f"{each['unit']} is none of the units that are visited", "a drawn unit that is visited", each["unit"]))
            continue
        left.remove(each["unit"])
        if each["unit"] in reported:
            found.append(fault("void-after-visit", place_of(entry), f"{each['unit']} has a result", [], each["unit"]))
    found += differs_at("replaced", entry, "replaced", [each["unit"] for each in body["units"]], [each["unit"] for each in body["replaced"]])
    return found + reserve_in_order(entry, order, book) + staff_of_replacement(entry, order, book)


def staff_of_replacement(entry, order, book):
    """Whoever comes has a team or none, as in any team draw."""
    body, come = entry["body"], [each["by"] for each in entry["body"]["replaced"] if each["by"] is not None]
    if "teams" not in order:
        return []
    if body["staffed"] is None or not come:
        return differs_at("seats", entry, "staffed", come != [], body["staffed"] is not None)
    return check_staff_alone(team_record_of(entry, body["staffed"], order, book, come))


def team_record_of(entry, body, order, book, units, policy=None):
    """A team draw of a draw or a case that stands, with the rules by which it was made."""
    drawn, lead = (order.get("draw") or order["teams"])["body"]["seed"], order["case"]["body"]["lead"] if "case" in order else None
    matter, left = work_of_order(order, book, policy), time_left(entry, order, book)
    return TeamRecord(entry, body, (drawn, order["drawId"]), units, matter, left, "case" in order, bool(lead and lead["days"]))


def time_left(entry, order, book):
    """What is left of the round; a late case is visited on the day of the entry, and a joint one has the days of the lead."""
    _, window = nature_of(book, order)
    first = max(window["from"], entry["at"][:10])
    return {"from": first, "until": max(window["until"], first) if "case" in order else window["until"]}


def reserve_in_order(entry, order, book):
    """The places of the reserve on the record are taken one after the other: nobody is jumped who is not named; nobody comes once the round is over."""
    reserve = {each["stratum"]: [unit["unit"] for unit in each["reserve"]] for each in order["draw"]["body"]["strata"]}
    used, found, over = used_units(order), [], nature_of(book, order)[1]["until"] < entry["at"][:10]
    for each in entry["body"]["replaced"]:
        left = [] if over else [unit for unit in reserve.get(each["stratum"], ()) if unit not in used]
        taken = [one["unit"] for one in each["passedOver"]] + ([] if each["by"] is None else [each["by"]])
        expected = left if each["by"] is None else left[: len(taken)]
        found += differs_at("reserve-order", entry, f"in place of {each['unit']}", expected, taken)
        used.add(each["by"])
    return found


def alone_staffing(entry, order, book):
    """All units that had no team and no others; the attempts are counted."""
    body = entry["body"]
    attempt = 2 + sum(each["kind"] == "staffing" for each in order["changes"])
    said = {unit for unit, _, _ in seats_in(body["staffed"])} | set(body["staffed"]["unstaffed"])
    found, waiting = differs_at("staffing-attempt", entry, "attempt", attempt, body["attempt"]), waiting_units(order)
    found += differs_at("staffing-units", entry, "units", sorted(waiting), sorted(said))
    policy, _ = policy_of_staffing(entry, order, book)
    return found + check_staff_alone(team_record_of(entry, body["staffed"], order, book, sorted(said), policy))


def alone_move(entry, order, _book):
    """Each visit has people, stands where it is said to stand, has no result, and its seats changed from who sat there."""
    body, found = entry["body"], []
    reported, days = units_reported(order), {seat["unit"]: seat["day"] for seat in seats_of(order)}
    for each in body["visits"]:
        day = None if each["unit"] in reported else days.get(each["unit"])
        found += differs_at("moved-from", entry, f"unit {each['unit']}", day, each["from"])
        if each["from"] < entry["at"][:10]:
            found.append(fault("moved-from", place_of(entry, f"unit {each['unit']}"), "its day is past", "a visit still to come", each["from"]))
    sits = {(seat["unit"], seat["role"]): seat["inspector"] for seat in seats_of(order)}
    for seat in body["seats"]:
        found += differs_at("substituted", entry, f"{seat['role']} of {seat['unit']}", sits.get((seat["unit"], seat["role"])), seat["from"])
    return found


def alone_assignment(entry, order, book):
    units = visited_units(order)
    return check_staff_alone(team_record_of(entry, entry["body"], {**order, "teams": entry}, book, units))


def work_of_order(order, book, policy=None):
    """The matter or lane, by the policy of the draw or by another that has it."""
    body = (order.get("case") or order["plan"])["body"]
    own = book.policy(body["policy"])
    kind, name = ("lanes", body["lane"]) if "case" in order else ("matters", body["matter"])
    return next(each for rules in (policy or own, own) for each in rules.get(kind, ()) if each["id"] == name)


ALONE = {
    "substitution": alone_substitution, "replacement": alone_replacement, "staffing": alone_staffing, "move": alone_move,
    "case": check_case_alone, "assignment": alone_assignment,
}


# --- What it shows where its registries are not at hand --------------------------------------------

def days_of_replacement(entry, order, book):
    return days_within(entry, entry["body"]["staffed"] or {}, order, book)


def days_of_later(entry, order, book):
    return days_within(entry, entry["body"]["staffed"], order, book)


def days_of_assignment(entry, order, book):
    return days_within(entry, entry["body"], order, book)


def days_within(entry, body, order, book):
    """Visits lie in the round (case), and not before the entry; those of a joint case have the days of the lead, which its opening is asked for."""
    if "case" in order and (order["case"]["body"]["lead"] or {}).get("days"):
        return []
    left = time_left(entry, order, book)
    return check_days_within(entry, body, left["from"], left["until"])


WITHOUT = {
    "replacement": days_of_replacement, "staffing": days_of_later, "assignment": days_of_assignment,
    "case": lambda entry, _order, book: check_planned(entry, book),
}


# --- From the registries ---------------------------------------------------------------------------

class Change:
    def __init__(self, entry, order, book, case, as_of):
        self.entry, self.body, self.order, self.book, self.case = entry, entry["body"], order, book, case
        self.as_of, self.today = as_of, entry["at"][:10]

    def round(self, book=None, policy=None):
        found = round_of(self.order, book or self.book, self.today, policy)
        found.as_of = self.as_of
        return found

    def holds(self, unit):
        """The registry has the unit, or the one under whose id it goes on."""
        ids = {each["id"] for each in self.case["units"]}
        return unit in ids or self.book.known(unit) in ids

    def is_whole(self):
        """A case can be drawn again: the registry holds every unit, and its sources are some."""
        gone = {each["unit"] for each in self.order["case"]["body"]["merged"]}
        return has_sources(self.body) and all(self.holds(unit) for unit in self.order["case"]["body"]["units"] if unit not in gone)

    def drawn(self):
        """Seed and draw id."""
        body = (self.order.get("draw") or self.order["teams"])["body"]
        return seed_or_recorded(body), self.order["drawId"]


def substitution(change):
    """Without days, certificates and leave are asked as when the people were first drawn: for the whole round, of a case from its assignment on."""
    own = change.round()
    if "case" in change.order:
        body = change.order["case"]["body"]
        first = body["from"] if body["lead"] else max(body["from"], change.order["teams"]["at"][:10])
        own.left = {"from": first, "until": max(body["until"], first)}
    return check_substitution(change.entry, change.order, change.case, own, change.drawn())


# --- Replacement (14.8) -------------------------------------------------------------------------

def replacement(change):
    """Who comes, whom the reserve passes over, and the teams of those who come."""
    reserve = {each["stratum"]: [unit["unit"] for unit in each["reserve"]] for each in change.order["draw"]["body"]["strata"]}
    round_, expected = change.round(), []
    rules = {unit: rule for unit, (_, rule, _) in sort_units(change.case, round_, change.as_of).items()}
    used = used_units(change.order)
    for each in change.body["units"]:
        stratum = stratum_of(change.order, each["unit"])
        by, passed = (None, []) if change.today > round_.window["until"] else next_of(reserve[stratum], used, rules)
        used.add(by)
        expected.append({"unit": each["unit"], "stratum": stratum, "by": by, "passedOver": passed})
    found = []
    for mine, said in zip(expected, change.body["replaced"]):
        found += differs_at("reserve-order", change.entry, f"in place of {mine['unit']}", [mine["by"], mine["passedOver"]], [said["by"], said["passedOver"]])
        if said["by"] is not None and rules.get(said["by"], "unit/not-registered") is not None:
            place = place_of(change.entry, f"unit {said['by']}")
            found.append(fault("unit-not-eligible", place, "comes although a rule keeps it out", None, rules.get(said["by"], "unit/not-registered")))
    found += differs_at("replay", change.entry, "replaced", expected, change.body["replaced"])
    found += people_of(change, change.body["staffed"], without_void(change), whole=False)
    come = [each["by"] for each in expected if each["by"] is not None]
    return found + staffed_like(change, come, without_void(change))


def next_of(reserve, used, rules):
    passed = []
    for unit in reserve:
        rule = rules.get(unit, "unit/not-registered")
        if rule is None and unit not in used:
            return unit, passed
        if unit not in used:
            passed.append({"unit": unit, "rule": rule})
    return None, passed


def used_units(order):
    drawn = {each["unit"] for stratum in order["draw"]["body"]["strata"] for each in stratum["drawn"]}
    return drawn | {each["by"] for change in order["changes"] if change["kind"] == "replacement" for each in replaced_in(change["body"])}


def stratum_of(order, unit):
    for stratum in order["draw"]["body"]["strata"]:
        if any(each["unit"] == unit for each in stratum["drawn"]):
            return stratum["stratum"]
    came = [each for change in order["changes"] if change["kind"] == "replacement" for each in replaced_in(change["body"])]
    return next(each["stratum"] for each in came if each["by"] == unit)


def without_void(change):
    """The ledger in which the units that are given up have no visit any more."""
    book = Book(change.book.entries, change.entry["seq"])
    own = next(order for order in book.orders if order["drawId"] == change.order["drawId"])
    own["changes"].append({**change.entry, "body": {**change.body, "staffed": None}})
    return book


def staffed_like(change, units, book, policy=None):
    """The staffing of some units as the entry has it; nothing where nobody is to be staffed."""
    if not units:
        return differs_at("replay", change.entry, "staffed", None, change.body["staffed"])
    round_ = change.round(book, policy)
    round_.left = {"from": max(change.today, round_.window["from"]), "until": round_.window["until"]}
    expected = staff(round_, change.case, change.drawn(), ranked(change, units), carried_by(change.case, round_))
    if change.body["staffed"] is None:
        return differs_at("replay", change.entry, "staffed", expected, None)
    named = differs_at("replay", change.entry, "drawId", change.order["drawId"], change.body["staffed"]["drawId"])
    return named + compare_staff(change.entry, expected, change.body["staffed"])


def people_of(change, body, book, policy=None, whole=True):
    """Those who sit by this entry, and whether they may; by the state it reads. Not whole: days and loads are left to the repeating."""
    if body is None:
        return []
    round_ = change.round(book, policy)
    round_.left = {"from": max(change.today, round_.window["from"]), "until": round_.window["until"]}
    units = sorted({unit for unit, _, _ in seats_in(body)} & known_ids(change))
    days = open_days(change.case, round_, units, change.today)
    return check_people(change.entry, body, round_, change.case, days, whole)


def known_ids(change):
    """Ids that the registry holds, and those that go on under one of them."""
    ids = {unit["id"] for unit in change.case["units"]}
    return ids | {unit for unit in change.book.into if change.book.known(unit) in ids}


def ranked(change, units):
    return sorted(units, key=byte_order) if "case" in change.order else by_unit_ticket(*change.drawn(), units)


# --- Staffing later (14.7.1) ----------------------------------------------------------------------

def staffing(change):
    policy, found = policy_of_staffing(change.entry, change.order, change.book)
    said = sorted({unit for unit, _, _ in seats_in(change.body["staffed"])} | set(change.body["staffed"]["unstaffed"]), key=byte_order)
    gone = [unit for unit in said if not change.holds(unit)]
    found += [fault("unit-unknown", place_of(change.entry, f"unit {unit}"), "is not in the registry") for unit in gone]
    found += people_of(change, change.body["staffed"], change.book, policy)
    if gone:
        return found
    return found + staffed_like(change, waiting_units(change.order), change.book, policy)


def policy_of_staffing(entry, order, book):
    """That of the draw, or the last one of its authority and year; where the entry names another, it is judged by that of the draw."""
    own, said, last = (order.get("case") or order["plan"])["body"]["policy"], entry["body"]["policy"], book.last_policy(order["drawId"])
    if said in (own, last):
        return book.policy(said), []
    return book.policy(own), [fault("reference", place_of(entry, "policy"), "is neither the policy of the draw nor the last one", last, said)]


def waiting_units(order):
    """Units that are to be visited, and have no team and no result."""
    seated, reported = {seat["unit"] for seat in seats_of(order)}, units_reported(order)
    return [unit for unit in visited_units(order) if unit not in seated and unit not in reported]


def visited_units(order):
    """Units that a draw or a case is to visit, joint ones too."""
    if "draw" in order:
        return drawn_units(order)
    gone = {each["unit"] for each in order["case"]["body"]["merged"]} | void_units(order)
    return [unit for unit in order["case"]["body"]["units"] if unit not in gone]


CHECKS = {
    "substitution": substitution, "replacement": replacement, "staffing": staffing, "move": check_move,
    "case": check_case, "assignment": check_assignment,
}


# ======================================================================================================================
# commitments
#
# What the registries of a case commit to (section 11 of docs/protocol.md): sizes, counts and Merkle roots.
# ======================================================================================================================

STATUSES = ("active", "suspended", "closed")


class Registers:
    """The registers of a case folder, found by the roots that an entry of the ledger commits to; those of the day of the entry before others."""

    def __init__(self, cases, policy):
        self.cases, self.policy = cases, policy
        self.registries = [(registry_body(case), case) for case in cases]
        self.rosters = [(roster_body(case), case) for case in cases]
        self.rows = [({**units, **people}, case) for (units, case), (people, _) in zip(self.registries, self.rosters)]

    def behind(self, registry, roster):
        """Units, history and inspectors of two entries, or None where nobody holds all three."""
        return self.found({**registry["body"], **roster["body"]}, registry["body"]["asOf"], ("units", "history", "inspectors"))

    def registry(self, entry):
        """Units and history of an entry, whoever was on the roster."""
        return self.found(entry["body"], entry["body"]["asOf"], ("units", "history"))

    def found(self, body, day, parts):
        roots = lambda own: [own[name]["root"] for name in parts]
        same = [case for own, case in self.rows if roots(own) == roots(body)]
        return next((case for case in same if case["asOf"] in (None, day)), same[0] if same else None)


def registry_body(case):
    """The body of the registry entry that these files give, but for its day."""
    return {
        "units": {**tree_of(case, "units", unit_leaves(case)), "byStatus": by_status(case), "byTier": by_tier(case)},
        "history": tree_of(case, "history", visit_leaves(case)),
        **salted(case),
    }


def roster_body(case):
    return {"inspectors": tree_of(case, "inspectors", inspector_leaves(case)), **salted(case)}


def salted(case):
    """What the bodies of a private registry say more."""
    return {} if case.get("secret") is None else {"salted": True}


def without_as_of(entry):
    return {name: value for name, value in without_readings(entry["body"]).items() if name != "asOf"}


def without_readings(body):
    """What a body commits to: how the rows were read from the tables of an office makes no other registry."""
    return {name: value for name, value in body.items() if name != "readings"}


def check_commitment(registers, entries):
    """Every registry of the folder must be what some entry committed to, and the policy one that stands on the ledger. On an empty ledger nothing stands that could differ."""
    if not entries:
        return []
    found = []
    for kind, mine in (("registry", registers.registries), ("roster", registers.rosters)):
        stated = [entry for entry in entries if entry["kind"] == kind]
        said = {(canonical(without_as_of(entry)), entry["body"]["asOf"]) for entry in stated}
        texts, sizes = {own for own, _ in said}, {sizes_in(without_as_of(entry)) for entry in stated if is_salted(entry["body"])}
        for body, case in mine:
            own = canonical(body)
            if (own, case["asOf"]) in said or (case["asOf"] is None and own in texts):
                continue
            place = Place(where=f"{kind} of {case['asOf'] or case['place']}")
            if not is_salted(body) and sizes_in({**body, "salted": True}) in sizes:
                found.append(fault("key-missing", place, "was handed over without its key: the ledger commits to a private one of these sizes (put its registry.key beside it)", None, body))
            else:
                found.append(fault(f"{kind}-differs", place, f"belongs to no entry of this ledger: it is of another state or ledger, or not the one that was committed to{without_history(kind, case)}", None, body))
    stand = [entry["body"]["policy"] for entry in entries if entry["kind"] == "policy"]
    policy = registers.policy
    if stand and policy is not None and not any(is_same_policy(policy, each) for each in stand):
        found.append(fault("policy-differs", Place(where=f"policy {policy['id']}"), "stands on no entry", policy["id"], [each["id"] for each in stand]))
    return found


def is_salted(body):
    return body.get("salted") is True


def sizes_in(body):
    """What a body says, without its roots."""
    return canonical({name: without_root(value) if isinstance(value, dict) else value for name, value in body.items()})


def without_root(tree):
    return {name: value for name, value in tree.items() if name != "root"}


def without_history(kind, case):
    return "" if kind == "roster" or case["hasHistory"] else "; history.csv is not there, so it was read as one without visits"


def is_same_policy(policy, stands):
    """To the last field, but for further ones, which are named and left out."""
    return says_all_of(policy, stands) if POLICY(stands, "policy") else canonical(policy) == canonical(stands)


def says_all_of(policy, stands):
    if isinstance(policy, dict) and isinstance(stands, dict):
        return all(name in stands and says_all_of(inner, stands[name]) for name, inner in policy.items())
    if isinstance(policy, list) and isinstance(stands, list):
        return len(policy) == len(stands) and all(map(says_all_of, policy, stands))
    return policy == stands


def tree_of(case, name, leaves):
    if case.get("secret") is not None:
        return private_tree(case["secret"], name, leaves)
    return {"size": len(leaves), "root": merkle_root(leaves)}


def unit_leaves(case):
    """In byte order of the ids; lists whose order means nothing in byte order."""
    units = ({**unit, "categories": in_byte_order(unit["categories"]), "exclusions": in_byte_order(unit["exclusions"])} for unit in case["units"])
    return [canonical(said(unit)) for unit in units]


def inspector_leaves(case):
    sets = ("qualifications", "certificates", "leave", "recusals", "regions")
    return [canonical(said({**person, **{name: in_byte_order(person[name]) for name in sets}})) for person in case["inspectors"]]


def visit_leaves(case):
    leaves = [canonical(said({**visit, "inspectors": in_byte_order(visit["inspectors"])})) for visit in case["history"]]
    return sorted(leaves, key=byte_order)


def in_byte_order(items):
    return sorted(items, key=lambda item: byte_order(key_of(item)))


def key_of(item):
    if isinstance(item, list):
        return text_of(item)
    return item if isinstance(item, str) else canonical(item)


def said(value):
    """Without null, empty text and empty lists: how nothing was written must not matter."""
    if isinstance(value, list):
        return [said(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {name: said(inner) for name, inner in value.items() if inner not in (None, "", [], {})}


def by_status(case):
    return [{"status": name, "size": sum(unit["status"] == name for unit in case["units"])} for name in STATUSES]


def by_tier(case):
    tiers = {unit["tier"] for unit in case["units"]}
    ordered = sorted(tiers, key=lambda tier: byte_order(tier or ""))
    return [{"tier": tier, "size": sum(unit["tier"] == tier for unit in case["units"])} for tier in ordered]


# ======================================================================================================================
# keys
#
# Section 12.2 of docs/protocol.md: keys on the ledger. Everything but the signature itself, which the standard library has no curve for.
# ======================================================================================================================

# Of each type: bytes of the public key, and of a signature with its key id.
LENGTHS = {1: (32, 68), 4: (32, 76), 6: (1312, 2432)}


def check_keys(entries):
    found, before = [], []
    for entry in (each for each in entries if each["kind"] == "key"):
        body, today = entry["body"], entry["at"][:10]
        found += faults_of_form(entry) + faults_of_place(entry, before)
        found += [] if body["from"] >= today else [fault("key-from", place_of(entry), f"from {body['from']}: before its entry", today, body["from"])]
        before.append(body)
    return found


def faults_of_form(entry):
    """Keys that are keys, and a signature of the right key id and length."""
    body, place = entry["body"], place_of(entry)
    names = [name for name in ("vkey", "replaces") if body[name] is not None]
    found = [fault("key-form", place, f"{name}: no verifier key", "a verifier key", body[name]) for name in names if read_key(body[name]) is None]
    signer, signature = read_key(body["replaces"] or body["vkey"]), decoded(body["signature"])
    if signer is None:
        return found
    kind, id_ = signer
    is_form = signature is not None and len(signature) == LENGTHS[kind][1] and signature[:4] == id_
    return found if is_form else [*found, fault("key-signature", place, "the signature is not one of the key before", None, body["signature"])]


def faults_of_place(entry, before):
    """A key stands once, and replaces one of its party that stands."""
    body, place = entry["body"], place_of(entry)
    twice = any(key["vkey"] == body["vkey"] for key in before)
    found = [fault("key-twice", place, "a key that stands on the ledger already", "a new key", body["vkey"])] if twice else []
    own = any((key["party"], key["vkey"]) == (body["party"], body["replaces"]) for key in before)
    stands = own and all(key["replaces"] != body["replaces"] for key in before)
    if body["replaces"] is None or stands:
        return found
    return [*found, fault("key-replaces", place, f"replaces no key of {body['party']} that stands", None, body["replaces"])]


def read_key(text):
    """Type and key id of a verifier key; None unless it has its form, and the id that is its own."""
    name, _, rest = text.partition("+")
    id_, _, material = rest.partition("+")
    key = decoded(material)
    if name == "" or any(c.isspace() or c < "\x20" for c in name) or key is None or not key or key[0] not in LENGTHS:
        return None
    own = hashlib.sha256(name.encode("utf-8") + b"\n" + key).digest()[:4]
    return (key[0], own) if len(key) == 1 + LENGTHS[key[0]][0] and id_ == own.hex() else None


def decoded(text):
    """Bytes of base64 in its one form; None for anything else."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if base64.b64encode(data).decode("ascii") == text else None


def notes_on_keys(entries):
    """The signatures are not checked here; a party may begin anew beside a key of its own, and is named."""
    notes, begun = [], set()
    for entry in (each for each in entries if each["kind"] == "key"):
        body, name = entry["body"], f"entry {entry['seq']}"
        line = (body["party"], (read_key(body["vkey"]) or (None,))[0])
        notes.append(note("key-unchecked", name, "whether the key before has signed this one is not checked"))
        anew = body["replaces"] is None and line in begun
        notes += [note("key-anew", name, "the party begins anew beside a key of its own")] if anew else []
        begun.add(line)
    return notes


# ======================================================================================================================
# beacons
#
# The known chains of section 4.1 of docs/protocol.md: when a round has its value, and from when on all values of a seed can be known.
# ======================================================================================================================

# Genesis time and period of each, in seconds.
CHAINS = {
    "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971": (1692803367, 3),
    "8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce": (1595431050, 30),
    "04f1e9062b8a81f848fded9c12306733282b2727ecced50032187751166ec8c3": (1727521075, 3),
}
LAST = 253402214400


def time_of_beacon(source):
    """Seconds since 1970 at which a known beacon has its value; None of any other source, and of a round that no chain has."""
    if source["type"] != "beacon" or source["chain"] not in CHAINS or source["round"] < 1:
        return None
    genesis, period = CHAINS[source["chain"]]
    time = genesis + period * (source["round"] - 1)
    return time if time < LAST else None


def is_unknown_beacon(source):
    return source["type"] == "beacon" and time_of_beacon(source) is None


def written_time(seconds):
    return (datetime(1970, 1, 1) + timedelta(seconds=seconds)).isoformat() + "Z"


def moment_of(seconds):
    """The same as an instant of the ledger is read."""
    return datetime(1970, 1, 1) + timedelta(seconds=seconds), Fraction(0)


def latest_time(sources):
    """When the last of the known beacons has its value, as text; None without any."""
    times = [time for time in map(time_of_beacon, sources) if time is not None]
    return written_time(max(times)) if times else None


def known_from(body, sources):
    """The instant before which nobody can know all values: the later of the one that is said and that of the beacons; None where neither is there."""
    texts = [text for text in (body.get("valuesFrom"), latest_time(sources)) if text is not None]
    return max(texts, key=instant_of, default=None)


# ======================================================================================================================
# seals
#
# Sealed secrets (sections 4.1 and 14.1 of docs/protocol.md): everything but what is in a capsule, which the standard library has no curve to open.
# ======================================================================================================================

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


# ======================================================================================================================
# terms
#
# Section 14.1 of docs/protocol.md: what an announcement says of the time of its seed and of a fallback, and whether the values keep to it.
# ======================================================================================================================

# What takes the place of a secret that is kept back: nobody can keep these back.
NO_SECRETS = ("beacon", "text")


def check_terms(entry, entries):
    """Of an entry that announces sources, and the ledger before it."""
    body = entry["body"]
    found = [fault("terms", place_of(entry, where), words, None, said) for where, words, said in faults_of_terms(body)]
    return found + check_values_from(entry) + check_chains(entry, entries)


def faults_of_terms(body):
    """(place, words, what stands there) of each."""
    found = [(f"announced.{n}", "a source that is named already", each) for n, each in named_twice(body["announced"])]
    if ("revealBy" in body) != ("fallback" in body):
        one = "revealBy" if "revealBy" in body else "fallback"
        found.append((one, "revealBy and fallback go together", body[one]))
    for n, each in enumerate(body.get("fallback", ())):
        if each["type"] not in NO_SECRETS:
            found.append((f"fallback.{n}", f"{each['type']}: whoever holds it can hold it back", each))
    found += [(f"fallback.{n}", "a source that is named already", each) for n, each in named_twice(body.get("fallback", ()))]
    return found + faults_of_seals(body)


def named_twice(sources):
    """Places at which a source stands for the second time; of `plain` nothing is named."""
    seen = set()
    for n, each in enumerate(sources):
        text = canonical(each)
        if text in seen and each["type"] != "plain":
            yield n, each
        seen.add(text)


def check_values_from(entry):
    """Where nothing but beacons and secrets is waited for, the last time of known beacons is the time, and nothing later is said."""
    body = entry["body"]
    said, time = body.get("valuesFrom"), latest_time(body["announced"])
    if said is None or time is None or any(each["type"] == "text" for each in body["announced"]):
        return []
    late = instant_of(said) > instant_of(time)
    return [fault("values-from", place_of(entry, "valuesFrom"), f"nobody before {said}, and the beacon has its value at {time}", time, said)] if late else []


def check_chains(entry, entries):
    """A chain goes on from the last value that its party has published before."""
    found = []
    for source in entry["body"]["announced"]:
        if source["type"] == "chain":
            last = last_published(source["party"], entry["seq"], entries)
            if last not in (None, source["after"]):
                found += differs("chain-after", place_of(entry, f"chain of {source['party']}"), "after", last, source["after"])
    return found


def last_published(party, seq, entries):
    """The last value of a party's chain on the ledger before an entry; None without any. An anchor begins anew; a secret that is told goes one step on, or begins."""
    last = None
    for entry in entries:
        for owner, value in published_in(entry) if entry["seq"] < seq else ():
            if owner == party and (last is None or entry["kind"] == "anchor" or chain_step(party, value) == last):
                last = value
    return last


def published_in(entry):
    """(party, value) of every value of a chain that an entry tells."""
    if entry["kind"] == "anchor":
        return [(entry["body"]["party"], entry["body"]["value"])]
    if entry["kind"] in ("draw", "assignment"):
        return [(each["party"], each["value"]) for each in entry["body"]["sources"] if each["type"] == "chain"]
    return []


# --- What was drawn by ---------------------------------------------------------------------------

def check_sources(entry, announcing):
    """Sources of the right form, as announced or the fallback, each in its time; the seed is their digest. `announcing`: the body that announced them, or None."""
    body = entry["body"]
    try:
        seed = seed_of(body["sources"])
    except Refused as cause:
        said = announcing or {"announced": []}
        return [fault("sources", place_of(entry), f"sources: {cause}", "sources of section 4", body["sources"]), *check_time_of_values(entry, said, said["announced"])]
    own = [announcement_of(source, body["drawId"]) for source in body["sources"]]
    found = differs("seed", place_of(entry), "seed", seed, body["seed"])
    said = announcing or {"announced": []}
    if not is_fallback(own, said):
        found += differs("not-announced", place_of(entry), "announced sources", said["announced"], own)
    return found + check_time_of_values(entry, said, own)


def is_fallback(own, said):
    return own != said["announced"] and own == said.get("fallback")


def check_time_of_values(entry, said, own):
    """Not before the values can be known; the announced ones until `revealBy`, the fallback behind it. Where every secret is sealed, nobody could withhold one: no fallback is due."""
    place, at, found = place_of(entry, "sources"), entry["at"], []
    first = known_from(said, own)
    if first is not None and instant_of(at) < instant_of(first):
        found.append(fault("values-too-early", place, f"the values stand there at {at}, and nobody could know them before {first}", first, at))
    until = said.get("revealBy")
    if until is None:
        return found
    late = instant_of(at) > instant_of(until)
    if is_sealed(said):
        words = "drawn from the fallback, although every secret was sealed"
        return [*found, fault("seal-withheld", place, words, said["announced"], own)] if is_fallback(own, said) else found
    if is_fallback(own, said) and not late:
        found.append(fault("fallback-too-early", place, f"the fallback is due only after {until}", until, at))
    elif late and own == said["announced"]:
        found.append(fault("revealed-late", place, f"the values were to be there by {until}", until, at))
    return found


def announcement_of(source, draw):
    """What had to be announced of a source before its value was known."""
    kind = source["type"]
    if kind == "reveal":
        return {"type": kind, "party": source["party"], "commitment": commitment(source["party"], draw, source["value"])}
    if kind == "chain":
        return {"type": kind, "party": source["party"], "after": chain_step(source["party"], source["value"])}
    return {name: value for name, value in source.items() if name != "value"}


# ======================================================================================================================
# ledger_checks
#
# What a ledger shows by itself (section 15 of docs/protocol.md, first part).
# ======================================================================================================================

KIND = re.compile("[a-z][a-z0-9-]*")
STEPS = ("plan", "sources", "draw", "teams", "void")

# Kinds that name who approved, and why.
SAID = ("void", "substitution", "replacement", "staffing", "move", "change", "amendment", "case")

# The further hashes that an entry names: of entries of that kind, which stand before it.
NAMES = {
    "plan": ("policy", "registry", "roster"), "case": ("policy", "registry", "roster"), "substitution": ("registry", "roster"),
    "replacement": ("registry", "roster"), "staffing": ("policy", "registry", "roster"), "move": ("policy", "registry", "roster"),
    "rating": ("policy", "registry"),
}


def check_ledger(entries, unreadable):
    """Findings that need nothing but the entries. What a check cannot read is a finding, and the others go on."""
    attempts, by_hash = attempts_of(entries), {entry["hash"]: entry for entry in entries}
    checks = [(check, None, (entries,)) for check in (check_times, check_offsets, check_names, check_stated_twice, check_restated, check_phases, check_keys)]
    for attempt in attempts:
        place = place_of(attempt["plan"])
        checks += [(check_story, place, (attempt,)), (check_references, place, (attempt,)), (check_matter, place, (attempt, by_hash))]
        checks += [(check_seed, place, (attempt,)), (check_teams_beside, place, (attempt,))] if "draw" in attempt else []
    for order in orders_of(entries):
        if "case" in order:
            checks.append((check_case_seed, place_of(order["case"]), (order,)))
        if "void" in order:
            checks.append((check_void, place_of(order["void"]), (order, entries)))
    for entry in entries:
        by_kind = {"policy": [check_digest], "registry": [check_parts], "visit": [check_visit]}
        checks += [(check, place_of(entry), (entry,)) for check in by_kind.get(entry["kind"], ())]
        checks += [(check_said, place_of(entry), (entry,))] if entry["kind"] in SAID else []
        checks += [(check_terms, place_of(entry), (entry, entries))] if entry["kind"] in ("sources", "case") else []
        if entry["kind"] in NAMES:
            checks += [(check_named, place_of(entry), (entry, by_hash)), (check_one_state, place_of(entry), (entry, by_hash))]
    checks += [(check_standing, None, (entries,))]
    checks += [(check_strays, None, (entries, attempts)), (check_repeats, None, (attempts, by_hash)), (check_sources_of_cases, None, (entries,))]
    return [finding for check, place, given in checks for finding in guarded(check, place, given, unreadable)]


def guarded(check, place, given, unreadable):
    try:
        return list(check(*given))
    except unreadable as cause:
        return [fault("not-examined", place or Place(), f"{check.__name__}: cannot be applied: {cause!r}")]


def check_times(entries):
    found = []
    for before, after in zip(entries, entries[1:]):
        if instant_of(after["at"]) < instant_of(before["at"]):
            found.append(fault("time-backwards", place_of(after), f"its time {after['at']} is before {before['at']}", before["at"], after["at"]))
    return found


def check_offsets(entries):
    """A ledger is written in one offset, that of its first entry."""
    first = offset_of(entries[0]["at"]) if entries else 0
    others = [entry for entry in entries if offset_of(entry["at"]) != first]
    return [fault("offset", place_of(entry), f"{entry['at']} has another offset than the first entry", entries[0]["at"], entry["at"]) for entry in others]


def check_names(entries):
    """A kind is written in small letters of ASCII, digits and hyphens; an author is an id (section 1)."""
    found = []
    for entry in entries:
        if not KIND.fullmatch(entry["kind"]):
            found.append(fault("kind", place_of(entry), f"the kind {entry['kind']!r}", "small letters of ASCII, digits and hyphens", entry["kind"]))
        cause = fault_of_id(entry["by"])
        found += [] if cause is None else [fault("author", place_of(entry, "by"), f"{short(entry['by'])}: {cause}", "a name that can be read", entry["by"])]
    return found


def check_stated_twice(entries):
    """A registry, and a roster, is written when no entry holds the same."""
    found, seen = [], {}
    for entry in entries:
        if entry["kind"] in ("registry", "roster"):
            before = seen.setdefault((entry["kind"], canonical(without_readings(entry["body"]))), entry["seq"])
            if before != entry["seq"]:
                found.append(fault("stated-twice", place_of(entry), f"entry {before} says the same", f"entry {before}, once", entry["kind"]))
    return found


def check_phases(entries):
    """A revealed secret is the one that a policy before it committed to."""
    found = []
    for entry in (each for each in entries if each["kind"] == "phase"):
        policy, matter, value = (entry["body"][name] for name in ("policy", "matter", "value"))
        commitments = [
            (commitment(m["phase"]["party"], f"{body['authority']}/{body['year']}/{matter}/PHASE", value), m["phase"]["commitment"])
            for body in (each["body"]["policy"] for each in entries if each["kind"] == "policy" and each["seq"] < entry["seq"])
            for m in body["matters"] if body["id"] == policy and m["id"] == matter and "phase" in m
        ]
        if not any(made == said for made, said in commitments):
            found.append(fault("phase", place_of(entry), "the secret is not the committed one", [said for _, said in commitments], [made for made, _ in commitments]))
    return found


def check_digest(entry):
    return differs_at("policy-digest", entry, "", digest(entry["body"]["policy"]), entry["body"]["digest"])


def check_parts(entry):
    """Units are counted once by status, and once by tier."""
    body, found = entry["body"]["units"], []
    for name, key in (("byStatus", "status"), ("byTier", "tier")):
        whole = sum(each["size"] for each in body[name])
        found += differs_at("registry-parts", entry, f"units by {key}", body["size"], whole)
        found += differs_at("registry-parts", entry, f"units by {key}, each once", len({each[key] for each in body[name]}), len(body[name]))
    known = ("active", "suspended", "closed")
    others = [each["status"] for each in body["byStatus"] if each["status"] not in known]
    return found + differs_at("registry-parts", entry, "units by status", [], others)


def check_restated(entries):
    """Under one root stand the same rows: they are as many, and have the same parts."""
    found, stated = [], {}
    for entry in (each for each in entries if each["kind"] in ("registry", "roster")):
        for name, part in entry["body"].items():
            if name in ("units", "history", "inspectors"):
                found += differs_at("registry-parts", entry, name, stated.setdefault((name, part["root"]), part), part)
    return found


def check_visit(entry):
    """A visit made elsewhere is not of a day to come."""
    day = entry["body"]["day"]
    return [] if day <= entry["at"][:10] else [fault("result-day", place_of(entry), f"day {day}: after the entry", f"until {entry['at'][:10]}", day)]


def check_story(attempt):
    """plan, sources, draw, teams, void: in this order; a draw has its teams entry."""
    present = [attempt[step] for step in STEPS if step in attempt]
    found = [
        fault("order", place_of(after), f"stands before entry {before['seq']} ({before['kind']})", f"after entry {before['seq']}", after["kind"])
        for before, after in zip(present, present[1:]) if after["seq"] < before["seq"]
    ]
    if "draw" in attempt and "teams" not in attempt:
        found.append(fault("no-teams", place_of(attempt["draw"]), "no teams entry"))
    return found


def check_teams_beside(attempt):
    """Both random draws are made in one moment: a teams entry stands right behind its draw, with the same `at`."""
    draw, entry = attempt["draw"], attempt.get("teams")
    if entry is None or (entry["seq"] == draw["seq"] + 1 and entry["at"] == draw["at"]):
        return []
    expected = f"entry {draw['seq'] + 1}, {draw['at']}"
    return [fault("teams-apart", place_of(entry), f"not beside its draw, entry {draw['seq']} of {draw['at']}", expected, entry["at"])]


def check_said(entry):
    """A reason and an approver have a letter or a digit; only a case may have no approver."""
    units = [each for each in entry["body"].get("units", ()) if isinstance(each, dict)]
    said = [(name, own[name]) for own in (entry["body"], *units) for name in ("reason", "approver") if own.get(name) is not None]
    return [fault("void-without-reason", place_of(entry), f"without {name}", name, words) for name, words in said if not is_said(words)]


def check_references(attempt):
    """Hashes that one entry of an attempt names of another."""
    found = []
    for step, field, target in (("sources", "plan", "plan"), ("draw", "announcement", "sources"), ("teams", "draw", "draw")):
        if step in attempt:
            expected = attempt[target]["hash"] if target in attempt else None
            found += differs_at("reference", attempt[step], field, expected, attempt[step]["body"][field])
    return found


def check_matter(attempt, by_hash):
    """The policy of a plan knows its matter and round."""
    body, named = attempt["plan"]["body"], by_hash.get(attempt["plan"]["body"]["policy"])
    if named is None or named["kind"] != "policy":
        return []
    rounds = {matter["id"]: [each["id"] for each in matter["rounds"]] for matter in named["body"]["policy"]["matters"]}
    if body["round"] in rounds.get(body["matter"], ()):
        return []
    return [fault("reference", place_of(attempt["plan"]), f"the policy has no round {body['round']} of {body['matter']}", sorted(rounds), [body["matter"], body["round"]])]


def check_named(entry, by_hash):
    """Each hash is that of an earlier entry of its kind."""
    found = []
    for kind in NAMES[entry["kind"]]:
        named = by_hash.get(entry["body"][kind])
        if (entry["kind"], kind) == ("case", "policy"):
            continue
        if named is None or named["kind"] != kind or named["seq"] > entry["seq"]:
            found.append(fault("reference", place_of(entry, kind), f"names no earlier {kind} entry", f"an earlier {kind} entry", entry["body"][kind]))
    return found


def check_standing(entries):
    """Plans and cases name the last policy of their authority and year before them."""
    last, known, found = {}, set(), []
    for entry in entries:
        body = entry["body"]
        if entry["kind"] == "policy":
            last[f"{body['policy']['authority']}/{body['policy']['year']}"] = entry["hash"]
            known.add(entry["hash"])
        if entry["kind"] in ("plan", "case") and body["policy"] in known:
            stands = last.get("/".join(body["drawId"].split("/")[:2]), body["policy"])
            found += differs_at("reference", entry, "policy", stands, body["policy"])
    return found


def check_void(order, entries):
    """A void names what it gives up, and nothing that was visited is given up."""
    void, steps = order["void"], [order[step] for step in ("draw", "sources", "plan", "case") if step in order]
    found = [] if void["body"]["voided"] in [each["hash"] for each in steps] else [
        fault("reference", place_of(void, "voided"), "voids nothing of this attempt", steps[0]["hash"], void["body"]["voided"])
    ]
    entered = sorted({each["body"]["unit"] for each in order["results"] if each["seq"] < void["seq"] and each["body"]["step"] == "enter"})
    if entered:
        found.append(fault("void-after-visit", place_of(void), f"given up although there are results of {', '.join(entered)}", [], entered))
    return found


def check_seed(attempt):
    return check_sources(attempt["draw"], attempt["sources"]["body"] if "sources" in attempt else None)


def check_one_state(entry, by_hash):
    """The registry and the roster that an entry names are of one day, and both private or both public."""
    named = [by_hash.get(entry["body"].get(kind)) for kind in ("registry", "roster")]
    named = [each for each in named if each is not None and each["kind"] in ("registry", "roster")]
    salted = ["private" if each["body"].get("salted") else "public" for each in named]
    found = [fault("reference", place_of(entry, "roster"), f"the registry is {salted[0]} and the roster is not", *salted)] if len(set(salted)) > 1 else []
    days = [each["body"]["asOf"] for each in named]
    if len(set(days)) < 2:
        return found
    return found + [fault("reference", place_of(entry, "roster"), f"registry and roster are of two days, {' and '.join(days)}", days[0], days[1])]


def check_case_seed(order):
    """The people of a case are drawn from the sources that its entry announced; there are none where planned visits take all its units along (14.6)."""
    case, body = order["case"], order["case"]["body"]
    merged = {each["unit"] for each in body["merged"]}
    found = differs("case-merged", place_of(case), "has announced sources", any(unit not in merged for unit in body["units"]), body["announced"] != [])
    if "teams" not in order:
        return found
    entry = order["teams"]
    return found + differs_at("reference", entry, "case", case["hash"], entry["body"]["case"]) + check_sources(entry, body)


def check_strays(entries, attempts):
    """Every part of a round belongs to one attempt, every part of a case to one case, and each of them has one of each."""
    used = {attempt[step]["hash"] for attempt in attempts for step in STEPS if step in attempt}
    used |= {order[part]["hash"] for order in orders_of(entries) if "case" in order for part in ("case", "teams", "void") if part in order}
    kinds = (*STEPS, "case", "assignment")
    return [fault("stray-entry", place_of(e), "belongs to no attempt, or stands twice") for e in entries if e["kind"] in kinds and e["hash"] not in used]


def check_sources_of_cases(entries):
    """Two cases of one lane about one unit never use the same source (section 5): with equal draw ids in all but the last field."""
    found, used = [], {}
    for order in orders_of(entries):
        if "case" not in order or "teams" not in order:
            continue
        lane, entry = order["drawId"].rpartition("/")[0], order["teams"]
        sources = [canonical(source) for source in entry["body"]["sources"]]
        if any(source in used.get((lane, unit), ()) for unit in order["case"]["body"]["units"] for source in sources):
            found.append(fault("sources-used", place_of(entry), "a source of another case of this lane about the same unit is used again"))
        for unit in order["case"]["body"]["units"]:
            used.setdefault((lane, unit), set()).update(sources)
    return found


def name_of_round(attempt, by_hash):
    """What is drawn, by the fields of the plan and never by the look of its draw id: authority, year, matter, round."""
    body = attempt["plan"]["body"]
    named = by_hash.get(body["policy"])
    policy = named["body"]["policy"] if named and named["kind"] == "policy" else {}
    names = [*attempt["drawId"].split("/"), "", ""]
    return policy.get("authority", names[0]), str(policy.get("year", names[1])), body["matter"], body["round"]


def check_repeats(attempts, by_hash):
    """Attempts of one round follow each other: /Vn, a void before each further one, new sources."""
    found, by_round = [], {}
    for attempt in attempts:
        by_round.setdefault(name_of_round(attempt, by_hash), []).append(attempt)
    for list_ in by_round.values():
        seen = set()
        for n, attempt in enumerate(list_, 1):
            plan = attempt["plan"]
            found += differs_at("draw-id", plan, "attempt", n, plan["body"]["attempt"])
            before = list_[n - 2] if n > 1 else None
            if before and not ("void" in before and before["void"]["seq"] < plan["seq"]):
                found.append(fault("second-draw", place_of(plan), f"{before['drawId']} was not voided before", "a void entry before", before["drawId"]))
            for source in attempt["draw"]["body"]["sources"] if "draw" in attempt else ():
                if canonical(source) in seen:
                    found.append(fault("sources-used", place_of(attempt["draw"]), "a source of an earlier attempt is used again", "new sources", source))
            seen |= {canonical(s) for s in attempt["draw"]["body"]["sources"]} if "draw" in attempt else set()
    return found + check_round_order(by_round, by_hash)


def check_round_order(by_round, by_hash):
    """No round is drawn while a later one of its matter stands, nor for the first time while a later one is announced and not given up."""
    found = []
    for (authority, year, matter, round_), list_ in by_round.items():
        others = [(key[3], other) for key, own in by_round.items() if key[:3] == (authority, year, matter) for other in own]
        drawn = sorted((attempt for attempt in list_ if "draw" in attempt), key=lambda attempt: attempt["draw"]["seq"])
        for n, attempt in enumerate(drawn):
            draw, after = attempt["draw"], rounds_after(attempt, round_, matter, by_hash)
            if any(name in after and closes(other, draw["seq"], n == 0) for name, other in others):
                found.append(fault("round-order", place_of(draw), f"round {round_} is drawn after a later one was drawn or, for the first time, announced"))
    return found


def closes(other, at, is_first):
    """True of a later round that stands at entry `at`, or is announced by then where the earlier one was never drawn; older announcements close nothing."""
    if "void" in other and other["void"]["seq"] < at:
        return False
    drawn = "draw" in other and other["draw"]["seq"] < at
    return drawn or (is_first and "commits" in other["plan"]["body"] and other["plan"]["seq"] < at)


def rounds_after(attempt, round_, matter, by_hash):
    """Ids of the rounds behind `round_` in the policy of this attempt."""
    named = by_hash.get(attempt["plan"]["body"]["policy"])
    matters = named["body"]["policy"]["matters"] if named and named["kind"] == "policy" else []
    names = next(([each["id"] for each in m["rounds"]] for m in matters if m["id"] == matter), [])
    return names[names.index(round_) + 1:] if round_ in names else []


# ======================================================================================================================
# receipts
#
# Receipts of units (section 12.6 of docs/protocol.md): a tree over how each unit stood in a draw, and what a ledger says of it (section 15, item 22).
# ======================================================================================================================

# The method of which every unit has a ticket.
TICKETS = "ticket/1"


# --- Leaves and trees ------------------------------------------------------------------------------


def salt_of_leaf(salt, id_):
    """The salt of the leaf of a unit, from that of the entry; both in hex."""
    return hashlib.sha256(b"\x06" + bytes.fromhex(salt) + canonical(id_).encode("utf-8")).hexdigest()


def leaf_of_unit(fields, salt=None):
    """The leaf as an object; `salt` is that of the entry, None of one without."""
    return fields if salt is None else {**fields, "salt": salt_of_leaf(salt, fields["unit"])}


def leaves_of_receipts(rows, salt=None):
    """The leaves, in byte order of the ids."""
    return [leaf_of_unit(row, salt) for row in sorted(rows, key=lambda row: byte_order(row["unit"]))]


def hashes_of_leaves(leaves):
    return [leaf_hash(canonical(leaf)) for leaf in leaves]


def tree_of_receipts(rows, salt=None):
    hashes = hashes_of_leaves(leaves_of_receipts(rows, salt))
    return {"size": len(hashes), "root": root_of(hashes).hex()}


def path_of_receipt(rows, salt, id_):
    """The leaf of a unit, its index, and its path: hashes of 32 bytes."""
    leaves = leaves_of_receipts(rows, salt)
    index = next((at for at, leaf in enumerate(leaves) if leaf["unit"] == id_), None)
    refuse_unless(index is not None, "there is no leaf of this unit")
    return leaves[index], index, path_of(hashes_of_leaves(leaves), index)


# --- How the units stood ---------------------------------------------------------------------------


def rows_of_draw(draw, sorted_units):
    """The fields of each leaf: from the draw entry, and (stratum, rule, forced) of each unit of the registry."""
    body = draw["body"]
    key = key_for(body["seed"], body["drawId"], "unit") if body["method"] == TICKETS else None
    lines, listed, skipped = {}, {}, {}
    for stratum in body["strata"]:
        lines.setdefault(stratum["stratum"], stratum)
        listed.update({each["unit"]: "reserve" for each in stratum["reserve"]})
        skipped.update({each["unit"]: each["rule"] for each in stratum.get("skipped", ())})
    listed.update({each["unit"]: "drawn" for stratum in body["strata"] for each in stratum["drawn"]})
    return [
        {
            "cutOff": cut_off_for(lines.get(stratum)) if own is None else None, "place": listed.get(unit, "not-drawn") if own is None else "left-out",
            "rule": own, "stratum": stratum, "ticket": ticket(key, unit) if own is None and key else None, "unit": unit,
        }
        for unit, (stratum, rule, _) in sorted_units.items() for own in [skipped.get(unit) if rule is None else rule]
    ]


def cut_off_for(stratum):
    """That of the draw entry; none of a stratum that it does not have."""
    return None if stratum is None else stratum["cutOff"]


def sorted_units_of(order, entries, case, day):
    """Where every unit of the registry stands by the rules of the draw, or None where no policy has its round."""
    plan = judged_plan(order["plan"], Book(entries, order["plan"]["seq"]))
    book = Book(entries, (plan if "commits" in plan["body"] else order["draw"])["seq"])
    if not book.is_readable({**order, "plan": plan}):
        return None
    round_ = Round(book.policy(plan["body"]["policy"]), plan["body"], book)
    return sort_units(case, round_, day)


# --- What a verifier checks ------------------------------------------------------------------------


def check_receipts(entries, registers, unreadable):
    """`draws` and `registries` are read once; what stands behind an entry counts for nothing."""
    draws = {order["drawId"]: order for order in orders_of(entries)}
    registries = {entry["hash"]: entry for entry in reversed(entries) if entry["kind"] == "registry"}
    found, first = [], {}
    for entry in (each for each in entries if each["kind"] == "receipts"):
        first.setdefault(entry["body"]["drawId"], entry)
        order = parts_before(draws.get(entry["body"]["drawId"], {}), entry)
        registry = registries.get(order["plan"]["body"]["registry"]) if "plan" in order else None
        known = (order, registry if registry is not None and registry["seq"] < entry["seq"] else None, first[entry["body"]["drawId"]])
        found += guarded(check_one_tree, place_of(entry), (entry, known, entries, registers), unreadable)
    return found


def parts_before(order, entry):
    """The draw id, and those of its entries that stand before that one."""
    return {name: part for name, part in order.items() if not isinstance(part, dict) or part["seq"] < entry["seq"]}


def check_one_tree(entry, known, entries, registers):
    body, (order, registry, first) = entry["body"], known
    found = faults_of_place_of_tree(entry, order, first)
    if registry is None:
        return found
    if registry["body"].get("salted") and "salt" not in entry:
        found.append(fault("receipts", place_of(entry), "the registry is private, and this entry is not salted: whoever guesses could try", "a salted entry", None))
    size = registry["body"]["units"]["size"]
    if body["size"] != size:
        found.append(fault("receipts", place_of(entry, "size"), f"{body['size']} leaves for {size} units of the registry", size, body["size"]))
    return found + (check_root(entry, order, entries, registers, registry) if "draw" in order and registers else [])


def faults_of_place_of_tree(entry, order, first):
    """The first of a draw that stands before it."""
    found = []
    if first is not entry:
        found.append(fault("receipts", place_of(entry), "a second one of this draw", "one", "receipts"))
    if "draw" not in order:
        found.append(fault("receipts", place_of(entry, "drawId"), "no draw of this name stands before it", "a draw before it", entry["body"]["drawId"]))
    return found


def roster_of(plan, entries):
    """The entry before a plan that it names, or None."""
    return next((each for each in entries if (each["kind"], each["hash"]) == ("roster", plan["body"]["roster"]) and each["seq"] < plan["seq"]), None)


def check_root(entry, order, entries, registers, registry):
    """With the registry of the plan at hand, its people among it; the salt of an opened line is withheld, and nobody can work the tree out."""
    roster = roster_of(order["plan"], entries)
    case = None if roster is None else registers.behind(registry, roster)
    if case is None or isinstance(entry.get("salt"), dict):
        return []
    sorted_units = sorted_units_of(order, entries, case, registry["body"]["asOf"])
    if sorted_units is None:
        return []
    root = tree_of_receipts(rows_of_draw(order["draw"], sorted_units), entry.get("salt"))["root"]
    if root == entry["body"]["root"]:
        return []
    return [fault("receipts", place_of(entry, "root"), "is not that of how the units stood in the draw", root, entry["body"]["root"])]


# ======================================================================================================================
# visit_codes
#
# Visit codes (section 12.7 of docs/protocol.md): the leaf of a visit, the code by which a firm asks at its door, and how a code is read.
# ======================================================================================================================

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


# ======================================================================================================================
# visits_now
#
# The visits of one draw or case and their codes, entry after entry (section 12.7 of docs/protocol.md): each entry is read once, and only what it touches is looked at again.
# ======================================================================================================================

OPENINGS, STAFFINGS = ("plan", "case"), ("teams", "assignment")
HANDING = ("substitution", "move")
SEATS = ("seat", "handed")
TELLING = (*OPENINGS, *STAFFINGS, *CHANGES, "void")


class VisitsNow:
    """Who goes where and when. Seats by unit and role; `void` is the entry by which all is given up."""

    def __init__(self, name):
        self.name, self.opening, self.teams, self.void = name, None, None, None
        self.seats, self.days, self.waiting = {}, {}, []

    def take(self, entry):
        """Takes the next entry, one of `TELLING`. Returns by unit the visit before it, None where there was none, of the visits that are others behind it."""
        kind = entry["kind"]
        if kind in OPENINGS and self.opening is None:
            self.opening = entry
        if self.opening is None or self.void is not None:
            return {}
        if kind == "void":
            before = self.all()
            self.void = entry
            return before
        if kind in CHANGES and self.teams is None:
            self.waiting.append(entry)
        elif kind in CHANGES:
            return self.changed_by([entry])
        elif kind in STAFFINGS and self.teams is None:
            self.teams = entry
            return self.changed_by([entry, *self.waiting])
        return {}

    def changed_by(self, entries):
        said = [(entry, list(said_of_visits(entry))) for entry in entries]
        lead = days_of_lead_in({self.opening["kind"]: self.opening})
        units = {place[0] if what in SEATS else place for _, steps in said for what, place, _ in steps} | set(lead)
        before = {unit: self.visit(unit) for unit in units}
        for entry, steps in said:
            for step in steps:
                if entry["kind"] not in HANDING or self.is_there(*step):
                    self.apply(*step)
            if entry is self.teams:
                self.days.update(lead)
        return {unit: visit for unit, visit in before.items() if self.visit(unit) != visit}

    def is_there(self, what, place, _value):
        """A seat is handed over, or a visit moved, where there is one."""
        return place[1] in self.seats.get(place[0], ()) if what in SEATS else place in self.seats

    def apply(self, what, place, value):
        if what in SEATS:
            unit, role = place
            self.seats.setdefault(unit, {})[role] = value[0]
        elif what == "day":
            self.days[place] = value
        else:
            self.seats.pop(place, None)
            self.days.pop(place, None)

    def visit(self, unit):
        """What its leaf says, but for number and salt; None of a unit without one."""
        if self.void is not None or unit not in self.seats:
            return None
        matter = (self.name.split("/") + ["", "", ""])[2]
        people = sorted([role, person] for role, person in self.seats[unit].items())
        return {"drawId": self.name, "matter": matter, "unit": unit, "day": self.days.get(unit), "inspectors": people}

    def all(self):
        return {} if self.void is not None else {unit: self.visit(unit) for unit in self.seats}

    def count(self):
        return 0 if self.void is not None else len(self.seats)


class GivenCode:
    """A hash as an entry has given it: its visit as it stood there, None where it was none or nobody can tell; and the entry that ended it."""

    def __init__(self, hash_, entry, visit):
        self.hash, self.entry, self.visit, self.ended = hash_, entry, visit, None


class CodesNow:
    """The codes of a draw or case, entry after entry. `stand`: by hash those that nobody has ended; `of_units`: by unit all that were given to its visits; `touched`: by unit the visits before the last entry that are others behind it; `outlived`: by hash those that stand although their visits do not stand so."""

    def __init__(self, name):
        self.visits, self.stand, self.ever, self.of_units = VisitsNow(name), {}, set(), {}
        self.standing_units, self.without, self.last_change, self.outlived, self.touched = {}, set(), None, {}, {}

    def take(self, entry):
        """Takes an entry of `TELLING`. Returns the standing codes whose visits stood so before it, and do not behind it."""
        changed = self.touched = self.visits.take(entry)
        if entry["kind"] in (*CHANGES, "void"):
            self.last_change = entry
        self.without |= set(changed)
        for unit in changed:
            self.look_again(unit)
        return [given for unit, before in changed.items() for given in self.standing_units.get(unit, {}).values() if given.visit == before]

    def last_undone(self):
        """All codes, standing or ended, whose visits stood so before the last entry, and do not behind it."""
        return [given for unit, before in self.touched.items() for given in self.of_units.get(unit, ()) if given.visit == before]

    def look_again(self, unit):
        """Which of its codes outlive their visits; a visit may come to stand again as it did."""
        now = self.visits.visit(unit)
        for hash_, given in self.standing_units.get(unit, {}).items():
            self.outlived.pop(hash_, None)
            if given.visit != now:
                self.outlived[hash_] = given

    def end(self, hash_, entry):
        given = self.stand.pop(hash_, None)
        self.outlived.pop(hash_, None)
        if given is not None:
            given.ended = entry
            if given.visit is not None:
                self.standing_units[given.visit["unit"]].pop(hash_)
                self.without.add(given.visit["unit"])

    def give(self, entry, mine):
        """`mine`: by hash the visits that `visits_meant` has found."""
        for hash_ in entry["body"]["given"]:
            self.ever.add(hash_)
            if hash_ in self.stand and self.stand[hash_].visit is not None:
                continue
            given = self.stand[hash_] = GivenCode(hash_, entry, mine.get(hash_))
            if given.visit is None:
                self.outlived[hash_] = given
            else:
                unit = given.visit["unit"]
                self.standing_units.setdefault(unit, {})[hash_] = given
                self.of_units.setdefault(unit, []).append(given)
                self.without.discard(unit)

    def visits_meant(self, entry):
        """The visits as they stand whose hashes the entry gives, by hash; of a line whose salt is withheld nobody can tell. Those without a code are tried first."""
        if isinstance(entry.get("salt"), dict):
            return {}
        left = set(entry["body"]["given"])
        found = self.visits_among(left, entry, self.without) if left else {}
        left -= set(found)
        return {**found, **self.visits_among(left, entry, self.visits.seats.keys() - self.without)} if left else found

    def visits_among(self, hashes, entry, units):
        visits = [visit for visit in map(self.visits.visit, units) if visit is not None]
        own = {hash_of_visit(leaf_of_visit(visit, entry["seq"], entry.get("salt"))): visit for visit in visits}
        return {hash_: own[hash_] for hash_ in hashes & own.keys()}


def give_and_end(codes, entry):
    """Takes a `codes` entry. Returns by hash the visits whose codes it gives."""
    for hash_ in entry["body"]["ended"]:
        codes.end(hash_, entry)
    mine = codes.visits_meant(entry)
    codes.give(entry, mine)
    return mine


# ======================================================================================================================
# code_checks
#
# What a ledger says of visit codes (sections 12.7 and 15, item 23, of docs/protocol.md), from the ledger or a view of it alone.
# ======================================================================================================================

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


# ======================================================================================================================
# differences
#
# Registries that change (section 14.10 of docs/protocol.md): every unit that differs has its line, its code says what differs, and a merged one goes on under another id.
# ======================================================================================================================

# The fields of a unit in the order in which a line names them.
UNIT_FIELDS = ("name", "region", "categories", "tier", "facts", "status", "opened", "closed", "exclusions")


def check_change(entry, by_hash, registers):
    """Findings of a `change` entry. Without the two registries only its names and days are looked at."""
    body = entry["body"]
    before, after = named_registry(entry, by_hash, "from"), named_registry(entry, by_hash, "to")
    if before is None or after is None:
        hashes = [body[name] for name, found in (("from", before), ("to", after)) if found is None]
        return [fault("reference", place_of(entry), "names no earlier registry entry", "an earlier registry entry", each) for each in hashes], False
    days = [before["body"]["asOf"], after["body"]["asOf"], entry["at"][:10]]
    found = [] if days == sorted(days) else [fault("change", place_of(entry, "days"), "is cut off before the first one, or after the entry", sorted(days), days)]
    found += check_mergers(entry) + check_lines(entry) + check_size(entry, before, after)
    one, other = (registers.registry(each) if registers else None for each in (before, after))
    if one is None or other is None:
        return found, False
    return found + compare_registries(entry, one, other), True


def named_registry(entry, by_hash, name):
    named = by_hash.get(entry["body"][name])
    return named if named is not None and named["kind"] == "registry" and named["seq"] < entry["seq"] else None


def check_mergers(entry):
    """Merged ones, and no others, name the id under which they go on; nobody goes on as themselves."""
    found = []
    for each in entry["body"]["units"]:
        goes_on = each.get("into")
        if (each["code"] == "merged") != (goes_on is not None) or goes_on == each["unit"]:
            found.append(fault("change", place_of(entry, f"unit {each['unit']}"), f"{each['code']} into {goes_on}", "an id for a merged unit, and for no other", goes_on))
    return found


# Fields of which a code needs one; `excluded` may also be said of a unit that is suspended.
NEEDED = {
    "closed": {"status", "closed"}, "merged": {"status", "closed"}, "reopened": {"status"}, "moved": {"region"},
    "tier": {"tier", "facts", "categories"}, "readmitted": {"exclusions", "status"},
}


def check_lines(entry):
    """Each unit once and in byte order, with fields that its code can mean; nobody goes on as a unit that is gone."""
    lines = entry["body"]["units"]
    names, gone = [each["unit"] for each in lines], {each["unit"] for each in lines if is_gone(each)}
    found = differs_at("change", entry, "units", sorted(set(names), key=byte_order), names)
    for each in lines:
        place = place_of(entry, f"unit {each['unit']}")
        if not can_mean(each["code"], each["fields"]):
            found.append(fault("change", place, f"{each['code']} cannot mean {each['fields']}", None, each["fields"]))
        if each.get("into") in gone:
            found.append(fault("change", place, f"goes on as {each['into']}, which is gone", None, each["into"]))
    return found


def is_gone(line):
    """Only the first registry has it."""
    return line["code"] == "removed" or (line["code"] == "merged" and line["fields"] == [])


def can_mean(code, fields):
    if [name for name in UNIT_FIELDS if name in fields] != fields:
        return False
    if code in ("new", "removed"):
        return fields == []
    if fields == []:
        return code == "merged"
    return code not in NEEDED or not NEEDED[code].isdisjoint(fields)


def check_size(entry, before, after):
    """The second registry has the units of the first, those that are new, and none of those that are gone."""
    come = sum(each["code"] == "new" for each in entry["body"]["units"]) - sum(is_gone(each) for each in entry["body"]["units"])
    return differs_at("change", entry, "units in all", before["body"]["units"]["size"] + come, after["body"]["units"]["size"])


def compare_registries(entry, before, after):
    old, new = ({unit["id"]: unit for unit in case["units"]} for case in (before, after))
    expected = [[name, fields_of(old.get(name), new.get(name))] for name in sorted({*old, *new}, key=byte_order)]
    expected = [[name, fields] for name, fields in expected if fields or name not in old or name not in new]
    lines = entry["body"]["units"]
    found = differs_at("change", entry, "units and fields", expected, [[each["unit"], each["fields"]] for each in lines])
    for each in lines:
        if not says_what_differs(each, old.get(each["unit"]), new.get(each["unit"])):
            found.append(fault("change", place_of(entry, f"unit {each['unit']}"), f"the code {each['code']} does not say what differs", None, each["code"]))
        if each.get("into") is not None and each["into"] not in new:
            found.append(fault("change", place_of(entry, f"unit {each['unit']}"), f"goes on as {each['into']}, which the second registry does not hold", None, each["into"]))
    return found


def fields_of(old, new):
    """Fields that differ; none of one that comes or goes whole is named."""
    if old is None or new is None:
        return []
    return [name for name in UNIT_FIELDS if canonical(leaf(old, name)) != canonical(leaf(new, name))]


def leaf(unit, name):
    value = unit[name]
    return said(in_byte_order(value) if name in ("categories", "exclusions") else value) or None


def says_what_differs(line, old, new):
    """Section 14.10: the code says how the unit has changed."""
    code, differs = line["code"], lambda *names: any(leaf(old, name) != leaf(new, name) for name in names)
    if old is None or new is None:
        return code == "new" if old is None else code in ("removed", "merged")
    if code in ("closed", "merged"):
        return (new["status"] == "closed" or (new["closed"] is not None and old["closed"] is None)) and differs("status", "closed")
    back = new["status"] == "active" and old["status"] != "active"
    says = {
        "reopened": back, "moved": differs("region"), "tier": differs("tier", "facts", "categories"),
        "excluded": len(new["exclusions"]) > len(old["exclusions"]) or new["status"] == "suspended",
        "readmitted": differs("exclusions") or (back and old["status"] == "suspended"), "corrected": True,
    }
    return says.get(code, False)


# ======================================================================================================================
# disclosure
#
# Public views (section 12.5 of docs/protocol.md): which places of which entries the rules withhold on a day, and by which rule.
# ======================================================================================================================

DRAWN_LISTS = ("seed", "sources.*.value", "strata.*.drawn", "strata.*.reserve", "strata.*.cutOff", "strata.*.skipped")
STAFFED_LISTS = ("teams", "days", "joined.*.unit", "joined.*.inspector", "standing", "unstaffed", "impossible")
OF_STAFFED = tuple(f"staffed.{each}" for each in STAFFED_LISTS)
LISTS = {
    "sources": ("announced.*.after", "seals.*.capsule"), "draw": DRAWN_LISTS, "teams": STAFFED_LISTS, "assignment": ("seed", "sources.*.value", *STAFFED_LISTS),
    "case": ("units", "merged.*.unit", "merged.*.day", "lead.days", "announced.*.after", "seals.*.capsule"), "substitution": ("out.*.units", "seats"),
    "replacement": ("units", "replaced", *OF_STAFFED), "staffing": OF_STAFFED, "move": ("visits", "seats", "unmoved"),
}
SCORES = {"rating": ("units",), "draw": ("strata.*.drawn.*.score",)}
APPROVED = ("void", "substitution", "replacement", "staffing", "move", "case", "change", "amendment", "result")
REASONS = {
    **{kind: ("reason",) for kind in ("void", "substitution", "staffing", "move", "case", "amendment")},
    "replacement": ("units.*.reason",), "change": ("units.*.reason",), "result": ("text",),
}
NEAR_FITS = {"teams": ("impossible.nearFits",), "assignment": ("impossible.nearFits",), "staffing": ("staffed.impossible.nearFits",), "replacement": ("staffed.impossible.nearFits",)}
LEAVE = {"substitution": ("ground", "out.*.from", "out.*.until"), **NEAR_FITS}
DIGESTS = {
    "plan": ("commits.strata.*.pool", "commits.strata.*.must", "commits.leftOut", "commits.carried", "commits.visits"),
    "draw": ("strata.*.poolDigest", "leftOut.digest"),
}
TAKEN_DOWN = ("codes", "correctBy")

PUBLISHED_AFTER = ("correct", "annul", "withdraw", "close")


def day_after(day, days):
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def months_after(day, months):
    """The same day so many months later, or the last of its month."""
    year, month = divmod(int(day[:4]) * 12 + int(day[5:7]) - 1 + months, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return f"{year:04}-{month + 1:02}-{min(int(day[8:10]), last):02}"


def is_open_at(entry, place):
    """Does the value at a place stand there?"""
    value, opened = entry, entry.get("salt", "")
    for step in place:
        if opened is None:
            return False
        value, opened = value[step], opened if isinstance(opened, str) else opened[step]
    return opened is not None


def places_in(entry, pattern):
    """The places of a body that a pattern means: names joined by dots, `*` for each of a list. What is withheld has nothing in it."""
    found = [("body",)]
    for step in pattern.split("."):
        longer = []
        for place in found:
            value = value_at(entry, place)
            if not is_open_at(entry, place):
                continue
            if step == "*" and isinstance(value, list):
                longer += [(*place, n) for n in range(len(value))]
            elif step != "*" and isinstance(value, dict) and step in value:
                longer.append((*place, step))
        found = longer
    return found


def value_at(entry, place):
    value = entry
    for step in place:
        value = value[step]
    return value


def shown(entry, *names):
    """A text of the body that stands there, or None."""
    places = places_in(entry, ".".join(names))
    value = value_at(entry, places[0]) if places and is_open_at(entry, places[0]) else None
    return value if isinstance(value, str) else None


def policy_shown(entry):
    """The policy as its rules count in a view: none of which the whole, or anything of its matters, is withheld; without rules where any of these is."""
    hidden = [place for place, _ in withheld_in(entry)]
    policy = entry["body"].get("policy") if isinstance(entry["body"], dict) else None
    is_hidden = lambda *way: any(place[: len(way)] == way or way[: len(place)] == place for place in hidden)
    if not isinstance(policy, dict) or is_hidden("body", "policy", "matters") or not isinstance(policy.get("matters"), list):
        return None
    return without_rules(policy) if is_hidden("body", "policy", "disclosure") else policy


def without_rules(policy):
    return {name: value for name, value in policy.items() if name != "disclosure"}


class Disclosure:
    """The rules of a ledger, or of a view of it, on a day."""

    def __init__(self, entries, day, known_kinds):
        self.entries, self.day, self.known = entries, day, known_kinds
        self.policies, self.last, self.by_hash = {}, None, {}
        for entry in entries:
            policy = policy_shown(entry) if entry["kind"] == "policy" else None
            if policy is not None:
                self.policies[f"{policy.get('authority')}/{policy.get('year')}"] = self.last = policy
                self.by_hash[entry["hash"]] = policy
        self.orders = self.orders_of()
        self.closed = self.closed_names()
        self.results = self.results_of()

    def orders_of(self):
        """What is known of each draw and case: its first plan or case entry, chains and draws that it depends on, where it stands."""
        orders = {}
        for place, entry in enumerate(self.entries):
            name = shown(entry, "drawId")
            if name is None or entry["kind"] == "result":
                continue
            order = orders.setdefault(name, {"name": name, "opens": None, "needs": set(), "parties": set(), "announced": None})
            if entry["kind"] in ("plan", "case") and order["opens"] is None:
                order["opens"] = entry
            if entry["kind"] in ("sources", "case") and order["announced"] is None:
                order["announced"] = place
                order["parties"] = {value_at(entry, each) for each in places_in(entry, "announced.*.party") if value_at(entry, each[:-1]).get("type") == "chain"}
            for pattern in ("joined.*.drawId", "staffed.joined.*.drawId", "merged.*.drawId", "lead.drawId"):
                order["needs"] |= {value_at(entry, each) for each in places_in(entry, pattern) if isinstance(value_at(entry, each), str)}
            if entry["kind"] == "draw" and places_in(entry, "strata.*.skipped"):
                order["needs"] |= {other for other, each in orders.items() if other != name and each["announced"] is not None}
        for order in orders.values():
            order["needs"] |= {
                other for other, each in orders.items()
                if order["announced"] is not None and each["announced"] is not None and each["announced"] < order["announced"] and each["parties"] & order["parties"]
            }
        return orders

    def closed_names(self):
        """Draw ids whose lists nobody may see yet: before their day, or with something in them that has another list."""
        closed = {name for name, order in self.orders.items() if self.opening_day(order) is None or self.day < self.opening_day(order)}
        grown = True
        while grown:
            more = {name for name, order in self.orders.items() if name not in closed and order["needs"] & closed}
            closed |= more
            grown = bool(more)
        return closed

    def policy_of(self, name):
        return self.policies.get("/".join(name.split("/")[:2]), {})

    def rules_of(self, entry):
        name = shown(entry, "drawId") if entry["kind"] in self.known else None
        policy = self.last if name is None else self.policy_of(name)
        return (policy or {}).get("disclosure", {})

    def list_rule(self, name):
        """Id, `when` and days of the rule for the list of a draw or case."""
        policy, matter = self.policy_of(name), (name.split("/") + ["", ""])[2]
        for rule in policy.get("disclosure", {}).get("lists", ()):
            if matter in rule["of"]:
                return rule["id"], rule["when"], rule.get("days", 0)
        ahead = next((each["list"].get("daysAhead") for each in policy.get("matters", ()) if each["id"] == matter and "list" in each), None)
        return ("default/list", "secret", 0) if ahead is None else ("default/list", "announced", ahead)

    def opening_day(self, order):
        window = self.window_of(order["opens"])
        if window is None:
            return None
        _, when, days = self.list_rule(order["name"])
        return day_after(window["from"], -days) if when == "announced" else day_after(window["until"], days + 1 if when == "secret" else max(days, 1))

    def window_of(self, entry):
        if entry is None:
            return None
        body = entry["body"]
        if entry["kind"] == "case":
            return {"from": body["from"], "until": body["until"]}
        matters = self.by_hash.get(body["policy"], {}).get("matters", ())
        rounds = [each for matter in matters if matter["id"] == body["matter"] for each in matter["rounds"]]
        return next((each for each in rounds if each["id"] == body["round"]), None)

    def results_of(self):
        """For each visit the places of its steps, by draw id and unit."""
        found = {}
        for place, entry in enumerate(self.entries):
            if entry["kind"] == "result" and shown(entry, "unit") is not None and shown(entry, "drawId") is not None:
                found.setdefault((shown(entry, "drawId"), shown(entry, "unit")), []).append(place)
        return found

    def withheld(self, place):
        """[(place in the entry, id of the rule)] of what is withheld of an entry, in the order of the rules; the outermost places only."""
        entry, found = self.entries[place], []
        rules, kind = self.rules_of(entry), entry["kind"]
        opened = rules.get("open", ())
        take = lambda rule, patterns: found.extend((each, rule) for pattern in patterns for each in places_in(entry, pattern))
        if kind not in self.known:
            found.append((("body",), "default/unknown"))
        name = shown(entry, "drawId")
        if name in self.closed:
            take(self.list_rule(name)[0], LISTS.get(kind, ()))
        if kind == "result":
            take(*self.of_result(place, entry))
        if kind in ("event", "visit") and "events" not in opened:
            found.append((("body",), "default/events"))
        if "scores" not in opened:
            take("default/scores", SCORES.get(kind, ()))
        if "people" not in opened:
            found.append((("by",), "default/people"))
            take("default/people", ("approver",) if kind in APPROVED else ())
        take("default/reasons", REASONS.get(kind, ()))
        take("default/leave", LEAVE.get(kind, ()))
        take("default/digests", DIGESTS.get(kind, ()))
        for rule in rules.get("fields", ()):
            take(rule["id"], rule["fields"] if kind in rule["kinds"] and self.is_in_force(rule, entry) else ())
        return outermost(found)

    def is_in_force(self, rule, entry):
        """Withheld for ever, until a day, from a day, or so many months after the entry."""
        if "until" in rule:
            return self.day < rule["until"]
        if "from" in rule:
            return self.day >= rule["from"]
        return "months" not in rule or self.day >= months_after(entry["at"][:10], rule["months"])

    def of_result(self, place, entry):
        """The rule that withholds something of a step, and its fields."""
        step, own = shown(entry, "step"), self.results.get((shown(entry, "drawId"), shown(entry, "unit")), [place])
        steps = [(each, shown(self.entries[each], "step")) for each in own]
        hidden = tuple(name for name in entry["body"] if name not in ("drawId", "step")) if isinstance(entry["body"], dict) else ()
        said = [self.entries[each]["body"].get("codes") for each, name in steps if name in ("enter", "correct")]
        rule = self.rules_of(entry).get("results", {})
        published = [each for each, name in steps if name == "publish"]
        if said and isinstance(said[-1], list) and rule.get("except") and set(map(str, said[-1])) <= set(rule["except"]):
            return "results/except", hidden
        if not (any(each >= place for each in published) or (step in PUBLISHED_AFTER and any(each < place for each in published))):
            return "default/results", hidden
        if any(name in ("annul", "withdraw") and each > place for each, name in steps):
            return "default/taken-down", TAKEN_DOWN
        if "months" in rule and published and self.day >= months_after(self.entries[published[-1]]["at"][:10], rule["months"]):
            return "results/months", TAKEN_DOWN
        return "default/results", ()


def outermost(found):
    """Of each place the first rule, and nothing that lies inside of another place."""
    first = {}
    for place, rule in found:
        first.setdefault(place, rule)
    return [(place, rule) for place, rule in first.items() if not any(place[:n] in first for n in range(1, len(place)))]


def is_view(entries):
    return any(isinstance(entry.get("salt"), dict) for entry in entries)


def withheld_in(entry):
    """What an opened line withholds: [(place, rule)]."""
    salt = entry.get("salt", "")
    if not isinstance(salt, dict):
        return []
    return [((name, *place), rule) for name in ("by", "body") for place, rule in places_withheld(entry[name], salt[name])]


def day_of_view(entries, at):
    """The day as of which a view is read: that of `at`, or of its last entry."""
    days = [entry["at"][:10] for entry in entries if is_instant_of_view(entry["at"])]
    return at[:10] if at is not None else days[-1] if days else "0001-01-01"


def is_instant_of_view(text):
    try:
        return instant_of(text) is not None
    except (ValueError, IndexError, TypeError, AttributeError):
        return False


def named_place(place):
    """A place with `*` for each step in a list."""
    return ".".join("*" if isinstance(step, int) else step for step in place)


def sorted_places(found):
    return sorted(found, key=lambda each: canonical([*map(str, each[0]), each[1]]))


# ======================================================================================================================
# order_of_uses
#
# In which order the uses of one entry are listed (the table of section 16 of docs/protocol.md).
# ======================================================================================================================

IN_ORDER = """
    chosen-seed chosen-seed-of-case parties-only announced-at-once no-values-from known-when-announced announced-shortly
    no-fallback fallback-known seal-open unknown-beacon fallback-used chain-unanchored anchored-again announcement-dropped
    drawn-again draw-given-up drawn-late drawn-early after-round outside-window drawn-in-round phase-early skipped between
    out-of-turn assigned-late assigned-later registry-from-future registry-stale registry-unexplained registry-of-others rows-same
    rows-changed history-stated roster-changed older-input registry-change change-from-nowhere amendment idle-policy
    idle-input twin-matters twin-pools redated-input visit-of-own visit-of-others unknown-kind rating unrated
    scores-not-taken case case-given-up replacement substitution seat-passed-on later-staffing move event other-day
    without-team other-people outside-round on-closed-day term-set follow-up-closed entered-late results-differ
    result-beside corrected annulled-before published-late no-result not-entered-again not-published not-closed
    code-outlives no-code round-not-drawn named-unit aimed-at-one rules-of-year approved-alone look-alike writes-for-several
    twin-people twin-units people-under-new-ids units-under-new-ids involved of-itself
""".split()

PLACE_OF_USE = {code: place for place, code in enumerate(IN_ORDER)}


# ======================================================================================================================
# record
#
# What uses of discretion are read from (section 16 of docs/protocol.md): the entries, by hash, by draw and case, and by owner.
# ======================================================================================================================

# So many names are enough for a line.
FEW = 5


@dataclass(frozen=True)
class Use:
    """One use: the entry, its code without its family, reason and approver, and what it changed."""

    entry: dict
    code: str
    facts: dict
    why: object
    approver: object


def use(entry, code, facts, why=None):
    """Reason and approver are those of the entry, but for a reason that stands elsewhere in it."""
    body = known_body(entry)
    return Use(entry, code, facts, reason_in(body) if why is None else why, body.get("approver"))


def reason_in(body):
    """What was found at a visit, and what is published of it, is no reason."""
    return body.get("reason", None if body.get("step") in ("enter", "publish") else body.get("text"))


def known_body(entry):
    """Nobody takes anything from a body of a kind that 14.6 does not have."""
    return entry["body"] if entry["kind"] in SHAPES else {}


def few(names):
    """The first of them, as text."""
    return ", ".join(names[:FEW]) + (" …" if len(names) > FEW else "")


def day_of_entry(entry):
    return entry["at"][:10]


def time_of_entry(entry):
    return instant_of(entry["at"])


def authority_of(draw):
    return draw.split("/")[0]


def owner_of(draw):
    """Authority and year of a draw id."""
    return tuple(draw.split("/")[:2])


class Record:
    def __init__(self, entries, registers, today):
        self.entries, self.registers, self.today, self.by_kinds = entries, registers, today, {}
        self.namings = self.pools = None
        self.by_hash = {entry["hash"]: entry for entry in entries}
        self.orders = {order["drawId"]: order for order in orders_of(entries)}
        self.steps = {}
        for entry in self.of_kind("result"):
            self.steps.setdefault((entry["body"]["drawId"], entry["body"]["unit"]), []).append(entry)
        self.policies = [entry for entry in entries if entry["kind"] == "policy"]
        self.authorities = {entry["body"]["policy"]["authority"] for entry in self.policies}

    def of_kind(self, *kinds):
        """In their order; each list is made once."""
        if kinds not in self.by_kinds:
            self.by_kinds[kinds] = [entry for entry in self.entries if entry["kind"] in kinds]
        return self.by_kinds[kinds]

    def named(self, hash_, kind):
        """The entry of that hash and kind, or None."""
        entry = self.by_hash.get(hash_)
        return entry if entry is not None and entry["kind"] == kind else None

    def behind(self, pair):
        """Units, history and people of a registry and a roster entry, or None where nobody holds them."""
        return None if self.registers is None else self.registers.behind(*pair)

    def policy_of(self, order):
        entry = self.named((order.get("case") or order["plan"])["body"]["policy"], "policy")
        return None if entry is None else entry["body"]["policy"]

    def rule_of_order(self, order):
        """The matter or lane of a draw or case, or None."""
        policy, body = self.policy_of(order) or {}, (order.get("case") or order["plan"])["body"]
        kind, name = ("lanes", body["lane"]) if "case" in order else ("matters", body["matter"])
        return next((each for each in policy.get(kind, ()) if each["id"] == name), None)

    def window_of(self, order):
        """The round of a draw, with its days; the case, with its own; or None."""
        if "case" in order:
            return order["case"]["body"]
        rounds = (self.rule_of_order(order) or {}).get("rounds", ())
        return next((each for each in rounds if each["id"] == order["plan"]["body"]["round"]), None)

    def before(self, order, seq):
        """The draw or case as the entries before `seq` have it."""
        parts = {name: part for name, part in order.items() if isinstance(part, dict) and part["seq"] < seq}
        lists = {name: [each for each in order[name] if each["seq"] < seq] for name in ("changes", "results")}
        return {"drawId": order["drawId"], **parts, **lists}

    def steps_of(self, name, unit):
        """The result entries about a visit."""
        return self.steps.get((name, unit), [])

    def announcing(self, entry):
        """The entry that announced the sources of a draw or an assignment, or None."""
        order = self.orders.get(entry["body"]["drawId"], {})
        return order.get("case") or order.get("sources")

    def seeded(self, entry):
        """The entry that was drawn from the sources of an announcement, or None."""
        order = self.orders.get(entry["body"]["drawId"], {})
        return order.get("teams") if "case" in order else order.get("draw")


# ======================================================================================================================
# uses_after_draw
#
# Uses of discretion after the draw (section 16 of docs/protocol.md): cases, who is replaced, who gives up a seat, what is staffed later or moved, and what is never heard of again.
# ======================================================================================================================

def uses_after_draw(record):
    kinds = {
        "case": uses_of_case, "void": uses_of_void_case, "replacement": uses_of_replacement, "substitution": uses_of_substitution,
        "staffing": uses_of_staffing, "move": uses_of_move, "event": uses_of_event,
    }
    return lambda entry: list(kinds[entry["kind"]](record, entry)) if entry["kind"] in kinds else []


def uses_of_case(_record, entry):
    body = entry["body"]
    said = {name: body[name] for name in ("drawId", "lane", "ground", "arrived", "due", "until")}
    yield use(entry, "case", {**said, "count": len(body["units"]), "units": few(body["units"])})


def uses_of_void_case(record, entry):
    order = record.orders.get(entry["body"]["drawId"], {})
    if "case" in order and order.get("void") is entry:
        yield use(entry, "case-given-up", {"drawId": order["drawId"]})


def uses_of_replacement(_record, entry):
    body = entry["body"]
    came = {each["unit"]: each["by"] for each in body["replaced"]}
    for each in body["units"]:
        yield use(entry, "replacement", {"drawId": body["drawId"], "unit": each["unit"], "code": each["code"], "came": came.get(each["unit"])}, each["reason"])


def uses_of_substitution(record, entry):
    body = entry["body"]
    for out in body["out"]:
        seats = [seat for seat in body["seats"] if seat["from"] == out["inspector"]]
        left = {"seats": len(seats), "units": few([seat["unit"] for seat in seats]) or None, "came": few([seat["to"] for seat in seats]) or None}
        said = {"drawId": body["drawId"], "inspector": out["inspector"], "ground": body["ground"]}
        yield use(entry, "substitution", {**said, "away": away_of(out), **left})
    changed = [
        (seat["unit"], seat["role"]) for each in record.of_kind("substitution") if each["seq"] < entry["seq"] and each["body"]["drawId"] == body["drawId"]
        for seat in each["body"]["seats"] if seat["from"] != seat["to"]
    ]
    for seat in body["seats"]:
        hands = changed.count((seat["unit"], seat["role"]))
        if hands and seat["from"] != seat["to"]:
            yield use(entry, "seat-passed-on", {"drawId": body["drawId"], "unit": seat["unit"], "role": seat["role"], "hands": hands + 1})


def away_of(out):
    """Where somebody is out, and from when until when."""
    days = f"{out.get('from', '–')} – {out.get('until', '–')}"
    if "units" not in out:
        return days
    return f"{few(out['units'])} ({days})" if "from" in out or "until" in out else few(out["units"])


def uses_of_staffing(_record, entry):
    staffed = entry["body"]["staffed"]
    units = {seat["unit"] for seat in [*(staffed["teams"]["seats"] if staffed["teams"] else ()), *(staffed.get("joined") or ())]}
    yield use(entry, "later-staffing", {"drawId": entry["body"]["drawId"], "units": len(units)})


def uses_of_move(_record, entry):
    yield use(entry, "move", {"drawId": entry["body"]["drawId"], "visits": len(entry["body"]["visits"])})


def uses_of_event(_record, entry):
    body = entry["body"]
    yield use(entry, "event", {name: body[name] for name in ("unit", "event", "day", "reference")})


# ======================================================================================================================
# uses_of_rules
#
# Uses of discretion over rules (section 16 of docs/protocol.md): rules of a new year, and rounds that they owe and nobody has drawn.
# ======================================================================================================================

def uses_of_rules(record):
    drawn = {tuple(order["drawId"].split("/")[:4]) for order in record.orders.values() if "draw" in order and "void" not in order and "plan" in order}
    return lambda entry: uses_of_year(record, entry, drawn) if entry["kind"] == "policy" else []


def year_of(entry):
    policy = entry["body"]["policy"]
    return (policy["authority"], policy["year"])


def uses_of_year(record, entry, drawn):
    if not any(year_of(each) == year_of(entry) and each["seq"] > entry["seq"] for each in record.policies):
        yield from uses_of_rounds(record, entry, drawn)
    yield from uses_of_named_units(entry)
    yield from uses_of_first(record, entry)


def uses_of_rounds(record, entry, drawn):
    """Rounds that are over, and that no standing draw is of."""
    (authority, year), policy = year_of(entry), entry["body"]["policy"]
    for matter in policy["matters"]:
        for each in matter["rounds"]:
            if each["until"] < record.today and (authority, str(year), matter["id"], each["id"]) not in drawn:
                yield use(entry, "round-not-drawn", {"owner": f"{authority}/{year}", "matter": matter["id"], "round": each["id"], "until": each["until"]})


def uses_of_named_units(entry):
    """Conditions that ask for the id of a unit: whoever writes one can aim at a single firm."""
    policy = entry["body"]["policy"]
    paths = [path for path, query in conditions_in(policy, "") if asks_for_id(query)]
    if paths:
        yield use(entry, "named-unit", {"policy": policy["id"], "count": len(paths), "paths": few(paths)})


def conditions_in(value, path):
    """(place, condition) of every condition of a policy, wherever it stands."""
    named = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, inner in named:
        place = f"{path}.{name}" if path else str(name)
        if name not in ("where", "population"):
            yield from conditions_in(inner, place)
        elif isinstance(inner, dict):
            yield place, inner


def asks_for_id(query):
    return any(any(map(asks_for_id, inner)) if field in JOINED else field == "id" for field, inner in query.items())


def uses_of_first(record, entry):
    """The first rules of a year, where the authority had others in another year."""
    earlier = [each for each in record.policies if each["seq"] < entry["seq"] and year_of(each)[0] == year_of(entry)[0]]
    if earlier and all(year_of(each) != year_of(entry) for each in earlier):
        before = earlier[-1]["body"]["policy"]
        paths = [each["path"] for each in differences(comparable(before), comparable(entry["body"]["policy"]))]
        owner = "/".join(map(str, year_of(entry)))
        yield use(entry, "rules-of-year", {"owner": owner, "before": before["year"], "count": len(paths), "paths": few(paths)})


def comparable(policy):
    """Without what every year has anew."""
    return {name: value for name, value in policy.items() if name not in ("id", "year")}


# ======================================================================================================================
# uses_of_aim
#
# Uses of discretion over conditions that hit exactly one unit, or spare exactly one (section 16 of docs/protocol.md): only who holds the registry can tell.
# ======================================================================================================================

# Among fewer units a rule for one is no aim.
LEAST_POOL = 10


def uses_of_aim(record):
    """Each policy is looked at with each registry where a plan first names both."""
    told = set()

    def uses(entry):
        if entry["kind"] != "plan":
            return
        body = entry["body"]
        policy, pair = record.named(body["policy"], "policy"), [record.named(body[kind], kind) for kind in ("registry", "roster")]
        if policy is None or None in pair:
            return
        name, case = (body["policy"], pair[0]["body"]["units"]["root"]), record.behind(pair)
        if case is None or name in told:
            return
        told.add(name)
        aims = aims_in(policy["body"]["policy"], case["units"], pair[0]["body"]["asOf"])
        if aims:
            yield use(entry, "aimed-at-one", {"drawId": body["drawId"], "policy": policy["body"]["policy"]["id"], "count": len(aims), "paths": few(aims)})

    return uses


def aims_in(policy, units, day):
    """Where each stands, and whom it hits or spares."""
    look, found = Look(day, policy.get("classes")), []
    still = [unit for unit in units if unit["status"] != "closed" and (unit["closed"] is None or unit["closed"] > day)]
    for path, query in conditions_in(policy, ""):
        asked = asked_before(policy, path.split("."))
        pool = [unit for unit in still if all(fits(each, unit, look) for each in asked)]
        hit = [unit["id"] for unit in pool if fits(query, unit, look)]
        spared = [unit["id"] for unit in pool if unit["id"] not in set(hit)] if len(hit) == len(pool) - 1 else []
        one = next((ids[0] for ids in (hit, spared) if len(ids) == 1), None)
        found += [f"{path} ({one})"] if one is not None and len(pool) >= LEAST_POOL else []
    return found


def asked_before(policy, path):
    """A condition inside a matter is asked of its population, one inside a stratum of the units of that stratum."""
    if path[0] != "matters" or path[2] == "population":
        return []
    matter = policy["matters"][int(path[1])]
    own = [matter["strata"][int(path[3])].get("where")] if path[2] == "strata" and len(path) > 5 else []
    return [matter.get("population"), *own]


# ======================================================================================================================
# uses_of_codes
#
# Uses of discretion over visit codes (section 16 of docs/protocol.md): codes that nobody ended in time, and visits that had none on their day.
# ======================================================================================================================

def uses_of_codes(record):
    """One pass over the ledger; what it finds stands by the number of its entry."""
    draws, since, found, lost = {}, {}, {}, []
    for entry in record.entries:
        kind, name = entry["kind"], entry["body"].get("drawId") if isinstance(entry["body"], dict) else None
        if kind in TELLING:
            lost.append((entry, draws.setdefault(name, CodesNow(name)).take(entry)))
        elif kind == "codes":
            give_and_end(draws.setdefault(name, CodesNow(name)), entry)
            since[owner_of(name)] = min(day_of_entry(entry), since.get(owner_of(name), day_of_entry(entry)))
        elif kind == "result" and entry["body"]["step"] == "enter" and name in draws and has_no_code(record, draws[name], entry, since):
            found[entry["seq"]] = use(entry, "no-code", {"drawId": name, "unit": entry["body"]["unit"], "day": entry["body"]["day"]})
    for entry, codes in lost:
        outlived = [given for given in codes if outlives(given, entry, record.today)]
        if outlived and has_visits(record, entry["body"]["drawId"]):
            units = sorted({given.visit["unit"] for given in outlived}, key=byte_order)
            found[entry["seq"]] = use(entry, "code-outlives", {"drawId": entry["body"]["drawId"], "count": len(outlived), "units": few(units)})
    return lambda entry: [found[entry["seq"]]] if entry["seq"] in found else []


def outlives(given, entry, today):
    """Its visit stands no more by this entry, and nobody ended it on that day or before."""
    day = day_of_entry(entry)
    return day < today if given.ended is None else day < day_of_entry(given.ended)


def has_no_code(record, codes, entry, since):
    """Codes were given by then, the visit has people, and at the end of its day none of its own stands. `since`: by owner the first day with codes."""
    unit, day, name = entry["body"]["unit"], entry["body"]["day"], entry["body"]["drawId"]
    if since.get(owner_of(name), day + "-") > day or codes.visits.visit(unit) is None or not has_visits(record, name):
        return False
    return not any(stood_on(given, day) for given in codes.of_units.get(unit, ()))


def stood_on(given, day):
    """At the end of that day, by the entries so far."""
    return day_of_entry(given.entry) <= day and (given.ended is None or day_of_entry(given.ended) > day)


def has_visits(record, name):
    """A draw or case that its policy does not know has none."""
    order = record.orders.get(name)
    return order is not None and record.rule_of_order(order) is not None and record.window_of(order) is not None


# ======================================================================================================================
# namings
#
# Every entry that names a registry and a roster (section 16 of docs/protocol.md), with what its authority, and others, had named before.
# ======================================================================================================================

NAMES_REGISTRIES = ("plan", "case", "substitution", "replacement", "staffing", "move")


@dataclass(frozen=True)
class Naming:
    """`pair`: the registry and the roster that the entry names; `before`: the last pair of its authority, or None; `is_unexplained`: the units changed, and no changes lead on to them; `apart`: (authority, pair) of others, at the first naming of an authority, whose units are others."""

    entry: dict
    authority: str
    pair: tuple
    before: object
    is_unexplained: bool
    apart: tuple


def namings_of(record):
    if record.namings is None:
        record.namings = list(read_namings(record))
    return record.namings


def read_namings(record):
    last, steps = {}, {}
    for entry in record.entries:
        if entry["kind"] == "change":
            first, second = (record.named(entry["body"][name], "registry") for name in ("from", "to"))
            if first is not None and second is not None:
                steps.setdefault(root_of_units(first), []).append(root_of_units(second))
        if entry["kind"] not in NAMES_REGISTRIES:
            continue
        pair = tuple(record.named(entry["body"][kind], kind) for kind in ("registry", "roster"))
        if None in pair:
            continue
        authority, root = authority_of(entry["body"]["drawId"]), root_of_units(pair[0])
        before = last.get(authority)
        is_apart = lambda other: root not in reached(steps, root_of_units(other[0]))
        apart = () if before is not None else tuple((name, other) for name, other in last.items() if is_apart(other))
        yield Naming(entry, authority, pair, before, before is not None and is_apart(before), apart)
        last[authority] = pair


def root_of_units(registry):
    return registry["body"]["units"]["root"]


def reached(steps, root):
    """Roots of the units to which chains of changes lead from one, and it."""
    found, more = {root}, [root]
    while more:
        more = [each for one in more for each in steps.get(one, ()) if each not in found]
        found.update(more)
    return found


# ======================================================================================================================
# uses_of_inputs
#
# Uses of discretion over inputs (section 16 of docs/protocol.md): registries, rosters, histories, policies, and visits that somebody vouches for.
# ======================================================================================================================

class Named:
    """What an authority has named of a kind, entry by entry, and the latest cut-off day so far."""

    def __init__(self):
        self.at, self.entries, self.latest = [], [], []

    def add(self, seq, entry):
        latest = self.latest[-1] if self.latest else ""
        self.at.append(seq)
        self.entries.append(entry)
        self.latest.append(max(latest, entry["body"]["asOf"]))

    def before(self, seq):
        """The last one, and the latest cut-off day of all; None and nothing, where there is none."""
        count = bisect_left(self.at, seq)
        return (self.entries[count - 1], self.latest[count - 1]) if count else (None, "")


class Inputs:
    """The registers of a record, read once: who named what, where changes lead, what nobody names."""

    def __init__(self, record):
        self.record, self.named, self.changes, self.known = record, {}, {}, {}
        for entry in record.of_kind(*NAMES_REGISTRIES):
            for kind in ("registry", "roster"):
                found = record.named(entry["body"][kind], kind)
                if found is not None:
                    self.named.setdefault((kind, authority_of(entry["body"]["drawId"])), Named()).add(entry["seq"], found)
        for entry in record.of_kind("change"):
            first, second = (record.named(entry["body"][name], "registry") for name in ("from", "to"))
            if first is not None and second is not None:
                self.changes.setdefault(root_of_units(first), []).append((entry["seq"], second))
            self.know(second, entry)
        for entry in record.of_kind(*NAMES_REGISTRIES, "rating"):
            self.know(record.named(entry["body"]["registry"], "registry"), entry)
        self.policies = {each["body"]["policy"] for each in record.of_kind("plan", "case", "rating")}
        naming = record.of_kind(*NAMES_REGISTRIES, "rating", "change")
        self.hashes = {kind: {each["body"].get(field) for each in naming for field in fields} for kind, fields in FIELDS_OF_INPUTS.items()}
        self.dated_before = self.days_before()

    def know(self, registry, entry):
        """Since which entry the root of its units is one that somebody named, or with which a change ended."""
        if registry is not None:
            root = root_of_units(registry)
            self.known[root] = min(self.known.get(root, entry["seq"]), entry["seq"])

    def days_before(self):
        """The cut-off day of the last earlier register with the same roots, by number."""
        last, found = {}, {}
        for entry in self.record.of_kind("registry", "roster"):
            name = (entry["kind"], *roots_of(entry))
            if name in last:
                found[entry["seq"]] = last[name]
            last[name] = entry["body"]["asOf"]
        return found

    def before(self, entry, kind):
        return self.named.get((kind, authority_of(entry["body"]["drawId"])), Named()).before(entry["seq"])

    def ends(self, root, entry):
        """Registries to which earlier changes lead from one with these units, in one step."""
        return [end for seq, end in self.changes.get(root, ()) if seq < entry["seq"]]


FIELDS_OF_INPUTS = {"registry": ("registry", "from", "to"), "roster": ("roster",)}


def uses_of_inputs(record):
    inputs = Inputs(record)
    kinds = {
        "change": uses_of_change, "amendment": uses_of_amendment, "policy": uses_of_policy, "registry": uses_of_input, "roster": uses_of_input,
        "visit": uses_of_visit,
    }

    def uses(entry):
        if entry["kind"] in NAMES_REGISTRIES:
            twins = uses_of_twin_pools(record, entry) if entry["kind"] == "plan" else ()
            return [*uses_of_registers(inputs, entry), *twins]
        if entry["kind"] not in SHAPES:
            return [use(entry, "unknown-kind", {"kind": entry["kind"]})]
        return kinds[entry["kind"]](inputs, entry) if entry["kind"] in kinds else []

    return uses


def uses_of_registers(inputs, entry):
    record, name = inputs.record, entry["body"]["drawId"]
    pair = [record.named(entry["body"][kind], kind) for kind in ("registry", "roster")]
    registry, roster = pair
    before = {kind: inputs.before(entry, kind) for kind in ("registry", "roster")}
    if registry is not None:
        yield from uses_of_registry(inputs, entry, registry, before["registry"][0])
    if roster is not None and before["roster"][0]:
        last, now = before["roster"][0]["body"], roster["body"]
        if last["inspectors"]["root"] != now["inspectors"]["root"]:
            sizes = {"before": last["inspectors"]["size"], "after": now["inspectors"]["size"]}
            yield use(entry, "roster-changed", {"drawId": name, "asOf": now["asOf"], **sizes})
    for kind, now in zip(("registry", "roster"), pair):
        newest = newest_known(inputs, entry, kind, now, before[kind][1]) if now is not None else ""
        if newest:
            yield use(entry, "older-input", {"drawId": name, "kind": kind, "asOf": now["body"]["asOf"], "newer": newest})


def newest_known(inputs, entry, kind, now, latest):
    """The latest cut-off day behind that of a registry (roster) by which the authority knew of a newer one, or nothing."""
    ends = inputs.ends(root_of_units(now), entry) if kind == "registry" else ()
    newest = max([latest, *(end["body"]["asOf"] for end in ends)])
    return newest if newest > now["body"]["asOf"] else ""


def uses_of_registry(inputs, entry, registry, before):
    name, body = entry["body"]["drawId"], registry["body"]
    last = before["body"] if before else None
    if last is not None and last["units"]["root"] != body["units"]["root"] and body["units"]["root"] not in explained(inputs, entry, last["units"]["root"]):
        yield use(entry, "registry-unexplained", {"drawId": name, "asOf": body["asOf"]})
    if body["history"]["size"] if last is None else last["history"]["root"] != body["history"]["root"]:
        stated = {"visits": body["history"]["size"], "root": body["history"]["root"][:12]}
        yield use(entry, "history-stated", {"drawId": name, "asOf": body["asOf"], **stated})


def explained(inputs, entry, root):
    """Roots of the units to which chains of earlier change entries lead from one."""
    reached, waiting = {root}, [root]
    while waiting:
        more = {root_of_units(end) for end in inputs.ends(waiting.pop(), entry)} - reached
        reached |= more
        waiting += more
    return reached


def uses_of_change(inputs, entry):
    """Once for each code, in the order in which they are met."""
    by_code = {}
    for each in entry["body"]["units"]:
        by_code.setdefault(each["code"], []).append(each)
    for code, rows in by_code.items():
        yield use(entry, "registry-change", {"code": code, "count": len(rows), "units": few([each["unit"] for each in rows]), **what_differs(rows)}, rows[0]["reason"])
    first = inputs.record.named(entry["body"]["from"], "registry")
    if first is not None and inputs.known.get(root_of_units(first), entry["seq"]) >= entry["seq"]:
        yield use(entry, "change-from-nowhere", {"asOf": first["body"]["asOf"]})


def what_differs(rows):
    """Each field with its units, in the order in which they are met; and all ids under which merged ones go on."""
    by_field = {}
    for each in rows:
        for field in each["fields"]:
            by_field.setdefault(field, []).append(each["unit"])
    fields = "; ".join(f"{field} {len(units)} ({few(units)})" for field, units in by_field.items())
    into = ", ".join(f"{each['unit']} → {each['into']}" for each in rows if "into" in each)
    return {"fields": fields or None, "into": into or None}


def uses_of_amendment(_inputs, entry):
    changes = [f"{each['path']}: {shortly(each['before'])} → {shortly(each['after'])}" for each in entry["body"]["changes"]]
    return [use(entry, "amendment", {"count": len(changes), "changes": few(changes)})]


# So many characters of a value are shown.
LONGEST = 60


def shortly(value):
    """A text as it is, anything else as canonical JSON, and a dash for what is not there."""
    if value is None:
        return "–"
    text = value if isinstance(value, str) else canonical(value)
    return text[:LONGEST] + "…" if len(text) > LONGEST else text


def uses_of_policy(inputs, entry):
    policy = entry["body"]["policy"]
    if entry["hash"] not in inputs.policies:
        yield use(entry, "idle-policy", {"policy": policy["id"]})
    first = {}
    for matter in policy["matters"]:
        asked = canonical([matter.get("population"), [stratum.get("where") for stratum in matter["strata"]]])
        twin = first.setdefault(asked, matter["id"])
        if twin != matter["id"]:
            yield use(entry, "twin-matters", {"matter": matter["id"], "twin": twin})


# --- Twins, and what is stated again ----------------------------------------------------------------

NO_UNITS = digest([])


def uses_of_twin_pools(record, entry):
    """Two matters of one authority's year whose rounds have a day in common draw from the same units."""
    own = record.orders.get(entry["body"]["drawId"], {})
    if own.get("plan") is not entry:
        return
    for other in others_with_pools_of(record, own):
        if other["plan"]["seq"] < entry["seq"] and overlap(record.window_of(own), record.window_of(other)):
            yield use(entry, "twin-pools", {"drawId": own["drawId"], "twin": other["drawId"], "count": len(pools_in(own) & pools_in(other))})


def others_with_pools_of(record, own):
    """Rounds of other matters of the owner that draw from a pool of its, in the order of their plans."""
    if record.pools is None:
        record.pools = {}
        for order in (each for each in record.orders.values() if "plan" in each):
            for pool in pools_in(order):
                record.pools.setdefault((owner_of(order["drawId"]), pool), {}).setdefault(order["plan"]["body"]["matter"], []).append(order)
    matters = [record.pools[owner_of(own["drawId"]), pool] for pool in pools_in(own)]
    others = [other for by_matter in matters for matter, orders in by_matter.items() if matter != own["plan"]["body"]["matter"] for other in orders]
    return sorted({other["plan"]["seq"]: other for other in others}.values(), key=lambda other: other["plan"]["seq"])


def overlap(one, two):
    return one is not None and two is not None and one["from"] <= two["until"] and two["from"] <= one["until"]


def pools_in(order):
    """Digests of its pools that are not empty: the announced ones, or those of the draw."""
    body = order["plan"]["body"]
    if "commits" in body:
        return {each["pool"] for each in body["commits"]["strata"]} - {NO_UNITS}
    return {each["poolDigest"] for each in order["draw"]["body"]["strata"]} - {NO_UNITS} if "draw" in order else set()


def uses_of_input(inputs, entry):
    kind, day = entry["kind"], entry["body"]["asOf"]
    if entry["hash"] not in inputs.hashes[kind]:
        yield use(entry, "idle-input", {"kind": kind, "asOf": day})
    before = inputs.dated_before.get(entry["seq"], day)
    if before != day:
        yield use(entry, "redated-input", {"kind": kind, "asOf": day, "before": before})


def roots_of(entry):
    """Of the units and the history, or of the people."""
    return [entry["body"][name]["root"] for name in ("units", "history", "inspectors") if name in entry["body"]]


def uses_of_visit(inputs, entry):
    body = entry["body"]
    code = "visit-of-own" if body["authority"] in inputs.record.authorities else "visit-of-others"
    said = {name: body[name] for name in ("unit", "day", "kind", "authority", "level", "matter", "result")}
    return [use(entry, code, {**said, "written": day_of_entry(entry)})]


# ======================================================================================================================
# uses_of_names
#
# Uses of discretion over names (section 16 of docs/protocol.md): who approves their own entry, names that look alike, and who writes for several authorities.
# ======================================================================================================================

def uses_of_names(record):
    alike, several = look_alikes(record), writers_for_several(record)

    def uses(entry):
        body, found = known_body(entry), []
        if isinstance(body.get("approver"), str) and letters_of(body["approver"]) == letters_of(entry["by"]):
            found.append(use(entry, "approved-alone", {"kind": entry["kind"], "drawId": body.get("drawId")}))
        found += [use(entry, "look-alike", {"name": name, "like": like}) for name, like in alike.get(entry["seq"], ())]
        return found + [use(entry, "writes-for-several", {"authorities": each}) for each in several.get(entry["seq"], ())]

    return uses


# Letters of Cyrillic and Greek, and the Latin ones for which they stand.
LATIN_LETTERS = str.maketrans("АВСЕНІЈКМОРЅТХУаԁеһіјорԛѕԝсхуΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ", "ABCEHIJKMOPSTXYADEHIJOPQSWCXYABEZHIKMNOPTYXOVP")


def shape_of_name(name):
    """Section 1: NFKC, and small letters of ASCII made large; then with Latin letters."""
    return "".join(c.upper() if "a" <= c <= "z" else c for c in unicodedata.normalize("NFKC", name)).translate(LATIN_LETTERS)


def letters_of(name):
    """The same, by letters and digits alone."""
    return "".join(c for c in shape_of_name(name) if unicodedata.category(c)[0] in "LN")


def names_in(entry):
    """(sort of name, name) of everybody and everything that an entry names."""
    body = known_body(entry)
    yield "people", entry["by"]
    if isinstance(body.get("approver"), str):
        yield "people", body["approver"]
    if entry["kind"] == "policy":
        policy = body["policy"]
        yield "authorities", policy["authority"]
        for kind in ("matters", "lanes"):
            for each in policy.get(kind, ()):
                yield ("matters and lanes", policy["authority"]), each["id"]
    for source in (*body.get("announced", ()), *body.get("sources", ())) if entry["kind"] in ("sources", "case", "draw", "assignment") else ():
        if "party" in source:
            yield "parties", source["party"]
    if entry["kind"] in ("anchor", "key"):
        yield "parties", body["party"]
    if entry["kind"] == "visit":
        yield "authorities", body["authority"]


def look_alikes(record):
    """By number of the entry (name, the one before that it looks like), each name the first time."""
    found, seen = {}, {}
    for entry in record.entries:
        for sort, name in names_in(entry):
            shape = letters_of(name) if sort == "people" else shape_of_name(name)
            known = seen.setdefault((sort, shape), [])
            if known and name not in known:
                found.setdefault(entry["seq"], []).append((name, known[0]))
            if name not in known:
                known.append(name)
    return found


def writers_for_several(record):
    """By number of the entry with which an author first writes for a second authority: all for which they write, in their order."""
    authorities, first = {}, {}
    for entry in record.entries:
        name = authority_written_for(record, entry)
        if name is None:
            continue
        own = authorities.setdefault(entry["by"], [])
        if name not in own:
            own.append(name)
            if len(own) == 2:
                first[entry["seq"]] = own
    return {seq: [", ".join(own)] for seq, own in first.items()}


def authority_written_for(record, entry):
    """By its draw id, or by the policy that it is, to which it leads, or that it names; or None."""
    body = known_body(entry)
    if "drawId" in body:
        return authority_of(body["drawId"])
    rules = {"policy": entry["hash"], "amendment": body.get("to"), "rating": body.get("policy")}.get(entry["kind"])
    policy = record.named(rules, "policy")
    return None if policy is None else policy["body"]["policy"]["authority"]


# ======================================================================================================================
# uses_of_oneself
#
# Uses of discretion over oneself (section 16 of docs/protocol.md): people who write or approve what concerns themselves, those who sit in the draw and the unit of which it tells.
# ======================================================================================================================

# What gives somebody a seat, and what decides about a draw or case once it stands.
SEATING = ("teams", "assignment", "substitution", "replacement", "staffing", "move")
DECIDING = ("substitution", "replacement", "staffing", "move", "void")


def uses_of_oneself(record):
    seated = first_seated(record)
    return lambda entry: [*uses_of_involved(seated, entry), *uses_of_itself(entry)]


def first_seated(record):
    """The number of the first entry that gives somebody a seat, by draw id and the letters of their id."""
    first = {}
    for entry in record.of_kind(*SEATING):
        for person in seated_by(entry):
            first.setdefault((entry["body"]["drawId"], letters_of(person)), entry["seq"])
    return first


def uses_of_involved(seated, entry):
    if entry["kind"] not in DECIDING and not (entry["kind"] == "result" and entry["body"]["step"] != "enter"):
        return
    name = entry["body"]["drawId"]
    for writer in writers_of(entry):
        since = seated.get((name, letters_of(writer)))
        if since is not None and since <= entry["seq"]:
            yield use(entry, "involved", {"drawId": name, "name": writer, "kind": entry["kind"]})


def uses_of_itself(entry):
    if entry["kind"] in ("result", "event"):
        for writer in writers_of(entry):
            if letters_of(writer) == letters_of(entry["body"]["unit"]):
                yield use(entry, "of-itself", {"name": writer, "kind": entry["kind"]})


def writers_of(entry):
    """Who wrote it, and who approved it; one name once."""
    approver = known_body(entry).get("approver")
    return [entry["by"]] + ([approver] if isinstance(approver, str) and approver != entry["by"] else [])


def seated_by(entry):
    """Everybody to whom the entry gives a seat."""
    body = entry["body"]
    if entry["kind"] in ("substitution", "move"):
        return [seat["to"] for seat in body["seats"]]
    staffed = body["staffed"] if entry["kind"] in ("replacement", "staffing") else body
    return [person for _, _, person in seats_in(staffed)] if staffed else []


# ======================================================================================================================
# uses_of_ratings
#
# Uses of discretion over scores (section 16 of docs/protocol.md): what a rating leaves for later, what was never rated, and scores that were not taken over.
# ======================================================================================================================

MOVING = ("publish", "close")


def uses_of_ratings(record):
    last = last_unrated(record)
    taken = set()

    def uses(entry):
        found = uses_of_rating(record, entry) if entry["kind"] == "rating" else []
        found += [use(entry, "unrated", {"authority": name, "count": count}) for name, seq, count in last if seq == entry["seq"]]
        return found + (scores_not_taken(record, entry, taken) if entry["kind"] == "plan" else [])

    return uses


def uses_of_rating(record, entry):
    body = entry["body"]
    left = [each for each in record.entries if each["seq"] < entry["seq"] and moves_scores(each) and day_of_cause(each) > body["until"]]
    return [use(entry, "rating", {"until": body["until"], "day": day_of_entry(entry), "units": len(body["units"]), "left": len(left)})]


def moves_scores(entry):
    return entry["kind"] == "event" or (entry["kind"] == "result" and entry["body"]["step"] in MOVING)


def day_of_cause(entry):
    return entry["body"]["day"] if entry["kind"] == "event" else day_of_entry(entry)


def last_unrated(record):
    """(authority, number of the last, how many) of what no rating of the authority stands behind."""
    found, policies = [], {}
    for entry in record.policies:
        policies[entry["body"]["policy"]["authority"]] = entry["body"]["policy"]
    for authority, policy in policies.items():
        if "scoring" not in (policy.get("classes") or {}):
            continue
        rated = max((each["seq"] for each in ratings_of(record, authority)), default=-1)
        own = lambda each: each["kind"] == "event" or owner_of(each["body"]["drawId"])[0] == authority
        left = [each for each in record.entries if each["seq"] > rated and moves_scores(each) and own(each)]
        if left:
            found.append((authority, left[-1]["seq"], len(left)))
    return found


def ratings_of(record, authority):
    of = lambda entry: (record.named(entry["body"]["policy"], "policy") or {"body": {"policy": {}}})["body"]["policy"].get("authority")
    return [entry for entry in record.of_kind("rating") if of(entry) == authority]


def scores_not_taken(record, entry, taken):
    """A plan's registry has the scores of the ratings before it: only who holds the registry can tell. Each registry is looked at once."""
    authority, registry = owner_of(entry["body"]["drawId"])[0], record.named(entry["body"]["registry"], "registry")
    ratings = [each for each in ratings_of(record, authority) if each["seq"] < entry["seq"]]
    if not ratings or registry is None or record.named(entry["body"]["policy"], "policy") is None or record.registers is None or (authority, registry["hash"]) in taken:
        return []
    case, policy = record.registers.registry(registry), record.named(ratings[-1]["body"]["policy"], "policy")["body"]["policy"]
    if case is None:
        return []
    taken.add((authority, registry["hash"]))
    rated = {each["unit"]: each["after"] for rating in ratings for each in rating["body"]["units"]}
    scores = {unit["id"]: unit["facts"].get(policy["classes"]["fact"]) for unit in case["units"]}
    others = sorted((unit for unit, after in rated.items() if unit in scores and scores[unit] != after), key=byte_order)
    return [use(entry, "scores-not-taken", {"asOf": registry["body"]["asOf"], "count": len(others), "units": few(others)})] if others else []


# ======================================================================================================================
# uses_of_rows
#
# What a root that changed hides (section 16 of docs/protocol.md): other rows, or another secret over the same ones; and the first registry of an authority beside those of others.
# ======================================================================================================================

LISTS_OF_REGISTERS = {"registry": ("units", 0), "history": ("history", 0), "roster": ("inspectors", 1)}
LEAVES_OF_ROWS = {"registry": unit_leaves, "history": visit_leaves, "roster": inspector_leaves}


def uses_of_rows(record):
    namings = {naming.entry["seq"]: naming for naming in namings_of(record)}
    return lambda entry: uses_of_naming(record, namings[entry["seq"]]) if entry["seq"] in namings else []


def uses_of_naming(record, naming):
    entry, as_of = naming.entry, naming.pair[0]["body"]["asOf"]
    if naming.apart:
        others = few([name for name, _ in naming.apart])
        yield use(entry, "registry-of-others", {"drawId": entry["body"]["drawId"], "asOf": as_of, "others": others})
    for rows, before in rows_beside(naming):
        one, other = record.behind(before), record.behind(naming.pair)
        if one is not None and other is not None:
            place = LISTS_OF_REGISTERS[rows][1]
            facts = {"drawId": entry["body"]["drawId"], "rows": rows, "before": before[place]["body"]["asOf"], "asOf": naming.pair[place]["body"]["asOf"]}
            yield use(entry, *difference(rows, one, other, facts))


def rows_beside(naming):
    """(list, pair before) of every list whose root is not that of before."""
    if naming.apart:
        yield "registry", naming.apart[0][1]
    if naming.before is None:
        return
    changed = {rows: root_of_rows(naming.before, rows) != root_of_rows(naming.pair, rows) for rows in LISTS_OF_REGISTERS}
    for rows in LISTS_OF_REGISTERS:
        if changed[rows] and (rows != "registry" or naming.is_unexplained):
            yield rows, naming.before


def root_of_rows(pair, rows):
    name, place = LISTS_OF_REGISTERS[rows]
    return pair[place]["body"][name]["root"]


def difference(rows, one, other, facts):
    """The code, and what it says."""
    before, now = rows_in(rows, one), rows_in(rows, other)
    came, left = [name for name in now if name not in before], [name for name in before if name not in now]
    changed = [name for name in now if name in before and before[name] != now[name]]
    ids = sorted(came + left + changed, key=byte_order)
    if not ids:
        return "rows-same", facts
    return "rows-changed", {**facts, "came": len(came), "left": len(left), "changed": len(changed), "ids": few(ids)}


def rows_in(rows, case):
    """What is committed to, by id; the visits of a unit together."""
    found = {}
    for leaf in LEAVES_OF_ROWS[rows](case):
        said = read_json(leaf)
        found.setdefault(said["unit" if rows == "history" else "id"], []).append(leaf)
    return found


# ======================================================================================================================
# notes
#
# What is not wrong and yet worth knowing (section 15 of docs/protocol.md, "Noted, and no finding", and sections 4 and 14.1).
# ======================================================================================================================

def notes_of(entries, replayed, registers, at=None, last=None):
    """`replayed`: draw ids of rounds and cases that were made again; `last`: instant of the last entry of the record, judged or not."""
    if not entries:
        return [note("empty", "", "no entry: nothing was audited")]
    by_hash = {entry["hash"]: entry for entry in entries}
    unsaid = [note("as-of-last-entry", "at", "nobody said as of when: the day is that of the last entry, and what was due since is not listed")] if at is None else []
    is_earlier = at is not None and instant_of(at) < instant_of(last or entries[-1]["at"])
    found = [note("audit-earlier", "at", "asked as of an instant before the last entry: what was due since is not listed")] if is_earlier else unsaid
    for order in orders_of(entries):
        found += notes_of_attempt(order, entries) if "plan" in order else notes_of_case(order)
        found += notes_on_closed_days(order, entries, by_hash)
        named, drawn = order["drawId"], "draw" in order or ("case" in order and "teams" in order)
        found += [note("not-replayed", named, "not made again: its registries are not at hand")] if drawn and named not in replayed else []
    return found + unchecked_seeds(entries) + unopened_seals(entries) + notes_on_keys(entries) + changes_not_repeated(entries, by_hash, registers) + rows_not_seen(entries, registers) + readings_not_seen(entries, registers) + unread_leaves(entries, replayed)


# Changes after a draw, and the registers that they name.
BOTH = (("registry", "registry"), ("roster", "roster"))
REPEATED_FROM = {
    "substitution": BOTH, "replacement": BOTH, "staffing": BOTH, "move": BOTH, "rating": (("registry", "registry"),),
    "change": (("from", "registry"), ("to", "registry")),
}


def changes_not_repeated(entries, by_hash, registers):
    """What changed something after a draw, and names a register that is not at hand."""
    def is_left(entry):
        asked = REPEATED_FROM.get(entry["kind"], ())
        named = [by_hash.get(entry["body"][field], {"kind": None}) for field, _ in asked]
        if registers is None or any(each["kind"] != kind for each, (_, kind) in zip(named, asked)):
            return bool(asked)
        return registers.behind(*named) is None if asked is BOTH else any(registers.registry(each) is None for each in named)

    left = [entry for entry in entries if is_left(entry)]
    return [note("not-repeated", f"entry {entry['seq']}, {entry['kind']}", "not made again: a register that it names is not at hand") for entry in left]


def rows_not_seen(entries, registers):
    """Roots that changed, of which not both states are at hand."""
    record = Record(entries, registers, "")
    left = [naming.entry for naming in namings_of(record) if any(None in (record.behind(before), record.behind(naming.pair)) for _, before in rows_beside(naming))]
    return [note("rows-unseen", f"entry {entry['seq']}, {entry['kind']}", "a root changed, and not both states are at hand: nobody has looked at the rows") for entry in left]


def readings_not_seen(entries, registers):
    """Registries that were read from the tables of an office, by a statement that is not at hand."""
    known = set() if registers is None else {case.get("readings") for case in registers.cases}
    left = [entry for entry in entries if entry["kind"] == "registry" and "readings" in entry["body"] and entry["body"]["readings"]["digest"] not in known]
    return [note("readings-unseen", f"entry {entry['seq']}, {entry['kind']}", "read from the tables of an office, and the statement of how is not at hand") for entry in left]


def unread_leaves(entries, drawn):
    """Receipts whose root was not worked out again with their draw, and codes whose hashes nobody could compare with visits."""
    receipts = [entry for entry in entries if entry["kind"] == "receipts" and entry["body"]["drawId"] not in drawn]
    codes = [entry for entry in entries if entry["kind"] == "codes" and isinstance(entry.get("salt"), dict)]
    found = [note("receipts-unread", each["body"]["drawId"], "its draw was not made again: nobody has worked out its receipts again") for each in receipts]
    return found + [note("codes-unread", each["body"]["drawId"], "this is a view: nobody could compare its codes with visits") for each in codes]


def unchecked_seeds(entries):
    """Values that nobody but a reader with the published ones can compare."""
    drawn = [entry["body"] for entry in entries if entry["kind"] in ("draw", "assignment")]
    bodies = [body for body in drawn if {source["type"] for source in body["sources"]} & {"beacon", "text"}]
    return [note("seed-unchecked", body["drawId"], "only who has the published values can check those of beacon and text") for body in bodies]


def unopened_seals(entries):
    """Sealed secrets, of which this verifier is given none opened."""
    sealed = [entry["body"] for entry in entries if entry["kind"] in ("sources", "case") and entry["body"].get("seals")]
    return [note("seal-unopened", body["drawId"], "nobody has opened its sealed secret for the verifier") for body in sealed]


def notes_of_attempt(order, entries):
    plan, name, found = order["plan"], order["drawId"], []
    if is_hidden(plan, entries):
        found.append(note("phase-hidden", name, "the secret of the phases is not revealed yet"))
    if plan["body"].get("commits") is None:
        found.append(note("counts-only", name, "announced by an older version, which bound numbers only: its pool and loads are those of the draw"))
    return found if "draw" in order else [*found, note("not-drawn", name, "announced, not drawn")]


def notes_of_case(order):
    waits = "teams" not in order and order["case"]["body"]["announced"] and "void" not in order
    return [note("not-drawn", order["drawId"], "announced, not drawn")] if waits else []


def is_hidden(plan, entries):
    """A phase has decided a target, and nobody has told its secret."""
    told = {entry["body"]["matter"] for entry in entries if entry["kind"] == "phase"}
    return plan["body"]["matter"] not in told and any("phased" in stratum for stratum in plan["body"]["strata"])


def policy_of(order, by_hash):
    named = by_hash.get((order.get("case") or order["plan"])["body"]["policy"])
    return named["body"]["policy"] if named is not None and named["kind"] == "policy" else None


def notes_on_closed_days(order, entries, by_hash):
    """A visit without a result stands on a day that the policy which stands now has closed."""
    policy = policy_of(order, by_hash)
    if policy is None or "void" in order or not ("draw" in order or "case" in order):
        return []
    same = [e["body"]["policy"] for e in entries if e["kind"] == "policy" and (e["body"]["policy"]["authority"], e["body"]["policy"]["year"]) == (policy["authority"], policy["year"])]
    body = (order.get("case") or order["plan"])["body"]
    if "case" in order and body["lead"] is not None:
        return []
    kind, name = ("lanes", body["lane"]) if "case" in order else ("matters", body["matter"])
    matter = next((each for each in same[-1].get(kind, ()) if each["id"] == name), None)
    if matter is None or "schedule" not in matter:
        return []
    reported = units_reported(order)
    days = {seat["day"] for seat in seats_of(order) if seat["unit"] not in reported} - {None}
    closed = sorted(day for day in days if is_closed_day(same[-1], matter, day))
    return [note("closed-day", order["drawId"], f"a visit without a result stands on {', '.join(closed)}, closed since")] if closed else []


def is_closed_day(policy, matter, day):
    """For everybody: no working day, quiet, or off everywhere."""
    schedule = matter["schedule"]
    known = any(each["from"] <= day <= each["until"] for each in policy.get("calendars", ()))
    rests = known and not schedule.get("everyDay") and not worked(policy, day)
    off = any("region" not in each and each["from"] <= day <= each["until"] for each in schedule.get("off", ()))
    return rests or off or quiet(matter, day)


# ======================================================================================================================
# results
#
# Section 14.9 of docs/protocol.md: results of visits that stood, step after step; and events.
# ======================================================================================================================

AFTER = {
    "enter": (None, "return", "reject", "withdraw"), "return": ("enter",), "reject": ("enter",), "publish": ("enter",),
    "correct": ("publish", "correct", "close"), "annul": ("publish", "correct", "close"), "close": ("publish", "correct"), "withdraw": ("annul",),
}

# What a step has, and behind the bar what it may have, beside the visit.
FIELDS_OF_STEPS = {
    "enter": "day codes | inspectors correctBy text", "return": "text", "reject": "text", "publish": "| text",
    "correct": "day codes text approver | inspectors correctBy", "annul": "day text", "close": "day text", "withdraw": "text approver",
}
CODES = "1 A B C D E F G 3 4 5 6 7 8 9 10 11 12".split()
FOLLOWED = set("A B C D E G 3 4 5 6 8".split())


def check_results(entries, unreadable):
    found, past, orders = [], {}, {}
    for entry in entries:
        if entry["kind"] != "result":
            add_to_orders(orders, entry)
            continue
        try:
            steps = past.setdefault((entry["body"]["drawId"], entry["body"]["unit"]), [])
            order = standing_order(orders, entry)
            found += [fault(code, place_of(entry), words) for code, words in faults_of_step(entry, order, steps)]
            steps.append({**entry["body"], "at": entry["at"]})
        except unreadable as cause:
            found.append(fault("not-examined", place_of(entry), f"cannot be applied: {cause!r}"))
    return found


def standing_order(orders, entry):
    """The draw or case as the ledger before the entry has it, where it stands."""
    order = orders.get(entry["body"]["drawId"], {"void": None})
    return order if "void" not in order and ("draw" in order or "case" in order) else None


def units_with_results(order):
    """Units that a draw or a case visits; those too that planned visits take along, whose result somebody may write twice (section 16)."""
    return visited_units(order) if "draw" in order else set(order["case"]["body"]["units"]) - void_units(order)


def faults_of_step(entry, order, steps):
    """(code, words) of each."""
    body, day = entry["body"], entry["at"][:10]
    stands = order is not None and body["unit"] in units_with_results(order)
    step = body["step"]
    last = steps[-1]["step"] if steps else None
    found = [] if stands else [("result-no-visit", "is about no visit that stands")]
    found += [] if last in AFTER[step] else [("result-order", f"{step} after {last}")]
    if step == "close" and not is_left_open(steps):
        found.append(("result-order", "close: nothing is left to do"))
    found += faults_of_fields(body)
    if step in ("enter", "correct"):
        found += [("result-codes", words) for words in faults_of_codes(body.get("codes", ()))]
        found += [("result-fields", words) for words in faults_of_people_and_term(body)]
        first = first_day_of_result(order, body["unit"]) if stands else ""
        found += [] if first <= body.get("day", "") <= day else [("result-day", f"day {body.get('day')}: not from {first} to {day}")]
    visited = next((each["day"] for each in reversed(steps) if each["step"] in ("enter", "correct")), "")
    if step in ("annul", "close") and not visited <= body.get("day", visited) <= day:
        found.append(("result-day", f"{step} on {body['day']}: not from {visited} to {day}"))
    return found


def faults_of_fields(body):
    """What the step needs and has not, a reason or an approver without a letter or a digit, and what is none of its fields."""
    step = body["step"]
    has, _, may = (part.split() for part in FIELDS_OF_STEPS[step].partition("|"))
    blank = [name for name in has if isinstance(body.get(name), str) and body[name] != "" and not is_said(body[name])]
    missing = [name for name in has if not body.get(name)]
    further = [name for name in body if name not in ("drawId", "unit", "step", *has, *may)]
    said = [name for name in missing if name in ("text", "approver")]
    return [("void-without-reason", f"{step} without {name}") for name in blank + said] + [("result-fields", f"{step} with {name}") for name in further]


def faults_of_people_and_term(body):
    people, found = body.get("inspectors", []), []
    if len(set(people)) != len(people):
        found.append(f"inspectors {people}: somebody stands twice")
    if "correctBy" in body:
        found += [] if FOLLOWED & set(body.get("codes", ())) else ["correctBy: nothing is left to do"]
        found += [] if body["correctBy"] >= body.get("day", "") else [f"correctBy {body['correctBy']}: before the visit"]
    return found


def check_events(entries):
    """No event is of a day to come, and none stands twice."""
    found, told = [], set()
    for entry in (each for each in entries if each["kind"] == "event"):
        body = entry["body"]
        name = (body["unit"], body["event"], body["reference"])
        found += [] if body["day"] <= entry["at"][:10] else [fault("event", place_of(entry, "day"), f"day {body['day']}: after the entry", entry["at"][:10], body["day"])]
        found += [fault("event", place_of(entry), "stands twice")] if name in told else []
        told.add(name)
    return found


def is_left_open(steps):
    """A code that leaves something to do opens a follow-up, until it is closed."""
    said = next((step["codes"] for step in reversed(steps) if step["step"] in ("enter", "correct")), ())
    return bool(FOLLOWED & set(said))


def faults_of_codes(codes):
    if not codes or any(code not in CODES for code in codes) or len(set(codes)) != len(codes):
        return [f"codes {codes}"]
    return ["1 stands alone"] if "1" in codes and len(codes) > 1 else []


def first_day_of_result(order, unit):
    """The day of the draw or the opening; for a unit that came in another's place, of that replacement."""
    came = [
        change["at"][:10] for change in order["changes"] if change["kind"] == "replacement"
        for each in change["body"]["replaced"] if each["by"] == unit
    ]
    return came[-1] if came else (order.get("case") or order["draw"])["at"][:10]


# ======================================================================================================================
# visit_so_far
#
# A visit as the entries before one of them have it (section 16 of docs/protocol.md): its day, its people, what was written about it, and by when more should be.
# ======================================================================================================================

# Working days from the visit until its result is published, and calendar days where no calendar knows them.
WORKING_DAYS = 20
CALENDAR_DAYS = 28
SAYING = ("enter", "correct")

# Behind every entry, and behind every day.
END = 2**53
LAST_DAY = "9999-12-31"

NOTHING = {"changes": [], "results": []}


class Visit:
    def __init__(self, record, name, unit, seq):
        self.record, self.unit = record, unit
        self.order = record.before({"drawId": name, **record.orders.get(name, NOTHING)}, seq)
        self.rule = record.rule_of_order(self.order) if "plan" in self.order or "case" in self.order else None
        self.window = record.window_of(self.order) if self.rule else None
        # A draw or case that its policy does not know stands for nothing.
        self.policy = record.policy_of(self.order) if self.window else None
        self.day = days_of(self.order).get(unit) if self.policy else None
        self.seats = [seat for seat in seats_of(self.order) if seat["unit"] == unit] if self.policy else []
        self.steps = [each for each in record.steps_of(name, unit) if each["seq"] < seq]

    def stands(self):
        """The draw or case visits the unit."""
        return self.policy is not None and ("draw" in self.order or "case" in self.order) and self.unit in units_with_results(self.order)

    def host(self):
        """The draw id of the planned visit that takes it along, or None."""
        merged = self.order["case"]["body"]["merged"] if "case" in self.order else ()
        return next((each["drawId"] for each in merged if each["unit"] == self.unit), None)

    def lead(self):
        """The draw id of the lead of a joint case, or None."""
        lead = self.order["case"]["body"]["lead"] if "case" in self.order else None
        return lead and lead["drawId"]

    def said(self):
        """The step that says what was found last, or {}."""
        return next((each["body"] for each in reversed(self.steps) if each["body"]["step"] in SAYING), {})

    def term(self):
        """The last day on which its problems are to be put right, or None."""
        said = self.said()
        return said.get("correctBy", days_later(said["day"], CALENDAR_DAYS)) if said else None

    def published(self):
        """The entry that published its result, or None."""
        return next((each for each in reversed(self.steps) if each["body"]["step"] == "publish"), None)

    def last_step(self):
        return self.steps[-1]["body"]["step"] if self.steps else None


def due_day(visit, day):
    """20 working days after a day, by the calendars of the policy; 28 days where these do not know them."""
    at, left = day, WORKING_DAYS
    calendars = (visit.policy or {}).get("calendars", ())
    while left:
        at = days_later(at, 1)
        if not any(inside(each, at) for each in calendars):
            return days_later(day, CALENDAR_DAYS)
        left -= worked(visit.policy, at)
    return at


def days_later(day, days):
    try:
        return (date.fromisoformat(day) + timedelta(days)).isoformat()
    except OverflowError:
        return LAST_DAY


# ======================================================================================================================
# uses_of_results
#
# Uses of discretion over results (section 16 of docs/protocol.md): when, by whom and how often something was written.
# ======================================================================================================================

AGAIN = ("correct", "return", "reject", "annul", "withdraw")


def uses_of_results(record):
    return lambda entry: uses_of_step(record, entry) if entry["kind"] == "result" else []


def uses_of_step(record, entry):
    body = entry["body"]
    visit, step, named = Visit(record, body["drawId"], body["unit"], entry["seq"]), body["step"], {"drawId": body["drawId"], "unit": body["unit"]}
    if step in SAYING:
        yield from uses_of_day(entry, visit, named)
        yield from uses_of_people(body, entry, visit, named)
        yield from uses_of_term(entry, named)
        yield from uses_of_entering(entry, visit, named)
        yield from uses_of_two_results(record, entry)
    if step in AGAIN:
        before, after = "+".join(visit.said().get("codes", ())), "+".join(body.get("codes", ())) if step == "correct" else ""
        yield use(entry, "corrected", {**named, "step": step, "before": before or None, "after": after or None})
    if step == "close":
        yield use(entry, "follow-up-closed", {**named, "due": visit.term(), "day": body.get("day"), "points": points_of(record, entry["seq"])})
    if step == "annul":
        yield from uses_of_annulling(entry, visit, named)
    if step == "publish" and visit.said():
        day, written = visit.said()["day"], day_of_entry(entry)
        due = due_day(visit, day)
        if written > due:
            yield use(entry, "published-late", {**named, "day": day, "published": written, "due": due})


def points_of(record, seq):
    """What the ratings count for an entry."""
    lines = [because for rating in record.of_kind("rating") for unit in rating["body"]["units"] for because in unit["because"]]
    return sum(each["points"] for each in lines if each["seq"] == seq)


def uses_of_day(entry, visit, named):
    """Another day than the visit has, than its round or case has, or than anybody may be visited on."""
    day, window = entry["body"]["day"], visit.window
    if visit.day is not None and day != visit.day:
        yield use(entry, "other-day", {**named, "planned": visit.day, "day": day})
    if window is not None and not window["from"] <= day <= window["until"]:
        yield use(entry, "outside-round", {**named, "day": day, "from": window["from"], "until": window["until"]})
    if is_closed(visit, day, entry["seq"]):
        yield use(entry, "on-closed-day", {**named, "day": day})


def uses_of_people(body, entry, visit, named):
    """Nobody was drawn, or others were there than those who were; nobody, where a result names nobody."""
    if not visit.seats and visit.host() is None and visit.stands():
        yield use(entry, "without-team", named)
    people, said = [seat["inspector"] for seat in visit.seats], body.get("inspectors", [])
    if people and set(said) != set(people):
        others, missing = [each for each in said if each not in people], [each for each in people if each not in said]
        yield use(entry, "other-people", {**named, "others": few(others) or None, "missing": few(missing) or None})


def uses_of_term(entry, named):
    """By when something is to be done is said; or nothing is said, where something is to be done."""
    body = entry["body"]
    if "correctBy" in body or FOLLOWED & set(body["codes"]):
        yield use(entry, "term-set", {**named, "day": body["day"], "correctBy": body.get("correctBy")})


def uses_of_entering(entry, visit, named):
    body, written = entry["body"], day_of_entry(entry)
    due = due_day(visit, body["day"])
    if body["step"] == "enter" and written > due:
        yield use(entry, "entered-late", {**named, "day": body["day"], "written": written, "due": due})


def uses_of_annulling(entry, visit, named):
    """By its day nobody could know yet what was published."""
    published, day = visit.published(), entry["body"]["day"]
    if published is not None and day < day_of_entry(published):
        yield use(entry, "annulled-before", {**named, "day": day, "published": day_of_entry(published)})


def is_closed(visit, day, seq):
    """Nobody is visited on that day, by the policy that stands before the entry."""
    if visit.policy is None or visit.rule is None:
        return False
    year = lambda policy: (policy["authority"], policy["year"])
    policies = [each["body"]["policy"] for each in visit.record.policies if each["seq"] < seq]
    standing = next((policy for policy in reversed(policies) if year(policy) == year(visit.policy)), visit.policy)
    kind = "lanes" if "case" in visit.order else "matters"
    rule = next((each for each in standing.get(kind, ()) if each["id"] == visit.rule["id"]), None)
    return rule is not None and "schedule" in rule and is_closed_day(standing, rule, day)


# --- One visit, two results ------------------------------------------------------------------------

def uses_of_two_results(record, entry):
    """The last words about a unit of a case: beside the planned visit that takes it along, or other than those of the lead."""
    unit = entry["body"]["unit"]
    for name, order in record.orders.items():
        if "case" not in order or unit not in order["case"]["body"]["units"]:
            continue
        case, own = Visit(record, name, unit, END), last_saying(record, name, unit)
        if case.host() is not None and own is entry:
            yield use(entry, "result-beside", {"drawId": name, "unit": unit, "other": case.host()})
        others = last_saying(record, case.lead(), unit) if case.lead() else None
        if own and others and entry is max(own, others, key=lambda each: each["seq"]) and own["body"]["codes"] != others["body"]["codes"]:
            codes = {"codes": "+".join(own["body"]["codes"]), "others": "+".join(others["body"]["codes"])}
            yield use(entry, "results-differ", {"drawId": name, "unit": unit, "other": case.lead(), **codes})


def last_saying(record, name, unit):
    """The last entry that says what was found, or None."""
    return next((each for each in reversed(record.steps_of(name, unit)) if each["body"]["step"] in SAYING), None)


# ======================================================================================================================
# uses_of_seeds
#
# Uses of discretion over seeds (section 16 of docs/protocol.md): who could choose a value, and when it was known.
# ======================================================================================================================

# An announcement that stands for less than so many seconds is hardly seen by anybody.
SHORTLY = 3600


def uses_of_seeds(record):
    def uses(entry):
        if entry["kind"] in ("draw", "assignment"):
            return uses_of_seeded(record, entry)
        if entry["kind"] in ("sources", "case"):
            return uses_of_announcing(record, entry)
        if entry["kind"] == "anchor":
            party = entry["body"]["party"]
            again = last_published(party, entry["seq"], record.entries) not in (None, entry["body"]["value"])
            return [use(entry, "anchored-again", {"party": party})] if again else []
        return uses_of_void(record, entry) if entry["kind"] == "void" else []

    return uses


def uses_of_seeded(record, entry):
    body, name = entry["body"], entry["body"]["drawId"]
    if name not in record.orders or record.seeded(entry) is not entry:
        return
    announcing = record.announcing(entry)
    if could_be_chosen(body["sources"]):
        kinds = ", ".join(each["type"] for each in body["sources"])
        if entry["kind"] == "draw":
            yield use(entry, "chosen-seed", {"drawId": name, "types": kinds, "freed": freed(body["strata"])})
        else:
            yield use(entry, "chosen-seed-of-case", {"drawId": name, "types": kinds})
    elif not any(each["type"] == "beacon" for each in body["sources"]):
        yield use(entry, "parties-only", {"drawId": name, "parties": ", ".join(each["party"] for each in body["sources"])})
    if announcing is None:
        return
    if is_at_once(announcing, entry):
        yield use(entry, "announced-at-once", {"drawId": name, "at": announcing["at"]})
    if is_fallback([announcement_of(each, name) for each in body["sources"]], announcing["body"]):
        held = [each["party"] for each in announcing["body"]["announced"] if each["type"] in SECRETS]
        yield use(entry, "fallback-used", {"drawId": name, "withheld": ", ".join(held) or None})


def could_be_chosen(sources):
    """A value that nothing binds; or no beacon, and fewer than two parties who each hold a secret."""
    kinds, parties = {each["type"] for each in sources}, {each["party"] for each in sources if each["type"] in SECRETS}
    return bool(kinds & {"plain", "text"}) or ("beacon" not in kinds and len(parties) < 2)


def freed(strata):
    """By stratum without weights: of 1,000 seeds that are tried, so many leave out a given unit that chance has drawn."""
    return ", ".join(f"{each['stratum']} {freed_of(each)}" for each in strata if "weights" not in each) or None


def freed_of(stratum):
    """Units that had to be drawn, or were taken by score, are drawn by every seed."""
    pool, drawn = stratum["pool"], stratum["drawn"]
    fixed = sum("forced" in each or "score" in each for each in drawn)
    return 1000 * (pool - len(drawn)) // (pool - fixed) if pool > fixed else 0


def is_at_once(announcing, seeded):
    return time_of_entry(seeded) <= time_of_entry(announcing)


def uses_of_announcing(record, entry):
    body, name = entry["body"], entry["body"]["drawId"]
    if not body["announced"] or record.announcing(entry) is not entry:
        return
    seeded, first = record.seeded(entry), known_from(body, body["announced"])
    if seeded is None or not is_at_once(entry, seeded):
        if first is None:
            yield use(entry, "no-values-from", {"drawId": name, "at": entry["at"]})
        elif instant_of(first) <= time_of_entry(entry):
            yield use(entry, "known-when-announced", {"drawId": name, "at": entry["at"], "valuesFrom": first})
        elif whole_seconds(first) - whole_seconds(entry["at"]) < SHORTLY:
            yield use(entry, "announced-shortly", {"drawId": name, "at": entry["at"], "valuesFrom": first})
    yield from uses_of_fallback(entry)
    yield from uses_of_open_seals(entry)
    for source in body["announced"]:
        if is_unknown_beacon(source):
            yield use(entry, "unknown-beacon", {"drawId": name, "chain": source["chain"]})
        if source["type"] == "chain" and last_published(source["party"], entry["seq"], record.entries) is None:
            yield use(entry, "chain-unanchored", {"drawId": name, "party": source["party"]})


def uses_of_fallback(entry):
    """A secret that its holder keeps back is replaced by nothing, or by what they know before they must tell it. Where every secret is sealed nobody can keep one back."""
    body = entry["body"]
    if not any(each["type"] in SECRETS for each in body["announced"]) or is_sealed(body):
        return
    said = {"drawId": body["drawId"], "parties": ", ".join(each["party"] for each in body["announced"] if each["type"] in SECRETS)}
    if "fallback" not in body:
        yield use(entry, "no-fallback", said)
        return
    time, until = latest_time(body["fallback"]), body.get("revealBy")
    if time is not None and until is not None and instant_of(time) <= instant_of(until):
        yield use(entry, "fallback-known", {**said, "known": time, "revealBy": until})


def uses_of_open_seals(entry):
    """Secrets that everybody could open when they were announced, and who announced them before."""
    for seal in entry["body"].get("seals", ()):
        time = latest_time([{"type": "beacon", **{name: seal["capsule"][name] for name in ("chain", "round")}}])
        if time is not None and instant_of(time) <= time_of_entry(entry):
            yield use(entry, "seal-open", {"drawId": entry["body"]["drawId"], "party": seal["party"], "round": seal["capsule"]["round"], "from": time})


def uses_of_void(record, entry):
    name = entry["body"]["drawId"]
    order = record.orders.get(name)
    if order is None or "case" in order or order.get("void") is not entry:
        return
    if "draw" not in order or order["draw"]["seq"] > entry["seq"]:
        yield use(entry, "announcement-dropped", {"drawId": name})
        return
    again = next((each.get("draw") for each in record.orders.values() if is_next(each, order)), None)
    if again is None:
        yield use(entry, "draw-given-up", {"drawId": name})
    else:
        yield use(entry, "drawn-again", {"drawId": name, "gone": len(units_drawn(order["draw"]) - units_drawn(again))})


def is_next(other, order):
    """The next attempt at the same round, by the fields of its plan."""
    if "plan" not in other or other["plan"]["seq"] < order["plan"]["seq"] or owner_of(other["drawId"]) != owner_of(order["drawId"]):
        return False
    return other is not order and all(other["plan"]["body"][name] == order["plan"]["body"][name] for name in ("matter", "round"))


def units_drawn(draw):
    return {each["unit"] for stratum in draw["body"]["strata"] for each in stratum["drawn"]}


# ======================================================================================================================
# uses_of_silence
#
# Uses of discretion in silence (section 16 of docs/protocol.md): on the day of the audit nothing is entered, published or closed, and it should be.
# ======================================================================================================================

def uses_of_silence(record):
    return lambda entry: uses_of_waiting(record, entry) if entry["kind"] in ("draw", "case") else []


def uses_of_waiting(record, entry):
    name, today = entry["body"]["drawId"], record.today
    order = record.orders.get(name, {})
    window = record.window_of(order) if order.get(entry["kind"]) is entry and record.rule_of_order(order) else None
    if window is None:
        return
    told = units_reported(order)
    silent = [unit for unit in dict.fromkeys(units_to_report(order)) if unit not in told] if "void" not in order else []
    if window["until"] < today and silent:
        yield use(entry, "no-result", {"drawId": name, "count": len(silent), "units": few(silent)})
    visits = [Visit(record, name, unit, END) for unit in dict.fromkeys(units_ever(order))]
    for code, is_late in (("not-entered-again", waits_for_entering), ("not-published", waits_for_publication), ("not-closed", waits_for_closing)):
        late = [visit.unit for visit in visits if is_late(visit, today)]
        if late:
            yield use(entry, code, {"drawId": name, "count": len(late), "today": today, "units": few(late)})


def units_to_report(order):
    """Of a case, also a joint one, those that no planned visit takes along."""
    if "case" not in order:
        return units_of(order)
    gone = {each["unit"] for each in order["case"]["body"]["merged"]} | void_units(order)
    return [unit for unit in order["case"]["body"]["units"] if unit not in gone]


def units_ever(order):
    """Also those that are given up."""
    return order["case"]["body"]["units"] if "case" in order else [each["unit"] for stratum in order["draw"]["body"]["strata"] for each in stratum["drawn"]] + came_in(order)


def stage(visit):
    """The last step that leaves a result where it is no more: neither a correction nor a closing. None where there is none."""
    return next((each["body"]["step"] for each in reversed(visit.steps) if each["body"]["step"] not in ("correct", "close")), None)


def is_over(visit, today):
    said = visit.said()
    return bool(said) and today > due_day(visit, said["day"])


def waits_for_entering(visit, today):
    """Taken back, and nothing came in its place."""
    return stage(visit) in GONE and is_over(visit, today)


def waits_for_publication(visit, today):
    return stage(visit) == "enter" and is_over(visit, today)


def waits_for_closing(visit, today):
    """A published follow-up, of which nobody says that it is done."""
    if stage(visit) != "publish" or visit.last_step() == "close" or not FOLLOWED & set(visit.said().get("codes", ())):
        return False
    return visit.term() < today


# ======================================================================================================================
# uses_of_turns
#
# Uses of discretion over the order in which what is due was drawn (section 16 of docs/protocol.md, `out-of-turn`).
# ======================================================================================================================

class Waiting:
    """What is announced and neither drawn nor void, on the way along the ledger: of each owner by their turn, and for each public value by their place."""

    def __init__(self):
        self.owners, self.values = {}, {}

    def lists_of(self, order):
        """Each list with the mark by which an announcement stands in it."""
        announcing = announcing_of(order)
        yield self.owners.setdefault(owner_of(order["drawId"]), []), (turn_of(order), order["drawId"])
        for name in sorted(public_names(announcing)):
            yield self.values.setdefault(name, []), (announcing["seq"], order["drawId"])

    def add(self, order):
        for marks, own in self.lists_of(order):
            insort(marks, own)

    def remove(self, order):
        for marks, own in self.lists_of(order):
            place = bisect_left(marks, own)
            if place < len(marks) and marks[place] == own:
                del marks[place]

    def before(self, order):
        """Draw ids of those whose turn it was."""
        return {name for marks, own in self.lists_of(order) for _, name in marks[: bisect_left(marks, own)]}


def passed_over(record):
    """By number of the entry with which something was drawn, the announcements that waited and came first, in the order of the ledger."""
    waiting, found = Waiting(), {}
    for _, step, order in sorted(steps_of(record), key=lambda each: each[0]):
        if step == "announced":
            waiting.add(order)
            continue
        names = waiting.before(order) if step == "drawn" else ()
        if names:
            seq = (order["teams"] if "case" in order else order["draw"])["seq"]
            found[seq] = sorted(names, key=lambda name: announcing_of(record.orders[name])["seq"])
        waiting.remove(order)
    return found


def steps_of(record):
    """(number of the entry, what it is, the draw or case): its announcement, and the first of what ends its waiting."""
    for order in record.orders.values():
        announcing = announcing_of(order)
        if announcing is None or not announcing["body"]["announced"]:
            continue
        ends = [(order[name]["seq"], step, order) for name, step in (("teams" if "case" in order else "draw", "drawn"), ("void", "void")) if name in order]
        first = min(ends, key=lambda each: each[0], default=None)
        if first is None or first[0] > announcing["seq"]:
            yield announcing["seq"], "announced", order
            yield from () if first is None else (first,)


def announcing_of(order):
    return order.get("case") or order.get("sources")


def public_names(announcing):
    """Rounds of beacons, and texts."""
    announced = announcing["body"]["announced"]
    beacons = {("beacon", each["chain"], str(each["round"])) for each in announced if each["type"] == "beacon"}
    return beacons | {("text", each["name"], "") for each in announced if each["type"] == "text"}


def turn_of(order):
    """The day on which it is due, the time of its values, and its place."""
    announcing = announcing_of(order)
    known = known_from(announcing["body"], announcing["body"]["announced"]) or announcing["at"]
    day, commits = day_at_offset(known, offset_of(announcing["at"])), order["plan"]["body"].get("commits") if "plan" in order else None
    return max(day, commits["drawOn"]) if commits else day, instant_of(known), announcing["seq"]


def uses_out_of_turn(passed, entry):
    names = passed.get(entry["seq"])
    if names:
        yield use(entry, "out-of-turn", {"drawId": entry["body"]["drawId"], "count": len(names), "before": few(names)})


# ======================================================================================================================
# uses_of_time
#
# Uses of discretion over time (section 16 of docs/protocol.md): when somebody drew, in which order, and on registries of which day.
# ======================================================================================================================

# What changes who has room on which day, and who is drawn or skipped.
CHANGING = ("teams", "assignment", "substitution", "replacement", "staffing", "move", "void", "case", "result", "visit")


def uses_of_time(record):
    kinds = {"draw": uses_of_draw, "assignment": uses_of_assignment, "plan": uses_of_cut_off, "case": uses_of_cut_off, "phase": uses_of_phase}
    passed = passed_over(record)

    def uses(entry):
        if entry["kind"] in kinds:
            yield from kinds[entry["kind"]](record, entry)
        yield from uses_out_of_turn(passed, entry)

    return uses


def uses_of_draw(record, entry):
    name, day = entry["body"]["drawId"], day_of_entry(entry)
    order = record.orders.get(name, {})
    if order.get("draw") is not entry or "plan" not in order:
        return
    commits, window = order["plan"]["body"].get("commits"), record.window_of(order)
    if commits is not None and day != commits["drawOn"]:
        code = "drawn-late" if day > commits["drawOn"] else "drawn-early"
        yield use(entry, code, {"drawId": name, "drawOn": commits["drawOn"], "day": day})
    if window is not None:
        yield from uses_of_window(entry, window, max(day, commits["drawOn"]) if commits else day)
    yield from uses_of_skipping(entry)
    yield from uses_between(record, entry, order.get("sources"))


def uses_of_window(entry, window, first):
    """`first`: the first day on which its visits may lie."""
    name, day = entry["body"]["drawId"], day_of_entry(entry)
    if day > window["until"]:
        yield use(entry, "after-round", {"drawId": name, "day": day, "until": window["until"]})
    elif first > window["from"]:
        yield use(entry, "drawn-in-round", {"drawId": name, "from": window["from"], "first": first, "until": window["until"]})
    days = window.get("draw")
    if days is not None and not days["from"] <= day <= days["until"]:
        yield use(entry, "outside-window", {"drawId": name, "day": day, "from": days["from"], "until": days["until"]})


def uses_of_skipping(entry):
    skipped = [each for stratum in entry["body"]["strata"] for each in stratum.get("skipped", ())]
    if skipped:
        units = few([f"{each['unit']} ({each['rule']})" for each in skipped])
        yield use(entry, "skipped", {"drawId": entry["body"]["drawId"], "count": len(skipped), "units": units})


def uses_between(record, entry, announcing):
    first = entry["seq"] if announcing is None else announcing["seq"]
    between = [each for each in record.of_kind(*CHANGING) if first < each["seq"] < entry["seq"]]
    if between:
        yield use(entry, "between", {"drawId": entry["body"]["drawId"], "count": len(between), "entries": few([str(each["seq"]) for each in between])})


def uses_of_assignment(record, entry):
    name, day = entry["body"]["drawId"], day_of_entry(entry)
    order = record.orders.get(name, {})
    if "case" not in order or order.get("teams") is not entry:
        return
    case = order["case"]
    due, known = case["body"]["due"], day_of_values(case)
    if due is not None and (time_of_entry(entry) > instant_of(due) if "T" in due else day > due):
        yield use(entry, "assigned-late", {"drawId": name, "due": due, "at": entry["at"]})
    if day > known:
        yield use(entry, "assigned-later", {"drawId": name, "known": known, "day": day})
    yield from uses_between(record, entry, case)


def day_of_values(case):
    """The day on which all values of a case can be known; that of the case where nothing says it."""
    first = known_from(case["body"], case["body"]["announced"])
    return day_of_entry(case) if first is None else day_at_offset(first, offset_of(case["at"]))


def uses_of_cut_off(record, entry):
    """The cut-off day of the registry beside the day on which it is named."""
    name, day = entry["body"]["drawId"], day_of_entry(entry)
    registry = record.named(entry["body"]["registry"], "registry")
    if registry is None:
        return
    as_of = registry["body"]["asOf"]
    order = {"drawId": name, entry["kind"]: entry}
    window = record.window_of(order) if entry["kind"] == "plan" else None
    latest = max(day, window["from"]) if window else day
    if as_of > day:
        yield use(entry, "registry-from-future", {"drawId": name, "asOf": as_of, "day": day})
    elif earlier_day(as_of, "months", -3) < latest:
        yield use(entry, "registry-stale", {"drawId": name, "asOf": as_of, "day": day})


def uses_of_phase(record, entry):
    """The secret of the phases is told before the last round of its matter begins, by the last policy of that id."""
    body, day = entry["body"], day_of_entry(entry)
    policies = [each["body"]["policy"] for each in record.policies if each["seq"] < entry["seq"] and each["body"]["policy"]["id"] == body["policy"]]
    matters = policies[-1]["matters"] if policies else ()
    last = next((matter["rounds"][-1] for matter in matters if matter["id"] == body["matter"]), None)
    if last is not None and day < last["from"]:
        yield use(entry, "phase-early", {"matter": body["matter"], "day": day, "last": last["from"]})


# ======================================================================================================================
# uses_of_twins
#
# Uses of discretion over people and units that may be one and the same (section 16 of docs/protocol.md), at once or one after the other: only who holds the registries can tell.
# ======================================================================================================================

def uses_of_twins(record):
    """Each registry, and each roster, is looked at where it is first named: by anybody for twins, by its authority for new ids."""
    namings = {naming.entry["seq"]: naming for naming in namings_of(record)}
    told, known, into = set(), {}, goes_on_as(record)

    def uses(entry):
        naming = namings.get(entry["seq"])
        if naming is None:
            return
        roots = {"inspectors": naming.pair[1]["body"]["inspectors"]["root"], "units": root_of_units(naming.pair[0])}
        if all((naming.authority, each) in told for each in roots.items()):
            return
        case = record.behind(naming.pair)
        if case is None:
            return
        for rows, marks_of, code in (("inspectors", marks_of_person, "people"), ("units", marks_of_unit, "units")):
            if (naming.authority, (rows, roots[rows])) in told:
                continue
            marks = {row["id"]: marks_of(row) for row in case[rows]}
            ids = [] if (rows, roots[rows]) in told else twins_in(marks)
            told.update({(rows, roots[rows]), (naming.authority, (rows, roots[rows]))})
            seen = known.setdefault((naming.authority, rows), {})
            pairs = [(gone, new) for gone, new in renamed_in(seen, marks) if into.get(gone) != new]
            seen.update(marks)
            if ids:
                yield use(entry, f"twin-{code}", {"drawId": entry["body"]["drawId"], "count": len(ids), "ids": few(ids)})
            if pairs:
                yield use(entry, f"{code}-under-new-ids", {"drawId": entry["body"]["drawId"], "count": len(pairs), "ids": few([" → ".join(pair) for pair in pairs])})

    return uses


def goes_on_as(record):
    """Units that a published difference lets go on under another id."""
    return {each["unit"]: each["into"] for entry in record.of_kind("change") for each in entry["body"]["units"] if "into" in each}


def holders(marks):
    """By mark: the ids of those who have it."""
    found = {}
    for name, (has, _) in marks.items():
        for mark in has:
            found.setdefault(mark, {})[name] = True
    return found


def other_than(name, asks, held):
    """The first other one who has what is asked for, or None."""
    return next((each for mark in asks for each in held.get(mark, ()) if each != name), None)


def twins_in(marks):
    """Ids of all that share a mark with another one, in byte order."""
    held = holders(marks)
    return sorted((name for name, (_, asks) in marks.items() if other_than(name, asks, held) is not None), key=byte_order)


def renamed_in(seen, marks):
    """(id that is gone, id that is new) of whoever is new and shares a mark with somebody who is gone."""
    held = holders({name: each for name, each in seen.items() if name not in marks})
    pairs = [(other_than(name, asks, held), name) for name, (_, asks) in marks.items() if seen and name not in seen]
    return [pair for pair in pairs if pair[0] is not None]


# What a row has, and what it asks for: a region holds the regions in it, and nobody knows where an unknown one lies.

def marks_of_person(person):
    marks = [("id", shape_of_name(person["id"])), *(("name", form) for form in readings(person["name"]))]
    marks += [("certificate", each["kind"], form) for each in person["certificates"] for form in readings(each["number"] or "")]
    return marks, marks


def marks_of_unit(unit):
    own, region, forms = [("id", shape_of_name(unit["id"]))], unit["region"], readings(unit["name"])
    around = [text_of(region[:depth]) for depth in range(len(region) + 1)]
    marked = lambda side, places: [(side, place, form) for place in places for form in forms]
    return own + marked("at", around[-1:]) + marked("in", around), own + marked("in", around[-1:]) + marked("at", around)


def readings(text):
    """Letters and digits alone, in each way in which the digits can be read: 0 as O, and 1 as I or as L. What says nothing marks nobody."""
    form = letters_of(text).replace("0", "O")
    return list(dict.fromkeys(form.replace("1", letter) for letter in "IL")) if form else []


# ======================================================================================================================
# discretions
#
# Section 16 of docs/protocol.md: uses of discretion. What each of them is stands in the parts that this one gathers; here they are put in their order and counted.
# ======================================================================================================================

GROUPS = (uses_of_seeds, uses_of_time, uses_of_inputs, uses_of_rows, uses_of_ratings, uses_after_draw, uses_of_results, uses_of_silence, uses_of_codes, uses_of_rules, uses_of_aim, uses_of_names, uses_of_twins, uses_of_oneself)


@dataclass(frozen=True)
class Discretion:
    """A choice that somebody was free to make: its code, the number of the entry, author, reason, approver, the how manieth of how many of this author, and what it changed."""

    code: str
    entry: int
    by: str
    why: object
    approver: object
    nth: int
    times: int
    facts: dict

    def __str__(self):
        said = ", ".join(f"{name} {value}" for name, value in self.facts.items() if value is not None)
        ground = "".join(f"; {name} {value}" for name, value in (("reason:", self.why), ("approved by", self.approver)) if value is not None)
        return f"{self.code} entry {self.entry}, by {self.by}: {said}{ground} ({self.nth} of {self.times})"


def discretions_of(entries, unreadable, registers=None, at=None):
    """Uses by the order of their entries, then of the table. A group that an entry is too strange for lists nothing of it; the checks name the entry. `at`: the instant of the audit; that of the last entry, if none is given."""
    record, listed = Record(entries, registers, day_of_audit(entries, at)), []
    for group in GROUPS:
        uses = group(record)
        for entry in entries:
            listed += guarded_uses(uses, entry, unreadable)
    listed.sort(key=lambda use: (use.entry["seq"], PLACE_OF_USE[use.code]))
    times, so_far, found = Counter(map(owner_of_use, listed)), Counter(), []
    for use in listed:
        so_far[owner_of_use(use)] += 1
        nth = so_far[owner_of_use(use)]
        found.append(Discretion(f"discretion/{use.code}", use.entry["seq"], use.entry["by"], use.why, use.approver, nth, times[owner_of_use(use)], use.facts))
    return found


def day_of_audit(entries, at):
    """The civil day, where the ledger is written."""
    if at is None:
        return entries[-1]["at"][:10] if entries else ""
    return day_at_offset(at, offset_of(entries[0]["at"])) if entries else ""


def guarded_uses(uses, entry, unreadable):
    try:
        return list(uses(entry))
    except unreadable:
        return []


def owner_of_use(use):
    return use.code, use.entry["by"]


# ======================================================================================================================
# numbers_of_entries
#
# Numbers of entries where lines are missing, broken or written with another number: an entry is judged by the number that it says, and named by the place of its line in the file, from 0.
# ======================================================================================================================

NAMED = re.compile(r"entry (\d+)\b")


def numbered(by_line):
    """Entries with numbers that grow, and by these numbers the places of those that are named otherwise. `by_line`: None for a line without form. Numbers that do not grow are nobody's: the places stand for them."""
    placed = [(place, entry) for place, entry in enumerate(by_line) if entry is not None]
    said = [entry["seq"] for _, entry in placed]
    if said != sorted(set(said)):
        return [{**entry, "seq": place} for place, entry in placed], {}
    return [entry for _, entry in placed], {entry["seq"]: place for place, entry in placed if entry["seq"] != place}


def finding_by_place(finding, places):
    """Its entry, its place for people and its sentence, which begin with the entry."""
    if finding.entry not in places:
        return finding
    return replace(finding, entry=places[finding.entry], at=begun_by_place(finding.at, places), text=begun_by_place(finding.text, places))


def note_by_place(each, places):
    return replace(each, drawId=begun_by_place(each.drawId, places), text=begun_by_place(each.text, places))


def use_by_place(each, places):
    return replace(each, entry=places.get(each.entry, each.entry))


def begun_by_place(text, places):
    named = NAMED.match(text)
    return text if named is None or int(named[1]) not in places else f"entry {places[int(named[1])]}{text[named.end():]}"


# ======================================================================================================================
# ratings
#
# Scores that change (section 14.10 of docs/protocol.md): each moves by the rules of the last policy, for what stands on the ledger since the last rating.
# ======================================================================================================================

def check_rating(entry, entries, by_hash, registers):
    """Findings, and whether the scores before were read from the registry."""
    body = entry["body"]
    earlier = [each for each in entries if each["seq"] < entry["seq"]]
    named = by_hash.get(body["policy"])
    if named is None or named["kind"] != "policy" or named["seq"] > entry["seq"]:
        return [], False
    policy = named["body"]["policy"]
    found = [] if last_of(earlier, policy) == body["policy"] else [
        fault("reference", place_of(entry, "policy"), "is not the last one of its authority and year", last_of(earlier, policy), body["policy"])
    ]
    scoring = policy.get("classes", {}).get("scoring")
    if scoring is None:
        return [*found, fault("reference", place_of(entry), "the policy has no rules that move a score", None, body["policy"])], False
    causes = causes_of(earlier, policy, last_rating(earlier, policy, by_hash), body["until"])
    registry = by_hash.get(body["registry"])
    case = registers.registry(registry) if registers and registry is not None and registry["kind"] == "registry" else None
    scores = None if case is None else {unit["id"]: score_before(unit, policy["classes"]["fact"]) for unit in case["units"]}
    return found + compare_ratings(entry, scoring, causes, scores), scores is not None


def last_of(entries, policy):
    own = [each["hash"] for each in entries if each["kind"] == "policy" and same_year(each["body"]["policy"], policy)]
    return own[-1] if own else None


def same_year(one, other):
    return (one["authority"], one["year"]) == (other["authority"], other["year"])


def last_rating(entries, policy, by_hash):
    """The number of the authority's last rating, or -1."""
    of_policy = lambda each: by_hash.get(each["body"]["policy"], {}).get("body", {}).get("policy", {})
    own = [each["seq"] for each in entries if each["kind"] == "rating" and of_policy(each).get("authority") == policy["authority"]]
    return own[-1] if own else -1


def score_before(unit, fact):
    score = unit["facts"].get(fact)
    return score if isinstance(score, int) and not isinstance(score, bool) else None


def causes_of(entries, policy, since, until):
    """By unit the causes in the order of the ledger: (number, what it is, codes). A result of no visit, or one that does not stand any more, is none, and neither is its follow-up."""
    into, causes, steps, book = merged_ids(entries), {}, {}, Book(entries, entries[-1]["seq"] + 1 if entries else 0)
    orders = {order["drawId"]: order for order in book.orders if book.is_readable(order)}
    for entry in entries:
        body = entry["body"]
        if entry["kind"] == "result" and not takes_step(steps.setdefault((body["drawId"], body["unit"]), []), body):
            continue
        if entry["seq"] <= since:
            continue
        if entry["kind"] == "result" and entry["at"][:10] <= until and body["drawId"].startswith(f"{policy['authority']}/") and body["step"] in ("publish", "close") and is_of_visit(body, orders):
            name = {"publish": "result", "close": "follow-up-closed"}[body["step"]]
            causes.setdefault(known_as(into, body["unit"]), []).append((entry["seq"], name, (body["drawId"], body["unit"])))
        if entry["kind"] == "event" and body["day"] <= until:
            causes.setdefault(known_as(into, body["unit"]), []).append((entry["seq"], body["event"], None))
    stands = lambda visit: visit is None or codes_now(steps, visit) != []
    return {unit: [(seq, name, codes_now(steps, visit)) for seq, name, visit in own if stands(visit)] for unit, own in causes.items()}


def takes_step(steps, body):
    """Goes on with a step that may follow (14.9); another one counts for nothing."""
    last, step = steps[-1]["step"] if steps else None, body["step"]
    if last not in AFTER[step] or (step == "close" and not is_left_open(steps)):
        return False
    steps.append(body)
    return True


def is_of_visit(body, orders):
    order = orders.get(body["drawId"])
    return order is not None and body["unit"] in units_with_results(order)


def known_as(into, unit):
    seen = set()
    while unit in into and unit not in seen:
        seen.add(unit)
        unit = into[unit]
    return unit


def codes_now(steps, visit):
    """The codes that a result has as it stands; none once it is annulled or withdrawn."""
    if visit is None:
        return []
    codes = []
    for body in steps[visit]:
        if body["step"] in ("enter", "correct"):
            codes = body["codes"]
        elif body["step"] in ("annul", "withdraw", "return", "reject"):
            codes = []
    return codes


def compare_ratings(entry, scoring, causes, scores):
    lines, found = entry["body"]["units"], []
    said = {each["unit"]: each for each in lines}
    moved = {unit: because_of(scoring, own) for unit, own in causes.items()}
    moved = {unit: own for unit, own in moved.items() if own}
    if scores is not None:
        moved = {unit: own for unit, own in moved.items() if unit in scores and score_after(scoring, scores[unit], own) != scores[unit]}
    names = [each["unit"] for each in lines]
    found += differs_at("rating", entry, "units", sorted(set(names) if scores is None else moved, key=byte_order), names)
    found += [fault("rating", place_of(entry, f"unit {each['unit']}"), "ends where it stood", None, each["after"]) for each in lines if each["after"] == each["before"]]
    found += [fault("rating", place_of(entry, f"unit {unit}"), "nothing on the ledger moves its score", None, unit) for unit in said if unit not in moved]
    for unit, because in moved.items():
        line = said.get(unit)
        if line is None:
            continue
        before = line["before"] if scores is None else scores[unit]
        expected = {"unit": unit, "before": before, "after": score_after(scoring, before, because), "because": because}
        found += differs_at("rating", entry, f"unit {unit}", expected, line)
    return found


def score_after(scoring, before, because):
    """Moved from where it stood, or from the start, by the sum of the points, and kept inside its bounds; whoever ends where they stood has no line."""
    after = (scoring["start"] if before is None else before) + sum(each["points"] for each in because)
    return min(scoring["most"], max(scoring["least"], after))


def because_of(scoring, causes):
    """The first rule that fits each cause, at most `most` times a unit."""
    used, because = {}, []
    for seq, name, codes in causes:
        rule = next((each for each in scoring["rules"] if each["on"] == name and (name != "result" or set(codes) & set(each["codes"]))), None)
        if rule is None or used.get(rule["id"], 0) >= rule.get("most", 10**9):
            continue
        used[rule["id"]] = used.get(rule["id"], 0) + 1
        because.append({"seq": seq, "rule": rule["id"], "points": rule["points"]})
    return because


# ======================================================================================================================
# receipt_form
#
# The form of a receipt of a unit (section 12.6 of docs/protocol.md): itself, its leaf, its line and its checkpoint, to the last field. Each fault is named at its own place.
# ======================================================================================================================

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


# ======================================================================================================================
# strays
#
# The first of each kind stands for a draw or case (section 12 of docs/protocol.md); another one is named and stands for nothing.
# ======================================================================================================================

OPENS = ("plan", "case")
STANDS_ONCE = ("sources", "draw", "teams", "assignment", "void")


def without_strays(entries):
    """Entries that stand for something, and findings about the others."""
    kept, found, parts = [], [], {}
    for entry in entries:
        if is_stray(entry, parts):
            found.append(fault("stray-entry", place_of(entry), "stands twice", "one for each attempt or case", entry["kind"]))
        else:
            kept.append(entry)
    return kept, found


def is_stray(entry, parts):
    """`parts`: the kinds that stand already, by draw id."""
    kind, body = entry["kind"], entry["body"]
    if kind not in OPENS + STANDS_ONCE:
        return False
    own = parts.get(body["drawId"])
    if kind in OPENS:
        parts.setdefault(body["drawId"], set())
        return own is not None
    stands = own is not None and kind in own
    if own is not None:
        own.add(kind)
    return stands


# ======================================================================================================================
# views
#
# How a public view is read (section 12.5 of docs/protocol.md): what it withholds is held against the rules, and what can be judged is judged like any ledger.
# ======================================================================================================================

# In the place of what is withheld, where all else of the entry can be judged: None takes the field away.
WORD, ZEROS = "withheld", NO_ENTRY
STAND_INS = {
    **{(kind, "approver"): WORD for kind in SHAPES}, **{(kind, field): WORD for kind, fields in REASONS.items() for field in fields},
    **{(kind, field): [] for kind, fields in NEAR_FITS.items() for field in fields}, **{(kind, field): ZEROS for kind, fields in DIGESTS.items() for field in fields},
    ("substitution", "ground"): "other", **{("substitution", field): None for field in LEAVE["substitution"][1:]},
    ("draw", "strata.*.drawn.*.score"): 0, ("result", "codes"): ["A"], ("result", "correctBy"): None, ("result", "inspectors"): None,
}
# Kinds whose leaves have salts that follow from that of the entry (12.6): their lines are opened ones in every view.
OF_LEAVES = ("receipts", "codes")
# Kinds that are judged from the whole ledger alone.
NOT_JUDGED = ("rating",)
DEPENDS = ("joined.*.drawId", "staffed.joined.*.drawId", "merged.*.drawId", "lead.drawId", "anew")


class View:
    """The entries of a view that can be judged, findings and notes about what is withheld."""

    def __init__(self, entries, day):
        self.entries, self.findings, self.notes = entries, [], []
        self.rules = Disclosure(entries, day, SHAPES)
        named = {}
        for place, entry in enumerate(entries):
            self.check(place, entry)
            for where, rule in withheld_in(entry):
                named[(rule, entry["kind"], named_place(where))] = named.get((rule, entry["kind"], named_place(where)), 0) + 1
        self.notes += [note("withheld", f"{kind} {where}", f"withheld by {rule}, {times} times") for (rule, kind, where), times in sorted(named.items())]
        filled = [filled_in(entry) for entry in entries]
        left = self.not_judged(filled)
        self.notes += [note("not-judged", name, "judged when all that it needs is open") for name in sorted(left)]
        self.judged = [each for each in filled if each is not None and name_of(each) not in left and each["kind"] not in NOT_JUDGED]

    def check(self, place, entry):
        """What is withheld is what the rules withhold on that day."""
        if isinstance(entry.get("salt"), str):
            self.findings += self.of_whole(place, entry)
            return
        found, due = withheld_in(entry), self.rules.withheld(place)
        if entry["kind"] == "result" and self.is_exempt(entry, found):
            due = [(("body", name), "results/except") for name in entry["body"] if name not in ("drawId", "step")] + [each for each in due if each[0] == ("by",)]
        self.findings += [
            fault("withheld", place_of(entry, named_place(where)), f"withheld by {rule}", dict(due).get(where), rule)
            for where, rule in sorted_places(set(found) - set(due))
        ]
        self.findings += [
            fault("shown", place_of(entry, named_place(where)), f"{rule} withholds it", rule, None)
            for where, rule in sorted_places(set(due) - set(found)) if where not in dict(found)
        ]

    def of_whole(self, place, entry):
        """A line with the salt of its entry tells everything: one place that the rules withhold is named, or the salt."""
        for where, rule in self.rules.withheld(place)[:1]:
            return [fault("shown", place_of(entry, named_place(where)), f"{rule} withholds it, and the line is whole", rule, None)]
        told = entry["kind"] in OF_LEAVES
        return [fault("shown", place_of(entry, "salt"), "with the salt of the entry everybody can try what its leaves are", "an opened line", None)] if told else []

    def is_exempt(self, entry, found):
        """A step of a result of which the rules say that it is never published: nobody else can see its codes."""
        return shown(entry, "unit") is None and "results/except" in dict(found).values() and "except" in self.rules.rules_of(entry).get("results", {})

    def not_judged(self, filled):
        """The names (without attempts) of draws and cases of which something is missing, and of all that counts on them."""
        left = {name_of(entry) for entry, whole in zip(self.entries, filled) if whole is None and name_of(entry) is not None and entry["kind"] != "result"}
        hidden = {name_of(entry): place for place, entry in reversed(list(enumerate(self.entries))) if entry["kind"] == "result" and shown(entry, "unit") is None}
        first, needs, parties, order = {}, {}, {}, []
        for place, entry in enumerate(self.entries):
            name = name_of(entry)
            if name is None:
                continue
            if entry["kind"] in ("plan", "case") and name not in first:
                first[name] = place
                order.append(name)
            needs.setdefault(name, set()).update(short_name(value_at(entry, each)) for pattern in DEPENDS for each in places_in(entry, pattern))
            parties.setdefault(name, set()).update(value_at(entry, each) for each in places_in(entry, "announced.*.party") if value_at(entry, each[:-1]).get("type") == "chain")
            if entry["kind"] in ("staffing", "move") and hidden.get(name, place) < place:
                left.add(name)
            if entry["kind"] == "case" and self.merges(entry) and any(each < place for each in hidden.values()):
                left.add(name)
        grown = True
        while grown:
            before = len(left)
            for n, name in enumerate(order):
                earlier = [other for other in order[:n] if other in left]
                matter = any(other.split("/")[:3] == name.split("/")[:3] for other in earlier) and self.entries[first[name]]["kind"] == "plan"
                if needs[name] & left or matter or any(parties[other] & parties[name] for other in earlier):
                    left.add(name)
            grown = len(left) > before
        return left

    def merges(self, entry):
        lanes = self.rules.policy_of(entry["body"]["drawId"]).get("lanes", ())
        return any(isinstance(lane, dict) and lane.get("id") == entry["body"].get("lane") and "merges" in lane for lane in lanes)


def short_name(draw_id):
    """A draw id without its attempt."""
    return "/".join(draw_id.split("/")[:4]) if isinstance(draw_id, str) else ""


def name_of(entry):
    name = shown(entry, "drawId")
    return None if name is None else short_name(name)


def filled_in(entry):
    """The entry with something harmless in the place of what is withheld; None where nothing can stand there."""
    found = withheld_in(entry)
    if not found:
        return entry
    copy = json.loads(json.dumps(entry))
    for place, _ in reversed(found):
        if place == ("by",):
            copy["by"] = f"{WORD} {entry['seq']}"
            continue
        key = (entry["kind"], named_place(place[1:]))
        if key not in STAND_INS:
            return None
        owner = value_at(copy, place[:-1])
        if STAND_INS[key] is None:
            del owner[place[-1]]
        else:
            owner[place[-1]] = STAND_INS[key]
    return copy


def is_of_stand_in(finding):
    """The digest of the visits that an announcement binds is withheld, and zeros stand in its place."""
    return finding.code == "verify/commits" and finding.found == ZEROS


# ======================================================================================================================
# code_lookup
#
# Codes looked up in a record (section 12.7 of docs/protocol.md): what the entries say that give and end them, and what stands behind these.
# ======================================================================================================================

class LookedUp:
    """A code as an entry gives it. `ends`: (entry, why) of all that end it; `unsure`: in a view the last entry behind which its visit may be another."""

    def __init__(self, hash_, entry):
        self.hash, self.entry, self.ends, self.unsure = hash_, entry, [], None

    @property
    def end(self):
        """The earliest of them, or None."""
        return min(self.ends, key=lambda end: end[0]["seq"], default=None)


# --- By the entries that give and end codes --------------------------------------------------------


def look_up(record, is_it):
    """What these entries alone say of the hashes that `is_it` means: ("standing", entry), ("ended", entry that ended it), or ("none", None)."""
    state, own = told_by(codes_meant(record, lambda hash_, _: is_it(hash_)))
    return state, None if own is None else own.end[0] if own.ends else own.entry


def look_up_code(record, code):
    return look_up(record, lambda hash_: code_of_hash(hash_) == code)


def look_up_visit(record, leaf):
    own = hash_of_visit(leaf)
    return look_up(record, lambda hash_: hash_ == own)


def codes_meant(record, is_it):
    """In the order in which they are given, each by the first entry that does; each is ended by the first entry behind that says so."""
    found, open_, ever = [], {}, set()
    for entry in record:
        for hash_ in entry["body"]["ended"]:
            for own in open_.pop(hash_, ()):
                own.ends.append((entry, "ended"))
        new = set(entry["body"]["given"]) - ever
        ever |= new
        for hash_ in sorted(new):
            if is_it(hash_, entry):
                found.append(LookedUp(hash_, entry))
                open_.setdefault(hash_, []).append(found[-1])
    return found


def told_by(codes):
    """The state, and the code that is told of: one that stands, or the one that ended last."""
    standing = next((each for each in codes if not each.ends), None)
    if standing is not None:
        return "standing", standing
    return ("ended", max(codes, key=lambda each: each.end[0]["seq"])) if codes else ("none", None)


# --- By the whole record ---------------------------------------------------------------------------

# What can be read of a `codes` entry in a view.
CODES_IN_VIEW = fields({"drawId": text, "given": list_of(hash_), "ended": list_of(hash_)}, {"teams": any_value})


def look_up_on_record(entries, is_it):
    """The state and the code of `told_by`, with what stands behind the entry that gives it. `is_it` is asked with a hash and the entry that gives it."""
    read, behind = (read_in_view, behind_in_view) if is_view(entries) else (read_in_whole, behind_in_whole)
    given = codes_meant(read([entry for entry in entries if entry["kind"] == "codes"]), is_it)
    by_name = {}
    for own in given:
        by_name.setdefault(own.entry["body"]["drawId"], ([], []))[0].append(own)
    for entry in read([entry for entry in entries if entry["kind"] in (*TELLING, "codes") and shown(entry, "drawId") in by_name]):
        by_name[entry["body"]["drawId"]][1].append(entry)
    told = [own for name, (own_codes, about) in by_name.items() for own in behind(name, about, own_codes)]
    return told_by(sorted(told, key=lambda own: own.entry["seq"]))


def read_in_whole(entries):
    """Those that have their form, but for strays."""
    return without_strays(readable(entries)[0])[0]


def read_in_view(entries):
    """The same, as far as a view shows the form; strays are not told apart by what is withheld."""
    return without_strays([entry for entry in entries if is_read_in_view(entry)])[0]


def is_read_in_view(entry):
    if entry["kind"] == "codes":
        return is_instant(entry["at"]) and all_further(CODES_IN_VIEW(entry["body"], "body"))
    filled = filled_in(entry)
    return is_instant(entry["at"]) if filled is None else bool(readable([filled])[0])


def behind_in_whole(name, about, given):
    """Those whose visits stood so where they were given, with what has become of these: a visit that is again what it was has not changed."""
    codes, meant, kept, changed = CodesNow(name), {}, [], {}
    for own in given:
        meant.setdefault(own.entry["seq"], {})[own.hash] = own
    for entry in about:
        if entry["kind"] == "codes":
            mine = give_and_end(codes, entry)
            kept += [own for hash_, own in meant.get(entry["seq"], {}).items() if hash_ in mine]
            continue
        codes.take(entry)
        for lost in codes.last_undone():
            own = meant.get(lost.entry["seq"], {}).get(lost.hash)
            if own is not None:
                changed[own.hash] = (own, lost, entry)
    for own, lost, entry in changed.values():
        if codes.visits.visit(lost.visit["unit"]) != lost.visit:
            own.ends.append((entry, "given-up" if entry["kind"] == "void" else "changed"))
    return kept


def behind_in_view(_name, about, given):
    """Whatever is given up has ended; of all else a view tells only that something has changed. What stands before its plan or case is no void of it."""
    opened = next((entry["seq"] for entry in about if entry["kind"] in OPENINGS), None)
    void = next((entry for entry in about if entry["kind"] == "void" and opened is not None and entry["seq"] > opened), None)
    changes = [entry for entry in about if entry["kind"] in CHANGES]
    for own in given:
        if void is not None:
            own.ends.append((void, "given-up"))
        own.unsure = changes[-1] if changes and changes[-1]["seq"] > own.entry["seq"] else None
    return given


# ======================================================================================================================
# shown_papers
#
# What somebody shows beside a ledger: a receipt of a unit (section 12.6 of docs/protocol.md), the leaf of a visit, or a code as it was typed (12.7).
# ======================================================================================================================

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


# ======================================================================================================================
# main
# ======================================================================================================================

# What a document of another form than the page says makes of a program that believes it.
UNREADABLE = (Refused, KeyError, TypeError, ValueError, IndexError, AttributeError, StopIteration, RecursionError)

# The option that says when the audit is made.
AT = "--at="

# The option that hands over a proof of a private registry.
PROOF = "--proof="

# The option that looks up the code of a visit.
CODE = "--code="

# Papers that are read beside the whole ledger, by their format.
PAPERS = {RECEIPT_FORMAT: tell_receipt, VISIT_CODE_FORMAT: tell_visit}


def read_ledger(path):
    """The lines of a ledger, and what stands behind the last end of a line: nothing, unless the file was cut off."""
    try:
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError) as fault:
        raise BadInput(why_unread(path, fault)) from fault
    if not text.strip():
        raise BadInput(f"{path} is empty: there is nothing to verify")
    return lines_of(text)


def lines_of(text):
    return text.split("\n")


class Audit:
    """What an audit of a ledger answers with."""

    def __init__(self, lines, registers, at=None):
        self.findings, self.discretions, self.replayed, self.not_replayed, self.rounds = [], [], [], [], set()
        *lines, rest = lines
        lines, marks = without_marks(lines)
        self.add(marks)
        self.add([fault("line", Place(where=f"line {len(lines) + 1}"), "has no end: the file was cut off")] if rest else [])
        by_line = [read_entry(line) for line in lines]
        self.add(fault("line", Place(where=f"line {place + 1}"), words) for place, words in faults_of_entries(by_line))
        read = [entry for entry in by_line if entry is not None]
        self.lines, self.head = len(lines), read[-1]["hash"] if read else NO_ENTRY
        (placed, places), noted = numbered(by_line), []
        if is_view(placed):
            view = self.guarded(Place(), lambda: View(placed, day_of_view(placed, at)))
            placed, registers = view.judged if view else [], None
            noted = view.notes if view else []
            self.add(view.findings if view else [])
        readables, unread = readable(placed)
        self.entries, strays = without_strays(readables)
        self.by_hash, self.registers = {entry["hash"]: entry for entry in self.entries}, registers
        self.add(unread + strays + check_ledger(self.entries, UNREADABLE))
        self.check_rounds()
        self.check_between()
        if registers:
            self.add(check_commitment(registers, self.entries))
        drawn = {name for name in self.replayed if isinstance(name, str)}
        self.notes = noted + (self.guarded(Place(), lambda: notes_of(self.entries, drawn, self.registers, at, last_instant(read))) or [])
        if is_view(read):
            self.findings = [each for each in self.findings if not is_of_stand_in(each)]
        else:
            self.discretions = self.guarded(Place(), lambda: discretions_of(self.entries, UNREADABLE, registers, at)) or []
        if places:
            self.name_by_place(places)

    def name_by_place(self, places):
        """`places`: by number those of entries that say another number than that of their line."""
        self.findings = [finding_by_place(each, places) for each in self.findings]
        self.notes = [note_by_place(each, places) for each in self.notes]
        self.discretions = [use_by_place(each, places) for each in self.discretions]
        self.replayed, self.not_replayed = ([places.get(name, name) for name in names] for names in (self.replayed, self.not_replayed))

    def add(self, findings):
        self.findings += findings

    def guarded(self, place, check):
        """What a check cannot read is a finding, and the others go on."""
        try:
            return check()
        except UNREADABLE as cause:
            self.findings.append(fault("not-examined", place, f"cannot be applied: a value is missing, or of another kind ({type(cause).__name__}: {cause})"))
            return None

    def tell(self, name, whole):
        (self.replayed if whole else self.not_replayed).append(name)

    def check_rounds(self):
        told = telling(self.entries)
        for attempt in attempts_of(self.entries):
            whole = self.guarded(place_of(attempt["plan"]), lambda: self.check_attempt(attempt, told))
            if "draw" in attempt:
                self.rounds.add(attempt["drawId"])
                self.tell(attempt["drawId"], bool(whole))

    def check_attempt(self, attempt, told):
        """True where the registries of the round are at hand, and it was made again. `told`: entries of which books are made."""
        book = Book(told, attempt["plan"]["seq"])
        attempt = {**attempt, "plan": judged_plan(attempt["plan"], book)}
        body = attempt["plan"]["body"]
        policy, registry, roster = book.policies.get(body["policy"]), self.named(attempt["plan"], "registry"), self.named(attempt["plan"], "roster")
        if policy is None or not has_round(policy, body):
            self.add([] if policy is None else check_draw_id(attempt, policy))
            self.add(check_tickets(attempt) + check_record_of_draw(attempt, None, registry) if "draw" in attempt else [])
            return False
        secret = revealed_secret(self.entries, policy, body["matter"])
        before = lambda entry: Round(policy, body, Book(told, entry["seq"]), secret, first_day_of_visits(attempt))
        announced = before(attempt["plan"])
        self.add(check_name(attempt, policy) + check_commits(attempt, announced))
        self.add(check_tickets(attempt, announced.matter) if "draw" in attempt else [])
        self.add(check_teams_alone(attempt, announced))
        case = self.registers and registry and roster and self.registers.behind(registry, roster)
        if not case:
            self.add(check_strata_of_commits(attempt, announced) + check_sums(attempt, announced) + check_days_alone(attempt, announced))
            self.add(check_record_of_draw(attempt, announced.matter, registry) if "draw" in attempt else check_plan_numbers(attempt["plan"]))
            return False
        day = announced.as_of = registry["body"]["asOf"]
        self.add(check_commits_of_case(attempt, announced, case, sort_units(case, announced, day)))
        if "draw" not in attempt:
            self.add(check_sums(attempt, announced, case, sort_units(case, announced, day)) + again_name(attempt, announced.policy))
            return True
        now = before(attempt["draw"])
        now.as_of = day
        self.add(check_draw(attempt, announced, now, case, day))
        self.add(check_seated(attempt, now, case))
        self.add(check_teams(attempt, announced, now, case))
        return True

    def named(self, plan, kind):
        """The entry before a plan that it names, or None."""
        entry = self.by_hash.get(plan["body"][kind])
        return entry if entry is not None and entry["kind"] == kind and entry["seq"] < plan["seq"] else None

    def check_between(self):
        """Cases, what changes a draw, registries, policies and scores that change, results and events."""
        found, repeated = check_changes(self.entries, self.registers, UNREADABLE)
        self.add(found)
        for name, whole in repeated.items():
            self.tell(name, whole)
        for entry in self.entries:
            if entry["kind"] in ("change", "rating"):
                self.check_alone(entry)
        self.add(self.guarded(Place(), lambda: check_amendments(self.entries)) or [])
        self.add(check_results(self.entries, UNREADABLE) + check_events(self.entries))
        self.add(check_receipts(self.entries, self.registers, UNREADABLE) + check_codes(self.entries, UNREADABLE))

    def check_alone(self, entry):
        if entry["kind"] == "change":
            answer = self.guarded(place_of(entry), lambda: check_change(entry, self.by_hash, self.registers))
        else:
            answer = self.guarded(place_of(entry), lambda: check_rating(entry, self.entries, self.by_hash, self.registers))
        found, whole = answer or ([], False)
        self.add(found)
        self.tell(entry["seq"], whole)


def has_round(policy, plan):
    return any(matter["id"] == plan["matter"] and any(each["id"] == plan["round"] for each in matter["rounds"]) for matter in policy["matters"])


def check_teams_alone(attempt, round_):
    if "teams" not in attempt or "draw" not in attempt:
        return []
    body = attempt["teams"]["body"]
    draw = attempt["draw"]["body"]
    units = [each["unit"] for stratum in draw["strata"] for each in stratum["drawn"]]
    left = {"from": max(round_.window["from"], round_.since), "until": round_.window["until"]}
    return check_staff_alone(TeamRecord(attempt["teams"], body, (draw["seed"], attempt["drawId"]), units, round_.matter, left))


def check_days_alone(attempt, round_):
    """Visits lie in the round, and not before the day of the draw."""
    if "teams" not in attempt or "draw" not in attempt:
        return []
    first = max(round_.window["from"], round_.since)
    return check_days_within(attempt["teams"], attempt["teams"]["body"], first, round_.window["until"])


def check_seated(attempt, now, case):
    """Whether those who sit by the teams entry may."""
    if "teams" not in attempt:
        return []
    ids = {unit["id"] for unit in case["units"]}
    units = [each["unit"] for stratum in attempt["draw"]["body"]["strata"] for each in stratum["drawn"] if each["unit"] in ids]
    return check_people(attempt["teams"], attempt["teams"]["body"], now, case, open_days(case, now, units, now.since))


def last_instant(entries):
    """That of the last entry that says one, or None."""
    return next((entry["at"] for entry in reversed(entries) if is_instant(entry["at"])), None)


def revealed_secret(entries, policy, matter):
    """The secret of the matter's phases, where the ledger reveals it and it is the committed one."""
    for entry in entries:
        body = entry["body"]
        if entry["kind"] == "phase" and (body["policy"], body["matter"]) == (policy["id"], matter):
            return body["value"]
    return None


def as_json(audit):
    return {
        "findings": [asdict(each) for each in audit.findings], "notes": [asdict(each) for each in audit.notes],
        "discretions": [asdict(each) for each in audit.discretions],
        "replayed": audit.replayed, "notReplayed": audit.not_replayed, "head": audit.head, "entries": audit.lines,
    }


def print_text(audit):
    for each in audit.notes:
        print(f"note {each.code} {each.text}")
    for name in audit.replayed:
        print(f"{named(name)}: {'replayed in full' if name in audit.rounds else 'made again'}")
    for name in audit.not_replayed:
        print(f"{named(name)}: checked without its registries, or by itself only")
    for each in audit.discretions:
        print(f"discretion {each}")
    for each in audit.findings:
        print(f"finding {each.code} {each.text}")
    print(f"{audit.lines} entries, {len(audit.findings)} findings, head {audit.head}")


def named(name):
    return name if isinstance(name, str) else f"entry {name}"


def cannot_check(why, wants_json):
    print(f"cannot check: {why}", file=sys.stderr if wants_json else sys.stdout)
    return 2


def check_proof(paths, proof):
    if len(paths) != 1:
        print(__doc__.strip())
        return 2
    try:
        lines = read_ledger(paths[0])[:-1]
        with open(proof, encoding="utf-8") as file:
            opened = read_json(file.read())
    except OSError as cause:
        return cannot_check(why_unread(proof, cause), False)
    except BadInput as cause:
        return cannot_check(str(cause), False)
    except UNREADABLE as cause:
        return cannot_check(f"{proof}: it has not the form of a proof ({type(cause).__name__}: {cause})", False)
    form = opened.get("format") if isinstance(opened, dict) else None
    if isinstance(form, str) and form in PAPERS:
        return tell_paper(lines, lambda entries: PAPERS[form](opened, entries))
    entries = [entry for entry in map(read_entry, lines) if entry is not None]
    places = [entry["seq"] for entry in entries if belongs_to(opened, entry)]
    for line in said_by(opened) if places else []:
        print(line)
    print(f"belongs to entry {', '.join(map(str, places))}" if places else "belongs to no entry of this ledger")
    return 0 if places else 1


def check_code(paths, typed):
    if len(paths) != 1:
        print(__doc__.strip())
        return 2
    try:
        return tell_paper(read_ledger(paths[0])[:-1], lambda entries: tell_code(typed, entries))
    except BadInput as cause:
        return cannot_check(str(cause), False)


def tell_paper(lines, tell):
    """What a paper says beside a ledger; where the chain of the ledger does not hold, nothing does."""
    faults = faults_of_lines(lines)
    for place, words in faults[:1]:
        print(f"the ledger itself does not hold: line {place + 1}: {words}")
    try:
        told, holds = tell([entry for entry in map(read_entry, lines) if entry is not None])
        print("\n".join(told))
    except UNREADABLE as cause:
        return cannot_check(f"it has not the form of a paper ({type(cause).__name__}: {cause})", False)
    return 0 if holds and not faults else 1


def main(arguments):
    code = next((each[len(CODE) :] for each in arguments if each.startswith(CODE)), None)
    if code is not None:
        return check_code([each for each in arguments if not each.startswith(CODE)], code)
    proof = next((each[len(PROOF) :] for each in arguments if each.startswith(PROOF)), None)
    if proof is not None:
        return check_proof([each for each in arguments if not each.startswith(PROOF)], proof)
    wants_json, at = "--json" in arguments, next((each[len(AT) :] for each in arguments if each.startswith(AT)), None)
    paths = [each for each in arguments if each != "--json" and not each.startswith(AT)]
    if len(paths) not in (1, 2) or any(each.startswith("--") for each in paths):
        print(__doc__.strip())
        return 2
    if len(paths) == 1 and os.path.isdir(paths[0]):
        paths = [os.path.join(paths[0], "ledger.jsonl"), paths[0]]
    try:
        if at is not None and not is_instant(at):
            raise BadInput("--at takes an instant with its offset, as in 2026-12-31T18:00:00+08:00")
        lines = read_ledger(paths[0])
        registers = Registers(*load_cases(paths[1])) if len(paths) == 2 else None
        audit = Audit(lines, registers, at)
    except BadInput as cause:
        return cannot_check(str(cause), wants_json)
    except UNREADABLE as cause:
        return cannot_check(f"{' '.join(paths)}: something in it has a form that nobody expected ({type(cause).__name__}: {cause})", wants_json)
    if wants_json:
        json.dump(as_json(audit), sys.stdout, ensure_ascii=False, sort_keys=True)
        print()
    else:
        print_text(audit)
    return 1 if audit.findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

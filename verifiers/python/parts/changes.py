"""What the ledger says between the rounds, repeated: sections 14.7 and 14.8 of docs/protocol.md. One entry at a time, on the ledger before it."""

from cases import check_assignment, check_case
from book import Book, drawn_units, seats_of, units_reported, void_units
from case_checks import compare_staff
from ledger_checks import differs, place_of
from moves import check_move
from protocol import byte_order
from seats import by_unit_ticket, carried_by
from staffing import staff
from substitutions import check_substitution
from year import round_of, sort_units

# Kinds whose bodies are believed.
NOT_REPEATED = ("amendment", "change", "rating")


def check_changes(entries, registers, unreadable):
    """Findings and notes about every entry that changes a draw or a case."""
    findings, notes, by_hash = [], [], {entry["hash"]: entry for entry in entries}
    for entry in entries:
        check = CHECKS.get(entry["kind"])
        if check is None:
            continue
        try:
            more = check_entry(check, entry, entries, by_hash, registers)
        except unreadable as fault:
            more = [f"{place_of(entry)}: cannot be applied: {fault!r}"]
        if more is None:
            notes.append(f"{place_of(entry)}: checked without its registries")
        else:
            findings += more
    return findings, notes


def check_entry(check, entry, entries, by_hash, registers):
    """None where the registries of the entry are not at hand."""
    body = entry["body"]
    book = Book(entries, entry["seq"])
    order = next((each for each in book.orders if each["drawId"] == body["drawId"]), None)
    if order is None and entry["kind"] != "case":
        return [f"{place_of(entry)}: is about no draw or case that stands"]
    source = by_hash[body["case"]]["body"] if entry["kind"] == "assignment" else body
    registry, roster = by_hash.get(source["registry"]), by_hash.get(source["roster"])
    if registry is None or roster is None:
        return [f"{place_of(entry)}: names no registry or roster"]
    case = registers and registers.behind(registry, roster)
    if not case:
        return None
    return check(Change(entry, order, book, case, registry["body"]["asOf"]))


class Change:
    def __init__(self, entry, order, book, case, as_of):
        self.entry, self.body, self.order, self.book, self.case = entry, entry["body"], order, book, case
        self.as_of, self.today = as_of, entry["at"][:10]

    def round(self, book=None, policy=None):
        found = round_of(self.order, book or self.book, self.today, policy)
        found.as_of = self.as_of
        return found

    def drawn(self):
        """Seed and draw id."""
        body = (self.order.get("draw") or self.order["teams"])["body"]
        return body["seed"], self.order["drawId"]


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
    found = differs(place_of(change.entry), "replaced", expected, change.body["replaced"])
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
    return drawn | {each["by"] for change in order["changes"] if change["kind"] == "replacement" for each in change["body"]["replaced"]}


def stratum_of(order, unit):
    for stratum in order["draw"]["body"]["strata"]:
        if any(each["unit"] == unit for each in stratum["drawn"]):
            return stratum["stratum"]
    came = [each for change in order["changes"] if change["kind"] == "replacement" for each in change["body"]["replaced"]]
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
        return differs(place_of(change.entry), "staffed", None, change.body["staffed"])
    round_ = change.round(book, policy)
    round_.left = {"from": max(change.today, round_.window["from"]), "until": round_.window["until"]}
    expected = staff(round_, change.case, change.drawn(), ranked(change, units), carried_by(change.case, round_))
    if change.body["staffed"] is None:
        return differs(place_of(change.entry), "staffed", expected, None)
    return compare_staff(place_of(change.entry), expected, change.body["staffed"])


def ranked(change, units):
    return sorted(units, key=byte_order) if "case" in change.order else by_unit_ticket(*change.drawn(), units)


# --- Staffing later (14.7.1) ----------------------------------------------------------------------

def staffing(change):
    order, policy = change.order, change.book.policy(change.body["policy"])
    seated = {seat["unit"] for seat in seats_of(order)}
    reported = units_reported(order)
    units = [unit for unit in visited_units(order) if unit not in seated and unit not in reported]
    attempt = 2 + sum(each["kind"] == "staffing" for each in order["changes"])
    return differs(place_of(change.entry), "attempt", attempt, change.body["attempt"]) + staffed_like(change, units, change.book, policy)


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

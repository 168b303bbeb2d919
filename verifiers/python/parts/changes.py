"""What the ledger says between the rounds, repeated: sections 14.7 and 14.8 of docs/protocol.md. One entry at a time, on the ledger before it."""

from book import CHANGES, Book, days_of, drawn_units, nature_of, orders_of, replaced_in, seats_of, units_reported, void_units
from case_checks import compare_staff, seed_or_recorded
from cases import check_assignment, check_case, check_case_alone, check_planned
from findings import differs_at, fault, place_of
from ledger_checks import check_said
from moves import check_move
from protocol import Refused, byte_order, seed_of
from seats import by_unit_ticket, carried_by
from staffing import staff
from open_days import open_days
from substitutions import check_substitution, concerns_absence
from team_checks import check_days_within, check_people, check_staff_alone, check_staffed_units, seats_in
from year import round_of, sort_units


def check_changes(entries, registers, unreadable):
    """Findings about every entry that changes a draw or a case, and the draw ids of cases, with whether they were repeated."""
    findings, repeated, faulty, by_hash = [], {}, without_words(entries), {entry["hash"]: entry for entry in entries}
    for entry in entries:
        if entry["kind"] not in CHECKS:
            continue
        try:
            more, whole = check_entry(entry, entries, by_hash, registers)
        except unreadable as cause:
            more, whole = [fault("not-examined", place_of(entry), f"cannot be applied: {cause!r}")], False
        findings += more
        name = entry["body"]["drawId"]
        if entry["kind"] == "case" and any(each.code not in OF_UNITS for each in more):
            faulty.add(name)
        if entry["kind"] == "assignment":
            repeated[name] = whole and name not in faulty
    return findings, repeated


# What the registry says of the units of a case; everything else about it is what its entry says.
OF_UNITS = {"verify/unit-unknown", "verify/unit-not-eligible"}


def without_words(entries):
    """Draw ids of cases that give no reason, or are given up without one: what says what cannot be is not made again."""
    return {entry["body"]["drawId"] for entry in entries if entry["kind"] in ("case", "void") and check_said(entry)}


def check_entry(entry, entries, by_hash, registers):
    """Findings, and whether it was repeated from its registries."""
    body, kind = entry["body"], entry["kind"]
    book = Book(entries, entry["seq"])
    order = next((each for each in book.orders if each["drawId"] == body["drawId"]), None)
    if order is None and kind != "case":
        return [] if kind == "assignment" else check_without_order(entry, book), False
    if kind in CHANGES and "teams" not in order:
        return differs_at("reference", entry, "teams", None, body["teams"]) if "plan" in order else [], False
    if kind in CHANGES and body["teams"] != order["teams"]["hash"]:
        return differs_at("reference", entry, "teams", order["teams"]["hash"], body["teams"]), False
    alone = ALONE[kind](entry, order, book) if kind in ALONE else []
    source = body
    if kind == "assignment":
        source = order["case"]["body"]
    registry, roster = by_hash.get(source["registry"]), by_hash.get(source["roster"])
    if registry is None or roster is None or ("policy" in source and by_hash.get(source["policy"], {}).get("kind") != "policy"):
        return alone, False
    case = registers and registers.behind(registry, roster)
    if kind == "assignment" and not has_its_units(source, case, book):
        return [], False
    if kind == "assignment" and not (has_its_seed(body) and body["case"] == order["case"]["hash"]):
        return alone, False
    if any(each.code in ENDS for each in alone):
        return alone, False
    if not case:
        return alone + (WITHOUT[kind](entry, order, book) if kind in WITHOUT else []), False
    return alone + CHECKS[kind](Change(entry, order, book, case, registry["body"]["asOf"])), True


def check_without_order(entry, book):
    """A change of a draw or case that does not stand: given up before, or none that was drawn; one that nobody can apply is named elsewhere."""
    name = entry["body"]["drawId"]
    order = next((each for each in orders_of(book.entries) if each["drawId"] == name), {})
    if "void" in order:
        return [fault("order", place_of(entry), "must come before the void", "before the void", entry["kind"])]
    if "draw" in order or "case" in order:
        return []
    return [fault("stray-entry", place_of(entry), "is about no draw or case that stands", None, name)]


def has_its_seed(body):
    try:
        return seed_of(body["sources"]) == body["seed"]
    except Refused:
        return False


def has_its_units(body, case, book):
    """Each unit of the case stands there once, and the registry knows it."""
    ids, names = {unit["id"] for unit in case["units"]} if case else set(), body["units"]
    return not case or (len(set(names)) == len(names) and all(name in ids or book.known(name) in ids for name in names))


# After these there is nothing to repeat.
ENDS = {"verify/moved-from", "verify/replaced", "verify/void-not-drawn", "verify/staffing-units", "verify/case-lane"}


# --- What an entry shows without registries --------------------------------------------------------

def alone_substitution(entry, order, _book):
    """Whoever is out held a seat that it concerns, not before its day; each seat names who sat there."""
    body, found, seats = entry["body"], [], seats_of(order)
    today = entry["at"][:10]
    for each in body["out"]:
        own = [seat for seat in seats if seat["inspector"] == each["inspector"] and concerns_absence(each, seat) and (seat["day"] is None or seat["day"] >= today)]
        missing = [unit for unit in each.get("units", ()) if unit not in {seat["unit"] for seat in own}]
        if not own or missing:
            found.append(fault("idle-absence", place_of(entry, "out"), f"{each['inspector']} is out, and holds no such seat", "a seat that it concerns", each["inspector"]))
    sits = {(seat["unit"], seat["role"]): seat["inspector"] for seat in seats}
    for seat in body["seats"]:
        before = sits.get((seat["unit"], seat["role"]))
        found += differs_at("substituted", entry, f"{seat['role']} of {seat['unit']}", before, seat["from"])
    return found


def alone_replacement(entry, order, _book):
    """Drawn units without a result, each once, each with its line."""
    body, found, left = entry["body"], [], list(drawn_units(order))
    reported = units_reported(order)
    for each in body["units"]:
        if each["unit"] not in left:
            found.append(fault("void-not-drawn", place_of(entry), f"{each['unit']} is none of the units that are visited", left, each["unit"]))
            continue
        left.remove(each["unit"])
        if each["unit"] in reported:
            found.append(fault("void-after-visit", place_of(entry), f"{each['unit']} has a result", [], each["unit"]))
    return found + differs_at("replaced", entry, "replaced", [each["unit"] for each in body["units"]], [each["unit"] for each in body["replaced"]])


def alone_staffing(entry, order, book):
    """All units that had no team and no others; the attempts are counted."""
    body = entry["body"]
    attempt = 2 + sum(each["kind"] == "staffing" for each in order["changes"])
    said = {unit for unit, _, _ in seats_in(body["staffed"])} | set(body["staffed"]["unstaffed"])
    found, waiting = differs_at("staffing-attempt", entry, "attempt", attempt, body["attempt"]), waiting_units(order)
    if set(waiting) != said:
        return found + differs_at("staffing-units", entry, "units", sorted(waiting), sorted(said))
    return found + check_staffed_units(entry, body["staffed"], waiting, roles_of_order(order, book)) + check_staff_alone(entry, body["staffed"], team_rule_of(order, book)["apart"])


def alone_move(entry, order, _book):
    """Each visit stands where it is said to stand, has no result, and its seats changed from who sat there."""
    body, found = entry["body"], []
    days, reported = days_of(order), units_reported(order)
    for each in body["visits"]:
        day = None if each["unit"] in reported else days.get(each["unit"])
        found += differs_at("moved-from", entry, f"unit {each['unit']}", day, each["from"])
    sits = {(seat["unit"], seat["role"]): seat["inspector"] for seat in seats_of(order)}
    for seat in body["seats"]:
        found += differs_at("substituted", entry, f"{seat['role']} of {seat['unit']}", sits.get((seat["unit"], seat["role"])), seat["from"])
    return found


def alone_assignment(entry, order, book):
    return check_staffed_units(entry, entry["body"], visited_units(order), roles_of_order(order, book)) + check_staff_alone(
        entry, entry["body"], team_rule_of(order, book)["apart"]
    )


def roles_of_order(order, book):
    return [role["id"] for role in team_rule_of(order, book)["roles"]]


def team_rule_of(order, book):
    body = (order.get("case") or order["plan"])["body"]
    policy = book.policy(body["policy"])
    kind, name = ("lanes", body["lane"]) if "case" in order else ("matters", body["matter"])
    return next(each["team"] for each in policy[kind] if each["id"] == name)


ALONE = {
    "substitution": alone_substitution, "replacement": alone_replacement, "staffing": alone_staffing, "move": alone_move,
    "case": check_case_alone, "assignment": alone_assignment,
}


# --- What it shows where its registries are not at hand --------------------------------------------

def reserve_in_order(entry, order, _book):
    """The next of the reserve on the record comes, but for those who are said to be passed over."""
    reserve = {each["stratum"]: [unit["unit"] for unit in each["reserve"]] for each in order["draw"]["body"]["strata"]}
    used, found = used_units(order), []
    for each in entry["body"]["replaced"]:
        passed = {one["unit"] for one in each["passedOver"]}
        expected = next((unit for unit in reserve.get(each["stratum"], ()) if unit not in used and unit not in passed), None)
        if each["by"] is not None:
            found += differs_at("reserve-order", entry, f"in place of {each['unit']}", expected, each["by"])
        used.add(each["by"])
    return found + days_within(entry, entry["body"]["staffed"] or {}, order, _book)


def days_of_later(entry, order, book):
    return days_within(entry, entry["body"]["staffed"], order, book)


def days_of_assignment(entry, order, book):
    return days_within(entry, entry["body"], order, book)


def days_within(entry, body, order, book):
    """Visits lie in the round (case), and not before the entry."""
    _, window = nature_of(book, order)
    today = entry["at"][:10]
    return check_days_within(entry, body, max(window["from"], today), max(window["until"], today))


WITHOUT = {
    "replacement": reserve_in_order, "staffing": days_of_later, "assignment": days_of_assignment,
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
        found += differs_at("reserve-order", change.entry, f"in place of {mine['unit']}", mine, said)
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
    policy = change.book.policy(change.body["policy"])
    found = check_policy_of_staffing(change, policy) + people_of(change, change.body["staffed"], change.book, policy)
    return found + staffed_like(change, waiting_units(change.order), change.book, policy)


def check_policy_of_staffing(change, policy):
    """That of the draw, or the last one of its authority and year."""
    own = (change.order.get("case") or change.order["plan"])["body"]["policy"]
    said = change.body["policy"]
    last = change.book.last_policy(policy["authority"], policy["year"])
    if said in (own, last):
        return []
    return [fault("reference", place_of(change.entry, "policy"), "is neither the policy of the draw nor the last one", last, said)]


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

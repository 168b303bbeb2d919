"""What the ledger says between the rounds, repeated: sections 14.7 and 14.8 of docs/protocol.md. One entry at a time, on the ledger before it."""

from book import CHANGES, Book, drawn_units, nature_of, orders_of, replaced_in, seats_of, units_reported, void_units
from case_checks import compare_staff, has_sources, seed_or_recorded
from cases import check_assignment, check_case, check_case_alone, check_planned
from findings import differs_at, fault, place_of
from judging import drawn_only, judged_case, judged_plan
from moves import check_move
from protocol import byte_order
from seats import by_unit_ticket, carried_by
from staffing import staff
from open_days import open_days
from substitutions import check_substitution, is_within
from team_checks import check_days_within, check_people, check_staff_alone, seats_in
from team_record import TeamRecord
from year import round_of, sort_units


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

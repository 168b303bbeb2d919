"""What stands behind a code: how it is looked up (section 12.7 of docs/protocol.md), what is listed (16) and noted (15), and that none of it takes long."""

import json

from ledgers import found_in, handmade, verifier, view_of

LATE, SAME_DAY = "2026-12-31", "2026-01-07"


# --- Ledgers with codes that nobody ended -----------------------------------------------------------


def skipped(*numbers):
    """Without the codes entries of these numbers."""
    return lambda own, number, _body, _again: "skip" if own == "codes" and number in numbers else None


def one_after_another(*bends):
    def bend(*given):
        told = [each(*given) for each in bends]
        return "skip" if "skip" in told else None
    return bend


def behind_visit(write):
    """Entries more at the end, before the last ones of the town."""
    return lambda own, number, entry, again: write(entry, again) if (own, number) == ("after visit", 0) else None


def voided(kind):
    """The first draw, or the case, is given up; nobody ends a code."""
    def write(entry, again):
        body = next(each["body"] for each in again.writer.entries if each["kind"] == kind)
        own = again.named("draw", body["drawId"]) or again.named("case", body["drawId"])
        again.writer.write("void", entry["at"], entry["by"], {"drawId": body["drawId"], "voided": own["hash"], "reason": "not needed", "approver": "head"})
    return behind_visit(write)


def ends_late(again):
    """A codes entry that ends what stands no more, on the day of the last entry."""
    name = next(each["body"]["drawId"] for each in again.writer.entries if each["kind"] == "substitution")
    stand, now = again.codes[name], again.visits.standing(name)
    return {"drawId": name, "teams": again.named("teams", name)["hash"], "given": [], "ended": sorted(hash_ for hash_, visit in stand.items() if visit not in now)}


def result_of(unit_of, day, written=None):
    """A result of the first draw entered for a day."""
    def write(entry, again):
        name = again.named("teams", next(each["body"]["drawId"] for each in again.writer.entries if each["kind"] == "teams"))["body"]["drawId"]
        body = {"drawId": name, "unit": unit_of(again, name), "step": "enter", "day": day, "codes": ["1"]}
        again.writer.write("result", written or entry["at"], entry["by"], body)
    return behind_visit(write)


# --- Looking up -------------------------------------------------------------------------------------


def states_of(entries, hashes):
    """State, why and since which entry, and the entry that makes it unsure, of each hash by its code."""
    found = []
    for hash_ in hashes:
        state, own = verifier.look_up_on_record(entries, lambda each, _: each == hash_)
        end = own.end if own is not None and state == "ended" else (None, None)
        found.append((state, end[1], end[0] and end[0]["kind"], own and own.unsure and own.unsure["kind"]))
    return found


STANDING, NONE = ("standing", None, None, None), ("none", None, None, None)
UNSURE = ("standing", None, None, "substitution")
GIVEN_UP, CHANGED = ("ended", "given-up", "void", None), ("ended", "changed", "substitution", None)


def seen_by_all(kind, again):
    """The ledger, and a view of it where it is salted."""
    entries = again.writer.entries
    return entries, None if kind.secret is None else [json.loads(line) for line in view_of(entries, LATE)]


def without_unsure(state):
    return (*state[:3], None)


def try_states(kind, tries, name, bend, hashes_of, whole, in_view):
    again = kind.written(bend)
    entries, view = seen_by_all(kind, again)
    hashes = hashes_of(again)
    tries.same(f"{kind.name}, {name}, looked up", [whole] * len(hashes), states_of(entries, hashes))
    if view is not None:
        tries.same(f"{kind.name}, {name}, looked up in a view", [in_view] * len(hashes), states_of(view, hashes))
    return again


def given_at(nth):
    return lambda again: [each for each in again.writer.entries if each["kind"] == "codes"][nth]["body"]["given"]


def changed_ones(again):
    """Those of the first list that the honest ledger ends."""
    first = next(each for each in again.writer.entries if each["kind"] == "codes")["body"]
    visits = {handmade.visit_hash(visit, seq_of_first(again), salt_of_first(again)) for visit in again.visits.standing(first["drawId"])}
    return [hash_ for hash_ in first["given"] if hash_ not in visits]


def seq_of_first(again):
    return next(each["seq"] for each in again.writer.entries if each["kind"] == "codes")


def salt_of_first(again):
    return again.writer.entries[seq_of_first(again)].get("salt")


def unchanged_ones(again):
    return [hash_ for hash_ in given_at(0)(again) if hash_ not in changed_ones(again)]


def bogus(body, again):
    """The first list gives one hash more, of no visit."""
    body["given"] = sorted([*body["given"], "ab" * 32])


def try_lookups(kind, tries):
    first = lambda change: lambda own, number, body, again: change(body, again) if (own, number) == ("codes", 0) else None
    try_states(kind, tries, "a visit that stands", None, unchanged_ones, STANDING, UNSURE)
    try_states(kind, tries, "the code behind a change", None, given_at(2), STANDING, STANDING)
    try_states(kind, tries, "a visit that is changed, its code ended", None, changed_ones, CHANGED, ("ended", "ended", "codes", "substitution"))
    try_states(kind, tries, "a visit that is changed, nobody ended its code", skipped(2), changed_ones, CHANGED, UNSURE)
    try_states(kind, tries, "a draw that is given up", one_after_another(voided("draw"), skipped(3)), unchanged_ones_of_void, GIVEN_UP, (*GIVEN_UP[:3], "substitution"))
    try_states(kind, tries, "a draw that is given up, changed before", one_after_another(voided("draw"), skipped(2)), changed_of_void, CHANGED, (*GIVEN_UP[:3], "substitution"))
    try_states(kind, tries, "a case that is given up", voided("case"), given_at(1), GIVEN_UP, GIVEN_UP)
    try_states(kind, tries, "another draw is given up", voided("case"), given_at(2), STANDING, STANDING)
    try_states(kind, tries, "a hash of no visit", first(bogus), lambda _: ["ab" * 32], NONE, UNSURE)
    try_words(kind, tries)
    try_leaves(kind, tries)


def of_void(again, is_changed):
    """The draw is given up, so nothing stands: by the unit whom the substitution named."""
    substitution = next(each for each in again.writer.entries if each["kind"] == "substitution")["body"]
    changed = {seat["unit"] for seat in substitution["seats"]}
    name, seq = substitution["drawId"], seq_of_first(again)
    earlier = handmade.Visits()
    for entry in again.writer.entries[:seq]:
        earlier.take(entry)
    return [
        handmade.visit_hash(visit, seq, salt_of_first(again)) for visit in earlier.standing(name) if (visit["unit"] in changed) == is_changed
    ]


def unchanged_ones_of_void(again):
    return of_void(again, False)


def changed_of_void(again):
    return of_void(again, True)


def try_words(kind, tries):
    """Since when and why, as people read it."""
    ask = lambda again, hash_, entries: verifier.tell_code(verifier.code_of_hash(hash_), entries)
    has = lambda told, *words: (all(word in told[0][-1] for word in words), told[1])
    honest, left, void = kind.written(), kind.written(skipped(2)), kind.written(voided("case"))
    for again, hash_, words, in_view in (
        (left, changed_ones(left)[0], ["ended since 2026-01-07", "made so no more", "substitution"], ["standing", "but visits of that draw have changed since 2026-01-07"]),
        (void, given_at(1)(void)[0], ["ended since 2026-03-05", "given up", "void"], ["ended since 2026-03-05", "given up", "void"]),
    ):
        entries, view = seen_by_all(kind, again)
        tries.same(f"{kind.name}, {words[1]}, told", (True, False), has(ask(again, hash_, entries), *words))
        if view is not None:
            tries.same(f"{kind.name}, {words[1]}, told of a view", (True, in_view[0] == "standing"), has(ask(again, hash_, view), *in_view))
    entries, _ = seen_by_all(kind, honest)
    tries.same(f"{kind.name}, nothing has changed, told", (False, True), has(ask(honest, unchanged_ones(honest)[0], entries), "have changed"))


def try_leaves(kind, tries):
    """A leaf of another draw, or with another number, whose hash an entry gives."""
    def giving(**other):
        def change(body, again):
            visit = {**again.visits.standing(body["drawId"])[0], **{name: value for name, value in other.items() if name != "seq"}}
            leaf = handmade.with_salt({**visit, "seq": len(again.writer.entries) + other.get("seq", 0)}, again.writer.next_salt())
            leaves.append(leaf)
            body["given"] = sorted([*body["given"][1:], handmade.leaf_of(handmade.octets(leaf)).hex()])
        return lambda own, number, body, again: change(body, again) if (own, number) == ("codes", 1) else None
    for name, other in (("its own", {}), ("another draw id", {"drawId": "000000/2026/complaint/C-2"}), ("another number", {"seq": 1})):
        leaves = []
        again = kind.written(giving(**other))
        paper = {"format": "double-random/visit-code/1", "visit": leaves[0]}
        for entries in filter(None, seen_by_all(kind, again)):
            tries.same(f"{kind.name}, a leaf with {name}", not other, verifier.tell_visit(paper, entries)[1])


# --- What is listed ---------------------------------------------------------------------------------


def uses_in(again, code, day=LATE):
    audit = verifier.Audit([*again.writer.lines(), ""], None, f"{day}T12:00:00+08:00")
    return [each.facts for each in audit.discretions if each.code == f"discretion/{code}"]


def try_uses(kind, tries):
    honest, left = kind.written(), kind.written(skipped(2))
    name = next(each["body"]["drawId"] for each in honest.writer.entries if each["kind"] == "substitution")
    of_substitution = [{"drawId": name, "count": 1, "units": "U-10"}]
    listed = lambda what, expected, again, day=LATE: tries.same(f"{kind.name}, code-outlives, {what}", expected, uses_in(again, "code-outlives", day))
    listed("ended on the same day", [], honest)
    listed("never ended", of_substitution, left)
    listed("never ended, on the same day", [], left, SAME_DAY)
    listed("ended on a later day", of_substitution, kind.written(one_after_another(skipped(2), behind_visit(write_late))))
    listed("ended on a later day, whenever it is asked", of_substitution, kind.written(one_after_another(skipped(2), behind_visit(write_late))), "2026-03-05")
    listed("changed twice, which the second entry does not do", of_substitution, kind.written(one_after_another(skipped(2), behind_visit(changed_again))))
    listed("a case given up", [{"drawId": given_up_case(honest), "count": 1, "units": "U-12"}], kind.written(voided("case")))
    listed("a draw given up", [{"drawId": name, "count": 4, "units": "U-03, U-04, U-05, U-10"}], kind.written(voided("draw")))
    listed("no codes", [], kind.written(skipped(0, 1, 2)))
    listed("a code of no visit", [], kind.written(one_after_another(lambda own, number, body, _: body.update(given=["ab" * 32]) if (own, number) == ("codes", 0) else None, skipped(2))))
    try_no_code(kind, tries)


def write_late(entry, again):
    again.writer.write("codes", entry["at"], "x", ends_late(again))


def changed_again(entry, again):
    """The seat of the first substitution goes to somebody else once more."""
    body = json.loads(json.dumps(next(each for each in again.writer.entries if each["kind"] == "substitution")["body"]))
    for seat in body["seats"]:
        seat["from"], seat["to"] = seat["to"], "I-6"
    again.visits.take(again.writer.write("substitution", entry["at"], entry["by"], body))


def given_up_case(again):
    return next(each["body"]["drawId"] for each in again.writer.entries if each["kind"] == "case")


def try_no_code(kind, tries):
    listed = lambda what, expected, bend: tries.same(f"{kind.name}, no-code, {what}", expected, [each["unit"] for each in uses_in(kind.written(bend), "no-code")])
    unit = lambda name: lambda _again, _draw: name
    left_out = lambda body, again: body["given"].remove(hash_of_unit(again, body["drawId"], "U-03"))
    first = lambda change: lambda own, number, body, again: change(body, again) if (own, number) == ("codes", 0) else None
    hides = one_after_another(first(left_out), lambda own, number, body, again: hide_again(body, again) if (own, number) == ("codes", 2) else None)
    listed("a visit with a code", [], result_of(unit("U-03"), "2026-02-02"))
    listed("a visit without", ["U-03"], one_after_another(hides, result_of(unit("U-03"), "2026-02-02")))
    listed("another visit than that without", [], one_after_another(hides, result_of(unit("U-04"), "2026-02-02")))
    listed("a day before any code", [], one_after_another(hides, result_of(unit("U-03"), "2026-01-04")))
    listed("the day of the first codes", ["U-03"], one_after_another(hides, result_of(unit("U-03"), "2026-01-05")))
    later = first(left_out)
    listed("a code given behind the day", ["U-03"], one_after_another(later, result_of(unit("U-03"), "2026-01-06")))
    listed("a code given on the day", [], one_after_another(later, result_of(unit("U-03"), "2026-01-07")))
    listed("a ledger without codes", [], one_after_another(skipped(0, 1, 2), result_of(unit("U-03"), "2026-02-02")))
    listed("a changed visit whose first code stands", [], one_after_another(skipped(2), result_of(unit("U-10"), "2026-02-02")))
    listed("a changed visit with another code", [], result_of(unit("U-10"), "2026-02-02"))
    ended_alone = lambda own, number, body, _: body.update(given=[]) if (own, number) == ("codes", 2) else None
    listed("a changed visit whose code is ended alone", ["U-10"], one_after_another(ended_alone, result_of(unit("U-10"), "2026-02-02")))
    listed("on the day before that", [], one_after_another(ended_alone, result_of(unit("U-10"), "2026-01-06")))
    listed("on that day", ["U-10"], one_after_another(ended_alone, result_of(unit("U-10"), "2026-01-07")))
    listed("a unit that nobody visits", [], result_of(unit("U-99"), "2026-02-02"))
    facts = uses_in(kind.written(one_after_another(hides, result_of(unit("U-03"), "2026-02-02"))), "no-code")
    tries.same(f"{kind.name}, no-code, its facts", ["drawId", "unit", "day"], [*facts[0]] if facts else None)


def hash_of_unit(again, name, unit):
    visit = next(each for each in again.visits.standing(name) if each["unit"] == unit)
    return handmade.visit_hash(visit, len(again.writer.entries), again.writer.next_salt())


def hide_again(body, again):
    """The unit that was left out of the first list is left out once more."""
    body["given"] = [hash_ for hash_ in body["given"] if hash_ != hash_of_unit(again, body["drawId"], "U-03")]


# --- What is noted ----------------------------------------------------------------------------------


def notes_in(lines, code, registers=None):
    return [each.drawId for each in verifier.Audit([*lines, ""], registers, f"{LATE}T12:00:00+08:00").notes if each.code == f"verify/note-{code}"]


def try_notes(kind, tries):
    again = kind.written()
    lines, names = again.writer.lines(), lambda own: [each["body"]["drawId"] for each in again.writer.entries if each["kind"] == own]
    tries.same(f"{kind.name}, receipts read", [], notes_in(lines, "receipts-unread", kind.registers))
    tries.same(f"{kind.name}, receipts unread", names("receipts"), notes_in(lines, "receipts-unread"))
    tries.same(f"{kind.name}, receipts unread, another registry", names("receipts"), notes_in(lines, "receipts-unread", verifier.Registers([], None)))
    tries.same(f"{kind.name}, codes read", [], notes_in(lines, "codes-unread"))
    if kind.secret is not None:
        view = view_of(again.writer.entries, LATE)
        tries.same(f"{kind.name}, receipts unread, in a view", names("receipts"), notes_in(view, "receipts-unread", kind.registers))
        tries.same(f"{kind.name}, codes unread, in a view", names("codes"), notes_in(view, "codes-unread"))
        early = view_of(again.writer.entries, "2026-01-10")
        tries.same(f"{kind.name}, a list that is closed, not judged", [], [each for each in found_in(early, day="2026-01-10")])
        judged = [name for name in names("codes") if name not in notes_of_unjudged(early)]
        found = [each.drawId for each in verifier.Audit([*early, ""], None, "2026-01-10T12:00:00+08:00").notes if each.code == "verify/note-codes-unread"]
        tries.same(f"{kind.name}, codes unread, but for those not judged", (judged, True), (found, len(judged) < len(names("codes"))))


def notes_of_unjudged(view):
    return {each.drawId for each in verifier.Audit([*view, ""], None, "2026-01-10T12:00:00+08:00").notes if each.code == "verify/note-not-judged"}


# --- How long it takes ------------------------------------------------------------------------------


def draws_with_codes(draws, changes, visits):
    """Entries of many draws, each with its teams, codes, and changes with codes behind them; what nobody reads here is left out."""
    entries = []

    def write(kind, body):
        entries.append({"seq": len(entries), "kind": kind, "at": "2026-01-05T09:00:00+08:00", "by": "x", "body": body, "hash": f"{len(entries):064x}"})
        return entries[-1]

    for n in range(draws):
        name = f"A/2026/M/R{n}"
        write("plan", {"drawId": name, "matter": "M"})
        teams = {"seats": [{"unit": f"U-{unit}", "role": "lead", "inspector": "I-1"} for unit in range(visits)]}
        hash_ = write("teams", {"drawId": name, "teams": teams})["hash"]
        leaf = lambda unit, person: {"drawId": name, "matter": "M", "unit": f"U-{unit}", "day": None, "inspectors": [["lead", person]]}
        given = [handmade.visit_hash(leaf(unit, "I-1"), len(entries), None) for unit in range(visits)]
        first = {leaf_: leaf_ for leaf_ in given}
        write("codes", {"drawId": name, "teams": hash_, "given": sorted(given), "ended": []})
        for unit in range(changes):
            write("substitution", {"drawId": name, "seats": [{"unit": f"U-{unit}", "role": "lead", "from": "I-1", "to": "I-2"}]})
            ended, own = [first[given[unit]]], [handmade.visit_hash(leaf(unit, "I-2"), len(entries), None)]
            write("codes", {"drawId": name, "teams": hash_, "given": own, "ended": ended})
    return entries


def try_length(tries):
    """Twice the draws, changes or visits: not more than about twice the visits are looked at."""
    real, calls = verifier.leaf_of_visit, []
    verifier.leaf_of_visit = lambda *given: (calls.append(1), real(*given))[1]
    try:
        for name, sizes in (("draws", ((60, 2, 4), (120, 2, 4))), ("changes of one draw", ((1, 200, 400), (1, 400, 800)))):
            counted = []
            for size in sizes:
                calls.clear()
                tries.same(f"many {name}, clean", [], verifier.check_codes(draws_with_codes(*size), verifier.UNREADABLE))
                counted.append(len(calls))
            tries.same(f"many {name}, looked at in one pass", True, counted[1] <= 2 * counted[0] + 10)
    finally:
        verifier.leaf_of_visit = real

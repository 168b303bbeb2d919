"""Tries the verifier on receipts of units and visit codes (sections 12.6 and 12.7 of docs/protocol.md).

    python3 verifiers/python/tests/try_receipts_and_codes.py [LEDGER CASE_FOLDER]

The ledger is written again with receipts behind each draw and codes wherever they are due, by hashes of its own (handmade.py): plain, salted,
and salted with a private registry. Each of these must be clean, with its registries, alone, and as a public view; each bend of it must be
found, by its code, and nothing else be found; each receipt must hold, and no bent one. Without arguments the small town beside this file.
Exit 0 where all is so.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import handmade  # noqa: E402
import verify_ledger as verifier  # noqa: E402
from ledgers import OTHER, SECRET, Kind, Tries, found_in, quiet, receipt_of, view_of  # noqa: E402
from trials_of_changes import try_back_again, try_typed  # noqa: E402
from trials_of_codes import try_length, try_lookups, try_notes, try_uses  # noqa: E402
from trials_of_receipts import try_receipt_forms, try_registries  # noqa: E402
from trials_of_views import try_views  # noqa: E402

RECEIPTS, CODES, REFERENCE = "verify/receipts", "verify/codes", "verify/reference"


# --- Bends -----------------------------------------------------------------------------------------


def at(kind, nth, change):
    """A change of the body of the nth entry of a kind."""
    return lambda own, number, body, again: change(body, again) if (own, number) == (kind, nth) else None


def wrong_root(body, _):
    body["root"] = OTHER


def wrong_size(body, _):
    body["size"] += 1


def twice(body, again):
    again.writer.write("receipts", again.writer.entries[-1]["at"], "x", again.receipts_body(body["drawId"]))
    body["root"] = again.receipts_body(body["drawId"])["root"]


def too_early(own, number, body, again):
    """Before the draw, and none behind it."""
    if (own, number) == ("after sources", 0):
        name = body["body"]["drawId"]
        again.writer.write("receipts", body["at"], "x", {"drawId": name, "size": len(again.standings[name]), "root": OTHER})
    return "skip" if (own, number) == ("receipts", 0) else None


def of_no_draw(body, again):
    again.writer.write("receipts", again.writer.entries[-1]["at"], "x", {**body, "drawId": f"{body['drawId']}/V9"})
    body["root"] = again.receipts_body(body["drawId"])["root"]


def given_up(codes_of):
    """The first draw is given up at the end, and codes are written behind that."""
    def bend(entry, again):
        first = next(each for each in again.writer.entries if each["kind"] == "codes")
        name = first["body"]["drawId"]
        void = {"drawId": name, "voided": again.named("draw", name)["hash"], "reason": "the list was wrong", "approver": "head"}
        visits, stand = again.visits.standing(name), sorted(again.codes[name])
        again.writer.write("void", entry["at"], entry["by"], void)
        hashes = sorted(handmade.visit_hash(visit, len(again.writer.entries), again.writer.next_salt()) for visit in visits)
        again.writer.write("codes", entry["at"], "x", {**first["body"], **codes_of(hashes, stand)})
    return bend


def other_stand(change):
    """One leaf says another thing: the tree is that of it."""
    def bend(body, again):
        leaves = handmade.unit_leaves(again.named("draw", body["drawId"]), again.standings[body["drawId"]], again.writer.next_salt())
        change(leaves)
        body["root"] = handmade.root([handmade.leaf_of(handmade.octets(leaf)) for leaf in leaves]).hex()
    return bend


def first_drawn(leaves):
    return next(leaf for leaf in leaves if leaf["place"] == "drawn")


def wrong_teams(body, _):
    body["teams"] = OTHER


def unsorted(body, _):
    body["given"].reverse()


def one_twice(body, _):
    body["given"].append(body["given"][-1])


def empty(body, again):
    again.writer.write("codes", again.writer.entries[-1]["at"], "x", {**body, "given": [], "ended": []})
    fill(body, again)


def fill(body, again):
    """The body once more, for the number at which it stands now."""
    visits = again.visits.standing(body["drawId"])
    given = {handmade.visit_hash(visit, len(again.writer.entries), again.writer.next_salt()): visit for visit in visits}
    body["given"] = sorted(given)


def changed_visit(body, again):
    """The code of a visit by somebody else is given."""
    visits = again.visits.standing(body["drawId"])
    visit = {**visits[0], "inspectors": [[role, f"{person}x"] for role, person in visits[0]["inspectors"]]}
    body["given"][0] = handmade.visit_hash(visit, len(again.writer.entries), again.writer.next_salt())
    body["given"].sort()


def given_twice(entry, again):
    """All visits of the first list once more."""
    name = next(each["body"]["drawId"] for each in again.writer.entries if each["kind"] == "codes")
    body = {"drawId": name, "teams": again.named("teams", name)["hash"], "given": [], "ended": []}
    fill(body, again)
    again.writer.write("codes", entry["at"], "x", body)


def only_ended(hashes):
    """An entry that ends some of the codes given before it."""
    def bend(body, again):
        first = next(each for each in again.writer.entries if each["kind"] == "codes")
        own = {**first["body"], "given": [], "ended": hashes(first["body"]["given"], again)}
        again.writer.write("codes", again.writer.entries[-1]["at"], "x", own)
        if body is not None:
            fill_changed(body, again)
    return bend


def not_ended(body, _):
    """The code of a visit that has changed is not ended, and another given."""
    body["ended"] = []


def only_another(own, number, body, again):
    """One visit has no code at first; where another has changed, the entry gives that code alone and ends none."""
    if own == "codes" and number < 3:
        visits = sorted(again.visits.standing(body["drawId"]), key=lambda visit: visit["unit"])
        hash_of = lambda visit: handmade.visit_hash(visit, len(again.writer.entries), again.writer.next_salt())
        if number == 0:
            body["given"].remove(hash_of(visits[0]))
        if number == 2:
            body["given"], body["ended"] = [hash_of(visits[0])], []


def ended_again(body, again):
    again.writer.write("codes", again.writer.entries[-1]["at"], "x", {**body, "given": []})
    fill_changed(body, again)


def fill_changed(body, again):
    name = body["drawId"]
    visits = [visit for visit in again.visits.standing(name) if visit not in again.codes[name].values()]
    body["given"] = sorted(handmade.visit_hash(visit, len(again.writer.entries), again.writer.next_salt()) for visit in visits)


def ends_at_once(body, again, count):
    """An entry before this one gives the same codes, and this one ends some of them."""
    first = again.writer.write("codes", again.writer.entries[-1]["at"], "x", {**body})
    body["given"], body["ended"] = [], first["body"]["given"][:count]
    again.codes[body["drawId"]] = {}


def ended_alone(entry, again):
    """All codes of the first draw, before anything has changed it."""
    first = next(each for each in again.writer.entries if each["kind"] == "codes")
    again.writer.write("codes", entry["at"], "x", {**first["body"], "given": [], "ended": first["body"]["given"]})
    again.codes[first["body"]["drawId"]] = {}


def ended_since_change(entry, again):
    """What the entry behind the substitution gave."""
    last = [each for each in again.writer.entries if each["kind"] == "codes" and each["body"]["given"]][-1]
    again.writer.write("codes", entry["at"], "x", {**last["body"], "given": [], "ended": last["body"]["given"]})


def one_more(body, _):
    """Of a unit that was never drawn."""
    body["given"] = sorted([*body["given"], OTHER])


def ended_before_void(entry, again):
    name = next(each["body"]["drawId"] for each in again.writer.entries if each["kind"] == "case")
    first = next(each for each in again.writer.entries if each["kind"] == "codes" and each["body"]["drawId"] == name)
    again.writer.write("codes", entry["at"], "x", {**first["body"], "given": [], "ended": first["body"]["given"]})
    again.writer.write("void", entry["at"], entry["by"], {"drawId": name, "voided": again.named("case", name)["hash"], "reason": "not needed", "approver": "head"})


def bends_of(again):
    """Name, bend, codes of the whole ledger, codes of a view."""
    tie = next(entry for entry in again.writer.entries if entry["kind"] == "codes" and entry["body"]["ended"])
    later = [entry["seq"] for entry in again.writer.entries if entry["kind"] == "codes"].index(tie["seq"])
    never = lambda given, _: [OTHER]
    return [
        ("wrong root", at("receipts", 0, wrong_root), [RECEIPTS], []),
        ("a unit that was drawn said not to be", at("receipts", 0, other_stand(lambda leaves: first_drawn(leaves).update(place="not-drawn"))), [RECEIPTS], []),
        ("another cut-off", at("receipts", 0, other_stand(lambda leaves: first_drawn(leaves).update(cutOff=None))), [RECEIPTS], []),
        ("two leaves exchanged", at("receipts", 0, other_stand(lambda leaves: leaves.insert(0, leaves.pop(1)))), [RECEIPTS], []),
        ("wrong size", at("receipts", 0, wrong_size), [RECEIPTS], [RECEIPTS]),
        ("a second receipts entry", at("receipts", 0, twice), [RECEIPTS], [RECEIPTS]),
        ("receipts before the draw", too_early, [RECEIPTS], [RECEIPTS]),
        ("receipts of no draw", at("receipts", 0, of_no_draw), [RECEIPTS], [RECEIPTS]),
        ("all codes of a draw ended that is given up", at("after event", 0, given_up(lambda _, stand: {"given": [], "ended": stand})), [], []),
        ("codes of a draw ended that is given up, but for one", at("after event", 0, given_up(lambda _, stand: {"given": [], "ended": stand[1:]})), [CODES], [CODES]),
        ("the code of a changed visit that stays, and one given to another visit", only_another, [CODES], []),
        ("codes given to a draw that is given up", at("after event", 0, given_up(lambda given, stand: {"given": given, "ended": stand})), [CODES], [CODES]),
        ("codes of other teams", at("codes", 0, wrong_teams), [REFERENCE], [REFERENCE]),
        ("codes out of order", at("codes", 0, unsorted), [CODES], [CODES]),
        ("one code twice in a list", at("codes", 0, one_twice), [CODES], [CODES]),
        ("a list of no codes", at("codes", 0, empty), [CODES], [CODES]),
        ("a code given to a changed visit", at("codes", 0, changed_visit), [CODES], [CODES]),
        ("codes given twice", at("after visit", 0, given_twice), [CODES], [CODES]),
        ("a code ended while its visit stands", at("codes", later, only_ended(lambda given, again: given_and_stands(given, tie, again))), [CODES], []),
        ("a code ended that was never given", at("after visit", 0, lambda entry, again: only_ended(never)(None, again)), [CODES], [CODES]),
        ("a code ended twice", at("codes", later, ended_again), [CODES], [CODES]),
        ("a changed visit given another code, its first one not ended", at("codes", later, not_ended), [CODES], [CODES]),
        ("a code ended behind which nothing has changed", at("codes", 0, lambda body, again: ends_at_once(body, again, 1)), [CODES], [CODES]),
        ("all codes of a draw ended behind which nothing has changed", at("after assignment", 0, ended_alone), [CODES], [CODES]),
        ("a code ended that was given behind the last change", at("after visit", 0, ended_since_change), [CODES], [CODES]),
        ("ends out of order", at("after event", 0, given_up(lambda _, stand: {"given": [], "ended": stand[::-1]})), [CODES], [CODES]),
        ("one end twice in a list", at("after event", 0, given_up(lambda _, stand: {"given": [], "ended": [*stand, stand[-1]]})), [CODES], [CODES]),
        ("a code more than there are visits", at("codes", 0, one_more), [CODES], [CODES]),
        ("codes of a case ended before it is given up", at("after visit", 0, ended_before_void), [CODES], [CODES]),
    ]


def given_and_stands(given, tie, _):
    return [next(hash_ for hash_ in given if hash_ not in tie["body"]["ended"])]


# --- What is tried ---------------------------------------------------------------------------------


def try_kind(kind, tries, has_bends):
    honest = kind.written()
    day = honest.writer.entries[-1]["at"][:4] + "-12-31"
    views = kind.secret is not None
    tries.same(f"{kind.name}, honest", [], found_in(honest.writer.lines(), kind.registers))
    tries.same(f"{kind.name}, honest, alone", [], found_in(honest.writer.lines()))
    tries.same(f"{kind.name}, honest, as a view", [], found_in(view_of(honest.writer.entries, day), day=day) if views else [])
    if views:
        told = [line if json.loads(line)["kind"] not in ("receipts", "codes") else own for line, own in zip(view_of(honest.writer.entries, day), honest.writer.lines())]
        tries.same(f"{kind.name}, a view with the salts of these entries", ["verify/shown"], found_in(told, day=day))
    root_alone = ("wrong root", "a unit that was drawn said not to be", "another cut-off", "two leaves exchanged")
    for name, bend, codes, of_view in bends_of(honest) if has_bends else ():
        bent = kind.written(bend).writer
        tries.same(f"{kind.name}, {name}", codes, found_in(bent.lines(), kind.registers))
        tries.same(f"{kind.name}, {name}, alone", [] if name in root_alone else codes, found_in(bent.lines()))
        tries.same(f"{kind.name}, {name}, as a view", of_view if views else [], found_in(view_of(bent.entries, day), day=day) if views else [])
    if views and has_bends:
        bent = kind.written(at("after event", 0, given_up(lambda given, stand: {"given": given, "ended": stand}))).writer
        told = verifier.Audit([*view_of(bent.entries, day), ""], None, f"{day}T12:00:00+08:00").findings
        tries.same(f"{kind.name}, given to what is given up, in a view", ["given"], [each.at.split(", ")[-1] for each in told])
    try_papers(kind, honest, tries)


def bent_receipts(receipt):
    unit, other = receipt["unit"], lambda **fields: {**receipt, **fields}
    yield other(unit={**unit, "place": "reserve" if unit["place"] == "drawn" else "drawn"})
    yield other(unit={**unit, "ticket": OTHER})
    yield {name: value for name, value in other(entry={**receipt["entry"], "kind": "codes"}).items() if name not in ("log", "checkpoint")}
    yield other(at=receipt["at"] + 1)
    yield other(path=receipt["path"][:-4])
    yield other(path="")
    yield other(log="")
    yield other(entry={**receipt["entry"], "at": "2026-01-05T09:00:01+08:00"})
    yield other(entry={**receipt["entry"], "kind": "codes"})
    yield other(entry={**receipt["entry"], "body": {**receipt["entry"]["body"], "size": receipt["entry"]["body"]["size"] + 1}})
    yield other(checkpoint=receipt["checkpoint"].replace("\n", "\n1", 1))
    yield other(checkpoint=receipt["checkpoint"] + "x")
    yield other(checkpoint=receipt["checkpoint"] + "\n\u2014 log.example/1 AAAAAAAA\n")
    yield other(note="")
    yield {name: value for name, value in receipt.items() if name != "log"}


def try_papers(kind, again, tries):
    entries, day = again.writer.entries, again.writer.entries[-1]["at"][:4] + "-12-31"
    seen = entries if kind.secret is None else [json.loads(line) for line in view_of(entries, day)]
    for entry in (each for each in entries if each["kind"] == "receipts"):
        leaves = handmade.unit_leaves(again.named("draw", entry["body"]["drawId"]), again.standings[entry["body"]["drawId"]], entry.get("salt"))
        for index, leaf in enumerate(leaves):
            receipt = receipt_of(again, entry, leaves, index)
            tries.same(f"{kind.name}, receipt of {leaf['unit']}", (True, True, True), tuple(holds(receipt) for holds in (
                verifier.receipt_holds, lambda own: verifier.tell_receipt(own, entries)[1], lambda own: verifier.tell_receipt(own, seen)[1],
            )))
        for number, bent in enumerate(bent_receipts(receipt)):
            tries.same(f"{kind.name}, bent receipt {number}", False, verifier.receipt_holds(bent))
        tries.same(f"{kind.name}, a receipt of a ledger cut off before it", False, verifier.tell_receipt(receipt, entries[: entry["seq"]])[1])
        elsewhere = [*entries[:-1], {**entries[-1], "hash": OTHER}]
        tries.same(f"{kind.name}, a receipt beside a ledger with another end", False, verifier.tell_receipt(receipt, elsewhere)[1])
    try_contradiction(kind, tries)
    try_skipped(kind, tries)
    for name, stand in again.codes.items():
        ended = {hash_ for each in entries if each["kind"] == "codes" for hash_ in each["body"]["ended"]}
        for hash_, visit in stand.items():
            code = verifier.code_of_hash(hash_)
            tries.same(f"{kind.name}, code of {visit['unit']}", True, verifier.tell_code(f" {code.lower().replace('0', 'o').replace('1', 'l')}", entries)[1])
        for hash_ in ended:
            tries.same(f"{kind.name}, a code that has ended, of {name}", False, verifier.tell_code(verifier.code_of_hash(hash_), entries)[1])
    tries.same(f"{kind.name}, a code of nobody", False, verifier.tell_code("00000-00000", entries)[1])
    try_command(kind, again, receipt, tries)


def try_contradiction(kind, tries):
    """A receipt that leads to the root of its entry, and says another thing than the draw."""
    change = lambda leaves: first_drawn(leaves).update(place="not-drawn")
    again = kind.written(at("receipts", 0, other_stand(change)))
    entry = next(each for each in again.writer.entries if each["kind"] == "receipts")
    leaves = handmade.unit_leaves(again.named("draw", entry["body"]["drawId"]), again.standings[entry["body"]["drawId"]], entry.get("salt"))
    index = leaves.index(first_drawn(leaves))
    change(leaves)
    receipt = receipt_of(again, entry, leaves, index)
    tries.same(f"{kind.name}, a receipt that holds by itself", True, verifier.receipt_holds(receipt))
    day = again.writer.entries[-1]["at"][:4] + "-12-31"
    views = [again.writer.entries] if kind.secret is None else [again.writer.entries, [json.loads(line) for line in view_of(again.writer.entries, day)]]
    for entries in views:
        tries.same(f"{kind.name}, a receipt that contradicts its draw", False, verifier.tell_receipt(receipt, entries)[1])


def try_skipped(kind, tries):
    """Of a unit whose turn had come, and that the draw names as skipped, its rule stands in the leaf."""
    entry = json.loads(json.dumps(next(each for each in kind.entries if each["kind"] == "draw")))
    stratum, standings = entry["body"]["strata"][0], kind.standings[entry["body"]["drawId"]]
    unit = stratum["reserve"].pop(0)["unit"] if stratum["reserve"] else stratum["drawn"].pop()["unit"]
    stratum["skipped"] = [{"unit": unit, "rule": "unit/recent-visit"}]
    mine = handmade.unit_leaves(entry, standings, None)
    found = verifier.leaves_of_receipts(verifier.rows_of_draw(entry, {each: (*own, None) for each, own in standings.items()}))
    tries.same(f"{kind.name}, a skipped unit", mine, found)
    tries.same(f"{kind.name}, its rule", "unit/recent-visit", next(leaf["rule"] for leaf in found if leaf["unit"] == unit))


def try_command(kind, again, receipt, tries):
    """The same with files."""
    hash_, visit = next(each for stand in again.codes.values() for each in stand.items())
    giver = next(each for each in again.writer.entries if each["kind"] == "codes" and hash_ in each["body"]["given"])
    leaf = handmade.with_salt({**visit, "seq": giver["seq"]}, giver.get("salt"))
    with tempfile.TemporaryDirectory() as folder:
        write = lambda file, said: Path(folder, file).write_text(said, encoding="utf-8")
        write("ledger.jsonl", "".join(f"{line}\n" for line in again.writer.lines()))
        write("receipt.json", json.dumps(receipt))
        write("bent.json", json.dumps({**receipt, "at": 0 if receipt["at"] else 1}))
        write("visit.json", json.dumps({"format": "double-random/visit-code/1", "visit": leaf}))
        write("other.json", json.dumps({"format": "double-random/visit-code/1", "visit": {**leaf, "day": "2026-01-01"}}))
        ask = lambda option: quiet(lambda: verifier.main([os.path.join(folder, "ledger.jsonl"), option]))
        for file, code in (("receipt.json", 0), ("bent.json", 1), ("visit.json", 0), ("other.json", 1), ("none.json", 2)):
            tries.same(f"{kind.name}, --proof={file}", code, ask(f"--proof={os.path.join(folder, file)}"))
        tries.same(f"{kind.name}, --code", 0, ask(f"--code={verifier.code_of_hash(hash_)}"))
        tries.same(f"{kind.name}, --code of nobody", 1, ask("--code=00000-00000"))
        tries.same(f"{kind.name}, --code that is none", 1, ask("--code=U0000-00000"))


def main(arguments):
    ledger, folder = arguments if len(arguments) == 2 else (HERE / "town" / "ledger.jsonl", HERE / "town")
    entries = [json.loads(line) for line in verifier.read_ledger(ledger)[:-1]]
    cases, tries = verifier.load_cases(str(folder))[0], Tries()
    is_private = any(case["secret"] is not None for case in cases)
    kinds = [Kind("plain", entries, cases, None, False), Kind("salted", entries, cases, SECRET, False)]
    kinds = kinds[1:] if is_private else [*kinds, Kind("private", entries, cases, SECRET, True)]
    for kind in kinds:
        try_kind(kind, tries, len(arguments) != 2)
        try_receipt_forms(kind, kind.written(), tries)
        for part in (try_lookups, try_back_again, try_uses, try_notes, try_registries, try_views) if len(arguments) != 2 else ():
            part(kind, tries)
    try_typed(tries)
    try_length(tries)
    if not is_private:
        bare = Kind("private and unsalted", entries, cases, None, True)
        tries.same(bare.name, [RECEIPTS], found_in(bare.written().writer.lines(), bare.registers))
        tries.same(f"{bare.name}, alone", [RECEIPTS], found_in(bare.written().writer.lines()))
    print(f"{tries.count} tried, {tries.wrong} wrong")
    return 1 if tries.wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

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

import json
import os
import sys
from dataclasses import asdict

from amendments import check_amendments
from announcement import check_commits, check_commits_of_case, check_strata_of_commits, first_day_of_visits
from bodies import readable, without_marks
from book import Book, attempts_of, telling
from case_checks import again_name, check_draw, check_draw_id, check_name, check_plan_numbers, check_record_of_draw, check_sums, check_teams, check_tickets
from case_files import BadInput, load_cases, why_unread
from changes import check_changes
from code_checks import check_codes
from commitments import Registers, check_commitment
from differences import check_change
from disclosure import day_of_view, is_view
from discretions import discretions_of
from findings import Place, fault, place_of
from instants import is_instant
from judging import judged_plan
from ledger_checks import check_ledger
from notes import notes_of
from numbers_of_entries import finding_by_place, note_by_place, numbered, use_by_place
from open_days import open_days
from private_lists import belongs_to, said_by
from protocol import NO_ENTRY, Refused, faults_of_entries, read_entry, read_json, refuse_unless
from ratings import check_rating
from receipt_form import RECEIPT_FORMAT
from receipts import check_receipts
from results import check_events, check_results
from shown_papers import VISIT_CODE_FORMAT, tell_code, tell_receipt, tell_visit
from strays import without_strays
from team_checks import check_days_within, check_people, check_staff_alone
from team_record import TeamRecord
from views import View, is_of_stand_in
from year import Round, sort_units


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

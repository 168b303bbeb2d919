"""An independent audit of a ledger, from docs/protocol.md and Python's standard library alone.

    python3 verify_ledger.py LEDGER [CASE_FOLDER]

Checks the chain, the order of events, seeds, tickets, quotas and the steps of results. With the folder of the case (case_files.py says
its form: one registry, or all that the ledger names) it also repeats, from these registries, the pools, rankings, days and teams of every
draw, the people of every case, every substitution, replacement, later staffing and move. What it does not repeat stands in a note:
differences between two registries or two policies, and ratings. Prints findings and notes. Exit 0 clean, 1 findings, 2 bad input.
"""

import sys

from announcement import check_commits, check_commits_of_case, first_day_of_visits, notes_on_day
from bodies import readable, without_marks
from book import Book, attempts_of
from case_checks import check_draw, check_name, check_sums, check_teams, check_tickets
from case_files import BadInput, load_cases
from changes import NOT_REPEATED, check_changes
from commitments import Registers, check_commitment
from ledger_checks import check_ledger, place_of
from protocol import Refused, faults_of_lines, read_entry
from results import check_events, check_results
from year import Round, sort_units


# What a document of another form than the page says makes of a program that believes it.
UNREADABLE = (Refused, KeyError, TypeError, ValueError, IndexError, AttributeError, StopIteration, RecursionError)


def read_ledger(path):
    try:
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError) as fault:
        raise BadInput(f"{path}: {fault}") from fault
    if text and not text.endswith("\n"):
        raise BadInput(f"{path}: the last line has no end: the file was cut off")
    return text.split("\n")[:-1]


def audit(lines, registers):
    """Findings and notes."""
    lines, marks = without_marks(lines)
    broken = [f"line {place + 1}: {fault}" for place, fault in faults_of_lines(lines)]
    entries, unread = readable(by_place([entry for entry in map(read_entry, lines) if entry is not None]))
    marks += broken
    findings, notes = marks + unread + check_ledger(entries, UNREADABLE), []
    attempts, by_hash = attempts_of(entries), {entry["hash"]: entry for entry in entries}
    for attempt in attempts:
        named = {kind: by_hash.get(attempt["plan"]["body"][kind]) for kind in ("policy", "registry", "roster")}
        if None in named.values():
            continue
        try:
            more, note = check_attempt(attempt, named, registers, entries)
        except UNREADABLE as fault:
            more, note = [f"{attempt['drawId']}: cannot be applied: {fault!r}"], []
        findings += more
        notes += note
    more, note = check_changes(entries, registers, UNREADABLE)
    findings, notes = findings + more + check_results(entries, UNREADABLE) + check_events(entries), notes + note + notes_on_kinds(entries)
    if registers:
        findings += check_commitment(registers, entries)
    return findings, notes + notes_on_seeds(attempts)


def by_place(entries):
    """Entries by the place at which they stand, whatever number they say."""
    return [{**entry, "seq": place} for place, entry in enumerate(entries)] if [e["seq"] for e in entries] != sorted({e["seq"] for e in entries}) else entries


def check_attempt(attempt, named, registers, entries):
    policy, body = named["policy"]["body"]["policy"], attempt["plan"]["body"]
    secret = revealed_secret(entries, policy, body["matter"])
    before = lambda entry: Round(policy, body, Book(entries, entry["seq"]), secret, first_day_of_visits(attempt))
    announced = before(attempt["plan"])
    findings = check_name(attempt, policy) + check_sums(attempt, announced) + check_commits(attempt, announced)
    if "draw" not in attempt:
        return findings, [f"{attempt['drawId']}: announced, not drawn"]
    findings += check_tickets(attempt)
    notes = notes_on_day(attempt)
    case = registers and registers.behind(named["registry"], named["roster"])
    if not case:
        return findings, [*notes, f"{attempt['drawId']}: checked without its registries"]
    now = before(attempt["draw"])
    day = announced.as_of = now.as_of = named["registry"]["body"]["asOf"]
    findings += check_draw(attempt, announced, now, case, day)
    findings += check_commits_of_case(attempt, announced, case, sort_units(case, announced, day))
    findings += check_teams(attempt, announced, now, case)
    return findings, [*notes, f"{attempt['drawId']}: replayed in full"]


def revealed_secret(entries, policy, matter):
    """The secret of the matter's phases, where the ledger reveals it and it is the committed one."""
    for entry in entries:
        body = entry["body"]
        if entry["kind"] == "phase" and (body["policy"], body["matter"]) == (policy["id"], matter):
            return body["value"]
    return None


def notes_on_kinds(entries):
    """What this program reads and does not repeat."""
    kinds = sorted({entry["kind"] for entry in entries} & set(NOT_REPEATED))
    return [f"not repeated: what {', '.join(kinds)} entries say"] if kinds else []


def notes_on_seeds(attempts):
    plain = [a for a in attempts if "draw" in a and all(s["type"] == "plain" for s in a["draw"]["body"]["sources"])]
    return [f"{place_of(a['draw'])}: the seed was chosen by somebody (plain): nothing keeps it from being tried out" for a in plain]


def main(arguments):
    if len(arguments) not in (1, 2):
        print(__doc__.strip())
        return 2
    try:
        lines = read_ledger(arguments[0])
        registers = Registers(*load_cases(arguments[1])) if len(arguments) == 2 else None
        findings, notes = audit(lines, registers)
    except (BadInput, *UNREADABLE) as fault:
        print(f"cannot check: {fault!r}")
        return 2
    for note in notes:
        print(f"note: {note}")
    for finding in findings:
        print(f"finding: {finding}")
    print(f"{len(lines)} entries, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""An independent audit of a ledger, from docs/protocol.md and Python's standard library alone.

    python3 verify_ledger.py LEDGER [CASE_FOLDER]

Checks the chain, the order of events, seeds, tickets and quotas; with the folder of the case (units.csv,
inspectors.csv, history.csv, policy.json) also pools, rankings and teams of every draw that was made from
these registries, as long as nothing but rounds stands before it. Prints findings. Exit 0 clean, 1 findings, 2 bad input.
"""

import sys

import protocol as p
from announcement import check_commits, check_commits_of_case, first_day, notes_on_day
from bodies import readable, without_marks
from book import Book, attempts_of
from case_checks import check_draw, check_name, check_sums, check_teams, check_tickets
from case_files import BadInput, load_case
from commitments import check_commitment, commitments_of
from ledger_checks import check_ledger, place_of
from year import Round, sort_units


# Sections 14.2.1 and 14.8: they bear on frequency rules in ways that this program does not repeat.
BETWEEN_ROUNDS = ("case", "assignment", "result", "visit", "change", "move")


# What a document of another form than the page says makes of a program that believes it.
UNREADABLE = (p.Refused, KeyError, TypeError, ValueError, IndexError, AttributeError, StopIteration, RecursionError)


def read_ledger(path):
    try:
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError) as fault:
        raise BadInput(f"{path}: {fault}") from fault
    if text and not text.endswith("\n"):
        raise BadInput(f"{path}: the last line has no end: the file was cut off")
    return text.split("\n")[:-1]


def audit(lines, case):
    """Findings and notes."""
    lines, marks = without_marks(lines)
    fault = p.fault_of_lines(lines)
    if fault is not None:
        return [*marks, f"line {fault[0] + 1}: {fault[1]}"], []
    entries, unread = readable([p.read_entry(line) for line in lines])
    findings, notes = marks + unread + check_ledger(entries), []
    attempts, by_hash = attempts_of(entries), {entry["hash"]: entry for entry in entries}
    known = commitments_of(case) if case else None
    for attempt in attempts:
        named = {kind: by_hash.get(attempt["plan"]["body"][kind]) for kind in ("policy", "registry", "roster")}
        if None in named.values():
            continue
        try:
            more, note = check_attempt(attempt, named, case, known, entries)
        except UNREADABLE as fault:
            more, note = [f"{attempt['drawId']}: cannot be applied: {fault!r}"], []
        findings += more
        notes += note
    if case:
        findings += check_commitment(case, known, entries)
    return findings, notes + notes_on_seeds(attempts)


def check_attempt(attempt, named, case, known, entries):
    policy, body = named["policy"]["body"]["policy"], attempt["plan"]["body"]
    secret = revealed_secret(entries, policy, body["matter"])
    before = lambda entry: Round(policy, body, Book(entries, entry["seq"]), secret, first_day(attempt))
    announced = before(attempt["plan"])
    findings = check_name(attempt, policy) + check_sums(attempt, announced) + check_commits(attempt, announced)
    if "draw" not in attempt:
        return findings, [f"{attempt['drawId']}: announced, not drawn"]
    findings += check_tickets(attempt)
    notes = notes_on_day(attempt)
    if known is None or not known.match(named["registry"], named["roster"]):
        return findings, [*notes, f"{attempt['drawId']}: checked without its registries"]
    now = before(attempt["draw"])
    day = announced.as_of = now.as_of = named["registry"]["body"]["asOf"]
    missing = pools_not_repeated(now)
    if not missing:
        findings += check_draw(attempt, announced, now, case, day)
        findings += check_commits_of_case(attempt, announced, case, sort_units(case, announced, day))
    more, foreign = check_teams(attempt, announced, now, case)
    missing += [f"teams ({', '.join(foreign)})"] if foreign else []
    done = f"not repeated: {'; '.join(missing)}" if missing else "replayed in full"
    return findings + more, [*notes, f"{attempt['drawId']}: {done}"]


def pools_not_repeated(round_):
    """Frequency rules count what the ledger ordered elsewhere; this program knows only the draws of the year."""
    if not round_.matter.get("frequency"):
        return []
    kinds = sorted({entry["kind"] for entry in round_.book.entries if entry["kind"] in BETWEEN_ROUNDS})
    return [f"pools (frequency rules after entries of kind {', '.join(kinds)})"] if kinds else []


def revealed_secret(entries, policy, matter):
    """The secret of the matter's phases, where the ledger reveals it and it is the committed one."""
    for entry in entries:
        body = entry["body"]
        if entry["kind"] == "phase" and (body["policy"], body["matter"]) == (policy["id"], matter):
            return body["value"]
    return None


def notes_on_seeds(attempts):
    plain = [a for a in attempts if "draw" in a and all(s["type"] == "plain" for s in a["draw"]["body"]["sources"])]
    return [f"{place_of(a['draw'])}: the seed was chosen by somebody (plain): nothing keeps it from being tried out" for a in plain]


def main(arguments):
    if len(arguments) not in (1, 2):
        print(__doc__.strip())
        return 2
    try:
        lines = read_ledger(arguments[0])
        case = load_case(arguments[1]) if len(arguments) == 2 else None
        findings, notes = audit(lines, case)
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

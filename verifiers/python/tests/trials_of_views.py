"""Views that withhold their own rules, audits before the end of a view, and the names of entries behind a line that is missing or broken (sections 12 and 12.5 of docs/protocol.md)."""

import json

from ledgers import SECRET, Kind, handmade, opened_entry, verifier, view_of

DAY, RULE = "2026-12-31", "default/reasons"
NOON = "T12:00:00+08:00"


def audit_of(lines, day=DAY, registers=None):
    return verifier.Audit([*lines, ""], registers, f"{day}{NOON}")


def codes_in(audit):
    return sorted({each.code for each in audit.findings})


def noted(audit, code):
    return [each.drawId for each in audit.notes if each.code == f"verify/note-{code}"]


# --- A policy that is withheld -----------------------------------------------------------------------


def hiding(entries, day, *ways):
    """The view, with more of the first policy withheld."""
    rules, lines = verifier.Disclosure(entries, day, verifier.SHAPES), view_of(entries, day)
    place = next(at for at, each in enumerate(entries) if each["kind"] == "policy")
    due = [each for each in rules.withheld(place) if ("body",) not in ways or each[0][0] != "body"]
    lines[place] = handmade.text(opened_entry(entries[place], [*due, *((way, RULE) for way in ways)]))
    return lines


def try_withheld_policies(kind, tries):
    """It is a finding, and everything else is looked at."""
    again, policy = kind.written(), ("body", "policy")
    entries = again.writer.entries
    due = len(noted(audit_of(view_of(entries, DAY)), "withheld"))
    for way in (
        ("body",), policy, (*policy, "matters"), (*policy, "matters", 0), (*policy, "matters", 0, "id"), (*policy, "matters", 0, "rounds"),
        (*policy, "matters", 0, "rounds", 0, "from"), (*policy, "lanes"), (*policy, "authority"), (*policy, "year"), (*policy, "id"),
    ):
        audit, name = audit_of(hiding(entries, DAY, way)), ".".join(map(str, way))
        tries.same(f"{kind.name}, without {name}, found", (True, False), ("verify/withheld" in codes_in(audit), "verify/not-examined" in codes_in(audit)))
        tries.same(f"{kind.name}, without {name}, the rest", True, len(noted(audit, "withheld")) > due)
    closed = "verify/shown" in codes_in(audit_of(hiding(entries, DAY, (*policy, "matters"))))
    tries.same(f"{kind.name}, a policy whose matters are withheld opens no list", True, closed)
    tries.same(f"{kind.name}, one whose lanes are withheld does", False, "verify/shown" in codes_in(audit_of(hiding(entries, DAY, (*policy, "lanes")))))


def with_disclosure(kind):
    """The ledger once more, its first policy with rules by which all is open and one field withheld."""
    rules = {"open": ["people", "scores", "events"], "lists": [], "fields": [{"id": "own", "kinds": ["anchor"], "fields": ["party"]}]}
    entries = json.loads(json.dumps(kind.entries))
    for entry in entries:
        if entry["kind"] == "policy":
            entry["body"]["policy"]["disclosure"] = rules
    return Kind(kind.name, entries, [case for _, case in kind.registers.registries], SECRET, False).written().writer.entries


def try_withheld_rules(kind, tries):
    """Of which one word is withheld, none is left: what they opened is shown against the rules that everybody has."""
    entries, way = with_disclosure(kind), ("body", "policy", "disclosure")
    tries.same(f"{kind.name}, rules of its own", False, any(code in ("verify/withheld", "verify/shown") for code in codes_in(audit_of(view_of(entries, DAY)))))
    for own in (way, (*way, "open"), (*way, "open", 0), (*way, "fields"), (*way, "fields", 0, "id"), (*way, "fields", 0, "kinds", 0)):
        audit = audit_of(hiding(entries, DAY, own))
        shown = {each.at.split(", ")[-1] for each in audit.findings if each.code == "verify/shown"}
        tries.same(f"{kind.name}, without {'.'.join(map(str, own))}", (True, False), ("by" in shown, "verify/not-examined" in codes_in(audit)))


# --- Asked before its end ----------------------------------------------------------------------------


def try_earlier(kind, tries):
    """The last entry counts, whether it is judged or not."""
    entries = kind.written().writer.entries
    last = entries[-1]["at"]
    view = lambda until: view_of(entries, until)
    asked = lambda at: len(noted(verifier.Audit([*view(DAY), ""], None, at), "audit-earlier"))
    tries.same(f"{kind.name}, asked at the last entry", 0, asked(last))
    tries.same(f"{kind.name}, asked before it", 1, asked(f"{last[:10]}T00:00:00+08:00"))
    hidden = [*view(DAY)[:-1], handmade.text(opened_entry(entries[-1], [(("by",), "default/people"), (("body",), RULE)]))]
    audit = verifier.Audit([*hidden, ""], None, entries[-2]["at"][:11] + "00:00:00+08:00")
    tries.same(f"{kind.name}, asked before a last entry that is not judged", 1, len(noted(audit, "audit-earlier")))
    rest = next(at for at in range(len(entries)) if entries[at]["at"] > entries[0]["at"])
    early = verifier.Audit([*[handmade.text(opened_entry(each, [(("body",), RULE)])) for each in entries[rest - 1 : rest + 1]], ""], None, entries[rest - 1]["at"])
    tries.same(f"{kind.name}, and no earlier one is judged", True, bool(early.findings))


# --- Lines that are missing or broken ----------------------------------------------------------------


def numbers_in(audit):
    """Of notes, findings and uses of discretion, those of entries."""
    named = lambda text: text.startswith("entry ")
    return (
        [each.drawId for each in audit.notes if named(each.drawId)], [(each.code, each.entry, each.at) for each in audit.findings if each.entry is not None],
        [(each.code, each.entry) for each in audit.discretions], audit.not_replayed,
    )


def try_lines(kind, tries, lines, name):
    event = next(at for at, line in enumerate(lines) if json.loads(line)["kind"] == "visit")
    later = [json.loads(line)["seq"] for line in lines[event + 1 :]]
    tries.same(f"{name}, something stands behind", True, bool(later))
    whole = numbers_in(audit_of(lines))
    tries.same(f"{name}, a broken line", moved(whole, event, 0), numbers_in(audit_of([*lines[:event], "{}", *lines[event + 1 :]])))
    tries.same(f"{name}, a missing line", moved(whole, event, 1), numbers_in(audit_of([*lines[:event], *lines[event + 1 :]])))
    wrong = json.loads(lines[event])
    wrong["seq"] += 1000
    other = numbers_in(audit_of([*lines[:event], handmade.text(wrong), *lines[event + 1 :]]))
    tries.same(f"{name}, a line with another number", whole[0], other[0])


def moved(whole, missing, by):
    """The same answers without the entry that is missing, those behind it named `by` lines earlier."""
    place = lambda number: number - by if number > missing else number
    in_text = lambda text: f"entry {place(int(text.split(',')[0][6:]))}{text[len(text.split(',')[0]):]}"
    notes, findings, uses, left = whole
    return (
        [in_text(each) for each in notes if not each.startswith(f"entry {missing},")], [(code, place(entry), in_text(at)) for code, entry, at in findings if entry != missing],
        [(code, place(entry)) for code, entry in uses if entry != missing], [place(each) if isinstance(each, int) else each for each in left if each != missing],
    )


def try_views(kind, tries):
    try_lines(kind, tries, kind.written().writer.lines(), f"{kind.name}, the ledger")
    if kind.secret is None:
        return
    try_lines(kind, tries, view_of(kind.written().writer.entries, DAY), f"{kind.name}, a view")
    for trial in (try_withheld_policies, try_earlier):
        trial(kind, tries)
    if kind.name == "salted":
        try_withheld_rules(kind, tries)

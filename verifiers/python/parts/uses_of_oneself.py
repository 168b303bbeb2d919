"""Uses of discretion over oneself (section 16 of docs/protocol.md): people who write or approve what concerns themselves, those who sit in the draw and the unit of which it tells."""

from record import known_body, use
from team_checks import seats_in
from uses_of_names import letters_of

# What gives somebody a seat, and what decides about a draw or case once it stands.
SEATING = ("teams", "assignment", "substitution", "replacement", "staffing", "move")
DECIDING = ("substitution", "replacement", "staffing", "move", "void")


def uses_of_oneself(record):
    return lambda entry: [*uses_of_involved(record, entry), *uses_of_itself(entry)]


def uses_of_involved(record, entry):
    if entry["kind"] not in DECIDING and not (entry["kind"] == "result" and entry["body"]["step"] != "enter"):
        return
    name = entry["body"]["drawId"]
    before = [each for each in record.of_kind(*SEATING) if each["seq"] <= entry["seq"] and each["body"]["drawId"] == name]
    seated = {letters_of(person) for each in before for person in seated_by(each)}
    for writer in writers_of(entry):
        if letters_of(writer) in seated:
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

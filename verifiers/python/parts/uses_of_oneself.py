"""Uses of discretion over oneself (section 16 of docs/protocol.md): people who write or approve what concerns themselves, those who sit in the draw and the unit of which it tells."""

from record import known_body, use
from team_checks import seats_in
from uses_of_names import letters_of

# What gives somebody a seat, and what decides about a draw or case once it stands.
SEATING = ("teams", "assignment", "substitution", "replacement", "staffing", "move")
DECIDING = ("substitution", "replacement", "staffing", "move", "void")


def uses_of_oneself(record):
    seated = first_seated(record)
    return lambda entry: [*uses_of_involved(seated, entry), *uses_of_itself(entry)]


def first_seated(record):
    """The number of the first entry that gives somebody a seat, by draw id and the letters of their id."""
    first = {}
    for entry in record.of_kind(*SEATING):
        for person in seated_by(entry):
            first.setdefault((entry["body"]["drawId"], letters_of(person)), entry["seq"])
    return first


def uses_of_involved(seated, entry):
    if entry["kind"] not in DECIDING and not (entry["kind"] == "result" and entry["body"]["step"] != "enter"):
        return
    name = entry["body"]["drawId"]
    for writer in writers_of(entry):
        since = seated.get((name, letters_of(writer)))
        if since is not None and since <= entry["seq"]:
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

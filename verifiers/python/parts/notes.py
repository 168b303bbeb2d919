"""What is not wrong and yet worth knowing (section 15 of docs/protocol.md, "Noted, and no finding", and sections 4 and 14.1)."""

from book import orders_of, seats_of, units_reported
from findings import note
from instants import instant_of
from keys import notes_on_keys
from namings import namings_of
from open_days import quiet, worked
from record import Record
from uses_of_rows import rows_beside


def notes_of(entries, replayed, registers, at=None, last=None):
    """`replayed`: draw ids of rounds and cases that were made again; `last`: instant of the last entry of the record, judged or not."""
    if not entries:
        return [note("empty", "", "no entry: nothing was audited")]
    by_hash = {entry["hash"]: entry for entry in entries}
    unsaid = [note("as-of-last-entry", "at", "nobody said as of when: the day is that of the last entry, and what was due since is not listed")] if at is None else []
    is_earlier = at is not None and instant_of(at) < instant_of(last or entries[-1]["at"])
    found = [note("audit-earlier", "at", "asked as of an instant before the last entry: what was due since is not listed")] if is_earlier else unsaid
    for order in orders_of(entries):
        found += notes_of_attempt(order, entries) if "plan" in order else notes_of_case(order)
        found += notes_on_closed_days(order, entries, by_hash)
        named, drawn = order["drawId"], "draw" in order or ("case" in order and "teams" in order)
        found += [note("not-replayed", named, "not made again: its registries are not at hand")] if drawn and named not in replayed else []
    return found + unchecked_seeds(entries) + unopened_seals(entries) + notes_on_keys(entries) + changes_not_repeated(entries, by_hash, registers) + rows_not_seen(entries, registers) + readings_not_seen(entries, registers) + unread_leaves(entries, replayed)


# Changes after a draw, and the registers that they name.
BOTH = (("registry", "registry"), ("roster", "roster"))
REPEATED_FROM = {
    "substitution": BOTH, "replacement": BOTH, "staffing": BOTH, "move": BOTH, "rating": (("registry", "registry"),),
    "change": (("from", "registry"), ("to", "registry")),
}


def changes_not_repeated(entries, by_hash, registers):
    """What changed something after a draw, and names a register that is not at hand."""
    def is_left(entry):
        asked = REPEATED_FROM.get(entry["kind"], ())
        named = [by_hash.get(entry["body"][field], {"kind": None}) for field, _ in asked]
        if registers is None or any(each["kind"] != kind for each, (_, kind) in zip(named, asked)):
            return bool(asked)
        return registers.behind(*named) is None if asked is BOTH else any(registers.registry(each) is None for each in named)

    left = [entry for entry in entries if is_left(entry)]
    return [note("not-repeated", f"entry {entry['seq']}, {entry['kind']}", "not made again: a register that it names is not at hand") for entry in left]


def rows_not_seen(entries, registers):
    """Roots that changed, of which not both states are at hand."""
    record = Record(entries, registers, "")
    left = [naming.entry for naming in namings_of(record) if any(None in (record.behind(before), record.behind(naming.pair)) for _, before in rows_beside(naming))]
    return [note("rows-unseen", f"entry {entry['seq']}, {entry['kind']}", "a root changed, and not both states are at hand: nobody has looked at the rows") for entry in left]


def readings_not_seen(entries, registers):
    """Registries that were read from the tables of an office, by a statement that is not at hand."""
    known = set() if registers is None else {case.get("readings") for case in registers.cases}
    left = [entry for entry in entries if entry["kind"] == "registry" and "readings" in entry["body"] and entry["body"]["readings"]["digest"] not in known]
    return [note("readings-unseen", f"entry {entry['seq']}, {entry['kind']}", "read from the tables of an office, and the statement of how is not at hand") for entry in left]


def unread_leaves(entries, drawn):
    """Receipts whose root was not worked out again with their draw, and codes whose hashes nobody could compare with visits."""
    receipts = [entry for entry in entries if entry["kind"] == "receipts" and entry["body"]["drawId"] not in drawn]
    codes = [entry for entry in entries if entry["kind"] == "codes" and isinstance(entry.get("salt"), dict)]
    found = [note("receipts-unread", each["body"]["drawId"], "its draw was not made again: nobody has worked out its receipts again") for each in receipts]
    return found + [note("codes-unread", each["body"]["drawId"], "this is a view: nobody could compare its codes with visits") for each in codes]


def unchecked_seeds(entries):
    """Values that nobody but a reader with the published ones can compare."""
    drawn = [entry["body"] for entry in entries if entry["kind"] in ("draw", "assignment")]
    bodies = [body for body in drawn if {source["type"] for source in body["sources"]} & {"beacon", "text"}]
    return [note("seed-unchecked", body["drawId"], "only who has the published values can check those of beacon and text") for body in bodies]


def unopened_seals(entries):
    """Sealed secrets, of which this verifier is given none opened."""
    sealed = [entry["body"] for entry in entries if entry["kind"] in ("sources", "case") and entry["body"].get("seals")]
    return [note("seal-unopened", body["drawId"], "nobody has opened its sealed secret for the verifier") for body in sealed]


def notes_of_attempt(order, entries):
    plan, name, found = order["plan"], order["drawId"], []
    if is_hidden(plan, entries):
        found.append(note("phase-hidden", name, "the secret of the phases is not revealed yet"))
    if plan["body"].get("commits") is None:
        found.append(note("counts-only", name, "announced by an older version, which bound numbers only: its pool and loads are those of the draw"))
    return found if "draw" in order else [*found, note("not-drawn", name, "announced, not drawn")]


def notes_of_case(order):
    waits = "teams" not in order and order["case"]["body"]["announced"] and "void" not in order
    return [note("not-drawn", order["drawId"], "announced, not drawn")] if waits else []


def is_hidden(plan, entries):
    """A phase has decided a target, and nobody has told its secret."""
    told = {entry["body"]["matter"] for entry in entries if entry["kind"] == "phase"}
    return plan["body"]["matter"] not in told and any("phased" in stratum for stratum in plan["body"]["strata"])


def policy_of(order, by_hash):
    named = by_hash.get((order.get("case") or order["plan"])["body"]["policy"])
    return named["body"]["policy"] if named is not None and named["kind"] == "policy" else None


def notes_on_closed_days(order, entries, by_hash):
    """A visit without a result stands on a day that the policy which stands now has closed."""
    policy = policy_of(order, by_hash)
    if policy is None or "void" in order or not ("draw" in order or "case" in order):
        return []
    same = [e["body"]["policy"] for e in entries if e["kind"] == "policy" and (e["body"]["policy"]["authority"], e["body"]["policy"]["year"]) == (policy["authority"], policy["year"])]
    body = (order.get("case") or order["plan"])["body"]
    if "case" in order and body["lead"] is not None:
        return []
    kind, name = ("lanes", body["lane"]) if "case" in order else ("matters", body["matter"])
    matter = next((each for each in same[-1].get(kind, ()) if each["id"] == name), None)
    if matter is None or "schedule" not in matter:
        return []
    reported = units_reported(order)
    days = {seat["day"] for seat in seats_of(order) if seat["unit"] not in reported} - {None}
    closed = sorted(day for day in days if is_closed_day(same[-1], matter, day))
    return [note("closed-day", order["drawId"], f"a visit without a result stands on {', '.join(closed)}, closed since")] if closed else []


def is_closed_day(policy, matter, day):
    """For everybody: no working day, quiet, or off everywhere."""
    schedule = matter["schedule"]
    known = any(each["from"] <= day <= each["until"] for each in policy.get("calendars", ()))
    rests = known and not schedule.get("everyDay") and not worked(policy, day)
    off = any("region" not in each and each["from"] <= day <= each["until"] for each in schedule.get("off", ()))
    return rests or off or quiet(matter, day)

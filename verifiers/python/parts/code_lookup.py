"""Codes looked up in a record (section 12.7 of docs/protocol.md): what the entries say that give and end them, and what stands behind these."""

from bodies import readable
from book import CHANGES
from disclosure import is_view, shown
from forms import all_further, any_value, fields, hash_, list_of, text
from instants import is_instant
from strays import without_strays
from views import filled_in
from visit_codes import code_of_hash, hash_of_visit
from visits_now import OPENINGS, TELLING, CodesNow, give_and_end


class LookedUp:
    """A code as an entry gives it. `ends`: (entry, why) of all that end it; `unsure`: in a view the last entry behind which its visit may be another."""

    def __init__(self, hash_, entry):
        self.hash, self.entry, self.ends, self.unsure = hash_, entry, [], None

    @property
    def end(self):
        """The earliest of them, or None."""
        return min(self.ends, key=lambda end: end[0]["seq"], default=None)


# --- By the entries that give and end codes --------------------------------------------------------


def look_up(record, is_it):
    """What these entries alone say of the hashes that `is_it` means: ("standing", entry), ("ended", entry that ended it), or ("none", None)."""
    state, own = told_by(codes_meant(record, lambda hash_, _: is_it(hash_)))
    return state, None if own is None else own.end[0] if own.ends else own.entry


def look_up_code(record, code):
    return look_up(record, lambda hash_: code_of_hash(hash_) == code)


def look_up_visit(record, leaf):
    own = hash_of_visit(leaf)
    return look_up(record, lambda hash_: hash_ == own)


def codes_meant(record, is_it):
    """In the order in which they are given, each by the first entry that does; each is ended by the first entry behind that says so."""
    found, open_, ever = [], {}, set()
    for entry in record:
        for hash_ in entry["body"]["ended"]:
            for own in open_.pop(hash_, ()):
                own.ends.append((entry, "ended"))
        new = set(entry["body"]["given"]) - ever
        ever |= new
        for hash_ in sorted(new):
            if is_it(hash_, entry):
                found.append(LookedUp(hash_, entry))
                open_.setdefault(hash_, []).append(found[-1])
    return found


def told_by(codes):
    """The state, and the code that is told of: one that stands, or the one that ended last."""
    standing = next((each for each in codes if not each.ends), None)
    if standing is not None:
        return "standing", standing
    return ("ended", max(codes, key=lambda each: each.end[0]["seq"])) if codes else ("none", None)


# --- By the whole record ---------------------------------------------------------------------------

# What can be read of a `codes` entry in a view.
CODES_IN_VIEW = fields({"drawId": text, "given": list_of(hash_), "ended": list_of(hash_)}, {"teams": any_value})


def look_up_on_record(entries, is_it):
    """The state and the code of `told_by`, with what stands behind the entry that gives it. `is_it` is asked with a hash and the entry that gives it."""
    read, behind = (read_in_view, behind_in_view) if is_view(entries) else (read_in_whole, behind_in_whole)
    given = codes_meant(read([entry for entry in entries if entry["kind"] == "codes"]), is_it)
    by_name = {}
    for own in given:
        by_name.setdefault(own.entry["body"]["drawId"], ([], []))[0].append(own)
    for entry in read([entry for entry in entries if entry["kind"] in (*TELLING, "codes") and shown(entry, "drawId") in by_name]):
        by_name[entry["body"]["drawId"]][1].append(entry)
    told = [own for name, (own_codes, about) in by_name.items() for own in behind(name, about, own_codes)]
    return told_by(sorted(told, key=lambda own: own.entry["seq"]))


def read_in_whole(entries):
    """Those that have their form, but for strays."""
    return without_strays(readable(entries)[0])[0]


def read_in_view(entries):
    """The same, as far as a view shows the form; strays are not told apart by what is withheld."""
    return without_strays([entry for entry in entries if is_read_in_view(entry)])[0]


def is_read_in_view(entry):
    if entry["kind"] == "codes":
        return is_instant(entry["at"]) and all_further(CODES_IN_VIEW(entry["body"], "body"))
    filled = filled_in(entry)
    return is_instant(entry["at"]) if filled is None else bool(readable([filled])[0])


def behind_in_whole(name, about, given):
    """Those whose visits stood so where they were given, with what has become of these: a visit that is again what it was has not changed."""
    codes, meant, kept, changed = CodesNow(name), {}, [], {}
    for own in given:
        meant.setdefault(own.entry["seq"], {})[own.hash] = own
    for entry in about:
        if entry["kind"] == "codes":
            mine = give_and_end(codes, entry)
            kept += [own for hash_, own in meant.get(entry["seq"], {}).items() if hash_ in mine]
            continue
        codes.take(entry)
        for lost in codes.last_undone():
            own = meant.get(lost.entry["seq"], {}).get(lost.hash)
            if own is not None:
                changed[own.hash] = (own, lost, entry)
    for own, lost, entry in changed.values():
        if codes.visits.visit(lost.visit["unit"]) != lost.visit:
            own.ends.append((entry, "given-up" if entry["kind"] == "void" else "changed"))
    return kept


def behind_in_view(_name, about, given):
    """Whatever is given up has ended; of all else a view tells only that something has changed. What stands before its plan or case is no void of it."""
    opened = next((entry["seq"] for entry in about if entry["kind"] in OPENINGS), None)
    void = next((entry for entry in about if entry["kind"] == "void" and opened is not None and entry["seq"] > opened), None)
    changes = [entry for entry in about if entry["kind"] in CHANGES]
    for own in given:
        if void is not None:
            own.ends.append((void, "given-up"))
        own.unsure = changes[-1] if changes and changes[-1]["seq"] > own.entry["seq"] else None
    return given

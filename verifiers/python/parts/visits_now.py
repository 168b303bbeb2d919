"""The visits of one draw or case and their codes, entry after entry (section 12.7 of docs/protocol.md): each entry is read once, and only what it touches is looked at again."""

from book import CHANGES, days_of_lead_in, said_of_visits
from visit_codes import hash_of_visit, leaf_of_visit

OPENINGS, STAFFINGS = ("plan", "case"), ("teams", "assignment")
HANDING = ("substitution", "move")
SEATS = ("seat", "handed")
TELLING = (*OPENINGS, *STAFFINGS, *CHANGES, "void")


class VisitsNow:
    """Who goes where and when. Seats by unit and role; `void` is the entry by which all is given up."""

    def __init__(self, name):
        self.name, self.opening, self.teams, self.void = name, None, None, None
        self.seats, self.days, self.waiting = {}, {}, []

    def take(self, entry):
        """Takes the next entry, one of `TELLING`. Returns by unit the visit before it, None where there was none, of the visits that are others behind it."""
        kind = entry["kind"]
        if kind in OPENINGS and self.opening is None:
            self.opening = entry
        if self.opening is None or self.void is not None:
            return {}
        if kind == "void":
            before = self.all()
            self.void = entry
            return before
        if kind in CHANGES and self.teams is None:
            self.waiting.append(entry)
        elif kind in CHANGES:
            return self.changed_by([entry])
        elif kind in STAFFINGS and self.teams is None:
            self.teams = entry
            return self.changed_by([entry, *self.waiting])
        return {}

    def changed_by(self, entries):
        said = [(entry, list(said_of_visits(entry))) for entry in entries]
        lead = days_of_lead_in({self.opening["kind"]: self.opening})
        units = {place[0] if what in SEATS else place for _, steps in said for what, place, _ in steps} | set(lead)
        before = {unit: self.visit(unit) for unit in units}
        for entry, steps in said:
            for step in steps:
                if entry["kind"] not in HANDING or self.is_there(*step):
                    self.apply(*step)
            if entry is self.teams:
                self.days.update(lead)
        return {unit: visit for unit, visit in before.items() if self.visit(unit) != visit}

    def is_there(self, what, place, _value):
        """A seat is handed over, or a visit moved, where there is one."""
        return place[1] in self.seats.get(place[0], ()) if what in SEATS else place in self.seats

    def apply(self, what, place, value):
        if what in SEATS:
            unit, role = place
            self.seats.setdefault(unit, {})[role] = value[0]
        elif what == "day":
            self.days[place] = value
        else:
            self.seats.pop(place, None)
            self.days.pop(place, None)

    def visit(self, unit):
        """What its leaf says, but for number and salt; None of a unit without one."""
        if self.void is not None or unit not in self.seats:
            return None
        matter = (self.name.split("/") + ["", "", ""])[2]
        people = sorted([role, person] for role, person in self.seats[unit].items())
        return {"drawId": self.name, "matter": matter, "unit": unit, "day": self.days.get(unit), "inspectors": people}

    def all(self):
        return {} if self.void is not None else {unit: self.visit(unit) for unit in self.seats}

    def count(self):
        return 0 if self.void is not None else len(self.seats)


class GivenCode:
    """A hash as an entry has given it: its visit as it stood there, None where it was none or nobody can tell; and the entry that ended it."""

    def __init__(self, hash_, entry, visit):
        self.hash, self.entry, self.visit, self.ended = hash_, entry, visit, None


class CodesNow:
    """The codes of a draw or case, entry after entry. `stand`: by hash those that nobody has ended; `of_units`: by unit all that were given to its visits; `touched`: by unit the visits before the last entry that are others behind it; `outlived`: by hash those that stand although their visits do not stand so."""

    def __init__(self, name):
        self.visits, self.stand, self.ever, self.of_units = VisitsNow(name), {}, set(), {}
        self.standing_units, self.without, self.last_change, self.outlived, self.touched = {}, set(), None, {}, {}

    def take(self, entry):
        """Takes an entry of `TELLING`. Returns the standing codes whose visits stood so before it, and do not behind it."""
        changed = self.touched = self.visits.take(entry)
        if entry["kind"] in (*CHANGES, "void"):
            self.last_change = entry
        self.without |= set(changed)
        for unit in changed:
            self.look_again(unit)
        return [given for unit, before in changed.items() for given in self.standing_units.get(unit, {}).values() if given.visit == before]

    def last_undone(self):
        """All codes, standing or ended, whose visits stood so before the last entry, and do not behind it."""
        return [given for unit, before in self.touched.items() for given in self.of_units.get(unit, ()) if given.visit == before]

    def look_again(self, unit):
        """Which of its codes outlive their visits; a visit may come to stand again as it did."""
        now = self.visits.visit(unit)
        for hash_, given in self.standing_units.get(unit, {}).items():
            self.outlived.pop(hash_, None)
            if given.visit != now:
                self.outlived[hash_] = given

    def end(self, hash_, entry):
        given = self.stand.pop(hash_, None)
        self.outlived.pop(hash_, None)
        if given is not None:
            given.ended = entry
            if given.visit is not None:
                self.standing_units[given.visit["unit"]].pop(hash_)
                self.without.add(given.visit["unit"])

    def give(self, entry, mine):
        """`mine`: by hash the visits that `visits_meant` has found."""
        for hash_ in entry["body"]["given"]:
            self.ever.add(hash_)
            if hash_ in self.stand and self.stand[hash_].visit is not None:
                continue
            given = self.stand[hash_] = GivenCode(hash_, entry, mine.get(hash_))
            if given.visit is None:
                self.outlived[hash_] = given
            else:
                unit = given.visit["unit"]
                self.standing_units.setdefault(unit, {})[hash_] = given
                self.of_units.setdefault(unit, []).append(given)
                self.without.discard(unit)

    def visits_meant(self, entry):
        """The visits as they stand whose hashes the entry gives, by hash; of a line whose salt is withheld nobody can tell. Those without a code are tried first."""
        if isinstance(entry.get("salt"), dict):
            return {}
        left = set(entry["body"]["given"])
        found = self.visits_among(left, entry, self.without) if left else {}
        left -= set(found)
        return {**found, **self.visits_among(left, entry, self.visits.seats.keys() - self.without)} if left else found

    def visits_among(self, hashes, entry, units):
        visits = [visit for visit in map(self.visits.visit, units) if visit is not None]
        own = {hash_of_visit(leaf_of_visit(visit, entry["seq"], entry.get("salt"))): visit for visit in visits}
        return {hash_: own[hash_] for hash_ in hashes & own.keys()}


def give_and_end(codes, entry):
    """Takes a `codes` entry. Returns by hash the visits whose codes it gives."""
    for hash_ in entry["body"]["ended"]:
        codes.end(hash_, entry)
    mine = codes.visits_meant(entry)
    codes.give(entry, mine)
    return mine

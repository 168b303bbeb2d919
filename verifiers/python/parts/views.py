"""How a public view is read (section 12.5 of docs/protocol.md): what it withholds is held against the rules, and what can be judged is judged like any ledger."""

import json

from disclosure import (
    DIGESTS, LEAVE, NEAR_FITS, REASONS, TAKEN_DOWN, Disclosure, is_open_at, is_view, named_place, places_in, shown, sorted_places, value_at, withheld_in,
)
from findings import fault, note, place_of
from protocol import NO_ENTRY
from shapes import SHAPES

# In the place of what is withheld, where all else of the entry can be judged: None takes the field away.
WORD, ZEROS = "withheld", NO_ENTRY
STAND_INS = {
    **{(kind, "approver"): WORD for kind in SHAPES}, **{(kind, field): WORD for kind, fields in REASONS.items() for field in fields},
    **{(kind, field): [] for kind, fields in NEAR_FITS.items() for field in fields}, **{(kind, field): ZEROS for kind, fields in DIGESTS.items() for field in fields},
    ("substitution", "ground"): "other", **{("substitution", field): None for field in LEAVE["substitution"][1:]},
    ("draw", "strata.*.drawn.*.score"): 0, ("result", "codes"): ["A"], ("result", "correctBy"): None, ("result", "inspectors"): None,
}
# Kinds whose leaves have salts that follow from that of the entry (12.6): their lines are opened ones in every view.
OF_LEAVES = ("receipts", "codes")
# Kinds that are judged from the whole ledger alone.
NOT_JUDGED = ("rating",)
DEPENDS = ("joined.*.drawId", "staffed.joined.*.drawId", "merged.*.drawId", "lead.drawId", "anew")


class View:
    """The entries of a view that can be judged, findings and notes about what is withheld."""

    def __init__(self, entries, day):
        self.entries, self.findings, self.notes = entries, [], []
        self.rules = Disclosure(entries, day, SHAPES)
        named = {}
        for place, entry in enumerate(entries):
            self.check(place, entry)
            for where, rule in withheld_in(entry):
                named[(rule, entry["kind"], named_place(where))] = named.get((rule, entry["kind"], named_place(where)), 0) + 1
        self.notes += [note("withheld", f"{kind} {where}", f"withheld by {rule}, {times} times") for (rule, kind, where), times in sorted(named.items())]
        filled = [filled_in(entry) for entry in entries]
        left = self.not_judged(filled)
        self.notes += [note("not-judged", name, "judged when all that it needs is open") for name in sorted(left)]
        self.judged = [each for each in filled if each is not None and name_of(each) not in left and each["kind"] not in NOT_JUDGED]

    def check(self, place, entry):
        """What is withheld is what the rules withhold on that day."""
        if isinstance(entry.get("salt"), str):
            self.findings += self.of_whole(place, entry)
            return
        found, due = withheld_in(entry), self.rules.withheld(place)
        if entry["kind"] == "result" and self.is_exempt(entry, found):
            due = [(("body", name), "results/except") for name in entry["body"] if name not in ("drawId", "step")] + [each for each in due if each[0] == ("by",)]
        self.findings += [
            fault("withheld", place_of(entry, named_place(where)), f"withheld by {rule}", dict(due).get(where), rule)
            for where, rule in sorted_places(set(found) - set(due))
        ]
        self.findings += [
            fault("shown", place_of(entry, named_place(where)), f"{rule} withholds it", rule, None)
            for where, rule in sorted_places(set(due) - set(found)) if where not in dict(found)
        ]

    def of_whole(self, place, entry):
        """A line with the salt of its entry tells everything: one place that the rules withhold is named, or the salt."""
        for where, rule in self.rules.withheld(place)[:1]:
            return [fault("shown", place_of(entry, named_place(where)), f"{rule} withholds it, and the line is whole", rule, None)]
        told = entry["kind"] in OF_LEAVES
        return [fault("shown", place_of(entry, "salt"), "with the salt of the entry everybody can try what its leaves are", "an opened line", None)] if told else []

    def is_exempt(self, entry, found):
        """A step of a result of which the rules say that it is never published: nobody else can see its codes."""
        return shown(entry, "unit") is None and "results/except" in dict(found).values() and "except" in self.rules.rules_of(entry).get("results", {})

    def not_judged(self, filled):
        """The names (without attempts) of draws and cases of which something is missing, and of all that counts on them."""
        left = {name_of(entry) for entry, whole in zip(self.entries, filled) if whole is None and name_of(entry) is not None and entry["kind"] != "result"}
        hidden = {name_of(entry): place for place, entry in reversed(list(enumerate(self.entries))) if entry["kind"] == "result" and shown(entry, "unit") is None}
        first, needs, parties, order = {}, {}, {}, []
        for place, entry in enumerate(self.entries):
            name = name_of(entry)
            if name is None:
                continue
            if entry["kind"] in ("plan", "case") and name not in first:
                first[name] = place
                order.append(name)
            needs.setdefault(name, set()).update(short_name(value_at(entry, each)) for pattern in DEPENDS for each in places_in(entry, pattern))
            parties.setdefault(name, set()).update(value_at(entry, each) for each in places_in(entry, "announced.*.party") if value_at(entry, each[:-1]).get("type") == "chain")
            if entry["kind"] in ("staffing", "move") and hidden.get(name, place) < place:
                left.add(name)
            if entry["kind"] == "case" and self.merges(entry) and any(each < place for each in hidden.values()):
                left.add(name)
        grown = True
        while grown:
            before = len(left)
            for n, name in enumerate(order):
                earlier = [other for other in order[:n] if other in left]
                matter = any(other.split("/")[:3] == name.split("/")[:3] for other in earlier) and self.entries[first[name]]["kind"] == "plan"
                if needs[name] & left or matter or any(parties[other] & parties[name] for other in earlier):
                    left.add(name)
            grown = len(left) > before
        return left

    def merges(self, entry):
        lanes = self.rules.policy_of(entry["body"]["drawId"]).get("lanes", ())
        return any(isinstance(lane, dict) and lane.get("id") == entry["body"].get("lane") and "merges" in lane for lane in lanes)


def short_name(draw_id):
    """A draw id without its attempt."""
    return "/".join(draw_id.split("/")[:4]) if isinstance(draw_id, str) else ""


def name_of(entry):
    name = shown(entry, "drawId")
    return None if name is None else short_name(name)


def filled_in(entry):
    """The entry with something harmless in the place of what is withheld; None where nothing can stand there."""
    found = withheld_in(entry)
    if not found:
        return entry
    copy = json.loads(json.dumps(entry))
    for place, _ in reversed(found):
        if place == ("by",):
            copy["by"] = f"{WORD} {entry['seq']}"
            continue
        key = (entry["kind"], named_place(place[1:]))
        if key not in STAND_INS:
            return None
        owner = value_at(copy, place[:-1])
        if STAND_INS[key] is None:
            del owner[place[-1]]
        else:
            owner[place[-1]] = STAND_INS[key]
    return copy


def is_of_stand_in(finding):
    """The digest of the visits that an announcement binds is withheld, and zeros stand in its place."""
    return finding.code == "verify/commits" and finding.found == ZEROS

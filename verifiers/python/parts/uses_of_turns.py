"""Uses of discretion over the order in which what is due was drawn (section 16 of docs/protocol.md, `out-of-turn`)."""

from bisect import bisect_left, insort

from beacons import known_from
from instants import day_at_offset, instant_of, offset_of
from record import few, owner_of, use


class Waiting:
    """What is announced and neither drawn nor void, on the way along the ledger: of each owner by their turn, and for each public value by their place."""

    def __init__(self):
        self.owners, self.values = {}, {}

    def lists_of(self, order):
        """Each list with the mark by which an announcement stands in it."""
        announcing = announcing_of(order)
        yield self.owners.setdefault(owner_of(order["drawId"]), []), (turn_of(order), order["drawId"])
        for name in sorted(public_names(announcing)):
            yield self.values.setdefault(name, []), (announcing["seq"], order["drawId"])

    def add(self, order):
        for marks, own in self.lists_of(order):
            insort(marks, own)

    def remove(self, order):
        for marks, own in self.lists_of(order):
            place = bisect_left(marks, own)
            if place < len(marks) and marks[place] == own:
                del marks[place]

    def before(self, order):
        """Draw ids of those whose turn it was."""
        return {name for marks, own in self.lists_of(order) for _, name in marks[: bisect_left(marks, own)]}


def passed_over(record):
    """By number of the entry with which something was drawn, the announcements that waited and came first, in the order of the ledger."""
    waiting, found = Waiting(), {}
    for _, step, order in sorted(steps_of(record), key=lambda each: each[0]):
        if step == "announced":
            waiting.add(order)
            continue
        names = waiting.before(order) if step == "drawn" else ()
        if names:
            seq = (order["teams"] if "case" in order else order["draw"])["seq"]
            found[seq] = sorted(names, key=lambda name: announcing_of(record.orders[name])["seq"])
        waiting.remove(order)
    return found


def steps_of(record):
    """(number of the entry, what it is, the draw or case): its announcement, and the first of what ends its waiting."""
    for order in record.orders.values():
        announcing = announcing_of(order)
        if announcing is None or not announcing["body"]["announced"]:
            continue
        ends = [(order[name]["seq"], step, order) for name, step in (("teams" if "case" in order else "draw", "drawn"), ("void", "void")) if name in order]
        first = min(ends, key=lambda each: each[0], default=None)
        if first is None or first[0] > announcing["seq"]:
            yield announcing["seq"], "announced", order
            yield from () if first is None else (first,)


def announcing_of(order):
    return order.get("case") or order.get("sources")


def public_names(announcing):
    """Rounds of beacons, and texts."""
    announced = announcing["body"]["announced"]
    beacons = {("beacon", each["chain"], str(each["round"])) for each in announced if each["type"] == "beacon"}
    return beacons | {("text", each["name"], "") for each in announced if each["type"] == "text"}


def turn_of(order):
    """The day on which it is due, the time of its values, and its place."""
    announcing = announcing_of(order)
    known = known_from(announcing["body"], announcing["body"]["announced"]) or announcing["at"]
    day, commits = day_at_offset(known, offset_of(announcing["at"])), order["plan"]["body"].get("commits") if "plan" in order else None
    return max(day, commits["drawOn"]) if commits else day, instant_of(known), announcing["seq"]


def uses_out_of_turn(passed, entry):
    names = passed.get(entry["seq"])
    if names:
        yield use(entry, "out-of-turn", {"drawId": entry["body"]["drawId"], "count": len(names), "before": few(names)})

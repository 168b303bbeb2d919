"""Section 10 of docs/protocol.md: who goes. Teams from a plain flow network.

A seat is a pair (unit, role). An inspector sits at most once in a unit, and at most one person of a
group does: that is what the nodes "in" and "out" between seats and people are for. Without groups
everybody is a group of his own.
"""

from datetime import date
from fractions import Fraction
from math import ceil

from max_flow import Network
from protocol import Refused, byte_order, check_id, key_for, refuse_unless, ticket


UNLIMITED = 10**9


def week_of(day):
    """Weeks begin on Monday."""
    return date.fromisoformat(day).isocalendar()[:2]


class Problem:
    """Seats with their eligible inspectors, and the inspectors with their limits, carried load, share and group.

    `days` says for each unit on which days it may be visited; a seat with a `day` has that one.
    """

    def __init__(self, seats, inspectors, days=None):
        away = {i["id"]: set(i.get("away", ())) for i in inspectors}
        self.days = days or {s["unit"]: [s["day"]] for s in seats if "day" in s}
        may_go = lambda seat, p: "day" not in seat or seat["day"] not in away.get(p, ())
        self.away = away
        self.eligible = {(s["unit"], s["role"]): [p for p in s["eligible"] if may_go(s, p)] for s in seats}
        self.keep = {(s["unit"], s["role"]): s.get("keep") for s in seats}
        self.capacity = {i["id"]: i["capacity"] for i in inspectors}
        self.carried = {i["id"]: i.get("carried", 0) for i in inspectors}
        self.per_day = {i["id"]: i.get("perDay", UNLIMITED) for i in inspectors}
        self.per_week = {i["id"]: i.get("perWeek", UNLIMITED) for i in inspectors}
        self.busy = {i["id"]: list(i.get("busy", ())) for i in inspectors}
        self.share = {i["id"]: Fraction(i.get("share", "1")) for i in inspectors}
        self.group = {i["id"]: ("group", i["group"]) if "group" in i else i["id"] for i in inspectors}
        self.people = sorted(self.capacity, key=byte_order)
        refuse_unless(len(self.eligible) == len(seats), "two equal seats")
        refuse_unless(len(self.capacity) == len(inspectors), "two equal inspectors")
        for seat, names in self.eligible.items():
            for text in (*seat, *names):
                check_id(text)
            refuse_unless(len(set(names)) == len(names), "an inspector twice on one seat")
            refuse_unless(set(names) <= set(self.capacity), "an unknown inspector on a seat")
        self.check_groups()

    def check_groups(self):
        """Seats of one unit that offer people of a group offer the same people of it."""
        offered = {}
        for (unit, role), names in self.eligible.items():
            for group in {self.group[person] for person in names}:
                members = {person for person in names if self.group[person] == group}
                same = offered.setdefault((unit, group), members) == members
                refuse_unless(same, "two seats of a unit offer different people of one group")

    def ways(self, seat, person):
        """The nodes between a seat and a person, one way for each day: the single place of his group in that unit, his day, his week."""
        place = (seat[0], self.group[person])
        start = [("seat", seat), ("in", place), ("out", place)]
        if seat[0] not in self.days:
            return [[*start, ("person", person)]]
        return [
            [*start, ("day", person, day), ("week", person, week_of(day)), ("person", person)]
            for day in self.days[seat[0]]
            if day not in self.away[person]
        ]

    def way(self, seat, person):
        """The only way, where a seat has its day."""
        return self.ways(seat, person)[0]

    def network(self, limit, seats=None, shared=()):
        """Nobody above `limit`; of each pair (members, total) in `shared`, all members together not above total."""
        net, share_of = Network(), {}
        for number, (members, total) in enumerate(shared):
            net.add(("shared", number), "sink", total)
            share_of.update((person, ("shared", number)) for person in members)
        for person in self.people:
            net.add(("person", person), share_of.get(person, "sink"), limit[person])
        for seat in self.eligible if seats is None else seats:
            net.add("source", ("seat", seat), 1)
            for person in self.eligible[seat]:
                for way in self.ways(seat, person):
                    for start, end in zip(way, way[1:]):
                        net.add(start, end, self.room_between(start, person))
        return net

    def room_between(self, start, person):
        """What a day and a week still hold beside the visits that are made already."""
        if start[0] == "day":
            return max(0, self.per_day[person] - self.busy[person].count(start[2]))
        if start[0] == "week":
            return max(0, self.per_week[person] - sum(week_of(day) == start[2] for day in self.busy[person]))
        return 1

    def complete(self, limit, seats=None, shared=()):
        wanted = len(self.eligible if seats is None else seats)
        return self.network(limit, seats, shared).fill() == wanted


# --- 10.1 Feasibility -----------------------------------------------------------------------

def shortage_of(problem):
    """How many seats stay empty, the seats of the smallest minimum cut, and how many of their units each person could visit alone."""
    net = problem.network(problem.capacity)
    shortfall = len(problem.eligible) - net.fill()
    if shortfall == 0:
        return None
    reached = net.reached()
    seats = sorted((s for s in problem.eligible if ("seat", s) in reached), key=lambda s: tuple(map(byte_order, s)))
    units = {p: {unit for unit, role in seats if p in problem.eligible[(unit, role)]} for p in problem.people}
    return shortfall, seats, [(p, most_visits(problem, p, units[p])) for p in problem.people if units[p]]


def witness_of(problem):
    """None when all seats can be filled, else the smallest set of seats with the largest shortfall."""
    short = shortage_of(problem)
    if short is None:
        return None
    shortfall, seats, room = short
    return {"shortfall": shortfall, "seats": [list(seat) for seat in seats], "room": [list(each) for each in room]}


def most_visits(problem, person, units):
    """How many of these units one person can visit: a flow with nobody else."""
    net = Network()
    net.add(("person", person), "sink", problem.capacity[person])
    for unit in units:
        net.add("source", ("seat", unit), 1)
        for way in problem.ways((unit, ""), person):
            way = [("seat", unit), *way[3:]]
            for start, end in zip(way, way[1:]):
                net.add(start, end, problem.room_between(start, person))
    return net.fill()


def staff_by_rank(ranking, seats, inspectors, days=None):
    """Units in ranking order keep their seats while all kept ones can be filled on capacity alone, on whatever of their days."""
    problem, kept, unstaffed, taken = Problem(seats, inspectors, days), [], [], []
    for unit in ranking:
        more = [seat for seat in problem.eligible if seat[0] == unit]
        if problem.complete(problem.capacity, taken + more):
            kept.append(unit)
            taken += more
        else:
            unstaffed.append(unit)
    return {"kept": kept, "unstaffed": unstaffed}


# --- 10.2 Levels ----------------------------------------------------------------------------

def levels_of(problem, carried):
    """The level of each inspector: round level with nothing carried, year level with the carried load."""
    free, level, groups = set(problem.people), {}, []
    while free:
        at, members, total = next_level(problem, carried, free, level, groups)
        if at == 0:
            return {**level, **{person: 0 for person in free}}
        groups.append((members, total))
        level.update((person, at) for person in members)
        free -= members
    return level


def next_level(problem, carried, free, level, groups):
    """The smallest level at which all seats are filled; who gets it, and what they carry together from then on."""
    places = lambda person, at: min(problem.capacity[person], max(0, visits_at(problem, person, at) - carried[person]))
    limits = lambda at: {person: places(person, level.get(person, at)) for person in problem.people}
    at = below_enough(limits, len(problem.eligible))
    net, members, total = problem.network(limits(at), shared=groups), set(), 0
    short = len(problem.eligible) - net.fill()
    while short > 0:
        reached = net.reached()
        members = {person for person in free if ("person", person) in reached}
        total = sum(places(person, at) for person in members) + short
        at += 1
        for person in free:
            if places(person, at) > places(person, at - 1):
                net.more_room(("person", person), "sink")
        short -= net.fill()
    return at, members, total


def mean_levels(problem):
    """What everybody would have if all who share the work, directly or through others, had the same."""
    circles = [({("seat", seat)}, set(people)) for seat, people in problem.eligible.items()]
    for person in problem.people:
        apart = [circle for circle in circles if person not in circle[1]]
        joined = [circle for circle in circles if person in circle[1]]
        merged = (set().union(*(c[0] for c in joined)), {person}.union(*(c[1] for c in joined)))
        circles = [*apart, merged]
    levels = {}
    for seats, people in circles:
        work = len(seats) + sum(problem.carried[person] for person in people)
        posts = sum(problem.share[person] for person in people)
        levels.update((person, ceil(work / posts) if seats else 0) for person in people)
    return levels


def visits_at(problem, person, level):
    """Somebody with half a post has half the visits, rounded up."""
    return ceil(level * problem.share[person])


def below_enough(limits, seats):
    """The last level with fewer places than seats, or 0: no level up to it can be complete."""
    at = 0
    while sum(limits(at).values()) < seats:
        at += 1
    return max(0, at - 1)


def limits_of(problem, band, mean=False):
    """Band used, and [inspector, round level, year level, limit] of everybody."""
    nothing = {person: 0 for person in problem.people}
    of_round, of_year = levels_of(problem, nothing), levels_of(problem, problem.carried)
    if mean:
        of_year = {person: max(of_year[person], level) for person, level in mean_levels(problem).items()}

    def limits(width):
        return {
            p: max(0, min(
                problem.capacity[p],
                visits_at(problem, p, of_round[p]),
                visits_at(problem, p, of_year[p] + width) - problem.carried[p],
            ))
            for p in problem.people
        }

    while not problem.complete(limits(band)):
        band += 1
    limit = limits(band)
    return band, [[p, of_round[p], of_year[p], limit[p]] for p in problem.people]


# --- 10.3 and 10.4 Choice -------------------------------------------------------------------

class Choices:
    """A complete assignment in which one seat after the other is fixed."""

    def __init__(self, problem, limit):
        self.problem = problem
        self.net = problem.network(limit)
        refuse_unless(self.net.fill() == len(problem.eligible), "the seats cannot all be filled")
        self.seats_of = {}
        for seat in problem.eligible:
            self.seats_of.setdefault(seat[0], []).append(seat)
        self.seated = {}

    def way(self, seat, person):
        return ["source", *self.problem.way(seat, person), "sink"]

    def sitter(self, seat):
        """Who sits there in the present assignment."""
        full = lambda way: all(self.net.room_of(start, end) == 0 for start, end in zip(way[:3], way[1:4]))
        return next(p for p in self.problem.eligible[seat] if full(self.problem.way(seat, p)))

    def mates(self, seat):
        """Who has been fixed in the same unit."""
        return [self.seated[other] for other in self.seats_of[seat[0]] if other in self.seated]

    def take(self, seat, person):
        """Fix the seat on this person if all other seats can still be filled; else leave all as it was."""
        group = self.problem.group
        if any(group[mate] == group[person] for mate in self.mates(seat)):
            return False
        if self.sitter(seat) != person and not self.exchange(seat, person):
            return False
        self.fix(seat, person)
        return True

    def exchange(self, seat, person):
        """Free the seat and whoever of its unit holds the place; find room for both, the seat on this person."""
        place, free = (seat[0], self.problem.group[person]), [seat]
        for other in self.seats_of[seat[0]]:
            if other not in self.seated and other != seat and self.holds(other, place):
                free.append(other)
        old_ways = [self.way(each, self.sitter(each)) for each in free]
        for way in old_ways:
            self.net.move(way, -1)
        hidden = self.hide_other_ways(seat, person)
        found = []
        while len(found) < len(free) and (path := self.net.path_to_sink()):
            self.net.carry(path)
            found.append(path)
        for start, end, room in hidden:
            self.net.set_room(start, end, room)
        if len(found) == len(free):
            return True
        for path in reversed(found):
            self.net.carry(path, -1)
        for way in old_ways:
            self.net.move(way)
        return False

    def holds(self, seat, place):
        node = ("in", place)
        return node in self.net.number and self.net.room_of(("seat", seat), node) == 0

    def hide_other_ways(self, seat, person):
        """Leave the seat only the way to this person; returns what was hidden."""
        keep = self.problem.way(seat, person)
        nodes = {keep[0]: keep[1], keep[2]: keep[3]}
        hidden = [
            (start, end, room)
            for start, kept in nodes.items()
            for end, room in self.net.ends(start)
            if end != kept and end[0] == kept[0]
        ]
        for start, end, _ in hidden:
            self.net.set_room(start, end, 0)
        return hidden

    def fix(self, seat, person):
        """Nobody pushes this seat or its place away again."""
        self.seated[seat] = person
        way = self.problem.way(seat, person)
        for start, end in zip(way[:3], way[1:4]):
            self.net.set_room(end, start, 0)
        self.hide_other_ways(seat, person)


def draw_teams(seed, draw, seats, inspectors, band=2, balance="level", pairLimit=None, pairs=()):
    """The whole of section 10: witness, or levels, seats in the order of their visit and loads."""
    problem = Problem(seats, inspectors)
    witness = witness_of(problem)
    if witness:
        return {"complete": False, "witness": witness}
    answer = {"complete": True}
    limit = problem.capacity
    if balance in ("level", "mean"):
        answer["band"], answer["levels"] = limits_of(problem, band, balance == "mean")
        limit = {row[0]: row[3] for row in answer["levels"]}
    elif balance != "capacity":
        raise Refused(f"unknown balance {balance!r}")
    meetings = {frozenset((one, other)): times for one, other, times in pairs}
    answer["seats"] = fill_seats(problem, limit, seed, draw, pairLimit, meetings)
    load = {person: 0 for person in problem.people}
    for seat in answer["seats"]:
        load[seat["inspector"]] += 1
    answer["loads"] = [[person, load[person]] for person in problem.people]
    return answer


def fill_seats(problem, limit, seed, draw, pair_limit, meetings):
    order_key, seat_key = key_for(seed, draw, "seat-order"), key_for(seed, draw, "seat")
    choices = Choices(problem, limit)
    filled = []
    for seat in sorted(problem.eligible, key=lambda seat: (problem.keep[seat] is None, ticket(order_key, *seat))):
        keep = problem.keep[seat]
        candidates = sorted(problem.eligible[seat], key=lambda person: (person != keep, ticket(seat_key, *seat, person)))
        mates = choices.mates(seat)
        met = lambda person: max((meetings.get(frozenset((person, m)), 0) for m in mates if m != person), default=0)
        over = [p for p in candidates if pair_limit is not None and p != keep and met(p) >= pair_limit]
        order = [p for p in candidates if p not in over] + over
        taken = next(n for n, person in enumerate(order) if choices.take(seat, person))
        for mate in mates:
            pair = frozenset((order[taken], mate))
            meetings[pair] = meetings.get(pair, 0) + 1
        filled.append({
            "unit": seat[0], "role": seat[1], "inspector": order[taken],
            "passedOver": order[:taken], "pairOver": order[taken] in over,
        })
    return filled

"""Section 14.7 of docs/protocol.md: who comes for those who cannot go, found again by the same tickets."""

from book import seats_of
from findings import differs_at, fault, place_of
from protocol import byte_order
from refilling import Refill, days_of_seat
from seats import clash


def check_substitution(entry, order, case, own, drawn):
    """`own`: the round or case before the entry, its own draw in it."""
    body, refill = entry["body"], Refill(own.without(order["drawId"]), order, case, drawn)
    seats, today, absences = seats_of(order), entry["at"][:10], Absences(body["out"], refill.people)
    fixed = [seat for seat in seats if seat["day"] is not None and seat["day"] < today]
    vacant = [seat for seat in seats if not (seat["day"] is not None and seat["day"] < today) and absences.is_out(seat["inspector"], seat)]
    joined = follow(refill, own.book, absences, seats, vacant)
    left = [seat for seat in vacant if (seat["unit"], seat["role"]) not in joined]
    given_up = {(seat["unit"], seat["role"], seat["inspector"]) for seat in vacant}
    staying = [seat for seat in seats if (seat["unit"], seat["role"], seat["inspector"]) not in given_up] + [
        {**seat, "inspector": joined[key]["to"], "joins": joined[key]["joins"]} for seat in vacant if (key := (seat["unit"], seat["role"])) in joined
    ]
    known = lambda seat: seat["unit"] in refill_units(refill)
    filled, moved = refill.fill([asked(absences, seat) for seat in left], staying), False
    if filled is None:
        free = [seat for seat in staying if seat not in fixed and seat["joins"] is None and known(seat)]
        moved = True
        again = [asked(absences, seat) for seat in left] + [{**asked(absences, seat), "keep": seat["inspector"]} for seat in free]
        filled = refill.fill(again, [seat for seat in staying if seat not in free])
    if filled is None:
        return [fault("replay", place_of(entry, "seats"), "these seats cannot be filled")]
    again = list(joined.values()) + changed(seats, vacant, filled)
    unknown = [seat for seat in body["seats"] if seat["to"] not in refill.people]
    return (
        [fault("inspector-unknown", place_of(entry, f"{seat['role']} of {seat['unit']}"), f"{seat['to']} is not in the roster", None, seat["to"]) for seat in unknown]
        + differs_at("replay", entry, "seats", again, body["seats"]) + differs_at("replay", entry, "moved", moved, body["moved"])
    )


def refill_units(refill):
    ids = {unit["id"] for unit in refill.case["units"]}
    return {seat["unit"] for seat in seats_of(refill.order) if seat["unit"] in ids or refill.round_.book.known(seat["unit"]) in ids}


class Absences:
    """Who is out, found by name and unit: asked of each seat and of each candidate."""

    def __init__(self, out, people):
        self.anywhere, self.at, self.people = {}, {}, people
        for row in out:
            days = (row.get("from", ""), row.get("until", "9999-12-31"))
            if "units" not in row:
                self.anywhere.setdefault(row["inspector"], set()).add(days)
            for unit in row.get("units", ()):
                self.at.setdefault(unit, {}).setdefault(row["inspector"], set()).add(days)

    def is_out(self, name, seat):
        """At the unit of a seat, on its day."""
        there = self.anywhere.get(name, set()) | self.at.get(seat["unit"], {}).get(name, set())
        return any(seat["day"] is None or start <= seat["day"] <= end for start, end in there)

    def names(self, seat):
        """Everybody on the roster who is out there."""
        some = {*self.anywhere, *self.at.get(seat["unit"], ())} if len(self.anywhere) <= len(self.people) else self.people
        return {name for name in some if name in self.people and self.is_out(name, seat)}


def is_within(out, day):
    """The day is one of the absence."""
    return day is None or out.get("from", "") <= day <= out.get("until", "9999-12-31")


def asked(absences, seat):
    return {"unit": seat["unit"], "role": seat["role"], "day": seat["day"], "out": absences.names(seat)}


def changed(seats, vacant, filled):
    """Those that have somebody else now; a vacant seat has, whoever comes."""
    before = {(seat["unit"], seat["role"]): seat for seat in seats}
    answer = []
    for each in filled:
        seat = before[(each["unit"], each["role"])]
        if seat in vacant or seat["inspector"] != each["inspector"]:
            answer.append({
                "unit": each["unit"], "role": each["role"], "from": seat["inspector"], "to": each["inspector"], "passedOver": each["passedOver"],
            })
    return answer


def follow(refill, book, absences, seats, vacant):
    """Joined seats follow their visit: by (unit, role) the row of the record."""
    rows, order = {}, list(refill.roles)
    joined = [seat for seat in vacant if seat["joins"] is not None]
    for seat in sorted(joined, key=lambda each: (byte_order(each["unit"]), order.index(each["role"]))):
        hosts = sorted(hosts_of(book, seat), key=byte_order)
        sitting = [each["inspector"] for each in seats if each["unit"] == seat["unit"] and each not in vacant]
        sitting += [row["to"] for (unit, _), row in rows.items() if unit == seat["unit"]]
        name = next((name for name in hosts if may_follow(refill, absences, seat, name, sitting)), None)
        if name is not None:
            rows[(seat["unit"], seat["role"])] = {
                "unit": seat["unit"], "role": seat["role"], "from": seat["inspector"], "to": name, "passedOver": [], "joins": seat["joins"],
            }
    return rows


def hosts_of(book, seat):
    """Those who make the joined visit as it stands: the same unit and day."""
    host = next((order for order in book.orders if order["drawId"] == seat["joins"]), None)
    same = lambda each: book.known(each["unit"]) == book.known(seat["unit"]) and each["day"] == seat["day"]
    return {each["inspector"] for each in seats_of(host) if same(each)} if host else set()


def may_follow(refill, absences, seat, name, sitting):
    person = refill.people.get(name)
    if person is None or name == seat["inspector"] or name in sitting or absences.is_out(name, seat):
        return False
    apart = any(clash(person, refill.people[mate], refill.round_) for mate in sitting if mate in refill.people)
    return not apart and refill.rules([seat["unit"]]).may(person, refill.roles[seat["role"]], seat["unit"], days_of_seat(seat))

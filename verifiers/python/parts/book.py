"""What a ledger says before one of its entries (sections 14.1, 14.7 and 14.8 of docs/protocol.md): the draws and cases that stand, with everything that has changed them."""

CHANGES = ("substitution", "replacement", "staffing", "move")
PARTS = {"plan": ("sources", "draw", "teams", "void"), "case": ("assignment", "void")}
GONE = ("return", "reject", "annul", "withdraw")


def orders_of(entries):
    """One object for each plan and each case, in ledger order: its entries by kind (the first of each; another one stands for nothing), what changed it, its results."""
    orders = {}
    for entry in entries:
        add_to_orders(orders, entry)
    return list(orders.values())


def add_to_orders(orders, entry):
    """One entry more; `orders` by draw id."""
    kind, body = entry["kind"], entry["body"]
    name = body.get("drawId") if isinstance(body, dict) else None
    if kind in ("plan", "case") and name not in orders:
        orders[name] = {"drawId": name, kind: entry, "changes": [], "results": []}
    elif name not in orders:
        return
    elif kind in CHANGES:
        orders[name]["changes"].append(entry)
    elif kind == "result":
        orders[name]["results"].append(entry)
    elif kind in PARTS["plan" if "plan" in orders[name] else "case"]:
        orders[name].setdefault("teams" if kind == "assignment" else kind, entry)


def attempts_of(entries):
    """The plans among them."""
    return [order for order in orders_of(entries) if "plan" in order]


def telling(entries):
    """Without plans and announcements of what was never drawn: they tell a `Book` nothing, and there may be very many."""
    begun = {order["drawId"] for order in orders_of(entries) if "draw" in order or "case" in order}
    return [entry for entry in entries if entry["kind"] not in ("plan", "sources") or entry["body"]["drawId"] in begun]


class Book:
    """The ledger before the entry `seq`."""

    def __init__(self, entries, seq):
        self.entries = [entry for entry in entries if entry["seq"] < seq]
        self.into = merged_ids(self.entries)
        self.policies = {entry["hash"]: entry["body"]["policy"] for entry in self.entries if entry["kind"] == "policy"}
        self.opened = [order for order in orders_of(self.entries) if "draw" in order or "case" in order]
        self.orders = [order for order in self.opened if "void" not in order]

    def known(self, unit):
        """The id under which the unit goes on."""
        seen = set()
        while unit in self.into and unit not in seen:
            seen.add(unit)
            unit = self.into[unit]
        return unit

    def policy(self, hash_):
        """The policy of an entry."""
        return self.policies[hash_]

    def last_policy(self, draw):
        """The hash of the one that stands for the authority and year of a draw id, or None."""
        own = [name for name, policy in self.policies.items() if [policy["authority"], str(policy["year"])] == draw.split("/")[:2]]
        return own[-1] if own else None

    def is_readable(self, order):
        """A draw or case whose policy is none, or does not know it, has no visits."""
        try:
            return nature_of(self, order) is not None
        except (KeyError, TypeError, StopIteration, AttributeError):
            return False

    def of_year(self, authority, year):
        """Draws and cases of an authority's year, in the order in which their teams were drawn; those without teams first."""
        own = [order for order in self.orders if order["drawId"].startswith(f"{authority}/{year}/")]
        return sorted(own, key=lambda order: order["teams"]["seq"] if "teams" in order else -1)

    def ordered_visits(self):
        """[draw id, unit, day, result] of every visit that was ordered: no void, merged or joint one."""
        visits = []
        for order in filter(self.is_readable, self.orders):
            results = results_of(order)
            for unit in units_of(order):
                day, codes = results.get(unit, (None, None))
                visits.append([order["drawId"], self.known(unit), day, codes])
        for entry in self.entries:
            if entry["kind"] == "visit":
                body = entry["body"]
                visits.append(["", self.known(body["unit"]), body["day"], body["result"]])
        return visits

    def made(self):
        """(unit, kind, day) of every visit of the ledger that was made: with a result, or told by a `visit` entry."""
        return [(visit["unit"], visit["kind"], visit["day"]) for visit in ordered_of(self) if visit["made"]]


def ordered_of(book):
    """Every ordered visit (14.2.1): unit, kind, matter, authority, level, name, first and last day, the day on which it counts, result, made."""
    return [visit for order in filter(book.is_readable, book.orders) for visit in visits_of_order(book, order)] + [
        told_visit(book, entry["body"]) for entry in book.entries if entry["kind"] == "visit"
    ]


def visits_of_order(book, order):
    said, window = nature_of(book, order)
    first, last = max(window["from"], opened_on(order)), window["until"]
    days, results = days_of(order), results_of(order)
    for unit in units_of(order):
        visit = {**said, "unit": book.known(unit), "name": order["drawId"]}
        if unit in results:
            day, codes = results[unit]
            yield {**visit, "first": day, "last": day, "day": day, "result": codes, "made": True}
        else:
            yield {**visit, "first": first, "last": last, "day": days.get(unit) or last, "result": None, "made": False}


def told_visit(book, body):
    said = {name: body[name] for name in ("kind", "matter", "authority", "level", "result", "day")}
    return {**said, "unit": book.known(body["unit"]), "name": "", "first": body["day"], "last": body["day"], "made": True}


def nature_of(book, order):
    """Kind, matter, authority and level of the visits of a draw or case, by the policy it names; and its window."""
    body = (order.get("case") or order["plan"])["body"]
    policy = book.policy(body["policy"])
    said = {"authority": policy["authority"], "level": policy.get("level")}
    if "case" in order:
        lane = next(each for each in policy["lanes"] if each["id"] == body["lane"])
        return {**said, "kind": lane.get("kind", lane["ground"]), "matter": lane.get("matter", lane["id"])}, body
    matter = next(each for each in policy["matters"] if each["id"] == body["matter"])
    return {**said, "kind": "routine", "matter": matter["id"]}, next(each for each in matter["rounds"] if each["id"] == body["round"])


def opened_on(order):
    """The day of the draw or case entry: no visit was made before it."""
    return (order.get("case") or order["draw"])["at"][:10]


def merged_ids(entries):
    return {
        each["unit"]: each["into"] for entry in entries if entry["kind"] == "change"
        for each in entry["body"]["units"] if each.get("into") not in (None, each["unit"])
    }


def units_of(order):
    """Units that a draw or case visits, as replacements have left them."""
    if "draw" in order:
        return drawn_units(order)
    body = order["case"]["body"]
    if body["lead"] is not None:
        return []
    gone = {each["unit"] for each in body["merged"]} | void_units(order)
    return [unit for unit in body["units"] if unit not in gone]


def void_units(order):
    return {each["unit"] for change in order["changes"] if change["kind"] == "replacement" for each in replaced_in(change["body"])}


def units_not_void(order):
    """Units of a draw, and those who came in somebody's place, without those that are given up."""
    drawn = [each["unit"] for stratum in order["draw"]["body"]["strata"] for each in stratum["drawn"]]
    gone = void_units(order)
    return [unit for unit in drawn + came_in(order) if unit not in gone]


def came_in(order):
    """Units that came in somebody's place."""
    return [by for _, by, _ in replaced_places(order) if by is not None]


def replaced_in(body):
    """[{unit, by, stratum}] of every unit that a replacement gives up, in its order; nobody comes for one that has no line, and nobody by a line of another unit."""
    lines = {each["unit"]: each for each in body["replaced"]}
    return [lines.get(each["unit"], {"unit": each["unit"], "by": None, "stratum": None}) for each in body["units"]]


def replaced_places(order):
    """(unit, who came, stratum) of every place of a draw that was given up (14.8): in the place of a unit that is not visited comes nobody."""
    visited = {each["unit"]: stratum["stratum"] for stratum in order["draw"]["body"]["strata"] for each in stratum["drawn"]}
    places = []
    for change in order["changes"]:
        for each in replaced_in(change["body"]) if change["kind"] == "replacement" else ():
            if each["unit"] in visited:
                stratum = visited.pop(each["unit"])
                visited.update({} if each["by"] is None else {each["by"]: stratum})
                places.append((each["unit"], each["by"], stratum))
    return places


def drawn_units(order, stratum=None):
    """Ids drawn by an attempt, of one stratum or of all, as replacements have left them (14.8): who comes counts in the stratum of the one who went."""
    units = [each["unit"] for s in order["draw"]["body"]["strata"] if stratum in (None, s["stratum"]) for each in s["drawn"]]
    for unit, by, own in replaced_places(order):
        if stratum in (None, own):
            units = [each for each in units if each != unit] + ([] if by is None else [by])
    return units


def results_of(order):
    """(day, codes joined by +) of every unit whose result stands: entered, neither returned, rejected, annulled nor withdrawn."""
    results = {}
    for entry in order["results"]:
        body = entry["body"]
        if body["step"] in ("enter", "correct"):
            results[body["unit"]] = (body["day"], "+".join(body["codes"]))
        elif body["step"] in GONE:
            results.pop(body["unit"], None)
    return results


def units_reported(order):
    """Units to which somebody has been: a result was entered, whatever became of it."""
    return {entry["body"]["unit"] for entry in order["results"] if entry["body"]["step"] == "enter"}


# --- Who goes where, and when -----------------------------------------------------------------

def staffed_bodies(order):
    """(number of the entry, body) of everything that was drawn about teams, for those who came in somebody's place too."""
    later = [(change["seq"], change["body"].get("staffed")) for change in order["changes"]]
    return team_draws(order)[: 1 if "teams" in order else 0] + [each for each in later if each[1]]


def team_draws(order):
    """(number of the entry, body) of every team draw (14.4): the first and later staffings, but not those for who came in somebody's place."""
    first = [(order["teams"]["seq"], order["teams"]["body"])] if "teams" in order else []
    return first + [(change["seq"], change["body"]["staffed"]) for change in order["changes"] if change["kind"] == "staffing"]


def days_of(order):
    """The day of every visit as it was last moved."""
    return seats_and_days(order)[1]


def seats_of(order):
    """[{unit, role, inspector, day, joins}] as they stand; `joins` is the draw that a seat goes along with, or None; the day is None where visits have none."""
    seats, days = seats_and_days(order)
    return [
        {"unit": unit, "role": role, "inspector": person, "day": days.get(unit), "joins": joins}
        for (unit, role), (person, joins) in seats.items()
    ]


def seats_and_days(order):
    seats, days = {}, {}
    for entry in [order["teams"], *order["changes"]] if "teams" in order else ():
        seated = {unit for unit, _ in seats} if entry["kind"] == "move" else set()
        for what, place, value in said_of_visits(entry):
            if what == "seat" or (what == "handed" and place in seats):
                seats[place] = value
            elif what == "day" and entry["kind"] == "move" and place not in seated:
                continue
            elif what == "day":
                days[place] = value
            elif what == "gone":
                days.pop(place, None)
                seats = {seat: sits for seat, sits in seats.items() if seat[0] != place}
        if entry is order["teams"]:
            days.update(days_of_lead_in(order))
    if "only" in order:
        seats, days = {seat: sits for seat, sits in seats.items() if seat[0] in order["only"]}, {unit: day for unit, day in days.items() if unit in order["only"]}
    return seats, days


def days_of_lead_in(order):
    """Of a joint case its visits have the days of the lead, by unit."""
    lead = order["case"]["body"]["lead"] if "case" in order else None
    return {} if lead is None else {each["unit"]: each["day"] for each in lead["days"]}


def said_of_visits(entry):
    """What teams, an assignment or a change says of seats and days, in its order: ("gone", unit, None), ("day", unit, day), ("seat", (unit, role), (inspector, joins)); "handed" is a seat that somebody had before."""
    body = entry["body"]
    if entry["kind"] in ("teams", "assignment"):
        return list(staffed_in(body))
    gone = [("gone", each["unit"], None) for each in (replaced_in(body) if entry["kind"] == "replacement" else ())]
    moved = [("day", visit["unit"], visit["to"]) for visit in body.get("visits") or ()]
    seated = [("handed", (seat["unit"], seat["role"]), (seat["to"], seat.get("joins"))) for seat in body.get("seats") or ()]
    return [*gone, *moved, *seated, *(staffed_in(body["staffed"]) if body.get("staffed") else ())]


def staffed_in(body):
    for seat in body["teams"]["seats"] if body["teams"] else ():
        yield "seat", (seat["unit"], seat["role"]), (seat["inspector"], None)
    for seat in body.get("joined") or ():
        yield "seat", (seat["unit"], seat["role"]), (seat["inspector"], seat["drawId"])
    staffed = {seat["unit"] for seat in [*(body["teams"]["seats"] if body["teams"] else ()), *(body.get("joined") or ())]}
    for visit in (body.get("days") or {}).get("visits", ()):
        # A day of a unit that this entry does not staff is none.
        if visit["unit"] in staffed:
            yield "day", visit["unit"], visit["day"]

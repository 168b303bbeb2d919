"""What a team draw says of itself (section 15 of docs/protocol.md, point 6), held against its seed, its rules and its own numbers."""

from findings import differs_at, fault, place_of
from protocol import byte_order, key_for, ticket

# Role of the one seat that a unit has while fixed teams are drawn.
TEAM_SEAT = "team"

# Most times that a draw of days begins again (10.0).
RESTARTS_AT_MOST = 64


class TeamRecord:
    """One team draw as an entry records it. `drawn`: seed and draw id; `units`: those that it is about; `left`: what was left of the time; `given`: visits have the days of the lead of a joint case."""

    def __init__(self, entry, body, drawn, units, matter, left, of_case=False, given=False):
        self.entry, self.body, self.drawn, self.units, self.matter = entry, body, drawn, units, matter
        self.left, self.of_case, self.given = left, of_case, given
        self.rule = matter["team"]
        self.roles = [role["id"] for role in self.rule["roles"]]

    def seats(self):
        return self.body["teams"]["seats"] if self.body["teams"] else []

    def key(self, purpose):
        return key_for(*self.drawn, purpose)


def check_team_record(record):
    entry, body = record.entry, record.body
    found = differs_at("draw-id", entry, "draw id", record.drawn[1], body["drawId"])
    return found + check_all_or_none(record) + check_turns(record) + check_levels(record) + check_witness(record)


def check_all_or_none(record):
    """There are teams unless nobody is staffed, and some units without one only where the rules allow it."""
    entry, out = record.entry, record.body["unstaffed"]
    nobody = out != [] and set(record.units) <= set(out)
    some = record.rule["staffing"] == "complete" and out != [] and not nobody
    found = [fault("complete", place_of(entry, "unstaffed"), "some have no team: all units or none", [], out)] if some else []
    return found + differs_at("complete", entry, "teams", nobody, record.body["teams"] is None)


# --- Turns (10.0 and 10.3) -------------------------------------------------------------------------

def check_turns(record):
    return check_ranks(record) + check_order_of_seats(record) + check_people_tried(record) + check_teams_tried(record) + check_days_tried(record)


def is_in_order(keys):
    return all(one < other for one, other in zip(keys, keys[1:]))


def check_ranks(record):
    """Units without a team, and those that are visited along with others, stand in order of rank."""
    entry, body, key, place = record.entry, record.body, record.key("unit"), {role: n for n, role in enumerate(record.roles)}
    rank = (lambda unit: byte_order(unit)) if record.of_case else (lambda unit: ticket(key, unit))
    found = [] if is_in_order([rank(unit) for unit in body["unstaffed"]]) else [fault("rank", place_of(entry, "unstaffed"), "not in order of rank")]
    joined = [(rank(each["unit"]), place.get(each["role"], -1)) for each in body.get("joined") or ()]
    return found + ([] if is_in_order(joined) else [fault("rank", place_of(entry, "joined"), "not in order of rank")])


def check_order_of_seats(record):
    """Where teams are fixed, the tickets of their units come first."""
    body, key = record.body, record.key("seat-order")
    team = lambda each: ticket(key, each["unit"], TEAM_SEAT)
    turn = lambda each: ((team(each),) if "standing" in body else ()) + (ticket(key, each["unit"], each["role"]),)
    lists = {"seats": [turn(each) for each in record.seats()], "standing": [team(each) for each in body.get("standing", ())]}
    return [fault("turns", place_of(record.entry, name), "not in the order of their tickets") for name, keys in lists.items() if not is_in_order(keys)]


def falls_in(keys):
    """How often a list begins anew."""
    return sum(one >= other for one, other in zip(keys, keys[1:]))


def check_people_tried(record):
    """Whoever was tried before stands in the order of tickets; a pair limit may put some behind all others."""
    key, found = record.key("seat"), []
    known = {each["inspector"] for each in record.body["teams"]["loads"]} if record.body["teams"] else set()
    for seat in record.seats():
        tried = [*seat["passedOver"], seat["inspector"]]
        falls = falls_in([ticket(key, seat["unit"], seat["role"], name) for name in tried])
        sound = known.issuperset(seat["passedOver"]) and len(set(tried)) == len(tried)
        if not sound or falls > seat["pairOver"] or (seat["pairOver"] and record.rule["pairLimit"] is None):
            found.append(fault("turns", place_of(record.entry, f"{seat['role']} of {seat['unit']}"), "not the order in which candidates are tried", None, tried))
    return found


def check_teams_tried(record):
    key, levels = record.key("seat"), record.body["teams"] and record.body["teams"]["levels"]
    found, known = [], {each["inspector"] for each in levels or ()}
    for each in record.body.get("standing", ()):
        tried = [*each["passedOver"], each["team"]]
        sound = not levels or known.issuperset(tried)
        if not sound or not is_in_order([ticket(key, each["unit"], TEAM_SEAT, name) for name in tried]):
            found.append(fault("turns", place_of(record.entry, f"unit {each['unit']}"), "not the order in which teams are tried", None, tried))
    return found


def check_days_tried(record):
    """Behind a first choice, which its ticket spreads over days that only the registry gives, days stand in the order of theirs. Neighbours who go on one day have the tickets of their first."""
    days, key, found = record.body.get("days"), record.key("day"), []
    if not days:
        return []
    is_open = lambda day: record.given or record.left["from"] <= day <= record.left["until"]
    for each in days["visits"]:
        tried = [*each["passedOver"], each["day"]]
        ordered = days["together"] > 1 or is_in_order([ticket(key, each["unit"], day) for day in tried[1:]])
        if not ordered or not all(is_open(day) for day in each["passedOver"]) or len(set(tried)) < len(tried):
            found.append(fault("turns", place_of(record.entry, f"unit {each['unit']}"), "not the order in which days are tried", None, tried))
    together = record.matter.get("schedule", {}).get("together", {}).get("units", 1)
    if days["together"] not in (1, together):
        found += differs_at("turns", record.entry, "together", together, days["together"])
    most = RESTARTS_AT_MOST if len(days["visits"]) > 1 else 0
    if days["restarts"] > most:
        found.append(fault("turns", place_of(record.entry, "restarts"), f"began again {days['restarts']} times, at most {most}", most, days["restarts"]))
    return found


# --- Levels and witness (10.1 and 10.2) ------------------------------------------------------------

def check_levels(record):
    """They are of the people whose loads are counted, each once in byte order; nobody's limit lies above what levels and band give."""
    teams, entry, rule = record.body["teams"], record.entry, record.rule
    if not teams:
        return []
    in_order = lambda names: sorted(set(names), key=byte_order)
    counted, levels, band = [each["inspector"] for each in teams["loads"]], teams["levels"], teams["band"]
    found = differs_at("load", entry, "loads", in_order(counted), counted)
    none = rule["balance"] == "capacity"
    if none or levels is None or band is None:
        return found + differs_at("levels", entry, "levels", [none, none], [levels is None, band is None])
    listed = [each["inspector"] for each in levels]
    if band < rule["band"]:
        found += differs_at("levels", entry, "band", rule["band"], band)
    found += differs_at("levels", entry, "levels", in_order(listed if "standing" in record.body else counted), listed)
    for each in levels:
        most = min(each["round"], each["year"] + band)
        if each["limit"] > most:
            found.append(fault("levels", place_of(entry, f"inspector {each['inspector']}"), f"limit {each['limit']}, at most {most}", most, each["limit"]))
    return found


def check_witness(record):
    """It is there where somebody has no team, its seats are seats of the draw, and its sum holds."""
    entry, witness, out = record.entry, record.body["impossible"], record.body["unstaffed"]
    if not out or not witness:
        return differs_at("witness", entry, "witness", out != [], witness is not None)
    names, room = [(each["unit"], each["role"]) for each in witness["seats"]], [each["inspector"] for each in witness["room"]]
    if "undated" in witness:
        staffed = [unit for unit in witness["undated"] if unit not in out]
        found = [fault("witness", place_of(entry, "witness"), f"{unit} found no day, and has a team", None, unit) for unit in staffed]
        every = [(unit, role) for unit in witness["undated"] for role in record.roles]
        return found + differs_at("witness", entry, "witness", [every, len(every), []], [names, witness["shortfall"], room])
    roles = [TEAM_SEAT] if "teams" in record.rule else record.roles
    wanted = {(unit, role) for unit in record.units for role in roles}
    strangers = [name for name in names if name not in wanted]
    found = [fault("witness", place_of(entry, "witness"), f"{strangers[0]} is no seat of the draw", None, strangers[0])] if strangers else []
    in_order = sorted(set(names), key=lambda name: tuple(byte_order(part) for part in name))
    found += differs_at("witness", entry, "witness", [in_order, sorted(set(room), key=byte_order)], [names, room])
    return found + check_sum_of_witness(entry, witness, record.rule["apart"])


def check_sum_of_witness(entry, witness, apart):
    """Seats minus room is the shortfall; where people of one agency do not sit together, it may be less."""
    short = len(witness["seats"]) - sum(each["room"] for each in witness["room"])
    found = [] if apart and short <= witness["shortfall"] else differs_at("witness", entry, "witness", short, witness["shortfall"])
    return found + ([] if witness["shortfall"] > 0 else [fault("witness", place_of(entry, "witness"), "nobody is missing", 1, witness["shortfall"])])

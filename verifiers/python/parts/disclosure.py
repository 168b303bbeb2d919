"""Public views (section 12.5 of docs/protocol.md): which places of which entries the rules withhold on a day, and by which rule."""

from datetime import date, timedelta

from instants import instant_of
from protocol import canonical, places_withheld

DRAWN_LISTS = ("seed", "sources.*.value", "strata.*.drawn", "strata.*.reserve", "strata.*.cutOff", "strata.*.skipped")
STAFFED_LISTS = ("teams", "days", "joined.*.unit", "joined.*.inspector", "standing", "unstaffed", "impossible")
OF_STAFFED = tuple(f"staffed.{each}" for each in STAFFED_LISTS)
LISTS = {
    "sources": ("announced.*.after", "seals.*.capsule"), "draw": DRAWN_LISTS, "teams": STAFFED_LISTS, "assignment": ("seed", "sources.*.value", *STAFFED_LISTS),
    "case": ("units", "merged.*.unit", "merged.*.day", "lead.days", "announced.*.after", "seals.*.capsule"), "substitution": ("out.*.units", "seats"),
    "replacement": ("units", "replaced", *OF_STAFFED), "staffing": OF_STAFFED, "move": ("visits", "seats", "unmoved"),
}
SCORES = {"rating": ("units",), "draw": ("strata.*.drawn.*.score",)}
APPROVED = ("void", "substitution", "replacement", "staffing", "move", "case", "change", "amendment", "result")
REASONS = {
    **{kind: ("reason",) for kind in ("void", "substitution", "staffing", "move", "case", "amendment")},
    "replacement": ("units.*.reason",), "change": ("units.*.reason",), "result": ("text",),
}
NEAR_FITS = {"teams": ("impossible.nearFits",), "assignment": ("impossible.nearFits",), "staffing": ("staffed.impossible.nearFits",), "replacement": ("staffed.impossible.nearFits",)}
LEAVE = {"substitution": ("ground", "out.*.from", "out.*.until"), **NEAR_FITS}
DIGESTS = {
    "plan": ("commits.strata.*.pool", "commits.strata.*.must", "commits.leftOut", "commits.carried", "commits.visits"),
    "draw": ("strata.*.poolDigest", "leftOut.digest"),
}
TAKEN_DOWN = ("codes", "correctBy")

PUBLISHED_AFTER = ("correct", "annul", "withdraw", "close")


def day_after(day, days):
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def months_after(day, months):
    """The same day so many months later, or the last of its month."""
    year, month = divmod(int(day[:4]) * 12 + int(day[5:7]) - 1 + months, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return f"{year:04}-{month + 1:02}-{min(int(day[8:10]), last):02}"


def is_open_at(entry, place):
    """Does the value at a place stand there?"""
    value, opened = entry, entry.get("salt", "")
    for step in place:
        if opened is None:
            return False
        value, opened = value[step], opened if isinstance(opened, str) else opened[step]
    return opened is not None


def places_in(entry, pattern):
    """The places of a body that a pattern means: names joined by dots, `*` for each of a list. What is withheld has nothing in it."""
    found = [("body",)]
    for step in pattern.split("."):
        longer = []
        for place in found:
            value = value_at(entry, place)
            if not is_open_at(entry, place):
                continue
            if step == "*" and isinstance(value, list):
                longer += [(*place, n) for n in range(len(value))]
            elif step != "*" and isinstance(value, dict) and step in value:
                longer.append((*place, step))
        found = longer
    return found


def value_at(entry, place):
    value = entry
    for step in place:
        value = value[step]
    return value


def shown(entry, *names):
    """A text of the body that stands there, or None."""
    places = places_in(entry, ".".join(names))
    value = value_at(entry, places[0]) if places and is_open_at(entry, places[0]) else None
    return value if isinstance(value, str) else None


def policy_shown(entry):
    """The policy as its rules count in a view: none of which the whole, or anything of its matters, is withheld; without rules where any of these is."""
    hidden = [place for place, _ in withheld_in(entry)]
    policy = entry["body"].get("policy") if isinstance(entry["body"], dict) else None
    is_hidden = lambda *way: any(place[: len(way)] == way or way[: len(place)] == place for place in hidden)
    if not isinstance(policy, dict) or is_hidden("body", "policy", "matters") or not isinstance(policy.get("matters"), list):
        return None
    return without_rules(policy) if is_hidden("body", "policy", "disclosure") else policy


def without_rules(policy):
    return {name: value for name, value in policy.items() if name != "disclosure"}


class Disclosure:
    """The rules of a ledger, or of a view of it, on a day."""

    def __init__(self, entries, day, known_kinds):
        self.entries, self.day, self.known = entries, day, known_kinds
        self.policies, self.last, self.by_hash = {}, None, {}
        for entry in entries:
            policy = policy_shown(entry) if entry["kind"] == "policy" else None
            if policy is not None:
                self.policies[f"{policy.get('authority')}/{policy.get('year')}"] = self.last = policy
                self.by_hash[entry["hash"]] = policy
        self.orders = self.orders_of()
        self.closed = self.closed_names()
        self.results = self.results_of()

    def orders_of(self):
        """What is known of each draw and case: its first plan or case entry, chains and draws that it depends on, where it stands."""
        orders = {}
        for place, entry in enumerate(self.entries):
            name = shown(entry, "drawId")
            if name is None or entry["kind"] == "result":
                continue
            order = orders.setdefault(name, {"name": name, "opens": None, "needs": set(), "parties": set(), "announced": None})
            if entry["kind"] in ("plan", "case") and order["opens"] is None:
                order["opens"] = entry
            if entry["kind"] in ("sources", "case") and order["announced"] is None:
                order["announced"] = place
                order["parties"] = {value_at(entry, each) for each in places_in(entry, "announced.*.party") if value_at(entry, each[:-1]).get("type") == "chain"}
            for pattern in ("joined.*.drawId", "staffed.joined.*.drawId", "merged.*.drawId", "lead.drawId"):
                order["needs"] |= {value_at(entry, each) for each in places_in(entry, pattern) if isinstance(value_at(entry, each), str)}
            if entry["kind"] == "draw" and places_in(entry, "strata.*.skipped"):
                order["needs"] |= {other for other, each in orders.items() if other != name and each["announced"] is not None}
        for order in orders.values():
            order["needs"] |= {
                other for other, each in orders.items()
                if order["announced"] is not None and each["announced"] is not None and each["announced"] < order["announced"] and each["parties"] & order["parties"]
            }
        return orders

    def closed_names(self):
        """Draw ids whose lists nobody may see yet: before their day, or with something in them that has another list."""
        closed = {name for name, order in self.orders.items() if self.opening_day(order) is None or self.day < self.opening_day(order)}
        grown = True
        while grown:
            more = {name for name, order in self.orders.items() if name not in closed and order["needs"] & closed}
            closed |= more
            grown = bool(more)
        return closed

    def policy_of(self, name):
        return self.policies.get("/".join(name.split("/")[:2]), {})

    def rules_of(self, entry):
        name = shown(entry, "drawId") if entry["kind"] in self.known else None
        policy = self.last if name is None else self.policy_of(name)
        return (policy or {}).get("disclosure", {})

    def list_rule(self, name):
        """Id, `when` and days of the rule for the list of a draw or case."""
        policy, matter = self.policy_of(name), (name.split("/") + ["", ""])[2]
        for rule in policy.get("disclosure", {}).get("lists", ()):
            if matter in rule["of"]:
                return rule["id"], rule["when"], rule.get("days", 0)
        ahead = next((each["list"].get("daysAhead") for each in policy.get("matters", ()) if each["id"] == matter and "list" in each), None)
        return ("default/list", "secret", 0) if ahead is None else ("default/list", "announced", ahead)

    def opening_day(self, order):
        window = self.window_of(order["opens"])
        if window is None:
            return None
        _, when, days = self.list_rule(order["name"])
        return day_after(window["from"], -days) if when == "announced" else day_after(window["until"], days + 1 if when == "secret" else max(days, 1))

    def window_of(self, entry):
        if entry is None:
            return None
        body = entry["body"]
        if entry["kind"] == "case":
            return {"from": body["from"], "until": body["until"]}
        matters = self.by_hash.get(body["policy"], {}).get("matters", ())
        rounds = [each for matter in matters if matter["id"] == body["matter"] for each in matter["rounds"]]
        return next((each for each in rounds if each["id"] == body["round"]), None)

    def results_of(self):
        """For each visit the places of its steps, by draw id and unit."""
        found = {}
        for place, entry in enumerate(self.entries):
            if entry["kind"] == "result" and shown(entry, "unit") is not None and shown(entry, "drawId") is not None:
                found.setdefault((shown(entry, "drawId"), shown(entry, "unit")), []).append(place)
        return found

    def withheld(self, place):
        """[(place in the entry, id of the rule)] of what is withheld of an entry, in the order of the rules; the outermost places only."""
        entry, found = self.entries[place], []
        rules, kind = self.rules_of(entry), entry["kind"]
        opened = rules.get("open", ())
        take = lambda rule, patterns: found.extend((each, rule) for pattern in patterns for each in places_in(entry, pattern))
        if kind not in self.known:
            found.append((("body",), "default/unknown"))
        name = shown(entry, "drawId")
        if name in self.closed:
            take(self.list_rule(name)[0], LISTS.get(kind, ()))
        if kind == "result":
            take(*self.of_result(place, entry))
        if kind in ("event", "visit") and "events" not in opened:
            found.append((("body",), "default/events"))
        if "scores" not in opened:
            take("default/scores", SCORES.get(kind, ()))
        if "people" not in opened:
            found.append((("by",), "default/people"))
            take("default/people", ("approver",) if kind in APPROVED else ())
        take("default/reasons", REASONS.get(kind, ()))
        take("default/leave", LEAVE.get(kind, ()))
        take("default/digests", DIGESTS.get(kind, ()))
        for rule in rules.get("fields", ()):
            take(rule["id"], rule["fields"] if kind in rule["kinds"] and self.is_in_force(rule, entry) else ())
        return outermost(found)

    def is_in_force(self, rule, entry):
        """Withheld for ever, until a day, from a day, or so many months after the entry."""
        if "until" in rule:
            return self.day < rule["until"]
        if "from" in rule:
            return self.day >= rule["from"]
        return "months" not in rule or self.day >= months_after(entry["at"][:10], rule["months"])

    def of_result(self, place, entry):
        """The rule that withholds something of a step, and its fields."""
        step, own = shown(entry, "step"), self.results.get((shown(entry, "drawId"), shown(entry, "unit")), [place])
        steps = [(each, shown(self.entries[each], "step")) for each in own]
        hidden = tuple(name for name in entry["body"] if name not in ("drawId", "step")) if isinstance(entry["body"], dict) else ()
        said = [self.entries[each]["body"].get("codes") for each, name in steps if name in ("enter", "correct")]
        rule = self.rules_of(entry).get("results", {})
        published = [each for each, name in steps if name == "publish"]
        if said and isinstance(said[-1], list) and rule.get("except") and set(map(str, said[-1])) <= set(rule["except"]):
            return "results/except", hidden
        if not (any(each >= place for each in published) or (step in PUBLISHED_AFTER and any(each < place for each in published))):
            return "default/results", hidden
        if any(name in ("annul", "withdraw") and each > place for each, name in steps):
            return "default/taken-down", TAKEN_DOWN
        if "months" in rule and published and self.day >= months_after(self.entries[published[-1]]["at"][:10], rule["months"]):
            return "results/months", TAKEN_DOWN
        return "default/results", ()


def outermost(found):
    """Of each place the first rule, and nothing that lies inside of another place."""
    first = {}
    for place, rule in found:
        first.setdefault(place, rule)
    return [(place, rule) for place, rule in first.items() if not any(place[:n] in first for n in range(1, len(place)))]


def is_view(entries):
    return any(isinstance(entry.get("salt"), dict) for entry in entries)


def withheld_in(entry):
    """What an opened line withholds: [(place, rule)]."""
    salt = entry.get("salt", "")
    if not isinstance(salt, dict):
        return []
    return [((name, *place), rule) for name in ("by", "body") for place, rule in places_withheld(entry[name], salt[name])]


def day_of_view(entries, at):
    """The day as of which a view is read: that of `at`, or of its last entry."""
    days = [entry["at"][:10] for entry in entries if is_instant_of_view(entry["at"])]
    return at[:10] if at is not None else days[-1] if days else "0001-01-01"


def is_instant_of_view(text):
    try:
        return instant_of(text) is not None
    except (ValueError, IndexError, TypeError, AttributeError):
        return False


def named_place(place):
    """A place with `*` for each step in a list."""
    return ".".join("*" if isinstance(step, int) else step for step in place)


def sorted_places(found):
    return sorted(found, key=lambda each: canonical([*map(str, each[0]), each[1]]))

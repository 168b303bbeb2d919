"""What is not wrong and yet worth knowing (section 15 of docs/protocol.md, "Noted, and no finding", and sections 4 and 14.1)."""

from announcement import day_of
from book import attempts_of, days_of, orders_of, units_reported
from findings import note
from frequency import earlier_day
from ledger_checks import instant_of
from open_days import quiet, worked


def notes_of(entries, replayed):
    """`replayed`: draw ids of rounds and cases that were made again."""
    if not entries:
        return [note("empty", "", "no entry: nothing was audited")]
    by_hash = {entry["hash"]: entry for entry in entries}
    found = []
    for order in orders_of(entries):
        found += notes_of_attempt(order, entries, by_hash) if "plan" in order else notes_of_case(order)
        found += notes_of_day(order, by_hash) + notes_on_closed_days(order, entries, by_hash)
        named, drawn = order["drawId"], "draw" in order or ("case" in order and "teams" in order)
        found += [note("not-replayed", named, "not made again: its registries are not at hand")] if drawn and named not in replayed else []
        if "void" in order and order["void"]["body"]["approver"] == order["void"]["by"]:
            found.append(note("approved-alone", named, "given up by the same person who approved it"))
    return found + unexplained(entries, by_hash) + unchecked_seeds(entries)


def unchecked_seeds(entries):
    """Values that nobody but a reader with the published ones can compare."""
    drawn = [entry["body"] for entry in entries if entry["kind"] in ("draw", "assignment")]
    bodies = [body for body in drawn if {source["type"] for source in body["sources"]} & {"beacon", "text"}]
    return [note("seed-unchecked", body["drawId"], "only who has the published values can check those of beacon and text") for body in bodies]


def notes_of_attempt(order, entries, by_hash):
    plan, name, found = order["plan"], order["drawId"], []
    commits = plan["body"].get("commits")
    if plan["body"]["attempt"] > 1:
        found.append(note("second-attempt", name, "a second attempt; the earlier one was given up and stays on the ledger"))
    if is_hidden(plan, entries):
        found.append(note("phase-hidden", name, "the secret of the phases is not revealed yet"))
    if commits is None:
        found.append(note("counts-only", name, "announced by an older version, which bound numbers only: its pool and loads are those of the draw"))
    if "draw" not in order:
        return [*found, note("not-drawn", name, "announced, not drawn")]
    draw = order["draw"]
    if commits is not None and day_of(draw) > commits["drawOn"]:
        found.append(note("drawn-late", name, f"drawn on {day_of(draw)}, announced for {commits['drawOn']}"))
    round_ = round_in(order, by_hash)
    if round_ is not None and day_of(draw) > round_["until"]:
        found.append(note("after-round", name, f"drawn on {day_of(draw)}, the round ended on {round_['until']}"))
    window = (round_ or {}).get("draw")
    if window is not None and not window["from"] <= day_of(draw) <= window["until"]:
        found.append(note("outside-window", name, f"drawn on {day_of(draw)}, may be drawn from {window['from']} to {window['until']}"))
    return found + notes_of_seed(name, draw["body"]["sources"], order.get("sources"), draw)


def notes_of_case(order):
    if "teams" not in order:
        waits = order["case"]["body"]["announced"] and "void" not in order
        return [note("not-drawn", order["drawId"], "announced, not drawn")] if waits else []
    return notes_of_seed(order["drawId"], order["teams"]["body"]["sources"], order["case"], order["teams"])


def notes_of_seed(name, sources, announced, drawn):
    kinds, found = {source["type"] for source in sources}, []
    if kinds == {"plain"}:
        found.append(note("plain-seed", name, "the seed was chosen by somebody (plain): nothing keeps it from being tried out"))
    if announced is not None and instant_of(drawn["at"]) <= instant_of(announced["at"]):
        found.append(note("announced-at-once", name, "its sources were announced and drawn at the same time"))
    return found


def is_hidden(plan, entries):
    """A phase has decided a target, and nobody has told its secret."""
    told = {entry["body"]["matter"] for entry in entries if entry["kind"] == "phase"}
    return plan["body"]["matter"] not in told and any("phased" in stratum for stratum in plan["body"]["strata"])


def policy_of(order, by_hash):
    named = by_hash.get((order.get("case") or order["plan"])["body"]["policy"])
    return named["body"]["policy"] if named is not None and named["kind"] == "policy" else None


def round_in(order, by_hash):
    """The round of a plan in the policy that it names, or None."""
    policy, body = policy_of(order, by_hash), order["plan"]["body"]
    matters = policy["matters"] if policy else ()
    return next((each for matter in matters if matter["id"] == body["matter"] for each in matter["rounds"] if each["id"] == body["round"]), None)


def notes_of_day(order, by_hash):
    """The cut-off day of the registry that a plan or case names."""
    entry = order.get("case") or order["plan"]
    named = by_hash.get(entry["body"]["registry"])
    if named is None or named["kind"] != "registry":
        return []
    as_of, day = named["body"]["asOf"], day_of(entry)
    found = [note("registry-from-future", order["drawId"], f"cut off on {as_of}, named on {day}")] if as_of > day else []
    round_ = round_in(order, by_hash) if "plan" in order else None
    day = max(day, round_["from"]) if round_ else day
    if earlier_day(as_of, "years", -1) < day:
        found.append(note("registry-stale", order["drawId"], f"cut off on {as_of}, more than a year before {day}"))
    return found


def notes_on_closed_days(order, entries, by_hash):
    """A visit without a result stands on a day that the policy which stands now has closed."""
    policy = policy_of(order, by_hash)
    if policy is None or "void" in order or not ("draw" in order or "case" in order):
        return []
    same = [e["body"]["policy"] for e in entries if e["kind"] == "policy" and (e["body"]["policy"]["authority"], e["body"]["policy"]["year"]) == (policy["authority"], policy["year"])]
    body = (order.get("case") or order["plan"])["body"]
    if same[-1] == policy or ("case" in order and body["lead"] is not None):
        return []
    kind, name = ("lanes", body["lane"]) if "case" in order else ("matters", body["matter"])
    matter = next((each for each in same[-1].get(kind, ()) if each["id"] == name), None)
    if matter is None or "schedule" not in matter:
        return []
    reported = units_reported(order)
    closed = sorted({day for unit, day in days_of(order).items() if day is not None and unit not in reported and is_closed_day(same[-1], matter, day)})
    return [note("closed-day", order["drawId"], f"a visit without a result stands on {', '.join(closed)}, closed since")] if closed else []


def is_closed_day(policy, matter, day):
    """For everybody: no working day, quiet, or off everywhere."""
    schedule = matter["schedule"]
    known = any(each["from"] <= day <= each["until"] for each in policy.get("calendars", ()))
    rests = known and not schedule.get("everyDay") and not worked(policy, day)
    off = any("region" not in each and each["from"] <= day <= each["until"] for each in schedule.get("off", ()))
    return rests or off or quiet(matter, day)


def unexplained(entries, by_hash):
    """Rounds whose units are not those of the authority's round before, and no published difference ends with them."""
    root = lambda name: by_hash[name]["body"]["units"]["root"] if name in by_hash and by_hash[name]["kind"] == "registry" else None
    explained = {root(entry["body"]["to"]) for entry in entries if entry["kind"] == "change"}
    last, found = {}, []
    for attempt in attempts_of(entries):
        policy, here = policy_of(attempt, by_hash), root(attempt["plan"]["body"]["registry"])
        if policy is None or here is None:
            continue
        before = last.get(policy["authority"])
        if before not in (None, here) and here not in explained:
            found.append(note("registry-unexplained", attempt["drawId"], "its units are not those of the round before, and no difference was published"))
        last[policy["authority"]] = here
    return found

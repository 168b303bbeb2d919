"""What the fields of a policy ask of each other (docs/policy.md, and the refusals `policy/…` by which the library words it). Each rule is given a policy of the right form."""

from datetime import date, timedelta
from fractions import Fraction

from protocol import read_fraction

MOST_YEARS = 20
AMOUNTS = ("ratio", "number", "perInspector", "steps", "ladder", "shareOfTotal", "rest")
REPEATED = ("at-most", "cycles")


def faults_of_rules(policy, place):
    found = []
    for n, matter in enumerate(policy["matters"]):
        found += faults_of_matter(policy, matter, f"{place}.matters.{n}")
    for n, lane in enumerate(policy.get("lanes", ())):
        found += faults_of_lane(policy, lane, f"{place}.lanes.{n}")
    found += faults_of_calendars(policy.get("calendars", ()), f"{place}.calendars")
    found += faults_of_classes(policy.get("classes"), f"{place}.classes")
    names = [matter["id"] for matter in policy["matters"]]
    for n, share in enumerate(policy.get("shares", ())):
        found += [f"{place}.shares.{n}: no matter is called {name}" for name in share["matters"] if name not in names]
        found += [f"{place}.shares.{n}.ratio: more than the whole"] if read_fraction(share["ratio"]) > 1 else []
    return found


def faults_of_matter(policy, matter, place):
    dated = "schedule" in matter
    return (
        faults_of_strata(policy, matter, place) + faults_of_mode(matter, place) + faults_of_rounds(policy, matter, place)
        + faults_of_frequency(policy, matter.get("frequency", ()), f"{place}.frequency") + faults_of_team(matter["team"], dated, f"{place}.team")
        + ([f"{place}.schedule.joins: standing teams go as a whole"] if "teams" in matter["team"] and "joins" in matter.get("schedule", {}) else [])
        + (faults_of_days(policy, matter, place) if dated else [])
    )


def rises(values):
    return all(one < other for one, other in zip(values, values[1:]))


# --- How many ------------------------------------------------------------------------------------

def faults_of_strata(policy, matter, place):
    total, found = matter.get("total"), []
    parts = [rule for stratum in matter["strata"] for rule in (stratum, *stratum.get("also", ())) if "rest" in rule or "shareOfTotal" in rule]
    if total is not None:
        found += faults_of_rule(total, policy, matter, None, f"{place}.total")
        found += [f"{place}.total.ratioOf: there is one base only"] if "ratioOf" in total else []
        found += [f"{place}.total: a share of itself"] if "shareOfTotal" in total else []
        found += [] if parts else [f"{place}.total: no stratum takes a part of it"]
    elif parts:
        found.append(f"{place}: a part of a total, and no total")
    for n, stratum in enumerate(matter["strata"]):
        own = f"{place}.strata.{n}"
        found += faults_of_rule(stratum, policy, matter, total, own)
        for k, rule in enumerate(stratum.get("also", ())):
            found += faults_of_rule(rule, policy, matter, total, f"{own}.also.{k}")
        found += faults_of_bounds([stratum, *stratum.get("also", ())], own)
        if "weights" in stratum and "risk" in stratum:
            found.append(f"{own}: weights and risk")
        if "risk" in stratum and read_fraction(stratum["risk"]["randomShare"]) > 1:
            found.append(f"{own}.risk.randomShare: more than the whole")
        if matter["method"] != "ticket/1" and ("weights" in stratum or "risk" in stratum):
            found.append(f"{own}: chances that are not equal need tickets")
    return found


def faults_of_rule(rule, policy, matter, total, place):
    """One amount, and only fields that have an effect beside it."""
    said = [name for name in AMOUNTS if name in rule]
    if len(said) != 1:
        return [f"{place}: one amount, not {len(said)}"]
    if said == ["rest"]:
        return [f"{place}.{name}: beside rest" for name in ("per", "rounding") if name in rule]
    found = []
    has_base = said[0] in ("ratio", "steps", "ladder")
    if has_base and total is not None and "ratioOf" not in rule:
        found.append(f"{place}: of the matter or of the stratum? ratioOf: missing")
    if "ratioOf" in rule and not has_base:
        found.append(f"{place}.ratioOf: nothing speaks of a base")
    if "staff" in rule and "perInspector" not in rule:
        found.append(f"{place}.staff: without perInspector")
    if isinstance(rule.get("per"), dict) and rule["per"]["from"] > policy["year"]:
        found.append(f"{place}.per.from: after the year")
    if rule.get("rounding") == "each-round" and isinstance(rule.get("per"), dict):
        found.append(f"{place}.rounding: a period of several years has its last round in another one")
    found += faults_of_ratios(rule, matter, place)
    return found + faults_of_steps(rule.get("steps"), f"{place}.steps") + faults_of_ladder(rule.get("ladder"), policy["year"], f"{place}.ladder")


def faults_of_ratios(rule, matter, place):
    """No more visits a unit than the mode can give; `independent` has no such bound."""
    most = {"without-replacement": 1, "independent": None}.get(matter["mode"], matter.get("times"))
    ratios = [rule.get("ratio"), rule.get("shareOfTotal")] + [step.get("ratio") for step in rule.get("steps", ())]
    ratios += [step["ratio"] for step in rule.get("ladder", {}).get("steps", ())]
    above = [ratio for ratio in ratios if ratio is not None and most is not None and read_fraction(ratio) > most]
    return [f"{place}: {ratio} is above {most} visits a unit" for ratio in above]


def faults_of_steps(steps, place):
    if steps is None:
        return []
    bounds = [step.get("upTo") for step in steps]
    found = [f"{place}.{n}: a number or a ratio" for n, step in enumerate(steps) if ("number" in step) == ("ratio" in step)]
    fine = bounds[-1] is None and None not in bounds[:-1] and rises(bounds[:-1])
    return found if fine else [*found, f"{place}: do not cover every size once"]


def faults_of_ladder(ladder, year, place):
    if ladder is None:
        return []
    rates, ratios = ([read_fraction(step[name]) for step in ladder["steps"]] for name in ("from", "ratio"))
    fine = rates[0] == 0 and rises(rates) and rises(ratios) and read_fraction(ladder["start"]) in ratios
    found = [] if fine else [f"{place}.steps: not in order, or the start is none of them"]
    years = [each["year"] for each in ladder["published"]] + [year]
    return found if rises(years) else [*found, f"{place}.published: not the earlier years in order"]


def faults_of_bounds(rules, place):
    """A floor is not above a ceiling of the same base and period."""
    plain = [rule for rule in rules if "ratio" in rule]
    base = lambda rule: (rule.get("ratioOf", "stratum"), repr(rule.get("per", "year")))
    return [
        f"{place}: the floor {low['ratio']} is above the ceiling {high['ratio']}"
        for low in plain for high in plain
        if low["side"] != "at-most" and high["side"] == "at-most" and base(low) == base(high) and read_fraction(low["ratio"]) > read_fraction(high["ratio"])
    ]


# --- How often -----------------------------------------------------------------------------------

def faults_of_mode(matter, place):
    mode, times, rest = matter["mode"], matter.get("times"), matter["coolDown"]
    found = [f"{place}.coolDown: no unit is drawn twice a year"] if rest and mode == "without-replacement" else []
    if (mode in REPEATED) != (times is not None):
        return [*found, f"{place}.times: {'missing' if times is None else 'not with this mode'}"]
    return found + (faults_of_cycles(matter, times, rest, place) if mode == "cycles" else [])


def faults_of_cycles(matter, times, rest, place):
    rounds = matter["rounds"]
    length, left = divmod(len(rounds), times)
    if left:
        return [f"{place}.times: {len(rounds)} rounds make no {times} equal cycles"]
    shares = [sum(read_fraction(each["share"]) for each in rounds[n * length:(n + 1) * length]) for n in range(times)]
    found = [f"{place}.rounds: cycle {n + 1} has not 1/{times} of the year" for n, share in enumerate(shares) if share != Fraction(1, times)]
    return found + ([f"{place}.coolDown: longer than a cycle allows"] if rest and rest["rounds"] >= length else [])


def faults_of_frequency(policy, rules, place):
    found = []
    for n, rule in enumerate(rules):
        least, most, window, own = rule.get("atLeast"), rule.get("atMost"), rule["window"], f"{place}.{n}"
        window = window if isinstance(window, dict) else {}
        if least is None and most is None:
            found.append(f"{own}: neither atLeast nor atMost")
        if least is not None and most is not None and least > most:
            found.append(f"{own}: at least {least} and at most {most}")
        if "start" in window and least is None:
            found.append(f"{own}.window.start: without atLeast")
        if "since" in window and least is not None:
            found.append(f"{own}.window.since: with atLeast")
        if window.get("from", policy["year"]) > policy["year"]:
            found.append(f"{own}.window.from: after the year")
    return found


# --- When ----------------------------------------------------------------------------------------

def faults_of_rounds(policy, matter, place):
    rounds, found = matter["rounds"], []
    for n, each in enumerate(rounds):
        own = f"{place}.rounds.{n}"
        if not each["from"][:4] == each["until"][:4] == f"{policy['year']:04}":
            found.append(f"{own}: not in the year {policy['year']}")
        if n and each["from"] <= rounds[n - 1]["until"]:
            found.append(f"{own}: begins before the one before has ended")
        if "draw" in each and not each["draw"]["from"] <= each["draw"]["until"] <= each["until"]:
            found.append(f"{own}.draw: not before the end of its round")
    return found


def days_between(first, last):
    at, end = date.fromisoformat(first), date.fromisoformat(last)
    for n in range((end - at).days + 1):
        yield at + timedelta(days=n)


def faults_of_days(policy, matter, place):
    """Rounds whose visits have days lie in calendars."""
    calendars, everyday, found = policy.get("calendars", ()), "everyDay" in matter["schedule"], []
    if not calendars and not everyday:
        return [f"{place}.schedule: no calendar"]
    for n, each in enumerate(matter["rounds"]):
        days = [day for day in days_between(each["from"], each["until"])]
        known = lambda day: everyday or any(c["from"] <= day.isoformat() <= c["until"] for c in calendars)
        unknown = next((day for day in days if not known(day)), None)
        if unknown:
            found.append(f"{place}.rounds.{n}: no calendar knows {unknown}")
        elif not any(is_open_day(policy, matter, day, everyday) for day in days):
            found.append(f"{place}.rounds.{n}: no open day")
    return found


def is_open_day(policy, matter, day, everyday):
    """A day that is open somewhere."""
    text, quiet = day.isoformat(), matter.get("quiet", {})
    first, last = quiet.get("monthDays", (32, 32))
    silent = first <= day.day <= last or day.isoweekday() in quiet.get("weekdays", ()) or text in quiet.get("days", ())
    off = any(each["from"] <= text <= each["until"] for each in matter["schedule"].get("off", ()) if "region" not in each)
    return not silent and not off and (everyday or works(next(c for c in policy["calendars"] if c["from"] <= text <= c["until"]), day))


def works(calendar, day):
    text = day.isoformat()
    names = lambda field: [each["day"] for each in calendar[field]]
    return text in names("workdays") or (text not in names("holidays") and day.isoweekday() not in calendar["weekend"])


def faults_of_calendars(calendars, place):
    found = []
    for n, each in enumerate(calendars):
        own, free, work = f"{place}.{n}", [d["day"] for d in each["holidays"]], [d["day"] for d in each["workdays"]]
        if (int(each["until"][:4]), each["until"][5:]) >= (int(each["from"][:4]) + MOST_YEARS, each["from"][5:]):
            found.append(f"{own}: longer than {MOST_YEARS} years")
            continue
        found += [f"{own}: {day} is not between {each['from']} and {each['until']}" for day in free + work if not each["from"] <= day <= each["until"]]
        found += [f"{own}: {day} is a day off and a workday" for day in free if day in work]
        found += [f"{own}: the workday {day} lies on no weekend" for day in work if date.fromisoformat(day).isoweekday() not in each["weekend"]]
        found += [fault for other in calendars[:n] for fault in disagreement(other, each, own)]
    return found


def disagreement(one, other, place):
    first, last = max(one["from"], other["from"]), min(one["until"], other["until"])
    if first > last:
        return []
    day = next((day for day in days_between(first, last) if works(one, day) != works(other, day)), None)
    return [f"{place}: {one['id']} says something else about {day}"] if day else []


# --- Who goes, and beside the draw ---------------------------------------------------------------

def faults_of_team(team, dated, place):
    officers, found = [role for role in team["roles"] if "expert" not in role], []
    if len(officers) < team.get("officers", 2):
        found.append(f"{place}.roles: {len(officers)} for officers")
    if team["noReturn"] == {}:
        found.append(f"{place}.noReturn: neither visits nor years")
    limits = team.get("limits")
    if limits == {}:
        found.append(f"{place}.limits: none")
    bounds = [limits[name] for name in ("perDay", "perWeek", "perYear") if name in limits] if limits else []
    if bounds != sorted(bounds):
        found.append(f"{place}.limits: more in a shorter time than in a longer one")
    if limits and not dated and ("perDay" in limits or "perWeek" in limits):
        found.append(f"{place}.limits: visits have no days")
    if "teams" in team:
        found += [f"{place}.{name}: standing teams go as a whole" for name in ("apart", "pairLimit") if team[name] is not None]
    return found + (faults_of_agencies(team["roles"], place) if team["apart"] else [])


def faults_of_agencies(roles, place):
    """Two roles that are kept apart ask for the same people, or have no agency in common."""
    asked = [[None if role[name] is None else set(role[name]) for name in ("agencies", "grades", "qualifications")] + ["expert" in role] for role in roles]
    in_common = lambda one, other: one is None or other is None or one & other
    pairs = [(n, k) for n in range(len(asked)) for k in range(n) if asked[n] != asked[k] and in_common(asked[n][0], asked[k][0])]
    return [f"{place}.roles.{n}: asks for others of an agency than role {k}" for n, k in pairs]


def faults_of_lane(policy, lane, place):
    joint, say = lane["ground"] == "joint", lambda words: f"{place}: {words}"
    found = [say("the id of a matter")] if any(matter["id"] == lane["id"] for matter in policy["matters"]) else []
    found += [say("urgent without within")] if "urgent" in lane and "within" not in lane else []
    found += [say("a lead belongs to a joint inspection, and to no other")] if joint != ("lead" in lane) else []
    found += [say(f"{name} in a joint inspection") for name in ("within", "merges") if joint and name in lane]
    found += [say("leads itself")] if lane.get("lead", {}).get("authority") == policy["authority"] else []
    found += [say("joins in a lane")] if "joins" in lane.get("schedule", {}) else []
    found += [say("atLeast in a lane") for rule in lane.get("frequency", ()) if "atLeast" in rule]
    times = [lane.get(name, {}) for name in ("within", "urgent")]
    needs = "everyDay" not in lane.get("schedule", {"everyDay": True}) or any("workdays" in each for each in times)
    if needs and not policy.get("calendars"):
        found.append(say("no calendar"))
    found += faults_of_frequency(policy, lane.get("frequency", ()), f"{place}.frequency")
    return found + faults_of_team(lane["team"], "schedule" in lane, f"{place}.team")


# --- Classes -------------------------------------------------------------------------------------

def faults_of_classes(classes, place):
    if classes is None:
        return []
    bounds = [step.get("below") for step in classes["steps"]]
    fine = bounds[-1] is None and None not in bounds[:-1] and rises(bounds[:-1])
    found = [] if fine else [f"{place}.steps: do not cover every score once"]
    return found + (faults_of_scoring(classes["scoring"], f"{place}.scoring") if "scoring" in classes else [])


def faults_of_scoring(scoring, place):
    found = [] if scoring["least"] <= scoring["start"] <= scoring["most"] else [f"{place}: the start is not between least and most"]
    for n, rule in enumerate(scoring["rules"]):
        found += [f"{place}.rules.{n}: moves nothing"] if rule["points"] == 0 else []
        found += [f"{place}.rules.{n}.codes: belong to results, and to nothing else"] if (rule["on"] == "result") != ("codes" in rule) else []
    return found

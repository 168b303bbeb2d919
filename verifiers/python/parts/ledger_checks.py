"""What a ledger shows by itself (section 15 of docs/protocol.md, first part)."""

import re

from book import attempts_of, orders_of
from commitments import without_readings
from findings import Place, differs, differs_at, fault, is_said, place_of, short
from instants import instant_of, offset_of
from keys import check_keys
from protocol import canonical, commitment, digest, fault_of_id
from terms import check_sources, check_terms

KIND = re.compile("[a-z][a-z0-9-]*")
STEPS = ("plan", "sources", "draw", "teams", "void")

# Kinds that name who approved, and why.
SAID = ("void", "substitution", "replacement", "staffing", "move", "change", "amendment", "case")

# The further hashes that an entry names: of entries of that kind, which stand before it.
NAMES = {
    "plan": ("policy", "registry", "roster"), "case": ("policy", "registry", "roster"), "substitution": ("registry", "roster"),
    "replacement": ("registry", "roster"), "staffing": ("policy", "registry", "roster"), "move": ("policy", "registry", "roster"),
    "rating": ("policy", "registry"),
}


def check_ledger(entries, unreadable):
    """Findings that need nothing but the entries. What a check cannot read is a finding, and the others go on."""
    attempts, by_hash = attempts_of(entries), {entry["hash"]: entry for entry in entries}
    checks = [(check, None, (entries,)) for check in (check_times, check_offsets, check_names, check_stated_twice, check_restated, check_phases, check_keys)]
    for attempt in attempts:
        place = place_of(attempt["plan"])
        checks += [(check_story, place, (attempt,)), (check_references, place, (attempt,)), (check_matter, place, (attempt, by_hash))]
        checks += [(check_seed, place, (attempt,)), (check_teams_beside, place, (attempt,))] if "draw" in attempt else []
    for order in orders_of(entries):
        if "case" in order:
            checks.append((check_case_seed, place_of(order["case"]), (order,)))
        if "void" in order:
            checks.append((check_void, place_of(order["void"]), (order, entries)))
    for entry in entries:
        by_kind = {"policy": [check_digest], "registry": [check_parts], "visit": [check_visit]}
        checks += [(check, place_of(entry), (entry,)) for check in by_kind.get(entry["kind"], ())]
        checks += [(check_said, place_of(entry), (entry,))] if entry["kind"] in SAID else []
        checks += [(check_terms, place_of(entry), (entry, entries))] if entry["kind"] in ("sources", "case") else []
        if entry["kind"] in NAMES:
            checks += [(check_named, place_of(entry), (entry, by_hash)), (check_one_state, place_of(entry), (entry, by_hash))]
    checks += [(check_standing, None, (entries,))]
    checks += [(check_strays, None, (entries, attempts)), (check_repeats, None, (attempts, by_hash)), (check_sources_of_cases, None, (entries,))]
    return [finding for check, place, given in checks for finding in guarded(check, place, given, unreadable)]


def guarded(check, place, given, unreadable):
    try:
        return list(check(*given))
    except unreadable as cause:
        return [fault("not-examined", place or Place(), f"{check.__name__}: cannot be applied: {cause!r}")]


def check_times(entries):
    found = []
    for before, after in zip(entries, entries[1:]):
        if instant_of(after["at"]) < instant_of(before["at"]):
            found.append(fault("time-backwards", place_of(after), f"its time {after['at']} is before {before['at']}", before["at"], after["at"]))
    return found


def check_offsets(entries):
    """A ledger is written in one offset, that of its first entry."""
    first = offset_of(entries[0]["at"]) if entries else 0
    others = [entry for entry in entries if offset_of(entry["at"]) != first]
    return [fault("offset", place_of(entry), f"{entry['at']} has another offset than the first entry", entries[0]["at"], entry["at"]) for entry in others]


def check_names(entries):
    """A kind is written in small letters of ASCII, digits and hyphens; an author is an id (section 1)."""
    found = []
    for entry in entries:
        if not KIND.fullmatch(entry["kind"]):
            found.append(fault("kind", place_of(entry), f"the kind {entry['kind']!r}", "small letters of ASCII, digits and hyphens", entry["kind"]))
        cause = fault_of_id(entry["by"])
        found += [] if cause is None else [fault("author", place_of(entry, "by"), f"{short(entry['by'])}: {cause}", "a name that can be read", entry["by"])]
    return found


def check_stated_twice(entries):
    """A registry, and a roster, is written when no entry holds the same."""
    found, seen = [], {}
    for entry in entries:
        if entry["kind"] in ("registry", "roster"):
            before = seen.setdefault((entry["kind"], canonical(without_readings(entry["body"]))), entry["seq"])
            if before != entry["seq"]:
                found.append(fault("stated-twice", place_of(entry), f"entry {before} says the same", f"entry {before}, once", entry["kind"]))
    return found


def check_phases(entries):
    """A revealed secret is the one that a policy before it committed to."""
    found = []
    for entry in (each for each in entries if each["kind"] == "phase"):
        policy, matter, value = (entry["body"][name] for name in ("policy", "matter", "value"))
        commitments = [
            (commitment(m["phase"]["party"], f"{body['authority']}/{body['year']}/{matter}/PHASE", value), m["phase"]["commitment"])
            for body in (each["body"]["policy"] for each in entries if each["kind"] == "policy" and each["seq"] < entry["seq"])
            for m in body["matters"] if body["id"] == policy and m["id"] == matter and "phase" in m
        ]
        if not any(made == said for made, said in commitments):
            found.append(fault("phase", place_of(entry), "the secret is not the committed one", [said for _, said in commitments], [made for made, _ in commitments]))
    return found


def check_digest(entry):
    return differs_at("policy-digest", entry, "", digest(entry["body"]["policy"]), entry["body"]["digest"])


def check_parts(entry):
    """Units are counted once by status, and once by tier."""
    body, found = entry["body"]["units"], []
    for name, key in (("byStatus", "status"), ("byTier", "tier")):
        whole = sum(each["size"] for each in body[name])
        found += differs_at("registry-parts", entry, f"units by {key}", body["size"], whole)
        found += differs_at("registry-parts", entry, f"units by {key}, each once", len({each[key] for each in body[name]}), len(body[name]))
    known = ("active", "suspended", "closed")
    others = [each["status"] for each in body["byStatus"] if each["status"] not in known]
    return found + differs_at("registry-parts", entry, "units by status", [], others)


def check_restated(entries):
    """Under one root stand the same rows: they are as many, and have the same parts."""
    found, stated = [], {}
    for entry in (each for each in entries if each["kind"] in ("registry", "roster")):
        for name, part in entry["body"].items():
            if name in ("units", "history", "inspectors"):
                found += differs_at("registry-parts", entry, name, stated.setdefault((name, part["root"]), part), part)
    return found


def check_visit(entry):
    """A visit made elsewhere is not of a day to come."""
    day = entry["body"]["day"]
    return [] if day <= entry["at"][:10] else [fault("result-day", place_of(entry), f"day {day}: after the entry", f"until {entry['at'][:10]}", day)]


def check_story(attempt):
    """plan, sources, draw, teams, void: in this order; a draw has its teams entry."""
    present = [attempt[step] for step in STEPS if step in attempt]
    found = [
        fault("order", place_of(after), f"stands before entry {before['seq']} ({before['kind']})", f"after entry {before['seq']}", after["kind"])
        for before, after in zip(present, present[1:]) if after["seq"] < before["seq"]
    ]
    if "draw" in attempt and "teams" not in attempt:
        found.append(fault("no-teams", place_of(attempt["draw"]), "no teams entry"))
    return found


def check_teams_beside(attempt):
    """Both random draws are made in one moment: a teams entry stands right behind its draw, with the same `at`."""
    draw, entry = attempt["draw"], attempt.get("teams")
    if entry is None or (entry["seq"] == draw["seq"] + 1 and entry["at"] == draw["at"]):
        return []
    expected = f"entry {draw['seq'] + 1}, {draw['at']}"
    return [fault("teams-apart", place_of(entry), f"not beside its draw, entry {draw['seq']} of {draw['at']}", expected, entry["at"])]


def check_said(entry):
    """A reason and an approver have a letter or a digit; only a case may have no approver."""
    units = [each for each in entry["body"].get("units", ()) if isinstance(each, dict)]
    said = [(name, own[name]) for own in (entry["body"], *units) for name in ("reason", "approver") if own.get(name) is not None]
    return [fault("void-without-reason", place_of(entry), f"without {name}", name, words) for name, words in said if not is_said(words)]


def check_references(attempt):
    """Hashes that one entry of an attempt names of another."""
    found = []
    for step, field, target in (("sources", "plan", "plan"), ("draw", "announcement", "sources"), ("teams", "draw", "draw")):
        if step in attempt:
            expected = attempt[target]["hash"] if target in attempt else None
            found += differs_at("reference", attempt[step], field, expected, attempt[step]["body"][field])
    return found


def check_matter(attempt, by_hash):
    """The policy of a plan knows its matter and round."""
    body, named = attempt["plan"]["body"], by_hash.get(attempt["plan"]["body"]["policy"])
    if named is None or named["kind"] != "policy":
        return []
    rounds = {matter["id"]: [each["id"] for each in matter["rounds"]] for matter in named["body"]["policy"]["matters"]}
    if body["round"] in rounds.get(body["matter"], ()):
        return []
    return [fault("reference", place_of(attempt["plan"]), f"the policy has no round {body['round']} of {body['matter']}", sorted(rounds), [body["matter"], body["round"]])]


def check_named(entry, by_hash):
    """Each hash is that of an earlier entry of its kind."""
    found = []
    for kind in NAMES[entry["kind"]]:
        named = by_hash.get(entry["body"][kind])
        if (entry["kind"], kind) == ("case", "policy"):
            continue
        if named is None or named["kind"] != kind or named["seq"] > entry["seq"]:
            found.append(fault("reference", place_of(entry, kind), f"names no earlier {kind} entry", f"an earlier {kind} entry", entry["body"][kind]))
    return found


def check_standing(entries):
    """Plans and cases name the last policy of their authority and year before them."""
    last, known, found = {}, set(), []
    for entry in entries:
        body = entry["body"]
        if entry["kind"] == "policy":
            last[f"{body['policy']['authority']}/{body['policy']['year']}"] = entry["hash"]
            known.add(entry["hash"])
        if entry["kind"] in ("plan", "case") and body["policy"] in known:
            stands = last.get("/".join(body["drawId"].split("/")[:2]), body["policy"])
            found += differs_at("reference", entry, "policy", stands, body["policy"])
    return found


def check_void(order, entries):
    """A void names what it gives up, and nothing that was visited is given up."""
    void, steps = order["void"], [order[step] for step in ("draw", "sources", "plan", "case") if step in order]
    found = [] if void["body"]["voided"] in [each["hash"] for each in steps] else [
        fault("reference", place_of(void, "voided"), "voids nothing of this attempt", steps[0]["hash"], void["body"]["voided"])
    ]
    entered = sorted({each["body"]["unit"] for each in order["results"] if each["seq"] < void["seq"] and each["body"]["step"] == "enter"})
    if entered:
        found.append(fault("void-after-visit", place_of(void), f"given up although there are results of {', '.join(entered)}", [], entered))
    return found


def check_seed(attempt):
    return check_sources(attempt["draw"], attempt["sources"]["body"] if "sources" in attempt else None)


def check_one_state(entry, by_hash):
    """The registry and the roster that an entry names are of one day, and both private or both public."""
    named = [by_hash.get(entry["body"].get(kind)) for kind in ("registry", "roster")]
    named = [each for each in named if each is not None and each["kind"] in ("registry", "roster")]
    salted = ["private" if each["body"].get("salted") else "public" for each in named]
    found = [fault("reference", place_of(entry, "roster"), f"the registry is {salted[0]} and the roster is not", *salted)] if len(set(salted)) > 1 else []
    days = [each["body"]["asOf"] for each in named]
    if len(set(days)) < 2:
        return found
    return found + [fault("reference", place_of(entry, "roster"), f"registry and roster are of two days, {' and '.join(days)}", days[0], days[1])]


def check_case_seed(order):
    """The people of a case are drawn from the sources that its entry announced; there are none where planned visits take all its units along (14.6)."""
    case, body = order["case"], order["case"]["body"]
    merged = {each["unit"] for each in body["merged"]}
    found = differs("case-merged", place_of(case), "has announced sources", any(unit not in merged for unit in body["units"]), body["announced"] != [])
    if "teams" not in order:
        return found
    entry = order["teams"]
    return found + differs_at("reference", entry, "case", case["hash"], entry["body"]["case"]) + check_sources(entry, body)


def check_strays(entries, attempts):
    """Every part of a round belongs to one attempt, every part of a case to one case, and each of them has one of each."""
    used = {attempt[step]["hash"] for attempt in attempts for step in STEPS if step in attempt}
    used |= {order[part]["hash"] for order in orders_of(entries) if "case" in order for part in ("case", "teams", "void") if part in order}
    kinds = (*STEPS, "case", "assignment")
    return [fault("stray-entry", place_of(e), "belongs to no attempt, or stands twice") for e in entries if e["kind"] in kinds and e["hash"] not in used]


def check_sources_of_cases(entries):
    """Two cases of one lane about one unit never use the same source (section 5): with equal draw ids in all but the last field."""
    found, used = [], {}
    for order in orders_of(entries):
        if "case" not in order or "teams" not in order:
            continue
        lane, entry = order["drawId"].rpartition("/")[0], order["teams"]
        sources = [canonical(source) for source in entry["body"]["sources"]]
        if any(source in used.get((lane, unit), ()) for unit in order["case"]["body"]["units"] for source in sources):
            found.append(fault("sources-used", place_of(entry), "a source of another case of this lane about the same unit is used again"))
        for unit in order["case"]["body"]["units"]:
            used.setdefault((lane, unit), set()).update(sources)
    return found


def name_of_round(attempt, by_hash):
    """What is drawn, by the fields of the plan and never by the look of its draw id: authority, year, matter, round."""
    body = attempt["plan"]["body"]
    named = by_hash.get(body["policy"])
    policy = named["body"]["policy"] if named and named["kind"] == "policy" else {}
    names = [*attempt["drawId"].split("/"), "", ""]
    return policy.get("authority", names[0]), str(policy.get("year", names[1])), body["matter"], body["round"]


def check_repeats(attempts, by_hash):
    """Attempts of one round follow each other: /Vn, a void before each further one, new sources."""
    found, by_round = [], {}
    for attempt in attempts:
        by_round.setdefault(name_of_round(attempt, by_hash), []).append(attempt)
    for list_ in by_round.values():
        seen = set()
        for n, attempt in enumerate(list_, 1):
            plan = attempt["plan"]
            found += differs_at("draw-id", plan, "attempt", n, plan["body"]["attempt"])
            before = list_[n - 2] if n > 1 else None
            if before and not ("void" in before and before["void"]["seq"] < plan["seq"]):
                found.append(fault("second-draw", place_of(plan), f"{before['drawId']} was not voided before", "a void entry before", before["drawId"]))
            for source in attempt["draw"]["body"]["sources"] if "draw" in attempt else ():
                if canonical(source) in seen:
                    found.append(fault("sources-used", place_of(attempt["draw"]), "a source of an earlier attempt is used again", "new sources", source))
            seen |= {canonical(s) for s in attempt["draw"]["body"]["sources"]} if "draw" in attempt else set()
    return found + check_round_order(by_round, by_hash)


def check_round_order(by_round, by_hash):
    """No round is drawn while a later one of its matter stands, nor for the first time while a later one is announced and not given up."""
    found = []
    for (authority, year, matter, round_), list_ in by_round.items():
        others = [(key[3], other) for key, own in by_round.items() if key[:3] == (authority, year, matter) for other in own]
        drawn = sorted((attempt for attempt in list_ if "draw" in attempt), key=lambda attempt: attempt["draw"]["seq"])
        for n, attempt in enumerate(drawn):
            draw, after = attempt["draw"], rounds_after(attempt, round_, matter, by_hash)
            if any(name in after and closes(other, draw["seq"], n == 0) for name, other in others):
                found.append(fault("round-order", place_of(draw), f"round {round_} is drawn after a later one was drawn or, for the first time, announced"))
    return found


def closes(other, at, is_first):
    """True of a later round that stands at entry `at`, or is announced by then where the earlier one was never drawn; older announcements close nothing."""
    if "void" in other and other["void"]["seq"] < at:
        return False
    drawn = "draw" in other and other["draw"]["seq"] < at
    return drawn or (is_first and "commits" in other["plan"]["body"] and other["plan"]["seq"] < at)


def rounds_after(attempt, round_, matter, by_hash):
    """Ids of the rounds behind `round_` in the policy of this attempt."""
    named = by_hash.get(attempt["plan"]["body"]["policy"])
    matters = named["body"]["policy"]["matters"] if named and named["kind"] == "policy" else []
    names = next(([each["id"] for each in m["rounds"]] for m in matters if m["id"] == matter), [])
    return names[names.index(round_) + 1:] if round_ in names else []

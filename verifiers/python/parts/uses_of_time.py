"""Uses of discretion over time (section 16 of docs/protocol.md): when somebody drew, in which order, and on registries of which day."""

from beacons import known_from
from frequency import earlier_day
from instants import day_at_offset, instant_of, offset_of
from record import day_of_entry, few, time_of_entry, use
from uses_of_turns import passed_over, uses_out_of_turn

# What changes who has room on which day, and who is drawn or skipped.
CHANGING = ("teams", "assignment", "substitution", "replacement", "staffing", "move", "void", "case", "result", "visit")


def uses_of_time(record):
    kinds = {"draw": uses_of_draw, "assignment": uses_of_assignment, "plan": uses_of_cut_off, "case": uses_of_cut_off, "phase": uses_of_phase}
    passed = passed_over(record)

    def uses(entry):
        if entry["kind"] in kinds:
            yield from kinds[entry["kind"]](record, entry)
        yield from uses_out_of_turn(passed, entry)

    return uses


def uses_of_draw(record, entry):
    name, day = entry["body"]["drawId"], day_of_entry(entry)
    order = record.orders.get(name, {})
    if order.get("draw") is not entry or "plan" not in order:
        return
    commits, window = order["plan"]["body"].get("commits"), record.window_of(order)
    if commits is not None and day != commits["drawOn"]:
        code = "drawn-late" if day > commits["drawOn"] else "drawn-early"
        yield use(entry, code, {"drawId": name, "drawOn": commits["drawOn"], "day": day})
    if window is not None:
        yield from uses_of_window(entry, window, max(day, commits["drawOn"]) if commits else day)
    yield from uses_of_skipping(entry)
    yield from uses_between(record, entry, order.get("sources"))


def uses_of_window(entry, window, first):
    """`first`: the first day on which its visits may lie."""
    name, day = entry["body"]["drawId"], day_of_entry(entry)
    if day > window["until"]:
        yield use(entry, "after-round", {"drawId": name, "day": day, "until": window["until"]})
    elif first > window["from"]:
        yield use(entry, "drawn-in-round", {"drawId": name, "from": window["from"], "first": first, "until": window["until"]})
    days = window.get("draw")
    if days is not None and not days["from"] <= day <= days["until"]:
        yield use(entry, "outside-window", {"drawId": name, "day": day, "from": days["from"], "until": days["until"]})


def uses_of_skipping(entry):
    skipped = [each for stratum in entry["body"]["strata"] for each in stratum.get("skipped", ())]
    if skipped:
        units = few([f"{each['unit']} ({each['rule']})" for each in skipped])
        yield use(entry, "skipped", {"drawId": entry["body"]["drawId"], "count": len(skipped), "units": units})


def uses_between(record, entry, announcing):
    first = entry["seq"] if announcing is None else announcing["seq"]
    between = [each for each in record.of_kind(*CHANGING) if first < each["seq"] < entry["seq"]]
    if between:
        yield use(entry, "between", {"drawId": entry["body"]["drawId"], "count": len(between), "entries": few([str(each["seq"]) for each in between])})


def uses_of_assignment(record, entry):
    name, day = entry["body"]["drawId"], day_of_entry(entry)
    order = record.orders.get(name, {})
    if "case" not in order or order.get("teams") is not entry:
        return
    case = order["case"]
    due, known = case["body"]["due"], day_of_values(case)
    if due is not None and (time_of_entry(entry) > instant_of(due) if "T" in due else day > due):
        yield use(entry, "assigned-late", {"drawId": name, "due": due, "at": entry["at"]})
    if day > known:
        yield use(entry, "assigned-later", {"drawId": name, "known": known, "day": day})
    yield from uses_between(record, entry, case)


def day_of_values(case):
    """The day on which all values of a case can be known; that of the case where nothing says it."""
    first = known_from(case["body"], case["body"]["announced"])
    return day_of_entry(case) if first is None else day_at_offset(first, offset_of(case["at"]))


def uses_of_cut_off(record, entry):
    """The cut-off day of the registry beside the day on which it is named."""
    name, day = entry["body"]["drawId"], day_of_entry(entry)
    registry = record.named(entry["body"]["registry"], "registry")
    if registry is None:
        return
    as_of = registry["body"]["asOf"]
    order = {"drawId": name, entry["kind"]: entry}
    window = record.window_of(order) if entry["kind"] == "plan" else None
    latest = max(day, window["from"]) if window else day
    if as_of > day:
        yield use(entry, "registry-from-future", {"drawId": name, "asOf": as_of, "day": day})
    elif earlier_day(as_of, "months", -3) < latest:
        yield use(entry, "registry-stale", {"drawId": name, "asOf": as_of, "day": day})


def uses_of_phase(record, entry):
    """The secret of the phases is told before the last round of its matter begins, by the last policy of that id."""
    body, day = entry["body"], day_of_entry(entry)
    policies = [each["body"]["policy"] for each in record.policies if each["seq"] < entry["seq"] and each["body"]["policy"]["id"] == body["policy"]]
    matters = policies[-1]["matters"] if policies else ()
    last = next((matter["rounds"][-1] for matter in matters if matter["id"] == body["matter"]), None)
    if last is not None and day < last["from"]:
        yield use(entry, "phase-early", {"matter": body["matter"], "day": day, "last": last["from"]})

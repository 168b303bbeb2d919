"""Uses of discretion over inputs (section 16 of docs/protocol.md): registries, rosters, histories, policies, and visits that somebody vouches for."""

from namings import NAMES_REGISTRIES, root_of_units
from protocol import canonical, digest
from record import authority_of, day_of_entry, few, owner_of, use
from shapes import SHAPES


def uses_of_inputs(record):
    kinds = {
        "change": uses_of_change, "amendment": uses_of_amendment, "policy": uses_of_policy, "registry": uses_of_input, "roster": uses_of_input,
        "visit": uses_of_visit,
    }

    def uses(entry):
        if entry["kind"] in NAMES_REGISTRIES:
            twins = uses_of_twin_pools(record, entry) if entry["kind"] == "plan" else ()
            return [*uses_of_registers(record, entry), *twins]
        if entry["kind"] not in SHAPES:
            return [use(entry, "unknown-kind", {"kind": entry["kind"]})]
        return kinds[entry["kind"]](record, entry) if entry["kind"] in kinds else []

    return uses


def uses_of_registers(record, entry):
    name, pair = entry["body"]["drawId"], [record.named(entry["body"][kind], kind) for kind in ("registry", "roster")]
    registry, roster = pair
    before = {kind: named_before(record, entry, kind) for kind in ("registry", "roster")}
    if registry is not None:
        yield from uses_of_registry(record, entry, registry, before["registry"])
    if roster is not None and before["roster"]:
        last, now = before["roster"][-1]["body"], roster["body"]
        if last["inspectors"]["root"] != now["inspectors"]["root"]:
            sizes = {"before": last["inspectors"]["size"], "after": now["inspectors"]["size"]}
            yield use(entry, "roster-changed", {"drawId": name, "asOf": now["asOf"], **sizes})
    for kind, now in zip(("registry", "roster"), pair):
        newest = newest_known(record, entry, kind, now, before[kind]) if now is not None else ""
        if newest:
            yield use(entry, "older-input", {"drawId": name, "kind": kind, "asOf": now["body"]["asOf"], "newer": newest})


def newest_known(record, entry, kind, now, before):
    """The latest cut-off day behind that of a registry (roster) by which the authority knew of a newer one, or nothing."""
    days = [each["body"]["asOf"] for each in before]
    if kind == "registry":
        days += [end["body"]["asOf"] for start, end in changes_before(record, entry) if root_of_units(start) == root_of_units(now)]
    return max((day for day in days if day > now["body"]["asOf"]), default="")


def named_before(record, entry, kind):
    """Registries (rosters) that the authority has named before, in order."""
    authority = authority_of(entry["body"]["drawId"])
    earlier = [each for each in record.of_kind(*NAMES_REGISTRIES) if each["seq"] < entry["seq"] and authority_of(each["body"]["drawId"]) == authority]
    named = [record.named(each["body"][kind], kind) for each in earlier]
    return [each for each in named if each is not None]


def changes_before(record, entry):
    """(first, second) registry of every earlier change whose registries both stand."""
    pairs = [[record.named(each["body"][name], "registry") for name in ("from", "to")] for each in record.of_kind("change") if each["seq"] < entry["seq"]]
    return [pair for pair in pairs if None not in pair]


def uses_of_registry(record, entry, registry, before):
    name, body = entry["body"]["drawId"], registry["body"]
    last = before[-1]["body"] if before else None
    if last is not None and last["units"]["root"] != body["units"]["root"] and body["units"]["root"] not in explained(record, entry, last["units"]["root"]):
        yield use(entry, "registry-unexplained", {"drawId": name, "asOf": body["asOf"]})
    if body["history"]["size"] if last is None else last["history"]["root"] != body["history"]["root"]:
        stated = {"visits": body["history"]["size"], "root": body["history"]["root"][:12]}
        yield use(entry, "history-stated", {"drawId": name, "asOf": body["asOf"], **stated})


def explained(record, entry, root):
    """Roots of the units to which chains of earlier change entries lead from one."""
    steps = [(root_of_units(start), root_of_units(end)) for start, end in changes_before(record, entry)]
    reached, more = {root}, True
    while more:
        more = {end for start, end in steps if start in reached} - reached
        reached |= more
    return reached


def ends_of_changes(record, entry):
    """Roots of the units with which earlier change entries end."""
    ends = [record.named(each["body"]["to"], "registry") for each in record.of_kind("change") if each["seq"] < entry["seq"]]
    return {root_of_units(each) for each in ends if each is not None}


def uses_of_change(record, entry):
    """Once for each code, in the order in which they are met."""
    by_code = {}
    for each in entry["body"]["units"]:
        by_code.setdefault(each["code"], []).append(each)
    for code, rows in by_code.items():
        yield use(entry, "registry-change", {"code": code, "count": len(rows), "units": few([each["unit"] for each in rows])}, rows[0]["reason"])
    first, known = record.named(entry["body"]["from"], "registry"), known_roots(record, entry)
    if first is not None and root_of_units(first) not in known:
        yield use(entry, "change-from-nowhere", {"asOf": first["body"]["asOf"]})


def known_roots(record, entry):
    """Roots of the units that earlier entries of any authority named, or with which changes ended."""
    naming = record.of_kind(*NAMES_REGISTRIES, "rating")
    named = [record.named(each["body"]["registry"], "registry") for each in naming if each["seq"] < entry["seq"]]
    return ends_of_changes(record, entry) | {root_of_units(each) for each in named if each is not None}


def uses_of_amendment(_record, entry):
    paths = [each["path"] for each in entry["body"]["changes"]]
    return [use(entry, "amendment", {"count": len(paths), "paths": few(paths)})]


def uses_of_policy(record, entry):
    policy = entry["body"]["policy"]
    if not any(each["body"].get("policy") == entry["hash"] for each in record.of_kind("plan", "case", "rating")):
        yield use(entry, "idle-policy", {"policy": policy["id"]})
    first = {}
    for matter in policy["matters"]:
        asked = canonical([matter.get("population"), [stratum.get("where") for stratum in matter["strata"]]])
        twin = first.setdefault(asked, matter["id"])
        if twin != matter["id"]:
            yield use(entry, "twin-matters", {"matter": matter["id"], "twin": twin})


# --- Twins, and what is stated again ----------------------------------------------------------------

NO_UNITS = digest([])


def uses_of_twin_pools(record, entry):
    """Two matters of one authority's year whose rounds have a day in common draw from the same units."""
    own = record.orders.get(entry["body"]["drawId"], {})
    if own.get("plan") is not entry:
        return
    for other in record.orders.values():
        if "plan" in other and other["plan"]["seq"] < entry["seq"] and are_twins(record, own, other):
            yield use(entry, "twin-pools", {"drawId": own["drawId"], "twin": other["drawId"]})


def are_twins(record, own, other):
    if owner_of(own["drawId"]) != owner_of(other["drawId"]) or own["plan"]["body"]["matter"] == other["plan"]["body"]["matter"]:
        return False
    one, two = record.window_of(own), record.window_of(other)
    overlap = one is not None and two is not None and one["from"] <= two["until"] and two["from"] <= one["until"]
    return overlap and bool(pools_in(own) & pools_in(other))


def pools_in(order):
    """Digests of its pools that are not empty: the announced ones, or those of the draw."""
    body = order["plan"]["body"]
    if "commits" in body:
        return {each["pool"] for each in body["commits"]["strata"]} - {NO_UNITS}
    return {each["poolDigest"] for each in order["draw"]["body"]["strata"]} - {NO_UNITS} if "draw" in order else set()


def uses_of_input(record, entry):
    yield from uses_of_idle_input(record, entry)
    before = [each for each in record.of_kind(entry["kind"]) if each["seq"] < entry["seq"] and roots_of(each) == roots_of(entry)]
    if before and before[-1]["body"]["asOf"] != entry["body"]["asOf"]:
        yield use(entry, "redated-input", {"kind": entry["kind"], "asOf": entry["body"]["asOf"], "before": before[-1]["body"]["asOf"]})


def roots_of(entry):
    """Of the units and the history, or of the people."""
    return [entry["body"][name]["root"] for name in ("units", "history", "inspectors") if name in entry["body"]]


def uses_of_idle_input(record, entry):
    kind = entry["kind"]
    fields = {"registry": ("registry", "from", "to"), "roster": ("roster",)}[kind]
    naming = record.of_kind(*NAMES_REGISTRIES, "rating", "change")
    if not any(each["body"].get(field) == entry["hash"] for each in naming for field in fields):
        yield use(entry, "idle-input", {"kind": kind, "asOf": entry["body"]["asOf"]})


def uses_of_visit(record, entry):
    body = entry["body"]
    code = "visit-of-own" if body["authority"] in record.authorities else "visit-of-others"
    said = {name: body[name] for name in ("unit", "day", "kind", "authority")}
    return [use(entry, code, {**said, "written": day_of_entry(entry)})]

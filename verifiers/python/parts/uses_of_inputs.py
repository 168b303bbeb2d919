"""Uses of discretion over inputs (section 16 of docs/protocol.md): registries, rosters, histories, policies, and visits that somebody vouches for."""

from bisect import bisect_left

from namings import NAMES_REGISTRIES, root_of_units
from protocol import canonical, digest
from record import authority_of, day_of_entry, few, owner_of, use
from shapes import SHAPES


class Named:
    """What an authority has named of a kind, entry by entry, and the latest cut-off day so far."""

    def __init__(self):
        self.at, self.entries, self.latest = [], [], []

    def add(self, seq, entry):
        latest = self.latest[-1] if self.latest else ""
        self.at.append(seq)
        self.entries.append(entry)
        self.latest.append(max(latest, entry["body"]["asOf"]))

    def before(self, seq):
        """The last one, and the latest cut-off day of all; None and nothing, where there is none."""
        count = bisect_left(self.at, seq)
        return (self.entries[count - 1], self.latest[count - 1]) if count else (None, "")


class Inputs:
    """The registers of a record, read once: who named what, where changes lead, what nobody names."""

    def __init__(self, record):
        self.record, self.named, self.changes, self.known = record, {}, {}, {}
        for entry in record.of_kind(*NAMES_REGISTRIES):
            for kind in ("registry", "roster"):
                found = record.named(entry["body"][kind], kind)
                if found is not None:
                    self.named.setdefault((kind, authority_of(entry["body"]["drawId"])), Named()).add(entry["seq"], found)
        for entry in record.of_kind("change"):
            first, second = (record.named(entry["body"][name], "registry") for name in ("from", "to"))
            if first is not None and second is not None:
                self.changes.setdefault(root_of_units(first), []).append((entry["seq"], second))
            self.know(second, entry)
        for entry in record.of_kind(*NAMES_REGISTRIES, "rating"):
            self.know(record.named(entry["body"]["registry"], "registry"), entry)
        self.policies = {each["body"]["policy"] for each in record.of_kind("plan", "case", "rating")}
        naming = record.of_kind(*NAMES_REGISTRIES, "rating", "change")
        self.hashes = {kind: {each["body"].get(field) for each in naming for field in fields} for kind, fields in FIELDS_OF_INPUTS.items()}
        self.dated_before = self.days_before()

    def know(self, registry, entry):
        """Since which entry the root of its units is one that somebody named, or with which a change ended."""
        if registry is not None:
            root = root_of_units(registry)
            self.known[root] = min(self.known.get(root, entry["seq"]), entry["seq"])

    def days_before(self):
        """The cut-off day of the last earlier register with the same roots, by number."""
        last, found = {}, {}
        for entry in self.record.of_kind("registry", "roster"):
            name = (entry["kind"], *roots_of(entry))
            if name in last:
                found[entry["seq"]] = last[name]
            last[name] = entry["body"]["asOf"]
        return found

    def before(self, entry, kind):
        return self.named.get((kind, authority_of(entry["body"]["drawId"])), Named()).before(entry["seq"])

    def ends(self, root, entry):
        """Registries to which earlier changes lead from one with these units, in one step."""
        return [end for seq, end in self.changes.get(root, ()) if seq < entry["seq"]]


FIELDS_OF_INPUTS = {"registry": ("registry", "from", "to"), "roster": ("roster",)}


def uses_of_inputs(record):
    inputs = Inputs(record)
    kinds = {
        "change": uses_of_change, "amendment": uses_of_amendment, "policy": uses_of_policy, "registry": uses_of_input, "roster": uses_of_input,
        "visit": uses_of_visit,
    }

    def uses(entry):
        if entry["kind"] in NAMES_REGISTRIES:
            twins = uses_of_twin_pools(record, entry) if entry["kind"] == "plan" else ()
            return [*uses_of_registers(inputs, entry), *twins]
        if entry["kind"] not in SHAPES:
            return [use(entry, "unknown-kind", {"kind": entry["kind"]})]
        return kinds[entry["kind"]](inputs, entry) if entry["kind"] in kinds else []

    return uses


def uses_of_registers(inputs, entry):
    record, name = inputs.record, entry["body"]["drawId"]
    pair = [record.named(entry["body"][kind], kind) for kind in ("registry", "roster")]
    registry, roster = pair
    before = {kind: inputs.before(entry, kind) for kind in ("registry", "roster")}
    if registry is not None:
        yield from uses_of_registry(inputs, entry, registry, before["registry"][0])
    if roster is not None and before["roster"][0]:
        last, now = before["roster"][0]["body"], roster["body"]
        if last["inspectors"]["root"] != now["inspectors"]["root"]:
            sizes = {"before": last["inspectors"]["size"], "after": now["inspectors"]["size"]}
            yield use(entry, "roster-changed", {"drawId": name, "asOf": now["asOf"], **sizes})
    for kind, now in zip(("registry", "roster"), pair):
        newest = newest_known(inputs, entry, kind, now, before[kind][1]) if now is not None else ""
        if newest:
            yield use(entry, "older-input", {"drawId": name, "kind": kind, "asOf": now["body"]["asOf"], "newer": newest})


def newest_known(inputs, entry, kind, now, latest):
    """The latest cut-off day behind that of a registry (roster) by which the authority knew of a newer one, or nothing."""
    ends = inputs.ends(root_of_units(now), entry) if kind == "registry" else ()
    newest = max([latest, *(end["body"]["asOf"] for end in ends)])
    return newest if newest > now["body"]["asOf"] else ""


def uses_of_registry(inputs, entry, registry, before):
    name, body = entry["body"]["drawId"], registry["body"]
    last = before["body"] if before else None
    if last is not None and last["units"]["root"] != body["units"]["root"] and body["units"]["root"] not in explained(inputs, entry, last["units"]["root"]):
        yield use(entry, "registry-unexplained", {"drawId": name, "asOf": body["asOf"]})
    if body["history"]["size"] if last is None else last["history"]["root"] != body["history"]["root"]:
        stated = {"visits": body["history"]["size"], "root": body["history"]["root"][:12]}
        yield use(entry, "history-stated", {"drawId": name, "asOf": body["asOf"], **stated})


def explained(inputs, entry, root):
    """Roots of the units to which chains of earlier change entries lead from one."""
    reached, waiting = {root}, [root]
    while waiting:
        more = {root_of_units(end) for end in inputs.ends(waiting.pop(), entry)} - reached
        reached |= more
        waiting += more
    return reached


def uses_of_change(inputs, entry):
    """Once for each code, in the order in which they are met."""
    by_code = {}
    for each in entry["body"]["units"]:
        by_code.setdefault(each["code"], []).append(each)
    for code, rows in by_code.items():
        yield use(entry, "registry-change", {"code": code, "count": len(rows), "units": few([each["unit"] for each in rows]), **what_differs(rows)}, rows[0]["reason"])
    first = inputs.record.named(entry["body"]["from"], "registry")
    if first is not None and inputs.known.get(root_of_units(first), entry["seq"]) >= entry["seq"]:
        yield use(entry, "change-from-nowhere", {"asOf": first["body"]["asOf"]})


def what_differs(rows):
    """Each field with its units, in the order in which they are met; and all ids under which merged ones go on."""
    by_field = {}
    for each in rows:
        for field in each["fields"]:
            by_field.setdefault(field, []).append(each["unit"])
    fields = "; ".join(f"{field} {len(units)} ({few(units)})" for field, units in by_field.items())
    into = ", ".join(f"{each['unit']} → {each['into']}" for each in rows if "into" in each)
    return {"fields": fields or None, "into": into or None}


def uses_of_amendment(_inputs, entry):
    changes = [f"{each['path']}: {shortly(each['before'])} → {shortly(each['after'])}" for each in entry["body"]["changes"]]
    return [use(entry, "amendment", {"count": len(changes), "changes": few(changes)})]


# So many characters of a value are shown.
LONGEST = 60


def shortly(value):
    """A text as it is, anything else as canonical JSON, and a dash for what is not there."""
    if value is None:
        return "–"
    text = value if isinstance(value, str) else canonical(value)
    return text[:LONGEST] + "…" if len(text) > LONGEST else text


def uses_of_policy(inputs, entry):
    policy = entry["body"]["policy"]
    if entry["hash"] not in inputs.policies:
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
    for other in others_with_pools_of(record, own):
        if other["plan"]["seq"] < entry["seq"] and overlap(record.window_of(own), record.window_of(other)):
            yield use(entry, "twin-pools", {"drawId": own["drawId"], "twin": other["drawId"], "count": len(pools_in(own) & pools_in(other))})


def others_with_pools_of(record, own):
    """Rounds of other matters of the owner that draw from a pool of its, in the order of their plans."""
    if record.pools is None:
        record.pools = {}
        for order in (each for each in record.orders.values() if "plan" in each):
            for pool in pools_in(order):
                record.pools.setdefault((owner_of(order["drawId"]), pool), {}).setdefault(order["plan"]["body"]["matter"], []).append(order)
    matters = [record.pools[owner_of(own["drawId"]), pool] for pool in pools_in(own)]
    others = [other for by_matter in matters for matter, orders in by_matter.items() if matter != own["plan"]["body"]["matter"] for other in orders]
    return sorted({other["plan"]["seq"]: other for other in others}.values(), key=lambda other: other["plan"]["seq"])


def overlap(one, two):
    return one is not None and two is not None and one["from"] <= two["until"] and two["from"] <= one["until"]


def pools_in(order):
    """Digests of its pools that are not empty: the announced ones, or those of the draw."""
    body = order["plan"]["body"]
    if "commits" in body:
        return {each["pool"] for each in body["commits"]["strata"]} - {NO_UNITS}
    return {each["poolDigest"] for each in order["draw"]["body"]["strata"]} - {NO_UNITS} if "draw" in order else set()


def uses_of_input(inputs, entry):
    kind, day = entry["kind"], entry["body"]["asOf"]
    if entry["hash"] not in inputs.hashes[kind]:
        yield use(entry, "idle-input", {"kind": kind, "asOf": day})
    before = inputs.dated_before.get(entry["seq"], day)
    if before != day:
        yield use(entry, "redated-input", {"kind": kind, "asOf": day, "before": before})


def roots_of(entry):
    """Of the units and the history, or of the people."""
    return [entry["body"][name]["root"] for name in ("units", "history", "inspectors") if name in entry["body"]]


def uses_of_visit(inputs, entry):
    body = entry["body"]
    code = "visit-of-own" if body["authority"] in inputs.record.authorities else "visit-of-others"
    said = {name: body[name] for name in ("unit", "day", "kind", "authority", "level", "matter", "result")}
    return [use(entry, code, {**said, "written": day_of_entry(entry)})]

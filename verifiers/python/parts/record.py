"""What uses of discretion are read from (section 16 of docs/protocol.md): the entries, by hash, by draw and case, and by owner."""

from dataclasses import dataclass

from book import orders_of
from instants import instant_of
from shapes import SHAPES

# So many names are enough for a line.
FEW = 5


@dataclass(frozen=True)
class Use:
    """One use: the entry, its code without its family, reason and approver, and what it changed."""

    entry: dict
    code: str
    facts: dict
    why: object
    approver: object


def use(entry, code, facts, why=None):
    """Reason and approver are those of the entry, but for a reason that stands elsewhere in it."""
    body = known_body(entry)
    return Use(entry, code, facts, reason_in(body) if why is None else why, body.get("approver"))


def reason_in(body):
    """What was found at a visit, and what is published of it, is no reason."""
    return body.get("reason", None if body.get("step") in ("enter", "publish") else body.get("text"))


def known_body(entry):
    """Nobody takes anything from a body of a kind that 14.6 does not have."""
    return entry["body"] if entry["kind"] in SHAPES else {}


def few(names):
    """The first of them, as text."""
    return ", ".join(names[:FEW]) + (" …" if len(names) > FEW else "")


def day_of_entry(entry):
    return entry["at"][:10]


def time_of_entry(entry):
    return instant_of(entry["at"])


def authority_of(draw):
    return draw.split("/")[0]


def owner_of(draw):
    """Authority and year of a draw id."""
    return tuple(draw.split("/")[:2])


class Record:
    def __init__(self, entries, registers, today):
        self.entries, self.registers, self.today, self.by_kinds = entries, registers, today, {}
        self.namings = self.pools = None
        self.by_hash = {entry["hash"]: entry for entry in entries}
        self.orders = {order["drawId"]: order for order in orders_of(entries)}
        self.steps = {}
        for entry in self.of_kind("result"):
            self.steps.setdefault((entry["body"]["drawId"], entry["body"]["unit"]), []).append(entry)
        self.policies = [entry for entry in entries if entry["kind"] == "policy"]
        self.authorities = {entry["body"]["policy"]["authority"] for entry in self.policies}

    def of_kind(self, *kinds):
        """In their order; each list is made once."""
        if kinds not in self.by_kinds:
            self.by_kinds[kinds] = [entry for entry in self.entries if entry["kind"] in kinds]
        return self.by_kinds[kinds]

    def named(self, hash_, kind):
        """The entry of that hash and kind, or None."""
        entry = self.by_hash.get(hash_)
        return entry if entry is not None and entry["kind"] == kind else None

    def behind(self, pair):
        """Units, history and people of a registry and a roster entry, or None where nobody holds them."""
        return None if self.registers is None else self.registers.behind(*pair)

    def policy_of(self, order):
        entry = self.named((order.get("case") or order["plan"])["body"]["policy"], "policy")
        return None if entry is None else entry["body"]["policy"]

    def rule_of_order(self, order):
        """The matter or lane of a draw or case, or None."""
        policy, body = self.policy_of(order) or {}, (order.get("case") or order["plan"])["body"]
        kind, name = ("lanes", body["lane"]) if "case" in order else ("matters", body["matter"])
        return next((each for each in policy.get(kind, ()) if each["id"] == name), None)

    def window_of(self, order):
        """The round of a draw, with its days; the case, with its own; or None."""
        if "case" in order:
            return order["case"]["body"]
        rounds = (self.rule_of_order(order) or {}).get("rounds", ())
        return next((each for each in rounds if each["id"] == order["plan"]["body"]["round"]), None)

    def before(self, order, seq):
        """The draw or case as the entries before `seq` have it."""
        parts = {name: part for name, part in order.items() if isinstance(part, dict) and part["seq"] < seq}
        lists = {name: [each for each in order[name] if each["seq"] < seq] for name in ("changes", "results")}
        return {"drawId": order["drawId"], **parts, **lists}

    def steps_of(self, name, unit):
        """The result entries about a visit."""
        return self.steps.get((name, unit), [])

    def announcing(self, entry):
        """The entry that announced the sources of a draw or an assignment, or None."""
        order = self.orders.get(entry["body"]["drawId"], {})
        return order.get("case") or order.get("sources")

    def seeded(self, entry):
        """The entry that was drawn from the sources of an announcement, or None."""
        order = self.orders.get(entry["body"]["drawId"], {})
        return order.get("teams") if "case" in order else order.get("draw")

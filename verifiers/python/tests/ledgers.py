"""What the trials of receipts and codes share: ledgers written again in several ways, views and receipts of them, and the count of what was tried."""

import base64
import json
import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import handmade  # noqa: E402
import verify_ledger as verifier  # noqa: E402

SECRET, KEY = b"k" * 32, "5a" * 32
OTHER = "ab" * 32


# --- The ledgers -----------------------------------------------------------------------------------


def standings_of(entries, registers):
    """(stratum, rule) of each unit, by draw."""
    by_hash, found = {each["hash"]: each for each in entries}, {}
    for order in (each for each in verifier.orders_of(entries) if "draw" in each):
        registry = by_hash[order["plan"]["body"]["registry"]]
        sorted_units = verifier.sorted_units_of(order, entries, registers.registry(registry), registry["body"]["asOf"])
        found[order["drawId"]] = {unit: (stratum, rule) for unit, (stratum, rule, _) in sorted_units.items()}
    return found


class Kind:
    """One way to write the ledger: salted or not, with a private registry or not."""

    def __init__(self, name, entries, cases, secret, is_private):
        registers = verifier.Registers(cases, None)
        self.name, self.entries, self.secret = name, entries, secret
        self.standings = standings_of(entries, registers)
        self.registers = verifier.Registers([{**case, "secret": KEY} for case in cases], None) if is_private else registers
        self.private = None if not is_private else lambda entry: self.private_body(entry, registers)

    def private_body(self, entry, public):
        """The body of a registry, or roster, of the same rows under a secret."""
        if entry["kind"] not in ("registry", "roster"):
            return entry["body"]
        lists = public.registries if entry["kind"] == "registry" else public.rosters
        own = self.registers.registries if entry["kind"] == "registry" else self.registers.rosters
        place = next(at for at, (body, _) in enumerate(lists) if all(body[part] == entry["body"][part] for part in body))
        return {"asOf": entry["body"]["asOf"], **own[place][0]}

    def written(self, bend=None):
        return handmade.Again(self.entries, self.standings, self.secret, bend, self.private)


def found_in(lines, registers=None, day=None):
    instant = None if day is None else f"{day}T12:00:00+08:00"
    return sorted({each.code for each in verifier.Audit([*lines, ""], registers, instant).findings})


# --- Public views ----------------------------------------------------------------------------------


def taken_apart(value, salt, places):
    """The value as a view has it, and its salts; `places`: ways to what is withheld, with the rule of each."""
    own = next((rule for way, rule in places if way == ()), None)
    if own is not None:
        return {"rule": own, "withheld": handmade.place_hash(value, salt).hex()}, None
    if not places:
        return value, salt.hex()
    steps = value if isinstance(value, dict) else range(len(value))
    parts = {step: taken_apart(value[step], handmade.inner(salt, step), [(way[1:], rule) for way, rule in places if way[0] == step]) for step in steps}
    if isinstance(value, dict):
        return {step: part[0] for step, part in parts.items()}, {step: part[1] for step, part in parts.items()}
    return [part[0] for part in parts.values()], [part[1] for part in parts.values()]


def opened_entry(entry, places):
    salt, copy = bytes.fromhex(entry["salt"]), {**entry, "salt": {}}
    for name in ("by", "body"):
        own = [(way[1:], rule) for way, rule in places if way[0] == name]
        copy[name], copy["salt"][name] = taken_apart(entry[name], handmade.inner(salt, name), own)
    return copy


def view_of(entries, day):
    rules = verifier.Disclosure(entries, day, verifier.SHAPES)
    return [handmade.text(opened_entry(entry, rules.withheld(place))) for place, entry in enumerate(entries)]


# --- Receipts --------------------------------------------------------------------------------------


def receipt_of(again, entry, leaves, index):
    """As somebody hands it to a unit: of a salted entry the opened line, the author withheld."""
    hashes = [handmade.leaf_of(handmade.octets(leaf)) for leaf in leaves]
    log = [handmade.leaf_of(f"double-random/1 {each['seq']} {each['hash']}\n".encode()) for each in again.writer.entries]
    shown = opened_entry(entry, [(("by",), "default/people")]) if "salt" in entry else entry
    encoded = lambda data: base64.b64encode(data).decode("ascii")
    return {
        "format": "double-random/receipt/1", "unit": leaves[index], "at": index, "path": encoded(b"".join(handmade.path(hashes, index))),
        "entry": {name: value for name, value in shown.items() if name != "hash"}, "log": encoded(b"".join(handmade.path(log, entry["seq"]))),
        "checkpoint": f"log.example/1\n{len(log)}\n{encoded(handmade.root(log))}\n",
    }


# --- What is tried ---------------------------------------------------------------------------------


class Tries:
    def __init__(self):
        self.wrong = self.count = 0

    def same(self, name, expected, found):
        self.count += 1
        if expected != found:
            self.wrong += 1
            print(f"  WRONG {name}: expected {expected}, found {found}")


def quiet(run):
    out, sys.stdout = sys.stdout, open(os.devnull, "w", encoding="utf-8")
    try:
        return run()
    finally:
        sys.stdout.close()
        sys.stdout = out

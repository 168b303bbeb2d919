"""Receipts bent in their form (section 12.6 of docs/protocol.md), each fault said once, of its own place; and registries that are not those of their draw (15)."""

import json

from ledgers import OTHER, handmade, receipt_of, verifier

ORIGIN, LINES, SIZE, ROOT = "its first line", "not the three lines", "its second line", "its third line"


def without(fields, *names):
    return {name: value for name, value in fields.items() if name not in names}


def bends_of_checkpoint(receipt):
    """Each with the words of its one fault."""
    text = receipt["checkpoint"]
    origin, size, root, _ = text.split("\n")
    other = lambda *lines: {**receipt, "checkpoint": "".join(f"{line}\n" for line in lines)}
    for bent in (text[:-1], text + "\n", text + "more\n", text + "\n\u2014 log.example/1 AAAAAAAA\n", f"{size}\n{root}\n", ""):
        yield {**receipt, "checkpoint": bent}, f"receipt.checkpoint: {LINES}"
    for bent in ("", "log example", "log+example", "log.example\u3000", "log.example\r", "log.example\x7f", "log\x00example"):
        yield other(bent, size, root), f"receipt.checkpoint: {ORIGIN}"
    for bent in ("", f"0{size}", f"+{size}", f" {size}", "-1", "x", "\uff11", "\u00b2"):
        yield other(origin, bent, root), f"receipt.checkpoint: {SIZE}"
    for bent in ("", root[:-1], f"{root}=", "A" * 42 + "B=", "AAAA", f" {root}"):
        yield other(origin, size, bent), f"receipt.checkpoint: {ROOT}"
    yield {**receipt, "checkpoint": None}, "receipt.checkpoint: not text"
    yield {**receipt, "checkpoint": 7}, "receipt.checkpoint: not text"
    yield {**receipt, "log": None}, "receipt.log: not the base64"
    yield {**receipt, "log": "AAAA"}, "receipt.log: not the base64"
    yield without(receipt, "log"), "receipt.log: missing"
    yield without(receipt, "checkpoint"), "receipt.checkpoint: missing"


def bends_of_fields(receipt):
    entry, leaf = receipt["entry"], receipt["unit"]
    line = lambda **fields: {**receipt, "entry": {**entry, **fields}}
    yield {**receipt, "note": ""}, "receipt.note: a further field"
    yield {**receipt, "__proto__": {}}, "receipt.__proto__: a further field"
    yield {**receipt, "unit": {**leaf, "note": ""}}, "receipt.unit.note: a further field"
    yield line(hash=OTHER), "receipt.entry.hash: a further field"
    yield line(body={**entry["body"], "note": ""}), "receipt.entry.body.note: a further field"
    yield line(kind="codes"), "receipt.entry.kind: not one of receipts"
    yield line(seq="7"), "receipt.entry.seq: not a whole number"
    yield line(at="yesterday"), "receipt.entry.at: not an instant"
    yield line(body={**entry["body"], "drawId": {"rule": "default/list", "withheld": OTHER}}), "receipt.entry.body.drawId: withheld, and no salt"
    yield {**receipt, "at": str(receipt["at"])}, "receipt.at: not a whole number"
    yield {**receipt, "path": f" {receipt['path']}"}, "receipt.path: not the base64"
    yield without(receipt, "entry"), "receipt.entry: missing"
    yield {**receipt, "entry": None}, "receipt.entry: not an object"
    yield {**receipt, "unit": None}, "receipt.unit: not an object"
    yield {**receipt, "unit": without(leaf, "cutOff")}, "receipt.unit.cutOff: missing"


def bends_of_salts(receipt, whole):
    """`whole`: the entry as its keeper has it."""
    entry, leaf = receipt["entry"], receipt["unit"]
    if "salt" not in whole:
        yield {**receipt, "unit": {**leaf, "salt": OTHER}}, "receipt.unit.salt: a further field"
        yield {**receipt, "entry": {**entry, "salt": None}}, "receipt.entry.salt: not an object"
        return
    yield {**receipt, "unit": without(leaf, "salt")}, "receipt.unit.salt: missing"
    yield {**receipt, "entry": without(whole, "hash")}, "receipt.entry.salt: the salt of the entry itself"
    yield {**receipt, "entry": {**entry, "salt": {**entry["salt"], "note": OTHER}}}, "receipt.entry.salt.note: a further field"
    yield {**receipt, "entry": {**entry, "salt": {**entry["salt"], "by": OTHER}}}, "receipt.entry.by: withheld, and no salt"
    yield {**receipt, "entry": {**entry, "salt": {**entry["salt"], "body": {"size": OTHER}}}}, "receipt.entry.salt: does not fit"


def try_receipt_forms(kind, again, tries):
    whole = next(each for each in again.writer.entries if each["kind"] == "receipts")
    leaves = handmade.unit_leaves(again.named("draw", whole["body"]["drawId"]), again.standings[whole["body"]["drawId"]], whole.get("salt"))
    receipt = receipt_of(again, whole, leaves, 1)
    tries.same(f"{kind.name}, a receipt", [], verifier.faults_of_receipt(receipt))
    tries.same(f"{kind.name}, a receipt without checkpoint", [], verifier.faults_of_receipt(without(receipt, "log", "checkpoint")))
    for bends in (bends_of_checkpoint(receipt), bends_of_fields(receipt), bends_of_salts(receipt, whole)):
        for bent, words in bends:
            said = verifier.faults_of_receipt(json.loads(json.dumps(bent)))
            tries.same(f"{kind.name}, {words}", (1, True), (len(said), all(each.startswith(words) for each in said)))
            told, holds = verifier.tell_receipt(bent, again.writer.entries)
            tries.same(f"{kind.name}, told: {words}", (f"the receipt does not hold: {said[0] if said else None}", False), (told[0], holds))
    both = {**without(receipt, "log"), "checkpoint": "x"}
    tries.same(f"{kind.name}, two faults, each of its own", 2, len(verifier.faults_of_receipt(both)))


# --- Registries that are not those of the plan -------------------------------------------------------


def with_other(kind, change):
    """The registers handed over, each changed."""
    return verifier.Registers([change(json.loads(json.dumps(case))) for _, case in kind.registers.registries], None)


def no_key(case):
    return {**case, "secret": None}


def another_key(case):
    return {**case, "secret": "7c" * 32}


def another_person(case):
    case["inspectors"][0]["capacity"] += 1
    return case


def another_visit(case):
    return {**case, "history": [*case["history"], {**visit_in(case), "day": "2024-02-29"}]}


def visit_in(case):
    return {"unit": case["units"][0]["id"], "inspectors": [], "kind": "routine", "result": None, "matter": None, "authority": None, "level": None}


def try_registries(kind, tries):
    """A root that is wrong is found with the registry of the plan alone, and with any other the entry is noted."""
    bend = lambda own, number, body, _: body.update(root=OTHER) if (own, number) == ("receipts", 0) else None
    honest, bent = kind.written(), kind.written(bend)
    names = [each["body"]["drawId"] for each in honest.writer.entries if each["kind"] == "receipts"]
    others = [("other people", another_person), ("another history", another_visit)]
    others += [("no key", no_key), ("another secret", another_key)] if any(case["secret"] for _, case in kind.registers.registries) else []
    told = lambda again, registers: verifier.Audit([*again.writer.lines(), ""], registers, "2026-12-31T12:00:00+08:00")
    unread = lambda audit: [each.drawId for each in audit.notes if each.code == "verify/note-receipts-unread"]
    wrong = lambda audit: [each.at.split(", ")[-1] for each in audit.findings if each.code == "verify/receipts"]
    tries.same(f"{kind.name}, the registry of the plan", ([], ["root"]), (unread(told(honest, kind.registers)), wrong(told(bent, kind.registers))))
    for name, change in others:
        registers = with_other(kind, change)
        tries.same(f"{kind.name}, {name}", (names, names, []), (unread(told(honest, registers)), unread(told(bent, registers)), wrong(told(bent, registers))))
    nobody = lambda own, number, body, _: body.update(drawId=f"{body['drawId']}/V7") if (own, number) == ("receipts", 0) else None
    audit = told(kind.written(nobody), kind.registers)
    tries.same(f"{kind.name}, of a draw that nobody made", ([f"{names[0]}/V7"], ["drawId"]), (unread(audit), wrong(audit)))

"""Tasks of 18-receipts-and-codes.json (sections 12.6 and 12.7): what is given, and how the Python answers."""

import json

import transparency_log
import verify_ledger as p

RULES = ("unit/status", "unit/recent-visit", "unit/no-stratum", "unit/frequency/一年")
TYPED = ("O", "o", "I", "i", "L", "l")


# --- Answers -------------------------------------------------------------------------------------


def receipt_leaves(given):
    leaves = p.leaves_of_receipts(given["rows"], given.get("salt"))
    return {**p.tree_of_receipts(given["rows"], given.get("salt")), "leaves": [p.canonical(leaf) for leaf in leaves]}


def receipt_path(given):
    leaf, index, path = p.path_of_receipt(given["rows"], given.get("salt"), given["unit"])
    return {"unit": leaf, "at": index, "path": p.text_of_path(path)}


def visit_code(given):
    leaf = p.leaf_of_visit(given["visit"], given["seq"], given.get("salt"))
    hash_ = p.hash_of_visit(leaf)
    return {"leaf": p.canonical(leaf), "hash": hash_, "code": p.code_of_hash(hash_)}


def read_code(given):
    code = p.read_code(given["text"])
    p.refuse_unless(code is not None, "no code")
    return code


def looked_up(given, look, asked):
    record = [{"seq": each["seq"], "body": {"given": each["given"], "ended": each["ended"]}} for each in given["codes"]]
    state, entry = look(record, asked)
    return {"state": state, "entry": None if entry is None else entry["seq"]}


def look_up_visit(given):
    p.refuse_unless(not p.VISIT_CODE_FORM(given["paper"], ""), "no visit code")
    return looked_up(given, p.look_up_visit, given["paper"]["visit"])


# Each entry has a year of its own, by which it is known again.
FIRST_YEAR = 2000
NAME = "000000/2026/M/R"


def seen(entry):
    """An entry of a view, of which nobody can read more than the draw and, of codes, the hashes."""
    said = {name: entry[name] for name in ("given", "ended") if name in entry} or {"units": {"rule": "default/list", "withheld": "0" * 64}}
    at = f"{FIRST_YEAR + entry['seq']}-01-05T09:00:00+08:00"
    body = {"drawId": NAME, **said}
    salts = {name: None if name == "units" else "0" * 64 for name in body}
    return {"seq": entry["seq"], "kind": entry["kind"], "at": at, "by": "x", "hash": "0" * 64, "salt": {"by": "0" * 64, "body": salts}, "body": body}


def look_up_in_view(given):
    code = read_code(given)
    state, own = p.look_up_on_record([seen(each) for each in given["entries"]], lambda hash_, _: p.code_of_hash(hash_) == code)
    end = own.end if state == "ended" else None
    unsure = own.unsure if state == "standing" else None
    return {
        "state": state, "given": own and own.entry["seq"], "ended": end and end[0]["seq"], "because": end and end[1],
        "changed": unsure and unsure["seq"],
    }


RUN = {
    "receipt leaves": receipt_leaves,
    "receipt path": receipt_path,
    "verify receipt": lambda g: p.receipt_holds(g["receipt"]),
    "visit code": visit_code,
    "read code": read_code,
    "look up code": lambda g: looked_up(g, p.look_up_code, read_code(g)),
    "look up visit": look_up_visit,
    "look up in a view": look_up_in_view,
}


# --- Random inputs -------------------------------------------------------------------------------


def hex64(dice):
    return "".join(dice.choice("0123456789abcdef") for _ in range(64))


def some_id(dice):
    return f"{dice.choice(('甲区', 'Nord', 'ＡＢ', '𠮷町', 'Ω', '0'))}{dice.choice(('-', ' ', '药房', '🏭'))}{dice.randint(0, 999)}"


def some_row(dice, unit):
    stratum = dice.choice(("key", "一般"))
    if dice.random() < 0.3:
        return {"unit": unit, "stratum": dice.choice((stratum, None)), "rule": dice.choice(RULES), "place": "left-out", "ticket": None, "cutOff": None}
    ticket, cut_off = (hex64(dice), dice.choice((hex64(dice), None))) if dice.random() < 0.8 else (None, None)
    return {"unit": unit, "stratum": stratum, "rule": None, "place": dice.choice(("drawn", "reserve", "not-drawn")), "ticket": ticket, "cutOff": cut_off}


def some_rows(dice, number):
    size = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 16, 17)[number % 14]
    units = set()
    while len(units) < size:
        units.add(some_id(dice))
    return [some_row(dice, unit) for unit in dice.sample(sorted(units), size)]


def salted(dice, number):
    return {"salt": hex64(dice)} if number % 2 else {}


def make_receipt_leaves(dice, number):
    return {"rows": some_rows(dice, number), **salted(dice, number)}


def make_receipt_path(dice, number):
    rows = some_rows(dice, number)
    return {"rows": rows, **salted(dice, number), "unit": dice.choice(rows)["unit"] if rows else "nobody"}


def ledger_with_receipts(dice, rows, secret):
    """Lines of a ledger with a receipts entry among others, and its number."""
    body = lambda n: {"kind": "note", "at": f"2026-03-{n + 1:02}T09:00:00+08:00", "by": some_id(dice), "body": {"n": n}}
    before, behind = dice.randint(0, 5), dice.randint(0, 5)
    others = [body(n) for n in range(before)]
    lines = p.write_ledger(others, secret)
    prev = json.loads(lines[-1])["hash"] if lines else p.NO_ENTRY
    salt = None if secret is None else p.salt_of_entry(secret, before, prev)
    own = {"drawId": "000000/2026/M/R", **p.tree_of_receipts(rows, salt)}
    entry = {"kind": "receipts", "at": "2026-03-11T09:00:00+08:00", "by": "officer", "body": own}
    return p.write_ledger([*others, entry, *(body(n + 15) for n in range(behind))], secret), before, salt


def shown_line(entry, dice):
    """Of a salted entry the opened line; with or without its author."""
    if "salt" not in entry:
        return entry
    salts = {name: p.salt_within(bytes.fromhex(entry["salt"]), name) for name in ("by", "body")}
    if dice.random() < 0.3:
        return {**entry, "salt": {name: salt.hex() for name, salt in salts.items()}}
    withheld = {"rule": "default/people", "withheld": p.hash_of_whole(entry["by"], salts["by"]).hex()}
    return {**entry, "by": withheld, "salt": {"by": None, "body": salts["body"].hex()}}


def some_receipt(dice, number, is_salted, in_log):
    rows = some_rows(dice, number)
    lines, seq, salt = ledger_with_receipts(dice, rows, hex64(dice) if is_salted else None)
    leaf, index, path = p.path_of_receipt(rows, salt, dice.choice(rows)["unit"])
    entries = [json.loads(line) for line in lines]
    shown = {name: value for name, value in shown_line(entries[seq], dice).items() if name != "hash"}
    receipt = {"format": "double-random/receipt/1", "unit": leaf, "at": index, "path": p.text_of_path(path), "entry": shown}
    if not in_log:
        return receipt
    hashes = [entry["hash"] for entry in entries]
    log = p.path_of(transparency_log.leaf_hashes(hashes), seq)
    return {**receipt, "log": p.text_of_path(log), "checkpoint": transparency_log.checkpoint("log.example/1", hashes)}


def make_verify_receipt(dice, number):
    bent = number % 14
    receipt = some_receipt(dice, 1 + (number + 2) % 13, bent % 2 == 1 or bent == 10, bent not in (0, 2))
    return {"receipt": BENDS[bent](receipt, dice)}


def with_entry(receipt, **fields):
    return {**receipt, "entry": {**receipt["entry"], **fields}}


def with_body(receipt, **fields):
    return with_entry(receipt, body={**receipt["entry"]["body"], **fields})


def with_unit(receipt, **fields):
    return {**receipt, "unit": {**receipt["unit"], **fields}}


# The first two are as they should be; the third changes what only the log binds, and has none.
BENDS = (
    lambda receipt, _: receipt,
    lambda receipt, _: receipt,
    lambda receipt, _: with_entry(receipt, at="2026-03-11T09:00:01+08:00"),
    lambda receipt, _: with_entry(receipt, at="2026-03-11T09:00:01+08:00"),
    lambda receipt, _: with_unit(receipt, place="drawn" if receipt["unit"]["place"] != "drawn" else "reserve"),
    lambda receipt, dice: with_unit(receipt, salt=hex64(dice)),
    lambda receipt, _: {**receipt, "at": receipt["at"] + 1},
    lambda receipt, _: {**receipt, "path": p.text_of_path(p.path_in(receipt["path"])[:-1])},
    lambda receipt, dice: with_body(receipt, root=hex64(dice)),
    lambda receipt, _: with_entry(receipt, kind="codes"),
    lambda receipt, _: {**receipt, "checkpoint": receipt["checkpoint"].replace("\n", "\n1", 1)},
    lambda receipt, _: {name: value for name, value in receipt.items() if name != "log"},
    lambda receipt, _: {**receipt, "log": p.text_of_path([*p.path_in(receipt["log"]), bytes(32)])},
    lambda receipt, _: {**receipt, "format": "double-random/record/1"},
)


def some_visit(dice):
    roles, count = ("lead", "second", "专家", "Ａ"), dice.randint(1, 4)
    return {
        "day": dice.choice((None, f"2026-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}")), "drawId": f"000000/2026/M-{dice.randint(1, 9)}/R1",
        "inspectors": [[role, some_id(dice)] for role in dice.sample(roles, count)], "matter": f"M-{dice.randint(1, 9)}", "unit": some_id(dice),
    }


def make_visit_code(dice, number):
    return {"visit": some_visit(dice), "seq": dice.randint(0, 300), **salted(dice, number)}


def make_read_code(dice, number):
    code = p.code_of_hash(hex64(dice))
    return {"text": (
        code, code.lower(), code.replace("-", ""), f"  {code.replace('-', ' ')} ", f"{code[:2]}-{code[2:]}", "oOiIl-L0123", f"\t{code}\u3000", "ABCDE-FGHJ",
        "ABCDE-FGHJKM", "ABCDE-FGHJU", "ABCDE-FGH\u017fK", "", "ABCDE-FGHJ\uff2b", "aB cD-eF gH jK",
    )[number % 14]}


def some_codes(dice):
    """Entries that give hashes and end some of those before."""
    entries, stands, seq = [], [], 0
    for _ in range(dice.randint(1, 4)):
        seq += dice.randint(1, 9)
        ended = sorted(dice.sample(stands, dice.randint(0, len(stands))))
        given = sorted(hex64(dice) for _ in range(dice.randint(0 if ended else 1, 3)))
        stands = [hash_ for hash_ in stands if hash_ not in ended] + given
        entries.append({"seq": seq, "given": given, "ended": ended})
    return entries


def typed(code, dice):
    return "".join(dice.choice(("o", "O") if letter == "0" else ("i", "L") if letter == "1" else (letter, letter.lower())) for letter in code)


def make_look_up_code(dice, number):
    codes = some_codes(dice)
    known = [hash_ for each in codes for hash_ in each["given"]]
    hash_ = hex64(dice) if number % 5 == 4 else dice.choice(known)
    return {"codes": codes, "text": "standing" if number % 14 == 13 else typed(p.code_of_hash(hash_), dice)}


def make_look_up_visit(dice, number):
    codes, visit = some_codes(dice), some_visit(dice)
    own = codes[dice.randrange(len(codes))]
    leaf = p.leaf_of_visit(visit, own["seq"], hex64(dice) if number % 2 else None)
    own["given"] = sorted([*own["given"], p.hash_of_visit(leaf)])
    if number % 3 == 1:
        codes.append({"seq": codes[-1]["seq"] + 1, "given": [], "ended": [p.hash_of_visit(leaf)]})
    changed = {"day": "2027-01-01"} if number % 7 == 5 else {"seq": leaf["seq"] + 1} if number % 7 == 6 else {}
    return {"codes": codes, "paper": {"format": f"double-random/visit-code/{2 if number % 14 == 12 else 1}", "visit": {**leaf, **changed}}}


BEHIND = ("substitution", "replacement", "staffing", "move", "result")


def make_look_up_in_view(dice, number):
    """Codes with what stands behind them: changes, a void, one before the plan; hashes given again, and others with the same code."""
    codes = [{**each, "seq": 4 * n + 4, "kind": "codes"} for n, each in enumerate(some_codes(dice))]
    known = [hash_ for each in codes for hash_ in each["given"]]
    hash_ = hex64(dice) if number == 13 else dice.choice(known)
    if number % 4 == 3:
        codes.append({"seq": 40, "kind": "codes", "given": [hash_ if number % 8 == 3 else hash_[:13] + hex64(dice)[13:]], "ended": []})
    others = [{"seq": 4 * n + 4 + dice.randint(1, 3), "kind": "void" if number % 4 == 1 else dice.choice(BEHIND)} for n in range(len(codes)) if number % 3]
    early = [{"seq": 1, "kind": "void"}] if number % 5 == 2 else []
    entries = sorted([*early, {"seq": 2, "kind": "plan"}, *codes, *others], key=lambda each: each["seq"])
    return {"entries": entries, "text": typed(p.code_of_hash(hash_), dice)}


KINDS = {
    "receipt leaves": make_receipt_leaves, "receipt path": make_receipt_path, "verify receipt": make_verify_receipt, "visit code": make_visit_code,
    "read code": make_read_code, "look up code": make_look_up_code, "look up visit": make_look_up_visit,
    "look up in a view": make_look_up_in_view,
}

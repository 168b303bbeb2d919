"""Makes the files of expected values in this folder. Python, standard library only.

    python3 test/vectors/make_vectors.py [--check] [--into FOLDER] [--cases COUNT] [--name NAME]

Every value is computed by verifiers/python/verify_ledger.py, which was written from the protocol page and shares nothing with
the library. The cases are random but repeatable: the same COUNT and NAME give the same files. The files of this folder are those of the defaults, and are frozen: a
value that changes is a drawn result that changes. With --check nothing is written, and the exit code
is 1 when a file is not as it would be made. All ids are invented (region 000000).
"""

import argparse
import json
import random
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "cross"), str(HERE.parent.parent / "verifiers" / "python")]

import check_vectors  # noqa: E402
import generate_team_cases  # noqa: E402
import receipt_tasks  # noqa: E402
import transparency_log  # noqa: E402
import verify_ledger as protocol  # noqa: E402

check_vectors.RUN.update(receipt_tasks.RUN)

COMPUTED_BY = "test/vectors/make_vectors.py with verifiers/python/verify_ledger.py (Python, standard library)"
COMPUTED_BY_PLANS = "test/vectors/make_vectors.py with verifiers/python/verify_ledger.py and test/cross/planned_year.py (Python, standard library)"

PLACES = ("甲区", "乙县", "东港", "Nord", "ལྷོ་", "ＡＢ", "𠮷町", "Ω")
TRADES = ("餐馆", "药房", "库", "station", "кафе", "🏭", "ﾎﾃﾙ", "x y")
HEX = "0123456789abcdef"


# --- Random inputs --------------------------------------------------------------------------

def hex64(dice):
    return "".join(dice.choice(HEX) for _ in range(64))


def draw(dice):
    return {"seed": hex64(dice), "drawId": f"000000/{dice.randint(2024, 2031)}/M-{dice.randint(1, 99)}/R{dice.randint(1, 12):02}"}


def some_id(dice):
    return f"{dice.choice(PLACES)}{dice.choice(TRADES)}-{dice.randint(0, 99999)}"


def some_ids(dice, count):
    ids = set()
    while len(ids) < count:
        ids.add(some_id(dice))
    ordered = sorted(ids)
    dice.shuffle(ordered)
    return ordered


def ratio(dice, largest=1):
    """A ratio as people write them, at most `largest`."""
    while True:
        text = dice.choice((
            f"{dice.randint(0, 100)}%",
            f"{dice.randint(0, 999)}‰",
            f"{dice.randint(0, 99)}.{dice.randint(0, 99):02}%",
            f"{dice.randint(0, 30)}/{dice.randint(1, 30)}",
            f"0.{dice.randint(0, 9999):04}",
            f"{dice.randint(1, 9)}:{dice.randint(0, 9)}.{dice.randint(0, 9)}",
        ))
        if protocol.read_fraction(text) <= largest:
            return text


def shares(dice):
    parts = [dice.randint(0, 5) for _ in range(dice.randint(1, 12))]
    parts[-1] += 1
    return [f"{part}/{sum(parts)}" for part in parts]


def public_units(dice, count):
    return [{"id": unit, "name": dice.choice(("名称", "name \"一\"", "\ue000", "")), "n": dice.randint(0, 9)} for unit in some_ids(dice, count)]


def private_units(dice, count):
    return [{"id": unit, "salt": hex64(dice), "fields": {"tier": dice.choice("ABC")}} for unit in some_ids(dice, count)]


def sample(dice, count):
    return sorted(dice.sample(range(count), min(count, 3)))


# --- One function for each kind of case: it returns what is given ---------------------------

def odd_one(texts, number, otherwise):
    """Every second case takes the next of `texts`, while there are any."""
    place = number // 2
    return texts[place] if number % 2 and place < len(texts) else otherwise()


def check_id(dice, number):
    odd = ("", " a", "a ", "a\u200bb", "a\tb", "e\u0301", "\ud842", "a\u3000b", "\ue000", "\u2028", "字" * 86, "字" * 85)
    return {"text": odd_one(odd, number, lambda: some_id(dice))}


def check_ids(dice, _):
    ids = some_ids(dice, 8)
    return {"ids": [*ids, ids[3], ids[2].lower(), ids[1].upper(), "", "㈱", "(株)"]}


def order_text(dice, _):
    return {"texts": [*some_ids(dice, 10), "\uff5e", "\U0010fffd", "\ufb00"]}


def canonical(dice, number):
    odd = (1.0, -0.0, 2**53 - 1, 2**53, 0.1, "\ud800", {"\ue000": 1, "𠮷": 2, "a": 3}, "\u007f\u2028/\u0008\"\\", [[], {}])
    return {"value": odd_one(odd, number, lambda: {some_id(dice): [dice.randint(-9, 9), None, True], "": {"b": 1, "a": 2}})}


def read_fraction(dice, number):
    odd = ("+5%", "5%%", "5‰%", "１/2", "1 /2", "1:0", "0:1", "1/2/3", "1.", "0x1", "%", "/", ":", "1,5", "Infinity", "1:2:3")
    return {"text": odd_one(odd, number, lambda: ratio(dice, 1000))}


def quota(dice, _):
    return {
        "ratio": ratio(dice),
        "base": dice.choice((0, 1, dice.randint(2, 99), dice.randint(100, 10**7))),
        "side": dice.choice(("at least", "at most")),
        "minimum": dice.choice((0, 0, 1, 3)),
    }


def source(dice):
    return dice.choice((
        {"type": "beacon", "chain": hex64(dice), "round": dice.randint(0, 10**7), "value": hex64(dice)},
        {"type": "reveal", "party": some_id(dice), "value": hex64(dice)},
        {"type": "chain", "party": some_id(dice), "value": hex64(dice)},
        {"type": "text", "name": "双色球", "value": "03 07 12 21 28 33 + 09"},
        {"type": "plain", "value": some_id(dice)},
    ))


def seed(dice, number):
    good = [source(dice) for _ in range(dice.randint(1, 4))]
    if number % 4 != 3:
        return {"sources": good}
    spoiled = dice.choice(({"value": hex64(dice).upper()[:-1] + "A"}, {"value": ""}, {"note": "x"}, {"type": "moon"}, {"value": 7}))
    return {"sources": [{**good[0], **spoiled}]}


def commitment(dice, _):
    return {"party": some_id(dice), "scope": draw(dice)["drawId"], "value": hex64(dice)}


def chain_step(dice, _):
    return {"party": some_id(dice), "value": hex64(dice)}


def draw_id(dice, number):
    matter = "a/b" if number % 4 == 3 else f"M-{dice.randint(1, 9)}"
    given = {"authority": "000000", "year": "2026", "matter": matter, "round": f"R{number}"}
    return {**given, "void": dice.randint(2, 9)} if number % 3 == 1 else given


def key(dice, number):
    return {**draw(dice), "purpose": protocol.PURPOSES[number % len(protocol.PURPOSES)]}


def ticket(dice, number):
    parts = [some_id(dice) for _ in range(dice.randint(1, 3))]
    if number % 5 == 4:
        parts[0] = dice.choice(("", "a\u001fb"))
    if number % 3 == 2:
        return {"key": hex64(dice), "parts": parts}
    return {**draw(dice), "purpose": dice.choice(protocol.PURPOSES), "parts": parts}


def rank_units(dice, _):
    return {**draw(dice), "eligible": some_ids(dice, dice.choice((0, 1, 7, 12)))}


def draw_units(dice, number):
    ids = some_ids(dice, dice.randint(0, 24))
    cut = dice.randint(0, len(ids))
    pools = [ids[:cut], ids[cut:]]
    above = 1 if number % 5 == 4 else 0
    strata = [
        {"stratum": name, "quota": dice.randint(0, len(pool)) if above == 0 else len(pool) + 1, "eligible": pool}
        for name, pool in zip(("重点", "general"), pools)
    ]
    return {**draw(dice), "strata": strata}


def unequal_chances(dice, number):
    weights = [[unit, dice.choice(("0", "1", "2", "1/2", "7", "0.25", "100"))] for unit in some_ids(dice, dice.randint(1, 16))]
    able = sum(weight != "0" for _, weight in weights)
    return {**draw(dice), "quota": able + 1 if number % 5 == 4 else dice.randint(0, able), "weights": weights}


def round_one_way(dice, _):
    return {**draw(dice), "label": some_id(dice), "classes": [[name, ratio(dice, 20)] for name in some_ids(dice, dice.randint(0, 9))]}


def round_two_ways(dice, _):
    rows, columns = dice.randint(0, 5), dice.randint(1, 5)
    return {**draw(dice), "label": some_id(dice), "table": [[ratio(dice, 3) for _ in range(columns)] for _ in range(rows)]}


def rounds(dice, number):
    parts = shares(dice)
    given = {
        "ratio": ratio(dice),
        "shares": parts,
        "sizes": [dice.randint(0, 3000) for _ in parts],
        "base": dice.choice(("average", "plan", "draw")),
    }
    return {**given, "done": [dice.randint(0, 300) for _ in parts]} if number % 3 == 2 else given


def rounds_with_phase(dice, number):
    return {**draw(dice), "stratum": some_id(dice), **rounds(dice, number)}


def public_registry(dice, number):
    size = dice.choice((0, 1, 2, 5, 8, 9, 13, 19, 20, 33)) if number else 0
    units = public_units(dice, size)
    if number % 7 == 6 and units:
        units.append(units[0])
    return {"units": units, "prove": sample(dice, size)} if number % 2 else {"units": units}


def private_registry(dice, number):
    size = dice.choice((1, 2, 3, 7, 16, 17, 21))
    units = private_units(dice, size)
    if number % 5 == 4:
        units[0]["salt"] = units[0]["salt"].upper() if units[0]["salt"].upper() != units[0]["salt"] else ""
    return {"units": units, "prove": sample(dice, size)}


def absence(dice, number):
    units = public_units(dice, dice.choice((0, 1, 2, 3, 6, 11)))
    return {"units": units, "absent": units[0]["id"] if units and number % 5 == 4 else some_id(dice)}


def verify_absence(dice, number):
    units = public_units(dice, dice.choice((0, 1, 2, 3, 6, 11)))
    leaves = protocol.public_leaves(units)
    absent = some_id(dice)
    proofs = protocol.absence_proofs(leaves, absent)
    wrong = number % 6
    if wrong == 1:
        absent = some_id(dice)
    elif wrong == 2 and proofs:
        proofs = proofs[1:]
    elif wrong == 3 and proofs:
        proofs = [proofs[0], proofs[0]]
    elif wrong == 4 and units:
        absent = units[0]["id"]
    return {"absent": absent, "proofs": proofs, "size": len(leaves), "root": protocol.merkle_root(leaves)}


def verify_presence(dice, number):
    leaves = protocol.public_leaves(public_units(dice, dice.choice((1, 2, 3, 6, 7, 11))))
    proof = protocol.proof_of(leaves, dice.randrange(len(leaves)))
    size, root = len(leaves), protocol.merkle_root(leaves)
    spoiled = (
        {}, {"index": proof["index"] + 1}, {"leaf": proof["leaf"] + " "}, {"path": proof["path"] + [root]},
        {"path": proof["path"][1:]}, {"path": [node.upper() for node in proof["path"]]}, {"index": -1},
    )[number % 7]
    return {"proof": {**proof, **spoiled}, "size": size + 1 if number % 11 == 10 else size, "root": root}


def entries(dice):
    return [
        {
            "kind": dice.choice(("plan", "draw", "void", "note")),
            "at": f"2026-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}T09:{dice.randint(0, 59):02}:00{dice.choice(('Z', '+08:00', '-03:30'))}",
            "by": some_id(dice),
            "body": dice.choice((None, [], {"unit": some_id(dice), "hash": hex64(dice)}, {"reason": "\"hash\":\"", "n": -1})),
        }
        for _ in range(dice.randint(0, 6))
    ]


def write_ledger(dice, _):
    return {"entries": entries(dice)}


def write_salted_ledger(dice, _):
    return {"entries": entries(dice), "secret": hex64(dice)}


def opened(value, salt, dice):
    """The value as a view has it, and its salts: some places withheld, some taken apart."""
    if dice.random() < 0.3:
        return {"rule": "r", "withheld": protocol.hash_of_whole(value, salt).hex()}, None
    if isinstance(value, dict) and value and dice.random() < 0.8:
        inner = {key: opened(each, protocol.salt_within(salt, key), dice) for key, each in value.items()}
        return {key: each[0] for key, each in inner.items()}, {key: each[1] for key, each in inner.items()}
    if isinstance(value, list) and value and dice.random() < 0.8:
        inner = [opened(each, protocol.salt_within(salt, place), dice) for place, each in enumerate(value)]
        return [each[0] for each in inner], [each[1] for each in inner]
    return value, salt.hex()


def opened_line(line, dice):
    entry = json.loads(line)
    inner = {name: opened(entry[name], protocol.salt_within(bytes.fromhex(entry["salt"]), name), dice) for name in ("by", "body")}
    return protocol.canonical({**entry, **{name: each[0] for name, each in inner.items()}, "salt": {name: each[1] for name, each in inner.items()}})


def rich_entries(dice):
    bodies = ({"a": [1, {"b": some_id(dice)}, [], "x"], "c": {"d": None, "e": {}, "é": True}}, [[0], ["", some_id(dice)]], None)
    return [{**entry, "body": dice.choice(bodies)} for entry in entries(dice)]


def verify_salted_ledger(dice, number):
    lines = protocol.write_ledger(rich_entries(dice), hex64(dice))
    lines = [opened_line(line, dice) if dice.random() < 0.7 else line for line in lines]
    place = dice.randrange(len(lines)) if lines else 0
    change = number % 7
    if not lines or change == 0:
        return {"lines": lines}
    entry = json.loads(lines[place])
    if change == 1:
        entry["at"] = "2027" + entry["at"][4:]
    elif change == 2:
        entry["body"] = {"further": entry["body"]}
    elif change == 3:
        entry["salt"] = hex64(dice) if isinstance(entry["salt"], str) else {**entry["salt"], "by": hex64(dice)}
    elif change == 4:
        entry["salt"] = {"body": None, "by": None}
    elif change == 5:
        del entry["salt"]
        entry["hash"] = protocol.hash_of_entry(entry)
    else:
        entry["salt"] = {"body": [], "by": hex64(dice)}
    lines[place] = protocol.canonical(entry)
    return {"lines": lines}


def verify_ledger(dice, number):
    lines = protocol.write_ledger(entries(dice))
    place = dice.randrange(len(lines)) if lines else 0
    change = number % 7
    if not lines or change == 0:
        return {"lines": lines}
    if change == 1:
        lines[place] = lines[place].replace("2026", "2027")
    elif change == 2:
        del lines[place]
    elif change == 3:
        lines.insert(place, lines[place])
    elif change == 4:
        lines[place] = lines[place].replace(":", " :", 1)
    elif change == 5:
        lines[place] = forged(lines[place], {"by": "officer-9"})
    else:
        lines[place] = lines[place][:-1]
    return {"lines": lines}


def forged(line, change):
    """The line with a field changed and a hash that fits again."""
    entry = {**json.loads(line), **change}
    del entry["hash"]
    return protocol.canonical({**entry, "hash": protocol.digest(entry)})


LOG_SIZES = (0, 1, 2, 3, 4, 5, 7, 8, 9, 13, 16, 21, 255, 300)
TILE_SIZES = (0, 1, 2, 3, 64, 255, 256, 257, 300, 511, 512, 700, 1024, 66000)


def some_log(dice, size):
    """Entries of which only hashes are known; each is that of a word and its number."""
    return {"word": hex64(dice)[:8], "count": size}


def some_signer(dice, name):
    return {"name": name, "secret": hex64(dice)}


def some_signers(dice):
    office = some_signer(dice, f"log.example/{dice.randint(2024, 2031)}")
    witnesses = [{**some_signer(dice, f"见证.example/{n}"), "time": dice.randint(1, 2**40)} for n in range(dice.randint(0, 3))]
    return [office, *witnesses]


def log_leaves(dice, number):
    return some_log(dice, number)


def log_checkpoint(dice, number):
    signers = some_signers(dice)
    return {**some_log(dice, LOG_SIZES[number % 14]), "origin": signers[0]["name"], "signers": signers}


def log_proof(dice, number):
    given = log_checkpoint(dice, number % 13 + 1)
    return {**given, "seq": dice.randrange(given["count"])}


def log_consistency(dice, number):
    size = LOG_SIZES[number % 14]
    return {**some_log(dice, size), "from": dice.choice((size, dice.randint(0, size), dice.randint(0, size)))}


def log_tiles(dice, number):
    return some_log(dice, TILE_SIZES[number % 14])


def key_statement(dice, number):
    before, after = some_signer(dice, "a.example"), some_signer(dice, "a.example")
    [old, new] = [transparency_log.verifier_key(each["name"], each["secret"], 1) for each in (before, after)]
    given = {"party": some_id(dice), "vkey": new, "from": f"2026-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"}
    return {**given, "replaces": old, "signers": [before]} if number % 3 else {**given, "replaces": None, "signers": [after]}


MONTHS = (2, 3, 4, 6, 12)


def year_of(dice, strata, more):
    """A matter of a year with births and closures; some rounds have no share, some are never drawn."""
    count = dice.choice(MONTHS)
    parts = [dice.choice((0, 1, 1, 1, 2)) for _ in range(count)]
    parts[dice.randrange(count)] += 1
    begin = [1 + n * 12 // count for n in range(count)]
    rounds_ = [
        {"id": f"R{n + 1:02}", "from": f"2026-{month:02}-01", "until": f"2026-{month:02}-28", "share": f"{part}/{sum(parts)}"}
        for n, (month, part) in enumerate(zip(begin, parts))
    ]
    return {
        "authority": "000000",
        "year": 2026,
        "matter": {"base": dice.choice(("average", "plan", "draw")), "rounds": rounds_, "strata": strata, **more},
        "sizes": {stratum["id"]: sizes_of(dice, count) for stratum in strata},
        "leftOut": sorted(n for n in range(count) if dice.random() < 0.1),
    }


def sizes_of(dice, count):
    size, sizes = dice.randint(4, 24), []
    for _ in range(count):
        size = max(2, size + dice.choice((0, 0, 0, 1, -1, 4, -4)))
        sizes.append(size)
    return sizes


def amount_of(dice):
    return dice.choice((
        {"ratio": f"{dice.randint(2, 60)}%"},
        {"ratio": f"1/{dice.randint(2, 9)}"},
        {"number": dice.randint(0, 3)},
        {"steps": [{"upTo": 10, "number": 2}, {"ratio": f"{dice.randint(10, 40)}%"}]},
    ))


def quota_rule(dice, side):
    period = dice.choice(({}, {"per": "half"}, {"per": "quarter"}, {"per": "month"}, {"per": "round"}))
    rounding = {"rounding": "each-round"} if dice.random() < 0.2 else {}
    return {**amount_of(dice), "side": side, **period, **rounding}


def owing_stratum(dice, name):
    side = dice.choice(("at-least", "at-least", "at-most", "exactly"))
    also = [quota_rule(dice, "at-least")] if side == "at-least" and dice.random() < 0.4 else []
    return {"id": name, **quota_rule(dice, side), "minimum": dice.choice((0, 0, 1, 3)), **({"also": also} if also else {})}


def periods(dice, _):
    return year_of(dice, [owing_stratum(dice, name) for name in some_ids(dice, 3)], {})


def rests(dice, number):
    names = some_ids(dice, dice.randint(2, 5))
    strata = [{"id": name, "rest": True, "minimum": dice.choice((0, 0, 1, 3))} for name in names]
    if number % 2:
        strata[0] = {"id": names[0], "ratio": f"{dice.randint(2, 10)}%", "ratioOf": "stratum", "side": "at-least", "minimum": 0}
    if number % 3 == 2:
        strata[-1]["also"] = [{"number": dice.randint(1, 3), "side": "at-least"}]
    return year_of(dice, strata, {"total": {"ratio": f"{dice.randint(8, 60)}%", "side": dice.choice(("at-least", "at-least", "exactly"))}})


def amended(dice, number):
    """A year whose rules an amendment changes once or twice: amounts, sides, periods, minimums, base, places, strata that come and go, totals."""
    given = rests(dice, number) if number % 4 == 3 else periods(dice, number)
    count, matter = len(given["matter"]["rounds"]), given["matter"]
    [new] = [name for name in some_ids(dice, 9) if name not in given["sizes"]][:1]
    given["sizes"][new] = sizes_of(dice, count)
    change = amended_total if "total" in matter else amended_strata
    given["amended"] = []
    for since in sorted(dice.sample(range(1, count), min(count - 1, dice.randint(1, 2)))):
        matter = {**change(dice, matter, new), "base": dice.choice((matter["base"], "average", "draw"))}
        given["amended"].append({"since": since, "matter": matter})
    return given


def amended_total(dice, matter, new):
    per = dice.choice(({}, {"per": "quarter"}, {"per": "half"}))
    strata = [stratum for stratum in matter["strata"] if stratum["id"] != new]
    if dice.random() < 0.5:
        strata.append({"id": new, "rest": True, "minimum": 0})
    if dice.random() < 0.4:
        resting = [stratum for stratum in strata if "rest" in stratum]
        strata = [stratum for stratum in strata if stratum is not resting[0] or len(resting) == 1]
    return {**matter, "strata": strata, "total": {"ratio": f"{dice.randint(8, 60)}%", "side": "at-least", **per}}


def amended_strata(dice, matter, new):
    strata = [changed_stratum(dice, stratum) for stratum in matter["strata"]]
    if dice.random() < 0.3 and all(stratum["id"] != new for stratum in strata):
        strata.append(owing_stratum(dice, new))
    if dice.random() < 0.3 and len(strata) > 1:
        strata.pop(dice.randrange(len(strata)))
    return {**matter, "strata": strata}


def changed_stratum(dice, stratum):
    """Most often the same `per`; sometimes all anew, sometimes another amount or side."""
    kind = dice.choice(("same", "amount", "side", "minimum", "anew", "also"))
    bare = {field: value for field, value in stratum.items() if field not in ("ratio", "number", "steps")}
    if kind == "amount":
        return {**bare, **amount_of(dice)}
    if kind == "side" and "also" not in stratum:
        return {**stratum, "side": dice.choice(("at-least", "at-most", "exactly"))}
    if kind == "minimum":
        return {**stratum, "minimum": dice.choice((0, 2, 4))}
    if kind == "also" and stratum["side"] == "at-least":
        return {**stratum, "also": [quota_rule(dice, "at-least") for _ in range(dice.randint(1, 2))]}
    return owing_stratum(dice, stratum["id"]) if kind == "anew" else stratum


def private_rows(dice):
    """Units, people and visits as a registry holds them once they are read, with every field."""
    names = sorted(some_ids(dice, dice.choice((0, 1, 2, 3, 6))), key=protocol.byte_order)
    people = sorted(some_ids(dice, dice.choice((1, 2, 3))), key=protocol.byte_order)
    return {
        "units": [private_unit(dice, name) for name in names],
        "inspectors": [private_person(dice, name, names, people) for name in people],
        "history": [private_visit(dice, name, people) for name in dice.choices(names, k=dice.randint(0, 5))] if names else [],
        "secret": "".join(dice.choice(HEX) for _ in range(dice.choice((64, 64, 66, 128, 200)))),
    }


def private_unit(dice, name):
    facts = {fact: dice.choice((dice.randint(0, 9), "文", True)) for fact in dice.sample(("a", "b", "𠮷", "Ａ", "score", "x y", "z", "10", "9"), dice.choice((0, 1, 2, 6, 7, 9)))}
    return {
        "id": name, "name": dice.choice(("", "名称", "name \"一\"")), "region": dice.choice(([], ["a", "b/c"])), "categories": dice.choice(([], ["x", "y"])),
        "tier": dice.choice((None, "A", "B")), "facts": facts, "status": dice.choice(("active", "suspended")), "opened": dice.choice((None, "2020-02-29")),
        "closed": None, "exclusions": dice.choice(([], [{"flag": "shut", "reason": "r", "from": "2026-01-01", "until": None}])),
    }


def private_person(dice, name, units, people):
    more = {"post": "expert", "share": "1/2", "perDay": 2, "perWeek": 5, "perYear": 9, "openCases": 1, "home": ["a"], "notWith": [each for each in people if each != name][:1]}
    return {
        "id": name, "name": dice.choice(("", "张三")), "agency": dice.choice(("", "局")), "regions": dice.choice(([], [["a"], ["b", "c"]])),
        "qualifications": dice.choice(([], ["lead"])),
        "certificates": dice.choice(([], [{"kind": "law", "number": None, "from": "2024-01-01", "until": "2026-12-31"}])),
        "grade": dice.choice((None, "senior")), "leave": dice.choice(([], [{"from": "2026-03-01", "until": "2026-03-09", "reason": None}])),
        "capacity": dice.randint(1, 9), "recusals": [{"unit": units[0], "reason": "family"}] if units and dice.random() < 0.5 else [],
        "team": dice.choice((None, "T-1")), "status": "active",
        **{field: value for field, value in more.items() if value != [] and dice.random() < 0.3},
    }


def private_visit(dice, name, people):
    return {
        "unit": name, "day": f"2025-01-{dice.randint(1, 3):02}", "inspectors": dice.choice(([], people[:1])), "kind": "routine",
        "result": dice.choice((None, "1")), "matter": dice.choice((None, "FIRE")), "authority": None, "level": None,
    }


def private_lists(dice, number):
    given = private_rows(dice)
    return {**given, "secret": given["secret"][:62]} if number % 7 == 6 else given


def asked_of(dice, given):
    name = dice.choice(("units", "inspectors"))
    rows = given[name] or given["inspectors"]
    return {"list": name if given[name] else "inspectors", "id": dice.choice(rows)["id"]}


def open_fields(dice, number):
    given = private_rows(dice)
    asked = asked_of(dice, given)
    row = next(row for row in given[asked["list"]] if row["id"] == asked["id"])
    names = [*protocol.FIXED[asked["list"]], *(f"facts.{fact}" for fact in row.get("facts", {}))]
    fields = dice.sample(names, 2) if number % 5 else dice.choice((["facts.none"], ["0"], []))
    return {**given, **asked, "fields": fields}


def open_record(dice, number):
    given = private_rows(dice)
    return {**given, **asked_of(dice, given), **({"id": "nobody"} if number % 7 == 6 else {})}


def open_absence(dice, number):
    given = private_rows(dice)
    return {**given, **asked_of(dice, given), **({"id": some_id(dice)} if number % 5 != 4 else {})}


def verify_field(dice, number):
    given = private_rows(dice)
    asked = asked_of(dice, given)
    own, committed = check_vectors.opened_list(given, asked["list"])
    proof = own.open_fields(asked["id"], [dice.choice(protocol.FIXED[asked["list"]])])
    last = proof["fields"][-1]
    said = {**asked, "field": last["field"], "value": last["value"]}
    bent = number % 10
    if bent == 1:
        said["value"] = "another"
    elif bent == 2:
        last["salt"] = hex64(dice)
    elif bent == 3:
        last["index"] += 1
    elif bent == 4:
        proof["place"] += 1
    elif bent == 5:
        proof["leaves"] *= 2
    elif bent == 6:
        committed = {**committed, "size": committed["size"] + 1}
    elif bent == 7:
        proof["fields"] = proof["fields"][::-1] if len(proof["fields"]) > 1 else []
    elif bent == 8:
        proof["note"] = ""
    elif bent == 9:
        proof["list"] = "history"
    return {"proof": proof, **said, "committed": committed}


def verify_absent_id(dice, number):
    given = private_rows(dice)
    asked = {**asked_of(dice, given), "id": some_id(dice)}
    own, committed = check_vectors.opened_list(given, asked["list"])
    proof = own.open_absence(asked["id"])
    near, bent = proof["neighbours"], number % 6
    if bent == 1:
        asked["id"] = some_id(dice)
    elif bent == 2 and near:
        proof["neighbours"] = near[1:]
    elif bent == 3 and near:
        asked["id"] = near[0]["fields"][0]["value"]
    elif bent == 4 and near:
        proof["neighbours"] = [near[0], near[0]]
    elif bent == 5 and near:
        near[0]["fields"][0]["value"] += "!"
    return {"proof": proof, **asked, "committed": committed}


def pseudonym(dice, number):
    return {"id": some_id(dice) if number % 5 != 4 else "", "secret": hex64(dice) if number % 7 != 6 else hex64(dice)[:-1]}


# --- The files ------------------------------------------------------------------------------

FILES = {
    "01-text-and-ids": ("1", "Ids accepted and refused, equal and look-alike ids, order of text", (check_id, check_ids, order_text)),
    "02-canonical-json": ("2", "Canonical JSON and its digest", (canonical,)),
    "03-fractions-and-quotas": ("3 and 8", "Ratios as exact fractions, and quotas from them", (read_fraction, quota)),
    "04-seed": ("4", "Seeds, commitments, one-way chains", (seed, commitment, chain_step)),
    "05-keys-and-tickets": ("5", "Draw ids, keys, tickets", (draw_id, key, ticket)),
    "06-unit-draw": ("6 and 13", "Ranking, drawn units, reserve; both methods", (rank_units, draw_units, "draw by shuffle")),
    "07-unequal-chances": ("7", "Unequal chances", (unequal_chances,)),
    "08-rounding": ("8", "Unbiased rounding, one way and two ways", (round_one_way, round_two_ways)),
    "09-rounds-of-a-year": ("9", "Targets and quotas of rounds", (rounds, rounds_with_phase)),
    "10-teams": ("10", "Teams, levels, witnesses, partial staffing", ("teams",)),
    "11-commitments": (
        "11",
        "Commitments of registries, presence and absence",
        (public_registry, private_registry, absence, verify_absence, verify_presence),
    ),
    "12-ledger": ("12", "Ledger lines, and what a check finds in changed ones", (write_ledger, verify_ledger)),
    "17-salted-ledger": (
        "12.4",
        "Salted ledger lines, whole and opened, and what a check finds in changed ones",
        (write_salted_ledger, verify_salted_ledger),
    ),
    "13-periods-and-rests": ("14.3", "Closed periods, ceilings, minimums; a rest by unbiased rounding", (periods, rests)),
    "14-amended-years": ("14.3", "Years in which the plan is amended", (amended,)),
    "15-log": (
        "12.1 and 12.2",
        "Leaves, signed checkpoints, receipts, consistency and tiles of a log; statements about keys",
        (log_leaves, log_checkpoint, log_proof, log_consistency, log_tiles, key_statement),
    ),
    "16-private-registries": (
        "11.1 and 11.2",
        "Salted trees of a private registry, fields and records opened, absence; pseudonyms",
        (private_lists, open_fields, open_record, open_absence, verify_field, verify_absent_id, pseudonym),
    ),
    "18-receipts-and-codes": (
        "12.6 and 12.7",
        "Leaves, trees and paths of receipts, receipts that hold and that do not; codes of visits, codes as they are typed, codes looked up",
        tuple(receipt_tasks.KINDS),
    ),
}


def cases_of(kind, name, count):
    if kind == "teams":
        return [generate_team_cases.case_number(name, number) for number in range(count)]
    make = draw_units if kind == "draw by shuffle" else receipt_tasks.KINDS.get(kind, kind)
    task = kind if isinstance(kind, str) else kind.__name__.replace("_", " ")
    return [case(task, number, make(random.Random(f"{name} {task} {number}"), number)) for number in range(count)]


def case(task, number, given):
    expect = check_vectors.answer_to({"do": task, "given": given})
    return {"name": f"{task} {number}", "do": task, "given": given, "expect": expect}


def text_of(file, name, count):
    section, title, kinds = FILES[file]
    cases = [one for kind in kinds for one in cases_of(kind, name, count)]
    head = {"title": title, "protocol": protocol.NAME, "section": section, "computedBy": COMPUTED_BY_PLANS if section == "14.3" else COMPUTED_BY}
    lines = ",\n".join("  " + readable(one) for one in cases)
    return json.dumps(head, indent=1, ensure_ascii=False)[:-2] + ',\n "cases": [\n' + lines + "\n ]\n}\n"


def readable(value):
    """JSON in which only what cannot be seen is written as an escape."""
    return "".join(c if c.isprintable() and not unicodedata.combining(c) else escaped(c) for c in json.dumps(value, ensure_ascii=False))


def escaped(character):
    return json.dumps(character)[1:-1]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--check", action="store_true")
    options.add_argument("--into", type=Path, default=HERE)
    options.add_argument("--cases", type=int, default=14)
    options.add_argument("--name", default="double-random/1")
    asked = options.parse_args()
    differs = 0
    for file in FILES:
        path = asked.into / f"{file}.json"
        text = text_of(file, asked.name, asked.cases)
        if not asked.check:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            differs += 1
            print(f"{path.name} is not as it would be made")
    return 1 if differs else 0


if __name__ == "__main__":
    sys.exit(main())

"""Runs files of expected values (cases with `do`, `given`, `expect`) through the functions of verifiers/python/verify_ledger.py.

    python3 check_vectors.py FILES...

Prints how many cases of each file agree, and each that does not. Exit 0 all agree, 1 some differ,
2 a file cannot be read or asks for something unknown.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "verifiers" / "python"))

import transparency_log  # noqa: E402
import verify_ledger as p  # noqa: E402
from planned_year import planned_year  # noqa: E402

UNKNOWN = object()


def check_one_id(text):
    fault = p.fault_of_id(text)
    return {"refused": True} if fault else {"id": text, "utf8": text.encode("utf-8").hex()}


def read_ratio(text):
    value = p.read_fraction(text)
    return {"numerator": str(value.numerator), "denominator": str(value.denominator)}


def one_ticket(given):
    key = given["key"] if "key" in given else p.key_for(given["seed"], given["drawId"], given["purpose"])
    answer = p.ticket(key, *given["parts"])
    x = p.first_digits(answer)
    u = p.number_of(answer)
    return {"key": key, "ticket": answer, "x": str(x), "u": f"{2 * x + 1}/2^53", "uAsDouble": float(u)}


def rounds(given, phase=None):
    shares = [p.read_fraction(share) for share in given["shares"]]
    exact = p.exact_targets(p.read_fraction(given["ratio"]), shares, given["sizes"], given["base"])
    return p.quotas_of(p.whole_targets(exact, phase), given.get("done"))


def team_draw(given):
    options = {name: given[name] for name in ("band", "balance", "pairLimit", "pairs") if name in given}
    return p.draw_teams(given["seed"], given["drawId"], given["seats"], given["inspectors"], **options)


def registry(leaves, given):
    answer = p.commit(leaves, given.get("prove", ()))
    return {**answer, "leaves": None} if len(leaves) >= 20 else answer


def private_list(given, name):
    rows = {"units": p.unit_leaves, "inspectors": p.inspector_leaves, "history": p.visit_leaves}[name](given)
    return p.PrivateList(given["secret"], name, rows)


def opened_list(given, name):
    own = private_list(given, name)
    return own, own.commitment()


def where(given):
    return given["seed"], given["drawId"]


RUN = {
    "check id": lambda g: check_one_id(g["text"]),
    "check ids": lambda g: p.examine_ids(g["ids"]),
    "order text": lambda g: sorted(g["texts"], key=p.byte_order),
    "canonical": lambda g: {"canonical": p.canonical(g["value"]), "digest": p.digest(g["value"])},
    "read fraction": lambda g: read_ratio(g["text"]),
    "quota": lambda g: p.quota_of(p.read_fraction(g["ratio"]), g["base"], g["side"], g["minimum"]),
    "seed": lambda g: {"hashed": p.seed_text(g["sources"]), "seed": p.seed_of(g["sources"])},
    "commitment": lambda g: p.commitment(g["party"], g["scope"], g["value"]),
    "chain step": lambda g: p.chain_step(g["party"], g["value"]),
    "draw id": lambda g: p.draw_id(g["authority"], g["year"], g["matter"], g["round"], g.get("void", 1)),
    "key": lambda g: p.key_for(*where(g), g["purpose"]),
    "ticket": one_ticket,
    "rank units": lambda g: p.rank_units(*where(g), g["eligible"]),
    "draw units": lambda g: p.draw_units(*where(g), g["strata"]),
    "draw by shuffle": lambda g: p.draw_by_shuffle(*where(g), g["strata"]),
    "unequal chances": lambda g: p.unequal_chances(*where(g), g["quota"], g["weights"]),
    "round one way": lambda g: p.round_one_way(*where(g), g["label"], g["classes"]),
    "round two ways": lambda g: p.round_two_ways(*where(g), g["label"], g["table"]),
    "rounds": rounds,
    "rounds with phase": lambda g: rounds(g, p.phase_of(*where(g), g["stratum"])),
    "periods": planned_year,
    "rests": planned_year,
    "amended": planned_year,
    "teams": team_draw,
    "partial staffing": lambda g: p.staff_by_rank(g["ranking"], g["seats"], g["inspectors"]),
    "public registry": lambda g: registry(p.public_leaves(g["units"]), g),
    "private registry": lambda g: registry(p.private_leaves(g["units"]), g),
    "absence": lambda g: p.absence_proofs(p.public_leaves(g["units"]), g["absent"]),
    "verify absence": lambda g: p.absence_holds(g["absent"], g["proofs"], g["size"], g["root"]),
    "verify presence": lambda g: p.proof_holds(g["proof"], g["size"], g["root"]),
    "write ledger": lambda g: p.write_ledger(g["entries"]),
    "write salted ledger": lambda g: p.write_ledger(g["entries"], g["secret"]),
    "verify salted ledger": lambda g: p.fault_of_lines(g["lines"]),
    "verify ledger": lambda g: p.fault_of_lines(g["lines"]),
    "private lists": lambda g: {**p.registry_body(g), **p.roster_body(g)},
    "open fields": lambda g: private_list(g, g["list"]).open_fields(g["id"], g["fields"]),
    "open record": lambda g: private_list(g, g["list"]).open_record(g["id"]),
    "open absence": lambda g: private_list(g, g["list"]).open_absence(g["id"]),
    "verify field": lambda g: p.field_holds(g["proof"], g, g["field"], g["value"], g["committed"]),
    "verify absent id": lambda g: p.absent_id_holds(g["proof"], g, g["committed"]),
    "pseudonym": lambda g: p.pseudonym_key(g["secret"], g["id"]),
    **transparency_log.RUN,
}


def answer_to(case):
    if case["do"] not in RUN:
        return UNKNOWN
    try:
        return RUN[case["do"]](case["given"])
    except p.Refused:
        return {"refused": True}


def same(one, other):
    """Equal as JSON: unlike in Python, true is not 1 and 1.0 is not 1."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def check_file(path):
    """Cases that agree, cases that do not, cases nobody can run."""
    with open(path, encoding="utf-8") as file:
        cases = json.load(file)["cases"]
    agree = differ = unknown = 0
    for case in cases:
        found = answer_to(case)
        if found is UNKNOWN:
            unknown += 1
            print(f"  cannot do {case['do']!r}: {case['name']}")
        elif same(found, case["expect"]):
            agree += 1
        else:
            differ += 1
            print(f"  differs: {case['name']}\n    expected {case['expect']}\n    found    {found}")
    print(f"{path}: {agree} of {len(cases)} agree")
    return agree, differ, unknown


def main(paths):
    if not paths:
        print(__doc__.strip())
        return 2
    try:
        agree, differ, unknown = (sum(column) for column in zip(*map(check_file, paths)))
    except (OSError, ValueError, KeyError) as fault:
        print(f"cannot read: {fault}")
        return 2
    print(f"{agree} agree, {differ} differ, {unknown} unknown")
    return 2 if unknown else 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

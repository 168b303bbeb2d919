"""Random team draws with the answers of the second implementation, to be compared with the library's.

    python3 generate_team_cases.py COUNT NAME

Writes one JSON document: cases of the shapes `teams` and `partial staffing` that check_vectors.py
reads too. The same COUNT and NAME give the same document. About one case in three cannot be staffed.
In some cases inspectors belong to a `group` of which a unit takes one person at most.
"""

import hashlib
import json
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "verifiers" / "python"))

from verify_ledger import draw_teams, staff_by_rank  # noqa: E402

UNIT_WORDS = ("甲区餐馆", "乙区药房", "shop", "𠮷野家", "Ａ厂")
ROLES = ("lead", "second", "副手")


def case_number(name, number):
    dice = random.Random(f"{name} {number}")
    given = instance(dice, name, number)
    if number % 7 == 6:
        return partial_case(dice, given, number)
    return {"name": f"teams {number}", "do": "teams", "given": given, "expect": expected(given)}


def expected(given):
    options = {n: given[n] for n in ("band", "balance", "pairLimit", "pairs") if n in given}
    return draw_teams(given["seed"], given["drawId"], given["seats"], given["inspectors"], **options)


def partial_case(dice, given, number):
    ranking = sorted({seat["unit"] for seat in given["seats"]})
    dice.shuffle(ranking)
    asked = {"ranking": ranking, "seats": given["seats"], "inspectors": given["inspectors"]}
    answer = staff_by_rank(ranking, given["seats"], given["inspectors"])
    return {"name": f"partial staffing {number}", "do": "partial staffing", "given": asked, "expect": answer}


def instance(dice, name, number):
    people = [f"检查员-{n:02}" for n in range(1, dice.randint(1, 9) + 1)]
    units = [f"{dice.choice(UNIT_WORDS)}-{n:03}" for n in range(dice.randint(1, 9))]
    roles = ROLES[: dice.choice((1, 2, 2, 2, 3))]
    density = dice.choice((0.3, 0.5, 0.7, 0.9, 1))
    seats = [
        {"unit": unit, "role": role, "eligible": [p for p in people if dice.random() < density]}
        for unit in units
        for role in roles
    ]
    dice.shuffle(seats)
    groups = None
    if dice.random() < 0.25:
        groups = {person: f"机关-{dice.randint(1, 4)}" for person in people}
        seats = [{**seat, "eligible": names} for seat, names in zip(seats, lists_with_groups(dice, seats, groups))]
    given = {
        "seed": hashlib.sha256(f"{name} seed {number}".encode()).hexdigest(),
        "drawId": f"000000/2026/CROSS/R{number}",
        "seats": seats,
        "inspectors": [{**person, **({"group": groups[person["id"]]} if groups else {})} for person in roster(dice, people)],
    }
    if dice.random() < 0.2:
        held = lambda seat: {"keep": dice.choice(seat["eligible"])} if seat["eligible"] and dice.random() < 0.6 else {}
        given["seats"] = [{**seat, **held(seat)} for seat in given["seats"]]
    if dice.random() < 0.4:
        given = with_days(dice, given)
    if dice.random() < 0.3:
        given["inspectors"] = [{**person, "share": dice.choice(("1", "1/2", "2/3", "4/5"))} for person in given["inspectors"]]
    return {**given, **options(dice, people)}


DAYS = ("2026-02-13", "2026-02-14", "2026-02-24", "2026-02-25", "2026-02-27", "2026-03-02")


def with_days(dice, given):
    """Every unit on a day, everybody with limits on days and weeks, some away on some days."""
    days = DAYS[: dice.randint(1, len(DAYS))]
    on = {seat["unit"]: dice.choice(days) for seat in given["seats"]}
    limited = lambda person: {
        **person,
        **({"perDay": dice.randint(1, 3)} if dice.random() < 0.7 else {}),
        **({"perWeek": dice.randint(1, 4)} if dice.random() < 0.5 else {}),
        **({"away": [day for day in days if dice.random() < 0.3]} if dice.random() < 0.5 else {}),
        **({"busy": [dice.choice(DAYS) for _ in range(dice.randint(1, 3))]} if dice.random() < 0.3 else {}),
    }
    return {
        **given,
        "seats": [{**seat, "day": on[seat["unit"]]} for seat in given["seats"]],
        "inspectors": [limited(person) for person in given["inspectors"]],
    }


def lists_with_groups(dice, seats, groups):
    """Candidates such that the seats of a unit offer the same people of each group they both offer."""
    known = {seat["unit"]: [p for p in groups if dice.random() < 0.8] for seat in seats}
    offers = [{name for name in sorted(set(groups.values())) if dice.random() < 0.8} for _ in seats]
    return [[p for p in known[seat["unit"]] if groups[p] in offered] for seat, offered in zip(seats, offers)]


def roster(dice, people):
    """Everybody with room for much, or little room each; with or without carried visits."""
    tight, carries = dice.random() < 0.5, dice.random() < 0.6
    capacity = lambda: dice.randint(0, 4) if tight else dice.randint(4, 12)
    if carries:
        return [{"id": p, "capacity": capacity(), "carried": dice.randint(0, 9)} for p in people]
    return [{"id": p, "capacity": capacity()} for p in people]


def options(dice, people):
    chosen = {}
    if dice.random() < 0.4:
        chosen["band"] = dice.randint(0, 4)
    if dice.random() < 0.3:
        chosen["balance"] = dice.choice(("capacity", "level", "mean", "mean"))
    if dice.random() < 0.5:
        chosen["pairLimit"] = dice.randint(1, 3)
        chosen["pairs"] = [
            [one, other, dice.randint(1, 3)]
            for n, one in enumerate(people)
            for other in people[n + 1:]
            if dice.random() < 0.2
        ]
    return chosen


def main(arguments):
    if len(arguments) != 2 or not arguments[0].isdigit():
        print(__doc__.strip(), file=sys.stderr)
        return 2
    cases = [case_number(arguments[1], number) for number in range(int(arguments[0]))]
    sys.stdout.buffer.write(json.dumps({"cases": cases}, ensure_ascii=False).encode("utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

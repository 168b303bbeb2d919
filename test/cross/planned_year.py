"""A whole year of plans for one matter whose units are only counted: sections 9 and 14.3 of docs/protocol.md, without registries."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "verifiers" / "python"))

from verify_ledger import Refused, plan_strata  # noqa: E402


class CountedRound:
    """A round of a matter in which every unit may be drawn again; `earlier` are those drawn before it."""

    def __init__(self, policy, index, earlier):
        self.policy, self.matter, self.index, self.earlier = policy, policy["matters"][0], index, earlier
        self.standing = list(earlier.values())
        self.matters = {t: each["matter"] for t, each in earlier.items()}

    def phase_of(self, _):
        return None


def planned_year(given):
    """For every round: owed, target, done and quota of each stratum, and of the total; null for one that is left out. `amended` are the later policies."""
    earlier, answer = {}, []
    for index in range(len(given["matter"]["rounds"])):
        if index in given["leftOut"]:
            answer.append(None)
            continue
        policy = policy_at(given, index)
        matter = policy["matters"][0]
        sizes = {stratum["id"]: given["sizes"][stratum["id"]][index] for stratum in matter["strata"]}
        plans, total = plan_of(policy, index, earlier, sizes)
        earlier[index] = {**drawn_round(sizes, plans), "matter": matter}
        numbers = [[name, plan["owed"], plan["target"], plan["done"], plan["quota"]] for name, plan in ordered(matter, plans)]
        answer.append({"strata": numbers, "total": None if total is None else [total["owed"], total["target"], total["done"]]})
    return answer


def policy_at(given, index):
    """The policy of a round: the last that begins with it or before it."""
    matters = [given["matter"]] + [each["matter"] for each in given.get("amended", []) if each["since"] <= index]
    matter = {**matters[-1], "id": "M-1", "mode": "independent", "coolDown": None}
    return {"authority": given["authority"], "year": given["year"], "matters": [matter]}


def plan_of(policy, index, earlier, sizes):
    measured = {name: {"size": size, "units": size, "forced": 0, "members": (), "targets": (0,)} for name, size in sizes.items()}
    plans, total = plan_strata(CountedRound(policy, index, earlier), measured, {"history": [], "inspectors": []})
    for each in [*plans.values(), total or {}]:
        if "refused" in each:
            raise Refused(each["refused"])
    return plans, total


def ordered(matter, plans):
    return [(stratum["id"], plans[stratum["id"]]) for stratum in matter["strata"]]


def drawn_round(sizes, plans):
    """The entries of a round, as far as later plans read them."""
    drawn = {name: [{"unit": f"{name}-{n}"} for n in range(min(plan["quota"], sizes[name]))] for name, plan in plans.items()}
    return {
        "plan": {"body": {"strata": [{"stratum": name, "size": size, "units": size} for name, size in sizes.items()]}},
        "draw": {"body": {"strata": [{"stratum": name, "drawn": units} for name, units in drawn.items()]}},
        "changes": [],
    }

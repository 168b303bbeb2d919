"""Reads a file of cases and says of each whether the package tlog-scales accepts it.

    python judge.py CASES.json > ANSWERS.json
"""

import base64
import json
import sys
from pathlib import Path

from tlog_scales.backend import LocalBackend
from tlog_scales.reader import TilesReader
from tlog_scales.signing import Vkey
from tlog_scales.tiles import leaf_hash
from tlog_scales.tlog import Checkpoint, ConsistencyProof, InclusionProof


def decoded(texts):
    return [base64.b64decode(text, validate=True) for text in texts]


def open_note(case):
    """A signature of every key: notes, cosignatures and ML-DSA-44."""
    checkpoint = Checkpoint.from_text(case["note"])
    for key in case["keys"]:
        checkpoint.verify(Vkey.from_string(key))


def is_included(case):
    [root, *path] = decoded([case["root"], *case["path"]])
    InclusionProof(case["index"], case["size"], path).check(leaf_hash(case["leaf"].encode("utf-8")), root)


def goes_on(case):
    [small, large, *path] = decoded([case["smallRoot"], case["largeRoot"], *case["path"]])
    ConsistencyProof(case["small"], case["large"], path).check(small, large)


def read_site(case):
    """Proves every entry of the bundles by the tiles."""
    reader = TilesReader(LocalBackend(Path(case["folder"])))
    reader.set_size(case["size"])
    root = base64.b64decode(case["root"])
    if reader.calculate_root_hash() != root:
        raise ValueError("another root")
    for index in range(case["size"]):
        reader.get_inclusion_proof(index, case["size"]).check(leaf_hash(reader.get_entry(index)), root)


def accepts(judge, case):
    """Whatever the package raises is a refusal; a signature that does not hold has an exception without a name of its own."""
    try:
        judge(case)
        return True
    except Exception:
        return False


def main():
    given = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    judges = {"notes": open_note, "cosigned": open_note, "inclusion": is_included, "consistency": goes_on, "sites": read_site}
    accepted = {case["name"]: accepts(judge, case) for kind, judge in judges.items() for case in given[kind]}
    print(json.dumps({"accepted": accepted}))


if __name__ == "__main__":
    main()

"""Day draws: reads one JSON list of inputs from standard input and writes the list of answers.

    python3 draw_days.py < inputs.json
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "verifiers" / "python"))

from verify_ledger import draw_days  # noqa: E402

json.dump([draw_days(**given) for given in json.load(sys.stdin)], sys.stdout, ensure_ascii=False)

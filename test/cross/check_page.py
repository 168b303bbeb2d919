"""Runs the shell examples of a page and compares what they print with the text block that follows each; its SQL gives the first units of its table.

    python3 check_page.py FILES...

Exit 0 all agree, 1 some differ or a page has no example, 2 bad input.
"""

import hashlib
import re
import sqlite3
import subprocess
import sys

EXAMPLE = re.compile(r"^```sh\n(.*?)^```\n```text\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SQL = re.compile(r"^```sql\n(.*?);\n```$", re.DOTALL | re.MULTILINE)
RANKED = re.compile(r"^\| (\S+) \| `[0-9a-f]{8}…` \| \d+ \|", re.MULTILINE)


def check_sql(text):
    """True for each query that ranks the units of the page's table as the table does; functions of PostgreSQL that SQLite lacks are given to it."""
    ranked = RANKED.findall(text)
    base = sqlite3.connect(":memory:")
    base.create_function("convert_to", 2, lambda value, charset: value.encode(charset))
    base.create_function("sha256", 1, lambda data: hashlib.sha256(data).digest())
    base.execute("CREATE TABLE units (id TEXT)")
    base.executemany("INSERT INTO units VALUES (?)", [(unit,) for unit in sorted(ranked)])
    found = [[unit for unit, in base.execute(query)] for query in SQL.findall(text)]
    return [len(units) > 1 and units == ranked[: len(units)] for units in found]


def check_page(path):
    """How many examples agree, and how many do not."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    examples, queries = EXAMPLE.findall(text), check_sql(text)
    agree = sum(queries)
    for command, expected in examples:
        run = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
        found = run.stdout.decode("utf-8") + run.stderr.decode("utf-8")
        if found == expected:
            agree += 1
        else:
            print(f"  differs: {command}  expected {expected}  found    {found}")
    total = len(examples) + len(queries)
    print(f"{path}: {agree} of {total} examples agree")
    return agree, total - agree


def main(paths):
    if not paths:
        print(__doc__.strip())
        return 2
    try:
        results = [check_page(path) for path in paths]
    except OSError as fault:
        print(f"cannot read: {fault}")
        return 2
    return 0 if all(agree > 0 and differ == 0 for agree, differ in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

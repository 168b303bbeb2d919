"""Runs the shell examples of a page and compares what they print with the text block that follows each.

    python3 check_page.py FILES...

Exit 0 all agree, 1 some differ or a page has no example, 2 bad input.
"""

import re
import subprocess
import sys

EXAMPLE = re.compile(r"^```sh\n(.*?)^```\n```text\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def check_page(path):
    """How many examples agree, and how many do not."""
    with open(path, encoding="utf-8") as file:
        examples = EXAMPLE.findall(file.read())
    agree = 0
    for command, expected in examples:
        run = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
        found = run.stdout.decode("utf-8") + run.stderr.decode("utf-8")
        if found == expected:
            agree += 1
        else:
            print(f"  differs: {command}  expected {expected}  found    {found}")
    print(f"{path}: {agree} of {len(examples)} examples agree")
    return agree, len(examples) - agree


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

"""Writes verify_ledger.py, the one file that is handed on, from its parts. Python, standard library only.

    python3 verifiers/python/build.py [--check]

The parts stand in `parts`, one idea each. The file holds them one after the other, each behind those that it imports, with the imports
between them left out and those of the standard library gathered at the top. Nothing else is changed. A name that two parts define is a
fault, and is changed in a part. With --check nothing is written, and the exit code is 1 when the file is not what the parts give.
"""

import ast
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
MAIN = "main"
NOTE = "# Written by verifiers/python/build.py from verifiers/python/parts: change those, not this file."
RULE = "# " + "=" * 118


class Part:
    """One file: its sentence, what it imports of the standard library and of other parts, and its text behind the imports."""

    def __init__(self, name, text):
        self.name, self.lines, self.tree = name, text.split("\n"), ast.parse(text)
        body = self.tree.body
        self.imports = [node for node in body if isinstance(node, (ast.Import, ast.ImportFrom))]
        first = body[1 + len(self.imports)]
        if body[1 : 1 + len(self.imports)] != self.imports:
            sys.exit(f"{name}: an import stands behind something else")
        self.said = ast.get_docstring(self.tree, clean=False)
        self.text = "\n".join(self.lines[self.start_of(first) :]).strip("\n")

    def start_of(self, node):
        """The line on which a definition begins, with its decorators and the comments right above it."""
        at = min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", ()))]) - 1
        after = max((each.end_lineno for each in self.imports), default=self.tree.body[0].end_lineno)
        while at > after and (self.lines[at - 1].startswith("#") or not self.lines[at - 1]):
            at -= 1
        return at

    def names(self):
        for node in self.tree.body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                yield node.name
            elif isinstance(node, ast.Assign):
                yield from (each.id for target in node.targets for each in ast.walk(target) if isinstance(each, ast.Name))


def read_parts():
    return {path.stem: Part(path.stem, path.read_text(encoding="utf-8")) for path in sorted((HERE / "parts").glob("*.py"))}


def in_order(parts):
    """Each part behind those that it imports."""
    placed = []

    def place(name):
        if name not in placed:
            for node in parts[name].imports:
                if isinstance(node, ast.ImportFrom) and node.module in parts:
                    place(node.module)
            placed.append(name)

    place(MAIN)
    left = set(parts) - set(placed)
    if left:
        sys.exit(f"imported by no part: {', '.join(sorted(left))}")
    return [parts[name] for name in placed]


def refuse_clashes(parts):
    seen = {}
    for part in parts:
        for name in set(part.names()):
            if seen.setdefault(name, part.name) != part.name:
                sys.exit(f"{name}: defined in {seen[name]} and in {part.name}")


def imports_of(parts):
    """Those of the standard library, once each."""
    known, whole, named = {part.name for part in parts}, set(), {}
    for node in (each for part in parts for each in part.imports):
        if any(each.asname for each in node.names):
            sys.exit(f"line {node.lineno}: a part imports under another name")
        if isinstance(node, ast.Import):
            whole.update(each.name for each in node.names)
        elif node.module not in known:
            named.setdefault(node.module, set()).update(each.name for each in node.names)
    return [f"import {name}" for name in sorted(whole)] + [
        f"from {module} import {', '.join(sorted(names))}" for module, names in sorted(named.items())
    ]


def heading(part):
    lines = ["# " + line if line else "#" for line in part.said.strip().split("\n")]
    return "\n".join([RULE, f"# {part.name}", "#", *lines, RULE])


def written():
    parts = in_order(read_parts())
    refuse_clashes(parts)
    main = parts[-1]
    sections = [f"{heading(part)}\n\n{part.text}" if part is not main else f"{RULE}\n# {MAIN}\n{RULE}\n\n{part.text}" for part in parts]
    top = [f'#!/usr/bin/env python3\n"""{main.said}"""', NOTE, "\n".join(imports_of(parts))]
    return "\n\n".join(top) + "\n\n" + "\n\n\n".join(sections) + "\n"


def main(arguments):
    target, text = HERE / "verify_ledger.py", written()
    if arguments == ["--check"]:
        same = target.exists() and target.read_text(encoding="utf-8") == text
        print(f"{target.name} is {'' if same else 'not '}what its parts give")
        return 0 if same else 1
    if arguments:
        print(__doc__.strip())
        return 2
    target.write_text(text, encoding="utf-8", newline="\n")
    print(f"{target.name}: {text.count(chr(10))} lines")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

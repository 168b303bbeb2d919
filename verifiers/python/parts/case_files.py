"""The files of a case folder, read without any help from the library: units, inspectors, history.

A folder holds the files of one registry, or those of several in folders of their own:

    policy.json                                       may be left out
    units.csv  inspectors.csv  history.csv            one registry
    registries/NAME/units.csv  inspectors.csv  …      each further one; NAME is for people, the digest of the registry as a rule. A NAME that begins with
                                                      a day (2026-01-04 …) says the cut-off day, and no entry of another day is then meant
    registry.key                                      the secret of a private registry, beside it; or beside `registries`, for those in it that have none

Which entries of the ledger a registry stands for is told by its contents: sizes, roots and counts (section 11 of the page).

Cells are read as section 14.5 says; an empty cell says nothing.
"""

import csv
import os
import re
from datetime import date

from csv_cells import fact_column, items, records, region_of
from policy_file import policy_read
from private_lists import is_secret
from protocol import Refused, digest, read_json


class BadInput(Exception):
    """A file that is missing or cannot be read: a sentence for whoever handed it over."""


SEVERAL, KEY = "registries", "registry.key"

# Columns that a file must have, and others that it may have.
COLUMNS = {
    "units.csv": ("id name region categories tier status opened closed exclusions", ""),
    "inspectors.csv": (
        "id name agency regions qualifications certificates grade leave capacity recusals team status",
        "post share perDay perWeek perYear openCases home notWith",
    ),
    "history.csv": ("unit day inspectors kind result", "matter authority level"),
}


def load_cases(folder):
    """Every registry of the folder with its place, and the policy, or None."""
    if not os.path.isdir(folder):
        raise BadInput(f"{folder} is no folder: behind the ledger stands the folder of its case, with units.csv and inspectors.csv")
    several = os.path.join(folder, SEVERAL)
    names = sorted(os.listdir(several)) if os.path.isdir(several) else []
    places = [os.path.join(several, name) for name in names]
    is_registry = os.path.exists(os.path.join(folder, "units.csv"))
    if os.path.isdir(several) and not places and not is_registry:
        raise BadInput(f"{several} is empty: put the folder of each registry into it, with units.csv and inspectors.csv")
    if not places or is_registry:
        places.insert(0, folder)
    return [load_case(place) for place in places], policy_in(folder)


def policy_in(folder):
    """The policy of the folder, or None."""
    if not os.path.exists(os.path.join(folder, "policy.json")):
        return None
    try:
        return policy_read(json_of(folder, "policy.json"))
    except Refused as fault:
        raise BadInput(f"{os.path.join(folder, 'policy.json')}: {fault}") from fault


def load_case(folder):
    """The registers of one folder, each in id order; `history` by day."""
    try:
        units = [unit_of(row) for row in rows_of(folder, "units.csv")]
        inspectors = [inspector_of(row) for row in rows_of(folder, "inspectors.csv")]
        history = [visit_of(row) for row in rows_of(folder, "history.csv", optional=True)]
    except (KeyError, ValueError) as fault:
        raise BadInput(f"{folder}: a cell has another form than section 14.5 of the page says: {fault}") from fault
    by_id = lambda each: each["id"].encode("utf-8")
    return {
        "place": folder, "asOf": day_in(os.path.basename(folder)), "secret": secret_of(folder), "readings": readings_of(folder),
        "hasHistory": os.path.exists(os.path.join(folder, "history.csv")),
        "units": sorted(units, key=by_id),
        "inspectors": sorted(inspectors, key=by_id),
        "history": sorted(history, key=lambda visit: visit["day"]),
    }


def readings_of(folder):
    """The digest of the statement of how the lists were read from the tables of an office; None where there is none."""
    if not os.path.exists(os.path.join(folder, "readings.json")):
        return None
    statement = json_of(folder, "readings.json")
    if not isinstance(statement, dict) or statement.get("format") != "double-random/readings/1":
        raise BadInput(f"{os.path.join(folder, 'readings.json')} is no statement of how lists were read")
    try:
        return digest(statement)
    except Refused as fault:
        raise BadInput(f"{os.path.join(folder, 'readings.json')}: {fault}") from fault


def secret_of(folder):
    """The secret beside a private registry, or beside the `registries` in which it stands; None of a public one."""
    above = os.path.dirname(os.path.abspath(folder))
    places = [folder, os.path.dirname(above)] if os.path.basename(above) == SEVERAL else [folder]
    path = next((each for each in (os.path.join(place, KEY) for place in places) if os.path.exists(each)), None)
    if path is None:
        return None
    try:
        with open(path, encoding="utf-8") as file:
            secret = file.read()
    except (OSError, UnicodeDecodeError) as fault:
        raise BadInput(f"{path}: {fault}") from fault
    secret = secret[:-1] if secret.endswith("\n") else secret
    if not is_secret(secret):
        raise BadInput(f"{path}: a secret is at least 32 bytes as lower-case hex digits")
    return secret


def day_in(name):
    """The day with which a name begins, or None."""
    return name[:10] if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", name[:10]) else None


def rows_of(folder, name, optional=False):
    path = os.path.join(folder, name)
    if optional and not os.path.exists(path):
        return []
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            read = csv.DictReader(file, strict=True)
            check_columns(path, read.fieldnames or [], *COLUMNS[name], facts=name == "units.csv")
            return [whole_row(path, read.line_num, row) for row in read]
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise BadInput(why_unread(path, fault)) from fault


def check_columns(path, columns, needed, further, facts):
    """A column that is misspelt would leave out what it says. `facts`: there may be a column for each fact."""
    known = [*needed.split(), *further.split()]
    for n, column in enumerate(columns):
        if column in columns[:n]:
            raise BadInput(f"{path}: the column {column} stands twice")
        if column not in known and not (facts and column.startswith("fact:") and column != "fact:"):
            raise BadInput(f"{path}: a column {column} has no meaning here")
    for column in needed.split():
        if column not in columns:
            raise BadInput(f"{path}: there is no column {column}")


def whole_row(path, line, row):
    if None in row or None in row.values():
        raise BadInput(f"{path}: line {line} has more or fewer cells than there are columns")
    return row


def why_unread(path, fault):
    """Why a file cannot be read, as a sentence."""
    if isinstance(fault, FileNotFoundError):
        return f"{path} is not there"
    if isinstance(fault, IsADirectoryError):
        return f"{path} is a folder"
    if isinstance(fault, UnicodeDecodeError):
        return f"{path} is no text in UTF-8"
    return f"{path} cannot be read: {fault.strerror if isinstance(fault, OSError) else fault}"


def json_of(folder, name):
    path = os.path.join(folder, name)
    try:
        with open(path, encoding="utf-8-sig") as file:
            value = read_json(file.read())
    except (OSError, UnicodeDecodeError) as fault:
        raise BadInput(why_unread(path, fault)) from fault
    except ValueError as fault:
        raise BadInput(f"{path} is no JSON: {fault}") from fault
    if names_proto(value):
        raise BadInput(f"{path}: nothing is called __proto__")
    return value


def names_proto(value):
    """A key __proto__, or a question about such a fact, at any depth."""
    if isinstance(value, dict):
        return any(key in ("__proto__", "facts.__proto__") or names_proto(inner) for key, inner in value.items())
    return isinstance(value, list) and any(names_proto(each) for each in value)


def unit_of(row):
    return {
        "id": row["id"],
        "name": row.get("name", ""),
        "region": region_of(row.get("region")),
        "categories": items(row.get("categories")),
        "tier": row.get("tier") or None,
        "facts": {name: value for name, value in map(fact_of, row.items()) if value is not None},
        "status": row.get("status") or "active",
        "opened": row.get("opened") or None,
        "closed": row.get("closed") or None,
        "exclusions": [exclusion_of(*parts) for parts in records(row.get("exclusions"), 3)],
    }


def fact_of(cell):
    column, text = cell
    if not column.startswith("fact:") or not text:
        return column, None
    name, kind = fact_column(column)
    if name == "__proto__":
        raise ValueError("no fact is called __proto__")
    if kind == "int":
        return name, int(text)
    return name, {"true": True, "false": False}[text] if kind == "bool" else text


def exclusion_of(flag, reason, period):
    start, end = period_of(period)
    return {"flag": flag, "reason": reason, "from": start, "until": end}


def inspector_of(row):
    return {
        "id": row["id"],
        "name": row.get("name", ""),
        "agency": row.get("agency", ""),
        "regions": [region_of(path) for path in items(row.get("regions"))],
        "qualifications": items(row.get("qualifications")),
        "certificates": [certificate_of(*parts) for parts in records(row.get("certificates"), 3)],
        "grade": row.get("grade") or None,
        "leave": [absence_of(*parts) for parts in records(row.get("leave"), 2)],
        "capacity": int(row["capacity"]),
        "recusals": [recusal_of(*parts) for parts in records(row.get("recusals"), 2)],
        "team": row.get("team") or None,
        "status": row.get("status") or "active",
        **more_of(row),
    }


def more_of(row):
    """Fields that are there only where somebody has said so."""
    said = {name: row[name] for name in ("post", "share") if row.get(name)}
    said.update({name: int(row[name]) for name in ("perDay", "perWeek", "perYear", "openCases") if row.get(name)})
    if row.get("home"):
        said["home"] = region_of(row["home"])
    if row.get("notWith"):
        said["notWith"] = sorted(items(row["notWith"]), key=lambda each: each.encode("utf-8"))
    return said


def certificate_of(kind, number, period):
    start, end = period_of(period)
    return {"kind": kind, "number": number or None, "from": start, "until": end}


def absence_of(period, reason):
    start, end = period_of(period)
    return {"from": start, "until": end, "reason": reason or None}


def recusal_of(unit, reason):
    return {"unit": unit, "reason": reason}


def visit_of(row):
    return {
        "unit": row["unit"],
        "day": row["day"],
        "inspectors": items(row.get("inspectors")),
        "kind": row.get("kind") or "routine",
        "result": row.get("result") or None,
        "matter": row.get("matter") or None,
        "authority": row.get("authority") or None,
        "level": row.get("level") or None,
    }


def period_of(text):
    start, _, end = text.partition("..")
    return start or None, end or None


def day_number(day):
    """Days as whole numbers, so that periods can be counted."""
    return date.fromisoformat(day).toordinal()

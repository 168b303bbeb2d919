"""Section 14.2.1 of docs/protocol.md: rows of the history and ordered visits of one unit, each counted once."""

from protocol import byte_order


def visits_of(rows, ordered, own):
    """Visits of one unit, with `made`; `own` is the authority of a row that names none.

    An ordered visit has kind, matter, authority, level, `name` (draw id, "" of a `visit` entry), `first` and `last`
    day, the `day` on which it counts without a row, `result`, and `made`.
    """
    ordered = sorted(ordered, key=lambda visit: (visit["first"], visit["name"] == "", byte_order(visit["name"])))
    rows = sorted(rows, key=rank_of_row)
    partners = first_pairs([[n for n, row in enumerate(rows) if could_be(row, visit, own)] for visit in ordered])
    paired = {n for n in partners if n is not None}
    visits = [joined(visit, None if n is None else rows[n]) for visit, n in zip(ordered, partners)]
    return visits + [{**row, "made": True} for n, row in enumerate(rows) if n not in paired]


def rank_of_row(row):
    texts = [byte_order(row[field] or "") for field in ("day", "result", "level", "matter")]
    return (row["matter"] is None, row["authority"] is None, *texts)


def could_be(row, visit, own):
    return (
        row["kind"] == visit["kind"]
        and (row["matter"] is None or visit["matter"] is None or row["matter"] == visit["matter"])
        and (row["authority"] or own) == (visit["authority"] or own)
        and visit["first"] <= row["day"] <= visit["last"]
    )


def joined(visit, row):
    """What the ledger says goes first; the row gives the day and says the rest."""
    said = {field: visit[field] for field in ("kind", "matter", "authority", "level", "result", "day", "made")}
    if row is None:
        return said
    rest = {field: row[field] for field in ("matter", "authority", "level", "result") if said[field] is None}
    return {**said, **rest, "day": row["day"], "made": True}


def first_pairs(fitting):
    """For each visit its row or None: as many pairs as can be, and the first visit has the first row that allows it, then the second."""
    most, chosen = pairs_at_most(fitting), []
    for at, rows in enumerate(fitting):
        for row in rows:
            fixed = [*chosen, [row], *fitting[at + 1:]]
            if row not in {n for each in chosen for n in each} and pairs_at_most(fixed) == most:
                chosen.append([row])
                break
        else:
            chosen.append([])
    return [each[0] if each else None for each in chosen]


def pairs_at_most(fitting):
    holder = {}

    def finds(visit, tried):
        for row in fitting[visit]:
            if row not in tried:
                tried.add(row)
                if row not in holder or finds(holder[row], tried):
                    holder[row] = visit
                    return True
        return False

    return sum(finds(visit, set()) for visit in range(len(fitting)))

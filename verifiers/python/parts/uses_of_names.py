"""Uses of discretion over names (section 16 of docs/protocol.md): who approves their own entry, names that look alike, and who writes for several authorities."""

import unicodedata

from record import owner_of, use


def uses_of_names(record):
    alike, several = look_alikes(record), writers_for_several(record)

    def uses(entry):
        body = entry["body"] if isinstance(entry["body"], dict) else {}
        found = []
        if body.get("approver") == entry["by"] and body.get("approver") is not None:
            found.append(use(entry, "approved-alone", {"kind": entry["kind"], "drawId": body.get("drawId")}))
        found += [use(entry, "look-alike", {"name": name, "like": like}) for name, like in alike.get(entry["seq"], ())]
        return found + [use(entry, "writes-for-several", {"authorities": each}) for each in several.get(entry["seq"], ())]

    return uses


def shape_of_name(name):
    """Section 1: NFKC, and small letters of ASCII made large."""
    return "".join(c.upper() if "a" <= c <= "z" else c for c in unicodedata.normalize("NFKC", name))


def names_in(entry):
    """(sort of name, name) of everybody and everything that an entry names."""
    body = entry["body"] if isinstance(entry["body"], dict) else {}
    yield "people", entry["by"]
    if isinstance(body.get("approver"), str):
        yield "people", body["approver"]
    if entry["kind"] == "policy":
        policy = body["policy"]
        yield "authorities", policy["authority"]
        for kind in ("matters", "lanes"):
            for each in policy.get(kind, ()):
                yield ("matters and lanes", policy["authority"]), each["id"]
    for source in (*body.get("announced", ()), *body.get("sources", ())) if entry["kind"] in ("sources", "case", "draw", "assignment") else ():
        if "party" in source:
            yield "parties", source["party"]
    if entry["kind"] in ("anchor", "key"):
        yield "parties", body["party"]
    if entry["kind"] == "visit":
        yield "authorities", body["authority"]


def look_alikes(record):
    """By number of the entry (name, the one before that it looks like), each name the first time."""
    found, seen = {}, {}
    for entry in record.entries:
        for sort, name in names_in(entry):
            known = seen.setdefault((sort, shape_of_name(name)), [])
            if known and name not in known:
                found.setdefault(entry["seq"], []).append((name, known[0]))
            if name not in known:
                known.append(name)
    return found


def writers_for_several(record):
    """By number of the entry with which an author first writes for a second authority: all for which they write."""
    authorities, first = {}, {}
    for entry in record.of_kind("plan", "case"):
        own = authorities.setdefault(entry["by"], [])
        name = owner_of(entry["body"]["drawId"])[0]
        if name not in own:
            own.append(name)
            if len(own) == 2:
                first[entry["by"]] = entry["seq"]
    return {seq: [", ".join(authorities[by])] for by, seq in first.items()}

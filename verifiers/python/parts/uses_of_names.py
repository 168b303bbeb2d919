"""Uses of discretion over names (section 16 of docs/protocol.md): who approves their own entry, names that look alike, and who writes for several authorities."""

import unicodedata

from record import authority_of, known_body, use


def uses_of_names(record):
    alike, several = look_alikes(record), writers_for_several(record)

    def uses(entry):
        body, found = known_body(entry), []
        if isinstance(body.get("approver"), str) and letters_of(body["approver"]) == letters_of(entry["by"]):
            found.append(use(entry, "approved-alone", {"kind": entry["kind"], "drawId": body.get("drawId")}))
        found += [use(entry, "look-alike", {"name": name, "like": like}) for name, like in alike.get(entry["seq"], ())]
        return found + [use(entry, "writes-for-several", {"authorities": each}) for each in several.get(entry["seq"], ())]

    return uses


# Letters of Cyrillic and Greek, and the Latin ones for which they stand.
LATIN_LETTERS = str.maketrans("АВСЕНІЈКМОРЅТХУаԁеһіјорԛѕԝсхуΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ", "ABCEHIJKMOPSTXYADEHIJOPQSWCXYABEZHIKMNOPTYXOVP")


def shape_of_name(name):
    """Section 1: NFKC, and small letters of ASCII made large; then with Latin letters."""
    return "".join(c.upper() if "a" <= c <= "z" else c for c in unicodedata.normalize("NFKC", name)).translate(LATIN_LETTERS)


def letters_of(name):
    """The same, by letters and digits alone."""
    return "".join(c for c in shape_of_name(name) if unicodedata.category(c)[0] in "LN")


def names_in(entry):
    """(sort of name, name) of everybody and everything that an entry names."""
    body = known_body(entry)
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
            shape = letters_of(name) if sort == "people" else shape_of_name(name)
            known = seen.setdefault((sort, shape), [])
            if known and name not in known:
                found.setdefault(entry["seq"], []).append((name, known[0]))
            if name not in known:
                known.append(name)
    return found


def writers_for_several(record):
    """By number of the entry with which an author first writes for a second authority: all for which they write, in their order."""
    authorities, first = {}, {}
    for entry in record.entries:
        name = authority_written_for(record, entry)
        if name is None:
            continue
        own = authorities.setdefault(entry["by"], [])
        if name not in own:
            own.append(name)
            if len(own) == 2:
                first[entry["seq"]] = own
    return {seq: [", ".join(own)] for seq, own in first.items()}


def authority_written_for(record, entry):
    """By its draw id, or by the policy that it is, to which it leads, or that it names; or None."""
    body = known_body(entry)
    if "drawId" in body:
        return authority_of(body["drawId"])
    rules = {"policy": entry["hash"], "amendment": body.get("to"), "rating": body.get("policy")}.get(entry["kind"])
    policy = record.named(rules, "policy")
    return None if policy is None else policy["body"]["policy"]["authority"]

"""What the bodies of a ledger hold, field by field (section 14.6 of docs/protocol.md; what may be left out, and how many there are at least, by schemas/ledger-entry.schema.json)."""

from forms import any_value, both, by_type, count, day, either, fields, free_text, hash_, hex_of, id_, instant, list_of, maybe, number, one_of, text, whole, yes, yes_no
from policy_form import POLICY

METHOD = one_of("ticket/1 seedrandom-shuffle/1")
TICKET = maybe(hash_)
TREE = {"size": count, "root": hash_}

# --- Sources (4 and 14.1) ------------------------------------------------------------------------

ANNOUNCED = by_type(
    beacon={"chain": hash_, "round": count}, reveal={"party": id_, "commitment": hash_}, chain={"party": id_, "after": hash_},
    text={"name": id_}, plain={},
)
REVEALED = by_type(
    beacon={"chain": hash_, "round": count, "value": hash_}, reveal={"party": id_, "value": hash_}, chain={"party": id_, "value": hash_},
    text={"name": id_, "value": id_}, plain={"value": id_},
)

# The capsule of section 4.1.
SEALED = fields({"party": id_, "capsule": fields({"format": one_of("double-random/seal/1"), "chain": hash_, "round": number(1), "U": hex_of(192), "V": hash_, "W": hash_})})

# Instants before and until which values are known, what takes their place (two that hold nothing back), and secrets that open by themselves.
TERMS = {
    "valuesFrom": instant, "revealBy": instant, "fallback": list_of(ANNOUNCED, 1), "seals": list_of(SEALED, 1),
}

# --- Plans and draws -----------------------------------------------------------------------------

PLANNED_RULE = fields({"owed": text, "target": count, "done": count}, {"staff": count})
PLANNED = fields(
    {
        "stratum": text, "units": count, "eligible": count, "size": count, "sizes": list_of(count, 1), "owed": text, "target": count, "done": count,
        "quota": count, "overshoot": count,
    },
    {"forced": number(1), "phased": yes, "rules": list_of(PLANNED_RULE, 1)},
)
COMMITS = fields({
    "drawOn": day, "strata": list_of(fields({"stratum": text, "pool": hash_, "must": hash_})), "leftOut": hash_, "carried": hash_, "visits": hash_,
})
UNIT_AND_RULE = fields({"unit": text, "rule": text})
DRAWN = fields(
    {
        "stratum": text, "pool": count, "poolDigest": hash_, "quota": count, "shortfall": count, "cutOff": TICKET,
        "drawn": list_of(fields({"unit": text, "ticket": TICKET}, {"forced": text, "score": maybe(whole)})),
        "reserve": list_of(fields({"unit": text, "ticket": TICKET})),
    },
    {"weights": list_of(fields({"weight": text, "units": count, "chance": text})), "skipped": list_of(UNIT_AND_RULE, 1)},
)
LEFT_OUT = fields({"count": count, "byRule": list_of(fields({"rule": text, "count": count})), "digest": hash_})

# --- Teams ---------------------------------------------------------------------------------------

SEAT = {"unit": text, "role": text}
SEATED = fields({
    "complete": yes, "band": maybe(count),
    "levels": maybe(list_of(fields({"inspector": text, "round": count, "year": count, "limit": count}))),
    "seats": list_of(fields({**SEAT, "inspector": text, "passedOver": list_of(text), "pairOver": yes_no})),
    "loads": list_of(fields({"inspector": text, "load": count})),
})
WITNESS = fields(
    {
        "shortfall": number(1), "seats": list_of(fields(SEAT)), "room": list_of(fields({"inspector": text, "room": count})),
        "nearFits": list_of(fields({"inspector": text, "rule": text, "seats": count})),
    },
    {"undated": list_of(text, 1)},
)
DATED = fields({
    "visits": list_of(fields({"unit": text, "day": day, "passedOver": list_of(day)})), "restarts": count, "together": number(1),
})
TEAMS = {"drawId": text, "complete": yes_no, "unstaffed": list_of(text), "teams": maybe(SEATED), "impossible": maybe(WITNESS)}
TEAMS_MAY = {
    "days": maybe(DATED), "joined": list_of(fields({**SEAT, "inspector": text, "drawId": text})),
    "standing": list_of(fields({"unit": text, "team": text, "passedOver": list_of(text)})),
}

# --- What comes after ----------------------------------------------------------------------------

REGISTERS = {"registry": hash_, "roster": hash_}
CHANGED = list_of(fields({**SEAT, "from": text, "to": text, "passedOver": list_of(text)}, {"joins": text}))
OUT = fields({"inspector": text}, {"units": list_of(text, 1), "from": day, "until": day})
LATER = {"drawId": text, "teams": hash_, "policy": hash_, **REGISTERS, "reason": text, "approver": text}
VISIT = {"unit": text, "day": day}

def says_what_was_found(body, place):
    """Steps that say what was found, or that something is over, say on which day (14.9)."""
    needed = {"enter": ("day", "codes"), "correct": ("day", "codes"), "annul": ("day",), "close": ("day",)}.get(body["step"], ())
    return [f"{place}.{name}: missing" for name in needed if name not in body]


SHAPES = {
    "policy": fields({"policy": POLICY, "digest": hash_}),
    "registry": fields(
        {
            "asOf": day, "history": fields(TREE),
            "units": fields({
                **TREE, "byStatus": list_of(fields({"status": text, "size": count})), "byTier": list_of(fields({"tier": maybe(text), "size": count})),
            }),
        },
        {"salted": yes, "readings": fields({"count": count, "digest": hash_})},
    ),
    "roster": fields({"asOf": day, "inspectors": fields(TREE)}, {"salted": yes}),
    "plan": fields(
        {
            "drawId": text, "matter": text, "round": text, "attempt": number(1), "method": METHOD, "policy": hash_, **REGISTERS,
            "strata": list_of(PLANNED),
        },
        {"total": PLANNED_RULE, "commits": COMMITS},
    ),
    "sources": fields({"drawId": text, "plan": hash_, "announced": list_of(ANNOUNCED, 1)}, TERMS),
    "draw": fields({
        "drawId": text, "method": METHOD, "seed": hash_, "sources": list_of(REVEALED, 1), "announcement": hash_, "strata": list_of(DRAWN),
        "leftOut": LEFT_OUT,
    }),
    "teams": fields({**TEAMS, "draw": hash_}, TEAMS_MAY),
    "assignment": fields({**TEAMS, "case": hash_, "seed": hash_, "sources": list_of(REVEALED, 1)}, TEAMS_MAY),
    "substitution": fields({
        "drawId": text, "teams": hash_, **REGISTERS, "out": list_of(OUT, 1), "ground": one_of("illness leave recusal duty other"),
        "reason": free_text, "approver": free_text, "moved": yes_no, "seats": CHANGED,
    }),
    "replacement": fields({
        "drawId": text, "teams": hash_, **REGISTERS, "approver": text, "staffed": maybe(fields(TEAMS, TEAMS_MAY)),
        "units": list_of(fields({"unit": text, "code": one_of("closed moved not-found excused not-subject other"), "reason": text}), 1),
        "replaced": list_of(fields({"unit": text, "stratum": text, "by": maybe(text), "passedOver": list_of(UNIT_AND_RULE)})),
    }),
    "staffing": fields({**LATER, "attempt": number(2), "staffed": fields(TEAMS, TEAMS_MAY)}),
    "move": fields({
        **LATER, "visits": list_of(fields({"unit": text, "from": day, "to": day, "passedOver": list_of(day)}), 1), "seats": CHANGED,
        "unmoved": list_of(fields(VISIT)),
    }),
    "case": fields(
        {
            "drawId": text, "lane": text, "case": text, "ground": text, "policy": hash_, **REGISTERS, "units": list_of(text, 1),
            "arrived": either(day, instant), "urgent": yes_no, "from": day, "until": day, "due": maybe(either(day, instant)), "reason": text,
            "approver": maybe(text), "merged": list_of(fields({"unit": text, "drawId": text, "day": maybe(day)})),
            "lead": maybe(fields({"drawId": text, "days": list_of(fields(VISIT))})), "announced": list_of(ANNOUNCED),
        },
        {"anew": text, **TERMS},
    ),
    "result": both(
        fields(
            {"drawId": text, "unit": text, "step": one_of("enter return reject publish correct annul withdraw close")},
            {"day": day, "codes": list_of(text, 1), "inspectors": list_of(text, 1), "correctBy": day, "text": text, "approver": text},
        ),
        says_what_was_found,
    ),
    "visit": fields({**VISIT, "kind": text, "authority": text, "level": maybe(text), "matter": maybe(text), "result": maybe(text)}),
    "change": fields({
        "from": hash_, "to": hash_, "approver": text,
        "units": list_of(fields(
            {
                "unit": text, "code": one_of("new removed closed reopened moved tier excluded readmitted merged corrected"),
                "fields": list_of(text), "reason": text,
            },
            {"into": text},
        )),
    }),
    "amendment": fields({
        "from": hash_, "to": hash_, "reason": text, "approver": text,
        "changes": list_of(fields({"path": free_text, "before": any_value, "after": any_value}), 1),
    }),
    "event": fields({**VISIT, "event": one_of("penalty accident complaint repair"), "reference": text}),
    "rating": fields({
        "policy": hash_, "registry": hash_, "until": day,
        "units": list_of(fields({
            "unit": text, "before": maybe(whole), "after": whole, "because": list_of(fields({"seq": count, "rule": text, "points": whole})),
        })),
    }),
    "anchor": fields({"party": text, "value": hash_}),
    "key": fields({"party": text, "vkey": text, "replaces": maybe(text), "from": day, "signature": text}),
    "phase": fields({"policy": text, "matter": text, "value": hash_}),
    "void": fields({"drawId": text, "voided": hash_, "reason": free_text, "approver": free_text}),
    "receipts": fields({"drawId": text, **TREE}),
    "codes": fields({"drawId": text, "teams": hash_, "given": list_of(hash_), "ended": list_of(hash_)}),
}

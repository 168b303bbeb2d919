"""The form of a policy as it stands on the ledger: the document of docs/policy.md with every default filled in (its fields, words and numbers by schemas/policy.schema.json)."""

from conditions import condition, condition_without_class
from forms import both, day, either, fields, first_of, free_text, hash_, id_, if_so, list_of, maybe, number, one_of, plain_id, ratio, text, whole, yes, yes_no
from policy_rules import faults_of_rules
from protocol import read_fraction

MOST = 1_000_000_000
NEVER_WITHHELD = ("drawId", "step", "lane", "case", "from", "until", "complete", "merged", "lead", "joined", "sources", "strata", "out", "staffed", "anew", "unit", "codes", "day")
GROUNDS = one_of("complaint re-inspection notify-and-commit pre-event clue campaign joint")
YEAR = number(1900, 9999)
TEXTS = list_of(free_text, 1)
IDS = list_of(id_, 1)
TITLE = {"title": free_text}
WINDOW = {"from": day, "until": day}


def unique(name="id"):
    """No two of a list have the same id."""
    def look(value, place):
        names = [each[name] for each in value]
        return [f"{place}.{n}.{name}: stands twice" for n, each in enumerate(names) if each in names[:n]]

    return look


def not_reversed(value, place):
    """A period does not end before it begins."""
    return [] if value["from"] <= value["until"] else [f"{place}: ends before it begins"]


# --- How many ------------------------------------------------------------------------------------

LADDER = fields({
    "start": ratio, "steps": list_of(fields({"from": ratio, "ratio": ratio}), 1), "lowerAfter": number(1, MOST),
    "published": list_of(fields({"year": YEAR, "rate": ratio})),
})
STAFF = fields({}, {"agencies": TEXTS, "grades": TEXTS, "qualifications": TEXTS, "posts": list_of(one_of("officer expert auxiliary"), 1)})
PER = either(one_of("year half quarter month round"), fields({"years": number(2, 100), "from": YEAR}))
STEP = fields({}, {"upTo": number(0, MOST), "number": number(0, MOST), "ratio": ratio})
RULE_MAY = {
    "ratio": ratio, "number": number(0, MOST), "perInspector": ratio, "steps": list_of(STEP, 1), "shareOfTotal": ratio, "ladder": LADDER,
    "ratioOf": one_of("stratum matter"), "staff": STAFF, "source": free_text, "rounding": one_of("cumulative each-round"), "per": PER,
}
SIDE = {"side": one_of("at-least at-most exactly")}
WHOLE_RULE = fields(SIDE, RULE_MAY)


STRATUM = fields(
    {"id": id_, **TITLE, "where": maybe(condition), **SIDE, "minimum": number(0, MOST)},
    {
        **RULE_MAY, "also": list_of(WHOLE_RULE, 1), "rest": yes, "weights": list_of(fields({"where": condition, "weight": ratio}), 1),
        "risk": fields({"randomShare": ratio, "fact": free_text}),
    },
)

# --- How often -----------------------------------------------------------------------------------

START = {"start": day}
FREQUENCY = fields(
    {
        "id": plain_id, **TITLE, "where": maybe(condition),
        "window": either(
            one_of("year"), fields({"months": number(1, 1000)}, START), fields({"days": number(1, 40000)}, START), fields({"years": number(1, 1000)}, START),
            fields({"years": number(1, 1000), "from": YEAR}), fields({"since": text}),
        ),
        "counts": fields({}, {"kinds": IDS, "matters": IDS, "authorities": IDS, "levels": IDS, "results": TEXTS}),
    },
    {"atLeast": number(1, 1000), "atMost": number(1, 1000), "source": free_text},
)

FREQUENCIES = both(list_of(FREQUENCY, 1, 100), unique())

# --- On which day, and who goes --------------------------------------------------------------------

OFF = both(fields({**WINDOW, "reason": text}, {"region": TEXTS}), not_reversed)
SEASON = both(fields({"id": free_text, "where": condition, **WINDOW}), not_reversed)
SCHEDULE = fields({}, {
    "together": fields({"depth": number(1, 20), "units": number(2, 100)}), "off": list_of(OFF, 1), "windows": list_of(SEASON, 1),
    "everyDay": yes, "joins": yes,
})
ROLE = fields({"id": id_, **TITLE, "qualifications": list_of(free_text), "agencies": maybe(TEXTS), "grades": maybe(TEXTS)}, {"expert": yes})
TEAM = fields(
    {
        "roles": both(list_of(ROLE, 1, 12), unique()), "region": either(yes_no, one_of("outside")), "certificate": maybe(either(free_text, list_of(free_text, 2))),
        "noReturn": maybe(fields({}, {"visits": number(1, MOST), "years": number(1, 100)})), "balance": one_of("level mean capacity"),
        "band": number(0, MOST), "pairLimit": maybe(number(1, MOST)), "apart": maybe(one_of("agency")), "staffing": one_of("complete by-rank"),
    },
    {
        "officers": number(1, MOST), "awayFromHome": yes, "openCases": number(1, MOST), "teams": one_of("standing"),
        "limits": fields({}, {"perDay": number(1, MOST), "perWeek": number(1, MOST), "perYear": number(1, MOST)}),
    },
)
MONTH_DAYS = both(list_of(number(1, 31), 2, 2), lambda value, place: [] if value[0] <= value[1] else [f"{place}: the last before the first"])
QUIET = fields({}, {"monthDays": MONTH_DAYS, "weekdays": list_of(number(1, 7), 1, 7), "days": list_of(day, 1)})

# --- Matters and lanes -----------------------------------------------------------------------------

ROUND = both(fields({"id": plain_id, **TITLE, **WINDOW, "share": ratio}, {"draw": fields(WINDOW)}), not_reversed)


def shares_make_one(value, place):
    """Section 9: the shares of the rounds sum to exactly 1."""
    return [] if sum(read_fraction(each["share"]) for each in value) == 1 else [f"{place}: the shares do not sum to 1"]


MATTER = fields(
    {
        "id": plain_id, **TITLE, "population": maybe(condition),
        "recentVisit": maybe(fields({"days": number(1, MOST), "kinds": maybe(TEXTS)})), "strata": both(list_of(STRATUM, 1), unique()),
        "base": one_of("average plan draw"), "of": one_of("stratum eligible"), "mode": one_of("without-replacement independent at-most cycles"),
        "coolDown": maybe(fields({"rounds": number(1, MOST)})), "method": one_of("ticket/1 seedrandom-shuffle/1"), "reserve": number(0, MOST),
        "rounds": both(list_of(ROUND, 1), unique(), shares_make_one), "team": TEAM,
    },
    {
        "frequency": FREQUENCIES, "total": WHOLE_RULE, "times": number(2, 366), "phase": fields({"party": id_, "commitment": hash_}),
        "list": fields({}, {"daysAhead": number(0, 366), "secretUntilVisit": yes_no}), "quiet": QUIET, "schedule": SCHEDULE,
    },
)
WITHIN = either(fields({"workdays": number(1, 366)}), fields({"days": number(1, 3660)}), fields({"hours": number(24, 24)}))
LANE = fields(
    {"id": plain_id, **TITLE, "ground": GROUNDS, "team": TEAM},
    {
        "kind": free_text, "matter": free_text, "within": WITHIN, "urgent": WITHIN, "merges": yes, "approval": yes,
        "lead": fields({"authority": free_text, "matter": free_text}), "frequency": FREQUENCIES, "schedule": SCHEDULE, "source": free_text,
    },
)

# --- Classes, calendars and the whole ---------------------------------------------------------------

POINTS = number(-1_000_000, 1_000_000)
CAUSE = fields(
    {"id": id_, "on": one_of("result follow-up-closed penalty accident complaint repair"), "points": POINTS},
    {"codes": list_of(one_of("1 A B C D E F G 3 4 5 6 7 8 9 10 11 12"), 1), "most": number(1, 1000), "source": free_text},
)
SCORING = fields({"least": POINTS, "most": POINTS, "start": POINTS, "rules": both(list_of(CAUSE, 1, 100), unique())})
CLASSES = fields(
    {"fact": free_text, "steps": list_of(fields({"class": id_}, {"below": whole}), 1)},
    {"direct": list_of(fields({"class": id_, "where": condition_without_class}), 1), "missing": id_, "scoring": SCORING},
)
NAMED_DAY = fields({"day": day, "name": free_text})
CALENDAR = both(
    fields(
        {
            "id": id_, **WINDOW, "weekend": list_of(number(1, 7), 0, 6), "holidays": both(list_of(NAMED_DAY), unique("day")),
            "workdays": both(list_of(NAMED_DAY), unique("day")),
        },
        {"source": free_text},
    ),
    not_reversed,
)

# --- What the public sees ----------------------------------------------------------------------------

LIST_RULE = both(
    fields({"id": plain_id, "of": IDS, "when": one_of("secret announced after")}, {"days": number(0, 366), "source": free_text}),
    lambda value, place: [f"{place}.days: a list that is secret opens when its round is over"] if value["when"] == "secret" and "days" in value else [],
)
WITHHELD_KINDS = one_of("draw teams substitution replacement staffing move case assignment result change")
FIELD = first_of(text, if_so(lambda value: all(value.split(".")) and value.split(".")[0] not in NEVER_WITHHELD, "a field that may be withheld"))
FIELD_RULE = both(
    fields({"id": plain_id, "kinds": list_of(WITHHELD_KINDS, 1), "fields": list_of(FIELD, 1)}, {"until": day, "from": day, "months": number(1, 1200), "source": free_text}),
    lambda value, place: [f"{place}: more than one of until, from and months"] if len({"until", "from", "months"} & set(value)) > 1 else [],
)
RESULT_CODE = one_of("1 A B C D E F G 3 4 5 6 7 8 9 10 11 12")
DISCLOSURE = fields({}, {
    "lists": both(list_of(LIST_RULE, 1, 100), unique()), "fields": both(list_of(FIELD_RULE, 1, 100), unique()),
    "results": fields({}, {"except": list_of(RESULT_CODE, 1), "months": number(1, 1200), "source": free_text}), "open": list_of(one_of("people scores events units"), 1),
})
SHARE = fields({"id": id_, "matters": TEXTS, "ratio": ratio, "side": one_of("at-least at-most")}, {"source": free_text})


POLICY = both(
    fields(
        {
            "format": first_of(free_text, if_so(lambda value: value == "double-random/policy/1", "double-random/policy/1")), "id": id_, **TITLE, "authority": plain_id,
            "year": first_of(whole, YEAR), "tiers": maybe(IDS), "matters": both(list_of(MATTER, 1), unique()),
        },
        {
            "level": free_text, "classes": CLASSES, "workDays": fields({"perVisit": ratio, "perInspector": number(0, MOST)}),
            "calendars": both(list_of(CALENDAR, 1, 20), unique()), "shares": both(list_of(SHARE, 1), unique()),
            "lanes": both(list_of(LANE, 1, 100), unique()), "disclosure": DISCLOSURE,
        },
    ),
    faults_of_rules,
)

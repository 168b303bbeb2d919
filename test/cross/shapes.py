"""What the fields of a body hold (section 14.6 of docs/protocol.md), as far as this program reads them: a fault names its place."""

TEXT, COUNT, YES_NO, ANY = "text", "a whole number", "true or false", "anything"


class Maybe:
    """Null, or what is inside."""

    def __init__(self, inner):
        self.inner = inner


class Fields:
    """An object with these fields; those called `name?` may be left out, further ones are not looked at."""

    def __init__(self, **fields):
        self.fields = fields

    def may(self, **fields):
        return Fields(**self.fields, **{f"{name}?": shape for name, shape in fields.items()})


def faults_in(value, shape, place):
    """Places where the value has not the shape."""
    if shape == ANY:
        return []
    if isinstance(shape, Maybe):
        return [] if value is None else faults_in(value, shape.inner, place)
    if isinstance(shape, list):
        if not isinstance(value, list):
            return [f"{place}: not a list"]
        return [fault for n, each in enumerate(value) for fault in faults_in(each, shape[0], f"{place}.{n}")]
    if isinstance(shape, Fields):
        return faults_of_fields(value, shape, place)
    kinds = {TEXT: str, COUNT: int, YES_NO: bool}
    right = isinstance(value, kinds[shape]) and (shape == YES_NO or not isinstance(value, bool)) and (shape != COUNT or value >= 0)
    return [] if right else [f"{place}: not {shape}"]


def faults_of_fields(value, shape, place):
    if not isinstance(value, dict):
        return [f"{place}: not an object"]
    found = []
    for name, inner in shape.fields.items():
        field = name.rstrip("?")
        if field in value:
            found += faults_in(value[field], inner, f"{place}.{field}")
        elif not name.endswith("?"):
            found.append(f"{place}.{field}: missing")
    return found


TREE = Fields(size=COUNT, root=TEXT)
SEAT = Fields(unit=TEXT, role=TEXT)
NAMED = [Fields(unit=TEXT, ticket=Maybe(TEXT)).may(forced=TEXT)]
VISIT = Fields(unit=TEXT, day=Maybe(TEXT))
LEVEL = Fields(inspector=TEXT, round=COUNT, year=COUNT, limit=COUNT)
SOURCES = [Fields(type=TEXT)]
TEAMS = Fields(
    drawId=TEXT, complete=YES_NO, unstaffed=[TEXT],
    teams=Maybe(Fields(seats=[Fields(unit=TEXT, role=TEXT, inspector=TEXT)], loads=[Fields(inspector=TEXT, load=COUNT)], levels=Maybe([LEVEL]))),
    impossible=Maybe(Fields(shortfall=COUNT, seats=[SEAT])),
).may(
    days=Maybe(Fields(visits=[Fields(unit=TEXT, day=TEXT)])), joined=[Fields(unit=TEXT, role=TEXT, inspector=TEXT, drawId=TEXT)],
    standing=[Fields(unit=TEXT, team=TEXT)],
)
CHANGED = [SEAT.may(**{"joins": TEXT})]
RULE = Fields(owed=TEXT, target=COUNT, done=COUNT).may(staff=COUNT)

SHAPES = {
    "policy": Fields(policy=Fields(authority=TEXT, year=COUNT, id=TEXT), digest=TEXT),
    "registry": Fields(
        asOf=TEXT, history=TREE,
        units=Fields(
            **TREE.fields, byStatus=[Fields(status=TEXT, size=COUNT)], byTier=[Fields(tier=Maybe(TEXT), size=COUNT)],
        ),
    ),
    "roster": Fields(asOf=TEXT, inspectors=TREE),
    "plan": Fields(
        drawId=TEXT, matter=TEXT, round=TEXT, attempt=COUNT, method=TEXT, policy=TEXT, registry=TEXT, roster=TEXT,
        strata=[Fields(stratum=TEXT, units=COUNT, eligible=COUNT, size=COUNT, target=COUNT, done=COUNT, quota=COUNT).may(rules=[RULE], forced=COUNT)],
    ).may(total=RULE, commits=Fields(drawOn=TEXT, strata=[Fields(stratum=TEXT)], leftOut=TEXT, carried=TEXT, visits=TEXT)),
    "sources": Fields(drawId=TEXT, plan=TEXT, announced=SOURCES),
    "draw": Fields(
        drawId=TEXT, method=TEXT, seed=TEXT, sources=SOURCES, announcement=TEXT,
        strata=[
            Fields(stratum=TEXT, pool=COUNT, poolDigest=TEXT, quota=COUNT, shortfall=COUNT, drawn=NAMED, reserve=NAMED)
            .may(skipped=[Fields(unit=TEXT, rule=TEXT)])
        ],
    ),
    "teams": TEAMS,
    "assignment": Fields(**TEAMS.fields, case=TEXT, seed=TEXT, sources=SOURCES),
    "substitution": Fields(
        drawId=TEXT, registry=TEXT, roster=TEXT, ground=TEXT, reason=TEXT, approver=TEXT, moved=YES_NO,
        out=[Fields(inspector=TEXT).may(units=[TEXT], **{"from": TEXT, "until": TEXT})],
        seats=[Fields(unit=TEXT, role=TEXT, to=TEXT).may(joins=TEXT)],
    ),
    "replacement": Fields(
        drawId=TEXT, registry=TEXT, roster=TEXT, approver=TEXT, units=[Fields(unit=TEXT, code=TEXT, reason=TEXT)],
        replaced=[Fields(unit=TEXT, stratum=TEXT, by=Maybe(TEXT))],
        staffed=Maybe(TEAMS),
    ),
    "staffing": Fields(drawId=TEXT, policy=TEXT, registry=TEXT, roster=TEXT, attempt=COUNT, reason=TEXT, approver=TEXT, staffed=TEAMS),
    "move": Fields(
        drawId=TEXT, policy=TEXT, registry=TEXT, roster=TEXT, reason=TEXT, approver=TEXT, visits=[Fields(unit=TEXT, to=TEXT)],
        seats=[Fields(unit=TEXT, role=TEXT, to=TEXT).may(joins=TEXT)], unmoved=[VISIT],
    ),
    "case": Fields(
        drawId=TEXT, lane=TEXT, case=TEXT, ground=TEXT, policy=TEXT, registry=TEXT, roster=TEXT, units=[TEXT], until=TEXT, due=Maybe(TEXT), arrived=TEXT,
        urgent=YES_NO, reason=TEXT, approver=Maybe(TEXT),
        merged=[Fields(unit=TEXT, drawId=TEXT, day=Maybe(TEXT))], lead=Maybe(Fields(drawId=TEXT, days=[VISIT])), announced=SOURCES,
        **{"from": TEXT},
    ),
    "result": Fields(drawId=TEXT, unit=TEXT, step=TEXT).may(day=TEXT, codes=[TEXT], inspectors=[TEXT], text=TEXT, approver=TEXT, correctBy=TEXT),
    "visit": Fields(unit=TEXT, day=TEXT, kind=TEXT, authority=Maybe(TEXT), level=Maybe(TEXT), matter=Maybe(TEXT), result=Maybe(TEXT)),
    "change": Fields(
        units=[Fields(unit=TEXT, code=TEXT, fields=[TEXT], reason=TEXT).may(into=Maybe(TEXT))], to=TEXT, approver=TEXT, **{"from": TEXT},
    ),
    "amendment": Fields(changes=[Fields(path=TEXT)], to=TEXT, reason=TEXT, approver=TEXT, **{"from": TEXT}),
    "event": Fields(unit=TEXT, event=TEXT, day=TEXT, reference=TEXT),
    "rating": Fields(policy=TEXT, registry=TEXT, until=TEXT, units=[Fields(unit=TEXT, because=[Fields(seq=COUNT, rule=TEXT, points=ANY)])]),
    "phase": Fields(policy=TEXT, matter=TEXT, value=TEXT),
    "void": Fields(drawId=TEXT, voided=TEXT, reason=TEXT, approver=TEXT),
}

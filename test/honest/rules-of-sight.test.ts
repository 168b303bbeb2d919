/**
 * No rule of what is seen is without effect: each is switched off by itself, in a year in which everything happens, and
 * on some day somebody sees more, or less.
 */
import { describe, expect, test } from "vitest";
import { type Ledger, orThrow } from "../../src/index.js";
import { publicUnits, publicView } from "../../src/publish.js";
import { appendSalted, salted } from "../support/acts.js";
import type { EventfulOptions, EventfulYear } from "../support/eventful-year.js";
import type { Row } from "../support/small-case.js";
import { leavesOf, shows } from "./support/plain-disclosure.js";
import { AHEAD, KEY, LATE, SALT, SECRET, yearOfSight } from "./support/years-of-sight.js";

const linesOn = (ledger: Ledger, day: string): Row[] =>
  orThrow(publicView(ledger, { at: `${day}T00:00:00Z` }))
    .text.split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Row);

/** Kinds and fields of which something is seen on a day, `*` for each of a list; policies say themselves what they are. */
function seenOn({ ledger }: EventfulYear, day: string): Set<string> {
  const seen = linesOn(ledger, day).flatMap((line, seq) => {
    const { kind } = ledger[seq]!;
    if (kind === "policy" || kind === "amendment") return [];
    const leaves = leavesOf(ledger[seq], seq).filter((leaf) => shows(line, leaf));
    return leaves.map(({ path }) => [seq, kind, ...path].join(" "));
  });
  return new Set(seen);
}

const without = (rule: Row, key: string): Row =>
  Object.fromEntries(Object.entries(rule).filter(([name]) => name !== key));

/** The same rules but for that of an id in a list of them. */
const lacking = (rules: Row, list: "fields" | "lists", id: string): Row => ({
  ...rules,
  [list]: (rules[list] as Row[]).filter((each) => each["id"] !== id),
});

const closing = (rules: Row, what: string): Row => ({
  ...rules,
  open: (rules["open"] as string[]).filter((each) => each !== what),
});

const secretList: EventfulOptions = { disclosure: SECRET, list: { daysAhead: 10 }, secret: KEY };

interface Switched {
  readonly year: EventfulOptions;
  readonly off: Row;
  /** Its matter then says nothing of its list either. */
  readonly bare?: true;
  readonly day: string;
  /** Without the rule this is seen besides, or no more. */
  readonly effect: "seen" | "hidden";
  readonly what: RegExp;
}

const of = (rules: Row, secret?: string): EventfulOptions => ({
  disclosure: rules,
  ...(secret === undefined ? {} : { secret }),
});

const SWITCHED: Readonly<Record<string, Switched>> = {
  "a list after its round": {
    year: of(LATE),
    off: lacking(LATE, "lists", "rounds-late"),
    ...{ day: "2026-07-10", effect: "seen", what: /^\d+ draw body seed$/ },
  },
  "a list announced with its case": {
    year: of(LATE),
    off: lacking(LATE, "lists", "complaints-at-once"),
    ...{ day: "2026-03-02", effect: "hidden", what: /^\d+ case body units/ },
  },
  "a list announced ahead": {
    year: of(AHEAD, KEY),
    off: lacking(AHEAD, "lists", "rounds-ahead"),
    ...{ day: "2026-01-06", effect: "hidden", what: /^\d+ draw body strata 0 drawn 0 unit$/ },
  },
  "a case long after it": {
    year: of(AHEAD, KEY),
    off: lacking(AHEAD, "lists", "festival-later"),
    ...{ day: "2026-04-10", effect: "seen", what: /^\d+ case body units/ },
  },
  "a list secret until the round is over": {
    year: secretList,
    off: without(SECRET, "lists"),
    ...{ day: "2026-01-06", effect: "seen", what: /^\d+ draw body seed$/ },
  },
  "a list that the matter announces": {
    year: { ...of(without(SECRET, "lists")), list: { daysAhead: 10 } },
    off: {},
    bare: true,
    ...{ day: "2026-01-06", effect: "hidden", what: /^\d+ draw body seed$/ },
  },
  "warnings that are not published": {
    year: of(LATE),
    off: { ...LATE, results: without(LATE["results"] as Row, "except") },
    ...{ day: "2026-07-25", effect: "seen", what: /^\d+ result body unit$/ },
  },
  "results taken down after some months": {
    year: of(LATE),
    off: { ...LATE, results: without(LATE["results"] as Row, "months") },
    ...{ day: "2026-08-30", effect: "seen", what: /^\d+ result body codes 0$/ },
  },
  "a field withheld for ever": {
    year: of(LATE),
    off: lacking(LATE, "fields", "for-ever"),
    ...{ day: "2027-07-01", effect: "seen", what: /^\d+ teams body teams loads/ },
  },
  "a field withheld until a day": {
    year: of(LATE),
    off: lacking(LATE, "fields", "until-a-day"),
    ...{ day: "2026-09-14", effect: "seen", what: /^\d+ replacement body replaced 0/ },
  },
  "a field withheld from a day": {
    year: of(LATE),
    off: lacking(LATE, "fields", "from-a-day"),
    ...{ day: "2026-11-01", effect: "seen", what: /^\d+ move body visits 0/ },
  },
  "a field withheld after some months": {
    year: of(LATE),
    off: lacking(LATE, "fields", "some-months"),
    ...{ day: "2026-08-02", effect: "seen", what: /^\d+ change body units 0 fields/ },
  },
  "names of the office, opened": {
    year: of(AHEAD, KEY),
    off: closing(AHEAD, "people"),
    ...{ day: "2026-03-01", effect: "hidden", what: /^\d+ (\w+ by|substitution body approver)$/ },
  },
  "scores, opened": {
    year: of(AHEAD, KEY),
    off: closing(AHEAD, "scores"),
    ...{ day: "2026-06-02", effect: "hidden", what: /^\d+ rating body units 0/ },
  },
  "events, opened": {
    year: of(AHEAD, KEY),
    off: closing(AHEAD, "events"),
    ...{ day: "2026-06-02", effect: "hidden", what: /^\d+ event body unit$/ },
  },
};

describe.each(Object.entries(SWITCHED))("%s", (_, { year, off, bare, day, effect, what }) => {
  const { list, ...plain } = { ...year, disclosure: off };
  const isBare = bare === true || list === undefined;
  const [on, switched] = [yearOfSight(year), yearOfSight(isBare ? plain : { ...plain, list })];
  const [before, after] = [seenOn(on, day), seenOn(switched, day)];
  const [more, less] = effect === "seen" ? [after, before] : [before, after];
  const only = (one: Set<string>, other: Set<string>): string[] =>
    [...one].filter((each) => !other.has(each));

  test(`switched off, something is ${effect} that was not so before, and nothing else changes`, () => {
    expect(switched.ledger.map(({ kind }) => kind)).toEqual(on.ledger.map(({ kind }) => kind));
    expect(only(more, less).filter((each) => what.test(each))).not.toEqual([]);
    expect(only(less, more)).toEqual([]);
  });
});

test("units of a private registry are listed as long as the policy opens them", () => {
  const listed = ({ ledger, registries }: EventfulYear) =>
    orThrow(publicUnits(ledger, registries, { at: "2026-08-01" })).length;
  expect(listed(yearOfSight(of(AHEAD, KEY)))).toBe(12);
  expect(listed(yearOfSight(of(closing(AHEAD, "units"), KEY)))).toBe(0);
  expect(listed(yearOfSight(of(closing(AHEAD, "units"))))).toBe(12);
});

/** Rules that no policy can switch off, and those of the three policies. */
const NAMED = [
  ..."default/unknown default/list default/results default/taken-down default/events default/scores".split(
    " ",
  ),
  ..."default/people default/reasons default/leave default/digests results/except results/months".split(" "),
  ...[LATE, AHEAD, SECRET].flatMap((rules) =>
    [...((rules["lists"] ?? []) as Row[]), ...((rules["fields"] ?? []) as Row[])].map(
      ({ id }) => id as string,
    ),
  ),
];

test("every rule withholds something on some day, and is named there", () => {
  const years = [of(LATE), of(AHEAD, KEY), secretList].map(yearOfSight);
  const unknown = salted(SALT, () =>
    appendSalted(years[0]!.ledger, {
      kind: "note" as never,
      at: "2026-12-31T23:00:00+08:00",
      by: "officer-1",
      body: { text: "said by a later version" } as never,
    }),
  );
  const ledgers = [unknown, ...years.map(({ ledger }) => ledger)];
  const days =
    "2026-01-06 2026-03-02 2026-04-10 2026-05-29 2026-05-30 2026-06-30 2026-07-10 2026-12-31 2027-07-01".split(
      " ",
    );
  const texts = ledgers.flatMap((ledger) => days.map((day) => JSON.stringify(linesOn(ledger, day))));
  const named = texts.flatMap((text) =>
    [...text.matchAll(/"rule":"([^"]+)","withheld"/g)].map(([, id]) => id!),
  );
  // That one opens before there is anything to withhold.
  expect(NAMED.filter((rule) => !named.includes(rule))).toEqual(["rounds-ahead"]);
});

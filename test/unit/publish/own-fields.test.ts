/** Places that an authority's own rules of disclosure withhold: named wherever they would stand, and no page says the contrary. */
import { describe, expect, test } from "vitest";
import { filesOf, publicYear, readOf } from "../../support/public-year.js";
import type { Row } from "../../support/small-case.js";

const { record, units, ledger } = publicYear();
const GONE = { withheld: "0".repeat(64), rule: "zz" };
const MARK = "withheld (rule <code>zz</code>)";

interface Place {
  readonly kind: string;
  readonly key: string;
}

/** The site of the year with one place of every entry of a kind withheld by the rule `zz`; `key` is a path as in a policy. */
function siteWithout({ kind, key }: Place): ReadonlyMap<string, string> {
  const lines = record.split("\n").map((line) => {
    if (line === "") return line;
    const entry = JSON.parse(line) as Row;
    if (entry["kind"] === kind) withhold(entry["body"] as Row, key.split("."));
    return JSON.stringify(entry);
  });
  return readOf(filesOf({ record: lines.join("\n"), units }));
}

function withhold(value: Row, [step, ...rest]: readonly string[]): void {
  const isNone = typeof value !== "object" || value === null;
  if (isNone || step === undefined) return;
  for (const name of step === "*" ? Object.keys(value) : [step])
    if (rest.length === 0 && name in value) value[name] = GONE;
    else withhold(value[name] as Row, rest);
}

function holds(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true;
  if (typeof value !== "object" || value === null) return false;
  return step === "*"
    ? Object.values(value).some((each) => holds(each, rest))
    : step in value && holds((value as Row)[step], rest);
}

function bodiesOf(kind: string): Row[] {
  return ledger.flatMap((entry) => (entry.kind === kind ? [entry.body as unknown as Row] : []));
}

const WHOLE = readOf(filesOf({ record, units }));

const english = (site: ReadonlyMap<string, string>): [string, string][] =>
  [...site].filter(([path]) => path.startsWith("en/") && path.endsWith(".html"));

const VISITS = /^en\/visits\/\d/;
const CASES = /^en\/visits\/cases/;
const UNIT = /^en\/unit\//;
const COVERAGE = /^en\/coverage/;
/** What may be said of nobody while the rule withholds it, and what is told all the same: no mark is due. */
const TOLD_ALL_THE_SAME: readonly (Place & { readonly why: string })[] = [
  {
    kind: "substitution",
    key: "seats.*.role",
    why: "who gave up a seat had one alone, and its role stands in the teams",
  },
  { kind: "replacement", key: "replaced.*.unit", why: "`units` has the same in the same order" },
];

const PLACES: readonly (Place & { readonly on: readonly RegExp[] })[] = [
  { kind: "teams", key: "teams", on: [/^en\/visits\/\d/, /^en\/unit\//, /^en\/coverage/] },
  { kind: "teams", key: "days", on: [/^en\/visits\/\d/, /^en\/unit\//] },
  { kind: "assignment", key: "teams", on: [/^en\/visits\/cases/, /^en\/coverage/] },
  {
    kind: "replacement",
    key: "replaced",
    on: [/^en\/visits\/\d/, /^en\/visits\.html/, /^en\/unit\//, /^en\/coverage/],
  },
  { kind: "replacement", key: "units", on: [/^en\/changes/] },
  { kind: "case", key: "ground", on: [/^en\/visits\/cases/, /^en\/year/] },
  { kind: "case", key: "urgent", on: [/^en\/unit\//] },
  { kind: "draw", key: "leftOut", on: [/^en\/rounds\/\d+\.html/] },
  { kind: "draw", key: "seed", on: [/^en\/rounds\/\d+\.html/] },
  { kind: "result", key: "inspectors", on: [/^en\/unit\//] },
  { kind: "draw", key: "leftOut.byRule.*.rule", on: [/^en\/rounds\/\d+\.html/] },
  { kind: "draw", key: "leftOut.byRule.*.count", on: [/^en\/rounds\/\d+\.html/] },
  { kind: "teams", key: "teams.seats.*.unit", on: [VISITS, UNIT, COVERAGE] },
  { kind: "teams", key: "teams.seats.*.role", on: [VISITS, UNIT] },
  { kind: "teams", key: "teams.seats.*.inspector", on: [VISITS, UNIT, COVERAGE] },
  { kind: "teams", key: "days.visits.*.unit", on: [VISITS, UNIT] },
  { kind: "assignment", key: "teams.seats.*.unit", on: [CASES, UNIT, COVERAGE] },
  { kind: "assignment", key: "teams.seats.*.role", on: [CASES, UNIT] },
  { kind: "assignment", key: "days.visits.*.unit", on: [CASES, UNIT, COVERAGE] },
  { kind: "substitution", key: "seats", on: [VISITS, CASES, UNIT, COVERAGE] },
  { kind: "substitution", key: "seats.*.unit", on: [VISITS, CASES, UNIT, COVERAGE] },
  { kind: "substitution", key: "seats.*.from", on: [VISITS, CASES, UNIT] },
  { kind: "substitution", key: "seats.*.to", on: [VISITS, CASES, UNIT, COVERAGE] },
  { kind: "move", key: "visits", on: [VISITS, UNIT, COVERAGE] },
  { kind: "move", key: "visits.*.unit", on: [VISITS, UNIT, COVERAGE] },
  { kind: "replacement", key: "replaced.*.by", on: [VISITS, UNIT, COVERAGE] },
  { kind: "case", key: "units", on: [CASES, /^en\/coverage/] },
];

const SUMS = sumsOf(WHOLE);

describe.each(PLACES)("$key of $kind", ({ kind, key, on }) => {
  const site = siteWithout({ kind, key });

  test("is on the record of this year", () => {
    expect(bodiesOf(kind).some((body) => holds(body, key.split(".")))).toBe(true);
  });

  test.each(on)("is named on %s", (path) => {
    const pages = english(site).filter(([name]) => path.test(name));
    expect(pages.filter(([, text]) => text.includes(MARK)).length).toBeGreaterThan(0);
  });

  test("leads nowhere that is not there", () => {
    for (const [path, text] of english(site))
      for (const [, target = "", anchor = ""] of text.matchAll(/href="([^"#:]*)#([^"]+)"/g)) {
        const page = new URL(target, `http://x/${path}`).pathname.slice(1);
        expect([path, anchor, site.get(page)?.includes(`id="${anchor}"`)]).toEqual([path, anchor, true]);
      }
  });

  test("says of no visit what the whole record does not, without the rule", () => {
    expect(strangeRows(site)).toEqual([]);
  });

  test("leaves no sum larger than it is, and none smaller without saying so", () => {
    for (const [caption, own] of sumsOf(site)) {
      const isMarked = caption.includes("as far as told");
      const all = SUMS.get(caption.replace(" (as far as told)", ""))!;
      for (const [name, numbers] of own)
        for (const [at, number] of numbers.entries()) {
          const of = all.get(name)?.[at] ?? 0;
          expect([caption, name, number <= of && (isMarked || number === of)]).toEqual([caption, name, true]);
        }
    }
  });
});

describe.each(TOLD_ALL_THE_SAME)("$key of $kind: $why", ({ kind, key }) => {
  test("and the pages say the same of each visit", () => {
    expect(bodiesOf(kind).some((body) => holds(body, key.split(".")))).toBe(true);
    const site = siteWithout({ kind, key });
    expect(strangeRows(site)).toEqual([]);
    expect([...sumsOf(site)]).toEqual([...SUMS]);
  });
});

/** Rows of who goes where that the site of the whole record does not have, and that do not name the rule. */
function strangeRows(site: ReadonlyMap<string, string>): string[] {
  return english(site)
    .filter(([path]) => path.startsWith("en/visits/"))
    .flatMap(([path, text]) => rowsOf(text).filter((row) => !WHOLE.get(path)?.includes(row)))
    .filter((row) => !row.includes("zz"));
}

function rowsOf(text: string): string[] {
  return [...text.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) => row!);
}

/** Months, and work of the inspectors: by caption and first cell, the numbers of each row. */
function sumsOf(site: ReadonlyMap<string, string>): Map<string, Map<string, number[]>> {
  const tables = [
    ...site.get("en/coverage.html")!.matchAll(/<caption>((?:Visits by|Work of).*?)<\/table>/gs),
  ];
  return new Map(
    tables.map(([, table]) => {
      const rows = rowsOf(table!)
        .slice(1)
        .map((row): [string, number[]] => {
          const [name = "", ...cells] = [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(
            ([, cell]) => cell!,
          );
          return [name, cells.map((cell) => (cell === "–" ? 0 : Number(cell)))];
        });
      return [table!.split("<")[0]!, new Map(rows)];
    }),
  );
}

/** Places that an authority's own rules of disclosure withhold: named wherever they would stand, and no page says the contrary. */
import { describe, expect, test } from "vitest";
import { filesOf, publicYear, readOf, withPlaces } from "../../support/public-year.js";
import type { Row } from "../../support/small-case.js";

const { record, units, ledger } = publicYear();
const GONE = { withheld: "0".repeat(64), rule: "zz" };
const MARK = "withheld (rule <code>zz</code>)";

interface Place {
  readonly kind: string;
  readonly key: string;
}

/** The site of the year with one place of every entry of a kind withheld by the rule `zz`. */
function siteWithout({ kind, key }: Place): ReadonlyMap<string, string> {
  const lines = record.split("\n").map((line) => {
    const isMeant = line !== "" && (JSON.parse(line) as Row)["kind"] === kind;
    return isMeant ? withPlaces(line, (name, value) => (name === key ? GONE : value)).trimEnd() : line;
  });
  return readOf(filesOf({ record: lines.join("\n"), units }));
}

function bodiesOf(kind: string): Row[] {
  return ledger.flatMap((entry) => (entry.kind === kind ? [entry.body as unknown as Row] : []));
}

const english = (site: ReadonlyMap<string, string>): [string, string][] =>
  [...site].filter(([path]) => path.startsWith("en/") && path.endsWith(".html"));

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
];

describe.each(PLACES)("$key of $kind", ({ kind, key, on }) => {
  const site = siteWithout({ kind, key });

  test("is on the record of this year", () => {
    expect(bodiesOf(kind).some((body) => key in body)).toBe(true);
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
});

/**
 * What must not be seen yet is absent: on each day on which something happens, and around the ends of rounds, all bytes
 * that are published are searched for everything that a slow reading of protocol 12.5 does not let anybody see.
 */
import { describe, expect, test } from "vitest";
import { type Ledger, orThrow } from "../../../src/index.js";
import { publicUnits, publicView } from "../../../src/publish.js";
import { audit } from "../../../src/verify.js";
import { leavesOf, PlainDisclosure } from "../../honest/support/plain-disclosure.js";
import { salted } from "../../support/acts.js";
import { encodingsOf } from "../../support/encodings.js";
import { type EventfulYear, eventfulYear } from "../../support/eventful-year.js";
import { filesOf } from "../../support/public-year.js";
import { run } from "../../support/small-case.js";

const SECRET = "5a".repeat(32);
const year = salted(SECRET, eventfulYear);
const dayOf = ({ at }: Ledger[number]): string => at.slice(0, 10);
const DAYS = [
  ...new Set([...year.ledger.map(dayOf), "2026-06-30", "2026-07-01", "2026-12-31", "2027-01-01"]),
].sort();
/** Entries before there is a policy make no site. */
const first = dayOf(year.ledger.find(({ kind }) => kind === "policy")!);

/** View, list and site of a day, as one text. */
function publishedOn(day: string, { ledger, registries }: EventfulYear): string {
  const view = orThrow(publicView(ledger, { at: `${day}T00:00:00Z` })).text;
  expect(audit(view, { at: `${day}T00:00:00Z` }).findings).toEqual([]);
  const units = orThrow(publicUnits(ledger, registries, { at: day }));
  return [...filesOf({ record: view, units, at: day })].flat().join("\n").toLowerCase();
}

/** Words that the pages say of any year. */
const ofAnyYear = (() => {
  const { ledger } = salted(SECRET, () => run());
  return publishedOn("2026-12-31", { ledger, registries: [], policies: [] });
})();

/** Texts of the ledger that say something, and at which places they stand. */
function saidIn(ledger: Ledger): Map<string, ReturnType<typeof leavesOf>> {
  const said = new Map<string, ReturnType<typeof leavesOf>>();
  for (const [seq, entry] of ledger.entries())
    for (const leaf of leavesOf(entry, seq)) {
      const value = leaf.path.reduce<unknown>((inner, step) => (inner as never)[step], entry);
      if (typeof value !== "string" || value.length < 8) continue;
      if (/^\d{4}-\d\d-\d\d$/.test(value) || ofAnyYear.includes(value.toLowerCase())) continue;
      said.set(value, [...(said.get(value) ?? []), leaf]);
    }
  return said;
}

const said = saidIn(year.ledger);

/** What nobody may see on a day, wherever it stands. */
function hiddenOn(day: string): string[] {
  const rules = new PlainDisclosure(year.ledger, day);
  const seen = [...said]
    .filter(([, leaves]) => leaves.some((leaf) => leaf.seq < rules.size && rules.maySee(leaf)))
    .map(([text]) => text);
  const names = new Set(seen);
  // A text within one that is seen is seen with it; hashes of entries are never hidden.
  const chain = year.ledger.slice(0, rules.size).map(({ hash }) => hash);
  const open = [...seen, ...chain].join("\n");
  return [...said.keys()].filter((text) => !names.has(text) && !open.includes(text));
}

const found = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => encodingsOf(word).some((form) => text.includes(form.toLowerCase())));

describe("published on", () => {
  test.each(DAYS.filter((day) => day >= first))(
    "%s: nothing that the rules withhold, in any encoding",
    (day) => {
      const hidden = hiddenOn(day);
      expect(hidden.length).toBeGreaterThan(5);
      expect(found(publishedOn(day, year), hidden)).toEqual([]);
    },
  );
});

test("the search finds what is published too early, and the secret is in no file", () => {
  const late = publishedOn("2027-12-31", year);
  expect(found(late, hiddenOn("2026-06-30")).length).toBeGreaterThan(20);
  expect(found(late, [SECRET])).toEqual([]);
});

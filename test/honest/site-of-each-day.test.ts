/**
 * What must not be seen yet is absent: on each day of a year, under all rules that there are, view, list and all bytes of
 * the site are compared with a slow reading of protocol 12.5 and of `docs/site.md`.
 */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type Ledger, listUnits, orThrow, writeLedger } from "../../src/index.js";
import { addDays } from "../../src/kernel/iso-date.js";
import { type ListedUnit, publicUnits, publicView } from "../../src/publish.js";
import { audit } from "../../src/verify.js";
import { encodingsOf } from "../support/encodings.js";
import type { EventfulYear } from "../support/eventful-year.js";
import { filesOf } from "../support/public-year.js";
import { runs } from "../support/runs.js";
import { type Row, run } from "../support/small-case.js";
import { type Leaf, leavesOf, PlainDisclosure, shows } from "./support/plain-disclosure.js";
import { plainList } from "./support/plain-list.js";
import { KEY, SALT, YEARS, yearOfSight } from "./support/years-of-sight.js";

const dayOf = ({ at }: Ledger[number]): string => at.slice(0, 10);
const LAST = "2027-07-01";
/** Around the ends of rounds, and where the rules of these years change what is seen. */
const TURNS =
  "06-30 07-01 07-19 07-20 07-21 07-31 08-01 08-02 08-29 08-30 08-31 09-14 09-15 10-31 11-01 12-31 01-01 01-19 01-20 02-01";

/** The days of a year from that on which there is a policy; in a long run every sixth of them, too. */
function daysOf({ ledger }: EventfulYear): string[] {
  const first = dayOf(ledger.find(({ kind }) => kind === "policy")!);
  const every: string[] = [];
  for (let day = first; day <= LAST; day = addDays(day, 1)) every.push(day);
  const entries = new Set(ledger.map(dayOf));
  const isTurn = (day: string): boolean =>
    entries.has(day) || entries.has(addDays(day, 1)) || TURNS.includes(day.slice(5)) || day === LAST;
  return every.filter((day, at) => (runs(0, 1) === 1 && at % 6 === 0) || isTurn(day));
}

interface Published {
  readonly view: string;
  readonly units: readonly ListedUnit[];
}

function publishedOn(day: string, { ledger, registries }: EventfulYear): Published {
  const view = orThrow(publicView(ledger, { at: `${day}T00:00:00Z` })).text;
  return { view, units: orThrow(publicUnits(ledger, registries, { at: day })) };
}

/** Everything that is published, in small letters. */
function textOf({ view, units }: Published, at: string): string {
  return [view, ...[...filesOf({ record: view, units, at })].flat()].join("\n").toLowerCase();
}

/** Words that the pages say of any year. */
const ofAnyYear = textOf({ view: writeLedger(run().ledger), units: [] }, "2026-12-31");

/** Texts of the ledger that say something, and at which places they stand. */
function saidIn(ledger: Ledger): Map<string, Leaf[]> {
  const said = new Map<string, Leaf[]>();
  for (const [seq, entry] of ledger.entries())
    for (const leaf of leavesOf(entry, seq)) {
      const value = leaf.path.reduce<unknown>((inner, step) => (inner as never)[step], entry);
      if (typeof value !== "string" || value.length < 8) continue;
      if (/^\d{4}-\d\d-\d\d$/.test(value) || ofAnyYear.includes(value.toLowerCase())) continue;
      said.set(value, [...(said.get(value) ?? []), leaf]);
    }
  return said;
}

/** What nobody may see on a day, wherever it stands. */
function hiddenOn(rules: PlainDisclosure, said: ReadonlyMap<string, Leaf[]>, ledger: Ledger): string[] {
  const seen = [...said]
    .filter(([, leaves]) => leaves.some((leaf) => leaf.seq < rules.size && rules.maySee(leaf)))
    .map(([text]) => text);
  const names = new Set(seen);
  // A text within one that is seen is seen with it; hashes of entries are never hidden.
  const chain = ledger.slice(0, rules.size).map(({ hash }) => hash);
  const open = [...seen, ...chain].join("\n");
  return [...said.keys()].filter((text) => !names.has(text) && !open.includes(text));
}

const forms = new Map<string, readonly string[]>();

function formsOf(word: string): readonly string[] {
  const known = forms.get(word) ?? encodingsOf(word).map((form) => form.toLowerCase());
  forms.set(word, known);
  return known;
}

const found = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => formsOf(word).some((form) => text.includes(form)));

/** By hand: protocol 12.6. */
function saltOfUnit(entrySalt: string, id: string): string {
  const hash = createHash("sha256").update(Buffer.of(6)).update(Buffer.from(entrySalt, "hex"));
  return hash.update(JSON.stringify(id)).digest("hex");
}

/** Salts from which, or from whose kin, everybody could work out what is withheld. */
function secretSalts({ ledger }: EventfulYear, rules: PlainDisclosure): string[] {
  return ledger.slice(0, rules.size).flatMap((entry, seq) => {
    const { salt = "", kind } = entry;
    const saltsLeaves = kind === "receipts" || kind === "codes";
    if (saltsLeaves) return [salt, ...["U-01", "U-07", "U-12"].map((id) => saltOfUnit(salt, id))];
    return leavesOf(entry, seq).every((leaf) => rules.maySee(leaf)) ? [] : [salt];
  });
}

describe.each(Object.entries(YEARS))("%s", (_, options) => {
  const year = yearOfSight(options);
  const { ledger, registries } = year;
  const said = saidIn(ledger);
  const rowsOf = new Map(registries.map((each) => [each, [...listUnits(each)] as unknown as Row[]]));
  const ids = [...new Set([...rowsOf.values()].flat().map(({ id }) => id as string))];

  test.each(daysOf(year))("%s: what the rules let everybody see, and nothing else", (day) => {
    const rules = new PlainDisclosure(ledger, day);
    const published = publishedOn(day, year);
    const lines = published.view.split("\n").slice(0, -1);
    expect(lines).toHaveLength(rules.size);
    const wrong = lines.flatMap((line, seq) => {
      const row = JSON.parse(line) as Row;
      return leavesOf(ledger[seq], seq).filter((leaf) => shows(row, leaf) !== rules.maySee(leaf));
    });
    expect(wrong).toEqual([]);
    const told = published.units.map(({ draws = {}, ...unit }) => ({ ...unit, draws: Object.keys(draws) }));
    expect(told).toEqual(plainList(year, (each) => rowsOf.get(each)!, day));
    expect(audit(published.view, { at: `${day}T00:00:00Z` }).findings).toEqual([]);

    const text = textOf(published, day);
    const hidden = hiddenOn(rules, said, ledger);
    expect(hidden.length).toBeGreaterThan(0);
    expect(found(text, [...hidden, SALT, KEY])).toEqual([]);
    expect(secretSalts(year, rules).filter((salt) => text.includes(salt))).toEqual([]);
    expect(/inspector \d|zwiebelgasse/.exec(text)).toBe(null);
    if (told.length > 0) return;
    expect(text).not.toContain("lindenhof");
    const open = JSON.stringify(published.view);
    expect(ids.filter((id) => text.includes(id.toLowerCase()) && !open.includes(id))).toEqual([]);
  });

  test("the search finds what is published too early", () => {
    const early = new PlainDisclosure(ledger, "2026-06-01");
    const text = textOf(publishedOn("2027-12-31", year), "2027-12-31");
    expect(found(text, hiddenOn(early, said, ledger)).length).toBeGreaterThan(20);
  });
});

/**
 * The site of a public record: every page, as text. A pure function of what everybody may see: the record, whole or
 * with withheld places, the policy in it, and a public list of units.
 */
import { compareBytes } from "../../kernel/byte-order.js";
import { isPlainObject } from "../../kernel/canonical-json.js";
import { instantDay, isDay } from "../../kernel/iso-date.js";
import { notPlain } from "../../kernel/not-plain.js";
import type { Refusal } from "../../kernel/refusal.js";
import { refusing } from "../../kernel/refusing.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import { type FieldsOf, faultsOfFields } from "../../year/fields-of.js";
import { faultsOfCheckpoint } from "../faults-of-checkpoint.js";
import { refuse } from "../refuse.js";
import { foundUnits, toldDrawsOf } from "./found-units.js";
import type { PageSpec } from "./frame.js";
import { faultsOfListed, type ListedUnit } from "./listed-unit.js";
import { changesPages } from "./pages/changes.js";
import { checkPage } from "./pages/check.js";
import { coveragePage } from "./pages/coverage.js";
import { findPages } from "./pages/find.js";
import { homePage } from "./pages/home.js";
import { planPage } from "./pages/plan.js";
import { CHECKPOINT_FILE, type Given, LEDGER_FILE, recordPages } from "./pages/record.js";
import { resultsPages } from "./pages/results.js";
import { roundsPages } from "./pages/rounds.js";
import { rulePagesOf, rulesPages } from "./pages/rules.js";
import { unitPages } from "./pages/unit.js";
import { unitsPages } from "./pages/units.js";
import { visitsPages } from "./pages/visits.js";
import { yearPage } from "./pages/year.js";
import type { PublicRecord } from "./record/public-record.js";
import { readRecord } from "./record/read-record.js";
import { openRenderer } from "./render.js";
import { type Site, siteIn, visitsByUnit } from "./site.js";
import { SITE_LANGUAGES, type SiteLanguage } from "./speech.js";
import { STYLE } from "./style.js";

export interface SiteInput {
  /** Text of the ledger, or of its public view. */
  readonly record: string;
  /** The public list of units; left out: units that the record names are found, by their ids. */
  readonly units?: readonly ListedUnit[];
  /** Languages of the pages; the first is that of the first page. Left out: Chinese, and English under `en/`. */
  readonly languages?: readonly SiteLanguage[];
  /** Day of which the site speaks: entries of later days are left out of it. Left out: all entries. */
  readonly at?: string;
  /** Checkpoint of the log of this record, signed or not, of no later day: it goes with the record. */
  readonly checkpoint?: string;
  /** The verify code, for the page on which everybody checks the record: `dist/pages/check-worker.js` of the package. */
  readonly checker?: string;
}

/** One file of the site. */
export interface SiteFile {
  /** Relative, with `/` between folders. */
  readonly path: string;
  readonly content: string;
}

const FIELDS: FieldsOf<SiteInput> = {
  record: true,
  units: true,
  languages: true,
  at: true,
  checkpoint: true,
  checker: true,
};

/**
 * All files of a site: pages, the style sheet and the record itself. They need no server and make no request. Each is
 * made when it is asked for, so that a large site need not be held as a whole; whoever asks again has it made again.
 *
 * Refused: a record that is no ledger or has no policy, a list of units that holds more than is public, another
 * language or day, a checkpoint that is none or is of another record (`publish/checkpoint-…`).
 *
 * @example
 * const site = publishSite({ record: writeLedger(ledger), languages: ["en"] });
 * site.ok && [...site.value].some(({ path }) => path === "index.html"); // true
 */
export function publishSite(input: SiteInput): Result<Iterable<SiteFile>> {
  return refusing(() => {
    const faults = faultsOfInput(input);
    if (faults.length > 0) return reject(faults);
    const { record: text, at } = input;
    const record = readRecord(at === undefined ? { text } : { text, until: at });
    if (!record.ok) return record;
    const odd = faultsOfCheckpoint(input.checkpoint, record.value.entries);
    return odd.length > 0 ? reject(odd) : accept(asked(() => filesOf(record.value, input)));
  });
}

function faultsOfInput(input: SiteInput): Refusal[] {
  if (!isPlainObject(input)) return [notPlain(input, [])];
  const unread = faultsOfFields(input, FIELDS);
  if (unread.length > 0) return unread;
  const { record, units = [], languages = SITE_LANGUAGES, at, checkpoint = "", checker = "" } = input;
  const texts = { record, checkpoint, checker };
  return [
    ...Object.entries(texts).flatMap(([field, text]) =>
      typeof text === "string" ? [] : [refuse("input/no-text", [field], { given: typeof text })],
    ),
    ...faultsOfListed(units),
    ...faultsOfLanguages(languages),
    ...(at === undefined || isDay(at) ? [] : [refuse("publish/not-a-day", ["at"], { found: String(at) })]),
  ];
}

function faultsOfLanguages(languages: unknown): Refusal[] {
  const list: readonly unknown[] = Array.isArray(languages) ? languages : [];
  if (list.length === 0) return [refuse("publish/language", ["languages"], { found: String(languages) })];
  return list.flatMap((each, at) =>
    SITE_LANGUAGES.some((known) => known === each) && list.indexOf(each) === at
      ? []
      : [refuse("publish/language", ["languages", at], { found: String(each) })],
  );
}

/** May be walked more than once. */
function asked(files: () => Iterator<SiteFile>): Iterable<SiteFile> {
  return { [Symbol.iterator]: files };
}

function* filesOf(
  record: PublicRecord,
  { units: given = [], languages = SITE_LANGUAGES, at, checkpoint, checker }: SiteInput,
): Generator<SiteFile> {
  const units = [...given].sort((a, b) => compareBytes(a.id, b.id));
  const folders = languages.map((language, n) => ({ language, folder: n === 0 ? "" : `${language}/` }));
  const common = {
    ...{ record, folders, units },
    unitOf: new Map(units.map((unit) => [unit.id, unit])),
    found: foundUnits(units, record),
    toldDraws: toldDrawsOf(units),
    visitsOf: visitsByUnit(record),
    day: at ?? instantDay(record.asOf),
  };
  const beside = { hasCheckpoint: checkpoint !== undefined, checker: checker ?? null };
  const render = openRenderer();
  for (const { language, folder } of folders) {
    const bare = siteIn(language, { ...common, rulePages: new Map() });
    const site = { ...bare, rulePages: rulePagesOf(bare) };
    for (const page of pagesOf(site, beside))
      yield { path: `${folder}${page.path}`, content: render(site, page) };
  }
  yield { path: "site.css", content: STYLE };
  yield { path: LEDGER_FILE, content: record.text };
  if (checkpoint !== undefined) yield { path: CHECKPOINT_FILE, content: checkpoint };
}

function pagesOf(site: Site, given: Given): PageSpec[] {
  return [
    homePage(site),
    ...findPages(site),
    planPage(site),
    ...roundsPages(site),
    ...visitsPages(site),
    ...resultsPages(site),
    coveragePage(site),
    yearPage(site),
    ...rulesPages(site),
    ...changesPages(site),
    ...recordPages(site, given),
    ...(given.checker === null ? [] : [checkPage(site, given.checker)]),
    ...unitsPages(site),
    ...unitPages(site),
  ];
}

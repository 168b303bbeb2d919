/** Whatever reads rules, registries, CSV files and the files of a case. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as index from "../../../src/index.js";
import { readCaseAnnouncement } from "../../../src/io/case-announcement.js";
import { readCaseSeed } from "../../../src/io/case-seed.js";
import * as io from "../../../src/io.js";
import * as presets from "../../../src/presets.js";
import { shortYear } from "../../honest/support/short-year.js";
import { planYear } from "../../honest/support/year-plan.js";
import { busyDraft } from "../../support/busy-town.js";
import type { Dice } from "../../support/dice.js";
import { policy, type Row, town } from "../../support/small-case.js";
import { tightYear } from "../../support/tight-year.js";
import { asFile, bendText } from "../support/bend-text.js";
import { anyValue, bendValue, graftsOf, ifItAnswers } from "../support/bend-value.js";
import { hostileValue, type Kind } from "../support/hostile-values.js";
import type { Reader } from "../support/reader.js";
import { BUSY, YEARS } from "../support/years.js";

const PRESET = { authority: "210500", year: 2026 };
const tight = Array.from({ length: 30 }, (_, seed) => tightYear(seed)).flatMap((year) => year ?? []);
const plans = [1, 2, 3, 4, 5, 6].flatMap((seed) => planYear(seed) ?? []);
const asJson = (value: unknown): Row => JSON.parse(JSON.stringify(value)) as Row;
const granted = (answer: unknown): Row => {
  const { value = answer } = answer as { readonly value?: unknown };
  return asJson(value);
};

const DRAFTS: readonly Row[] = [
  policy(),
  busyDraft(),
  ...tight.map(({ draft }) => draft),
  ...[...plans, shortYear(1)].flatMap(({ policies }) => policies.map(({ document }) => document as Row)),
  granted(presets.countyJointPlan(PRESET as never)),
  granted(presets.environmentByTier(PRESET as never)),
  granted(presets.fireByInterval(PRESET as never)),
].map(asJson);
const DRAFT_GRAFTS = graftsOf(DRAFTS);
const DRAFT_NAMES = [...DRAFT_GRAFTS.keys()];
const CONDITIONS: readonly unknown[] = [
  { "facts.floors": { $regex: "(a+)+$" } },
  { name: { $regex: "^(([a-z])+.)+[A-Z]([a-z])+$" } },
  { id: "/(x+x+)+y/" },
  { $where: "return true" },
  { tier: { $elemMatch: { $gt: 1 } } },
  { __proto__: { tier: "key" } },
  { "constructor.name": "Object" },
  { "facts.__proto__.x": 1 },
  { "facts.constructor": { $exists: true } },
  { "facts.floors": { $gte: 1e20 } },
  { "facts.floors": { $in: Array.from({ length: 500 }, (_, n) => n) } },
];

function draft(dice: Dice, kind: Kind): unknown {
  const start = dice.oneOf(DRAFTS);
  const way = dice.below(20);
  if (way === 0) return anyValue(dice, DRAFT_NAMES, kind);
  if (way === 1) return start;
  const bent = bendValue(start, dice, { kind, grafts: DRAFT_GRAFTS, most: dice.oneOf([1, 2, 8]) });
  return way < 6 ? ifItAnswers<unknown>(bent, (each) => withCondition(each, dice)) : bent;
}

function withCondition(draft: unknown, dice: Dice): unknown {
  const strata = (draft as { matters?: { strata?: Row[] }[] } | null)?.matters?.[0]?.strata;
  if (Array.isArray(strata) && typeof strata[0] === "object" && strata[0] !== null)
    strata[0] = { ...strata[0], where: dice.oneOf(CONDITIONS) };
  return draft;
}

const ROWS = [
  ...tight.map(({ rows }) => ({ ...rows, asOf: "2026-01-01" })),
  ...plans.map(({ units, people, history }) => ({ units, inspectors: people, history, asOf: "2025-12-31" })),
].map((rows) => fewerRows(asJson(rows)));
const ROW_GRAFTS = graftsOf(ROWS);
const ROW_NAMES = [...ROW_GRAFTS.keys()];

/** A few rows hold every field as well as many. */
function fewerRows(rows: Row): Row {
  return Object.fromEntries(
    Object.entries(rows).map(([list, each]) => [list, Array.isArray(each) ? each.slice(0, 8) : each]),
  );
}

class Facts {
  floors = 3;
}

const FACTS: readonly (() => unknown)[] = [
  () => new Map([["floors", 3]]),
  () => new Set([1]),
  () => new Facts(),
  () => new Date(0),
  () => Object.create({ floors: 3 }),
  () => ({ floors: 1e20 }),
  () => ({ floors: "1".repeat(400) }),
  () => JSON.parse('{"__proto__":1,"constructor":"x"}'),
  () => ({ floors: new Map() }),
  () => ({ floors: [[[1]]] }),
];

function rows(dice: Dice, kind: Kind): unknown {
  const start = dice.oneOf(ROWS);
  const way = dice.below(20);
  if (way === 0) return anyValue(dice, ROW_NAMES, kind);
  if (way === 1) return start;
  const bent = bendValue(start, dice, { kind, grafts: ROW_GRAFTS, most: dice.oneOf([1, 2, 8]) });
  return way === 2 && kind === "any" ? ifItAnswers(bent, (each) => withFacts(each, dice)) : bent;
}

function withFacts(rows: Row, dice: Dice): Row {
  const units = (rows as Row | null | undefined)?.["units"];
  return Array.isArray(units) && units.length > 0
    ? { ...rows, units: [{ id: "U-F", facts: dice.oneOf(FACTS)() }, ...units.slice(1)] }
    : rows;
}

const TABLES = [town(), ...YEARS.slice(3).flatMap(({ registries }) => registries.slice(0, 1))].map(
  (registry) => ({
    units: fewLines(io.unitsCsv(registry)),
    inspectors: fewLines(io.inspectorsCsv(registry)),
    history: fewLines(io.historyCsv(registry)),
  }),
);

function fewLines(text: string): string {
  return `${text.split(/\r?\n/).slice(0, 10).join("\n")}\n`;
}

const CELLS = [
  ...['"', '""', '"a""b"', '"a', 'a"b', '"a\nb"', ",", ";;", "\\;", "\\\\", "a\\", "a;b\\;c", "=1+1", "@x"],
  ...[
    "1/2",
    "[1,2]",
    '{"a":1}',
    '{"__proto__":1}',
    "TRUE",
    "１",
    "1e20",
    "-0",
    "00123",
    "\t",
    "\u00a0",
    "a/b\\/c",
  ],
  ...[
    "2026-01-01..2026-02-01",
    "law:2024-01-01..",
    "lead;lead",
    "I-1;I-1",
    "×",
    "−1",
    "2026/1/2",
    "9999-99-99",
  ],
];

/** A file with cells, lines or signs bent. */
function table(text: string, dice: Dice): string {
  const way = dice.below(10);
  if (way < 3) return text;
  if (way < 6) return bendText(text, dice);
  const lines = text.split("\n");
  const at = dice.below(lines.length);
  const cells = lines[at]!.split(",");
  for (let times = dice.between(1, 3); times > 0; times--)
    cells[dice.below(cells.length)] = dice.chance(7) ? dice.oneOf(CELLS) : bendText(dice.oneOf(CELLS), dice);
  lines[at] = cells.join(",");
  return lines.join("\n");
}

function files(dice: Dice): unknown {
  const { units, inspectors, history } = dice.oneOf(TABLES);
  const file = (name: string, text: string): unknown => ({ name, data: asFile(table(text, dice), dice) });
  const whole = {
    units: file("units.csv", units),
    inspectors: file("inspectors.csv", inspectors),
    ...(dice.chance(7) ? { history: file("history.csv", history) } : {}),
    asOf: dice.chance(9) ? "2026-01-04" : hostileValue(dice, "any"),
  };
  return dice.below(30) === 0 ? bendValue(whole, dice, { kind: "any" }) : whole;
}

const fromExamples = (name: string): Row =>
  asJson(
    JSON.parse(
      readFileSync(
        fileURLToPath(new URL(`../../../examples/data/benxi-fire/${name}`, import.meta.url)),
        "utf8",
      ),
    ),
  );
const BEACON = { type: "beacon", chain: "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971" };
const SAID = { round: "H1", at: "2026-01-05T09:00:00+08:00", by: "x", asOf: "2026-01-04" };
const CASE_SEEDS = [
  fromExamples("seed.json"),
  { ...SAID, sources: [{ type: "text", name: "dice", value: "1" }], matter: "M-1", checked: "x" },
  { ...SAID, sources: [{ ...BEACON, round: 1000, value: "0".repeat(64) }], phaseSecret: "0".repeat(64) },
];
const CASE_ANNOUNCEMENTS = [
  {
    ...{
      ...SAID,
      sources: [{ type: "reveal", party: "office", commitment: "0".repeat(64) }],
      drawOn: "2026-01-07",
    },
    ...{
      valuesFrom: "2026-01-06T00:00:00Z",
      revealBy: "2026-01-07T00:00:00Z",
      fallback: [{ ...BEACON, round: 9 }],
    },
  },
  { ...SAID, sources: [{ type: "plain" }] },
];

/** The text of a file, bent as a text or as a value. */
function jsonFile(documents: readonly Row[], dice: Dice): string {
  const start = dice.oneOf(documents);
  if (dice.chance(3)) return bendText(JSON.stringify(start), dice);
  return JSON.stringify(bendValue(start, dice, { grafts: graftsOf(documents) })) ?? "";
}

function fromText(parse: (value: unknown) => unknown): (text: string) => unknown {
  return (text) => {
    const read = index.readJson(text);
    return read.ok ? parse(read.value) : read;
  };
}

export const documentReaders: readonly Reader[] = [
  { name: "parsePolicy", inputs: 600, given: (dice) => [draft(dice, "json")], read: index.parsePolicy },
  {
    name: "parsePolicy, anything",
    inputs: 200,
    given: (dice) => [dice.chance(8) ? draft(dice, "any") : hostileValue(dice, "any")],
    read: index.parsePolicy,
  },
  {
    name: "parsePolicy, texts",
    inputs: 300,
    given: (dice) => [jsonFile(DRAFTS.slice(0, 8), dice)],
    read: fromText(index.parsePolicy),
  },
  {
    name: "compilePlan",
    inputs: 60,
    given: (dice) => [draft(dice, "json"), dice.below(2)],
    read: (document: never, at: number) => {
      const read = index.parsePolicy(document);
      return read.ok
        ? index.compilePlan({ policy: read.value, registry: at === 0 ? town() : BUSY.registries[0]! })
        : read;
    },
  },
  { name: "parseRegistry", inputs: 800, given: (dice) => [rows(dice, "json")], read: index.parseRegistry },
  {
    name: "parseRegistry, anything",
    inputs: 400,
    given: (dice) => [dice.chance(8) ? rows(dice, "any") : hostileValue(dice, "any")],
    read: index.parseRegistry,
  },
  {
    name: "parseRegistry, compiled",
    inputs: 60,
    given: (dice) => {
      const { draft: own, rows: whole } = dice.oneOf(tight);
      return [asJson(own), bendValue({ ...asJson(whole), asOf: "2026-01-01" }, dice, { grafts: ROW_GRAFTS })];
    },
    read: (document: never, given: never) => {
      const [policy, registry] = [index.parsePolicy(document), index.parseRegistry(given)];
      if (!policy.ok) return policy;
      return registry.ok ? index.compilePlan({ policy: policy.value, registry: registry.value }) : registry;
    },
  },
  { name: "readRegistryCsv", inputs: 800, given: (dice) => [files(dice)], read: io.readRegistryCsv },
  {
    name: "readCsv",
    inputs: 1_000,
    given: (dice) => [
      { name: "x.csv", data: asFile(table(dice.oneOf(TABLES).units, dice), dice) },
      dice.chance(8) ? ["id"] : hostileValue(dice, "any"),
    ],
    read: io.readCsv,
  },
  {
    name: "readJson",
    inputs: 1_000,
    given: (dice) => [
      dice.chance(9)
        ? bendText(JSON.stringify(anyValue(dice, DRAFT_NAMES, "json")) ?? "", dice)
        : jsonFile(DRAFTS, dice),
    ],
    read: index.readJson,
  },
  {
    name: "seed.json",
    inputs: 600,
    given: (dice) => [jsonFile(CASE_SEEDS, dice)],
    read: fromText(readCaseSeed),
  },
  {
    name: "announcement.json",
    inputs: 600,
    given: (dice) => [jsonFile(CASE_ANNOUNCEMENTS, dice)],
    read: fromText(readCaseAnnouncement),
  },
];

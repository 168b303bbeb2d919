/** Wrong lines, one a file, each with the checker that must refuse it and the reason it must give. */
export type Checker = "biome" | "types" | "imports" | "module-scope";

export interface Planted {
  /** What house rule is broken. */
  readonly rule: string;
  readonly checker: Checker;
  /** Rule, code or message by which the checker names it. */
  readonly reason: string;
  readonly file: string;
  readonly text: string;
}

function plant(checker: Checker, reason: string, rule: string, text: string, file?: string): Planted {
  const name = rule
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return { rule, checker, reason, file: file ?? `src/kernel/${name}.ts`, text: `${text}\n` };
}

const global = "lint/style/noRestrictedGlobals";
const UNKNOWN_NAME = "TS2304|TS2580|TS2584|TS2591|TS2592|TS2867|TS2868|TS7017|TS2339";

/** Names of a host, refused twice: by the linter's list and because the core is compiled without them. */
const HOST_VALUES: readonly (readonly [string, string])[] = [
  ["process", "process.argv"],
  ["Buffer", 'Buffer.from("a")'],
  ["fetch", 'fetch("https://example.org")'],
  ["setTimeout", "setTimeout(() => 1, 1)"],
  ["setInterval", "setInterval(() => 1, 1)"],
  ["crypto", "crypto.randomUUID()"],
  ["performance", "performance.now()"],
];

const host = HOST_VALUES.flatMap(([name, use]) => [
  plant("biome", global, `${name} linted`, `export const planted = (): unknown => ${use};`),
  plant("types", UNKNOWN_NAME, `${name} compiled`, `export const planted = (): unknown => ${use};`),
]);

const chanceAndClock = [
  plant("biome", "chance:", "Math.random", "export const planted = (): number => Math.random();"),
  plant(
    "biome",
    "clock:",
    "Date.now in the date file",
    "export const planted = (): number => Date.now();",
    "src/kernel/iso-date.ts",
  ),
  plant(
    "biome",
    `clock:|${global}`,
    "new Date() elsewhere",
    "export const planted = (): unknown => new Date();",
    "src/random/iso-date.ts",
  ),
  plant(
    "biome",
    global,
    "new Date of a text outside the date file",
    'export const planted = (): unknown => new Date("2026-01-01");',
  ),
  plant(
    "biome",
    "lint/suspicious/noConsole",
    "console linted",
    'export const planted = (): void => console.log("a");',
  ),
  plant("types", UNKNOWN_NAME, "console compiled", 'export const planted = (): void => console.log("a");'),
  plant(
    "types",
    UNKNOWN_NAME,
    "TextEncoder compiled",
    "export const planted = (): unknown => new TextEncoder();",
  ),
  plant(
    "types",
    UNKNOWN_NAME,
    "structuredClone compiled",
    "export const planted = (): unknown => structuredClone({});",
  ),
  plant("biome", global, "globalThis", "export const planted = (): unknown => globalThis;"),
];

const localeAndOrder = [
  plant(
    "biome",
    "lint/style/noRestrictedImports",
    "parseISO",
    'import { parseISO } from "date-fns";\n\nexport const planted = parseISO;',
  ),
  plant("biome", "locale:", "toLocaleString", "export const planted = (): string => (1).toLocaleString();"),
  plant(
    "biome",
    "locale:",
    "toLocaleUpperCase",
    'export const planted = (): string => "a".toLocaleUpperCase();',
  ),
  plant("biome", "locale:", "localeCompare", 'export const planted = (): number => "a".localeCompare("b");'),
  plant("biome", global, "Intl", 'export const planted = (): unknown => new Intl.Collator("zh");'),
  plant("biome", "order:", "bare sort", "export const planted = (list: string[]): string[] => list.sort();"),
  plant(
    "biome",
    "order:",
    "bare toSorted",
    "export const planted = (list: Uint32Array): unknown => list.toSorted();",
  ),
  plant(
    "biome",
    "order:",
    "order of keys",
    "export function planted(table: object): void {\n  for (const key in table) void key;\n}",
  ),
  plant("biome", "floats:", "float literal", "export const planted = 0.07;", "src/plan/float-literal.ts"),
  plant(
    "biome",
    "floats:",
    "parseFloat",
    'export const planted = (): number => Number.parseFloat("1");',
    "src/plan/parse-float.ts",
  ),
];

const language = [
  plant(
    "biome",
    "lint/style/noDefaultExport",
    "default export",
    "export default function planted(): void {}",
  ),
  plant("biome", "lint/style/noEnum", "enum", "export enum Planted {\n  A = 1,\n}"),
  plant(
    "biome",
    "lint/suspicious/noExplicitAny",
    "any",
    "export const planted = (value: any): unknown => value;",
  ),
  plant(
    "biome",
    "lint/correctness/useImportExtensions",
    "import without extension",
    'export { plain } from "../kernel/plain";',
    "src/random/no-ext.ts",
  ),
  plant(
    "biome",
    "lint/style/useFilenamingConvention",
    "file name",
    "export const planted = 1;",
    "src/kernel/PlantedName.ts",
  ),
  plant(
    "biome",
    "lint/style/noRestrictedImports",
    "zod by name",
    'import { z } from "zod";\n\nexport const planted = () => z.string();',
    "src/registry/zod-name.ts",
  ),
  plant(
    "types",
    "TS2532|TS18048|TS2322",
    "unchecked index",
    "export const planted = (list: number[]): number => list[0];",
  ),
  plant(
    "types",
    "TS2375|TS2379|TS2412",
    "undefined for an absent field",
    "export const planted: { a?: 1 } = { a: undefined };",
  ),
];

const moduleScope = [
  plant(
    "module-scope",
    "let",
    "let at module scope",
    "let count = 0;\nexport const planted = () => count++;",
  ),
  plant(
    "module-scope",
    "let",
    "var at module scope",
    "var count = 0;\nexport const planted = () => count++;",
  ),
  plant(
    "module-scope",
    "empty-collection",
    "cache at module scope",
    "const cache = new Map<string, string>();\nexport const planted = () => cache;",
  ),
  plant("module-scope", "call", "work at module scope", "export const planted = Object.entries({ a: 1 });"),
  plant(
    "module-scope",
    "statement",
    "statement at module scope",
    "if (1 > 0) void 0;\nexport const planted = 1;",
  ),
];

/** One import of `to` in `from`; the type of a room is imported as a type. */
function imports(reason: string, from: string, to: string, how: "value" | "type" = "value"): Planted {
  const text = how === "type" ? `export type { Plain } from "${to}";` : `export { plain } from "${to}";`;
  return plant("imports", reason, `${from} imports ${how} ${to}`, text, from);
}

/** Each room imports the one to its right, and rooms that its line of the table leaves out. */
const rooms = [
  imports("room-kernel", "src/kernel/right.ts", "../random/plain.js"),
  imports("room-random", "src/random/right.ts", "../registry/plain.js"),
  imports("room-registry", "src/registry/right.ts", "../policy/plain.js"),
  imports("room-registry", "src/registry/chance.ts", "../random/plain.js"),
  imports("room-policy", "src/policy/right.ts", "../pool/plain.js"),
  imports("room-pool", "src/pool/right.ts", "../roster/plain.js"),
  imports("room-roster", "src/roster/right.ts", "../plan/plain.js"),
  imports("room-plan", "src/plan/right.ts", "../draw/plain.js"),
  imports("door-of-verify", "src/verify.ts", "./draw/plain.js"),
  imports("second-reading", "src/verify/by-hand/planted.ts", "../../plan/plain.js"),
  imports("second-reading", "src/verify/by-hand/judge.ts", "../../year/plain.js"),
  imports("types-only-policy", "src/policy/chance.ts", "../random/plain.js"),
  imports("room-draw", "src/draw/right.ts", "../assign/plain.js"),
  imports("types-only-draw", "src/draw/plan.ts", "../plan/plain.js"),
  imports("room-assign", "src/assign/right.ts", "../days/plain.js"),
  imports("room-assign", "src/assign/law.ts", "../policy/plain.js"),
  imports("room-days", "src/days/right.ts", "../teams/plain.js"),
  imports("room-teams", "src/teams/right.ts", "../ledger/plain.js"),
  imports("room-ledger", "src/ledger/right.ts", "../year/plain.js", "type"),
  imports("types-only-ledger", "src/ledger/value.ts", "../draw/plain.js"),
  imports("room-year", "src/year/right.ts", "../round/plain.js"),
  imports("types-only-year", "src/year/value.ts", "../teams/plain.js"),
  imports("room-round", "src/round/beside.ts", "../lanes/plain.js"),
  imports("room-lanes", "src/lanes/beside.ts", "../round/plain.js"),
  imports("room-results", "src/results/beside.ts", "../changes/plain.js"),
  imports("room-changes", "src/changes/beside.ts", "../round/plain.js"),
  imports("room-compile", "src/compile/right.ts", "../report/plain.js"),
  imports("room-report", "src/report/right.ts", "../verify/plain.js"),
  imports("room-verify", "src/verify/right.ts", "../publish/plain.js"),
  imports("room-publish", "src/publish/round.ts", "../round/plain.js"),
  imports("room-draw", "src/draw/files.ts", "../io/plain.js"),
  imports("languages-collect-words", "src/languages/planted.ts", "../plan/plain.js"),
  imports("languages-are-for-whoever-shows", "src/io/says.ts", "../languages/plain.js"),
  imports("words-are-for-languages", "src/verify/sentences.ts", "../pool/words.js"),
  imports("room-unknown", "src/attic/room.ts", "../kernel/plain.js"),
  imports("parts-are-types", "src/parts/code.ts", "../plan/plain.js"),
  imports("parts-are-for-doors", "src/io/parts.ts", "../parts/plain.js", "type"),
  imports("nobody-imports-a-door", "src/io/door.ts", "../index.js"),
  imports("nobody-imports-the-command", "src/log.ts", "./cli/plain.js"),
  imports("src-stands-alone", "src/io/test-helper.ts", "../../test/plain.js"),
  imports("no-unresolved-import", "src/kernel/nowhere.ts", "./nothing-here.js"),
];

const circle = [
  plant(
    "imports",
    "no-circle",
    "a circle of two files",
    'export { b } from "./circle-b.js";\n\nexport const a = 1;',
    "src/kernel/circle-a.ts",
  ),
  plant(
    "imports",
    "no-circle",
    "the other half of the circle",
    'export { a } from "./circle-a.js";\n\nexport const b = 1;',
    "src/kernel/circle-b.ts",
  ),
];

const packages = [
  plant(
    "imports",
    "package-seedrandom",
    "seedrandom elsewhere",
    'import seedrandom from "seedrandom";\n\nexport const planted = seedrandom;',
    "src/random/dice.ts",
  ),
  plant(
    "imports",
    "package-@noble/hashes",
    "noble hashes elsewhere than behind its door",
    'export { md5 } from "@noble/hashes/legacy.js";',
  ),
  plant(
    "imports",
    "package-date-fns",
    "date-fns elsewhere",
    'export { addDays } from "date-fns";',
    "src/policy/days.ts",
  ),
  plant(
    "imports",
    "package-@date-fns/utc",
    "UTCDate elsewhere",
    'export { UTCDate } from "@date-fns/utc";',
    "src/plan/utc.ts",
  ),
  plant(
    "imports",
    "package-sift",
    "sift elsewhere",
    'import sift from "sift";\n\nexport const planted = sift;',
    "src/policy/sieve.ts",
  ),
  plant(
    "imports",
    "package-csv-parse",
    "csv-parse elsewhere",
    'export { parse } from "csv-parse/sync";',
    "src/registry/csv.ts",
  ),
  plant(
    "imports",
    "package-@noble/curves",
    "the curve beside its door",
    'export { bls12_381 } from "@noble/curves/bls12-381.js";',
    "src/beacon/curve.ts",
  ),
  plant(
    "imports",
    "package-unknown",
    "a package that is nobody's",
    'export { default as planted } from "lodash";',
    "src/io/groups.ts",
  ),
  plant(
    "imports",
    "node-only-in-cli",
    "node:fs in io",
    'export { readFileSync } from "node:fs";',
    "src/io/files.ts",
  ),
  plant("biome", "lint/correctness/noNodejsModules", "node:path linted", 'export { join } from "node:path";'),
  plant("types", "TS2307|TS2591", "node:path compiled", 'export { join } from "node:path";'),
  ...["kernel", "random", "pool", "plan", "draw", "assign", "days", "teams", "year", "round", "publish"].map(
    (room) =>
      plant(
        "imports",
        "package-zod",
        `zod in ${room}`,
        'import * as z from "zod";\n\nexport const planted = () => z.string();',
        `src/${room}/zod.ts`,
      ),
  ),
];

export const PLANTED: readonly Planted[] = [
  ...host,
  ...chanceAndClock,
  ...localeAndOrder,
  ...language,
  ...moduleScope,
  ...rooms,
  ...circle,
  ...packages,
];

/** Nothing is wrong with these: no checker may name them. */
export const PLAIN: readonly string[] = [
  ...[
    "parts",
    "kernel",
    "random",
    "registry",
    "policy",
    "pool",
    "roster",
    "plan",
    "draw",
    "assign",
    "days",
    "teams",
    "ledger",
    "year",
    "round",
    "lanes",
    "results",
    "changes",
    "compile",
    "report",
    "verify",
    "publish",
    "uploads",
    "io",
    "cli",
  ].map((room) => `src/${room}/plain.ts`),
  "src/index.ts",
  "src/languages/plain.ts",
  "src/pool/words.ts",
  "test/plain.ts",
];

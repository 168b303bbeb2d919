/**
 * Every `@example` of a function that a door shows compiles in a strict project, as somebody would paste it: with
 * names of the door of that function and of the root door, and those that it imports itself.
 */
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { examplesIn, SOURCE_FILES } from "../docs/examples-in-source.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The door that most people import stands first, the one of other implementers last. */
const DOORS = [
  ...[
    "index",
    "verify",
    "publish",
    "uploads",
    "sql",
    "log",
    "io",
    "calendars",
    "presets",
    "simulate",
    "ceremony",
    "drand",
  ],
  ...["stamps", "post-quantum", "elsewhere", "schemas", "protocol"],
] as const;

/** What every example takes for granted: `test/docs/docstrings.test.ts` has the values. */
const GIVEN = `
import type { Receipt } from "double-random/publish";
import type { DrawnRound, Ledger, Policy, Registry, RegistryInput, Year } from "double-random";
import type { CsvFile, CsvTable } from "double-random/io";
import type { Trust } from "double-random/log";
import type { PlaceRow, PoolRow, RegionRow, SizeRow } from "double-random/sql";
declare global {
  const year: Year;
  const drawn: DrawnRound;
  const policy: Policy;
  const registry: Registry;
  const privateRegistry: Registry;
  const ledger: Ledger;
  const rows: RegistryInput;
  const at: string;
  const by: string;
  const seed: string;
  const chain: string;
  const secret: string;
  const text: string;
  const bytes: Uint8Array;
  const table: CsvTable;
  const toUnit: (row: Readonly<Record<string, string>>) => { readonly id: string };
  const inspectorFile: CsvFile;
  const checkpoint: string;
  const trust: Trust;
  const proof: string;
  const receipt: Receipt;
  const rowsOfPool: PoolRow[];
  const rowsOfRegions: RegionRow[];
  const rowsOfSizes: SizeRow[];
  const rowsOfPlaces: PlaceRow[];
}
`;

/** What each door shows besides types. */
async function namesOfDoors(): Promise<Map<string, readonly string[]>> {
  const doors = new Map<string, readonly string[]>();
  for (const door of DOORS) doors.set(door, Object.keys(await import(`../../src/${door}.ts`)));
  return doors;
}

/** Faults that must be found; a name of another door is none that the root door has. */
const PLANTED = [
  ["planted-unwrapped", 'drawRound(year, { round: "H1", seed: [], at, by }).value;'],
  ["planted-other-door", 'chainStep("bureau", secret);'],
  ["planted-widened", 'const steps = [{ step: "enter" }];\nrecordResults(year, { steps, at, by });'],
] as const;

const GIVEN_FILE = `${ROOT}test/docs/given.d.ts`;

const fileOf = (name: string): string => `${ROOT}test/docs/example-of-${name}.ts`;

test("every example of a door compiles as it is pasted", async () => {
  const doors = await namesOfDoors();
  const texts = new Map<string, string>([[GIVEN_FILE, GIVEN]]);
  for (const { name, code } of SOURCE_FILES.flatMap(examplesIn)) {
    const door = DOORS.find((each) => doors.get(each)!.includes(name));
    if (door !== undefined) texts.set(fileOf(name), moduleOf(code, door, doors));
  }
  expect(texts.size).toBeGreaterThan(190);
  for (const [name, code] of PLANTED) texts.set(fileOf(name), moduleOf(code, "index", doors));
  const faults = faultsIn(texts);
  expect(faults.map((fault) => fault.split(": ")[0])).toEqual(PLANTED.map(([name]) => fileOf(name)));
});

function moduleOf(code: string, door: string, doors: ReadonlyMap<string, readonly string[]>): string {
  const imports = code.match(/^import .*;$/gm) ?? [];
  const body = code.replace(/^import .*;$/gm, "");
  const used = (name: string): boolean => new RegExp(`(?<!\\w)(?<!(?<!\\.)\\.)${name}\\b(?! *:)`).test(body);
  const declared = (name: string): boolean =>
    imports.some((line) => new RegExp(`\\b${name}\\b`).test(line)) ||
    new RegExp(`const (?:\\{[^}]*)?\\b${name}\\b`).test(body);
  const known = new Set<string>();
  const said = [...new Set([door, "index"])].flatMap((each) => {
    const names = doors.get(each)!.filter((name) => used(name) && !declared(name) && !known.has(name));
    for (const name of names) known.add(name);
    const path = each === "index" ? "double-random" : `double-random/${each}`;
    return names.length === 0 ? [] : [`import { ${names.join(", ")} } from "${path}";`];
  });
  return [...imports, ...said, "export {};", "{", body, "}"].join("\n");
}

/** What the compiler says of modules that stand in no file. */
function faultsIn(texts: ReadonlyMap<string, string>): string[] {
  const read = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...read.config, include: [] }, ts.sys, ROOT);
  const asPasted = { ...options, noUncheckedIndexedAccess: false, noUnusedLocals: false };
  const host = ts.createCompilerHost(asPasted);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.getSourceFile = (name, ...rest) => {
    const text = texts.get(name);
    return text === undefined
      ? getSourceFile.call(host, name, ...rest)
      : ts.createSourceFile(name, text, rest[0]);
  };
  const program = ts.createProgram([...texts.keys()], asPasted, host);
  return [...texts.keys()].flatMap((name) => {
    const file = program.getSourceFile(name)!;
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText, start = 0 }) => {
        const line = file.text.slice(file.text.lastIndexOf("\n", start) + 1).split("\n")[0];
        return `${name}: ${ts.flattenDiagnosticMessageText(messageText, " ")} · ${line}`;
      },
    );
  });
}

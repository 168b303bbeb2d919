/**
 * The packed tarball, as somebody else installs it: ESM, CommonJS, types in both, the command, and a browser.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { programOf } from "../docs/readme-code.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "double-random-package-"));
const installed = join(folder, "node_modules", "double-random");
let tarball = "";

function run(command: string, args: readonly string[], cwd = folder): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}

beforeAll(() => {
  const packed = JSON.parse(
    run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], root),
  ) as unknown;
  tarball = join(folder, (Object.values(packed as object).flat()[0] as { filename: string }).filename);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true }));
  run("npm", ["install", "--silent", "--no-audit", "--no-fund", tarball]);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The same small round through every door; prints the number of drawn units and of findings. */
const ROUND = `
const registry = orThrow(parseRegistry({ units: [{ id: "U-1" }, { id: "U-2" }], inspectors: [{ id: "I-1", agency: "a", capacity: 2 }], asOf: "2026-01-04" }));
const policy = orThrow(parsePolicy({ format: "double-random/policy/1", id: "p", authority: "a", year: 2026, matters: [{ id: "m",
  strata: [{ id: "all", ratio: "50%" }], rounds: [{ id: "r", from: "2026-01-05", until: "2026-02-05", share: "1" }], team: { region: false, officers: 1, roles: [{ id: "only" }] } }] }));
const drawn = orThrow(drawRound(openYear({ policy, registry }), { round: "r", seed: [{ type: "plain", value: "1" }], at: "2026-01-05T09:00:00Z", by: "b" }));
report([drawn.units.length, drawn.unstaffed.length === 0, audit(drawn.year.ledger, { policy, registries: [registry] }).findings.length]);
`;
const NAMES = "audit, drawRound, openYear, orThrow, parsePolicy, parseRegistry";
const ANSWER = [1, true, 0];
/** Doors with acts, and how many of them at least. */
const ACTS: Readonly<Record<string, number>> = { index: 19, ceremony: 2 };

/**
 * A consumer's own functions around every function of a door, with nothing said of what they give; around an
 * act, each field of its answer.
 */
function wrappersOf(name: string): string {
  const text = readFileSync(join(installed, "dist", `${name}.d.ts`), "utf8");
  const functions = [...text.matchAll(/^export declare function (\w+)/gm)].map(([, called]) => called!);
  const acts = [
    ...text.matchAll(/^export declare function (\w+)\(year: Year, input: .*\): Result<(?!string)\w+>/gm),
  ];
  expect(acts.length).toBeGreaterThanOrEqual(ACTS[name] ?? 0);
  return [
    `import * as door from ${JSON.stringify(name === "index" ? "double-random" : `double-random/${name}`)};`,
    ...[...new Set(functions)].map(
      (called) =>
        `export const my_${called} = (...given: Parameters<typeof door.${called}>) => door.${called}(...given);`,
    ),
    ...acts.map(
      ([, act]) =>
        `export function after_${act}(...given: Parameters<typeof door.${act}>) { const answer = door.${act}(...given); return answer.ok ? { ...answer.value } : { refusals: answer.refusals }; }`,
    ),
  ].join("\n");
}

describe("the installed package", () => {
  test("runs as ESM", () => {
    writeFileSync(
      join(folder, "esm.mjs"),
      `import { ${NAMES} } from "double-random";\nconst report = (x) => console.log(JSON.stringify(x));\n${ROUND}`,
    );
    expect(JSON.parse(run("node", ["esm.mjs"]))).toEqual(ANSWER);
  });

  test("runs as CommonJS", () => {
    writeFileSync(
      join(folder, "cjs.cjs"),
      `const { ${NAMES} } = require("double-random");\nconst report = (x) => console.log(JSON.stringify(x));\n${ROUND}`,
    );
    expect(JSON.parse(run("node", ["cjs.cjs"]))).toEqual(ANSWER);
  });

  test("every door opens both ways, and the schemas are there", () => {
    const { exports, peerDependencies } = JSON.parse(
      readFileSync(join(installed, "package.json"), "utf8"),
    ) as { exports: Record<string, unknown>; peerDependencies: Record<string, string> };
    const doors = Object.keys(exports).filter((door) => !door.endsWith(".json"));
    const opens = (door: string): void => {
      const name = JSON.stringify(`double-random${door.slice(1)}`);
      run("node", ["--input-type=module", "-e", `await import(${name})`]);
      run("node", ["-e", `require(${name})`]);
    };
    // These need packages that do not come along.
    const apart = ["./drand", "./elsewhere", "./log", "./post-quantum", "./stamps"];
    for (const door of doors.filter((each) => !apart.includes(each))) opens(door);
    for (const door of apart) expect(() => opens(door)).toThrow(/@noble\//);
    const peers = Object.entries(peerDependencies).map(([name, range]) => `${name}@${range}`);
    run("npm", ["install", "--silent", "--no-save", "--no-audit", "--no-fund", ...peers]);
    for (const door of apart) opens(door);
    const schemas = readdirSync(join(installed, "schemas"));
    expect(schemas).toContain("policy.schema.json");
    for (const schema of schemas) run("node", ["-e", `require("double-random/schemas/${schema}")`]);
  });

  test.each([
    ["ESM", "esnext", "consumer.mts"],
    ["CommonJS", "node16", "consumer.cts"],
  ])("has types for %s, without those of its dependencies", (_name, module, file) => {
    const text = `import { drawRound, type DrawnRound, type Result } from "double-random";\nimport { audit } from "double-random/verify";\nimport { drawTeams } from "double-random/protocol";\nimport { readRegistryCsv } from "double-random/io";\nexport const use: [typeof drawRound, typeof audit, typeof drawTeams, typeof readRegistryCsv] = [drawRound, audit, drawTeams, readRegistryCsv];\nexport type Outcome = Result<DrawnRound>;\n`;
    writeFileSync(join(folder, file), text);
    const kind =
      module === "node16"
        ? ["--module", "node16", "--moduleResolution", "node16"]
        : ["--module", "esnext", "--moduleResolution", "bundler"];
    run(join(root, "node_modules/.bin/tsc"), [
      "--noEmit",
      "--strict",
      "--lib",
      "es2022",
      "--target",
      "es2022",
      ...kind,
      file,
    ]);
    const types = readdirSync(join(installed, "dist")).filter((name) => /\.d\.c?ts$/.test(name));
    for (const name of types)
      expect(readFileSync(join(installed, "dist", name), "utf8")).not.toMatch(
        /from ['"](zod|date-fns|csv-parse|sift|seedrandom|@noble)/,
      );
  });

  test.each([
    ["nodenext", "mts"],
    ["nodenext", "cts"],
    ["bundler", "mts"],
  ])("lets a compiler declare functions that wrap ours (%s, .%s)", (resolution, kind) => {
    const doors = readdirSync(join(installed, "dist"))
      .filter((file) => file.endsWith(".d.ts"))
      .map((file) => file.replace(".d.ts", ""));
    for (const name of doors) writeFileSync(join(folder, `${name}.${kind}`), wrappersOf(name));
    const module = resolution === "bundler" ? "esnext" : resolution;
    const options = [
      ...["--declaration", "--emitDeclarationOnly", "--outDir", "declared", "--strict"],
      ...["--lib", "es2022", "--target", "es2022", "--module", module, "--moduleResolution", resolution],
    ];
    for (const name of doors) run(join(root, "node_modules/.bin/tsc"), [...options, `${name}.${kind}`]);
    const declared = readFileSync(join(folder, "declared", `index.d.${kind}`), "utf8");
    expect(declared).toContain('readonly import("double-random/types").RoundVisit[]');
  });

  test("runs the program of the README, and its types fit", () => {
    writeFileSync(join(folder, "round.mts"), programOf("README.md"));
    const options = [
      "--strict",
      "--lib",
      "es2022",
      "--target",
      "es2022",
      "--module",
      "nodenext",
      "--moduleResolution",
      "nodenext",
    ];
    run(join(root, "node_modules/.bin/tsc"), [...options, "round.mts"]);
    run("node", ["round.mjs"]);
  });

  test("answers as a command", () => {
    expect(run(join(folder, "node_modules/.bin/double-random"), ["--help"])).toContain(
      "double-random run CASE",
    );
  });

  test("holds what it should and nothing else", () => {
    expect(
      readdirSync(installed)
        .filter((name) => name !== "node_modules")
        .sort(),
    ).toEqual(
      [
        "CHANGELOG.md",
        "LICENSE",
        "README.md",
        "README.zh-CN.md",
        "dist",
        "docs",
        "examples",
        "package.json",
        "schemas",
        "verifiers",
      ].sort(),
    );
    expect(readdirSync(join(installed, "verifiers/python"))).toEqual(["verify_ledger.py"]);
  });

  test("runs its examples, copied out, and its Python reads what the command wrote", () => {
    cpSync(join(installed, "examples"), join(folder, "examples"), { recursive: true });
    const tsx = join(root, "node_modules/.bin/tsx");
    expect(run(tsx, ["examples/01-first-round.ts"])).toContain(
      "the ticket is not above the cut-off, so the unit is drawn.",
    );
    expect(run(tsx, ["examples/05-a-county/year.ts"])).toContain("36 draws made again, 0 not; 0 findings");
    run(join(folder, "node_modules/.bin/double-random"), ["run", "examples/data/benxi-fire"]);
    run("python3", [
      join(installed, "verifiers/python/verify_ledger.py"),
      "examples/data/benxi-fire/ledger.jsonl",
      "examples/data/benxi-fire",
    ]);
  });

  test("passes publint", async () => {
    const { messages, pkg } = await publint({ pkgDir: installed, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg!))).toEqual([]);
  });

  test("passes arethetypeswrong", () => {
    run(join(root, "node_modules/.bin/attw"), [
      tarball,
      "--profile",
      "node16",
      "--exclude-entrypoints",
      "./schemas/*.json",
    ]);
  });
});

/** What a program leaves behind that is bundled for a browser and has nothing but text encoders there. */
async function inBareContext(contents: string): Promise<Record<string, unknown>> {
  const stdin = { contents, resolveDir: folder };
  const bundle = await build({ stdin, bundle: true, write: false, platform: "browser", format: "iife" });
  const context = createContext({ TextEncoder, TextDecoder });
  runInContext(bundle.outputFiles[0]!.text, context);
  return context as Record<string, unknown>;
}

describe("in a browser", () => {
  const doors = ["verify", "protocol", "presets", "calendars", "simulate", "elsewhere"].map(
    (door) => `double-random/${door}`,
  );
  test.each(["double-random", ...doors])("%s needs no Node at all", async (door) => {
    const source = `import * as door from ${JSON.stringify(door)};\nglobalThis.names = Object.keys(door);`;
    const context = await inBareContext(source);
    expect((context["names"] as string[]).length).toBeGreaterThan(0);
  });

  test("a whole round runs in a bare context", async () => {
    const source = `import { ${NAMES} } from "double-random";\nconst report = (x) => { globalThis.answer = JSON.stringify(x); };\n${ROUND}`;
    const context = await inBareContext(source);
    expect(JSON.parse(context["answer"] as string)).toEqual(ANSWER);
  });
});

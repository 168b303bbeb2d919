/**
 * What the library writes into a cell, the second implementation reads out of it: marks, escapes, columns of
 * facts that look like others.
 */

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { orThrow, parsePolicy, parseRegistry, type Registry } from "../../src/index.js";
import { readRegistryCsv, unitsCsv } from "../../src/io.js";
import { Chance } from "../honest/support/chance.js";
import { auditLedger, runRound } from "../support/acts.js";
import { python, writeCase } from "../support/second-implementation.js";
import { AT, BY, inspectors, matterOf, policy, type Row, SEED } from "../support/small-case.js";

const here = fileURLToPath(new URL("../../verifiers/python", import.meta.url));
const MARKS = ["\\", ";", "|", "/", "..", ":", ",", '"', "=", "a", "老"];
const FACTS = [
  "a",
  "a:int",
  "a:bool",
  "a:text",
  "a:int:text",
  "a:b",
  ":int",
  "a:",
  "a: int",
  "int",
  "a\\:int",
];

/** A text of one to five of the marks: none twice in one registry. */
function texts(chance: Chance): () => string {
  const given = new Set<string>();
  return () => {
    for (;;) {
      const text = Array.from({ length: 1 + chance.below(5) }, () => chance.pick(MARKS)).join("");
      if (!given.has(text.toUpperCase())) {
        given.add(text.toUpperCase());
        return text;
      }
    }
  };
}

const span = { from: "2024-01-01", until: "2027-12-31" };

type Rows = Record<"units" | "inspectors" | "history", Row[]>;

/** A registry whose texts are made of marks, and the rows it was read from. */
function marked(seed: number): { readonly rows: Rows; readonly registry: Registry } {
  const chance = new Chance(seed);
  const text = texts(chance);
  const units: Row[] = Array.from({ length: 20 }, (_, n) => ({
    ...{
      id: text(),
      name: text(),
      region: n < 10 ? ["a/b", "c\\", text()] : [text(), "c"],
      categories: [text(), "hotel;bar"],
    },
    ...{
      tier: n < 5 ? "key" : "general",
      facts: {
        [chance.pick(FACTS)]: chance.pick([n, "7", true, "true"]),
        [text().replaceAll(".", "-")]: text(),
      },
    },
    exclusions: [
      { flag: text(), reason: text(), from: "2023-01-01", until: n % 7 === 0 ? null : "2024-01-01" },
    ],
  }));
  const people: Row[] = inspectors().map((each) => ({
    ...{
      ...each,
      id: text(),
      name: text(),
      agency: text(),
      regions: [[text(), text()], ["a/b", "c\\"], [text()]],
    },
    ...{ grade: text(), team: text(), home: [text(), text()], qualifications: [text(), text()] },
    ...{
      certificates: [{ kind: text(), number: text(), ...span }],
      leave: [{ from: "2025-01-01", until: "2025-01-02", reason: text() }],
    },
    recusals: [{ unit: units[0]!["id"], reason: text() }],
  }));
  people[0]!["notWith"] = [people[1]!["id"]];
  const visit = {
    unit: units[1]!["id"],
    day: "2025-03-03",
    inspectors: people.slice(0, 3).map(({ id }) => id),
  };
  const history = [
    { ...visit, kind: text(), result: text(), matter: text(), authority: text(), level: text() },
  ];
  const rows = { units, inspectors: people, history };
  return { rows, registry: orThrow(parseRegistry({ ...rows, asOf: "2026-01-04" } as never)) };
}

/** A stratum by the text of a region. */
const document = policy((draft) => {
  const matter = matterOf(draft);
  delete draft["tiers"];
  matter.team = { roles: [{ id: "one" }, { id: "two" }], region: false } as never;
  matter.strata = [
    { id: "inside", where: { region: "a\\/b/c\\\\" }, ratio: "40%" },
    { id: "others", ratio: "20%" },
  ] as never;
});

/** Lists without an order of their own, in one order. */
const inOneOrder = (name: string, value: unknown): unknown =>
  ["categories", "regions", "qualifications", "inspectors"].includes(name)
    ? (value as unknown[]).map((each) => JSON.stringify(each)).sort()
    : value;

const texty = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, inner) =>
      inner === "" || (Array.isArray(inner) && inner.length === 0) ? undefined : inner,
    ),
  );

/** What the Python reads of the files that the library writes. */
function readBack(registry: Registry): Rows {
  const folder = mkdtempSync(join(tmpdir(), "double-random-"));
  writeCase(folder, registry, document);
  const program =
    "import json, sys; from verify_ledger import load_case; print(json.dumps(load_case(sys.argv[1])))";
  const { stdout, stderr } = spawnSync("python3", ["-c", program, folder], { cwd: here, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  expect(stderr).toBe("");
  return JSON.parse(stdout) as never;
}

test("every text of every column is read as it was, whatever marks are in it", () => {
  for (let seed = 1; seed <= 10; seed++) {
    const { rows, registry } = marked(seed);
    const read = readBack(registry);
    for (const kind of ["units", "inspectors", "history"] as const)
      for (const row of rows[kind]) {
        const same = read[kind].find(({ id, unit }) =>
          kind === "history" ? unit === row["unit"] : id === row["id"],
        );
        for (const [name, value] of Object.entries(texty(row) as Row)) {
          if (value === null) continue;
          const found = (texty(same) as Row)[name];
          expect(inOneOrder(name, found), `${seed} ${kind} ${name}`).toEqual(inOneOrder(name, value));
        }
      }
  }
});

test("a round of such a registry is clean in both implementations, conditions about regions with marks among them", () => {
  for (let seed = 11; seed <= 15; seed++) {
    const { registry } = marked(seed);
    const { ledger, draw } = orThrow(
      runRound({ registry, policy: orThrow(parsePolicy(document)), round: "H1", seed: SEED, at: AT, by: BY }),
    );
    expect(draw.strata.every(({ pool }) => pool > 0)).toBe(true);
    expect(auditLedger(ledger, { registry }).findings).toEqual([]);
    const { status, said } = python(registry, document, ledger);
    expect(said).toContain("replayed in full");
    expect(said.match(/finding .*/)?.[0]).toBeUndefined();
    expect(status).toBe(0);
  }
});

test("the escapes are there: without them the cells would say something else", () => {
  const row = { id: "U", region: ["a/b", "c\\"], categories: ["x;y"], facts: { "a:int": "7" } };
  const registry = orThrow(
    parseRegistry({ units: [row], inspectors: [], history: [], asOf: "2026-01-04" } as never),
  );
  const [head, line] = unitsCsv(registry).split("\n");
  expect(head).toContain("fact:a:int:text");
  expect(line).toBe("U,,a\\/b/c\\\\,x\\;y,,active,,,,7");
  const file = (data: string) => ({ name: "f.csv", data });
  const columns =
    "id,name,agency,regions,qualifications,certificates,grade,leave,capacity,recusals,team,status\n";
  const again = readRegistryCsv({
    units: file(unitsCsv(registry)),
    inspectors: file(columns),
    history: file("unit,day,inspectors,kind,result\n"),
    asOf: "2026-01-04",
  });
  expect(orThrow(again).units).toEqual(registry.units);
});

/** Every `@example` in the sources runs, and gives what the comment behind it says. */
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import * as calendars from "../../src/calendars.js";
import * as ceremony from "../../src/ceremony.js";
import { readTextSheet } from "../../src/desk.js";
import * as drand from "../../src/drand.js";
import * as library from "../../src/index.js";
import * as io from "../../src/io.js";
import * as log from "../../src/log.js";
import * as postQuantum from "../../src/post-quantum.js";
import * as presets from "../../src/presets.js";
import * as protocol from "../../src/protocol.js";
import * as publish from "../../src/publish.js";
import * as sql from "../../src/sql.js";
import * as stamps from "../../src/stamps.js";
import * as uploads from "../../src/uploads.js";
import * as verify from "../../src/verify.js";
import { AT, BY, inspectors, matterOf, policy, SEED, town, units } from "../support/small-case.js";
import { runCode } from "./code-in-text.js";
import { examplesIn, SOURCE_FILES, SOURCES } from "./examples-in-source.js";

/** What the examples take for granted. */
let given: Record<string, unknown>;

/** All that the rooms show one another: some examples are for those who work on the library. */
const insides: Record<string, unknown> = {};

beforeAll(async () => {
  for (const file of SOURCE_FILES)
    if (!file.startsWith("cli")) Object.assign(insides, await import(pathToFileURL(SOURCES + file).href));
  given = {
    ...{
      ...log,
      ...stamps,
      ...publish,
      ...uploads,
      ...sql,
      ...postQuantum,
      ...library,
      ...calendars,
      ...verify,
      ...protocol,
      ...io,
      ...presets,
    },
    ...{ ...drand, ...ceremony, ...smallCase() },
  };
});

/**
 * The small town in the words of the examples: a closed unit U-7, a firm with a long id, an inspector
 * FIRE-07, a round 2026-Q1.
 */
function smallCase(): Record<string, unknown> {
  const general = { tier: "general", region: "town/east" };
  const registry = town({
    units: [
      ...units(),
      { id: "U-7", status: "closed", ...general },
      { id: "91210500MA0000001X", ...general },
    ],
    inspectors: [...inspectors(), { id: "FIRE-07", capacity: 6 }],
  });
  const draft = policy((change) => {
    matterOf(change).rounds = [{ id: "2026-Q1", from: "2026-01-05", until: "2026-03-31", share: "1" }];
  });
  const rules = library.orThrow(library.parsePolicy(draft));
  const year = library.openYear({ policy: rules, registry });
  const drawn = library.orThrow(library.drawRound(year, { round: "2026-Q1", seed: SEED, at: AT, by: BY }));
  const bytes = new TextEncoder().encode(io.unitsCsv(registry));
  const { ledger } = drawn.year;
  const rows = { units: units(), inspectors: inspectors(), asOf: "2026-01-04" };
  const secret = "ab".repeat(32);
  return {
    rows,
    secret,
    privateRegistry: library.orThrow(library.parseRegistry({ ...rows, secret })),
    ...signedLog(ledger),
    receipt: receiptOf(drawn.year, drawn.drawId),
    registry,
    policy: rules,
    year,
    drawn,
    ledger,
    at: AT,
    by: BY,
    seed: protocol.seedOf(SEED),
    chain: "ab".repeat(32),
    text: JSON.stringify(draft),
    bytes,
    table: library.orThrow(io.readCsv({ name: "units.csv", data: bytes }, ["id", "name"])),
    ...officeTables(),
    ...{ rowsOfPool: [], rowsOfRegions: [], rowsOfSizes: [], rowsOfPlaces: [] },
    toUnit: ({ id, name }: Record<string, string>) => ({ id, name }),
    inspectorFile: { name: "inspectors.csv", data: io.inspectorsCsv(registry) },
  };
}

/** Tables as an office keeps them. */
function officeTables(): Record<string, unknown> {
  const table = (name: string, text: string) =>
    library.orThrow(readTextSheet({ name, data: new TextEncoder().encode(text) }));
  return {
    tableOfUnits: table("检查对象.csv", "信用代码,企业名称,成立日期\nU-1,甲店,2026/3/1\n"),
    tableOfPeople: table("检查人员.csv", "执法证号,姓名,任务上限\nP1,张三,20\n"),
  };
}

function receiptOf(year: library.Year, drawId: string): unknown {
  const issued = library.orThrow(publish.issueReceipts(year, { drawId, at: AT, by: BY }));
  return library.orThrow(publish.openReceipts(issued.year, { drawId })).of("U-01");
}

/** A signed checkpoint of the ledger, whom its reader trusts, and the receipt of one entry. */
function signedLog(ledger: library.Ledger): Record<string, unknown> {
  const office = { name: "log.example.gov.cn/2026", secret: "01".repeat(32) };
  const text = log.orThrow(log.checkpointOf({ ledger, origin: office.name }));
  const checkpoint = log.orThrow(log.signNote(text, office));
  const trust = { origin: office.name, signers: [log.orThrow(log.keyOf(office))] };
  return { checkpoint, trust, proof: log.orThrow(log.proofOf({ ledger, seq: 2, checkpoint })) };
}

for (const file of SOURCE_FILES) {
  const examples = examplesIn(file);
  if (examples.length === 0) continue;
  describe(file, () => {
    for (const { name, code } of examples) {
      test(name, () => {
        for (const { code: line, found, ...rest } of runCode(code, { ...insides, ...given })) {
          if ("said" in rest) expect(found, line).toEqual(rest.said);
        }
      });
    }
  });
}

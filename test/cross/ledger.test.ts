/**
 * The second implementation, written from docs/protocol.md in another language, replays our ledgers and finds
 * what was changed in them.
 */

import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { type Ledger, orThrow, parsePolicy, type Registry, writeLedger } from "../../src/index.js";
import { readRegistryCsv } from "../../src/io.js";
import { append } from "../../src/protocol.js";
import { runRound } from "../support/acts.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "double-random-"));
const read = (name: string) => readFileSync(join(folder, name));

type Draft = Record<string, unknown>;

let registry: Registry;
let ledger: Ledger;

function python(text: string) {
  const path = join(folder, "ledger.jsonl");
  writeFileSync(path, text);
  const { status, stdout, stderr, error } = spawnSync(
    "python3",
    [join(root, "verifiers/python/verify_ledger.py"), path, folder],
    {
      encoding: "utf8",
    },
  );
  if (error) throw error;
  return { status, said: `${stdout}${stderr}` };
}

/** A draft of the demo's policy, changed. */
function policyWith(change: (matter: Draft) => void) {
  const draft = JSON.parse(read("policy.json").toString("utf8")) as { matters: Draft[] };
  change(draft.matters[0]!);
  return orThrow(parsePolicy(draft as unknown));
}

const round = (id: string, earlier: Ledger, policy: ReturnType<typeof policyWith>, change: Draft = {}) =>
  orThrow(
    runRound({
      registry,
      policy,
      round: id,
      ledger: earlier,
      seed: [{ type: "text", name: "dice", value: `${id} ${earlier.length}` }],
      at: "2026-01-05T09:00:00+08:00",
      by: "officer-1",
      ...change,
    }),
  );

beforeAll(() => {
  for (const name of ["units.csv", "inspectors.csv", "history.csv", "policy.json"])
    cpSync(join(root, "examples/data/benxi-fire", name), join(folder, name));
  const file = (name: string) => ({ name, data: read(name) });
  registry = orThrow(
    readRegistryCsv({
      units: file("units.csv"),
      inspectors: file("inspectors.csv"),
      history: file("history.csv"),
      asOf: "2026-01-04",
    }),
  );
  const policy = policyWith(() => {});
  const first = round("2026-Q1", [], policy).ledger;
  const again = round("2026-Q1", first, policy, {
    again: { reason: "wrong roster", approver: "director" },
  }).ledger;
  ledger = round("2026-Q2", again, policy).ledger;
});

describe("the Python reads", () => {
  test("three draws of a year, one of them void, replayed in full", () => {
    const { status, said } = python(writeLedger(ledger));
    expect(said).toContain("0 findings");
    expect(said.match(/replayed in full/g)).toHaveLength(3);
    expect(status).toBe(0);
  });

  test.each<[string, (matter: Draft) => void]>([
    [
      "the shuffle method and independent rounds",
      (matter) => Object.assign(matter, { method: "seedrandom-shuffle/1", mode: "independent" }),
    ],
    [
      "a base of the eligible, by rank, with agencies named by nobody",
      (matter) => {
        Object.assign(matter, { of: "eligible", base: "draw", reserve: 3 });
        Object.assign(matter["team"] as Draft, {
          staffing: "by-rank",
          noReturn: { visits: 3 },
          balance: "capacity",
        });
      },
    ],
    [
      "people of two agencies in every team",
      (matter) => {
        Object.assign(matter["team"] as Draft, {
          apart: "agency",
          region: false,
          staffing: "by-rank",
          roles: [{ id: "lead" }, { id: "second" }],
        });
      },
    ],
  ])("%s", { timeout: 120_000 }, (_name, change) => {
    const { said } = python(writeLedger(round("2026-Q1", [], policyWith(change)).ledger));
    expect(said).toContain("replayed in full");
    // The folder has the policy as it was published, and that stands on no entry.
    expect(said.match(/finding \S+/g)).toEqual(["finding verify/policy-differs"]);
  });
});

describe("the Python finds", () => {
  test("a changed byte", () => {
    const { status, said } = python(writeLedger(ledger).replace('"quota":114', '"quota":113'));
    expect(said).toMatch(/line \d+: hash/);
    expect(status).toBe(1);
  });

  test.each<[string, string, (body: Draft) => void]>([
    [
      "a unit exchanged for one of the reserve",
      "draw",
      (body) => {
        const [stratum] = body["strata"] as { drawn: unknown[]; reserve: unknown[] }[];
        [stratum!.drawn[0], stratum!.reserve[0]] = [stratum!.reserve[0], stratum!.drawn[0]];
      },
    ],
    [
      "a shaved quota",
      "plan",
      (body) => {
        const [stratum] = body["strata"] as { quota: number }[];
        stratum!.quota -= 1;
      },
    ],
    [
      "a seat given to somebody else",
      "teams",
      (body) => {
        const { seats } = body["teams"] as { seats: { inspector: string }[] };
        seats[0]!.inspector = "PS-06";
      },
    ],
  ])("%s, although the chain was mended", { timeout: 120_000 }, (_name, kind, change) => {
    let forged: Ledger = [];
    const renamed = new Map<string, string>();
    for (const { kind: own, at, by, body, hash } of ledger.slice(0, 7)) {
      let text = JSON.stringify(body);
      for (const [before, after] of renamed) text = text.replaceAll(before, after);
      const draft = JSON.parse(text) as Draft;
      if (own === kind) change(draft);
      forged = append(forged, { kind: own, at, by, body: draft as never });
      renamed.set(hash, forged.at(-1)!.hash);
    }
    const { status, said } = python(writeLedger(forged));
    expect(said).toContain("finding ");
    expect(status).toBe(1);
  });
});

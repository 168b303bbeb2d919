/**
 * Each manipulation of a recorded round is tried, with the chain mended afterwards as a clever forger would,
 * and must be found.
 */

import { describe, expect, test } from "vitest";
import { type Entry, type Ledger, writeLedger } from "../../src/index.js";
import { append, digestOf } from "../../src/protocol.js";
import { auditLedger, verifyLedger } from "../support/acts.js";
import { runs } from "../support/runs.js";
import { matterOf, rules, run, SEED, town, withInspector, withUnit } from "../support/small-case.js";

// biome-ignore lint/suspicious/noExplicitAny: a forger does not care for types
type Draft = Record<string, any>;

const registry = town();
const policy = rules();
const honest = run();

/** Changes one entry's body and mends every hash after it, and the references between entries. */
function forge(ledger: Ledger, kind: string, change: (body: Draft) => void): Ledger {
  let forged: Ledger = [];
  const renamed = new Map<string, string>();
  for (const { kind: own, at, by, body, hash } of ledger) {
    let text = JSON.stringify(body);
    for (const [before, after] of renamed) text = text.replaceAll(before, after);
    const draft = JSON.parse(text) as Draft;
    if (own === kind) change(draft);
    forged = append(forged, { kind: own, at, by, body: draft as never });
    renamed.set(hash, forged.at(-1)!.hash);
  }
  return forged;
}

const codes = (ledger: Ledger | string, inputs: Parameters<typeof verifyLedger>[1] = { registry, policy }) =>
  verifyLedger(ledger, inputs).map(({ code }) => code);

const key = (body: Draft) => body["strata"][0];

describe("a forged round", () => {
  test("the honest one is clean", () => {
    expect(codes(honest.ledger)).toEqual([]);
    expect(codes(forge(honest.ledger, "none", () => {}))).toEqual([]);
  });

  const attacks: [string, string, (body: Draft) => void, string][] = [
    [
      "a drawn unit is exchanged for one of the reserve",
      "draw",
      (body) => ([key(body).drawn[0], key(body).reserve[0]] = [key(body).reserve[0], key(body).drawn[0]]),
      "verify/rank",
    ],
    ["a drawn unit is dropped", "draw", (body) => key(body).drawn.pop(), "verify/drawn-count"],
    ["a unit is added", "draw", (body) => key(body).drawn.push(key(body).reserve[0]), "verify/drawn-count"],
    [
      "a unit is drawn twice",
      "draw",
      (body) => (key(body).drawn[1] = key(body).drawn[0]),
      "verify/unit-twice",
    ],
    [
      "a unit that is not registered is drawn",
      "draw",
      (body) => (key(body).drawn[0].unit = "U-99"),
      "verify/unit-unknown",
    ],
    ["a ticket is invented", "draw", (body) => (key(body).drawn[0].ticket = "0".repeat(64)), "verify/rank"],
    ["the cut-off is moved", "draw", (body) => (key(body).cutOff = "f".repeat(64)), "verify/cut-off"],
    ["the quota is shaved in the draw", "draw", (body) => (key(body).quota -= 1), "verify/quota"],
    ["the quota is shaved in the plan", "plan", (body) => (key(body).quota -= 1), "verify/quota"],
    ["the target is shaved", "plan", (body) => (key(body).target -= 1), "verify/target"],
    ["the size of a stratum is shaved", "plan", (body) => (key(body).units -= 1), "verify/stratum-size"],
    ["the pool is said to be smaller", "draw", (body) => (key(body).pool -= 1), "verify/pool"],
    ["another seed is written", "draw", (body) => (body["seed"] = digestOf("another")), "verify/seed"],
    [
      "other sources are used than announced",
      "draw",
      (body) => (body["sources"] = [{ type: "text", name: "dice", value: "1" }]),
      "verify/not-announced",
    ],
    [
      "the count of units left out is changed",
      "draw",
      (body) => (body["leftOut"].count += 1),
      "verify/left-out",
    ],
    [
      "a seat is given to somebody else",
      "teams",
      (body) => (body["teams"].seats[0].inspector = "I-5"),
      "verify/replay",
    ],
    [
      "a seat is given to somebody without the qualification",
      "teams",
      (body) => (body["teams"].seats.find((s: Draft) => s["role"] === "lead")["inspector"] = "I-4"),
      "verify/inspector-not-eligible",
    ],
    [
      "a seat is given to somebody who does not exist",
      "teams",
      (body) => (body["teams"].seats[0].inspector = "I-9"),
      "verify/inspector-unknown",
    ],
    ["a seat is removed", "teams", (body) => body["teams"].seats.pop(), "verify/seats"],
    ["a load is changed", "teams", (body) => (body["teams"].loads[0].load += 1), "verify/load"],
    ["a unit is said to be unstaffed", "teams", (body) => body["unstaffed"].push("U-01"), "verify/complete"],
    [
      "the policy's digest is changed",
      "policy",
      (body) => (body["digest"] = "0".repeat(64)),
      "verify/policy-digest",
    ],
    [
      "the ratio is changed on the ledger",
      "policy",
      (body) => (body["policy"].matters[0].strata[0].ratio = "50%"),
      "verify/policy-differs",
    ],
    [
      "the registry's root is changed",
      "registry",
      (body) => (body["units"].root = "0".repeat(64)),
      "verify/registry-differs",
    ],
    [
      "the roster's root is changed",
      "roster",
      (body) => (body["inspectors"].root = "0".repeat(64)),
      "verify/roster-differs",
    ],
  ];

  test.each(attacks)("%s", (_name, kind, change, code) => {
    expect(codes(forge(honest.ledger, kind, change))).toContain(code);
  });

  test("a body with a further field is named before anything else is judged", () => {
    expect(codes(forge(honest.ledger, "draw", (body) => (body["note"] = "x")))).toEqual(["verify/body"]);
  });
});

describe("an edited file", () => {
  const text = writeLedger(honest.ledger);

  test("any changed byte is found", { timeout: 3_600_000 }, () => {
    const bytes = [...text];
    // In long runs every single one.
    for (let at = 0; at < bytes.length; at += runs(97, 1)) {
      const changed = Object.assign([...bytes], { [at]: bytes[at] === "x" ? "y" : "x" }).join("");
      expect(codes(changed).length, `byte ${at}`).toBeGreaterThan(0);
    }
  });

  test("a removed, doubled or exchanged line is found, and a cut-off end only against a published head", () => {
    const lines = text.trimEnd().split("\n");
    const rejoin = (list: readonly string[]) => `${list.join("\n")}\n`;
    expect(codes(rejoin(lines.filter((_, at) => at !== 3)))).toContain("verify/line");
    expect(codes(rejoin([...lines.slice(0, 3), lines[2]!, ...lines.slice(3)]))).toContain("verify/line");
    expect(codes(rejoin([lines[0]!, lines[2]!, lines[1]!, ...lines.slice(3)]))).toContain("verify/line");
    expect(codes(text.slice(0, -1))).toContain("verify/line");
    expect(codes(rejoin(lines.slice(0, -1)))).toEqual(["verify/no-teams"]);
    expect(codes(rejoin(lines.slice(0, -2)))).toEqual([]);
  });
});

describe("changed inputs", () => {
  test("a registry with one changed unit, or one inspector, is not the committed one", () => {
    expect(
      codes(honest.ledger, { registry: town({ units: withUnit("U-07", { name: "Unit seven" }) }), policy }),
    ).toEqual(["verify/registry-differs"]);
    expect(
      codes(honest.ledger, { registry: town({ inspectors: withInspector("I-5", { capacity: 7 }) }), policy }),
    ).toEqual(["verify/roster-differs"]);
  });

  test("another policy is not the published one", () => {
    const other = rules((draft) => Object.assign(matterOf(draft).strata[1]!, { ratio: "49%" }));
    expect(codes(honest.ledger, { registry, policy: other })).toEqual(["verify/policy-differs"]);
  });

  test("without a registry a draw is noted as not made again", () => {
    const audit = auditLedger(honest.ledger);
    expect(audit.findings).toEqual([]);
    expect(audit.replayed).toEqual([]);
    expect(audit.notes.map(({ code }) => code)).toContain("verify/note-not-replayed");
  });

  test("a seed that somebody chose is noted in every report", () => {
    const plain = run({ seed: [{ type: "plain", value: "2026" }] });
    expect(auditLedger(plain.ledger, { registry, policy }).discretions.map(({ code }) => code)).toContain(
      "discretion/chosen-seed",
    );
    expect(auditLedger(honest.ledger, { registry, policy }).notes.map(({ code }) => code)).not.toContain(
      "discretion/chosen-seed",
    );
  });
});

describe("a second attempt", () => {
  const again = { reason: "wrong roster", approver: "director" };
  const fresh = [{ type: "text", name: "lottery 2026002", value: "01 02 03 04 05 06 + 07" }] as const;
  const twice = run({ ledger: honest.ledger, seed: fresh, again });

  test("stays on the ledger beside the first, which is void", () => {
    expect(twice.ledger.slice(0, honest.ledger.length)).toEqual(honest.ledger);
    expect(twice.draw.drawId).toBe("000000/2026/M-1/H1/V2");
    expect(twice.ledger.map(({ kind }) => kind)).toEqual([
      "policy",
      "registry",
      "roster",
      "plan",
      "sources",
      "draw",
      "teams",
      "void",
      "plan",
      "sources",
      "draw",
      "teams",
    ]);
    expect(codes(twice.ledger)).toEqual([]);
  });

  test("with the sources of the first is found", () => {
    const reused = forge(twice.ledger, "none", () => {});
    let seen = 0;
    const forged = forge(reused, "draw", (body) => {
      if (seen++ === 1) body["sources"] = SEED;
    });
    expect(codes(forged)).toContain("verify/sources-used");
  });

  test("without a void is found", () => {
    let forged: Ledger = [];
    for (const { kind, at, by, body } of twice.ledger.filter((entry: Entry) => entry.kind !== "void"))
      forged = append(forged, { kind, at, by, body });
    expect(codes(forged)).toContain("verify/second-draw");
  });

  test("without a reason is found", () => {
    expect(codes(forge(twice.ledger, "void", (body) => (body["reason"] = " ")))).toContain(
      "verify/void-without-reason",
    );
  });
});

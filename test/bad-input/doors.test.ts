/**
 * What is handed to an act is looked at first: nothing is ever written that a reader of ledgers would refuse,
 * and nothing is thrown.
 */

import { describe, expect, test } from "vitest";
import * as library from "../../src/index.js";
import { drawRound, openYear, orThrow, parsePolicy, type Result } from "../../src/index.js";
import { deepFreeze } from "../../src/kernel/freeze.js";
import { recordEntries } from "../../src/ledger/record-entries.js";
import {
  absenceHolds,
  append,
  chainStep,
  commitmentOf,
  commitPublic,
  drawUnits,
  keyFor,
  presenceHolds,
  proveAbsence,
  ticketOf,
} from "../../src/protocol.js";
import { announceRound, publishVisits, recordResults, runRound, verifyLedger } from "../support/acts.js";
import { said } from "../support/said.js";
import {
  AT,
  BY,
  policy as draft,
  inspectors,
  type Row,
  rules,
  run,
  SEED,
  town,
  units,
} from "../support/small-case.js";

const LATER = "2026-03-05T09:00:00+08:00";
const outcome = run();
const { unit } = outcome.draw.strata[0]!.drawn[0]!;

/** The codes of an answer's refusals, each with its place. */
function codesOf(answer: unknown): string[] {
  const { ok, refusals } = answer as {
    ok: boolean;
    refusals: readonly { code: string; path: readonly unknown[] }[];
  };
  return ok ? [] : refusals.map(({ code, path }) => `${code} ${path.join(".")}`.trim());
}

const round = (change: object) =>
  runRound({
    registry: town(),
    policy: rules(),
    round: "H1",
    seed: SEED,
    at: AT,
    by: BY,
    ...change,
  } as never);

const adviceOf = (answer: Result<unknown>) =>
  (answer.ok ? [] : answer.refusals.map((refusal) => said(refusal).advice)).join();

describe("inputs that nobody has read", () => {
  test("a policy document is no policy: parsePolicy reads it", () => {
    const answer = round({ policy: draft() });
    expect(codesOf(answer)).toEqual(["input/raw-policy policy"]);
    expect(adviceOf(answer)).toContain("parsePolicy");
  });

  test("a copy that somebody has changed and frozen is read again, whoever froze it", () => {
    const changed = (edit: (matter: Row) => void) => {
      const copy = JSON.parse(JSON.stringify(rules())) as { matters: Row[] };
      edit(copy.matters[0]!);
      return deepFreeze(copy);
    };
    const misspelt = changed((matter) => {
      const [stratum] = matter["strata"] as Row[];
      stratum!["ratoi"] = stratum!["ratio"];
      delete stratum!["ratio"];
    });
    expect(codesOf(round({ policy: misspelt })).join()).toContain("ratoi");
    expect(() => openYear({ policy: misspelt as never, registry: town() })).toThrow(TypeError);
    expect(codesOf(library.compilePlan({ policy: misspelt as never, registry: town() }))).not.toEqual([]);
    // An honest copy says the same when it is read again.
    expect(round({ policy: changed(() => {}) }).ok).toBe(true);
  });

  test("what is wrong with the document is said as well", () => {
    const wrong = draft((each) => ((each["matters"] as Record<string, unknown>[])[0]!["reserve"] = "many"));
    expect(codesOf(round({ policy: wrong }))).toEqual([
      "input/raw-policy policy",
      "policy/wrong-value policy.matters.0.reserve",
    ]);
  });

  test("a frozen document is no policy either, and a copy of a policy is one", () => {
    expect(codesOf(round({ policy: Object.freeze(draft()) }))).toEqual(["input/raw-policy policy"]);
    expect(codesOf(round({ policy: structuredClone(rules()) }))).toEqual([]);
  });

  test("rows are no registry: parseRegistry reads them", () => {
    const answer = round({ registry: { units: units(), inspectors: inspectors(), asOf: "2026-01-04" } });
    expect(codesOf(answer)).toEqual(["input/raw-registry registry"]);
    expect(adviceOf(answer)).toContain("parseRegistry");
  });

  describe("a copy of a registry", () => {
    const read = town({
      history: [{ unit: "U-01", day: "2025-03-04", inspectors: ["I-1", "I-2"], matter: "M-1" }],
    });
    const changed = (edit: (copy: Row) => void): unknown => {
      const copy = structuredClone(read) as unknown as Row;
      edit(copy);
      return copy;
    };

    test.each([
      ["with its own lists", { ...read }],
      ["as a worker is sent one", structuredClone(read)],
      ["behind a Proxy", new Proxy(read, {})],
    ])("%s says the same when it is read again", (_, registry) => {
      expect(codesOf(round({ registry }))).toEqual([]);
    });

    test.each([
      ["another day", { ...read, asOf: "2026-01-03" }],
      ["other inspectors", { ...read, inspectors: read.inspectors.slice(0, -1) }],
      ["the history of another registry", { ...read, history: town().history }],
      ["a secret", { ...read, secret: "ab".repeat(32) }],
      ["a further field", { ...read, title: "2026" }],
      ["columns that went through JSON", JSON.parse(JSON.stringify(read))],
      [
        "a unit more than its columns",
        changed(({ units: table }) => (table as { ids: string[] }).ids.push("U-99")),
      ],
      [
        "a status of no name",
        changed(({ units: table }) => (table as { status: Uint8Array }).status.fill(7)),
      ],
      ["two units in one row", changed(({ units: table }) => (table as { ids: string[] }).ids.fill("U-01"))],
    ])("with %s is none", (_, registry) => {
      expect(codesOf(round({ registry }))).toEqual(["input/raw-registry registry"]);
      expect(() => openYear({ policy: rules(), registry: registry as never })).toThrow(TypeError);
      const year = openYear({ policy: rules(), registry: read });
      expect(() => library.withRegistry(year, registry as never)).toThrow(TypeError);
      const { findings } = library.audit(outcome.ledger, { registries: [registry as never] });
      expect(findings.map(({ code }) => code)).toContain("verify/raw-input");
    });
  });

  test("the text of a ledger is no ledger: readLedger reads it", () => {
    expect(codesOf(round({ ledger: "{}\n" }))).toEqual(["input/raw-ledger ledger"]);
    expect(codesOf(round({ ledger: [null] }))).toEqual(["input/raw-ledger ledger"]);
  });

  test.each([null, undefined, 7, "a text"])("%s is no input", (input) => {
    const year = openYear({ policy: rules(), registry: town() });
    for (const act of [
      drawRound,
      library.announceRound,
      library.recordResults,
      library.publishVisits,
      library.openCase,
      library.voidCase,
    ]) {
      expect(codesOf(act(year, input as never))).toEqual(["input/unusable"]);
      expect(codesOf(act(input as never, {} as never))).toEqual(["input/raw-year year"]);
    }
  });

  test("an entry without its form is named, and nothing is built on it", () => {
    const broken = append(outcome.ledger, { kind: "visit", at: LATER, by: BY, body: 5 });
    expect(codesOf(publishVisits({ ledger: broken, authority: "m", visits: [], at: LATER, by: BY }))).toEqual(
      [`ledger/body ledger.entry.${outcome.ledger.length}.body`],
    );
  });
});

describe("what would make an entry unreadable", () => {
  const enter = (change: object) =>
    recordResults({
      ledger: outcome.ledger,
      policy: rules(),
      steps: [
        { drawId: outcome.draw.drawId, unit, step: "enter", day: "2026-03-03", codes: ["1"], ...change },
      ],
      at: LATER,
      by: BY,
    } as never);

  test("a result as it should be is written and read again", () => {
    const answer = enter({ text: "clean" });
    expect(codesOf(answer)).toEqual([]);
    expect(verifyLedger(orThrow(answer), { registry: town(), policy: rules() })).toEqual([]);
  });

  test.each([
    ["an empty text", { text: "" }, "result/empty steps.0.text"],
    ["a text of blanks", { text: " \t" }, "result/empty steps.0.text"],
    ["no inspectors", { inspectors: [] }, "result/empty steps.0.inspectors"],
    ["a number for a text", { text: 7 }, "ledger/body entry.0.body.text"],
    ["an inspector who is a number", { inspectors: [7] }, "ledger/body entry.0.body.inspectors.0"],
  ])("%s", (_name, change, expected) => {
    expect(codesOf(enter(change))).toEqual([expected]);
  });

  test("a number, a blank or half a character where the result of a visit belongs", () => {
    const publish = (...results: readonly unknown[]) =>
      publishVisits({
        ledger: [],
        authority: "market",
        visits: results.map((result, at) => ({ unit: "U-01", day: `2025-11-0${at + 1}`, result })) as never,
        at: AT,
        by: BY,
      });
    expect(codesOf(publish("√", 3, " \u3000", "\ud842"))).toEqual([
      "visit/result visits.1.result",
      "visit/result visits.2.result",
      "visit/result visits.3.result",
    ]);
    const published = publish("", null, undefined, "√");
    expect(published.ok && published.value.map(({ body }) => (body as { result: unknown }).result)).toEqual([
      ...[null, null, null, "√"],
    ]);
  });

  test.each([
    ["a beacon round below 0", { type: "beacon", chain: "0".repeat(64), round: -1 }, "random/not-a-round"],
    ["a chain that is no hash", { type: "beacon", chain: "x", round: 1 }, "random/not-hex"],
    ["a further field", { type: "text", name: "lottery", note: "the red machine" }, "random/unknown-field"],
    ["a value told beforehand", { type: "plain", value: "7" }, "random/unknown-field"],
    ["a party that is blank", { type: "chain", party: " ", after: "0".repeat(64) }, "random/text"],
    ["null", null, "random/not-a-source"],
  ])("an announcement with %s", (_name, source, code) => {
    const answer = announceRound({
      registry: town(),
      policy: rules(),
      round: "H1",
      at: AT,
      by: BY,
      sources: [source as never],
    });
    expect(codesOf(answer).map((each) => each.split(" ")[0])).toEqual([code]);
  });

  test("the last look is the entry's own form, whatever act writes it", () => {
    expect(() => recordEntries([], [{ kind: "event", at: AT, by: BY, body: { unit: "U-01" } }])).toThrow(
      /ledger\/body/,
    );
    expect(recordEntries([], [{ kind: "note", at: AT, by: BY, body: 5 }])).toHaveLength(1);
  });
});

describe("functions of the protocol hold to its sections 4 to 6 and 11", () => {
  const hex = "0".repeat(64);

  test("secrets, parties, draw ids, keys and tickets are what they are said to be", () => {
    const secret = { party: "office", drawId: "000000/2026/FIRE/R1", value: hex };
    expect(commitmentOf(secret)).toMatch(/^[0-9a-f]{64}$/);
    for (const change of [
      { party: "" },
      { party: " office" },
      { drawId: "R1" },
      { drawId: "000000/2026//R1" },
      { value: "F".repeat(64) },
    ]) {
      expect(() => commitmentOf({ ...secret, ...change })).toThrow(TypeError);
    }
    for (const attempt of ["V1", "V0", "V02", "V", "v2", "V2 ", "V1e1", "R2", "", "V2/V3"]) {
      const drawId = `000000/2026/FIRE/R1/${attempt}`;
      expect(() => commitmentOf({ ...secret, drawId }), attempt).toThrow(TypeError);
      expect(() => keyFor(hex, drawId, "unit"), attempt).toThrow(TypeError);
    }
    for (const attempt of ["V2", "V9", "V10", "V123"])
      expect(keyFor(hex, `000000/2026/FIRE/V1/${attempt}`, "unit")).toHaveLength(64);
    expect(() => chainStep("", hex)).toThrow(TypeError);
    expect(() => keyFor(hex, "FIRE", "unit")).toThrow(TypeError);
    expect(() => ticketOf("key", "U-1")).toThrow(TypeError);
    expect(() => ticketOf(hex, 7 as never)).toThrow(TypeError);
  });

  test("the bare draw refuses seeds, names and methods that are none, and a stratum that comes twice", () => {
    const draw = {
      seed: hex,
      drawId: "000000/2026/FIRE/R1",
      strata: [{ stratum: "all", quota: 1, eligible: ["U-1", "U-2"] }],
    };
    expect(codesOf(drawUnits(draw))).toEqual([]);
    expect(codesOf(drawUnits({ ...draw, seed: "A".repeat(64) }))).toEqual(["draw/seed seed"]);
    expect(codesOf(drawUnits({ ...draw, drawId: "R1" }))).toEqual(["draw/draw-id drawId"]);
    expect(codesOf(drawUnits({ ...draw, method: "toString" as never }))).toEqual(["draw/method method"]);
    expect(
      codesOf(drawUnits({ ...draw, strata: [...draw.strata, { stratum: "all", quota: 0, eligible: [] }] })),
    ).toEqual(["draw/id strata.1.stratum"]);
    expect(codesOf(drawUnits({ ...draw, strata: [null as never] }))).toEqual(["draw/strata strata.0"]);
    expect(codesOf(drawUnits(null as never))).toEqual(["draw/strata"]);
  });

  test("a proof that is out of shape does not hold", () => {
    const published = commitPublic([{ id: "U-1" }, { id: "U-3" }]);
    const proofs = proveAbsence(published, "U-2");
    expect(absenceHolds("U-2", proofs, published)).toBe(true);
    for (const id of ["", " U-2", 7, null]) expect(absenceHolds(id as never, proofs, published)).toBe(false);
    for (const wrong of [
      null,
      {},
      { size: "2", root: published.root },
      { size: 2, root: published.root.toUpperCase() },
    ]) {
      expect(absenceHolds("U-2", proofs, wrong as never)).toBe(false);
      expect(presenceHolds(proofs[0]!, wrong as never)).toBe(false);
    }
    for (const wrong of [null, 7, { index: 0 }, { ...proofs[0], path: [7] }])
      expect(presenceHolds(wrong as never, published)).toBe(false);
  });
});

test("a policy whose fields are undefined is read as one without them", () => {
  expect(parsePolicy(draft((each) => Object.assign(each, { title: undefined }))).ok).toBe(true);
});

describe("values of another kind", () => {
  const year = openYear({ policy: rules(), registry: town() });

  test.each([
    [
      "voidCase",
      library.voidCase,
      { lane: ["complaint"], case: ["C-1"], reason: "r", approver: "a" },
      ["lane", "case"],
    ],
    ["assignCase", library.assignCase, { lane: ["complaint"], case: ["C-1"], seed: SEED }, ["lane", "case"]],
    ["drawRound", drawRound, { round: ["H1"], matter: ["M-1"], seed: SEED }, ["round", "matter"]],
  ] as const)("%s: a list is no text, though it prints like one", (_, act, input, places) => {
    const answer = act(year, { ...input, at: AT, by: BY } as never);
    expect(codesOf(answer).sort()).toEqual(places.map((place) => `input/no-text ${place}`).sort());
  });

  test("a case is urgent or not, and nothing between", () => {
    const answer = library.runCase(year, {
      ...{ lane: "complaint", case: "C-1", units: ["U-01"], urgent: "yes", reason: "r" },
      ...{ arrived: "2026-01-05", seed: SEED, at: AT, by: BY },
    } as never);
    expect(codesOf(answer)).toEqual(["input/no-flag urgent"]);
  });

  test.each([
    ["a zero byte", "\0", "U+0000"],
    ["a line break", "\n", "U+000A"],
    ["a separator of lines", "\u2028", "U+2028"],
    ["a sign that turns the direction of writing", "\u202e", "U+202E"],
  ])("a free text holds no control character: %s", (_, sign, name) => {
    const dirty = `𠀀b${sign}c`;
    const both = { reason: dirty, approver: dirty, at: LATER, by: BY };
    const codes = (act: (year: never, input: never) => unknown, input: object): string[] =>
      codesOf(act(outcome.year as never, input as never));
    const places = (...list: string[]): string[] => list.map((place) => `input/control-character ${place}`);
    expect(codes(library.voidCase, { lane: "complaint", case: "C-1", ...both })).toEqual(
      places("reason", "approver"),
    );
    expect(codes(library.amendPolicy, { policy: rules(), ...both })).toEqual(places("reason", "approver"));
    const gone = [{ unit, code: "closed", reason: dirty }];
    expect(codes(library.replaceUnits, { round: "H1", units: gone, ...both, reason: undefined })).toEqual(
      places("units.0.reason", "approver"),
    );
    const again = { reason: dirty, approver: "head" };
    expect(codes(library.drawRound, { round: "H1", seed: SEED, again, at: LATER, by: BY })).toEqual(
      places("again.reason"),
    );
    const steps = [{ drawId: outcome.draw.drawId, unit, step: "withdraw", text: dirty, approver: dirty }];
    const answer = library.recordResults(outcome.year as never, { steps, at: LATER, by: BY } as never);
    expect(codesOf(answer)).toEqual(places("steps.0.text", "steps.0.approver"));
    if (!answer.ok) expect(said(answer.refusals[0]!).message).toContain(`${name} as its character 3`);
  });

  test("a free text may hold signs of any script, and those of rare names", () => {
    const reason = "投诉 12345：\u{20BB7}野屋，\ue000，क्‍ष";
    const gone = [{ unit, code: "closed", reason }];
    const input = { round: "H1", units: gone, approver: "head", at: LATER, by: BY } as never;
    expect(codesOf(library.replaceUnits(outcome.year as never, input))).toEqual([]);
  });

  test("a single code is a list, too", () => {
    const step = { drawId: outcome.draw.drawId, unit, step: "enter", day: "2026-03-04" };
    const answer = library.recordResults(
      outcome.year as never,
      {
        ...{ steps: [{ ...step, codes: "1", inspectors: "I-1" }], at: LATER, by: BY },
      } as never,
    );
    expect(codesOf(answer)).toEqual(["input/no-list steps.0.codes", "input/no-list steps.0.inspectors"]);
  });
});

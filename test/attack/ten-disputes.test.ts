/**
 * The ten most common disputes of the field (catalogue, section d), each acted out, with the line of the
 * record or the report that answers it.
 */

import { describe, expect, test } from "vitest";
import { orThrow, type Result } from "../../src/index.js";
import { append } from "../../src/protocol.js";
import { explainUnit } from "../../src/verify.js";
import {
  announceRound,
  auditLedger,
  lateItems,
  readBook,
  recordResults,
  registryDoubts,
  replaceUnits,
  runCase,
  runRound,
  substitute,
  verifyLedger,
  yearReport,
} from "../support/acts.js";
import { busyPolicy } from "../support/busy-town.js";
import { rechained } from "../support/rechained.js";
import { said as inWords } from "../support/said.js";
import { AT, BY, inspectors, matterOf, type Row, run, SEED, town } from "../support/small-case.js";

const registry = town();
const policy = busyPolicy();
const drawn = run({ policy, registry, at: AT });
const { drawId } = drawn.draw;
const FEBRUARY = "2026-02-12T09:00:00+08:00";
const units = drawn.draw.strata.flatMap((stratum) => stratum.drawn.map(({ unit }) => unit));
const messages = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map((each) => inWords(each).message);
const codes = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map(({ code }) => code));
const next = (change: object = {}) =>
  runRound({
    ledger: drawn.ledger,
    registry,
    policy,
    round: "H1",
    seed: [{ type: "plain", value: "other" }],
    at: FEBRUARY,
    by: BY,
    ...change,
  });

describe("the ten disputes", () => {
  test("1. one firm is inspected over and over by several departments: the shared ledger counts all of them", () => {
    const other = busyPolicy((draft) => {
      draft["authority"] = "market";
      matterOf(draft)["frequency"] = [
        { id: "all-departments", atMost: 1, window: { months: 6 }, counts: {} },
      ];
    });
    const theirs = run({ policy: other, registry, ledger: drawn.ledger, at: AT });
    const visited = units[0]!;
    const why = orThrow(
      explainUnit(theirs.ledger, { unit: visited, drawId: theirs.draw.drawId, registries: [registry] }),
    );
    expect([why.standing, why.rule]).toEqual(["left-out", "unit/frequency/all-departments"]);
    expect(verifyLedger(theirs.ledger, { registry })).toEqual([]);
  });

  test("2. redrawn until the wanted firm appears: a second draw needs reason and approver, new sources, and the first stays", () => {
    expect(messages(next())).toEqual([
      `The draw ${drawId} has taken place already (entry ${drawn.ledger.length - 2}).`,
    ]);
    const again = { reason: "wrong list", approver: "head" };
    expect(messages(next({ again, seed: SEED }))[0]).toContain("was used by the earlier attempt");
    const second = orThrow(next({ again }));
    const { discretions } = auditLedger(second.ledger, { registry });
    expect(inWords(discretions.find(({ code }) => code === "discretion/drawn-again")!).message).toContain(
      `${drawId} was drawn, given up and drawn again`,
    );
    // Without the void, the second draw is found.
    const hidden = rechained(second.ledger.filter(({ kind }) => kind !== "void"));
    expect(verifyLedger(hidden, { registry }).map(({ code }) => code)).toContain("verify/second-draw");
  });

  test("3. seed or roster tampered with: both were committed to before", () => {
    const announced = orThrow(
      announceRound({
        registry,
        policy,
        round: "H1",
        sources: [{ type: "beacon", chain: "a".repeat(64), round: 7 }],
        at: AT,
        by: BY,
      }),
    );
    const value = { type: "beacon", chain: "a".repeat(64), round: 7, value: "b".repeat(64) } as const;
    const friend = town({ inspectors: inspectors().slice(0, 3) });
    const draw = (change: object) => next({ ledger: announced.ledger, seed: [value], ...change });
    expect(messages(draw({ registry: friend }))).toEqual([
      `The policy or the registries are not those announced for ${drawId}.`,
    ]);
    expect(messages(draw({ seed: [{ ...value, round: 8 }] }))).toEqual([
      `The sources of the seed are not those announced for ${drawId}: in place 1 stands \`beacon aaaaaaaaaaaa… 8\`, and \`beacon aaaaaaaaaaaa… 7\` was announced.`,
    ]);
    const clean = orThrow(draw({}));
    expect(verifyLedger(clean.ledger, { registry: friend }).map(({ code }) => code)).toContain(
      "verify/roster-differs",
    );
  });

  test("4. not equal-chance though it looks random: every unit can be drawn, and its chance is on the record", () => {
    const reached = new Set<string>();
    for (let n = 0; n < 60; n++) {
      const outcome = run({ policy, registry, at: AT, seed: [{ type: "plain", value: `seed ${n}` }] });
      for (const { unit } of outcome.draw.strata.flatMap((stratum) => stratum.drawn)) reached.add(unit);
    }
    expect(reached.size).toBe(registry.units.size);
    // The platform's interval draw: k = ⌊N / n⌋, every k-th row after a start below k. Rows behind k · n are
    // never reached.
    const [N, n] = [299, 100];
    const k = Math.floor(N / n);
    const interval = new Set(
      Array.from({ length: k }, (_, start) => Array.from({ length: n }, (_row, at) => start + at * k)).flat(),
    );
    expect(N - interval.size).toBe(99);
    const { chance } = orThrow(explainUnit(drawn.ledger, { unit: units.at(-1)!, registries: [registry] }));
    expect(chance).toBe("1/4");
  });

  test("5. the registry is stale: what is not found is void, replaced in order, and comes back as a doubt", () => {
    const gone = units.at(-1)!;
    const out = [{ unit: gone, code: "not-found" as const, reason: "nobody at the address" }];
    const change = orThrow(
      replaceUnits({
        ledger: drawn.ledger,
        policy,
        registry,
        round: "H1",
        units: out,
        approver: "head",
        at: FEBRUARY,
        by: BY,
      }),
    );
    const steps = [{ drawId, unit: units[0]!, step: "enter", day: "2026-02-12", codes: ["9"] }] as const;
    const ledger = orThrow(recordResults({ ledger: change.ledger, policy, steps, at: FEBRUARY, by: BY }));
    expect(registryDoubts(ledger).map(({ unit, says }) => [unit, says])).toEqual([
      [units[0], "closed"],
      [gone, "not-found"],
    ]);
    const says = (code: string) => {
      const step = { drawId, unit: units[0]!, step: "enter", day: "2026-02-12", codes: [code] } as const;
      const after = orThrow(
        recordResults({ ledger: drawn.ledger, policy, steps: [step], at: FEBRUARY, by: BY }),
      );
      expect(readBook(after).draws.size, "a result opens no new draw").toBe(1);
      return registryDoubts(after).map((doubt) => doubt.says);
    };
    expect(["6", "7", "9", "10", "11", "12", "1", "D"].map(says)).toEqual([
      ["not-found"],
      ...Array(4).fill(["closed"]),
      ["moved"],
      ...Array(2).fill([]),
    ]);
  });

  test("6. an inspector has an interest: he steps out, the next by ticket steps in, and whoever sits there all the same is found", () => {
    const seat = drawn.teams.teams!.seats[0]!;
    const recused = town({
      inspectors: inspectors().map((each) =>
        each["id"] === seat.inspector
          ? { ...each, recusals: [{ unit: seat.unit, reason: "spouse owns it" }] }
          : each,
      ),
    });
    const out = [{ inspector: seat.inspector, units: [seat.unit] }];
    const said = { ground: "recusal", reason: "declared on 10 February", approver: "head" } as const;
    const change = orThrow(
      substitute({
        ledger: drawn.ledger,
        policy,
        registry: recused,
        round: "H1",
        out,
        ...said,
        at: "2026-01-05T10:00:00+08:00",
        by: BY,
      }),
    );
    expect(change.seats.map(({ from, to }) => [from, to === seat.inspector])).toEqual([
      [seat.inspector, false],
    ]);
    const at = change.ledger.length - 1;
    const body = JSON.parse(JSON.stringify(change.ledger[at]!.body)) as { seats: Row[] };
    body.seats[0]!["to"] = seat.inspector;
    const forged = rechained([...change.ledger.slice(0, at), { ...change.ledger[at]!, body: body as never }]);
    expect(
      inWords(
        verifyLedger(forged, { registry: [registry, recused] }).find(
          ({ code }) => code === "verify/inspector-not-eligible",
        )!,
      ).message,
    ).toContain("team/recusal");
  });

  test("7. too few or unqualified officers: the round says who could, who could not, and why", () => {
    const few = town({
      inspectors: inspectors().map((each) => ({
        ...each,
        qualifications: each["id"] === "I-1" ? ["lead"] : [],
        capacity: 2,
      })),
    });
    const { teams } = run({ policy, registry: few, at: AT });
    const { shortfall, room, nearFits } = teams.impossible!;
    expect([shortfall, room]).toEqual([2, [{ inspector: "I-1", room: 2 }]]);
    expect(nearFits.map(({ inspector, rule }) => [inspector, rule])).toEqual(
      ["I-2", "I-3", "I-4", "I-5"].map((id) => [id, "team/qualification"]),
    );
  });

  test("8. results late or wrongly published: the clock says which, and a withdrawal has three working days", () => {
    const enter = {
      drawId,
      step: "enter",
      day: "2026-01-30",
      codes: ["E"],
      correctBy: "2026-02-02",
    } as const;
    const steps = [
      { ...enter, unit: units[0]! },
      { ...enter, unit: units[1]! },
      { drawId, unit: units[1]!, step: "publish" },
      { drawId, unit: units[1]!, step: "annul", day: "2026-02-03", text: "court" },
    ] as const;
    const ledger = orThrow(
      recordResults({ ledger: drawn.ledger, policy, steps, at: "2026-02-03T09:00:00+08:00", by: BY }),
    );
    const late = orThrow(lateItems(ledger, policy, "2026-03-31T09:00:00+08:00"));
    expect(late.filter(({ what }) => what === "not-made").map(({ unit }) => unit)).toEqual([units[2]]);
    expect(late.flatMap(({ unit, what, due }) => (what === "not-made" ? [] : [[unit, what, due]]))).toEqual([
      [units[0], "re-inspection", "2026-02-05"],
      [units[1], "re-inspection", "2026-02-05"],
      [units[1], "withdrawal", "2026-02-06"],
      [units[0], "publication", "2026-03-05"],
    ]);
  });

  test("9. predictable or leaked: before the seed exists the ledger names no unit, and other seeds draw others", () => {
    const announced = orThrow(
      announceRound({
        registry,
        policy,
        round: "H1",
        sources: [{ type: "text", name: "lottery 2026001" }],
        at: AT,
        by: BY,
      }),
    );
    const text = JSON.stringify(announced.ledger);
    expect(registry.units.ids.filter((id) => text.includes(id))).toEqual([]);
    const guesses = new Set(
      Array.from({ length: 12 }, (_, n) =>
        run({ policy, registry, at: AT, seed: [{ type: "plain", value: `guess ${n}` }] })
          .draw.strata[1]!.drawn.map(({ unit }) => unit)
          .join(),
      ),
    );
    expect(guesses.size).toBeGreaterThan(8);
  });

  test("10. inspections without plan or ground: no lane, no case; no draw, no result; and the share of chance is reported", () => {
    const whim = {
      ledger: drawn.ledger,
      policy,
      registry,
      reason: "a word from above",
      at: FEBRUARY,
      by: BY,
      case: "X-1",
      units: [units[0]!],
      seed: [{ type: "plain", value: "x" }],
    } as const;
    expect(messages(runCase({ ...whim, lane: "special" }))).toEqual(["The policy has no lane `special`."]);
    expect(codes(next({ matter: "special" }))).toEqual(["round/unknown-matter"]);
    expect(codes(next({ round: "special" }))).toEqual(["round/unknown-round"]);
    const stranger = registry.units.ids.find((id) => !units.includes(id))!;
    const steps = [{ drawId, unit: stranger, step: "enter", day: "2026-02-10", codes: ["1"] }] as const;
    expect(messages(recordResults({ ledger: drawn.ledger, policy, steps, at: FEBRUARY, by: BY }))).toEqual([
      `${drawId} visits no unit ${stranger}.`,
    ]);
    const written = append(drawn.ledger, { kind: "result", at: FEBRUARY, by: BY, body: steps[0] as never });
    expect(verifyLedger(written, { registry }).map(({ code }) => code)).toEqual(["verify/result-no-visit"]);
    const lawful = orThrow(runCase({ ...whim, lane: "clue" }));
    const report = orThrow(
      yearReport({ ledger: lawful.ledger, policy, registry, at: "2026-12-31T18:00:00+08:00" }),
    );
    expect([report.random, report.ordered]).toEqual([units.length, units.length + 1]);
  });
});

/**
 * A field that an act would not read is refused: a misspelt one must not act as if it had been left out, and
 * what the year holds must not seem to be replaced by what stands beside it.
 */
import { describe, expect, test } from "vitest";
import * as ceremony from "../../src/ceremony.js";
import * as core from "../../src/index.js";
import {
  amendPolicy,
  audit,
  chinese,
  drawRound,
  english,
  openYear,
  orThrow,
  parsePolicy,
  parseRegistry,
  publishVisits,
  type Refusal,
  type Result,
  readYear,
  runCase,
  substitute,
  substituteEverywhere,
  withPolicy,
  wordsOf,
  writeArchive,
  writeLedger,
  type Year,
} from "../../src/index.js";
import { explainUnit } from "../../src/verify.js";
import { busyPolicy } from "../support/busy-town.js";
import { AT, BY, inspectors, policy, SEED, town, units } from "../support/small-case.js";

const inputs = { policy: busyPolicy(), registry: town() };
const year = openYear(inputs);
const occasion = { at: AT, by: BY };
const round = { round: "H1", seed: SEED, ...occasion };
const drawn = orThrow(drawRound(year, round));

type Act = (year: Year, input: never) => Result<unknown>;
const ACTS = (
  "announceRound drawRound staffRound substitute substituteEverywhere replaceUnits openCase assignCase runCase reopenCase voidCase voidRound recordResults recordEvents " +
  "publishVisits rateUnits moveVisits amendPolicy changeRegistry revealPhase remediesOf dueItems yearReport"
).split(" ");

const refusalsOf = (answer: Result<unknown>): readonly Refusal[] => (answer.ok ? [] : answer.refusals);
const told = (answer: Result<unknown>) =>
  refusalsOf(answer).map(({ code, path }) => `${code} ${path.join(".")}`);
const given = (answer: Result<unknown>, language = english) =>
  wordsOf(refusalsOf(answer)[0]!, language).message;

describe.each(ACTS)("%s", (name) => {
  const act = ({ ...core, ...ceremony } as unknown as Record<string, Act>)[name]!;

  test("refuses a field that it does not know", () => {
    expect(told(act(drawn.year, { nonsense: 1 } as never))).toContain("input/unknown-field nonsense");
  });

  test("refuses a ledger beside the year that holds one", () => {
    expect(told(act(drawn.year, { ledger: [] } as never))).toContain("input/held-by-year ledger");
  });

  test("passes over a field that says nothing", () => {
    expect(
      told(act(drawn.year, { nonsense: undefined } as never)).filter((each) => each.includes("nonsense")),
    ).toEqual([]);
  });
});

describe("a misspelt field is named with the one that is meant", () => {
  const complaint = {
    lane: "complaint",
    case: "C-1",
    units: ["U-12"],
    reason: "hotline",
    seed: SEED,
    ...occasion,
  };
  const { inspector } = drawn.visits[0]!.seats[0]!;
  const absence = { inspector, ground: "illness", reason: "note", approver: "head", ...occasion } as const;

  test.each<[string, Result<unknown>, string, string]>([
    ["a case that is urgent", runCase(year, { ...complaint, urgnet: true } as never), "urgnet", "urgent"],
    [
      "a second draw",
      drawRound(drawn.year, { ...round, agian: { reason: "r", approver: "a" } } as never),
      "agian",
      "again",
    ],
    [
      "its reason",
      drawRound(drawn.year, { ...round, again: { resaon: "r", approver: "a" } } as never),
      "again.resaon",
      "reason",
    ],
    [
      "an absence",
      substituteEverywhere(drawn.year, { ...absence, form: "2026-03-01" } as never),
      "form",
      "from",
    ],
    [
      "an absence in a list",
      substitute(drawn.year, { ...round, ...absence, out: [{ inspector, untill: "2026-03-01" }] } as never),
      "out.0.untill",
      "until",
    ],
    [
      "a visit of others",
      publishVisits(year, {
        authority: "A",
        visits: [{ unit: "U-1", day: "2025-01-02", knid: "complaint" }],
        ...occasion,
      } as never),
      "visits.0.knid",
      "kind",
    ],
  ])("%s", (_, answer, path, near) => {
    const found = refusalsOf(answer).find(({ path: place }) => place.join(".") === path);
    expect(found).toMatchObject({ code: "input/misspelt-field", facts: { near } });
    expect(wordsOf(found!, chinese).advice).toContain(near);
  });
});

describe("a list", () => {
  const acts: readonly [string, (list: unknown) => Result<unknown>][] = [
    ["steps", (steps) => core.recordResults(drawn.year, { steps, ...occasion } as never)],
    ["events", (events) => core.recordEvents(drawn.year, { events, ...occasion } as never)],
    ["visits", (visits) => publishVisits(drawn.year, { authority: "A", visits, ...occasion } as never)],
    [
      "units",
      (list) =>
        core.replaceUnits(drawn.year, { round: "H1", units: list, approver: "a", ...occasion } as never),
    ],
    [
      "reasons",
      (reasons) =>
        core.changeRegistry(drawn.year, { ...inputs, reasons, approver: "a", ...occasion } as never),
    ],
    [
      "out",
      (out) =>
        substitute(drawn.year, {
          ...occasion,
          round: "H1",
          out,
          ground: "duty",
          reason: "r",
          approver: "a",
        } as never),
    ],
  ];

  test.each(acts)("%s is missing, is none, or has holes", (field, act) => {
    expect(told(act(undefined))).toContain(`input/no-list ${field}`);
    expect(told(act("U-01"))).toContain(`input/no-list ${field}`);
    expect(told(act(new Array(2)))).toContain(`input/unusable ${field}.1`);
    expect(told(act([7]))).toContain(`input/unusable ${field}.0`);
  });

  test("of texts holds texts", () => {
    const answer = runCase(year, {
      lane: "complaint",
      case: "C",
      units: ["U-12", 7],
      reason: "r",
      seed: SEED,
      ...occasion,
    } as never);
    expect(told(answer)).toEqual(["input/no-text units.1"]);
  });
});

test("an unread value never becomes the default", () => {
  const visit = { unit: "U-1", day: "2025-01-02" };
  const publish = (row: object) =>
    publishVisits(year, { authority: "A", visits: [{ ...visit, ...row }], ...occasion } as never);
  expect(publish({ kind: 0 }).ok).toBe(false);
  expect(publish({ kind: "" }).ok).toBe(true);
  const amended = amendPolicy(drawn.year, {
    ...inputs,
    registry: undefined,
    moving: "sometime",
    reason: "r",
    approver: "a",
    ...occasion,
  } as never);
  expect(told(amended)).toContain("amendment/moving moving");
});

test("an authority without a policy on the ledger is no authority of an absence", () => {
  const { inspector } = drawn.visits[0]!.seats[0]!;
  const absence = { inspector, ground: "illness", reason: "note", approver: "head", ...occasion } as const;
  expect(told(substituteEverywhere(drawn.year, { ...absence, authorities: ["TYPO"] }))).toEqual([
    "substitution/authority authorities.0",
  ]);
  expect(substituteEverywhere(drawn.year, { ...absence, authorities: [inputs.policy.authority] }).ok).toBe(
    true,
  );
});

describe("a year", () => {
  test("is not opened with a ledger: `readYear` reads one", () => {
    expect(() => openYear({ ...inputs, ledger: [] } as never)).toThrow("input/held-by-year");
    expect(told(readYear(drawn.year.ledger, undefined as never))).toEqual(["input/unusable "]);
    expect(told(readYear(drawn.year.ledger, { ...inputs, earleir: [] } as never))).toEqual([
      "input/misspelt-field earleir",
    ]);
  });

  test("is opened with what `orThrow` gives, not with an answer", () => {
    const answered = parsePolicy(policy());
    expect(() => openYear({ policy: answered, registry: inputs.registry } as never)).toThrow("orThrow");
    expect(() => withPolicy(year, answered as never)).toThrow("orThrow");
    const unopened = drawRound(drawRound(year, round) as never, round);
    expect(given(unopened)).toContain("`orThrow`");
    expect(given(unopened, chinese)).toContain("尚未用 `orThrow` 取值的结果");
    expect(given(drawRound(drawn as never, round))).toContain("holds a `year`");
  });

  test("that is copied with another registry carries nothing of the first", () => {
    const other = orThrow(
      parseRegistry({ units: units().slice(0, 6), inspectors: inspectors(), asOf: "2026-01-04" }),
    );
    for (const copy of [{ ...year }, Object.freeze({ ...year, registry: other }), structuredClone({})])
      expect(told(drawRound(copy as never, round))).toEqual(["input/raw-year year"]);
  });

  test("is audited like its archive", () => {
    const { findings, notes, discretions, replayed, notReplayed } = audit(drawn.year);
    expect(findings).toEqual([]);
    expect(replayed).toEqual([drawn.drawId]);
    expect(notReplayed).toEqual([]);
    expect(audit(writeArchive(drawn.year))).toEqual({
      ...{ findings, notes, discretions, replayed, notReplayed },
    });
  });
});

test("what an explanation does not read is refused", () => {
  const { ledger } = drawn.year;
  expect(told(explainUnit(ledger, { unit: "U-01", registry: inputs.registry } as never))).toEqual([
    "input/unknown-field registry",
  ]);
  expect(told(explainUnit(drawn.year as never, { unit: "U-01" }))).toEqual(["input/raw-ledger ledger"]);
});

test("a record without any entry is not simply clean", () => {
  expect(audit("").notes.map(({ code }) => code)).toEqual(["verify/note-empty"]);
  expect(audit(writeLedger(drawn.year.ledger)).notes.map(({ code }) => code)).not.toContain(
    "verify/note-empty",
  );
});

test("faults of a seed are named in the field of the act", () => {
  const answer = drawRound(year, { ...round, seed: [{ type: "plain", value: " x" }] });
  expect(told(answer)).toEqual(["random/text seed.0.value"]);
});

test("a sentence within a sentence has no stop of its own", () => {
  const [finding] = audit('{"format":"double-random/archive/1","head":1,"head":2}').findings;
  expect(wordsOf(finding!, english).message).not.toMatch(/\.\.|\.\)/);
});

test("a fact that is no text is named, and can be said", () => {
  const [refusal] = refusalsOf(drawRound(year, { ...round, round: Object.create(null) } as never));
  expect(wordsOf(refusal!, english).message.length).toBeGreaterThan(0);
});

/** Where a plain object belongs, whatever else is given is refused, and the refusal says what it was. */

import { describe, expect, test } from "vitest";
import {
  chinese,
  compilePlan,
  drawRound,
  openYear,
  parsePolicy,
  parseRegistry,
  type Refusal,
  type Result,
  readJson,
  readLedger,
  wordsOf,
} from "../../src/index.js";
import { nameOfThing } from "../../src/kernel/name-of-thing.js";
import { checkSources } from "../../src/protocol.js";
import { explainUnit } from "../../src/verify.js";
import { announceRound, publishVisits, recordResults, runRound } from "../support/acts.js";
import { said } from "../support/said.js";
import {
  AT,
  BY,
  inspectors,
  matterOf,
  policy,
  type Row,
  rules,
  run,
  SEED,
  town,
} from "../support/small-case.js";

class Firm {
  constructor(fields: object) {
    Object.assign(this, fields);
  }
}

/** The same fields in another coat, or no fields at all; and what it is called. */
const coats: readonly (readonly [string, (fields: object) => unknown, string])[] = [
  ["an instance of Firm", (fields) => new Firm(fields), "类 Firm 的实例"],
  [
    "an instance of a class without a name",
    (fields) => new (class extends Firm {})(fields),
    "无名称的类的实例",
  ],
  ["a Map", (fields) => new Map(Object.entries(fields)), " Map "],
  ["a Set", () => new Set([1]), " Set "],
  ["a Date", () => new Date(0), " Date "],
  ["a Uint8Array", () => new Uint8Array(2), " Uint8Array "],
  [
    "an object with a symbol among its names",
    (fields) => ({ ...fields, [Symbol("hidden")]: 1 }),
    "含有 symbol 名称的对象",
  ],
];
const others: readonly (readonly [string, (fields: object) => unknown, string])[] = [
  ["a list", (fields) => [fields], "列表"],
  ["null", () => null, "null"],
  ["the text `U-1`", () => "U-1", "文本 `U-1`"],
  ["a function", () => () => 1, "函数"],
];

const rows = (more: Row = {}) => ({
  units: [{ id: "U-1" }],
  inspectors: inspectors(),
  asOf: "2026-01-04",
  ...more,
});
const policyWith = (change: (draft: Row) => void) => parsePolicy(policy(change));
const occasion = { registry: town(), policy: rules(), at: AT, by: BY };
const unseeded = { ...occasion, round: "H1" };
const round = { ...unseeded, seed: SEED };
const { ledger } = run();

/** Where a plain object belongs: what is done with the fields in their coat. */
type Door = readonly [string, string, object, (given: never) => Result<unknown>];
const readers: readonly Door[] = [
  ["a registry", "registry/not-an-object", rows(), (given) => parseRegistry(given)],
  [
    "a unit",
    "registry/not-an-object",
    { id: "U-1" },
    (given) => parseRegistry(rows({ units: [given] }) as never),
  ],
  [
    "an inspector",
    "registry/not-an-object",
    inspectors()[0]!,
    (given) => parseRegistry(rows({ inspectors: [given] }) as never),
  ],
  [
    "a visit",
    "registry/not-an-object",
    { unit: "U-1", day: "2025-01-02" },
    (given) => parseRegistry(rows({ history: [given] }) as never),
  ],
  ["a source", "random/not-a-source", SEED[0]!, (given) => checkSources([given])],
  ["a source of a round", "random/not-a-source", SEED[0]!, (given) => runRound({ ...round, seed: [given] })],
  [
    "an announced source",
    "random/not-a-source",
    { type: "plain" },
    (given) => announceRound({ ...unseeded, sources: [given] }),
  ],
  [
    "what a round takes",
    "input/unusable",
    { round: "H1", seed: SEED, at: AT, by: BY },
    (given) => drawRound(openYear({ policy: rules(), registry: town() }), given),
  ],
  ["what compiling takes", "input/unusable", round, (given) => compilePlan(given)],
  ["whom an explanation is of", "input/unusable", { unit: "U-01" }, (given) => explainUnit(ledger, given)],
  [
    "why a round is drawn again",
    "input/unusable",
    { reason: "x", approver: "y" },
    (given) => runRound({ ...round, ledger, again: given }),
  ],
];
const inPolicies: readonly Door[] = [
  ["a policy", "policy/not-plain", policy(), (given) => parsePolicy(given)],
  [
    "a stratum",
    "policy/not-plain",
    { id: "s", ratio: "5%" },
    (given) => policyWith((draft) => matterOf(draft).strata.push(given)),
  ],
  [
    "a condition",
    "policy/not-plain",
    { tier: "key" },
    (given) => policyWith((draft) => void Object.assign(matterOf(draft), { population: given })),
  ],
];
const lists: readonly Door[] = [
  [
    "a step of a result",
    "input/unusable",
    { unit: "U-01" },
    (given) => recordResults({ ...occasion, ledger, steps: [given] }),
  ],
  [
    "a visit of another",
    "input/unusable",
    { unit: "U-01" },
    (given) => publishVisits({ ...occasion, ledger, visits: [given] } as never),
  ],
];

function refusalOf(code: string, answer: Result<unknown>): Refusal {
  expect(answer.ok).toBe(false);
  const found = (answer.ok ? [] : answer.refusals).find((each) => each.code === code);
  expect(found, JSON.stringify(answer)).toBeDefined();
  return found!;
}

describe.each([...readers, ...inPolicies, ...lists])("%s", (_, code, fields, read) => {
  test.each(coats)("that is %s", (name, coat, inChinese) => {
    const refusal = refusalOf(code, read(coat(fields) as never));
    expect(said(refusal).message).toContain(name);
    expect(wordsOf(refusal, chinese).message).toContain(inChinese);
  });
});

describe.each(readers)("%s", (_, code, fields, read) => {
  test.each(others)("that is %s", (name, coat, inChinese) => {
    const refusal = refusalOf(code, read(coat(fields) as never));
    expect(said(refusal).message).toContain(name);
    expect(wordsOf(refusal, chinese).message).toContain(inChinese);
  });
});

test.each(lists)("%s that is null", (_, code, _fields, read) => {
  expect(said(refusalOf(code, read(null as never))).message).toContain("null");
});

test.each<["policy" | "registry" | "ledger", string]>([
  ["policy", "input/raw-policy"],
  ["registry", "input/raw-registry"],
  ["ledger", "input/raw-ledger"],
])("a %s that is a Map or a list of its rows is called what it is", (field, code) => {
  expect(said(refusalOf(code, runRound({ ...round, [field]: new Map() }))).message).toContain("but a Map");
  expect(said(refusalOf(code, runRound({ ...round, [field]: [1] as never }))).message).toContain(
    "but a list",
  );
});

test.each<[unknown, string]>([
  [new Map([["a", 1]]), "`facts.a` is `a Map`"],
  [new Firm({ a: 1 }), "`facts.a` is `an instance of Firm`"],
  [new Date(0), '`facts.a` is `a Date "1970-01-01T00:00:00.000Z"`'],
  [() => 1, "`facts.a` is `a function`"],
  [{ b: 1 }, '`facts.a` is `{"b":1}`'],
])("a fact that is none is shown as what it is: %#", (value, words) => {
  const answer = parseRegistry(rows({ units: [{ id: "U-1", facts: { a: value } }] }) as never);
  expect(said(refusalOf("registry/not-a-fact", answer)).message).toContain(words);
});

test("what is read from text says what it was given", () => {
  expect(said(refusalOf("ledger/not-text", readLedger(new Map() as never))).message).toContain(
    "this is a Map",
  );
  expect(said(refusalOf("kernel/json-text", readJson(new Firm({}) as never))).message).toContain(
    "this is an instance of Firm",
  );
});

test("what cannot be looked at is called so", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(nameOfThing(proxy)).toBe("an object that cannot be looked at");
});

test("plain objects of every make are taken", () => {
  const bare = Object.assign(Object.create(null), { id: "U-1" }) as object;
  expect(parseRegistry(rows({ units: [bare] }) as never).ok).toBe(true);
  expect(runRound(Object.assign(Object.create(null), round) as never).ok).toBe(true);
  expect([
    nameOfThing(undefined),
    nameOfThing(true),
    nameOfThing(3n),
    nameOfThing(new Error("x")),
    nameOfThing({}),
  ]).toEqual([...["undefined", "true", "the number 3", "an Error", "a plain object"]]);
});

/** A secret that is sealed in its announcement is withheld by nobody, and the audit sees who tried. */
import { describe, expect, test } from "vitest";
import { announcementOf, ceremonyOf } from "../../src/ceremony.js";
import { openSecret } from "../../src/drand.js";
import {
  assignCase,
  type Ledger,
  openCase,
  openYear,
  orThrow,
  parsePolicy,
  type SeedSource,
} from "../../src/index.js";
import { seedOf, sha256Hex } from "../../src/protocol.js";
import { type AuditInputs, audit } from "../../src/verify.js";
import { pulseOf } from "../support/beacons.js";
import { chainedAnew } from "../support/chained-anew.js";
import {
  ANNOUNCED_AT,
  announce,
  BEACON,
  codesOf,
  DRAW_ID,
  draw,
  IN_TIME,
  LATER,
  OFFICE,
  OPEN_FROM,
  OVER,
  policy,
  registry,
  SEALS,
  sealed,
  TERMS,
} from "../support/sealed-case.js";
import { BY } from "../support/small-case.js";

const BOTH = [OFFICE, BEACON];
const SEALED = { ...TERMS, seals: SEALS };
const drawn = (terms: object, seed: readonly SeedSource[], at: string) =>
  draw(orThrow(announce(terms)).year, seed, at);

const found = (ledger: Ledger, inputs: AuditInputs = {}) =>
  audit(ledger, { registries: [registry], ...inputs }).findings;
const codes = (ledger: Ledger, inputs: AuditInputs = {}) => found(ledger, inputs).map(({ code }) => code);

/** Drawn from the fallback by a program that does not know of seals, which are then written in. */
function withheld(seals: unknown = SEALS): Ledger {
  const { ledger } = orThrow(drawn(TERMS, [LATER], OVER)).year;
  const seq = ledger.findIndex(({ kind }) => kind === "sources");
  return chainedAnew(ledger, seq, (body) => Object.assign(body, { seals }));
}

const opened = (value: string | null) => [{ drawId: DRAW_ID, party: "office", value }];

describe("a secret that is sealed to a round of the beacon", () => {
  test("is drawn from in its time, and audits clean, opened or not", () => {
    const { ledger } = orThrow(drawn(SEALED, BOTH, IN_TIME)).year;
    const value = orThrow(openSecret({ capsule: SEALS[0].capsule, signature: pulseOf(13335).signature }));
    expect(value).toBe(OFFICE.value);
    expect(found(ledger)).toEqual([]);
    expect(found(ledger, { opened: opened(value), published: [BEACON] })).toEqual([]);
  });

  test("stays due when its time is over: nobody could hold it back", () => {
    expect(codesOf(drawn(TERMS, BOTH, OVER))).toEqual(["seed/too-late"]);
    const { ledger } = orThrow(drawn(SEALED, BOTH, OVER)).year;
    expect(found(ledger)).toEqual([]);
  });

  test("lets nobody take the fallback instead", () => {
    expect(codesOf(drawn(TERMS, [LATER], OVER))).toEqual([]);
    expect(codesOf(drawn(SEALED, [LATER], OVER))).toEqual(["seed/sealed"]);
    expect(codes(withheld())).toEqual(["verify/seal-withheld"]);
    expect(found(withheld())[0]!.expected).toBe(`the announced sources, open since ${OPEN_FROM}`);
  });

  test("opened by the auditor, it tells the seed that was due", () => {
    const inputs = { opened: opened(OFFICE.value), published: [BEACON, LATER] };
    expect(found(withheld(), inputs)).toMatchObject([
      { code: "verify/seal-withheld", expected: seedOf(BOTH), found: seedOf([LATER]) },
    ]);
  });

  test("is what the guide through the round waits for", () => {
    const next = (terms: object) =>
      orThrow(ceremonyOf(orThrow(announce(terms)).year, { round: "H2", at: OVER })).next;
    expect([next(TERMS), next(SEALED)]).toEqual(["fallback", "draw"]);
  });

  test("leaves the fallback to others: a second party without a seal, or numbers read aloud", () => {
    for (const more of [
      { type: "reveal", party: "bureau", value: "4".repeat(64) },
      { type: "text", name: "lottery", value: "1 2 3" },
    ] as const) {
      const year = orThrow(announce(SEALED, [...BOTH, more])).year;
      expect(codesOf(draw(year, [LATER], OVER))).toEqual([]);
      expect(codesOf(draw(year, [...BOTH, more], OVER))).toEqual(["seed/too-late"]);
      expect(found(orThrow(draw(year, [LATER], OVER)).year.ledger)).toEqual([]);
    }
  });
});

describe("a capsule that does not hold the secret", () => {
  const empty = { opened: opened(null) };
  const other = { opened: opened(sha256Hex("another secret")) };

  test("is found once it is opened, whatever was drawn from", () => {
    const { ledger } = orThrow(drawn(SEALED, BOTH, IN_TIME)).year;
    for (const inputs of [empty, other]) {
      expect(codes(ledger, inputs)).toEqual(["verify/seal-void"]);
      expect(codes(withheld(), inputs)).toEqual(["verify/seal-void"]);
    }
  });

  test("of which the ledger knows nothing is no finding of its own", () => {
    const { ledger } = orThrow(drawn(TERMS, BOTH, IN_TIME)).year;
    expect(codes(ledger, empty)).toEqual(["verify/raw-input"]);
    for (const raw of [{}, [{ ...empty.opened[0], value: "ab" }], [{ ...empty.opened[0], more: 1 }], [null]])
      expect(codes(ledger, { opened: raw as never })).toEqual(["verify/raw-input"]);
  });
});

describe("what is no seal", () => {
  const [{ capsule }] = SEALS;
  const bureau = { party: "bureau", capsule };
  test.each<[string, unknown, string]>([
    ["no list", {}, "beacon/seals"],
    ["an empty list", [], "beacon/seals"],
    ["no capsule", [{ party: "office", capsule: { ...capsule, format: "x" } }], "beacon/capsule-format"],
    ["a party that is no text", [{ party: 1, capsule }], "beacon/not-text"],
    ["a further field", [{ party: "office", capsule, note: "" }], "input/unknown-field"],
    ["a party that announced no secret", [bureau], "beacon/seal-party"],
    ["two of one party", [SEALS[0], SEALS[0]], "beacon/seal-twice"],
    [
      "a chain that opens nothing",
      [{ party: "office", capsule: { ...capsule, chain: "ab".repeat(32) } }],
      "beacon/seal-chain",
    ],
    [
      "a round after the deadline",
      [{ party: "office", capsule: sealed(OFFICE.value, 20_000) }],
      "beacon/seal-too-late",
    ],
  ])("%s is refused, and found", (_, seals, code) => {
    expect(codesOf(announce({ ...TERMS, seals }))).toEqual([code]);
    const found = codes(withheld(seals));
    expect(found.includes("verify/terms") || found.includes("verify/body")).toBe(true);
  });

  test("a party with two secrets has no seal: nobody would know of which", () => {
    const twice = [OFFICE, { ...OFFICE, value: "5".repeat(64) }, BEACON] as const;
    expect(codesOf(announce(SEALED, twice))).toEqual(["beacon/seal-party"]);
  });
});

test("a case seals its secret as a round does, and its people are drawn from nothing else", () => {
  const clue = {
    id: "clue",
    ground: "clue",
    within: { days: 15 },
    team: { roles: [{ id: "first" }, { id: "second" }] },
  };
  const withLane = orThrow(parsePolicy({ ...policy, lanes: [clue] } as never));
  const drawId = "000000/2023/clue/C-1";
  const asked = { lane: "clue", case: "C-1", by: BY };
  const opened = (terms: object) =>
    openCase(openYear({ policy: withLane, registry }), {
      ...{ ...asked, ...terms, units: ["U-01"], reason: "hotline 12345", at: ANNOUNCED_AT },
      sources: BOTH.map((source) => announcementOf(source, drawId)),
    });
  const assigned = (terms: object, seed: readonly SeedSource[]) =>
    assignCase(orThrow(opened(terms)).year, { ...asked, seed, at: OVER });
  expect(codesOf(opened({ ...TERMS, seals: [] }))).toEqual(["beacon/seals"]);
  expect(codesOf(assigned(SEALED, [LATER]))).toEqual(["seed/sealed"]);
  expect(found(orThrow(assigned(SEALED, BOTH)).year.ledger)).toEqual([]);
  const { ledger } = orThrow(assigned(TERMS, [LATER])).year;
  const seq = ledger.findIndex(({ kind }) => kind === "case");
  const bent = chainedAnew(ledger, seq, (body) => Object.assign(body, { seals: SEALS }));
  expect(codes(bent)).toEqual(["verify/seal-withheld"]);
});

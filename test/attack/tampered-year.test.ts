/**
 * A year's record with one value changed somewhere, and every hash made anew: the audit finds it, whatever
 * the kind of the entry. What nobody can know from a ledger is listed below, place by place, with the reason.
 */

import { describe, expect, test } from "vitest";
import type { Ledger, LedgerTypes } from "../../src/index.js";
import { append, canonicalJson, digestOf } from "../../src/protocol.js";
import { auditLedger } from "../support/acts.js";
import { chainedAnew } from "../support/chained-anew.js";
import { withCodes } from "../support/codes-on-ledger.js";
import { eventfulYear } from "../support/eventful-year.js";
import { withKeys } from "../support/keys-on-ledger.js";
import { leaves } from "../support/leaves.js";
import { runs } from "../support/runs.js";
import type { Row } from "../support/small-case.js";

const { registries, policies, ...eventful } = eventfulYear();
const inputs = { registry: registries, policy: policies.at(-1)! };
const ledger = withCodes(withKeys(eventful.ledger), { registries, policy: policies.at(-1)! });
const codes = (forged: typeof ledger) => auditLedger(forged, inputs).findings.map(({ code }) => code);
/** What people say, and a list of discretions repeats. */
const listed = (forged: typeof ledger) =>
  auditLedger(forged, inputs).discretions.map(({ facts, why, approver }) => ({ ...facts, why, approver }));

/** Places whose value nobody can check, and why. */
const UNKNOWABLE: readonly (readonly [place: RegExp, why: string])[] = [
  [/\.(reason|approver|text)$/, "free text of people: it must be there, and may say anything"],
  [/^policy\.digest$/, "made anew together with the policy; a wrong one has a test of its own"],
  [/^anchor\.party$/, "whose chain it is: then the chain that is used has no anchor, which is listed"],
  [/^case\.announced\.\d+\.name$/, "what a source was called, until it is drawn by"],
  [
    /^(case|plan|substitution|replacement|staffing|move|rating)\.(registry|roster)$/,
    "an earlier register on the ledger that gives the same is as good",
  ],
  [/^plan\.commits\.drawOn$/, "a day of the draw by which no visit of it can be told"],
  [/^substitution\.ground$/, "why somebody cannot go"],
  [/^substitution\.out\.\d+\.(from|until)$/, "days of an absence on which the person has no visit"],
  [/^replacement\.units\.\d+\.code$/, "why a unit is not visited"],
  [
    /^result\.(codes|inspectors)\.\d+$|^result\.day$/,
    "what was found, by whom and when, until a score, a rule or a term counts on it",
  ],
  [/^result\.correctBy$/, "a term that people set"],
  [/^event\.(unit|event|day|reference)$/, "what happened outside, until a score counts on it"],
  [
    /^visit\.(unit|day|kind|authority|level|matter|result)$/,
    "what another authority tells of its visit, until a rule counts it",
  ],
  [/^key\.(party|from)$/, "what the key before has signed: `keysOf` finds it"],
  [/^rating\.until$/, "a day between which and the other nothing happened"],
];

function altered(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (value === null) return "U-01";
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d/.test(text))
    return `2026-07-0${(Number(text.slice(9, 10)) % 8) + 1}${text.slice(10)}`;
  if (/^[0-9a-f]{64}$/.test(text)) return text.replace(/^./, text.startsWith("0") ? "1" : "0");
  return `${text}x`;
}

function put(body: Row, path: readonly string[], value: (before: unknown) => unknown): void {
  const owner = path.slice(0, -1).reduce((inner, step) => inner[step] as Row, body);
  owner[path.at(-1)!] = value(owner[path.at(-1)!]);
}

const KINDS: Readonly<Record<LedgerTypes.EntryKind, true>> = {
  ...{
    policy: true,
    registry: true,
    roster: true,
    plan: true,
    sources: true,
    draw: true,
    teams: true,
    void: true,
    anchor: true,
    phase: true,
  },
  ...{
    substitution: true,
    replacement: true,
    staffing: true,
    move: true,
    case: true,
    assignment: true,
    result: true,
    visit: true,
  },
  ...{ change: true, amendment: true, event: true, rating: true, key: true, receipts: true, codes: true },
};

test("the year has an entry of every kind, and is clean", () => {
  expect(codes(ledger)).toEqual([]);
  expect([...new Set(ledger.map(({ kind }) => kind))].sort()).toEqual(Object.keys(KINDS).sort());
});

describe("one value changed is found", () => {
  const kinds = [...new Set(ledger.map(({ kind }) => kind))];

  test.each(kinds)("%s", (kind) => {
    const places = ledger.flatMap((entry, at) =>
      entry.kind === kind ? leaves(entry.body).map((path) => ({ at, path })) : [],
    );
    const known = places.filter(
      ({ path }) => !UNKNOWABLE.some(([place]) => place.test(`${kind}.${path.join(".")}`)),
    );
    // One of each place in the body first; in long runs all.
    const names = known.map(({ path }) => path.join(".").replace(/\d+/g, "*"));
    const first = known.filter((_, n) => names.indexOf(names[n]!) === n);
    const step = Math.ceil(first.length / runs(5, 1_000));
    const chosen = runs(0, 1) === 1 ? known : first.filter((_, n) => n % step === 0);
    const missed = chosen.filter(
      ({ at, path }) => codes(chainedAnew(ledger, at, (body) => put(body, path, altered))).length === 0,
    );
    expect(missed.map(({ at, path }) => `${at} ${kind}.${path.join(".")}`)).toEqual([]);
  });
});

describe("what only people know is listed with whoever said it", () => {
  const honest = canonicalJson(listed(ledger));
  const told: readonly RegExp[] = [
    /^(amendment|replacement|substitution|staffing|move|case|void)\.approver$/,
    /^(amendment|substitution|staffing|move|case|void)\.reason$/,
    /^replacement\.units\.\d+\.(reason|code)$/,
    /^substitution\.ground$/,
    /^event\.(unit|event|day|reference)$/,
    /^visit\.(unit|day|kind|authority)$/,
    /^anchor\.party$/,
  ];

  test.each(told)("%s", (place) => {
    const places = ledger.flatMap((entry, at) =>
      leaves(entry.body)
        .filter((path) => place.test(`${entry.kind}.${path.join(".")}`))
        .map((path) => ({ at, path })),
    );
    expect(places.length).toBeGreaterThan(0);
    const silent = places.filter(({ at, path }) => {
      const forged = chainedAnew(ledger, at, (body) => put(body, path, altered));
      return codes(forged).length === 0 && canonicalJson(listed(forged)) === honest;
    });
    expect(silent.map(({ at, path }) => `${at} ${path.join(".")}`)).toEqual([]);
  });
});

describe("what one act would have refused is found on the ledger", () => {
  const lastOf = (kind: string, fits: (body: Row) => boolean = () => true) =>
    ledger.reduce(
      (last, entry, at) => (entry.kind === kind && fits(entry.body as unknown as Row) ? at : last),
      -1,
    );
  const forged = (at: number, change: (body: Row) => void) => codes(chainedAnew(ledger, at, change));
  const first = (body: Row, list: string): Row => (body[list] as Row[])[0]!;
  const seat = (inspector: string) => (body: Row) => (body["out"] as Row[]).push({ inspector });

  test.each<[what: string, kind: string, change: (body: Row) => void, code: string]>([
    ["an event to come", "event", (body) => (body["day"] = "2026-12-30"), "verify/event"],
    ["somebody out who is nobody", "substitution", seat("I-9"), "verify/idle-absence"],
    [
      "somebody out of a unit too where they have no seat",
      "substitution",
      (body) => {
        const { inspector } = first(body, "out");
        const units = (body["seats"] as Row[]).flatMap(({ unit, from }) =>
          from === inspector ? [unit] : [],
        );
        body["out"] = [{ inspector, units: [...units, "U-404"] }];
      },
      "verify/idle-absence",
    ],
    [
      "an absence that ends before it begins",
      "substitution",
      (body) => Object.assign(first(body, "out"), { from: "2026-05-02", until: "2026-05-01" }),
      "verify/idle-absence",
    ],
    [
      "a unit replaced twice at once",
      "replacement",
      (body) => (body["units"] as Row[]).push(first(body, "units")),
      "verify/void-not-drawn",
    ],
    [
      "a merger into nobody",
      "change",
      (body) => Object.assign((body["units"] as Row[])[1]!, { into: "U-99" }),
      "verify/change",
    ],
    [
      "a merger into itself",
      "change",
      (body) => Object.assign((body["units"] as Row[])[1]!, { into: "U-10" }),
      "verify/change",
    ],
    [
      "a move that names another unit",
      "change",
      (body) => Object.assign(first(body, "units"), { into: "U-01" }),
      "verify/change",
    ],
    ["a case void without words", "void", (body) => (body["reason"] = " "), "verify/void-without-reason"],
    [
      "a case that arrives after it was opened",
      "case",
      (body) => (body["arrived"] = "2026-12-30"),
      "verify/case-times",
    ],
    [
      "a unit of a case behind one that comes after it",
      "case",
      (body) => (body["units"] = [...(body["units"] as string[]), "U-01"]),
      "verify/unit-order",
    ],
    [
      "a score by the rules of before",
      "rating",
      (body) => (body["policy"] = ledger.find(({ kind }) => kind === "policy")!.hash),
      "verify/reference",
    ],
  ])("%s", (_what, kind, change, code) => {
    expect(forged(lastOf(kind), change)).toContain(code);
  });

  test.each<[what: string, step: string, change: (body: Row) => void, code: string]>([
    [
      "a term before the visit",
      "enter",
      (body) => Object.assign(body, { codes: ["E"], correctBy: "2026-01-01" }),
      "verify/result-fields",
    ],
    [
      "a term where nothing is left to do",
      "enter",
      (body) => Object.assign(body, { codes: ["1"], correctBy: "2026-12-31" }),
      "verify/result-fields",
    ],
    ["one person twice", "enter", (body) => (body["inspectors"] = ["I-1", "I-1"]), "verify/result-fields"],
    [
      "an approver of what needs none",
      "enter",
      (body) => (body["approver"] = "head"),
      "verify/result-fields",
    ],
    [
      "a day before the visit on which its follow-up is closed",
      "close",
      (body) => (body["day"] = "2026-01-08"),
      "verify/result-day",
    ],
  ])("%s", (_what, step, change, code) => {
    expect(
      forged(
        lastOf("result", (body) => body["step"] === step),
        change,
      ),
    ).toContain(code);
  });

  test("the day of the visit that takes a case along", () => {
    const at = lastOf("case", (body) => (body["merged"] as Row[]).length > 0);
    expect(forged(at, (body) => (first(body, "merged")["day"] = "2026-03-03"))).toContain(
      "verify/case-merged",
    );
  });

  const and = (...more: readonly (readonly [kind: string, body: unknown])[]) =>
    codes(
      more.reduce<Ledger>(
        (longer, [kind, body]) =>
          append(longer, { kind, at: "2026-12-31T10:00:00+08:00", by: "officer-1", body: body as never }),
        ledger,
      ),
    );
  const drawOf = (drawId: string) =>
    ledger.find(({ kind, body }) => kind === "draw" && (body as unknown as Row)["drawId"] === drawId)!;

  test("an event that is entered twice", () => {
    expect(and(["event", ledger[lastOf("event")]!.body])).toEqual(["verify/event"]);
  });

  test("a draw that is given up although a visit of it was made", () => {
    const drawId = "000000/2026/M-1/H1/V2";
    expect(and(["void", { drawId, voided: drawOf(drawId).hash, reason: "r", approver: "a" }])).toContain(
      "verify/void-after-visit",
    );
  });

  test("an amendment that moves the end of an announced round", () => {
    const before = ledger[lastOf("policy")]!;
    const policy = JSON.parse(
      JSON.stringify((before.body as unknown as Row)["policy"]).replace(
        '"until":"2026-06-30"',
        '"until":"2026-06-29"',
      ),
    );
    const changes = [{ path: "matters[M-1].rounds[H1].until", before: "2026-06-30", after: "2026-06-29" }];
    const rules = append(ledger, {
      kind: "policy",
      at: "2026-12-31T10:00:00+08:00",
      by: "officer-1",
      body: { policy, digest: digestOf(policy) },
    });
    const amendment = { from: before.hash, to: rules.at(-1)!.hash, changes, reason: "r", approver: "a" };
    expect(and(["policy", { policy, digest: digestOf(policy) }], ["amendment", amendment])).toContain(
      "verify/amended-round",
    );
  });
});

/**
 * Bodies of another form than the page says, and people drawn from other sources than those announced: both
 * implementations name them.
 */

import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Entry } from "../../src/index.js";
import { readableLedger } from "../../src/verify/readable-ledger.js";
import { auditLedger } from "../support/acts.js";
import { type EventfulYear, eventfulYear } from "../support/eventful-year.js";
import { chance } from "../support/hostile.js";
import { mended } from "../support/mended.js";
import { runs } from "../support/runs.js";
import { faultsOfForm, python } from "../support/second-implementation.js";
import type { Row } from "../support/small-case.js";

let year: EventfulYear;
beforeAll(() => {
  year = eventfulYear();
});

type Bend = (body: Row) => unknown;

const list = (body: Row, name: string) => body[name] as Row[];
const rules = (body: Row) => body["policy"] as Row;
const matter = (body: Row) => list(rules(body), "matters")[0]!;

/** What both say of the year with one body changed and every hash made anew. */
function bent(kind: string, bend: Bend, place = 0) {
  const { ledger, registries, policies } = year;
  const changed = mended(ledger, kind, bend, place);
  const { findings } = auditLedger(changed, { registry: registries });
  return {
    codes: findings.map(({ code }) => code),
    ...python(registries, policies[0] as unknown as Row, changed),
  };
}

test("the year as it is has no finding in either", () => {
  const { codes, status, said } = bent("case", () => {});
  expect(codes).toEqual([]);
  expect(said).not.toContain("finding ");
  expect(status).toBe(0);
});

describe("both notice", () => {
  // The first assignment is that of the second case: the first case is taken along by a planned visit.
  test.each<[string, string, number, Bend, string, RegExp]>([
    [
      "a case that is drawn from another source than announced",
      "case",
      1,
      (body) => Object.assign(body, { announced: [{ type: "text", name: "dice" }] }),
      "verify/not-announced",
      /\(assignment\)[,:] announced sources/,
    ],
    [
      "a case whose source is announced as a text and revealed as a plain one",
      "case",
      2,
      (body) => Object.assign(body, { announced: [{ type: "text", name: "festival" }] }),
      "verify/not-announced",
      /\(assignment\)[,:] announced sources/,
    ],
    [
      "a case with one source more than announced",
      "case",
      3,
      (body) => Object.assign(body, { announced: [...list(body, "announced"), { type: "plain" }] }),
      "verify/not-announced",
      /\(assignment\)[,:] announced sources/,
    ],
    [
      "a case whose seed is another",
      "assignment",
      0,
      (body) => Object.assign(body, { seed: "0".repeat(64) }),
      "verify/seed",
      /\(assignment\)[,:] seed/,
    ],
    [
      "a case whose source is of no type",
      "case",
      1,
      (body) => Object.assign(list(body, "announced")[0]!, { type: "P0" }),
      "verify/body",
      /\(case\)[,:] body\.announced\.0\.type: not one of/,
    ],
    [
      "a visit of nobody",
      "visit",
      0,
      (body) => Object.assign(body, { authority: null }),
      "verify/body",
      /\(visit\)[,:] body\.authority/,
    ],
    [
      "an event on no day",
      "event",
      0,
      (body) => Object.assign(body, { day: "2026-13-01" }),
      "verify/body",
      /\(event\)[,:] body\.day: not a day/,
    ],
    [
      "an event of no kind",
      "event",
      0,
      (body) => Object.assign(body, { event: "fire" }),
      "verify/body",
      /\(event\)[,:] body\.event: not one of/,
    ],
    [
      "a roster of no day",
      "roster",
      0,
      (body) => Object.assign(body, { asOf: "1/0" }),
      "verify/body",
      /\(roster\)[,:] body\.asOf: not a day/,
    ],
    [
      "a result by somebody without a name",
      "result",
      0,
      (body) => Object.assign(body, { inspectors: [""] }),
      "verify/body",
      /\(result\)[,:] body\.inspectors\.0: not text/,
    ],
    [
      "a result by nobody",
      "result",
      0,
      (body) => Object.assign(body, { inspectors: [] }),
      "verify/body",
      /\(result\)[,:] body\.inspectors: fewer than 1/,
    ],
    [
      "a rating until no day",
      "rating",
      0,
      (body) => Object.assign(body, { until: "5%" }),
      "verify/body",
      /\(rating\)[,:] body\.until: not a day/,
    ],
    [
      "an amendment of nothing",
      "amendment",
      0,
      (body) => Object.assign(body, { from: "1c2" }),
      "verify/body",
      /\(amendment\)[,:] body\.from: not 64 hex/,
    ],
    [
      "a hash in upper case",
      "teams",
      0,
      (body) => Object.assign(body, { draw: (body["draw"] as string).toUpperCase() }),
      "verify/body",
      /\(teams\)[,:] body\.draw: not 64 hex digits in lower case/,
    ],
    [
      "a number below 0",
      "plan",
      0,
      (body) => Object.assign(list(body, "strata")[0]!, { quota: -1 }),
      "verify/body",
      /\(plan\)[,:] body\.strata\.0\.quota: not a whole number from 0/,
    ],
    [
      "a field too many, deep inside",
      "draw",
      0,
      (body) => Object.assign(list(list(body, "strata")[0]!, "drawn")[0]!, { note: "x" }),
      "verify/body",
      /\(draw\)[,:] body\.strata\.0\.drawn\.0\.note: a further field/,
    ],
    [
      "an arrival that is neither day nor instant",
      "case",
      0,
      (body) => Object.assign(body, { arrived: "2026-02-27 09:00" }),
      "verify/body",
      /\(case\)[,:] body\.arrived: not/,
    ],
    [
      "a result with a field of another step",
      "result",
      1,
      (body) => Object.assign(body, { approver: "head" }),
      "verify/result-fields",
      /\(result\)[,:] enter with approver/,
    ],
    [
      "an event of a day to come",
      "event",
      0,
      (body) => Object.assign(body, { day: "2026-12-30" }),
      "verify/event",
      /\(event\)[,:] day/,
    ],
  ])("%s", (_, kind, place, bend, code, words) => {
    const heard = bent(kind, bend, place);
    expect(heard.codes).toContain(code);
    expect(heard.said).toMatch(words);
    expect(heard.said).not.toContain("cannot check");
    expect(heard.status).toBe(1);
  });

  test.each<[string, Bend, RegExp]>([
    [
      "a mode that there is not",
      (body) => Object.assign(matter(body), { mode: "sometimes" }),
      /matters\.0\.mode: not one of/,
    ],
    [
      "a base that is a number",
      (body) => Object.assign(matter(body), { of: 7 }),
      /matters\.0\.of: not one of/,
    ],
    [
      "a field that nobody reads",
      (body) => Object.assign(matter(body), { ratios: "5%" }),
      /matters\.0\.ratios: a further field/,
    ],
    [
      "a default left out",
      (body) => Reflect.deleteProperty(matter(body), "reserve"),
      /matters\.0\.reserve: missing/,
    ],
    [
      "a number out of its bounds",
      (body) => Object.assign(matter(body)["team"] as Row, { officers: 0 }),
      /matters\.0\.team\.officers: not a whole number from 1/,
    ],
    [
      "shares that are not the whole",
      (body) => Object.assign(list(matter(body), "rounds")[0]!, { share: "1/3" }),
      /matters\.0\.rounds: the shares do not sum to 1/,
    ],
    [
      "a condition with no such operator",
      (body) => Object.assign(list(matter(body), "strata")[0]!, { where: { tier: { $like: "key" } } }),
      /strata\.0\.where\.tier\.\$like: no operator/,
    ],
    [
      "times without a mode that has them",
      (body) => Object.assign(matter(body), { times: 2 }),
      /matters\.0\.times: not with this mode/,
    ],
  ])("a policy with %s", (_, bend, words) => {
    const digested: Bend = (body) => {
      bend(body);
      body["digest"] = sha256(canonical(body["policy"]));
    };
    for (const place of [0, 1]) {
      const { codes, said, status } = bent("policy", digested, place);
      expect(codes).toContain("verify/policy-form");
      expect(codes).not.toContain("verify/policy-digest");
      expect(said).toMatch(words);
      expect(said).not.toContain("(policy): digest");
      expect(status).toBe(1);
    }
  });
});

test("one malformed entry hides no other", () => {
  const { ledger, registries, policies } = year;
  const first = mended(ledger, "visit", (body) => Object.assign(body, { authority: null }));
  const both = mended(first, "event", (body) => Object.assign(body, { event: "fire" }), 3);
  const { said } = python(registries, policies[0] as unknown as Row, both);
  expect(said).toMatch(/\(visit\)[,:] body\.authority/);
  expect(said).toMatch(/\(event\)[,:] body\.event/);
  expect(said.match(/replayed in full/g)).toHaveLength(ledger.filter(({ kind }) => kind === "draw").length);
});

// --- Every field of every body -------------------------------------------------------------------

const VALUES = [null, "", -1, 1.5, true, [], {}, "x/y", "2026-13-01"] as const;

/** Canonical JSON that also says what has no canonical form, as a forger would write it. */
function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(",")}}`;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

type Path = readonly (string | number)[];

function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...inner.flatMap(([name, each]) => placesOf(each, [...path, name as string | number]))];
}

const at = (value: unknown, path: Path) =>
  path.reduce<unknown>((inner, step) => (inner as Row)[step as string], value);

interface BentBody {
  /** Kind and place, without the numbers of a list's items. */
  readonly place: string;
  readonly how: string;
  readonly entry: Entry;
  readonly body: unknown;
}

function bentAt(entry: Entry, path: Path): Omit<BentBody, "place">[] {
  const owner = path.slice(0, -1);
  const last = path.at(-1) as string;
  const spoilt = (how: string, change: (holder: Row) => void) => {
    const holder = { body: structuredClone(entry.body) };
    change(holder);
    if (entry.kind === "policy" && path[0] === "policy") redigest(holder.body);
    return { how, entry, body: holder.body };
  };
  const put = (value: unknown) =>
    spoilt(JSON.stringify(value), (holder) => {
      (at(holder, path.length === 0 ? [] : ["body", ...owner]) as Row)[path.length === 0 ? "body" : last] =
        value;
    });
  const removed = () =>
    spoilt("left out", (holder) => {
      const from = at(holder, ["body", ...owner]) as Row;
      if (Array.isArray(from)) from.splice(Number(last), 1);
      else delete from[last];
    });
  const more = () =>
    spoilt("a further field", (holder) => {
      (at(holder, ["body", ...path]) as Row)["further"] = 1;
    });
  const here = at(entry.body, path);
  const isObject = typeof here === "object" && here !== null && !Array.isArray(here);
  return [...VALUES.map(put), ...(path.length > 0 ? [removed()] : []), ...(isObject ? [more()] : [])];
}

function redigest(body: unknown): void {
  const { policy, digest } = body as Row;
  if (typeof digest === "string" && policy !== undefined) (body as Row)["digest"] = sha256(canonical(policy));
}

/** Each field of each kind, bent in every way: the first of its place, of each type that stands there. */
function everyBend(entries: readonly Entry[]): BentBody[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) =>
    placesOf(entry.body).flatMap((path) => {
      const place = [entry.kind, ...path.map((step) => (typeof step === "number" ? "*" : step))].join(".");
      const here = at(entry.body, path);
      const met = `${place} ${here === null ? "null" : typeof here} ${String((at(entry.body, path.slice(0, -1)) as Row | null)?.["step"])}`;
      if (seen.has(met)) return [];
      seen.add(met);
      return bentAt(entry, path).map((each) => ({ place, ...each }));
    }),
  );
}

/** A ledger of this one entry, as text. */
function lineOf({ entry: { kind, at: instant, by }, body }: BentBody): string {
  const entry = { seq: 0, prev: "0".repeat(64), kind, at: instant, by, body };
  return canonical({ ...entry, hash: sha256(canonical(entry)) });
}

/** What the Python asks of the form and the library asks elsewhere, each with its reason. */
const ONLY_PYTHON: readonly [RegExp, string][] = [
  [
    /^registry\.(units|history)\b|^roster\.inspectors$/,
    "counts by status and tier, and further fields: compared with the registry at hand",
  ],
  [/^plan\.(total|strata\.\*(\.rules\.\*)?)\.owed$/, "worked out again from the sizes"],
  [/^draw\.strata\.\*\.weights\.\*\.(weight|chance)$/, "worked out again from the weights"],
  [/^case\.ground$/, "compared with the lane"],
];

describe("of every field, bent in every way,", () => {
  let bends: BentBody[];
  let library: boolean[];
  let second: boolean[];

  beforeAll(() => {
    bends = everyBend(year.ledger);
    const lines = bends.map(lineOf);
    library = lines.map((line) => readableLedger(`${line}\n`).findings.length > 0);
    second = faultsOfForm(lines).map((faults) => faults.length > 0);
  });

  const named = (
    here: readonly boolean[],
    there: readonly boolean[],
    excepted: readonly [RegExp, string][] = [],
  ) =>
    bends
      .filter(({ place }, n) => here[n] && !there[n] && !excepted.some(([form]) => form.test(place)))
      .map(({ place, how }) => `${place}: ${how}`);

  test("a few thousand were tried, and most are faults", () => {
    expect(bends.length).toBeGreaterThan(3000);
    expect(library.filter(Boolean).length).toBeGreaterThan(2500);
    expect(new Set(bends.map(({ entry }) => entry.kind)).size).toBe(22);
  });

  test("the Python names all that the library names", () => {
    expect(named(library, second)).toEqual([]);
  });

  test("the Python names nothing else but what is listed", () => {
    expect(named(second, library, ONLY_PYTHON)).toEqual([]);
  });

  test("some of them, each in the whole year: it ends with a finding and reads the rest", () => {
    const pick = chance(11);
    const { ledger, registries, policies } = year;
    const wrong = bends.filter(({ how }, n) => library[n] && how !== "1.5");
    for (let n = 0; n < runs(12, 300); n++) {
      const { entry, body, place, how } = wrong[pick(wrong.length)]!;
      const own = ledger.filter(({ kind }) => kind === entry.kind).indexOf(entry);
      const forged = mendedAs(ledger, entry.kind, own, body);
      const { status, said } = python(registries, policies[0] as unknown as Row, forged);
      expect(said, `${place}: ${how}`).toMatch(new RegExp(`finding verify/\\S+ entry ${entry.seq} `));
      expect(said).toContain(`${ledger.length} entries`);
      expect(status).toBe(1);
    }
  });
});

/** The ledger with a body put in the place of another, every hash made anew. */
function mendedAs(ledger: EventfulYear["ledger"], kind: string, place: number, body: unknown) {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    return mended(ledger, kind, () => {}, place, body);
  return mended(
    ledger,
    kind,
    (own) => {
      for (const name of Object.keys(own)) delete own[name];
      Object.assign(own, body);
    },
    place,
  );
}

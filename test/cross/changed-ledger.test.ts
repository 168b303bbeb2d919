/**
 * What happens between the rounds, forged although the chain was mended: the second implementation finds each
 * forgery, and reads everything else.
 */
import { describe, expect, test } from "vitest";
import type { Ledger } from "../../src/index.js";
import { writeLedger } from "../../src/index.js";
import { playYear } from "../honest/support/lawful-year.js";
import { planYear } from "../honest/support/year-plan.js";
import { mended } from "../support/mended.js";
import { python } from "../support/second-implementation.js";
import type { Row } from "../support/small-case.js";

type Forge = (body: Row) => unknown;

const years = new Map<number, ReturnType<typeof playYear>>();

function yearOf(seed: number) {
  const plan = planYear(seed);
  const known = years.get(seed) ?? (plan && playYear(plan));
  if (known !== undefined) years.set(seed, known);
  return known;
}

/**
 * What the Python says when one entry is changed: the first of its kind, in this year or one after it, that
 * has what is asked for.
 */
function said(first: number, kind: string, forge: Forge, fits: (body: Row) => boolean = () => true): string {
  for (let seed = first; seed < first + 60; seed++) {
    const year = yearOf(seed);
    const own = year?.ledger.filter((entry) => entry.kind === kind) ?? [];
    const place = own.findIndex(({ body }) => fits(body as unknown as Row));
    if (year === undefined || place === -1) continue;
    return python(
      year.registries,
      year.policies[0] as unknown as Row,
      mended(year.ledger, kind, forge, place),
    ).said;
  }
  throw new Error(`No year from ${first} on has such an entry: ${kind}.`);
}

const list = (body: Row, name: string) => body[name] as Row[];
const hasSeats = (body: Row) => list(body, "seats").length > 0;

describe("the Python finds", () => {
  test.each<[string, number, string, Forge, RegExp, ((body: Row) => boolean)?]>([
    [
      "a seat given to somebody else",
      3,
      "substitution",
      (body) => Object.assign(list(body, "seats")[0]!, { to: "P-07" }),
      /\(substitution\)[,:] seats/,
      hasSeats,
    ],
    [
      "others moved who were not",
      3,
      "substitution",
      (body) => Object.assign(body, { moved: true }),
      /\(substitution\)[,:] moved/,
      hasSeats,
    ],
    [
      "another unit of the reserve",
      3,
      "replacement",
      (body) => Object.assign(list(body, "replaced")[0]!, { by: null }),
      /\(replacement\)[,:] replaced/,
      (body) => list(body, "replaced")[0]!["by"] !== null,
    ],
    [
      "a visit on another day",
      3,
      "move",
      (body) => Object.assign(list(body, "visits")[0]!, { to: "2026-12-30" }),
      /\(move\)[,:] visits/,
    ],
    [
      "a visit that was not moved",
      3,
      "move",
      (body) => list(body, "visits").pop(),
      /\(move\)[,:] (body\.)?visits/,
    ],
    [
      "somebody else sent to a case",
      3,
      "assignment",
      (body) => Object.assign(((body["teams"] as Row)["seats"] as Row[])[0]!, { inspector: "P-07" }),
      /\(assignment\)[,:] teams, seats/,
      (body) => body["teams"] !== null,
    ],
    [
      "a case that no planned visit takes along",
      3,
      "case",
      (body) =>
        Object.assign(body, {
          merged: [{ unit: list(body, "units")[0], drawId: "210500/2026/LABOUR/V1", day: null }],
        }),
      /\(case\)[,:] merged/,
    ],
    [
      "codes that do not go together",
      3,
      "result",
      (body) => Object.assign(body, { codes: ["1", "A"] }),
      /1 stands alone/,
      ({ step }) => step === "enter",
    ],
    [
      "a result before the draw",
      3,
      "result",
      (body) => Object.assign(body, { day: "2025-12-31" }),
      /\(result\)[,:] day 2025-12-31/,
      ({ step }) => step === "enter",
    ],
    [
      "a step out of order",
      3,
      "result",
      (body) => Object.assign(body, { step: "withdraw" }),
      /\(result\)[,:] withdraw after/,
      ({ step }) => step === "publish",
    ],
  ])("%s", (_, seed, kind, forge, words, fits) => {
    expect(said(seed, kind, forge, fits)).toMatch(words);
  });
});

describe("one finding hides no other", () => {
  test.each<[string, string, Forge, RegExp]>([
    [
      "a result's codes",
      "result",
      (body) => Object.assign(body, { codes: 5 }),
      /\(result\)[,:] body\.codes: not a list/,
    ],
    [
      "a drawn unit",
      "draw",
      (body) => Object.assign(list(list(body, "strata")[0]!, "drawn")[0]!, { unit: ["U"] }),
      /drawn\.0\.unit: not text/,
    ],
    [
      "an inspector out",
      "substitution",
      (body) => Object.assign(body, { out: [null] }),
      /out\.0: not an object/,
    ],
    [
      "a policy",
      "policy",
      (body) => Object.assign(body["policy"] as Row, { matters: "none" }),
      /cannot be applied|stands for nothing|no earlier/,
    ],
  ])("%s of a wrong type is named, and the rest is read", (_, kind, forge, words) => {
    const { ledger, registries, policies } = yearOf(3)!;
    const { status, said: heard } = python(
      registries,
      policies[0] as unknown as Row,
      mended(ledger, kind, forge),
    );
    expect(heard).toMatch(words);
    expect(heard).toMatch(/\d+ entries, \d+ findings/);
    expect(status).toBe(1);
  });

  test("two broken lines are both named", () => {
    const { ledger, registries, policies } = yearOf(3)!;
    const at = (seq: number) => (seq === 4 || seq === 9 ? "x" : undefined);
    const forged = ledger.map((entry) => ({ ...entry, by: at(entry.seq) ?? entry.by })) as unknown as Ledger;
    const { said: heard } = python(registries, policies[0] as unknown as Row, forged);
    expect(heard).toContain("line 5: hash");
    expect(heard).toContain("line 10: hash");
    expect(writeLedger(forged)).not.toBe(writeLedger(ledger));
  });

  test("a policy's body has a hundred lists and objects in each other, and no more", () => {
    const nested = (deep: number) =>
      said(3, "policy", (body) =>
        Object.assign(body["policy"] as Row, { title: JSON.parse(`${"[".repeat(deep)}${"]".repeat(deep)}`) }),
      );
    expect(nested(98)).not.toContain("more than 100");
    expect(nested(99)).toContain("body: more than 100 lists and objects");
  });
});

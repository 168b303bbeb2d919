/**
 * One place of a year changed to something that stands elsewhere on its ledger, bodies exchanged, one name written for
 * another everywhere: both verifiers find the same codes, and list the same uses of discretion with the same facts.
 */
import { describe, expect, test } from "vitest";
import type { Ledger } from "../../src/index.js";
import { Scenes } from "../attack/operator/attack.js";
import { auditLedger } from "../support/acts.js";
import { eventfulYear } from "../support/eventful-year.js";
import { type Bend, changed, type Draft, forged, inside, moved, nth } from "../support/forged.js";
import { pythonOfMany } from "../support/second-implementation.js";
import type { Row } from "../support/small-case.js";
import { usesTold } from "../support/uses-told.js";

const exchanged =
  (kind: string, one: number, other: number): Bend =>
  (drafts) => {
    const [first, second] = [nth(drafts, kind, one), nth(drafts, kind, other)];
    drafts[drafts.indexOf(first)] = { ...first, body: second.body };
    drafts[drafts.indexOf(second)] = { ...second, body: first.body };
  };

/** One text for another in all bodies from an entry on. */
function written(drafts: Draft[], from: string, to: string, start = 0): void {
  for (const [at, draft] of drafts.entries()) {
    if (at < start) continue;
    const body = JSON.stringify(draft.body).replaceAll(JSON.stringify(from), JSON.stringify(to));
    drafts[at] = { ...draft, body: JSON.parse(body) as Row };
  }
}

const drawIdOf = (drafts: readonly Draft[], kind: string, place: number): string =>
  nth(drafts, kind, place).body["drawId"] as string;

const drawn = (drafts: readonly Draft[], draw: number, place: number): string =>
  inside(nth(drafts, "draw", draw).body, "strata", 0, "drawn", place)["unit"] as unknown as string;

const named =
  (kind: string, place: number, other: string, at: number): Bend =>
  (drafts) => {
    nth(drafts, kind, place).body["drawId"] = drawIdOf(drafts, other, at);
  };

const renamed =
  (kind: string, place: number, steps: readonly (string | number)[]): Bend =>
  (drafts) => {
    const from = inside(nth(drafts, kind, place).body, ...steps) as unknown as string;
    const to = [0, 1].map((each) => drawn(drafts, 0, each)).find((unit) => unit !== from)!;
    written(drafts, from, to);
  };

const withBlank = (place: number): Bend =>
  changed("draw", 1, (own) => {
    (inside(own, "strata", 0, "drawn", place)["unit"] as unknown as string) += " ";
  });

const EVENTFUL: readonly (readonly [string, Bend])[] = [
  ["a void with a space behind its draw", changed("void", 0, (own) => (own["drawId"] += " "))],
  ["a void without its reason", changed("void", 0, (own) => delete own["reason"])],
  ["a void of a case that is not opened yet", named("void", 0, "case", 0)],
  [
    "another list of those left out, announced and drawn",
    (drafts) =>
      written(drafts, inside(nth(drafts, "plan", -1).body, "commits")["leftOut"] as never, "0".repeat(64)),
  ],
  ["a drawn unit with a space behind, which is replaced", withBlank(0)],
  ["a drawn unit with a space behind, which is visited", withBlank(1)],
  [
    "a line of another unit in a replacement",
    changed("replacement", 0, (own) => (inside(own, "replaced", 0)["unit"] = "U-04")),
  ],
  [
    "days of others in a replacement",
    (drafts) =>
      (inside(nth(drafts, "replacement").body, "staffed")["days"] = nth(drafts, "teams").body["days"]),
  ],
  [
    "a seat of a case given to a unit of a draw",
    (drafts) => {
      const seats = inside(nth(drafts, "assignment").body, "teams", "seats") as unknown as Row[];
      seats.at(-1)!["unit"] = drawn(drafts, 0, 0);
    },
  ],
  ["the first and the last draw exchanged", exchanged("draw", 0, -1)],
  ["the first and the last plan exchanged", exchanged("plan", 0, -1)],
  ["the first two sources exchanged", exchanged("sources", 0, 1)],
  ["two results exchanged", exchanged("result", 1, -1)],
  ["sources of another draw", named("sources", 0, "draw", -1)],
  ["a result of another round", named("result", 0, "draw", -1)],
  ["a result in a year of no calendar", changed("result", 0, (own) => (own["day"] = "2027-04-22"))],
  ["a case called like a draw that is to come", named("case", 2, "draw", -1)],
  ["a case called like another one", named("case", 0, "case", 1)],
  ["a case behind its own assignment", moved("case", 2, "assignment", 1)],
  ["the unit of a result written for another", renamed("result", 0, ["unit"])],
  ["the unit of the last result written for another", renamed("result", -1, ["unit"])],
  [
    "a role in capitals everywhere",
    (drafts) => written(drafts, "lead", "LEAD", drafts.indexOf(nth(drafts, "policy"))),
  ],
];

const SECOND: readonly (readonly [string, Bend])[] = [
  [
    "a round of the beacon that is still to come",
    changed("draw", 0, (own) => {
      const beacon = (inside(own, "sources") as unknown as Row[]).find(({ type }) => type === "beacon")!;
      beacon["round"] = Number(beacon["round"]) + 2_419_200;
    }),
  ],
  [
    "a line of another unit in a replacement",
    (drafts) => (inside(nth(drafts, "replacement").body, "replaced", 0)["unit"] = drawn(drafts, 0, 1)),
  ],
];

const second = new Scenes().at("second");
const YEARS = [
  { year: "a year of every act", ...eventfulYear(), bends: EVENTFUL },
  { year: "a second year", ...second, bends: SECOND },
];

const codesOf = (found: readonly { readonly code: string }[]) =>
  [...new Set(found.map(({ code }) => code))].sort();
const notedOf = (notes: readonly { readonly code: string; readonly drawId: string }[]) =>
  notes.map(({ code, drawId }) => `${code} ${drawId}`).sort();

describe.each(YEARS)("both verifiers find the same of $year", ({ ledger, registries, policies, bends }) => {
  const bent: Ledger[] = bends.map(([, bend]) => forged(ledger, bend));
  const found = pythonOfMany(registries, policies[0] as unknown as Row, bent);

  test.each(bends.map(([what], n) => [what, n] as const))("%s", (_, n) => {
    const { findings, notes, discretions } = auditLedger(bent[n]!, {
      registry: registries,
      policy: policies[0]!,
    });
    expect(codesOf(found[n]!.findings)).toEqual(codesOf(findings));
    expect(findings.length).toBeGreaterThan(0);
    expect(usesTold(found[n]!.discretions)).toEqual(usesTold(discretions));
    expect(notedOf(found[n]!.notes)).toEqual(notedOf(notes));
  });
});

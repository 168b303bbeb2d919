/**
 * Years whose entries stand elsewhere, or say what no honest year says: where one verifier once found what the other
 * did not, both find the same codes and list the same uses of discretion with the same facts.
 */
import { describe, expect, test } from "vitest";
import { auditLedger } from "../support/acts.js";
import { eventfulYear } from "../support/eventful-year.js";
import { type Bend, changed, forged, inside, moved, nth } from "../support/forged.js";
import { pythonOfMany } from "../support/second-implementation.js";
import type { Row } from "../support/small-case.js";
import { usesTold } from "../support/uses-told.js";

const { ledger, registries, policies } = eventfulYear();

const dated =
  (kind: string, at: string): Bend =>
  (drafts) => {
    const draft = nth(drafts, kind);
    drafts[drafts.indexOf(draft)] = { ...draft, at };
  };

const NONE = "0".repeat(64);

const BENDS: readonly (readonly [string, Bend])[] = [
  ["a registry of fewer than no units", changed("registry", 1, (own) => (inside(own, "units")["size"] = -1))],
  [
    "a registry whose line of a status is none",
    changed("registry", 0, (own) => (inside(own, "units", "byStatus")[0] = null)),
  ],
  [
    "a registry with a status without a name",
    changed("registry", 0, (own) => (inside(own, "units", "byStatus", 2)["status"] = "")),
  ],
  [
    "a registry with a tier without a name",
    changed("registry", 0, (own) => (inside(own, "units", "byTier", 0)["tier"] = "")),
  ],
  [
    "a substitution on a registry that is none",
    changed("substitution", 0, (own) => (own["registry"] = NONE)),
  ],
  ["a case on a roster that is none", changed("case", 1, (own) => (own["roster"] = NONE))],
  [
    "a registry whose history is another",
    changed("registry", 1, (own) => (inside(own, "history")["root"] = NONE)),
  ],
  ["a change from a registry that is none", changed("change", 0, (own) => (own["from"] = NONE))],
  ["a change to a registry that is none", changed("change", 0, (own) => (own["to"] = NONE))],
  ["a plan of a round with a space behind", changed("plan", 0, (own) => (own["round"] += " "))],
  [
    "a plan of a matter with a character of no width",
    changed("plan", 0, (own) => (own["matter"] += "\u200b")),
  ],
  [
    "somebody who comes into a role that there is not",
    changed("replacement", 0, (own) => (inside(own, "staffed", "teams", "seats", 0)["role"] = "publish")),
  ],
  [
    "the day of a unit with a space behind",
    changed("replacement", 0, (own) => (inside(own, "staffed", "days", "visits", 0)["unit"] += " ")),
  ],
  [
    "teams on a day that is none",
    changed("teams", 0, (own) => (inside(own, "days", "visits", 0)["day"] = "0000-01-01")),
  ],
  ["teams behind the results", moved("teams", 0, "result")],
  ["teams before their draw", moved("teams", 1, "case", 0)],
  ["a draw behind the results", moved("draw", 0, "result")],
  ["a policy behind what names it", moved("policy", 0, "result")],
  ["a registry behind what names it", moved("registry", 0, "result")],
  ["a change before what it changes", moved("change", 0, "plan", 0)],
  ["a move of the last day of the year", dated("move", "2026-12-31T00:00:00+08:00")],
  [
    "somebody impossible beside teams that are drawn",
    changed("teams", 0, (own) => (own["impossible"] = { shortfall: 1, seats: [], room: [], nearFits: [] })),
  ],
  [
    "a unit that is drawn twice",
    changed("draw", 0, (own) => {
      const drawn = inside(own, "strata", 0, "drawn") as unknown as Row[];
      drawn.push(structuredClone(drawn[0]!));
    }),
  ],
  ["a result that is returned, with day and codes", changed("result", 0, (own) => (own["step"] = "return"))],
  [
    "a unit that is replaced twice by one entry",
    changed("replacement", 0, (own) => {
      const units = inside(own, "units") as unknown as Row[];
      units.push(structuredClone(units[0]!));
    }),
  ],
  [
    "whoever comes in another's place, of another stratum",
    changed("replacement", 0, (own) => (inside(own, "replaced", 0)["stratum"] = "general")),
  ],
  [
    "whoever comes in another's place under another draw",
    changed("replacement", 0, (own) => (inside(own, "staffed")["drawId"] = "000000/2026/M-1/H1")),
  ],
  ["an assignment without its sources", changed("assignment", 0, (own) => delete own["sources"])],
  [
    "an assignment in a unit of no case",
    changed("assignment", 0, (own) => (inside(own, "teams", "seats", 0)["unit"] = "U-05")),
  ],
  ["a case behind its assignment", moved("case", 1, "assignment", 0)],
  [
    "strata of a plan that are called the same",
    changed("plan", 0, (own) => (inside(own, "strata", 0)["stratum"] = "general")),
  ],
  [
    "strata of an announcement in another order",
    changed("plan", 0, (own) => (inside(own, "commits", "strata") as unknown as Row[]).reverse()),
  ],
  [
    "a reserve that another stratum has, too",
    changed("draw", 0, (own) => (inside(own, "strata", 0)["reserve"] = inside(own, "strata", 1)["reserve"])),
  ],
  [
    "a rating up to the day before its events were written",
    changed("rating", 0, (own) => (own["until"] = "2026-05-31")),
  ],
  [
    "a proof that not all could be staffed beside a whole team",
    changed(
      "assignment",
      0,
      (own) => (own["impossible"] = { shortfall: 1, seats: [], room: [], nearFits: [] }),
    ),
  ],
];

/** A rating counts events by their own day. */
const LAWFUL = ["a rating up to the day before its events were written"];

const codesOf = (found: readonly { readonly code: string }[]) =>
  [...new Set(found.map(({ code }) => code))].sort();
const notedOf = (notes: readonly { readonly code: string; readonly drawId: string }[]) =>
  notes.map(({ code, drawId }) => `${code} ${drawId}`).sort();

describe("both verifiers find the same of", () => {
  const bent = BENDS.map(([, bend]) => forged(ledger, bend));
  const second = pythonOfMany(registries, policies[0] as unknown as Row, bent);

  test.each(BENDS.map(([what], n) => [what, n] as const))("%s", (what, n) => {
    const { findings, notes, discretions } = auditLedger(bent[n]!, {
      registry: registries,
      policy: policies[0]!,
    });
    const found = second[n]!;
    expect(codesOf(found.findings)).toEqual(codesOf(findings));
    expect(found.findings.length > 0).toBe(!LAWFUL.includes(what));
    expect(usesTold(found.discretions)).toEqual(usesTold(discretions));
    expect(notedOf(found.notes)).toEqual(notedOf(notes));
  });
});

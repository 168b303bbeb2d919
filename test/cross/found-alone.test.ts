/**
 * Bent years that are read without any registry: where one verifier once said nothing, both find the same codes from
 * the ledger alone.
 */
import { describe, expect, test } from "vitest";
import { Scenes } from "../attack/operator/attack.js";
import { pythonOfAll } from "../attack/operator/compare.js";
import { edited, of, textOf } from "../attack/operator/forge.js";
import { auditLedger } from "../support/acts.js";
import { eventfulYear } from "../support/eventful-year.js";
import type { Row } from "../support/small-case.js";

const scenes = new Scenes();
const eventful = { ...eventfulYear(), registries: [] };
const whole = { ...scenes.at("whole"), registries: [] };

const turned = (list: unknown[]): unknown => list.push(list.shift());

const BENDS = [
  ["nothing", eventful, []],
  ["nothing of two authorities", whole, []],
  [
    "an announcement names a stratum less",
    edited(eventful, of("plan"), ({ body }) => body.commits.strata.pop()),
    ["verify/commits", "verify/strata"],
  ],
  [
    "an announcement names its strata in another order",
    edited(eventful, of("plan"), ({ body }) => turned(body.commits.strata)),
    ["verify/strata"],
  ],
  [
    "an announcement names another stratum",
    edited(eventful, of("plan"), ({ body }) => (body.commits.strata[0].stratum = "other")),
    ["verify/commits", "verify/strata"],
  ],
  [
    "a later staffing gives a day to another unit",
    edited(whole, of("staffing"), ({ body }) => (body.staffed.days.visits[0].unit = "U-999")),
    ["verify/days"],
  ],
  [
    "a later staffing gives a day before its entry",
    edited(whole, of("staffing"), ({ body }) => (body.staffed.days.visits[0].day = "2026-01-05")),
    ["verify/day"],
  ],
  [
    "a later staffing counts a seat too few",
    edited(whole, of("staffing"), ({ body }) => {
      const busy = (body.staffed.teams.loads as Row[]).find((each) => Number(each["load"]) > 0)!;
      busy["load"] = Number(busy["load"]) - 1;
    }),
    ["verify/load"],
  ],
] as const;

const codesOf = (found: readonly { readonly code: string }[]) =>
  [...new Set(found.map(({ code }) => code))].sort();

describe("from the ledger alone both find the same of", () => {
  const second = pythonOfAll(BENDS.map(([, bundle]) => bundle));

  test.each(BENDS.map(([what, , codes], n) => [what, n, codes] as const))("%s", (_, n, codes) => {
    expect(codesOf(auditLedger(textOf(BENDS[n]![1])).findings)).toEqual(expect.arrayContaining([...codes]));
    expect(codesOf(second[n]!.findings)).toEqual(codesOf(auditLedger(textOf(BENDS[n]![1])).findings));
  });
});

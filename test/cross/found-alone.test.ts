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

const short = of("teams", { complete: false });
const clue = of("assignment", { drawId: "000000/2026/clue/K-1" });
const witness = { shortfall: 1, seats: [], room: [], nearFits: [] };

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
  [
    "a later staffing names another draw",
    edited(eventful, of("staffing"), ({ body }) => (body.staffed.drawId = "000000/2026/M-1/H1")),
    ["verify/draw-id"],
  ],
  [
    "whoever comes in another's place sits in a role that there is not",
    edited(eventful, of("replacement"), ({ body }) => (body.staffed.teams.seats[0].role = "driver")),
    ["verify/seats"],
  ],
  [
    "whoever comes in another's place has half a team",
    edited(eventful, of("replacement"), ({ body }) => body.staffed.teams.seats.pop()),
    ["verify/load", "verify/seats"],
  ],
  [
    "whoever comes in another's place has nobody",
    edited(eventful, of("replacement"), ({ body }) => (body.staffed = null)),
    ["verify/seats"],
  ],
  [
    "a proof that not all could be staffed beside a complete team",
    edited(eventful, of("assignment"), ({ body }) => (body.impossible = witness)),
    ["verify/witness"],
  ],
  [
    "no proof where nobody could be staffed",
    edited(eventful, short, ({ body }) => (body.impossible = null)),
    ["verify/witness"],
  ],
  [
    "a proof about a role that there is not",
    edited(eventful, short, ({ body }) => (body.impossible.seats[0].role = "driver")),
    ["verify/witness"],
  ],
  [
    "a proof about a unit that was not drawn",
    edited(eventful, short, ({ body }) => (body.impossible.seats[0].unit = "U-05")),
    ["verify/witness"],
  ],
  [
    "a proof whose sum does not hold",
    edited(eventful, short, ({ body }) => (body.impossible.shortfall += 1)),
    ["verify/witness"],
  ],
  [
    "teams that are some, though the rules want all or none",
    edited(eventful, of("teams"), ({ body }) => (body.unstaffed = ["U-03"])),
    ["verify/complete", "verify/seats", "verify/witness"],
  ],
  [
    "units without a team out of the order of rank",
    edited(eventful, short, ({ body }) => turned(body.unstaffed)),
    ["verify/rank"],
  ],
  [
    "seats out of the order of their tickets",
    edited(eventful, of("teams"), ({ body }) => turned(body.teams.seats)),
    ["verify/turns"],
  ],
  [
    "somebody tried before who has a later ticket",
    edited(eventful, of("teams"), ({ body }) => (body.teams.seats[0].passedOver = ["I-1"])),
    ["verify/turns"],
  ],
  [
    "somebody tried before who is on no roster",
    edited(eventful, of("teams"), ({ body }) => (body.teams.seats[0].passedOver = ["I-77"])),
    ["verify/turns"],
  ],
  [
    "somebody taken beyond a pair limit that there is not",
    edited(eventful, of("teams"), ({ body }) => (body.teams.seats[0].pairOver = true)),
    ["verify/turns"],
  ],
  [
    "a day tried before its own day",
    edited(eventful, of("teams"), ({ body }) => body.days.visits[0].passedOver.push("2026-04-16")),
    ["verify/turns"],
  ],
  [
    "a day tried before that lies outside of the round",
    edited(eventful, of("teams"), ({ body }) => body.days.visits[0].passedOver.push("2027-04-16")),
    ["verify/turns"],
  ],
  [
    "days that began again oftener than they may",
    edited(eventful, of("teams"), ({ body }) => (body.days.restarts = 65)),
    ["verify/turns"],
  ],
  [
    "a day of one visit that began again",
    edited(eventful, of("replacement"), ({ body }) => (body.staffed.days.restarts = 1)),
    ["verify/turns"],
  ],
  [
    "neighbours on one day, where the rules put none together",
    edited(eventful, of("teams"), ({ body }) => (body.days.together = 2)),
    ["verify/turns"],
  ],
  [
    "no days where the lane has some",
    edited(eventful, of("assignment"), ({ body }) => (body.days = null)),
    ["verify/days"],
  ],
  ["days where the lane has none", edited(eventful, clue, ({ body }) => (body.days = null)), ["verify/days"]],
  [
    "days out of the order of their units",
    edited(eventful, of("teams"), ({ body }) => turned(body.days.visits)),
    ["verify/days"],
  ],
  [
    "a limit above the round level",
    edited(eventful, of("teams"), ({ body }) => (body.teams.levels[0].limit = 3)),
    ["verify/levels"],
  ],
  [
    "a limit above the year level and the band",
    edited(eventful, of("teams"), ({ body }) =>
      Object.assign(body.teams.levels[0], { round: 9, year: 0, limit: 3 }),
    ),
    ["verify/levels"],
  ],
  [
    "a level of nobody",
    edited(eventful, of("teams"), ({ body }) => body.teams.levels.pop()),
    ["verify/levels"],
  ],
  [
    "no levels, though the rules ask for them",
    edited(eventful, of("teams"), ({ body }) => (body.teams.levels = null)),
    ["verify/levels"],
  ],
  [
    "a band below that of the rules",
    edited(eventful, of("teams"), ({ body }) => (body.teams.band = 1)),
    ["verify/levels"],
  ],
  [
    "loads out of order",
    edited(eventful, of("teams"), ({ body }) => turned(body.teams.loads)),
    ["verify/load"],
  ],
  [
    "a unit that stands twice in a rating",
    edited(eventful, of("rating"), ({ body }) => body.units.push(body.units[0])),
    ["verify/rating"],
  ],
  [
    "a score that ends where it stood",
    edited(eventful, of("rating"), ({ body }) => (body.units[0].before = 1000)),
    ["verify/rating"],
  ],
  [
    "a reason less for a score",
    edited(eventful, of("rating"), ({ body }) => body.units[0].because.pop()),
    ["verify/rating"],
  ],
  [
    "an event of another unit than the one whose score it moved",
    edited(eventful, of("event"), ({ body }) => (body.unit = "U-07")),
    ["verify/rating"],
  ],
  [
    "units of a changed registry out of order",
    edited(eventful, of("change"), ({ body }) => turned(body.units)),
    ["verify/change"],
  ],
  [
    "a unit that is new, and as many as before",
    edited(eventful, of("change"), ({ body }) => Object.assign(body.units[0], { code: "new", fields: [] })),
    ["verify/change"],
  ],
  [
    "a unit that moved, and whose region is the same",
    edited(eventful, of("change"), ({ body }) => (body.units[0].fields = ["name"])),
    ["verify/change"],
  ],
  [
    "a unit that goes on as one that is removed",
    edited(eventful, of("change"), ({ body }) =>
      Object.assign(body.units[0], { code: "removed", fields: [] }),
    ),
    ["verify/change"],
  ],
  [
    "what a plan owes is another",
    edited(eventful, of("plan"), ({ body }) => (body.strata[0].owed = "47/4")),
    ["verify/replay"],
  ],
  [
    "sizes of a round more",
    edited(eventful, of("plan"), ({ body }) => (body.strata[1].sizes = [8, 8])),
    ["verify/replay"],
  ],
  [
    "a plan of fewer units that could be drawn",
    edited(eventful, of("plan"), ({ body }) => (body.strata[1].eligible = 9)),
    ["verify/pool", "verify/stratum-size"],
  ],
  [
    "a draw of a stratum that there is not",
    edited(eventful, of("draw"), ({ body }) => (body.strata[1].stratum = "other")),
    ["verify/commits", "verify/strata", "verify/stratum-missing"],
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

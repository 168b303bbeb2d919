/**
 * What an auditor without any registry could see of a forged draw: the bundle holds the ledger alone.
 */

import { keyFor, ticketOf } from "../../../../src/protocol.js";
import { type Attack, attacksOn } from "../attack.js";
import { type Draft, edited, editedAll, forged, of, type Scene } from "../forge.js";
import { FOOD_1 } from "../real-year.js";
import type { Bundle } from "../town.js";

const bare = (bundle: Bundle): Bundle => ({ ...bundle, registries: [], policies: [] });
const food = (kind: string) => of(kind, { drawId: FOOD_1 });
const draw =
  (change: (body: Draft["body"]) => unknown) =>
  (scene: Scene): Bundle =>
    bare(edited(scene, food("draw"), ({ body }) => change(body)));

/** A round under another draw id, its tickets made anew. */
const named =
  (drawId: string) =>
  (scene: Scene): Bundle =>
    bare(
      editedAll(
        scene,
        (draft) => draft.body?.drawId === FOOD_1,
        ({ kind, body }) => {
          body.drawId = drawId;
          if (kind === "draw") reticketed(body, drawId);
        },
      ),
    );

/** Units in the order of their tickets under another key; the same number is drawn. */
function reticketed(body: Draft["body"], drawId: string): void {
  const key = keyFor(body.seed, drawId, "unit");
  for (const stratum of body.strata) {
    const units: string[] = [...stratum.drawn, ...stratum.reserve].map(({ unit }) => unit);
    const ranked = units
      .map((unit) => ({ ticket: ticketOf(key, unit), unit }))
      .sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
    stratum.drawn = ranked.slice(0, stratum.quota);
    stratum.reserve = ranked.slice(stratum.quota);
    stratum.cutOff = stratum.drawn.at(-1)?.ticket ?? null;
  }
}

const otherDigit = (digit: string): string => (digit === "0" ? "1" : "0");

/** Nobody goes to a unit, and nobody carries its seats. */
function unstaffed(body: Draft["body"], unit: string): void {
  const { teams, days } = body;
  for (const seat of teams.seats.filter((each: Draft["body"]) => each.unit === unit))
    teams.loads.find(({ inspector }: Draft["body"]) => inspector === seat.inspector).load -= 1;
  teams.seats = teams.seats.filter((each: Draft["body"]) => each.unit !== unit);
  days.visits = days.visits.filter((each: Draft["body"]) => each.unit !== unit);
}

export const alone: readonly Attack[] = attacksOn(
  "alone",
  "january",
)({
  "a ticket is invented": draw(
    (body) => (body.strata[1].drawn[0].ticket = body.strata[1].drawn[0].ticket.replace(/.$/, otherDigit)),
  ),
  "a drawn unit and one of the reserve change places": draw(({ strata: [, stratum] }) => {
    [stratum.drawn[0].unit, stratum.reserve[0].unit] = [stratum.reserve[0].unit, stratum.drawn[0].unit];
  }),
  "the cut-off is moved": draw((body) => (body.strata[1].cutOff = body.strata[1].reserve[0].ticket)),
  "the quota is lowered, and with it drawn units, cut-off and target": (scene) =>
    bare(
      forged(scene, (drafts) => {
        const [plan, draw, teams] = ["plan", "draw", "teams"].map((kind) => drafts.find(food(kind))!.body);
        const [, stratum] = draw.strata;
        const { unit } = stratum.drawn.at(-1);
        for (const each of [plan.strata[1], stratum]) each.quota -= 1;
        plan.strata[1].target -= 1;
        stratum.reserve.unshift(stratum.drawn.pop());
        stratum.cutOff = stratum.drawn.at(-1).ticket;
        unstaffed(teams, unit);
      }),
    ),
  "the draw id is made up, and every ticket with it": named("market/2026/FOOD/R1-lucky"),
  "the draw id is that of a further attempt, and every ticket with it": named("market/2026/FOOD/R1/V7"),
  "sizes are lowered, so that the quota is": (scene) =>
    bare(
      edited(scene, food("plan"), ({ body }) =>
        Object.assign(body.strata[1], {
          units: 20,
          size: 20,
          sizes: [20],
          eligible: 20,
          owed: "2",
          target: 2,
          quota: 2,
        }),
      ),
    ),
  "the seed is another than its sources give": draw(
    (body) => (body.seed = body.seed.replace(/^./, otherDigit)),
  ),
  "a drawn unit is left out of the record": draw(({ strata: [, stratum] }) => stratum.drawn.splice(1, 1)),
  "a unit stands twice, drawn and in the reserve": draw(({ strata: [, stratum] }) =>
    stratum.reserve.splice(3, 0, stratum.drawn[0]),
  ),
  "a stranger with a fitting ticket is put among the reserve": draw((body) => {
    const key = keyFor(body.seed, FOOD_1, "unit");
    const own = { unit: "U-FRIEND-1", ticket: ticketOf(key, "U-FRIEND-1") };
    const [, { reserve }] = body.strata;
    reserve.pop();
    reserve.push(own);
    reserve.sort((a: { ticket: string }, b: { ticket: string }) => (a.ticket < b.ticket ? -1 : 1));
  }),
  "the digest of the pool is invented": draw((body) => (body.strata[0].poolDigest = "ab".repeat(32))),
  "everybody carried other loads": (scene) =>
    bare(edited(scene, food("plan"), ({ body }) => (body.commits.carried = "ab".repeat(32)))),
  "a seat goes to somebody of the other authority": (scene) =>
    bare(edited(scene, food("teams"), ({ body }) => (body.teams.seats[0].inspector = "I-04"))),
  "a day of rest is drawn": (scene) =>
    bare(edited(scene, food("teams"), ({ body }) => (body.days.visits[0].day = "2026-03-08"))),
  "a day after the round is drawn": (scene) =>
    bare(edited(scene, food("teams"), ({ body }) => (body.days.visits[0].day = "2026-05-08"))),
  "the commitments of the announcement are left out": (scene) =>
    bare(edited(scene, food("plan"), ({ body }) => delete body.commits)),
  "the reserve is emptied, so that nobody can come instead": draw(({ strata }) => {
    for (const stratum of strata) stratum.reserve = [];
  }),
  "one of those left out is not counted": draw((body) => {
    body.leftOut.count -= 1;
    body.leftOut.byRule[0].count -= 1;
  }),
  "a second teams entry replaces the first": (scene) =>
    bare(
      forged(scene, (drafts) => {
        const place = drafts.findIndex(food("teams"));
        const { kind, at, by, body } = drafts[place]!;
        drafts.splice(place + 1, 0, { kind, at, by, body: structuredClone(body) });
      }),
    ),
});

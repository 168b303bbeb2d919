/** Time: days, offsets and dates that somebody chooses when the outcome can be seen. */

import { addDays } from "../../../../src/kernel/iso-date.js";
import { type Attack, attacksOn } from "../attack.js";
import { dated, edited, editedAll, forged, of, replay, type Scene } from "../forge.js";
import { CASES, CULTURE, FOOD_1, FOOD_SAID, MARKET, published, SCALES_SAID } from "../real-year.js";
import {
  announced,
  assigned,
  type Bundle,
  type CaseSaid,
  drawn,
  opened,
  type RoundSaid,
  type Town,
} from "../town.js";

const otherwise = (said: RoundSaid, id: string) => ({
  instead: {
    [`announce ${id}`]: (town: Town) => announced(town, said),
    [`draw ${id}`]: (town: Town) => drawn(town, said),
  },
});

const food = (scene: Scene, more: Partial<RoundSaid>): Bundle =>
  replay(scene, "announce food 1", otherwise({ ...FOOD_SAID, ...more }, "food 1"));

const venues: RoundSaid = {
  ...{
    authority: CULTURE,
    matter: "VENUES",
    round: "H1",
    announced: "2026-01-09T15:00:00+08:00",
    drawn: "2026-01-12",
  },
};

/** The same complaint with other times. */
const complaint = (scene: Scene, more: Partial<CaseSaid>): Bundle => {
  const said = (town: Town): CaseSaid => ({ ...CASES["C-2"]!(town), ...more });
  return replay(scene, "open C-2", {
    instead: {
      "open C-2": (town) => opened(town, said(town)),
      "assign C-2": (town) => assigned(town, { ...said(town) }),
    },
    skip: ["open J-1", "assign J-1", "open K-1", "assign K-1", "void K-1", "illness"],
  });
};

const january = attacksOn(
  "time",
  "january",
)({
  "a draw is made a day later than announced, since that day's teams please more": (scene) =>
    replay(
      scene,
      "announce venues 1",
      otherwise({ ...venues, drawn: "2026-01-13T08:00:00+08:00", drawOn: "2026-01-12" }, "venues 1"),
    ),
  "an announcement names a late day for the draw, so that no day until then is late": (scene) =>
    food(scene, { drawOn: "2026-01-31" }),
  "only the offset of the draw entry is chosen, so that its civil day is the day after": (scene) =>
    food(scene, {
      drawn: "2026-01-09T06:00:00+14:00",
      announced: "2026-01-05T09:00:00+08:00",
      drawOn: "2026-01-09",
    }),
  "the offset of the draw entry makes its civil day the day before": (scene) =>
    food(scene, { drawn: "2026-01-07T15:00:00-10:00", drawOn: "2026-01-07" }),
  "a draw is made outside its window": (scene) => food(scene, { drawn: "2026-02-02", drawOn: "2026-01-30" }),
  "a draw is made when its round is over": (scene) =>
    replay(
      scene,
      "announce scales 1",
      otherwise({ ...SCALES_SAID, drawn: "2026-05-02", drawOn: "2026-01-19" }, "scales 1"),
    ),
  "the announcement is dated before the registry that it names": (scene) =>
    forged(scene, (drafts) => {
      const place = drafts.findIndex(of("registry"));
      const [registry] = drafts.splice(place, 1);
      drafts.splice(drafts.findIndex(of("sources")), 0, registry!);
    }),
  "all entries of a round are dated to one second": (scene) =>
    editedAll(
      scene,
      (draft) => ["plan", "sources", "draw", "teams"].includes(draft.kind) && draft.body.drawId === FOOD_1,
      (draft) => (draft.at = "2026-01-05T09:00:00+08:00"),
    ),
  "an announcement is dated three days back, after its beacon came out": (scene) =>
    food(scene, { announced: "2026-01-05T09:00:00+08:00", drawn: "2026-01-05T09:00:01+08:00" }),
  "a further attempt is announced before the one before it is given up": (scene) =>
    forged(scene, (drafts) => {
      const place = drafts.findIndex(of("void"));
      const [gone] = drafts.splice(place, 1);
      drafts.splice(place + 2, 0, gone!);
    }),
  "the teams are drawn some days after the units, when it is known who is away": (scene) =>
    forged(scene, (drafts) => {
      const teams = drafts.find(of("teams", { drawId: "market/2026/SCALES/R1" }))!;
      teams.at = "2026-01-25T09:00:00+08:00";
    }),
});

/** The first result of a step. */
const result = (step: string, more: object = {}) => of("result", { step, ...more });

const spring = attacksOn(
  "time",
  "spring",
)({
  "the arrival of a complaint is written in another offset, so that its deadline is a day later": (scene) =>
    complaint(scene, { opened: "2026-01-21T13:00:00+14:00", assigned: "2026-01-21" }),
  "people are assigned after the deadline of their case": (scene) =>
    complaint(scene, { assigned: "2026-01-29" }),
  "an assignment's offset makes it lie before the deadline": (scene) =>
    complaint(scene, { assigned: "2026-01-27T23:30:00-08:00" }),
  "a complaint is said to have arrived ten days later than it did": (scene) =>
    complaint(scene, { opened: "2026-01-24", assigned: "2026-01-26", more: { arrived: "2026-01-24" } }),
  "a case of long ago is opened with an arrival of today": (scene) =>
    complaint(scene, { more: { arrived: "2025-12-22" } }),
  "a visit is entered on another day than the drawn one": (scene) =>
    edited(scene, result("enter"), ({ body }) => (body.day = addDays(body.day, 2))),
  "a visit is entered on a Sunday": (scene) =>
    edited(scene, result("enter"), ({ body }) => (body.day = "2026-03-01")),
  "a visit is entered on the day of its draw, weeks before the drawn day": (scene) =>
    edited(
      scene,
      (draft) => result("enter")(draft) && draft.body.drawId === FOOD_1,
      ({ body }) => (body.day = "2026-01-08"),
    ),
  "a firm is given no time at all to put things right": (scene) =>
    edited(
      scene,
      (draft) => draft.body?.correctBy !== undefined,
      ({ body }) => (body.correctBy = body.day),
    ),
  "a friend is given seventy years to put things right": (scene) =>
    edited(
      scene,
      (draft) => draft.body?.correctBy !== undefined,
      ({ body }) => (body.correctBy = "2096-01-01"),
    ),
  "a result is annulled on a day before it was published": (scene) =>
    edited(scene, result("annul"), ({ body }) => (body.day = "2026-02-12")),
  "a result is published weeks late, and the entry is dated as usual": (scene) =>
    forged(scene, (drafts) => {
      const last = drafts.filter(result("publish")).at(-1)!;
      return [...drafts.filter((draft) => draft !== last), { ...last, at: drafts.at(-1)!.at }];
    }),
  "a bad result is entered as soon as the friend's rival asks for a licence, a month after the visit": (
    scene,
  ) =>
    forged(scene, (drafts) => {
      const place = drafts.findIndex((draft) => result("enter")(draft) && draft.body.codes[0] === "E");
      const { drawId, unit } = drafts[place]!.body;
      const own = drafts.filter(
        (draft) => draft.kind === "result" && draft.body.drawId === drawId && draft.body.unit === unit,
      );
      const rest = drafts.filter((draft) => !own.includes(draft));
      return [...rest, ...own.map((draft) => ({ ...draft, at: rest.at(-1)!.at }))];
    }),
});

const whole = attacksOn(
  "time",
  "whole",
)({
  "results are published a year late": (scene) =>
    replay(scene, "publish market 2026-12-22", {
      skip: ["publish market 2026-12-22", "rate 2"],
      last: (town) => published(town, MARKET, "2027-12-20"),
    }),
  "the whole ledger is dated back by an hour": (scene) =>
    dated(scene, (at) => (at.endsWith("+08:00") ? at.replace("+08:00", "+09:00") : at)),
  "the secret of the phases is revealed in the middle of the year, to those who are to know": (scene) =>
    forged(scene, (drafts) => {
      const phase = drafts.pop()!;
      const place = drafts.findIndex(of("rating"));
      drafts.splice(place, 0, { ...phase, at: drafts[place]!.at });
    }),
  "the secret of the phases is never revealed": (scene) =>
    forged(scene, (drafts) => drafts.filter(({ kind }) => kind !== "phase")),
});

export const time: readonly Attack[] = [...january, ...spring, ...whole];

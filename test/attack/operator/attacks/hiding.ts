/** One bad thing before another: what a first finding could hide, and what nobody looked at. */

import type { Row } from "../../../support/small-case.js";
import { type Attack, attacksOn } from "../attack.js";
import { type Draft, edited, forged, of, replay, rewritten, type Scene } from "../forge.js";
import { changed, FOOD_1, MARKET, unitRows } from "../real-year.js";
import { AIR_1, byBeaconAndReveal, ENV } from "../second-year.js";
import { announced, type Bundle, drawn, newTown, type Play, type Town } from "../town.js";
import { scored } from "./inputs.js";

const WATER_1 = `${ENV}/2026/WATER/Q1`;
const WATER_2 = `${ENV}/2026/WATER/Q2`;
const complaint = `${MARKET}/2026/complaint/C-2`;
const joint = "culture/2026/joint/J-1";

type Body = Draft["body"];

/** Several entries changed at once, each the first of its kind that has these values. */
const bent =
  (...changes: readonly (readonly [string, Row, (body: Body, draft: Draft) => unknown])[]) =>
  (scene: Scene): Bundle =>
    forged(scene, (drafts) => {
      for (const [kind, fields, change] of changes) {
        const draft = drafts.find(of(kind, fields));
        if (draft === undefined) throw new Error(`no ${kind}`);
        change(draft.body, draft);
      }
    });

/** The first seat of a team draw goes to a favourite who has no place there. */
const toFavourite = ({ teams }: Body): void => {
  const [seat] = teams.seats;
  seat.inspector = seat.inspector === "I-16" ? "I-15" : "I-16";
};

/** A case whose opening says something that cannot be, and whose first seat is a favourite's. */
const covered = (change: (body: Body) => unknown) =>
  bent(
    ["case", { drawId: complaint }, change],
    ["assignment", { drawId: complaint }, (body) => toFavourite(body)],
  );

const withoutStratum =
  (n: number) =>
  ({ strata }: Body): void => {
    strata.splice(n, 1);
  };

// ---- times of cases that go along with a lead

const jointSays = (change: (body: Body) => unknown) => bent(["case", { drawId: joint }, change]);

const time = attacksOn(
  "time",
  "spring",
)({
  "a joint case is given time until 2030": jointSays((body) => (body.until = "2030-12-31")),
  "a joint case begins before the lead's visits": jointSays((body) => (body.from = "2026-01-21")),
  "a joint case has a deadline of its own": jointSays((body) => (body.due = body.until)),
  "a joint case arrived a week after it was opened": jointSays((body) => (body.arrived = "2026-01-28")),
  "a complaint arrived an hour after its entry": bent([
    "case",
    { drawId: complaint },
    (body, { at }) => (body.arrived = at.replace("T09", "T10")),
  ]),
});

// ---- a draw behind a draw, and strata that are left out

const secondDraw = (scene: Scene): Bundle =>
  forged(scene, (drafts) => {
    const place = drafts.findIndex(of("teams", { drawId: FOOD_1 }));
    const copies = drafts.slice(place - 1, place + 1).map(({ kind, at, by, body }) => ({
      ...{ kind, at, by },
      body: structuredClone(body),
    }));
    const [, { drawn: units, reserve }] = copies[0]!.body.strata;
    [units[0].unit, reserve[0].unit] = [reserve[0].unit, units[0].unit];
    drafts.splice(place + 1, 0, ...copies);
  });

const ofFood = { drawId: FOOD_1 };
const planned = (n: number) => ["plan", ofFood, withoutStratum(n)] as const;
const bound = (n: number) => ["plan", ofFood, ({ commits }: Body) => withoutStratum(n)(commits)] as const;
const inDraw = (n: number) => ["draw", ofFood, withoutStratum(n)] as const;
const reordered = [
  "draw",
  ofFood,
  ({ strata: [, { drawn: units, reserve }] }: Body) =>
    ([units[0].unit, reserve[0].unit] = [reserve[0].unit, units[0].unit]),
] as const;

const form = attacksOn(
  "form",
  "january",
)({
  "a second draw with other units stands behind the first": secondDraw,
  "a stratum is left out of a plan, and the other is drawn in another order": bent(planned(0), reordered),
  "a stratum is left out of an announcement, and the other is drawn in another order": bent(
    bound(0),
    reordered,
  ),
  "a stratum is left out of a draw, and the other is drawn in another order": bent(inDraw(0), [
    "draw",
    ofFood,
    ({ strata: [{ drawn: units, reserve }] }) =>
      ([units[0].unit, reserve[0].unit] = [reserve[0].unit, units[0].unit]),
  ]),
  "a stratum is left out of plan, announcement and draw": bent(planned(1), bound(1), inDraw(1)),
  "a plan names a policy that nobody has, and a unit is drawn out of its turn": bent(
    ["plan", ofFood, (body) => (body.policy = "0".repeat(64))],
    reordered,
  ),
  "a plan names a registry that nobody has, and a unit is drawn out of its turn": bent(
    ["plan", ofFood, (body) => (body.registry = "0".repeat(64))],
    reordered,
  ),
  "a plan names a round that the policy has not, and a unit is drawn out of its turn": bent(
    ["plan", ofFood, (body) => (body.round = "R9")],
    reordered,
  ),
  "a unit with a team has no day": bent(["teams", ofFood, ({ days }) => days.visits.shift()]),
});

const weighted = attacksOn(
  "form",
  "second",
)({
  "a stratum with weights is left out of plan and draw": (scene) =>
    forged(scene, (drafts) => {
      for (const kind of ["plan", "draw"])
        withoutStratum(1)(drafts.find(of(kind, { drawId: WATER_1 }))!.body);
    }),
  "a stratum with weights is left out of the plan alone": bent([
    "plan",
    { drawId: WATER_1 },
    withoutStratum(1),
  ]),
});

// ---- one finding before another

const after = attacksOn(
  "after",
  "spring",
)({
  "a case has no reason that says anything, and its seat goes to a favourite": covered(
    (body) => (body.reason = "–"),
  ),
  "a case is urgent in a lane that knows no urgency, came later than it did, and its seat goes to a favourite":
    bent(
      ["case", { lane: "clue" }, (body) => Object.assign(body, { urgent: true, arrived: "2026-06-01" })],
      ["assignment", { drawId: `${MARKET}/2026/clue/K-1` }, (body) => toFavourite(body)],
    ),
  "a case has a deadline of its own, and its seat goes to a favourite": covered(
    (body) => (body.due = "2026-12-31"),
  ),
  "a case has another ground than its lane, and its seat goes to a favourite": covered(
    (body) => (body.ground = "clue"),
  ),
  "a case names a lane that nobody has, and its seat goes to a favourite": covered(
    (body) => (body.lane = "friends"),
  ),
  "a case names a policy that nobody has, and its seat goes to a favourite": covered(
    (body) => (body.policy = "0".repeat(64)),
  ),
  "a case is also about a unit that no registry has, and its seat goes to a favourite": bent(
    ["case", { drawId: complaint }, (body) => body.units.push("U-99")],
    ["assignment", { drawId: complaint }, (body) => toFavourite(body)],
  ),
  "a joint case goes along with a draw of another matter, on other days, and until 2030": jointSays(
    (body) => {
      body.lead.drawId = "market/2026/PRICE/R1/V2";
      body.until = "2030-12-31";
    },
  ),
  "a result that nobody ordered has codes that exclude each other": bent([
    "result",
    { step: "enter" },
    (body) => Object.assign(body, { unit: "U-99", codes: ["1", "E"] }),
  ]),
  "a replacement has no reason, and the reserve's second comes before its first": bent([
    "replacement",
    {},
    (body) => {
      body.units[0].reason = "–";
      body.replaced[0].by = "U-33";
    },
  ]),
});

const may = attacksOn(
  "after",
  "may",
)({
  "a move names a policy that did not stand, and its visit goes to a day that is closed": bent([
    "move",
    {},
    (body) => {
      body.policy = "0".repeat(64);
      body.visits[0].to = "2026-03-15";
    },
  ]),
  "a change has nobody's approval, and says that another field differs": bent([
    "change",
    {},
    (body) => {
      body.approver = "–";
      body.units[0].fields = ["name"];
    },
  ]),
  "an amendment gives no reason, and leaves out what it changes": bent([
    "amendment",
    {},
    (body) => {
      body.reason = "–";
      body.changes = [{ path: "title", before: null, after: "x" }];
    },
  ]),
  "a rating goes by a policy that was amended since, and leaves a unit out": (scene) =>
    forged(scene, (drafts) => {
      const first = drafts.find(of("policy"))!;
      const { body } = drafts.find(of("rating"))!;
      body.policy = first.was;
      body.units.pop();
    }),
  "the word by which a follow-up was closed is exchanged": bent([
    "result",
    { step: "close" },
    (body) => (body.text = "the friend says so"),
  ]),
});

const whole = attacksOn(
  "after",
  "whole",
)({
  "a later staffing has no reason, names a policy that nobody has, and gives a seat to a favourite": bent([
    "staffing",
    {},
    (body) => {
      body.reason = "–";
      body.policy = "0".repeat(64);
      toFavourite(body.staffed);
    },
  ]),
});

// ---- twins, and registers that are stated again

/** A matter under a second id, its query in another form. */
function twin(scene: Scene): Bundle {
  const double: Play = (town) => {
    const document = town.rules[ENV]!;
    const [water, air] = document["matters"] as Row[];
    const again = { ...air, id: "FUMES", population: { $and: [{ categories: { $in: ["air"] } }] } };
    const rules = { ...town.rules, [ENV]: { ...document, matters: [water, air, again] } };
    return { ...town, rules, policies: newTown({ ...town, rules }).policies };
  };
  const said = { ...AIR_1, matter: "FUMES", sources: byBeaconAndReveal };
  return replay(scene, "announce water 1", {
    first: double,
    after: {
      "draw air 1": (town) =>
        drawn(announced(town, { ...said, announced: "2026-01-09T10:00:00+08:00", drawn: "2026-01-13" }), {
          ...said,
          drawn: "2026-01-13",
        }),
    },
  });
}

const tries = attacksOn(
  "tries",
  "second",
)({
  "the same matter is drawn under a second id, its population asked for in another form": twin,
});

/** A friend is on neither end of a published change, which nobody drew from. */
const fromNowhere = (scene: Scene): Bundle =>
  replay(scene, "announce food 2", {
    first: (town) => {
      const without = town.units.filter(({ id }) => id !== "U-23");
      const dummy: Row = { ...unitRows(60)[54]!, tier: "general" };
      const reasons = [{ unit: dummy["id"] as string, code: "removed", reason: "given up" }];
      return changed(
        { ...town, units: [...without, dummy], asOf: "2026-05-07" },
        "2026-05-08",
        without,
        reasons,
      );
    },
  });

const startsWithChange = (scene: Scene): Bundle =>
  replay(scene, "tax", {
    first: (town) => {
      const dummy: Row = { ...unitRows(60)[54]!, tier: "general" };
      const reasons = [{ unit: dummy["id"] as string, code: "removed", reason: "given up" }];
      const units = [...town.units, dummy];
      return changed({ ...town, units }, "2026-01-02", town.units, reasons);
    },
  });

/** What the auditor holds under one day stands on the ledger under another. */
const hidden = (bundle: Bundle, asOf: string): Bundle => ({
  ...bundle,
  registries: bundle.registries.filter((registry) => registry.asOf !== asOf),
});

const restated = (scene: Scene): Bundle => {
  const bundle = replay(scene, "announce water 2", { first: (town) => ({ ...town, asOf: "2026-03-30" }) });
  return edited(hidden(bundle, "2026-03-30"), of("teams", { drawId: WATER_2 }), ({ body }) => {
    body.teams.seats[0].passedOver = ["P-007"];
  });
};

const ratedAgain = (scene: Scene): Bundle => {
  const rating = (town: Town): Town =>
    rewritten(scored(town, "2026-05-06", { asOf: "2026-05-05" }), "rating", (body) => body.units.pop());
  return hidden(replay(scene, "rate 1", { instead: { "rate 1": rating } }), "2026-05-05");
};

const inputs = [
  ...attacksOn(
    "inputs",
    "second",
  )({
    "the registers are stated again under a day of which nobody holds them, and an officer is said to have been passed over":
      restated,
  }),
  ...attacksOn(
    "inputs",
    "may",
  )({
    "a friend stands on neither end of a change, which begins with a registry that nobody drew from":
      fromNowhere,
    "a rating names the registers under another day than the auditor holds them, and leaves a unit out":
      ratedAgain,
  }),
  ...attacksOn(
    "inputs",
    "january",
  )({
    "the year begins with a change of a registry that nobody ever saw": startsWithChange,
  }),
];

export const hiding: readonly Attack[] = [
  ...tries,
  ...time,
  ...inputs,
  ...after,
  ...may,
  ...whole,
  ...form,
  ...weighted,
];

/** After the draw: who is excused, who goes instead, what the visits are said to have found. */

import { addDays } from "../../../../src/kernel/iso-date.js";
import { replaceUnits, substitute, voidCase } from "../../../support/acts.js";
import type { Row } from "../../../support/small-case.js";
import { type Attack, attacksOn } from "../attack.js";
import {
  added,
  type Draft,
  drawnUnits,
  edited,
  editedAll,
  forged,
  of,
  replay,
  type Scene,
  without,
  written,
} from "../forge.js";
import { CASES, coming, entered, FOOD_1, MARKET, published, stepped } from "../real-year.js";
import {
  assigned,
  type Bundle,
  type CaseSaid,
  dayOf,
  occasion,
  opened,
  type Play,
  type Town,
  take,
  type VisitNow,
  visitsOf,
} from "../town.js";

const said = { reason: "a letter", approver: "head" };
const FAVOURITE = "I-01";

/** A visit of the first round that is still to come in February. */
const friendIn = (town: Town): VisitNow =>
  coming(town, FOOD_1, "2026-02-06").filter(({ visit }) => visit.unit !== "U-48")[2]!;

const excused =
  (code: "excused" | "other" | "not-found", reason: string) =>
  (scene: Scene): Bundle =>
    replay(scene, "replace", {
      after: {
        replace: (town) => {
          const units = [{ unit: friendIn(town).visit.unit, code, reason }];
          const { given, town: seen } = occasion(town, MARKET, "2026-02-06");
          return take(
            seen,
            "replace",
            replaceUnits({ ...given, matter: "FOOD", round: "R1", units, approver: "head" }),
          );
        },
      },
    });

/** One seat is passed on, by one ground after the other, until the favourite has it. */
function passedOn(scene: Scene): Bundle {
  const grounds = ["illness", "duty", "leave", "other"] as const;
  return replay(scene, "replace", {
    after: {
      replace: (town) => {
        const { unit, seats: drawn } = friendIn(town).visit;
        const favourite = drawn.some(({ inspector }) => inspector === FAVOURITE) ? "I-03" : FAVOURITE;
        let now = town;
        for (let n = 0; n < 8; n++) {
          const { seats } = visitsOf(now).find(
            ({ draw, visit }) => draw.drawId === FOOD_1 && visit.unit === unit,
          )!.visit;
          const { inspector } = seats.find(({ role }) => role === "lead")!;
          if (inspector === favourite) break;
          const { given, town: seen } = occasion(now, MARKET, "2026-02-06");
          const out = [{ inspector, units: [unit] }];
          now = take(
            seen,
            "substitute",
            substitute({ ...given, matter: "FOOD", round: "R1", ground: grounds[n % 4]!, ...said, out }),
          );
        }
        return now;
      },
    },
  });
}

/** Somebody who has no seat on any day of absence is said to be ill, as long as it lasts. */
const away = (scene: Scene, days: { from?: string; until?: string }): Bundle =>
  replay(scene, "replace", {
    after: {
      replace: (town) => {
        const { visit } = friendIn(town);
        const { given, town: seen } = occasion(town, MARKET, "2026-02-06");
        const out = [{ inspector: visit.seats[0]!.inspector, ...days }];
        return take(
          seen,
          "substitute",
          substitute({ ...given, matter: "FOOD", round: "R1", ground: "illness", ...said, out }),
        );
      },
    },
  });

const alone =
  (kind: string) =>
  (scene: Scene): Bundle =>
    editedAll(scene, of(kind), (draft) => (draft.body.approver = draft.by));

/** Entries of a kind that somebody approves who gets the first seat that they give. */
const byWhoComes =
  (kind: string) =>
  (scene: Scene): Bundle =>
    editedAll(scene, of(kind), (draft) => {
      const { seats, staffed } = draft.body;
      const [first] = [...(seats ?? []), ...(staffed?.teams?.seats ?? [])];
      if (first !== undefined) draft.body.approver = first.to ?? first.inspector;
    });

const enter =
  (more: (draft: Draft) => boolean = () => true) =>
  (draft: Draft) =>
    of("result", { step: "enter" })(draft) && more(draft);

/** Steps of results at the end of spring, by the library. */
const further =
  (steps: (town: Town) => readonly object[]) =>
  (scene: Scene): Bundle =>
    replay(scene, "open RI-1", {
      first: (town) => stepped(town, MARKET, "2026-03-07", steps(town) as never),
    });

const ofMarket = (town: Town, stage: string): VisitNow[] =>
  visitsOf(town).filter(({ draw, visit }) => draw.authority === MARKET && visit.result?.stage === stage);
const named = ({ draw, visit }: VisitNow) => ({ drawId: draw.drawId, unit: visit.unit });

const badOne = (town: Town): VisitNow =>
  ofMarket(town, "published").find(({ visit }) => !visit.result!.codes.includes("1"))!;

/** The bad result is entered and published; then its unit is replaced as if nobody had been there. */
function replacedAfterResult(scene: Scene): Bundle {
  const first = scene.ledger.filter(of("result", { step: "enter", drawId: FOOD_1 }) as never)[0]!;
  const { unit } = first.body as unknown as { unit: string };
  const own = (draft: Draft) =>
    draft.kind === "result" && draft.body.unit === unit && draft.body.drawId === FOOD_1;
  const bundle = replay(withoutUnit(scene, unit), "open RI-1", {
    first: (town) => {
      const units = [{ unit, code: "other", reason: "nobody was there" } as const];
      const { given, town: seen } = occasion(town, MARKET, "2026-03-07");
      return take(
        seen,
        "replace",
        replaceUnits({ ...given, matter: "FOOD", round: "R1", units, approver: "head" }),
      );
    },
  });
  const results = scene.ledger.filter((entry) => own(entry as unknown as Draft));
  return forged(bundle, (drafts) => {
    const place = drafts.map(({ kind }) => kind).lastIndexOf("replacement");
    const before = drafts[place - 1]!.at;
    drafts.splice(
      place,
      0,
      ...results.map(({ kind, by, body }) => ({ kind, at: before, by, body: structuredClone(body) })),
    );
  });
}

/** The scene in which a unit of the first round has no result. */
function withoutUnit(scene: Scene, unit: string): Scene {
  const { played } = scene;
  const before = new Map(
    [...played.before].map(([id, town]) => [id, id === "open RI-1" ? scissors(town, unit) : town]),
  );
  return { ...scene, played: { ...played, before } };
}

const scissors = (town: Town, unit: string): Town => ({
  ...town,
  ledger: forged({ ledger: town.ledger, registries: [], policies: [] }, (drafts) =>
    drafts.filter(
      (draft) => !(draft.kind === "result" && draft.body.unit === unit && draft.body.drawId === FOOD_1),
    ),
  ).ledger,
});

/** A case is given up when its visit was made, before anybody entered what it found. */
const givenUp =
  (reason: string) =>
  (scene: Scene): Bundle =>
    replay(scene, "enter market 1", {
      first: (town) => {
        const { given } = occasion(town, MARKET, "2026-02-26");
        const { registry: _, ...input } = given;
        const done = voidCase({ ...input, lane: "complaint", case: "C-2", reason, approver: "head" });
        return take(town, "void C-2", done);
      },
    });

/** People of a case that was given up are exchanged all the same. */
function inVoidedCase(scene: Scene): Bundle {
  const bundle = replay(scene, "illness", {
    first: (town) => {
      const { visit } = visitsOf(town).find(({ draw }) => draw.drawId.endsWith("K-1"))!;
      const { given, town: seen } = occasion(town, MARKET, "2026-01-23");
      const out = [{ inspector: visit.seats[0]!.inspector, units: [visit.unit] }];
      return take(
        seen,
        "substitute",
        substitute({ ...given, matter: "clue", round: "K-1", ground: "duty", ...said, out }),
      );
    },
  });
  return forged(bundle, (drafts) => {
    const place = drafts.findIndex((draft) => of("void")(draft) && draft.body.drawId.endsWith("K-1"));
    const [gone] = drafts.splice(place, 1);
    const exchange = drafts.findIndex(
      (draft) => of("substitution")(draft) && draft.body.drawId.endsWith("K-1"),
    );
    drafts.splice(exchange, 0, { ...gone!, at: drafts[exchange]!.at });
  });
}

/** What an act writes where other rules stood on the ledger, put under those that stand. */
function asIfRuled(town: Town, change: (policy: Draft["body"]) => void, play: Play): Town {
  const other = forged({ ledger: town.ledger, registries: [], policies: [] }, (drafts) => {
    for (const draft of drafts.filter(of("policy"))) change(draft.body.policy);
  });
  const rules = structuredClone(town.rules) as Record<string, Row>;
  for (const document of Object.values(rules)) change(document);
  const done = play({ ...town, rules, ledger: other.ledger });
  if (done.refused.length > town.refused.length) throw new Error(done.refused.at(-1));
  const own = new Map(other.ledger.map(({ hash }, n) => [hash, town.ledger[n]!.hash]));
  const ledger = done.ledger.slice(other.ledger.length).reduce((now, { kind, at, by, body, hash }) => {
    const text = JSON.stringify(body).replace(/[0-9a-f]{64}/g, (each) => own.get(each) ?? each);
    const next = written({ ...town, ledger: now }, { kind, at, by, body: JSON.parse(text) }).ledger;
    own.set(hash, next.at(-1)!.hash);
    return next;
  }, town.ledger);
  return { ...done, rules: town.rules, ledger };
}

const campaign = (town: Town, more: Partial<CaseSaid>): CaseSaid => ({
  ...CASES["F-1"]!(town),
  ...{ case: "F-2", opened: "2026-02-26", assigned: "2026-02-27" },
  ...more,
});

const twiceInCampaign = (scene: Scene): Bundle =>
  replay(scene, "enter market 1", {
    first: (town) => {
      const units = (
        scene.ledger.find(of("case", { case: "F-1" }) as never)!.body as unknown as { units: string[] }
      ).units;
      const said = campaign(town, { units });
      const unruled = (policy: Draft["body"]) => {
        for (const lane of policy.lanes ?? []) if (lane.id === "festival") delete lane.frequency;
      };
      return asIfRuled(town, unruled, (now) => assigned(opened(now, said), said));
    },
  });

/** A unit that is closed is visited by a case, on a registry that says so. */
function closedVisited(scene: Scene): Bundle {
  const bundle = replay(scene, "enter market 1", {
    first: (town) => {
      const closed = town.units.find(({ status }) => status === "closed")!;
      const units = town.units.map((unit) =>
        unit === closed ? { ...unit, status: undefined, closed: undefined } : unit,
      );
      const said = campaign(town, { lane: "clue", case: "K-9", units: [closed["id"] as string], more: {} });
      const done = assigned(opened({ ...town, units, asOf: "2026-02-14" }, said), said);
      return { ...done, units: town.units, asOf: town.asOf };
    },
  });
  const known = { ...bundle, registries: bundle.registries.filter(({ asOf }) => asOf !== "2026-02-14") };
  return forged(known, (drafts) => {
    const opening = drafts.find((draft) => of("case", { case: "K-9" })(draft))!;
    const [registry, roster] = ["registry", "roster"].map(
      (kind) =>
        drafts
          .slice(0, drafts.indexOf(opening))
          .filter((draft) => draft.kind === kind && draft.was !== opening.body[kind])
          .at(-1)!,
    );
    const idle = drafts.filter(({ was }) => [opening.body.registry, opening.body.roster].includes(was));
    opening.body.registry = registry!.was;
    opening.body.roster = roster!.was;
    return drafts.filter((draft) => !idle.includes(draft));
  });
}

const inSpring = attacksOn(
  "after",
  "spring",
)({
  "a drawn friend is excused, and the next of the reserve comes": excused("excused", "a busy week"),
  "a drawn friend was not to be found, says who did not look": excused("not-found", "x"),
  "a drawn friend is replaced for no stated kind of reason": excused("other", "as agreed"),
  "a seat is passed on by illness, duty and leave until the favourite has it, and no roster knows of any of it":
    passedOn,
  "somebody is said to be ill for ever, and every seat of theirs is filled again": (scene) => away(scene, {}),
  "somebody is said to have been ill long ago": (scene) =>
    away(scene, { from: "2026-02-06", until: "2026-12-31" }),
  "whoever substitutes approves it themselves": alone("substitution"),
  "whoever replaces a unit approves it themselves": alone("replacement"),
  "whoever changes the registry approves it themselves": alone("change"),
  "whoever comes by a substitution has approved it": byWhoComes("substitution"),
  "whoever comes by a replacement has approved it": byWhoComes("replacement"),
  "a firm writes its own results": (scene) =>
    editedAll(scene, of("result"), (draft) => (draft.by = draft.body.unit)),
  "a firm writes its own results, its id in small letters": (scene) =>
    editedAll(scene, of("result"), (draft) => (draft.by = draft.body.unit.toLowerCase())),
  "a visit was made by two people who were not in the team": (scene) =>
    edited(scene, enter(), ({ body }) => (body.inspectors = ["I-14", "I-16"])),
  "a visit was made by one person": (scene) =>
    edited(scene, enter(), ({ body }) => (body.inspectors = [FAVOURITE])),
  "a visit was made by people whom no roster knows": (scene) =>
    edited(scene, enter(), ({ body }) => (body.inspectors = ["X-1", "X-2"])),
  "a visit was made by people of another authority": (scene) =>
    edited(
      scene,
      enter(({ body }) => body.drawId.startsWith(MARKET)),
      ({ body }) => (body.inspectors = ["I-04", "I-08"]),
    ),
  "a visit was made by somebody on leave that day": (scene) =>
    edited(
      scene,
      enter(({ body }) => body.drawId === FOOD_1),
      ({ body }) => (body.inspectors = ["I-07", "I-02"]),
    ),
  "a visit has a result for the case that it took along too, and another one": (scene) =>
    added(scene, {
      kind: "result",
      body: {
        drawId: `${MARKET}/2026/complaint/C-1`,
        unit: mergedUnit(scene),
        step: "enter",
        day: "2026-02-11",
        codes: ["1"],
      },
    }),
  "a bad result is corrected to a clean one, with an approval": further((town) => [
    {
      ...named(badOne(town)),
      step: "correct",
      day: badOne(town).visit.result!.day,
      codes: ["1"],
      text: "read again",
      approver: "head",
    },
  ]),
  "a result is corrected with the approval of somebody who was there": further((town) => [
    {
      ...named(badOne(town)),
      step: "correct",
      day: badOne(town).visit.result!.day,
      codes: ["1"],
      text: "read again",
      approver: badOne(town).visit.seats[0]!.inspector,
    },
  ]),
  "whoever corrects a result approves it themselves": further((town) => [
    {
      ...named(badOne(town)),
      step: "correct",
      day: badOne(town).visit.result!.day,
      codes: ["1"],
      text: "read again",
      approver: town.by,
    },
  ]),
  "a bad result is corrected to one of another day": further((town) => [
    {
      ...named(badOne(town)),
      step: "correct",
      day: addDays(badOne(town).visit.result!.day, 9),
      codes: ["1"],
      text: "read again",
      approver: "head",
    },
  ]),
  "a bad result is annulled, withdrawn and entered clean": further((town) => {
    const visit = badOne(town);
    return [
      { ...named(visit), step: "annul", day: "2026-03-07", text: "reviewed" },
      { ...named(visit), step: "withdraw", text: "reviewed", approver: "head" },
      { ...named(visit), step: "enter", day: dayOf(visit), codes: ["1"] },
      { ...named(visit), step: "publish" },
    ];
  }),
  "a bad result is annulled, and nothing follows": further((town) => [
    { ...named(badOne(town)), step: "annul", day: "2026-03-07", text: "reviewed" },
  ]),
  "a bad result is said to be of another unit, and entered clean": (scene) =>
    replay(scene, "disputes", {
      first: (town) => {
        const visit = ofMarket(town, "review").find(({ visit: { result } }) => result!.codes.includes("E"))!;
        return stepped(town, MARKET, "2026-03-02", [
          { ...named(visit), step: "reject", text: "another unit" },
          { ...named(visit), step: "enter", day: dayOf(visit), codes: ["1"] },
        ] as never);
      },
    }),
  "a bad result is sent back until it is clean": (scene) =>
    replay(scene, "disputes", {
      first: (town) => {
        const visit = ofMarket(town, "review").find(({ visit: { result } }) => result!.codes.includes("E"))!;
        return [1, 2, 3].reduce(
          (now) =>
            stepped(now, MARKET, "2026-03-02", [
              { ...named(visit), step: "return", text: "look again" },
              { ...named(visit), step: "enter", day: dayOf(visit), codes: ["1"] },
            ] as never),
          town,
        );
      },
    }),
  "a bad result is entered and never published": (scene) =>
    replay(scene, "publish market 1", {
      instead: {
        "publish market 1": (town) =>
          stepped(
            town,
            MARKET,
            "2026-03-05",
            ofMarket(town, "review")
              .filter(({ visit }) => !visit.result!.codes.includes("E"))
              .map((visit) => ({ ...named(visit), step: "publish" })) as never,
          ),
      },
    }),
  "a follow-up is closed two days after it was opened, by a word": (scene) =>
    replay(scene, "open RI-1", {
      first: (town) => {
        const open = visitsOf(town).find(({ visit: { result } }) => result?.followUp === "open")!;
        const close = { ...named(open), step: "close", day: "2026-03-07", text: "seen" };
        return stepped(town, open.draw.authority, "2026-03-07", [close as never]);
      },
    }),
  "a draw is given up after a bad result was published": (scene) =>
    added(scene, {
      kind: "void",
      body: {
        drawId: `${MARKET}/2026/PRICE/R1/V2`,
        voided: hashOf(scene, of("draw", { drawId: `${MARKET}/2026/PRICE/R1/V2` })),
        reason: "an error of the list",
        approver: "head",
      },
    }),
  "a unit is replaced after its bad result was published": replacedAfterResult,
  "a case is given up after its visit, before its result": givenUp("withdrawn"),
  "a case is given up with a full stop as its reason": givenUp("."),
  "a case is given up with a blank as its reason": (scene) =>
    edited(
      scene,
      (draft) => of("void")(draft) && draft.body.drawId.endsWith("K-1"),
      ({ body }) => (body.reason = "\u3000"),
    ),
  "a case is given up after its result": (scene) =>
    added(scene, {
      kind: "void",
      body: {
        drawId: `${MARKET}/2026/complaint/C-2`,
        voided: hashOf(scene, of("case", { case: "C-2" })),
        ...said,
      },
    }),
  "people of a case that was given up are exchanged, which makes room elsewhere": inVoidedCase,
  "a unit is visited in a second campaign of the year although the lane allows one": twiceInCampaign,
  "a closed unit is visited by a case": closedVisited,
  "a complaint is never written down": (scene) =>
    replay(scene, "open C-2", { skip: ["open C-2", "assign C-2"] }),
  "a complaint is written down as its planned visit's, and nobody else is sent": (scene) =>
    replay(scene, "open C-1", {
      after: {
        "open C-1": (town) => {
          const visit = coming(town, FOOD_1, "2026-02-10")[0]!;
          const next: CaseSaid = {
            authority: MARKET,
            lane: "complaint",
            case: "C-5",
            units: [visit.visit.unit],
            opened: addDays(dayOf(visit), -2),
          };
          return opened(town, next);
        },
      },
    }),
  "a penalty is entered for a day to come": (scene) => event(scene, { day: "2027-01-01" }),
  "a penalty is entered for a unit that nobody knows": (scene) => event(scene, { unit: "U-999" }),
  "one penalty is entered twice under one number": (scene) =>
    event(scene, { unit: "U-04", day: "2026-03-05", reference: "P-17" }),
  "one penalty is entered twice, the number with a letter more": (scene) =>
    event(scene, { unit: "U-04", day: "2026-03-05", reference: "P-17." }),
  "one penalty is entered again on another day": (scene) =>
    event(scene, { unit: "U-04", day: "2026-03-04", reference: "P-17" }),
  "a friend's penalty is left out": (scene) => without(scene, of("event", { reference: "P-17" })),
  "a repair that nobody made is entered": (scene) =>
    event(scene, { event: "repair", reference: "R-1", unit: "U-08" }),
  "an event of twenty years ago is entered": (scene) => event(scene, { day: "2006-01-01" }),
  "a unit that was not drawn has a result under the name of the draw": (scene) =>
    added(scene, {
      kind: "result",
      body: { drawId: FOOD_1, unit: reserveOf(scene), step: "enter", day: "2026-02-11", codes: ["E"] },
    }),
  "a unit that was replaced has a result all the same": (scene) =>
    added(scene, {
      kind: "result",
      body: { drawId: FOOD_1, unit: "U-48", step: "enter", day: "2026-03-09", codes: ["1"] },
    }),
  "the reserve's second comes before its first": (scene) =>
    edited(scene, of("replacement"), ({ body }) => {
      const [first] = body.replaced;
      const text = JSON.stringify(body.staffed).replaceAll(first.by, secondReserve(scene, first.by));
      body.staffed = JSON.parse(text);
      first.by = secondReserve(scene, first.by);
    }),
  "a seat of the team draw is given to another who may sit there": (scene) =>
    edited(scene, of("teams", { drawId: FOOD_1 }), ({ body }) => {
      const seats = body.teams.seats.filter(({ role }: Row) => role === "lead");
      [seats[0].inspector, seats[1].inspector] = [seats[1].inspector, seats[0].inspector];
    }),
  "a visit of the team draw stands on another open day": (scene) =>
    edited(scene, of("teams", { drawId: FOOD_1 }), ({ body }) => (body.days.visits[0].day = "2026-03-11")),
  "a substitution's seat goes to another than the next by ticket": (scene) =>
    edited(scene, of("substitution"), ({ body }) => (body.seats[0].to = "I-13")),
});

const event = (scene: Scene, more: Row): Bundle =>
  added(scene, {
    kind: "event",
    body: { unit: "U-04", event: "penalty", day: "2026-03-06", reference: "P-99", ...more },
  });

const hashOf = (scene: Scene, fits: (draft: Draft) => boolean): string =>
  scene.ledger.find(fits as never)!.hash;

const mergedUnit = (scene: Scene): string =>
  (scene.ledger.find(of("case", { case: "C-1" }) as never)!.body as unknown as { units: string[] }).units[0]!;

interface DrawnStrata {
  readonly strata: { readonly reserve: { readonly unit: string }[] }[];
}
const reservesOf = (scene: Scene): string[] =>
  (scene.ledger.find(of("draw", { drawId: FOOD_1 }) as never)!.body as unknown as DrawnStrata).strata.flatMap(
    ({ reserve }) => reserve.map(({ unit }) => unit),
  );
const reserveOf = (scene: Scene): string => reservesOf(scene)[0]!;
const secondReserve = (scene: Scene, first: string): string => {
  const all = reservesOf(scene);
  return all[all.indexOf(first) + 1]!;
};

const inMay = attacksOn(
  "after",
  "may",
)({
  "a drawn unit that was closed is visited all the same, and found clean": (scene) =>
    replay(scene, "replace", { skip: ["replace"] }),
  "lead and partner have different results for one joint visit": (scene) =>
    edited(
      scene,
      (draft) => enter()(draft) && draft.body.drawId.endsWith("J-1"),
      ({ body }) => Object.assign(body, { codes: ["A"], correctBy: addDays(body.day, 9) }),
    ),
  "visits that stand on a day that was closed are not moved, and entered on it": (scene) =>
    replay(scene, "move", { skip: ["move"] }),
  "whoever amends the plan approves it themselves": alone("amendment"),
  "drawn units of the first round have no result when the second is drawn": (scene) =>
    replay(scene, "enter market 2026-05-04", {
      instead: { "enter market 2026-05-04": (town) => ({ ...town }) },
    }),
  "a friend alone has no result of the first round": (scene) =>
    replay(scene, "enter market 2026-05-04", {
      instead: {
        "enter market 2026-05-04": (town) => {
          const [friend] = visitsOf(town).filter(
            ({ draw, visit }) => draw.drawId === FOOD_1 && visit.result === null,
          );
          return withoutVisit(entered(town, MARKET, "2026-05-04"), friend!.visit.unit);
        },
      },
    }),
});

const withoutVisit = (town: Town, unit: string): Town => ({
  ...town,
  ledger: forged({ ledger: town.ledger, registries: [], policies: [] }, (drafts) =>
    drafts.filter(
      (draft) => !(draft.kind === "result" && draft.body.unit === unit && draft.body.drawId === FOOD_1),
    ),
  ).ledger,
});

const inJune = attacksOn(
  "after",
  "june",
)({
  "a unit to which no team was sent has a result": (scene) => {
    const [unit] = drawnUnits({ ledger: scene.ledger }, `${MARKET}/2026/PRICE/R2`);
    return added(scene, {
      kind: "result",
      body: { drawId: `${MARKET}/2026/PRICE/R2`, unit, step: "enter", day: "2026-05-13", codes: ["1"] },
    });
  },
});

const inDecember = attacksOn(
  "after",
  "whole",
)({
  "drawn units of autumn have no result at the end of the year": (scene) =>
    replay(scene, "enter market 2026-12-21", {
      skip: ["enter market 2026-12-21", "publish market 2026-12-22"],
    }),
  "a round that could not be staffed is never staffed": (scene) =>
    replay(scene, "staff price 2", { skip: ["staff price 2"] }),
  "results of autumn are entered and never published": (scene) =>
    replay(scene, "publish market 2026-12-22", { skip: ["publish market 2026-12-22"] }),
  "all bad results of the year are corrected on its last day": (scene) =>
    replay(scene, "rate 2", {
      first: (town) =>
        stepped(
          published(town, MARKET, "2026-12-22"),
          MARKET,
          "2026-12-22",
          ofMarket(town, "published")
            .filter(({ visit }) => !visit.result!.codes.includes("1"))
            .map((visit) => ({
              ...named(visit),
              step: "correct",
              day: visit.visit.result!.day,
              codes: ["1"],
              text: "read again",
              approver: "head",
            })) as never,
        ),
    }),
});

export const after: readonly Attack[] = [...inSpring, ...inMay, ...inJune, ...inDecember];

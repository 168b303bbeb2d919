/** Attacks on the year of another shape: cycles, weights, risk, single officers, no days. */

import type { ResultInput } from "../../../../src/index.js";
import { sha256Hex } from "../../../../src/protocol.js";
import { publishVisits, rateUnits, recordEvents, replaceUnits, substitute } from "../../../support/acts.js";
import type { Row } from "../../../support/small-case.js";
import { type Attack, attacksOn } from "../attack.js";
import {
  added,
  type Draft,
  drawnUnits,
  edited,
  editedAll,
  forged,
  ground,
  of,
  replay,
  rewritten,
  type Scene,
  seatsOf,
  townBefore,
} from "../forge.js";
import { amended, changed, entered, stepped } from "../real-year.js";
import {
  AIR_1,
  AIR_2,
  byBeaconAndReveal,
  ENV,
  firmsOf,
  SECOND_CASES,
  unplannedFirm,
  WATER_1,
  WATER_2,
} from "../second-year.js";
import {
  announced,
  assigned,
  type Bundle,
  beacon,
  type CaseSaid,
  dayOf,
  drawn,
  occasion,
  opened,
  type Play,
  type RoundSaid,
  type Sources,
  type Town,
  take,
  visitsOf,
} from "../town.js";

const id = (matter: string, round: string) => `${ENV}/2026/${matter}/${round}`;
const WATER_1_ID = id("WATER", "Q1");
const WATER_2_ID = id("WATER", "Q2");
const AIR_1_ID = id("AIR", "Q1");
const FAVOURITE = "P-004";
const said = { reason: "a letter", approver: "director" };

const friendIn = (scene: Scene, drawId: string): string =>
  drawnUnits({ ledger: scene.ledger }, drawId).at(-1)!;
const waterFriend = (scene: Scene) => friendIn(scene, WATER_2_ID);
const airFriend = (scene: Scene) => friendIn(scene, AIR_1_ID);

const round =
  (from: string, more: RoundSaid, choices: { first?: Play } = {}) =>
  (scene: Scene): Bundle =>
    replay(scene, `announce ${from}`, {
      ...choices,
      instead: {
        [`announce ${from}`]: (town) => announced(town, more),
        [`draw ${from}`]: (town) => drawn(town, more),
      },
    });

const before = (scene: Scene, step: string, first: Play): Bundle => replay(scene, step, { first });

const unitsWith = (town: Town, unit: string, change: (row: Row) => Row): Row[] =>
  town.units.map((each) => (each["id"] === unit ? { ...each, ...change(each) } : each));
const facts =
  (more: Row) =>
  (row: Row): Row => ({ facts: { ...(row["facts"] as Row), ...more } });

/** A published change of one firm on the day of an announcement. */
const corrected =
  (unit: string, day: string, change: (row: Row) => Row, code = "corrected") =>
  (town: Town): Town =>
    changed(town, day, unitsWith(town, unit, change), [{ unit, code, reason: "an error of the list" }], ENV);

const people = (town: Town, day: string, change: (row: Row) => Row): Town => ({
  ...town,
  asOf: day,
  people: town.people.map((each) => ({ ...each, ...change(each) })),
});
const others =
  (change: Row) =>
  (row: Row): Row =>
    row["id"] === FAVOURITE ? {} : change;

const spare = (town: Town, matter: number, change: (matter: Row) => Row, day: string): Town => {
  const document = town.rules[ENV]!;
  const matters = (document["matters"] as Row[]).map((each, n) =>
    n === matter ? { ...each, ...change(each) } : each,
  );
  return amended(town, { ...document, matters }, day, ENV);
};

const APRIL = "2026-04-01";

const inputs = attacksOn(
  "inputs",
  "second",
)({
  "the penalty of a friend is corrected away, and with it the threefold chance": (scene) =>
    before(scene, "announce water 1", corrected(penalised(scene), "2026-01-05", facts({ penalty: null }))),
  "a rival is given a penalty in the registry, and with it the threefold chance": (scene) =>
    before(scene, "announce water 2", corrected("E-040", APRIL, facts({ penalty: "2026-03-01" }))),
  "a friend's score is corrected to nothing before the risk-based draw": (scene) =>
    before(scene, "announce air 1", corrected(airFriend(scene), "2026-01-07", facts({ score: 0 }))),
  "a rival's score is corrected to the highest before the risk-based draw": (scene) =>
    before(scene, "announce air 1", corrected("E-015", "2026-01-07", facts({ score: 999 }))),
  "a friend leaves the population by another category": (scene) =>
    before(
      scene,
      "announce air 1",
      corrected(airFriend(scene), "2026-01-07", () => ({ categories: ["water"] })),
    ),
  "a friend's region is one that nobody serves, so that no officer can be found": (scene) =>
    before(scene, "announce water 2", (town) => people(town, APRIL, () => ({ regions: ["port"] }))),
  "everybody but the favourite has no room left": (scene) =>
    before(scene, "announce water 2", (town) => people(town, APRIL, others({ capacity: 2 }))),
  "everybody but the favourite serves one small region": (scene) =>
    before(scene, "announce water 2", (town) => people(town, APRIL, others({ regions: ["port/south"] }))),
  "the certificates of all but the favourite end the day before": (scene) =>
    before(scene, "announce air 2", (town) =>
      people(town, "2026-04-03", (row) =>
        ["P-005", FAVOURITE].includes(row["id"] as string)
          ? {}
          : { certificates: [{ kind: "law", from: "2024-01-01", until: "2026-04-02" }] },
      ),
    ),
  "the favourite stands twice in the roster, under two ids": (scene) =>
    before(scene, "announce water 2", (town) => ({
      ...town,
      asOf: APRIL,
      people: [...town.people, { ...town.people[3]!, id: "P-0O4" }, { ...town.people[3]!, id: "P-104" }],
    })),
  "a history row says that an honest officer was at a friend's last, so that they may not return": (scene) =>
    before(scene, "announce water 2", (town) => ({
      ...town,
      asOf: APRIL,
      history: [
        ...town.history,
        {
          unit: waterFriend(scene),
          day: "2026-03-30",
          kind: "routine",
          result: "1",
          matter: "TAX",
          authority: "tax",
          level: "city",
          inspectors: ["P-001", "P-002", "P-003"],
        },
      ],
    })),
  "three visits of another authority in a week use up a friend's visits of the year": (scene) =>
    before(scene, "announce water 2", (town) => {
      const { given, town: seen } = occasion(town, ENV, "2026-03-31T15:00:00+08:00");
      const visits = [1, 2, 3].map((n) => ({
        unit: waterFriend(scene),
        day: `2026-03-2${n}`,
        kind: "routine",
        result: "1",
      }));
      return take(
        { ...seen, seen: town.seen },
        "visits",
        publishVisits({ ...given, authority: "port-authority", level: "city", visits }),
      );
    }),
  "the registers of the first round are of a day after it": (scene) => fromFuture(scene),
  "the registers of a round in spring are ten months old": (scene) =>
    before(scene, "announce water 1", (town) => ({
      ...town,
      asOf: "2025-03-10",
      history: town.history.filter(({ day }) => (day as string) <= "2025-03-10"),
    })),
  "an amendment takes one firm out of the population by its id": (scene) =>
    before(scene, "announce water 2", (town) =>
      spare(town, 0, () => ({ population: { id: { $ne: waterFriend(scene) } } }), "2026-03-31"),
    ),
  "an amendment gives weight nought to one firm": (scene) =>
    before(scene, "announce water 2", (town) =>
      spare(
        town,
        0,
        ({ strata }) => {
          const [special, plain] = strata as Row[];
          const none = { where: { id: waterFriend(scene) }, weight: "0" };
          return { strata: [special, { ...plain, weights: [none, ...(plain!["weights"] as Row[])] }] };
        },
        "2026-03-31",
      ),
    ),
  "an amendment rests whoever was visited in the last two years, which is a friend": (scene) =>
    before(scene, "announce water 2", (town) =>
      spare(town, 0, () => ({ recentVisit: { days: 700, kinds: null } }), "2026-03-31"),
    ),
  "an amendment lets rounds draw with repeats, and forgets the cycle": (scene) =>
    before(scene, "announce water 2", (town) =>
      spare(town, 0, () => ({ mode: "independent", times: undefined }), "2026-03-31"),
    ),
  "an amendment spares one firm and is taken back as soon as the round is drawn": (scene) =>
    replay(scene, "announce water 2", {
      instead: {
        "announce water 2": (town) =>
          announced(
            spare(town, 0, () => ({ population: { id: { $ne: waterFriend(scene) } } }), "2026-04-01"),
            WATER_2,
          ),
        "draw water 2": (town) =>
          amended(
            drawn(town, WATER_2),
            townBefore(scene.played, "announce water 2").rules[ENV]!,
            "2026-04-03",
            ENV,
          ),
      },
    }),
  "two registries are committed to on one day, and the plan names the second, without a friend": (scene) =>
    before(scene, "announce water 2", (town) => ({
      ...town,
      units: town.units.filter((unit) => unit["id"] !== waterFriend(scene)),
      history: town.history.filter(({ unit }) => unit !== waterFriend(scene)),
    })),
});

const penalised = (scene: Scene): string => {
  const town = townBefore(scene.played, "announce water 1");
  return (
    drawnUnits({ ledger: scene.ledger }, WATER_1_ID).find((unit) =>
      town.units.some((each) => each["id"] === unit && (each["facts"] as Row)["penalty"] !== null),
    ) ?? "E-025"
  );
};

/** Played in February on registers of that month; then all is dated back. */
function fromFuture(scene: Scene): Bundle {
  const at = (entry: string) => entry.replace("2026-03-", "2026-01-");
  const play = { ...WATER_1, announced: "2026-03-05", drawn: "2026-03-07", drawOn: "2026-03-07" };
  const bundle = replay(scene, "announce water 1", {
    first: (now) => drawn(announced({ ...now, asOf: "2026-02-20" }, play), play),
    skip: scene.played.steps.map((step) => step.id),
  });
  return forged(bundle, (drafts) => {
    for (const draft of drafts) {
      draft.at = at(draft.at);
      if (draft.kind === "plan") draft.body.commits.drawOn = "2026-01-07";
    }
  });
}

const shared: Sources = (town) => [beacon(town, "2026-01-09T09:00:00+08:00")];
const water = { ...WATER_1, sources: shared, drawn: "2026-01-09" };
const air = { ...AIR_1, sources: shared, announced: "2026-01-05T10:00:00+08:00", drawn: "2026-01-09" };
const secret = (n: number): string => sha256Hex(`own ${n}`);

const tries = attacksOn(
  "tries",
  "second",
)({
  "two matters wait for one beacon, and the second is drawn first": (scene) =>
    replay(scene, "announce water 1", {
      instead: {
        "announce water 1": (town) => announced(announced(town, water), air),
        "draw water 1": (town) => drawn(drawn(town, air), water),
      },
      skip: ["announce air 1", "draw air 1"],
    }),
  "a secret that does not please is withheld, and the round announced anew with another": (scene) =>
    replay(scene, "announce air 2", {
      after: {
        "announce air 2": (town) => announced(town, { ...AIR_2, again: said, announced: "2026-04-05" }),
      },
      instead: { "draw air 2": (town) => drawn(town, { ...AIR_2, again: said }) },
      skip: ["announce air 2 again", "draw air 2 again"],
    }),
  "the beacon is known, and of many own secrets the best is committed to": (scene) => {
    const sources: Sources = (town, name) => [
      beacon(town, "2026-01-01T09:00:00+08:00"),
      { type: "reveal", party: "witness", value: town.values[name] ?? secret(0) },
    ];
    const more = { ...WATER_1, sources };
    const friend = drawnUnits({ ledger: scene.ledger }, WATER_1_ID)[2]!;
    const lucky = ground(
      townBefore(scene.played, "announce water 1"),
      80,
      (town, n) => drawn(announced({ ...town, values: { "WATER Q1": secret(n) } }, more), more),
      (town) => !drawnUnits(town, WATER_1_ID).includes(friend),
    );
    return round("water 1", more, { first: (town) => ({ ...town, values: lucky.values }) })(scene);
  },
  "a case's number is tried until the favourite goes": (scene) => {
    const play = (town: Town, number: string): CaseSaid => ({
      ...SECOND_CASES["H-1"]!(town),
      case: number,
      sources: (now) => [beacon(now, "2026-01-15T09:00:00+08:00")],
    });
    const lucky = ground(
      townBefore(scene.played, "open H-1"),
      60,
      (town, n) => ({ ...both(town, play(town, `H-${100 + n}`)), numbers: { "H-1": `H-${100 + n}` } }),
      (town) =>
        seatsOf(town, `${ENV}/2026/hint/${town.numbers["H-1"]}`).some(
          ({ inspector }) => inspector === FAVOURITE,
        ),
    );
    const number = lucky.numbers["H-1"]!;
    return replay(scene, "open H-1", {
      instead: {
        "open H-1": (town) => opened(town, play(town, number)),
        "assign H-1": (town) => assigned(town, play(town, number)),
      },
    });
  },
  "one firm gets a hint and a complaint on the same day, and the better team goes": (scene) =>
    before(scene, "ill", (town) =>
      both(town, {
        ...SECOND_CASES["H-1"]!(town),
        lane: "call",
        case: "H-1",
        opened: "2026-01-16",
        assigned: "2026-01-17",
      }),
    ),
  "a second hint about the same firm is opened, and the first never visited": (scene) =>
    before(scene, "ill", (town) =>
      both(town, {
        ...SECOND_CASES["H-1"]!(town),
        case: "H-2",
        opened: "2026-01-16",
        assigned: "2026-01-17",
      }),
    ),
  "a hint that nobody gave stands between announcement and draw of a round": (scene) =>
    replay(scene, "announce air 2", {
      after: {
        "announce air 2": (town) =>
          both(town, {
            ...SECOND_CASES["H-1"]!(town),
            case: "H-7",
            units: [unplannedFirm(town)],
            opened: "2026-04-04",
            assigned: "2026-04-05",
          }),
      },
    }),
  "a round is drawn three times, and only the last is called final": (scene) =>
    replay(scene, "announce air 2 again", {
      after: {
        "draw air 2 again": (town) => {
          const more: RoundSaid = {
            ...{ ...AIR_2, again: said, announced: "2026-04-11", drawn: "2026-04-13" },
            sources: (now, name, at) => byBeaconAndReveal(now, `${name} and again`, at),
          };
          return drawn(announced(town, more), more);
        },
      },
    }),
});

const both = (town: Town, more: CaseSaid): Town => assigned(opened(town, more), more);

const changedIn = (town: Town, fits: (draft: Draft) => boolean, change: (draft: Draft) => unknown): Town => ({
  ...town,
  ledger: edited({ ledger: town.ledger, registries: [], policies: [] }, fits, change).ledger,
});

/** Visits of spring entered otherwise than they are; the year goes on from there. */
const entry =
  (change: (body: Row) => unknown, more: Row = {}) =>
  (scene: Scene): Bundle =>
    replay(scene, "enter 1", {
      instead: {
        "enter 1": (town) =>
          changedIn(entered(town, ENV, "2026-03-27"), of("result", { step: "enter", ...more }), ({ body }) =>
            change(body),
          ),
      },
    });

/** The correction of spring, otherwise than it is. */
const correction =
  (change: (draft: Draft) => unknown) =>
  (scene: Scene): Bundle =>
    replay(scene, "rate 1", { first: (town) => changedIn(town, of("result", { step: "correct" }), change) });

const time = attacksOn(
  "time",
  "second",
)({
  "the whole beginning is dated back by a month": (scene) =>
    replay(scene, "announce water 1", {
      first: (town) => {
        const more = { ...WATER_1, announced: "2025-12-05", drawn: "2025-12-07" };
        const past = { ...town, asOf: "2025-12-02" };
        return { ...drawn(announced(past, more), more), asOf: "2025-12-02" };
      },
      skip: ["announce water 1", "draw water 1"],
    }),
  "the draw's offset puts it on the day before the leave of an officer begins": round("air 1", {
    ...AIR_1,
    drawn: "2026-01-08T20:00:00-10:00",
    drawOn: "2026-01-08",
  }),
  "a round is announced three months before it is drawn, so that the pool is frozen": (scene) =>
    replay(scene, "ill", {
      first: (town) => announced(town, { ...WATER_2, announced: "2026-01-18" }),
      skip: ["announce water 2"],
    }),
  "a round is drawn on its last day, so that nobody can be visited": round("water 3", {
    ...{
      authority: ENV,
      matter: "WATER",
      round: "Q3",
      announced: "2026-07-02",
      drawn: "2026-09-30",
      sources: byBeaconAndReveal,
    },
  }),
  "a quarter is passed over, and the next is announced": (scene) =>
    replay(scene, "announce water 2", { skip: ["announce water 2", "draw water 2"] }),
  "a visit is entered for a day on which its officer was on leave": entry(
    (body) => Object.assign(body, { day: "2026-01-20" }),
    { drawId: AIR_1_ID },
  ),
  "a penalty is entered behind a rating with a day before it, and is counted by none": (scene) =>
    before(scene, "announce water 2", (town) =>
      fined(town, "2026-03-31T16:00:00+08:00", { day: "2026-02-01", reference: "F-9" }),
    ),
  "entered and published in one second by one person": (scene) =>
    replay(scene, "publish 1", { instead: { "publish 1": (town) => publishedAt(town, "2026-03-27") } }),
  "all results of the year are entered on its last day": (scene) =>
    replay(scene, "enter 2", {
      skip: ["enter 2", "publish 2", "enter 3", "publish 3"],
      last: (town) => entered(town, ENV, "2026-12-31"),
    }),
});

const publishedAt = (town: Town, day: string): Town => {
  const steps = visitsOf(town)
    .filter(({ visit }) => visit.result?.stage === "review")
    .map(({ draw, visit }): ResultInput => ({ drawId: draw.drawId, unit: visit.unit, step: "publish" }));
  return stepped(town, ENV, day, steps);
};

const fined = (town: Town, day: string, more: { day: string; reference: string }): Town => {
  const { given, town: seen } = occasion(town, ENV, day);
  return take(
    { ...seen, seen: town.seen },
    "fined",
    recordEvents({ ...given, events: [{ unit: "E-010", event: "penalty", ...more }] }),
  );
};

const replaced =
  (code: "excused" | "moved" | "not-subject") =>
  (scene: Scene): Bundle =>
    before(scene, "ill", (town) => {
      const { given, town: seen } = occasion(town, ENV, "2026-01-18");
      const units = [{ unit: firmsOf(town, AIR_1_ID)[0]!.visit.unit, code, reason: "as agreed" }];
      return take(
        seen,
        "replace",
        replaceUnits({ ...given, matter: "AIR", round: "Q1", units, approver: "director" }),
      );
    });

const scored = (town: Town, day: string): Town => {
  const { given, town: seen } = occasion(town, ENV, day);
  return take(seen, "rate", rateUnits({ ...given, until: day.slice(0, 10) }));
};

const after = attacksOn(
  "after",
  "second",
)({
  "a drawn firm is excused": replaced("excused"),
  "a drawn firm is said to have moved, and no change says so": replaced("moved"),
  "a drawn firm is said to be none of the authority's": replaced("not-subject"),
  "the one seat of a visit goes from hand to hand until the favourite has it": (scene) =>
    before(scene, "ill", (town) => {
      const unit = firmsOf(town, AIR_1_ID)[1]!.visit.unit;
      let now = town;
      for (let n = 0; n < 8; n++) {
        const { inspector } = firmsOf(now, AIR_1_ID).find(({ visit }) => visit.unit === unit)!.visit
          .seats[0]!;
        if (inspector === FAVOURITE) return now;
        const { given, town: seen } = occasion(now, ENV, "2026-01-18");
        const out = [{ inspector, units: [unit] }];
        now = take(
          seen,
          "substitute",
          substitute({ ...given, matter: "AIR", round: "Q1", ground: "duty", ...said, out }),
        );
      }
      throw new Error("not the favourite");
    }),
  "another officer went than the drawn one": entry((body) =>
    Object.assign(body, { inspectors: [FAVOURITE === "P-004" ? "P-006" : FAVOURITE] }),
  ),
  "a correction says that others were there": correction(({ body }) => {
    body.inspectors = ["P-006", "P-003"];
  }),
  "a correction lowers what was found, on the word of who made it": correction(({ body, by }) =>
    Object.assign(body, { codes: ["G"], approver: by }),
  ),
  "a firm that burnt down is found clean": (scene) =>
    added(scene, {
      kind: "result",
      body: { drawId: WATER_1_ID, unit: replacedFirm(scene), step: "enter", day: "2026-03-01", codes: ["1"] },
    }),
  "a rating is made twice on one day": (scene) =>
    before(scene, "announce water 2", (town) => scored(town, "2026-03-31T18:00:00+08:00")),
  "a repair is entered on the day of the rating, so that the score falls": (scene) =>
    before(scene, "rate 1", (town) => {
      const { given, town: seen } = occasion(town, ENV, "2026-03-30T16:00:00+08:00");
      const events = [1, 2, 3].map(
        (n) => ({ unit: "E-004", event: "repair", day: "2026-03-30", reference: `R-${n}` }) as const,
      );
      return take({ ...seen, seen: town.seen }, "repairs", recordEvents({ ...given, events }));
    }),
  "the scores of the rating are others in the registry that follows": (scene) =>
    before(scene, "announce water 2", corrected("E-004", APRIL, facts({ score: 0 }))),
  "a visit of the draw is published a second time as one of another authority": (scene) =>
    before(scene, "announce water 2", (town) => {
      const { given, town: seen } = occasion(town, ENV, "2026-03-31T15:00:00+08:00");
      const [visit] = firmsOf(town, AIR_1_ID);
      const visits = [
        { unit: visit!.visit.unit, day: dayOf(visit!), kind: "routine", matter: "AIR", result: "1" },
      ];
      return take(
        { ...seen, seen: town.seen },
        "visits",
        publishVisits({ ...given, authority: "province", level: "province", visits }),
      );
    }),
  "nobody goes to the second half of the drawn, and the round is left so": (scene) =>
    forged(scene, (drafts) =>
      drafts.filter((draft) => !(draft.kind === "result" && draft.body.drawId === id("WATER", "Q3"))),
    ),
  "a bad result is annulled on the last day and never withdrawn": (scene) => {
    const bad = scene.ledger
      .filter(of("result", { step: "enter" }) as never)
      .map(({ body }) => body as unknown as Row)
      .find(({ codes, drawId }) => drawId === id("WATER", "Q3") && (codes as string[])[0] === "E")!;
    const at = scene.ledger.at(-1)!.at;
    return added(scene, {
      kind: "result",
      body: {
        drawId: bad["drawId"],
        unit: bad["unit"],
        step: "annul",
        day: at.slice(0, 10),
        text: "reviewed",
      },
    });
  },
  "a friend drawn by risk changes places with the next by ticket": (scene) =>
    edited(scene, of("draw", { drawId: AIR_1_ID }), ({ body }) => {
      const [{ drawn: own, reserve }] = body.strata;
      [own[own.length - 1], reserve[0]] = [reserve[0], own.at(-1)];
    }),
  "the case about a merged firm has a result of its own beside the planned visit's": (scene) => {
    const merged = scene.ledger.find(of("case", { case: "L-1" }) as never)!.body as unknown as {
      merged: { unit: string }[];
    };
    return added(scene, {
      kind: "result",
      body: {
        drawId: `${ENV}/2026/call/L-1`,
        unit: merged.merged[0]!.unit,
        step: "enter",
        day: "2026-03-20",
        codes: ["1"],
      },
    });
  },
});

const replacedFirm = (scene: Scene): string =>
  (scene.ledger.find(of("replacement") as never)!.body as unknown as { units: { unit: string }[] }).units[0]!
    .unit;

const form = attacksOn(
  "form",
  "second",
)({
  "a lane of the policy has a field that tells whom to leave out": (scene) =>
    editedAll(scene, of("policy"), ({ body }) => (body.policy.lanes[0].unless = "E-025")),
  "a result names a firm with a letter of another alphabet": (scene) =>
    edited(scene, of("result", { step: "enter" }), ({ body }) => (body.unit = body.unit.replace("E", "Е"))),
  "an event's number has a zero-width space, so that it can stand twice": (scene) =>
    added(scene, {
      kind: "event",
      body: { unit: "E-004", event: "penalty", day: "2026-03-19", reference: "F-1\u200B" },
    }),
  "the reason of a case is one letter": (scene) =>
    edited(scene, of("case"), ({ body }) => (body.reason = "x")),
  "the reason of a case names the friend who asked for it, in a private-use letter": (scene) =>
    edited(scene, of("case"), ({ body }) => (body.reason = "\uE001")),
  "a finding of 100,000 letters hides the word that counts": (scene) =>
    edited(scene, of("result", { step: "enter" }), ({ body }) => (body.text = `${"clean ".repeat(16_000)}E`)),
  "a case is opened by one officer and assigned by another of no authority": (scene) =>
    editedAll(scene, of("assignment"), (draft) => (draft.by = "a friend")),
  "a plan names a matter that no policy has, and its draw id follows": (scene) =>
    editedAll(
      scene,
      (draft) => draft.body?.drawId === AIR_1_ID,
      ({ body, kind }) => {
        body.drawId = `${ENV}/2026/NOISE/Q1`;
        if (kind === "plan") body.matter = "NOISE";
      },
    ),
  "a reveal of a phase that no policy committed to": (scene) =>
    added(scene, { kind: "phase", body: { policy: "env-2026", matter: "WATER", value: "ab".repeat(32) } }),
  "an amendment names changes that are none": (scene) =>
    edited(scene, of("amendment"), ({ body }) =>
      body.changes.push({ path: "matters[WATER].title", before: null, after: "clean water" }),
    ),
  "an amendment's changes are in another order, the one that matters last": (scene) =>
    before(scene, "amend", (town) =>
      rewritten(
        spare(town, 0, () => ({ reserve: 9, title: "water" }), "2026-06-28"),
        "amendment",
        (body) => body.changes.reverse(),
      ),
    ),
});

export const second: readonly Attack[] = [...inputs, ...tries, ...time, ...after, ...form];

/** Many tries: of several lawful-looking draws, or ledgers, the one that pleases is kept. */

import { voidCase } from "../../../support/acts.js";
import { type Attack, attacksOn } from "../attack.js";
import {
  drawnUnits,
  forged,
  ground,
  of,
  replay,
  type Scene,
  seatsOf,
  townBefore,
  without,
} from "../forge.js";
import {
  CASES,
  CULTURE,
  FOOD_1,
  FOOD_SAID,
  MARKET,
  PRICE_AGAIN,
  SCALES_SAID,
  unplanned,
} from "../real-year.js";
import {
  announced,
  assigned,
  type Bundle,
  beacon,
  beaconRound,
  type CaseSaid,
  drawn,
  newTown,
  occasion,
  opened,
  type RoundSaid,
  type Sources,
  type Town,
  take,
} from "../town.js";

const FAVOURITE = "I-01";
/** One beacon round for whatever is drawn in these days. */
const shared: Sources = (town) => [beacon(town, "2026-01-15T09:00:00+08:00")];

const rulesWith = (
  town: Town,
  authority: string,
  change: (document: Town["rules"][string]) => object,
): Town => {
  const rules = {
    ...town.rules,
    [authority]: { ...town.rules[authority], ...change(town.rules[authority]!) },
  };
  return { ...town, rules, policies: newTown({ ...town, rules }).policies };
};

/** The same population is drawn under two ids; visits are made by the better draw. */
function twice(scene: Scene): Bundle {
  const double = (town: Town) =>
    rulesWith(town, MARKET, ({ matters }) => {
      const [food, ...others] = matters as { id: string; frequency: object[] }[];
      return { matters: [food, { ...food, id: "FOOD-SAFETY", recentVisit: null }, ...others] };
    });
  const said: RoundSaid = {
    ...FOOD_SAID,
    matter: "FOOD-SAFETY",
    announced: "2026-01-15T10:00:00+08:00",
    drawn: "2026-01-16",
  };
  return replay(scene, "tax", {
    first: double,
    after: { "draw price 1 again": (town) => drawn(announced(town, said), said) },
  });
}

const again: RoundSaid = { ...PRICE_AGAIN, sources: shared };
const scales: RoundSaid = {
  ...SCALES_SAID,
  sources: shared,
  announced: "2026-01-13T10:00:00+08:00",
  drawn: "2026-01-15",
};

/** Price and scales wait for one beacon; the order of the two draws is chosen when it is out. */
const inOrder = (scene: Scene, order: readonly RoundSaid[]): Bundle =>
  replay(scene, "announce price 1 again", {
    instead: {
      "announce price 1 again": (town) => announced(announced(town, again), scales),
      "draw price 1 again": (town) => order.reduce((now, said) => drawn(now, said), town),
    },
    skip: ["announce scales 1", "draw scales 1"],
  });

const caseOf = (town: Town, more: Partial<CaseSaid> = {}): CaseSaid => ({
  ...CASES["C-2"]!(town),
  sources: (now) => [beacon(now, "2026-01-21T09:00:00+08:00")],
  ...more,
});

/** Of many numbers of a case that one is given by which the favourite goes. */
function numbered(scene: Scene): Bundle {
  const play = (town: Town) => {
    const said = caseOf(town);
    return assigned(opened(town, said), said);
  };
  const start = townBefore(scene.played, "open C-2");
  const lucky = ground(
    start,
    60,
    (town, n) => play({ ...town, numbers: { "C-2": `2026-${100 + n}` } }),
    (town) => {
      const seats = seatsOf(town, `${MARKET}/2026/complaint/${town.numbers["C-2"]}`);
      return seats.some(({ inspector, role }) => inspector === FAVOURITE && role === "lead");
    },
  );
  const said = caseOf(start);
  return replay(scene, "open C-2", {
    first: (town) => ({ ...town, numbers: lucky.numbers }),
    instead: { "open C-2": (town) => opened(town, said), "assign C-2": (town) => assigned(town, said) },
  });
}

/** Two complaints wait for one beacon; who is drawn first is chosen when it is out. */
function assignedFirst(scene: Scene): Bundle {
  const other = (town: Town) => caseOf(town, { case: "C-2b", units: ["U-20"], reason: "another letter" });
  return replay(scene, "open C-2", {
    instead: {
      "open C-2": (town) => opened(opened(town, caseOf(town)), other(town)),
      "assign C-2": (town) => assigned(assigned(town, other(town)), caseOf(town)),
    },
  });
}

/** A complaint that nobody made, between announcement and draw, so that loads and days shift. */
function between(scene: Scene): Bundle {
  const said = (town: Town) =>
    caseOf(town, {
      ...{ case: "C-0", opened: "2026-01-14", assigned: "2026-01-14T11:00:00+08:00" },
      sources: (now) => [beacon(now, "2026-01-14T11:00:00+08:00")],
    });
  return replay(scene, "announce price 1 again", {
    after: {
      "announce price 1 again": (town) => {
        const known = said(town);
        return assigned(opened(town, known), known);
      },
    },
  });
}

/** The same past, but the round after it was drawn by another lottery: shown to another audience. */
const fork = (scene: Scene): Bundle =>
  replay(scene, "announce price 1 again", {
    first: (town) => ({
      ...town,
      values: { [`beacon ${beaconRound("2026-01-15T00:45:00Z")}`]: "cd".repeat(32) },
    }),
  });

/** One year in two: the second half is drawn under a name of another letter. */
function split(scene: Scene): Bundle {
  const venues = (town: Town): Town => {
    const document = { ...town.rules[CULTURE]!, authority: "Culture", id: "culture-2026-b" };
    const rules = { ...town.rules, Culture: document };
    return { ...town, rules, policies: newTown({ ...town, rules }).policies };
  };
  const said: RoundSaid = {
    ...{ authority: "Culture", matter: "VENUES", round: "H1", announced: "2026-01-13", drawn: "2026-01-14" },
  };
  return replay(scene, "announce price 1 again", {
    first: (town) => drawn(announced(venues(town), said), said),
    instead: {
      "announce price 1 again": (town) =>
        announced(town, { ...PRICE_AGAIN, announced: "2026-01-14T10:00:00+08:00" }),
    },
  });
}

/** Drawn three times; the first two are cut out, and the third stands as attempt three, or as the first. */
function hiddenAttempts(scene: Scene): Bundle {
  const more: RoundSaid = { ...PRICE_AGAIN, announced: "2026-01-15T15:00:00+08:00", drawn: "2026-01-16" };
  const bundle = replay(scene, "announce price 1 again", {
    after: { "draw price 1 again": (town) => drawn(announced(town, more), more) },
  });
  return forged(bundle, (drafts) =>
    drafts.filter(
      ({ body, kind }) =>
        !(
          ["plan", "sources", "draw", "teams", "void"].includes(kind) &&
          ["market/2026/PRICE/R1", "market/2026/PRICE/R1/V2"].includes(body.drawId)
        ),
    ),
  );
}

const PRICE_ATTEMPTS = ["market/2026/PRICE/R1", "market/2026/PRICE/R1/V2", "market/2026/PRICE/R1/V3"];

/** Draws until a friend is free, each earlier one voided with a reason. */
function redrawn(scene: Scene): Bundle {
  const [friend] = drawnUnits({ ledger: scene.ledger }, PRICE_ATTEMPTS[1]!);
  let day = 15;
  const once = (town: Town): Town => {
    const said = { ...PRICE_AGAIN, announced: `2026-01-${day}T15:00:00+08:00`, drawn: `2026-01-${++day}` };
    return drawn(announced(town, said), said);
  };
  return replay(scene, "announce price 1 again", {
    after: {
      "draw price 1 again": (town) => {
        let now = once(town);
        while (drawnUnits(now, lastDraw(now)).includes(friend!) && day < 18) now = once(now);
        return now;
      },
    },
  });
}

const lastDraw = ({ ledger }: Town): string =>
  (ledger.filter(({ kind }) => kind === "draw").at(-1)!.body as unknown as { drawId: string }).drawId;

/** Announced, looked at, given up undrawn; announced anew with a beacon that pleases. */
function undrawn(scene: Scene): Bundle {
  const more: RoundSaid = { ...PRICE_AGAIN, announced: "2026-01-14", drawn: "2026-01-15T11:00:00+08:00" };
  return replay(scene, "announce price 1 again", {
    after: { "announce price 1 again": (town) => announced(town, more) },
    instead: { "draw price 1 again": (town) => drawn(town, more) },
  });
}

const inJanuary = attacksOn(
  "tries",
  "january",
)({
  "the same matter is drawn under two ids, and the better draw is visited": twice,
  "two matters wait for one beacon, and the order of drawing is chosen when it is out": (scene) =>
    inOrder(scene, [scales, again]),
  "a complaint that nobody made is opened and assigned between announcement and draw, so that loads shift":
    between,
  "another audience is shown a ledger with the same past and another draw": fork,
  "an authority draws under two spellings of its name, so that one year is two": split,
  "two attempts are cut out of the ledger, and the third stands alone": hiddenAttempts,
  "a round is drawn again and again, with a reason each time, until a friend is free": redrawn,
  "an announcement is given up undrawn when its beacon is out, and another beacon is announced": undrawn,
  "the void between two attempts is left out": (scene) => without(scene, of("void")),
  "a second draw follows the same announcement": (scene) =>
    forged(scene, (drafts) => {
      const place = drafts.findIndex(of("teams", { drawId: FOOD_1 }));
      const copies = drafts
        .slice(place - 1, place + 1)
        .map(({ kind, at, by, body }) => ({ kind, at, by, body: structuredClone(body) }));
      drafts.splice(place + 1, 0, ...copies);
    }),
  "a further attempt follows a void that names nobody else's approval": (scene) =>
    forged(scene, (drafts) => {
      for (const draft of drafts.filter(of("void"))) draft.body.approver = draft.by;
    }),
});

const inSpring = attacksOn(
  "tries",
  "spring",
)({
  "two complaints wait for one beacon, and the later one's people are drawn first": assignedFirst,
  "the number of a case is tried until the favourite goes": numbered,
  "a case is opened for a friend's rival again and again under new numbers, each campaign of one's own": (
    scene,
  ) =>
    replay(scene, "open F-1", {
      after: {
        "assign F-1": (town) =>
          ["F-2", "F-3"].reduce((now, id) => {
            const said: CaseSaid = {
              ...CASES["C-2"]!(now),
              ...{
                lane: "clue",
                case: id,
                units: [unplanned(now, 3)],
                opened: "2026-02-25T10:00:00+08:00",
                assigned: "2026-02-25T11:00:00+08:00",
              },
            };
            return assigned(opened(now, said), said);
          }, town),
      },
    }),
  "a case whose people do not please is given up and opened under another number": (scene) =>
    replay(scene, "open F-1", {
      after: {
        "assign F-1": (town) => {
          const said: CaseSaid = {
            ...CASES["F-1"]!(town),
            case: "F-1b",
            opened: "2026-02-25T10:00:00+08:00",
            assigned: "2026-02-25T11:00:00+08:00",
          };
          return assigned(opened(voided(town), said), said);
        },
      },
    }),
});

/** The campaign is given up before anybody went. */
function voided(town: Town): Town {
  const { given } = occasion(town, MARKET, "2026-02-25T09:30:00+08:00");
  const { registry: _, ...input } = given;
  const said = { lane: "festival", case: "F-1", reason: "another day", approver: "head" };
  return take(town, "void F-1", voidCase({ ...input, ...said }));
}

export const tries: readonly Attack[] = [...inJanuary, ...inSpring];

/** Seeds: values that somebody could choose, or knew, before they were announced. */

import { announcementOf } from "../../../../src/ceremony.js";
import { chainStep, sha256Hex } from "../../../../src/protocol.js";
import { type Attack, attacksOn } from "../attack.js";
import { drawnUnits, edited, ground, of, replay, type Scene, townBefore, without } from "../forge.js";
import { byBeaconAndChain, FOOD_1, FOOD_SAID, PRICE_AGAIN } from "../real-year.js";
import {
  announced,
  type Bundle,
  beacon,
  beaconRound,
  byBeacon,
  byLottery,
  drawn,
  instant,
  QUICKNET,
  type RoundSaid,
  type Sources,
  type Town,
} from "../town.js";

/** Two firms that the honest draw would visit. */
export function friendsOf(scene: Scene): [string, string] {
  const [first, second] = drawnUnits({ ledger: scene.ledger }, FOOD_1);
  return [first!, second!];
}

const secretOf = (n: number): string => sha256Hex(`secret ${n}`);

interface Trying {
  readonly sources: Sources;
  /** What is tried, by its number. */
  readonly values: (n: number) => Readonly<Record<string, string>>;
  readonly said?: Partial<RoundSaid>;
}

/** The first round of food, its seed tried until a friend is free; then the year goes on. */
export function tried(scene: Scene, { sources, values, said }: Trying): Bundle {
  const [friend] = friendsOf(scene);
  const round: RoundSaid = { ...FOOD_SAID, ...said, sources };
  const both = (town: Town) => drawn(announced(town, round), round);
  const start = townBefore(scene.played, "announce food 1");
  const lucky = ground(
    start,
    300,
    (town, n) => both({ ...town, values: { ...town.values, ...values(n) } }),
    (town) => drawnUnits(town, FOOD_1).length > 0 && !drawnUnits(town, FOOD_1).includes(friend),
  );
  return replay(scene, "announce food 1", {
    first: (town) => ({ ...town, values: lucky.values }),
    instead: {
      "announce food 1": (town) => announced(town, round),
      "draw food 1": (town) => drawn(town, round),
    },
  });
}

const ownReveal: Sources = ({ values }, name) => [
  { type: "reveal", party: "office", value: values[name] ?? secretOf(0) },
];

const ROUND = beaconRound(instant("2026-01-08"));
const FOOD_BEACON = `beacon ${beaconRound("2026-01-08T00:45:00Z")}`;
const pastBeacon: Sources = ({ values }) => {
  const round = Number(values["past"] ?? 0);
  return [
    { type: "beacon", chain: QUICKNET, round: ROUND - 200_000 - round, value: secretOf(ROUND - round) },
  ];
};

const draws = (at: string, ofSources: string): ((scene: Scene) => Bundle) => {
  const said = { ...FOOD_SAID, announced: ofSources, drawn: at };
  return (scene) =>
    replay(scene, "announce food 1", {
      instead: {
        "announce food 1": (town) => announced(town, said),
        "draw food 1": (town) => drawn(town, said),
      },
    });
};

/** An announcement given up without a draw, whose beacon serves again beside a fresh secret. */
function usedAgain(scene: Scene): Bundle {
  const again = { reason: "the beacon was late", approver: "head" };
  const more: RoundSaid = { ...PRICE_AGAIN, again, announced: "2026-01-13T10:00:00+08:00" };
  const said: RoundSaid = {
    ...more,
    sources: (town, name, at) => [...byBeacon(town, name, at), ...ownReveal(town, name, at)],
  };
  const drawId = "market/2026/PRICE/R1/V3";
  return replay(scene, "announce price 1 again", {
    after: {
      "announce price 1 again": (town) =>
        announced(town, {
          ...said,
          announce: said.sources!(town, "PRICE R1 again", instant(said.drawn)).map((source) =>
            announcementOf(source, drawId),
          ),
        }),
    },
    instead: { "draw price 1 again": (town) => drawn(town, { ...said }) },
  });
}

const list = attacksOn(
  "seeds",
  "january",
)({
  "a lottery's numbers are made up, tried until a friend is not drawn": (scene) =>
    tried(scene, { sources: byLottery, values: (n) => ({ "FOOD R1": `${n} 12 25 31 6 19` }) }),
  "dice are thrown until a friend is not drawn": (scene) =>
    tried(scene, {
      sources: ({ values }, name) => [{ type: "text", name: "dice", value: values[name] ?? "1" }],
      values: (n) => ({ "FOOD R1": `${(n % 6) + 1} ${(Math.floor(n / 6) % 6) + 1} 4 4 2` }),
    }),
  "the office's own secret is tried before it is committed to": (scene) =>
    tried(scene, { sources: ownReveal, values: (n) => ({ "FOOD R1": secretOf(n) }) }),
  "beside the office's own secret stands a text that it writes itself, so that the secret looks mixed": (
    scene,
  ) =>
    tried(scene, {
      sources: (town, name, at) => [...ownReveal(town, name, at), ...byLottery(town, name, at)],
      values: (n) => ({ "FOOD R1": secretOf(n) }),
    }),
  "a beacon round that came out before the announcement is looked for until a friend is free": (scene) =>
    tried(scene, { sources: pastBeacon, values: (n) => ({ past: String(n) }) }),
  "the value of the beacon is invented": (scene) =>
    tried(scene, { sources: byBeacon, values: (n) => ({ [FOOD_BEACON]: secretOf(n) }) }),
  "the beacon's chain is invented, and with it all its values": (scene) =>
    tried(scene, {
      sources: (town, _name, at) => [{ ...beacon(town, at), chain: "ab".repeat(32) } as never],
      values: (n) => ({ [FOOD_BEACON]: secretOf(n) }),
    }),
  "a chain of secrets that nobody anchored in January is begun anew until its link pleases": (scene) =>
    tried(scene, { sources: byBeaconAndChain, values: (n) => ({ "FOOD R1": secretOf(n) }) }),
  "one beacon value is announced twice, so that the record looks as if two sources were mixed": (scene) =>
    tried(scene, {
      sources: (town, _name, at) => [beacon(town, at), beacon(town, at)],
      values: (n) => ({ [FOOD_BEACON]: secretOf(n) }),
    }),
  "a seed is simply chosen until a friend is free": (scene) =>
    tried(scene, {
      sources: ({ values }, name) => [{ type: "plain", value: values[name] ?? "1" }],
      values: (n) => ({ "FOOD R1": `lesson ${n}` }),
    }),
  "beside the beacon stands a plain word that nobody announced the value of, and it is tried": (scene) =>
    tried(scene, {
      sources: (town, name, at) => [
        ...byBeacon(town, name, at),
        { type: "plain", value: town.values[name] ?? "x" },
      ],
      values: (n) => ({ "FOOD R1": `word ${n}` }),
    }),
  "announced and drawn at one instant that is written in two offsets, so that it is not noted": draws(
    "2026-01-08T09:00:00+08:00",
    "2026-01-08T01:00:00Z",
  ),
  "drawn a millisecond after it was announced, so that it is not noted": draws(
    "2026-01-08T09:00:00.001+08:00",
    "2026-01-08T09:00:00+08:00",
  ),
  "an announcement is given up undrawn, and its beacon serves again beside a fresh secret of one's own":
    usedAgain,
  "announced half a minute before the beacon's round comes out, when nobody looks": draws(
    "2026-01-08T09:00:00+08:00",
    "2026-01-08T08:44:30+08:00",
  ),
  "another beacon round than the announced one is drawn by": (scene) =>
    edited(scene, of("draw", { drawId: FOOD_1 }), ({ body }) => (body.sources[0].round -= 1)),
  "the secret of the chain is not the link that was announced": (scene) =>
    edited(scene, of("draw", { drawId: FOOD_1 }), ({ body }) => (body.sources[1].value = secretOf(1))),
  "the sources are announced after the draw": (scene) =>
    edited(scene, of("sources", { drawId: FOOD_1 }), (draft) => (draft.at = "2026-01-08T09:00:00+08:00")),
  "the announcement of the sources is left out": (scene) => without(scene, of("sources", { drawId: FOOD_1 })),
  "a text source is announced under a name that already tells its value": (scene) =>
    tried(scene, {
      sources: ({ values }) => [
        { type: "text", name: `numbers ${values["FOOD R1"]}`, value: values["FOOD R1"] ?? "0" },
      ],
      values: (n) => ({ "FOOD R1": `${n + 1} 2 3` }),
    }),
});

const chainAnew = attacksOn(
  "seeds",
  "may",
)({
  "the yearly chain of secrets is broken: the second round's link leads back to no link of the first": (
    scene,
  ) =>
    replay(scene, "announce food 2", {
      first: (town) => ({ ...town, values: { ...town.values, "FOOD R2": chainStep("office", secretOf(3)) } }),
    }),
});

export const seeds: readonly Attack[] = [...list, ...chainAnew];

/** Attacks on the codes of visits: no code, a code of another visit, a code that stands or ends at the wrong time. */

import { saltOfLeaf } from "../../../../src/ledger/salted-entry.js";
import type { VisitLeaf } from "../../../../src/publish.js";
import { codedVisits, hashOfVisit } from "../../../../src/receipts/visit-leaves.js";
import { readBook } from "../../../support/acts.js";
import { type Attack, attacksOn } from "../attack.js";
import { drawnUnits, replay, rewritten, type Scene, steps, written } from "../forge.js";
import { CALL_1, coded, GATE_1, KITCHEN_1, KITCHEN_2 } from "../third-year.js";
import type { Bundle, Play, Town } from "../town.js";

interface CodesBody {
  drawId: string;
  teams: string;
  given: string[];
  ended: string[];
}

/** What is given by the last codes of a town, by its hash. */
function leavesOf(town: Town): Map<string, VisitLeaf> {
  const entry = lastCodes(town);
  const { attempts, cases } = readBook(town.ledger);
  const seated = attempts.get(entry.body.drawId) ?? cases.get(entry.body.drawId)!;
  return new Map(codedVisits(seated, entry).map(({ hash, visit }) => [hash, visit]));
}

function lastCodes({ ledger }: Town, drawId?: string) {
  const entries = ledger as unknown as { kind: string; seq: number; salt: string; body: CodesBody }[];
  return entries
    .filter(({ kind, body }) => kind === "codes" && (drawId === undefined || body.drawId === drawId))
    .at(-1)!;
}

/** The last codes of a step, their lists otherwise. */
const bent =
  (step: string, change: (body: CodesBody, leaves: ReadonlyMap<string, VisitLeaf>) => unknown) =>
  (scene: Scene): Bundle =>
    replay(scene, step, {
      instead: {
        [step]: (town) => {
          const done = steps(scene, step)(town);
          const leaves = leavesOf(done);
          return rewritten(done, "codes", (body) => {
            change(body, leaves);
            body.given.sort();
          });
        },
      },
    });

/** One code of the first kitchens is that of a visit which is not made so. */
const ofAnother = (change: (leaf: VisitLeaf) => Partial<VisitLeaf>) =>
  bent("codes kitchen 1", (body, leaves) => {
    const leaf = leaves.get(body.given[0]!)!;
    body.given[0] = hashOfVisit({ ...leaf, ...change(leaf) });
  });

/** Codes of all draws so far, but for visits that are spared. */
const codedBut =
  (day: string, isSpared: (leaf: VisitLeaf) => boolean): Play =>
  (town) =>
    [KITCHEN_1, GATE_1, CALL_1].reduce((now, drawId) => {
      if (!now.ledger.some(({ kind, body }) => isTeams(kind) && idOf(body) === drawId)) return now;
      const done = coded(day, drawId)(now);
      if (done.ledger === now.ledger) return now;
      const leaves = leavesOf(done);
      const { given, ended } = lastCodes(done).body;
      const kept = given.filter((hash) => !isSpared(leaves.get(hash)!));
      if (kept.length + ended.length === 0) return now;
      return rewritten(done, "codes", (body) => (body.given = kept));
    }, town);

const isTeams = (kind: string): boolean => kind === "teams" || kind === "assignment";
const idOf = (body: unknown): string => (body as { drawId: string }).drawId;

const CODES = {
  "codes kitchen 1": "2026-01-07T15:00:00+08:00",
  "codes gate 1": "2026-01-09T15:00:00+08:00",
  "codes C-1": "2026-01-20",
  "codes ill": "2026-01-21",
  "codes gone": "2026-02-03",
  "codes shifted": "2026-02-13",
};
const FIRST = "codes kitchen 1";
const OVER = ["codes kitchen 2", "codes over", "codes kitchen 2 again"];

const sparing =
  (isSpared: (scene: Scene) => (leaf: VisitLeaf) => boolean) =>
  (scene: Scene): Bundle =>
    replay(scene, FIRST, {
      instead: Object.fromEntries(
        Object.entries(CODES).map(([step, day]) => [step, codedBut(day, isSpared(scene))]),
      ),
    });

/** A codes entry more, behind a step, for a draw whose codes were given before. */
const more =
  (step: string, drawId: string, lists: (town: Town) => Partial<CodesBody>) =>
  (scene: Scene): Bundle =>
    replay(scene, step, {
      after: {
        [step]: (town) => {
          const { teams, ...body } = lastCodes(town, drawId).body;
          return written(town, {
            kind: "codes",
            body: { ...body, teams, given: [], ended: [], ...lists(town) },
          });
        },
      },
    });

/** The visit of a code that stands, as the next entry would give it. */
function anew(town: Town, hash: string, change: Partial<VisitLeaf> = {}): string {
  const probe = written(town, { kind: "codes", body: {} }).ledger.at(-1)!;
  const leaf = { ...leavesOf(town).get(hash)!, ...change, seq: probe.seq };
  return hashOfVisit({ ...leaf, salt: saltOfLeaf(probe.salt as unknown as string, leaf.unit) });
}

const firstCode = (town: Town): string => lastCodes(town).body.given[0]!;
const skipping =
  (from: string, ...skip: string[]) =>
  (scene: Scene): Bundle =>
    replay(scene, from, { skip });

const ofDay = (leaf: VisitLeaf): string =>
  new Date(Date.parse(leaf.day!) + 86_400_000).toISOString().slice(0, 10);

export const codes: readonly Attack[] = attacksOn(
  "papers",
  "third",
)({
  "a friend's visit is given no code, so that who comes to the door cannot be asked for one": sparing(
    (scene) =>
      ({ unit }) =>
        unit === drawnUnits(scene, KITCHEN_1)[0],
  ),
  "one team goes everywhere without a code": sparing((scene) => {
    const [first] = leavesOf({ ...scene.played.before.get("announce gate 1")! }).values();
    const team = JSON.stringify(first!.inspectors);
    return ({ inspectors }) => JSON.stringify(inspectors) === team;
  }),
  "a complaint is visited without a code, while all planned visits have theirs": sparing(
    () =>
      ({ drawId }) =>
        drawId === CALL_1,
  ),
  "the kitchens are given their codes when all their visits are over": (scene) =>
    replay(scene, FIRST, {
      instead: {
        ...Object.fromEntries(
          Object.entries(CODES).map(([step, day]) => [
            step,
            codedBut(day, ({ drawId }) => drawId === KITCHEN_1),
          ]),
        ),
        "enter 1": (town) => steps(scene, "enter 1")(coded("2026-02-27", KITCHEN_1)(town)),
      },
    }),
  "all codes of the first round are given on its last day, by an office that gave none before": (scene) =>
    replay(scene, FIRST, {
      skip: Object.keys(CODES),
      instead: { "enter 2": (town) => coded("2026-03-31")(steps(scene, "enter 2")(town)) },
    }),
  "no visit of the year has a code": skipping(FIRST, ...Object.keys(CODES), ...OVER),
  "a favourite's code says another day than the drawn one": ofAnother((leaf) => ({ day: ofDay(leaf) })),
  "a code names a favourite in the place of who was drawn": ofAnother(({ inspectors: [lead, second] }) => ({
    inspectors: [lead!, [second![0], second![1] === "O-8" ? "O-6" : "O-8"]],
  })),
  "a code names a third who goes along, and nobody drew": ofAnother(({ inspectors }) => ({
    inspectors: [...inspectors, ["second", "O-8"]],
  })),
  "a code is of a firm that nobody drew": ofAnother(({ unit }) => ({
    unit: unit === "T-01" ? "T-02" : "T-01",
  })),
  "a code is of another matter, under which other papers may be asked for": ofAnother(() => ({
    matter: "GATE",
  })),
  "a code is made up, and whoever types it finds a visit that stands": bent(
    FIRST,
    (body) => (body.given[0] = "5a".repeat(32)),
  ),
  "a code is made with another salt, so that the paper of the firm leads to none": ofAnother(() => ({
    salt: "00".repeat(32),
  })),
  "codes are written in the order in which the firms will be visited": (scene) =>
    replay(scene, FIRST, {
      instead: {
        [FIRST]: (town) => {
          const done = steps(scene, FIRST)(town);
          const leaves = leavesOf(done);
          const dayOf = (hash: string) => `${leaves.get(hash)!.day} ${hash}`;
          return rewritten(done, "codes", ({ given }) =>
            given.sort((a: string, b: string) => (dayOf(a) > dayOf(b) ? -1 : 1)),
          );
        },
      },
    }),
  "the codes name the teams of another draw": bent("codes gate 1", (body) => (body.teams = "0".repeat(64))),
  "the codes of the gates are given under the draw id of the kitchens": bent(
    "codes gate 1",
    (body) => (body.drawId = KITCHEN_1),
  ),
  "codes are given before the teams are drawn, for those whom somebody has in mind": (scene) =>
    replay(scene, "announce gate 1", {
      after: {
        "announce gate 1": (town) =>
          written(town, {
            kind: "codes",
            body: {
              drawId: GATE_1,
              teams: town.ledger.at(-1)!.hash,
              given: [anew(town, firstCode(town), { drawId: GATE_1, matter: "GATE" })],
              ended: [],
            },
          }),
      },
    }),
  "an entry of codes gives and ends none": more(FIRST, KITCHEN_1, () => ({})),
  "a code ends although its visit stands, so that the team is sent away at the door": more(
    FIRST,
    KITCHEN_1,
    (town) => ({ ended: [firstCode(town)] }),
  ),
  "a code ends and the same visit is given another every week, so that no paper of it can be held": more(
    FIRST,
    KITCHEN_1,
    (town) => ({ ended: [firstCode(town)], given: [anew(town, firstCode(town))] }),
  ),
  "a visit has two codes that stand": more(FIRST, KITCHEN_1, (town) => ({
    given: [anew(town, firstCode(town))],
  })),
  "a visit has a second code, of another team, before anybody has changed the team": more(
    FIRST,
    KITCHEN_1,
    (town) => ({
      given: [
        anew(town, firstCode(town), {
          inspectors: [
            ["lead", "O-7"],
            ["second", "O-8"],
          ],
        }),
      ],
    }),
  ),
  "a code ends that nobody gave": more(FIRST, KITCHEN_1, () => ({ ended: ["5a".repeat(32)] })),
  "a code ends twice, and the second end is the day that is told": more("codes ill", KITCHEN_1, (town) => ({
    ended: lastCodes(town, KITCHEN_1).body.ended.slice(0, 1),
  })),
  "the code of who fell ill goes on standing for two weeks, and whoever has it goes in": skipping(
    "codes ill",
    "codes ill",
  ),
  "the code of a changed team ends a week after the change": (scene) =>
    replay(scene, "codes ill", { instead: { "codes ill": coded("2026-01-28") } }),
  "a changed team is given its code, and the old one goes on beside it": bent("codes ill", (body) =>
    body.ended.shift(),
  ),
  "the code of a firm that closed goes on standing": (scene) =>
    replay(scene, "codes gone", {
      skip: ["codes gone", "codes shifted"],
    }),
  "a visit is moved to another day, and the code of the old day goes on standing": skipping(
    "codes shifted",
    "codes shifted",
  ),
  "a draw is given up, and its codes go on standing": skipping("codes over", "codes over"),
  "a draw is given up, and one of its codes goes on standing": bent("codes over", (body) =>
    body.ended.shift(),
  ),
  "a draw is given up, and its firms are given codes all the same": (scene) =>
    replay(scene, "codes kitchen 2", {
      skip: ["codes kitchen 2"],
      instead: {
        "codes over": (town) => {
          const given = steps(scene, "codes kitchen 2")(scene.played.before.get("codes kitchen 2")!);
          const { teams } = lastCodes(given).body;
          const [hash] = leavesOf(given).keys();
          return written(town, {
            kind: "codes",
            body: { drawId: KITCHEN_2, teams, given: [hash], ended: [] },
          });
        },
      },
    }),
});

/** What is written between the opening of a case and its people, results that are taken back, registries of others. */

import type { ResultInput } from "../../../../src/index.js";
import { type Attack, attacksOn } from "../attack.js";
import { replay, type Scene, steps } from "../forge.js";
import { stepped } from "../real-year.js";
import { CALL, ill, TOWN } from "../third-year.js";
import { assigned, type Bundle, type CaseSaid, opened, type Town, type VisitNow, visitsOf } from "../town.js";

const OPEN = "open C-1";
const more = { ...CALL, case: "C-0", units: ["T-23"], opened: "2026-01-19T10:00:00+08:00" };
const byChoice: CaseSaid = { ...more, sources: () => [{ type: "plain", value: "mine" }] };

const between =
  (first: (town: Town, scene: Scene) => Town, skip: readonly string[] = []) =>
  (scene: Scene): Bundle =>
    replay(scene, OPEN, { after: { [OPEN]: (town) => first(town, scene) }, skip });

const tries = attacksOn(
  "tries",
  "third",
)({
  "another complaint is opened and assigned while one waits for its numbers, so that its people are others":
    between((town) =>
      assigned(opened(town, { ...byChoice, more: { valuesFrom: undefined } }), {
        ...byChoice,
        assigned: "2026-01-19T15:00:00+08:00",
      }),
    ),
  "somebody falls ill while a complaint waits for its numbers, so that its people are others": between(ill, [
    "ill",
    "codes ill",
  ]),
  "a second complaint is opened while one waits, and its numbers are drawn first": between(
    (town) => {
      const second = { ...more, assigned: "2026-01-21T09:00:00+08:00" };
      return assigned(assigned(opened(town, second), { ...second }), CALL);
    },
    ["assign C-1", "codes C-1", "ill", "codes ill"],
  ),
});

const published = (town: Town): VisitNow =>
  visitsOf(town)
    .filter(({ visit: { result } }) => result?.stage === "published" && !result.codes.includes("6"))
    .at(-1)!;

const atEnd =
  (stepsOf: (named: { readonly drawId: string; readonly unit: string }) => readonly object[]) =>
  (scene: Scene): Bundle =>
    replay(scene, "publish 3", {
      last: (town) => {
        const { draw, visit } = published(town);
        const named = { drawId: draw.drawId, unit: visit.unit };
        return stepped(town, TOWN, "2026-12-01", stepsOf(named) as readonly ResultInput[]);
      },
    });

const after = attacksOn(
  "after",
  "third",
)({
  "a bad result is annulled at the end of the year, and never entered again": atEnd((named) => [
    { ...named, step: "annul", day: "2026-12-01", text: "a court" },
  ]),
  "a visit is withdrawn at the end of the year as if it had never been": atEnd((named) => [
    { ...named, step: "annul", day: "2026-12-01", text: "a court" },
    { ...named, step: "withdraw", text: "a court", approver: "head" },
  ]),
  "a bad result is sent back before it is published, and nobody enters it again": (scene) =>
    replay(scene, "publish 3", {
      first: (town) => {
        const { draw, visit } = visitsOf(town).find(({ visit: { result } }) => result?.stage === "review")!;
        const named = { drawId: draw.drawId, unit: visit.unit };
        return stepped(town, TOWN, "2026-06-30T17:00:00+08:00", [
          { ...named, step: "return", text: "a photograph" } as ResultInput,
        ]);
      },
      last: (town) => {
        const { draw, visit } = published(town);
        const named = { drawId: draw.drawId, unit: visit.unit };
        const correct = { ...named, step: "correct", day: visit.day, codes: ["1"], text: "a word" };
        return stepped(town, TOWN, "2026-12-01", [
          { ...correct, approver: "head" } as unknown as ResultInput,
        ]);
      },
    }),
});

const inputs = attacksOn(
  "inputs",
  "january",
)({
  "the second authority begins with a registry of its own, from which a friend is missing": (scene) =>
    replay(scene, "announce venues 1", {
      first: (town) => ({
        ...town,
        asOf: "2026-01-08",
        units: town.units.filter(({ id }) => id !== "U-13"),
        history: town.history.filter(({ unit }) => unit !== "U-13"),
      }),
      instead: {
        "announce price 1 again": (town) => {
          const before = scene.played.before.get("announce price 1 again")!;
          return steps(
            scene,
            "announce price 1 again",
          )({
            ...town,
            ...{ units: before.units, history: before.history, asOf: before.asOf },
          });
        },
      },
    }),
  "the second authority begins with a roster of its own, in which its favourites alone may lead": (scene) =>
    replay(scene, "announce venues 1", {
      first: (town) => ({
        ...town,
        people: town.people.map((each) =>
          ["I-04", "I-08"].includes(each["id"] as string) ? each : { ...each, qualifications: [] },
        ),
      }),
      instead: {
        "announce price 1 again": (town) => {
          const { people } = scene.played.before.get("announce price 1 again")!;
          return steps(scene, "announce price 1 again")({ ...town, people });
        },
      },
    }),
});

export const meanwhile: readonly Attack[] = [...tries, ...after, ...inputs];

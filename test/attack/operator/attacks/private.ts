/** Attacks with the secret of a private registry: another one, none, the wrong one, and rows that change with it. */

import type { Registry } from "../../../../src/index.js";
import { withoutKey } from "../../../support/registry-on.js";
import type { Row } from "../../../support/small-case.js";
import { type Attack, attacksOn } from "../attack.js";
import { replay, rewritten, type Scene, steps } from "../forge.js";
import { amended, changed } from "../real-year.js";
import { SECRET, TOWN } from "../third-year.js";
import { type Bundle, registryOn, type Town } from "../town.js";

const OTHER = "7c".repeat(32);
const NEXT = "announce kitchen 2";
const DAY = "2026-04-02";

const before =
  (change: (town: Town) => Town) =>
  (scene: Scene): Bundle =>
    replay(scene, NEXT, { first: (town) => change({ ...town, asOf: DAY }) });

const withUnit = (town: Town, id: string, change: Row): Row[] =>
  town.units.map((unit) => (unit["id"] === id ? { ...unit, ...change } : unit));

/** What the operator hands over. */
const handed =
  (change: (registry: Registry, n: number) => Registry) =>
  (scene: Scene): Bundle => ({ ...scene, registries: scene.registries.map(change) });

/** In the place of the last registry stands one of other rows, or of another secret. */
const exchanged =
  (change: (town: Town) => Town, more: (registry: Registry) => Registry = (same) => same) =>
  (scene: Scene): Bundle => {
    const town = change(scene.played.before.get(NEXT)!);
    return { ...scene, registries: [...scene.registries.slice(0, -1), more(registryOn(town, town.asOf))] };
  };

/** One half of a registry is said to be public, and the plan names both; the year ends there. */
const halved =
  (kind: "registry" | "roster") =>
  (scene: Scene): Bundle => {
    const all = scene.played.steps.map(({ id }) => id);
    return replay(scene, NEXT, {
      first: (town) => ({ ...town, asOf: DAY }),
      instead: { [NEXT]: (town) => rewritten(steps(scene, NEXT)(town), kind, (body) => delete body.salted) },
      skip: all.slice(all.indexOf(NEXT) + 1),
    });
  };

const bay = (town: Town): Row => town.rules[TOWN]!;
const matter = (town: Town, n: number, change: Row): Town => {
  const matters = (bay(town)["matters"] as Row[]).map((each, at) =>
    at === n ? { ...each, ...change } : each,
  );
  return amended(town, { ...bay(town), matters }, DAY, TOWN);
};

export const ofPrivate: readonly Attack[] = attacksOn(
  "inputs",
  "third",
)({
  "the secret of the registry is exchanged in spring, and nothing else": before((town) => ({
    ...town,
    secret: OTHER,
  })),
  "the secret is exchanged, and with it a friend leaves the registry": before((town) => ({
    ...town,
    secret: OTHER,
    units: town.units.filter(({ id }) => id !== "T-07"),
  })),
  "the secret is exchanged, and with it a rival is in another tier": before((town) => ({
    ...town,
    secret: OTHER,
    units: withUnit(town, "T-20", { tier: "large" }),
  })),
  "the secret is exchanged, and with it the history tells of a visit to a friend": before((town) => ({
    ...town,
    secret: OTHER,
    history: [
      ...town.history,
      { unit: "T-07", day: "2026-04-01", kind: "routine", result: "1", matter: "KITCHEN", authority: TOWN },
    ],
  })),
  "the secret is exchanged, and with it an honest officer is on leave": before((town) => ({
    ...town,
    secret: OTHER,
    people: town.people.map((each) =>
      each["id"] === "O-1" ? { ...each, leave: [{ from: "2026-04-01", until: "2026-06-30" }] } : each,
    ),
  })),
  "a private registry becomes public in spring, so that all its proofs are worth nothing": before(
    ({ secret: _, ...town }) => town,
  ),
  "the registry is private and the roster public, so that its people can be tried": halved("roster"),
  "a private registry is said to be public, so that no proof fits it": halved("registry"),
  "the auditor is given the rows without the secret": handed(withoutKey),
  "the auditor is given the last rows without the secret": exchanged((town) => town, withoutKey),
  "the auditor is given another secret, under which no root comes out": exchanged((town) => ({
    ...town,
    secret: OTHER,
  })),
  "the auditor is given other rows and no secret, so that nothing can be said against them": exchanged(
    (town) => ({ ...town, units: withUnit(town, "T-07", { tier: "small" }) }),
    withoutKey,
  ),
  "the auditor is given fewer rows and no secret": exchanged(
    (town) => ({ ...town, units: town.units.filter(({ id }) => id !== "T-07") }),
    withoutKey,
  ),
  "the auditor is given other rows and the right secret": exchanged((town) => ({
    ...town,
    units: withUnit(town, "T-07", { tier: "small" }),
  })),
  "the secret is exchanged, and only the new registry is handed over": (scene) => {
    const bundle = before((town) => ({ ...town, secret: OTHER }))(scene);
    return { ...bundle, registries: bundle.registries.filter(({ secret }) => secret !== SECRET) };
  },
  "a rule of spring spares whoever has one number of seats, which is a friend": before((town) =>
    matter(town, 0, { population: { "facts.seats": { $ne: 26 } } }),
  ),
  "a rule of spring spares whoever has a fact that nobody has, and a friend is given it": before((town) => {
    const ruled = matter(town, 0, { population: { "facts.heritage": { $exists: false } } });
    const units = withUnit(ruled, "T-07", { facts: { seats: 26, score: 100, heritage: true } });
    return changed(ruled, DAY, units, [{ unit: "T-07", code: "corrected", reason: "a list" }], TOWN);
  }),
  "a stratum of spring is made for one rival, all of which is drawn": before((town) =>
    matter(town, 0, {
      strata: [
        { id: "wide", where: { "facts.seats": { $gt: 42 } }, ratio: "100%" },
        { id: "all", ratio: "50%" },
      ],
    }),
  ),
  "a rule of spring spares two friends, since one alone would be listed": before((town) =>
    matter(town, 0, { population: { "facts.seats": { $nin: [26, 27] } } }),
  ),
  "a favourite goes on under a new id, and may return where they were": before((town) => ({
    ...town,
    people: town.people.map((each) => (each["id"] === "O-7" ? { ...each, id: "O-97" } : each)),
  })),
  "a favourite goes on under a new id, with a new name and the old certificate": before((town) => ({
    ...town,
    people: town.people.map((each) =>
      each["id"] === "O-7" ? { ...each, id: "O-97", name: "Somebody else" } : each,
    ),
  })),
  "a favourite goes on under a new id, a new name and a new certificate": before((town) => ({
    ...town,
    people: town.people.map((each) =>
      each["id"] === "O-7"
        ? {
            ...{ ...each, id: "O-97", name: "Somebody else" },
            certificates: [{ kind: "law", number: "L-999", from: "2024-01-01", until: "2029-12-31" }],
          }
        : each,
    ),
  })),
  "a friend's kitchen closes and opens under a new id, without what was found in it": before((town) => {
    const units = town.units.map((unit) => (unit["id"] === "T-07" ? { ...unit, id: "T-57" } : unit));
    const reasons = [
      { unit: "T-07", code: "removed", reason: "given up" },
      { unit: "T-57", code: "new", reason: "a new licence" },
    ];
    return changed(town, DAY, units, reasons, TOWN);
  }),
  "a friend's kitchen opens under a new id and its name with another letter": before((town) => {
    const units = town.units.map((unit) =>
      unit["id"] === "T-07" ? { ...unit, id: "T-57", name: "Kitchen 7 & Sons" } : unit,
    );
    const reasons = [
      { unit: "T-07", code: "removed", reason: "given up" },
      { unit: "T-57", code: "new", reason: "a new licence" },
    ];
    return changed(town, DAY, units, reasons, TOWN);
  }),
});

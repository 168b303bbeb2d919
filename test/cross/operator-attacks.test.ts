/**
 * Everything that a dishonest operator was seen to try, read by both verifiers: they find the same, note the
 * same, and list the same uses of discretion at the same entries.
 */
import { expect, test } from "vitest";
import { Scenes, YEARS } from "../attack/operator/attack.js";
import { ATTACKS } from "../attack/operator/attacks.js";
import { apartOf, pythonOfAll } from "../attack/operator/compare.js";
import { PREVENTED } from "../attack/operator/prevented.js";

const scenes = new Scenes();
const years = [
  ...YEARS.map((year) => ({ name: `nobody bends anything: ${year}`, bundle: scenes.at(year) })),
  ...ATTACKS.filter(({ name }) => !(name in PREVENTED)).map(({ name, year, bend }) => ({
    name,
    bundle: bend(scenes.at(year)),
  })),
];
const second = pythonOfAll(years.map(({ bundle }) => bundle));

test.each(years.map(({ name }, n) => [name, n] as const))("%s", (_, n) => {
  expect(apartOf(years[n]!.bundle, second[n]!)).toEqual({ library: [], python: [] });
});

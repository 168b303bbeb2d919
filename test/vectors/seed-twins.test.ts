/**
 * Seeds that are twins in seedrandom (only the low byte of a character counts, short keys repeat) give
 * different results here.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { orThrow } from "../../src/index.js";
import { checkSources, drawUnits, seedOf } from "../../src/protocol.js";
import { describeWithShared } from "../support/shared.js";

const units = Array.from({ length: 20 }, (_, n) => `U-${n}`);
const methods = ["ticket/1", "seedrandom-shuffle/1"] as const;
const drawnWith = (value: string, method: (typeof methods)[number]) =>
  orThrow(
    drawUnits({
      seed: seedOf([{ type: "plain", value }]),
      drawId: "a/2026/b/c",
      method,
      strata: [{ stratum: "all", quota: 20, eligible: units }],
    }),
  )[0]!.drawn;

/** Known twins, so that the rule holds without the published list too. */
const TWINS = [
  ["南", "W"],
  ["ab", "abab"],
  ["1", "111"],
  ["双随机-2026", "勌鞏昺-2026"],
] as const;

test.each(TWINS)("%s and %s are different seeds", (a, b) => {
  for (const method of methods) expect(drawnWith(a, method)).not.toEqual(drawnWith(b, method));
});

describeWithShared("published seed twins", (folder) => {
  const { seed_collisions_must_not_happen_in_our_engine: pairs } = JSON.parse(
    readFileSync(join(folder, "vectors/peers/seedrandom.json"), "utf8"),
  );
  test.each(pairs as { a: string; b: string }[])("$a and $b", ({ a, b }) => {
    const usable = [a, b].filter((value) => checkSources([{ type: "plain", value }]).ok);
    if (usable.length < 2) expect(usable.length).toBe([a, b].filter((value) => value !== "").length);
    else for (const method of methods) expect(drawnWith(a, method)).not.toEqual(drawnWith(b, method));
  });
});

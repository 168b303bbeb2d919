/**
 * Environment bureaus: key, special and ordinary polluters, drawn each quarter. Tiers: key, special,
 * ordinary.
 */
import { TAKES_PRESET } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import type { Policy } from "../policy/policy.js";
import { type PresetInput, presetPolicy, twoOfficers } from "./preset.js";
import { quartersOf } from "./rounds.js";

const CHIZHOU = "池州市生态环境局2019年";
const GUANGZHOU = "广州市生态环境局: 每季度首月前15日内抽取";

/**
 * A quarter of the key polluters, 15 % of the special ones and 5 % of the ordinary ones each quarter, and of
 * these at least five for each inspector a year; drawn in the first fifteen days of the quarter.
 *
 * A quarter of the units rounded up four times may be more than all of them, so a unit may be drawn twice a
 * year, and never in two quarters running.
 *
 * @throws TypeError when something else is handed over
 * @example
 * environmentByTier({ authority: "341700", year: 2026 }).matters[0].strata[2].also?.[0].perInspector; // "1:5"
 */
export function environmentByTier(input: PresetInput): Policy {
  return told("environmentByTier", TAKES_PRESET, () => planByTier(input));
}

function planByTier(input: PresetInput): Policy {
  const quarterly = (id: string, ratio: string) => ({
    id,
    where: { tier: id },
    ratio,
    per: "quarter",
    source: CHIZHOU,
  });
  const matter = {
    id: "POLLUTION",
    title: `污染源日常监管随机抽查; ${GUANGZHOU}`,
    mode: "at-most",
    times: 2,
    coolDown: { rounds: 1 },
    strata: [
      quarterly("key", "25%"),
      quarterly("special", "15%"),
      { ...quarterly("ordinary", "5%"), also: [{ perInspector: "1:5", source: CHIZHOU }] },
    ],
    rounds: quartersOf(input.year, 15),
    team: twoOfficers(),
  };
  return presetPolicy("environment-by-tier", "污染源日常监管双随机抽查计划", input, [matter]);
}

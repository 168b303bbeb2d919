/**
 * Fire brigades: by monthly ratio, or by interval. Tiers: crowded-key, other-key, filling-station, ordinary.
 */
import { TAKES_PRESET } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import type { Policy } from "../policy/policy.js";
import { type PresetInput, presetPolicy, twoOfficers } from "./preset.js";
import { monthsOf, quartersOf } from "./rounds.js";

const JINING = "济宁高新区消防救援大队2024年度抽查工作计划";
const ZHUSHAN = "珠山区消防大队2025年度监督抽查计划";
const CHENXI = "辰溪县消防救援局2026年度涉企行政检查计划";
const MEASURES = "国家消防救援局《消防救援机构便民利企八项措施》(2025-01)";

/**
 * A tenth of the crowded key units and a twentieth of the other key units each month, a fifth of the ordinary
 * units in the year.
 *
 * A tenth each month is 120 % a year, so units are drawn with repeats, at most twice a year and never in two
 * months running. Under the rule "passed once, exempt for the year" the same numbers run out after ten
 * months: `compilePlan` says so.
 *
 * @throws TypeError when something else is handed over
 * @example
 * fireByMonth({ authority: "370800", year: 2026 }).matters[0].strata[0].ratio; // "10%"
 */
export function fireByMonth(input: PresetInput): Policy {
  return told("fireByMonth", TAKES_PRESET, () => planByMonth(input));
}

function planByMonth(input: PresetInput): Policy {
  const matter = {
    id: "FIRE",
    title: "消防监督抽查",
    mode: "at-most",
    times: 2,
    coolDown: { rounds: 1 },
    strata: [
      { id: "crowded-key", where: { tier: "crowded-key" }, ratio: "10%", per: "month", source: JINING },
      { id: "other-key", where: { tier: "other-key" }, ratio: "5%", per: "month", source: JINING },
      { id: "ordinary", where: { tier: "ordinary" }, ratio: "20%", source: ZHUSHAN },
    ],
    rounds: monthsOf(input.year),
    team: twoOfficers(),
  };
  return presetPolicy("fire-by-month", "消防监督抽查年度计划(按月比例)", input, [matter]);
}

/**
 * Crowded key units once a year, other key units once in two years, filling stations once in three; the
 * blocks begin with the given year. Who passed its first check is not checked again in the year.
 *
 * @throws TypeError when something else is handed over
 * @example
 * fireByInterval({ authority: "431223", year: 2026 }).matters[0].frequency?.[0].atMost; // 1
 */
export function fireByInterval(input: PresetInput): Policy {
  return told("fireByInterval", TAKES_PRESET, () => planByInterval(input));
}

function planByInterval(input: PresetInput): Policy {
  const once = (tier: string, years: number) => ({
    id: `${tier}-once`,
    where: { tier },
    atMost: 1,
    window: { years, from: input.year },
    counts: { kinds: ["routine"] },
    source: CHENXI,
  });
  const matter = {
    id: "FIRE",
    title: "消防监督抽查",
    frequency: [
      once("other-key", 2),
      once("filling-station", 3),
      {
        id: "passed-once",
        title: "首次检查合格，年内不再检查",
        atMost: 1,
        window: "year",
        counts: { results: ["pass", "1"] },
        source: MEASURES,
      },
    ],
    strata: [
      { id: "crowded-key", where: { tier: "crowded-key" }, ratio: "100%", source: CHENXI },
      {
        id: "other-key",
        where: { tier: "other-key" },
        ratio: "100%",
        per: { years: 2, from: input.year },
        source: CHENXI,
      },
      {
        id: "filling-station",
        where: { tier: "filling-station" },
        ratio: "100%",
        per: { years: 3, from: input.year },
        source: CHENXI,
      },
    ],
    rounds: quartersOf(input.year),
    team: twoOfficers(),
  };
  return presetPolicy("fire-by-interval", "消防监督抽查年度计划(按周期)", input, [matter]);
}

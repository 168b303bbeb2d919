/** Market supervision: a general draw of firms by credit class (信用风险分类). */
import { TAKES_PRESET } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import type { Policy } from "../policy/policy.js";
import { type PresetInput, presetPolicy, twoOfficers } from "./preset.js";
import { wholeYear } from "./rounds.js";

/** Two published overlays of ratios on the classes A (low risk) to D (high). */
export type MarketOverlay = "henan-2021" | "bayannur-2022";

/**
 * Source: 豫市监办〔2022〕100号: 0 to 1000 points, and straight into D while on the list of serious
 * dishonesty.
 */
const CLASSES = {
  fact: "score",
  steps: [{ class: "A", below: 200 }, { class: "B", below: 500 }, { class: "C", below: 750 }, { class: "D" }],
  direct: [{ class: "D", where: { "facts.dishonestUntil": { $gte: { $daysAgo: 0 } } } }],
};

const OVERLAYS: Readonly<
  Record<
    MarketOverlay,
    { readonly source: string; readonly ratios: Readonly<Record<"A" | "B" | "C" | "D", string>> }
  >
> = {
  "henan-2021": {
    source: "河南省2021年度定向抽查(高30%、较高10%、一般2%、低1%)",
    ratios: { D: "30%", C: "10%", B: "2%", A: "1%" },
  },
  "bayannur-2022": {
    source: "巴彦淖尔市2022年度(D、C 100%, B 5%, A 2%)",
    ratios: { D: "100%", C: "100%", B: "5%", A: "2%" },
  },
};

/**
 * One draw of firms a year, by class: the class is found from the fact `score`, or is D while the fact
 * `dishonestUntil` has not passed. One authority visits a firm at most twice a year.
 *
 * @throws TypeError when something else is handed over
 * @example
 * marketByCreditClass({ authority: "150800", year: 2026 }, "bayannur-2022").classes?.steps.length; // 4
 */
export function marketByCreditClass(input: PresetInput, overlay: MarketOverlay): Policy {
  return told("marketByCreditClass", TAKES_PRESET, () => planByClass(input, overlay));
}

function planByClass(input: PresetInput, overlay: MarketOverlay): Policy {
  const { source, ratios } = OVERLAYS[overlay];
  const matter = {
    id: "GENERAL",
    title: "企业信用风险分类抽查",
    frequency: [
      {
        id: "two-a-year",
        title: "年度频次上限",
        atMost: 2,
        window: "year",
        counts: { authorities: [input.authority], kinds: ["routine"] },
        source: "遂昌县市场监管 2025: 同一企业每年不超过 2 次",
      },
    ],
    strata: (["D", "C", "B", "A"] as const).map((name) => ({
      id: name,
      where: { class: name },
      ratio: ratios[name],
      source,
    })),
    rounds: wholeYear(input.year, "03-01", "11-10"),
    team: twoOfficers(),
  };
  return presetPolicy("market-by-credit-class", `企业信用风险分类抽查(${overlay})`, input, [matter], {
    classes: CLASSES,
  });
}

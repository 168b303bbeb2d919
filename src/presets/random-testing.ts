/** Random drug and alcohol testing of drivers in the United States. */
import { TAKES_PRESET } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import type { Policy } from "../policy/policy.js";
import { type PresetInput, presetPolicy } from "./preset.js";
import { quartersOf } from "./rounds.js";

const DRUGS = "49 CFR 382.305(b)(2): 50 % of the average number of driver positions";
const ALCOHOL = "49 CFR 382.305(b)(1): 10 % of the average number of driver positions";
const LADDER = "49 CFR 382.305(d)–(g)";

/**
 * Quarterly draws from all drivers, everybody every time: half of the average number of positions for drugs,
 * a tenth for alcohol.
 *
 * The alcohol rate follows the published violation rates: 25 % from 0.5 % violations, 50 % from 1.0 %, back
 * after two calm years.
 *
 * @param published violation rates of earlier years for alcohol, ascending.
 * @throws TypeError when something else is handed over
 * @example
 * randomTesting({ authority: "US-DOT-1", year: 2026 }, []).matters[0].mode; // "independent"
 */
export function randomTesting(
  input: PresetInput,
  published: readonly { readonly year: number; readonly rate: string }[],
): Policy {
  return told("randomTesting", TAKES_PRESET, () => planOfTesting(input, published));
}

function planOfTesting(
  input: PresetInput,
  published: readonly { readonly year: number; readonly rate: string }[],
): Policy {
  const steps = [
    { from: "0", ratio: "10%" },
    { from: "0.5%", ratio: "25%" },
    { from: "1%", ratio: "50%" },
  ];
  const matter = (id: string, title: string, quota: Readonly<Record<string, unknown>>) => ({
    id,
    title,
    mode: "independent",
    strata: [{ id: "drivers", ...quota, rounding: "each-round" }],
    rounds: quartersOf(input.year),
    team: { roles: [{ id: "collector" }], officers: 1, region: false },
  });
  return presetPolicy("random-testing", "Random testing of drivers", input, [
    matter("DRUGS", "Controlled substances", { ratio: "50%", source: DRUGS }),
    matter("ALCOHOL", "Alcohol", {
      ladder: { start: "10%", steps, lowerAfter: 2, published },
      source: `${ALCOHOL}; ${LADDER}`,
    }),
  ]);
}

/** Faults of the rules that say how often somebody is visited: windows, caps, promises, periods. */
import { CAPS } from "./caps.js";
import { COUNTS } from "./counts.js";
import type { PlantedFault } from "./fault.js";
import { PERIODS } from "./periods.js";
import { PROMISES } from "./promises.js";
import { WINDOWS } from "./windows.js";

export const FREQUENCY: readonly PlantedFault[] = [...WINDOWS, ...COUNTS, ...CAPS, ...PROMISES, ...PERIODS];

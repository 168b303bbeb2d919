/** Faults of the rules that say how often somebody is visited: windows, caps, promises, periods. */
import type { PlantedFault } from "./fault.js";

export const FREQUENCY: readonly PlantedFault[] = [];

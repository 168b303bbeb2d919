/** The nineteen faults that make a draw unfair: the classic mistakes of hand-made draws, where their like stands here. */

import { TEAM_FAULTS } from "./chance-of-teams.js";
import { TICKET_FAULTS } from "./chance-of-tickets.js";
import { UNIT_FAULTS } from "./chance-of-units.js";
import type { PlantedFault } from "./fault.js";

export const CHANCE: readonly PlantedFault[] = [...UNIT_FAULTS, ...TEAM_FAULTS, ...TICKET_FAULTS];

/** The largest number of seats that can be filled, by an optimiser that knows nothing of flows. */
import { byOptimiser } from "../../bench/peers/optimiser.js";
import type { TeamInspector, TeamSeat } from "../../src/protocol.js";

/** Most seats that can be filled within capacity, nobody twice in a unit. */
export function mostSeats(seats: readonly TeamSeat[], inspectors: readonly TeamInspector[]): number {
  return byOptimiser({ seats, inspectors }).filter((id) => id !== undefined).length;
}

/** Up to which ticket the first places of a stratum lie, but for a chance that nobody will live to see. */

/** Deviations by which more tickets are let through than are asked for. */
const WIDTH = 8;

/**
 * The ticket below which `places` of `units` tickets lie, widened by eight standard deviations; 64 hex digits, of which
 * twelve say something. The greatest ticket where that is all of them.
 *
 * @example
 * ticketOfShare({ units: 1000, places: 1000 }); // "f" 64 times
 */
export function ticketOfShare({
  units,
  places,
}: {
  readonly units: number;
  readonly places: number;
}): string {
  const wanted = places + WIDTH * Math.sqrt(places) + WIDTH * WIDTH;
  if (wanted >= units) return "f".repeat(64);
  const share = Math.floor((wanted / units) * 2 ** 48);
  return share.toString(16).padStart(12, "0").padEnd(64, "f");
}

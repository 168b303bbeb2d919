/** The largest number of seats that can be filled, by an optimiser that knows nothing of flows: HiGHS. Only for tests. */
import loadHighs from "highs";
import groupBy from "lodash/groupBy.js";
import type { TeamInspector } from "../../src/assign/team-input.js";
import type { TeamSeat } from "../../src/protocol.js";

export async function openHighs() {
  const highs = await loadHighs();
  return {
    /** Most seats that can be filled within capacity, nobody twice in a unit. */
    mostSeats(seats: readonly TeamSeat[], inspectors: readonly TeamInspector[]): number {
      return Math.round(highs.solve(programOf(seats, inspectors)).ObjectiveValue);
    },
  };
}

/** One variable for each seat and candidate, whole numbers 0 or 1, in CPLEX LP text. */
function programOf(seats: readonly TeamSeat[], inspectors: readonly TeamInspector[]): string {
  const rows: string[] = [];
  const bySeat = seats.map((seat, s) =>
    seat.eligible
      .filter((id) => !(seat.except ?? []).includes(id))
      .map((id) => ({ id, unit: seat.unit, name: `x${s}_${id.replace("-", "_")}` })),
  );
  const all = bySeat.flat();
  const sumOf = (names: readonly { readonly name: string }[]): string => names.map(({ name }) => name).join(" + ");
  const limit = (names: readonly { readonly name: string }[], most: number): void => {
    if (names.length > 0) rows.push(` ${sumOf(names)} <= ${most}`);
  };
  for (const names of bySeat) limit(names, 1);
  for (const { id, capacity } of inspectors)
    limit(
      all.filter((each) => each.id === id),
      capacity,
    );
  for (const names of Object.values(groupBy(all, ({ id, unit }) => `${unit}\u001f${id}`))) if (names.length > 1) limit(names, 1);
  return `Maximize\n obj: ${all.length === 0 ? "0 x" : sumOf(all)}\nSubject To\n${rows.join("\n")}\nBinary\n ${all.map(({ name }) => name).join(" ")}\nEnd\n`;
}

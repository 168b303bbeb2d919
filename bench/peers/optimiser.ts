/**
 * A general optimiser, HiGHS: one variable for each seat and candidate, the most seats filled within
 * capacity. It knows nothing of chance.
 */
import loadHighs from "highs";
import type { Staffing } from "../data/visits.js";

const highs = await loadHighs();

/** Person of each seat, or undefined, in the order of the seats. */
export function byOptimiser({ seats, inspectors }: Staffing): (string | undefined)[] {
  const bySeat = seats.map(({ unit, eligible, except = [] }, s) =>
    eligible.filter((id) => !except.includes(id)).map((id) => ({ id, unit, name: `x${s}_${id.slice(2)}` })),
  );
  const rows: string[] = [];
  const limit = (names: readonly string[], most: number): void => {
    if (names.length > 0) rows.push(` ${names.join(" + ")} <= ${most}`);
  };
  const byPerson = new Map<string, string[]>();
  const byPlace = new Map<string, string[]>();
  for (const candidates of bySeat) {
    limit(
      candidates.map(({ name }) => name),
      1,
    );
    for (const { id, unit, name } of candidates) {
      byPerson.set(id, [...(byPerson.get(id) ?? []), name]);
      byPlace.set(`${unit} ${id}`, [...(byPlace.get(`${unit} ${id}`) ?? []), name]);
    }
  }
  for (const { id, capacity } of inspectors) limit(byPerson.get(id) ?? [], capacity);
  for (const names of byPlace.values()) if (names.length > 1) limit(names, 1);
  const all = bySeat.flat().map(({ name }) => name);
  const program = `Maximize\n obj: ${all.join(" + ")}\nSubject To\n${rows.join("\n")}\nBinary\n ${all.join(" ")}\nEnd\n`;
  const { Columns } = highs.solve(program) as { Columns: Record<string, { Primal: number }> };
  return bySeat.map((candidates) => candidates.find(({ name }) => Columns[name]!.Primal > 0.5)?.id);
}

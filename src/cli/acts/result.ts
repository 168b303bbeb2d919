/** `double-random result CASE --file results.csv`: steps of results, an entry each, all or none. */
import { accept } from "../../kernel/result.js";
import { type ResultInput, recordResults } from "../../results/record-results.js";
import type { ExitCode, Options } from "../options.js";
import { actOn } from "./act.js";
import { needed } from "./said.js";
import { type Columns, rowsOfFile } from "./table-file.js";

const USAGE = "result CASE --file results.csv";

const COLUMNS: Columns = {
  required: ["draw", "unit", "step"],
  optional: ["day", "codes", "inspectors", "text", "correctBy", "approver"],
  lists: ["codes", "inspectors"],
  fields: { draw: "drawId" },
};

export function resultCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  return actOn(places, options, {
    usage: USAGE,
    act: (year, { occasion }) => {
      const read = rowsOfFile(needed(options, ["file"], USAGE).file, COLUMNS);
      if (!read.ok) return read;
      const { rows, placed } = read.value;
      const steps = rows as unknown as readonly ResultInput[];
      const done = placed("steps", recordResults(year, { steps, ...occasion }));
      return done.ok ? accept(done.value, [...read.warnings, ...done.warnings]) : done;
    },
  });
}

/** `double-random event CASE --file events.csv`: what bears on the class of a unit besides results. */
import { accept } from "../../kernel/result.js";
import type { EventBody } from "../../ledger/year-bodies.js";
import { recordEvents } from "../../results/record-events.js";
import type { ExitCode, Options } from "../options.js";
import { actOn } from "./act.js";
import { needed } from "./said.js";
import { type Columns, rowsOfFile } from "./table-file.js";

const USAGE = "event CASE --file events.csv";

const COLUMNS: Columns = { required: ["unit", "event", "day", "reference"], optional: [] };

export function eventCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  return actOn(places, options, {
    usage: USAGE,
    act: (year, { occasion }) => {
      const read = rowsOfFile(needed(options, ["file"], USAGE).file, COLUMNS);
      if (!read.ok) return read;
      const { rows, placed } = read.value;
      const events = rows as unknown as readonly EventBody[];
      const done = placed("events", recordEvents(year, { events, ...occasion }));
      return done.ok ? accept(done.value, [...read.warnings, ...done.warnings]) : done;
    },
  });
}

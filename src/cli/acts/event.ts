/** `double-random event CASE --file events.xlsx`: what bears on the class of a unit besides results. */
import { accept } from "../../kernel/result.js";
import type { EventBody, EventKind } from "../../ledger/year-bodies.js";
import { recordEvents } from "../../results/record-events.js";
import type { ExitCode, Options } from "../options.js";
import { actOn } from "./act.js";
import { actOnRows } from "./act-on-rows.js";
import { EVENTS } from "./act-tables.js";
import { type ActCells, type DaySystem, dayIn, textIn, unitIn, wordIn } from "./cells-of-acts.js";
import { EVENT_WORDS } from "./closed-words.js";
import { type Ids, idsOfYear } from "./ids-said.js";
import { needed } from "./said.js";
import { rowsOfFile } from "./table-file.js";

const USAGE = "event CASE --file events.xlsx";

export function eventCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  return actOn(places, options, {
    usage: USAGE,
    act: async (year, { occasion }) => {
      const { file } = needed(options, ["file"], USAGE);
      const { units } = idsOfYear(year);
      const read = await rowsOfFile(file, EVENTS, (cells, days) => eventRow(cells, days, units));
      if (!read.ok) return read;
      const done = actOnRows(read.value, { list: "events" }, (events) =>
        recordEvents(year, { events, ...occasion }),
      );
      return done.ok ? accept({ ...done.value, table: read.value.shown }, done.warnings) : done;
    },
  });
}

function eventRow(cells: ActCells, days: DaySystem, units: Ids): EventBody | undefined {
  const unit = unitIn(cells, "unit", units);
  const event = wordIn(cells, "event", EVENT_WORDS) as EventKind | undefined;
  const [day = "", reference = ""] = [dayIn(cells, "day", days), textIn(cells, "reference")];
  return unit === undefined || event === undefined ? undefined : { unit, event, day, reference };
}

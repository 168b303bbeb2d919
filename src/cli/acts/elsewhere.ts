/** `double-random visits CASE --file visits.xlsx --authority ID`: visits that were made outside this ledger's draws. */
import { accept } from "../../kernel/result.js";
import { type PublishVisitsInput, publishVisits } from "../../results/publish-visits.js";
import type { ExitCode, Options } from "../options.js";
import { actOn } from "./act.js";
import { actOnRows } from "./act-on-rows.js";
import { VISITS } from "./act-tables.js";
import { type ActCells, type DaySystem, dayIn, saying, textIn, unitIn } from "./cells-of-acts.js";
import { type Ids, idsOfYear } from "./ids-said.js";
import { given, needed } from "./said.js";
import { rowsOfFile } from "./table-file.js";

const USAGE = "visits CASE --file visits.xlsx --authority ID";

export function visitsCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  return actOn(places, options, {
    usage: USAGE,
    act: async (year, { occasion }) => {
      const { file, authority } = needed(options, ["file", "authority"], USAGE);
      const { units } = idsOfYear(year);
      const read = await rowsOfFile(file, VISITS, (cells, days) => visitRow(cells, days, units));
      if (!read.ok) return read;
      const said = { authority, ...given(options, ["level"]), ...occasion };
      const done = actOnRows(read.value, { list: "visits" }, (visits) =>
        publishVisits(year, { visits, ...said }),
      );
      return done.ok ? accept({ ...done.value, table: read.value.shown }, done.warnings) : done;
    },
  });
}

type VisitSaid = PublishVisitsInput["visits"][number];

function visitRow(cells: ActCells, days: DaySystem, units: Ids): VisitSaid | undefined {
  const unit = unitIn(cells, "unit", units);
  const day = dayIn(cells, "day", days) ?? "";
  const texts = ["kind", "result", "matter", "authority", "level"] as const;
  const said = Object.fromEntries(texts.map((field) => [field, textIn(cells, field)]));
  return unit === undefined ? undefined : { unit, day, ...saying(said) };
}

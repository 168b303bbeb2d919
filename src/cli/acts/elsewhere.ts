/** `double-random visits CASE --file visits.csv --authority ID`: visits that were made outside this ledger's draws. */
import { accept } from "../../kernel/result.js";
import { type PublishVisitsInput, publishVisits } from "../../results/publish-visits.js";
import type { ExitCode, Options } from "../options.js";
import { actOn } from "./act.js";
import { given, needed } from "./said.js";
import { type Columns, rowsOfFile } from "./table-file.js";

const USAGE = "visits CASE --file visits.csv --authority ID";

const COLUMNS: Columns = {
  required: ["unit", "day"],
  optional: ["kind", "result", "matter", "authority", "level"],
};

export function visitsCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  return actOn(places, options, {
    usage: USAGE,
    act: (year, { occasion }) => {
      const { file, authority } = needed(options, ["file", "authority"], USAGE);
      const read = rowsOfFile(file, COLUMNS);
      if (!read.ok) return read;
      const { rows, placed } = read.value;
      const visits = rows as unknown as PublishVisitsInput["visits"];
      const input = { authority, ...given(options, ["level"]), visits, ...occasion };
      const done = placed("visits", publishVisits(year, input));
      return done.ok ? accept(done.value, [...read.warnings, ...done.warnings]) : done;
    },
  });
}

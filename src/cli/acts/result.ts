/** `double-random result CASE --file results.xlsx`: steps of results, an entry each, all or none. */
import type { Refusal } from "../../kernel/refusal.js";
import { accept, reject } from "../../kernel/result.js";
import { recordResults } from "../../results/record-results.js";
import type { Year } from "../../year/year.js";
import type { ExitCode, Options } from "../options.js";
import { actOn } from "./act.js";
import { actOnRows } from "./act-on-rows.js";
import { RESULTS } from "./act-tables.js";
import { faultsOfOwnRows, faultsOfOwnVisits } from "./approver.js";
import { idsOfYear } from "./ids-said.js";
import { resultRow } from "./result-row.js";
import { needed } from "./said.js";
import { faultsOfSameCorrections } from "./same-correction.js";
import { rowsOfFile } from "./table-file.js";

const USAGE = "result CASE --file results.xlsx";

export function resultCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  return actOn(places, options, {
    usage: USAGE,
    act: async (year, { occasion }) => {
      const { file } = needed(options, ["file"], USAGE);
      const ids = idsOfYear(year);
      const read = await rowsOfFile(file, RESULTS, (cells, days) => resultRow(cells, days, ids));
      if (!read.ok) return read;
      const done = actOnRows(read.value, { list: "steps", fields: { drawId: "draw" } }, (steps) => {
        const recorded = recordResults(year, { steps, ...occasion });
        const faults = [
          ...faultsOfOwnRows(steps, occasion.by),
          ...(recorded.ok ? faultsOfRecorded(year, recorded.value.year) : recorded.refusals),
        ];
        return faults.length > 0 ? reject(faults) : recorded;
      });
      return done.ok ? accept({ ...done.value, table: read.value.shown }, done.warnings) : done;
    },
  });
}

function faultsOfRecorded(before: Year, done: Year): readonly Refusal[] {
  return [...faultsOfOwnVisits(before, done), ...faultsOfSameCorrections(before, done)];
}

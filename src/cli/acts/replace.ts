/** `double-random replace CASE`: drawn units that are not visited, and those of the reserve that come in their place. */
import { accept, type Result } from "../../kernel/result.js";
import { type ReplaceInput, replaceUnits } from "../../round/replace-units.js";
import { CommandError } from "../command-error.js";
import { type ExitCode, type Options, onlyOne } from "../options.js";
import { actOn } from "./act.js";
import { given, needed } from "./said.js";
import { type Columns, type RowsOfFile, rowsOfFile } from "./table-file.js";

const USAGE = "replace CASE --round ID --unit ID --code CODE --reason TEXT --approver NAME";

const COLUMNS: Columns = { required: ["unit", "code", "reason"], optional: [] };

export function replaceCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  return actOn(places, options, {
    usage: USAGE,
    act: (year, { occasion }) => {
      const said = needed(options, ["round", "approver"], USAGE);
      const read = unitsIn(options);
      if (!read.ok) return read;
      const { rows, placed } = read.value;
      const units = rows as unknown as ReplaceInput["units"];
      const input = { ...said, ...given(options, ["matter"]), units, ...occasion };
      const done = placed("units", replaceUnits(year, input));
      if (!done.ok) return done;
      const { year: next, staffed } = done.value;
      return accept({ year: next, isPartly: staffed?.complete === false }, [
        ...read.warnings,
        ...done.warnings,
      ]);
    },
  });
}

/** One unit that is named, or those of a file with the columns unit, code and reason. */
function unitsIn(options: Options): Result<RowsOfFile> {
  const unit = onlyOne("unit", options);
  if (options.file === undefined) {
    if (unit === undefined) throw new CommandError("cli/give-options", { missing: "--unit", usage: USAGE });
    const { code, reason } = needed(options, ["code", "reason"], USAGE);
    return accept({ rows: [{ unit, code, reason }], placed: (_, result) => result });
  }
  if (unit !== undefined || options.code !== undefined || options.reason !== undefined)
    throw new CommandError("cli/file-or-one", {
      usage: "replace CASE --round ID --file FILE --approver NAME",
    });
  return rowsOfFile(options.file, COLUMNS);
}

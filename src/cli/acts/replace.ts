/** `double-random replace CASE`: drawn units that are not visited, and those of the reserve that come in their place. */
import { accept, type Result } from "../../kernel/result.js";
import type { VoidCode } from "../../ledger/year-bodies.js";
import { nameAndId, namesOf } from "../../papers/names.js";
import { type ReplaceInput, type Replacement, replaceUnits } from "../../round/replace-units.js";
import type { Year } from "../../year/year.js";
import { CommandError } from "../command-error.js";
import { type ExitCode, type Options, onlyOne } from "../options.js";
import { actOn } from "./act.js";
import { actOnRows } from "./act-on-rows.js";
import { REPLACED } from "./act-tables.js";
import { type ActCells, textIn, unitIn, wordIn } from "./cells-of-acts.js";
import { VOID_WORDS, valueOfWord } from "./closed-words.js";
import { type Ids, idsOfYear } from "./ids-said.js";
import { given, needed } from "./said.js";
import { type ActRows, rowsOfFile } from "./table-file.js";

const USAGE = "replace CASE --round ID --unit ID --code CODE --reason TEXT --approver NAME";

export function replaceCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  return actOn(places, options, {
    usage: USAGE,
    act: async (year, { occasion }) => {
      const round = needed(options, ["round", "approver"], USAGE);
      const input = { ...round, ...given(options, ["matter"]), ...occasion };
      const read = await unitsIn(options, year);
      if (!read.ok) return read;
      const done = replaced(read.value, (units) => replaceUnits(year, { ...input, units }));
      if (!done.ok) return done;
      const { year: next, staffed } = done.value;
      const table = read.value.kind === "table" ? { table: read.value.shown } : {};
      const said = finalText(year, done.value, options);
      return accept({ year: next, said, isPartly: staffed?.complete === false, ...table }, done.warnings);
    },
  });
}

/** Ids are easily mistaken for one another, and no later entry brings a unit back. */
function finalText(year: Year, { replaced: all }: Replacement, { zh }: Options): string[] {
  const names = namesOf(year);
  return all.map(({ unit }) => {
    const name = nameAndId(names.unit(unit), (chinese, english) => (zh ? chinese : english));
    return zh
      ? `${name}在本轮不再检查，写入之后不能撤回。`
      : `${name} is not visited in this round any more, and no later entry brings it back.`;
  });
}

type Units = ReplaceInput["units"];
type UnitSaid = Units[number];
type UnitsSaid =
  | { readonly kind: "named"; readonly rows: Units }
  | ({ readonly kind: "table" } & ActRows<UnitSaid>);

function replaced<Done>(said: UnitsSaid, act: (units: Units) => Result<Done>): Result<Done> {
  return said.kind === "named" ? act(said.rows) : actOnRows(said, { list: "units" }, act);
}

/** One unit that is named, or those of a table with the columns unit, code and reason. */
async function unitsIn(options: Options, year: Year): Promise<Result<UnitsSaid>> {
  const unit = onlyOne("unit", options);
  if (options.file === undefined) {
    if (unit === undefined) throw new CommandError("cli/give-options", { missing: "--unit", usage: USAGE });
    const { code, reason } = needed(options, ["code", "reason"], USAGE);
    const value = (valueOfWord(code, VOID_WORDS) ?? code) as VoidCode;
    return accept({ kind: "named", rows: [{ unit, code: value, reason }] });
  }
  if (unit !== undefined || options.code !== undefined || options.reason !== undefined)
    throw new CommandError("cli/file-or-one", {
      usage: "replace CASE --round ID --file FILE --approver NAME",
    });
  const { units } = idsOfYear(year);
  const read = await rowsOfFile(options.file, REPLACED, (cells) => unitRow(cells, units));
  return read.ok ? accept({ kind: "table", ...read.value }) : read;
}

function unitRow(cells: ActCells, units: Ids): UnitSaid | undefined {
  const unit = unitIn(cells, "unit", units);
  const code = wordIn(cells, "code", VOID_WORDS) as VoidCode | undefined;
  const reason = textIn(cells, "reason") ?? "";
  return unit === undefined || code === undefined ? undefined : { unit, code, reason };
}

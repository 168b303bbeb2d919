/** `double-random archive CASE [CASE …] --out FILE`: the year as one file that can be verified alone, in any year. */
import { join } from "node:path";
import { accept, type Result, reject } from "../../kernel/result.js";
import { isKind } from "../../ledger/recorded.js";
import { isArchive, ledgerTextIn, writeArchive } from "../../verify/archive.js";
import { commitmentOfRegistry, unitRootsOf } from "../../verify/audit-case.js";
import { readYear } from "../../year/open-year.js";
import type { Year } from "../../year/year.js";
import { SEVERAL } from "../case.js";
import { CommandError } from "../command-error.js";
import { exists, isFolder, namesIn } from "../files.js";
import type { ExitCode, Options } from "../options.js";
import { faultsOfKey } from "../other-key.js";
import { hasContent, type StandingFile } from "../own-files.js";
import { statementIn } from "../readings-of.js";
import { readHandedOver } from "../registries.js";
import { print, printJson, reportWarnings } from "../report.js";
import { shellText } from "../shell-text.js";
import { writeFile } from "../write-files.js";
import { onYear } from "./read-year.js";
import { needed } from "./said.js";

const USAGE = "archive CASE [CASE …] --out FILE";

/** Exit 1 where registries that the ledger names are not at hand: the archive cannot prove what was drawn from them. */
export function archiveCommand([first, ...others]: readonly string[], options: Options): ExitCode {
  const own = first === undefined ? [] : [first];
  return onYear(own, options, USAGE, (read): Result<ExitCode> => {
    const { out: path } = needed(options, ["out"], USAGE);
    if (read.year.ledger.length === 0) throw new CommandError("cli/no-draw-yet", { folder: read.folder });
    const faults = faultsOfKey(read.year);
    if (faults.length > 0) return reject(faults);
    const together = withRegistriesOf(others, read.year);
    if (!together.ok) return together;
    const year = together.value;
    const warnings = [...read.warnings, ...together.warnings];
    const statements = [read.folder, ...others].flatMap(statementsIn);
    const text = writeArchive(year, statements.length === 0 ? {} : { statements });
    const isWritten = options["dry-run"] !== true;
    if (isWritten) writeFile(path, text, needEarlierArchive);
    reportWarnings(warnings, options);
    const missing = missingOf(year);
    const seen = { path, isWritten, missing, year };
    if (options.json) printJson({ ok: true, out: path, written: isWritten, head: headIn(year), missing });
    else for (const line of linesOf(seen, options)) print(line);
    return accept(missing.length > 0 ? 1 : 0);
  });
}

/** Of the case and of every registry in it. Whatever cannot be read was refused with its lists. */
function statementsIn(folder: string): readonly unknown[] {
  const several = join(folder, SEVERAL);
  const within = exists(several) ? namesIn(several).map((name) => join(several, name)) : [];
  return [folder, ...within].filter(isFolder).flatMap((place) => {
    const statement = statementIn(place);
    return statement.ok && statement.value !== undefined ? [statement.value] : [];
  });
}

/** @throws CommandError unless it is an archive of this ledger, up to an earlier entry */
function needEarlierArchive({ path, there, fresh }: StandingFile): void {
  if (hasContent(there, fresh)) return;
  const before = Buffer.from(there).toString("utf8");
  const isEarlier =
    isArchive(before) &&
    ledgerTextIn(String(fresh)).startsWith(ledgerTextIn(before)) &&
    ledgerTextIn(before) !== "";
  if (!isEarlier) throw new CommandError("cli/not-ours", { path });
}

/** A ledger that several cases share commits to the registries of all of them. */
function withRegistriesOf(others: readonly string[], year: Year): Result<Year> {
  if (others.length === 0) return accept(year);
  const { ledger, policy, registry, registries } = year;
  const handed = readHandedOver(others, ledger);
  if (!handed.ok) return reject(handed.refusals);
  return readYear(ledger, {
    policy,
    registry,
    earlier: [...registries.slice(0, -1), ...handed.value.registries],
  });
}

/** Days of registries that the ledger names and that are not at hand: of one day each authority may have its own. */
function missingOf({ ledger, registries }: Year): string[] {
  const held = new Set(registries.map((each) => unitRootsOf(commitmentOfRegistry(each).registry)));
  const named = ledger.filter((entry) => isKind(entry, "registry"));
  return [...new Set(named.flatMap(({ body }) => (held.has(unitRootsOf(body)) ? [] : [body.asOf])))];
}

function headIn({ ledger }: Year): string | undefined {
  return ledger.at(-1)?.hash;
}

interface Seen {
  readonly path: string;
  readonly isWritten: boolean;
  readonly missing: readonly string[];
  readonly year: Year;
}

function linesOf({ path, isWritten, missing, year }: Seen, { zh }: Options): string[] {
  const head = headIn(year);
  if (zh)
    return [
      ...missing.map(
        (day) =>
          `缺少截止 ${day} 的名录库：归档文件无法证明据其抽取的结果。请将其放入 registries/${day} 后重新归档。`,
      ),
      `账本末端哈希：${head}，共 ${year.ledger.length} 条记录`,
      isWritten
        ? `已写入 ${path}；核验：double-random verify ${shellText(path)}`
        : `将写入 ${path}；未写入任何文件。`,
    ];
  return [
    ...missing.map(
      (day) =>
        `The registry of ${day} is not at hand: the archive cannot prove what was drawn from it. Put it into registries/${day} and archive again.`,
    ),
    `ledger head: ${head}, ${year.ledger.length} entries`,
    isWritten
      ? `written: ${path}; to verify it: double-random verify ${shellText(path)}`
      : `would be written: ${path}. Nothing was written.`,
  ];
}

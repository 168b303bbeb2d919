/**
 * `double-random verify LEDGER [CASE]`: findings, or none; and the head by which everybody can tell whether
 * they hold the same ledger.
 */
import { examineText } from "../ledger/ledger-text.js";
import { type Audit, audit } from "../verify/audit.js";
import type { Discretion } from "../verify/discretions/discretion.js";
import type { Finding } from "../verify/finding.js";
import { readCase } from "./case.js";
import { CommandError, readText } from "./files.js";
import type { ExitCode, Options } from "./options.js";
import { endProgress, print, printJson, progress, reportRefusals, said } from "./report.js";

export function verifyCommand(places: readonly string[], options: Options): ExitCode {
  const [path, folder] = places;
  if (path === undefined || places.length > 2)
    throw new CommandError(
      "Give the ledger, and the case folder if you have it: double-random verify LEDGER [CASE]",
    );
  const text = readText(path);
  if (!text.ok) return reportRefusals(text.refusals, options);
  const read = folder === undefined ? undefined : readCase(folder);
  if (read !== undefined && !read.ok) return reportRefusals(read.refusals, options);
  progress("drawing again and checking", options);
  const found = audit(
    text.value,
    read === undefined ? {} : { registries: [read.value.registry], policy: read.value.policy },
  );
  endProgress(options);
  const { entries } = examineText(text.value);
  const head = entries.at(-1)?.hash ?? null;
  const isOther = options.head !== undefined && options.head.toLowerCase() !== head;
  if (options.json)
    printJson({
      ...found,
      head,
      entries: entries.length,
      ...(options.head === undefined ? {} : { isPublishedHead: !isOther }),
    });
  else {
    for (const finding of found.findings) print(findingText(finding, options));
    for (const note of found.notes) print(`(${said(note, options).message})`);
    for (const each of found.discretions) print(discretionText(each, options));
    if (isOther) print(otherHeadText(options));
    if (head !== null) print(headText(head, entries.length, options));
    print(summary(found, options));
  }
  return found.findings.length === 0 && !isOther ? 0 : 1;
}

function headText(head: string, entries: number, { zh }: Options): string {
  return zh ? `账本末端哈希：${head}，共 ${entries} 条记录` : `ledger head: ${head}, ${entries} entries`;
}

function otherHeadText({ zh, head }: Options): string {
  return zh
    ? `✗ 账本末端与所给哈希 ${head} 不符：不是同一账本，或此后已增减记录。请向公布者核对。`
    : `✗ The ledger does not end with ${head}: it is another one, or entries were added or cut off since. Ask whoever published that head.`;
}

function summary({ findings, discretions, replayed }: Audit, { zh }: Options): string {
  const numbers = [findings.length, discretions.length, replayed.length];
  if (zh) return `发现问题 ${numbers[0]} 处，自由裁量 ${numbers[1]} 项，重新抽取核对 ${numbers[2]} 次`;
  return `${numbers[0]} findings, ${numbers[1]} uses of discretion, ${numbers[2]} draws made again`;
}

function discretionText(discretion: Discretion, options: Options): string {
  const { message, advice } = said(discretion, options);
  return `· ${message} ${advice} [${discretion.code}]`;
}

function findingText(finding: Finding, options: Options): string {
  const { message, advice } = said(finding, options);
  return `✗ ${message} ${advice} [${finding.code}]`;
}

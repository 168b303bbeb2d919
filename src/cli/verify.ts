/** `double-random verify LEDGER [CASE]`: findings, or none. */
import { wordsOf } from "../kernel/wording.js";
import type { Finding } from "../verify/finding.js";
import { type Audit, auditLedger } from "../verify/verify-ledger.js";
import { readCase } from "./case.js";
import { CommandError, readText } from "./files.js";
import type { ExitCode, Options } from "./options.js";
import { endProgress, print, printJson, progress, reportRefusals } from "./report.js";

export function verifyCommand(places: readonly string[], options: Options): ExitCode {
  const [path, folder] = places;
  if (path === undefined || places.length > 2)
    throw new CommandError("Give the ledger, and the case folder if you have it: double-random verify LEDGER [CASE]");
  const text = readText(path);
  const read = folder === undefined ? undefined : readCase(folder);
  if (read !== undefined && !read.ok) return reportRefusals(read.refusals, options);
  progress("drawing again and checking", options);
  const audit = auditLedger(text, read === undefined ? {} : { registry: read.value.registry, policy: read.value.policy });
  endProgress(options);
  if (options.json) printJson(audit);
  else {
    for (const finding of audit.findings) print(findingText(finding, options));
    for (const { code, drawId } of audit.notes) print(`(${wordsOf({ code, facts: { drawId } }, options.zh ? "zh" : "en").message})`);
    print(summary(audit, options));
  }
  return audit.findings.length === 0 ? 0 : 1;
}

function summary({ findings, replayed }: Audit, { zh }: Options): string {
  if (zh) return `发现问题 ${findings.length} 处，重新抽取核对 ${replayed.length} 次`;
  return `${findings.length} findings, ${replayed.length} draws made again`;
}

function findingText({ code, at, expected, found, message, advice }: Finding, options: Options): string {
  if (!options.zh) return `✗ ${message} ${advice} [${code}]`;
  const words = wordsOf({ code, facts: { at, expected: textOf(expected), found: textOf(found) } }, "zh");
  return `✗ ${words.message} ${words.advice} [${code}]`;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** How refusals, warnings, findings and tables look on a terminal, and progress on standard error. */
import type { Refusal } from "../kernel/refusal.js";
import { wordsOf } from "../kernel/wording.js";
import type { Options } from "./options.js";

const MOST_SHOWN = 50;

/** Refusals, one a paragraph: where, what, what to do. With --json all of them as data. */
export function reportRefusals(refusals: readonly Refusal[], options: Options): 2 {
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ ok: false, refusals }, null, 2)}\n`);
    return 2;
  }
  for (const refusal of refusals.slice(0, MOST_SHOWN)) process.stderr.write(`${lineOf(refusal, options)}\n`);
  if (refusals.length > MOST_SHOWN) process.stderr.write(`… and ${refusals.length - MOST_SHOWN} more; --json lists them all.\n`);
  process.stderr.write(options.zh ? "未写入任何文件。\n" : "Nothing was written.\n");
  return 2;
}

export function reportWarnings(warnings: readonly Refusal[], options: Options): void {
  if (options.json) return;
  for (const warning of warnings.slice(0, MOST_SHOWN)) process.stderr.write(`! ${lineOf(warning, options)}\n`);
  if (warnings.length > MOST_SHOWN) process.stderr.write(`! … and ${warnings.length - MOST_SHOWN} more warnings.\n`);
}

/** Tables that held something else are replaced, and not in silence. */
export function reportReplaced(names: readonly string[], options: Options): void {
  if (options.json) return;
  for (const name of names)
    process.stderr.write(options.zh ? `! ${name} 原有其他内容，已被替换。\n` : `! ${name} held something else and was replaced.\n`);
}

function lineOf(refusal: Refusal, options: Options): string {
  const { message, advice } = wordsOf(refusal, options.zh ? "zh" : "en");
  return `${refusal.path.join(" ")}: ${message} ${advice} [${refusal.code}]`;
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Says what is being done while a terminal waits; silent in pipes and with --json. */
export function progress(step: string, options: Options): void {
  if (process.stderr.isTTY && !options.json) process.stderr.write(`\r\u001b[2K${step} …`);
}

export function endProgress(options: Options): void {
  if (process.stderr.isTTY && !options.json) process.stderr.write("\r\u001b[2K");
}

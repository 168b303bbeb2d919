/** How refusals, warnings, findings and tables look on a terminal, and progress on standard error. */
import type { Refusal } from "../kernel/refusal.js";
import { chinese } from "../languages/chinese.js";
import { chineseOfCli } from "../languages/chinese-of-cli.js";
import { chineseOfDesk } from "../languages/chinese-of-desk.js";
import { chineseOfElsewhere } from "../languages/chinese-of-elsewhere.js";
import { chineseOfStamps } from "../languages/chinese-of-stamps.js";
import { chineseOfUploads } from "../languages/chinese-of-uploads.js";
import { english } from "../languages/english.js";
import { englishOfCli } from "../languages/english-of-cli.js";
import { englishOfDesk } from "../languages/english-of-desk.js";
import { englishOfElsewhere } from "../languages/english-of-elsewhere.js";
import { englishOfStamps } from "../languages/english-of-stamps.js";
import { englishOfUploads } from "../languages/english-of-uploads.js";
import { type Language, type Said, wordsOf } from "../languages/words-of.js";
import { spokenToOfficials } from "./chinese-of-call.js";
import type { Options } from "./options.js";
import { placeText } from "./place-text.js";

const MOST_SHOWN = 50;

/**
 * Signs that steer a terminal or turn text around, shown as `\\u001b`: what stands in a file of data changes
 * nothing but its own place.
 */
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Text of which every sign can be seen. Line feeds stay. */
export function visible(text: string): string {
  return text.replace(STEERING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A line on standard error. */
export function complain(text: string): void {
  process.stderr.write(`${visible(text)}\n`);
}

/** Refusals, one a paragraph: where, what, what to do. With --json all of them as data. */
export function reportRefusals(refusals: readonly Refusal[], options: Options): 2 {
  if (options.json) {
    printJson({ ok: false, refusals });
    return 2;
  }
  for (const refusal of refusals.slice(0, MOST_SHOWN)) complain(lineOf(refusal, options));
  if (refusals.length > MOST_SHOWN) complain(moreText(refusals.length - MOST_SHOWN, options));
  nothingWritten(options);
  return 2;
}

export function nothingWritten({ zh }: Options): void {
  complain(zh ? "未写入任何文件。" : "Nothing was written.");
}

export function reportWarnings(warnings: readonly Refusal[], options: Options): void {
  if (options.json) return;
  for (const warning of warnings.slice(0, MOST_SHOWN)) complain(`! ${lineOf(warning, options)}`);
  if (warnings.length > MOST_SHOWN) complain(`! ${moreText(warnings.length - MOST_SHOWN, options)}`);
}

function moreText(count: number, { zh }: Options): string {
  return zh ? `……另有 ${count} 项，--json 列出全部。` : `… and ${count} more; --json lists them all.`;
}

/** A mistake of the call, which says itself whether anything was written. */
export function reportMistake(refusal: Refusal, options: Options): 2 {
  if (options.json) printJson({ ok: false, refusals: [refusal] });
  else complain(lineOf(refusal, options));
  return 2;
}

/** Tables that held something else are replaced, and not in silence. */
export function reportReplaced(names: readonly string[], options: Options): void {
  if (options.json) return;
  for (const name of names)
    complain(
      options.zh ? `! ${name} 原有其他内容，已被替换。` : `! ${name} held something else and was replaced.`,
    );
}

/**
 * What somebody who gave `--zh` reads, and everybody else. Words of draws made elsewhere, of logs and time
 * stamps, and of the command itself stand by themselves.
 */
function languageOf({ code }: Said, { zh }: Options): Language {
  const languages = zh
    ? [chinese, chineseOfDesk, chineseOfElsewhere, chineseOfStamps, chineseOfUploads, chineseOfCli]
    : [english, englishOfDesk, englishOfElsewhere, englishOfStamps, englishOfUploads, englishOfCli];
  return languages.find(({ wording }) => Object.hasOwn(wording, code)) ?? languages[0]!;
}

/** Message and advice of a refusal, a finding or a note. */
export function sentencesOf(
  thing: Said,
  options: Options,
): { readonly message: string; readonly advice: string } {
  const language = languageOf(thing, options);
  return wordsOf(thing, options.zh ? spokenToOfficials(language, thing, options.called) : language);
}

/** One line: where, what, what to do. */
export function lineOf(refusal: Refusal, options: Options): string {
  const { message, advice } = sentencesOf(refusal, options);
  const { place, said } = namedOnce(refusal, message, options);
  const text = `${place}${spaced(said, advice, options)} [${refusal.code}]`;
  // It is one line, whatever stands in the data.
  return text.replaceAll("\n", "\\u000a");
}

/** A file that stands before the sentence is not named by its first word again. */
function namedOnce(refusal: Refusal, message: string, options: Options): { place: string; said: string } {
  const place = placeText(refusal, options);
  const [file, ...within] = refusal.path;
  if (typeof file !== "string" || !message.startsWith(`${file} `) || place === "")
    return { place, said: message };
  if (options.zh) return { place, said: message.slice(file.length + 1).replace(/^(?:中的|中|的)/, "") };
  return { place: within.length === 0 ? "" : place, said: message };
}

/** A fact alone, as the sentences of the thing say it. */
export function factOf(name: string, thing: Said, options: Options): string {
  // What a reader refused is said as a refusal is.
  if (name === "found" && thing.cause !== undefined) return sentencesOf(thing.cause, options).message;
  const { factText } = options.zh ? spokenToOfficials(chinese, thing, options.called) : english;
  return factText(name, thing.facts[name] ?? null);
}

/** Two sentences behind each other: Chinese has no blank between them. */
export function spaced(message: string, advice: string, { zh }: Options): string {
  return [message, advice].filter((each) => each !== "").join(zh ? "" : " ");
}

/** Refusals of something that was to be checked: they are what was found, and no mistake of the call. */
export function printRefusals(refusals: readonly Refusal[], options: Options): void {
  for (const refusal of refusals.slice(0, MOST_SHOWN)) print(`✗ ${lineOf(refusal, options)}`);
  if (refusals.length > MOST_SHOWN) print(`✗ ${moreText(refusals.length - MOST_SHOWN, options)}`);
}

export function print(text: string): void {
  process.stdout.write(`${visible(text)}\n`);
}

export function printJson(value: unknown): void {
  process.stdout.write(`${visible(JSON.stringify(value, null, 2))}\n`);
}

type Step = "reading the case" | "drawing" | "drawing again and checking";

const STEPS_ZH: Readonly<Record<Step, string>> = {
  "reading the case": "正在读取案卷",
  drawing: "正在抽取",
  "drawing again and checking": "正在重新抽取并核验",
};

/** A terminal on which a line can be erased again. No colour is ever printed. */
function canErase({ json }: Options): boolean {
  return process.stderr.isTTY && !json && process.env["TERM"] !== "dumb";
}

/** Says what is being done while a terminal waits; silent in pipes and with --json. */
export function progress(step: Step, options: Options): void {
  if (canErase(options)) process.stderr.write(`\r\u001b[2K${options.zh ? STEPS_ZH[step] : step} …`);
}

export function endProgress(options: Options): void {
  if (canErase(options)) process.stderr.write("\r\u001b[2K");
}

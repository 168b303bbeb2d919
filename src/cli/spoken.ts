/**
 * In which language the command speaks to people: as it is told (`--zh`, `--lang`), else as `settings.json` of the case
 * says, else as the system is set (`LC_ALL`, `LC_MESSAGES`, `LANG`; of Windows its language). What it says to programs (`--json`) is in none.
 */
import { dirname, join } from "node:path";
import { readCaseSettings } from "../io/case-settings.js";
import { accept, type Result } from "../kernel/result.js";
import { CommandError } from "./command-error.js";
import { exists, isFolder } from "./files.js";
import { readJsonAt } from "./json-file.js";
import { type Arguments, type Options, placesIn } from "./options.js";

export const SETTINGS = "settings.json";

type Tag = "zh" | "en";

/**
 * Whether Chinese is spoken; refused are settings that cannot be read.
 *
 * @throws CommandError where `--lang` names two languages, or another than Chinese and English
 */
export function speaksChinese({ options, places }: Arguments): Result<boolean> {
  const told = toldIn(options, places);
  if (told !== undefined) return accept(told === "zh");
  const said = languageOfCase(places);
  return said.ok ? accept((said.value ?? languageOfSystem()) === "zh") : said;
}

/** As the settings of the case say that is named, or in which a named file stands. */
function languageOfCase(places: readonly string[]): Result<Tag | undefined> {
  const path = places.flatMap(settingsBeside).find(exists);
  if (path === undefined) return accept(undefined);
  const said = readJsonAt(path, readCaseSettings, path);
  return said.ok ? accept(said.value.language) : said;
}

/** The languages of a site are no matter of who makes it, unless there is only one. */
function toldIn({ zh, lang = [] }: Options, [command]: readonly string[]): Tag | undefined {
  const [first, second] = lang;
  if (command === "publish") return zh ? "zh" : known(second === undefined ? first : undefined);
  if (second !== undefined) throw new CommandError("cli/option-twice", { option: "--lang" });
  const told = known(first);
  if (first !== undefined && told === undefined)
    throw new CommandError("cli/no-such-language", { found: first });
  if (zh && told === "en") throw new CommandError("cli/two-languages");
  return zh ? "zh" : told;
}

function known(tag: string | undefined): Tag | undefined {
  return tag === "zh" || tag === "en" ? tag : undefined;
}

/** In the folder that is named, or beside the file. */
function settingsBeside(place: string): string[] {
  if (isFolder(place)) return [join(place, SETTINGS)];
  return exists(place) ? [join(dirname(place), SETTINGS)] : [];
}

/** What is spoken of a call that cannot be read, or names no language that there is; whatever is wrong with it, it is told. */
export function chineseInWords(words: readonly string[]): boolean {
  const text = ` ${words.join(" ")} `;
  if (text.includes(" --zh ") || / --lang[ =]zh /.test(text)) return true;
  if (/ --lang[ =]en /.test(text)) return false;
  return (languageBeside(placesIn(words)) ?? languageOfSystem()) === "zh";
}

/** Settings that cannot be read are told of by a call that can. */
function languageBeside(places: readonly string[]): Tag | undefined {
  try {
    const said = languageOfCase(places);
    return said.ok ? said.value : undefined;
  } catch (error) {
    if (error instanceof CommandError) return undefined;
    throw error;
  }
}

/** `zh_CN.UTF-8`, `zh-TW` and `zh` are Chinese; whatever else is not. Windows sets none of them, and has a language. */
function languageOfSystem(): Tag {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const set = [LC_ALL, LC_MESSAGES, LANG].find((each) => each !== undefined && each !== "");
  const tag = set ?? (process.platform === "win32" ? Intl.DateTimeFormat().resolvedOptions().locale : "");
  return /^zh(?![a-z])/i.test(tag) ? "zh" : "en";
}

/** What an entry of the ledger says, in words: the number and the instant, then what was done. */
import type { Entry } from "../../ledger/chain.js";
import { codeText } from "../../publish/site/parts/rule-words.js";
import type { Options } from "../options.js";
import { calledIn } from "../titles.js";
import { chineseOfEntries } from "./entries-in-chinese.js";
import { englishOfEntries } from "./entries-in-english.js";
import type { EntriesText, NamesSaid } from "./entries-text.js";

export function entryText(entry: Entry, options: Options): string {
  const words = options.zh ? chineseOfEntries : englishOfEntries;
  return `${words.place(entry.seq, entry.at)}${bodyText(entry, words, {
    code: codesIn(options),
    called: calledIn(options),
  })}`;
}

function bodyText(entry: Entry, words: EntriesText, names: NamesSaid): string {
  const say = words.bodies[entry.kind] as (body: unknown, names: NamesSaid) => string;
  return say(entry.body, names);
}

/** A code of a closed list in words. */
export function codesIn({ zh }: Options): (code: string) => string {
  return (code) => codeText(zh ? "zh" : "en", code);
}

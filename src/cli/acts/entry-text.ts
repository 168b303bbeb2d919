/** What an entry of the ledger says, in words: the number and the instant, then what was done. */

import type { Entry } from "../../ledger/chain.js";
import { codeText } from "../../publish/site/parts/rule-words.js";
import type { Options } from "../options.js";
import { chineseOfEntries } from "./entries-in-chinese.js";
import { englishOfEntries } from "./entries-in-english.js";
import type { EntriesText } from "./entries-text.js";

export function entryText(entry: Entry, options: Options): string {
  const words = options.zh ? chineseOfEntries : englishOfEntries;
  return `${words.place(entry.seq, entry.at)}${bodyText(entry, words, codesIn(options))}`;
}

function bodyText(entry: Entry, words: EntriesText, code: (code: string) => string): string {
  const say = words.bodies[entry.kind] as (body: unknown, code: (code: string) => string) => string;
  return say(entry.body, code);
}

/** A code of a closed list in words. */
export function codesIn({ zh }: Options): (code: string) => string {
  return (code) => codeText(zh ? "zh" : "en", code);
}

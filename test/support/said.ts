/** What refusals, findings and notes say in English. */
import { english } from "../../src/languages/english.js";
import { type Said, wordsOf } from "../../src/languages/words-of.js";

export function said(thing: Said): { readonly message: string; readonly advice: string } {
  return wordsOf(thing, english);
}

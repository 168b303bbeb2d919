import { english, type Said, wordsOf } from "../../src/index.js";
/** What refusals, findings and notes say in English. */

export function said(thing: Said): { readonly message: string; readonly advice: string } {
  return wordsOf(thing, english);
}

/**
 * Names of people as they are read: without blanks, marks and signs that nobody sees, and with Latin letters in the
 * place of those that look the same.
 *
 * Source: protocol section 16. The letters are those of Unicode Technical Standard 39 that look like a single capital
 * or small letter of Latin.
 */
import { lookAlikeForm } from "../../kernel/parse-id.js";
import type { Entry } from "../../ledger/chain.js";
import { bodyRead } from "./discretion.js";

const CYRILLIC_AND_GREEK = "АВСЕНІЈКМОРЅТХУаԁеһіјорԛѕԝсхуΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ";
const AS_LATIN = "ABCEHIJKMOPSTXYADEHIJOPQSWCXYABEZHIKMNOPTYXOVP";

/** Two names with one form are read as one. */
export function spoken(name: string): string {
  return lettersAsLatin(lookAlikeForm(name)).replace(/[^\p{L}\p{N}]/gu, "");
}

/** The form of names that are no people: signs and blanks count. */
export function written(name: string): string {
  return lettersAsLatin(lookAlikeForm(name));
}

function lettersAsLatin(text: string): string {
  return text.replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, inLatin);
}

function inLatin(letter: string): string {
  const at = CYRILLIC_AND_GREEK.indexOf(letter);
  return at === -1 ? letter : AS_LATIN.charAt(at);
}

/** Who wrote an entry, and who approved it. */
export function namesOfWriters(entry: Entry): string[] {
  const { approver } = bodyRead(entry);
  return [entry.by, typeof approver === "string" ? approver : ""].filter((name) => name !== "");
}

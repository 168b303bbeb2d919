/** What all papers of a year ask for: a language, and perhaps one round. */
import { isPlainObject } from "../kernel/canonical-json.js";
import { OutOfRange, WrongType } from "../kernel/misuse.js";
import { type Say, SITE_LANGUAGES, type SiteLanguage, sayIn } from "../publish/site/speech.js";

export interface PaperInput {
  readonly language: SiteLanguage;
  /** Only what one round has drawn, and no case; left out: all rounds and cases of the year. */
  readonly round?: string;
  /** Only what was drawn for this matter. */
  readonly matter?: string;
}

/** @throws TypeError, or RangeError of another language */
export function sayOf({ language }: Pick<PaperInput, "language">): Say {
  if (!SITE_LANGUAGES.includes(language)) throw new OutOfRange("The language of a paper is `zh` or `en`");
  return sayIn(language);
}

/** @throws TypeError where it is no plain object, or a round or a matter that is no text */
export function checkInput(input: PaperInput): void {
  if (!isPlainObject(input)) throw new WrongType("A paper is asked for by { language, round, matter }");
  sayOf(input);
  for (const name of ["round", "matter"] as const)
    if (input[name] !== undefined && typeof input[name] !== "string")
      throw new WrongType(`The ${name} of a paper is an id`);
}

/** Is a draw, or a case, asked for? */
export function isAsked(
  { round, matter }: PaperInput,
  draw: { readonly ground: string; readonly matter: string | null; readonly round: string | null },
): boolean {
  if (round === undefined && matter === undefined) return true;
  const isOf = (asked: string | undefined, own: string | null): boolean =>
    asked === undefined || asked === own;
  return draw.ground === "draw" && isOf(round, draw.round) && isOf(matter, draw.matter);
}

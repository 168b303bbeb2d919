/**
 * Texts that people write freely: why something was done, who approved it, what was found.
 *
 * They stand on the ledger for ever and are shown line by line, so that none may break a line, turn the
 * direction of what follows, or hold what nobody sees. Format characters of a script (a joiner) and the private
 * signs of rare names are text. Only writing is refused; a ledger of before is read as it is.
 */
import { isPlainObject } from "../kernel/canonical-json.js";
import type { Refusal } from "../kernel/refusal.js";
import { refuse } from "./refuse.js";

const FREE: ReadonlySet<string> = new Set(["reason", "approver", "text"]);

/** Characters that control, that end a line or a paragraph, and those that set the direction of writing. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

type Path = readonly (string | number)[];

/** One refusal for each free text of an act that holds such a character, with the first of them. */
export function faultsOfFreeTexts(input: object): Refusal[] {
  return Object.entries(input).flatMap(([field, value]) => [
    ...faultsOfText(field, value, [field]),
    ...itemsOf(value, [field]).flatMap(({ item, path }) =>
      Object.entries(item).flatMap(([inner, text]) => faultsOfText(inner, text, [...path, inner])),
    ),
  ]);
}

/** What says something about each of several units, or about an act that is done again. */
function itemsOf(value: unknown, path: Path): { readonly item: object; readonly path: Path }[] {
  if (!Array.isArray(value)) return isPlainObject(value) ? [{ item: value, path }] : [];
  return Array.from(value, (item: unknown, at) => ({ item, path: [...path, at] })).flatMap(
    ({ item, path }) => (isPlainObject(item) ? [{ item, path }] : []),
  );
}

function faultsOfText(field: string, value: unknown, path: Path): Refusal[] {
  // That a text says nothing is a refusal of the act that asks for it.
  if (!FREE.has(field) || typeof value !== "string" || value.trim() === "") return [];
  const at = value.search(CONTROL);
  return at === -1
    ? []
    : [
        refuse("input/control-character", path, {
          sign: nameOf(value, at),
          at: [...value.slice(0, at)].length + 1,
        }),
      ];
}

/** As Unicode names it, `U+0000`: the character itself would break the sentence, too. */
function nameOf(text: string, at: number): string {
  return `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}`;
}

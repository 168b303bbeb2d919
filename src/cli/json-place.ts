/**
 * Where a thing of a JSON file stands that a refusal names by its path: names of fields, places in lists, and ids of
 * things in lists.
 */
type Path = readonly (string | number)[];

/** Of a text that is JSON: index of the sign at which it begins, or of the last on the way that is there; undefined where nothing is. */
export function placeInJson(text: string, path: Path): number | undefined {
  return within(text, skipBlanks(text, 0), path);
}

function within(text: string, start: number, path: Path): number | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return undefined;
  const member = membersAt(text, start).find((each) => isNamed(text, each, name));
  return member === undefined ? undefined : (within(text, member.at, rest) ?? member.from);
}

/** A field of an object, or an item of a list. */
interface Member {
  readonly name: string | number;
  /** Where its name begins; of an item, where it does itself. */
  readonly from: number;
  /** Where its value begins and ends. */
  readonly at: number;
  readonly end: number;
}

function isNamed(text: string, { name, at, end }: Member, asked: string | number): boolean {
  if (name === asked) return true;
  if (typeof name === "string" || text[at] !== "{") return false;
  const { id } = JSON.parse(text.slice(at, end)) as { readonly id?: unknown };
  return id === asked;
}

/** What the object or list holds that begins there; nothing of anything else. */
function membersAt(text: string, start: number): Member[] {
  const isObject = text[start] === "{";
  if (!isObject && text[start] !== "[") return [];
  const members: Member[] = [];
  let at = skipBlanks(text, start + 1);
  while (text[at] !== "}" && text[at] !== "]") {
    const from = at;
    const nameEnd = isObject ? endOfValue(text, at) : at;
    if (isObject) at = skipBlanks(text, skipBlanks(text, nameEnd) + 1);
    const end = endOfValue(text, at);
    const name = isObject ? (JSON.parse(text.slice(from, nameEnd)) as string) : members.length;
    members.push({ name, from, at, end });
    at = skipBlanks(text, end);
    if (text[at] === ",") at = skipBlanks(text, at + 1);
  }
  return members;
}

const BLANKS = /[ \t\n\r]*/y;
const TEXT = /"(?:[^"\\]|\\.)*"/y;
const OTHER = /[^\s,\]}]*/y;

function skipBlanks(text: string, at: number): number {
  return behind(BLANKS, text, at);
}

function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; ; at++) {
    const sign = text[at];
    if (sign === '"') at = behind(TEXT, text, at) - 1;
    else if (sign === "{" || sign === "[") depth++;
    else if (sign === "}" || sign === "]") depth--;
    else if (depth === 0) at = behind(OTHER, text, at) - 1;
    if (depth === 0) return at + 1;
  }
}

function behind(form: RegExp, text: string, at: number): number {
  form.lastIndex = at;
  form.test(text);
  return form.lastIndex;
}

/**
 * JSON as people and programs write it, read so that readers do not differ over keys: one that stands twice
 * in an object is refused with its place, where `JSON.parse` takes the last one and others the first.
 */
import { lastOf } from "./certain.js";
import { faultInJson } from "./json-fault.js";
import { nameOfThing } from "./name-of-thing.js";
import { type Refusal, refuse } from "./refusal.js";
import { accept, type Result, reject } from "./result.js";

/** Most lists and objects in each other, as canonical JSON has it. */
const DEEPEST = 1000;

/**
 * Reads the text of a JSON file. A byte-order mark before it is passed over, and lines may end with CR LF.
 *
 * @returns the value; or what is wrong, with line and column from 1 (codes `kernel/json-…`)
 * @example
 * readJson('{"ratio":"50%","ratio":"10%"}').ok; // false: line 1, column 16
 */
export function readJson(text: string): Result<unknown> {
  if (typeof text !== "string")
    return reject([refuse("kernel/json-text", [], { found: typeof text, given: nameOfThing(text) })]);
  const plain = text.startsWith("\ufeff") ? text.slice(1) : text;
  const value = parsed(plain);
  if (!value.ok) return value;
  const fault = secondKey(plain);
  return fault === undefined ? accept(value.value) : reject([fault]);
}

function parsed(text: string): Result<unknown> {
  try {
    return accept(JSON.parse(text) as unknown);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { at, fault } = faultInJson(text) ?? { at: text.length, fault: "value" };
    return reject([
      refuse("kernel/json-form", placeOf(text, at), { ...lineAndColumn(text, at), syntax: fault }),
    ]);
  }
}

/** An object that is being read, or null for a list. */
type Open = Set<string> | null;

/**
 * The first key that its object has already, in a text that is JSON. Only texts, brackets and braces matter
 * for that.
 */
function secondKey(text: string): Refusal | undefined {
  const open: Open[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === "{" || sign === "[") open.push(sign === "{" ? new Set() : null);
    else if (sign === "}" || sign === "]") open.pop();
    if (open.length > DEEPEST)
      return refuse("kernel/json-deep", placeOf(text, at), { ...lineAndColumn(text, at), most: DEEPEST });
    if (sign !== '"') continue;
    const end = endOfText(text, at);
    const keys = open.at(-1);
    if (keys instanceof Set && isKey(text, end)) {
      const key = JSON.parse(text.slice(at, end + 1)) as string;
      if (keys.has(key))
        return refuse("kernel/json-twice", placeOf(text, at), { ...lineAndColumn(text, at), key });
      keys.add(key);
    }
    at = end;
  }
  return undefined;
}

/** Where the quotation mark stands that ends the text which begins at `start`. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at;
  }
}

/** A text is a key when a colon follows it. */
function isKey(text: string, end: number): boolean {
  let at = end + 1;
  while (text[at] === " " || text[at] === "\t" || text[at] === "\n" || text[at] === "\r") at++;
  return text[at] === ":";
}

/** From 1, as editors count. */
export function lineAndColumn(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: lastOf(before).length + 1 };
}

function placeOf(text: string, at: number): (string | number)[] {
  const { line, column } = lineAndColumn(text, at);
  return ["line", line, "column", column];
}

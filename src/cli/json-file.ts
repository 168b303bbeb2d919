/** JSON files, each fault with the name of the file, and with line and column where what it speaks of stands there. */
import { basename } from "node:path";
import { lineAndColumn, readJson } from "../kernel/read-json.js";
import type { Refusal } from "../kernel/refusal.js";
import { type Result, reject } from "../kernel/result.js";
import { readText } from "./files.js";
import { placeInJson } from "./json-place.js";

/** Reads a file; `name` stands before the path of every refusal. */
export function readJsonAt<T>(
  path: string,
  parse: (value: unknown) => Result<T>,
  name: string = basename(path),
): Result<T> {
  const text = readText(path);
  return text.ok ? readJsonText(text.value, parse, name) : text;
}

/** The same of the text of a file. */
export function readJsonText<T>(text: string, parse: (value: unknown) => Result<T>, name: string): Result<T> {
  const read = readJson(text);
  if (!read.ok) return inFile(name, read);
  const parsed = parse(read.value);
  if (parsed.ok) return parsed;
  const plain = text.replace(/^\ufeff/, "");
  return inFile(name, reject(parsed.refusals.map((refusal) => placed(refusal, plain))));
}

/** Puts the file's name before every path. */
export function inFile<T>(file: string, read: Result<T>): Result<T> {
  return read.ok
    ? read
    : reject(read.refusals.map((refusal) => ({ ...refusal, path: [file, ...refusal.path] })));
}

/** With `line` and `column` among its facts, unless they stand there. */
function placed(refusal: Refusal, text: string): Refusal {
  const at = placeInJson(text, refusal.path);
  return at === undefined ? refusal : { ...refusal, facts: { ...lineAndColumn(text, at), ...refusal.facts } };
}

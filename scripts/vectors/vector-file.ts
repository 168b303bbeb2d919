/**
 * A file of expected values: a list of cases, each saying what to `do`, what is `given` and what to `expect`.
 */
import { readFileSync } from "node:fs";

export interface VectorCase {
  readonly name: string;
  readonly do: string;
  // The fields of a case depend on `do`; each answer knows its own, and the library checks what it is given.
  readonly given: Given;
  readonly expect: unknown;
}

// biome-ignore lint/suspicious/noExplicitAny: a test bench for files from elsewhere; types would only promise what nobody checked.
export type Given = Readonly<Record<string, any>>;

/**
 * The cases of a file.
 *
 * @throws Error when the file cannot be read or is no such file.
 */
export function readVectorFile(path: string): VectorCase[] {
  const file: unknown = JSON.parse(readFileSync(path, "utf8"));
  const cases = isObject(file) ? file["cases"] : undefined;
  if (!Array.isArray(cases)) throw new Error("there is no list of `cases` in it");
  return cases.map((each: unknown, at) => {
    if (isObject(each) && typeof each["do"] === "string" && isObject(each["given"]) && "expect" in each) {
      return {
        name: String(each["name"] ?? `case ${at}`),
        do: each["do"],
        given: each["given"],
        expect: each["expect"],
      };
    }
    throw new Error(`case ${at} has not the fields do, given and expect`);
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

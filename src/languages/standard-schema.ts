/**
 * A parser in the form that form libraries and routers take (Standard Schema, version 1): its refusals are
 * said in a language that is handed over.
 */
import { WrongType } from "../kernel/misuse.js";
import type { Result } from "../kernel/result.js";
import { type Language, wordsOf } from "./words-of.js";

/** What programs that know Standard Schema ask of a schema. Source: https://standardschema.dev, version 1. */
export interface StandardSchema<Input, Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "double-random";
    readonly validate: (value: unknown) => StandardAnswer<Output>;
    /** For the compiler alone. */
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** The value, or what is wrong and where. */
export type StandardAnswer<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: readonly (string | number)[] }[] };

/**
 * The parser as a Standard Schema. Each refusal is an issue with its path; message and advice are one text.
 *
 * @throws TypeError when something else is handed over than a parser
 * @example
 * const { issues } = standardSchema(parsePolicy, english)["~standard"].validate({});
 * issues?.[0].path; // ["format"]
 */
export function standardSchema<Input, Output>(
  parser: (input: Input) => Result<Output>,
  language: Language,
): StandardSchema<Input, Output> {
  if (typeof parser !== "function")
    throw new WrongType("`standardSchema` takes a parser such as `parsePolicy`, and `english` or `chinese`.");
  const validate = (value: unknown): StandardAnswer<Output> => {
    const read = parser(value as Input);
    if (read.ok) return { value: read.value };
    return {
      issues: read.refusals.map((refusal) => {
        const { message, advice } = wordsOf(refusal, language);
        return { message: `${message} ${advice}`, path: refusal.path };
      }),
    };
  };
  return { "~standard": { version: 1, vendor: "double-random", validate } };
}

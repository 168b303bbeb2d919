/** Asks the library about one case and compares its answer with the expected one. */
import { isDeepStrictEqual } from "node:util";
import { ANSWERS } from "./answers.js";
import type { VectorCase } from "./vector-file.js";

/** `found` is the answer; `refusal` says why the library refused, when it did. */
export interface Outcome {
  readonly verdict: "agrees" | "differs" | "unknown";
  readonly found: unknown;
  readonly refusal: string | undefined;
}

export function runCase({ do: task, given, expect }: VectorCase): Outcome {
  const answer = Object.hasOwn(ANSWERS, task) ? ANSWERS[task] : undefined;
  if (answer === undefined) return { verdict: "unknown", found: undefined, refusal: undefined };
  let found: unknown;
  let refusal: string | undefined;
  try {
    found = answer(given, expect);
  } catch (error) {
    found = { refused: true };
    refusal = error instanceof Error ? error.message : String(error);
  }
  return { verdict: sameJson(found, expect) ? "agrees" : "differs", found, refusal };
}

/** Equal as JSON: the order of keys does not count, fields that are undefined are not there, −0 is 0. */
function sameJson(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(asJson(one), asJson(other));
}

function asJson(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined ? undefined : JSON.parse(text);
}

/** Words for what zod found: its issues become refusals with the same codes for every document. */
import type * as z from "zod/mini";
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { Refusal } from "../kernel/refusal.js";
import { refuse } from "./refuse.js";
import { isReplayOnly } from "./replay-only.js";

type Path = readonly (string | number)[];

/** One refusal for each issue, in reading order; a missing field is told from a field of the wrong type. */
export function refusalsOfShape(issues: readonly z.core.$ZodIssue[], document: unknown): Refusal[] {
  return issues.flatMap((issue) => {
    const path = issue.path as Path;
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => refuse("policy/unknown-field", [...path, key], { field: key }));
    const value = valueAt(document, path);
    if (value === undefined)
      return [refuse("policy/missing-field", path, { field: String(path.at(-1) ?? "") })];
    if (path.at(-1) === "method" && isReplayOnly(value))
      return [refuse("policy/method-for-replay", path, { method: value })];
    return [refuse("policy/wrong-value", path, { value: shown(value), expected: issue.message })];
  });
}

export function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    document,
  );
}

function shown(value: unknown): string {
  if (typeof value === "function") return nameOfThing(value);
  const text =
    typeof value === "bigint" || typeof value === "symbol"
      ? String(value)
      : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

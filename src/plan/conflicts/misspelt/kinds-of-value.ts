/**
 * Of which kind values are. A condition that compares a number with text never holds, whatever the numbers
 * are; one that compares a day with text that is no day goes by its letters.
 */
import { isDay } from "../../../kernel/iso-date.js";
import type { Refusal } from "../../../kernel/refusal.js";
import type { FactValue } from "../../../registry/unit.js";
import { refuse } from "../../refuse.js";

export type ValueKind = "text" | "day" | "number" | "boolean";

/**
 * The kinds that the values of a fact have, each with the first value of it. A fact of which all are null has
 * none.
 */
export interface FactKinds {
  readonly first: ReadonlyMap<ValueKind, FactValue>;
  /** The first text that reads as a whole number, and as true or false. */
  readonly textOf: ReadonlyMap<ValueKind, string>;
}

export function kindsOf(values: Iterable<FactValue>): FactKinds {
  const first = new Map<ValueKind, FactValue>();
  const textOf = new Map<ValueKind, string>();
  for (const value of values) {
    if (value === null) continue;
    const kind = kindOf(value);
    if (!first.has(kind)) first.set(kind, value);
    const looks = typeof value === "string" ? looksLike(value) : undefined;
    if (looks !== undefined && !textOf.has(looks)) textOf.set(looks, value as string);
  }
  return { first, textOf };
}

export interface Compared {
  readonly field: string;
  readonly value: string | number | boolean;
  /** By order, in which text is only compared if it is a day. */
  readonly ordered: boolean;
}

/**
 * What is to be said of a comparison with a fact whose values have these kinds: that it never holds, or that
 * some values are not meant by it.
 */
export function faultOfKind(
  compared: Compared,
  kinds: FactKinds,
  path: readonly (string | number)[],
): Refusal | undefined {
  const { field, value } = compared;
  const asks = kindAsked(compared);
  const facts = { field, word: String(value), asks };
  const { first } = kinds;
  const textLikeText = (asks === "text" && first.has("day")) || (asks === "day" && first.has("text"));
  if (!first.has(asks) && !textLikeText) {
    return refuse("plan/other-kind-of-value", path, {
      ...facts,
      kind: kindText(kinds),
      first: String([...first.values()][0] ?? null),
    });
  }
  const other = otherKind(value, asks, kinds);
  return other === undefined
    ? undefined
    : refuse("plan/mixed-kinds-of-value", path, { ...facts, kind: other.kind, first: String(other.first) });
}

/** Text that is compared by order has to be a day. */
function kindAsked({ value, ordered }: Compared): ValueKind {
  if (typeof value !== "string") return kindOf(value);
  return ordered ? "day" : "text";
}

/** What a fact is read as where no condition compares it: a score, the day of a licence. */
export function faultOfReading(
  field: string,
  asks: "number" | "day",
  kinds: FactKinds,
  path: readonly (string | number)[],
): Refusal | undefined {
  const { first, textOf } = kinds;
  if (first.size === 0) return undefined;
  const other = asks === "number" ? textOf.get("number") : first.get("text");
  if (first.has(asks) && other === undefined) return undefined;
  const kind = first.has(asks) ? "text" : kindText(kinds);
  return refuse("plan/fact-of-other-kind", path, {
    field,
    asks,
    kind,
    first: String(other ?? [...first.values()][0]),
  });
}

/** Of the kind that is asked for, and yet some values are as good as the same in another. */
function otherKind(
  value: Compared["value"],
  asks: ValueKind,
  { first, textOf }: FactKinds,
): { kind: ValueKind; first: FactValue } | undefined {
  const text = asks === "day" ? first.get("text") : textOf.get(asks);
  if (asks !== "text" && text !== undefined) return { kind: "text", first: text };
  const looks = asks === "text" ? looksLike(value as string) : undefined;
  const found = looks === undefined ? undefined : first.get(looks);
  return looks === undefined || found === undefined ? undefined : { kind: looks, first: found };
}

function kindText({ first }: FactKinds): string {
  return first.size === 0 ? "null" : [...first.keys()].join(", ");
}

function kindOf(value: string | number | boolean): ValueKind {
  if (typeof value === "string") return isDay(value) ? "day" : "text";
  return typeof value === "number" ? "number" : "boolean";
}

function looksLike(text: string): "number" | "boolean" | undefined {
  if (/^ *-?\d{1,15} *$/.test(text)) return "number";
  return /^(true|false)$/i.test(text) ? "boolean" : undefined;
}

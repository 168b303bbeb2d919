/** How one field of a published draw is looked at: what it takes, in words, and whether a value fits. */
import { isWellFormed } from "../kernel/byte-order.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { Refusal } from "../kernel/refusal.js";
import { refuse } from "./refuse.js";
import { lostLetters, NUMBER, plainText } from "./rfc3797-key.js";

export type Path = readonly (string | number)[];

export interface FieldCheck {
  /** What belongs there, for a sentence. */
  readonly takes: string;
  readonly faults: (value: unknown, path: Path) => Refusal[];
  readonly mayBeLeftOut?: true;
}

/** Most items of a pool, and most picks. */
export const MOST_UNITS = 5_000_000;
export const MOST_PICKS = 1_000_000;

/** Most sources, numbers in one, and names passed over: a draw of people has few. */
const MOST_SOURCES = 1000;

/** A field that may be missing. */
export function optional(check: FieldCheck): FieldCheck {
  return { ...check, mayBeLeftOut: true };
}

function fits(takes: string, isRight: (value: unknown) => boolean): FieldCheck {
  return {
    takes,
    faults: (value, path) =>
      isRight(value)
        ? []
        : [refuse("elsewhere/field", path, { field: String(path.at(-1)), given: nameOfThing(value), takes })],
  };
}

/** Text that has a UTF-8 form. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && isWellFormed(value);
}

/** Text, or a whole number, which stands for its digits. */
export function isName(value: unknown): value is string | number {
  return isText(value) || Number.isSafeInteger(value);
}

export const TEXT = /* @__PURE__ */ fits("text", isText);
export const TEXT_OR_WHOLE = /* @__PURE__ */ fits("text or a whole number", isName);
export const TEXT_OR_NUMBER = /* @__PURE__ */ fits(
  "text or a number",
  (value) => isText(value) || Number.isFinite(value),
);

export function wholeFrom(least: number, most: number): FieldCheck {
  const isWithin = (value: unknown): boolean =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
  return fits(`a whole number from ${least} to ${most}`, isWithin);
}

export function oneOf(...words: readonly string[]): FieldCheck {
  return fits(words.join(" / "), (value) => words.includes(value as string));
}

/** Names in a list, or how many numbered units there are. */
export const POOL: FieldCheck = {
  takes: `a list of ids, or a whole number from 0 to ${MOST_UNITS}`,
  faults: (value, path) => {
    if (!Array.isArray(value)) return fits(POOL.takes, isSize).faults(value, path);
    if (value.length > MOST_UNITS)
      return [refuse("elsewhere/pool-size", path, { size: value.length, most: MOST_UNITS })];
    const at = value.findIndex((item) => !isName(item));
    if (at < 0) return [];
    return [
      refuse("elsewhere/pool-item", [...path, at], { position: at + 1, given: nameOfThing(value[at]) }),
    ];
  },
};

function isSize(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= MOST_UNITS;
}

export const NAMES: FieldCheck = /* @__PURE__ */ fits(
  "a list of ids",
  (value) => Array.isArray(value) && value.length <= MOST_UNITS && value.every(isName),
);

export const SOURCES: FieldCheck = {
  takes: `a list of 1 to ${MOST_SOURCES} sources`,
  faults: (value, path) => {
    const isList = Array.isArray(value) && value.length > 0 && value.length <= MOST_SOURCES;
    if (!isList) return fits(SOURCES.takes, () => false).faults(value, path);
    return Array.from(value, (source: unknown, at) => faultsOfSource(source, [...path, at])).flat();
  },
};

function faultsOfSource(source: unknown, path: Path): Refusal[] {
  if (!Array.isArray(source)) {
    const { text, ...others } = (source ?? {}) as { readonly text?: unknown };
    if (isText(text) && Object.keys(others).length === 0) return faultsOfText(text, [...path, "text"]);
  } else if (source.length > 0 && source.length <= MOST_SOURCES)
    return Array.from(source, (value: unknown, at) => faultsOfNumber(value, [...path, at])).flat();
  return [refuse("elsewhere/source", path, { given: nameOfThing(source) })];
}

function faultsOfNumber(value: unknown, path: Path): Refusal[] {
  const isRight =
    typeof value === "number"
      ? Number.isSafeInteger(value) && value >= 0
      : isText(value) && NUMBER.test(value);
  return isRight ? [] : [refuse("elsewhere/source-number", path, { given: nameOfThing(value) })];
}

function faultsOfText(text: string, path: Path): Refusal[] {
  const lost = lostLetters(text);
  if (lost === "" && plainText(text) !== "") return [];
  return [refuse("elsewhere/source-text", path, { text, lost: lost === "" ? text : lost })];
}

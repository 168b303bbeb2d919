/** How one field of a published draw is looked at: whether a value fits, and what belongs there. */
import { isWellFormed } from "../kernel/byte-order.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { Facts, Refusal } from "../kernel/refusal.js";
import { type ElsewhereCode, refuse } from "./refuse.js";
import { lostLetters, NUMBER, plainText } from "./rfc3797-key.js";

export type Path = readonly (string | number)[];

export interface FieldCheck {
  readonly faults: (value: unknown, path: Path) => Refusal[];
  readonly mayBeLeftOut?: true;
}

/** Most items of a pool, and most picks. */
export const MOST_UNITS = 5_000_000;
export const MOST_PICKS = 1_000_000;

/** Most sources, and most numbers in one. */
const MOST_SOURCES = 1000;

/** A field that may be missing. */
export function optional(check: FieldCheck): FieldCheck {
  return { ...check, mayBeLeftOut: true };
}

type FieldCode = Extract<ElsewhereCode, `elsewhere/field-${string}`>;

function fits(code: FieldCode, isRight: (value: unknown) => boolean, facts: Facts = {}): FieldCheck {
  return {
    faults: (value, path) =>
      isRight(value)
        ? []
        : [refuse(code, path, { field: String(path.at(-1)), given: nameOfThing(value), ...facts })],
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

export const TEXT = /* @__PURE__ */ fits("elsewhere/field-text", isText);
export const TEXT_OR_WHOLE = /* @__PURE__ */ fits("elsewhere/field-text-or-whole", isName);
export const TEXT_OR_NUMBER = /* @__PURE__ */ fits(
  "elsewhere/field-text-or-number",
  (value) => isText(value) || Number.isFinite(value),
);

export function wholeFrom(least: number, most: number): FieldCheck {
  const isWithin = (value: unknown): boolean =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
  return fits("elsewhere/field-whole", isWithin, { least, most });
}

export function oneOf(...words: readonly string[]): FieldCheck {
  return fits("elsewhere/field-word", (value) => words.includes(value as string), {
    known: words.join(", "),
  });
}

/** Names in a list, or how many numbered units there are. */
export const POOL: FieldCheck = {
  faults: (value, path) => {
    if (!Array.isArray(value)) return SIZE.faults(value, path);
    if (value.length > MOST_UNITS)
      return [refuse("elsewhere/pool-size", path, { size: value.length, most: MOST_UNITS })];
    const at = value.findIndex((item) => !isName(item));
    if (at < 0) return [];
    return [
      refuse("elsewhere/pool-item", [...path, at], { position: at + 1, given: nameOfThing(value[at]) }),
    ];
  },
};

const SIZE = /* @__PURE__ */ fits("elsewhere/field-pool", (value) => isWithinPool(value), {
  most: MOST_UNITS,
});

function isWithinPool(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= MOST_UNITS;
}

export const NAMES: FieldCheck = /* @__PURE__ */ fits(
  "elsewhere/field-names",
  (value) => Array.isArray(value) && value.length <= MOST_UNITS && value.every(isName),
);

export const SOURCES: FieldCheck = {
  faults: (value, path) => {
    if (Array.isArray(value) && value.length > 0 && value.length <= MOST_SOURCES)
      return Array.from(value, (source: unknown, at) => faultsOfSource(source, [...path, at])).flat();
    return [
      refuse("elsewhere/field-sources", path, {
        field: String(path.at(-1)),
        given: nameOfThing(value),
        most: MOST_SOURCES,
      }),
    ];
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

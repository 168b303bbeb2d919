/**
 * Was a registry read? Past the door nobody looks at its columns again, so that only what `parseRegistry` has
 * made may pass, and what certainly says the same.
 */
import { isPlainObject } from "../kernel/canonical-json.js";
import { listsIn, madeWith } from "./made-by-parser.js";
import { parseRegistry, type RegistryInput } from "./parse-registry.js";
import type { Registry } from "./registry.js";
import { registryRows } from "./registry-rows.js";

/**
 * True for what `parseRegistry` gives, and for a copy of it that holds the same columns when its rows are read
 * again, as `structuredClone` makes one for a worker: in the time that reading them takes. Lists of one registry
 * beside another day or other lists are none: history counts the inspectors that it was read with.
 */
export function isParsedRegistry(value: unknown): value is Registry {
  const made: unknown = madeWith(value);
  if (made !== undefined && made === value) return true;
  if (!isPlainObject(value)) return false;
  try {
    return isCopy(value as unknown as Registry);
  } catch {
    return false;
  }
}

function isCopy(value: Registry): boolean {
  const owners = new Set(listsIn(value).map(madeWith));
  const [owner] = owners;
  if (owners.size > 1) return false;
  return owner === undefined ? isSameWhenRead(value) : holdsSame(owner, value);
}

function isSameWhenRead(value: Registry): boolean {
  const { secret, readings } = value;
  const more = {
    ...(secret === undefined ? {} : { secret }),
    ...(readings === undefined ? {} : { readings }),
  };
  const rows = { ...registryRows(value), ...more };
  const read = parseRegistry(rows as unknown as RegistryInput);
  return read.ok && holdsSame(read.value, value);
}

/** The same values in the same kinds of lists: a column that went through JSON is no column any more. */
function holdsSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (kindOf(one) !== kindOf(other)) return false;
  if (isList(one) && isList(other)) return one.length === other.length && haveSameItems(one, other);
  const fields = Object.keys(one);
  return (
    fields.length === Object.keys(other).length &&
    fields.every(
      (field) => Object.hasOwn(other, field) && holdsSame(one[field as never], other[field as never]),
    )
  );
}

function haveSameItems(one: ArrayLike<unknown>, other: ArrayLike<unknown>): boolean {
  for (let at = 0; at < one.length; at++) if (!holdsSame(one[at], other[at])) return false;
  return true;
}

function isList(value: object): value is ArrayLike<unknown> {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

/** Of any realm: `[object Uint32Array]`. */
function kindOf(value: object): string {
  return Object.prototype.toString.call(value);
}

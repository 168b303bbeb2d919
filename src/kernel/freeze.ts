/**
 * Freezes a value and all plain data inside it, and returns it. Columns (typed arrays) stay as they are: the
 * language cannot freeze them.
 *
 * @example
 * Object.isFrozen(deepFreeze({ a: [1] }).a); // true
 */
export function deepFreeze<T>(value: T): T {
  freezeInside(value, new Set());
  return value;
}

/** `seen` and not `Object.isFrozen` ends the walk: a frozen object may hold one that is not. */
function freezeInside(value: unknown, seen: Set<object>): void {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || seen.has(value)) return;
  seen.add(value);
  Object.freeze(value);
  for (const inner of Object.values(value)) freezeInside(inner, seen);
}

/** Regions are paths from the outermost name inwards; one lies inside another when its path begins with the other's. */

/**
 * @example
 * liesInside(["town", "east"], ["town"]); // true
 */
export function liesInside(region: readonly string[], outer: readonly string[]): boolean {
  return outer.length <= region.length && outer.every((name, depth) => region[depth] === name);
}

/**
 * Regions are paths from the outermost name inwards; one lies inside another when its path begins with the
 * other's.
 */

/**
 * @example
 * liesInside(["town", "east"], ["town"]); // true
 */
export function liesInside(region: readonly string[], outer: readonly string[]): boolean {
  return outer.length <= region.length && outer.every((name, depth) => region[depth] === name);
}

/**
 * A region as one text: its names joined by `/`. A slash or a backslash that belongs to a name has a
 * backslash before it.
 *
 * @example
 * regionText(["辽宁省", "本溪市"]); // "辽宁省/本溪市"
 * regionText(["A/B"]); // "A\\/B"
 */
export function regionText(region: readonly string[]): string {
  return region.map((name) => name.replace(/[\\/]/g, "\\$&")).join("/");
}

/**
 * The names of a region that was written as one text. A backslash before any other sign is a backslash.
 *
 * @example
 * namesInRegion("A\\/B/C"); // ["A/B", "C"]
 */
export function namesInRegion(text: string): string[] {
  const names = [""];
  for (let at = 0; at < text.length; at++) {
    const isEscaped = text[at] === "\\" && (text[at + 1] === "\\" || text[at + 1] === "/");
    if (isEscaped) names[names.length - 1] += text[++at]!;
    else if (text[at] === "/") names.push("");
    else names[names.length - 1] += text[at]!;
  }
  return names;
}

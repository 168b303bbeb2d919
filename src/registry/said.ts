/** What a row says. An empty value means the same however it is written: null, "", [] or {}. */

/** Without null, empty text and empty lists, all the way down. */
export function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== "object" || value === null) return value;
  const kept: [string, unknown][] = [];
  for (const [name, inner] of Object.entries(value)) if (!saysNothing(inner)) kept.push([name, said(inner)]);
  return Object.fromEntries(kept);
}

/** True for null, "", and lists and objects that hold nothing. */
export function saysNothing(value: unknown): boolean {
  if (typeof value !== "object") return value === "";
  return value === null || Object.keys(value).length === 0;
}

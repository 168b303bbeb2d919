/** The first of a list, and that there are more. */
export function listed(ids: readonly string[]): string {
  return `${ids.slice(0, 5).join(", ")}${ids.length > 5 ? " …" : ""}`;
}

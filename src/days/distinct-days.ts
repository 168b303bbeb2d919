/**
 * The days that stand in any of some lists, each once. Units that share a list hold the same one, which is
 * gone through once.
 */
export function distinctDays(lists: readonly (readonly string[])[]): string[] {
  return [...new Set([...new Set(lists)].flat())];
}

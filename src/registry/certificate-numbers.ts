/** Numbers of the certificates of somebody that are asked for, valid on a day. */
import type { Certificate } from "./inspector.js";

/**
 * @param kinds - of which one is enough; null where any will do
 * @example
 * certificateNumbers([{ kind: "执法证", number: "0605", from: "2024-01-01", until: "2028-12-31" }], null, "2026-03-01"); // ["0605"]
 */
export function certificateNumbers(
  certificates: readonly Certificate[],
  kinds: string | readonly string[] | null,
  day: string,
): string[] {
  const asked = typeof kinds === "string" ? [kinds] : kinds;
  return certificates
    .filter(({ kind, from, until }) => (asked?.includes(kind) ?? true) && from <= day && day <= until)
    .flatMap(({ number }) => (number === null ? [] : [number]));
}

/**
 * The statement of how a registry was read from the tables of an office: which columns meant what, and every cell that
 * was read otherwise than it stands. The ledger names it beside the roots, so that nobody chooses another reading later.
 */

const HEX_64 = /^[0-9a-f]{64}$/;

export interface StatedReadings {
  /** How many cells were read otherwise than they stand. */
  readonly count: number;
  /** SHA-256 of the canonical JSON of the statement, 64 lower-case hex digits. */
  readonly digest: string;
}

export function isStatedReadings(value: unknown): value is StatedReadings {
  if (typeof value !== "object" || value === null) return false;
  const { count, digest, ...more } = value as Record<string, unknown>;
  const isCount = Number.isSafeInteger(count) && (count as number) >= 0;
  const isDigest = typeof digest === "string" && HEX_64.test(digest);
  return isCount && isDigest && Object.keys(more).length === 0;
}

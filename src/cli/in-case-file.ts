/** What an act refuses of what a file of the case says: named with the file, as it is called there. */
import type { Refusal } from "../kernel/refusal.js";

/** Fields of seed.json and announcement.json. */
const FIELDS: ReadonlySet<string> = new Set([
  ...["round", "matter", "at", "by", "phaseSecret", "sources"],
  ...["drawOn", "valuesFrom", "revealBy", "fallback", "seals"],
]);

export function inCaseFile(name: string, refusals: readonly Refusal[]): readonly Refusal[] {
  return refusals.map((refusal) => {
    const [first, ...rest] = refusal.path;
    // An act calls the sources of a draw its seed.
    const field = first === "seed" ? "sources" : String(first);
    return FIELDS.has(field) ? { ...refusal, path: [name, field, ...rest] } : refusal;
  });
}

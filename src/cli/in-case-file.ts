/** What an act refuses of what a file of the case says: named with the file, as it is called there. */
import type { Refusal } from "../kernel/refusal.js";

const FIELDS: Readonly<Record<string, string>> = {
  ...{ round: "round", matter: "matter", at: "at", by: "by", phaseSecret: "phaseSecret" },
  ...{ drawOn: "drawOn", valuesFrom: "valuesFrom", revealBy: "revealBy", fallback: "fallback" },
  ...{ seals: "seals", sources: "sources", seed: "sources" },
};

export function inCaseFile(name: string, refusals: readonly Refusal[]): readonly Refusal[] {
  return refusals.map((refusal) => {
    const [first, ...rest] = refusal.path;
    const field = Object.hasOwn(FIELDS, String(first)) ? FIELDS[String(first)] : undefined;
    return field === undefined ? refusal : { ...refusal, path: [name, field, ...rest] };
  });
}

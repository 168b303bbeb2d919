/** What can be wrong with the frequency rules of a matter, beyond their form. */
import { isDay } from "../kernel/iso-date.js";
import { faultOfId } from "../kernel/parse-id.js";
import type { Refusal } from "../kernel/refusal.js";
import type { FrequencyRule } from "./frequency-rule.js";
import { faultsOfQuery } from "./query.js";
import { refuse } from "./refuse.js";

type Path = readonly (string | number)[];

export function faultsOfFrequency(rule: FrequencyRule, year: number, path: Path): Refusal[] {
  return [
    ...(rule.where === null ? [] : faultsOfQuery(rule.where, [...path, "where"])),
    ...faultsOfCounts(rule, path),
    ...faultsOfWindow(rule, year, path),
  ];
}

function faultsOfCounts({ atLeast, atMost, counts }: FrequencyRule, path: Path): Refusal[] {
  const faults: Refusal[] = [];
  if (atLeast === undefined && atMost === undefined) faults.push(refuse("policy/no-frequency", path, {}));
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) {
    faults.push(refuse("policy/least-above-most", [...path, "atLeast"], { atLeast, atMost }));
  }
  for (const [list, names] of Object.entries(counts)) {
    names.forEach((name: string, at: number) => {
      const fault = list === "results" ? undefined : faultOfId(name);
      if (fault !== undefined)
        faults.push(refuse("policy/id", [...path, "counts", list, at], { id: name, fault }));
    });
  }
  return faults;
}

function faultsOfWindow({ window, atLeast }: FrequencyRule, year: number, path: Path): Refusal[] {
  if (typeof window !== "object") return [];
  if ("start" in window && window.start !== undefined && !isDay(window.start)) {
    return [refuse("policy/day", [...path, "window", "start"], { value: window.start })];
  }
  if ("start" in window && window.start !== undefined && atLeast === undefined) {
    return [refuse("policy/idle-start", [...path, "window", "start"], {})];
  }
  if ("from" in window && window.from !== undefined && window.from > year) {
    return [refuse("policy/window-begins-later", [...path, "window", "from"], { from: window.from, year })];
  }
  if ("since" in window) {
    const faults =
      window.since === "" ? [refuse("policy/query-field", [...path, "window", "since"], { field: "" })] : [];
    return atLeast === undefined
      ? faults
      : [...faults, refuse("policy/since-at-least", [...path, "window"], {})];
  }
  return [];
}

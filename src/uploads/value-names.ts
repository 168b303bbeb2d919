/** The names by which an edition says where a value comes from. */
import { nearWord } from "../kernel/near-word.js";
import type { RowKind } from "./edition.js";

/** What can be said of a row; `unit.fact.NAME` and `office.NAME` are open. */
export const VALUE_NAMES = [
  "authority.id",
  "policy.title",
  "policy.year",
  "policy.level",
  "matter.id",
  "matter.name",
  "round.id",
  "round.name",
  "round.drawId",
  "round.from",
  "round.until",
  "round.drawn",
  "round.ratio",
  "unit.id",
  "unit.name",
  "unit.region",
  "unit.categories",
  "unit.tier",
  "unit.opened",
  "visit.number",
  "visit.day",
  "visit.ground",
  "visit.kind",
  "team.ids",
  "team.names",
  "team.certificates",
  "team.agencies",
  "result.codes",
  "result.outcome",
  "result.change",
  "result.published",
  "result.correctBy",
  "detail.number",
  "detail.code",
  "report.day",
] as const;
export type ValueName = (typeof VALUE_NAMES)[number];

const OPEN = ["unit.fact.", "office."] as const;

const EVERYWHERE = ["authority", "policy", "matter", "round", "office", "report"];
const OF_UNITS = [...EVERYWHERE, "unit", "visit", "team"];
const OF_CHECKS = [...OF_UNITS, "result"];

const GROUPS: Readonly<Record<RowKind | "details", readonly string[]>> = {
  rounds: EVERYWHERE,
  units: OF_UNITS,
  checks: OF_CHECKS,
  "draw-checks": OF_CHECKS,
  details: [...OF_CHECKS, "detail"],
};

export function isValueName(name: string): boolean {
  const open = OPEN.find((start) => name.startsWith(start));
  if (open !== undefined) return name.length > open.length;
  return VALUE_NAMES.some((known) => known === name);
}

/** Can it be said of such rows? */
export function isOfRows(name: string, rows: RowKind | "details"): boolean {
  return GROUPS[rows].includes(name.slice(0, name.indexOf(".")));
}

/** The name that was probably meant. */
export function nearValueName(name: string): string | null {
  return nearWord(name, VALUE_NAMES) ?? null;
}

/** What stands behind `office.`; undefined of other names. */
export function officeName(name: string): string | undefined {
  return name.startsWith("office.") ? name.slice("office.".length) : undefined;
}

/** The names in braces of a sentence. */
export function namesInText(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!);
}

/** How a unit stands in a draw: as the draw says and as replacements changed it, or as the public list says. */
import type { ListedUnit } from "../listed-unit.js";
import { codeText } from "../parts/rule-words.js";
import type { DrawSeen, VisitSeen } from "../record/public-record.js";
import { isWithheld, type Seen, type Withheld } from "../record/seen.js";
import type { Here, Site } from "../site.js";
import { drawnWithheld, replacedUntold, type Untold, untoldOf } from "../untold.js";

/** A draw, and what of it the pages do not tell. */
export interface ToldDraw {
  readonly draw: DrawSeen;
  readonly untold: Untold | null;
  /** What withholds who was drawn. */
  readonly hidden: Withheld | null;
}

export function toldOf(site: Site, draw: DrawSeen): ToldDraw {
  return { draw, untold: untoldOf(site, draw), hidden: drawnWithheld(draw) };
}

/** Who is replaced, or who came in, is withheld: how a unit stands may have changed since the draw. */
export interface Unsure {
  readonly rule: string;
  readonly says: string;
}

/** Null where it is told, or where the visit is made. */
export function unsureOf({ say }: Site, id: string, { draw, kind }: StandingIn): Unsure | null {
  const visit = draw.visits.get(id);
  if (kind === "drawn" || kind === "cameIn") {
    const rule = visit?.replacedUnsure?.rule;
    if (rule === undefined) return null;
    const says = say(
      `本轮有对象不再检查、由候补递补，是哪些对象不予公开（规则 ${rule}）：可能不再检查。`,
      `Units of this draw are replaced from the reserve, and which is withheld (rule ${rule}): it may not be visited.`,
    );
    return { rule, says };
  }
  const rule = kind === "reserve" ? replacedUntold(draw)?.rule : undefined;
  if (rule === undefined) return null;
  const says = say(
    `本轮有候补递补，是哪些对象不予公开（规则 ${rule}）：可能已经递补。`,
    `Units came in from the reserve of this draw, and which is withheld (rule ${rule}): it may be visited.`,
  );
  return { rule, says };
}

interface StandingIn {
  readonly draw: DrawSeen;
  readonly kind: Standing["kind"];
}

export type Standing =
  | { readonly kind: "none" }
  /** In the pool of a stratum; who was drawn from it is withheld. */
  | { readonly kind: "hidden"; readonly stratum: string; readonly rule: string }
  | { readonly kind: "rule"; readonly rule: string }
  | { readonly kind: "drawn" | "pool"; readonly stratum: string }
  | { readonly kind: "reserve"; readonly stratum: string; readonly place: number }
  /** Drawn and not visited, or come in from a place of the reserve. */
  | {
      readonly kind: "gone" | "cameIn";
      readonly stratum: string;
      readonly place: number;
      readonly visit: VisitSeen;
    };

/** As the draw says; where it does not name the unit, as the public list says. */
export function standingOf({ id, draws = {} }: ListedUnit, { draw, hidden }: ToldDraw): Standing {
  const visit = draw.visits.get(id);
  if (visit !== undefined) return standingOfVisit(visit);
  for (const line of draw.strata) {
    const rule = line.skipped.get(id);
    if (rule !== undefined) return { kind: "rule", rule };
    const place = line.reserve.get(id)?.place;
    if (place !== undefined) return { kind: "reserve", stratum: line.stratum, place };
  }
  const listed = Object.hasOwn(draws, draw.drawId) ? draws[draw.drawId] : undefined;
  if (listed === undefined) return { kind: "none" };
  if (listed.rule !== null) return { kind: "rule", rule: listed.rule };
  const { stratum } = listed;
  if (stratum === null) return { kind: "none" };
  return hidden === null ? { kind: "pool", stratum } : { kind: "hidden", stratum, rule: hidden.rule };
}

function standingOfVisit(visit: VisitSeen): Standing {
  const { stratum: known, insteadOf, reservePlace } = visit;
  const stratum = known ?? "";
  if (insteadOf !== null) return { kind: "cameIn", stratum, place: reservePlace ?? 0, visit };
  return visit.void === null ? { kind: "drawn", stratum } : { kind: "gone", stratum, place: 0, visit };
}

/** What became of a visit after the draw: in whose place it is made, when, or why it is not made and who comes instead. */
export function becameText(here: Here, { insteadOf, day, dayUnsure, void: gone }: VisitSeen): string {
  const { say, language } = here;
  const instead =
    insteadOf === null
      ? ""
      : say(`代替${calledIn(here, insteadOf)}。`, `It takes the place of ${calledIn(here, insteadOf)}. `);
  const moved =
    dayUnsure === null
      ? ""
      : say(`；是否改期：${shown(here, dayUnsure)}`, `; moved or not: ${shown(here, dayUnsure)}`);
  if (gone === null)
    return day === null
      ? instead
      : `${instead}${say(`检查日期：${shown(here, day)}${moved}。`, `Day of the visit: ${shown(here, day)}${moved}.`)}`;
  const code = typeof gone.code === "string" ? codeText(language, gone.code) : shown(here, gone.code);
  const why = say(`不再检查：${code}。`, `It is not visited: ${code}. `);
  if (isWithheld(gone.by))
    return `${instead}${why}${say(`是否有候补递补：${shown(here, gone.by)}。`, `Who comes in from the reserve: ${shown(here, gone.by)}.`)}`;
  const by =
    gone.by === null
      ? say("没有候补可以递补。", "Nobody was left in the reserve.")
      : say(`由${calledIn(here, gone.by)}递补。`, `${calledIn(here, gone.by)} comes in from the reserve.`);
  return `${instead}${why}${by}`;
}

function shown({ say }: Here, value: Seen<string> | null): string {
  if (value === null) return "–";
  return isWithheld(value) ? say(`不予公开（规则 ${value.rule}）`, `withheld (rule ${value.rule})`) : value;
}

/** A unit by name and id. */
function calledIn(here: Here, unit: Seen<string>): string {
  if (isWithheld(unit)) return shown(here, unit);
  const name = here.unitOf.get(unit)?.name ?? "";
  return name === "" ? here.say(` ${unit} `, unit) : here.say(`“${name}”（${unit}）`, `${name} (${unit})`);
}

/** The many units that nothing is odd about. */

import { brandOf } from "./brands.js";
import { between, type Chance, earlyOf, happens, oneOf, openChance, weighted } from "./chance.js";
import { dayNumber, dayOf } from "./days.js";
import { DISTRICTS, type District } from "./districts.js";
import { type Draft, openCodes } from "./draft.js";
import { NAME_PATTERNS } from "./name-patterns.js";
import { oddDrafts } from "./odd-names.js";
import { TRADES, type Trade } from "./trades.js";

/** All units, the odd ones first. */
export function makeUnits(): Draft[] {
  const codeFor = openCodes();
  const odd = oddDrafts(codeFor);
  const taken = new Set(odd.map(({ name }) => name));
  return [...odd, ...TRADES.flatMap((trade) => plainDrafts(trade, codeFor, taken))];
}

function plainDrafts(trade: Trade, codeFor: ReturnType<typeof openCodes>, taken: Set<string>): Draft[] {
  const chance = openChance(`units/${trade.id}`);
  return Array.from({ length: trade.count }, () => {
    const district = weighted(
      chance,
      DISTRICTS.map((each) => [each, each.share] as const),
    );
    const street = happens(chance, 1) ? null : earlyOf(chance, district.streets);
    const area = areaFor(chance, trade);
    const { register, name } = nameFor(chance, patternFor(chance, trade, area), trade, district, taken);
    return {
      id: codeFor(register, district),
      name,
      district,
      street,
      trade,
      area,
      floors: trade.id === "market" && happens(chance, 20) ? null : floorsFor(chance, trade, area),
      opened: openingDay(chance),
      closed: null,
      status: "active",
      exclusions: [],
    };
  });
}

/** Small premises belong to self-employed people (register 92), key units do not. */
function patternFor(chance: Chance, { id, smallBelow, keyFrom }: Trade, area: number): string {
  const names = NAME_PATTERNS[id]!;
  const fitting = names.filter((pattern) =>
    area < smallBelow ? pattern.startsWith("92") : area < keyFrom || !pattern.startsWith("92"),
  );
  return oneOf(chance, fitting.length > 0 ? fitting : names);
}

/** A name nobody has yet. A second shop of the same brand is a branch. */
function nameFor(
  chance: Chance,
  pattern: string,
  { brand }: Trade,
  { name: place, short, streets }: District,
  taken: Set<string>,
) {
  const register = pattern.slice(0, 2);
  const seat =
    register === "12" || register === "52" ? (place.endsWith("自治县") ? place : `本溪市${place}`) : short;
  for (;;) {
    const whole = pattern.slice(2).replace("{d}", seat).replace("{b}", brandOf(chance, brand));
    const name = taken.has(whole)
      ? `${whole}(${earlyOf(chance, streets).replace(/(街道|镇|乡)$/, "")}店)`
      : whole;
    if (taken.has(name)) continue;
    taken.add(name);
    return { register, name };
  }
}

/** Most premises are small: the cube of an even chance. */
function areaFor(chance: Chance, { area: [least, most] }: Trade): number {
  const part = chance(1000);
  const size = least + Math.floor(((most - least) * part * part * part) / 1_000_000_000);
  return size < 1000 ? size - (size % 5) : size - (size % 50);
}

/** A building of many floors needs some area. */
function floorsFor(chance: Chance, { floors }: Trade, area: number): number {
  const most = Math.min(floors, 1 + Math.floor(area / 300));
  return Math.max(1, Math.min(between(chance, 1, most), between(chance, 1, most) + 2));
}

function openingDay(chance: Chance): string {
  const first = dayNumber(
    earlyOf(chance, ["2016-01-04", "2020-01-06", "2010-01-04", "2003-01-06", "1996-01-08"]),
  );
  return dayOf(Math.min(first + chance(1500), dayNumber("2025-09-30")));
}

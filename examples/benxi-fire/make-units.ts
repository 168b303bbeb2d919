/** The many units that nothing is odd about. */
import { brandOf } from "./brands.js";
import { between, type Chance, earlyOf, happens, oneOf, openChance, weighted } from "./chance.js";
import { type Draft, openCodes } from "./draft.js";
import { oddDrafts } from "./odd-names.js";
import { DISTRICTS, type District } from "./places.js";
import { type Trade, TRADES } from "./trades.js";
import { dayOf, dayNumber } from "../../src/kernel/iso-date.js";

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
    const district = weighted(chance, DISTRICTS.map((each) => [each, each.share] as const));
    const street = happens(chance, 1) ? null : earlyOf(chance, district.streets);
    const { register, name } = nameFor(chance, trade, district, taken);
    const area = areaFor(chance, trade);
    return {
      id: codeFor(register, district),
      name,
      district,
      street,
      trade,
      area,
      floors: trade.id === "market" && happens(chance, 15) ? null : floorsFor(chance, trade, area),
      opened: openingDay(chance),
      closed: null,
      status: "active",
      exclusions: [],
    };
  });
}

/** A name nobody has yet. A second shop of the same brand is a branch. */
function nameFor(chance: Chance, trade: Trade, district: District, taken: Set<string>): { register: string; name: string } {
  const pattern = oneOf(chance, trade.names);
  const place = /^[15]2/.test(pattern) ? `本溪市${district.name}` : district.short;
  for (;;) {
    const whole = pattern.slice(2).replace("{d}", place).replace("{b}", brandOf(chance, trade.brand));
    const name = taken.has(whole) ? `${whole}(${earlyOf(chance, district.streets).replace(/(街道|镇|乡)$/, "")}店)` : whole;
    if (taken.has(name)) continue;
    taken.add(name);
    return { register: pattern.slice(0, 2), name };
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
  const first = dayNumber(earlyOf(chance, ["2016-01-04", "2020-01-06", "2010-01-04", "2003-01-06", "1996-01-08"]));
  return dayOf(Math.min(first + chance(1500), dayNumber("2025-09-30")));
}

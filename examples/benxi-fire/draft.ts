/** A unit while it is being made: what the registry will say of it, and what the other steps want to know. */
import { creditCode, SERIALS } from "./credit-code.js";
import type { District } from "./districts.js";
import { regionPath } from "./places.js";
import type { Trade } from "./trades.js";

export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly district: District;
  readonly street: string | null;
  readonly trade: Trade;
  readonly area: number;
  /** null: open-air. */
  readonly floors: number | null;
  readonly opened: string;
  readonly closed: string | null;
  readonly status: "active" | "suspended" | "closed";
  readonly exclusions: readonly Flag[];
}

/** A reason not to draw a unit for some time. */
export interface Flag {
  readonly flag: string;
  readonly reason: string;
  readonly from: string | null;
  readonly until: string | null;
}

/** Credit codes without repeats: serial numbers jump about, as in life. */
export function openCodes(): (register: string, district: District) => string {
  const [factor, shift] = [387_421, 51_817];
  let used = 0;
  return (register, { code }) => creditCode(register, code, (factor * used++ + shift) % SERIALS);
}

export function isSmall({ area, trade }: Draft): boolean {
  return area < trade.smallBelow;
}

export function isKey({ area, trade }: Draft): boolean {
  return area >= trade.keyFrom;
}

/** 火灾高危单位: very large crowded places, high ones, and key units with dangerous goods. */
export function isHighRisk(draft: Draft): boolean {
  const { trade, area, floors } = draft;
  if (!isKey(draft)) return false;
  return trade.id === "hazardous" || (trade.crowded && (area >= 8000 || (floors ?? 0) >= 11));
}

/** The unit as the registry takes it. */
export function registered(draft: Draft, penalties: number) {
  const { id, name, district, street, trade, area, floors, status, opened, closed, exclusions } = draft;
  return {
    id,
    name,
    region: [...regionPath(district.name), ...(street === null ? [] : [street])],
    categories: isSmall(draft) ? [trade.id, "nine-small"] : [trade.id],
    tier: isKey(draft) ? "key" : "general",
    facts: {
      area,
      crowded: trade.crowded,
      ...(floors === null ? {} : { floors }),
      highRisk: isHighRisk(draft),
      penalties2025: penalties,
    },
    status,
    opened,
    closed,
    exclusions,
  };
}

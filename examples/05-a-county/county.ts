/** An invented county: 900 firms in six townships, 24 people of two bureaus, and what changes in June. */
import {
  type ActTypes,
  type InspectorRow,
  orThrow,
  parseRegistry,
  type Registry,
  type UnitRow,
  type VisitRow,
} from "double-random";
import { digestOf } from "double-random/protocol";

export const COUNTY = "滨河县";
const TOWNS = ["城关镇", "柳林镇", "石桥镇", "白沙乡", "青岩乡", "东渡乡"];
const TRADES = ["bakery", "restaurant", "canteen", "grocery", "workshop", "warehouse"];

/** A number below n that looks like chance and is the same on every machine. */
export function pickBelow(n: number, ...name: (string | number)[]): number {
  return Number.parseInt(digestOf(["county", ...name]).slice(0, 8), 16) % n;
}

/** The n-th firm, from 1. */
export const firmId = (n: number): string => `BH-${String(n).padStart(4, "0")}`;

const firms: readonly UnitRow[] = Array.from({ length: 900 }, (_, n) => ({
  id: firmId(n + 1),
  name: `滨河${n + 1}号经营户`,
  region: `${COUNTY}/${TOWNS[pickBelow(TOWNS.length, "town", n)]}`,
  categories: [
    TRADES[pickBelow(TRADES.length, "trade", n)]!,
    ...(pickBelow(12, "gas", n) === 0 ? ["gas-on-site"] : []),
  ],
  facts: { risk: pickBelow(1000, "risk", n) },
}));

const inspectors: readonly InspectorRow[] = Array.from({ length: 24 }, (_, n) => ({
  id: n < 16 ? `M-${n + 1}` : `E-${n - 15}`,
  name: `执法员${n + 1}`,
  agency: n < 16 ? "market" : "emergency",
  regions: [COUNTY],
  qualifications: n % 2 === 0 ? ["lead"] : [],
  certificates: [
    {
      kind: "law-enforcement",
      number: `BH${1000 + n}`,
      from: "2024-01-01",
      until: n === 3 ? "2026-06-30" : "2029-12-31",
    },
  ],
  leave: n % 6 === 5 ? [{ from: "2026-07-13", until: "2026-07-31", reason: "annual leave" }] : [],
  recusals: n % 8 === 0 ? [{ unit: firms[30 * n]!.id, reason: "a relative owns it" }] : [],
  capacity: 120,
}));

const history: readonly VisitRow[] = Array.from({ length: 90 }, (_, n) => ({
  unit: firms[n * 9]!.id,
  day: `2025-${String(1 + (n % 12)).padStart(2, "0")}-16`,
  kind: "routine",
  result: "1",
  inspectors: [inspectors[n % 16]!.id, inspectors[(n + 5) % 16]!.id],
}));

const opened = Array.from({ length: 12 }, (_, n): UnitRow => {
  return {
    id: `BH-9${String(n).padStart(3, "0")}`,
    name: `新设${n + 1}号`,
    region: `${COUNTY}/${TOWNS[0]}`,
    categories: ["bakery"],
    facts: { risk: 500 },
  };
});
const surrendered = firms.slice(200, 210).map(({ id }) => id);

/** Why the registry differs from June on. */
export const JUNE: readonly ActTypes.ChangeReason[] = [
  ...opened.map(
    ({ id }): ActTypes.ChangeReason => ({ unit: String(id), code: "new", reason: "registered in May" }),
  ),
  ...surrendered.map(
    (unit): ActTypes.ChangeReason => ({ unit: String(unit), code: "closed", reason: "licence surrendered" }),
  ),
];

/** The registry as of a day. */
export function registryOn(asOf: string): Registry {
  const gone = new Set(asOf < "2026-06-01" ? [] : surrendered);
  const now = firms.map(
    (firm): UnitRow => (gone.has(firm.id) ? { ...firm, status: "closed", closed: "2026-05-29" } : firm),
  );
  const units = asOf < "2026-06-01" ? now : [...now, ...opened];
  return orThrow(parseRegistry({ units, inspectors, history, asOf }));
}

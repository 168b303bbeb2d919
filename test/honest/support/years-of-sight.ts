/** Years in which everything happens, each under other rules of what is seen: together all rules that a policy can have. */
import { salted } from "../../support/acts.js";
import { type EventfulOptions, type EventfulYear, eventfulYear } from "../../support/eventful-year.js";
import type { Row } from "../../support/small-case.js";

/** Of the ledger. */
export const SALT = "5a".repeat(32);
/** Of the registry. */
export const KEY = "6b".repeat(32);

const FIELDS: readonly Row[] = [
  { id: "for-ever", kinds: ["teams"], fields: ["teams.loads"] },
  { id: "until-a-day", kinds: ["replacement"], fields: ["replaced"], until: "2026-09-15" },
  { id: "from-a-day", kinds: ["move"], fields: ["visits"], from: "2026-11-01" },
  { id: "some-months", kinds: ["change"], fields: ["units.*.fields"], months: 2 },
];

/** After the round; complaints at once; results of nothing but E are warnings. */
export const LATE: Row = {
  lists: [
    { id: "rounds-late", of: ["M-1"], when: "after", days: 20 },
    { id: "complaints-at-once", of: ["complaint"], when: "announced", days: 0 },
  ],
  results: { except: ["E"], months: 3 },
  fields: FIELDS,
};

/** Announced ahead; the campaign long after, when the next round has been drawn; everything open that can be. */
export const AHEAD: Row = {
  lists: [
    { id: "rounds-ahead", of: ["M-1"], when: "announced", days: 7 },
    { id: "festival-later", of: ["festival"], when: "after", days: 200 },
  ],
  results: { except: ["A"], months: 1 },
  fields: FIELDS,
  open: ["people", "scores", "events", "units"],
};

/** Secret until the visit, though the matter announces its list. */
export const SECRET: Row = {
  lists: [{ id: "rounds-secret", of: ["M-1"], when: "secret" }],
  results: { months: 2 },
  open: ["units"],
};

export const YEARS: Readonly<Record<string, EventfulOptions>> = {
  "an open registry, no rules": {},
  "an open registry, lists after their rounds": { disclosure: LATE },
  "a private registry, lists after their rounds": { disclosure: LATE, secret: KEY },
  "a private registry, lists ahead, all open": { disclosure: AHEAD, secret: KEY },
  "a private registry, lists secret": { disclosure: SECRET, list: { daysAhead: 10 }, secret: KEY },
};

/** With receipts and codes, and names that are nowhere else. */
export function yearOfSight(options: EventfulOptions): EventfulYear {
  return salted(SALT, () => eventfulYear({ ...options, areCoded: true, retold }));
}

export const retold = (unit: Row): Row => ({
  ...unit,
  name: `Haus ${String(unit["id"]).slice(2)} Lindenhof`,
  region: `${String(unit["region"])}/Ring/Zwiebelgasse ${String(unit["id"]).slice(2)}`,
});

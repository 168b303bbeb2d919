/** Whatever reads the lines of a ledger, a ledger, or an archive. */

import type { Ledger } from "../../../src/index.js";
import * as index from "../../../src/index.js";
import { append, faultOfLines } from "../../../src/protocol.js";
import * as verify from "../../../src/verify.js";
import type { Dice } from "../../support/dice.js";
import { bendText } from "../support/bend-text.js";
import { anyValue, bendValue } from "../support/bend-value.js";
import { hostileValue } from "../support/hostile-values.js";
import type { Reader } from "../support/reader.js";
import { BUSY, ENTRY_GRAFTS, type FuzzedYear, YEARS } from "../support/years.js";

const TEXTS = YEARS.map(({ ledger }) => index.writeLedger(ledger));
const LINES = [...new Set(TEXTS.flatMap((text) => text.split("\n").slice(0, -1)))].filter(
  (line) => line.length < 4_000,
);
const NAMES = [...ENTRY_GRAFTS.keys()];
const ARCHIVE = index.writeArchive(
  index.orThrow(index.readYear(BUSY.ledger, { policy: BUSY.policies[0]!, registry: BUSY.registries[0]! })),
);
const AT = "2026-07-02T09:00:00+08:00";

/** A line as it stands, bent as a text, bent as a value, or anything at all. */
function line(dice: Dice): string {
  const text = dice.oneOf(LINES);
  const ways = [
    () => text,
    () => bendText(text, dice, LINES),
    () => jsonOf(bendValue(JSON.parse(text) as unknown, dice, { grafts: ENTRY_GRAFTS })),
    () => jsonOf(anyValue(dice, NAMES, "json")),
  ];
  return dice.oneOf(ways)();
}

function jsonOf(value: unknown): string {
  return JSON.stringify(value) ?? "";
}

/** The beginning of a ledger, or a few lines that do not belong together. */
function fewLines(dice: Dice): string {
  const at = dice.below(8);
  if (at > 3) return Array.from({ length: dice.below(5) }, () => `${line(dice)}\n`).join("");
  const lines = dice.oneOf(TEXTS).split("\n").slice(0, dice.between(1, 6));
  const text = `${lines.join("\n")}\n`;
  return at === 0 ? text : bendText(text, dice, LINES);
}

/**
 * The beginning of a ledger with one entry bent and every hash made anew, so that what it says is read to the end.
 */
export function bentLedger({ ledger }: FuzzedYear, dice: Dice): Ledger {
  const length = dice.chance(5) ? ledger.length : dice.between(1, ledger.length);
  const bent = dice.chance(9) ? dice.below(length) : -1;
  const renamed = new Map<string, string>();
  let forged: Ledger = [];
  for (const [at, { hash, ...entry }] of ledger.slice(0, length).entries()) {
    const text = JSON.stringify(entry).replace(/[0-9a-f]{64}/g, (each) => renamed.get(each) ?? each);
    const copy = JSON.parse(text) as typeof entry;
    forged = longer(forged, at === bent ? bentEntry(copy, dice) : copy) ?? forged;
    renamed.set(hash, forged.at(-1)?.hash ?? hash);
  }
  return forged;
}

type Unchained = Pick<index.Entry, "kind" | "at" | "by" | "body">;

function bentEntry({ kind, at, by, body }: Unchained, dice: Dice): Unchained {
  const how = { grafts: ENTRY_GRAFTS };
  return dice.chance(8)
    ? { kind, at, by, body: bendValue(body, dice, how) }
    : bendValue({ kind, at, by, body }, dice, how);
}

/** Undefined where no ledger could hold the entry: it has no canonical JSON. */
function longer(ledger: Ledger, entry: Unchained): Ledger | undefined {
  try {
    const { kind, at, by, body } = entry;
    return append(ledger, { kind, at, by, body });
  } catch {
    return undefined;
  }
}

const askedOf = ({ policies, registries }: FuzzedYear, dice: Dice): verify.AuditInputs => ({
  ...(dice.chance(7) ? { registries } : {}),
  ...(dice.chance(4) ? { policy: policies[0]! } : {}),
  ...(dice.chance(2) ? { published: [{ type: "text", name: "lottery 2026001", value: "1" }] } : {}),
  ...(dice.chance(3) ? { at: AT } : {}),
});

/** The same, or one thing that nobody can use. */
function inputs(year: FuzzedYear, dice: Dice): unknown {
  const asked = askedOf(year, dice);
  if (dice.chance(9)) return asked;
  return { ...asked, [dice.oneOf(["registries", "policy", "published", "at"])]: hostileValue(dice, "any") };
}

/** What a ledger whose entries are no entries may hold. */
function looseLedger(year: FuzzedYear, dice: Dice): unknown {
  return dice.chance(8) ? bentLedger(year, dice) : bendValue([...year.ledger], dice, { kind: "any" });
}

function withYear(make: (year: FuzzedYear, dice: Dice) => readonly unknown[]): Reader["given"] {
  return (dice) => make(dice.oneOf(YEARS), dice);
}

const opened = withYear((year, dice) => [
  looseLedger(year, dice),
  { policy: year.policies[0], registry: year.registries[0] },
]);

/** Whatever a year says, of one that could be read. */
const said: readonly ((year: index.Year) => unknown)[] = [
  (year) => index.yearReport(year, { at: AT }),
  (year) => index.dueItems(year, { at: AT }),
  (year) => index.carryOver(year),
  (year) => index.plannedVisits(year),
  (year) => index.registryDoubts(year),
  (year) => index.unitHistory(year, "U-01"),
  (year) => index.yearVisits(year),
  (year) => index.remediesOf(year, { round: "H1" }),
  (year) => index.readArchive(index.writeArchive(year)),
  (year) => index.staffRound(year, { at: AT, by: "x", round: "H1", reason: "r", approver: "a" }),
  (year) => index.drawRound(year, { at: AT, by: "x", round: "H2", seed: [{ type: "plain", value: "1" }] }),
];

export const ledgerReaders: readonly Reader[] = [
  {
    name: "readLedger, lines",
    inputs: 4_000,
    given: (dice) => [fewLines(dice)],
    read: index.readLedger,
  },
  {
    name: "readLedger, anything",
    inputs: 100,
    given: (dice) => [dice.chance(5) ? bendText(dice.oneOf(TEXTS), dice, TEXTS) : hostileValue(dice, "any")],
    read: index.readLedger,
  },
  {
    name: "faultOfLines",
    inputs: 500,
    given: (dice) => [fewLines(dice).split("\n")],
    read: (lines: string[]) => ({ ok: faultOfLines(lines) === null, refusals: [] }),
  },
  {
    name: "audit, a few lines",
    inputs: 400,
    given: (dice) => [fewLines(dice), inputs(BUSY, dice)],
    read: index.audit,
  },
  {
    name: "audit, bent texts",
    inputs: 40,
    given: withYear((year, dice) => [
      bendText(index.writeLedger(year.ledger), dice, TEXTS),
      inputs(year, dice),
    ]),
    read: index.audit,
  },
  {
    name: "audit, bent entries with right hashes",
    inputs: 100,
    given: withYear((year, dice) => [bentLedger(year, dice), inputs(year, dice)]),
    read: index.audit,
  },
  {
    name: "audit, anything",
    inputs: 60,
    given: withYear((year, dice) => [looseLedger(year, dice), inputs(year, dice)]),
    read: index.audit,
  },
  { name: "readYear", inputs: 150, given: opened, read: index.readYear },
  {
    name: "what a year says",
    inputs: 100,
    given: (dice) => [...opened(dice), dice.below(said.length)],
    read: (ledger, given, at: number) => {
      const year = index.readYear(ledger, given);
      return year.ok ? said[at]!(year.value) : year;
    },
    mayThrow: true,
  },
  {
    name: "explainUnit",
    inputs: 80,
    given: withYear((year, dice) => [
      looseLedger(year, dice),
      { unit: dice.oneOf(["U-01", "U-1", "U-2", "nobody"]), registries: year.registries },
    ]),
    read: verify.explainUnit,
  },
  {
    name: "explainInspector",
    inputs: 80,
    given: withYear((year, dice) => [
      looseLedger(year, dice),
      { inspector: dice.oneOf(["I-1", "I-2", "P-1", "nobody"]), registries: year.registries },
    ]),
    read: verify.explainInspector,
  },
  {
    name: "reportSubstitutions",
    inputs: 150,
    given: withYear((year, dice) => [looseLedger(year, dice)]),
    read: verify.reportSubstitutions,
    mayThrow: true,
  },
  {
    name: "readArchive",
    inputs: 60,
    given: (dice) => [bentArchive(dice)],
    read: index.readArchive,
  },
  {
    name: "audit, archives",
    inputs: 20,
    given: (dice) => [bentArchive(dice)],
    read: index.audit,
  },
];

function bentArchive(dice: Dice): string {
  if (dice.chance(5)) return bendText(ARCHIVE, dice);
  const archive = JSON.parse(ARCHIVE) as Record<string, unknown>;
  if (dice.chance(5)) return jsonOf(bendValue(archive, dice, { grafts: ENTRY_GRAFTS }));
  const ledger = bentLedger(BUSY, dice);
  const rows = bendValue(archive["registries"], dice);
  return jsonOf({
    ...archive,
    ledger: index.writeLedger(ledger),
    head: ledger.at(-1)?.hash,
    registries: rows,
  });
}

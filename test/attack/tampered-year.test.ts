/** A year's record with one value changed somewhere, and chained anew: the audit never breaks down, and it finds the change. */
import { expect, test } from "vitest";
import { chineseCalendar } from "../../src/calendars.js";
import { orThrow } from "../../src/kernel/result.js";
import type { Entry } from "../../src/ledger/chain.js";
import { verifyLedger } from "../../src/verify/verify-ledger.js";
import { busyDraft, CLASSES } from "../support/busy-town.js";
import { leaves } from "../support/leaves.js";
import { rechained } from "../support/rechained.js";
import { runs } from "../support/runs.js";
import { EVENT_KINDS, SimulatedYear, type YearEvent } from "../support/simulated-year.js";
import { inspectors, matterOf, type Row, units } from "../support/small-case.js";

const document = busyDraft((draft) => {
  draft["calendars"] = [2026, 2025].map((year) => orThrow(chineseCalendar(year)));
  draft["classes"] = CLASSES;
  matterOf(draft)["reserve"] = 20;
  for (const lane of draft["lanes"] as Row[]) if (lane["id"] === "festival") lane["id"] = "campaign";
});
const events: YearEvent[] = EVENT_KINDS.flatMap((kind, n) =>
  [1, 2, 3].map((times) => ({ day: (29 * n + 83 * times) % 350, kind, pick: 13 * n + 5 * times })),
);
const people = inspectors().map((each) => ({ ...each, qualifications: ["lead"], capacity: 60 }));
const year = new SimulatedYear({ document, units: units(), inspectors: people, regions: ["town/east", "town/west"] }).play(events);
const { ledger, policy } = year;
const registry = year.committed();

function altered(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (value === null) return "U-01";
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d/.test(text)) return `2026-07-0${(Number(text.slice(9, 10)) % 8) + 1}${text.slice(10)}`;
  if (/^[0-9a-f]{64}$/.test(text)) return text.replace(/^./, text.startsWith("0") ? "1" : "0");
  if (text.startsWith("U-")) return text === "U-03" ? "U-04" : "U-03";
  return /^(I|P)-\d/.test(text) ? (text === "I-1" ? "I-2" : "I-1") : `${text}x`;
}

function tampered(at: number, path: readonly string[]): Entry[] {
  const body = JSON.parse(JSON.stringify(ledger[at]!.body));
  const parent = path.slice(0, -1).reduce((inner, key) => inner[key], body);
  parent[path.at(-1)!] = altered(parent[path.at(-1)!]);
  // What pointed to an entry by its hash points to the new one.
  const before = ledger.map(({ hash }) => hash);
  const forged = rechained(ledger.map((entry, seq) => (seq === at ? { ...entry, body } : entry)));
  const renamed = new Map(before.map((hash, seq) => [hash, forged[seq]!.hash]));
  const text = JSON.stringify(forged).replace(/[0-9a-f]{64}/g, (hash) => renamed.get(hash) ?? hash);
  return rechained(JSON.parse(text)) as Entry[];
}

/** Free text and what nobody can check: why, who approved, a reference, what somebody found. */
const FREE = new Set(["reason", "approver", "text", "reference", "inspectors", "correctBy", "ground"]);

test("the year itself is clean", () => {
  expect(verifyLedger(ledger, { registry, policy })).toEqual([]);
  expect(new Set(ledger.map(({ kind }) => kind))).toEqual(
    new Set([
      "policy",
      "registry",
      "roster",
      "plan",
      "sources",
      "draw",
      "teams",
      "void",
      "case",
      "assignment",
      "substitution",
      "replacement",
      "result",
      "change",
      "amendment",
      "event",
    ]),
  );
});

test.each(["case", "assignment", "replacement", "substitution", "change", "amendment"])("%s: one value changed is found", (kind) => {
  const places = ledger.flatMap((entry, at) => (entry.kind === kind ? leaves(entry.body).map((path) => ({ at, path })) : []));
  const chosen = places.filter((_, n) => n % Math.max(1, Math.floor(places.length / runs(10, 80))) === 0);
  const missed = chosen
    .filter(({ path }) => !path.some((step) => FREE.has(step)))
    .filter(({ at, path }) => verifyLedger(tampered(at, path), { registry }).length === 0)
    .map(({ at, path }) => `${at} ${path.join(".")}`);
  expect(missed).toEqual([]);
});

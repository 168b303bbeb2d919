/**
 * One year in which everything happens, bent in many ways and chained anew: both verifiers find the same, call
 * it by the same codes, and list the same uses of discretion at the same entries. A year is bent in one place;
 * the place and the codes stand in a table.
 */
import { describe, expect, test } from "vitest";
import type { Entry, Ledger } from "../../src/index.js";
import { append } from "../../src/protocol.js";
import { auditLedger } from "../support/acts.js";
import { eventfulYear } from "../support/eventful-year.js";
import { mended } from "../support/mended.js";
import { pythonOfMany } from "../support/second-implementation.js";
import type { Row } from "../support/small-case.js";

const { ledger, registries, policies } = eventfulYear();

type Bent = (entries: Ledger) => Ledger;

/** A body of a kind changed, the first or another one, and every hash that follows. */
const body =
  (kind: string, change: (body: Row) => unknown, place = 0): Bent =>
  (entries) =>
    mended(entries, kind, change, place);

const set = (kind: string, fields: Row, place = 0) => body(kind, (own) => Object.assign(own, fields), place);

const rows = (own: Row, ...path: readonly string[]): Row[] =>
  path.reduce<unknown>((inner, step) => (inner as Row)[step], own) as Row[];

/** The first row of a list inside a body. */
const first = (kind: string, path: readonly string[], fields: Row, place = 0) =>
  body(kind, (own) => Object.assign(rows(own, ...path)[0]!, fields), place);

/** An entry more at the end. */
const more =
  (kind: string, own: (entries: Ledger) => object): Bent =>
  (entries) =>
    append(entries, { kind, at: "2026-12-31T10:00:00+08:00", by: "officer-1", body: own(entries) as never });

/** What an entry says about itself, and every hash that follows. */
const header =
  (kind: string, fields: Partial<Entry>): Bent =>
  (entries) => {
    const changed = entries.findIndex((entry) => entry.kind === kind);
    const renamed = new Map<string, string>();
    return entries.reduce<Ledger>((longer, entry, n) => {
      const { at, by, kind: own } = n === changed ? { ...entry, ...fields } : entry;
      const text = JSON.stringify(entry.body).replace(/[0-9a-f]{64}/g, (each) => renamed.get(each) ?? each);
      const next = append(longer, { kind: own, at, by, body: JSON.parse(text) as never });
      renamed.set(entry.hash, next.at(-1)!.hash);
      return next;
    }, []);
  };

const ZEROS = "0".repeat(64);
const bodyOf = (entries: Ledger, kind: string) =>
  entries.find((entry) => entry.kind === kind)!.body as unknown as Row;
const swap = (list: unknown[]) => list.splice(0, 2, list[1], list[0]);

function turned(row: Row, one: string, other: string): void {
  [row[one], row[other]] = [row[other], row[one]];
}

const exchanged = (kind: string) => body(kind, (own) => turned(own, "from", "to"));

/** Among the results, the first of a step. */
function placeOfStep(step: string): number {
  return ledger
    .filter(({ kind }) => kind === "result")
    .findIndex((entry) => (entry.body as unknown as Row)["step"] === step);
}

const stepWithout = (step: string, field: string) =>
  body("result", (own) => delete own[field], placeOfStep(step));

const BENDS: readonly (readonly [what: string, bent: Bent])[] = [
  ["nothing", (entries) => entries],
  ["a policy with another digest", set("policy", { digest: ZEROS })],
  ["statuses that are not the whole", first("registry", ["units", "byStatus"], { size: 99 })],
  ["tiers that are not the whole", first("registry", ["units", "byTier"], { size: 99 })],
  ["a roster of another size", body("roster", (own) => Object.assign(own["inspectors"] as Row, { size: 9 }))],
  ["a visit elsewhere of a day to come", set("visit", { day: "2026-12-31" })],
  ["a visit elsewhere of another day", set("visit", { day: "2025-11-04" })],
  ["a visit elsewhere without its authority", set("visit", { authority: null })],
  ["a plan of another attempt", set("plan", { attempt: 2 })],
  ["a plan of no matter", set("plan", { matter: "M-9" })],
  ["a plan of no round", set("plan", { round: "H9" })],
  ["a plan under a policy that is not there", set("plan", { policy: ZEROS })],
  ["a plan on a registry that is not there", set("plan", { registry: ZEROS })],
  ["a plan with a target more", first("plan", ["strata"], { target: 9 })],
  ["a plan with a unit counted twice", first("plan", ["strata"], { units: 9 })],
  ["a plan with one more that may be drawn", first("plan", ["strata"], { eligible: 9 })],
  ["a plan that owes more", first("plan", ["strata"], { owed: "9" })],
  ["a plan that says more was done", first("plan", ["strata"], { done: 1 })],
  ["a plan with another size", first("plan", ["strata"], { size: 9 })],
  ["a quota more in the plan", first("plan", ["strata"], { quota: 9 })],
  ["a stratum that is none in the plan", first("plan", ["strata"], { stratum: "keyx" })],
  ["another pool announced", first("plan", ["commits", "strata"], { pool: ZEROS })],
  ["others announced who must be drawn", first("plan", ["commits", "strata"], { must: ZEROS })],
  [
    "others announced who are left out",
    body("plan", (own) => Object.assign(own["commits"] as Row, { leftOut: ZEROS })),
  ],
  ["other loads announced", body("plan", (own) => Object.assign(own["commits"] as Row, { carried: ZEROS }))],
  ["other visits announced", body("plan", (own) => Object.assign(own["commits"] as Row, { visits: ZEROS }))],
  [
    "a draw announced for a day that is past",
    body("plan", (own) => Object.assign(own["commits"] as Row, { drawOn: "2026-01-02" })),
  ],
  ["sources for another plan", set("sources", { plan: ZEROS })],
  ["sources of another name", first("sources", ["announced"], { name: "dice" })],
  [
    "a source more that was announced",
    body("sources", (own) => rows(own, "announced").push({ type: "plain" })),
  ],
  ["a draw after another announcement", set("draw", { announcement: ZEROS })],
  ["another seed", set("draw", { seed: ZEROS })],
  ["another value of the lottery", first("draw", ["sources"], { value: "1 2 3" })],
  ["a source that is none", first("draw", ["sources"], { type: "moon" })],
  ["a ticket changed", first("draw", ["strata", "0", "drawn"], { ticket: ZEROS })],
  ["a cut-off changed", first("draw", ["strata"], { cutOff: ZEROS })],
  ["a quota more in the draw", first("draw", ["strata"], { quota: 3 })],
  ["a shortfall that is none", first("draw", ["strata"], { shortfall: 1 })],
  ["a pool with one more", first("draw", ["strata"], { pool: 9 })],
  ["another pool", first("draw", ["strata"], { poolDigest: ZEROS })],
  ["two drawn ones exchanged", body("draw", (own) => swap(rows(own, "strata")[0]!["drawn"] as unknown[]))],
  [
    "two of the reserve exchanged",
    body("draw", (own) => swap(rows(own, "strata")[0]!["reserve"] as unknown[])),
  ],
  ["a stranger drawn", first("draw", ["strata", "0", "drawn"], { unit: "U-99" })],
  ["one more left out", body("draw", (own) => Object.assign(own["leftOut"] as Row, { count: 9 }))],
  ["others left out", body("draw", (own) => Object.assign(own["leftOut"] as Row, { digest: ZEROS }))],
  ["a draw without its teams", set("teams", { drawId: "000000/2026/M-1/H7" })],
  ["teams of another draw", set("teams", { draw: ZEROS })],
  ["teams that are not complete", set("teams", { complete: false })],
  ["a seat given to somebody else", first("teams", ["teams", "seats"], { inspector: "I-99" })],
  ["a seat of a unit that was not drawn", first("teams", ["teams", "seats"], { unit: "U-99" })],
  ["a seat of another role", first("teams", ["teams", "seats"], { role: "third" })],
  ["a load more", first("teams", ["teams", "loads"], { load: 9 })],
  ["a level more", first("teams", ["teams", "levels"], { year: 9 })],
  ["another band", body("teams", (own) => Object.assign(own["teams"] as Row, { band: 9 }))],
  ["a visit on a holiday", first("teams", ["days", "visits"], { day: "2026-01-01" })],
  ["a day of a unit that was not drawn", first("teams", ["days", "visits"], { unit: "U-99" })],
  [
    "a witness with another shortfall",
    body("teams", (own) => Object.assign(own["impossible"] as Row, { shortfall: 3 }), 2),
  ],
  ["a void of something else", set("void", { voided: ZEROS })],
  ["a void without words", set("void", { reason: " " })],
  ["a void without an approver", set("void", { approver: " " })],
  ["a case of no lane", set("case", { lane: "rumour" })],
  ["a case of another ground", set("case", { ground: "clue" })],
  ["a case with another number", set("case", { case: "C-9" }, 3)],
  ["a case that arrived after it was opened", set("case", { arrived: "2026-12-30" })],
  ["a case with more time", set("case", { due: "2026-03-30" }, 3)],
  ["a case with a longer visit", set("case", { until: "2026-03-30" }, 3)],
  ["a case that begins late", set("case", { from: "2026-03-01" }, 3)],
  ["a case that goes along on another day", first("case", ["merged"], { day: "2026-03-03" })],
  ["a case opened anew for another reason", set("case", { reason: "another" }, 1)],
  ["a case opened anew that never was", set("case", { anew: "000000/2026/complaint/C-9" }, 1)],
  ["people of a case by another seed", set("assignment", { seed: ZEROS })],
  ["people of another case", set("assignment", { case: ZEROS })],
  ["a case that is not complete", set("assignment", { complete: false })],
  ["a stranger sent to a case", first("assignment", ["teams", "seats"], { inspector: "I-99" })],
  ["a load more in a case", first("assignment", ["teams", "loads"], { load: 9 })],
  ["a substitution of another draw", set("substitution", { drawId: "000000/2026/M-1/H9" })],
  ["a substitution on other teams", set("substitution", { teams: ZEROS })],
  ["somebody out who has no seat", first("substitution", ["out"], { inspector: "I-99" })],
  ["a seat given up by somebody else", first("substitution", ["seats"], { from: "I-99" })],
  ["a stranger who comes", first("substitution", ["seats"], { to: "I-99" })],
  ["others said to have moved", set("substitution", { moved: true })],
  ["a replacement on a registry that is not there", set("replacement", { registry: ZEROS })],
  ["a unit void that was not drawn", first("replacement", ["units"], { unit: "U-99" })],
  [
    "another band of those who come",
    body("replacement", (own) => Object.assign(rows(own, "staffed")["teams" as never] as Row, { band: 9 })),
  ],
  ["a later staffing counted wrong", set("staffing", { attempt: 3 })],
  ["a later staffing by no policy", set("staffing", { policy: ZEROS })],
  ["a later staffing of others", first("staffing", ["staffed", "teams", "seats"], { unit: "U-99" })],
  ["a load more in a later staffing", first("staffing", ["staffed", "teams", "loads"], { load: 9 })],
  ["a visit moved from another day", first("move", ["visits"], { from: "2026-06-06" })],
  ["a visit moved to a holiday", first("move", ["visits"], { to: "2026-05-01" })],
  ["a visit moved of a unit that has none", first("move", ["visits"], { unit: "U-99" })],
  ["a move by a policy that is not there", set("move", { policy: ZEROS })],
  ["a result of nobody's visit", set("result", { unit: "U-99" })],
  ["a result before its draw", set("result", { day: "2026-01-02" }, 2)],
  ["a code that does not go with others", set("result", { codes: ["1", "A"] }, 1)],
  ["a code that there is not", set("result", { codes: ["Z"] }, 2)],
  ["a result with somebody twice", set("result", { inspectors: ["I-1", "I-1"] }, 2)],
  ["a result with a field of another step", set("result", { approver: "head" }, 2)],
  [
    "a result out of order",
    more("result", (entries) => {
      const { drawId, unit } = bodyOf(entries, "result");
      return { drawId, unit, step: "publish" };
    }),
  ],
  ["an event of a day to come", set("event", { day: "2026-12-30" })],
  ["an event that stands twice", more("event", (entries) => bodyOf(entries, "event"))],
  ["an event of another unit", set("event", { unit: "U-01" })],
  ["a score higher", first("rating", ["units"], { after: 999 })],
  ["a score for another reason", first("rating", ["units", "0", "because"], { rule: "clean" })],
  ["a score of another unit", first("rating", ["units"], { unit: "U-01" })],
  [
    "scores by the first policy",
    body("rating", (own) => (own["policy"] = ledger.find(({ kind }) => kind === "policy")!.hash)),
  ],
  ["a place of the policy with another value before", first("amendment", ["changes"], { before: null })],
  ["another place of the policy", first("amendment", ["changes"], { path: "year" })],
  [
    "a place of the policy left out",
    body("amendment", (own) => rows(own, "changes").splice(0, 1, { path: "year", before: 1, after: 2 })),
  ],
  ["an amendment of another policy", set("amendment", { from: ZEROS })],
  ["a unit that did not change", first("change", ["units"], { unit: "U-01" })],
  ["another field that changed", first("change", ["units"], { fields: ["name"] })],
  [
    "a unit merged into itself",
    body("change", (own) => Object.assign(rows(own, "units")[1]!, { into: "U-10" })),
  ],
  ["a unit that moved into another", first("change", ["units"], { into: "U-01" })],
  ["a change that is left out", body("change", (own) => rows(own, "units").pop())],
  ["a change of another registry", set("change", { to: ZEROS })],
  ["another secret of the phases", set("phase", { value: "6".repeat(64) })],
  ["a secret of no matter", set("phase", { matter: "M-9" })],
  ["an entry before the one before it", header("sources", { at: "2026-01-01T09:00:00+08:00" })],
  ["a substitution for no reason", set("substitution", { reason: " " })],
  ["a move that nobody approved", set("move", { approver: " " })],
  ["an amendment for no reason", set("amendment", { reason: " " })],
  ["a replacement that nobody approved", set("replacement", { approver: " " })],
  ["a later staffing for no reason", set("staffing", { reason: " " })],
  ["a campaign that nobody approved", set("case", { approver: null }, 2)],
  ["an urgent case of a lane that has none", set("case", { urgent: true }, 3)],
  ["a case of a unit that is not there", set("case", { units: ["U-99"] }, 3)],
  ["a case of one unit twice", set("case", { units: ["U-05", "U-05"] }, 3)],
  ["a case announced otherwise", set("case", { announced: [{ type: "text", name: "dice" }] }, 1)],
  ["a case on a roster that is not there", set("case", { roster: ZEROS }, 3)],
  ["a case of another draw id", set("case", { drawId: "000000/2026/clue/K-2" }, 3)],
  ["a unit that moved said to be of another tier", first("change", ["units"], { code: "tier" })],
  ["a unit that moved said to be new", first("change", ["units"], { code: "new" })],
  ["a unit that moved said to be corrected", first("change", ["units"], { code: "closed" })],
  [
    "a merged unit said to be closed",
    body("change", (own) => Object.assign(rows(own, "units")[1]!, { code: "closed" })),
  ],
  ["a change between the same registries", body("change", (own) => (own["from"] = own["to"]))],
  ["a score that begins elsewhere", first("rating", ["units"], { before: 7 })],
  ["scores until another day", set("rating", { until: "2026-05-29" })],
  ["a unit left out of the scores", body("rating", (own) => rows(own, "units").pop())],
  [
    "a follow-up closed before the visit",
    body("result", (own) => own["step"] === "close" && Object.assign(own, { day: "2026-01-08" }), 10),
  ],
  [
    "a visit left out of a move",
    body("move", (own) =>
      rows(own, "visits").push({ unit: "U-01", from: "2026-03-02", to: "2026-03-03", passedOver: [] }),
    ),
  ],
  ["a stratum left out of the draw", body("draw", (own) => rows(own, "strata").pop())],
  ["a stratum left out of the plan", body("plan", (own) => rows(own, "strata").pop())],
  [
    "a unit drawn twice",
    body("draw", (own) => {
      const drawn = rows(own, "strata", "0", "drawn");
      drawn[1] = drawn[0]!;
    }),
  ],
  [
    "somebody twice in one unit",
    body("teams", (own) => {
      const seats = rows(own, "teams", "seats");
      const mate = seats.find((each, n) => n > 0 && each["unit"] === seats[0]!["unit"])!;
      mate["inspector"] = seats[0]!["inspector"];
    }),
  ],
  ["a seat left out", body("teams", (own) => rows(own, "teams", "seats").pop())],
  ["a day left out", body("teams", (own) => rows(own, "days", "visits").pop())],
  ["a result of another visit's unit", set("result", { unit: "U-08" }, 2)],
  ["a roster of another day", set("roster", { asOf: "2026-01-04" })],
  ["a registry of another day", set("registry", { asOf: "2026-01-04" })],
  ["a draw twice", more("draw", (entries) => bodyOf(entries, "draw"))],
  ["the two policies of an amendment exchanged", exchanged("amendment")],
  ["an amendment that leads nowhere", body("amendment", (own) => (own["to"] = own["from"]))],
  ["the two registries of a change exchanged", exchanged("change")],
  ["the two days of a move exchanged", body("move", (own) => turned(rows(own, "visits")[0]!, "from", "to"))],
  [
    "the two people of a substitution exchanged",
    body("substitution", (own) => turned(rows(own, "seats")[0]!, "from", "to")),
  ],
  [
    "an absence that ends before it begins",
    first("substitution", ["out"], { from: "2026-12-31", until: "2026-01-01" }),
  ],
  ["a case that ends before it begins", body("case", (own) => turned(own, "from", "until"), 3)],
  ["a case whose units stand in another order", set("case", { units: ["U-07", "U-05"] }, 3)],
  ["a later plan under a policy that is not there", set("plan", { policy: ZEROS }, 2)],
  ["a result without its day", stepWithout("enter", "day")],
  ["a result without its codes", stepWithout("enter", "codes")],
  ["a corrected result without its day", stepWithout("correct", "day")],
  ["a correction without its codes", stepWithout("correct", "codes")],
  ["a correction without a text", stepWithout("correct", "text")],
  ["a correction without an approver", stepWithout("correct", "approver")],
  ["a result returned without a text", stepWithout("return", "text")],
  ["a result withdrawn without a text", stepWithout("withdraw", "text")],
  ["a follow-up closed without a day", stepWithout("close", "day")],
  ["a follow-up closed without a text", stepWithout("close", "text")],
  [
    "a result that is taken back instead of published",
    set("result", { step: "return", text: "again" }, placeOfStep("publish")),
  ],
];

/** Code and entry of every use, in byte order. */
const usesOf = (uses: readonly { readonly code: string; readonly entry: number }[]): string[] =>
  uses.map(({ code, entry }) => `${code} ${entry}`).sort();

describe("both verifiers call by the same codes", () => {
  const bent = BENDS.map(([, bend]) => bend(ledger));
  const second = pythonOfMany(registries, policies[0] as unknown as Row, bent);
  const codesOf = (found: readonly { readonly code: string }[]) =>
    [...new Set(found.map(({ code }) => code))].sort();

  test.each(BENDS.map(([what], n) => [what, n] as const))("%s", (_, n) => {
    const { findings } = auditLedger(bent[n]!, { registry: registries });
    expect(codesOf(second[n]!.findings)).toEqual(codesOf(findings));
    if (n > 0) expect(second[n]!.findings.length).toBeGreaterThan(0);
  });

  test.each(BENDS.map(([what], n) => [what, n] as const))("uses of discretion: %s", (_, n) => {
    const { discretions } = auditLedger(bent[n]!, { registry: registries });
    expect(usesOf(second[n]!.discretions)).toEqual(usesOf(discretions));
  });

  test("what is noted of the year as it is", () => {
    const noted = (notes: readonly { readonly code: string; readonly drawId: string }[]) =>
      notes.map(({ code, drawId }) => `${code} ${drawId}`).sort();
    const { notes, replayed } = auditLedger(ledger, { registry: registries });
    expect(noted(second[0]!.notes)).toEqual(noted(notes));
    expect(second[0]!.replayed).toEqual(expect.arrayContaining([...replayed]));
    expect(second[0]!.notReplayed).toEqual([]);
    expect([second[0]!.head, second[0]!.entries]).toEqual([ledger.at(-1)!.hash, ledger.length]);
  });
});

/**
 * A year with receipts and codes of visits, bent in many ways, plain and salted, whole and as a view: both verifiers
 * find, note and list the same, and look every code and every visit up with the same answer.
 */
import { describe, expect, test } from "vitest";
import { audit, type Ledger, writeLedger } from "../../src/index.js";
import { examineText } from "../../src/ledger/ledger-text.js";
import { canonicalJson } from "../../src/protocol.js";
import { lookUpCode, publicView } from "../../src/publish.js";
import { codeOf } from "../../src/receipts/visit-code.js";
import { codedVisits } from "../../src/receipts/visit-leaves.js";
import { seatedBefore } from "../../src/year/seats-now.js";
import { chronicleOf } from "../../src/year/year.js";
import { CHANGED, FORMS, RECEIPTS } from "../support/coded-year-changes.js";
import { ALIKE, LISTS } from "../support/coded-year-lists.js";
import { PLACES } from "../support/coded-year-places.js";
import { eventfulCodes } from "../support/eventful-codes.js";
import { runs } from "../support/runs.js";
import { type AskedRecord, askedOfPython } from "../support/second-codes.js";
import type { SecondAudit } from "../support/second-implementation.js";
import type { Row } from "../support/small-case.js";

const SECRET = "5a".repeat(32);
const [EARLY, LATE] = ["2026-03-01T12:00:00+08:00", "2027-03-05T12:00:00+08:00"];
const { written, registries, policies } = eventfulCodes();

/** All of them in the long runs; otherwise each third one, from the first. */
const BENDS = Object.entries({ LISTS, PLACES, ALIKE, CHANGED, RECEIPTS, FORMS })
  .flatMap(([name, bends]) => bends.map(([what, bend]) => [`${name.toLowerCase()}: ${what}`, bend] as const))
  .filter((_, n) => n % runs(3, 1) === 0);

interface Read extends AskedRecord {
  readonly what: string;
}

function askedOf(ledger: Ledger): unknown[] {
  const { attempts, cases } = chronicleOf(ledger);
  const codes = ledger.filter(({ kind }) => kind === "codes");
  const asked = new Map<string, unknown>([["none", "00000-00000"]]);
  for (const { seq, salt, body } of codes) {
    const { drawId, given, ended } = body as unknown as Row;
    for (const hash of [given, ended].flat())
      if (typeof hash === "string" && /^[0-9a-f]{64}$/.test(hash)) asked.set(codeOf(hash), codeOf(hash));
    const seated = attempts.get(String(drawId)) ?? cases.get(String(drawId));
    if (seated === undefined) continue;
    for (const { visit, hash } of codedVisits(seatedBefore(seated, seq), { seq, salt })) {
      const document = { format: "double-random/visit-code/1", visit };
      asked.set(hash, document);
      asked.set(`${hash} elsewhere`, { ...document, visit: { ...visit, seq: seq + 1 } });
    }
  }
  return [...asked.values()];
}

const records: Read[] = BENDS.flatMap(([what, bend]): Read[] => {
  const plain = written(undefined, bend);
  const salted = written(SECRET, bend);
  const viewOn = (at: string): Read[] => {
    const view = publicView(salted, { at });
    return view.ok
      ? [
          {
            what: `${what}, view of ${at.slice(0, 10)}`,
            text: view.value.text,
            at,
            audits: [false],
            asked: askedOf(salted),
          },
        ]
      : [];
  };
  return [
    {
      what: `${what}, plain`,
      text: writeLedger(plain),
      at: LATE,
      audits: [true, false],
      asked: askedOf(plain),
    },
    { what: `${what}, salted`, text: writeLedger(salted), at: LATE, audits: [true], asked: askedOf(salted) },
    ...viewOn(EARLY),
    ...viewOn(LATE),
  ];
});

/** What both tell of a code; the library's other facts are those of every use. */
const told = ({ drawId, count, units, unit, day }: Row): string =>
  canonicalJson(JSON.parse(JSON.stringify({ drawId, count, units, unit, day })));

/** Of years whose other entries are bent too, what concerns codes and receipts. */
const OURS = /code|receipts/;

function found(what: string, { findings, notes, discretions }: ReturnType<typeof audit> | SecondAudit) {
  const isAsked = (code: string): boolean => !what.startsWith("changed") || OURS.test(code);
  return {
    findings: [...new Set(findings.map(({ code }) => code))].filter(isAsked).sort(),
    notes: notes
      .map(({ code, drawId }) => `${code} ${drawId}`)
      .filter(isAsked)
      .sort(),
    discretions: discretions
      .map(({ code, entry, facts }) => `${code} ${entry} ${/code/.test(code) ? told(facts as Row) : ""}`)
      .filter(isAsked)
      .sort(),
  };
}

describe("both verifiers say the same of", () => {
  const second = askedOfPython(records, { registries, policy: policies[0] as unknown as Row });

  test.each(records.map(({ what }, n) => [what, n] as const))("%s", (_, n) => {
    const { text, at, audits, what } = records[n]!;
    const answer = second[n]!;
    expect(answer.audits.map((each) => found(what, each))).toEqual(
      audits.map((all) => found(what, audit(text, { at, ...(all && { registries, policy: policies[0]! }) }))),
    );
  });

  test.each(records.map(({ what }, n) => [what, n] as const))("looked up: %s", (_, n) => {
    const { text, asked } = records[n]!;
    const { entries } = examineText(text);
    const mine = asked.map((each) => {
      const one = lookUpCode(entries, each as string);
      if (!one.ok) return one.refusals;
      const { state, drawId, givenAt, endedAt, because, changedAt } = one.value;
      return { state, drawId, givenAt, endedAt, because, changedAt, stands: state === "standing" };
    });
    expect(second[n]!.found.map((each, k) => [asked[k], each])).toEqual(
      mine.map((each, k) => [asked[k], each]),
    );
  });
});

/**
 * Bodies are read once: a ledger that an act returns is not read again by the next, and one from anywhere
 * else is.
 */
import { expect, test } from "vitest";
import { type Ledger, orThrow, readLedger, writeLedger } from "../../../src/index.js";
import { isRead, markRead } from "../../../src/ledger/checked-marks.js";
import { recordEntries } from "../../../src/ledger/record-entries.js";
import { append } from "../../../src/protocol.js";
import { run } from "../../support/small-case.js";

const VOID = { kind: "void", at: "2026-01-05T09:00:00+08:00", by: "officer", body: { free: 1 } };

test("what a round returns has been read; a file, a copy and a bare chain have not", () => {
  const { ledger } = run();
  expect(isRead(ledger)).toBe(true);
  expect(Object.isFrozen(ledger)).toBe(true);
  expect(isRead(orThrow(readLedger(writeLedger(ledger))))).toBe(false);
  expect(isRead([...ledger])).toBe(false);
  expect(isRead(append(ledger, VOID))).toBe(false);
  expect(isRead([])).toBe(true);
});

test("the mark is no part of the entries, and an unread ledger does not get it by growing", () => {
  const { ledger } = run();
  expect(markRead(ledger)).toEqual(ledger);
  expect(JSON.stringify(markRead(ledger))).toBe(JSON.stringify(ledger));
  const unread: Ledger = append([], VOID);
  expect(isRead(recordEntries(unread, []))).toBe(false);
});

/** A ledger that a year is opened with: what nobody has read is held against its own hashes. */
import { expect, test } from "vitest";
import { type Ledger, orThrow, type Result, readLedger, readYear, writeLedger } from "../../../src/index.js";
import { busyYear } from "../../support/busy-year.js";
import { said } from "../../support/said.js";

const { ledger, policy, registry } = busyYear();
const read = (given: unknown) => readYear(given as Ledger, { policy, registry });
const told = (answer: Result<unknown>) =>
  answer.ok ? [] : answer.refusals.map(({ code, path }) => `${code} ${path.join(".")}`);

/** A list as a database or a JSON file gives it. */
const loose = () => JSON.parse(JSON.stringify(ledger)) as Record<string, unknown>[];

test("a list of entries that nobody has read opens a year when every link holds", () => {
  expect(orThrow(read(loose())).ledger).toEqual(ledger);
  expect(told(read(ledger.slice(0, 5)))).toEqual([]);
});

test("an entry that was changed, moved or left out is named where it stands, with what to hand over", () => {
  for (const at of [0, 1, ledger.length - 1]) {
    const list = loose();
    list[at] = { ...list[at], by: "somebody else" };
    const answer = read(list);
    expect(told(answer)).toEqual(["input/broken-ledger ledger", `ledger/hash ledger.entry.${at}`]);
    if (!answer.ok) expect(said(answer.refusals[0]!).advice).toContain("`readLedger`");
  }
  const moved = loose();
  moved.splice(2, 0, ...moved.splice(3, 1));
  expect(told(read(moved))).toContain("ledger/seq ledger.entry.2");
  expect(told(read(loose().filter((_, at) => at !== 1)))).toContain("ledger/seq ledger.entry.1");
  expect(told(read(loose().slice(1)))).toContain("ledger/seq ledger.entry.0");
  expect(told(read([...ledger.slice(0, 3), { ...ledger[3]!, further: 1 }, ...ledger.slice(4)]))).toContain(
    "ledger/form ledger.entry.3",
  );
});

test("what its owner does with a list afterwards changes no year", () => {
  const list = loose();
  const year = orThrow(read(list));
  list[0]!["by"] = "somebody else";
  (list[1]!["body"] as Record<string, unknown>)["asOf"] = "2020-01-01";
  expect(writeLedger(year.ledger)).toBe(writeLedger(ledger));
});

test("what `readLedger` or an act gave cannot be changed, and is taken as it is", () => {
  const kept = orThrow(readLedger(writeLedger(ledger)));
  expect(() => (kept as unknown[]).pop()).toThrow(TypeError);
  expect(() => Object.assign(kept[0]!, { by: "somebody else" })).toThrow(TypeError);
  expect(() => Object.assign(kept[0]!.body, { by: "somebody else" })).toThrow(TypeError);
  const year = orThrow(read(kept));
  expect(year.ledger[0]).toBe(kept[0]);
  expect(orThrow(read(year.ledger)).ledger).toBe(year.ledger);
});

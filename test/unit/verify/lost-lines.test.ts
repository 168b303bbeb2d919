/** A line that is lost, or that nobody can read, is one fault: what stands behind it is judged where it stands. */
import { describe, expect, test } from "vitest";
import { audit, type Ledger, writeLedger } from "../../../src/index.js";
import { readableLedger } from "../../../src/verify/readable-ledger.js";
import { playYear } from "../../honest/support/lawful-year.js";
import { planYear } from "../../honest/support/year-plan.js";
import { salted } from "../../support/acts.js";

/** Salted, with codes behind an event: their leaves say by number which visits they are of. */
const ledger: Ledger = salted("c4".repeat(32), () => playYear(planYear(8)!)).ledger;
const lines = writeLedger(ledger).split("\n").slice(0, -1);
const lost = ledger.findIndex(({ kind }) => kind === "event");

const faultsOf = (text: readonly string[]) => audit(text.map((line) => `${line}\n`).join("")).findings;

test("the year goes on behind the event, with codes and results", () =>
  expect(ledger.slice(lost + 1).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["codes", "result"]),
  ));

describe.each([
  { name: "missing", text: lines.filter((_, at) => at !== lost) },
  { name: "no entry", text: lines.map((line, at) => (at === lost ? "{}" : line)) },
  { name: "cut", text: lines.map((line, at) => (at === lost ? line.slice(0, -5) : line)) },
])("a line that is $name", ({ text }) => {
  test("is the only finding", () =>
    expect(faultsOf(text).map(({ code, at }) => [code, at])).toEqual([["verify/line", `line ${lost + 1}`]]));
});

test("numbers far apart, each of which the next entry believes, make no long ledger", () => {
  const apart = lines.map((line, at) => {
    const pair = Math.floor(at / 2);
    return JSON.stringify({ ...JSON.parse(line), seq: pair * lines.length + (at % 2) });
  });
  const read = readableLedger(apart.map((line) => `${line}\n`).join(""));
  expect(read.ledger.length).toBeLessThanOrEqual(3 * lines.length);
});

test("a number that only its own entry believes moves nothing", () => {
  const far = { ...JSON.parse(lines[lost]!), seq: lost + 3 };
  const found = faultsOf(lines.map((line, at) => (at === lost ? JSON.stringify(far) : line)));
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["verify/line"]));
});

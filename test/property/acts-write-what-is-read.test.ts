/**
 * Whatever an act accepts, its own reader reads: odd texts, numbers and lists in every place of what is
 * handed over, and in places left out before.
 */

import { describe, expect, test } from "vitest";
import { type Ledger, readLedger, writeLedger } from "../../src/index.js";
import { faultsOfBodies } from "../../src/ledger/body-schemas.js";
import { CALLS, DOORS } from "../support/every-export.js";
import { runs } from "../support/runs.js";
import { said } from "../support/said.js";

// biome-ignore lint/suspicious/noExplicitAny: nobody keeps to types here
type Loose = any;

const ACTS = (
  "announceRound drawRound substitute substituteEverywhere replaceUnits staffRound moveVisits openCase assignCase runCase reopenCase voidCase voidRound " +
  "recordResults recordEvents publishVisits rateUnits changeRegistry amendPolicy revealPhase"
).split(" ");

const ODD: readonly Loose[] = [
  ...[
    "",
    " ",
    "\u3000",
    "x".repeat(300),
    "x".repeat(20_000),
    "a\u0000b",
    "a\nb",
    "\ud800",
    "\u202eabc",
    "e\u0301",
    "1e21",
    "a/b",
  ],
  ...[
    "2026-02-30",
    "9999-12-31",
    "0001-01-01",
    "9999-12-31T23:59:59Z",
    `2026-07-02T09:00:00.${"1".repeat(40)}+08:00`,
    "constructor",
    "__proto__",
  ],
  ...[Number.NaN, -0, 0, 1e21, Number.POSITIVE_INFINITY, -1, 0.5, null, true, {}, [], [""], [[]], [null]],
];

/** Values of registries, policies and ledgers come from their own doors. */
const READ_BEFORE = ["policy", "registry"];
const OPTIONAL =
  "drawOn arrived urgent approver until from lead checked phaseSecret level again units snapshot".split(" ");
const OPTIONAL_IN_LISTS =
  "from until units text inspectors correctBy approver kind authority level matter result into name party".split(
    " ",
  );

function placesIn(value: Loose, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const names = Object.keys(value).filter((name) => !READ_BEFORE.includes(name));
  const optional = path.length === 0 ? OPTIONAL : Array.isArray(value) ? [] : OPTIONAL_IN_LISTS;
  return [
    ...(path.length === 0 ? [] : [path]),
    ...names.flatMap((name) => placesIn(value[name], [...path, name])),
    ...optional.filter((name) => !names.includes(name)).map((name) => [...path, name]),
  ];
}

function withOdd(value: Loose, [step, ...rest]: readonly string[], odd: Loose): Loose {
  if (step === undefined) return odd;
  const copy: Loose = Array.isArray(value) ? [...value] : { ...value };
  copy[step] = withOdd(copy[step], rest, odd);
  return copy;
}

/** What the reader says of a ledger that an act has written. */
function faultsOf(ledger: Ledger): string[] {
  const read = readLedger(writeLedger(ledger));
  return (read.ok ? faultsOfBodies(read.value) : read.refusals).map((each) => said(each).message);
}

describe("odd but accepted", () => {
  const step = runs(7, 1);

  test.each(ACTS)("%s", (name) => {
    const act = ({ ...DOORS.index, ...DOORS.ceremony } as Loose)[name];
    const [year, input] = CALLS[name]!;
    const wrong = placesIn(input).flatMap((path, n) =>
      ODD.flatMap((odd, v) => {
        if ((n + v) % step !== 0) return [];
        const answer = act(year, withOdd(input, path, odd));
        const faults = answer.ok ? faultsOf(answer.value.year.ledger) : [];
        return faults.map((fault) => `${path.join(".")}, ${String(odd).slice(0, 20)}: ${fault}`);
      }),
    );
    expect(wrong).toEqual([]);
  });
});

test("what the reader refuses would be seen", () => {
  const { ledger } = CALLS["drawRound"]![0] as { ledger: Ledger };
  const last = ledger.at(-1)!;
  expect(faultsOf([...ledger.slice(0, -1), { ...last, by: "somebody else" }])).not.toEqual([]);
});

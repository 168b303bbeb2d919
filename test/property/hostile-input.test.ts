/**
 * Whatever is handed over, nothing is thrown and nothing hangs: documents with a few places spoilt, and
 * arguments of wrong types for every public function. What once broke something stands at the end and is
 * tried for ever.
 */

import { describe, expect, test } from "vitest";
import * as calendars from "../../src/calendars.js";
import * as ceremony from "../../src/ceremony.js";
import * as elsewhere from "../../src/elsewhere.js";
import type { Ledger } from "../../src/index.js";
import * as index from "../../src/index.js";
import * as io from "../../src/io.js";
import * as presets from "../../src/presets.js";
import * as protocol from "../../src/protocol.js";
import { append } from "../../src/protocol.js";
import * as simulate from "../../src/simulate.js";
import * as verify from "../../src/verify.js";
import * as acts from "../support/acts.js";
import { busyDraft } from "../support/busy-town.js";
import { busyYear } from "../support/busy-year.js";
import { chance, HOSTILE, spoilt, spoiltText } from "../support/hostile.js";
import { runs } from "../support/runs.js";
import { AT, BY, policy as draft, inspectors, type Row, rules, SEED, units } from "../support/small-case.js";

/** How often each document is spoilt, and each function called with an object that holds one wrong value. */
const TIMES = runs(6, 150);
const LATER = "2026-03-05T09:00:00+08:00";

// biome-ignore lint/suspicious/noExplicitAny: nobody keeps to types here
type Loose = any;

/** Runs, and says what it was that threw. */
function unthrown(name: string, act: () => unknown, mayThrow: readonly string[] = []): unknown {
  try {
    return act();
  } catch (error) {
    const { name: kind, message, stack } = error as Error;
    if (mayThrow.includes(kind)) return undefined;
    throw new Error(`${name} threw ${kind}: ${message}\n${stack?.split("\n").slice(1, 6).join("\n")}`);
  }
}

const { round: _, ...year } = busyYear();

/** Every reader of a ledger, each with its name. */
function readAll({ ledger, policy, registry }: { ledger: Loose; policy: Loose; registry: Loose }): void {
  unthrown("auditLedger", () => acts.auditLedger(ledger, { policy, registry }));
  unthrown("auditLedger alone", () => acts.auditLedger(ledger));
  unthrown("explainUnit", () => verify.explainUnit(ledger, { unit: "U-01", registries: [registry] }));
  unthrown("explainInspector", () =>
    verify.explainInspector(ledger, { inspector: "I-1", registries: [registry] }),
  );
  unthrown("yearReport", () =>
    acts.yearReport({ ledger, policy, registry, at: "2026-12-31T18:00:00+08:00" }),
  );
  unthrown("reportSubstitutions", () => verify.reportSubstitutions(ledger));
  unthrown("plannedVisits", () => acts.plannedVisits(ledger, policy), ["RefusalError"]);
  unthrown("carryOver", () => acts.carryOver(ledger, policy, registry), ["RefusalError"]);
  unthrown("capsOfUnit", () => acts.capsOfUnit(ledger, policy, registry, "U-01"), ["RefusalError"]);
  unthrown("dueItems", () => acts.dueItems(ledger, policy));
  unthrown("registryDoubts", () => acts.registryDoubts(ledger), ["RefusalError"]);
  unthrown("unitVisits", () => acts.unitVisits(ledger, "U-01"), ["RefusalError"]);
  unthrown("verifyArchive", () => acts.verifyArchive(acts.writeArchive({ ledger, registries: [registry] })), [
    "RefusalError",
  ]);
}

/** Acts that go on from a ledger. */
function goOn({ ledger, policy, registry }: { ledger: Loose; policy: Loose; registry: Loose }): void {
  const base = { ledger, policy, registry, by: BY, at: "2026-07-02T09:00:00+08:00" };
  const reason = { reason: "r", approver: "head" };
  unthrown("runRound", () => acts.runRound({ ...base, round: "H2", seed: [{ type: "plain", value: "2" }] }));
  unthrown("openCase", () =>
    acts.openCase({
      ...base,
      lane: "clue",
      case: "C-2",
      units: ["U-02"],
      reason: "r",
      sources: [{ type: "plain" }],
    }),
  );
  unthrown("replaceUnits", () =>
    acts.replaceUnits({
      ...base,
      ...reason,
      round: "H1",
      units: [{ unit: "U-01", code: "closed", reason: "r" }],
    } as Loose),
  );
  unthrown("rateUnits", () => acts.rateUnits({ ...base, until: "2026-06-30" }));
  unthrown("voidCase", () => acts.voidCase({ ...base, ...reason, lane: "complaint", case: "C-1" } as Loose));
  unthrown("recordResults", () =>
    acts.recordResults({
      ...base,
      steps: [{ drawId: "000000/2026/M-1/H1", unit: "U-01", step: "enter", day: "2026-06-01", codes: ["1"] }],
    }),
  );
}

function withBody(ledger: Ledger, at: number, body: unknown): Ledger {
  let forged: Ledger = [];
  const renamed = new Map<string, string>();
  for (const [seq, entry] of ledger.entries()) {
    let text = JSON.stringify(seq === at ? body : entry.body);
    for (const [before, after] of renamed) text = text.replaceAll(before, after);
    forged = append(forged, { kind: entry.kind, at: entry.at, by: entry.by, body: JSON.parse(text) });
    renamed.set(entry.hash, forged.at(-1)!.hash);
  }
  return forged;
}

describe("documents with a few places spoilt", () => {
  test("a ledger is audited to the end, read, and gone on from", () => {
    for (let seed = 0; seed < TIMES; seed++) {
      const pick = chance(seed);
      const at = pick(year.ledger.length);
      const body = spoilt(year.ledger[at]!.body, pick);
      const ledger = unthrown("append", () => withBody(year.ledger, at, body), [
        "TypeError",
        "SyntaxError",
      ]) as Ledger | undefined;
      if (ledger === undefined) continue;
      try {
        readAll({ ...year, ledger });
        if (seed % 4 === 0) goOn({ ...year, ledger });
      } catch (error) {
        throw new Error(`seed ${seed}, entry ${at} (${year.ledger[at]!.kind}): ${(error as Error).message}`);
      }
    }
  });

  test("the text of a ledger or an archive is read or refused", () => {
    const text = index.writeLedger(year.ledger);
    const archive = acts.writeArchive({ ledger: year.ledger, registries: [year.registry] });
    for (let seed = 0; seed < TIMES; seed++) {
      unthrown(`seed ${seed}`, () => acts.auditLedger(spoiltText(text, chance(seed)), year));
      unthrown(`seed ${seed}`, () => acts.verifyArchive(spoiltText(archive, chance(seed))));
    }
  });

  test("a policy is read or refused; one that is read is compiled and drawn by, or refused", () => {
    for (let seed = 0; seed < TIMES * 4; seed++) {
      const pick = chance(seed);
      const document = spoilt(
        seed % 2 === 0 ? draft() : busyDraft(),
        pick,
        HOSTILE.filter((each) => typeof each !== "function" && typeof each !== "symbol"),
      );
      const read = unthrown(`seed ${seed}, parsePolicy`, () =>
        index.parsePolicy(document),
      ) as index.Result<index.Policy>;
      if (!read.ok) continue;
      unthrown(`seed ${seed}, compilePlan`, () =>
        index.compilePlan({ policy: read.value, registry: year.registry }),
      );
      unthrown(`seed ${seed}, runRound`, () =>
        acts.runRound({ ...year, ledger: [], policy: read.value, round: "H1", seed: SEED, at: AT, by: BY }),
      );
    }
  });

  test("rows are read or refused; what is read is drawn from, or refused", () => {
    const rows = {
      units: units(),
      inspectors: inspectors(),
      history: [{ unit: "U-01", day: "2025-03-03", inspectors: ["I-1"] }],
      asOf: "2026-01-04",
    };
    for (let seed = 0; seed < TIMES * 2; seed++) {
      const pick = chance(seed);
      const spoiltRows = spoilt(
        rows as Row,
        pick,
        HOSTILE.filter((each) => typeof each !== "function" && typeof each !== "symbol"),
      );
      const read = unthrown(`seed ${seed}, parseRegistry`, () =>
        index.parseRegistry(spoiltRows as Loose),
      ) as index.Result<index.Registry>;
      if (!read.ok) continue;
      unthrown(`seed ${seed}, runRound`, () =>
        acts.runRound({ policy: rules(), registry: read.value, round: "H1", seed: SEED, at: AT, by: BY }),
      );
      unthrown(`seed ${seed}, unitsCsv`, () => [
        io.unitsCsv(read.value),
        io.inspectorsCsv(read.value),
        io.historyCsv(read.value),
      ]);
    }
  });

  test("CSV files are read or refused", () => {
    const files = {
      units: io.unitsCsv(year.registry),
      inspectors: io.inspectorsCsv(year.registry),
      history: io.historyCsv(year.registry),
    };
    for (let seed = 0; seed < TIMES * 2; seed++) {
      const pick = chance(seed);
      const file = (name: keyof typeof files) => ({
        name: `${name}.csv`,
        data: pick(2) === 0 ? files[name] : spoiltText(files[name], pick),
      });
      const input = {
        units: file("units"),
        inspectors: file("inspectors"),
        history: file("history"),
        asOf: "2026-01-04",
      };
      unthrown(`seed ${seed}`, () => io.readRegistryCsv(input));
    }
  });
});

/**
 * Functions that answer with refusals or findings: they throw nothing at all. All others may throw what a
 * programmer's mistake throws.
 */
const ANSWERING = new Set(
  (
    "addWorkdays amendPolicy announceRound assignCase audit changeRegistry checkSources compilePlan deadlinesOf drawDays drawTeams drawUnits dueItems explainInspector " +
    "explainUnit openCase overdue parsePolicy publishVisits rateUnits readArchive readJson readLedger readYear recordEvents recordResults remediesOf replaceUnits reportRound " +
    "drawRound revealPhase runCase staffByRank substitute voidCase moveVisits reopenCase staffRound substituteEverywhere workdaysBetween yearReport readRegistryCsv absenceHolds presenceHolds merkleHolds replayElsewhere compareElsewhere"
  ).split(" "),
);
const PROGRAMMERS = ["TypeError", "RangeError", "RefusalError"];

/** Fields of all acts, each as it could be. */
const OCCASION: Row = {
  at: LATER,
  by: BY,
  round: "H1",
  matter: "M-1",
  lane: "complaint",
  case: "C-9",
  units: ["U-01"],
  seed: SEED,
  sources: [{ type: "plain" }],
  steps: [],
  visits: [],
  events: [],
  out: [{ inspector: "I-1" }],
  ground: "illness",
  reason: "r",
  approver: "a",
  before: year.registry,
  after: year.registry,
  reasons: [],
  until: "2026-06-30",
  authority: "market",
};

const OPEN = index.openYear({ policy: year.policy, registry: year.registry });

/** Fields that the act reads: the others would be refused before anything is looked at. */
function readBy(act: Loose, base: Row): Row {
  try {
    const { refusals = [] } = act(OPEN, base) as { readonly refusals?: readonly index.Refusal[] };
    const unread = refusals.flatMap(({ code, path }) =>
      /(unknown|misspelt)-field$|held-by-year$/.test(code) ? [path[0]] : [],
    );
    return Object.fromEntries(Object.entries(base).filter(([field]) => !unread.includes(field)));
  } catch {
    return base;
  }
}

describe("arguments of wrong types", () => {
  const doors = Object.entries({
    index,
    verify,
    io,
    protocol,
    presets,
    simulate,
    calendars,
    ceremony,
    elsewhere,
  }).flatMap(([door, functions]) =>
    Object.entries(functions).flatMap(([name, value]) =>
      typeof value === "function" && name !== "RefusalError" ? [[`${door} ${name}`, value] as const] : [],
    ),
  );

  test.each(doors)("%s", (place, act: Loose) => {
    const name = place.split(" ")[1]!;
    const allowed = ANSWERING.has(name) ? [] : PROGRAMMERS;
    const call = (...given: unknown[]): void => {
      unthrown(name, () => act(...given), allowed);
    };
    call();
    for (const value of HOSTILE) for (const more of [[], ["x", null, {}]]) call(value, ...more);
    const base = readBy(act, { ...year, ...OCCASION });
    const fields = Object.keys(base);
    const pick = chance(place.length);
    for (let times = 0; times < TIMES; times++) {
      const spoiltBase = { ...base, [fields[pick(fields.length)]!]: HOSTILE[pick(HOSTILE.length)] };
      for (const given of [[spoiltBase], [OPEN, spoiltBase]]) call(...given);
    }
  });
});

test("every function that answers is there", () => {
  const names = new Set(
    [index, verify, io, protocol, simulate, calendars, ceremony, elsewhere].flatMap((door) =>
      Object.keys(door),
    ),
  );
  expect([...ANSWERING].filter((name) => !names.has(name))).toEqual([]);
});

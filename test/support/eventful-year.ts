/**
 * One short year in which everything happens that a ledger can tell of: an entry of every kind, and of every
 * form that a kind has.
 */

import { chineseCalendar } from "../../src/calendars.js";
import { phaseCommitment } from "../../src/ceremony.js";
import {
  type Ledger,
  orThrow,
  type Policy,
  parsePolicy,
  type Registry,
  type Result,
  type ResultInput,
} from "../../src/index.js";
import { addDays } from "../../src/kernel/iso-date.js";
import { canonicalJson, chainStep } from "../../src/protocol.js";
import { snapshotOf } from "../../src/verify.js";
import {
  amendPolicy,
  anchorChain,
  announceRound,
  assignCase,
  changeRegistry,
  moveVisits,
  openCase,
  publishVisits,
  rateUnits,
  readBook,
  recordEvents,
  recordResults,
  reopenCase,
  replaceUnits,
  revealPhase,
  runCase,
  runRound,
  staffRound,
  substitute,
  substituteEverywhere,
  voidCase,
} from "./acts.js";
import { busyDraft, CLASSES } from "./busy-town.js";
import { withCodes } from "./codes-on-ledger.js";
import { inspectors, matterOf, type Row, town, units } from "./small-case.js";

export interface EventfulYear {
  readonly ledger: Ledger;
  readonly registries: readonly Registry[];
  readonly policies: readonly Policy[];
}

/** What else there is in such a year. */
export interface EventfulOptions {
  /** What the policy says about the public view. */
  readonly disclosure?: Row;
  /** What its matter says of when the list is known. */
  readonly list?: Row;
  /** Of a private registry. */
  readonly secret?: string;
  /** Receipts of the draws, and codes of the visits, each time something has changed. */
  readonly areCoded?: true;
  /** The rows of the registry, told otherwise; ids stay. */
  readonly retold?: (unit: Row) => Row;
}

const YEARS = [2025, 2026].map((year) => orThrow(chineseCalendar(year)));
const SECRET = "5".repeat(64);
const said = { reason: "a letter", approver: "head" };

function rulesOff(days: readonly string[], { disclosure, list }: EventfulOptions): Policy {
  const [before, now] = YEARS as [(typeof YEARS)[0], (typeof YEARS)[0]];
  return orThrow(
    parsePolicy(
      busyDraft((draft) => {
        const holidays = [...now.holidays, ...days.map((day) => ({ day, name: "declared later" }))];
        draft["calendars"] = [
          before,
          { ...now, holidays, workdays: now.workdays.filter(({ day }) => !days.includes(day)) },
        ];
        draft["classes"] = CLASSES;
        if (disclosure !== undefined) draft["disclosure"] = disclosure;
        const matter = matterOf(draft);
        matter["reserve"] = 9;
        if (list !== undefined) matter["list"] = list;
        matter["phase"] = {
          party: "office",
          commitment: phaseCommitment({ authority: "000000", year: 2026 }, "M-1", "office", SECRET),
        };
      }),
    ),
  );
}

const people = inspectors().map((each) => ({ ...each, qualifications: ["lead"], capacity: 20 }));

class Year {
  ledger: Ledger = [];
  policy: Policy;
  readonly policies: Policy[];
  readonly registries: Registry[] = [];
  readonly options: EventfulOptions;
  #units: Row[] = units();

  constructor(options: EventfulOptions) {
    this.options = options;
    this.policy = rulesOff([], options);
    this.policies = [this.policy];
  }

  /** The registry of a day, with as many people as are there. */
  on(day: string, staff = 5): Registry {
    const { retold = (unit) => unit, secret } = this.options;
    const rows = { units: this.#units.map(retold), inspectors: people.slice(0, staff), asOf: day };
    const registry = town({ ...rows, ...(secret === undefined ? {} : { secret }) });
    this.registries.push(registry);
    return registry;
  }

  base(day: string, staff?: number) {
    return {
      ledger: this.ledger,
      policy: this.policy,
      registry: this.on(day, staff),
      at: `${day}T09:00:00+08:00`,
      by: "officer-1",
    };
  }

  take<T>(result: Result<T>): T {
    const value = orThrow(result);
    this.ledger = (value as { readonly ledger?: Ledger }).ledger ?? (value as unknown as Ledger);
    return value;
  }

  /** Visits of the first half from a day on, by day. */
  visits(from: string) {
    const draws = [...readBook(this.ledger).draws.values()].filter(
      ({ status, ground }) => status === "staffed" && ground === "draw",
    );
    return draws
      .flatMap(({ drawId, visits }) =>
        [...visits.values()].map(({ unit, day, seats, ...rest }) => ({
          drawId,
          unit,
          day: day!,
          seats,
          ...rest,
        })),
      )
      .filter(({ day, void: gone }) => gone === null && day >= from)
      .sort((a, b) => (a.day < b.day ? -1 : 1));
  }

  change(day: string, reasons: readonly object[], next: Row[]): void {
    const before = this.on(day);
    this.#units = next;
    const { ledger, at, by } = this.base(day);
    this.take(
      changeRegistry({
        ledger,
        before,
        after: this.on(day),
        reasons: reasons as never,
        approver: "head",
        at,
        by,
      }),
    );
  }

  /** Receipts and codes of what there is by now. */
  codes(): void {
    if (this.options.areCoded) this.ledger = withCodes(this.ledger, this);
  }

  results(day: string, steps: readonly ResultInput[]): void {
    this.take(recordResults({ ...this.base(day), steps }));
  }
}

export function eventfulYear(options: EventfulOptions = {}): EventfulYear {
  const year = new Year(options);
  const { ledger: none, at, by } = year.base("2026-01-03");
  const anchor = { party: CHAIN.party, value: chainStep(CHAIN.party, CHAIN.value) };
  year.take(anchorChain({ ledger: none, ...anchor, at, by }));
  const elsewhere = [{ unit: "U-11", day: "2025-11-03", kind: "routine", result: "1" }];
  year.take(
    publishVisits({ ...year.base("2026-01-04"), authority: "market", level: "county", visits: elsewhere }),
  );
  for (const part of [firstHalf, casesOfSpring, outcomes, secondHalf]) {
    part(year);
    year.codes();
  }
  const { ledger, policies, registries } = year;
  return { ledger, policies, registries: committedOf(ledger, registries) };
}

/** The only link of a chain that was anchored in January. */
const CHAIN = { type: "chain", party: "bureau", value: "5".repeat(64) } as const;
const plain = (value: string) => [{ type: "plain", value }] as const;

/** Announced and drawn; the first attempt is given up for a second. */
function firstHalf(year: Year): void {
  const first = { ...year.base("2026-01-05"), round: "H1", phaseSecret: SECRET };
  year.take(announceRound({ ...first, sources: [{ type: "text", name: "lottery 1" }] }));
  const drawn = { ...year.base("2026-01-06"), registry: first.registry, round: "H1", phaseSecret: SECRET };
  year.take(runRound({ ...drawn, seed: [{ type: "text", name: "lottery 1", value: "03 08 12" }] }));
  const again = { ...year.base("2026-01-07"), round: "H1", phaseSecret: SECRET };
  year.take(
    runRound({
      ...again,
      seed: [...plain("again"), { type: "text", name: "dice", value: "6 1" }],
      again: said,
    }),
  );
}

/**
 * A case of its own, one that a planned visit takes along until that unit is replaced, one that is voided;
 * and people who fall ill.
 */
function casesOfSpring(year: Year): void {
  const [first, second, third] = year.visits("2026-01-12");
  const day = first!.day;
  const complaint = { lane: "complaint", units: [first!.unit], reason: "12345", urgent: false };
  year.take(runCase({ ...year.base(day), ...complaint, case: "C-1", seed: plain("merged") }));
  const gone = [{ unit: first!.unit, code: "closed", reason: "nobody there" }] as const;
  year.take(replaceUnits({ ...year.base(day), round: "H1", units: gone, approver: "head" }));
  year.take(
    reopenCase({ ...year.base(day), lane: "complaint", case: "C-1", as: "C-1b", seed: plain("anew") }),
  );
  const [, other] = units().filter(({ id }) => !year.visits("2026-01-01").some(({ unit }) => unit === id));
  const campaign = {
    lane: "festival",
    case: "F-1",
    units: [other!["id"] as string],
    reason: "the festival",
    approver: "government",
  };
  const opening = year.base(day);
  year.take(openCase({ ...opening, ...campaign, until: addDays(day, 20), sources: [{ type: "plain" }] }));
  year.take(
    assignCase({
      ...year.base(addDays(day, 1)),
      registry: opening.registry,
      lane: "festival",
      case: "F-1",
      seed: plain("festival"),
    }),
  );
  year.take(
    runCase({
      ...year.base(addDays(day, 1)),
      lane: "clue",
      case: "K-1",
      units: ["U-05"],
      reason: "a letter",
      seed: plain("clue"),
    }),
  );
  year.take(voidCase({ ...year.base(addDays(day, 1)), ...said, lane: "clue", case: "K-1" }));
  const out = [{ inspector: second!.seats[0]!.inspector, units: [second!.unit] }];
  year.take(substitute({ ...year.base(addDays(day, 1)), ...said, round: "H1", out, ground: "illness" }));
  const inspector = third!.seats[0]!.inspector;
  const away = { inspector, from: addDays(day, 1), until: addDays(third!.day, 5), ground: "leave" } as const;
  year.take(substituteEverywhere({ ...year.base(addDays(day, 1)), ...said, ...away }));
}

/** Results of every step, events, scores, a merger, and a holiday declared later. */
function outcomes(year: Year): void {
  const today = addDays(year.ledger.at(-1)!.at.slice(0, 10), 1);
  const coming = year.visits(today);
  const holiday = coming.at(-1)!.day;
  year.policy = rulesOff([holiday], year.options);
  const amended = year.take(
    amendPolicy({
      ledger: year.ledger,
      policy: year.policy,
      ...said,
      at: `${today}T09:00:00+08:00`,
      by: "officer-1",
    }),
  );
  if (amended.closed.length === 0) throw new Error("nothing to move");
  year.policies.push(year.policy);
  year.take(moveVisits({ ...year.base(today), ...said }));
  const [one, two, three] = year.visits("2026-01-12");
  const visit = ({ drawId, unit }: { drawId: string; unit: string }) => ({ drawId, unit });
  const day = three!.day;
  const enter = (of: typeof one, codes: string[]) => ({
    ...visit(of!),
    step: "enter" as const,
    day: of!.day,
    codes,
  });
  year.results(day, [
    { ...enter(one, ["E"]), correctBy: addDays(one!.day, 10) },
    enter(two, ["A", "D"]),
    { ...enter(three, ["1"]), text: "clean" },
  ]);
  year.results(addDays(day, 1), [
    { ...visit(one!), step: "return", text: "unclear" },
    { ...enter(one, ["E"]), correctBy: addDays(one!.day, 12) },
    { ...visit(one!), step: "publish" },
    { ...visit(two!), step: "publish" },
    { ...visit(three!), step: "reject", text: "another unit" },
    enter(three, ["1"]),
    { ...visit(three!), step: "publish" },
  ]);
  year.results(addDays(day, 2), [
    { ...visit(one!), step: "close", day: addDays(day, 2), text: "looked at again" },
    { ...enter(two, ["A"]), step: "correct", text: "no D", approver: "head" },
    { ...visit(three!), step: "annul", day: addDays(day, 2), text: "court" },
    { ...visit(three!), step: "withdraw", text: "court", approver: "head" },
  ]);
  const events = (["penalty", "accident", "complaint", "repair"] as const).map((event, n) => ({
    ...{ unit: n < 2 ? one!.unit : two!.unit, event, day: addDays(day, 1), reference: `E-${n}` },
  }));
  year.take(recordEvents({ ...year.base(addDays(day, 3)), events }));
  year.take(rateUnits({ ...year.base(addDays(day, 3)), until: addDays(day, 3) }));
  const rows = units();
  const merged = rows.map((row) =>
    row["id"] === "U-10" ? { ...row, status: "closed", closed: addDays(day, 4) } : row,
  );
  const moved = merged.map((row) => (row["id"] === "U-08" ? { ...row, region: "town/east" } : row));
  const reasons = [
    { unit: "U-08", code: "moved", reason: "new address" },
    { unit: "U-10", code: "merged", reason: "bought", into: "U-08" },
  ];
  year.change(addDays(day, 4), reasons, moved);
}

/** Too few people at first; later the same units get theirs. The secret of the year is told at its end. */
function secondHalf(year: Year): void {
  year.take(
    runRound({
      ...year.base("2026-07-01", 1),
      round: "H2",
      phaseSecret: SECRET,
      seed: [...plain("second"), CHAIN],
    }),
  );
  year.take(staffRound({ ...year.base("2026-07-02"), ...said, round: "H2" }));
  const { policy, ledger } = year;
  year.take(
    revealPhase({
      policy,
      matter: "M-1",
      value: SECRET,
      ledger,
      at: "2026-12-31T09:00:00+08:00",
      by: "officer-1",
    }),
  );
}

/** Those that stand on the ledger, each once. */
function committedOf(ledger: Ledger, registries: readonly Registry[]): Registry[] {
  const bodies = new Set(
    ledger
      .filter(({ kind }) => kind === "registry" || kind === "roster")
      .map(({ body }) => canonicalJson(body)),
  );
  const byDigest = new Map(registries.map((registry) => [snapshotOf(registry).digest, registry]));
  return [...byDigest.values()].filter((registry) => {
    const { asOf, units: rows, history, inspectors: staff, salted } = snapshotOf(registry);
    const alike = { asOf, ...(salted && { salted }) };
    return [
      { ...alike, units: rows, history },
      { ...alike, inspectors: staff },
    ].every((body) => bodies.has(canonicalJson(body)));
  });
}

/**
 * The acts of a year for tests that keep the ledger as it is: the year is read from it before each act, so
 * that every such test also shows that a year that is read back does what the one carried along would do.
 */

import * as ceremony from "../../src/ceremony.js";
import * as core from "../../src/index.js";
import {
  type ActTypes,
  type Ledger,
  orThrow,
  type Policy,
  parsePolicy,
  parseRegistry,
  type Registry,
  type Result,
  readYear,
  type Year,
} from "../../src/index.js";
import { GrowingMap } from "../../src/kernel/growing-map.js";
import { blankUnreadable } from "../../src/ledger/blank-unreadable.js";
import type { Recorded } from "../../src/ledger/recorded.js";
import * as log from "../../src/log.js";
import { appendAll, compareBytes, type EntryInput, sha256Hex } from "../../src/protocol.js";
import * as publish from "../../src/publish.js";
import { type ReportInput, reportRound as reportOf } from "../../src/simulate.js";
import { casesLeftAlone as leftAlone } from "../../src/year/cases-left-alone.js";
import { type Chronicle, chronicleWith } from "../../src/year/chronicle.js";
import { staleSeats as stale } from "../../src/year/joined-seats.js";
import { policyNow } from "../../src/year/state-inputs.js";
import { chronicleOf } from "../../src/year/year.js";
import { yearSoFar as soFarOf } from "../../src/year/year-so-far.js";
import { policy } from "./small-case.js";

/** What a year is read from. */
export interface On {
  readonly ledger?: Ledger;
  readonly policy: Policy;
  readonly registry: Registry;
}

/** Acts that look at no unit take a registry of nobody. */
type OnLedger = Partial<On>;

type WithLedger<Answer> = Answer & { readonly ledger: Ledger };
type Outcome<Answer> = Result<WithLedger<Answer>>;

export type RoundOutcome = WithLedger<core.DrawnRound>;
export type AssignedCase = WithLedger<core.ActTypes.AssignedCase>;

export type RunInput = On & core.ActTypes.DrawInput;
export type StaffRoundInput = On & core.ActTypes.StaffRoundInput;
export type SubstituteInput = On & core.ActTypes.SubstituteInput;
export type SubstituteEverywhereInput = On & core.ActTypes.SubstituteEverywhereInput;
export type ChangeRegistryInput = Omit<OnLedger & core.ActTypes.ChangeRegistryInput, "registry"> & {
  readonly before: Registry;
  readonly after: Registry;
};
export type AmendPolicyInput = Omit<On, "registry"> & { readonly registry?: Registry } & Omit<
    core.ActTypes.AmendPolicyInput,
    "moving"
  >;

/** Acts that ask for no rule take the policy that stands, or any. */
const ANY = orThrow(parsePolicy(policy()));
const NOBODY = orThrow(parseRegistry({ units: [], inspectors: [], history: [], asOf: "2000-01-01" }));

function yearOf({ ledger = [], policy = policyOn(ledger), registry = NOBODY }: OnLedger): Result<Year> {
  return readYear(ledger, { policy, registry, ...(salting === undefined ? {} : { secret: salting }) });
}

let salting: string | undefined;

export function secretNow(): string | undefined {
  return salting;
}

/** Whatever is handed over, chained and salted: what a forger with the secret would write. */
export function appendSalted(ledger: Ledger, entry: EntryInput): Ledger {
  return appendAll(ledger, [entry], salting);
}

/** What is played with a ledger of salted entries. */
export function salted<T>(secret: string, play: () => T): T {
  const before = salting;
  salting = secret;
  try {
    return play();
  } finally {
    salting = before;
  }
}

function policyOn(ledger: Ledger): Policy {
  const last = ledger.filter(({ kind }) => kind === "policy").at(-1);
  return last === undefined ? ANY : (last as unknown as Recorded<"policy">).body.policy;
}

function onYear<Answer>(given: OnLedger, read: (year: Year) => Result<Answer>): Result<Answer> {
  const year = yearOf(given);
  return year.ok ? read(year.value) : year;
}

/** The act on the year of a ledger; its answer has the new ledger too. */
function onLedger<Input extends object, Answer extends { readonly year: Year }>(
  act: (year: Year, input: Input) => Result<Answer>,
) {
  return (given: On & Input): Outcome<Answer> =>
    withLedger(onYear(given, (year) => act(year, inputOf(given) as Input)));
}

/** The same of an act that gives nothing but the next year: its answer is the ledger. */
function ledgerOf<Input extends object>(act: (year: Year, input: Input) => Result<ActTypes.NextYear>) {
  return (given: OnLedger & Input): Result<Ledger> => {
    const done = onYear(given, (year) => act(year, inputOf(given) as Input));
    return done.ok ? { ...done, value: done.value.year.ledger } : done;
  };
}

function withLedger<Answer extends { readonly year: Year }>(done: Result<Answer>): Outcome<Answer> {
  return done.ok ? { ...done, value: { ...done.value, ledger: done.value.year.ledger } } : done;
}

function inputOf({ ledger: _ledger, policy: _policy, registry: _registry, ...input }: OnLedger): object {
  return input;
}

export const announceRound = onLedger(core.announceRound);
export const runRound = onLedger(core.drawRound);
export const staffRound = onLedger(core.staffRound);
export const substitute = onLedger(core.substitute);
export const substituteEverywhere = onLedger(core.substituteEverywhere);
export const replaceUnits = onLedger(core.replaceUnits);
export const openCase = onLedger(core.openCase);
export const assignCase = onLedger(core.assignCase);
export const runCase = onLedger(core.runCase);
export const reopenCase = onLedger(core.reopenCase);
export const rateUnits = onLedger(core.rateUnits);
export const moveVisits = onLedger(core.moveVisits);
export const giveCodes = onLedger(publish.giveCodes);
export const issueReceipts = onLedger(publish.issueReceipts);
export const anchorChain = ledgerOf(ceremony.anchorChain);
export const rotateKey = ledgerOf(log.rotateKey);
export const revealPhase = ledgerOf(ceremony.revealPhase);
export const voidCase = ledgerOf(core.voidCase);
export const voidRound = ledgerOf(core.voidRound);
export const recordResults = ledgerOf(core.recordResults);
export const recordEvents = ledgerOf(core.recordEvents);
export const publishVisits = ledgerOf(core.publishVisits);

/** From one registry to the next. */
export function changeRegistry({
  before,
  after,
  ledger,
  policy,
  ...input
}: ChangeRegistryInput): Outcome<core.ActTypes.ChangedRegistry> {
  const given = { registry: before, ...(ledger && { ledger }), ...(policy && { policy }) };
  return withLedger(onYear(given, (year) => core.changeRegistry(year, { ...input, registry: after })));
}

/** From the policy that stands to another one; without a registry visits move later. */
export function amendPolicy({
  ledger = [],
  registry,
  ...input
}: AmendPolicyInput): Outcome<core.ActTypes.AmendedPolicy> {
  const policy = policyNow(chronicleOf(ledger), input.policy)?.body.policy ?? input.policy;
  const moving = registry === undefined ? "later" : "now";
  return withLedger(
    onYear({ ledger, policy, ...(registry && { registry }) }, (year) =>
      core.amendPolicy(year, { ...input, moving }),
    ),
  );
}

export const remediesOf = (given: On & core.ActTypes.WhichRound) =>
  onYear(given, (year) => core.remediesOf(year, inputOf(given) as core.ActTypes.WhichRound));
export const yearReport = (given: On & core.FigureTypes.DueInput) =>
  onYear(given, (year) => core.yearReport(year, inputOf(given) as core.FigureTypes.DueInput));
export const reportRound = (given: On & ReportInput) =>
  onYear(given, (year) => reportOf(year, inputOf(given) as ReportInput));

export const dueItems = (
  ledger: Ledger,
  policy: Policy,
  calendars?: core.FigureTypes.DueInput["calendars"],
) =>
  onYear({ ledger, policy }, (year) =>
    core.dueItems(year, { at: "2026-12-31T23:59:59+08:00", ...(calendars && { calendars }) }),
  );

const byDue = (a: core.DueItem, b: core.DueItem) => compareBytes(a.due.slice(0, 10), b.due.slice(0, 10));

/** Those that are late at an instant. */
export function lateItems(ledger: Ledger, policy: Policy, at: string): Result<readonly core.DueItem[]> {
  const found = onYear({ ledger, policy }, (year) => core.dueItems(year, { at }));
  return found.ok ? { ...found, value: found.value.filter(({ late }) => late).sort(byDue) } : found;
}

export const plannedVisits = (ledger: Ledger, policy: Policy) =>
  core.plannedVisits(orThrow(yearOf({ ledger, policy }))).visits;
export const cancelledVisits = (ledger: Ledger, policy: Policy) =>
  core.plannedVisits(orThrow(yearOf({ ledger, policy }))).cancelled;
export const carryOver = (ledger: Ledger, policy: Policy, registry: Registry) =>
  core.carryOver(orThrow(yearOf({ ledger, policy, registry })));
export const capsOfUnit = (ledger: Ledger, policy: Policy, registry: Registry, unit: string) =>
  orThrow(core.unitHistory(orThrow(yearOf({ ledger, policy, registry })), unit)).caps;
export const unitVisits = (ledger: Ledger, unit: string) =>
  orThrow(core.unitHistory(orThrow(yearOf({ ledger })), unit)).visits;
export const registryDoubts = (ledger: Ledger) => core.registryDoubts(orThrow(yearOf({ ledger })));
export const yearSoFar = (ledger: Ledger, policy: Policy) =>
  soFarOf({ policy, chronicle: chronicleOf(ledger) });
export const attemptsOf = (ledger: Ledger) => [...chronicleOf(ledger).attempts.values()];

/** What the ledger, or its first entries, say of visits. Entries that cannot be read change nothing. */
export const readBook = (ledger: Ledger, entries = ledger.length) =>
  chronicleOf(blankUnreadable(ledger.slice(0, entries)));
export const casesLeftAlone = (book: Chronicle) => leftAlone(book);
export const staleSeats = (book: Chronicle) => stale(book);

/** The units that a draw left out. */
export const leftOutUnits = (
  _units: unknown,
  pool: core.DrawnRound["pool"],
): readonly core.ActTypes.UnitLeftOut[] =>
  pool.flatMap(({ unit, rule }) => (rule === null ? [] : [{ unit, rule }]));

export interface AuditInputs {
  readonly registry?: Registry | readonly Registry[];
  readonly policy?: Policy;
}

/** The audit of a ledger with a registry, or with several. */
export function auditLedger(ledger: Ledger | string, { registry, ...others }: AuditInputs = {}): core.Audit {
  return core.audit(ledger, {
    ...others,
    ...(registry === undefined ? {} : { registries: [registry].flat() as Registry[] }),
  });
}

export const verifyLedger = (ledger: Ledger | string, inputs: AuditInputs = {}) =>
  auditLedger(ledger, inputs).findings;

/** An archive of a ledger with these registries. */
export function writeArchive({
  ledger,
  registries,
}: {
  readonly ledger: Ledger;
  readonly registries: readonly Registry[];
}): string {
  const [registry = NOBODY, ...earlier] = [...registries].reverse();
  const year = orThrow(readYear(ledger, { policy: policyOn(ledger), registry, earlier }));
  return core.writeArchive(year, { secrets: "included" });
}

/** An archive as an auditor reads it. */
export function verifyArchive(text: string): Result<core.Audit> {
  const read = core.readArchive(text);
  return read.ok ? { ...read, value: core.audit(text) } : read;
}

export const carryOn = (book: Chronicle, ledger: Ledger) => chronicleWith(book, ledger.slice(book.entries));

/** All that a chronicle says, as one value. */
export function bookDigest({ asAnnounced, ...book }: Chronicle): string {
  const plain = (_: string, value: unknown) =>
    value instanceof Map || value instanceof GrowingMap ? [...value] : value;
  const then = [...asAnnounced].map(([drawId, found]) => [drawId, bookDigest(found)]);
  return sha256Hex(JSON.stringify([book, then], plain));
}

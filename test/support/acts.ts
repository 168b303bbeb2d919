/**
 * The acts of a year for tests that keep the ledger as it is: the year is read from it before each act, so that every such test also shows that a
 * year that is read back does what the one carried along would do.
 */
import * as core from "../../src/index.js";
import {
  type Ledger,
  type NextYear,
  orThrow,
  type Policy,
  parsePolicy,
  parseRegistry,
  type Registry,
  type Result,
  readYear,
  type Year,
} from "../../src/index.js";
import type { Recorded } from "../../src/ledger/recorded.js";
import { type ReportInput, reportRound as reportOf } from "../../src/simulate/report-round.js";
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

export type Announcement = WithLedger<core.Announcement>;
export type RoundOutcome = WithLedger<core.RoundOutcome>;
export type LaterStaffing = WithLedger<core.LaterStaffing>;
export type Substitution = WithLedger<core.Substitution>;
export type SubstitutedEverywhere = WithLedger<core.SubstitutedEverywhere>;
export type Replacement = WithLedger<core.Replacement>;
export type OpenedCase = WithLedger<core.OpenedCase>;
export type AssignedCase = WithLedger<core.AssignedCase>;
export type RatedUnits = WithLedger<core.RatedUnits>;
export type ChangedRegistry = WithLedger<core.ChangedRegistry>;
export type AmendedPolicy = WithLedger<core.AmendedPolicy>;
export type MovedVisits = WithLedger<core.MovedVisits>;

export type AnnounceInput = On & core.AnnounceInput;
export type RunInput = On & core.DrawInput;
export type StaffRoundInput = On & core.StaffRoundInput;
export type SubstituteInput = On & core.SubstituteInput;
export type SubstituteEverywhereInput = On & core.SubstituteEverywhereInput;
export type ReplaceInput = On & core.ReplaceInput;
export type OpenCaseInput = On & core.OpenCaseInput;
export type AssignCaseInput = On & core.AssignCaseInput;
export type RunCaseInput = On & core.RunCaseInput;
export type ReopenCaseInput = On & core.ReopenCaseInput;
export type RecordResultsInput = OnLedger & core.RecordResultsInput;
export type VoidCaseInput = OnLedger & core.VoidCaseInput;
export type ChangeRegistryInput = Omit<OnLedger & core.ChangeRegistryInput, "registry"> & {
  readonly before: Registry;
  readonly after: Registry;
};
export type AmendPolicyInput = Omit<On, "registry"> & { readonly registry?: Registry } & Omit<core.AmendPolicyInput, "moving">;
export type MoveVisitsInput = On & core.MoveVisitsInput;

/** Acts that ask for no rule take the policy that stands, or any. */
const ANY = orThrow(parsePolicy(policy()));
const NOBODY = orThrow(parseRegistry({ units: [], inspectors: [], history: [], asOf: "2000-01-01" }));

function yearOf({ ledger = [], policy = policyOn(ledger), registry = NOBODY }: OnLedger): Year {
  return readYear(ledger, { policy, registry });
}

function policyOn(ledger: Ledger): Policy {
  const last = ledger.filter(({ kind }) => kind === "policy").at(-1);
  return last === undefined ? ANY : (last as unknown as Recorded<"policy">).body.policy;
}

/** The act on the year of a ledger; its answer has the new ledger too. */
function onLedger<Input extends object, Answer extends { readonly year: Year }>(act: (year: Year, input: Input) => Result<Answer>) {
  return (given: On & Input): Outcome<Answer> => {
    const done = act(yearOf(given), inputOf(given) as Input);
    return done.ok ? { ...done, value: { ...done.value, ledger: done.value.year.ledger } } : done;
  };
}

/** The same of an act that gives nothing but the next year: its answer is the ledger. */
function ledgerOf<Input extends object>(act: (year: Year, input: Input) => Result<NextYear>) {
  return (given: OnLedger & Input): Result<Ledger> => {
    const done = act(yearOf(given), inputOf(given) as Input);
    return done.ok ? { ...done, value: done.value.year.ledger } : done;
  };
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
export const revealPhase = ledgerOf(core.revealPhase);
export const voidCase = ledgerOf(core.voidCase);
export const recordResults = ledgerOf(core.recordResults);
export const recordEvents = ledgerOf(core.recordEvents);
export const publishVisits = ledgerOf(core.publishVisits);

/** From one registry to the next. */
export function changeRegistry({ before, after, ledger, policy, ...input }: ChangeRegistryInput): Outcome<core.ChangedRegistry> {
  const year = yearOf({ registry: before, ...(ledger === undefined ? {} : { ledger }), ...(policy === undefined ? {} : { policy }) });
  const done = core.changeRegistry(year, { ...input, registry: after });
  return done.ok ? { ...done, value: { ...done.value, ledger: done.value.year.ledger } } : done;
}

/** From the policy that stands to another one; without a registry visits move later. */
export function amendPolicy(given: AmendPolicyInput): Outcome<core.AmendedPolicy> {
  const { ledger = [], registry, ...input } = given;
  const policy = policyNow(chronicleOf(ledger), input.policy)?.body.policy ?? input.policy;
  const year = readYear(ledger, { policy, registry: registry ?? NOBODY });
  const done = core.amendPolicy(year, { ...input, moving: registry === undefined ? "later" : "now" });
  return done.ok ? { ...done, value: { ...done.value, ledger: done.value.year.ledger } } : done;
}

export const remediesOf = ({ ledger, policy, registry, ...which }: On & core.WhichRound) =>
  core.remediesOf(yearOf({ ledger: ledger ?? [], policy, registry }), which);

export const yearReport = ({ ledger, policy, registry, ...input }: On & core.DueInput) =>
  core.yearReport(yearOf({ ledger: ledger ?? [], policy, registry }), input);

export const dueItems = (ledger: Ledger, policy: Policy, calendars?: core.DueInput["calendars"]) =>
  core.dueItems(yearOf({ ledger, policy }), { at: "2026-12-31T23:59:59+08:00", ...(calendars === undefined ? {} : { calendars }) });

/** Those that are late at an instant. */
export function lateItems(ledger: Ledger, policy: Policy, at: string): Result<readonly core.DueItem[]> {
  const found = core.dueItems(yearOf({ ledger, policy }), { at });
  return found.ok ? { ...found, value: found.value.filter(({ late }) => late) } : found;
}

export const yearSoFar = (ledger: Ledger, policy: Policy) => soFarOf({ policy, chronicle: chronicleOf(ledger) });
export const attemptsOf = (ledger: Ledger) => [...chronicleOf(ledger).attempts.values()];
export const reportRound = ({ ledger, policy, registry, ...input }: On & ReportInput) =>
  reportOf(yearOf({ ledger: ledger ?? [], policy, registry }), input);
export const plannedVisits = (ledger: Ledger, policy: Policy) => core.plannedVisits(yearOf({ ledger, policy }));
export const cancelledVisits = (ledger: Ledger, policy: Policy) => core.cancelledVisits(yearOf({ ledger, policy }));
export const resultDeadlines = (ledger: Ledger, policy: Policy) => core.resultDeadlines(yearOf({ ledger, policy }));
export const carryOver = (ledger: Ledger, policy: Policy, registry: Registry) => core.carryOver(yearOf({ ledger, policy, registry }));
export const capsOfUnit = (ledger: Ledger, policy: Policy, registry: Registry, unit: string) =>
  core.capsOfUnit(yearOf({ ledger, policy, registry }), unit);
export const unitVisits = (ledger: Ledger, unit: string) => core.unitVisits(yearOf({ ledger }), unit);
export const registryDoubts = (ledger: Ledger) => core.registryDoubts(yearOf({ ledger }));

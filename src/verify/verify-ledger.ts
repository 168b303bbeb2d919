/**
 * Does the record hold?
 *
 * The chain is recomputed, the order of events is read, the inputs are matched with what was committed; quotas, units, tickets, loads and who may
 * take each seat are read again by separate code (`plain-…`, `judge`), which takes nothing from the rooms that decide (plan, draw, assign, schedule)
 * and asks the engine only which attempts and cases stood; and at last everything is drawn again by these rooms.
 */

import { canonicalJson, digestOf, type Json } from "../kernel/canonical-json.js";
import type { Ledger } from "../ledger/chain.js";
import type { Recorded } from "../ledger/recorded.js";
import type { Policy } from "../policy/policy.js";
import type { Registry } from "../registry/registry.js";
import type { Attempt } from "../year/attempts.js";
import { readBook, writeBook } from "../year/book.js";
import { auditCase, finderAmong, placeOf, type RegistryAsked } from "./audit-case.js";
import { checkAlone, checkStrataNames } from "./checks/check-alone.js";
import { checkCandidates, staffingOfRound } from "./checks/check-candidates.js";
import { checkCases } from "./checks/check-cases.js";
import { checkChanges } from "./checks/check-changes.js";
import { checkDays } from "./checks/check-days.js";
import { checkEvents } from "./checks/check-events.js";
import { checkHalves } from "./checks/check-halves.js";
import { checkMoves } from "./checks/check-moves.js";
import { checkOrder } from "./checks/check-order.js";
import { checkRatings } from "./checks/check-ratings.js";
import { checkReplacements } from "./checks/check-replacements.js";
import { checkResults } from "./checks/check-results.js";
import { checkSnapshots } from "./checks/check-snapshots.js";
import { checkStaffings } from "./checks/check-staffings.js";
import { checkSubstitutions } from "./checks/check-substitutions.js";
import { checkTeams } from "./checks/check-teams.js";
import { checkTogether } from "./checks/check-together.js";
import { checkUnits } from "./checks/check-units.js";
import { checkVoids } from "./checks/check-voids.js";
import { attempted, examined } from "./examined.js";
import { type Finding, finding } from "./finding.js";
import { type Note, notesOf } from "./notes.js";
import { type AuditInputs, type ReadInputs, readInputs } from "./read-inputs.js";
import { type ReadableLedger, readableLedger } from "./readable-ledger.js";
import { attemptsOf } from "./reduced.js";
import { replay } from "./replay.js";

export type { AuditInputs } from "./read-inputs.js";

export interface Audit {
  readonly findings: readonly Finding[];
  /** What is not wrong but worth knowing: a seed that somebody chose, a draw that could not be replayed. */
  readonly notes: readonly Note[];
  /** Draw ids that were replayed in full. */
  readonly replayed: readonly string[];
}

/**
 * Audits a ledger and answers with findings; an empty list is a clean audit.
 *
 * Without a registry only what the ledger proves by itself is checked: chain, order, seeds, announcements, and that names, numbers, tickets and
 * seats of plan, draw and teams agree with each other and with the rules.
 *
 * @param ledger - the entries, or the text of the file
 * @example
 * verifyLedger(outcome.ledger, { registry, policy }); // []
 */
export function verifyLedger(ledger: Ledger | string, inputs: AuditInputs = {}): readonly Finding[] {
  return auditLedger(ledger, inputs).findings;
}

/** The same with notes and the list of draws that were replayed. */
export function auditLedger(ledger: Ledger | string, inputs: AuditInputs = {}): Audit {
  const { ledger: readable, findings } = attempted(
    "ledger",
    () => readableLedger(ledger),
    (stumbled): ReadableLedger => ({ ledger: [], findings: stumbled }),
  );
  const given = readInputs(inputs);
  const audit = auditEntries(readable, given);
  return { ...audit, findings: [...findings, ...given.findings, ...audit.findings] };
}

function auditEntries(ledger: Ledger, { registries, commitments, policy, book }: ReadInputs): Audit {
  const registryFor = finderAmong(registries, commitments);
  const drawn = attemptsOf(ledger).filter((attempt): attempt is Drawn => attempt.draw !== undefined);
  const findings: Finding[] = [
    ...checkOrder(ledger),
    ...examined("registry", () => checkSnapshots(ledger)),
    ...examined("registry", () => checkHalves(ledger, commitments)),
    ...examined("policy", () => checkPolicy(ledger, policy)),
    ...examined("book", () => checkBook(ledger, book)),
  ];
  const replayed: string[] = [];
  for (const attempt of drawn) {
    const found = auditAttempt(ledger, attempt, registryFor);
    findings.push(...found.findings);
    if (found.isReplayed) replayed.push(attempt.drawId);
  }
  const cases = checkCases(ledger, registryFor);
  findings.push(
    ...cases.findings,
    ...examined("results", () => checkResults(ledger)),
    ...examined("events", () => checkEvents(ledger)),
    ...examined("voids", () => checkVoids(ledger)),
    ...checkChanges(ledger, registries, commitments),
    ...checkRatings(ledger, registryFor),
  );
  replayed.push(...cases.replayed);
  findings.push(...commitments.flatMap((each) => checkCommitment(ledger, each)));
  return { findings, notes: notesOf(ledger, replayed), replayed };
}

interface AttemptFound {
  readonly findings: readonly Finding[];
  /** It was drawn again in full, whatever came out. */
  readonly isReplayed: boolean;
}

function auditAttempt(ledger: Ledger, attempt: Drawn, registryFor: (asked: RegistryAsked) => Registry | undefined): AttemptFound {
  const place = placeOf(attempt.draw);
  const lost = finding("verify/reference", placeOf(attempt.plan), "entries for policy, registry and roster", attempt.drawId);
  const audit = attempted(
    place,
    () => auditCase(ledger, attempt, registryFor) ?? [lost],
    (found) => found,
  );
  if (!("attempt" in audit)) return { findings: audit, isReplayed: false };
  const { registry } = audit;
  const ofDraw =
    registry === undefined
      ? [examined(place, () => checkAlone(audit))]
      : [
          examined(place, () => checkUnits(audit, registry)),
          examined(place, () => checkCandidates(audit, registry, staffingOfRound(audit, registry))),
          examined(place, () => checkTeams(audit, registry)),
          examined(place, () => checkDays(audit, registry)),
          examined(place, () => replay(audit, registry)),
        ];
  const findings = [
    ...examined(place, () => checkStrataNames(audit)),
    ...ofDraw.flat(),
    ...examined(place, () => checkSubstitutions(ledger, audit, attempt.draw.body.seed, registryFor)),
    ...examined(place, () => checkReplacements(ledger, audit, registryFor)),
    ...examined(place, () => checkStaffings(ledger, audit, attempt.draw.body.seed, registryFor)),
    ...examined(place, () => checkMoves(ledger, audit, registryFor)),
    ...examined(place, () => checkTogether(ledger, audit, registryFor)),
  ];
  const stumbled = findings.some(({ code }) => code === "verify/not-examined");
  return { findings, isReplayed: registry !== undefined && !stumbled };
}

type Drawn = Attempt & { readonly draw: Recorded<"draw"> };

/** The published policy must be one that stands on the ledger. */
function checkPolicy(ledger: Ledger, policy: Policy | undefined): Finding[] {
  if (policy === undefined) return [];
  // On an empty ledger nothing stands that could differ; the registry beside it is not looked for either.
  if (ledger.length === 0) return [finding("verify/empty", "ledger", policy.id, "no entry")];
  const entries = ledger.filter((entry) => entry.kind === "policy") as unknown as Recorded<"policy">[];
  if (entries.some(({ body }) => canonicalJson(body.policy) === canonicalJson(policy))) return [];
  return [
    finding(
      "verify/policy-differs",
      entries.map((entry) => placeOf(entry)).join(", "),
      policy.id,
      entries.map(({ body }) => body.policy.id).join(", "),
    ),
  ];
}

/** A kept book is a cache: it is built anew from the entries it says it has read. */
function checkBook(ledger: Ledger, kept: Json | undefined): Finding[] {
  if (kept === undefined) return [];
  const entries = (kept as { readonly entries?: Json } | null)?.entries;
  const again = typeof entries === "number" && entries <= ledger.length ? writeBook(readBook(ledger, entries)) : null;
  if (canonicalJson(again) === canonicalJson(kept)) return [];
  return [finding("verify/book-differs", `book of ${String(entries)} entries`, digestOf(again), digestOf(kept))];
}

/** A registry that was handed over must be one that was committed to; the part that differs is named. */
function checkCommitment(ledger: Ledger, { registry, roster }: RegistryAsked): Finding[] {
  return [...matchBody(ledger, "registry", registry), ...matchBody(ledger, "roster", roster)];
}

function matchBody(ledger: Ledger, kind: "registry" | "roster", body: unknown): Finding[] {
  const entries = ledger.filter((entry) => entry.kind === kind);
  if (entries.some((entry) => canonicalJson(entry.body) === canonicalJson(body))) return [];
  const last = entries.at(-1);
  if (ledger.length === 0) return [];
  return [
    finding(
      kind === "registry" ? "verify/registry-differs" : "verify/roster-differs",
      `${kind} of ${(body as RegistryAsked["registry"]).asOf}`,
      (last?.body ?? null) as Json,
      body as Json,
    ),
  ];
}

/** One attempt at a round: what was announced, and what was drawn of it, read again and made again. */
import type { Ledger } from "../ledger/chain.js";
import type { Registry } from "../registry/registry.js";
import type { Attempt } from "../year/attempts.js";
import {
  type AuditCase,
  auditCase,
  checkPlanNames,
  type Drawn,
  placeOf,
  type RegistryAsked,
} from "./audit-case.js";
import { checkAlone, checkRecord } from "./checks/check-alone.js";
import { checkCandidates, staffingOfRound } from "./checks/check-candidates.js";
import { checkDays } from "./checks/check-days.js";
import { checkMoves } from "./checks/check-moves.js";
import { checkStrataNames } from "./checks/check-plan-record.js";
import { checkNeverDrawn } from "./checks/check-planned.js";
import { checkReceiptsAgain } from "./checks/check-receipts.js";
import { checkReplacements } from "./checks/check-replacements.js";
import { checkStaffings } from "./checks/check-staffings.js";
import { checkSubstitutions } from "./checks/check-substitutions.js";
import { checkTeamRecord } from "./checks/check-team-record.js";
import { checkTeams } from "./checks/check-teams.js";
import { checkTogether } from "./checks/check-together.js";
import { checkUnits } from "./checks/check-units.js";
import { recordsOf } from "./checks/team-record.js";
import { attempted, eachExamined, examined } from "./examined.js";
import { type Finding, finding } from "./finding.js";
import { replay } from "./replay.js";

type RegistryFor = (asked: RegistryAsked) => Registry | undefined;

export interface AttemptFound {
  readonly findings: readonly Finding[];
  /** It was drawn again in full, whatever came out. */
  readonly isReplayed: boolean;
}

export function auditAttempt(ledger: Ledger, attempt: Attempt, registryFor: RegistryFor): AttemptFound {
  return isDrawn(attempt)
    ? auditDrawn(ledger, attempt, registryFor)
    : { findings: auditAnnouncement(ledger, attempt, registryFor), isReplayed: false };
}

function auditDrawn(ledger: Ledger, attempt: Drawn, registryFor: RegistryFor): AttemptFound {
  const place = placeOf(attempt.draw);
  const named = examined(place, () => checkPlanNames(ledger, attempt.plan));
  const audit = attempted(
    place,
    () => auditCase(ledger, attempt, registryFor) ?? [],
    (found) => found,
  );
  if (!("attempt" in audit)) {
    const rest = checkRecord({ attempt, ledgerBefore: ledger.slice(0, attempt.draw.seq) });
    return { findings: [...named, noRound(attempt), ...audit, ...rest], isReplayed: false };
  }
  const ofDraw = checkDrawn(audit);
  const findings = [
    ...named,
    ...examined(place, () => checkStrataNames(audit)),
    ...ofDraw,
    ...examined(place, () => recordsOf(audit, attempt.draw.body.seed).flatMap(checkTeamRecord)),
    ...examined(place, () => checkSubstitutions(ledger, audit, attempt.draw.body.seed, registryFor)),
    ...examined(place, () => checkReplacements(ledger, audit, registryFor)),
    ...examined(place, () => checkStaffings(ledger, audit, attempt.draw.body.seed, registryFor)),
    ...examined(place, () => checkMoves(ledger, audit, registryFor)),
    ...examined(place, () => checkTogether(ledger, audit, registryFor)),
    ...examined(place, () => checkReceiptsAgain(ledger, audit)),
  ];
  return { findings, isReplayed: audit.registry !== undefined && !findings.some(isStumble) };
}

/** What was announced and never drawn: not yet, or given up before. */
function auditAnnouncement(ledger: Ledger, attempt: Attempt, registryFor: RegistryFor): Finding[] {
  const place = placeOf(attempt.plan);
  return [
    ...examined(place, () => checkPlanNames(ledger, attempt.plan)),
    ...examined(place, () => {
      const audit = auditCase(ledger, attempt, registryFor);
      return audit === undefined ? [noRound(attempt)] : checkNeverDrawn(audit);
    }),
  ];
}

function noRound({ plan, drawId }: Attempt): Finding {
  return finding("verify/reference", placeOf(plan), "a policy that has the round", drawId);
}

function isDrawn(attempt: Attempt): attempt is Drawn {
  return attempt.draw !== undefined;
}

/** With the registry; what cannot be examined so is held against itself, as where there is none. */
function checkDrawn(audit: AuditCase): readonly Finding[] {
  const { registry } = audit;
  if (registry === undefined) return checkAlone(audit);
  const found = eachExamined(placeOf(audit.attempt.draw), [
    () => checkUnits(audit, registry),
    () => checkCandidates(audit, registry, staffingOfRound(audit, registry)),
    () => checkTeams(audit, registry),
    () => checkDays(audit, registry),
    () => replay(audit, registry),
  ]);
  return found.some(isStumble) ? [...found, ...checkAlone(audit)] : found;
}

function isStumble({ code }: Finding): boolean {
  return code === "verify/not-examined";
}

/**
 * Visits beside the draw: each has its lane, its ground, its reason and, where asked for, its approver; its
 * times follow from the lane; its sources were announced before its people were drawn; and the people are
 * those that the tickets give.
 */

import { addAll } from "../../kernel/add-all.js";
import { compareBytes } from "../../kernel/byte-order.js";
import { canonicalJson } from "../../kernel/canonical-json.js";
import { heldBy } from "../../kernel/certain.js";
import { instantDay } from "../../kernel/iso-date.js";
import { once } from "../../kernel/made-once.js";
import { caseStaffing } from "../../lanes/assign-case.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { Lane } from "../../policy/lane.js";
import type { Policy } from "../../policy/policy.js";
import { drawIdUpTo } from "../../random/draw-id.js";
import type { Registry } from "../../registry/registry.js";
import { rowOf, unitAt } from "../../registry/unit.js";
import { staffUnits } from "../../teams/staff-units.js";
import type { Case } from "../../year/cases.js";
import { type Chronicle, openReading } from "../../year/chronicle.js";
import { namedCase } from "../../year/named-case.js";
import { openCounts } from "../../year/year-counts.js";
import { type YearSoFar, yearSoFar } from "../../year/year-so-far.js";
import { placeOf, type RegistryAsked, type TeamAudit } from "../audit-case.js";
import { standingBefore } from "../by-hand/plain-case.js";
import { openGiven } from "../by-hand/plain-given.js";
import { plainNaming } from "../by-hand/plain-names.js";
import { casesOf } from "../by-hand/plain-record.js";
import { attempted, eachExamined, examined } from "../examined.js";
import { type Finding, finding, unlessSameData } from "../finding.js";
import { checkCandidates } from "./check-candidates.js";
import { type Opening, openingsOf, rulesOfCase } from "./check-case-opening.js";
import { checkDays } from "./check-days.js";
import { checkMoves } from "./check-moves.js";
import { checkTeamsAlone } from "./check-seats-alone.js";
import { checkWithin } from "./check-staffed-alone.js";
import { checkStaffings } from "./check-staffings.js";
import { checkNamed, checkSubstitutions, registryNamed } from "./check-substitutions.js";
import { checkTeamRecord } from "./check-team-record.js";
import { checkTeams } from "./check-teams.js";
import { checkTogether } from "./check-together.js";
import { recordsOf } from "./team-record.js";

export interface CasesAudit {
  readonly findings: readonly Finding[];
  /** Draw ids of cases whose people were drawn again. */
  readonly replayed: readonly string[];
}

export function checkCases(
  ledger: Ledger,
  registryFor: (asked: RegistryAsked) => Registry | undefined,
): CasesAudit {
  const cases = casesOf(ledger);
  const findings: Finding[] = eachExamined("cases", [
    () => checkStray(ledger, cases),
    () => checkTwins(cases),
  ]);
  const replayed: string[] = [];
  const openings = openingsOf(ledger, cases);
  const chronicleAt = openReading(ledger);
  const counted = { countsOf: openCounts(), givenIn: openGiven() };
  for (const each of [...cases].sort((a, b) => (a.teams?.seq ?? 0) - (b.teams?.seq ?? 0))) {
    const found = attempted(
      placeOf(each.opened),
      () => checkCase(ledger, each, { registryFor, chronicleAt, counted, opening: heldBy(openings, each) }),
      (stumbled) => ({ findings: stumbled, isReplayed: false }),
    );
    addAll(findings, found.findings);
    if (found.isReplayed) replayed.push(each.drawId);
  }
  return { findings, replayed };
}

interface CaseFound {
  readonly findings: readonly Finding[];
  /** Its people were drawn again, whatever came out. */
  readonly isReplayed: boolean;
}

interface CaseSources {
  readonly registryFor: (asked: RegistryAsked) => Registry | undefined;
  /** What the entries before one mean. */
  readonly chronicleAt: (seq: number) => Chronicle;
  /** What is counted on from case to case. */
  readonly counted: Required<Pick<YearSoFar, "countsOf"> & Pick<TeamAudit, "givenIn">>;
  readonly opening: Opening;
}

function checkCase(ledger: Ledger, each: Case, sources: CaseSources): CaseFound {
  const { registryFor, chronicleAt, counted, opening } = sources;
  const { opened } = each;
  const { policy, lane } = rulesOfCase(ledger, each);
  const place = placeOf(opened);
  const registry = registryNamed(ledger, opened.body, registryFor);
  const ofUnits = registry === undefined ? [] : examined(place, () => checkUnits(registry, opened));
  const { teams } = each;
  const before = [
    ...opening.findings,
    ...ofUnits,
    ...(teams === undefined ? checkUnstaffed(ledger, each) : []),
  ];
  // Without a lane nobody knows who may go.
  if (teams === undefined || policy === undefined || lane === undefined)
    return { findings: before, isReplayed: false };
  const { sound } = opening;
  const ofTeams = { policy, lane, each: sound, teams };
  const audit = teamAudit(ledger, ofTeams, { chronicle: chronicleAt(teams.seq), counted });
  const { seed } = teams.body;
  const findings = eachExamined(place, [
    () => checkSubstitutions(ledger, audit, seed, registryFor),
    () => checkStaffings(ledger, audit, seed, registryFor),
    () => checkMoves(ledger, audit, registryFor),
    () => checkTogether(ledger, audit, registryFor),
    () => recordsOf(audit, seed).flatMap(checkTeamRecord),
    ...(registry === undefined
      ? [() => recordsOf(audit, seed).flatMap((own) => [...checkTeamsAlone(own), ...checkWithin(own)])]
      : checksOfPeople(audit, registry, sound, teams)),
  ]);
  const isReplayed = registry !== undefined && isKnown(registry, audit) && !findings.some(isStumble);
  return { findings: [...before, ...findings], isReplayed };
}

/** What changes a case without an assignment names the wrong one. */
function checkUnstaffed(ledger: Ledger, { substitutions = [], staffings = [], moves = [] }: Case): Finding[] {
  return [...substitutions, ...staffings, ...moves].flatMap((change) => [
    finding("verify/reference", placeOf(change, "teams"), null, change.body.teams),
    ...checkNamed(ledger, change.seq, change.body),
  ]);
}

function isStumble({ code }: Finding): boolean {
  return code === "verify/not-examined";
}

/** An assignment without a case, or a second one. */
function checkStray(ledger: Ledger, cases: readonly Case[]): Finding[] {
  const known = new Set(cases.flatMap(({ opened, teams }) => [opened.hash, teams?.hash ?? ""]));
  return ledger.flatMap((entry) =>
    (isKind(entry, "case") || isKind(entry, "assignment")) && !known.has(entry.hash)
      ? [finding("verify/stray-entry", placeOf(entry), "one for each case", entry.kind)]
      : [],
  );
}

/**
 * Two cases of a lane about one unit never use the same source: else somebody could try numbers until the
 * wanted people come.
 */
function checkTwins(cases: readonly Case[]): Finding[] {
  const seen = new Map<string, string>();
  return cases.flatMap(({ opened, teams }) => {
    const names = opened.body.units.flatMap((unit) =>
      (teams?.body.sources ?? []).map(
        (source) => `${drawIdUpTo("matter", opened.body.drawId)} ${unit} ${canonicalJson(source)}`,
      ),
    );
    const again = names.find((name) => seen.has(name));
    for (const name of names) seen.set(name, opened.body.drawId);
    return again === undefined
      ? []
      : [
          finding(
            "verify/sources-used",
            placeOf(teams!, "sources"),
            `sources that ${heldBy(seen, again)} did not have`,
            again,
          ),
        ];
  });
}

/** Units that the registry holds, and that are not closed; a joint inspection goes where the lead goes. */
function checkUnits(registry: Registry, { seq, body }: Case["opened"]): Finding[] {
  return body.units.flatMap((unit) => {
    const place = placeOf({ seq }, `unit ${unit}`);
    const row = rowOf(registry.units, unit);
    if (row === -1) return [finding("verify/unit-unknown", place, "a unit of the registry", unit)];
    const { status, closed } = unitAt(registry.units, row);
    const isGone = status === "closed" || (closed !== null && closed <= registry.asOf);
    return isGone && body.lead === null
      ? [finding("verify/unit-not-eligible", place, "a unit that is not closed", unit)]
      : [];
  });
}

/** A case whose people were drawn, and the rules for it. */
interface AssignedCase {
  readonly policy: Policy;
  readonly lane: Lane;
  readonly each: Case;
  readonly teams: Recorded<"assignment">;
}

/** @param chronicle - what the entries before the assignment mean */
function teamAudit(
  ledger: Ledger,
  { policy, lane, each, teams }: AssignedCase,
  { chronicle, counted }: Pick<CaseSources, "counted"> & { readonly chronicle: Chronicle },
): TeamAudit {
  const { opened } = each;
  const { before, casesBefore } = standingBefore(ledger, teams.seq, policy);
  const soFar = yearSoFar({ policy, chronicle }, counted.countsOf);
  const merged = new Set(opened.body.merged.map(({ unit }) => unit));
  const days = opened.body.lead?.days ?? [];
  const since = instantDay(teams.at);
  return {
    attempt: { ...each, teams },
    policy,
    named: namedCase(lane, timeLeft(opened.body, since)),
    since: days.length === 0 ? since : opened.body.from,
    units: opened.body.units.filter((unit) => !merged.has(unit)),
    ...(days.length === 0 ? {} : { givenDays: new Map(days.map(({ unit, day }) => [unit, day])) }),
    soFar,
    givenIn: counted.givenIn,
    before,
    casesBefore: casesBefore.filter((each) => each.opened.seq !== opened.seq),
    // A lane joins no visit.
    standingSeats: () => [],
    ledgerBefore: ledger.slice(0, teams.seq),
    ...plainNaming(ledger, teams.seq),
  };
}

/** What is left of a case's time when its people are drawn. */
function timeLeft(
  { case: id, from, until }: Case["opened"]["body"],
  since: string,
): { case: string; from: string; until: string } {
  const [first, last] = [[from, since].sort(compareBytes)[1]!, until];
  return { case: id, from: first, until: [first, last].sort(compareBytes)[1]! };
}

function isKnown({ units }: Registry, audit: TeamAudit): boolean {
  return audit.units.every((unit) => rowOf(units, unit) !== -1);
}

function checksOfPeople(
  audit: TeamAudit,
  registry: Registry,
  { opened }: Case,
  teams: Recorded<"assignment">,
): (() => readonly Finding[])[] {
  const staffing = once(() =>
    caseStaffing({
      policy: audit.policy,
      registry,
      opened,
      soFar: audit.soFar,
      seed: teams.body.seed,
      since: instantDay(teams.at),
    }),
  );
  const { case: _case, seed: _seed, sources: _sources, ...recorded } = teams.body;
  const again = (): Finding[] =>
    unlessSameData("verify/replay", placeOf(teams), staffUnits(staffing()), recorded);
  return [
    () => checkTeams(audit, registry),
    () => checkDays(audit, registry),
    // Whom the registry does not hold nobody can staff again.
    ...(isKnown(registry, audit) ? [() => checkCandidates(audit, registry, staffing()), again] : []),
  ];
}

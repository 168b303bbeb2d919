/**
 * What an announcement binds, read again from the ledger before it: pool, forced units, loads carried,
 * visits, and the day of the draw.
 */
import { compareBytes } from "../../kernel/byte-order.js";
import { canonicalJson, digestOf } from "../../kernel/canonical-json.js";
import { instantDay, isDay } from "../../kernel/iso-date.js";
import type { Registry } from "../../registry/registry.js";
import { type AnnouncedCase, placeOf } from "../audit-case.js";
import { plainCarried } from "../by-hand/plain-carried.js";
import type { PlainUnit } from "../by-hand/plain-units.js";
import { orderedVisits } from "../by-hand/plain-visits.js";
import { eachExamined } from "../examined.js";
import { type Finding, finding, unlessSame } from "../finding.js";

/** What an announcement binds of units, read again. */
interface UnitsBound {
  /** The units of a stratum that could be drawn, in byte order. */
  readonly poolOf: (stratum: string) => readonly PlainUnit[];
  /** Digest of those that are in no pool. */
  readonly leftOut: () => string;
}

export function checkCommits(
  audit: AnnouncedCase,
  registry: Registry,
  { poolOf, leftOut }: UnitsBound,
): Finding[] {
  const { plan, draw } = audit.attempt;
  const { commits } = plan.body;
  if (commits === undefined) return [];
  const same = (what: string, expected: string, found: string | undefined): Finding[] =>
    unlessSame("verify/commits", placeOf(plan, what), expected, found ?? null);
  const ofStratum = (id: string): Finding[] => {
    const said = commits.strata.find(({ stratum }) => stratum === id);
    const inPool = poolOf(id);
    const pool = inPool.map(({ unit }) => unit.id);
    const forced = inPool.flatMap(({ unit, forced: rule }) => (rule === null ? [] : [[unit.id, rule]]));
    return [
      ...same(`stratum ${id}`, id, said?.stratum),
      ...same(`stratum ${id}, pool`, digestOf(pool), said?.pool),
      ...same(`stratum ${id}, units that must be drawn`, digestOf(forced), said?.must),
    ];
  };
  return eachExamined(placeOf(plan), [
    () => checkCommitsAlone(audit),
    ...audit.named.matter.strata.map(
      ({ id }) =>
        () =>
          ofStratum(id),
    ),
    () => same("units left out", leftOut(), commits.leftOut),
    ...(draw === undefined
      ? []
      : [() => same("units left out of the draw", draw.body.leftOut.digest, commits.leftOut)]),
    () => same("loads carried", digestOf(plainCarried(audit, registry)), commits.carried),
  ]);
}

/** What needs no registry: the day of the draw, and the visits that the ledger had ordered. */
export function checkCommitsAlone(audit: AnnouncedCase): Finding[] {
  const { plan } = audit.attempt;
  const { commits } = plan.body;
  if (commits === undefined) return [];
  const announcedOn = instantDay(plan.at);
  const place = (what: string): string => placeOf(plan, what);
  const isDayToCome = isDay(commits.drawOn) && !(commits.drawOn < announcedOn);
  return eachExamined(placeOf(plan), [
    () =>
      isDayToCome
        ? []
        : [finding("verify/commits", place("day of the draw"), `${announcedOn} or later`, commits.drawOn)],
    () =>
      unlessSame("verify/commits", place("visits that count"), digestOf(visitsByHand(audit)), commits.visits),
  ]);
}

/** Draw id, unit, day and result of every visit that was ordered; the text of each decides the order. */
function visitsByHand({ ledgerAnnounced }: AnnouncedCase): (string | null)[][] {
  const lines = orderedVisits(ledgerAnnounced).map(({ drawId, unit, done }) => {
    const result = drawId === "" && done?.result === "" ? null : (done?.result ?? null);
    return [drawId, unit, done?.day ?? null, result];
  });
  return lines
    .map((line) => ({ line, text: canonicalJson(line) }))
    .sort((a, b) => compareBytes(a.text, b.text))
    .map(({ line }) => line);
}

/**
 * Codes of visits: given to visits as they stand, ended when these stand so no more. Of a view, whose salts are
 * withheld, that something has changed before codes end, and that there are no more of them than visits.
 */
import { compareBytes } from "../../kernel/byte-order.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { placeOf } from "../audit-case.js";
import { visitHashes } from "../by-hand/plain-receipts.js";
import { type EverStaffed, everStaffed, hasVisitsAt } from "../by-hand/plain-record.js";
import { plainSeats } from "../by-hand/plain-seats.js";
import { type Finding, finding } from "../finding.js";

/** Codes of one draw or case that stand: the entry that gave each, and the unit, where the visit stood then. */
type Standing = Map<string, { readonly by: Recorded<"codes">; readonly unit: string | undefined }>;

export function checkCodes(ledger: Ledger): Finding[] {
  const entries = ledger.filter((entry) => isKind(entry, "codes"));
  if (entries.length === 0) return [];
  const staffed = everStaffed(ledger);
  const all = new Map<string, Standing>();
  return entries.flatMap((entry) => {
    const { drawId, teams, given, ended } = entry.body;
    const standing: Standing = all.get(drawId) ?? new Map();
    all.set(drawId, standing);
    const seated = staffed.get(drawId);
    const [named] = seated?.teams === undefined || seated.teams.seq > entry.seq ? [] : [seated.teams.hash];
    const findings = named === teams ? [] : [otherTeams(entry)];
    const visits = visitsOf(seated, entry);
    findings.push(...checkLists(entry, standing));
    findings.push(
      ...(visits === undefined ? checkUnseen(entry, standing, seated) : checkVisits(entry, standing, visits)),
    );
    for (const hash of ended) standing.delete(hash);
    const unitOf = byHash(visits?.(entry));
    for (const hash of given) standing.set(hash, { by: entry, unit: unitOf.get(hash) });
    return findings;
  });
}

function otherTeams(entry: Recorded<"codes">): Finding {
  return finding(
    "verify/reference",
    placeOf(entry, "teams"),
    "the teams or the assignment before it",
    entry.body.teams,
  );
}

/** Hashes by unit, made with the number and salt of an entry that gives codes; undefined where salts are withheld. */
type VisitsMade = (by: Recorded<"codes">) => ReadonlyMap<string, string>;

function visitsOf(seated: EverStaffed | undefined, entry: Recorded<"codes">): VisitsMade | undefined {
  if (typeof (entry.salt ?? "") !== "string") return undefined;
  return (by) =>
    seated !== undefined && hasVisitsAt(seated, entry.seq) ? visitHashes(seated, entry.seq, by) : new Map();
}

/** In byte order, each once, and only what was given ends. */
function checkLists(entry: Recorded<"codes">, standing: Standing): Finding[] {
  const { given, ended } = entry.body;
  const isOrdered = (list: readonly string[]): boolean =>
    list.every((hash, at) => at === 0 || compareBytes(list[at - 1]!, hash) < 0);
  const findings: Finding[] = [];
  for (const [name, list] of [
    ["given", given],
    ["ended", ended],
  ] as const)
    if (!isOrdered(list))
      findings.push(finding("verify/codes", placeOf(entry, name), "in byte order, each once", list));
  if (given.length + ended.length === 0)
    findings.push(finding("verify/codes", placeOf(entry), "given or ended", "none"));
  for (const hash of ended)
    if (!standing.has(hash))
      findings.push(finding("verify/codes", placeOf(entry, "ended"), "codes that stand", hash));
  return findings;
}

/** What is given is a visit that stands and has no code; what ends stands so no more. */
function checkVisits(entry: Recorded<"codes">, standing: Standing, made: VisitsMade): Finding[] {
  const { given, ended } = entry.body;
  const unitOf = byHash(made(entry));
  const coded = new Set<string>();
  for (const by of new Set([...standing.values()].map((each) => each.by)))
    for (const hash of made(by).values()) if (standing.get(hash)?.by === by) coded.add(hash);
  const gone = new Set(ended);
  const left = [...standing].filter(([hash]) => !gone.has(hash));
  const units = new Set(left.map(([, { unit }]) => unit));
  const outlived = left.filter(([hash]) => !coded.has(hash));
  const findings = ended
    .filter((hash) => coded.has(hash))
    .map((hash) =>
      finding("verify/codes", placeOf(entry, "ended"), "visits that do not stand so any more", hash),
    );
  for (const [hash] of outlived)
    findings.push(
      finding("verify/codes", placeOf(entry, "ended"), "all that do not stand so any more", hash),
    );
  for (const hash of given) {
    const unit = unitOf.get(hash);
    if (unit === undefined || units.has(unit))
      findings.push(
        finding("verify/codes", placeOf(entry, "given"), "visits that stand and have no code", hash),
      );
  }
  return findings;
}

/** Without salts: how many visits there are, and whether any has changed, is seen all the same. */
function checkUnseen(
  entry: Recorded<"codes">,
  standing: Standing,
  seated: EverStaffed | undefined,
): Finding[] {
  const { given, ended } = entry.body;
  const seats = seated !== undefined && hasVisitsAt(seated, entry.seq) ? plainSeats(seated, entry.seq) : [];
  const visits = new Set(seats.map(({ unit }) => unit)).size;
  const changes = seated === undefined ? [] : changesOf(seated);
  const stayed = ended.filter((hash) => {
    const by = standing.get(hash)?.by.seq;
    return by !== undefined && !changes.some((seq) => by < seq && seq < entry.seq);
  });
  const gone = new Set(ended);
  const left = [...standing.keys()].filter((hash) => !gone.has(hash)).length + given.length;
  const place = placeOf(entry, "given");
  return [
    ...stayed.map((hash) =>
      finding("verify/codes", placeOf(entry, "ended"), "visits that do not stand so any more", hash),
    ),
    ...(left > visits ? [finding("verify/codes", place, `at most ${visits} that stand`, left)] : []),
  ];
}

/** Numbers of the entries that change its visits. */
function changesOf({
  substitutions = [],
  replacements = [],
  staffings = [],
  moves = [],
  voidAt,
}: EverStaffed): number[] {
  return [voidAt, ...[...substitutions, ...replacements, ...staffings, ...moves].map(({ seq }) => seq)];
}

function byHash(visits: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  return new Map([...visits].map(([unit, hash]) => [hash, unit]));
}

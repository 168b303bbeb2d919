/**
 * Does the record hold?
 *
 * The chain is recomputed, the order of events is read, the inputs are matched with what was committed;
 * quotas, units, tickets, loads and who may take each seat are read again by separate code (`plain-…`,
 * `judge`), which takes nothing from the rooms that decide (plan, draw, assign, days, teams) and reads itself
 * which draws and cases stood; and at last everything is drawn again by these rooms.
 */

import { addAll } from "../kernel/add-all.js";
import { canonicalJson } from "../kernel/canonical-json.js";
import type { Ledger } from "../ledger/chain.js";
import { isKind } from "../ledger/recorded.js";
import type { Policy } from "../policy/policy.js";
import type { Registry } from "../registry/registry.js";
import { isYear } from "../year/at-door.js";
import type { Year } from "../year/year.js";
import { committedIn, isArchive, ledgerTextIn, readArchive } from "./archive.js";
import { auditAttempt } from "./audit-attempt.js";
import { finderAmong, placeOf } from "./audit-case.js";
import { attemptsOf } from "./by-hand/plain-record.js";
import { checkCases } from "./checks/check-cases.js";
import { checkChanges } from "./checks/check-changes.js";
import { checkCodes } from "./checks/check-codes.js";
import { checkCommitment } from "./checks/check-commitment.js";
import { checkEvents } from "./checks/check-events.js";
import { checkHalves } from "./checks/check-halves.js";
import { checkKeys } from "./checks/check-keys.js";
import { checkKinds } from "./checks/check-kinds.js";
import { checkOrder } from "./checks/check-order.js";
import { checkPublished } from "./checks/check-published.js";
import { checkRatings } from "./checks/check-ratings.js";
import { checkReceipts } from "./checks/check-receipts.js";
import { checkResults } from "./checks/check-results.js";
import { checkSeals } from "./checks/check-seals.js";
import { checkChains } from "./checks/check-seed.js";
import { checkSnapshots } from "./checks/check-snapshots.js";
import { checkStanding } from "./checks/check-standing.js";
import { checkVoids } from "./checks/check-voids.js";
import type { Discretion } from "./discretions/discretion.js";
import { listDiscretions } from "./discretions/list-discretions.js";
import { rowsUnseen } from "./discretions/uses-of-rows.js";
import { attempted, examined } from "./examined.js";
import { type Finding, finding, findingOf } from "./finding.js";
import { type Note, notesOf } from "./notes.js";
import { changesNotMadeAgain } from "./notes-of-changes.js";
import { pathOfPlace } from "./path-of-place.js";
import { type AuditInputs, type ReadInputs, readInputs } from "./read-inputs.js";
import { judgedLedger, type ReadableLedger, readableLedger } from "./readable-ledger.js";
import { withoutStrays } from "./stray-entries.js";
import { readView } from "./view/read-view.js";
import { isOfStandIn } from "./view/stand-ins.js";

export type { AuditInputs } from "./read-inputs.js";

export interface Audit {
  readonly findings: readonly Finding[];
  /** What is not wrong but worth knowing: a seed that somebody chose, a draw that could not be replayed. */
  readonly notes: readonly Note[];
  /** Choices that were free, and what they changed: no fault, but somebody made them. */
  readonly discretions: readonly Discretion[];
  /** Draw ids that were replayed in full. */
  readonly replayed: readonly string[];
  /** Draw ids, and places of other entries, that were not, since a register is not at hand. */
  readonly notReplayed: readonly string[];
}

/**
 * Audits a record: no findings is a clean audit.
 *
 * Without a registry only what the ledger proves by itself is checked: chain, order, seeds, announcements,
 * and that names, numbers, tickets and seats of plan, draw and teams agree with each other and with the
 * rules. An archive and a year bring their registries along.
 *
 * Of a public view what is open is judged, as from the ledger alone, as of the day of `at`; whatever is withheld is
 * noted with its rule, and a place that no rule withholds is a finding.
 *
 * @param record - the entries, the text of a ledger, of a public view or of an archive, or a year that was carried along
 * @example
 * audit(drawn.year.ledger, { registries: [registry], policy }).findings; // []
 */
export function audit(record: Ledger | string | Year, inputs: AuditInputs = {}): Audit {
  const held = recordIn(record, secretIn(inputs));
  const view = attempted(
    "ledger",
    () => readView(held.ledger, inputs),
    () => undefined,
  );
  const { ledger: readable, findings } = attempted(
    "ledger",
    () => (view === undefined ? readableLedger(held.ledger) : judgedLedger(view.ledger)),
    (stumbled): ReadableLedger => ({ ledger: [], findings: stumbled }),
  );
  const { ledger, findings: strays } = withoutStrays(readable);
  const given = readInputs(inputs, held.registries);
  const found = auditEntries(
    ledger,
    view === undefined ? given : { ...given, registries: [], commitments: [] },
  );
  const ofView = view?.findings ?? [];
  const all = [...held.findings, ...ofView, ...findings, ...given.findings, ...strays, ...found.findings];
  return {
    ...found,
    findings: all
      .filter((each) => view === undefined || !isOfStandIn(each))
      .map((each) => placed(each, readable)),
    notes: [...(view?.notes ?? []), ...found.notes],
    // Who was free to choose what shows in the whole ledger alone.
    discretions: view === undefined ? found.discretions : [],
  };
}

function placed(each: Finding, ledger: Ledger): Finding {
  return { ...each, path: each.path.length > 0 ? each.path : pathOfPlace(each.at, ledger) };
}

/** What the inputs stumble over is told where they are read. */
function secretIn(inputs: AuditInputs): string | undefined {
  return attempted(
    "inputs",
    () => inputs?.secret,
    () => undefined,
  );
}

interface HeldRecord {
  readonly ledger: Ledger | string;
  readonly registries: readonly Registry[];
  readonly findings: readonly Finding[];
}

function recordIn(record: Ledger | string | Year, secret: string | undefined): HeldRecord {
  if (isYear(record)) return { ledger: record.ledger, registries: committedIn(record), findings: [] };
  return typeof record === "string"
    ? textRecord(record, secret)
    : { ledger: record as Ledger, registries: [], findings: [] };
}

/** What an archive cannot give is a finding, and its ledger is audited as far as there is one. */
function textRecord(record: string, secret: string | undefined): HeldRecord {
  if (!isArchive(record)) return { ledger: record, registries: [], findings: [] };
  const archive = readArchive(record, secret === undefined ? {} : { secret });
  if (archive.ok) return { ...archive.value, findings: [] };
  const findings = archive.refusals.map((cause) =>
    findingOf(cause, "verify/archive", "archive", "an archive as `writeArchive` gives it"),
  );
  return { ledger: ledgerTextIn(record), registries: [], findings };
}

function auditEntries(
  ledger: Ledger,
  { registries, commitments, policies, published, opened, at }: ReadInputs,
): Audit {
  const registryFor = finderAmong(registries, commitments);
  const findings: Finding[] = [
    ...examined("order", () => checkOrder(ledger)),
    ...examined("kinds", () => checkKinds(ledger)),
    ...examined("policies that stand", () => checkStanding(ledger)),
    ...examined("chains of secrets", () => checkChains(ledger)),
    ...examined("published values", () => checkPublished(ledger, published)),
    ...examined("sealed secrets", () => checkSeals(ledger, { opened, published })),
    ...examined("registry", () => checkSnapshots(ledger)),
    ...examined("registry", () => checkHalves(ledger, commitments)),
    ...policies.flatMap((policy) => examined("policy", () => checkPolicy(ledger, policy))),
  ];
  const replayed: string[] = [];
  for (const attempt of attemptsOf(ledger)) {
    const found = auditAttempt(ledger, attempt, registryFor);
    addAll(findings, found.findings);
    if (found.isReplayed) replayed.push(attempt.drawId);
  }
  const cases = checkCases(ledger, registryFor);
  findings.push(
    ...cases.findings,
    ...examined("results", () => checkResults(ledger)),
    ...examined("events", () => checkEvents(ledger)),
    ...examined("keys", () => checkKeys(ledger)),
    ...examined("receipts", () => checkReceipts(ledger)),
    ...examined("codes", () => checkCodes(ledger)),
    ...examined("voids", () => checkVoids(ledger)),
    ...examined("changes", () => checkChanges(ledger, registries, commitments)),
    ...examined("ratings", () => checkRatings(ledger, registries, commitments)),
  );
  addAll(replayed, cases.replayed);
  addAll(
    findings,
    commitments.flatMap((each) => checkCommitment(ledger, each)),
  );
  const left = changesNotMadeAgain(ledger, commitments);
  const unseen = rowsUnseen({
    ledger,
    byHash: new Map(ledger.map((entry) => [entry.hash, entry])),
    registryFor,
  });
  const readings = new Set(registries.flatMap(({ readings: own }) => own?.digest ?? []));
  const notes = notesOf(ledger, { replayed, published, opened, left, unseen, readings, at });
  const { discretions, stumbled } = attempted(
    "uses of discretion",
    () => ({ discretions: listDiscretions({ ledger, registryFor, at }), stumbled: [] as readonly Finding[] }),
    (found) => ({ discretions: [], stumbled: found }),
  );
  const notReplayed = notes.filter(({ code }) => NOT_MADE_AGAIN.includes(code)).map(({ drawId }) => drawId);
  return { findings: [...findings, ...stumbled], notes, discretions, replayed, notReplayed };
}

const NOT_MADE_AGAIN: readonly string[] = ["verify/note-not-replayed", "verify/note-not-repeated"];

/** The published policy must be one that stands on the ledger. */
function checkPolicy(ledger: Ledger, policy: Policy): Finding[] {
  // On an empty ledger nothing stands that could differ; the registry beside it is not looked for either.
  if (ledger.length === 0) return [finding("verify/empty", "ledger", policy.id, "no entry")];
  const entries = ledger.flatMap((entry) => (isKind(entry, "policy") ? [entry] : []));
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

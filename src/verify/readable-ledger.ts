/**
 * What can be judged of a ledger, and a finding for everything that cannot be read.
 *
 * A line that does not hold, an entry without the form of its kind, a policy that nobody could draw by: each
 * is named, and the audit goes on with all the others. Whatever is passed over keeps its place, so that other
 * entries are found where they are.
 */

import { addAll } from "../kernel/add-all.js";
import { canonicalJson, digestOf } from "../kernel/canonical-json.js";
import { lastOf } from "../kernel/certain.js";
import { instantIn, isInstant, offsetOf } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { lostEntry, passedOver } from "../ledger/blank-unreadable.js";
import { faultsOfBody } from "../ledger/body-schemas.js";
import type { Entry, Ledger } from "../ledger/chain.js";
import { examineEntries, examineText } from "../ledger/ledger-text.js";
import { isKind, type Recorded } from "../ledger/recorded.js";
import { parsePolicy } from "../policy/parse-policy.js";
import type { Policy } from "../policy/policy.js";
import { nameOfGiven } from "../year/name-of-given.js";
import { placeOf } from "./audit-case.js";
import { type Finding, finding, findingOf } from "./finding.js";

export interface ReadableLedger {
  /** In order and numbered without gaps; what cannot be read holds nothing. */
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
}

/** @param given - the entries, or the text of the file */
export function readableLedger(given: Ledger | string): ReadableLedger {
  if (typeof given !== "string" && !Array.isArray(given))
    return {
      ledger: [],
      findings: [
        finding("verify/raw-input", "ledger", "a list of entries or the text of a file", nameOfGiven(given)),
      ],
    };
  const { entries, faults } = typeof given === "string" ? examineText(given) : examineEntries(given);
  const findings = faults.map((fault) =>
    findingOf(fault, "verify/line", fault.path.join(" "), "an unchanged line"),
  );
  return formedEach(entries, findings);
}

/** The same of what can be judged of a public view, whose lines have been looked at. */
export function judgedLedger(entries: Ledger): ReadableLedger {
  return formedEach(entries, []);
}

function formedEach(read: Ledger, findings: Finding[]): ReadableLedger {
  const entries = inTheirPlaces(read);
  const offset = offsetOf(entries.find(({ at }) => isInstant(at))?.at ?? EARLIEST);
  let last = EARLIEST;
  const ledger = entries.map((entry, seq) => {
    const numbered = entry.seq === seq ? entry : { ...entry, seq };
    if (isInstant(entry.at)) last = entry.at;
    const known = isInstant(entry.at)
      ? formed(numbered)
      : { entry: passedOver({ ...numbered, at: instantIn(last, offset) }), findings: [] };
    addAll(findings, known.findings);
    return known.entry;
  });
  return { ledger, findings };
}

/**
 * The entries where their numbers say that they stood: of a line that is missing or cannot be read, which is found as
 * a line, an entry that holds nothing keeps the place. A number is believed when the next entry goes on from it, and
 * while no more are lost than are there: whoever writes numbers far apart makes nobody's ledger long.
 */
function inTheirPlaces(read: Ledger): Ledger {
  if (read.every(({ seq }, place) => seq === place)) return read;
  const entries: Entry[] = [];
  read.forEach((entry, at) => {
    const goesOn = (read[at + 1]?.seq ?? entry.seq + 1) === entry.seq + 1;
    if (goesOn && entry.seq <= 2 * read.length)
      while (entries.length < entry.seq) entries.push(lostEntry(entries.length));
    entries.push(entry);
  });
  return entries;
}
/** An entry whose own time is none (which is found as a line) has that of the one before, and goes back behind no other; the first this. */
const EARLIEST = "0001-01-03T00:00:00Z";

interface ReadEntry {
  readonly entry: Entry;
  readonly findings: readonly Finding[];
}

/** An entry as far as it has the form of its kind. */
function formed(entry: Entry): ReadEntry {
  const wrong = faultsOfBody(entry.kind, entry.body);
  if (wrong === undefined) return isKind(entry, "policy") ? withRules(entry) : { entry, findings: [] };
  const found = wrong.faults.map(({ path, problem }) => ({
    ...finding(
      "verify/body",
      placeOf(entry),
      `a ${entry.kind} with every field`,
      `${path.map(String).join(".") || "body"}: ${problem}`,
    ),
    path: ["entries", entry.seq, "body", ...path],
  }));
  const without = wrong.further.length === 0 ? undefined : withoutFields(entry.body, wrong.further);
  const rest = without === undefined ? undefined : ({ ...entry, body: without } as Entry);
  return {
    entry: rest !== undefined && faultsOfBody(rest.kind, rest.body) === undefined ? rest : passedOver(entry),
    findings: found,
  };
}

/** A copy without the fields at these places. */
function withoutFields<T>(value: T, places: readonly (readonly (string | number)[])[]): T {
  const copy = JSON.parse(canonicalJson(value)) as T;
  for (const place of places) {
    const owner = place
      .slice(0, -1)
      .reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], copy);
    delete (owner as Record<string | number, unknown>)[lastOf(place)];
  }
  return copy;
}

/**
 * The rules of a policy entry, read again: nobody may draw by what no reader would accept. Fields that no
 * policy has are found, and left out for the rest of the audit.
 */
function withRules(entry: Recorded<"policy">): ReadEntry {
  const { policy, digest } = entry.body;
  const read = parsePolicy(policy);
  if (read.ok && canonicalJson(read.value) === canonicalJson(policy)) return { entry, findings: [] };
  const expected = "a policy that parsePolicy gives, with every default and no further field";
  const refusals = read.ok ? [] : read.refusals;
  const findings = read.ok
    ? [finding("verify/policy-form", placeOf(entry, "policy"), expected, "it is not what parsePolicy gives")]
    : refusals
        .slice(0, MOST_NAMED)
        .map((refusal) =>
          findingOf(
            refusal,
            "verify/policy-form",
            placeOf(entry, ["policy", ...refusal.path].join(".")),
            expected,
          ),
        );
  // Where a default is missing, nobody who draws by the page knows what it is.
  const rules = read.ok ? undefined : known(policy, refusals);
  if (rules === undefined) return { entry: passedOver(entry), findings };
  // The digest is that of the document as it stands; when it is, what is left has its own.
  const own = digestOf(policy) === digest ? digestOf(rules) : digest;
  return { entry: { ...entry, body: { policy: rules, digest: own } }, findings };
}

/** A hostile document may hold a million faults; a reader is told the first. */
const MOST_NAMED = 50;

/** The policy without its unknown fields, when nothing else is wrong with it. */
function known(policy: Policy, refusals: readonly Refusal[]): Policy | undefined {
  if (!refusals.every(({ code }) => code === "policy/unknown-field")) return undefined;
  const copy = withoutFields(
    policy,
    refusals.map(({ path }) => path),
  );
  const read = parsePolicy(copy);
  return read.ok ? read.value : undefined;
}

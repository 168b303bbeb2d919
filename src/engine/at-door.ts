/**
 * The door of every act: what a caller hands over is looked at before anything is computed, and whatever cannot be used is a refusal.
 *
 * Each act says what it refuses in its own words; here stands what all of them share. An act that stumbles all the same over a value of a wrong type
 * (a number where a text belongs) refuses too: nothing is written then, and no caller has to catch.
 */
import { canonicalJson } from "../kernel/canonical-json.js";
import { type Refusal, refuse } from "../kernel/refusal.js";
import { RefusalError, type Rejected, type Result, reject } from "../kernel/result.js";
import { faultsOfBodies } from "../ledger/body-schemas.js";
import type { Entry } from "../ledger/chain.js";
import { parsePolicy } from "../policy/parse-policy.js";

/** Fields of an act that a parser must have made. */
export type Parsed = "ledger" | "policy" | "registry" | "before" | "after";

/**
 * The answer of an act, or why its input cannot be used.
 *
 * @param needs - fields that the act cannot do without; they are looked at where they are given, too
 */
export function atDoor<Input, Answer>(
  input: Input,
  { needs, act }: { readonly needs: readonly Parsed[]; readonly act: (input: Input) => Result<Answer> },
): Result<Answer> {
  if (typeof input !== "object" || input === null)
    return reject([refuse("engine/input", [], { problem: "is not an object with named fields" })]);
  const faults = CHECKS.flatMap(([field, check]) => {
    const value = (input as Record<string, unknown>)[field];
    return value === undefined && !needs.includes(field) ? [] : check(value, field);
  });
  if (faults.length > 0) return reject(faults);
  return refusing(() => act(input));
}

/** What `run` answers; what it throws as a refusal. */
export function refusing<Answer>(run: () => Result<Answer>): Result<Answer> {
  try {
    return run();
  } catch (error) {
    return refused(error);
  }
}

function refused(error: unknown): Rejected {
  if (error instanceof RefusalError) return reject(error.refusals);
  if (error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError)
    return reject([refuse("engine/input", [], { problem: `holds a value that cannot be used (${error.message})` })]);
  throw error;
}

const CHECKS: readonly (readonly [Parsed, (value: unknown, field: Parsed) => Refusal[]])[] = [
  ["ledger", faultsOfLedger],
  ["policy", faultsOfPolicy],
  ["registry", faultsOfRegistry],
  ["before", faultsOfRegistry],
  ["after", faultsOfRegistry],
];

/** Entries as `readLedger` or an act gives them. Their hashes are the audit's concern; bodies that no program could follow are named. */
function faultsOfLedger(ledger: unknown): Refusal[] {
  if (!Array.isArray(ledger) || !ledger.every(isEntry)) return [refuse("engine/raw-ledger", ["ledger"], {})];
  return faultsOfBodies(ledger).map((fault) => ({ ...fault, path: ["ledger", ...fault.path] }));
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== "object" || value === null) return false;
  const { seq, prev, kind, at, by, hash } = value as Record<string, unknown>;
  return typeof seq === "number" && [prev, kind, at, by, hash].every((text) => typeof text === "string");
}

/** `parsePolicy` gives a frozen policy with every default filled in; a copy of one says the same when it is parsed again. */
function faultsOfPolicy(policy: unknown): Refusal[] {
  if (isRecord(policy) && Object.isFrozen(policy) && hasDefaults(policy["matters"])) return [];
  const read = parsePolicy(policy);
  return read.ok && sameText(read.value, policy) ? [] : [refuse("engine/raw-policy", ["policy"], {}), ...(read.ok ? [] : inPolicy(read))];
}

/** What `parsePolicy` gives is frozen all the way down, and no matter of it lacks its population. */
function hasDefaults(matters: unknown): boolean {
  const isRead = (matter: unknown): boolean => isRecord(matter) && Object.isFrozen(matter) && matter["population"] !== undefined;
  return Array.isArray(matters) && matters.length > 0 && matters.every(isRead);
}

function inPolicy({ refusals }: Rejected): Refusal[] {
  return refusals.map((refusal) => ({ ...refusal, path: ["policy", ...refusal.path] }));
}

function sameText(parsed: unknown, given: unknown): boolean {
  try {
    return canonicalJson(parsed) === canonicalJson(given);
  } catch {
    return false;
  }
}

/** `parseRegistry` gives columns; rows are lists. */
function faultsOfRegistry(registry: unknown, field: Parsed): Refusal[] {
  const columns = isRecord(registry) && isRecord(registry["units"]) && isRecord(registry["history"]);
  const isParsed = columns && Array.isArray(registry["inspectors"]) && typeof (registry["units"] as { size?: unknown }).size === "number";
  return isParsed ? [] : [refuse("engine/raw-registry", [field], {})];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

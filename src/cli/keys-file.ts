/**
 * Whom a reader trusts, from a file: verifier keys, one a line (those that state a time are witnesses, the first of the
 * others names the log), or JSON with `origin`, `signers`, `witnesses` and how many of each are needed.
 */
import { basename } from "node:path";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Trust } from "../log/trust.js";
import { CommandError } from "./command-error.js";
import { readText } from "./files.js";
import { readJsonText } from "./json-file.js";
import { type LogDoor, postQuantumDoor } from "./optional-doors.js";
import type { Options } from "./options.js";

const FIELDS = ["origin", "signers", "signersNeeded", "witnesses", "witnessesNeeded"];

/** Keys of ML-DSA-44 are of this type; what checks them is a package of its own. */
const ML_DSA_44 = 6;

export async function readTrustFile(path: string, log: LogDoor): Promise<Result<Trust>> {
  const text = readText(path);
  if (!text.ok) return text;
  const trust = text.value.trimStart().startsWith("{")
    ? readJsonText(text.value, (value) => trustIn(value, path), basename(path))
    : trustInLines(text.value, log);
  if (!trust.ok) return trust;
  const keys = [...trust.value.signers, ...(trust.value.witnesses ?? [])].map((key) => log.readKey(key));
  const needsMore = keys.some((key) => key.ok && key.value.type === ML_DSA_44);
  return needsMore ? accept({ ...trust.value, schemes: [(await postQuantumDoor()).mlDsa44] }) : trust;
}

/**
 * Only the fields of a file: how keys are checked is no matter of data.
 *
 * @throws CommandError on another field: a misspelt `witnessesNeeded` would ask for fewer
 */
function trustIn(value: unknown, path: string): Result<Trust> {
  const { $schema: _, ...fields } = value as Readonly<Record<string, unknown>>;
  const odd = Object.keys(fields).find((name) => !FIELDS.includes(name));
  if (odd !== undefined)
    throw new CommandError("cli/keys-form", { path, found: odd, known: FIELDS.join(", ") });
  const { signers = [], ...rest } = fields as unknown as Trust;
  return accept({ ...rest, signers: [signers].flat() });
}

function trustInLines(text: string, log: LogDoor): Result<Trust> {
  const lines = text.split("\n").map((line) => line.trim());
  const keys = lines.flatMap((key, at) => (key === "" || key.startsWith("#") ? [] : [{ key, line: at + 1 }]));
  const read = keys.map(({ key, line }) => ({ key, line, of: log.readKey(key) }));
  const faults = read.flatMap(({ of, line }) =>
    of.ok ? [] : of.refusals.map((each) => ({ ...each, path: ["keys", "line", line, ...each.path] })),
  );
  if (faults.length > 0) return reject(faults);
  const signers = read.filter(({ of }) => of.ok && of.value.type === 1);
  const witnesses = read.filter(({ of }) => of.ok && of.value.type !== 1).map(({ key }) => key);
  const [first] = signers.map(({ of }) => (of.ok ? of.value.name : ""));
  return accept({ origin: first ?? "", signers: signers.map(({ key }) => key), witnesses });
}

/** Of a salted ledger: what its entries are salted from. */
export function saltsIn({ key }: Pick<Options, "key">): { readonly secret?: string } {
  return key === undefined ? {} : { secret: secretIn(key) };
}

/** A secret, 64 hex digits, from a file of its own. */
export function secretIn(path: string): string {
  const text = readText(path);
  return text.ok ? text.value.trim() : "";
}

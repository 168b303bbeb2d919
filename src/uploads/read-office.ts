/** Reads what an office says once, and whether anybody asks for it: a misspelt name would be missing in every row. */
import { nearWord } from "../kernel/near-word.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Policy } from "../policy/policy.js";
import type { Edition, UploadField } from "./edition.js";
import { officeForm } from "./edition-form.js";
import type { NamedValues, Office } from "./office.js";
import { readForm } from "./read-form.js";
import { refuse } from "./refuse.js";
import { namesInText, officeName } from "./value-names.js";

type Path = readonly (string | number)[];

const WORDS = ["$schema", "format", "office", "matters", "rounds", "maps"];

/**
 * Reads `uploads.json`.
 *
 * @returns what the office says; or every fault of its form (codes `uploads/…`). Whether an edition asks for it is
 * looked at by `uploadsOf`
 * @example
 * readOffice({ format: "double-random/uploads/1", office: { 行政区划代码: "210500" } }).ok; // true
 */
export function readOffice(value: unknown): Result<Office> {
  return refusing(() => {
    const read = readForm(officeForm(), value, WORDS);
    if (!read.ok) return read;
    const { $schema: _editor, ...office } = read.value;
    return accept(office as Office);
  });
}

/** The same, for an edition and a policy. */
export function officeFor(value: unknown, edition: Edition, policy: Policy): Result<Office> {
  const read = readOffice(value);
  if (!read.ok) return read;
  const faults = faultsOfOffice(read.value, edition, policy);
  return faults.length > 0 ? reject(faults) : read;
}

function faultsOfOffice(office: Office, edition: Edition, { matters, lanes = [] }: Policy): Refusal[] {
  const fields = edition.tables.flatMap((table) => [...table.fields, ...(table.details?.fields ?? [])]);
  const asked = [...new Set(fields.flatMap(namesOf))];
  const works = [...matters, ...lanes].map(({ id }) => id);
  const rounds = matters.flatMap(({ id, rounds: own }) => own.map((round) => `${id}/${round.id}`));
  const mapped = fields.filter(({ map }) => map !== undefined).map(({ name }) => name);
  return [
    ...unasked(office.office, asked, ["office"]),
    ...inEach(office.matters, works, asked, ["matters"]),
    ...inEach(office.rounds, rounds, asked, ["rounds"]),
    ...keysBeside(Object.keys(office.maps ?? {}), mapped, "uploads/unknown-map", ["maps"]),
  ];
}

function namesOf({ from = [], text = "" }: UploadField): string[] {
  return [...from, ...namesInText(text)].flatMap((name) => officeName(name) ?? []);
}

function inEach(
  groups: Readonly<Record<string, NamedValues>> | undefined,
  known: readonly string[],
  asked: readonly string[],
  path: Path,
): Refusal[] {
  return [
    ...keysBeside(Object.keys(groups ?? {}), known, "uploads/unknown-work", path),
    ...Object.entries(groups ?? {}).flatMap(([key, values]) => unasked(values, asked, [...path, key])),
  ];
}

function unasked(values: NamedValues | undefined, asked: readonly string[], path: Path): Refusal[] {
  return keysBeside(Object.keys(values ?? {}), asked, "uploads/unasked", path);
}

function keysBeside(
  keys: readonly string[],
  known: readonly string[],
  code: "uploads/unasked" | "uploads/unknown-work" | "uploads/unknown-map",
  path: Path,
): Refusal[] {
  return keys
    .filter((name) => !known.includes(name))
    .map((name) => refuse(code, [...path, name], { name, nearest: nearWord(name, known) ?? null }));
}

/**
 * A case folder: policy.json, units.csv, inspectors.csv, history.csv and seed.json, read with every fault
 * named. A file registry.key, one line of hex digits, makes its registry private.
 */
import { basename, dirname, join, resolve } from "node:path";
import { type CaseAnnouncement, readCaseAnnouncement } from "../io/case-announcement.js";
import { type CaseSeed, readCaseSeed } from "../io/case-seed.js";
import { readRegistryCsv } from "../io/read-registry-csv.js";
import { compareBytes } from "../kernel/byte-order.js";
import { isDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Rejected, type Result, reject } from "../kernel/result.js";
import { parsePolicy } from "../policy/parse-policy.js";
import type { Policy } from "../policy/policy.js";
import type { Registry } from "../registry/registry.js";
import { isSecret } from "../registry/secret.js";
import { ANNOUNCEMENT, needCaseFile, POLICY, SEED } from "./case-files.js";
import { CommandError } from "./command-error.js";
import { exists, isFolder, namesIn, needFolder, readBytes, readText } from "./files.js";
import { UNNAMED } from "./init/first-policy.js";
import { readJsonAt } from "./json-file.js";
import { hasOfficeTables } from "./office-names.js";
import { changedSince, readingsOf } from "./readings-of.js";
import { refuse } from "./refuse.js";
import { shellText } from "./shell-text.js";

export interface CaseInputs {
  readonly policy: Policy;
  readonly registry: Registry;
}

export interface Case extends CaseInputs {
  readonly seed: CaseSeed;
}

/** A case that is announced: without values. */
export interface AnnouncedCase extends CaseInputs {
  readonly announcement: CaseAnnouncement;
}

/** Reads a case folder; `history.csv` may be missing when nothing was ever inspected. */
export function readCase(folder: string): Result<Case> {
  needCaseFile(folder, POLICY);
  const seed = readJsonFile(folder, SEED, readCaseSeed);
  const read = readInputs(folder, seed);
  return read.ok && seed.ok ? accept({ ...read.value, seed: seed.value }, read.warnings) : (read as Rejected);
}

/** The same of a round that is to be announced, from `announcement.json`. */
export function readAnnouncedCase(folder: string): Result<AnnouncedCase> {
  needCaseFile(folder, POLICY);
  const said = readJsonFile(folder, ANNOUNCEMENT, readCaseAnnouncement);
  const read = readInputs(folder, said);
  return read.ok && said.ok
    ? accept({ ...read.value, announcement: said.value }, read.warnings)
    : (read as Rejected);
}

/** The day on which the registries of a folder are cut off, where a file of it says so. */
export function cutOffDayOf(folder: string): Result<string> | undefined {
  const name = DATED.find((each) => exists(join(folder, each)));
  return name === undefined ? undefined : readJsonFile(folder, name, dayIn);
}

/** Where the lists stand that a case is read with, by the day that one of its files says. */
export function placeOfLists(
  folder: string,
  name = DATED.find((each) => exists(join(folder, each))),
): { readonly place: string; readonly asOf: string } | undefined {
  if (name === undefined || !exists(join(folder, name))) return undefined;
  const day = readJsonFile(folder, name, dayIn);
  return day.ok ? { place: latestPlace(folder, day.value), asOf: day.value } : undefined;
}

/** An announcement of which nothing but the day is filled in says the day all the same. */
function dayIn(value: unknown): Result<string> {
  const { asOf } = (value ?? {}) as { readonly asOf?: unknown };
  return isDay(asOf)
    ? accept(asOf)
    : reject([refuse("registry/not-a-day", ["asOf"], { value: String(asOf), field: "asOf" })]);
}

/** Policy and registry alone, for a plan: neither a seed nor the sources of one are asked for. */
export function readPlannedCase(folder: string): Result<CaseInputs> {
  needCaseFile(folder, POLICY);
  if (exists(join(folder, SEED))) return readCase(folder);
  const day = cutOffDayOf(folder);
  if (day === undefined) {
    needFolder(folder);
    throw new CommandError("cli/undated-case", { folder });
  }
  return readInputs(folder, day.ok ? accept({ asOf: day.value }) : day);
}

type Dated = Result<{ readonly asOf: string }>;

const DATED = [SEED, ANNOUNCEMENT] as const;

export function readPolicyOf(folder: string): Result<Policy> {
  return readPolicyFile(join(folder, POLICY));
}

export function readPolicyFile(path: string): Result<Policy> {
  return readJsonFile(dirname(path), basename(path), parsePolicy);
}

/**
 * The registry of a folder; `history.csv` may be missing, and a `registry.key` makes it private.
 *
 * @param keeper - folder whose `registry.key` holds where there is none beside the registry
 */
export function readRegistryOf(folder: string, asOf: string, keeper?: string): Result<Registry> {
  const [secret, readings] = [readSecretOf(folder, keeper), readingsOf(folder)];
  const read = readRegistryCsv({
    units: csv(folder, "units.csv"),
    inspectors: csv(folder, "inspectors.csv"),
    ...(exists(join(folder, "history.csv")) ? { history: csv(folder, "history.csv") } : {}),
    asOf,
    ...(secret.ok && secret.value !== undefined ? { secret: secret.value } : {}),
    ...(readings.ok && readings.value !== undefined ? { readings: readings.value } : {}),
  });
  const faults = [secret, readings].flatMap((each) => (each.ok ? [] : each.refusals));
  return faults.length === 0 ? read : reject([...faults, ...(read.ok ? [] : read.refusals)]);
}

/**
 * The registry of a case that is latest by a day, as it is on that day: the last folder of `registries` whose name begins
 * with a day up to it, else the one beside the policy.
 */
export function latestRegistryOf(folder: string, asOf: string): Result<Registry> {
  return readRegistryOf(latestPlace(folder, asOf), asOf);
}

export function latestPlace(folder: string, asOf: string): string {
  const several = join(folder, SEVERAL);
  const names = exists(several) ? namesIn(several).sort(compareBytes) : [];
  const last = names.filter((name) => isDay(name.slice(0, DAY)) && name.slice(0, DAY) <= asOf).at(-1);
  return last === undefined ? folder : join(several, last);
}

/** Signs of a day. */
const DAY = 10;

/** Where the registries of later days stand. */
export const SEVERAL = "registries";

const KEY = "registry.key";

/** The secret beside the registry; of one among several in `registries`, else that of the folder of all. */
function readSecretOf(folder: string, keeper?: string): Result<string | undefined> {
  const isOneOfSeveral = basename(dirname(resolve(folder))) === SEVERAL;
  const places = [
    folder,
    ...(isOneOfSeveral ? [dirname(dirname(resolve(folder)))] : []),
    ...(keeper === undefined ? [] : [keeper]),
  ];
  const path = places.map((place) => join(place, KEY)).find(exists);
  if (path === undefined) return accept(undefined);
  return then(readText(path), (text) => {
    const secret = text.replace(/\r?\n$/, "");
    return isSecret(secret) ? accept(secret) : reject([refuse("registry/secret", [KEY])]);
  });
}

/** Policy and registries, cut off on the day that another file says. Of changed tables `afterTables` speaks, which reads them. */
function readInputs(folder: string, dated: Dated): Result<CaseInputs> {
  const policy = readPolicyOf(folder);
  const day = dated.ok ? dated.value.asOf : "9999-12-31";
  const registry = latestRegistryOf(folder, day);
  const refusals = [
    ...[policy, dated, registry].flatMap((read): readonly Refusal[] => (read.ok ? [] : read.refusals)),
    ...changedSince(latestPlace(folder, day)).filter(({ code }) => code !== "cli/table-changed"),
    ...(policy.ok ? unnamed(policy.value) : []),
  ];
  if (!policy.ok || !dated.ok || !registry.ok || refusals.length > 0) return reject(refusals);
  return accept({ policy: policy.value, registry: registry.value }, [
    ...policy.warnings,
    ...registry.warnings,
  ]);
}

/** A new case is nobody's until it says whose it is. */
function unnamed({ authority }: Policy): Refusal[] {
  const isOpen = UNNAMED.some((each) => each === authority);
  return isOpen ? [refuse("cli/unnamed-authority", ["policy.json", "authority"], { authority })] : [];
}

/** Reads a JSON file of the folder, with its name before every path. */
export function readJsonFile<T>(
  folder: string,
  name: string,
  parse: (value: unknown) => Result<T>,
): Result<T> {
  needCaseFile(folder, name);
  return readJsonAt(join(folder, name), parse, name);
}

/** Lists that were not read yet are no missing files. */
function csv(folder: string, name: string): { readonly name: string; readonly data: Uint8Array } {
  if (!exists(join(folder, name)) && isFolder(folder) && hasOfficeTables(folder))
    throw new CommandError("cli/unchecked-lists", { name, folder, inCall: shellText(folder) });
  needCaseFile(folder, name);
  return { name, data: readBytes(join(folder, name)) };
}

/** Reads on from what was read, unless it could not be read. */
function then<A, B>(read: Result<A>, next: (value: A) => Result<B>): Result<B> {
  return read.ok ? next(read.value) : read;
}

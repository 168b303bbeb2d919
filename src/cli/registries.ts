/**
 * All registries and policies that an auditor hands over: case folders, and folders with several registries:
 *
 *     policy.json                                   may be left out
 *     units.csv inspectors.csv history.csv          one registry
 *     registries/NAME/units.csv inspectors.csv …    further ones; a NAME that begins with a day says the cut-off day
 *     registry.key                                  beside a private registry; beside `registries` for those in it that have none
 *
 * The days of a registry are those of the entries of the ledger whose contents it has; where there are none, the day is that
 * of `seed.json` or `announcement.json` beside it, or that of its name. The verifier in Python reads the same folders.
 */
import { basename, join } from "node:path";
import { compareBytes } from "../kernel/byte-order.js";
import { canonicalJson } from "../kernel/canonical-json.js";
import { isDay } from "../kernel/iso-date.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Entry } from "../ledger/chain.js";
import { isKind } from "../ledger/recorded.js";
import type { Policy } from "../policy/policy.js";
import type { Registry } from "../registry/registry.js";
import { commitmentOfRegistry } from "../verify/audit-case.js";
import { cutOffDayOf, readPolicyOf, readRegistryOf, SEVERAL } from "./case.js";
import { CommandError } from "./command-error.js";
import { exists, namesIn, needFolder } from "./files.js";
import { inFile } from "./json-file.js";

export interface HandedOver {
  /** By day, the latest last. */
  readonly registries: readonly Registry[];
  /** Each once. */
  readonly policies: readonly Policy[];
  /** Where they were read. */
  readonly read: readonly RegistryAt[];
}

/** A registry with the folder in which its lists stand. */
export interface RegistryAt {
  readonly place: string;
  /** What is said before the names of its files: empty of one folder. */
  readonly within: string;
  readonly registry: Registry;
}

export function readHandedOver(folders: readonly string[], entries: readonly Entry[]): Result<HandedOver> {
  const places = folders.flatMap(placesIn);
  const isOne = places.length === 1;
  const registries = places.map((place) => named(isOne ? "" : place, registriesAt(place, entries)));
  const policies = folders
    .filter((folder) => exists(join(folder, "policy.json")))
    .map((folder) => named(isOne ? "" : folder, readPolicyOf(folder)));
  const faults = [...registries, ...policies].flatMap((each) => (each.ok ? [] : each.refusals));
  if (faults.length > 0) return reject(faults);
  const read = places.flatMap((place, at) =>
    valuesOf(registries[at]!).map((registry) => ({ place, within: isOne ? "" : `${place}/`, registry })),
  );
  return accept({
    read,
    registries: registries.flatMap(valuesOf).sort((a, b) => compareBytes(a.asOf, b.asOf)),
    policies: different(policies.flatMap((each) => (each.ok ? [each.value] : []))),
  });
}

/** The folder itself, where it holds a registry or nothing else, and each one within it. */
function placesIn(folder: string): string[] {
  needFolder(folder);
  const several = join(folder, SEVERAL);
  const within = exists(several)
    ? namesIn(several)
        .sort(compareBytes)
        .map((name) => join(several, name))
    : [];
  if (exists(several) && within.length === 0 && !exists(join(folder, "units.csv")))
    throw new CommandError("cli/no-registries", { folder: several });
  return within.length === 0 || exists(join(folder, "units.csv")) ? [folder, ...within] : within;
}

function registriesAt(place: string, entries: readonly Entry[]): Result<readonly Registry[]> {
  const day = dayOf(place);
  if (!day.ok) return day;
  const committed = entries.filter((entry) => isKind(entry, "registry"));
  const rosters = entries.filter((entry) => isKind(entry, "roster"));
  const days = [...new Set(committed.map(({ body }) => body.asOf).filter(isDay))].sort(compareBytes);
  const read = readRegistryOf(place, day.value ?? days.at(-1) ?? LATEST);
  if (!read.ok) return read;
  const { registry, roster } = commitmentOfRegistry(read.value);
  const stands = (on: string, list: readonly Dated[], own: string): boolean =>
    list.some(({ body }) => body.asOf === on && contentsOf(body) === own);
  const ofUnits = days.filter((day) => stands(day, committed, contentsOf(registry)));
  const ofBoth = ofUnits.filter((day) => stands(day, rosters, contentsOf(roster)));
  // A roster that is none of its day is found by the audit.
  const meant = ofBoth.length > 0 || day.value !== undefined ? ofBoth : ofUnits;
  // None is meant, or the day that is said: the audit says so of the registry as it is.
  if (meant.length === 0 || (meant.length === 1 && meant[0] === day.value)) return listed(read);
  return all(meant.map((each) => readRegistryOf(place, each)));
}

/** Where no entry says a day, any does. */
const LATEST = "9999-12-30";

interface Dated {
  readonly body: { readonly asOf: string; readonly readings?: unknown };
}

function contentsOf({ asOf: _, readings: __, ...contents }: Dated["body"]): string {
  return canonicalJson(contents);
}

/** The day on which a registry is cut off, as a file beside it or the name of its folder says. */
export function dayOf(place: string): Result<string | undefined> {
  const named = basename(place).slice(0, 10);
  const said = cutOffDayOf(place);
  return said === undefined ? accept(isDay(named) ? named : undefined) : said;
}

function valuesOf<T>(read: Result<readonly T[]>): readonly T[] {
  return read.ok ? read.value : [];
}

function listed(read: Result<Registry>): Result<readonly Registry[]> {
  return read.ok ? accept([read.value], read.warnings) : read;
}

function all(read: readonly Result<Registry>[]): Result<readonly Registry[]> {
  const faults = read.flatMap((each) => (each.ok ? [] : each.refusals));
  return faults.length > 0 ? reject(faults) : accept(read.flatMap((each) => (each.ok ? [each.value] : [])));
}

/** With one folder everybody knows which file is meant. */
function named<T>(folder: string, read: Result<T>): Result<T> {
  return folder === "" ? read : inFile(folder, read);
}

function different(policies: readonly Policy[]): Policy[] {
  return [...new Map(policies.map((policy) => [canonicalJson(policy), policy])).values()];
}

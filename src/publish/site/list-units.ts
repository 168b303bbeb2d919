/**
 * The public list of units, as the authority makes it from its ledger and registries: ids, names, districts, and where
 * each unit stands in each draw. Nothing else leaves the registry.
 */
import { compareBytes } from "../../kernel/byte-order.js";
import { canonicalJson, isPlainObject } from "../../kernel/canonical-json.js";
import { instantDay, isDay, isInstant } from "../../kernel/iso-date.js";
import { notPlain } from "../../kernel/not-plain.js";
import type { Refusal } from "../../kernel/refusal.js";
import { refusing } from "../../kernel/refusing.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import { blankUnreadable } from "../../ledger/blank-unreadable.js";
import type { Ledger } from "../../ledger/chain.js";
import { isParsedRegistry } from "../../registry/is-parsed-registry.js";
import { listUnits, type Registry } from "../../registry/registry.js";
import { auditCase, commitmentOfRegistry, finderAmong } from "../../verify/audit-case.js";
import { attemptsOf } from "../../verify/by-hand/plain-record.js";
import { plainUnits } from "../../verify/by-hand/plain-units.js";
import { type Disclosed, disclosedOn } from "../../verify/view/disclosed.js";
import type { Attempt } from "../../year/attempts.js";
import { type FieldsOf, faultsOfFields } from "../../year/fields-of.js";
import { nameOfGiven } from "../../year/name-of-given.js";
import { refuse } from "../refuse.js";
import type { ListedStanding, ListedUnit } from "./listed-unit.js";

/** Parts of a region that are public: province, city and county, or fewer. A street is left out. */
const PUBLIC_PARTS = 3;

/** What of them. */
export interface PublicUnitsInput {
  /** Day of which the list speaks; left out: that of the last entry. */
  readonly at?: string;
  /** The ledger is published as it is: where units stand in draws whose lists nobody may see yet is told, too. */
  readonly whole?: true;
}

const FIELDS: FieldsOf<PublicUnitsInput> = { at: true, whole: true };

/**
 * The public list of the units of those registries to which the ledger commits up to a day, in byte order of their
 * ids. A later registry decides the name. Of a private registry nothing is listed unless the policy opens `units`.
 *
 * Where a unit stands is told of draws whose list is open on that day, and as long as no draw or case before is closed:
 * who is kept out because a visit is planned would tell of it. A draw whose registry is not among them is left out.
 *
 * Refused: what is no ledger or no parsed registry, and no day.
 *
 * @example
 * const list = publicUnits(ledger, [registry], { at: "2026-07-01" });
 * list.ok && list.value.length === registry.units.size; // true, of a public registry
 */
export function publicUnits(
  ledger: Ledger,
  registries: readonly Registry[],
  options: PublicUnitsInput = {},
): Result<readonly ListedUnit[]> {
  return refusing(() => {
    const faults = faultsOf(ledger, registries, options);
    return faults.length > 0 ? reject(faults) : accept(listFrom(ledger, registries, options));
  });
}

function faultsOf(ledger: unknown, registries: unknown, options: PublicUnitsInput): Refusal[] {
  if (!Array.isArray(ledger)) return [refuse("input/raw-ledger", ["ledger"], { given: nameOfGiven(ledger) })];
  const odd = ledger.findIndex((entry) => !isPlainObject(entry) || !isInstant(entry["at"]));
  if (odd !== -1) return [refuse("input/raw-ledger", ["ledger", odd], { given: nameOfGiven(ledger[odd]) })];
  if (!Array.isArray(registries) || !registries.every(isParsedRegistry))
    return [refuse("input/raw-registry", ["registries"], { given: nameOfGiven(registries) })];
  if (!isPlainObject(options)) return [notPlain(options, ["options"])];
  const { at } = options;
  return [
    ...faultsOfFields(options, FIELDS),
    ...(at === undefined || isDay(at) ? [] : [refuse("publish/not-a-day", ["at"], { found: String(at) })]),
  ];
}

function listFrom(ledger: Ledger, registries: readonly Registry[], options: PublicUnitsInput): ListedUnit[] {
  const sound = [...blankUnreadable(ledger)];
  const last = sound.at(-1);
  if (last === undefined) return [];
  const day = options.at ?? instantDay(last.at);
  const entries = sound.filter(({ at }) => instantDay(at) <= day);
  const disclosed = disclosedOn(day, entries);
  const seen = registries.filter((each) => isSeen(each, entries, disclosed));
  const tells = options.whole === true ? () => true : openDraws(entries, disclosed);
  return listed(seen, standings(entries, seen, tells));
}

/** An entry commits to it, and it is public or its units are opened. */
function isSeen(registry: Registry, entries: Ledger, { rulesOf }: Disclosed): boolean {
  const own = canonicalJson(commitmentOfRegistry(registry).registry);
  const entry = entries.filter((each) => each.kind === "registry" && canonicalJson(each.body) === own).at(-1);
  if (entry === undefined) return false;
  return registry.secret === undefined || (rulesOf(entry).open ?? []).includes("units");
}

/** Draws whose lists are open, with nothing closed before them. */
function openDraws(entries: Ledger, { closed }: Disclosed): (drawId: string) => boolean {
  const open = new Set<string>();
  let isClosed = false;
  for (const entry of entries) {
    const drawId = drawIdOf(entry);
    if (drawId === undefined) continue;
    if (closed.has(drawId)) isClosed = true;
    else if (entry.kind === "draw" && !isClosed) open.add(drawId);
  }
  return (drawId) => open.has(drawId);
}

function drawIdOf({ kind, body }: Ledger[number]): string | undefined {
  return kind === "plan" || kind === "case" || kind === "draw"
    ? (body as { drawId: string }).drawId
    : undefined;
}

type Standings = ReadonlyMap<string, ReadonlyMap<string, ListedStanding>>;

/** By draw id and unit. */
function standings(
  ledger: Ledger,
  registries: readonly Registry[],
  tells: (drawId: string) => boolean,
): Standings {
  const find = finderAmong(registries, registries.map(commitmentOfRegistry));
  const found = new Map<string, Map<string, ListedStanding>>();
  for (const attempt of attemptsOf(ledger)) {
    if (!isDrawn(attempt) || !tells(attempt.drawId)) continue;
    const audit = auditCase(ledger, attempt, find);
    if (audit?.registry === undefined) continue;
    const own = new Map<string, ListedStanding>();
    for (const [id, { stratum, rule }] of plainUnits(audit, audit.registry)) own.set(id, { stratum, rule });
    found.set(attempt.drawId, own);
  }
  return found;
}

function isDrawn(attempt: Attempt): attempt is Parameters<typeof auditCase>[1] {
  return attempt.draw !== undefined;
}

function listed(registries: readonly Registry[], draws: Standings): ListedUnit[] {
  const units = new Map<string, ListedUnit>();
  const byDay = [...registries].sort((a, b) => compareBytes(a.asOf, b.asOf));
  for (const registry of byDay)
    for (const { id, name, region } of listUnits(registry))
      units.set(id, {
        id,
        name,
        area: region.slice(0, PUBLIC_PARTS).join("/"),
        draws: standingsOf(draws, id),
      });
  return [...units.values()].sort((a, b) => compareBytes(a.id, b.id));
}

function standingsOf(draws: Standings, id: string): Readonly<Record<string, ListedStanding>> {
  return Object.fromEntries(
    [...draws].flatMap(([drawId, own]) => {
      const standing = own.get(id);
      return standing === undefined ? [] : [[drawId, standing]];
    }),
  );
}

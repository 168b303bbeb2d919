/**
 * The public list of units, as the authority makes it from its ledger and registries: ids, names, districts, and where
 * each unit stands in each draw. Nothing else leaves the registry.
 */
import { compareBytes } from "../../kernel/byte-order.js";
import { refusing } from "../../kernel/refusing.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import type { Ledger } from "../../ledger/chain.js";
import { soundEntries } from "../../ledger/sound-entries.js";
import { listUnits, type Registry } from "../../registry/registry.js";
import { auditCase, commitmentOf, finderAmong } from "../../verify/audit-case.js";
import { readUnits } from "../../verify/by-hand/plain-units.js";
import { attemptsOf } from "../../verify/reduced.js";
import { isParsedRegistry } from "../../year/at-door.js";
import type { Attempt } from "../../year/attempts.js";
import { nameOfGiven } from "../../year/name-of-given.js";
import { refuse } from "../refuse.js";
import type { ListedStanding, ListedUnit } from "./listed-unit.js";

/** Parts of a region that are public: province, city and county, or fewer. A street is left out. */
const PUBLIC_PARTS = 3;

/**
 * The public list of all units of the registries, in byte order of their ids. A later registry decides the name. A draw
 * whose registry is not among them is left out.
 *
 * Refused: what is no ledger or no parsed registry.
 *
 * @example
 * const list = publicUnits(ledger, [registry]);
 * list.ok && list.value.length === registry.units.size; // true
 */
export function publicUnits(ledger: Ledger, registries: readonly Registry[]): Result<readonly ListedUnit[]> {
  return refusing(() => {
    if (!Array.isArray(ledger))
      return reject([refuse("input/raw-ledger", ["ledger"], { given: nameOfGiven(ledger) })]);
    if (!Array.isArray(registries) || !registries.every(isParsedRegistry))
      return reject([refuse("input/raw-registry", ["registries"], { given: nameOfGiven(registries) })]);
    const draws = standings([...soundEntries(ledger)], registries);
    return accept(listed(registries, draws));
  });
}

type Standings = ReadonlyMap<string, ReadonlyMap<string, ListedStanding>>;

/** By draw id and unit. */
function standings(ledger: Ledger, registries: readonly Registry[]): Standings {
  const find = finderAmong(registries, registries.map(commitmentOf));
  const found = new Map<string, Map<string, ListedStanding>>();
  for (const attempt of attemptsOf(ledger)) {
    if (!isDrawn(attempt)) continue;
    const audit = auditCase(ledger, attempt, find);
    if (audit?.registry === undefined) continue;
    const own = new Map<string, ListedStanding>();
    for (const [id, { stratum, rule }] of readUnits(audit, audit.registry)) own.set(id, { stratum, rule });
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

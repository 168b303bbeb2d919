/**
 * A registry that is kept in a database: the units at hand stand for all of them where a ledger commits to the whole, and
 * nowhere else.
 */
import { canonicalJson, digestOf, isPlainObject } from "../kernel/canonical-json.js";
import { deepFreeze } from "../kernel/freeze.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { isParsedRegistry } from "./is-parsed-registry.js";
import { marked } from "./made-by-parser.js";
import { refuse } from "./refuse.js";
import type { Registry } from "./registry.js";
import { snapshotOf } from "./snapshot.js";
import type { Elsewhere, Snapshot } from "./whole.js";

/**
 * The registry of the units at hand, as a part of the one that was committed to. Years of it are drawn by the database
 * (`double-random/sql`); an act that would have to know all units refuses.
 *
 * Refused (codes `registry/…`): a private registry, a commitment that was changed, one of another day or of other
 * inspectors.
 *
 * @param registry - the units that the ledger knows or that were drawn, those that recusals name, and every inspector
 * @param whole - of `commitRows`
 * @param gone - units that the ledger knows and the database does not hold any more
 * @example
 * const committed = commitRows({ registry, units: listUnits(registry), visits: [] });
 * const held = committed.then((whole) => orThrow(holdElsewhere(registry, orThrow(whole))));
 * held.then(({ elsewhere }) => elsewhere?.whole.units.size); // as many as the database has
 */
export function holdElsewhere(
  registry: Registry,
  whole: Snapshot,
  gone: readonly string[] = [],
): Result<Registry> {
  return refusing(() => {
    if (!isParsedRegistry(registry) || registry.secret !== undefined)
      return reject([refuse("registry/not-to-stream", ["registry"], {})]);
    const { elsewhere: _, ...atHand } = registry;
    const part = marked(Object.freeze(atHand));
    const faults = isCommitment(whole)
      ? faultsOfPart(part, whole)
      : [refuse("registry/no-commitment", ["whole"], {})];
    if (faults.length > 0) return reject(faults);
    const elsewhere = deepFreeze(JSON.parse(canonicalJson({ whole, gone })) as Elsewhere);
    return accept(marked(Object.freeze({ ...part, elsewhere })));
  });
}

/** One that nobody has changed since it was made. */
function isCommitment(whole: unknown): whole is Snapshot {
  if (!isPlainObject(whole)) return false;
  const { digest, ...rest } = whole;
  return (
    digest === digestOf(rest) && ["units", "inspectors", "history"].every((list) => isPlainObject(rest[list]))
  );
}

function faultsOfPart(part: Registry, { asOf, inspectors }: Snapshot): Refusal[] {
  const own = snapshotOf(part).inspectors;
  return [
    ...(asOf === part.asOf
      ? []
      : [refuse("registry/other-day", ["whole", "asOf"], { asOf, own: part.asOf })]),
    ...(own.root === inspectors.root
      ? []
      : [
          refuse("registry/other-inspectors", ["whole", "inspectors"], {
            size: inspectors.size,
            own: own.size,
          }),
        ]),
  ];
}

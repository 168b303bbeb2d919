/** Matters that draw from one pool in the same time. */
import { digestOf } from "../../kernel/canonical-json.js";
import type { Round } from "../../policy/policy.js";
import type { Attempt } from "../../year/attempts.js";
import { type Use, use } from "./discretion.js";
import { ownerOf, type RecordRead, roundOfPlan } from "./record-read.js";

/**
 * Two matters whose rounds fall into the same time and draw from one pool, however each asks for its units: one can be
 * drawn, the other visited.
 */
export function twinPools(record: RecordRead): Use[] {
  const known: KnownPools = new Map();
  return record.attempts.flatMap((attempt) => {
    const { drawId, plan } = attempt;
    const round = roundOfPlan(record, plan);
    if (round === undefined) return [];
    const own: Pooled = { drawId, matter: plan.body.matter, round, seq: plan.seq };
    const shared = new Map<Pooled, number>();
    for (const pool of poolsOf(attempt)) {
      const name = `${ownerOf(drawId)} ${pool}`;
      for (const twin of twinsOf(own, known.get(name))) shared.set(twin, (shared.get(twin) ?? 0) + 1);
      keepPooled(known, name, own);
    }
    return [...shared].map(([twin, count]) =>
      use("discretion/twin-pools", plan, { drawId, twin: twin.drawId, count }),
    );
  });
}

interface Pooled {
  readonly drawId: string;
  readonly matter: string;
  readonly round: Pick<Round, "from" | "until">;
  readonly seq: number;
}

/** By owner and pool, then by matter: the attempts of one matter are none of each other's twins. */
type KnownPools = Map<string, Map<string, Pooled[]>>;

function keepPooled(known: KnownPools, name: string, own: Pooled): void {
  const ofPool = known.get(name) ?? new Map<string, Pooled[]>();
  known.set(name, ofPool);
  const ofMatter = ofPool.get(own.matter) ?? [];
  ofPool.set(own.matter, ofMatter);
  ofMatter.push(own);
}

/** Rounds of other matters that have a day in common with one, in the order of their plans. */
function twinsOf(
  { matter, round }: Pooled,
  pooled: ReadonlyMap<string, readonly Pooled[]> = new Map(),
): Pooled[] {
  return [...pooled]
    .filter(([each]) => each !== matter)
    .flatMap(([, list]) => list)
    .filter((each) => each.round.from <= round.until && round.from <= each.round.until)
    .sort((a, b) => a.seq - b.seq);
}

/** Digest of the pool in which nobody is. */
const NOBODY = /* @__PURE__ */ digestOf([]);

/** As announced; older announcements bind no pools, and their draws have them. */
function poolsOf({ plan, draw }: Attempt): string[] {
  const bound = plan.body.commits?.strata.map(({ pool }) => pool);
  const pools = bound ?? draw?.body.strata.map(({ poolDigest }) => poolDigest) ?? [];
  return [...new Set(pools)].filter((pool) => pool !== NOBODY);
}

/** Which registry and which roster draws were made from: the two lists that one office hands to the other. */
import { groupBy } from "../kernel/group-by.js";
import { isKind, type Recorded } from "../ledger/recorded.js";
import { isDrawOf } from "../random/draw-id.js";
import type { CarriedYear } from "../year/year.js";
import { isAsked, type PaperInput } from "./paper-input.js";

export interface Handover {
  readonly units: Recorded<"registry">;
  readonly inspectors: Recorded<"roster">;
  /** Draw ids of the rounds and cases that use both. */
  readonly draws: readonly string[];
}

/** In the order of the ledger; each pair of lists once. */
export function handoversOf({ ledger, policy, chronicle }: CarriedYear, input: PaperInput): Handover[] {
  const uses = ledger.flatMap((entry) =>
    isKind(entry, "plan") || isKind(entry, "case") ? [entry.body] : [],
  );
  const own = uses.filter(({ drawId }) => {
    const draw = chronicle.draws.get(drawId);
    return draw !== undefined && isDrawOf(policy, drawId) && isAsked(input, draw);
  });
  const registries = new Map(ledger.flatMap((each) => (isKind(each, "registry") ? [[each.hash, each]] : [])));
  const rosters = new Map(ledger.flatMap((each) => (isKind(each, "roster") ? [[each.hash, each]] : [])));
  const pairs = groupBy(own, ({ registry, roster }) => JSON.stringify([registry, roster]));
  return [...pairs.values()].flatMap((same) => {
    const units = registries.get(same[0]!.registry);
    const inspectors = rosters.get(same[0]!.roster);
    if (units === undefined || inspectors === undefined) return [];
    return [{ units, inspectors, draws: same.map(({ drawId }) => drawId) }];
  });
}

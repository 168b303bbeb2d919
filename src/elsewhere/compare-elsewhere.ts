/** What a published list and a replayed draw do not have in common. */
import { isPlainObject } from "../kernel/canonical-json.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { isName, MOST_UNITS } from "./field-checks.js";
import { refuse } from "./refuse.js";
import type { Replayed } from "./replayed.js";

/** Somebody in a list. */
export interface Listed {
  readonly id: string;
  /** Place in their own list, from 1. */
  readonly place: number;
}

/** What differs; `differences` says the same for `wordsOf`. */
export interface Comparison {
  /** Same units, each as often, in the same order. */
  readonly agrees: boolean;
  /** Drawn by the replay, and not published. */
  readonly missing: readonly Listed[];
  /** Published, and not drawn by the replay. */
  readonly extra: readonly Listed[];
  /** Of the units that both lists have, the first two that stand in each other's place; null where the order is the same. */
  readonly order: { readonly drawn: Listed; readonly published: Listed } | null;
  /** One for each of the three kinds that occurs, or that the lists agree. */
  readonly differences: readonly Refusal[];
}

/** Most ids that one sentence names. */
const MOST_NAMED = 10;

/**
 * Compares a published list with what `replayElsewhere` gave.
 *
 * @param published - ids in the published order; numbers stand for their digits
 * @returns what differs; or that one of the two is no list (codes `elsewhere/…`)
 * @example
 * const draw = { method: "rivest-sampler/1", seed: "1", pool: 1000, count: 3, repeats: "kept" } as const;
 * const replay = orThrow(replayElsewhere(draw)); // draws 97, 89, 163
 * orThrow(compareElsewhere(replay, [97, 163, 500])).missing; // [{ id: "89", place: 2 }]
 */
export function compareElsewhere(
  replayed: Pick<Replayed, "drawn">,
  published: readonly (string | number)[],
): Result<Comparison> {
  return refusing(() => {
    const [drawn, listed] = [listOf(isPlainObject(replayed) ? replayed.drawn : undefined), listOf(published)];
    const faults = [
      ...(drawn === undefined
        ? [refuse("elsewhere/not-replayed", [], { given: nameOfThing(replayed) })]
        : []),
      ...(listed === undefined
        ? [refuse("elsewhere/published", ["published"], { given: nameOfThing(published) })]
        : []),
    ];
    return drawn === undefined || listed === undefined ? reject(faults) : accept(compared(drawn, listed));
  });
}

function listOf(value: unknown): Listed[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_UNITS) return undefined;
  const items = Array.from(value as unknown[]);
  return items.every(isName) ? items.map((id, at) => ({ id: String(id), place: at + 1 })) : undefined;
}

function compared(drawn: readonly Listed[], published: readonly Listed[]): Comparison {
  const [ours, theirs] = [splitBy(drawn, published), splitBy(published, drawn)];
  const at = ours.common.findIndex(({ id }, place) => id !== theirs.common[place]!.id);
  const order = at < 0 ? null : { drawn: ours.common[at]!, published: theirs.common[at]! };
  const differences = differencesOf({ missing: ours.alone, extra: theirs.alone, order });
  const agrees = differences.length === 0;
  return {
    agrees,
    missing: ours.alone,
    extra: theirs.alone,
    order,
    differences: agrees ? [refuse("elsewhere/agrees", [], { count: drawn.length })] : differences,
  };
}

/** Who of a list stands in the other one too, each as often as there, and who does not. */
function splitBy(list: readonly Listed[], other: readonly Listed[]) {
  const left = new Map<string, number>();
  for (const { id } of other) left.set(id, (left.get(id) ?? 0) + 1);
  const [common, alone]: [Listed[], Listed[]] = [[], []];
  for (const each of list) {
    const count = left.get(each.id) ?? 0;
    left.set(each.id, count - 1);
    (count > 0 ? common : alone).push(each);
  }
  return { common, alone };
}

function differencesOf({
  missing,
  extra,
  order,
}: Pick<Comparison, "missing" | "extra" | "order">): Refusal[] {
  return [
    ...(missing.length === 0 ? [] : [refuse("elsewhere/missing", ["drawn"], factsOf(missing))]),
    ...(extra.length === 0 ? [] : [refuse("elsewhere/extra", ["published"], factsOf(extra))]),
    ...(order === null
      ? []
      : [
          refuse("elsewhere/other-order", ["published"], {
            drawn: order.drawn.id,
            place: order.drawn.place,
            published: order.published.id,
            publishedPlace: order.published.place,
          }),
        ]),
  ];
}

function factsOf(list: readonly Listed[]): { readonly count: number; readonly ids: string } {
  const named = list.slice(0, MOST_NAMED).map(({ id }) => id);
  return { count: list.length, ids: [...named, ...(list.length > MOST_NAMED ? ["…"] : [])].join(", ") };
}

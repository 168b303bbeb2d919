/** Caches the last few states of a fold over numbered changes, for lookups near each other. */

/** So many of the last states are kept. */
const KEPT = 4;

export interface Walk<State, Change> {
  readonly start: () => State;
  /** Each with its number, in rising order. */
  readonly changes: readonly Change[];
  /** Makes a new state; the one before stays as it is. */
  readonly step: (state: State, change: Change) => State;
}

/**
 * The state before a number. Whoever asks in rising order, or a few steps back, pays for each change once.
 *
 * @example
 * const sumBefore = walked({ start: () => 0, changes: [{ seq: 3 }, { seq: 5 }], step: (sum, { seq }) => sum + seq });
 * sumBefore(4); // 3
 */
export function walked<State, Change extends { readonly seq: number }>({
  start,
  changes,
  step,
}: Walk<State, Change>): (before: number) => State {
  let kept: { readonly made: number; readonly state: State }[] = [];
  return (before) => {
    const wanted = countBefore(changes, before);
    let at = kept.filter(({ made }) => made <= wanted).at(-1) ?? { made: 0, state: start() };
    while (at.made < wanted) {
      at = { made: at.made + 1, state: step(at.state, changes[at.made]!) };
      kept = [...kept.filter(({ made }) => made < at.made).slice(1 - KEPT), at];
    }
    return at.state;
  };
}

/** How many of a list in rising order stand before a number. */
export function countBefore(list: readonly { readonly seq: number }[], before: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.seq < before) low = middle + 1;
    else high = middle;
  }
  return low;
}

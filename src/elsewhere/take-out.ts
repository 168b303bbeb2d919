/**
 * Places of a list from which one after another is taken out, each told by how many of those left stand before
 * it. A tree of counts (Fenwick 1994) finds it in a few steps, also in a list of millions.
 */

/**
 * Takes out the place before which `index` others are left.
 *
 * @returns the place, from 1
 * @example
 * const takeOut = openPlaces(3);
 * [takeOut(1), takeOut(1), takeOut(0)]; // [2, 3, 1]
 */
export function openPlaces(size: number): (index: number) => number {
  const left = Int32Array.from({ length: size + 1 }, (_, at) => at & -at);
  return (index) => {
    const place = placeAfter(left, index);
    for (let at = place; at <= size; at += at & -at) left[at]!--;
    return place;
  };
}

function placeAfter(left: Int32Array, index: number): number {
  let before = 0;
  let rest = index;
  for (let step = 2 ** Math.floor(Math.log2(left.length)); step >= 1; step /= 2) {
    const count = left[before + step];
    if (count === undefined || count > rest) continue;
    before += step;
    rest -= count;
  }
  return before + 1;
}

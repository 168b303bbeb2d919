/** A column whose rows share values: each value is kept once and named by a number. */

export interface SharedColumn<T> {
  /** Writes a row. `key` is the same for equal values and for no others; `make` is asked once a key. */
  readonly set: (row: number, key: string, make: () => T) => void;
  /**
   * The rows in another order, with values numbered by first appearance: nothing is left of the order in
   * which the rows came, nor of rows that are not in `order`.
   */
  readonly inOrder: (order: Uint32Array) => { readonly column: Uint32Array; readonly values: readonly T[] };
}

export function openSharedColumn<T>(size: number): SharedColumn<T> {
  const column = new Uint32Array(size);
  const numbers = new Map<string, number>();
  const values: T[] = [];
  return {
    set: (row, key, make) => {
      let number = numbers.get(key);
      if (number === undefined) {
        number = values.push(make()) - 1;
        numbers.set(key, number);
      }
      column[row] = number;
    },
    inOrder: (order) => {
      const renumbered = new Map<number, number>();
      const ordered = order.map((row) => {
        const number = renumbered.get(column[row]!) ?? renumbered.size;
        renumbered.set(column[row]!, number);
        return number;
      });
      return { column: ordered, values: Object.freeze(Array.from(renumbered.keys(), (old) => values[old]!)) };
    },
  };
}

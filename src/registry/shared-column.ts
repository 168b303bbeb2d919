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
      const newNumbers = new Int32Array(values.length).fill(-1);
      const inNewOrder: T[] = [];
      const ordered = order.map((row) => {
        const old = column[row]!;
        if (newNumbers[old] === -1) newNumbers[old] = inNewOrder.push(values[old]!) - 1;
        return newNumbers[old]!;
      });
      return { column: ordered, values: Object.freeze(inNewOrder) };
    },
  };
}

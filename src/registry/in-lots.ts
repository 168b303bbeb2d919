/** Rows that come one after the other, some thousands at a time. */

/** Rows of a list, of a file that is read, of a database that answers. */
export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

export interface Lot<Row> {
  readonly rows: Row[];
  /** Which row the first of them is, from 0. */
  readonly from: number;
}

const LOT = 5000;

/**
 * Lots that end only where two rows may stand in different ones; of no rows one lot without any.
 *
 * @param mayPart - of two rows that follow each other
 */
export async function* inLots<Row>(
  rows: Rows<Row>,
  mayPart: (one: Row, other: Row) => boolean,
): AsyncGenerator<Lot<Row>, void> {
  let lot: Row[] = [];
  let from = 0;
  for await (const row of rows) {
    if (lot.length >= LOT && mayPart(lot.at(-1)!, row)) {
      yield { rows: lot, from };
      from += lot.length;
      lot = [];
    }
    lot.push(row);
  }
  yield { rows: lot, from };
}

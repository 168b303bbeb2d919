/** Readings of one column for one reason together, with how many they are and a few of them. */
import type { Reading } from "./reading.js";
import type { ReadingWhy } from "./values/reading.js";

export interface ReadingGroup {
  readonly file: string;
  readonly sheet: string | null;
  readonly heading: string;
  readonly why: readonly ReadingWhy[];
  readonly count: number;
  /** Different values with what each was read as, in the order of the rows. */
  readonly examples: readonly ReadingExample[];
}

export interface ReadingExample {
  readonly cell: string;
  readonly value: string;
  readonly readAs: string;
  /** Cells of the column that hold the value. */
  readonly count: number;
}

type Counted = Omit<ReadingExample, "count"> & { count: number };

interface Group {
  readonly first: Reading;
  readonly examples: Map<string, Counted>;
}

export function groupReadings(readings: readonly Reading[]): ReadingGroup[] {
  const groups: Group[] = [];
  for (const reading of readings) {
    const { value, readAs, cell } = reading;
    let group = groups.find(({ first }) => isAlike(first, reading));
    if (group === undefined) {
      group = { first: reading, examples: new Map() };
      groups.push(group);
    }
    const known = group.examples.get(value);
    if (known === undefined) group.examples.set(value, { cell, value, readAs, count: 1 });
    else known.count++;
  }
  return groups.map(({ first: { file, sheet, heading, why }, examples }) => {
    const all = [...examples.values()];
    const count = all.reduce((sum, each) => sum + each.count, 0);
    return { file, sheet, heading, why, count, examples: all };
  });
}

/** Columns and reasons are few: comparing goes quicker than a key for each cell. */
function isAlike(one: Reading, other: Reading): boolean {
  return (
    one.heading === other.heading &&
    one.file === other.file &&
    one.sheet === other.sheet &&
    (one.why === other.why || one.why.join() === other.why.join())
  );
}

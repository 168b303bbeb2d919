/** Queries asked of a whole view at once: conditions value by value, then their joints place by place. */
import { conditionTest, type Query } from "../policy/query.js";
import type { Column, UnitView } from "./unit-columns.js";

/** For each place 1 when the query fits, otherwise 0. */
export type Answers = Uint8Array;

/** Answers to any query about the units of a view on a day. */
export function openAnswers(view: UnitView, asOf: string): (query: Query | null) => Answers {
  const known = new Map<string, Uint8Array>();
  const ask = (query: Query | null): Answers => {
    const answers = new Uint8Array(view.size).fill(1);
    for (const [field, asked] of Object.entries(query ?? {})) keep(answers, field, asked);
    return answers;
  };
  return ask;

  function keep(answers: Answers, field: string, asked: unknown): void {
    if (field === "$and") for (const each of asked as Query[]) narrow(answers, ask(each));
    else if (field === "$or") narrow(answers, anyOf(asked as Query[]));
    else if (field === "$nor") narrow(answers, opposite(anyOf(asked as Query[])));
    else {
      const column = view.column(field);
      narrowByColumn(answers, column, fitsOf(field, column, asked));
    }
  }

  function anyOf(queries: readonly Query[]): Answers {
    const any = new Uint8Array(view.size);
    for (const answers of queries.map(ask)) for (let at = 0; at < any.length; at++) any[at]! |= answers[at]!;
    return any;
  }

  /** The same condition stands in many strata, and is asked of each value once. */
  function fitsOf(field: string, { values }: Column, condition: unknown): Uint8Array {
    const name = JSON.stringify([field, condition]);
    const fits = known.get(name) ?? fitsByValue(values, conditionTest(condition, asOf));
    known.set(name, fits);
    return fits;
  }
}

/**
 * Index of the first query that fits each place, or the number of queries where none does. Later ones are not
 * asked once every place has its first.
 */
export function firstFits(
  view: UnitView,
  ask: (query: Query | null) => Answers,
  queries: readonly (Query | null)[],
): Uint32Array {
  const none = queries.length;
  const first = new Uint32Array(view.size).fill(none);
  let open = view.size;
  for (let q = 0; q < none && open > 0; q++) {
    const answers = ask(queries[q]!);
    for (let at = 0; at < first.length; at++) {
      if (answers[at] === 0 || first[at] !== none) continue;
      first[at] = q;
      open--;
    }
  }
  return first;
}

function fitsByValue(values: Column["values"], test: ReturnType<typeof conditionTest>): Uint8Array {
  return Uint8Array.from(values, (value) => (test(value) ? 1 : 0));
}

function narrow(answers: Answers, by: Answers): void {
  for (let at = 0; at < answers.length; at++) answers[at]! &= by[at]!;
}

function narrowByColumn(answers: Answers, { of }: Column, fits: Uint8Array): void {
  for (let at = 0; at < answers.length; at++) answers[at]! &= fits[of[at]!]!;
}

function opposite(answers: Answers): Answers {
  return answers.map((answer) => 1 - answer);
}

/** Faults 1 to 12: shuffles, seeds, weights, rounding, rounds. */
import type { NamedTest, PlantedFault } from "./fault.js";

const units = (title: string): NamedTest => ({ file: "test/statistics/unit-chances.test.ts", title });
const T8: NamedTest = { file: "test/statistics/weight-chances.test.ts", title: "T8 weights" };
const T9: NamedTest = { file: "test/statistics/rounding-chances.test.ts", title: "T9 one way" };
const T10: NamedTest = { file: "test/statistics/round-chances.test.ts", title: "T10 rounds" };
const [T1, T2, T3, T4, T5, T6] = ["T1", "T2", "T3", "T4", "T5", "T6"].map((name) => units(`${name} `)) as [
  NamedTest,
  NamedTest,
  NamedTest,
  NamedTest,
  NamedTest,
  NamedTest,
];

const STREAM = "src/random/stream.ts";
const KEY = "src/random/key.ts";
const UNEQUAL = "src/random/unequal-chances.ts";
const ONE_WAY = "src/plan/round-one-way.ts";
const SHUFFLE_LOOP = "  for (let last = size - 1; last >= 1; last--) {";
const START = '  let sum = ticketFraction(ticketOf(keyFor(seed, drawId, "start"), label));';

export const UNIT_FAULTS: readonly PlantedFault[] = [
  {
    id: "1",
    what: "modulo bias: one byte, modulo the number of places, in the Fisher–Yates shuffle",
    patches: [{ file: STREAM, find: "return word % count;", put: "return (word & 255) % count;" }],
    caughtBy: [T2],
  },
  {
    id: "2",
    what: "off by one: a place is never exchanged with itself (Sattolo)",
    patches: [{ file: STREAM, find: "below(last + 1)", put: "below(last)" }],
    caughtBy: [T2],
  },
  {
    id: "3",
    what: "naive shuffle: every place is exchanged with any of all",
    patches: [{ file: STREAM, find: "below(last + 1)", put: "below(size)" }],
    caughtBy: [T1, T2],
  },
  {
    id: "4",
    what: "sorted with a comparison that answers by chance",
    patches: [
      {
        file: STREAM,
        find: SHUFFLE_LOOP,
        put: "  order.sort(() => below(2) - 0.5);\n  for (let last = 0; last >= 1; last--) {",
      },
    ],
    caughtBy: [T1, T2, T3],
  },
  {
    id: "5",
    what: "rounded to the nearest place: the first and the last have half a chance",
    patches: [
      {
        file: STREAM,
        find: "return word % count;",
        put: "return Math.round((word / TWO_TO_32) * (count - 1));",
      },
    ],
    caughtBy: [T1, T2],
  },
  {
    id: "6",
    what: "the draw id is forgotten: every round of a seed draws the same units",
    patches: [{ file: KEY, find: "seed, checkedDrawId(drawId), purpose]", put: "seed, purpose]" }],
    caughtBy: [T4],
  },
  {
    id: "7",
    what: "every fifth unit of the list from a random start",
    patches: [
      {
        file: STREAM,
        find: SHUFFLE_LOOP,
        put: `  const start = below(size);
  const turn = Math.ceil(size / 5);
  order.forEach((_, at) => {
    order[at] = (start + 5 * (at % turn) + Math.floor(at / turn)) % size;
  });
  for (let last = 0; last >= 1; last--) {`,
      },
    ],
    caughtBy: [T2, T3],
  },
  {
    id: "8a",
    what: "eight digits of the seed are used",
    patches: [{ file: KEY, find: '"key", seed, checked', put: '"key", seed.slice(0, 8), checked' }],
    caughtBy: [T5],
  },
  {
    id: "8b",
    what: "sixteen bits of the seed are used",
    patches: [{ file: KEY, find: '"key", seed, checked', put: '"key", seed.slice(0, 4), checked' }],
    caughtBy: [T5],
  },
  {
    id: "9",
    what: "tickets are key plus a multiple of the unit's number, not hashed",
    patches: [
      {
        file: "src/random/ticket-kernel.ts",
        find: "  return { hash: openSha256(key) };",
        put: `  const start = Number.parseInt(key.slice(0, 8), 16);
  return {
    hash(message, out, offset) {
      out.fill(0, offset, offset + 8);
      out[offset] = start + 2 ** 26 * Number(message.replace(/[^0-9]/g, ""));
    },
  };`,
      },
    ],
    caughtBy: [T1, T3],
  },
  {
    id: "10a",
    what: "successive draws by weight: the units with the smallest exponential times",
    patches: [
      {
        file: UNEQUAL,
        find: "    near: (Number(odd) / Number(TWO_TO_53 - odd)) * (Number(rest) / Number(candidate.weight)),",
        put: "    near: -Math.log(Number(TWO_TO_53 - odd) / Number(TWO_TO_53)) / Number(candidate.weight),",
      },
      {
        file: UNEQUAL,
        find: "  if (larger > 1e-280 && Math.abs(a.near - b.near) > 1e-12 * larger) return",
        put: "  if (larger > 0) return",
      },
    ],
    caughtBy: [T8],
  },
  {
    id: "10b",
    what: "Pareto sampling without the factor 1 − p",
    patches: [
      { file: UNEQUAL, find: "const rest = total - left * candidate.weight;", put: "const rest = total;" },
    ],
    caughtBy: [T8],
  },
  {
    id: "11a",
    what: "the rounding of classes starts at one half, and not by lot",
    patches: [{ file: ONE_WAY, find: START, put: "  let sum = fraction(1, 2);" }],
    caughtBy: [T9],
  },
  {
    id: "11b",
    what: "what is left over goes to the largest remainders",
    patches: [
      {
        file: ONE_WAY,
        find: "  return {\n    order: order.map(([name]) => name),",
        put: `  const value = ({ numerator, denominator }: Fraction): number => Number(numerator) / Number(denominator);
  const left = Math.round(order.reduce((all, [, exact]) => all + value(exact) - Math.floor(value(exact)), 0));
  const byRemainder = [...order].sort(([, a], [, b]) => (value(b) % 1) - (value(a) % 1));
  byRemainder.forEach(([name, exact], at) => {
    whole.set(name, Math.floor(value(exact)) + (at < left ? 1 : 0));
  });
  return {
    order: order.map(([name]) => name),`,
      },
    ],
    caughtBy: [T9],
  },
  {
    id: "12",
    what: "any unit of the registry is tried, three times if it had its turn, then the first that is left",
    patches: [
      {
        file: "src/draw/draw-strata.ts",
        find: "  return lists.map((_, s) => ({ must: musts[s]!, others: others[s]! }));\n}",
        put: `  return lists.map((_, s) => ({
    must: musts[s]!,
    others: retried(new Set(lists[s]!.others), { size: units.ids.length, quota: plan.strata[s]!.quota, seed }),
  }));
}

function retried(left: Set<number>, { size, quota, seed }: { size: number; quota: number; seed: string }): Ranking {
  const rows: number[] = [];
  const digits = seed.match(/.{5}/g)!;
  while (rows.length < Math.min(quota, left.size + rows.length)) {
    const tries = digits.splice(0, 3).map((each) => Number.parseInt(each, 16) % size);
    const row = tries.find((each) => left.has(each)) ?? Math.min(...left);
    left.delete(row);
    rows.push(row);
  }
  return { rows: Uint32Array.from(rows), ticketAt: () => null };
}`,
      },
    ],
    caughtBy: [T10],
  },
  {
    id: "beyond-reserve",
    what: "not in the table: the reserve stands in the order of the list",
    patches: [
      {
        file: "src/draw/draw-units.ts",
        find: "reserve: ranked.slice(quota) };",
        put: "reserve: ranked.slice(quota).sort() };",
      },
    ],
    caughtBy: [T6],
  },
];

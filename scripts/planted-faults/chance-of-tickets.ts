/** Faults 17 to 19: strata, numbers of tickets, order and separators. */
import type { NamedTest, PlantedFault } from "./fault.js";

const tickets = (title: string): NamedTest => ({ file: "test/statistics/ticket-numbers.test.ts", title });
const exact = (title: string): NamedTest => ({
  file: "test/statistics/exact.test.ts",
  title: `T13 ${title}`,
});
const SPREAD = tickets("T7 tickets: their numbers");
const BITS = tickets("T7 tickets: every bit");

const UNITS = "src/draw/draw-units.ts";
const NUMBER = "src/random/ticket.ts";

/** Only so many of the first bits decide, then the id. */
function cutTo(bits: number): PlantedFault["patches"] {
  return [
    {
      file: "src/random/smallest-tickets.ts",
      find: "  for (let word = 0; word < 8; word++) {\n    const difference",
      put: `  const [one, other] = [words[8 * a]! >>> ${32 - bits}, words[8 * b]! >>> ${32 - bits}];
  return one === other ? ids[rows[a]!]! > ids[rows[b]!]! : one > other;
  for (let word = 0; word < 8; word++) {
    const difference`,
    },
  ];
}

export const TICKET_FAULTS: readonly PlantedFault[] = [
  {
    id: "17",
    what: "the quotas of all strata are drawn from one pool",
    patches: [
      {
        file: UNITS,
        find: "  return accept(\n    strata.map(({ stratum, quota }, s) => {",
        put: `  const all = rows.flatMap((list) => [...list]);
  const places = strata.reduce((sum, { quota }) => sum + quota, 0);
  const [pooled] = DRAW_METHODS[method]({ seed, drawId, ids, rows: [Uint32Array.from(all)], places: [places] });
  const taken = new Set(Array.from(pooled!.rows, (row) => ids[row]!));
  return accept(
    strata.map(({ stratum }, s) => {`,
      },
      {
        file: UNITS,
        find: "drawn: ranked.slice(0, quota), reserve: ranked.slice(quota) };",
        put: "drawn: ranked.filter((id) => taken.has(id)), reserve: ranked.filter((id) => !taken.has(id)) };",
      },
    ],
    caughtBy: [exact("quotas")],
  },
  {
    id: "18a",
    what: "the number of a ticket is made of twelve digits, as if there were thirteen",
    patches: [{ file: NUMBER, find: "ticket.slice(0, 13)", put: "ticket.slice(0, 12)" }],
    caughtBy: [SPREAD, BITS],
  },
  {
    id: "18b",
    what: "the number of a ticket is made of 32 bits with a sign",
    patches: [
      {
        file: NUMBER,
        find: "  const odd = 2n * x + 1n;",
        put: "  const signed = BigInt(Number(x >> 20n) | 0) << 20n;\n  return ticketNumberOf(signed);\n}\n\nfunction ticketNumberOf(x: bigint): TicketNumber {\n  const odd = 2n * x + 1n;",
      },
    ],
    caughtBy: [SPREAD, BITS],
  },
  {
    id: "19a",
    what: "tickets are cut to eight bits, and of equal ones the smaller id comes first",
    patches: cutTo(8),
    caughtBy: [exact("tickets")],
  },
  {
    id: "19b",
    what: "tickets are cut to sixteen bits, and of equal ones the smaller id comes first",
    patches: cutTo(16),
    caughtBy: [exact("tickets")],
  },
  {
    id: "19c",
    what: "nothing stands between the parts of a ticket",
    patches: [{ file: NUMBER, find: "parts.join(SEPARATOR)", put: 'parts.join("")' }],
    caughtBy: [exact("fields: two lists"), exact("fields: tickets")],
  },
  {
    id: "19d",
    what: "ids are sorted as JavaScript sorts text",
    patches: [
      { file: "src/kernel/byte-order.ts", find: "return rankOf(x) - rankOf(y);", put: "return x - y;" },
    ],
    caughtBy: [exact("ids")],
  },
  {
    id: "19e",
    what: "ratios are rounded up as floating-point numbers",
    patches: [
      {
        file: "src/plan/quota.ts",
        find: "wholeOf(fraction(ceilOf(times(ratio, fraction(base)))))",
        put: "Math.ceil((Number(ratio.numerator) / Number(ratio.denominator)) * base)",
      },
    ],
    caughtBy: [exact("ratios")],
  },
];

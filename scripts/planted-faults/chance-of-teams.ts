/** Faults 13 to 16: who goes. */
import type { NamedTest, Patch, PlantedFault } from "./fault.js";

const teams = (title: string): NamedTest => ({ file: "test/statistics/team-chances.test.ts", title });
const PEOPLE = teams("T11 people");
const PAIRS = teams("T11 pairs");
const DRAWN_UNITS = teams("T11 drawn units");
const T12 = teams("T12 dependence");

const CANDIDATES = "src/assign/candidate-order.ts";
const DRAW = "src/assign/draw-teams.ts";

/** Candidates of a seat in another order: `people` are those of the library, in its order, `s` is the seat. */
function candidatesBy(order: string): Patch[] {
  const file = "src/assign/choose-seats.ts";
  return [
    {
      file,
      find: "chooseFor(matching, s, candidatesOf(s), pairs, parts)",
      put: "chooseFor(matching, s, reordered(matching, s, candidatesOf(s)), pairs, parts)",
    },
    {
      file,
      find: "/** How many parts the network has been split into. */",
      put: `function reordered(matching: Matching, s: number, order: CandidateOrder): CandidateOrder {
  const { problem, holder, fixed } = matching;
  const people: number[] = [];
  for (let place = 0, i = order.at(0); i !== NOBODY; i = order.at(++place)) people.push(i);
  const from = (first: number): number[] => [...people.slice(first), ...people.slice(0, first)];
  const list = ((): number[] => {
    ${order}
  })();
  return { at: (place) => list[place] ?? NOBODY };
}

/** How many parts the network has been split into. */`,
    },
  ];
}

const ONE_TICKET: Patch = {
  file: CANDIDATES,
  find: "problem.classOf[seat]!]!) {\n      if (!mayTake(problem, seat, i)) continue;\n      book.hash(prefix,",
  put: 'problem.classOf[seat]!]!) {\n      if (!mayTake(problem, seat, i)) continue;\n      book.hash("",',
};

export const TEAM_FAULTS: readonly PlantedFault[] = [
  {
    id: "13",
    what: "whoever has the fewest visits goes, of equals the first of the list",
    patches: candidatesBy(
      `const load = (i: number): number => holder.filter((each, t) => fixed[t] === 1 && each === i).length;
    return people.sort((a, b) => load(a) - load(b) || a - b);`,
    ),
    caughtBy: [PEOPLE, T12],
  },
  {
    id: "14",
    what: "the ticket by which a unit was drawn chooses its team as well",
    patches: [
      {
        file: DRAW,
        find: "    openCandidateOrders(problem, book),",
        put: `    (s) => {
      const words = new Uint32Array(8);
      openTickets(keyFor(input.seed, input.drawId, "unit")).hash(problem.units[problem.unitOf[s]!]!, words, 0);
      const people = [...problem.classes[problem.classOf[s]!]!];
      const first = Math.floor((words[0]! / 2 ** 32) * people.length);
      return { at: (place) => (place < people.length ? people[(first + place) % people.length]! : NOBODY) };
    },`,
      },
    ],
    caughtBy: [DRAWN_UNITS],
  },
  {
    id: "15",
    what: "the second person is the next on the list",
    patches: candidatesBy(
      `const [mate] = chosenMates(matching, s);
    if (mate === undefined) return people;
    people.sort((a, b) => a - b);
    return from(people.indexOf(mate) + 1);`,
    ),
    caughtBy: [PAIRS],
  },
  {
    id: "16a",
    what: "everybody is shuffled once and dealt out in turn",
    patches: [
      ONE_TICKET,
      ...candidatesBy(`const u = problem.unitOf[s]!;
    return from((2 * u + s - problem.firstSeat[u]!) % people.length);`),
    ],
    caughtBy: [T12],
  },
  {
    id: "16b",
    what: "one ticket for each person, for all seats",
    patches: [ONE_TICKET],
    caughtBy: [T12],
  },
];

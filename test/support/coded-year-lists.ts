/** Lists of codes that no honest year gives or ends, and hashes that have one code. */
import {
  alike,
  all,
  at,
  codes,
  copyOfEnded,
  DRAW,
  FIRST,
  given,
  listed,
  lists,
  NONE,
  other,
  standing,
  swapped,
} from "./bend-codes.js";
import type { Bend } from "./coded-year.js";

export const LISTS: readonly (readonly [string, Bend])[] = [
  ["nothing", () => undefined],
  ["given in another order", codes(2, (own) => own.given.reverse())],
  ["the first given twice", codes(2, (own) => own.given.unshift(own.given[0]!))],
  ["the last given twice", codes(2, (own) => own.given.push(own.given.at(-1)!))],
  ["one not given", codes(2, (own) => own.given.shift())],
  ["one of no visit more", codes(2, (own) => (own.given = [...own.given, NONE].sort()))],
  ["one of no visit in the place of another", codes(2, swapped(NONE))],
  ["one of no visit where there are fewer", codes(2, (own) => (own.given = [NONE]))],
  ["of another draw", codes(2, (own, writer) => swapped(other(writer, FIRST, {}))(own))],
  [
    "of other people",
    codes(2, (own, writer) => swapped(other(writer, DRAW, { inspectors: [["lead", "I-9"]] }))(own)),
  ],
  ["of another day", codes(2, (own, writer) => swapped(other(writer, DRAW, { day: "2026-01-05" }))(own))],
  ["of no day", codes(2, (own, writer) => swapped(other(writer, DRAW, { day: null }))(own))],
  ["of another matter", codes(2, (own, writer) => swapped(other(writer, DRAW, { matter: "M-2" }))(own))],
  ["with another number", codes(2, (own, writer) => swapped(other(writer, DRAW, { seq: 3 }))(own))],
  ["with another salt", codes(2, (own, writer) => swapped(other(writer, DRAW, { salt: NONE }))(own))],
  ["ended that was never given", codes(2, (own) => own.ended.push(NONE))],
  ["ended of another draw", codes(5, (own, writer) => (own.ended = standing(writer, DRAW).slice(0, 1)))],
  ["ended as it is given", codes(2, (own) => own.ended.push(own.given[0]!))],
  [
    "ended although its visit stands",
    codes(3, (own, writer) => (own.ended = standing(writer, DRAW).slice(0, 2))),
  ],
  ["all ended although visits stand", codes(3, (own, writer) => (own.ended = standing(writer, DRAW)))],
  ["not ended", codes(3, (own) => (own.ended = []))],
  ["not ended, and none given", codes(3, (own) => Object.assign(own, { given: [], ended: [] }))],
  ["ended in another order", codes(1, (own) => own.ended.reverse())],
  ["ended twice in a list", codes(1, (own) => own.ended.push(own.ended.at(-1)!))],
  ["all ended but one", codes(1, (own) => own.ended.pop())],
  ["ended once more", codes(8, (own, writer) => own.ended.push(...copyOfEnded(writer)))],
  ["neither given nor ended", listed("registry", 2, DRAW, () => ({}))],
  ["given twice", listed("registry", 2, DRAW, (writer) => ({ given: given(writer, DRAW) }))],
  [
    "given again by the same hash",
    codes(3, (own, writer) => (own.given = [...own.given, ...standing(writer, DRAW).slice(0, 1)].sort())),
  ],
  ["given again though it has ended", codes(8, (own, writer) => own.given.push(...copyOfEnded(writer)))],
  [
    "given again in an entry of its own though it has ended",
    listed("policy", 1, DRAW, (writer) => ({ given: copyOfEnded(writer) })),
  ],
  [
    "all ended before anything has changed",
    listed("registry", 2, DRAW, (writer) => ({ ended: standing(writer, DRAW) })),
  ],
];

/** Hashes that have one code. */
export const ALIKE: readonly (readonly [string, Bend])[] = [
  ["beside it, smaller", codes(2, (own) => (own.given = [...own.given, alike(own.given[0]!, "0")].sort()))],
  ["beside it, greater", codes(2, (own) => (own.given = [...own.given, alike(own.given[0]!, "f")].sort()))],
  [
    "before it",
    (turn) =>
      at("codes", 2, (_, { writer, at: on }) => {
        const hash = writer.visits(DRAW, { ...writer.next, seq: writer.ledger.length })[0]!.hash;
        writer.write("codes", on, { ...lists(turn), given: [alike(hash, "1")] });
        Object.assign(turn.body, writer.codesOf(DRAW), { ended: [] });
        const first = lists(turn).given[0]!;
        lists(turn).given = [...lists(turn).given, alike(first, "1")].sort();
      })(turn),
  ],
  [
    "behind it",
    codes(3, (own, writer) => (own.given = [...own.given, alike(standing(writer, DRAW)[0]!, "2")].sort())),
  ],
  [
    "in a case",
    codes(4, (own, writer) => (own.given = [...own.given, alike(standing(writer, DRAW)[0]!, "2")].sort())),
  ],
  [
    "ended in its place",
    all(
      codes(2, (own) => (own.given = [...own.given, alike(own.given[0]!, "3")].sort())),
      codes(3, (own, writer) => {
        const odd = standing(writer, DRAW).filter((hash) => hash.endsWith("333"));
        own.ended = [...new Set([...own.ended, ...odd])].sort();
      }),
    ),
  ],
  [
    "ended though it was never given",
    codes(3, (own, writer) => (own.ended = [...own.ended, alike(standing(writer, DRAW)[0]!, "4")].sort())),
  ],
  [
    "of the one that has ended, given again",
    codes(8, (own, writer) => own.given.push(...copyOfEnded(writer).map((hash) => alike(hash, "5")))),
  ],
];

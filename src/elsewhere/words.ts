/** What the room may refuse, warn of or note, in English: `elsewhere/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const elsewhereWords = {
  "elsewhere/method": ["There is no method `{method}` that could be replayed.", "Use one of {known}."],
  "elsewhere/own-method": [
    "Draws by `{method}` are this library's own and stand on a ledger.",
    "Hand the ledger to `audit`; `double-random verify` does it from files.",
  ],
  "elsewhere/missing-field": [
    "The field `{field}` is missing.",
    "Add it as it was published; `docs/elsewhere.md` has a draw of each method.",
  ],
  "elsewhere/field-text": ["`{field}` is {given}.", "Give text without half characters."],
  "elsewhere/field-text-or-whole": [
    "`{field}` is {given}.",
    "Give text without half characters, or a whole number.",
  ],
  "elsewhere/field-text-or-number": [
    "`{field}` is {given}.",
    "Give text without half characters, or a number.",
  ],
  "elsewhere/field-whole": ["`{field}` is {given}.", "Give a whole number from {least} to {most}."],
  "elsewhere/field-word": ["`{field}` is {given}.", "Give one of {known}."],
  "elsewhere/field-pool": [
    "`{field}` is {given}.",
    "Give a list of ids; or a number up to {most}, which stands for the numbers from 1 to itself.",
  ],
  "elsewhere/field-names": ["`{field}` is {given}.", "Give a list of ids, each as text or whole number."],
  "elsewhere/field-sources": [
    "`{field}` is {given}.",
    "Give a list of 1 to {most} sources of randomness, in the announced order.",
  ],
  "elsewhere/pool-item": [
    "Item {position} of the pool is {given}.",
    "Give each item as text without half characters, or as a whole number.",
  ],
  "elsewhere/pool-size": [
    "The pool has {size} items; at most {most} can be replayed.",
    "Replay the draw in the parts in which it was made.",
  ],
  "elsewhere/count-above-pool": [
    "{count} are to be drawn from {pool}.",
    "Look up pool and count in the publication; nobody is drawn twice here.",
  ],
  "elsewhere/not-in-pool": [
    "`{id}` is passed over and does not stand in the pool.",
    "Write it as the pool does; who is not in the pool cannot be picked.",
  ],
  "elsewhere/twice": [
    "`{id}` stands twice in the pool, first at position {first}.",
    "This method knows its units by their ids only, and refuses the same id twice; ask the publisher which list was drawn from.",
  ],
  "elsewhere/sources": [
    "Both `sources` and `key` are given, or neither.",
    "Give the sources, from which the key string is made, or the key string as it was published.",
  ],
  "elsewhere/source": [
    "This is no source of randomness: {given}.",
    'Give a list of numbers, `[9319]` or `["12.50", 7]`, or a text as `{ "text": "W 4-1" }`.',
  ],
  "elsewhere/source-number": [
    "{given} is no number that the RFC could write down.",
    'Give a whole number from 0 to 2^53 − 1, or digits with at most one point as text: `"12.50"`.',
  ],
  "elsewhere/source-text": [
    "Of `{text}` the RFC keeps letters A to Z and digits only, and says nothing of `{lost}`.",
    "Give the published key string as `key`.",
  ],
  "elsewhere/too-long": [
    "The draw would hash more than {most} characters.",
    "Check count, seed and key; draws of this length are replayed in parts, or with a program of their own.",
  ],
  "elsewhere/published": ["The published list is {given}.", "Give a list of ids, each as text or number."],
  "elsewhere/not-replayed": [
    "This is no replayed draw, but {given}.",
    "Give the value that `replayElsewhere` answers.",
  ],
  "elsewhere/never-drawn": [
    "{never} of {pool} units are drawn by none of the {starts} possible starts, and {always} by every one.",
    "The published chance does not hold for them. Ask how they are ever inspected; the list must be drawn by a method that reaches everybody.",
  ],
  "elsewhere/few-samples": [
    "Only {starts} different lists can come out, and who is drawn with whom is fixed by the order of {pool} rows.",
    "Ask who put the rows in order, and when.",
  ],
  "elsewhere/fell-short": [
    "{count} were asked for, and the program stops after {drawn}.",
    "It reads {page} rows at a time, and its step is longer; ask whether the published number was drawn otherwise.",
  ],
  "elsewhere/seed-twin": [
    "To this generator the seed `{seed}` is the same as `{twin}`: it reads the low byte of each character only.",
    "Whoever chose the seed could choose among texts that look different and draw alike; ask for the rule by which the seed was made.",
  ],
  "elsewhere/stuck-generator": [
    "With the seed `{seed}` this generator gives nothing but zeros.",
    "The draw is no draw: it follows from the order of the rows alone.",
  ],
  "elsewhere/same-name": [
    "{names} names of the pool stand in it more than once, the first is `{id}`.",
    "Compare by the places in the pool; equal names cannot be told apart in the published list.",
  ],
  "elsewhere/weak-seed-unproven": [
    "A replay shows that the seed gives this list. It does not show that the seed was fixed before the pool was known, nor that it was the only one tried.",
    "Ask when and where the seed, or the source it comes from, was announced.",
  ],
  "elsewhere/weak-row-order": [
    "The order of the rows decides who is drawn: whoever sorts the list, or adds a row, changes the draw.",
    "Ask for the list as it was published before the seed was known, and by what it is sorted.",
  ],
  "elsewhere/weak-md5": [
    "MD5 is broken: whoever may choose a part of the key freely can find another one with the same hash.",
    "See that no source was a text of somebody's choice.",
  ],
  "elsewhere/weak-source-form": [
    "One published result can be written in several ways (thousands separators, decimals, spelling), and each gives another draw.",
    "Ask for the exact form that was announced for each source.",
  ],
  "elsewhere/weak-repeats": [
    "Repeats count: a unit may be drawn several times, so that fewer units are visited than were drawn.",
    "Count the different units, and ask what a second pick of one unit led to.",
  ],
  "elsewhere/weak-id-text": [
    "A ticket depends on every character of an id: a space, a leading zero or another id of the same unit gives another ticket, and two ids give two.",
    "Compare the ids with the register as it stood before the seed was known.",
  ],
  "elsewhere/weak-seed-twins": [
    "Many seeds are one to this generator: it reads the low byte of each UTF-16 unit, and repeats a short seed (`ab` draws as `abab`).",
    "Ask for the rule by which the seed was made; a digest in hex digits has no such twins.",
  ],
  "elsewhere/weak-small-state": [
    "The generator is no cryptographic one: its numbers have 32 bits, and from a few of them all others can be computed.",
    "See that nobody could see a part of the draw and still change the rest.",
  ],
  "elsewhere/weak-version": [
    "The numbers are those of seedrandom 3.0.5; the package promises no others, and other programs shuffle by other steps.",
    "Ask for the version and the lines of the program. A list that does not agree is no proof before that.",
  ],
  "elsewhere/weak-one-start": [
    "One number decides everything: the list has as many possible samples as there are starts, and neighbours in it are never drawn together.",
    "Ask for a method in which any set of units can be drawn.",
  ],
  "elsewhere/agrees": [
    "The published list is what the seed gives: {count} picks, in the same order.",
    "Read what the method cannot promise.",
  ],
  "elsewhere/missing": [
    "The seed gives them and they are not published ({count}): {ids}.",
    "Ask why each was left out, and who decided it.",
  ],
  "elsewhere/extra": [
    "They are published and the seed does not give them ({count}): {ids}.",
    "Ask on what ground each was added.",
  ],
  "elsewhere/other-order": [
    "The units that both lists have stand in another order: where the draw has `{drawn}` (place {place}), the publication has `{published}` (place {publishedPlace}).",
    "If the publication sorts its list this says nothing; if the order decides who is visited first, or who is a reserve, ask why.",
  ],
} satisfies Readonly<Record<string, Wording>>;

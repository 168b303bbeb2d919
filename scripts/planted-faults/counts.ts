/** Visits that count and should not, or the other way round. */
import type { PlantedFault } from "./fault.js";
import { one } from "./one.js";

const COUNTED = "src/pool/counted-visits.ts";
const PAST = "src/pool/unit-past.ts";
const OWN = "src/pool/own-visits.ts";

export const COUNTS: readonly PlantedFault[] = [
  one(
    "kinds-ignored",
    [COUNTED, "    [history.kind, history.kinds, kinds],", "    [history.kind, history.kinds, undefined],"],
    "visits of every kind count",
    ["counted", "with { kinds: [ 'campaign' ] }"],
  ),
  one(
    "kinds-ignored-ordered",
    [COUNTED, "    isListed(kinds, kind) &&\n", ""],
    "ordered visits of every kind count",
    ["counted", "with { kinds: [ 'campaign' ] }"],
  ),
  one(
    "others-count",
    [
      COUNTED,
      "    [history.authority, history.authorities, authorities],",
      "    [history.authority, history.authorities, undefined],",
    ],
    "visits of others count where a rule names an authority",
    ["counted", "with { authorities: [ '110000' ] }"],
  ),
  one(
    "others-count-ordered",
    [COUNTED, "    isListed(authorities, authority) &&\n", ""],
    "ordered visits of others count",
    ["counted", "with { authorities: [ '110000' ] }"],
  ),
  one(
    "matters-ignored",
    [
      COUNTED,
      "    [history.matter, history.matters, matters],",
      "    [history.matter, history.matters, undefined],",
    ],
    "visits of every matter count",
    ["counted", "with { matters: [ 'M-2' ] }"],
  ),
  one(
    "levels-ignored-ordered",
    [
      COUNTED,
      "isListed(matters, matter) &&\n    isListed(authorities, authority) &&\n    isListed(levels, level)",
      "isListed(matters, matter) &&\n    isListed(authorities, authority)",
    ],
    "ordered visits of every level count",
    ["counted", "with { levels: [ 'province' ] }"],
  ),
  one(
    "unknown-result-counts",
    [
      COUNTED,
      "(results === undefined || (result !== null && fitsResult(result, results))) &&",
      "(results === undefined || result === null || fitsResult(result, results)) &&",
    ],
    "an ordered visit without a result counts where results are asked for",
    ["counted", "and a visit that does not say what is asked"],
  ),
  one(
    "counted-twice",
    [COUNTED, "counted(v) && pasts.get(row)?.shown.has(v) !== true", "counted(v)"],
    "a visit that the history shows and the ledger ordered counts twice",
    ["counted", "is one, on the day of the history"],
  ),
  one(
    "one-visit-back",
    [COUNTED, ".sort((a, b) => b - a)[back - 1]", ".sort((a, b) => b - a)[back]"],
    "the last visit is taken for the one before it",
    ["counted", "visits are told from the last one back"],
  ),
  one(
    "own-kinds",
    [OWN, "(kinds?.includes(ROUTINE) ?? true) &&", "true &&"],
    "own visits are thought to count whatever kinds a rule names",
    ["own", "a rule that counts { kinds: [ 'campaign' ] }"],
  ),
  one(
    "own-levels",
    [OWN, "(levels === undefined || (level !== undefined && levels.includes(level)))", "true"],
    "own visits are thought to count whatever level a rule names",
    ["own", "a rule that counts { levels: [ 'province' ] }"],
  ),
  one(
    "last-day-out",
    [PAST, "history.day[v]! <= last &&", "history.day[v]! < last &&"],
    "a visit on the last day of its round is not the ordered one",
    ["past", "on the last"],
  ),
  one(
    "others-are-ours",
    [PAST, "(authorityOf(v) ?? authority) === visit.authority &&", "true &&"],
    "a visit of another authority stands for an ordered one",
    ["past", "not of another one that is named"],
  ),
  one(
    "any-kind-shown",
    [PAST, "history.kinds[history.kind[v]!] === visit.kind &&", "true &&"],
    "a visit of another kind stands for an ordered one",
    ["past", "not of another kind"],
  ),
];

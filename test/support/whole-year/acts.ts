/** What happens in the whole year, in its order. */
import { cases, illnessAndHoliday, registryChanges, results } from "./between.js";
import { endOfYear, leftOut, secondHalf } from "./end-of-year.js";
import { firstHalf, gasWithoutPeople, lookedAt, receiptsAndCodes } from "./first-half.js";
import { beforeTheDraw, newCase } from "./new-case.js";

export const ACTS = {
  "an empty case is filled in and checked": newCase,
  "a chain is anchored, and visits of others are told": beforeTheDraw,
  "the first round is announced, its room is made, and it is drawn": firstHalf,
  "units for whom nobody may go wait for their people": gasWithoutPeople,
  "every unit has a receipt, every visit a code": receiptsAndCodes,
  "the record is explained, verified, logged, published, reported": lookedAt,
  "cases are opened, assigned, reopened, given up; a unit is replaced": cases,
  "somebody is ill, a day becomes a holiday, visits move": illnessAndHoliday,
  "results and events are entered": results,
  "the registry changes, and people come for those who waited": registryChanges,
  "the second round is drawn, another is given up": secondHalf,
  "the year is rated, revealed, reported, carried over, archived": endOfYear,
  "an audit that was to be full is none where a draw is left out": leftOut,
};

/** All uses of discretion of a record, in the order of its entries. */
import { counted, type Discretion } from "./discretion.js";
import { type RecordGiven, recordRead } from "./record-read.js";
import { usesAfterDraw } from "./uses-after-draw.js";
import { usesOfCodes } from "./uses-of-codes.js";
import { usesOfInputs } from "./uses-of-inputs.js";
import { usesOfNames } from "./uses-of-names.js";
import { usesOfPeople } from "./uses-of-people.js";
import { usesOfRatings } from "./uses-of-ratings.js";
import { usesOfResults } from "./uses-of-results.js";
import { usesOfRules } from "./uses-of-rules.js";
import { usesOfSeeds } from "./uses-of-seeds.js";
import { usesOfTime } from "./uses-of-time.js";

export function listDiscretions(given: RecordGiven): Discretion[] {
  const record = recordRead(given);
  return counted([
    ...usesOfSeeds(record),
    ...usesOfTime(record),
    ...usesOfInputs(record),
    ...usesOfRatings(record),
    ...usesAfterDraw(record),
    ...usesOfResults(record),
    ...usesOfCodes(record),
    ...usesOfRules(record),
    ...usesOfNames(record),
    ...usesOfPeople(record),
  ]);
}

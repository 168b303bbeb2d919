/** What a draw in a database may refuse, in English: `sql/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

const TABLES =
  "Look whether the tables are those of the cut-off day, and whether every unit of `known` was at hand.";

const CHANGED = "Look at the sizes first. Where these agree, the record was changed, or the tables were.";

export const sqlWords = {
  "sql/method": [
    "Draws of the method `{method}` are not written as statements: a shuffle goes through all units one after the other.",
    "Draw in process, or by the method `ticket/1`.",
  ],
  "sql/weights": [
    "Stratum `{stratum}` has `weights`: its chances are worked out over all its units one after the other, and this is not written as statements.",
    "Draw this matter in process.",
  ],
  "sql/window": [
    "The window of rule `{rule}` begins on the day in the fact `{fact}`, and its column is not one of days.",
    'Say `{fact}: "day"` among the types of the facts, and give it a column of the type DATE.',
  ],
  "sql/fact-type": [
    "The policy asks for the fact `{fact}`, and nothing says what its column holds.",
    "Name it among the types of the facts: `text`, `number`, `boolean` or `day`.",
  ],
  "sql/order-of-list": [
    "A condition asks whether `{field}` comes before or after something; a unit has several, and databases do not agree on what that means.",
    "Ask for values: `$eq`, `$in`, `$ne`, `$nin`.",
  ],
  "sql/no-text": [
    "A condition on `{field}` has a text with the sign U+0000, which no database of the three holds.",
    "Correct the text.",
  ],
  "sql/period": [
    "A quota is owed within several years, so that visits of earlier years count; this is not asked of the database.",
    "Announce and draw this matter in process, or owe it by the year.",
  ],
  "sql/at-hand": [
    "The registry of this year is at hand as a whole.",
    "Use `announceRound` and `drawRound`; `holdElsewhere` makes a year of a registry that is kept in a database.",
  ],
  "sql/unknown-tier": [
    "{units} units of the registry have the tier `{tier}`, which the policy does not know.",
    "Correct the table, or add the tier to the policy; it has {known}.",
  ],
  "sql/not-a-row": [
    "The row of `{id}` is none of this round: its stratum or its rule is not one of the policy, or it has neither.",
    "Hand over the answer of the statement as it came, of the same round and policy.",
  ],
  "sql/not-in-order": [
    "The unit `{unit}` comes behind `{before}`, though in byte order of the ids it stands before it, or is the same.",
    "Hand over the rows in the order in which the statement gives them.",
  ],
  "sql/other-number": [
    "The answer speaks of {units} units, and the registry that was committed to has {whole}.",
    "Hand over every row, of the tables that were committed to: a unit must stand there once.",
  ],
  "sql/not-announced": [
    "There is no announced draw `{drawId}` that waits to be drawn.",
    "Announce the round with `announceElsewhere`, and ask for the draw that it names.",
  ],
  "sql/place-not-at-hand": [
    "The database draws the unit `{unit}`, and it is not at hand.",
    "Fetch every unit of the answer `places`, with its visits, and open the year with them.",
  ],
  "sql/dialect": ["`dialect` is {given}.", "Give one of {known}."],
  "sql/no-draw": [
    "The ledger has no draw `{drawId}` that was made, or not the rules it was made from.",
    "Give the draw id of a draw of this ledger.",
  ],
  "sql/other-day": [
    "The registry at hand is of {asOf}, and the draw was made from that of {needed}.",
    "Open the year with the units that the ledger knows as they were on {needed}; the tables of the database must be of that day, too.",
  ],
  "sql/agrees": [
    "The database draws what the ledger says: `{drawId}`.",
    "It holds for these tables; that they are those of the cut-off day is for their keeper to say.",
  ],
  "sql/units-differ": [
    "Stratum `{stratum}` has {ledger} units on the ledger, and {database} in the database.",
    TABLES,
  ],
  "sql/eligible-differ": [
    "Of stratum `{stratum}` {ledger} units can be drawn by the ledger, and {database} by the database.",
    TABLES,
  ],
  "sql/forced-differ": [
    "Of stratum `{stratum}` {ledger} units must be drawn by the ledger, and {database} by the database.",
    TABLES,
  ],
  "sql/left-out-differs": [
    "The rule `{rule}` leaves out {ledger} units on the ledger, and {database} in the database.",
    TABLES,
  ],
  "sql/pool-differs": [
    "The pool of stratum `{stratum}`, {ids} ids from the database, has another digest than the ledger.",
    "Look whether the ids came in byte order, and whether the tables are those of the cut-off day.",
  ],
  "sql/drawn-differs": [
    "In stratum `{stratum}` the draw of the database is another one, first at place {place}: the ledger has {ledger}, the database {database}.",
    CHANGED,
  ],
  "sql/rest-differs": ["In stratum `{stratum}` the same units are drawn, and `{field}` differs.", CHANGED],
} satisfies Record<string, Wording>;

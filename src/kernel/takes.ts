/** What functions take that throw: said to whoever handed over something else. */

export const TAKES_JSON = "It takes plain objects, lists, text, whole numbers, true, false and null.";
export const TAKES_TEXT = "It takes text.";
export const TAKES_LEDGER = "It takes a ledger, as `readLedger` or an act gives it.";
export const TAKES_CHRONICLE = "It takes what `year.chronicle` holds.";
export const TAKES_REGISTRY = "It takes a registry, as `parseRegistry` gives it.";
export const TAKES_TABLE = "It takes the units of a registry of `parseRegistry`.";
export const TAKES_FRACTION = "It takes fractions, as `fraction` and `readFraction` give them.";
export const TAKES_IDS = "It takes ids in a list.";
export const TAKES_UNITS = "It takes a list of units, each an object with an id.";
export const TAKES_COMMITMENT = "It takes a commitment, as `commitPublic` or `commitPrivate` gives it.";
export const TAKES_LEAVES = "It takes a list of texts.";
export const TAKES_ENTRY = "It takes a ledger of `readLedger` and entries with kind, at, by and body.";
export const TAKES_YEAR_OF_ROUNDS =
  "It takes a ratio, shares that are fractions, sizes that are whole numbers, and the base.";
export const TAKES_NAMES = "It takes an object with the fields that its type names, each a text.";
export const TAKES_PRESET = "It takes { authority, year }, and what else its type names.";
export const TAKES_ROUNDS = "It takes a year and, for rounds, days: whole numbers.";

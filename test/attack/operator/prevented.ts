/** What an act refuses before anything is written, and with which code. */
export const PREVENTED: Readonly<Record<string, string>> = {
  "a chain of secrets that nobody anchored in January is begun anew until its link pleases":
    "seed/chain-after",
  "one beacon value is announced twice, so that the record looks as if two sources were mixed":
    "random/source-twice",
  "announced and drawn at one instant that is written in two offsets, so that it is not noted":
    "input/other-offset",
  "the same matter is drawn under two ids, and the better draw is visited": "seed/chain-after",
  "only the offset of the draw entry is chosen, so that its civil day is the day after": "input/other-offset",
  "the offset of the draw entry makes its civil day the day before": "input/other-offset",
  "the arrival of a complaint is written in another offset, so that its deadline is a day later":
    "input/other-offset",
  "an assignment's offset makes it lie before the deadline": "input/other-offset",
  "the draw's offset puts it on the day before the leave of an officer begins": "input/other-offset",
  "a case is given up with a full stop as its reason": "case/void-without",
};

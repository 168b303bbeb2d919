/** What no ledger can show to whoever reads it alone, and what shows it. */
export const BEYOND: Readonly<Record<string, string>> = {
  "a result is published weeks late, and the entry is dated as usual":
    "no ledger knows what time it was: a witness's cosignature of a checkpoint in between, or a time stamp, shows it",
  "a friend is struck from the first registry, which was never published before":
    "what was before the first commitment only another register knows: tax or licence lists, and the firm itself",
  "the end of the ledger is cut off before an unwelcome case":
    "a shorter ledger holds as well: the published head or a checkpoint of the longer one shows it",
  "a finding of 100,000 letters hides the word that counts": "the text stands there for everybody to read",
  "a stranger with a fitting ticket is put among the reserve":
    "who is in the pool only the registry tells: with it the digest of the pool does not fit",
  "everybody carried other loads":
    "who is on the roster only the registry tells: with it the digest of the loads does not fit",
};

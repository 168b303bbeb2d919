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
  "the second authority begins with a roster of its own, in which its favourites alone may lead":
    "a first roster is the word of its authority: the roster of another authority on the ledger, or of the year before, shows what differs",
  "all codes of the first round are given on its last day, by an office that gave none before":
    "codes are no duty: who comes to a door without one is asked for it, and the record has no such visit",
  "no visit of the year has a code":
    "codes are no duty: who comes to a door without one is asked for it, and the record has no such visit",
  "a draw has receipts and the next has none":
    "receipts are no duty: the firm that asks for its own in time is given none",
  "the receipts come when the year is over and nobody asks any more":
    "receipts are no duty: the firm that asks for its own in time is given none",
  "the view ends three weeks before its day":
    "a shorter view holds as well: the published head or a checkpoint of that day shows it",
  "the public is shown another branch, in which a result is another":
    "each branch holds by itself: two views that are laid beside each other (`viewsAgree`), the published head or a checkpoint show it",
  "the public is shown another branch, in which a visit has other people":
    "each branch holds by itself: two views that are laid beside each other (`viewsAgree`), the published head or a checkpoint show it",
  "a code in the view is of other people, whom nobody can compare":
    "a view has no salts of codes: in the whole ledger it is `verify/codes`, and the paper that somebody shows at the door leads to no code",
  "the receipts of the view have a root that nobody can compare":
    "a view has no salts of receipts: in the whole ledger with the registry it is `verify/receipts`, and the receipt of a firm does not hold",
};

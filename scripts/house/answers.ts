/**
 * The question that each room of `src` answers, once. The drawing of the house in ARCHITECTURE.md is made
 * with these sentences.
 */

/** Room → what it answers. A new room is one line here and one in the table of `.dependency-cruiser.cjs`. */
export const ANSWERS: Readonly<Record<string, string>> = {
  kernel:
    "words that every room uses: text and byte order, days, fractions, hashes, results; it decides nothing",
  random: "where chance comes from: seed, keys, tickets",
  beacon:
    "what a public beacon says of itself: which round when, and whether a value follows from its signature",
  registry: "who exists: units, inspectors, their history",
  policy: "what the rules say, and which days they leave open",
  pool: "which units may be drawn, and which must",
  roster: "which inspectors may go",
  plan: "what the year owes, and where its rules clash",
  draw: "the first random draw: which units",
  assign: "the second random draw, as a puzzle of seats and people; it knows no law",
  days: "on which day, and by when",
  teams: "who goes: days and seats of one round",
  ledger: "what is written down",
  year: "what the ledger means: drawn, met, carried, due",
  round: "one round: announced, drawn, staffed, and mended when people or units fall out",
  ceremony: "how a seed comes about in public: secrets, values, what comes next",
  lanes: "visits beside the draw: complaints, re-inspections, campaigns",
  results: "what came of the visits",
  changes: "registry and plan that change in the open",
  stamps: "when somebody else has seen a checkpoint: time stamps, checked",
  log: "what others can hold against us: checkpoints, receipts, keys and witnesses of the ledger",
  compile: "can the year be kept? The year ahead, played",
  sql: "the same draw, asked of the database that holds the registry",
  report: "the year in figures",
  verify: "does the record hold?",
  receipts: "what a firm holds in its hand: how it stood in a draw, the code of a visit",
  publish: "what the public sees",
  papers: "what an office hands on: lists, tables, notices, task sheets",
  desk: "how an office's own lists are understood, and what of them is doubtful",
  uploads:
    "the tables that an office owes to systems of the government, and what in them is missing or does not fit",
  presets: "published rules to start from",
  calendars: "which days are holidays",
  drand: "did the beacon sign it? Values checked by its key, and secrets that it opens",
  simulate: "how well could the teams have been foretold?",
  elsewhere: "does a published seed give the published list? Draws of other systems, made again",
  io: "files in and out: CSV, calendars",
  languages: "what a code says, in English and in Chinese",
  parts: "what the types of a door are made of, in lists for the doors",
  cli: "the command: a thin shell over the doors",
};

/** Rooms outside of the table, with the rule that holds for each in place of a list of rooms. */
export const OWN_RULES: Readonly<Record<string, string>> = {
  io: "every room but `cli`, and no door",
  languages: "of every room its words only",
  parts: "of every room its types only",
  cli: "every room and every door; the only room that touches Node",
};

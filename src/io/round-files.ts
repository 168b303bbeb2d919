/** The files that a drawn round leaves in its folder: the ledger, and three tables to read. */
import { writeLedger } from "../ledger/ledger-text.js";
import type { DrawnRound } from "../round/drawn-round.js";
import { drawnCsv, poolCsv, teamsCsv } from "./round-csv.js";
import { tableNames } from "./table-names.js";

export const LEDGER = "ledger.jsonl";

/** Texts by the names of their files; the same whoever writes them, the command or the draw room. */
export function roundFiles(outcome: DrawnRound): Readonly<Record<string, string>> {
  const { year, drawId } = outcome;
  const names = tableNames(year, drawId);
  return {
    [LEDGER]: writeLedger(year.ledger),
    [names.drawn]: drawnCsv(year.registry, outcome),
    [names.teams]: teamsCsv(year.registry, outcome),
    [names.pool]: poolCsv(outcome),
  };
}

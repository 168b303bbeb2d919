/** Names of the tables of a draw, so that no draw overwrites those of another in the same folder. */

import { digestOf } from "../kernel/canonical-json.js";
import { isKind } from "../ledger/recorded.js";
import { partsOfDrawId } from "../random/draw-id.js";
import type { Year } from "../year/year.js";

type Table = "drawn" | "teams" | "pool";

/**
 * `drawn.csv` where the ledger holds no other draw and the policy no other matter; else the name carries the
 * matter and the round, `drawn.FIRE-01.2026-Q2.csv`, with authority and year before them where these differ,
 * and the attempt behind them.
 */
export function tableNames(
  { ledger, policy: { matters } }: Pick<Year, "ledger" | "policy">,
  drawId: string,
): Readonly<Record<Table, string>> {
  const { authority, year, matter, round, attempt } = partsOfDrawId(drawId);
  const drawn = ledger.flatMap((entry) => (isKind(entry, "draw") ? [entry.body.drawId] : []));
  const others = drawn.filter((each) => each !== drawId).map(partsOfDrawId);
  const elsewhere = others.some((each) => each.authority !== authority || each.year !== year);
  // With an attempt the name has three parts or five: that of a round which is called `V2` has one, two or
  // four.
  const named =
    elsewhere || matters.length > 1 || others.some((each) => each.matter !== matter) || attempt !== undefined;
  const parts = [
    ...(elsewhere ? [authority, year] : []),
    ...(named ? [matter] : []),
    ...(named || others.some((each) => each.round !== round) ? [round] : []),
    ...(attempt === undefined ? [] : [attempt]),
  ];
  const name = (table: Table): string => [table, ...parts.map(fileText), "csv"].join(".");
  return { drawn: name("drawn"), teams: name("teams"), pool: name("pool") };
}

/** A file about a draw or a case, under a name that no other has: `receipts.000000.2026.M-1.H1.jsonl`. */
export function fileNameOf(what: string, drawId: string, ending: string): string {
  return [what, ...drawId.split("/").map(fileText), ending].join(".");
}

/**
 * An id as a part of a file name: what a file system or the join does not bear is escaped, what is too long
 * is digested.
 */
function fileText(id: string): string {
  const text = id.replace(/[%.<>:"|?*\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return new TextEncoder().encode(text).length > 50 ? digestOf(id).slice(0, 16) : text;
}

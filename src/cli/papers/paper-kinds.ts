/** Which papers are asked for: all kinds, or those whose endings are named. */
import { CommandError } from "../command-error.js";
import type { Options } from "../options.js";

export const PAPER_KINDS = ["xlsx", "csv", "html", "ics"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** @throws CommandError on a byte-order mark for files that are not written */
export function kindsAsked(options: Options): readonly PaperKind[] {
  const named = PAPER_KINDS.filter((kind) => options[kind] === true);
  const kinds = named.length === 0 ? PAPER_KINDS : named;
  if (options.bom === true && !kinds.includes("csv")) throw new CommandError("cli/bom-without-csv");
  return kinds;
}

export function kindOfFile(name: string): PaperKind | undefined {
  return PAPER_KINDS.find((kind) => name.endsWith(`.${kind}`));
}

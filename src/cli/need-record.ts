/** A text that is to be verified as a record holds at least one line of one. */
import { CommandError } from "./command-error.js";

/**
 * A file without a line would audit clean, and a checkpoint is none of a ledger's lines.
 *
 * @throws CommandError on both
 */
export function needRecord(path: string, text: string): void {
  if (text.trim() === "") throw new CommandError("cli/empty-file", { path });
  if (isCheckpoint(text)) throw new CommandError("cli/checkpoint-for-ledger", { path });
}

/** An origin, the number of entries, a root, an empty line, and signatures. */
function isCheckpoint(text: string): boolean {
  return /^[^\n{]+\n\d+\n[A-Za-z0-9+/]{43}=\n/.test(text);
}

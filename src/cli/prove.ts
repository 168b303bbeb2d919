/**
 * `double-random prove LEDGER --entry N`: the receipt of one entry, and the entry. It is handed on, so that an entry whose
 * salt is that of receipts or codes too is written with the salts of what it says alone.
 */
import { dirname, join } from "node:path";
import { canonicalJson } from "../kernel/canonical-json.js";
import { openedLine } from "../publish/open-line.js";
import { CommandError } from "./command-error.js";
import { ledgerOfFile } from "./earlier-ledger.js";
import { exists, readText } from "./files.js";
import { CHECKPOINT } from "./log.js";
import { logDoor } from "./optional-doors.js";
import type { ExitCode, Options } from "./options.js";
import { print, printJson, reportRefusals } from "./report.js";
import { writeFiles } from "./write-files.js";

export async function proveCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  const [path] = places;
  const seq = /^\d+$/.test(options.entry ?? "") ? Number(options.entry) : undefined;
  if (path === undefined || places.length > 1 || seq === undefined)
    throw new CommandError("cli/give-ledger-and-entry", { usage: "prove LEDGER --entry N" });
  const log = await logDoor();
  const [ledger, checkpoint] = [ledgerOfFile(path), readText(checkpointFor(path, options))];
  if (!ledger.ok) return reportRefusals(ledger.refusals, options);
  if (!checkpoint.ok) return reportRefusals(checkpoint.refusals, options);
  const proof = log.proofOf({ ledger: ledger.value, seq, checkpoint: checkpoint.value });
  if (!proof.ok) return reportRefusals(proof.refusals, options);
  const out = options.out ?? dirname(path);
  const [receipt, entry] = [`entry-${seq}.tlog-proof`, `entry-${seq}.json`];
  writeFiles(out, {
    [receipt]: proof.value,
    [entry]: `${canonicalJson(openedLine(ledger.value[seq]!, []))}\n`,
  });
  if (options.json) printJson({ ok: true, entry: seq, files: [receipt, entry], out });
  else print(`${join(out, receipt)}  ${join(out, entry)}`);
  return 0;
}

/** The one that is named; otherwise the one beside the ledger, or in the folder of the log. */
function checkpointFor(ledger: string, { checkpoint, out }: Options): string {
  const places = [dirname(ledger), ...(out === undefined ? [] : [out])].map((folder) =>
    join(folder, CHECKPOINT),
  );
  const found = checkpoint ?? places.find((place) => exists(place));
  if (found !== undefined) return found;
  throw new CommandError("cli/no-checkpoint");
}

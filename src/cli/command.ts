/** The command `double-random`: a thin shell over the public API. */
import { announceCommand } from "./announce.js";
import { ceremonyCommand } from "./ceremony.js";
import { codesCommand } from "./codes.js";
import { explainCommand } from "./explain.js";
import { CommandError } from "./files.js";
import { HELP } from "./help.js";
import { keyCommand } from "./key.js";
import { logCommand } from "./log.js";
import { type ExitCode, readArguments } from "./options.js";
import { planCommand } from "./plan.js";
import { proveCommand } from "./prove.js";
import { publishCommand } from "./publish.js";
import { receiptsCommand } from "./receipts.js";
import { replayCommand } from "./replay.js";
import { complain } from "./report.js";
import { roomCommand } from "./room.js";
import { runCommand } from "./run.js";
import { verifyCommand } from "./verify.js";
import { viewCommand } from "./view.js";

/** Does what the words behind `double-random` say. Some of it loads packages that not everybody installs. */
export function command(words: string[]): ExitCode | Promise<ExitCode> {
  try {
    const code = commandOf(words);
    return typeof code === "number" ? code : code.catch(reportFailure);
  } catch (error) {
    return reportFailure(error);
  }
}

function commandOf(words: string[]): ExitCode | Promise<ExitCode> {
  const { values, positionals } = readArguments(words);
  const [name, ...places] = positionals;
  if (values.help || name === undefined) {
    process.stdout.write(HELP);
    return values.help ? 0 : 2;
  }
  if (name === "plan") return planCommand(places, values);
  if (name === "ceremony") return ceremonyCommand(places, values);
  if (name === "announce") return announceCommand(places, values);
  if (name === "room") return roomCommand(places, values);
  if (name === "run") return runCommand(places, values);
  if (name === "verify") return verifyCommand(places, values);
  if (name === "key") return keyCommand(places, values);
  if (name === "log") return logCommand(places, values);
  if (name === "prove") return proveCommand(places, values);
  if (name === "explain") return explainCommand(places, values);
  if (name === "publish") return publishCommand(places, values);
  if (name === "view") return viewCommand(places, values);
  if (name === "receipts") return receiptsCommand(places, values);
  if (name === "codes") return codesCommand(places, values);
  if (name === "replay") return replayCommand(places, values);
  throw new CommandError(
    `There is no command \`${name}\`. Use plan, ceremony, announce, room, run, verify, key, log, prove, explain, publish, view, receipts, codes or replay; --help shows how.`,
  );
}

/** A mistake in the call or in a file is told in words; only a fault of the program shows its stack. */
function reportFailure(error: unknown): ExitCode {
  const mistake =
    error instanceof CommandError || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
  complain(mistake ? (error as Error).message : String((error as Error).stack ?? error));
  return 2;
}

#!/usr/bin/env node
/** The command `double-random`: a thin shell over the public API. */
import { explainCommand } from "./explain.js";
import { CommandError } from "./files.js";
import { HELP } from "./help.js";
import { type ExitCode, readArguments } from "./options.js";
import { planCommand } from "./plan.js";
import { runCommand } from "./run.js";
import { verifyCommand } from "./verify.js";

function main(argv: string[]): ExitCode {
  const { values, positionals } = readArguments(argv);
  const [command, ...places] = positionals;
  if (values.help || command === undefined) {
    process.stdout.write(HELP);
    return values.help ? 0 : 2;
  }
  if (command === "plan") return planCommand(places, values);
  if (command === "run") return runCommand(places, values);
  if (command === "verify") return verifyCommand(places, values);
  if (command === "explain") return explainCommand(places, values);
  throw new CommandError(`There is no command \`${command}\`. Use plan, run, verify or explain; --help shows how.`);
}

/** A mistake in the call or in a file is told in words; only a fault of the program shows its stack. */
function reportFailure(error: unknown): ExitCode {
  const mistake = error instanceof CommandError || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
  process.stderr.write(mistake ? `${(error as Error).message}\n` : `${(error as Error).stack ?? error}\n`);
  return 2;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.exitCode = reportFailure(error);
}

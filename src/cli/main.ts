#!/usr/bin/env node
import { command } from "./command.js";
import { CommandError } from "./command-error.js";
import { systemSays } from "./files.js";
import { reportMistake } from "./report.js";
import { chineseInWords } from "./spoken.js";

const words = process.argv.slice(2);

/** Whoever reads on has seen enough (`| head`): that is no fault, and the exit code stands. A full disk is one. */
function isClosed(error: Error): void {
  if (systemSays(error).code !== "EPIPE") unsaid ??= error;
}

let unsaid: Error | undefined;

process.stdout.on("error", isClosed);
process.stderr.on("error", isClosed);
process.exitCode = await command(words);
process.on("exit", () => {
  if (unsaid === undefined) return;
  const { problem } = systemSays(unsaid);
  reportMistake(new CommandError("cli/not-printed", { problem }).refusal, { zh: chineseInWords(words) });
  process.exitCode = process.exitCode === 2 ? 2 : 1;
});

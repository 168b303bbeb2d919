#!/usr/bin/env node
import { command } from "./command.js";

/** Whoever reads on has seen enough (`| head`): that is no fault, and the exit code stands. */
function isClosed(error: { readonly code?: string }): void {
  if (error.code !== "EPIPE") throw error;
}

process.stdout.on("error", isClosed);
process.stderr.on("error", isClosed);
process.exitCode = await command(process.argv.slice(2));

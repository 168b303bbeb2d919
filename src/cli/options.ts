/** The options of the command. */
import { parseArgs } from "node:util";

/** Exit codes: 0 clean, 1 findings or an impossible staffing, 2 bad input. */
export type ExitCode = 0 | 1 | 2;

const OPTIONS = {
  out: { type: "string" },
  again: { type: "boolean" },
  reason: { type: "string" },
  approver: { type: "string" },
  unit: { type: "string" },
  inspector: { type: "string" },
  draw: { type: "string" },
  round: { type: "string" },
  matter: { type: "string" },
  head: { type: "string" },
  at: { type: "string" },
  by: { type: "string" },
  published: { type: "string" },
  opened: { type: "string" },
  name: { type: "string" },
  key: { type: "string" },
  keys: { type: "string" },
  entry: { type: "string" },
  hash: { type: "string" },
  checkpoint: { type: "string" },
  stamp: { type: "string" },
  roots: { type: "string" },
  lang: { type: "string", multiple: true },
  view: { type: "string" },
  whole: { type: "boolean" },
  json: { type: "boolean" },
  zh: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** Reads the arguments; an option that does not exist is an error of the call. */
export function readArguments(argv: string[]) {
  return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true, strict: true });
}

export type Options = ReturnType<typeof readArguments>["values"];

/** `--again`: a second attempt of a round needs a reason, and an approver who is not the officer that draws. */
import type { Again } from "../year/round-input.js";
import { needOther } from "./acts/approver.js";
import { CommandError } from "./command-error.js";
import type { Options } from "./options.js";

/** @throws CommandError where a reason or an approver is missing, or the approver draws */
export function againIn({ again, reason, approver }: Options, by: string): { readonly again?: Again } {
  if (!again) return {};
  if (reason === undefined) throw new CommandError("cli/give-reason");
  if (approver === undefined) throw new CommandError("cli/give-approver");
  needOther(approver, by);
  return { again: { reason, approver } };
}

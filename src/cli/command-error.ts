/** A mistake of the caller, told without a stack, in the language of whoever calls. */
import type { Facts, Refusal } from "../kernel/refusal.js";
import { englishOfCli } from "../languages/english-of-cli.js";
import { wordsOf } from "../languages/words-of.js";
import { type CliCode, refuse } from "./refuse.js";

export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly refusal: Refusal;

  /** Its message is the English one, for whoever looks at the error itself. */
  constructor(code: CliCode, facts: Facts = {}) {
    const refusal = refuse(code, [], facts);
    const { message, advice } = wordsOf(refusal, englishOfCli);
    super(`${message} ${advice}`);
    this.refusal = refusal;
  }
}

/** A question to whoever sits at the terminal. */
import { createInterface } from "node:readline";
import { visible } from "../report.js";

/** Can somebody read what is shown, and answer? */
export function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

const YES = /^(?:y|yes|是)$/i;

/** True only on a yes; whatever else is said, or the end of the input, is a no. */
export function asks(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve) => {
    lines.once("close", () => resolve(false));
    lines.question(visible(question), (answer) => {
      resolve(YES.test(answer.trim()));
      lines.close();
    });
  });
}

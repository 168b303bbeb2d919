/** `double-random key --name ORIGIN --key FILE`: the verifier key of a secret, for everybody who is to check with it. */
import { CommandError } from "./command-error.js";
import { secretIn } from "./keys-file.js";
import { logDoor } from "./optional-doors.js";
import type { ExitCode, Options } from "./options.js";
import { print, printJson, reportRefusals } from "./report.js";

export async function keyCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  const { name, key } = options;
  if (places.length > 0 || name === undefined || key === undefined)
    throw new CommandError("cli/give-name-and-key", { usage: "key --name ORIGIN --key FILE" });
  const { keyOf } = await logDoor();
  const vkey = keyOf({ name, secret: secretIn(key) });
  if (!vkey.ok) return reportRefusals(vkey.refusals, options);
  if (options.json) printJson({ ok: true, key: vkey.value });
  else print(vkey.value);
  return 0;
}

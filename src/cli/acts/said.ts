/** What an act needs to be told on the command line: nothing of it is made up. */
import { CommandError } from "../command-error.js";
import type { OptionName, Options } from "../options.js";

/** Options that hold one text. */
type TextOption = {
  [Name in OptionName]: NonNullable<Options[Name]> extends string ? Name : never;
}[OptionName];

/** @throws CommandError with all that are missing */
export function needed<Name extends TextOption>(
  options: Options,
  names: readonly Name[],
  usage: string,
): { readonly [name in Name]: string } {
  const missing = names.filter((name) => options[name] === undefined);
  if (missing.length > 0)
    throw new CommandError("cli/give-options", {
      missing: missing.map((name) => `--${name}`).join(", "),
      usage,
    });
  return Object.fromEntries(names.map((name) => [name, options[name]])) as {
    readonly [name in Name]: string;
  };
}

/** Those that are given, under the names that an act knows. */
export function given<Name extends TextOption>(
  options: Options,
  names: readonly Name[],
): { readonly [name in Name]?: string } {
  return Object.fromEntries(
    names.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  ) as { readonly [name in Name]?: string };
}

/**
 * Who draws anew does not approve of it too. Blanks and full-width letters make nobody somebody else.
 *
 * @throws CommandError where they are the same
 */
export function needOther(approver: string, by: string): void {
  if (asOnePerson(approver) === asOnePerson(by)) throw new CommandError("cli/approves-own", { approver });
}

/** Format characters are seen by nobody. */
function asOnePerson(name: string): string {
  return name.normalize("NFKC").replaceAll(/[\s\p{Cf}]/gu, "");
}

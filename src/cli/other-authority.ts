/**
 * A ledger that knows nothing of the authority of policy.json. Another spelling of a name would be another authority, of
 * which every round is still to be drawn; that one begins beside others on purpose is said with `--new-authority`.
 */
import type { Refusal } from "../kernel/refusal.js";
import type { Ledger } from "../ledger/chain.js";
import { isKind } from "../ledger/recorded.js";
import type { Policy } from "../policy/policy.js";
import { CommandError } from "./command-error.js";
import type { Options } from "./options.js";
import { refuse } from "./refuse.js";
import { shellText } from "./shell-text.js";

type Whose = Pick<Policy, "authority">;

/**
 * Of what writes.
 *
 * @throws CommandError where `--new-authority` says another name, or one that is not new
 */
export function faultsOfAuthority(own: Whose, ledger: Ledger, options: Options): readonly Refusal[] {
  const { "new-authority": said } = options;
  const isNew = isOther(own, ledger);
  if (said === undefined) return isNew ? [otherAuthority(own, ledger, optionFor(own))] : [];
  const { authority } = own;
  if (said !== authority) throw new CommandError("cli/new-authority-differs", { said, authority });
  if (!isNew) throw new CommandError("cli/authority-not-new", { authority });
  return [];
}

/** Of what only reads, or could not be the first of an authority: nothing is there to be read. */
export function warningsOfAuthority(own: Whose, ledger: Ledger): readonly Refusal[] {
  return isOther(own, ledger) ? [otherAuthority(own, ledger, null)] : [];
}

function otherAuthority({ authority }: Whose, ledger: Ledger, nearest: string | null): Refusal {
  const known = authoritiesOf(ledger).join(", ");
  return refuse("cli/other-authority", ["policy.json", "authority"], { authority, known, nearest });
}

function isOther({ authority }: Whose, ledger: Ledger): boolean {
  const names = authoritiesOf(ledger);
  return names.length > 0 && !names.includes(authority);
}

function authoritiesOf(ledger: Ledger): string[] {
  return [
    ...new Set(ledger.flatMap((entry) => (isKind(entry, "policy") ? [entry.body.policy.authority] : []))),
  ];
}

function optionFor({ authority }: Whose): string {
  return `--new-authority ${shellText(authority)}`;
}

/**
 * The secrets of a year as a one-way chain: whoever publishes its beginning in January has no choice left in any
 * round, and a secret that is revealed says nothing of those to come. Source: protocol section 4.
 */
import { OutOfRange } from "../kernel/misuse.js";
import { told } from "../kernel/told.js";
import { chainStep } from "../random/seed.js";

export interface SecretsInput {
  /** Who keeps the secrets. */
  readonly party: string;
  /** The last secret, from a good source of chance: 64 lower-case hex digits. Everything follows from it. */
  readonly last: string;
  /** How many secrets are needed: 1 to 10,000. */
  readonly rounds: number;
}

export interface SecretsOfYear {
  /** Published in January (`anchorChain`); one step before the first secret. */
  readonly anchor: string;
  /** In the order in which they are used; the last one is the one that was given. */
  readonly secrets: readonly string[];
}

const MOST_ROUNDS = 10_000;

/**
 * The anchor and the secrets of a party's year.
 *
 * @throws TypeError when the secret is not 64 lower-case hex digits or the party is no id, RangeError when the
 * number of rounds is not a whole number from 1 to 10,000
 * @example
 * const { anchor, secrets } = secretsOfYear({ party: "bureau", last: "0".repeat(64), rounds: 4 });
 * chainStep("bureau", secrets[0]) === anchor; // true
 */
export function secretsOfYear(input: SecretsInput): SecretsOfYear {
  return told("secretsOfYear", "It takes a party, its last secret and a number of rounds.", () =>
    chain(input),
  );
}

function chain({ party, last, rounds }: SecretsInput): SecretsOfYear {
  if (!Number.isSafeInteger(rounds) || rounds < 1 || rounds > MOST_ROUNDS)
    throw new OutOfRange(`The number of rounds is a whole number from 1 to ${MOST_ROUNDS}.`);
  let before = chainStep(party, last);
  const backwards = [last];
  for (let n = 1; n < rounds; n++) {
    backwards.push(before);
    before = chainStep(party, before);
  }
  return { anchor: before, secrets: backwards.reverse() };
}

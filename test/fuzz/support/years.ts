/** Years that hold every act, as starting points: their ledgers, and what they commit to. */
import type { Ledger, Policy, Registry } from "../../../src/index.js";
import { playYear } from "../../honest/support/lawful-year.js";
import { shortYear } from "../../honest/support/short-year.js";
import { busyYear } from "../../support/busy-year.js";
import { eventfulYear } from "../../support/eventful-year.js";
import { withKeys } from "../../support/keys-on-ledger.js";
import { graftsOf } from "./bend-value.js";

export interface FuzzedYear {
  readonly ledger: Ledger;
  readonly policies: readonly Policy[];
  readonly registries: readonly Registry[];
}

const busy = busyYear();
export const BUSY = { ledger: busy.ledger, policies: [busy.policy], registries: [busy.registry] };

export const YEARS: readonly FuzzedYear[] = [
  BUSY,
  BUSY,
  { ...BUSY, ledger: withKeys(busy.ledger) },
  eventfulYear(),
  ...[1, 2, 3, 4].map((seed) => playYear(shortYear(seed))),
];

/** What stands in the entries of these years, by field. */
export const ENTRY_GRAFTS = graftsOf(YEARS.flatMap(({ ledger }) => ledger));

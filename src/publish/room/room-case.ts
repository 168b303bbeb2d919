/** What a draw room carries: everything from which the round is drawn, the secrets included. */
import type { Json } from "../../kernel/canonical-json.js";
import { writeLedger } from "../../ledger/ledger-text.js";
import { registryRows } from "../../registry/registry-rows.js";
import type { CarriedYear } from "../../year/year.js";
import type { AnnouncedRound } from "./announced-round.js";

/** As it stands in the file of the room. Whoever has the file has all of it. */
export interface RoomCase {
  readonly policy: unknown;
  /** Rows, with the secret of a private registry. */
  readonly registry: { readonly [name: string]: Json };
  /** Text of the ledger so far. */
  readonly ledger: string;
  /** Salts the entries of a salted ledger. */
  readonly secret?: string;
  readonly matter: string;
  readonly round: string;
}

export function roomCaseOf(year: CarriedYear, { named }: AnnouncedRound): RoomCase {
  const { policy, registry, ledger } = year;
  const [ofRegistry, ofLedger] = [registry.secret, year.secretOf()];
  return {
    policy,
    registry: { ...registryRows(registry), ...(ofRegistry === undefined ? {} : { secret: ofRegistry }) },
    ledger: writeLedger(ledger),
    ...(ofLedger === undefined ? {} : { secret: ofLedger }),
    matter: named.matter.id,
    round: named.round.id,
  };
}

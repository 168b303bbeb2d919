/** Keys that parties announce on the ledger of a lawful year: first ones, ones that replace others, new beginnings. */

import { addDays } from "../../../src/kernel/iso-date.js";
import {
  cosign,
  keyOf,
  keyStatement,
  orThrow,
  type Signer,
  signNote,
  witnessKeyOf,
} from "../../../src/log.js";
import { sha256Hex } from "../../../src/protocol.js";
import type { Chance } from "./chance.js";

const PARTIES = ["office", "justice-bureau"];

interface Held extends Signer {
  readonly party: string;
  readonly isWitness: boolean;
}

/** In 2026. */
const TIME = 1_767_225_600;

export class KeysOfYear {
  readonly #chance: Chance;
  #number = 0;
  /** Keys that stand. */
  #held: readonly Held[] = [];
  #after: readonly Held[] = [];

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** A signed statement, to be written on a day. */
  next(day: string): { readonly statement: string } {
    const chance = this.#chance;
    const party = chance.pick(PARTIES);
    const own = this.#held.filter((each) => each.party === party);
    const before = own.length > 0 && chance.in(4, 5) ? chance.pick(own) : undefined;
    const name = `${party}.example/${++this.#number}`;
    const isWitness = before?.isWitness ?? chance.in(1, 3);
    const key = { party, isWitness, name, secret: sha256Hex(name) };
    const said = {
      party,
      vkey: vkeyOf(key),
      replaces: before === undefined ? null : vkeyOf(before),
      from: addDays(day, chance.pick([0, 1, 40])),
    };
    this.#after = [...this.#held.filter((each) => each !== before), key];
    return { statement: signedBy(before ?? key, orThrow(keyStatement(said))) };
  }

  /** The last statement is on the ledger. */
  taken(): void {
    this.#held = this.#after;
  }
}

function vkeyOf({ isWitness, ...signer }: Held): string {
  return orThrow(isWitness ? witnessKeyOf(signer) : keyOf(signer));
}

function signedBy({ isWitness, ...signer }: Held, text: string): string {
  return orThrow(isWitness ? cosign(text, { ...signer, time: TIME }) : signNote(text, signer));
}

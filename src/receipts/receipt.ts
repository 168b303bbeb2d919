/** The receipt of one unit for one draw, as a small file. Source: protocol section 12.6. */
import type { Json } from "../kernel/canonical-json.js";
import type { UnitStanding } from "./unit-leaves.js";

export const RECEIPT_FORMAT = "double-random/receipt/1";

/** What one unit can show of one draw: how it stood, and that the ledger said so. At most some 2 kB as JSON. */
export interface Receipt {
  readonly format: typeof RECEIPT_FORMAT;
  /** How the unit stood. */
  readonly unit: UnitStanding;
  /** Its place among the units of the registry, from 0. */
  readonly at: number;
  /** Way to the root of the entry: base64 of the digests, one behind the other. */
  readonly path: string;
  /** The `receipts` entry as everybody may see it, without its hash, which follows. */
  readonly entry: { readonly [field: string]: Json };
  /** Way of the entry to the root of the checkpoint, as `path`. */
  readonly log?: string;
  /** Text of a checkpoint of the log, its three lines: to be compared with the published one, which is signed. */
  readonly checkpoint?: string;
}

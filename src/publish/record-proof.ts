/**
 * What is handed to somebody who asks: some fields of one record of a private registry, and the way from them to the
 * root on the ledger. Plain JSON. Source: protocol section 11.1.
 */
import type { Json } from "../kernel/canonical-json.js";

export const RECORD_FORMAT = "double-random/record/1";
export const ABSENCE_FORMAT = "double-random/absence/1";

/** The lists of which records are opened. */
export const OPENED_LISTS = ["units", "inspectors"] as const;
export type OpenedList = (typeof OPENED_LISTS)[number];

/** One field of a record, opened. */
export interface OpenedField {
  /** Its place in the tree of the record, from 0. */
  readonly index: number;
  /** 64 hex digits. */
  readonly salt: string;
  /** `tier`, `leave`, …; a fact of a unit is `facts.NAME`, and `facts` lists the names. */
  readonly field: string;
  /** null where the row says nothing. */
  readonly value: Json;
  /** From the leaf to the root of the record, the nearest first; each 64 hex digits. */
  readonly path: readonly string[];
}

/** Some fields of one record; the id always, and first. */
export interface RecordProof {
  readonly format: typeof RECORD_FORMAT;
  readonly list: OpenedList;
  /** The place of the record in its list, from 0: so many ids are smaller. */
  readonly place: number;
  /** From the record to the root of the list, the nearest first. */
  readonly path: readonly string[];
  /** How many leaves the tree of the record has. */
  readonly leaves: number;
  readonly fields: readonly OpenedField[];
}

/**
 * That nobody has an id: the records between which it would stand, with nothing opened but their ids; one record at
 * an end, none of an empty list.
 */
export interface AbsenceProof {
  readonly format: typeof ABSENCE_FORMAT;
  readonly list: OpenedList;
  readonly neighbours: readonly RecordProof[];
}

/** What the ledger says of a list: `units` of a `registry` entry, `inspectors` of a `roster` entry. */
export interface CommittedList {
  readonly size: number;
  readonly root: string;
}

/** What an office says once: its own codes and numbers, which stand in no registry and on no ledger. */

export const OFFICE_FORMAT = "double-random/uploads/1";

export type NamedValues = Readonly<Record<string, string>>;

/** `uploads.json`. Of a name that is said twice, that of the round counts before that of the matter, and that before the office's. */
export interface Office {
  readonly format: typeof OFFICE_FORMAT;
  readonly office?: NamedValues;
  /** By the id of a matter or a lane. */
  readonly matters?: Readonly<Record<string, NamedValues>>;
  /** By matter and round: `M-1/H1`. */
  readonly rounds?: Readonly<Record<string, NamedValues>>;
  /** By the name of a field that has a map: our word → theirs. */
  readonly maps?: Readonly<Record<string, NamedValues>>;
}

export const NO_OFFICE: Office = { format: OFFICE_FORMAT };

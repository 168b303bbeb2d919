/** How signatures of a type are checked: what a reader of notes must be handed for each type of key. */

/** What was signed, by whom, and the signature without its key id. */
export interface Signed {
  /** Name of the key. */
  readonly name: string;
  /** Text of the note. */
  readonly text: string;
  readonly publicKey: Uint8Array;
  readonly signature: Uint8Array;
}

export interface Scheme {
  /** The byte in a verifier key. */
  readonly type: number;
  /** Begins the signature with eight bytes that say when it was made? */
  readonly isTimed: boolean;
  readonly verify: (signed: Signed) => boolean;
}

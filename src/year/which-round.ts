/** How a caller names a round. */

/** Which round: its id, and that of its matter where the policy has several. */
export interface WhichRound {
  /** Id of the round. */
  readonly round: string;
  /** Id of the matter; may be left out when the policy has only one. */
  readonly matter?: string;
}

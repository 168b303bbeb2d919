/**
 * A visit that the ledger has ordered or published: of a draw or a case that stands, of this authority or
 * another one.
 */
export interface OrderedVisit {
  readonly unit: string;
  /** Of the round or the case; null for a visit that was published from elsewhere. */
  readonly drawId: string | null;
  readonly kind: string;
  readonly matter: string | null;
  readonly authority: string;
  readonly level: string | null;
  /** First and last day on which it can be made; both the day of its result once that stands. */
  readonly first: string;
  readonly last: string;
  /** The day on which it counts: of its result, else the one drawn for it, else the last of its round. */
  readonly day: string;
  /** Does its result stand, or was it published as made? */
  readonly made: boolean;
  /** The codes found; null as long as nobody knows. */
  readonly result: string | null;
}

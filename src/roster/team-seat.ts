/** One seat of a drawn unit, with the inspectors who may take it. */
export interface TeamSeat {
  readonly unit: string;
  readonly role: string;
  /** Ids of the inspectors who may take the seat. Seats may share one array. */
  readonly eligible: readonly string[];
  /** Ids of inspectors who may not, although in `eligible`: recusals, the last visit. */
  readonly except?: readonly string[];
  /** Day of the visit; all seats of a unit have the same, and either all units have a day or none. */
  readonly day?: string;
  /**
   * Who holds the seat now: they are tried before all others, and seats that are held are visited before
   * those that are not.
   */
  readonly keep?: string;
}

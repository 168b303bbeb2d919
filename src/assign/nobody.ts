/** Stands where an index of an inspector, a seat or a node would stand, when there is none. */
export const NOBODY = -1;

/**
 * What somebody says of one refusal, finding or note, in one language. `{name}` is filled from its facts; the
 * last is said instead of the advice where its fact `nearest` is "none" or null: no value was found that
 * works.
 */
export type Wording = readonly [message: string, advice: string, adviceWithoutNearest?: string];

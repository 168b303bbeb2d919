/**
 * What the catalogue holds of one refusal or finding, in one language. `{name}` is filled from its facts; the last is said instead of the advice where
 * its fact `nearest` is "none" or null: no value was found that works.
 */
export type Wording = readonly [message: string, advice: string, adviceWithoutNearest?: string];

/** The words of one room: every code in English and Chinese, each with a message and an advice. The compiler holds the rooms to it. */
export type Words<Room extends string = string> = Readonly<Record<`${Room}/${string}`, { readonly en: Wording; readonly zh: Wording }>>;

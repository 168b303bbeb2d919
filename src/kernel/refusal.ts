/**
 * A refusal is data: bad input is an expected answer, and a helpful one says where, why and what next.
 * Sentences are looked up by whoever shows it.
 */

/** `subject/what-is-wrong`. A code never changes its meaning, so programs may decide by it. */
export type Code = `${string}/${string}`;

/** Values that a sentence names. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/**
 * One thing that is wrong (or, among warnings, doubtful) with the caller's input. `wordsOf` says it in words.
 */
export interface Refusal {
  readonly code: `${string}/${string}`;
  /** Where: keys and positions (from 0) from the outermost value inwards. */
  readonly path: readonly (string | number)[];
  /** The values that matter, for programs and for sentences. */
  readonly facts: Facts;
}

/** `[random/not-hex] {"found":"x"}`: a refusal in a line, where nobody's language is known. */
export function refusalText({ code, facts }: Pick<Refusal, "code" | "facts">): string {
  return `[${code}] ${JSON.stringify(facts)}`;
}

/** Makes refusals of the codes of one room. */
export type Refuse<Known extends Code> = (code: Known, path: Refusal["path"], facts?: Facts) => Refusal;

/**
 * A refusal. Each room has its own `refuse`, which knows its codes.
 *
 * @example
 * refuse("random/no-source", ["sources"]); // { code: "random/no-source", path: ["sources"], facts: {} }
 */
export function refuse(code: Code, path: Refusal["path"], facts: Facts = {}): Refusal {
  return { code, path, facts };
}

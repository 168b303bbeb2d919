/** A fault to plant, and the tests that must see it. */
export interface PlantedFault {
  /** Number in the table of `docs/conformance.md`, with a letter where a row has several; or a name. */
  readonly id: string;
  readonly what: string;
  readonly patches: readonly Patch[];
  /** Each of them must turn red. */
  readonly caughtBy: readonly NamedTest[];
}

/** A text that stands in a file exactly once, and what is put in its place. */
export interface Patch {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

export interface NamedTest {
  readonly file: string;
  /** How the title of the test begins. */
  readonly title: string;
}

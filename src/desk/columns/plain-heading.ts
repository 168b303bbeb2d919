/** Headings without what differs from office to office, and the fields that they mean. */

/** Headings by the field that each means. */
export type Headings<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/** The field of a heading, by whatever list; null where it is on none. */
export type FieldOfHeading<Field extends string = string> = (heading: string) => Field | null;

/** A heading without what differs from office to office: blanks, brackets with units or notes, signs for “required”. */
export function plainHeading(heading: string): string {
  return heading
    .normalize("NFKC")
    .replace(/[*＊※]|[(（[【].*?[)）\]】]/gu, "")
    .replace(/[\s:：_]+/gu, " ")
    .trim()
    .toLowerCase()
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, "");
}

/** Fields by the plain form of their headings. */
export function byHeading<Field extends string>(fields: Headings<Field>): ReadonlyMap<string, Field> {
  const known = new Map<string, Field>();
  for (const field of Object.keys(fields) as Field[])
    for (const heading of fields[field]) {
      const plain = plainHeading(heading);
      if (!known.has(plain)) known.set(plain, field);
    }
  return known;
}

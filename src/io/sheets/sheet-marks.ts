/** Cells of a sheet that are formulas, and those that hold an error: read from its XML, since readers hide both. */

export interface SheetMarks {
  /** Addresses, `B12`. */
  readonly formulas: ReadonlySet<string>;
  /** Address → what the spreadsheet shows there, `#N/A`. */
  readonly errors: ReadonlyMap<string, string>;
}

/** Cells one by one: attributes, and what stands in them. */
const CELL = /<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;

export function marksOfSheet(xml: string): SheetMarks {
  const formulas = new Set<string>();
  const errors = new Map<string, string>();
  if (!xml.includes("<f") && !xml.includes('t="e"')) return { formulas, errors };
  for (const [, attributes = "", content = ""] of xml.matchAll(CELL)) {
    const address = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1];
    if (address === undefined) continue;
    if (/<f[\s>/]/.test(content)) formulas.add(address);
    if (/\bt="e"/.test(attributes)) errors.set(address, /<v>([^<]*)<\/v>/.exec(content)?.[1] ?? "");
  }
  return { formulas, errors };
}

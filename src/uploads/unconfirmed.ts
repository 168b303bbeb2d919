/** What of an edition could not be confirmed from a public source: said in every report, so that nobody relies on it unasked. */
import type { Edition, UploadField } from "./edition.js";

export interface Unconfirmed {
  /** A field of a table, or a code list. */
  readonly kind: "field" | "list";
  readonly table: string | null;
  readonly name: string;
  readonly note: string;
}

export function unconfirmedOf({ tables, codeLists = {} }: Edition): Unconfirmed[] {
  const fields = tables.flatMap(({ file, fields: own, details }) =>
    [...own, ...(details?.fields ?? [])]
      .filter(isUnconfirmed)
      .map(({ name, note = "" }): Unconfirmed => ({ kind: "field", table: file, name, note })),
  );
  const lists = Object.entries(codeLists)
    .filter(([, list]) => !list.confirmed)
    .map(([name, { note = "" }]): Unconfirmed => ({ kind: "list", table: null, name, note }));
  return [...fields, ...lists];
}

function isUnconfirmed({ confirmed }: UploadField): boolean {
  return !confirmed;
}

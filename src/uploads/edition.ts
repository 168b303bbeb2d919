/**
 * An edition: the tables that a system of the government asks an office for, as data. Names, lengths and code lists
 * stand there with the place where they were found, so that a province's own edition is a second file.
 */

export const EDITION_FORMAT = "double-random/edition/1";

export interface Edition {
  readonly format: typeof EDITION_FORMAT;
  readonly id: string;
  readonly title: string;
  /** Where names, lengths and codes were found, by a short key. */
  readonly sources: Readonly<Record<string, string>>;
  readonly codeLists?: Readonly<Record<string, CodeList>>;
  readonly tables: readonly UploadTable[];
}

/** Found in a public source, which is named; or not, and then it says so. */
export interface Found {
  readonly confirmed: boolean;
  /** Key of `sources`. */
  readonly source?: string;
  readonly note?: string;
}

export interface CodeList extends Found {
  /** Code → what it means. */
  readonly codes: Readonly<Record<string, string>>;
  /** The list is not known to its end: a code that does not stand there is let pass. */
  readonly open?: true;
}

/**
 * What a row is of: a round that was drawn and stands; a unit that it visits; a visit that was made, of a round or of
 * a case; the same of rounds alone.
 */
export const ROW_KINDS = ["rounds", "units", "checks", "draw-checks"] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export interface UploadTable {
  /** Name of its file, without the ending. */
  readonly file: string;
  /** One table of all rows, or one JSON list of records for each round. */
  readonly form: "table" | "json";
  readonly rows: RowKind;
  /** Results that were taken down, or behind which the decision was annulled; left out where nothing is said. */
  readonly withdrawn?: "left-out" | "marked";
  readonly fields: readonly UploadField[];
  /** Of JSON alone: a list in each record, one item for each code of the result. */
  readonly details?: { readonly name: string; readonly fields: readonly UploadField[] };
}

export const FIELD_TYPES = ["text", "day", "year", "ratio", "number"] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** Forms of text that are looked at sign by sign. */
export const TEXT_FORMS = ["digits", "region-code", "credit-code", "identity-number"] as const;
export type TextForm = (typeof TEXT_FORMS)[number];

export interface UploadField extends Found {
  /** Heading of the column, or key of the record. */
  readonly name: string;
  /** In Chinese, where the name is not. */
  readonly title?: string;
  /** Text where nothing is said. */
  readonly type?: FieldType;
  readonly required: boolean;
  /** Exactly so long, or at most. */
  readonly length?: number;
  readonly most?: number;
  /** What lengths count; characters where nothing is said. */
  readonly counts?: "characters" | "gb18030-bytes";
  /** One of them. */
  readonly forms?: readonly TextForm[];
  /** Name of a code list. */
  readonly codes?: string;
  /** Where the value comes from: the first of these names that says something. */
  readonly from?: readonly string[];
  /** The same value in every row. */
  readonly value?: string;
  /** A sentence with names in braces; nothing where one of them says nothing. */
  readonly text?: string;
  /** What our words are called there; one that stands in neither this map nor that of the office does not fit. */
  readonly map?: Readonly<Record<string, string>>;
  /** Between the items of a list; a comma where nothing is said. */
  readonly join?: string;
  /** Fewest items. */
  readonly least?: number;
}

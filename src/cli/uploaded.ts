/** An upload that has been made, before it is written and told. */
import type { Edition } from "../uploads/edition.js";
import type { UploadedTable } from "../uploads/table-of.js";
import type { Uploads } from "../uploads/uploads-of.js";

export interface Uploaded {
  readonly edition: Edition;
  readonly at: string;
  readonly uploads: Uploads;
  /** Those that are written: all rows, those that fit, or none. */
  readonly tables: readonly UploadedTable[];
}

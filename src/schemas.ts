/**
 * The JSON Schema of every file format, by file name. `scripts/write-schemas.ts` writes them to `schemas/`.
 */

import { columnsJsonSchema } from "./desk/columns/columns-file.js";
import { caseAnnouncementJsonSchema } from "./io/case-announcement.js";
import { caseSeedJsonSchema } from "./io/case-seed.js";
import { caseSettingsJsonSchema } from "./io/case-settings.js";
import { ledgerEntryJsonSchema } from "./ledger/body-schemas.js";
import { policyJsonSchema } from "./policy/policy-schema.js";
import { inspectorJsonSchema, unitJsonSchema, visitJsonSchema } from "./registry/row-schemas.js";
import { editionJsonSchema, officeJsonSchema } from "./uploads/edition-form.js";

export const JSON_SCHEMAS: Readonly<Record<string, () => unknown>> = {
  policy: policyJsonSchema,
  unit: unitJsonSchema,
  inspector: inspectorJsonSchema,
  visit: visitJsonSchema,
  seed: caseSeedJsonSchema,
  columns: columnsJsonSchema,
  edition: editionJsonSchema,
  uploads: officeJsonSchema,
  settings: caseSettingsJsonSchema,
  announcement: caseAnnouncementJsonSchema,
  "ledger-entry": ledgerEntryJsonSchema,
};

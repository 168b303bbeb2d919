/** What the empty lists of a new case are made of, and their workbooks. */
import { type FormColumn, type FormWorkbook, writeFormWorkbook } from "../../io/sheets/form-workbook.js";
import type { Result } from "../../kernel/result.js";

export interface CaseForms {
  /** Name of the second sheet, the heading of its columns, and what holds for the whole list. */
  readonly notes: string;
  readonly head: readonly string[];
  readonly rules: readonly (readonly string[])[];
  readonly lists: readonly CaseForm[];
}

export interface CaseForm {
  readonly file: string;
  readonly sheet: string;
  readonly columns: readonly FormColumn[];
}

export function workbookOf({ sheet, columns }: CaseForm, forms: CaseForms): Promise<Result<Uint8Array>> {
  const said = columns.map(({ heading, says }) => [heading, says]);
  const form: FormWorkbook = {
    ...{ name: sheet, columns },
    notes: { name: forms.notes, rows: [forms.head, ...forms.rules, ...said] },
  };
  return writeFormWorkbook(form);
}

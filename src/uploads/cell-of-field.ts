/** The cell of a field in one row, and everything about it that does not fit. */
import { isDay } from "../kernel/iso-date.js";
import type { CodeList, TextForm, UploadField } from "./edition.js";
import { gb18030Length } from "./gb18030-length.js";
import type { Office } from "./office.js";
import { ownIn } from "./own-in.js";
import type { UploadsCode } from "./refuse.js";
import { namesInText } from "./value-names.js";
import type { RawValue } from "./values-of-row.js";

export interface Misfit {
  readonly code: UploadsCode;
  readonly facts: Readonly<Record<string, string | number>>;
  /** It is worth a word, and the row may go as it is. */
  readonly isDoubt?: true;
}

export interface Cell {
  readonly text: string;
  readonly misfits: readonly Misfit[];
}

export interface CellInput {
  readonly field: UploadField;
  readonly lookUp: (name: string) => RawValue;
  readonly lists: Readonly<Record<string, CodeList>>;
  readonly office: Office;
}

export function cellOfField(input: CellInput): Cell {
  const { field } = input;
  const raw = rawOf(input);
  if (raw === undefined) return nothing(field);
  const items = typeof raw === "string" ? [raw] : raw;
  if (items.includes("")) return incomplete(field, items);
  const read = items.map((item) => mapped(item, input));
  const misfits = [...new Set(read.flatMap(({ misfit }) => misfit ?? []))];
  const texts = distinct(
    read.map(({ text }) => text),
    field,
  );
  const text = texts.join(field.join ?? ",");
  return { text, misfits: [...misfits, ...(misfits.length > 0 ? [] : misfitsOf(texts, text, input))] };
}

function rawOf({ field: { from = [], value, text }, lookUp }: CellInput): RawValue {
  if (value !== undefined) return value === "" ? undefined : value;
  if (text !== undefined) return filled(text, lookUp);
  for (const name of from) {
    const found = lookUp(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Nothing where one of the names says nothing. */
function filled(text: string, lookUp: CellInput["lookUp"]): RawValue {
  const said = namesInText(text).map((name) => lookUp(name));
  if (said.includes(undefined)) return undefined;
  let at = 0;
  return text.replace(/\{[^{}]*\}/g, () => [said[at++]].flat().join("、"));
}

function nothing({ name, required, from = [], text }: UploadField): Cell {
  if (!required) return { text: "", misfits: [] };
  const origins = text === undefined ? from : namesInText(text);
  return {
    text: "",
    misfits: [{ code: "uploads/missing", facts: { field: name, from: origins.join(", ") } }],
  };
}

/** Of a list some items are missing: half a list would look like a whole one. */
function incomplete({ name, required }: UploadField, items: readonly string[]): Cell {
  const facts = { field: name, missing: items.filter((item) => item === "").length, of: items.length };
  const misfit: Misfit = { code: "uploads/incomplete", facts };
  return { text: "", misfits: [required ? misfit : { ...misfit, isDoubt: true }] };
}

function mapped(
  item: string,
  { field, office }: CellInput,
): { readonly text: string; readonly misfit?: Misfit } {
  if (field.map === undefined) return { text: item };
  const text = ownIn(ownIn(office.maps, field.name), item) ?? ownIn(field.map, item);
  if (text !== undefined) return { text };
  return { text: item, misfit: { code: "uploads/no-map", facts: { field: field.name, value: item } } };
}

/** Two of our words may be one of theirs. */
function distinct(texts: readonly string[], { map }: UploadField): readonly string[] {
  return map === undefined ? texts : [...new Set(texts)];
}

function misfitsOf(texts: readonly string[], text: string, { field, lists }: CellInput): Misfit[] {
  const { name, type = "text", least, codes } = field;
  const facts = { field: name, value: text };
  return [
    ...(least !== undefined && texts.length < least
      ? [{ code: "uploads/too-few", facts: { ...facts, count: texts.length, least } } as const]
      : []),
    ...misfitsOfJoin(texts, field),
    ...(TYPES[type](text) ? [] : [{ code: `uploads/no-${type}`, facts } as const]),
    ...misfitsOfLength(text, field),
    ...misfitsOfForm(text, field),
    ...(codes === undefined ? [] : misfitsOfCodes(texts, name, ownIn(lists, codes), codes)),
  ];
}

const TYPES = {
  text: () => true,
  day: isDay,
  year: (text: string) => /^\d{4}$/.test(text),
  ratio: (text: string) => /^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(text),
  number: (text: string) => /^(?:0|[1-9]\d{0,14})$/.test(text),
} as const;

/** What stands between the items must not stand in one. */
function misfitsOfJoin(texts: readonly string[], { name, join = "," }: UploadField): Misfit[] {
  const torn = texts.length < 2 ? [] : texts.filter((text) => text.includes(join));
  return torn.map((value) => ({ code: "uploads/join", facts: { field: name, value, join } }));
}

function misfitsOfLength(text: string, { name, length, most, counts = "characters" }: UploadField): Misfit[] {
  const found = counts === "characters" ? [...text].length : gb18030Length(text);
  const facts = { field: name, value: text, found, counts };
  return [
    ...(length !== undefined && found !== length
      ? [{ code: "uploads/other-length", facts: { ...facts, length } } as const]
      : []),
    ...(most !== undefined && found > most
      ? [{ code: "uploads/too-long", facts: { ...facts, most } } as const]
      : []),
  ];
}

/** A credit code (GB 32100) has no I, O, S, V and Z; an identity number may end in X. */
const FORMS: Readonly<Record<TextForm, RegExp>> = {
  digits: /^\d+$/,
  "region-code": /^\d{6}$/,
  "credit-code": /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/,
  "identity-number": /^\d{17}[\dX]$/,
};

function misfitsOfForm(text: string, { name, forms }: UploadField): Misfit[] {
  if (forms === undefined || forms.some((form) => FORMS[form].test(text))) return [];
  return [{ code: "uploads/other-form", facts: { field: name, value: text, forms: forms.join(", ") } }];
}

function misfitsOfCodes(
  texts: readonly string[],
  name: string,
  list: CodeList | undefined,
  title: string,
): Misfit[] {
  if (list === undefined || list.open === true) return [];
  const known = Object.keys(list.codes).join(", ");
  return texts
    .filter((text) => !Object.hasOwn(list.codes, text))
    .map((value) => ({ code: "uploads/not-in-list", facts: { field: name, value, list: title, known } }));
}

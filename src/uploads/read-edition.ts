/** Reads an edition: its form, and whether all that it names is there. */
import { nearWord } from "../kernel/near-word.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Edition, UploadField, UploadTable } from "./edition.js";
import { editionForm } from "./edition-form.js";
import { readForm } from "./read-form.js";
import { refuse } from "./refuse.js";
import { isOfRows, isValueName, namesInText, nearValueName } from "./value-names.js";

type Path = readonly (string | number)[];

/** Every field of the form. */
const WORDS =
  "$schema format id title sources codeLists codes open confirmed source note tables file form rows withdrawn fields details name type required length most counts forms from value text map join least";

/**
 * Reads an edition of upload tables.
 *
 * @param value - the parsed JSON of its file
 * @returns the edition; or every fault of its form, or else every name in it that nothing stands behind, with its
 * path (codes `uploads/…`)
 * @example
 * orThrow(readEdition(nationalEdition)).tables.length; // 4
 */
export function readEdition(value: unknown): Result<Edition> {
  return refusing(() => editionRead(value));
}

function editionRead(value: unknown): Result<Edition> {
  const read = readForm(editionForm(), value, WORDS.split(" "));
  if (!read.ok) return read;
  const { $schema: _editor, ...rest } = read.value;
  const edition = rest as Edition;
  const faults = [
    ...faultsOfLists(edition),
    ...twins(
      edition.tables.map(({ file }) => file),
      (at) => ["tables", at, "file"],
    ),
    ...edition.tables.flatMap((table, at) => faultsOfTable(table, edition, ["tables", at])),
  ];
  return faults.length > 0 ? reject(faults) : accept(edition);
}

function faultsOfLists(edition: Edition): Refusal[] {
  return Object.entries(edition.codeLists ?? {}).flatMap(([name, list]) => [
    ...faultsOfSource(list, edition, ["codeLists", name]),
    ...(list.open !== true && Object.keys(list.codes).length === 0
      ? [refuse("uploads/empty-list", ["codeLists", name, "codes"], { list: name })]
      : []),
  ]);
}

function faultsOfTable(table: UploadTable, edition: Edition, path: Path): Refusal[] {
  const { fields, details, form, rows } = table;
  const own = fields.map(({ name }) => name);
  return [
    ...twins(details === undefined ? own : [...own, details.name], (at) => [...path, "fields", at, "name"]),
    ...fields.flatMap((field, at) => faultsOfField({ field, rows, form }, edition, [...path, "fields", at])),
    ...(details === undefined ? [] : faultsOfDetails({ ...table, details }, edition, [...path, "details"])),
  ];
}

function faultsOfDetails(
  { details, form, rows }: UploadTable & { readonly details: NonNullable<UploadTable["details"]> },
  edition: Edition,
  path: Path,
): Refusal[] {
  if (form !== "json" || (rows !== "checks" && rows !== "draw-checks"))
    return [refuse("uploads/details-here", path, {})];
  return [
    ...twins(
      details.fields.map(({ name }) => name),
      (at) => [...path, "fields", at, "name"],
    ),
    ...details.fields.flatMap((field, at) =>
      faultsOfField({ field, rows: "details", form }, edition, [...path, "fields", at]),
    ),
  ];
}

interface Placed {
  readonly field: UploadField;
  readonly rows: UploadTable["rows"] | "details";
  readonly form: UploadTable["form"];
}

function faultsOfField({ field, rows }: Placed, edition: Edition, path: Path): Refusal[] {
  const { name, from, value, text, codes } = field;
  const origins = [from, value, text].filter((each) => each !== undefined);
  const named: [string, Path][] = [
    ...(from ?? []).map((each, at): [string, Path] => [each, [...path, "from", at]]),
    ...namesInText(text ?? "").map((each): [string, Path] => [each, [...path, "text"]]),
  ];
  const lists = Object.keys(edition.codeLists ?? {});
  return [
    ...(origins.length === 1
      ? []
      : [refuse("uploads/origins", path, { field: name, found: origins.length })]),
    ...named.flatMap(([each, place]) => faultsOfName(each, rows, place)),
    ...(codes === undefined || lists.includes(codes)
      ? []
      : [
          refuse("uploads/unknown-list", [...path, "codes"], {
            list: codes,
            nearest: nearWord(codes, lists) ?? null,
          }),
        ]),
    ...faultsOfSource(field, edition, path),
  ];
}

function faultsOfName(name: string, rows: Placed["rows"], path: Path): Refusal[] {
  if (!isValueName(name))
    return [refuse("uploads/unknown-name", path, { name, nearest: nearValueName(name) })];
  return isOfRows(name, rows) ? [] : [refuse("uploads/name-elsewhere", path, { name, rows })];
}

/** What is called confirmed names its source. */
function faultsOfSource(
  { confirmed, source }: { readonly confirmed: boolean; readonly source?: string },
  { sources }: Edition,
  path: Path,
): Refusal[] {
  const known = Object.keys(sources);
  if (source === undefined) return confirmed ? [refuse("uploads/no-source", [...path, "source"], {})] : [];
  return known.includes(source)
    ? []
    : [
        refuse("uploads/unknown-source", [...path, "source"], {
          source,
          nearest: nearWord(source, known) ?? null,
        }),
      ];
}

function twins(names: readonly string[], placeOf: (at: number) => Path): Refusal[] {
  return names.flatMap((name, at) =>
    names.indexOf(name) === at ? [] : [refuse("uploads/name-twice", placeOf(at), { name })],
  );
}

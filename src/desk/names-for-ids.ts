/**
 * Names where ids are asked, and ids of rows that are refused themselves: the registry finds nobody of such an id, and
 * the tables say why. An id is proposed where one alone bears the name, and never filled in.
 */
import { once } from "../kernel/made-once.js";
import type { Refusal } from "../kernel/refusal.js";
import type { Column } from "./columns/columns.js";
import type { ListName } from "./columns/known-headings.js";
import type { ReadRows } from "./read-rows.js";
import { refuse } from "./refuse.js";
import { type Sheet, textOf } from "./sheet.js";
import { readNarrow } from "./values/plain-text.js";

interface ListOfRows {
  readonly list: ListName;
  readonly sheet: Sheet;
  readonly placed: { readonly heading: number; readonly columns: readonly Column[] };
  readonly read: Pick<ReadRows<unknown>, "numbers">;
}

/** The list in which the registry looked for an id. */
const ASKED: Readonly<Record<string, "units" | "inspectors">> = {
  "registry/unknown-unit": "units",
  "registry/misspelt-unit": "units",
  "registry/unknown-inspector": "inspectors",
  "registry/colleague": "inspectors",
};

/** The refusals of the registry; those of an id that is nobody's say what stands there, where the tables tell it. */
export function namesForIds(refusals: readonly Refusal[], lists: readonly ListOfRows[]): readonly Refusal[] {
  const known = {
    units: once(() => whoIsIn(lists, "units")),
    inspectors: once(() => whoIsIn(lists, "inspectors")),
  };
  return refusals.map((refusal) => {
    const asked = ASKED[refusal.code];
    const { value } = refusal.facts;
    return asked === undefined || typeof value !== "string"
      ? refusal
      : (toldOf(refusal, { asked, value, who: known[asked]() }) ?? refusal);
  });
}

interface Asked {
  readonly asked: "units" | "inspectors";
  readonly value: string;
  readonly who: WhoIsIn;
}

function toldOf({ path }: Refusal, { asked, value, who }: Asked): Refusal | undefined {
  const facts = { value: value.slice(0, 60), list: asked };
  const refused = who.refused.get(value);
  if (refused !== undefined) return refuse("desk/id-of-refused-row", path, { ...facts, ...refused });
  const ids = who.byName.get(value) ?? idBesideName(value, who);
  if (ids.length === 1) return refuse("desk/name-for-id", path, { ...facts, id: ids[0]! });
  if (ids.length > 1) return refuse("desk/name-of-several", path, { ...facts, ids: ids.join(", ") });
  return /\p{Script=Han}/u.test(value) ? refuse("desk/unknown-name", path, facts) : undefined;
}

/** 张三（P-1）, as other tables of this library write people. */
function idBesideName(value: string, { byName }: WhoIsIn): readonly string[] {
  const [, name = "", id = ""] = /^(.*?)\s*[(（]([^()（）]+)[)）]$/su.exec(value) ?? [];
  return byName.get(name)?.includes(id) === true ? [id] : [];
}

interface WhoIsIn {
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** Ids of rows that are refused, with the row. */
  readonly refused: ReadonlyMap<string, { readonly file: string; readonly number: number }>;
}

function whoIsIn(lists: readonly ListOfRows[], list: "units" | "inspectors"): WhoIsIn {
  const byName = new Map<string, string[]>();
  const refused = new Map<string, { readonly file: string; readonly number: number }>();
  const own = lists.find((each) => each.list === list);
  if (own === undefined) return { byName, refused };
  const { sheet, placed, read } = own;
  const taken = new Set(read.numbers);
  const [id, name] = ["id", "name"].map(
    (field) => placed.columns.find((column) => column.field === field)?.at,
  );
  for (let row = placed.heading + 1; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row]!;
    const number = sheet.numbers[row]!;
    const [ownId, ownName] = [id, name].map((at) => readNarrow(textOf(cells[at ?? -1])).value) as [
      string,
      string,
    ];
    if (ownId === "") continue;
    if (!taken.has(number) && !refused.has(ownId)) refused.set(ownId, { file: sheet.file, number });
    if (ownName !== "") byName.set(ownName, [...(byName.get(ownName) ?? []), ownId]);
  }
  return { byName, refused };
}

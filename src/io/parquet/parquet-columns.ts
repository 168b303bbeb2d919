/** The columns of a registry in Parquet: those of the tables in a database, with lists where these have tables of their own. */
import { nearWord } from "../../kernel/near-word.js";
import type { Refusal } from "../../kernel/refusal.js";
import { refuse } from "../refuse.js";

/** Which list of the registry a file holds. */
export type ParquetList = "units" | "history";

/** A column as the file describes it. */
export interface ParquetColumn {
  readonly name: string;
  /** Physical and logical type, as the format names them. */
  readonly type: string;
}

const KNOWN: Readonly<Record<ParquetList, readonly string[]>> = {
  units: ["id", "name", "region", "categories", "tier", "facts", "status", "opened", "closed", "exclusions"],
  history: ["unit", "day", "inspectors", "kind", "result", "matter", "authority", "level"],
};

const NEEDED: Readonly<Record<ParquetList, readonly string[]>> = { units: ["id"], history: ["unit", "day"] };

/** Types that say something else than a registry asks for: an instant is no day, and its zone is anybody's guess. */
const UNREAD = /TIMESTAMP|TIME_|INTERVAL|INT96|DECIMAL|BSON|GEOMETRY/;

/** `facts.score` is the fact `score`. */
export const FACT = "facts.";

function unread(file: string, column: string, list: ParquetList): Refusal {
  const near = nearWord(column, KNOWN[list]);
  const facts = {
    file,
    column,
    known: [...KNOWN[list], ...(list === "units" ? ["facts.…"] : [])].join(", "),
  };
  return near === undefined
    ? refuse("io/parquet-column", [file, column], facts)
    : refuse("io/parquet-near-column", [file, column], { ...facts, near });
}

/** Columns that nobody reads, types that are no value of a registry, and columns that are missing. */
export function faultsOfColumns(
  file: string,
  list: ParquetList,
  columns: readonly ParquetColumn[],
): Refusal[] {
  const known = KNOWN[list];
  const isKnown = (name: string): boolean =>
    known.includes(name) || (list === "units" && name.startsWith(FACT) && name.length > FACT.length);
  const names = columns.map(({ name }) => name);
  return [
    ...columns.filter(({ name }) => !isKnown(name)).map(({ name }) => unread(file, name, list)),
    ...columns
      .filter(({ name, type }) => isKnown(name) && UNREAD.test(type))
      .map(({ name, type }) => refuse("io/parquet-type", [file, name], { file, column: name, type })),
    ...NEEDED[list]
      .filter((name) => !names.includes(name))
      .map((column) => refuse("io/parquet-missing", [file, column], { file, column })),
  ];
}

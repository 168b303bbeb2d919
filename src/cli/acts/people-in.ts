/** Inspectors in a cell: their ids, alone or behind their names, `张三（P-1）、P-2`. */
import { readListCell } from "../../desk/values/read-list.js";
import { after, type ReadingWhy, readAs } from "../../desk/values/reading.js";
import { itemsIn } from "../../io/lists-in-cells.js";
import { refuse } from "../refuse.js";
import { type ActCells, refuseId } from "./cells-of-acts.js";
import type { People } from "./ids-said.js";

/** Undefined where the cell is empty, or somebody in it is nobody of the year, or is called otherwise. */
export function peopleIn(cells: ActCells, people: People): readonly string[] | undefined {
  const text = cells.text("inspectors");
  if (text.trim() === "") return undefined;
  const plain = itemsIn(text);
  if (plain.every(people.has)) return cells.read("inspectors", readAs(plain));
  const { value: apart, why } = readListCell(text);
  const split = [apart, betweenBrackets(text)].find((items) => items.every((item) => isKnown(item, people)));
  if (split === undefined) return refusePeople(cells, apart, people);
  const ids = split.map((item) => idOf(item, people));
  const named: readonly ReadingWhy[] = ids.some((id, at) => id !== split[at]) ? ["named"] : [];
  return cells.read("inspectors", after(readAs(ids, ...named), why));
}

/** A name may hold the signs that stand between others. */
function betweenBrackets(text: string): string[] {
  return text.trim().split(/(?<=[)）])\s*[、，,；;]\s*/u);
}

interface Named {
  readonly name: string;
  readonly id: string;
}

function namedIn(item: string): Named | undefined {
  const [, name = "", id = ""] = /^(.*?)\s*[(（]([^()（）]+)[)）]$/su.exec(item) ?? [];
  return name === "" ? undefined : { name, id: id.trim() };
}

function isKnown(item: string, people: People): boolean {
  const named = namedIn(item);
  return people.has(item) || (named !== undefined && people.isCalled(named.id, named.name));
}

function idOf(item: string, people: People): string {
  return people.has(item) ? item : namedIn(item)!.id;
}

function refusePeople(cells: ActCells, items: readonly string[], people: People): undefined {
  for (const item of items.filter((each) => !isKnown(each, people))) {
    const named = namedIn(item);
    if (named === undefined || !people.has(named.id))
      refuseId(cells, "inspectors", named?.id ?? item, people);
    else
      cells.refuseAs(
        (path, { heading }) => refuse("cli/name-differs", path, { heading, ...named }),
        "inspectors",
      );
  }
}

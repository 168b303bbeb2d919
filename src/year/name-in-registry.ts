/** Under which id a registry knows a unit that may have gone on under another since. */
import type { Registry } from "../registry/registry.js";
import { rowOf } from "../registry/unit.js";
import { type Book, nameIn } from "./book.js";

type NamesNow = Pick<Book, "renamed">;

/** The id under which a registry knows a unit: its own, or that under which it goes on since. */
export function nameInRegistry({ units }: Registry, book: NamesNow, id: string): string {
  return rowOf(units, id) === -1 ? nameIn(book, id) : id;
}

/** Does a registry know a unit by its own id, or by that under which it goes on? */
export function isRegistered(registry: Registry, book: NamesNow, unit: string): boolean {
  return rowOf(registry.units, nameInRegistry(registry, book, unit)) !== -1;
}

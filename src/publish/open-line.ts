/** An entry with some places withheld: its line of a public view. Source: protocol section 12.4. */
import type { Json } from "../kernel/canonical-json.js";
import { bytesOfHex, hexOf } from "../kernel/hex.js";
import type { Entry } from "../ledger/chain.js";
import { hashOfWhole, type Opened, openedOf, saltsLeaves, saltWithin } from "../ledger/salted-entry.js";
import type { WithheldPlace } from "../verify/view/places.js";

/** Rules by the places in something: the id of a rule where all of it is withheld. */
type Tree = string | Map<string | number, Tree>;

interface Shown {
  readonly value: Json;
  readonly opened: Opened;
}

/**
 * @param withheld - the outermost places only; all of the entry is shown where there are none, though not the salt of
 * an entry from which salts of leaves are made
 */
export function openedLine(entry: Entry, withheld: readonly WithheldPlace[]): Entry {
  if (withheld.length === 0 && (entry.salt === undefined || !saltsLeaves(entry))) return entry;
  const root: Tree = new Map();
  for (const { place, rule } of withheld) put(root, place, rule);
  const salts = openedOf(entry.salt)!;
  const show = (name: "by" | "body"): Shown =>
    shownOf(entry[name] as Json, bytesOfHex(salts[name] as string), root.get(name));
  const [by, body] = [show("by"), show("body")];
  const salt = { body: body.opened, by: by.opened };
  return { ...entry, by: by.value, body: body.value, salt } as unknown as Entry;
}

function put(tree: Map<string | number, Tree>, place: WithheldPlace["place"], rule: string): void {
  let inner = tree;
  for (const step of place.slice(0, -1)) {
    const next = inner.get(step);
    const deeper: Map<string | number, Tree> = next instanceof Map ? next : new Map();
    inner.set(step, deeper);
    inner = deeper;
  }
  inner.set(place.at(-1)!, rule);
}

function shownOf(value: Json, salt: Uint8Array, tree: Tree | undefined): Shown {
  if (typeof tree === "string")
    return { value: { rule: tree, withheld: hexOf(hashOfWhole(value, salt)) }, opened: null };
  if (tree === undefined) return { value, opened: hexOf(salt) };
  if (Array.isArray(value)) {
    const inner = value.map((each: Json, at) => shownOf(each, saltWithin(salt, at), tree.get(at)));
    return { value: inner.map((each) => each.value), opened: inner.map((each) => each.opened) };
  }
  const inner = Object.entries(value as Readonly<Record<string, Json>>).map(
    ([key, each]) => [key, shownOf(each, saltWithin(salt, key), tree.get(key))] as const,
  );
  return {
    value: Object.fromEntries(inner.map(([key, each]) => [key, each.value])),
    opened: Object.fromEntries(inner.map(([key, each]) => [key, each.opened])),
  };
}

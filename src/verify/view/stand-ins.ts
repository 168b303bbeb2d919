/** An entry of a view with something harmless in the place of what is withheld, where all else of it can be judged. */
import { canonicalJson, type Json } from "../../kernel/canonical-json.js";
import { madeOnce } from "../../kernel/made-once.js";
import { type Entry, NO_ENTRY } from "../../ledger/chain.js";
import type { Finding } from "../finding.js";
import { nameOfPlace, valueAtPlace, withheldIn } from "./places.js";
import { ABSENCES, APPROVERS, DIGESTS, type FieldsByKind, NEAR_FITS, REASONS } from "./withheld-fields.js";

const STANDS_IN = "withheld";

/** By kind and field; `undefined` takes the field away. */
const standIns = /* @__PURE__ */ madeOnce(
  (word: string) =>
    new Map<string, Json | undefined>([
      ...named(APPROVERS, word),
      ...named(REASONS, word),
      ...named(NEAR_FITS, []),
      ...named(DIGESTS, NO_ENTRY),
      ...named({ substitution: ABSENCES }, undefined),
      ["substitution ground", "other"],
      ["draw strata.*.drawn.*.score", 0],
      ["result codes", ["A"]],
      ["result correctBy", undefined],
      ["result inspectors", undefined],
    ]),
);

function named(fields: FieldsByKind, value: Json | undefined): [string, Json | undefined][] {
  return Object.entries(fields).flatMap(([kind, names]) =>
    names.map((name): [string, Json | undefined] => [`${kind} ${name}`, value]),
  );
}

/** The entry so filled; `undefined` where nothing can stand in the place of what is withheld. */
export function filledIn(entry: Entry): Entry | undefined {
  const found = withheldIn(entry);
  if (found.length === 0) return entry;
  const known = standIns(STANDS_IN);
  const copy = JSON.parse(canonicalJson(entry)) as Record<string, unknown>;
  for (const { place } of found) {
    const key = `${entry.kind} ${nameOfPlace(place.slice(1))}`;
    const isAuthor = place[0] === "by";
    if (!isAuthor && !known.has(key)) return undefined;
    const owner = valueAtPlace(copy, place.slice(0, -1)) as Record<string | number, unknown>;
    const value = isAuthor ? `${STANDS_IN} ${entry.seq}` : known.get(key);
    if (value === undefined) delete owner[place.at(-1)!];
    else owner[place.at(-1)!] = value;
  }
  return copy as unknown as Entry;
}

/** In a view the digest of the visits that an announcement binds is withheld, and zeros stand in its place. */
export function isOfStandIn({ code, found }: Finding): boolean {
  return code === "verify/commits" && found === NO_ENTRY;
}

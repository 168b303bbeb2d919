/**
 * Where a finding stands, for programs. Checks name the place in words ("entry 14, stratum key"); here these words
 * are read against the ledger, so that a path leads to a value that is there.
 */
import { madeOncePer } from "../kernel/made-once.js";
import type { Entry, Ledger } from "../ledger/chain.js";

export type Path = readonly (string | number)[];

/** Words that `placeOf` makes, and those of a line that cannot be read. */
const ENTRY = /^entry (\d+)(?:, (.*))?$/s;
const LINE = /^line (\d+)\b/;

/** "U-1" of "unit U-1", and of "lead of U-1". */
const NAMED = /^(\S+) (.+)$/;
const SEAT = /^\S+ of (.+)$/;

/** Deeper than any form: what is not read may hold anything. */
const DEEPEST = 12;

/**
 * `["entries", n, …]`: the entry, and in it what is named, as far as it is there; empty where the place is no entry.
 * Line n of a ledger is entry n − 1.
 *
 * @example
 * pathOfPlace("entry 0, by", ledger); // ["entries", 0, "by"]
 */
export function pathOfPlace(at: string, ledger: Ledger): Path {
  const [, line] = LINE.exec(at) ?? [];
  if (line !== undefined) return ["entries", Number(line) - 1];
  const [, seq, more] = ENTRY.exec(at) ?? [];
  if (seq === undefined) return [];
  const entry = ledger[Number(seq)];
  const rest = entry === undefined || more === undefined ? [] : pathInEntry(entry, more);
  return ["entries", Number(seq), ...rest];
}

/** Fields of the body come before those of the entry: "sources" is one, "by" the other. */
function pathInEntry(entry: Entry, more: string): Path {
  const { body } = entry as { readonly body: unknown };
  const inBody = isObject(body) ? pathInBody(body, more) : [];
  return inBody.length > 0 ? ["body", ...inBody] : walked(entry, more.split(".")).path;
}

/** Piece by piece, each within the one before: "stratum key, sizes". */
function pathInBody(body: object, more: string): Path {
  let [value, path]: [unknown, Path] = [body, []];
  for (const piece of more.split(", ")) {
    const next = path.length === 0 ? stepInto(body, piece) : walked(value, piece.split("."));
    if (next.path.length === 0) break;
    [value, path] = [next.value, [...path, ...next.path]];
  }
  return path;
}

interface Step {
  readonly value: unknown;
  readonly path: Path;
}

const NOWHERE: Step = { value: undefined, path: [] };

function stepInto(body: object, piece: string): Step {
  const field = walked(body, piece.split("."));
  if (field.path.length > 0) return field;
  const [, name, id] = NAMED.exec(piece) ?? [];
  const [, unit] = SEAT.exec(piece) ?? [];
  const named = namedIn(body);
  return named.get(`${name} ${id}`) ?? named.get(`unit ${unit}`) ?? NOWHERE;
}

/** As far along the fields as they are there. */
function walked(from: unknown, fields: readonly string[]): Step {
  let [value, path]: [unknown, Path] = [from, []];
  for (const field of fields) {
    if (!isObject(value) || !Object.hasOwn(value, field)) break;
    path = [...path, Array.isArray(value) ? Number(field) : field];
    value = (value as Readonly<Record<string, unknown>>)[field];
  }
  return { value, path };
}

/** Everything in a body that has a name, by it: "unit U-1", "stratum key". Of two the one that lies less deep counts. */
const namedIn = /* @__PURE__ */ madeOncePer((body: object): ReadonlyMap<string, Step> => {
  const named = new Map<string, Step>();
  let level: readonly Step[] = [{ value: body, path: [] }];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    for (const step of level)
      for (const [field, inner] of fieldsOf(step))
        if (typeof inner.value === "string" && !named.has(`${field} ${inner.value}`))
          named.set(`${field} ${inner.value}`, step);
    level = level.flatMap((step) => fieldsOf(step).map(([, inner]) => inner));
  }
  return named;
});

function fieldsOf({ value, path }: Step): (readonly [string, Step])[] {
  if (!isObject(value)) return [];
  return Object.entries(value).map(([field, inner]) => [
    field,
    { value: inner, path: [...path, Array.isArray(value) ? Number(field) : field] },
  ]);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

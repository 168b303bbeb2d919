/** Ledgers as a forger leaves them: something is changed, and every hash that names an entry before it follows. */
import type { Entry, Ledger } from "../../src/index.js";
import { append, digestOf } from "../../src/protocol.js";
import type { Row } from "./small-case.js";

export type Draft = Pick<Entry, "kind" | "at" | "by" | "hash"> & { readonly body: Row };
export type Bend = (drafts: Draft[]) => unknown;

/** The entries as a forger leaves them; every hash that names an entry before it follows. */
export function forged(ledger: Ledger, bend: Bend): Ledger {
  const drafts = ledger.map(({ kind, at, by, body, hash }): Draft => {
    return { kind, at, by, hash, body: structuredClone(body) as unknown as Row };
  });
  bend(drafts);
  const renamed = new Map<string, string>();
  return drafts.reduce<Ledger>((before, { kind, at, by, hash, body }) => {
    const text = JSON.stringify(body).replace(/[0-9a-f]{64}/g, (each) => renamed.get(each) ?? each);
    const own = JSON.parse(text) as Row;
    if (kind === "policy") own["digest"] = digestOf(own["policy"]);
    const after = append(before, { kind, at, by, body: own as never });
    renamed.set(hash, after.at(-1)!.hash);
    return after;
  }, []);
}

export const nth = (drafts: readonly Draft[], kind: string, place = 0): Draft =>
  drafts.filter((each) => each.kind === kind).at(place)!;

export const inside = (value: unknown, ...steps: readonly (string | number)[]): Row =>
  steps.reduce<unknown>((inner, step) => (inner as Row)[step], value) as Row;

export const changed =
  (kind: string, place: number, change: (body: Row) => unknown): Bend =>
  (drafts) =>
    change(nth(drafts, kind, place).body);

export const moved =
  (kind: string, place: number, behind: string, at = -1): Bend =>
  (drafts) => {
    const draft = nth(drafts, kind, place);
    drafts.splice(drafts.indexOf(draft), 1);
    drafts.splice(drafts.indexOf(nth(drafts, behind, at)) + 1, 0, draft);
  };

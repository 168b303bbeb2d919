/**
 * The tools of an operator who can rewrite everything: entries are edited, put in, taken out and moved, the
 * whole is chained anew with every hash and digest that follows; or the year is played again from one of its
 * days with dishonest choices.
 */

import type { Entry } from "../../../src/index.js";
import { hashOfSalted, saltOfEntry } from "../../../src/ledger/salted-entry.js";
import { canonicalJson, digestOf } from "../../../src/protocol.js";
import { orThrow, publicView } from "../../../src/publish.js";
import type { Row } from "../../support/small-case.js";
import {
  type Bundle,
  bundleOf,
  committed,
  type Play,
  type Played,
  playSteps,
  type Town,
  withSalts,
} from "./town.js";

/** An entry that can still be changed. `was` is the hash it had, by which others name it. */
export interface Draft {
  kind: string;
  at: string;
  by: string;
  // biome-ignore lint/suspicious/noExplicitAny: a forger does not care for types
  body: any;
  readonly was?: string;
  /** The number it had. */
  readonly stood?: number;
}

/** A year as the operator holds it: what the auditor will get, and the script it was played by. */
export interface Scene extends Bundle {
  readonly played: Played;
}

export const sceneOf = (played: Played): Scene => ({ ...bundleOf(played.end), played });

/** What the public sees of a scene at an instant; the whole ledger stays with the operator. */
export const seenOn = (scene: Scene, at: string): Scene => ({
  ...scene,
  ...{ registries: [], policies: [] },
  view: { text: orThrow(publicView(scene.ledger, { at })).text, at },
});

/** The scene of a year that has come no further than a step. */
export function sceneBefore(played: Played, id: string): Scene {
  const end = townBefore(played, id);
  const steps = played.steps.slice(0, placeOfStep(played, id));
  return sceneOf({ steps, before: played.before, end });
}

function placeOfStep({ steps }: Played, id: string): number {
  const place = steps.findIndex((step) => step.id === id);
  if (place === -1) throw new Error(`no step ${id}`);
  return place;
}

export function townBefore(played: Played, id: string): Town {
  placeOfStep(played, id);
  return played.before.get(id)!;
}

// ---- with scissors and paste

/** The bundle with its entries changed and chained anew. */
export function forged<B extends Bundle>(bundle: B, change: (drafts: Draft[]) => unknown): B {
  const drafts = bundle.ledger.map(
    ({ kind, at, by, body, hash, seq }): Draft => ({
      ...{ kind, at, by, body: structuredClone(body) },
      ...{ was: hash, stood: seq },
    }),
  );
  const changed = change(drafts);
  return {
    ...bundle,
    ledger: chained(Array.isArray(changed) ? (changed as Draft[]) : drafts, bundle.salting),
  };
}

function chained(drafts: readonly Draft[], salting: string | undefined): Bundle["ledger"] {
  const renamed = new Map<string, string>();
  const places = new Map(drafts.map(({ stood }, place) => [stood, place]));
  const ledger: Entry[] = [];
  for (const { kind, at, by, body, was } of drafts) {
    const named = kind === "rating" ? renumbered(body, places) : body;
    ledger.push(linked(ledger.at(-1), { kind, at, by, body: following(named, kind, renamed) }, salting));
    if (was !== undefined) renamed.set(was, ledger.at(-1)!.hash);
  }
  return ledger;
}

/** An entry as a program of the operator's own writes it, which refuses nothing. */
function linked(last: Entry | undefined, { kind, at, by, body }: Draft, salting?: string): Entry {
  const entry = { seq: (last?.seq ?? -1) + 1, prev: last?.hash ?? "0".repeat(64), kind, at, by, body };
  if (salting === undefined) return { ...entry, hash: digestOf(entry) } as Entry;
  const salt = saltOfEntry(salting, entry.seq, entry.prev);
  return { ...entry, salt, hash: hashOfSalted(entry, salt) } as Entry;
}

/** The text of any ledger, or of the view that is shown of it. */
export const textOf = ({ ledger, view }: Pick<Bundle, "ledger" | "view">): string =>
  view?.text ?? ledger.map((entry) => `${canonicalJson(entry)}\n`).join("");

/** A rating names entries by their numbers. */
function renumbered(body: Draft["body"], places: ReadonlyMap<number | undefined, number>): unknown {
  const units = body?.units;
  if (!Array.isArray(units)) return body;
  const moved = (because: Row): Row => ({
    ...because,
    seq: places.get(because["seq"] as number) ?? because["seq"],
  });
  return {
    ...body,
    units: units.map((unit: Row) => ({ ...unit, because: ((unit["because"] ?? []) as Row[]).map(moved) })),
  };
}

/** A body whose hashes are those of the entries as they are now. */
function following(body: unknown, kind: string, renamed: ReadonlyMap<string, string>): unknown {
  if (typeof body !== "object" || body === null) return body;
  const text = JSON.stringify(body).replace(/"([0-9a-f]{64})"/g, (all, hash: string) =>
    renamed.has(hash) ? `"${renamed.get(hash)}"` : all,
  );
  const copy = JSON.parse(text) as Row;
  if (kind === "policy" && copy["policy"] !== undefined && "digest" in copy)
    copy["digest"] = digestOf(copy["policy"]);
  return copy;
}

type Fits = (draft: Draft) => boolean;

/** Those of a kind whose body has these values. */
export const of =
  (kind: string, fields: Row = {}): Fits =>
  (draft) =>
    draft.kind === kind &&
    Object.entries(fields).every(([name, value]) => draft.body !== null && draft.body[name] === value);

function found(drafts: readonly Draft[], fits: Fits): Draft {
  const draft = drafts.find(fits);
  if (draft === undefined) throw new Error("no such entry");
  return draft;
}

/** The first entry that fits, changed. */
export const edited = <B extends Bundle>(bundle: B, fits: Fits, change: (draft: Draft) => unknown): B =>
  forged(bundle, (drafts) => {
    change(found(drafts, fits));
  });

/** Every entry that fits, changed. */
export const editedAll = <B extends Bundle>(bundle: B, fits: Fits, change: (draft: Draft) => unknown): B =>
  forged(bundle, (drafts) => {
    found(drafts, fits);
    drafts.filter(fits).forEach(change);
  });

export const without = <B extends Bundle>(bundle: B, fits: Fits): B =>
  forged(bundle, (drafts) => {
    found(drafts, fits);
    return drafts.filter((draft) => !fits(draft));
  });

/** An entry more, after the first that fits; at its time and by its author unless told. */
export const inserted = <B extends Bundle>(
  bundle: B,
  fits: Fits,
  entry: Partial<Draft> & Pick<Draft, "kind" | "body">,
): B =>
  forged(bundle, (drafts) => {
    const before = found(drafts, fits);
    const { at, by } = before;
    drafts.splice(drafts.indexOf(before) + 1, 0, { at, by, ...entry });
  });

/** An entry more, at the end. */
export const added = <B extends Bundle>(
  bundle: B,
  entry: Partial<Draft> & Pick<Draft, "kind" | "body">,
): B => {
  const { at, by } = bundle.ledger.at(-1)!;
  return forged(bundle, (drafts) => [...drafts, { at, by, ...entry }]);
};

/** One more, put in by the operator where the library would refuse it. */
export const written = (
  town: Town,
  entry: { kind: string; body: unknown; at?: string; by?: string },
): Town => {
  const at = entry.at ?? town.ledger.at(-1)!.at;
  const { kind, body, by = town.by } = entry;
  const last = town.ledger.at(-1);
  return { ...town, ledger: [...town.ledger, linked(last, { kind, at, by, body }, town.salting)] };
};

/** The last entry of a kind in the town's ledger, its body changed. */
export function rewritten(
  town: Town,
  kind: string,
  change: (body: Draft["body"], draft: Draft) => unknown,
): Town {
  const { ledger, salting } = town;
  const salts = salting === undefined ? {} : { salting };
  const bundle = forged({ ledger, registries: [], policies: [], ...salts }, (drafts) => {
    const last = drafts.filter((draft) => draft.kind === kind).at(-1);
    if (last === undefined) throw new Error(`no ${kind}`);
    change(last.body, last);
  });
  return { ...town, ledger: bundle.ledger };
}

/** Bodies that commit to a registry, for entries put in by hand. */
export const commitments = committed;

/** Every entry at another instant. */
export const dated = <B extends Bundle>(bundle: B, at: (instant: string) => string): B =>
  forged(bundle, (drafts) => {
    for (const draft of drafts) draft.at = at(draft.at);
  });

// ---- with the engine

export interface Choices {
  /** What is different before the step. */
  readonly first?: Play;
  readonly skip?: readonly string[];
  /** Steps played otherwise. */
  readonly instead?: Readonly<Record<string, Play>>;
  /** What is done after a step. */
  readonly after?: Readonly<Record<string, Play>>;
  /** What is done at the end. */
  readonly last?: Play;
}

/** The year played again from one of its steps, with other choices, by the engine itself. */
export function replay(scene: Scene, from: string, choices: Choices): Bundle {
  const { first = (town) => town, skip = [], instead = {}, after = {}, last = (town) => town } = choices;
  const rest = scene.played.steps.slice(placeOfStep(scene.played, from));
  for (const id of [...skip, ...Object.keys(instead), ...Object.keys(after)])
    if (!rest.some((step) => step.id === id)) throw new Error(`no step ${id} from ${from} on`);
  const steps = rest.flatMap(({ id, play }) => [
    ...(skip.includes(id) ? [] : [{ id, play: instead[id] === undefined ? play : carriedOut(instead[id]) }]),
    ...(after[id] === undefined ? [] : [{ id: `after ${id}`, play: carriedOut(after[id]) }]),
  ]);
  const { end } = playSteps(steps, carriedOut(first)(townBefore(scene.played, from)));
  return bundleOf(carriedOut(last)(end));
}

/** A bend that the library refuses is none. */
const carriedOut =
  (play: Play): Play =>
  (town) => {
    const done = withSalts(play)(town);
    if (done.refused.length > town.refused.length) throw new Error(`refused: ${done.refused.at(-1)}`);
    return done;
  };

/** Some steps of the year, one after the other. */
export const steps =
  (scene: Scene, ...ids: string[]): Play =>
  (town) =>
    ids.reduce((now, id) => scene.played.steps[placeOfStep(scene.played, id)]!.play(now), town);

/** The first of many tries that pleases: what grinding gains. */
export function ground(
  town: Town,
  tries: number,
  play: (town: Town, n: number) => Town,
  wish: (town: Town) => boolean,
): Town {
  let refused = "";
  for (let n = 0; n < tries; n++) {
    const tried = play(town, n);
    if (wish(tried)) return tried;
    refused = tried.refused.slice(town.refused.length).at(-1) ?? refused;
  }
  throw new Error(refused === "" ? `not in ${tries} tries` : `refused: ${refused}`);
}

/** Units that the last draw of a draw id has drawn. */
export function drawnUnits({ ledger }: Pick<Town, "ledger">, drawId: string): string[] {
  const draws = ledger.filter(of("draw", { drawId }) as never);
  const body = draws.at(-1)?.body as unknown as { strata: { drawn: { unit: string }[] }[] } | undefined;
  return body?.strata.flatMap(({ drawn }) => drawn.map(({ unit }) => unit)) ?? [];
}

/** Who sits in the units of the last team draw. */
export function seatsOf(
  { ledger }: Pick<Town, "ledger">,
  drawId: string,
): { unit: string; inspector: string; role: string }[] {
  const body = ledger
    .filter(
      ({ kind, body: own }) =>
        ["teams", "assignment"].includes(kind) && (own as unknown as Row)["drawId"] === drawId,
    )
    .at(-1)?.body as unknown as
    | { teams: { seats: { unit: string; role: string; inspector: string }[] } | null }
    | undefined;
  return body?.teams?.seats ?? [];
}

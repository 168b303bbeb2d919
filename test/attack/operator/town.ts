/**
 * A town in which a year is played act by act: its rows, its rules, its ledger so far. Nothing of it is
 * changed; every act gives the next one, so that a year can be played on from any of its days.
 */

import { announcementOf } from "../../../src/ceremony.js";
import {
  type AnnouncedSource,
  type Ledger,
  orThrow,
  type Policy,
  parsePolicy,
  parseRegistry,
  type Registry,
  type Result,
  type SeedSource,
} from "../../../src/index.js";
import { laterDay } from "../../../src/kernel/iso-date.js";
import { canonicalJson, sha256Hex } from "../../../src/protocol.js";
import { snapshotOf } from "../../../src/verify.js";
import type { DrawState, VisitState } from "../../../src/year/draw-state.js";
import { announceRound, assignCase, openCase, readBook, runRound, salted } from "../../support/acts.js";
import type { Row } from "../../support/small-case.js";

/** What an auditor is given. */
export interface Bundle {
  readonly ledger: Ledger;
  readonly registries: readonly Registry[];
  readonly policies: readonly Policy[];
  /** From which the salts of its entries are made, where it has any. */
  readonly salting?: string;
  /** Where the auditor is given a public view, and nothing else. */
  readonly view?: View;
}

export interface View {
  readonly text: string;
  /** The instant of the audit. */
  readonly at: string;
}

export interface Town {
  readonly ledger: Ledger;
  readonly units: readonly Row[];
  readonly people: readonly Row[];
  readonly history: readonly Row[];
  /** The day of its last snapshot; a new one is taken when rows change. */
  readonly asOf: string;
  /** Policy documents by authority. */
  readonly rules: Readonly<Record<string, Row>>;
  /** All policies and registries there were. */
  readonly policies: readonly Policy[];
  readonly seen: readonly Registry[];
  /** What a beacon, a lottery or a chooser gives, where it is not what the name gives by itself. */
  readonly values: Readonly<Record<string, string>>;
  /** Who writes the entries. */
  readonly by: string;
  /** Numbers of cases, where somebody chose another one. */
  readonly numbers: Readonly<Record<string, string>>;
  /** Acts that the library refused, with its codes. */
  readonly refused: readonly string[];
  /** Of its private registry. */
  readonly secret?: string;
  /** Of its salted ledger. */
  readonly salting?: string;
}

export type Play = (town: Town) => Town;

export interface Step {
  readonly id: string;
  readonly play: Play;
}

/** A played year: the town before each step, and after the last. */
export interface Played {
  readonly steps: readonly Step[];
  readonly before: ReadonlyMap<string, Town>;
  readonly end: Town;
}

export const QUICKNET = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";
const GENESIS = 1692803367;

export function newTown(
  rows: Pick<Town, "units" | "people" | "history" | "rules" | "asOf" | "secret" | "salting">,
): Town {
  const policies = Object.values(rows.rules).map((rule) => orThrow(parsePolicy(rule as never)));
  return { ...rows, ledger: [], policies, seen: [], values: {}, by: "officer-1", numbers: {}, refused: [] };
}

export function playSteps(steps: readonly Step[], start: Town): Played {
  const before = new Map<string, Town>();
  let town = start;
  for (const step of steps) {
    before.set(step.id, town);
    town = withSalts(step.play)(town);
  }
  return { steps, before, end: town };
}

/** What is played with the salts of the town's ledger. */
export const withSalts =
  (play: Play): Play =>
  (town) =>
    town.salting === undefined ? play(town) : salted(town.salting, () => play(town));

const policies = new WeakMap<Row, Policy>();

/** The rules of an authority; each document is read once. */
export function policyOf({ rules }: Pick<Town, "rules">, authority: string): Policy {
  const document = rules[authority]!;
  const policy = policies.get(document) ?? orThrow(parsePolicy(document as never));
  policies.set(document, policy);
  return policy;
}

type Behind = Pick<Town, "people" | "history" | "secret">;
const registries = new WeakMap<readonly Row[], (readonly [Behind, Registry])[]>();

/** The registry of a day; the same rows are read once. */
export function registryOn({ units, people, history, secret }: Town, asOf: string): Registry {
  const read = registries.get(units) ?? [];
  registries.set(units, read);
  const known = read.find(
    ([rows, each]) =>
      rows.people === people && rows.history === history && rows.secret === secret && each.asOf === asOf,
  );
  if (known !== undefined) return known[1];
  const told = history.filter(({ day }) => (day as string) <= asOf);
  const own = secret === undefined ? {} : { secret };
  const registry = orThrow(
    parseRegistry({ units, inspectors: people, history: told, asOf, ...own } as never),
  );
  read.push([{ people, history, ...own }, registry]);
  return registry;
}

export const instant = (day: string): string => (day.length > 10 ? day : `${day}T09:00:00+08:00`);

/** An instant, or that of the last entry where this is later. */
export function notBefore({ ledger }: Pick<Town, "ledger">, at: string): string {
  const last = ledger.at(-1)?.at ?? at;
  return Date.parse(last) > Date.parse(at) ? last : at;
}

/** What an act of an authority on a day is given, and the town that has seen its registry. */
export function occasion(town: Town, authority: string, day: string) {
  const registry = registryOn(town, town.asOf);
  const { ledger, by } = town;
  const given = {
    ledger,
    registry,
    policy: policyOf(town, authority),
    at: notBefore(town, instant(day)),
    by,
  };
  return { given, town: { ...town, seen: [...town.seen, registry] } };
}

/** The town with what an act wrote; a refusal writes nothing. */
export function take<T>(town: Town, act: string, result: Result<T>): Town {
  if (!result.ok) {
    const said = `${act}: ${result.refusals.map(({ code }) => code).join(" ")}`;
    return { ...town, refused: [...town.refused, said] };
  }
  const ledger = (result.value as { readonly ledger?: Ledger }).ledger ?? (result.value as unknown as Ledger);
  return { ...town, ledger };
}

/** Every registry that stands on the ledger, once. */
export function bundleOf({ ledger, seen, policies, salting }: Town): Bundle {
  const stands = new Set(
    ledger
      .filter(({ kind }) => kind === "registry" || kind === "roster")
      .map(({ body }) => canonicalJson(body)),
  );
  const byDigest = new Map(seen.map((registry) => [snapshotOf(registry).digest, registry]));
  const registries = [...byDigest.values()].filter((registry) =>
    Object.values(committed(registry)).every((body) => stands.has(canonicalJson(body))),
  );
  return { ledger, registries, policies, ...(salting === undefined ? {} : { salting }) };
}

/** Bodies that commit to a registry. */
export function committed(registry: Registry): { readonly registry: Row; readonly roster: Row } {
  const { asOf, units, history, inspectors, salted } = snapshotOf(registry);
  const isPrivate = salted === undefined ? {} : { salted };
  return {
    registry: { asOf, units, history, ...isPrivate } as unknown as Row,
    roster: { asOf, inspectors, ...isPrivate } as unknown as Row,
  };
}

// ---- seeds

/** The round of the beacon that comes out in a second. */
export function beaconRound(at: string): number {
  return Math.floor((Date.parse(at) / 1000 - GENESIS) / 3) + 1;
}

/** The beacon round a quarter of an hour before an instant. */
export function beacon({ values }: Town, at: string): SeedSource {
  const round = beaconRound(new Date(Date.parse(at) - 900_000).toISOString());
  const value = values[`beacon ${round}`] ?? sha256Hex(`beacon ${round}`);
  return { type: "beacon", chain: QUICKNET, round, value };
}

/** A lottery whose numbers are read aloud. */
export function lottery({ values }: Town, name: string): SeedSource {
  const digits = sha256Hex(`lottery ${name}`).slice(0, 12);
  const drawn = digits.match(/../g)!.map((pair) => String((Number.parseInt(pair, 16) % 33) + 1));
  return { type: "text", name: `lottery ${name}`, value: values[name] ?? drawn.join(" ") };
}

export type Sources = (town: Town, name: string, at: string) => readonly SeedSource[];

export const byBeacon: Sources = (town, _name, at) => [beacon(town, at)];
export const byLottery: Sources = (town, name) => [lottery(town, name)];

// ---- rounds and cases

export interface RoundSaid {
  readonly authority: string;
  readonly matter: string;
  readonly round: string;
  /** Day, or instant, of the announcement and of the draw. */
  readonly announced: string;
  readonly drawn: string;
  readonly sources?: Sources;
  /** What is announced, where it is not what is drawn by. */
  readonly announce?: readonly AnnouncedSource[];
  readonly secret?: string;
  readonly again?: { readonly reason: string; readonly approver: string };
  /** The day that is announced for the draw. */
  readonly drawOn?: string;
}

export const nameOf = ({ matter, round }: Pick<RoundSaid, "matter" | "round">) => `${matter} ${round}`;

function sourcesOf(town: Town, said: RoundSaid): readonly SeedSource[] {
  return (said.sources ?? byBeacon)(
    town,
    `${nameOf(said)}${said.again === undefined ? "" : " again"}`,
    instant(said.drawn),
  );
}

const secretOf = ({ secret }: RoundSaid) => (secret === undefined ? {} : { phaseSecret: secret });

export function announced(town: Town, said: RoundSaid): Town {
  const { authority, matter, round, again } = said;
  const { given, town: seen } = occasion(town, authority, said.announced);
  const drawId = `${authority}/2026/${matter}/${round}${attemptOf(town, said)}`;
  const sources = said.announce ?? sourcesOf(town, said).map((source) => announcementOf(source, drawId));
  const drawOn = said.drawOn ?? instant(said.drawn).slice(0, 10);
  const more = { ...secretOf(said), ...(again === undefined ? {} : { again }) };
  const outcome = announceRound({ ...given, matter, round, sources, drawOn, ...more });
  return take(seen, `announce ${nameOf(said)}`, outcome);
}

/** How the draw id ends: nothing for the first attempt, `/Vn` for the next. */
function attemptOf({ ledger }: Town, { authority, matter, round }: RoundSaid): string {
  const start = `${authority}/2026/${matter}/${round}`;
  const before = ledger.filter(
    ({ kind, body }) => kind === "plan" && `${(body as unknown as Row)["drawId"]}/`.startsWith(`${start}/`),
  ).length;
  return before === 0 ? "" : `/V${before + 1}`;
}

/** The draw of an announced round: on the registry of the announcement. */
export function drawn(town: Town, said: RoundSaid): Town {
  const { authority, matter, round } = said;
  const { given, town: seen } = occasion(town, authority, said.drawn);
  const named = registryNamed(town, `${authority}/2026/${matter}/${round}`) ?? given.registry;
  const seed = sourcesOf(town, said);
  return take(
    seen,
    `draw ${nameOf(said)}`,
    runRound({ ...given, registry: named, matter, round, seed, ...secretOf(said) }),
  );
}

/** The registry that the last announcement of a round, or the opening of a case, names. */
export function registryNamed({ ledger, seen }: Town, drawId: string): Registry | undefined {
  const entry = ledger
    .filter(
      ({ kind, body }) =>
        (kind === "plan" || kind === "case") &&
        `${(body as unknown as Row)["drawId"]}/`.startsWith(`${drawId}/`),
    )
    .at(-1);
  if (entry === undefined) return undefined;
  const bodyOf = (hash: unknown) => canonicalJson(ledger.find((each) => each.hash === hash)!.body);
  const { registry, roster } = entry.body as unknown as Row;
  return seen.find((each) => {
    const bodies = committed(each);
    return (
      canonicalJson(bodies.registry) === bodyOf(registry) && canonicalJson(bodies.roster) === bodyOf(roster)
    );
  });
}

export interface CaseSaid {
  readonly authority: string;
  readonly lane: string;
  readonly case: string;
  readonly units?: readonly string[];
  readonly opened: string;
  /** Left out where planned visits take the whole case along. */
  readonly assigned?: string;
  readonly reason?: string;
  readonly more?: Row;
  readonly sources?: Sources;
}

const numberOf = (town: Town, said: CaseSaid): string => town.numbers[said.case] ?? said.case;
const seedOfCase = (town: Town, said: CaseSaid): readonly SeedSource[] =>
  said.assigned === undefined
    ? []
    : (said.sources ?? byLottery)(town, numberOf(town, said), instant(said.assigned));

/** The numbers are drawn a quarter of an hour before the people. */
function termsOfCase({ assigned }: CaseSaid, at: string): Row {
  if (assigned === undefined) return {};
  const drawn = Date.parse(instant(assigned)) - 900_000;
  const local = new Date(drawn + 28_800_000).toISOString().slice(0, 19);
  return drawn > Date.parse(at) ? { valuesFrom: `${local}+08:00` } : {};
}

export function opened(town: Town, said: CaseSaid): Town {
  const { authority, lane, units, reason = "a letter of a citizen", more = {} } = said;
  const { given, town: seen } = occasion(town, authority, said.opened);
  const drawId = `${authority}/2026/${lane}/${numberOf(town, said)}`;
  const sources = seedOfCase(town, said).map((source) => announcementOf(source, drawId));
  const own = units === undefined ? {} : { units: [...units] };
  const terms = termsOfCase(said, given.at);
  const input = { ...given, lane, case: numberOf(town, said), reason, sources, ...own, ...terms, ...more };
  return take(seen, `open ${said.case}`, openCase(input as never));
}

export function assigned(town: Town, said: CaseSaid): Town {
  const { authority, lane } = said;
  const { given, town: seen } = occasion(town, authority, said.assigned!);
  const number = numberOf(town, said);
  const registry = registryNamed(town, `${authority}/2026/${lane}/${number}`) ?? given.registry;
  const seed = seedOfCase(town, said);
  return take(
    seen,
    `assign ${said.case}`,
    assignCase({ ...given, registry, lane, case: number, seed } as never),
  );
}

export const roundSteps = (id: string, said: RoundSaid): Step[] => [
  { id: `announce ${id}`, play: (town) => announced(town, said) },
  { id: `draw ${id}`, play: (town) => drawn(town, said) },
];

export const caseSteps = (said: CaseSaid): Step[] => [
  { id: `open ${said.case}`, play: (town) => opened(town, said) },
  ...(said.assigned === undefined
    ? []
    : [{ id: `assign ${said.case}`, play: (town: Town) => assigned(town, said) }]),
];

// ---- visits

export interface VisitNow {
  readonly draw: DrawState;
  readonly visit: VisitState;
}

/** Visits that stand, of staffed draws and cases, by day, unit and draw. */
export function visitsOf({ ledger }: Pick<Town, "ledger">): VisitNow[] {
  return [...readBook(ledger).draws.values()]
    .filter(({ status }) => status === "staffed")
    .flatMap((draw) => [...draw.visits.values()].map((visit) => ({ draw, visit })))
    .filter(({ visit }) => visit.void === null && visit.seats.length > 0)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ draw, visit }: VisitNow): string => `${dayOf({ draw, visit })} ${visit.unit} ${draw.drawId}`;

/** The day of a visit; where visits have none, the first on which it can be made. */
export function dayOf({ draw, visit }: VisitNow): string {
  const since = visit.since ?? draw.since;
  return visit.day ?? laterDay(draw.from, since);
}

/**
 * A lawful year from one number: random policies of one or two authorities on one ledger, their rounds
 * announced and drawn in various orders, and between them whatever happens in a year. What the library
 * refuses is lawful too: the year goes on.
 */

import {
  type Ledger,
  orThrow,
  type Policy,
  parsePolicy,
  parseRegistry,
  type Refusal,
  type Registry,
  type Result,
  type ResultInput,
  readYear,
  type SeedSource,
  type Year,
} from "../../../src/index.js";
import { addDays, compareInstants, laterDay } from "../../../src/kernel/iso-date.js";
import { appendAll, canonicalJson, drawIdOf, sha256Hex } from "../../../src/protocol.js";
import { giveCodes, issueReceipts } from "../../../src/publish.js";
import { keyOfSecret } from "../../../src/registry/secret.js";

import { snapshotOf } from "../../../src/verify.js";
import type { DrawState, VisitState } from "../../../src/year/draw-state.js";
import {
  amendPolicy,
  anchorChain,
  announceRound,
  assignCase,
  carryOn,
  casesLeftAlone,
  changeRegistry,
  moveVisits,
  openCase,
  publishVisits,
  rateUnits,
  readBook,
  recordEvents,
  recordResults,
  reopenCase,
  replaceUnits,
  revealPhase,
  rotateKey,
  runCase,
  runRound,
  secretNow,
  staffRound,
  substitute,
  substituteEverywhere,
  voidCase,
  voidRound,
} from "../../support/acts.js";
import type { Row } from "../../support/small-case.js";
import { Chance } from "./chance.js";
import { KeysOfYear } from "./keys-of-year.js";
import { OF_OTHERS } from "./plain-facts.js";
import { LEADS, YEAR } from "./random-rules.js";
import { dayIn, REGIONS, randomPeople, randomUnit, TIERS } from "./random-town.js";
import { type ChosenSeed, SeedsOfYear } from "./seeds-of-year.js";
import type { YearPlan } from "./year-plan.js";

/** Registry rows as they were handed over. */
export interface TownRows {
  readonly units: readonly Row[];
  readonly inspectors: readonly Row[];
  readonly history: readonly Row[];
  readonly asOf: string;
}

export interface LawfulYear {
  readonly ledger: Ledger;
  readonly policies: readonly Policy[];
  readonly registries: readonly Registry[];
  /**
   * Rows behind each registry and roster entry, and documents behind each policy entry, by the hash of the
   * entry.
   */
  readonly rows: ReadonlyMap<string, TownRows>;
  readonly documents: ReadonlyMap<string, Row>;
  /** How often each act was done, and with which codes it was refused. */
  readonly done: ReadonlyMap<string, number>;
  readonly refused: ReadonlyMap<string, readonly string[]>;
}

interface Office {
  document: Row;
  policy: Policy;
  readonly secrets: ReadonlyMap<string, string>;
}

interface OpenRound {
  readonly office: Office;
  readonly matter: string;
  readonly round: string;
  readonly day: string;
  /** Between the announcement and the draw. */
  readonly wait: number;
}

interface OpenAnnouncement extends OpenRound {
  readonly registry: Registry;
  readonly rows: TownRows;
  readonly policy: Policy;
  readonly seed: readonly SeedSource[];
  readonly on: string;
}

/** What an act of a year gives, as the acts that take ledgers give it. */
function told(result: Result<{ readonly year: Year }>): Result<{ readonly ledger: Ledger }> {
  return result.ok ? { ...result, value: { ledger: result.value.year.ledger } } : result;
}

const ACTS = [
  "close",
  "open",
  "move",
  "tier",
  "flag",
  "merge",
  "leave",
  "flu",
  "hire",
  "illness",
  "everywhere",
  "replace",
  "case",
  "case",
  "case",
  "case-later",
  "case-later",
  "give-up",
  "give-up",
  "anchor",
  "key",
  "other-program",
  "void-case",
  "reopen",
  "results",
  "results",
  "results",
  "publish",
  "publish",
  "published-visit",
  "event",
  "rate",
  "amend",
  "holiday",
  "again",
  "staff",
  "staff",
  "history",
] as const;
type Act = (typeof ACTS)[number];

/**
 * Where people are few, rounds and cases are staffed later, again and again, with everything else in between.
 */
const ACTS_OF_FEW: readonly Act[] = [
  ...ACTS.filter((act) => act !== "hire"),
  "holiday",
  "illness",
  "everywhere",
  "replace",
];

/** Where the clocks of the year stand; and the times of day at which somebody writes. */
const ZONES = ["+08:00", "+08:00", "+08:00", "Z", "+00:00", "-03:30", "+14:00", "-11:00"];
const TIMES = [...Array<string>(8).fill("09:00:00"), "00:00:00", "14:05:59.5", "23:59:59.999"];

/** What another program may write between our entries: nobody reads it, whatever it says. */
const OTHER_BODIES: readonly unknown[] = [
  null,
  "a line",
  [1, [2, [3]]],
  { approver: 7, reason: { deep: [] }, drawId: 9, units: "none" },
  { approver: "officer-1", drawId: "210500/2026/FIRE/R1", unit: "U-1", step: "enter", day: "2026-13-01" },
  { policy: null, registry: [], sources: 4, announced: "x", constructor: 1, inspector: { length: -1 } },
];

const CODES = [["1"], ["1"], ["1"], ["E"], ["A", "D"], ["6"], ["4"]];

export type RowOrder = "as-they-come" | "shuffled";

export function playYear(plan: YearPlan, order: RowOrder = "as-they-come"): LawfulYear {
  return new PlayedYear(plan, order).play();
}

class PlayedYear implements LawfulYear {
  ledger: Ledger = [];
  readonly #seen: Registry[] = [];
  readonly rows = new Map<string, TownRows>();
  readonly documents = new Map<string, Row>();
  readonly done = new Map<string, number>();
  readonly refused = new Map<string, string[]>();
  #book = readBook([]);
  #units: Row[];
  #people: Row[];
  #history: Row[];
  readonly #offices: Office[];
  #announced: OpenAnnouncement[] = [];
  #opened: {
    readonly lane: string;
    readonly case: string;
    readonly registry: Registry;
    readonly policy: Policy;
    readonly seed: readonly SeedSource[];
    readonly on: string;
  }[] = [];
  #number = 0;
  /** The last day on which almost everybody was away. */
  #wellAfter = "2026-12-31";
  readonly #zone: string;
  readonly #seeds: SeedsOfYear;
  readonly #keys: KeysOfYear;
  /** Visits that the history tells of. */
  readonly #told = new Set<string>();
  readonly #chance: Chance;
  readonly #shuffle: Chance | undefined;
  readonly #areFew: boolean;
  /** What changes nothing else of a year, from chance of its own. */
  readonly #extras: Chance;
  /** Which rounds are given up, and what becomes of them, likewise: a year without one stays as it is. */
  readonly #voids: Chance;
  /** Rounds that were given up, and the day on which they are taken up again. */
  #givenUp: (OpenRound & { readonly how: "announce" | "draw" })[] = [];
  /** Every fourth year has a private registry. */
  readonly #private: { readonly secret?: string };

  constructor({ seed, units, people, history, policies, areFew = false }: YearPlan, order: RowOrder) {
    this.#areFew = areFew;
    this.#private = seed % 4 === 0 ? { secret: sha256Hex(`secret ${seed}`) } : {};
    this.#chance = new Chance(seed + 500_000);
    this.#extras = new Chance(seed + 900_000);
    this.#voids = new Chance(seed + 1_300_000);
    this.#shuffle = order === "shuffled" ? new Chance(seed + 77) : undefined;
    this.#zone = this.#chance.pick(ZONES);
    this.#seeds = new SeedsOfYear(this.#chance, this.#zone);
    this.#keys = new KeysOfYear(this.#chance);
    this.#units = [...units];
    this.#people = [...people];
    this.#history = [...history];
    this.#offices = policies.map((found) => ({ ...found, policy: orThrow(parsePolicy(found.document)) }));
  }

  /** The registries that stand on the ledger, each once: what was refused left none. */
  get registries(): readonly Registry[] {
    const bodies = this.ledger
      .filter(({ kind }) => kind === "registry" || kind === "roster")
      .map(({ body }) => canonicalJson(body));
    const stands = new Set(bodies);
    const byDigest = new Map(
      this.#seen
        .map((registry) => [snapshotOf(registry), registry] as const)
        .map((pair) => [pair[0].digest, pair] as const),
    );
    return [...byDigest.values()]
      .filter(([{ asOf, units, history, inspectors, salted }]) =>
        [
          { asOf, units, history, ...(salted && { salted }) },
          { asOf, inspectors, ...(salted && { salted }) },
        ].every((body) => stands.has(canonicalJson(body))),
      )
      .map(([, registry]) => registry);
  }

  get policies(): readonly Policy[] {
    return this.#offices.map(({ policy }) => policy);
  }

  play(): this {
    const chance = this.#chance;
    const rounds = this.#offices.flatMap((office) =>
      office.policy.matters.flatMap(({ id, rounds: each }) =>
        each.map(
          ({ id: round, from }): OpenRound => ({
            office,
            matter: id,
            round,
            day: addDays(from, chance.pick([0, 0, 0, -3, 2, 9])),
            wait: chance.pick([0, 0, 1, 6, 14]),
          }),
        ),
      ),
    );
    if (chance.in(3, 4)) this.#anchor("2026-01-01", "office");
    if (chance.in(1, 2)) this.#anchor("2026-01-01", "union");
    const kinds = this.#areFew ? ACTS_OF_FEW : ACTS;
    const acts = Array.from(
      { length: this.#areFew ? chance.between(10, 24) : chance.between(30, 70) },
      () => ({
        day: dayIn(chance, YEAR),
        act: chance.pick(kinds),
      }),
    );
    const happenings: { readonly day: string; readonly play: (day: string) => void }[] = [
      ...rounds.map((round) => ({
        day: round.day < "2026-01-01" ? "2026-01-01" : round.day,
        play: (day: string) => this.#open(round, day),
      })),
      ...acts.map(({ day, act }) => ({ day, play: (on: string) => this.#act(act, on) })),
    ];
    for (const { day, play } of happenings.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
      this.#drawWaiting(day);
      this.#takeUp(day);
      play(day);
      if (this.#voids.in(1, this.#areFew ? 8 : 16)) this.#voidRound(day);
      if (this.#extras.in(1, 8)) this.#receipts(day);
      if (this.#extras.in(1, 6)) this.#codes(day);
      if (day > this.#wellAfter) this.#staffAgain(day);
      if (this.#areFew && chance.in(1, 2)) this.#staffLater(day);
    }
    this.#drawWaiting("2026-12-31");
    this.#end("2026-12-31");
    return this;
  }

  // ---- rows and registries

  #rowsOn(asOf: string): TownRows {
    const mixed = <T>(list: readonly T[]): T[] =>
      this.#shuffle === undefined ? [...list] : this.#shuffle.shuffled(list);
    return {
      units: mixed(this.#units),
      inspectors: mixed(this.#people),
      history: mixed(this.#history.filter(({ day }) => (day as string) <= asOf)),
      asOf,
    };
  }

  #registryOf(rows: TownRows): Registry {
    return orThrow(parseRegistry({ ...rows, ...this.#private } as never));
  }

  /** Does an act; what it wrote is read, and the rows behind its registers are kept. */
  #take<T>(
    act: string,
    result: Result<T>,
    behind: { readonly rows?: TownRows; readonly document?: Row } = {},
  ): T | undefined {
    if (!result.ok) {
      this.refused.set(act, [
        ...(this.refused.get(act) ?? []),
        result.refusals.map(({ code }: Refusal) => code).join(" "),
      ]);
      return undefined;
    }
    const value = result.value as T & { readonly ledger?: Ledger };
    const ledger = value.ledger ?? (value as unknown as Ledger);
    for (const { kind, hash } of ledger.slice(this.ledger.length)) {
      if ((kind === "registry" || kind === "roster") && behind.rows !== undefined)
        this.rows.set(hash, behind.rows);
      if (kind === "policy" && behind.document !== undefined) this.documents.set(hash, behind.document);
    }
    const isNew = ledger.length > this.ledger.length;
    this.ledger = ledger;
    this.#book = carryOn(this.#book, ledger);
    const what = isNew ? act : `${act}: nothing`;
    this.done.set(what, (this.done.get(what) ?? 0) + 1);
    return value;
  }

  #at(day: string): string {
    const at = `${day}T${this.#chance.pick(TIMES)}${this.#zone}`;
    const last = this.ledger.at(-1)?.at ?? at;
    return compareInstants(last, at) > 0 ? last : at;
  }

  /** The registers of the day, or of a few days before. */
  #today(day: string, policy?: Policy) {
    const rows = this.#rowsOn(day);
    const registry = this.#registryOf(rows);
    this.#seen.push(registry);
    return {
      rows,
      input: { ledger: this.ledger, registry, policy: policy as Policy, at: this.#at(day), by: "officer-1" },
    };
  }

  // ---- rounds

  #open(round: OpenRound, day: string): void {
    if (round.wait === 0) {
      this.#draw(round, day);
      return;
    }
    this.#announce("announce", round, day);
  }

  /** Announces a round; `again` when the attempt before is given up. */
  #announce(act: string, round: OpenRound, day: string, again: Row = {}): void {
    const { office, matter } = round;
    const { rows, input } = this.#today(day, office.policy);
    const on = firstOf(addDays(day, Math.max(round.wait, 1)), "2026-12-31");
    const chosen = this.#seed(office, { matter, round: round.round, day, on });
    const drawOn = this.#chance.in(1, 2) ? { drawOn: on } : {};
    const said = announceRound({
      ...input,
      matter,
      round: round.round,
      sources: chosen.announced,
      ...chosen.terms,
      ...this.#secret(office, matter),
      ...drawOn,
      ...again,
    } as never);
    if (this.#take(act, said, { rows, document: office.document }) === undefined) return;
    this.#announced.push({
      ...round,
      registry: input.registry,
      rows,
      policy: office.policy,
      seed: chosen.values,
      on: chosen.on,
    });
  }

  /** Sources for the next attempt at a round, or for a case, announced on a day and drawn on another. */
  #seed(
    { policy: { authority, year } }: Pick<Office, "policy">,
    named: { readonly matter: string; readonly round: string; readonly day: string; readonly on: string },
  ): ChosenSeed {
    const { matter, round, day, on } = named;
    const first = drawIdOf({ authority, year, matter, round });
    const attempt =
      1 + [...this.#book.attempts.keys()].filter((id) => `${id}/`.startsWith(`${first}/`)).length;
    const drawId = drawIdOf({ authority, year, matter, round, attempt });
    return this.#seeds.choose({ drawId, day, on, chains: this.#book.chains });
  }

  /** Rounds whose day has come, in an order of chance. */
  #drawWaiting(day: string): void {
    const ripe = this.#chance.shuffled(this.#announced.filter(({ on }) => on <= day));
    this.#announced = this.#announced.filter(({ on }) => on > day);
    for (const { office, matter, round, registry, rows, policy, seed, on } of ripe) {
      const input = {
        ledger: this.ledger,
        registry,
        policy,
        at: this.#at(on),
        by: "officer-1",
        matter,
        round,
        seed,
      };
      this.#take("draw announced", runRound({ ...input, ...this.#secret(office, matter) }), { rows });
    }
  }

  #draw(round: OpenRound, day: string, act = "draw"): void {
    const { office, matter } = round;
    const { rows, input } = this.#today(day, office.policy);
    const { values: seed } = this.#seed(office, { matter, round: round.round, day, on: day });
    const run = runRound({ ...input, matter, round: round.round, seed, ...this.#secret(office, matter) });
    this.#take(act, run, { rows, document: office.document });
  }

  #secret({ secrets }: Office, matter: string) {
    const phaseSecret = secrets.get(matter);
    return phaseSecret === undefined ? {} : { phaseSecret };
  }

  #end(day: string): void {
    for (const { policy, secrets } of this.#offices) {
      for (const [matter, value] of secrets) {
        if (this.#chance.in(1, 3)) continue;
        this.#take(
          "reveal",
          revealPhase({ policy, matter, value, ledger: this.ledger, at: this.#at(day), by: "office" }),
        );
      }
    }
  }

  // ---- acts

  #act(act: Act, day: string): void {
    const acts: Record<Act, () => void> = {
      close: () => this.#changeUnit(day, "closed", { status: "closed", closed: day }),
      open: () => this.#newUnit(day),
      move: () => this.#changeUnit(day, "moved", { region: this.#chance.pick(REGIONS) }),
      tier: () => this.#changeUnit(day, "tier", { tier: this.#chance.pick(TIERS) }),
      flag: () => this.#flag(day),
      merge: () => this.#merge(day),
      leave: () => this.#leave(day),
      flu: () => this.#flu(day),
      hire: () => this.#hire(),
      illness: () => this.#illness(day),
      everywhere: () => this.#everywhere(day),
      replace: () => this.#replace(day),
      case: () => this.#case(day, "case"),
      "case-later": () => this.#caseLater(day),
      "give-up": () => this.#giveUp(day),
      anchor: () => this.#anchor(day, this.#chance.pick(["office", "union", "late"])),
      key: () => this.#key(day),
      "other-program": () => this.#otherProgram(day),
      "void-case": () => this.#voidCase(day),
      reopen: () => this.#reopen(day),
      results: () => this.#results(day),
      publish: () => this.#publish(day),
      "published-visit": () => this.#publishedVisit(day),
      event: () => this.#event(day),
      rate: () => this.#rate(day),
      amend: () => this.#amend(day),
      holiday: () => this.#holiday(day),
      again: () => this.#again(day),
      staff: () => this.#staffLater(day),
      history: () => this.#intoHistory(day),
    };
    acts[act]();
  }

  #active(): Row[] {
    return this.#units.filter(({ status }) => status !== "closed");
  }

  /** Visits that can still be changed. */
  #visits(fits: (draw: DrawState, visit: VisitState) => boolean): { draw: DrawState; visit: VisitState }[] {
    return [...this.#book.draws.values()]
      .filter(({ status }) => status === "staffed")
      .flatMap((draw) => [...draw.visits.values()].map((visit) => ({ draw, visit })))
      .filter(({ draw, visit }) => visit.void === null && fits(draw, visit));
  }

  #changeRegistry(
    act: string,
    day: string,
    change: { readonly code: string; readonly unit: string; readonly next: Row[]; readonly into?: string },
  ): void {
    const { code, unit, next, into } = change;
    const before = this.#today(day);
    const kept = this.#units;
    this.#units = next;
    const after = this.#today(day);
    const reasons = [{ unit, code, reason: "a letter", ...(into === undefined ? {} : { into }) }] as never;
    const said = {
      ledger: this.ledger,
      before: before.input.registry,
      after: after.input.registry,
      reasons,
      approver: "head",
    };
    const length = this.ledger.length;
    const taken = this.#take(
      `change: ${act}`,
      changeRegistry({ ...said, at: this.#at(day), by: "officer-2" }),
    );
    if (taken === undefined) this.#units = kept;
    else this.#keepChange(length, before.rows, after.rows);
  }

  #keepChange(length: number, before: TownRows, after: TownRows): void {
    const body = this.ledger.at(-1)!.body as unknown as { from: string; to: string };
    for (const { kind, hash } of this.ledger.slice(length)) {
      if (kind === "roster") this.rows.set(hash, after);
      if (kind === "registry") this.rows.set(hash, hash === body.from ? before : after);
    }
  }

  #changeUnit(day: string, code: string, change: Row): void {
    const unit = this.#chance.pick(this.#active());
    if (Object.entries(change).every(([field, value]) => unit[field] === value)) return;
    const next = this.#units.map((each) => (each === unit ? { ...each, ...change } : each));
    this.#changeRegistry(code, day, { code, unit: unit["id"] as string, next });
  }

  #newUnit(day: string): void {
    const id = `N-${String(++this.#number).padStart(3, "0")}`;
    const next = [...this.#units, { ...randomUnit(this.#chance, id), opened: day }];
    this.#changeRegistry("new", day, { code: "new", unit: id, next });
  }

  #flag(day: string): void {
    const unit = this.#chance.pick(this.#active());
    const isOut = unit["exclusions"] !== undefined;
    const exclusions = isOut
      ? undefined
      : [
          {
            flag: "shut",
            reason: "repairs",
            from: day,
            until: this.#chance.in(1, 2) ? null : addDays(day, 60),
          },
        ];
    const next = this.#units.map((each) => (each === unit ? { ...each, exclusions } : each));
    const code = isOut ? "readmitted" : "excluded";
    this.#changeRegistry(code, day, { code, unit: unit["id"] as string, next });
  }

  #merge(day: string): void {
    const [gone, into] = this.#chance.some(this.#active(), 2) as [Row, Row];
    const id = gone["id"] as string;
    const isNamed =
      this.#history.some(({ unit }) => unit === id) ||
      this.#people.some(({ recusals }) => JSON.stringify(recusals ?? "").includes(id));
    const next =
      isNamed || this.#chance.in(1, 2)
        ? this.#units.map((each) => (each === gone ? { ...each, closed: day } : each))
        : this.#units.filter((each) => each !== gone);
    this.#changeRegistry("merged", day, { code: "merged", unit: id, next, into: into["id"] as string });
  }

  #leave(day: string): void {
    const person = this.#chance.pick(this.#people);
    const leave = [
      ...((person["leave"] as Row[] | undefined) ?? []),
      { from: addDays(day, 3), until: addDays(day, this.#chance.between(5, 40)) },
    ];
    this.#people = this.#people.map((each) => (each === person ? { ...each, leave } : each));
    this.done.set("leave", (this.done.get("leave") ?? 0) + 1);
  }

  /** Almost everybody is away, until a day: who is drawn meanwhile finds no team before it. */
  #flu(day: string): void {
    const away = { from: day, until: addDays(day, this.#chance.between(5, 25)) };
    this.#wellAfter = away.until;
    const well = this.#chance.pick(this.#people);
    this.#people = this.#people.map((each) =>
      each === well ? each : { ...each, leave: [...((each["leave"] as Row[] | undefined) ?? []), away] },
    );
    this.done.set("flu", (this.done.get("flu") ?? 0) + 1);
  }

  #staffAgain(day: string): void {
    this.#wellAfter = "2026-12-31";
    this.#staffLater(day);
  }

  #hire(): void {
    const [model] = randomPeople(this.#chance, this.#units) as [Row];
    const few = this.#areFew ? { capacity: this.#chance.between(1, 3) } : {};
    this.#people = [...this.#people, { ...model, ...few, id: `Q-${++this.#number}`, notWith: [] }];
    this.done.set("hire", (this.done.get("hire") ?? 0) + 1);
  }

  #policyOf(draw: DrawState): Policy {
    return this.#book.policies.get(draw.policy)!;
  }

  /** How the acts name a draw or a case. */
  #named({ drawId, ground, round }: DrawState) {
    const [, , matter, name] = drawId.split("/") as [string, string, string, string];
    return { matter, round: ground === "draw" ? round : name };
  }

  #illness(day: string): void {
    const coming = this.#visits(
      (_draw, { day: on, result, seats }) =>
        result === null && seats.length > 0 && (on === null || on >= day),
    );
    if (coming.length === 0) return;
    const { draw, visit } = this.#chance.pick(coming);
    const { inspector } = this.#chance.pick(visit.seats);
    const out = [
      this.#chance.in(1, 2)
        ? { inspector, from: day, until: addDays(day, 20) }
        : { inspector, units: [visit.unit] },
    ];
    const { rows, input } = this.#today(day, this.#policyOf(draw));
    const said = { ground: "illness", reason: "a note", approver: "head", out } as never as {
      ground: "illness";
      reason: string;
      approver: string;
      out: never[];
    };
    this.#take("illness", substitute({ ...input, ...this.#named(draw), ...said }), { rows });
  }

  #everywhere(day: string): void {
    const { inspector } = { inspector: this.#chance.pick(this.#people)["id"] as string };
    const office = this.#chance.pick(this.#offices);
    const { rows, input } = this.#today(day, office.policy);
    const authorities = this.#chance.in(1, 2)
      ? { authorities: this.#offices.map(({ policy }) => policy.authority) }
      : {};
    const said = {
      inspector,
      from: day,
      until: addDays(day, 30),
      ground: "leave",
      reason: "parental leave",
      approver: "head",
    } as const;
    this.#take("everywhere", substituteEverywhere({ ...input, ...authorities, ...said }), { rows });
  }

  #replace(day: string): void {
    const coming = this.#visits(
      ({ ground, until }, { result, day: on }) =>
        ground === "draw" && result === null && until >= day && (on === null || on >= day),
    );
    if (coming.length === 0) return;
    const { draw, visit } = this.#chance.pick(coming);
    const { rows, input } = this.#today(day, this.#policyOf(draw));
    const units = [{ unit: visit.unit, code: "not-found", reason: "nobody there" }] as const;
    this.#take("replace", replaceUnits({ ...input, ...this.#named(draw), units, approver: "head" }), {
      rows,
    });
  }

  #caseInput(day: string) {
    const office = this.#chance.pick(this.#offices);
    const lane = this.#chance.pick(office.policy.lanes!);
    const { rows, input } = this.#today(day, office.policy);
    const isMany = lane.ground === "campaign" || this.#chance.in(1, 8);
    const ids = this.#active().map(({ id }) => id as string);
    const units = lane.ground === "joint" ? {} : { units: this.#chance.some(ids, isMany ? 4 : 1) };
    const until =
      lane.within === undefined && lane.ground !== "joint"
        ? { until: addDays(day, this.#chance.between(10, 30)) }
        : {};
    const more = {
      ...units,
      ...until,
      ...this.#chance.maybe(1, 3, () => ({ urgent: lane.urgent !== undefined })),
    };
    const arrived = lane.ground !== "joint" && this.#chance.in(1, 4) ? { arrived: addDays(day, -1) } : {};
    const lead =
      lane.ground === "joint"
        ? { lead: this.#lastDrawOf(`${lane.lead!.authority}/${office.policy.year}/${lane.lead!.matter}/`) }
        : {};
    const said = {
      reason: "a letter",
      approver: "government",
      case: `C-${++this.#number}`,
      lane: lane.id,
      ...lead,
      ...more,
      ...arrived,
    };
    return { rows, office, lane, input: { ...input, ...said } };
  }

  #lastDrawOf(start: string): string {
    const staffed = [...this.#book.draws.values()].filter(
      ({ drawId, status }) => drawId.startsWith(start) && status === "staffed",
    );
    return staffed.at(-1)?.drawId ?? `${start}none`;
  }

  #case(day: string, act: string): void {
    const { rows, office, lane, input } = this.#caseInput(day);
    const { values: seed } = this.#seed(office, { matter: lane.id, round: input.case, day, on: day });
    this.#take(`${act}: ${lane.ground}`, runCase({ ...input, seed }), { rows, document: office.document });
  }

  #caseLater(day: string): void {
    const waiting = this.#opened.find(({ on }) => on <= day);
    if (waiting !== undefined) {
      this.#opened = this.#opened.filter((each) => each !== waiting);
      const { lane, case: name, registry, policy, seed } = waiting;
      const base = {
        ledger: this.ledger,
        registry,
        policy,
        lane,
        case: name,
        seed,
        at: this.#at(day),
        by: "officer-1",
      };
      this.#take("assign", assignCase(base as never));
      return;
    }
    const { rows, office, input } = this.#caseInput(day);
    const on = addDays(day, this.#chance.between(1, 3));
    const chosen = this.#seed(office, { matter: input.lane, round: input.case, day, on });
    const behind = { rows, document: office.document };
    const said = openCase({ ...input, sources: chosen.announced, ...chosen.terms } as never);
    if (this.#take("open-case", said, behind) !== undefined)
      this.#opened.push({
        lane: input.lane,
        case: input.case,
        registry: input.registry,
        policy: input.policy,
        seed: chosen.values,
        on: chosen.on,
      });
    else if (!said.ok && said.refusals.some(({ code }) => code === "case/all-merged"))
      this.#take("open-case: merged", openCase({ ...input, sources: [] } as never), behind);
  }

  // ---- announcements given up, chains, keys, and what another program writes

  #giveUp(day: string): void {
    if (this.#announced.length === 0) return;
    const open = this.#chance.pick(this.#announced);
    const again = { again: { reason: "the lottery was cancelled", approver: "head" } };
    const length = this.ledger.length;
    this.#announce("give-up", { ...open, wait: this.#chance.pick([1, 5, 12]) }, day, again);
    if (this.ledger.length > length) this.#announced = this.#announced.filter((each) => each !== open);
  }

  /** A round that nobody has visited yet, and that is taken up again later, at once, or not at all. */
  #voidRound(day: string): void {
    const voids = this.#voids;
    const standing = [...this.#book.draws.values()].filter(
      ({ ground, status, visits }) =>
        ground === "draw" && status !== "void" && [...visits.values()].every(({ result }) => result === null),
    );
    if (standing.length === 0) return;
    const announced = standing.filter(({ status }) => status === "announced");
    const draw = voids.pick(announced.length > 0 && voids.in(1, 2) ? announced : standing);
    const office = this.#offices.find(({ policy }) => policy.authority === draw.authority)!;
    const { matter, round } = this.#named(draw);
    const said = { matter, round, reason: "the list was wrong", approver: "head" };
    const occasion = { policy: office.policy, ledger: this.ledger, at: this.#last(day), by: "officer-2" };
    const act = draw.status === "announced" ? "void announced" : "void drawn";
    if (this.#take(act, voidRound({ ...occasion, ...said })) === undefined) return;
    const isOwn = (each: OpenRound) =>
      each.office === office && each.matter === matter && each.round === round;
    // Some forget that it was given up, and try to draw what was announced.
    if (voids.in(3, 4)) this.#announced = this.#announced.filter((each) => !isOwn(each));
    if (voids.in(1, 4)) return;
    const how = voids.pick(["announce", "draw"] as const);
    const again = { office, matter, round, day: addDays(day, voids.pick([0, 0, 1, 9])), how };
    this.#givenUp.push({ ...again, wait: voids.pick([1, 4]) });
    this.#takeUp(day);
  }

  /** From other sources: an attempt has its own. */
  #takeUp(day: string): void {
    const ripe = this.#givenUp.filter((each) => each.day <= day);
    this.#givenUp = this.#givenUp.filter((each) => each.day > day);
    for (const each of ripe) {
      if (each.how === "announce") this.#announce("announced after void", each, day);
      else this.#draw(each, day, "drawn after void");
    }
  }

  #anchor(day: string, party: string): void {
    const value = this.#seeds.anchor(party);
    const said = { ledger: this.ledger, party, value, at: this.#at(day), by: "office" };
    this.#take("anchor", anchorChain(said));
  }

  #key(day: string): void {
    const at = this.#at(day);
    const entry = this.#keys.next(at.slice(0, 10));
    const said = rotateKey({ ledger: this.ledger, ...entry, at, by: "office" });
    if (this.#take("key", said) !== undefined) this.#keys.taken();
  }

  /** How every unit stood in one of the draws: `issueReceipts` is for one draw once. */
  #receipts(day: string): void {
    const drawn = [...this.#book.attempts.values()].filter(({ draw }) => draw !== undefined);
    if (drawn.length === 0 || this.#private.secret !== undefined) return;
    const { drawId } = this.#extras.pick(drawn);
    this.#take("receipts", told(issueReceipts(this.#year(), { drawId, at: this.#last(day), by: "office" })));
  }

  /** Codes of the visits of one office, as they stand. */
  #codes(day: string): void {
    const year = this.#year();
    this.#take("codes", told(giveCodes(year, { at: this.#last(day), by: "office" })));
  }

  #year(): Year {
    const { policy } = this.#extras.pick(this.#offices);
    const registry = this.#seen.at(-1) ?? this.#registryOf(this.#rowsOn("2026-01-01"));
    const secret = secretNow();
    const inputs = { policy, registry, earlier: this.#seen, ...(secret === undefined ? {} : { secret }) };
    return orThrow(readYear(this.ledger, inputs));
  }

  #last(day: string): string {
    const at = `${day}T09:00:00${this.#zone}`;
    const last = this.ledger.at(-1)?.at ?? at;
    return compareInstants(last, at) > 0 ? last : at;
  }

  #otherProgram(day: string): void {
    const [kind, body] = [this.#chance.pick(OF_OTHERS), this.#chance.pick(OTHER_BODIES) as never];
    const longer = appendAll(
      this.ledger,
      [{ kind, at: this.#at(day), by: "other-program", body }],
      secretNow() ?? this.#ledgerSecret(),
    );
    this.#take("other-program", { ok: true, value: longer, warnings: [] } as never);
  }

  /** That of a ledger which is salted since its registry is private: protocol 12.4. */
  #ledgerSecret(): string | undefined {
    const isSalted = this.#private.secret !== undefined && this.ledger.at(-1)?.salt !== undefined;
    return isSalted ? keyOfSecret(this.#private.secret!, ["ledger"]) : undefined;
  }

  #voidCase(day: string): void {
    const cases = [...this.#book.draws.values()].filter(
      ({ ground, status }) => ground !== "draw" && status !== "void",
    );
    if (cases.length === 0) return;
    const draw = this.#chance.pick(cases);
    const [, , lane, name] = draw.drawId.split("/") as [string, string, string, string];
    const said = {
      policy: this.#policyOf(draw),
      lane,
      case: name,
      reason: "withdrawn",
      approver: "head",
      at: this.#at(day),
      by: "officer-2",
    };
    this.#take("void-case", voidCase({ ledger: this.ledger, ...said }));
  }

  #reopen(day: string): void {
    const [alone] = casesLeftAlone(this.#book);
    if (alone === undefined) return;
    const [authority, , lane, name] = alone.drawId.split("/") as [string, string, string, string];
    const office = this.#offices.find(({ policy }) => policy.authority === authority)!;
    const { rows, input } = this.#today(day, office.policy);
    const as = `${name}-${++this.#number}`;
    const { values: seed } = this.#seed(office, { matter: lane, round: as, day, on: day });
    this.#take("reopen", reopenCase({ ...input, lane, case: name, as, seed }), {
      rows,
      document: office.document,
    });
  }

  // ---- results

  #results(day: string): void {
    const chance = this.#chance;
    const made = this.#visits(
      ({ from }, { result, day: on, seats }) => result === null && seats.length > 0 && (on ?? from) <= day,
    );
    const steps = chance.some(made, 12).map(({ draw, visit }): ResultInput => {
      const codes = chance.pick(CODES);
      const correct = codes.includes("E") ? { correctBy: addDays(day, 10) } : {};
      const since = visit.since ?? draw.since;
      const on = visit.day ?? laterDay(draw.from, since);
      return {
        drawId: draw.drawId,
        unit: visit.unit,
        step: "enter",
        day: on,
        codes,
        ...correct,
      } as ResultInput;
    });
    this.#steps("results", steps, day);
  }

  #publish(day: string): void {
    const chance = this.#chance;
    const steps = [...this.#book.draws.values()].flatMap((draw) =>
      [...draw.visits.values()].flatMap(({ unit, result }): ResultInput[] => {
        const named = { drawId: draw.drawId, unit };
        if (result?.stage === "review") {
          return [
            chance.in(1, 8)
              ? ({ ...named, step: "return", text: "unclear" } as ResultInput)
              : ({ ...named, step: "publish" } as ResultInput),
          ];
        }
        if (result?.stage !== "published") return [];
        if (result.followUp === "open" && chance.in(1, 2))
          return [{ ...named, step: "close", day, text: "looked at again" } as ResultInput];
        if (chance.in(1, 10))
          return [
            {
              ...named,
              step: "correct",
              day: result.day,
              codes: ["1"],
              text: "misread",
              approver: "head",
            } as ResultInput,
          ];
        return chance.in(1, 25) ? [{ ...named, step: "annul", day, text: "reviewed" } as ResultInput] : [];
      }),
    );
    this.#steps("publish", steps, day);
  }

  #steps(act: string, steps: readonly ResultInput[], day: string): void {
    for (const { policy } of this.#offices) {
      const own = steps.filter(({ drawId }) => drawId.startsWith(`${policy.authority}/`));
      if (own.length === 0) continue;
      this.#take(
        act,
        recordResults({ ledger: this.ledger, policy, steps: own, at: this.#at(day), by: "officer-4" }),
      );
    }
  }

  /**
   * Some visits that were made come into the history of the registry, each once and with everything that is
   * known of it.
   */
  #intoHistory(day: string): void {
    const visits = this.#visits(
      (_draw, { result, seats }) => result?.stage === "published" && seats.length > 0,
    ).filter(({ draw, visit }) => !this.#told.has(`${draw.drawId} ${visit.unit}`));
    const units = new Set(this.#units.map(({ id }) => id));
    for (const { draw, visit } of this.#chance.some(visits, 4)) {
      if (!units.has(visit.unit) || visit.result!.day > day) continue;
      this.#told.add(`${draw.drawId} ${visit.unit}`);
      const policy = this.#policyOf(draw);
      const lane = policy.lanes?.find(({ id }) => id === draw.drawId.split("/")[2]);
      const kind = lane === undefined ? "routine" : (lane.kind ?? lane.ground);
      const matter = lane === undefined ? draw.drawId.split("/")[2]! : (lane.matter ?? lane.id);
      const { day: on, codes } = visit.result!;
      const row = {
        unit: visit.unit,
        day: on,
        kind,
        matter,
        authority: policy.authority,
        level: policy.level ?? "",
        result: codes.join("+"),
      };
      this.#history = [
        ...this.#history,
        { ...row, inspectors: visit.seats.map(({ inspector }) => inspector) },
      ];
      this.done.set("history", (this.done.get("history") ?? 0) + 1);
    }
  }

  #publishedVisit(day: string): void {
    const chance = this.#chance;
    const row = {
      unit: chance.pick(this.#active())["id"] as string,
      day: addDays(day, -chance.below(40)),
      kind: chance.pick(["routine", "complaint"]),
      ...chance.maybe(1, 2, () => ({ matter: chance.pick(["FIRE", "TAX"]) })),
      ...chance.maybe(1, 2, () => ({ result: chance.pick(["1", "E"]) })),
    };
    const authority = chance.pick(["210999", LEADS.other]);
    const level = chance.maybe(1, 2, () => ({ level: "province" }));
    this.#take(
      "published-visit",
      publishVisits({
        ledger: this.ledger,
        authority,
        ...level,
        visits: [row],
        at: this.#at(day),
        by: "officer-5",
      }),
    );
  }

  #event(day: string): void {
    const unit = this.#chance.pick(this.#active())["id"] as string;
    const event = {
      unit,
      event: this.#chance.pick(["penalty", "accident", "complaint", "repair"] as const),
      day,
      reference: `E-${++this.#number}`,
    };
    this.#take(
      "event",
      recordEvents({ ledger: this.ledger, events: [event], at: this.#at(day), by: "officer-3" }),
    );
  }

  /** New scores, and the registry that carries them. */
  #rate(day: string): void {
    const { policy } = this.#chance.pick(this.#offices);
    const { rows, input } = this.#today(day, policy);
    const rated = this.#take("rate", rateUnits({ ...input, until: day }), { rows });
    for (const { unit, after } of rated?.rating.units ?? []) {
      this.#units = this.#units.map((each) =>
        each["id"] === unit ? { ...each, facts: { ...(each["facts"] as Row), score: after } } : each,
      );
    }
  }

  // ---- plans that change

  #amendWith(
    act: string,
    day: string,
    change: (document: Row) => Row,
    office: Office = this.#chance.pick(this.#offices),
  ): void {
    const document = change(office.document);
    const policy = parsePolicy(document);
    if (!policy.ok) return;
    const { rows, input } = this.#today(day, policy.value);
    const { registry, ...bare } = input;
    const said = {
      ...bare,
      reason: "a notice",
      approver: "head",
      ...(this.#chance.in(1, 2) ? { registry } : {}),
    };
    const taken = this.#take(act, amendPolicy(said), { rows, document });
    if (taken === undefined) return;
    Object.assign(office, { document, policy: policy.value });
    if (this.#chance.in(1, 2)) {
      const { rows: later, input: again } = this.#today(day, office.policy);
      this.#take("move", moveVisits({ ...again, reason: "the notice", approver: "head" }), { rows: later });
    }
  }

  #amend(day: string): void {
    const chance = this.#chance;
    this.#amendWith("amend", day, (document) => {
      const [first, ...others] = document["matters"] as Row[];
      const team = { ...(first!["team"] as Row), band: chance.between(1, 4) };
      const changed = chance.pick<Row>([
        { ...first, reserve: chance.between(1, 30) },
        { ...first, team },
        { ...first, title: `matter ${++this.#number}` },
        { ...first, strata: (first!["strata"] as Row[]).map((stratum) => otherQuota(chance, stratum)) },
      ]);
      return { ...document, matters: [changed, ...others] };
    });
  }

  #holiday(day: string): void {
    const { ahead, office } = this.#stormAfter(day);
    const change = (document: Row) => {
      const calendars = (document["calendars"] as Row[]).map((calendar) =>
        calendar["from"] === "2026-01-01" && !JSON.stringify(calendar).includes(ahead)
          ? { ...calendar, holidays: [...(calendar["holidays"] as Row[]), { day: ahead, name: "storm" }] }
          : calendar,
      );
      return { ...document, calendars };
    };
    this.#amendWith("holiday", day, change, office);
  }

  /** Mostly a day on which somebody is expected, and where. */
  #stormAfter(day: string): { readonly ahead: string; readonly office?: Office } {
    const coming = this.#visits((_draw, { day: on, result }) => result === null && on !== null && on > day);
    if (coming.length === 0 || this.#chance.in(1, 5))
      return { ahead: addDays(day, this.#chance.between(2, 30)) };
    const { draw, visit } = this.#chance.pick(coming);
    const office = this.#offices.find(({ policy }) => policy.authority === draw.authority)!;
    return { ahead: visit.day!, office };
  }

  #again(day: string): void {
    const draws = [...this.#book.draws.values()].filter(
      ({ ground, status }) => ground === "draw" && status !== "void",
    );
    if (draws.length === 0) return;
    const draw = this.#chance.pick(draws.slice(-4));
    const office = this.#offices.find(({ policy }) => policy.authority === draw.authority)!;
    const { rows, input } = this.#today(day, office.policy);
    const { matter, round } = this.#named(draw);
    const again = { reason: "the wrong list was printed", approver: "head" };
    if (draw.status !== "announced" && this.#chance.in(1, 2)) {
      const open = { office, matter, round, day, wait: this.#chance.pick([1, 4]) };
      this.#announce("announce again", open, day, { again });
      return;
    }
    const { values: seed } = this.#seed(office, { matter, round, day, on: day });
    this.#take("again", runRound({ ...input, matter, round, seed, again, ...this.#secret(office, matter) }), {
      rows,
      document: office.document,
    });
  }

  #staffLater(day: string): void {
    const open = [...this.#book.draws.values()].filter(
      ({ ground, status, until, visits }) =>
        (this.#areFew
          ? status === "staffed" && (ground !== "draw" || until >= day)
          : ground === "draw" && status !== "void" && until >= day) &&
        [...visits.values()].some(({ void: gone, seats }) => gone === null && seats.length === 0),
    );
    if (open.length === 0) return;
    const draw = this.#chance.pick(open);
    for (let n = this.#areFew ? this.#chance.below(2) : 4; n > 0; n--) this.#hire();
    const office = this.#offices.find(({ policy }) => policy.authority === draw.authority)!;
    const isOfDraw = !this.#areFew || this.#chance.in(1, 2);
    const { rows, input } = this.#today(day, isOfDraw ? this.#policyOf(draw) : office.policy);
    const said = { ...this.#named(draw), reason: "people joined", approver: "head" };
    this.#take("staff", staffRound({ ...input, ...said }), {
      rows,
      document: isOfDraw ? this.documents.get(draw.policy)! : office.document,
    });
  }
}

function firstOf(a: string, b: string): string {
  return a < b ? a : b;
}

/** Somewhat more or fewer, another period, or one rule more. What counts inspectors stays as it is. */
function otherQuota(chance: Chance, stratum: Row): Row {
  const more = chance.pick(["3%", "5%", "8%", "12%"]);
  const per = chance.pick(["year", "half", "quarter"]);
  const changed = chance.below(4);
  if (stratum["ratio"] !== undefined && stratum["ratioOf"] === undefined && changed === 0)
    return { ...stratum, ratio: more };
  if (stratum["number"] !== undefined && changed === 0) return { ...stratum, number: chance.between(1, 4) };
  const isFloor = stratum["rest"] === undefined && (stratum["side"] ?? "at-least") === "at-least";
  if (isFloor && changed === 1 && ["half", "quarter", "year", undefined].includes(stratum["per"] as string))
    return { ...stratum, per };
  if (
    isFloor &&
    changed === 2 &&
    stratum["also"] === undefined &&
    stratum["ratioOf"] === undefined &&
    stratum["shareOfTotal"] === undefined
  )
    return { ...stratum, also: [{ number: chance.between(1, 3), per }] };
  return isFloor && changed === 3 ? { ...stratum, minimum: chance.between(0, 2) } : stratum;
}

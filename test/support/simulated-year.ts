/**
 * A year as it happens, played from a list of events: rounds on their days, and between them closures,
 * openings, moves, illnesses, complaints, licences, campaigns, replacements, results, penalties, amendments
 * and second attempts, in any order.
 */

import {
  type ActTypes,
  type Ledger,
  orThrow,
  type Policy,
  parsePolicy,
  parseRegistry,
  type Registry,
  type Result,
  type ResultInput,
  type Round,
} from "../../src/index.js";
import { addDays } from "../../src/kernel/iso-date.js";
import { canonicalJson } from "../../src/protocol.js";
import { snapshotOf } from "../../src/verify.js";
import {
  amendPolicy,
  carryOn,
  changeRegistry,
  readBook,
  recordEvents,
  recordResults,
  replaceUnits,
  runCase,
  runRound,
  substitute,
} from "./acts.js";
import type { Row } from "./small-case.js";

export interface YearEvent {
  /** Day of the year, from 0. */
  readonly day: number;
  readonly kind: EventKind;
  readonly pick: number;
}

export const EVENT_KINDS = [
  "close",
  "open",
  "move",
  "tier",
  "flag",
  "illness",
  "complaint",
  "complaint",
  "licence",
  "campaign",
  "re-inspection",
  "replace",
  "results",
  "results",
  "publish",
  "publish",
  "penalty",
  "repair",
  "amend",
  "again",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

const LANES: readonly EventKind[] = ["complaint", "licence", "campaign", "re-inspection"];
const CODES = [["1"], ["1"], ["1"], ["E"], ["A", "D"], ["6"]];

export interface Town {
  readonly document: Row;
  readonly units: readonly Row[];
  readonly inspectors: readonly Row[];
  readonly regions: readonly string[];
}

export class SimulatedYear {
  ledger: Ledger = [];
  policy: Policy;
  /** Carried along, entry by entry. */
  book = readBook([]);
  readonly registries: Registry[] = [];
  readonly happened = new Map<string, number>();
  #units: Row[];
  readonly #town: Town;
  readonly #todo: { matter: string; round: Round }[];
  #number = 0;

  constructor(town: Town) {
    this.#town = town;
    this.policy = orThrow(parsePolicy(town.document));
    this.#units = town.units.map((unit) => ({ ...unit }));
    this.#todo = this.policy.matters.flatMap(({ id, rounds }) =>
      rounds.map((round) => ({ matter: id, round })),
    );
    this.#todo.sort((a, b) => (a.round.from < b.round.from ? -1 : a.round.from > b.round.from ? 1 : 0));
  }

  play(events: readonly YearEvent[]): this {
    const year = this.policy.year;
    for (const event of [...events].sort((a, b) => a.day - b.day)) {
      const today = addDays(`${year}-01-01`, event.day);
      this.#runUntil(today);
      this.#happen(event.kind, event.pick, today);
    }
    this.#runUntil(`${year}-12-31`);
    return this;
  }

  registryOn(day: string): Registry {
    const registry = orThrow(
      parseRegistry({
        units: this.#units,
        inspectors: this.#town.inspectors,
        history: [],
        asOf: day,
      } as never),
    );
    this.registries.push(registry);
    return registry;
  }

  /** Registries that stand on the ledger: what was refused left none. */
  committed(): Registry[] {
    const onLedger = new Set(
      this.ledger
        .filter(({ kind }) => kind === "registry" || kind === "roster")
        .map(({ body }) => canonicalJson(body)),
    );
    const seen = new Set<string>();
    return this.registries.filter((registry) => {
      const { asOf, units, history, inspectors, digest } = snapshotOf(registry);
      const stands =
        onLedger.has(canonicalJson({ asOf, units, history })) &&
        onLedger.has(canonicalJson({ asOf, inspectors }));
      const isNew = !seen.has(digest);
      seen.add(digest);
      return stands && isNew;
    });
  }

  #runUntil(today: string): void {
    while (this.#todo.length > 0 && this.#todo[0]!.round.from <= today) {
      const { matter, round } = this.#todo.shift()!;
      const at = this.#at(round.from);
      const seed = [{ type: "plain", value: `${matter} ${round.id}` }] as const;
      this.#take("round", runRound({ ...this.#common(round.from, at), matter, round: round.id, seed }));
    }
  }

  /** Nothing is written before what stands there already. */
  #at(day: string): string {
    const at = `${day}T09:00:00+08:00`;
    const last = this.ledger.at(-1)?.at ?? at;
    return last > at ? last : at;
  }

  #common(day: string, at = this.#at(day)) {
    return { ledger: this.ledger, policy: this.policy, registry: this.registryOn(day), at, by: "officer-1" };
  }

  #take<T extends { readonly ledger: Ledger }>(
    what: string,
    result: Result<T>,
    allowed: readonly string[] = [],
  ): T | undefined {
    if (!result.ok) {
      if (result.refusals.every(({ code }) => allowed.includes(code))) return undefined;
      orThrow(result);
    }
    const { value } = result as Extract<Result<T>, { ok: true }>;
    this.ledger = value.ledger;
    this.book = carryOn(this.book, this.ledger);
    this.happened.set(what, (this.happened.get(what) ?? 0) + 1);
    return value;
  }

  #pick<T>(list: readonly T[], pick: number): T | undefined {
    return list[pick % Math.max(1, list.length)];
  }

  #change(today: string, reason: ActTypes.ChangeReason, next: Row[]): void {
    const before = this.registryOn(today);
    this.#units = next;
    const after = this.registryOn(today);
    this.#take(
      "change",
      changeRegistry({
        ledger: this.ledger,
        before,
        after,
        reasons: [reason],
        approver: "head",
        at: this.#at(today),
        by: "officer-2",
      }),
    );
  }

  #happen(kind: EventKind, pick: number, today: string): void {
    const active = this.#units.filter(({ status }) => status !== "closed");
    const unit = this.#pick(active, pick)!;
    const id = unit["id"] as string;
    const change = this.#changeFor(kind, unit, pick, today, active);
    if (change !== undefined) this.#change(today, ...change);
    else if (kind === "penalty" || kind === "repair") this.#event(kind, id, today);
    else if (kind === "amend") this.#amend(pick, today);
    else if (kind === "again") this.#again(pick, today);
    else if (kind === "illness") this.#illness(pick, today);
    else if (kind === "replace") this.#replace(pick, today);
    else if (kind === "results") this.#results(pick, today);
    else if (kind === "publish") this.#publish(pick, today);
    else if (LANES.includes(kind)) this.#case(kind, id, today, pick);
  }

  /** What an event does to a unit, with its reason; undefined where it does nothing. */
  #changeFor(
    kind: EventKind,
    unit: Row,
    pick: number,
    today: string,
    active: readonly Row[],
  ): [ActTypes.ChangeReason, Row[]] | undefined {
    const id = unit["id"] as string;
    const put = (change: Row): Row[] =>
      this.#units.map((each) => (each === unit ? { ...each, ...change } : each));
    const region = this.#pick(this.#town.regions, pick)!;
    const tier = this.#pick(active, pick * 7 + 1)!["tier"];
    if (kind === "close")
      return [
        { unit: id, code: "closed", reason: "licence surrendered" },
        put({ status: "closed", closed: today }),
      ];
    if (kind === "move" && region !== unit["region"])
      return [{ unit: id, code: "moved", reason: "new address" }, put({ region })];
    if (kind === "tier" && tier !== unit["tier"])
      return [{ unit: id, code: "tier", reason: "list revised" }, put({ tier })];
    if (kind === "flag" && unit["exclusions"] === undefined) {
      const exclusions = [{ flag: "shut", reason: "long shutdown", from: today, until: null }];
      return [{ unit: id, code: "excluded", reason: "long shutdown" }, put({ exclusions })];
    }
    if (kind !== "open") return undefined;
    const name = `N-${String(++this.#number).padStart(4, "0")}`;
    return [
      { unit: name, code: "new", reason: "new licence" },
      [...this.#units, { ...unit, id: name, opened: today }],
    ];
  }

  #event(kind: "penalty" | "repair", unit: string, today: string): void {
    const event = { unit, event: kind, day: today, reference: `E-${++this.#number}` } as const;
    const result = recordEvents({
      ledger: this.ledger,
      events: [event],
      at: this.#at(today),
      by: "officer-3",
    });
    this.#take(kind, result.ok ? { ...result, value: { ledger: result.value } } : result);
  }

  #case(lane: string, unit: string, today: string, pick: number): void {
    const name = `${lane}-${++this.#number}`;
    const more = lane === "campaign" ? { until: addDays(today, 20), approver: "government" } : {};
    const urgent = lane === "complaint" && pick % 3 === 0 ? { urgent: true } : {};
    const units =
      lane === "campaign"
        ? this.#units
            .filter(({ status }, n) => status !== "closed" && n % 9 === pick % 9)
            .map(({ id }) => id as string)
        : [unit];
    if (units.length === 0) return;
    const seed = [{ type: "plain", value: name }] as const;
    this.#take(
      lane,
      runCase({
        ...this.#common(today),
        lane,
        case: name,
        units,
        reason: `file ${name}`,
        ...more,
        ...urgent,
        seed,
      }),
      ["case/capped"],
    );
  }

  #amend(pick: number, today: string): void {
    const reserve = 20 + (pick % 5);
    const matters = (this.#town.document["matters"] as Row[]).map((matter) => ({ ...matter, reserve }));
    const policy = orThrow(parsePolicy({ ...this.#town.document, matters } as unknown));
    const input = {
      ledger: this.ledger,
      policy,
      reason: "longer reserve",
      approver: "head",
      at: this.#at(today),
      by: "officer-1",
    };
    if (this.#take("amend", amendPolicy(input), ["amendment/same", "amendment/nothing"]) !== undefined)
      this.policy = policy;
  }

  /** Visits of the last round of each matter that are still to come. */
  #coming(today: string) {
    return [...this.book.draws.values()]
      .filter(({ status, ground, until }) => status === "staffed" && ground === "draw" && until >= today)
      .flatMap((draw) => [...draw.visits.values()].map((visit) => ({ draw, visit })))
      .filter(
        ({ visit }) =>
          visit.void === null && visit.result === null && visit.day !== null && visit.day >= today,
      );
  }

  #again(pick: number, today: string): void {
    const draws = [...this.book.draws.values()].filter(
      ({ status, ground }) => ground === "draw" && status === "staffed",
    );
    const draw = this.#pick(draws, pick);
    if (draw === undefined || draw.policy !== this.#policyHash()) return;
    const seed = [{ type: "plain", value: `again ${++this.#number}` }] as const;
    const again = { reason: "wrong list printed", approver: "head" };
    const matter = draw.drawId.split("/")[2]!;
    this.#take("again", runRound({ ...this.#common(today), matter, round: draw.round, seed, again }), [
      "round/visited",
      "round/later-round-drawn",
      "round/outside-draw-window",
    ]);
  }

  #policyHash(): string {
    return this.ledger.filter(({ kind }) => kind === "policy").at(-1)!.hash;
  }

  #policyOf(hash: string): Policy {
    return this.book.policies.get(hash)!;
  }

  #illness(pick: number, today: string): void {
    const found = this.#pick(this.#coming(today), pick);
    if (found === undefined) return;
    const { draw, visit } = found;
    const seat = this.#pick(visit.seats, pick)!;
    const out = [{ inspector: seat.inspector, from: today, until: addDays(today, 15) }];
    const said = { ground: "illness", reason: "note", approver: "head", out } as const;
    const matter = draw.drawId.split("/")[2]!;
    this.#take(
      "illness",
      substitute({
        ...this.#common(today),
        policy: this.#policyOf(draw.policy),
        matter,
        round: draw.round,
        ...said,
      }),
      ["substitution/idle-absence"],
    );
  }

  #replace(pick: number, today: string): void {
    const found = this.#pick(this.#coming(today), pick);
    if (found === undefined) return;
    const { draw, visit } = found;
    const units = [{ unit: visit.unit, code: "not-found", reason: "nobody at the address" }] as const;
    const matter = draw.drawId.split("/")[2]!;
    this.#take(
      "replace",
      replaceUnits({
        ...this.#common(today),
        policy: this.#policyOf(draw.policy),
        matter,
        round: draw.round,
        units,
        approver: "head",
      }),
    );
  }

  /** Enters what was visited up to today. */
  #results(pick: number, today: string): void {
    const steps: ResultInput[] = [...this.book.draws.values()]
      .filter(({ status }) => status === "staffed")
      .flatMap((draw) => [...draw.visits.values()].map((visit) => ({ draw, visit })))
      .filter(({ visit }) => visit.void === null && visit.result === null && (visit.day ?? "9999") <= today)
      .map(({ draw, visit }, n) => {
        const codes = CODES[(pick + n) % CODES.length]!;
        const correct = codes.includes("E") ? { correctBy: addDays(today, 10) } : {};
        return { drawId: draw.drawId, unit: visit.unit, step: "enter", day: visit.day!, codes, ...correct };
      });
    this.#steps("results", steps, today);
  }

  #publish(pick: number, today: string): void {
    const steps: ResultInput[] = [...this.book.draws.values()].flatMap((draw) =>
      [...draw.visits.values()].flatMap(({ unit, result }, n): ResultInput[] => {
        if (result?.stage === "review") return [{ drawId: draw.drawId, unit, step: "publish" }];
        const close = result?.stage === "published" && result.followUp === "open" && (n + pick) % 2 === 0;
        return close
          ? [{ drawId: draw.drawId, unit, step: "close", day: today, text: "looked at again" }]
          : [];
      }),
    );
    this.#steps("publish", steps, today);
  }

  #steps(what: string, steps: readonly ResultInput[], today: string): void {
    if (steps.length === 0) return;
    const result = recordResults({
      ledger: this.ledger,
      policy: this.policy,
      steps,
      at: this.#at(today),
      by: "officer-4",
    });
    this.#take(what, result.ok ? { ...result, value: { ledger: result.value } } : result);
  }
}

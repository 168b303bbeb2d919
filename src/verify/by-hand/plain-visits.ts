/**
 * A second reading of the visits that a ledger has ordered, for the audit only: entry by entry, in the order
 * in which they were written.
 */

import { compareBytes } from "../../kernel/byte-order.js";
import { madeOncePer } from "../../kernel/made-once.js";
import type { Ledger } from "../../ledger/chain.js";
import type { Recorded } from "../../ledger/recorded.js";
import { isKind } from "../../ledger/recorded.js";
import type { Policy } from "../../policy/policy.js";
import { RESULT_CODES } from "../../registry/result-codes.js";
import { plainNames } from "./plain-names.js";
import type { PlainDraw, WrittenTeams } from "./plain-record.js";

export interface PlainVisit {
  /** Empty for a visit that was published from elsewhere. */
  readonly drawId: string;
  readonly unit: string;
  readonly matter: string | null;
  /** Id of the round; null for a case. */
  readonly round: string | null;
  /** First and last day on which it can be made. */
  readonly from: string;
  readonly until: string;
  /** The day that was drawn for it. */
  readonly appointed: string | null;
  readonly kind: string;
  readonly authority: string;
  readonly level: string | null;
  /** Its plan names no policy that has the round: the unit is drawn, and that is no visit. */
  readonly isWithoutRules?: true;
  /** Day and codes, once it was made. */
  readonly done: { readonly day: string; readonly result: string | null } | null;
}

/**
 * Every visit of a draw or a case that stands; a merged or joint one is no visit of its own. Several checks ask the same
 * ledger.
 */
export const orderedVisits = /* @__PURE__ */ madeOncePer((ledger: Ledger): readonly PlainVisit[] =>
  visitsAndDrawn(ledger).filter(({ isWithoutRules }) => isWithoutRules !== true),
);

/** The same, and every unit of a standing draw whose rules nobody has. */
export const visitsAndDrawn = /* @__PURE__ */ madeOncePer((ledger: Ledger): readonly PlainVisit[] => {
  const read = new Reading();
  for (const entry of ledger) {
    if (isKind(entry, "policy")) read.policies.set(entry.hash, entry.body.policy);
    else if (isKind(entry, "plan")) read.announced(entry.body);
    else if (isKind(entry, "draw")) read.drawn(entry);
    else if (isKind(entry, "teams") || isKind(entry, "assignment")) read.staffed(entry.body);
    else if (isKind(entry, "staffing")) read.dated(entry.body.staffed);
    else if (isKind(entry, "move")) read.movedTo(entry.body);
    else if (isKind(entry, "case")) read.opened(entry);
    else if (isKind(entry, "void")) read.voided(entry.body.drawId);
    else if (isKind(entry, "replacement")) read.replaced(entry.body);
    else if (isKind(entry, "result")) read.resulted(entry.body);
    else if (isKind(entry, "visit")) read.published(entry.body);
  }
  return read.all(plainNames(ledger));
});

type Found = NonNullable<PlainVisit["done"]>;

class Reading {
  readonly policies = new Map<string, Policy>();
  readonly plans = new Map<string, Recorded<"plan">["body"]>();
  readonly visits = new Map<string, PlainVisit[]>();
  readonly #elsewhere: PlainVisit[] = [];
  readonly #found = new Map<string, Found | null>();
  readonly #drawnOn = new Map<string, string>();
  readonly #staffed = new Set<string>();
  readonly #appointed = new Map<string, string>();
  readonly #void = new Set<string>();
  readonly #tooEarly = new Map<string, Recorded<"replacement">["body"][]>();

  /** Whatever is written of it afterwards. */
  voided(drawId: string): void {
    this.visits.delete(drawId);
    this.#void.add(drawId);
  }

  // Of two of a kind that stands once the first counts.
  announced(body: Recorded<"plan">["body"]): void {
    if (!this.plans.has(body.drawId)) this.plans.set(body.drawId, body);
  }

  drawn({ at, body: { drawId, strata } }: Recorded<"draw">): void {
    if (this.#drawnOn.has(drawId) || this.#void.has(drawId)) return;
    this.#drawnOn.set(drawId, at.slice(0, 10));
    const units = strata.flatMap((stratum) => stratum.drawn.map(({ unit }) => unit));
    this.#visits(drawId, units);
    // A bent ledger may say them the other way round.
    for (const each of this.#tooEarly.get(drawId) ?? []) this.replaced(each);
  }

  #visits(drawId: string, units: readonly string[]): void {
    const plan = this.plans.get(drawId);
    const policy = plan === undefined ? undefined : this.policies.get(plan.policy);
    const round = policy?.matters
      .find(({ id }) => id === plan!.matter)
      ?.rounds.find(({ id }) => id === plan!.round);
    if (plan === undefined) return;
    if (policy === undefined || round === undefined) {
      for (const unit of units) this.#add(drawnWithoutRules(plan, unit));
      return;
    }
    const { until, id } = round;
    const from = [round.from, this.#drawnOn.get(drawId) ?? ""].sort(compareBytes)[1]!;
    const { authority, level = null } = policy;
    const { matter } = plan;
    for (const unit of units)
      this.#add({
        drawId,
        unit,
        matter,
        round: id,
        from,
        until,
        appointed: null,
        kind: "routine",
        authority,
        level,
        done: null,
      });
  }

  #add(visit: PlainVisit): void {
    const known = this.visits.get(visit.drawId);
    if (known === undefined) this.visits.set(visit.drawId, [visit]);
    else known.push(visit);
  }

  staffed(teams: WrittenTeams): void {
    if (this.#staffed.has(teams.drawId)) return;
    this.#staffed.add(teams.drawId);
    this.dated(teams);
  }

  /** A day of a unit that the same entry does not staff is none. */
  dated({ drawId, days, teams, joined = [] }: WrittenTeams): void {
    const staffed = new Set([...(teams?.seats ?? []), ...joined].map(({ unit }) => unit));
    for (const { unit, day } of days?.visits ?? [])
      if (staffed.has(unit)) this.#appointed.set(`${drawId}\u001f${unit}`, day);
  }

  movedTo({ drawId, visits }: Recorded<"move">["body"]): void {
    for (const { unit, to } of visits) this.#appointed.set(`${drawId}\u001f${unit}`, to);
  }

  opened({ at, body }: Recorded<"case">): void {
    const { drawId, policy: hash, lane: id, units, merged, lead, until } = body;
    const policy = this.policies.get(hash);
    const lane = policy?.lanes?.find((each) => each.id === id);
    if (policy === undefined || lane === undefined || lead !== null) return;
    const from = [body.from, at.slice(0, 10)].sort(compareBytes)[1]!;
    for (const unit of units) {
      if (merged.some((each) => each.unit === unit)) continue;
      this.#add({
        drawId,
        unit,
        matter: lane.matter ?? id,
        round: null,
        from,
        until,
        appointed: null,
        kind: lane.kind ?? lane.ground,
        authority: policy.authority,
        level: policy.level ?? null,
        done: null,
      });
    }
  }

  replaced(body: Recorded<"replacement">["body"]): void {
    const { drawId, staffed } = body;
    if (!this.visits.has(drawId)) {
      this.#tooEarly.set(drawId, [...(this.#tooEarly.get(drawId) ?? []), body]);
      return;
    }
    for (const { unit, by } of plainReplaced(body)) {
      const before = this.visits.get(drawId) ?? [];
      const left = before.filter((visit) => visit.unit !== unit);
      if (left.length === before.length) continue;
      this.visits.set(drawId, left);
      if (by !== null) this.#visits(drawId, [by]);
    }
    if (staffed !== null) this.dated(staffed);
  }

  published({ unit, day, kind, authority, level, matter, result }: Recorded<"visit">["body"]): void {
    this.#elsewhere.push({
      ...{
        drawId: "",
        unit,
        matter,
        round: null,
        from: day,
        until: day,
        appointed: null,
        kind,
        authority,
        level,
      },
      done: { day, result },
    });
  }

  resulted({ drawId, unit, step, day, codes }: Recorded<"result">["body"]): void {
    const name = `${drawId}\u001f${unit}`;
    if (step === "enter" || step === "correct") {
      const known = RESULT_CODES.map(({ code }) => code).filter((code) => codes?.includes(code));
      this.#found.set(name, { day: day ?? "", result: known.join("+") });
    } else if (step !== "publish" && step !== "close") this.#found.set(name, null);
  }

  all(nameNow: (unit: string) => string): PlainVisit[] {
    const elsewhere = this.#elsewhere.map((visit) => ({ ...visit, unit: nameNow(visit.unit) }));
    const ordered = [...this.visits.values()].flat().map((visit) => {
      const name = `${visit.drawId}\u001f${visit.unit}`;
      const done = this.#found.get(name) ?? null;
      const unit = nameNow(visit.unit);
      const appointed = this.#appointed.get(name) ?? null;
      // Of most visits nothing more is written, and they are as they were ordered.
      if (done === null && appointed === null && unit === visit.unit) return visit;
      const window = done === null ? {} : { from: done.day, until: done.day };
      return { ...visit, ...window, unit, appointed, done };
    });
    return [...ordered, ...elsewhere];
  }
}

function drawnWithoutRules({ drawId, matter, round }: Recorded<"plan">["body"], unit: string): PlainVisit {
  const nobody = { from: "", until: "", appointed: null, authority: "", level: null, done: null };
  return { ...nobody, drawId, unit, matter, round, kind: "routine", isWithoutRules: true };
}

/**
 * Every unit that a replacement gives up, with who comes in its place: nobody by a line of another unit. Whoever asks
 * lets nobody come in the place of a unit that is not visited.
 */
export function plainReplaced({
  units,
  replaced,
}: Pick<Recorded<"replacement">["body"], "units" | "replaced">): {
  readonly unit: string;
  readonly by: string | null;
}[] {
  const comes = new Map(replaced.map(({ unit, by }) => [unit, by]));
  return units.map(({ unit }) => ({ unit, by: comes.get(unit) ?? null }));
}

type DrawnByHand = Pick<PlainDraw, "draw" | "replacements">;

/** Units that were drawn or came in somebody's place: whoever else is said to have a team is not visited. */
export function unitsEverIn(draw: DrawnByHand): Set<string> {
  const drawn = draw.draw.body.strata.flatMap((each) => each.drawn.map(({ unit }) => unit));
  return new Set([...drawn, ...placesGivenUp(draw).flatMap(({ by }) => by ?? [])]);
}

/** Units of a stratum that a draw visits in the end: whoever comes is of the stratum of the one who went. */
export function unitsInTheEnd(draw: DrawnByHand, stratum: string | undefined): string[] {
  let units = draw.draw.body.strata
    .filter((each) => stratum === undefined || each.stratum === stratum)
    .flatMap(({ drawn }) => drawn.map(({ unit }) => unit));
  for (const { unit, by, stratum: own } of placesGivenUp(draw)) {
    if (stratum !== undefined && own !== stratum) continue;
    units = units.filter((each) => each !== unit);
    if (by !== null) units.push(by);
  }
  return units;
}

/** Every place of a draw that was given up while its unit was visited, one after the other. */
function placesGivenUp({
  draw,
  replacements = [],
}: DrawnByHand): { readonly unit: string; readonly by: string | null; readonly stratum: string }[] {
  const visited = new Map(
    draw.body.strata.flatMap(({ stratum, drawn }) => drawn.map(({ unit }) => [unit, stratum] as const)),
  );
  return replacements.flatMap(({ body }) =>
    plainReplaced(body).flatMap(({ unit, by }) => {
      const stratum = visited.get(unit);
      if (stratum === undefined) return [];
      visited.delete(unit);
      if (by !== null) visited.set(by, stratum);
      return [{ unit, by, stratum }];
    }),
  );
}

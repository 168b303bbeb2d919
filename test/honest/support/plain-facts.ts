/** What a ledger says was ordered, seated, moved and found, entry by entry; nothing is judged here. */
import type { Ledger } from "../../../src/index.js";
import type { Row } from "../../support/small-case.js";
import type { LawfulYear, TownRows } from "./lawful-year.js";

/** A value from an entry on. */
interface Since<T> {
  readonly seq: number;
  readonly is: T;
}

/** What other programs write says nothing of visits. */
export const OF_OTHERS = ["minutes", "x-budget", "sealed-letter"];

export interface Seat {
  readonly role: string;
  readonly person: string;
  readonly joins: string | null;
  readonly pairOver: boolean;
}

export interface PlainVisit {
  readonly drawId: string;
  readonly authority: string;
  readonly level: string | null;
  readonly matter: string;
  readonly kind: string;
  readonly unit: string;
  readonly stratum: string | null;
  /** First and last day on which it can be made, as ordered. */
  readonly from: string;
  readonly until: string;
  readonly born: number;
  readonly bornOn: string;
  gone: number;
  /** True: made with another visit, it is none of its own. */
  readonly along: boolean;
  readonly forced: string | null;
  readonly isCase: boolean;
  readonly days: Since<string | null>[];
  readonly seats: Since<readonly Seat[]>[];
  /** Codes and day of a result that stands; null where none does. */
  readonly results: Since<{ readonly codes: string; readonly day: string } | null>[];
}

export interface PlainDraw {
  readonly drawId: string;
  readonly policy: Row;
  readonly matter: Row;
  readonly round: Row;
  readonly place: number;
  readonly rows: TownRows;
  readonly roster: TownRows;
  readonly planned: number;
  drawn: number;
  drawnOn: string;
  gone: number;
  strata: Row[];
}

/** People who were seated by an entry. */
export interface Seating {
  readonly seq: number;
  readonly drawId: string;
  readonly day: string;
  readonly roster: TownRows;
  readonly registry: TownRows;
  readonly policy: Row;
  readonly team: Row;
  /** True where the entry gave the visits their days. */
  readonly isDated: boolean;
  readonly isFirst: boolean;
  readonly schedule: Row | undefined;
  readonly round: { readonly id: string; readonly from: string; readonly until: string };
  readonly isCase: boolean;
  readonly visits: readonly {
    readonly visit: PlainVisit;
    readonly newcomers: readonly string[];
    readonly isMove: boolean;
  }[];
  readonly quiet: Row | undefined;
  readonly joinsLead: string | null;
  /** Under which id the register of the entry knows a unit. */
  readonly nameOf: (unit: string) => string;
}

export interface PlainFacts {
  readonly visits: PlainVisit[];
  readonly draws: PlainDraw[];
  readonly published: { readonly seq: number; readonly row: Row }[];
  readonly renamed: { readonly seq: number; readonly from: string; readonly into: string }[];
  readonly seatings: Seating[];
  /** The `teams` or `assignment` entry of each draw and case: by these "last" is told. */
  readonly staffedBy: Map<string, { readonly seq: number; readonly day: string }>;
  readonly cases: {
    readonly seq: number;
    readonly at: string;
    readonly body: Row;
    readonly policy: Row;
    readonly lane: Row;
    readonly rows: TownRows;
  }[];
}

export const NEVER = Number.POSITIVE_INFINITY;

export function at<T>(list: readonly Since<T>[], seq: number): T | undefined {
  return list.filter((each) => each.seq <= seq).at(-1)?.is;
}

/** The name under which a unit goes on; that of its heir, where the heir went on under another, before or after it. */
export function nameAt({ renamed }: PlainFacts, unit: string, seq: number): string {
  const heirs = new Map(
    renamed.filter(({ seq: since }) => since < seq).map(({ from, into }) => [from, into]),
  );
  const names = [unit];
  for (const name of names) {
    const heir = heirs.get(name);
    if (heir !== undefined && !names.includes(heir)) names.push(heir);
  }
  return names.at(-1)!;
}

export function readFacts({
  ledger,
  rows,
  documents,
}: Pick<LawfulYear, "ledger" | "rows" | "documents">): PlainFacts {
  return new Reading(ledger, rows, documents).facts;
}

interface Registers {
  readonly roster: TownRows;
  readonly registry: TownRows;
}

interface When {
  readonly seq: number;
  readonly day: string;
  readonly isDated: boolean;
  readonly isFirst: boolean;
}

class Reading {
  readonly facts: PlainFacts = {
    visits: [],
    draws: [],
    published: [],
    renamed: [],
    seatings: [],
    cases: [],
    staffedBy: new Map(),
  };
  readonly #rows: ReadonlyMap<string, TownRows>;
  readonly #policies = new Map<string, Row>();

  constructor(ledger: Ledger, rows: ReadonlyMap<string, TownRows>, documents: ReadonlyMap<string, Row>) {
    this.#rows = rows;
    for (const { seq, kind, at: instant, hash, body } of ledger) {
      if (kind === "policy") this.#policies.set(hash, documents.get(hash)!);
      else if (!OF_OTHERS.includes(kind))
        this.#read(kind, body as unknown as Row, { seq, day: instant.slice(0, 10) });
    }
  }

  #read(kind: string, body: Row, when: { seq: number; day: string }): void {
    const { seq } = when;
    const drawId = body["drawId"] as string;
    if (kind === "plan") this.#plan(body, seq);
    else if (kind === "draw") this.#draw(body, when);
    else if (kind === "case") this.#case(body, when);
    else if (kind === "teams" || kind === "assignment") {
      this.facts.staffedBy.set(drawId, when);
      this.#seat(body, { ...when, isFirst: true }, this.#registersOf(drawId));
    } else if (kind === "staffing")
      this.#seat(
        body["staffed"] as Row,
        { ...when, isFirst: false },
        this.#registers(body),
        this.#policies.get(body["policy"] as string),
      );
    else if (kind === "replacement") this.#replace(body, when);
    else if (kind === "substitution") this.#change(body, when, body["seats"] as Row[], []);
    else if (kind === "move") this.#change(body, when, body["seats"] as Row[], body["visits"] as Row[]);
    else if (kind === "result") this.#result(body, seq);
    else if (kind === "visit") this.facts.published.push({ seq, row: body });
    else if (kind === "void") this.#void(drawId, seq);
    else if (kind === "change") {
      for (const { unit, into } of body["units"] as Row[])
        if (into !== undefined) this.facts.renamed.push({ seq, from: unit as string, into: into as string });
    }
  }

  #named(body: Row): TownRows {
    return this.#rows.get(body["roster"] as string)!;
  }

  /** Registers that an entry names: units of the one, people of the other. */
  #registers(body: Row): Registers {
    return { roster: this.#named(body), registry: this.#rows.get(body["registry"] as string)! };
  }

  #plan(body: Row, seq: number): void {
    const policy = this.#policies.get(body["policy"] as string)!;
    const matter = (policy["matters"] as Row[]).find(({ id }) => id === body["matter"])!;
    const rounds = matter["rounds"] as Row[];
    const place = rounds.findIndex(({ id }) => id === body["round"]);
    const rows = this.#rows.get(body["registry"] as string)!;
    const base = {
      drawId: body["drawId"] as string,
      policy,
      matter,
      round: rounds[place]!,
      place,
      rows,
      roster: this.#named(body),
    };
    this.facts.draws.push({ ...base, planned: seq, drawn: NEVER, drawnOn: "", gone: NEVER, strata: [] });
  }

  #draw(body: Row, { seq, day }: { seq: number; day: string }): void {
    const draw = this.facts.draws.find(({ drawId }) => drawId === body["drawId"])!;
    Object.assign(draw, { drawn: seq, drawnOn: day, strata: body["strata"] });
    for (const { stratum, drawn } of body["strata"] as Row[]) {
      for (const { unit, forced } of drawn as Row[])
        this.#visit(draw, { unit, stratum, forced }, { seq, day });
    }
  }

  #visit(draw: PlainDraw, { unit, stratum, forced }: Row, { seq, day }: { seq: number; day: string }): void {
    const { policy, matter, round, drawId } = draw;
    this.facts.visits.push({
      ...{
        drawId,
        authority: policy["authority"] as string,
        level: (policy["level"] as string | undefined) ?? null,
      },
      ...{
        matter: matter["id"] as string,
        kind: "routine",
        unit: unit as string,
        stratum: stratum as string,
      },
      ...{
        from: later(round["from"] as string, day),
        until: round["until"] as string,
        born: seq,
        bornOn: day,
        gone: NEVER,
      },
      ...{
        along: false,
        forced: (forced as string | undefined) ?? null,
        isCase: false,
        days: [],
        seats: [],
        results: [],
      },
    });
  }

  #case(body: Row, { seq, day }: { seq: number; day: string }): void {
    const policy = this.#policies.get(body["policy"] as string)!;
    const lane = (policy["lanes"] as Row[]).find(({ id }) => id === body["lane"])!;
    this.facts.cases.push({
      seq,
      at: day,
      body,
      policy,
      lane,
      rows: this.#rows.get(body["registry"] as string)!,
    });
    const merged = new Set((body["merged"] as Row[]).map(({ unit }) => unit));
    for (const unit of body["units"] as string[]) {
      this.facts.visits.push({
        ...{
          drawId: body["drawId"] as string,
          authority: policy["authority"] as string,
          level: (policy["level"] as string | undefined) ?? null,
        },
        ...{
          matter: (lane["matter"] ?? lane["id"]) as string,
          kind: (lane["kind"] ?? lane["ground"]) as string,
          unit,
          stratum: null,
        },
        ...{
          from: later(body["from"] as string, day),
          until: body["until"] as string,
          born: seq,
          bornOn: day,
          gone: NEVER,
        },
        ...{
          along: merged.has(unit) || lane["ground"] === "joint",
          forced: null,
          isCase: true,
          days: [],
          seats: [],
          results: [],
        },
      });
    }
  }

  #registersOf(drawId: string): Registers {
    const found = this.facts.cases.find(({ body }) => body["drawId"] === drawId);
    if (found !== undefined) return this.#registers(found.body);
    const { roster, rows } = this.facts.draws.find((draw) => draw.drawId === drawId)!;
    return { roster, registry: rows };
  }

  #standing(drawId: string, unit: unknown): PlainVisit {
    return this.facts.visits.filter((visit) => visit.drawId === drawId && visit.unit === unit).at(-1)!;
  }

  /** Rules of the draw or the case about people and days. */
  #rules(drawId: string, policy?: Row) {
    const found = this.facts.cases.find(({ body }) => body["drawId"] === drawId);
    if (found !== undefined) {
      const under = policy ?? found.policy;
      const lane = (under["lanes"] as Row[]).find(({ id }) => id === found.body["lane"])!;
      const {
        case: id,
        from,
        until,
        lead,
      } = found.body as { case: string; from: string; until: string; lead: Row | null };
      return {
        policy: under,
        rule: lane,
        round: { id, from, until },
        isCase: true,
        joinsLead: (lead?.["drawId"] as string | undefined) ?? null,
      };
    }
    const draw = this.facts.draws.find((each) => each.drawId === drawId)!;
    const under = policy ?? draw.policy;
    const rule = (under["matters"] as Row[]).find(({ id }) => id === draw.matter["id"])!;
    return {
      policy: under,
      rule,
      round: draw.round as never as Seating["round"],
      isCase: false,
      joinsLead: null,
    };
  }

  #seating(drawId: string, when: When, registers: Registers, visits: Seating["visits"], under?: Row): void {
    const { policy, rule, round, isCase, joinsLead } = this.#rules(drawId, under);
    const more = { schedule: rule["schedule"] as Row | undefined, quiet: rule["quiet"] as Row | undefined };
    this.facts.seatings.push({
      ...when,
      drawId,
      ...registers,
      policy,
      team: rule["team"] as Row,
      round,
      isCase,
      visits,
      joinsLead,
      nameOf: (unit) => nameAt(this.facts, unit, when.seq),
      ...more,
    });
  }

  #seat(body: Row, when: Omit<When, "isDated">, registers: Registers, under?: Row): void {
    const drawId = body["drawId"] as string;
    const { seq } = when;
    const days = new Map(
      (((body["days"] as Row | null | undefined) ?? { visits: [] })["visits"] as Row[]).map(
        ({ unit, day }) => [unit, day as string],
      ),
    );
    const drawn = ((body["teams"] as Row | null)?.["seats"] as Row[] | undefined) ?? [];
    const joined = (body["joined"] as Row[] | undefined) ?? [];
    const seats = [...drawn, ...joined].map((seat) => ({
      unit: seat["unit"] as string,
      seat: {
        role: seat["role"] as string,
        person: seat["inspector"] as string,
        joins: (seat["drawId"] as string | undefined) ?? null,
        pairOver: seat["pairOver"] === true,
      },
    }));
    const units = [...new Set(seats.map(({ unit }) => unit))];
    const visits = units.map((unit) => {
      const visit = this.#standing(drawId, unit);
      const own = seats.filter((each) => each.unit === unit).map(({ seat }) => seat);
      visit.seats.push({ seq, is: own });
      if (days.has(unit)) visit.days.push({ seq, is: days.get(unit)! });
      return { visit, newcomers: own.map(({ person }) => person), isMove: false };
    });
    this.#seating(drawId, { ...when, isDated: true }, registers, visits, under);
  }

  #replace(body: Row, when: { seq: number; day: string }): void {
    const drawId = body["drawId"] as string;
    const draw = this.facts.draws.find((each) => each.drawId === drawId)!;
    for (const { unit } of body["units"] as Row[]) this.#standing(drawId, unit).gone = when.seq;
    for (const { by, stratum } of body["replaced"] as Row[])
      if (by !== null) this.#visit(draw, { unit: by, stratum }, when);
    if (body["staffed"] !== null)
      this.#seat(body["staffed"] as Row, { ...when, isFirst: false }, this.#registers(body));
  }

  #change(body: Row, when: { seq: number; day: string }, seats: readonly Row[], moves: readonly Row[]): void {
    const drawId = body["drawId"] as string;
    const { seq } = when;
    for (const { unit, to } of moves) this.#standing(drawId, unit).days.push({ seq, is: to as string });
    const units = [...new Set([...seats, ...moves].map(({ unit }) => unit))];
    const visits = units.map((unit) => {
      const visit = this.#standing(drawId, unit);
      const changed = seats.filter((seat) => seat["unit"] === unit);
      const next = (at(visit.seats, seq) ?? []).map((seat): Seat => {
        const change = changed.find(({ role }) => role === seat.role);
        return change === undefined
          ? seat
          : {
              ...seat,
              person: change["to"] as string,
              joins: (change["joins"] as string | undefined) ?? null,
            };
      });
      visit.seats.push({ seq, is: next });
      return {
        visit,
        newcomers: changed.map(({ to }) => to as string),
        isMove: moves.some((move) => move["unit"] === unit),
      };
    });
    this.#seating(
      drawId,
      { ...when, isFirst: false, isDated: moves.length > 0 },
      this.#registers(body),
      visits,
      this.#policies.get(body["policy"] as string),
    );
  }

  #result({ drawId, unit, step, codes, day }: Row, seq: number): void {
    const visit = this.#standing(drawId as string, unit);
    const now = at(visit.results, seq) ?? null;
    if (step === "enter" || step === "correct")
      visit.results.push({ seq, is: { codes: (codes as string[]).join("+"), day: day as string } });
    else if (["return", "reject", "annul", "withdraw"].includes(step as string))
      visit.results.push({ seq, is: null });
    else visit.results.push({ seq, is: now });
  }

  #void(drawId: string, seq: number): void {
    for (const visit of this.facts.visits)
      if (visit.drawId === drawId && visit.gone === NEVER) visit.gone = seq;
    for (const draw of this.facts.draws) if (draw.drawId === drawId) draw.gone = seq;
  }
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** Rounds announced and drawn where the registry is kept: the entries of the whole registry, byte for byte. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ledger, orThrow, type Policy, type Registry, type Result, readYear } from "../../src/index.js";
import { digestOf } from "../../src/protocol.js";
import { announceElsewhere, askPlaces, askPool, drawElsewhere, holdElsewhere } from "../../src/sql.js";
import { snapshotOf } from "../../src/verify.js";
import { type LawfulYear, playYear } from "../honest/support/lawful-year.js";
import { planYear } from "../honest/support/year-plan.js";
import type { Row } from "../support/small-case.js";
import { DATABASES, type Database, FACTS, load, partOf, registryAt } from "./support/tables.js";
import { withoutWeights } from "./support/without-weights.js";

const FIRST = Number(process.env["DOUBLE_RANDOM_FIRST"] ?? 1);
const MANY = Number(process.env["DOUBLE_RANDOM_YEARS"] ?? 4);

type Entry = Ledger[number];
const bodyOf = ({ body }: Entry): Row => body as unknown as Row;

/** An announcement and its draw, as they stand on a ledger. */
interface Played {
  readonly ledger: Ledger;
  readonly policy: Policy;
  readonly registry: Registry;
  readonly plan: Entry;
  readonly phaseSecret: string | undefined;
}

/** First of the entries that the act wrote whose last one this is. */
function beginOf(ledger: Ledger, { seq, at, by }: Entry): number {
  const stated = new Set(["void", "policy", "registry", "roster"]);
  const before = [...ledger.slice(0, seq)]
    .reverse()
    .findIndex((each) => each.at !== at || each.by !== by || !stated.has(each.kind));
  return before === -1 ? 0 : seq - before;
}

function roundOf({ plan, phaseSecret }: Played, { at, by }: Entry) {
  const { round, matter } = bodyOf(plan) as { round: string; matter: string };
  return { round, matter, at, by, ...(phaseSecret === undefined ? {} : { phaseSecret }) };
}

/** The part of a registry that an office fetches. */
function held({ registry }: Played, ids: readonly string[]): Registry {
  const part = partOf(registry, ids);
  const isThere = new Set(registry.units.ids);
  return orThrow(
    holdElsewhere(
      part,
      snapshotOf(registry),
      ids.filter((id) => !isThere.has(id)),
    ),
  );
}

async function announced(
  db: Database,
  played: Played,
): Promise<Result<{ readonly year: { readonly ledger: Ledger } }>> {
  const { ledger, policy, plan } = played;
  const before = ledger.slice(0, beginOf(ledger, plan));
  const yearOf = (ids: readonly string[]) =>
    orThrow(readYear(before, { policy, registry: held(played, ids) }));
  const again = ledger.slice(before.length, plan.seq).find(({ kind }) => kind === "void");
  const { drawId: _drawId, plan: _plan, announced: sources, ...terms } = bodyOf(ledger[plan.seq + 1]!);
  const round = roundOf(played, plan);
  const which = { round: round.round, matter: round.matter, dialect: db.dialect, facts: FACTS };
  const first = askPool(yearOf(everDrawn(before)), which);
  if (!first.ok) return first;
  const year = yearOf(first.value.known);
  const asked = orThrow(askPool(year, which));
  for (const statement of asked.prepare) await db.run(statement);
  const { drawId: _voided, voided: _hash, ...reason } = again === undefined ? {} : bodyOf(again);
  const input = {
    ...{ ...round, ...terms, sources, drawOn: (bodyOf(plan)["commits"] as Row)["drawOn"] },
    ...(again === undefined ? {} : { again: reason }),
  };
  const answers = { pool: await db.rows(asked.pool), regions: await db.rows(asked.regions) };
  return announceElsewhere(year, input as never, answers as never);
}

async function drawn(db: Database, played: Played, draw: Entry) {
  const { ledger, policy } = played;
  const before = ledger.slice(0, draw.seq);
  const yearOf = (ids: readonly string[]) =>
    orThrow(readYear(before, { policy, registry: held(played, ids) }));
  const { drawId, sources: seed } = bodyOf(draw) as never as { drawId: string; sources: never };
  const which = { drawId, seed, dialect: db.dialect, facts: FACTS };
  const known = everDrawn(before);
  const asked = orThrow(askPlaces(yearOf(known), which));
  for (const statement of asked.prepare) await db.run(statement);
  const [sizes, places] = [await db.rows(asked.sizes), await db.rows(asked.places)];
  const year = yearOf([...known, ...places.map(({ id }) => id as string)]);
  return drawElsewhere(year, { ...roundOf(played, draw), seed }, { sizes, places } as never);
}

/** Every unit that an entry names, by whatever name. */
function everDrawn(ledger: Ledger): string[] {
  return [...new Set(ledger.flatMap(({ body }) => [...unitsIn(body)]))];
}

function* unitsIn(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  for (const [field, each] of Object.entries(value)) {
    if (typeof each === "string" && (field === "unit" || field === "into")) yield each;
    else yield* unitsIn(each);
  }
}

/** A session of Spark takes a second a statement: one round of the first year. */
const MOST_ROUNDS: Readonly<Record<string, number>> = { spark: 1 };
const opened = new Map<string, Database>();
beforeAll(async () => {
  for (const [name, open] of Object.entries(DATABASES)) opened.set(name, await open());
});
afterAll(() => {
  for (const db of opened.values()) db.close();
});

let made = 0;
const refused = new Set<string>();

describe.each(Array.from({ length: MANY }, (_, n) => FIRST + n))("rounds of year %i", (seed) => {
  const asking = Object.keys(DATABASES).filter((name) => name !== "spark" || seed === FIRST);
  test.each(asking)("are announced and drawn in %s", async (name) => {
    const db = opened.get(name)!;
    const plan = planYear(seed);
    if (plan === undefined) return;
    const year = playYear(withoutWeights(plan));
    const plans = year.ledger.filter(({ kind }) => kind === "plan").slice(0, MOST_ROUNDS[name]);
    for (const entry of plans) await playedAgain(db, year, entry);
  });

  async function playedAgain(db: Database, year: LawfulYear, plan: Entry): Promise<void> {
    const { ledger } = year;
    const {
      drawId,
      matter,
      policy: hash,
    } = bodyOf(plan) as { drawId: string; matter: string; policy: string };
    const registry = registryAt(year, drawId);
    const stated = bodyOf(ledger.find((each) => each.hash === hash)!)["digest"];
    const policy = year.policies.find((each) => digestOf(each) === stated);
    if (registry.secret !== undefined || policy === undefined) return;
    const own = planYear(seed)!.policies.find(({ document }) => document["authority"] === policy.authority);
    const played = { ledger, policy, registry, plan, phaseSecret: own?.secrets.get(matter) };
    await load(db, registry);
    const answer = await announced(db, played);
    if (!answer.ok) {
      for (const { code } of answer.refusals) refused.add(code);
      return;
    }
    const begun = beginOf(ledger, plan);
    expect(answer.value.year.ledger.slice(begun)).toEqual(ledger.slice(begun, plan.seq + 2));
    const draw = ledger.find(
      ({ kind, body }) => kind === "draw" && (body as unknown as Row)["drawId"] === drawId,
    );
    if (draw === undefined) return;
    const round = orThrow(await drawn(db, played, draw));
    expect(round.year.ledger.slice(draw.seq)).toEqual(ledger.slice(draw.seq, draw.seq + 2));
    made++;
  }
});

test("many were made, and only by the several years of a quota was anything refused", () => {
  expect([...refused].filter((code) => code !== "sql/period")).toEqual([]);
  expect(made).toBeGreaterThan(MANY);
});

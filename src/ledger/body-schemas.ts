/**
 * The form of every entry kind, once: it checks ledgers that come in and becomes the JSON Schema that ships
 * with the package.
 *
 * A body has exactly the fields below. Kinds that are not listed here are kept and chained, but hold no part
 * of a round.
 */
import * as z from "zod/mini";
import { nestsDeeper } from "../kernel/canonical-json.js";
import { about, readBy } from "../kernel/form.js";
import { madeOnce } from "../kernel/made-once.js";
import type { Refusal } from "../kernel/refusal.js";
import { type EntryKind, GROUNDS } from "./bodies.js";
import { announced, count, day, hash, id, roundTeams, seatChange, source, terms } from "./body-parts.js";
import { refuse } from "./refuse.js";
import {
  amendment,
  assignment,
  caseOpened,
  change,
  codes,
  event,
  key,
  move,
  rating,
  receipts,
  replacement,
  result,
  staffing,
  visitMade,
} from "./year-schemas.js";

const ticket = () => about("Ticket; null for methods without tickets", z.nullable(hash()));
const method = () => z.enum(["ticket/1", "seedrandom-shuffle/1"]);
const tree = () => ({ size: count(), root: hash() });
const committed = () => about("Merkle root and size (RFC 9162)", z.strictObject(tree()));
const committedUnits = () =>
  about(
    "Merkle root and size (RFC 9162), and how many of each status and tier",
    z.strictObject({
      ...tree(),
      byStatus: z.array(z.strictObject({ status: id(), size: count() })),
      byTier: z.array(z.strictObject({ tier: z.nullable(id()), size: count() })),
    }),
  );

/**
 * The rounds and lanes by which other entries find their way; whoever reads the rules themselves parses the
 * policy.
 */
const rules = () =>
  z.looseObject({
    format: z.string(),
    id: id(),
    authority: id(),
    year: z.number().check(z.int()),
    matters: z
      .array(
        z.looseObject({
          id: id(),
          rounds: z.array(z.looseObject({ id: id(), from: day(), until: day() })).check(z.minLength(1)),
        }),
      )
      .check(z.minLength(1)),
    lanes: z.optional(z.array(z.looseObject({ id: id() }))),
  });
const policy = () => z.strictObject({ policy: rules(), digest: hash() });
const salted = () => about("The registry is private: trees of salted fields", z.optional(z.literal(true)));
const readings = () =>
  about(
    "Of a registry that was read from the tables of an office: readings that were accepted, and the digest of their statement",
    z.optional(z.strictObject({ count: count(), digest: hash() })),
  );
const registry = () =>
  z.strictObject({
    asOf: day(),
    units: committedUnits(),
    history: committed(),
    salted: salted(),
    readings: readings(),
  });
const roster = () => z.strictObject({ asOf: day(), inspectors: committed(), salted: salted() });

const rulePlan = () =>
  z.strictObject({ owed: id(), target: count(), done: count(), staff: z.optional(count()) });
const stratumPlan = () =>
  z.strictObject({
    stratum: id(),
    units: about("Units of the stratum on the cut-off day", count()),
    eligible: about("Of these, units that can be drawn", count()),
    size: about("Size that enters the base", count()),
    sizes: about("Sizes of all rounds so far", z.array(count()).check(z.minLength(1))),
    owed: about("Ratio × base so far, exact: 5/2", id()),
    target: about("owed after legal rounding", count()),
    done: about("Drawn in earlier rounds", count()),
    quota: about("max(0, target − done), not below forced", count()),
    phased: about("The random phase of the stratum decided the target", z.optional(z.literal(true))),
    forced: about("Units that a frequency rule forces into the round", z.optional(count().check(z.gte(1)))),
    rules: about(
      "Every rule of the stratum, where it has several or counts inspectors",
      z.optional(z.array(rulePlan()).check(z.minLength(1))),
    ),
    overshoot: count(),
  });
const commits = () =>
  z.strictObject({
    drawOn: about("Day on which the draw is to be made; visits lie on it at the earliest", day()),
    strata: z.array(
      z.strictObject({
        stratum: id(),
        pool: about("Digest of the ids of the pool in byte order", hash()),
        must: about("Digest of [unit, rule] of those that must be drawn, in byte order of the unit", hash()),
      }),
    ),
    leftOut: about("Digest of [unit, rule] of all others, in byte order of the unit", hash()),
    carried: about("Digest of [inspector, visits carried into the draw], in byte order", hash()),
    visits: about(
      "Digest of [draw id, unit, day, result] of every visit that the ledger has ordered, in byte order",
      hash(),
    ),
  });
const plan = () =>
  z.strictObject({
    drawId: id(),
    matter: id(),
    round: id(),
    total: about("What all strata owe together", z.optional(rulePlan())),
    strata: z.array(stratumPlan()),
    method: method(),
    attempt: z.number().check(z.int(), z.gte(1)),
    policy: about("Hash of the policy entry", hash()),
    registry: hash(),
    roster: hash(),
    commits: about("What the announcement binds; left out by older versions", z.optional(commits())),
  });

const sources = () =>
  z.strictObject({
    ...{ drawId: id(), plan: hash(), announced: z.array(announced()).check(z.minLength(1)) },
    ...terms(),
  });

const waiting = () => z.strictObject({ unit: id(), ticket: ticket() });
const ranked = () =>
  z.strictObject({
    unit: id(),
    ticket: ticket(),
    forced: about("Rule that forced the unit into the draw", z.optional(id())),
    score: about("Score by which the unit was taken", z.optional(z.nullable(z.number().check(z.int())))),
  });
const stratumDraw = () =>
  z.strictObject({
    stratum: id(),
    pool: count(),
    poolDigest: about("Digest of the ids of the pool in byte order", hash()),
    quota: count(),
    shortfall: count(),
    drawn: about("Those that had to be drawn, then the others, in order of rank", z.array(ranked())),
    skipped: about(
      "Units whose turn had come, kept out by a rule since the announcement, in order of rank",
      z.optional(z.array(z.strictObject({ unit: id(), rule: id() })).check(z.minLength(1))),
    ),
    reserve: about("Next in order of rank", z.array(waiting())),
    cutOff: ticket(),
    weights: about(
      "Unequal chances: exact chance of each weight",
      z.optional(z.array(z.strictObject({ weight: id(), units: count(), chance: id() }))),
    ),
  });
const draw = () =>
  z.strictObject({
    drawId: id(),
    method: method(),
    seed: hash(),
    strata: z.array(stratumDraw()),
    leftOut: z.strictObject({
      count: count(),
      byRule: z.array(z.strictObject({ rule: id(), count: count() })),
      digest: hash(),
    }),
    announcement: about("Hash of the sources entry", hash()),
    sources: z.array(source()).check(z.minLength(1)),
  });

const teams = () => z.extend(roundTeams(), { draw: about("Hash of the draw entry", hash()) });
const voided = () =>
  z.strictObject({ drawId: id(), voided: hash(), reason: z.string(), approver: z.string() });

const absent = () =>
  z.strictObject({
    inspector: id(),
    units: z.optional(z.array(id()).check(z.minLength(1))),
    from: z.optional(day()),
    until: z.optional(day()),
  });
const substitution = () =>
  z.strictObject({
    drawId: id(),
    teams: about("Hash of the teams entry", hash()),
    registry: hash(),
    roster: hash(),
    out: about("Who cannot go, where and when", z.array(absent()).check(z.minLength(1))),
    ground: z.enum(GROUNDS),
    reason: z.string(),
    approver: z.string(),
    moved: about("Others had to move, because nobody could simply step in", z.boolean()),
    seats: z.array(seatChange()),
  });

const phase = () =>
  z.strictObject({ policy: id(), matter: id(), value: about("The secret of the year", hash()) });

const anchor = () =>
  z.strictObject({ party: id(), value: about("One step before the first secret that is used", hash()) });

const BODIES = {
  policy,
  registry,
  roster,
  plan,
  sources,
  draw,
  teams,
  void: voided,
  anchor,
  phase,
  substitution,
  replacement,
  staffing,
  move,
  case: caseOpened,
  assignment,
  result,
  visit: visitMade,
  change,
  amendment,
  event,
  rating,
  key,
  receipts,
  codes,
} as const satisfies Record<EntryKind, () => z.ZodMiniType>;

/** Is it a kind that readers know? */
export function isKnownKind(kind: string): kind is EntryKind {
  return Object.hasOwn(BODIES, kind);
}

/** Kinds that hold values of any form, and how deep these may nest. */
const IS_FREE: readonly string[] = ["policy", "amendment"];
const MOST_LEVELS = 100;

/** JSON Schema of one line of a ledger. */
export function ledgerEntryJsonSchema(): unknown {
  const kinds = Object.entries(BODIES).map(([kind, body]) =>
    z.strictObject({
      seq: about("From 0, no gaps", count()),
      prev: about("Hash of the entry before; 64 zeros for the first", hash()),
      kind: z.literal(kind),
      at: about("RFC 3339", z.string()),
      by: id(),
      body: body(),
      hash: about("Digest of the entry without this field; of a salted one by protocol 12.4", hash()),
      salt: about("Of a salted entry alone", z.optional(hash())),
    }),
  );
  return z.toJSONSchema(z.union(kinds), { io: "input" });
}

/** One value of a body that is wrong. */
export interface BodyFault {
  /** Where in the body. */
  readonly path: readonly (string | number)[];
  readonly problem: string;
}

/** What is wrong with a body. */
export interface BodyFaults {
  /** At least one; of a body that somebody wrote to be endless, the first ones. */
  readonly faults: readonly BodyFault[];
  /** Further fields that the form does not know, when nothing else is wrong; else none. */
  readonly further: readonly (readonly (string | number)[])[];
}

/** A hostile body may hold a million faults; a reader is told the first. */
const MOST_NAMED = 50;

/** The form of a kind, made when it is first needed: to make it costs more than to read a body by it. */
const formOf = /* @__PURE__ */ madeOnce((kind: EntryKind): z.ZodMiniType => BODIES[kind]());

/** What is wrong with the body of an entry, or `undefined`. Kinds that are not known may hold anything. */
export function faultsOfBody(kind: string, body: unknown): BodyFaults | undefined {
  if (!Object.hasOwn(BODIES, kind)) return undefined;
  if (IS_FREE.includes(kind) && nestsDeeper(body, MOST_LEVELS))
    return { faults: [{ path: [], problem: `nests deeper than ${MOST_LEVELS} levels` }], further: [] };
  const read = readBy(formOf(kind as EntryKind), body);
  return read.success ? undefined : faultsIn(read.error.issues);
}

function faultsIn(issues: readonly z.core.$ZodIssue[]): BodyFaults {
  const further = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => [...(issue.path as (string | number)[]), key])
      : [],
  );
  const faults = issues
    .slice(0, MOST_NAMED)
    .map(({ path, message }) => ({ path: path as (string | number)[], problem: message }));
  const isAll = issues.every(({ code }) => code === "unrecognized_keys");
  return { faults, further: isAll ? further : [] };
}

/** The refusals of a body, at the place of its entry; none where it has its form. */
export function refuseBody(kind: string, body: unknown, entry: readonly (string | number)[]): Refusal[] {
  return (faultsOfBody(kind, body)?.faults ?? []).map(({ path, problem }) =>
    refuse("ledger/body", [...entry, "body", ...path], {
      kind,
      place: path.map(String).join(".") || "body",
      problem,
    }),
  );
}

/** Entries of a known kind whose body does not have its form; each place that is wrong is named. */
export function faultsOfBodies(
  ledger: readonly { readonly seq: number; readonly kind: string; readonly body: unknown }[],
): Refusal[] {
  return ledger.flatMap(({ seq, kind, body }) => refuseBody(kind, body, ["entry", seq]));
}

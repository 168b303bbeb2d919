/**
 * The form of every entry kind, once: it checks ledgers that come in and becomes the JSON Schema that ships with the package.
 *
 * A body has exactly the fields below. Kinds that are not listed here are kept and chained, but hold no part of a round.
 */
import * as z from "zod";
import { nestsDeeper } from "../kernel/canonical-json.js";
import { madeOnce } from "../kernel/made-once.js";
import type { Refusal } from "../kernel/refusal.js";
import { type EntryKind, GROUNDS } from "./bodies.js";
import { announced, count, day, hash, id, roundTeams, seatChange, source } from "./body-parts.js";
import { refuse } from "./refuse.js";
import {
  amendment,
  assignment,
  caseOpened,
  change,
  event,
  move,
  rating,
  replacement,
  result,
  staffing,
  visitMade,
} from "./year-schemas.js";

const ticket = () => hash().nullable().describe("Ticket; null for methods without tickets");
const method = () => z.enum(["ticket/1", "seedrandom-shuffle/1"]);
const committed = () => z.looseObject({ size: count(), root: hash() }).describe("Merkle root and size (RFC 9162)");

/** The rounds and lanes by which other entries find their way; whoever reads the rules themselves parses the policy. */
const rules = () =>
  z.looseObject({
    format: z.string(),
    id: id(),
    authority: id(),
    year: z.number().int(),
    matters: z.array(z.looseObject({ id: id(), rounds: z.array(z.looseObject({ id: id(), from: day(), until: day() })).min(1) })).min(1),
    lanes: z.array(z.looseObject({ id: id() })).optional(),
  });
const policy = () => z.strictObject({ policy: rules(), digest: hash() });
const registry = () => z.strictObject({ asOf: day(), units: committed(), history: committed() });
const roster = () => z.strictObject({ asOf: day(), inspectors: committed() });

const rulePlan = () => z.strictObject({ owed: z.string(), target: count(), done: count(), staff: count().optional() });
const stratumPlan = () =>
  z.strictObject({
    stratum: id(),
    units: count().describe("Units of the stratum on the cut-off day"),
    eligible: count().describe("Of these, units that can be drawn"),
    size: count().describe("Size that enters the base"),
    sizes: z.array(count()).min(1).describe("Sizes of all rounds so far"),
    owed: z.string().describe("Ratio × base so far, exact: 5/2"),
    target: count().describe("owed after legal rounding"),
    done: count().describe("Drawn in earlier rounds"),
    quota: count().describe("max(0, target − done), not below forced"),
    phased: z.literal(true).optional().describe("The random phase of the stratum decided the target"),
    forced: count().min(1).optional().describe("Units that a frequency rule forces into the round"),
    rules: z.array(rulePlan()).min(1).optional().describe("Every rule of the stratum, where it has several or counts inspectors"),
    overshoot: count(),
  });
const commits = () =>
  z.strictObject({
    drawOn: day().describe("Day on which the draw is to be made; visits lie on it at the earliest"),
    strata: z.array(
      z.strictObject({
        stratum: id(),
        pool: hash().describe("Digest of the ids of the pool in byte order"),
        must: hash().describe("Digest of [unit, rule] of those that must be drawn, in byte order of the unit"),
      }),
    ),
    leftOut: hash().describe("Digest of [unit, rule] of all others, in byte order of the unit"),
    carried: hash().describe("Digest of [inspector, visits carried into the draw], in byte order"),
    visits: hash().describe("Digest of [draw id, unit, day, result] of every visit that the ledger has ordered, in byte order"),
  });
const plan = () =>
  z.strictObject({
    drawId: id(),
    matter: id(),
    round: id(),
    total: rulePlan().optional().describe("What all strata owe together"),
    strata: z.array(stratumPlan()),
    method: method(),
    attempt: z.number().int().min(1),
    policy: hash().describe("Hash of the policy entry"),
    registry: hash(),
    roster: hash(),
    commits: commits().optional().describe("What the announcement binds; left out by older versions"),
  });

const sources = () => z.strictObject({ drawId: id(), plan: hash(), announced: z.array(announced()).min(1) });

const ranked = () =>
  z.strictObject({
    unit: id(),
    ticket: ticket(),
    forced: id().optional().describe("Rule that forced the unit into the draw"),
    score: z.number().int().nullable().optional().describe("Score by which the unit was taken"),
  });
const stratumDraw = () =>
  z.strictObject({
    stratum: id(),
    pool: count(),
    poolDigest: hash().describe("Digest of the ids of the pool in byte order"),
    quota: count(),
    shortfall: count(),
    drawn: z.array(ranked()).describe("Those that had to be drawn, then the others, in order of rank"),
    skipped: z
      .array(z.strictObject({ unit: id(), rule: id() }))
      .min(1)
      .optional()
      .describe("Units whose turn had come, kept out by a rule since the announcement, in order of rank"),
    reserve: z.array(ranked()).describe("Next in order of rank"),
    cutOff: ticket(),
    weights: z
      .array(z.strictObject({ weight: z.string(), units: count(), chance: z.string() }))
      .optional()
      .describe("Unequal chances: exact chance of each weight"),
  });
const draw = () =>
  z.strictObject({
    drawId: id(),
    method: method(),
    seed: hash(),
    strata: z.array(stratumDraw()),
    leftOut: z.strictObject({ count: count(), byRule: z.array(z.strictObject({ rule: id(), count: count() })), digest: hash() }),
    announcement: hash().describe("Hash of the sources entry"),
    sources: z.array(source()).min(1),
  });

const teams = () => roundTeams().extend({ draw: hash().describe("Hash of the draw entry") });
const voided = () => z.strictObject({ drawId: id(), voided: hash(), reason: z.string(), approver: z.string() });

const absent = () =>
  z.strictObject({ inspector: id(), units: z.array(id()).min(1).optional(), from: day().optional(), until: day().optional() });
const substitution = () =>
  z.strictObject({
    drawId: id(),
    teams: hash().describe("Hash of the teams entry"),
    registry: hash(),
    roster: hash(),
    out: z.array(absent()).min(1).describe("Who cannot go, where and when"),
    ground: z.enum(GROUNDS),
    reason: z.string(),
    approver: z.string(),
    moved: z.boolean().describe("Others had to move, because nobody could simply step in"),
    seats: z.array(seatChange()),
  });

const phase = () => z.strictObject({ policy: id(), matter: id(), value: hash().describe("The secret of the year") });

const BODIES = {
  policy,
  registry,
  roster,
  plan,
  sources,
  draw,
  teams,
  void: voided,
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
} as const satisfies Record<EntryKind, () => z.ZodType>;

/** Kinds that hold values of any form, and how deep these may nest. */
const IS_FREE: readonly string[] = ["policy", "amendment"];
const MOST_LEVELS = 100;

/** JSON Schema of one line of a ledger. */
export function ledgerEntryJsonSchema(): unknown {
  const kinds = Object.entries(BODIES).map(([kind, body]) =>
    z.strictObject({
      seq: count().describe("From 0, no gaps"),
      prev: hash().describe("Hash of the entry before; 64 zeros for the first"),
      kind: z.literal(kind),
      at: z.string().describe("RFC 3339"),
      by: id(),
      body: body(),
      hash: hash().describe("Digest of the entry without this field"),
    }),
  );
  return z.toJSONSchema(z.union(kinds), { io: "input" });
}

/** What is wrong with a body, in the first place that is wrong. */
export interface BodyFault {
  /** Where in the body. */
  readonly path: readonly (string | number)[];
  readonly problem: string;
  /** Further fields that the form does not know, when nothing else is wrong; else none. */
  readonly further: readonly (readonly (string | number)[])[];
}

/** The form of a kind, made when it is first needed: to make it costs more than to read a body by it. */
const formOf = /* @__PURE__ */ madeOnce((kind: EntryKind): z.ZodType => BODIES[kind]());

/** What is wrong with the body of an entry, or `undefined`. Kinds that are not known may hold anything. */
export function faultOfBody(kind: string, body: unknown): BodyFault | undefined {
  if (!Object.hasOwn(BODIES, kind)) return undefined;
  if (IS_FREE.includes(kind) && nestsDeeper(body, MOST_LEVELS))
    return { path: [], problem: `nests deeper than ${MOST_LEVELS} levels`, further: [] };
  const read = formOf(kind as EntryKind).safeParse(body);
  return read.success ? undefined : faultOf(read.error.issues);
}

function faultOf(issues: readonly z.core.$ZodIssue[]): BodyFault {
  const further = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...(issue.path as (string | number)[]), key]) : [],
  );
  const { path, message } = issues[0]!;
  const isAll = issues.every(({ code }) => code === "unrecognized_keys");
  return { path: path as (string | number)[], problem: message, further: isAll ? further : [] };
}

/** The refusal of a body, at the place of its entry. */
export function refuseBody(kind: string, { path, problem }: BodyFault, entry: readonly (string | number)[]): Refusal {
  return refuse("ledger/body", [...entry, "body", ...path], { kind, place: path.map(String).join(".") || "body", problem });
}

/** Entries of a known kind whose body does not have its form; each names the first place that is wrong. */
export function faultsOfBodies(ledger: readonly { readonly seq: number; readonly kind: string; readonly body: unknown }[]): Refusal[] {
  return ledger.flatMap(({ seq, kind, body }) => {
    const fault = faultOfBody(kind, body);
    return fault === undefined ? [] : [refuseBody(kind, fault, ["entry", seq])];
  });
}

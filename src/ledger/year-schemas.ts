/**
 * The form of what happens between the rounds: replacements, cases, results, changes, amendments, events,
 * ratings.
 */
import * as z from "zod/mini";
import { about } from "../kernel/form.js";
import {
  announced,
  count,
  day,
  dayOrInstant,
  hash,
  id,
  roundTeams,
  seatChange,
  source,
  terms,
} from "./body-parts.js";
import { CHANGE_CODES, EVENT_KINDS, VOID_CODES } from "./year-bodies.js";

const passedOver = () => z.array(z.strictObject({ unit: id(), rule: id() }));

export const replacement = () =>
  z.strictObject({
    drawId: id(),
    teams: about("Hash of the teams entry", hash()),
    registry: hash(),
    roster: hash(),
    units: about(
      "Drawn units that are not visited",
      z
        .array(
          z.strictObject({ unit: id(), code: z.enum(VOID_CODES), reason: z.string().check(z.minLength(1)) }),
        )
        .check(z.minLength(1)),
    ),
    approver: id(),
    replaced: z.array(
      z.strictObject({
        unit: id(),
        stratum: id(),
        by: about("Next of the reserve order; null when there is none", z.nullable(id())),
        passedOver: passedOver(),
      }),
    ),
    staffed: about("Teams of those who come in their place", z.nullable(roundTeams())),
  });

const said = () => ({ reason: z.string().check(z.minLength(1)), approver: id() });

export const staffing = () =>
  z.strictObject({
    drawId: id(),
    teams: about("Hash of the teams entry, or of the assignment", hash()),
    policy: about("By which they are staffed", hash()),
    registry: hash(),
    roster: hash(),
    attempt: z.number().check(z.int(), z.gte(2)),
    ...said(),
    staffed: about("Teams of the units that had none", roundTeams()),
  });

export const move = () =>
  z.strictObject({
    drawId: id(),
    teams: about("Hash of the teams entry, or of the assignment", hash()),
    policy: about("By which days are open or closed", hash()),
    registry: hash(),
    roster: hash(),
    ...said(),
    visits: about(
      "In the order in which they were moved",
      z
        .array(
          z.strictObject({
            unit: id(),
            from: day(),
            to: day(),
            passedOver: about("Days tried before", z.array(day())),
          }),
        )
        .check(z.minLength(1)),
    ),
    seats: z.array(seatChange()),
    unmoved: about(
      "Visits that no open day is left for",
      z.array(z.strictObject({ unit: id(), day: day() })),
    ),
  });

export const caseOpened = () =>
  z.strictObject({
    drawId: id(),
    lane: id(),
    case: id(),
    ground: z.string().check(z.minLength(1)),
    policy: hash(),
    registry: hash(),
    roster: hash(),
    units: z.array(id()).check(z.minLength(1)),
    arrived: about("Day or RFC 3339 instant", dayOrInstant()),
    urgent: z.boolean(),
    from: day(),
    until: day(),
    due: z.nullable(dayOrInstant()),
    reason: z.string().check(z.minLength(1)),
    approver: z.nullable(id()),
    merged: about(
      "Planned visits that take the case along",
      z.array(z.strictObject({ unit: id(), drawId: id(), day: z.nullable(day()) })),
    ),
    lead: about(
      "Draw that a joint inspection goes along with, and its days",
      z.nullable(z.strictObject({ drawId: id(), days: z.array(z.strictObject({ unit: id(), day: day() })) })),
    ),
    announced: z.array(announced()),
    ...terms(),
    anew: about("Case that is opened anew", z.optional(id())),
  });

export const assignment = () =>
  z.extend(roundTeams(), {
    case: about("Hash of the case entry", hash()),
    seed: hash(),
    sources: z.array(source()).check(z.minLength(1)),
  });

/** Steps that say what was found, or that something is over, say on which day. */
const DATED = ["enter", "correct", "annul", "close"];
const FOUND = ["enter", "correct"];

export const result = () =>
  resultFields().check(
    z.refine(({ step, day: said }) => said !== undefined || !DATED.includes(step), {
      path: ["day"],
      error: "missing",
    }),
    z.refine(({ step, codes }) => codes !== undefined || !FOUND.includes(step), {
      path: ["codes"],
      error: "missing",
    }),
  );

const resultFields = () =>
  z.strictObject({
    drawId: id(),
    unit: id(),
    step: z.enum(["enter", "return", "reject", "publish", "correct", "annul", "withdraw", "close"]),
    day: z.optional(day()),
    codes: z.optional(z.array(id()).check(z.minLength(1))),
    inspectors: z.optional(z.array(id()).check(z.minLength(1))),
    correctBy: z.optional(day()),
    text: z.optional(z.string().check(z.minLength(1))),
    approver: z.optional(id()),
  });

export const visitMade = () =>
  z.strictObject({
    unit: id(),
    day: day(),
    kind: id(),
    authority: id(),
    level: z.nullable(id()),
    matter: z.nullable(id()),
    result: z.nullable(z.string().check(z.minLength(1))),
  });

export const change = () =>
  z.strictObject({
    from: about("Hash of the registry entry before", hash()),
    to: hash(),
    units: z.array(
      z.strictObject({
        unit: id(),
        code: z.enum(CHANGE_CODES),
        fields: z.array(id()),
        reason: z.string().check(z.minLength(1)),
        into: z.optional(id()),
      }),
    ),
    approver: id(),
  });

export const amendment = () =>
  z.strictObject({
    from: about("Hash of the policy entry before", hash()),
    to: hash(),
    changes: z
      .array(z.strictObject({ path: z.string(), before: z.json(), after: z.json() }))
      .check(z.minLength(1)),
    reason: z.string().check(z.minLength(1)),
    approver: id(),
  });

export const event = () =>
  z.strictObject({ unit: id(), event: z.enum(EVENT_KINDS), day: day(), reference: id() });

export const key = () =>
  z.strictObject({
    party: about("Whose key it is", id()),
    vkey: about("Verifier key: name+id+base64", id()),
    replaces: about("Key of the party in whose place it comes; null where it had none", z.nullable(id())),
    from: about("First day on which it signs", day()),
    signature: about("Of the key before: base64 of key id and signature", id()),
  });

export const receipts = () =>
  z.strictObject({
    drawId: id(),
    size: about("Units of the registry", count()),
    root: about("Of the tree over how each unit stood", hash()),
  });

export const codes = () =>
  z.strictObject({
    drawId: id(),
    teams: about("Hash of the teams entry, or of the assignment", hash()),
    given: about("Hashes of visits that have a code from now on", z.array(hash())),
    ended: about("Hashes of visits that are not made so any more", z.array(hash())),
  });

export const rating = () =>
  z.strictObject({
    policy: hash(),
    registry: hash(),
    until: day(),
    units: z.array(
      z.strictObject({
        unit: id(),
        before: z.nullable(z.number().check(z.int())),
        after: z.number().check(z.int()),
        because: z.array(z.strictObject({ seq: count(), rule: id(), points: z.number().check(z.int()) })),
      }),
    ),
  });

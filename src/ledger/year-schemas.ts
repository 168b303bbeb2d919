/** The form of what happens between the rounds: replacements, cases, results, changes, amendments, events, ratings. */
import * as z from "zod";
import { announced, count, day, dayOrInstant, hash, id, roundTeams, seatChange, source } from "./body-parts.js";
import { CHANGE_CODES, EVENT_KINDS, VOID_CODES } from "./year-bodies.js";

const passedOver = () => z.array(z.strictObject({ unit: id(), rule: id() }));

export const replacement = () =>
  z.strictObject({
    drawId: id(),
    teams: hash().describe("Hash of the teams entry"),
    registry: hash(),
    roster: hash(),
    units: z
      .array(z.strictObject({ unit: id(), code: z.enum(VOID_CODES), reason: z.string().min(1) }))
      .min(1)
      .describe("Drawn units that are not visited"),
    approver: id(),
    replaced: z.array(
      z.strictObject({
        unit: id(),
        stratum: id(),
        by: id().nullable().describe("Next of the reserve order; null when there is none"),
        passedOver: passedOver(),
      }),
    ),
    staffed: roundTeams().nullable().describe("Teams of those who come in their place"),
  });

const said = () => ({ reason: z.string().min(1), approver: id() });

export const staffing = () =>
  z.strictObject({
    drawId: id(),
    teams: hash().describe("Hash of the teams entry, or of the assignment"),
    policy: hash().describe("By which they are staffed"),
    registry: hash(),
    roster: hash(),
    attempt: z.number().int().min(2),
    ...said(),
    staffed: roundTeams().describe("Teams of the units that had none"),
  });

export const move = () =>
  z.strictObject({
    drawId: id(),
    teams: hash().describe("Hash of the teams entry, or of the assignment"),
    policy: hash().describe("By which days are open or closed"),
    registry: hash(),
    roster: hash(),
    ...said(),
    visits: z
      .array(z.strictObject({ unit: id(), from: day(), to: day(), passedOver: z.array(day()).describe("Days tried before") }))
      .min(1)
      .describe("In the order in which they were moved"),
    seats: z.array(seatChange()),
    unmoved: z.array(z.strictObject({ unit: id(), day: day() })).describe("Visits that no open day is left for"),
  });

export const caseOpened = () =>
  z.strictObject({
    drawId: id(),
    lane: id(),
    case: id(),
    ground: z.string().min(1),
    policy: hash(),
    registry: hash(),
    roster: hash(),
    units: z.array(id()).min(1),
    arrived: dayOrInstant().describe("Day or RFC 3339 instant"),
    urgent: z.boolean(),
    from: day(),
    until: day(),
    due: dayOrInstant().nullable(),
    reason: z.string().min(1),
    approver: id().nullable(),
    merged: z
      .array(z.strictObject({ unit: id(), drawId: id(), day: day().nullable() }))
      .describe("Planned visits that take the case along"),
    lead: z
      .strictObject({ drawId: id(), days: z.array(z.strictObject({ unit: id(), day: day() })) })
      .nullable()
      .describe("Draw that a joint inspection goes along with, and its days"),
    announced: z.array(announced()),
    anew: id().optional().describe("Case that is opened anew"),
  });

export const assignment = () =>
  roundTeams().extend({ case: hash().describe("Hash of the case entry"), seed: hash(), sources: z.array(source()).min(1) });

export const result = () =>
  z.strictObject({
    drawId: id(),
    unit: id(),
    step: z.enum(["enter", "return", "reject", "publish", "correct", "annul", "withdraw", "close"]),
    day: day().optional(),
    codes: z.array(id()).min(1).optional(),
    inspectors: z.array(id()).min(1).optional(),
    correctBy: day().optional(),
    text: z.string().min(1).optional(),
    approver: id().optional(),
  });

export const visitMade = () =>
  z.strictObject({
    unit: id(),
    day: day(),
    kind: id(),
    authority: id(),
    level: id().nullable(),
    matter: id().nullable(),
    result: z.string().min(1).nullable(),
  });

export const change = () =>
  z.strictObject({
    from: hash().describe("Hash of the registry entry before"),
    to: hash(),
    units: z.array(
      z.strictObject({
        unit: id(),
        code: z.enum(CHANGE_CODES),
        fields: z.array(id()),
        reason: z.string().min(1),
        into: id().optional(),
      }),
    ),
    approver: id(),
  });

export const amendment = () =>
  z.strictObject({
    from: hash().describe("Hash of the policy entry before"),
    to: hash(),
    changes: z.array(z.strictObject({ path: z.string(), before: z.json(), after: z.json() })).min(1),
    reason: z.string().min(1),
    approver: id(),
  });

export const event = () => z.strictObject({ unit: id(), event: z.enum(EVENT_KINDS), day: day(), reference: id() });

export const rating = () =>
  z.strictObject({
    policy: hash(),
    registry: hash(),
    until: day(),
    units: z.array(
      z.strictObject({
        unit: id(),
        before: z.number().int().nullable(),
        after: z.number().int(),
        because: z.array(z.strictObject({ seq: count(), rule: id(), points: z.number().int() })),
      }),
    ),
  });

/** The small forms of which bodies are made. */
import * as z from "zod";
import { isDay, isInstant } from "../kernel/iso-date.js";

export const hash = () =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe("64 lower-case hex digits");
export const id = () => z.string().min(1);
export const day = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .refine(isDay, "no day of the calendar");
export const dayOrInstant = () => z.string().refine((text) => isDay(text) || isInstant(text), "neither a day nor an instant");
export const count = () => z.number().int().min(0);

export const announced = () =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("beacon"), chain: hash(), round: count() }),
    z.strictObject({ type: z.literal("reveal"), party: id(), commitment: hash() }),
    z.strictObject({ type: z.literal("chain"), party: id(), after: hash() }),
    z.strictObject({ type: z.literal("text"), name: id() }),
    z.strictObject({ type: z.literal("plain") }),
  ]);
export const source = () =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("beacon"), chain: hash(), round: count(), value: hash() }),
    z.strictObject({ type: z.literal("reveal"), party: id(), value: hash() }),
    z.strictObject({ type: z.literal("chain"), party: id(), value: hash() }),
    z.strictObject({ type: z.literal("text"), name: id(), value: id() }),
    z.strictObject({ type: z.literal("plain"), value: id() }),
  ]);

const level = () => z.strictObject({ inspector: id(), round: count(), year: count(), limit: count() });
const seat = () => z.strictObject({ unit: id(), role: id(), inspector: id(), passedOver: z.array(id()), pairOver: z.boolean() });
const complete = () =>
  z.strictObject({
    complete: z.literal(true),
    band: count().nullable(),
    levels: z.array(level()).nullable(),
    seats: z.array(seat()).describe("In the order in which they were visited"),
    loads: z.array(z.strictObject({ inspector: id(), load: count() })),
  });
const impossible = () =>
  z.strictObject({
    shortfall: count().min(1),
    seats: z.array(z.strictObject({ unit: id(), role: id() })),
    room: z.array(z.strictObject({ inspector: id(), room: count() })),
    nearFits: z.array(z.strictObject({ inspector: id(), rule: id(), seats: count() })),
    undated: z.array(id()).min(1).optional().describe("Units whose people find no common day, or that have none"),
  });
const roundDays = () =>
  z.strictObject({
    visits: z.array(z.strictObject({ unit: id(), day: day(), passedOver: z.array(day()).describe("Days tried before") })),
    restarts: count(),
    together: z.number().int().min(1),
  });
const joinedSeat = () => z.strictObject({ unit: id(), role: id(), inspector: id(), drawId: id().describe("Visit that is joined") });
/** A seat that changed hands after the draw. */
export const seatChange = () =>
  z.strictObject({
    ...{ unit: id(), role: id(), from: id(), to: id(), passedOver: z.array(id()) },
    joins: id().optional().describe("Visit with which the one who comes goes along; left out where the seat was drawn"),
  });
/** Everything of `RoundTeams`. */
export const roundTeams = () =>
  z.strictObject({
    drawId: id(),
    complete: z.boolean(),
    days: roundDays().nullable().optional().describe("Where visits have days"),
    teams: complete().nullable(),
    joined: z.array(joinedSeat()).optional().describe("Seats taken by people of another matter's visit"),
    standing: z
      .array(z.strictObject({ unit: id(), team: id(), passedOver: z.array(id()) }))
      .optional()
      .describe("Which standing team goes, where teams are fixed"),
    unstaffed: z.array(id()),
    impossible: impossible().nullable(),
  });

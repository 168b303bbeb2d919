/** The small forms of which bodies are made. */
import * as z from "zod/mini";
import { about } from "../kernel/form.js";
import { isDay, isInstant } from "../kernel/iso-date.js";

export const hash = () => about("64 lower-case hex digits", z.string().check(z.regex(/^[0-9a-f]{64}$/)));
export const id = () => z.string().check(z.minLength(1));
export const day = () =>
  z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isDay, "no day of the calendar"));
export const dayOrInstant = () =>
  z.string().check(z.refine((text) => isDay(text) || isInstant(text), "neither a day nor an instant"));
const instant = () => z.string().check(z.refine(isInstant, "no instant"));
export const count = () => z.number().check(z.int(), z.gte(0));

export const announced = () =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("beacon"), chain: hash(), round: count() }),
    z.strictObject({ type: z.literal("reveal"), party: id(), commitment: hash() }),
    z.strictObject({ type: z.literal("chain"), party: id(), after: hash() }),
    z.strictObject({ type: z.literal("text"), name: id() }),
    z.strictObject({ type: z.literal("plain") }),
  ]);
const digits = (count: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${count}}$`)));
const capsule = () =>
  z.strictObject({
    format: z.literal("double-random/seal/1"),
    chain: hash(),
    round: z.number().check(z.int(), z.gte(1)),
    U: about("192 lower-case hex digits", digits(192)),
    V: hash(),
    W: hash(),
  });
/** When the sources of a seed have values, what takes their place if one is held back, and which cannot be. */
export const terms = () => ({
  valuesFrom: about("Before it nobody can know all values", z.optional(instant())),
  revealBy: about("Until when the values are to be on the ledger", z.optional(instant())),
  fallback: about(
    "From these the draw is made when a value is not there by then",
    z.optional(z.array(announced()).check(z.minLength(1))),
  ),
  seals: about(
    "Secrets that anybody can open once the beacon has signed their round",
    z.optional(z.array(z.strictObject({ party: id(), capsule: capsule() })).check(z.minLength(1))),
  ),
});
export const source = () =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("beacon"), chain: hash(), round: count(), value: hash() }),
    z.strictObject({ type: z.literal("reveal"), party: id(), value: hash() }),
    z.strictObject({ type: z.literal("chain"), party: id(), value: hash() }),
    z.strictObject({ type: z.literal("text"), name: id(), value: id() }),
    z.strictObject({ type: z.literal("plain"), value: id() }),
  ]);

const level = () => z.strictObject({ inspector: id(), round: count(), year: count(), limit: count() });
const seat = () =>
  z.strictObject({
    unit: id(),
    role: id(),
    inspector: id(),
    passedOver: z.array(id()),
    pairOver: z.boolean(),
  });
const complete = () =>
  z.strictObject({
    complete: z.literal(true),
    band: z.nullable(count()),
    levels: z.nullable(z.array(level())),
    seats: about("In the order in which they were visited", z.array(seat())),
    loads: z.array(z.strictObject({ inspector: id(), load: count() })),
  });
const impossible = () =>
  z.strictObject({
    shortfall: count().check(z.gte(1)),
    seats: z.array(z.strictObject({ unit: id(), role: id() })),
    room: z.array(z.strictObject({ inspector: id(), room: count() })),
    nearFits: z.array(z.strictObject({ inspector: id(), rule: id(), seats: count() })),
    undated: about(
      "Units whose people find no common day, or that have none",
      z.optional(z.array(id()).check(z.minLength(1))),
    ),
  });
const roundDays = () =>
  z.strictObject({
    visits: z.array(
      z.strictObject({ unit: id(), day: day(), passedOver: about("Days tried before", z.array(day())) }),
    ),
    restarts: count(),
    together: z.number().check(z.int(), z.gte(1)),
  });
const joinedSeat = () =>
  z.strictObject({ unit: id(), role: id(), inspector: id(), drawId: about("Visit that is joined", id()) });
/** A seat that changed hands after the draw. */
export const seatChange = () =>
  z.strictObject({
    ...{ unit: id(), role: id(), from: id(), to: id(), passedOver: z.array(id()) },
    joins: about(
      "Visit with which the one who comes goes along; left out where the seat was drawn",
      z.optional(id()),
    ),
  });
/** Everything of `RoundTeams`. */
export const roundTeams = () =>
  z.strictObject({
    drawId: id(),
    complete: z.boolean(),
    days: about("Where visits have days", z.optional(z.nullable(roundDays()))),
    teams: z.nullable(complete()),
    joined: about("Seats taken by people of another matter's visit", z.optional(z.array(joinedSeat()))),
    standing: about(
      "Which standing team goes, where teams are fixed",
      z.optional(z.array(z.strictObject({ unit: id(), team: id(), passedOver: z.array(id()) }))),
    ),
    unstaffed: z.array(id()),
    impossible: z.nullable(impossible()),
  });

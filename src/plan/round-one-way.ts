/**
 * A total spread over classes, each rounded to a whole number without bias: systematic rounding from a random
 * start.
 *
 * Rounding every class up would inflate the total; giving the leftovers to the largest remainders would never
 * give one to a class with a small remainder. Here every class gets its exact value on average. Source:
 * protocol section 8.
 */

import { compareBytes } from "../kernel/byte-order.js";
import { heldBy } from "../kernel/certain.js";
import { type Fraction, floorOf, fraction, plus, wholeOf } from "../kernel/fraction.js";
import { OutOfRange } from "../kernel/misuse.js";
import { told } from "../kernel/told.js";
import { keyFor } from "../random/key.js";
import { ticketOf } from "../random/ticket.js";
import { ticketFraction } from "./ticket-fraction.js";

export interface OneWayInput {
  /** 64 hex digits. */
  readonly seed: string;
  readonly drawId: string;
  /**
   * Names this rounding among those of the draw, for example "tier". Two roundings under one label share
   * their start.
   */
  readonly label: string;
  /** Each class, named once, with its exact value, from 0. */
  readonly classes: readonly (readonly [name: string, exact: Fraction])[];
}

export interface OneWayRounding {
  /** Classes in the order in which they were summed: that of their tickets. */
  readonly order: readonly string[];
  /** In the order given; each the floor or the ceiling of its exact value, and so is their total. */
  readonly rounded: readonly (readonly [name: string, whole: number])[];
}

/**
 * Rounds the classes: with S the running exact sum in ticket order and U the random start, a class gets ⌊S +
 * U⌋ after it less ⌊S + U⌋ before it.
 *
 * @throws RangeError when a value is below 0 or a class is named twice, TypeError when a name is empty or the
 * seed is not 64 hex digits.
 * @example
 * roundOneWay({ seed: "0".repeat(64), drawId: "000000/2026/FIRE-01/R01", label: "tier", classes: [["A", fraction(3, 2)], ["B", fraction(1, 2)]] });
 * // rounded: [["A", 1], ["B", 1]] or [["A", 2], ["B", 0]]
 */
export function roundOneWay(input: OneWayInput): OneWayRounding {
  return told("roundOneWay", "It takes { seed, drawId, label, classes }, the values as fractions.", () =>
    roundedClasses(input),
  );
}

function roundedClasses({ seed, drawId, label, classes }: OneWayInput): OneWayRounding {
  const order = inTicketOrder(classes, keyFor(seed, drawId, "class"), label);
  const whole = new Map<string, number>();
  let sum = ticketFraction(ticketOf(keyFor(seed, drawId, "start"), label));
  for (const [name, exact] of order) {
    const next = plus(sum, exact);
    whole.set(name, wholeOf(fraction(floorOf(next) - floorOf(sum))));
    sum = next;
  }
  return {
    order: order.map(([name]) => name),
    rounded: classes.map(([name]) => [name, heldBy(whole, name)]),
  };
}

function inTicketOrder(classes: OneWayInput["classes"], key: string, label: string): OneWayInput["classes"] {
  const tickets = new Map<string, string>();
  for (const [name, exact] of classes) {
    if (exact.numerator < 0n) throw new OutOfRange(`The value of class ${name} is below 0.`);
    if (tickets.has(name)) throw new OutOfRange(`Class ${name} is named twice.`);
    tickets.set(name, ticketOf(key, label, name));
  }
  return [...classes].sort(([a], [b]) => compareBytes(heldBy(tickets, a), heldBy(tickets, b)));
}

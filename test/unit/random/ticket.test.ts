import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { fractionText, keyFor, ticketNumber, ticketOf } from "../../../src/protocol.js";

import { joinParts } from "../../../src/random/ticket.js";
import { openTickets, ticketHex } from "../../../src/random/ticket-kernel.js";

const key = "0123456789abcdef".repeat(4);
const nodeTicket = (message: string) =>
  createHash("sha256")
    .update(key + message)
    .digest("hex");

describe("tickets", () => {
  test("frozen (computed with Python's hashlib)", () => {
    expect(ticketOf("0".repeat(64), "U-1")).toBe(
      "0007b437822242074c2235ec3266c54c5a8f41f0b5d3a77f683e4f6f8af6c13e",
    );
  });

  test("have a key for a purpose of the list, and for no other", () => {
    expect(() => keyFor(key, "000000/2026/M-1/R01", "units" as never)).toThrow(
      "A key is for one of unit, class,",
    );
  });

  test("are the SHA-256 of key and parts, joined by U+001F", () => {
    expect(ticketOf(key, "南-1", "lead", "I-7")).toBe(nodeTicket("南-1\u001flead\u001fI-7"));
    expect(ticketOf(key, "R1", "1A")).not.toBe(ticketOf(key, "R11", "A"));
  });

  test("have parts that cannot be read in two ways", () => {
    for (const parts of [[], [""], ["a", ""], ["a\u001fb"]])
      expect(() => joinParts(parts)).toThrow(TypeError);
  });

  test("are the same from a book, for ids of 1 to 300 bytes in any script", () => {
    const book = openTickets(key);
    const words = new Uint32Array(16);
    for (const unit of ["7", "é", "南", "𠮷", "A南"]) {
      for (let n = 1; n <= 300 / Buffer.byteLength(unit); n++) {
        book.hash(unit.repeat(n), words, 8);
        expect(ticketHex(words, 8)).toBe(nodeTicket(unit.repeat(n)));
      }
    }
  });

  test("a book is opened with a key and refuses a lone surrogate", () => {
    for (const bad of ["", key.slice(1), key.toUpperCase(), `${key}0`])
      expect(() => openTickets(bad)).toThrow(TypeError);
    expect(() => openTickets(key).hash("a\ud842", new Uint32Array(8), 0)).toThrow(TypeError);
  });
});

describe("a ticket as a number", () => {
  test("is never 0 or 1, and a double holds it exactly", () => {
    const smallest = ticketNumber("0".repeat(64));
    const largest = ticketNumber("f".repeat(64));
    expect(fractionText(smallest.u)).toBe(`1/${2n ** 53n}`);
    expect(largest.x).toBe(2n ** 52n - 1n);
    expect([smallest.asDouble, largest.asDouble]).toEqual([2 ** -53, 1 - 2 ** -53]);
  });

  test("reads the first 13 digits only", () => {
    expect(ticketNumber(`8000000000000${"f".repeat(51)}`)).toEqual(ticketNumber("8".padEnd(64, "0")));
  });
});

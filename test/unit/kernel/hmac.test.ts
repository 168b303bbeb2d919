import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hmacSha256Hex } from "../../../src/kernel/hmac.js";

test("is the HMAC-SHA-256 of Node, of keys shorter and longer than a block", () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: "grapheme" }), (key, text) => {
      expect(hmacSha256Hex(key, text)).toBe(createHmac("sha256", key).update(text, "utf8").digest("hex"));
    }),
  ));

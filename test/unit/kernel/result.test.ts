import { describe, expect, test } from "vitest";
import { orThrow } from "../../../src/index.js";
import { refuse } from "../../../src/kernel/refusal.js";
import { accept, RefusalError, reject } from "../../../src/kernel/result.js";

import { said } from "../../support/said.js";

describe("Result", () => {
  const refusal = refuse("random/not-hex", ["sources", 0, "value"], { field: "value" });

  test("orThrow gives the value, with or without warnings", () => {
    expect(orThrow(accept(3))).toBe(3);
    expect(orThrow(accept(3, [refusal]))).toBe(3);
  });

  test("orThrow lists every refusal with its place, advice and code", () => {
    const rejected = reject([refusal, refuse("random/no-source", [])]);
    expect(() => orThrow(rejected)).toThrow(RefusalError);
    try {
      orThrow(rejected);
    } catch (error) {
      const lines = (error as RefusalError).message.split("\n");
      expect(lines[0]).toBe(
        `sources.0.value: ${said(refusal).message} ${said(refusal).advice} [random/not-hex]`,
      );
      expect(lines[1]).toMatch(/^The seed has no source\. .*\[random\/no-source\]$/);
      expect((error as RefusalError).refusals).toBe(rejected.refusals);
    }
  });

  test("a rejection without a reason is a programmer's mistake", () => {
    expect(() => reject([])).toThrow(RangeError);
  });
});

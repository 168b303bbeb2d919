/** The day draw against an independent one in Python, which puts every question to a new flow network. */

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { orThrow } from "../../src/index.js";
import { drawDays } from "../../src/protocol.js";
import { dayCase } from "../support/day-case.js";

const program = fileURLToPath(new URL("draw_days.py", import.meta.url));

test("1,000 cases of days have the same answer", () => {
  const inputs = fc.sample(dayCase, { seed: 2026, numRuns: 1000 });
  const text = execFileSync("python3", [program], {
    input: JSON.stringify(inputs),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const answers = JSON.parse(text) as {
    readonly complete: boolean;
    readonly restarts?: number;
    readonly undated?: string[];
  }[];
  const kinds = answers.map(({ complete, restarts = 0, undated = [] }) =>
    complete ? `restarts: ${Math.min(restarts, 1)}` : undated.length > 0 ? "undated" : "witness",
  );
  expect(new Set(kinds)).toEqual(new Set(["restarts: 0", "restarts: 1", "undated", "witness"]));
  for (const [at, input] of inputs.entries()) {
    expect(JSON.parse(JSON.stringify(orThrow(drawDays(input)))), `case ${at}`).toEqual(answers[at]);
  }
});

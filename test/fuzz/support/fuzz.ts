/**
 * Tests of readers. `DOUBLE_RANDOM_LONG=1` tries each with a hundred times as many inputs,
 * `DOUBLE_RANDOM_FUZZ` with so many times as many, `DOUBLE_RANDOM_FUZZ_SEED` with others, and
 * `DOUBLE_RANDOM_FUZZ_INPUT` with one input alone.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../support/runs.js";
import type { Reader } from "./reader.js";
import { type Tried, tryReader } from "./try-reader.js";

const numberOf = (name: string): number | undefined =>
  process.env[name] === undefined ? undefined : Number(process.env[name]);

/** Others at every desk and run; the same under CI. */
const SEED =
  numberOf("DOUBLE_RANDOM_FUZZ_SEED") ?? fc.readConfigureGlobal().seed ?? Math.floor(Math.random() * 1e9);
const TIMES = numberOf("DOUBLE_RANDOM_FUZZ") ?? runs(1, 100);
const ONLY = numberOf("DOUBLE_RANDOM_FUZZ_INPUT");

/** So many inputs are both accepted and refused, or the generator is a poor one. */
const ENOUGH = 100;

export function fuzz(reader: Reader): void {
  test(`${reader.name}, seed ${SEED}`, { timeout: 3_600_000 }, () => {
    if (ONLY !== undefined) {
      tryReader(reader, { seed: SEED, inputs: 1, first: ONLY });
      return;
    }
    const tried = tryReader(reader, { seed: SEED, inputs: Math.ceil(reader.inputs * TIMES) });
    if (TIMES > 1 || numberOf("DOUBLE_RANDOM_FUZZ") !== undefined) show(reader, tried);
    if (tried.inputs < ENOUGH) return;
    expect(tried.accepted, "inputs that were accepted").toBeGreaterThan(0);
    expect(tried.refused, "inputs that were refused").toBeGreaterThan(0);
  });
}

function show({ name }: Reader, { inputs, accepted, refused, slowest, caught }: Tried): void {
  const [took, input] = slowest;
  const lines = [...caught].map(([what, where]) => `\n    ${what} (${where})`);
  process.stdout.write(
    `fuzzed ${name}: ${inputs} inputs, ${accepted} accepted, ${refused} refused, slowest ${Math.round(took)} ms (input ${input})${lines.join("")}\n`,
  );
}

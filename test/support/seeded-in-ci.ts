/**
 * Under CI every property is tried with the same numbers, so that a check that passed once passes again; at a
 * desk each run tries others. What fails is told with its error, whose kind `scripts/planted-faults` asks for.
 */
import fc from "fast-check";

fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  includeErrorInReport: true,
  ...(process.env["CI"] === "true" ? { seed: 20_261_127 } : {}),
});

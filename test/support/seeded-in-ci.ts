/**
 * Under CI every property is tried with the same numbers, so that a check that passed once passes again; at a
 * desk each run tries others.
 */
import fc from "fast-check";

if (process.env["CI"] === "true") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_127 });

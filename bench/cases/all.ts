/** Every case, in the order in which they run. */
import type { Case } from "../harness.js";
import { COMPILE_CASES } from "./compile-plan.js";
import { COMPLAINT_CASES } from "./complaint.js";
import { COUNTY_CASES } from "./county.js";
import { TEAM_CASES } from "./draw-teams.js";
import { DRAW_CASES } from "./draw-units.js";
import { LONG_YEAR_CASES } from "./long-year.js";
import { REGISTRY_CASES } from "./read-registry.js";
import { ROUND_CASES } from "./run-round.js";
import { SHAPE_CASES } from "./shapes.js";

export const CASES: readonly Case[] = [
  ...DRAW_CASES,
  ...TEAM_CASES,
  ...REGISTRY_CASES,
  ...ROUND_CASES,
  ...COMPLAINT_CASES,
  ...COMPILE_CASES,
  ...SHAPE_CASES,
  ...COUNTY_CASES,
  ...LONG_YEAR_CASES,
];

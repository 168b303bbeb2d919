/** The emergency bureau's plan: warehouses and workshops, each quarter. */
import { orThrow, parsePolicy } from "double-random";
import { quartersOf } from "double-random/presets";
import type { MatterForm } from "double-random/types";
import { calendars, cap, pair, team } from "./shared-rules.js";

const store: MatterForm = {
  id: "STORE",
  title: "仓储场所安全检查",
  population: { categories: { $in: ["warehouse", "workshop"] } },
  strata: [{ id: "all", ratio: "12%" }],
  frequency: [cap],
  schedule: {},
  rounds: quartersOf(2026),
  team: { ...team, roles: pair("emergency") },
};

export const EMERGENCY = orThrow(
  parsePolicy({
    format: "double-random/policy/1",
    id: "binhe-emergency-2026",
    authority: "binhe-emergency",
    year: 2026,
    level: "county",
    calendars,
    matters: [store],
  }),
);

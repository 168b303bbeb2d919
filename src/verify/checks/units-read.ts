/** What the checks of the first random draw read of a matter, a registry and an entry. */
import type { UnitRule } from "../../policy/rule-ids.js";
import type { Registry } from "../../registry/registry.js";
import type { AuditCase } from "../audit-case.js";
import type { PlainUnit } from "../by-hand/plain-units.js";

/** The units as the announcement found them, and who may not be drawn since then. */
export interface UnitsRead {
  readonly audit: AuditCase;
  readonly registry: Registry;
  readonly units: ReadonlyMap<string, PlainUnit>;
  readonly barred: ReadonlyMap<string, UnitRule>;
}

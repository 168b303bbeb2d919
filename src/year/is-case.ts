/** Is what has been staffed a case, and no draw? */
import type { Case } from "./cases.js";
import type { Seated } from "./seats-now.js";

export function isCase(seated: Seated): seated is Case {
  return "opened" in seated;
}

/** The cases of each month that go beside the draw: what was said when they were opened. */
import { urn } from "./agenda.js";
import { firmId, pickBelow } from "./county.js";

/** In the n-th month, the first of a quarter, the market bureau goes along on the other bureau's visits. */
export function jointCase(n: number) {
  const name = `J-${n}`;
  const lead = `binhe-emergency/2026/STORE/2026-Q${(n + 2) / 3}`;
  return { lane: "along", case: name, lead, reason: "joint plan", seed: urn(name) };
}

/** Somebody complains of a firm in the n-th month. */
export function complaintOf(n: number) {
  const name = `C-${n}`;
  const units = [firmId(1 + pickBelow(200, "complaint", n))];
  return { lane: "complaint", case: name, units, reason: `hotline ${n}`, seed: urn(name) };
}

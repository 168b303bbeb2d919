/** Partial staffing keeps units by rank, which is not as many as could be kept. */
import { expect, test } from "vitest";
import { staffByRank } from "../../../src/protocol.js";

const inspectors = [
  { id: "I-1", capacity: 1 },
  { id: "I-2", capacity: 1 },
];
const seats = [
  { unit: "U-large", role: "lead", eligible: ["I-1"] },
  { unit: "U-large", role: "second", eligible: ["I-2"] },
  { unit: "U-a", role: "lead", eligible: ["I-1"] },
  { unit: "U-b", role: "lead", eligible: ["I-2"] },
];

test("a unit of the first rank is kept even where two others could be kept in its place", () => {
  expect(staffByRank({ ranking: ["U-large", "U-a", "U-b"], inspectors, seats })).toMatchObject({
    value: { kept: ["U-large"], unstaffed: ["U-a", "U-b"] },
  });
  expect(staffByRank({ ranking: ["U-b", "U-large", "U-a"], inspectors, seats })).toMatchObject({
    value: { kept: ["U-b", "U-a"], unstaffed: ["U-large"] },
  });
});

/** Few people with what may keep them from a seat, and the team rules of a matter that may ask for it. */
import type { Dice } from "./dice.js";
import type { Row } from "./small-case.js";

export function tightTeam(dice: Dice): Row {
  const limits = {
    ...(dice.chance(3) ? { perDay: 1 } : {}),
    ...(dice.chance(3) ? { perWeek: dice.between(1, 3) } : {}),
    ...(dice.chance(4) ? { perYear: dice.between(6, 40) } : {}),
  };
  const standing = dice.chance(1);
  const expert = standing ? false : dice.chance(1);
  return {
    roles: [
      { id: "a", ...(dice.chance(2) && !standing ? { qualifications: ["boilers"] } : {}) },
      { id: "b", ...(dice.chance(1) && !standing ? { agencies: ["north"] } : {}) },
      ...(expert ? [{ id: "expert", expert: true }] : []),
    ],
    region: dice.oneOf([true, true, false, false, false, false, false, false, false, "outside"]),
    ...(dice.chance(1) ? { awayFromHome: true } : {}),
    ...(dice.chance(2) ? { certificate: "law" } : {}),
    ...(Object.keys(limits).length === 0 ? {} : { limits }),
    ...(dice.chance(1) ? { staffing: "by-rank" } : {}),
    ...(dice.chance(2)
      ? { noReturn: dice.oneOf<Row>([{ visits: 1 }, { visits: 1 }, { visits: 2 }, { years: 1 }]) }
      : {}),
    ...(dice.chance(1) && !standing ? { apart: "agency" } : {}),
    ...(dice.chance(1) ? { pairLimit: 2 } : {}),
    ...(dice.chance(1) ? { openCases: 3 } : {}),
    ...(standing ? { teams: "standing" } : {}),
  };
}

const LEAVES = [
  { from: "2026-02-01", until: "2026-02-20" },
  { from: "2026-02-01", until: "2026-06-30" },
  { from: "2026-07-01", until: "2026-09-30" },
];

const CERTIFICATES = [
  [{ kind: "law", from: "2024-01-01", until: "2027-12-31" }],
  [{ kind: "law", from: "2024-01-01", until: "2027-12-31" }],
  [
    { kind: "law", from: "2024-01-01", until: "2026-05-31" },
    { kind: "law", from: "2026-06-01", until: "2028-05-31" },
  ],
  [
    { kind: "law", from: "2024-01-01", until: "2026-05-31" },
    { kind: "law", from: "2026-06-20", until: "2028-05-31" },
  ],
  [{ kind: "law", from: "2024-01-01", until: "2026-07-31" }],
  [],
];

/** @param roomy - twice as many people with twice the room */
export function tightPeople(dice: Dice, roomy: boolean): Row[] {
  const count = dice.between(3, 9) * (roomy ? 2 : 1);
  return Array.from({ length: count }, (_, n) => {
    const mate = `P-${1 + ((n + 1) % count)}`;
    return {
      ...{ id: `P-${n + 1}`, agency: dice.oneOf(["north", "south"]), team: `T-${1 + (n >> 1)}` },
      ...{
        regions: dice.oneOf([["east"], ["west"], ["east", "west"], ["east", "west"], ["east", "west"]]),
        capacity: dice.between(3, 16) * (roomy ? 2 : 1),
      },
      ...(dice.chance(5) ? { qualifications: ["boilers"] } : {}),
      certificates: dice.oneOf(CERTIFICATES),
      ...(dice.chance(2) ? { leave: [{ ...dice.oneOf(LEAVES), reason: "leave" }] } : {}),
      ...(dice.chance(1) ? { post: dice.oneOf(["auxiliary", "expert"]) } : {}),
      ...(dice.chance(1) ? { home: dice.oneOf(["east", "west"]) } : {}),
      ...(dice.chance(1) ? { notWith: [mate] } : {}),
      ...(dice.chance(1) ? { perYear: dice.between(5, 20) } : {}),
      ...(dice.chance(1) ? { perDay: 2 } : {}),
      ...(dice.chance(1) ? { share: "1/2" } : {}),
      ...(dice.chance(1) ? { openCases: dice.between(1, 5) } : {}),
      ...(dice.chance(1) ? { recusals: [{ unit: `U-${dice.between(1, 4)}`, reason: "kin" }] } : {}),
    };
  });
}

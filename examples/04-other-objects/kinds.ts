/** Six kinds of objects: how each is numbered, how many there are, their strata, and who looks at them. */

import type { UnitRow } from "double-random";
import type { StratumForm, TeamForm } from "double-random/types";

export interface Kind {
  readonly matter: string;
  readonly title: string;
  /** How the objects of this kind are numbered, how many there are, and what is known of them. */
  readonly units: (n: number) => UnitRow;
  readonly size: number;
  readonly strata: readonly StratumForm[];
  readonly roles: TeamForm["roles"];
}

const officers = [{ id: "lead" }, { id: "second" }];
const reviewers = [{ id: "reviewer", grades: ["senior"] }, { id: "second" }];
const largeFines = { "facts.fine": { $gte: 30000 } };

export const KINDS: readonly Kind[] = [
  {
    matter: "PRODUCT",
    title: "消防产品监督抽查",
    size: 120,
    // Extinguishers, alarms and escape equipment need a certificate; the others are certified by choice.
    units: (n) => ({
      id: `product-${n}`,
      name: `batch ${n}`,
      categories: [["extinguisher", "alarm", "hose", "door"][n % 4]!],
      facts: { complaints: n % 11 === 0 ? 2 : 0 },
    }),
    strata: [
      { id: "complained-of", where: { "facts.complaints": { $gte: 1 } }, ratio: "100%" },
      { id: "certified", where: { categories: { $in: ["extinguisher", "alarm"] } }, ratio: "20%" },
      { id: "voluntary", where: null, ratio: "5%" },
    ],
    roles: officers,
  },
  {
    matter: "PROJECT",
    title: "其他建设工程消防验收备案抽查",
    size: 60,
    units: (n) => ({
      id: `project-${n}`,
      name: `project on record ${n}`,
      tier: n % 5 === 0 ? "crowded" : "plain",
      facts: { area: 300 + n * 40 },
    }),
    strata: [
      { id: "crowded", where: { tier: "crowded" }, ratio: "50%" },
      { id: "plain", where: { tier: "plain" }, ratio: "10%", minimum: 1 },
    ],
    roles: [{ id: "lead", qualifications: ["structural"] }, { id: "second" }],
  },
  {
    matter: "AGENCY",
    title: "消防技术服务机构检查",
    size: 14,
    units: (n) => ({ id: `agency-${n}`, name: `service agency ${n}`, categories: ["technical-service"] }),
    strata: [{ id: "all", where: null, steps: [{ upTo: 10, number: 2 }, { ratio: "50%" }] }],
    roles: officers,
  },
  {
    matter: "COMMITMENT",
    title: "告知承诺核查",
    size: 30,
    units: (n) => ({
      id: `licence-${n}`,
      name: `opened on commitment ${n}`,
      facts: { licensed: `2026-02-${String((n % 27) + 1).padStart(2, "0")}` },
    }),
    strata: [{ id: "all", where: null, ratio: "100%" }],
    roles: officers,
  },
  {
    matter: "CASE-FILE",
    title: "执法案卷评查",
    size: 80,
    units: (n) => ({
      id: `file-${n}`,
      name: `closed case ${n}`,
      region: `city/${["north", "south"][n % 2]}`,
    }),
    strata: [{ id: "all", where: null, ratio: "10%" }],
    // Nobody reviews a file of their own region.
    roles: reviewers,
  },
  {
    matter: "PENALTY",
    title: "行政处罚裁量抽查",
    size: 45,
    units: (n) => ({ id: `decision-${n}`, name: `penalty decision ${n}`, facts: { fine: n * 1000 } }),
    // Large fines are looked at more often, small ones never not at all.
    strata: [{ id: "all", where: null, number: 9, weights: [{ where: largeFines, weight: "3" }] }],
    roles: reviewers,
  },
];

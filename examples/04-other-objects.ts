/**
 * Lesson 4. What is inspected need not be a firm: anything with an id can be a unit.
 *
 * Shows: fire products, construction projects on record, technical service agencies, licence commitments, closed case files and penalty decisions,
 * each with its own matter, its own strata and its own people. Run it with `npx tsx examples/04-other-objects.ts`.
 */
import { orThrow, parsePolicy, parseRegistry, runRound, type UnitRow, verifyLedger } from "../src/index.js";
import { table } from "./table.js";

interface Kind {
  readonly matter: string;
  readonly title: string;
  /** How the objects of this kind are numbered, how many there are, and what is known of them. */
  readonly units: (n: number) => UnitRow;
  readonly size: number;
  readonly strata: readonly object[];
  readonly roles: readonly object[];
}

const officers = [{ id: "lead" }, { id: "second" }];

const KINDS: readonly Kind[] = [
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
    units: (n) => ({ id: `file-${n}`, name: `closed case ${n}`, region: `city/${["north", "south"][n % 2]}` }),
    strata: [{ id: "all", where: null, ratio: "10%" }],
    // Nobody reviews a file of his own region.
    roles: [{ id: "reviewer", grades: ["senior"] }, { id: "second" }],
  },
  {
    matter: "PENALTY",
    title: "行政处罚裁量抽查",
    size: 45,
    units: (n) => ({ id: `decision-${n}`, name: `penalty decision ${n}`, facts: { fine: n * 1000 } }),
    // Large fines are looked at more often, small ones never not at all.
    strata: [{ id: "all", where: null, number: 9, weights: [{ where: { "facts.fine": { $gte: 30000 } }, weight: "3" }] }],
    roles: [{ id: "reviewer", grades: ["senior"] }, { id: "second" }],
  },
];

const inspectors = Array.from({ length: 8 }, (_, n) => ({
  id: `P-${n + 1}`,
  regions: [`city/${["north", "south"][n % 2]}`],
  qualifications: n < 3 ? ["structural"] : [],
  grade: n < 4 ? "senior" : "junior",
  capacity: 40,
}));

const lines = KINDS.map(({ matter, title, units, size, strata, roles }) => {
  const rows = Array.from({ length: size }, (_, n) => units(n + 1));
  const registry = orThrow(parseRegistry({ units: rows, inspectors, history: [], asOf: "2026-03-01" }));
  const policy = orThrow(
    parsePolicy({
      format: "double-random/policy/1",
      id: `other-objects-${matter}`,
      title,
      authority: "example-brigade",
      year: 2026,
      matters: [
        {
          id: matter,
          title,
          strata,
          rounds: [{ id: "spring", from: "2026-03-02", until: "2026-05-29", share: "1" }],
          team: { roles, region: matter === "CASE-FILE" ? "outside" : false },
        },
      ],
    }),
  );
  const seed = [{ type: "text", name: "lottery 2026024", value: "02 09 14 21 28 33 + 05" }] as const;
  const { draw, teams, ledger } = orThrow(
    runRound({ registry, policy, round: "spring", seed, at: "2026-03-02T09:00:00+08:00", by: "officer-1" }),
  );
  const drawn = draw.strata.flatMap((stratum) => stratum.drawn);
  const first = drawn[0]!.unit;
  const team = teams.teams!.seats.filter(({ unit }) => unit === first).map(({ inspector }) => inspector);
  const findings = verifyLedger(ledger, { registry, policy });
  if (findings.length > 0) process.exitCode = 1;
  return [
    title,
    size,
    drawn.length,
    draw.strata.map(({ stratum, drawn: own }) => `${stratum} ${own.length}`).join(", "),
    `${first}: ${team.join(" + ")}`,
    findings.length,
  ];
});

console.log(table([["matter", "objects", "drawn", "by stratum", "for example", "findings"], ...lines]));

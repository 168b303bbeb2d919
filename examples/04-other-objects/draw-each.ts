/**
 * Lesson 4. What is inspected need not be a firm: anything with an id can be a unit.
 *
 * Shows: fire products, construction projects on record, technical service agencies, licence commitments,
 * closed case files and penalty decisions, each with its own matter, its own strata and its own people
 * (`kinds.ts`). Run it with `npx tsx examples/04-other-objects/draw-each.ts`.
 */
import { audit, drawRound, openYear, orThrow, type Policy, parsePolicy, parseRegistry } from "double-random";
import type { TeamForm } from "double-random/types";
import { table } from "../table.js";
import { KINDS, type Kind } from "./kinds.js";

const inspectors = Array.from({ length: 8 }, (_, n) => ({
  id: `P-${n + 1}`,
  regions: [`city/${["north", "south"][n % 2]}`],
  qualifications: n < 3 ? ["structural"] : [],
  grade: n < 4 ? "senior" : "junior",
  capacity: 40,
}));

const rows = KINDS.map((kind) => {
  const { title, size, units } = kind;
  const objects = Array.from({ length: size }, (_, n) => units(n + 1));
  const registry = orThrow(parseRegistry({ units: objects, inspectors, history: [], asOf: "2026-03-01" }));
  const policy = policyFor(kind);
  const seed = [{ type: "text", name: "lottery 2026024", value: "02 09 14 21 28 33 + 05" }] as const;
  const at = "2026-03-02T09:00:00+08:00";
  const drawn = orThrow(
    drawRound(openYear({ policy, registry }), { round: "spring", seed, at, by: "officer-1" }),
  );
  const { unit, seats } = drawn.visits[0]!;
  const { findings } = audit(drawn.year.ledger, { policy, registries: [registry] });
  if (findings.length > 0) process.exitCode = 1;
  const byStratum = drawn.draw.strata.map(({ stratum, drawn: own }) => `${stratum} ${own.length}`).join(", ");
  const example = `${unit}: ${seats.map(({ inspector }) => inspector).join(" + ")}`;
  return [title, size, drawn.units.length, byStratum, example, findings.length];
});
console.log(table([["matter", "objects", "drawn", "by stratum", "for example", "findings"], ...rows]));

/** A plan of one matter, drawn once. */
function policyFor({ matter, title, strata, roles }: Kind): Policy {
  const rounds = [{ id: "spring", from: "2026-03-02", until: "2026-05-29", share: "1" }];
  const team: TeamForm = { roles, region: matter === "CASE-FILE" ? "outside" : false };
  return orThrow(
    parsePolicy({
      format: "double-random/policy/1",
      id: `other-objects-${matter}`,
      title,
      authority: "example-brigade",
      year: 2026,
      matters: [{ id: matter, title, strata, rounds, team }],
    }),
  );
}

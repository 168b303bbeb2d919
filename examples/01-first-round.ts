/**
 * Lesson 1. One round of double-random inspection, from the registries to the audit.
 *
 * Shows: who is in the pool and who is not, and why; which units are drawn; who goes; a clean audit; and what
 * the audit says after one byte of the record was changed. Run it with `npm run demo`.
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { audit, drawRound, english, listUnits, openYear, orThrow, wordsOf, writeLedger } from "double-random";
import { explainInspector, explainUnit } from "double-random/verify";
import { readCase } from "./read-case.js";
import { heading, table } from "./table.js";

// 1. The registries and the rules, read once.
const folder = fileURLToPath(new URL("data/benxi-fire/", import.meta.url));
const { registry, policy, draw: input } = readCase(folder);
const names = new Map([...listUnits(registry)].map(({ id, name }) => [id, name]));
const { units: all, inspectors, history, asOf } = registry;
console.log(`\n${policy.title} · ${policy.authority}\n`);
console.log(
  `  ${all.size} units, ${inspectors.length} inspectors, ${history.size} past visits, as of ${asOf}`,
);

// 2. The round: plan, first random draw, second random draw, each written to the ledger before the next.
const { plan, draw, units, leftOut, visits, unstaffed, year } = orThrow(
  drawRound(openYear({ policy, registry }), input),
);

heading("What the round owes · 本轮任务");
const planned = plan.strata.map(({ stratum, units: size, eligible, owed, target, quota }, s) => {
  return [stratum, size, eligible, policy.matters[0]!.strata[s]!.ratio!, owed, target, quota];
});
console.log(table([["stratum", "units", "in pool", "ratio", "owed so far", "target", "quota"], ...planned]));

heading("Who is not in the pool, and why · 未进入抽取范围的原因");
const barred = draw.leftOut.byRule.map(({ rule, count }) => {
  return [rule, count, names.get(leftOut.find((each) => each.rule === rule)!.unit)!];
});
console.log(table([["rule", "units", "for example"], ...barred]));

heading("First random: units · 随机抽取检查对象");
const first = draw.strata.flatMap(({ stratum, drawn }) =>
  drawn.slice(0, 3).map(({ unit, ticket }, place) => {
    return [stratum, place + 1, `${ticket!.slice(0, 12)}…`, unit, names.get(unit)!, teamOf(unit)];
  }),
);
console.log(table([["stratum", "rank", "ticket", "unit", "name", "team"], ...first]));
console.log(`\n  ${units.length} units are drawn; the first three of each stratum are shown.`);

heading("Second random: inspectors · 随机选派执法检查人员");
const seats = visits.reduce((sum, visit) => sum + visit.seats.length, 0);
const people = inspectors.map(({ id, name, capacity }) => {
  const why = orThrow(explainInspector(year.ledger, { inspector: id, registries: [registry] }));
  const everywhere = why.barredBy.filter((each) => each.seats === seats).map(({ rule }) => rule);
  return [id, name, capacity, why.round ?? 0, why.load, everywhere.join(", ")];
});
const columns = ["inspector", "name", "capacity", "level", "visits", "kept from every seat by"];
console.log(table([columns, ...people]));
const without = unstaffed.length;
console.log(`\n  ${without === 0 ? "Every drawn unit has its team." : `${without} units have no team.`}`);

// 3. The record. Anybody who has the inputs can replay it.
heading("The ledger · 账本");
const text = writeLedger(year.ledger);
writeFileSync(join(mkdtempSync(join(tmpdir(), "double-random-")), "ledger.jsonl"), text);
const entries = year.ledger.map(({ seq, kind, at, hash }) => [seq, kind, at, `${hash.slice(0, 16)}…`]);
console.log(table([["seq", "kind", "at", "hash"], ...entries]));
console.log(`\n  written to a temporary file (${text.length} characters); its head to publish is`);
console.log(`  ${year.ledger.at(-1)!.hash}`);

// 4. The audit: an empty list is a clean one.
heading("The audit · 核验");
const inputs = { policy, registries: [registry] };
console.log(`  findings: ${audit(text, inputs).findings.length}`);

// 5. One byte is changed: the first drawn unit is exchanged for another.
heading("The audit after one byte was changed · 改动一个字节之后");
const victim = units[0]!.unit;
const other = `${victim.slice(0, -1)}${victim.endsWith("0") ? "1" : "0"}`;
const changed = text.replace(`"unit":"${victim}"`, `"unit":"${other}"`);
for (const finding of audit(changed, inputs).findings)
  console.log(`  ${finding.code}: ${wordsOf(finding, english).message}`);

// 6. "Why me?"
heading(`Why ${names.get(victim)}? · 为什么抽中我?`);
const answer = orThrow(explainUnit(year.ledger, { unit: victim, registries: [registry] }));
console.log(`  stratum ${answer.stratum}, rank ${answer.rank} of ${answer.pool}, quota ${answer.quota}`);
console.log(`  ticket  ${answer.ticket}\n  cut-off ${answer.cutOff}`);
console.log("  the ticket is not above the cut-off, so the unit is drawn.\n");

function teamOf(unit: string): string {
  const team = visits.find((visit) => visit.unit === unit)?.seats ?? [];
  const byRole = [...team].sort((a, b) => (a.role < b.role ? -1 : 1));
  return byRole.map(({ inspector }) => inspector).join(" + ") || "nobody";
}

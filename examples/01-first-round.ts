/**
 * Lesson 1. One round of double-random inspection, from the registries to the audit.
 *
 * Shows: who is in the pool and who is not, and why; which units are drawn; who goes; a clean audit; and what the audit says after one
 * byte of the record was changed. Run it with `npm run demo`.
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  english,
  explainInspector,
  explainUnit,
  leftOutUnits,
  orThrow,
  parsePolicy,
  rowOf,
  runRound,
  unitAt,
  verifyLedger,
  wordsOf,
  writeLedger,
} from "../src/index.js";
import { readRegistryCsv } from "../src/io.js";
import { table } from "./table.js";

const folder = fileURLToPath(new URL("data/benxi-fire/", import.meta.url));
const read = (name: string) => readFileSync(join(folder, name));
const file = (name: string) => ({ name, data: read(name) });

// 1. The registries and the rules, read once. Whatever is wrong with them would be named here, all at once.
const { sources, at, by, asOf, round } = JSON.parse(read("seed.json").toString("utf8"));
const registry = orThrow(
  readRegistryCsv({ units: file("units.csv"), inspectors: file("inspectors.csv"), history: file("history.csv"), asOf }),
);
const policy = orThrow(parsePolicy(JSON.parse(read("policy.json").toString("utf8"))));
console.log(`\n${policy.title} · ${policy.authority}\n`);
console.log(
  `  ${registry.units.size} units, ${registry.inspectors.length} inspectors, ${registry.history.size} past visits, as of ${asOf}`,
);

// 2. The round: plan, first random draw, second random draw, each written to the ledger before the next.
const outcome = orThrow(runRound({ registry, policy, round, seed: sources, at, by }));
const { plan, pool, draw, teams, ledger } = outcome;

console.log("\nWhat the round owes · 本轮任务\n");
console.log(
  table([
    ["stratum", "units", "in pool", "ratio", "owed so far", "target", "quota"],
    ...plan.strata.map((each, s) => [
      each.stratum,
      each.units,
      each.eligible,
      policy.matters[0]!.strata[s]!.ratio!,
      each.owed,
      each.target,
      each.quota,
    ]),
  ]),
);

console.log("\nWho is not in the pool, and why · 未进入抽取范围的原因\n");
console.log(
  table([
    ["rule", "units", "for example"],
    ...draw.leftOut.byRule.map(({ rule, count }) => [
      rule,
      count,
      nameOf(leftOutUnits(registry.units, pool).find((each) => each.rule === rule)!.unit),
    ]),
  ]),
);

console.log("\nFirst random: units · 随机抽取检查对象\n");
const drawnUnits = draw.strata.flatMap(({ stratum, drawn }) => drawn.map((each, place) => ({ ...each, stratum, place: place + 1 })));
console.log(
  table([
    ["stratum", "rank", "ticket", "unit", "name", "team"],
    ...draw.strata.flatMap(({ stratum, drawn }) =>
      drawn
        .slice(0, 3)
        .map(({ unit, ticket }, place) => [stratum, place + 1, `${ticket!.slice(0, 12)}…`, unit, nameOf(unit), teamOf(unit)]),
    ),
  ]),
);
console.log(`\n  ${drawnUnits.length} units are drawn; the first three of each stratum are shown.`);

console.log("\nSecond random: inspectors · 随机选派执法检查人员\n");
console.log(
  table([
    ["inspector", "name", "capacity", "level", "visits", "kept from every seat by"],
    ...registry.inspectors.map(({ id, name, capacity }) => {
      const { round: level, load, barredBy } = orThrow(explainInspector(ledger, { inspector: id, registry }));
      const everywhere = barredBy.filter(({ seats }) => seats === teams.teams?.seats.length).map(({ rule }) => rule);
      return [id, name, capacity, level ?? 0, load, everywhere.join(", ")];
    }),
  ]),
);
console.log(`\n  ${teams.complete ? "Every drawn unit has its team." : `${teams.unstaffed.length} units have no team.`}`);

// 3. The record. Anybody who has the inputs can replay it.
const ledgerFile = join(mkdtempSync(join(tmpdir(), "double-random-")), "ledger.jsonl");
const text = writeLedger(ledger);
writeFileSync(ledgerFile, text);
console.log(`\nThe ledger · 账本\n`);
console.log(
  table([["seq", "kind", "at", "hash"], ...ledger.map(({ seq, kind, at: when, hash }) => [seq, kind, when, `${hash.slice(0, 16)}…`])]),
);
console.log(`\n  written to a temporary file (${text.length} characters); its head to publish is\n  ${ledger.at(-1)!.hash}`);

// 4. The audit: an empty list is a clean one.
console.log("\nThe audit · 核验\n");
console.log(`  findings: ${verifyLedger(text, { registry, policy }).length}`);

// 5. One byte is changed: the first drawn unit is exchanged for another.
const victim = drawnUnits[0]!.unit;
const changed = text.replace(`"unit":"${victim}"`, `"unit":"${victim.slice(0, -1)}${victim.endsWith("0") ? "1" : "0"}"`);
console.log("\nThe audit after one byte was changed · 改动一个字节之后\n");
for (const finding of verifyLedger(changed, { registry, policy })) console.log(`  ${finding.code}: ${wordsOf(finding, english).message}`);

// 6. "Why me?"
const answer = orThrow(explainUnit(ledger, { unit: victim, registry }));
console.log(`\nWhy ${nameOf(victim)}? · 为什么抽中我?\n`);
console.log(`  stratum ${answer.stratum}, rank ${answer.rank} of ${answer.pool}, quota ${answer.quota}`);
console.log(`  ticket  ${answer.ticket}\n  cut-off ${answer.cutOff}\n  the ticket is not above the cut-off, so the unit is drawn.\n`);

function nameOf(unit: string): string {
  return unitAt(registry.units, rowOf(registry.units, unit)).name;
}

function teamOf(unit: string): string {
  const seats = (teams.teams?.seats ?? []).filter((each) => each.unit === unit).sort((a, b) => (a.role < b.role ? -1 : 1));
  return seats.map(({ inspector }) => inspector).join(" + ") || "nobody";
}

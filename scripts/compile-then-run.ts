/**
 * Compiles random tight years and runs each of them: nothing may get stuck that the compiler had not named,
 * and nothing may be refused that could be run.
 *
 *     npx tsx scripts/compile-then-run.ts [HOW MANY] [FIRST] [roomy | weighted]
 *
 * Roomy years owe less and have twice the people with twice the room, so that more of them compile; weighted
 * ones give some units more weight, or none. What a code says beyond "this year gets stuck" is tried too.
 */
import { judge } from "../test/support/tight-judge.js";
import { tightYear } from "../test/support/tight-year.js";
import { weightedYear } from "../test/support/weighted-year.js";

const [count = 1000, first = 1] = process.argv.slice(2, 4).map(Number);
const kind = process.argv[4] ?? "tight";
const yearOf = kind === "weighted" ? weightedYear : (seed: number) => tightYear(seed, kind === "roomy");
let [compiled, refused, stuck, faults] = [0, 0, 0, 0];
const codes = new Map<string, number>();
for (let seed = first, made = 0; made < count; seed++) {
  const year = yearOf(seed);
  if (year === undefined) continue;
  made += 1;
  const verdict = judge(year, [1, 2, 3]);
  if (verdict.compiled) compiled += 1;
  else refused += 1;
  if (verdict.stuck) stuck += 1;
  for (const code of [...verdict.codes, ...new Set(verdict.warnings)])
    codes.set(code, (codes.get(code) ?? 0) + 1);
  if (verdict.disagree.length > 0) {
    faults += 1;
    console.log(`year ${seed}: ${verdict.disagree.slice(0, 4).join("; ")}`);
  }
}
for (const [code, times] of [...codes].sort()) console.log(`  ${code}: ${times}`);
console.log(`${compiled} compiled, ${refused} refused, ${stuck} got stuck when run; ${faults} disagree`);
process.exitCode = faults === 0 ? 0 : 1;

import { playYear } from "./test/honest/support/lawful-year.js";
import { planYear } from "./test/honest/support/year-plan.js";

const [a, b] = process.argv.slice(2).map(Number);
for (let seed = a!; seed < b!; seed++) {
  const plan = planYear(seed);
  if (!plan) continue;
  const year = playYear(plan);
  console.log(seed, year.ledger.length, year.ledger.at(-1)!.hash);
}

/**
 * Measures the library beside what people use instead.
 *
 *     npm run bench                       all cases, five repetitions
 *     npm run bench -- --quick            the smaller cases, three repetitions
 *     npm run bench -- --filter draw      cases whose name holds the word
 *     npm run bench -- --keep             writes bench/baseline.json
 *
 * Nothing here passes or fails: ratios are printed and read by people.
 */
import { parseArgs } from "node:util";
import { keepBaseline, readBaseline } from "./baseline.js";
import { CASES } from "./cases/all.js";
import { type Case, type Measured, measure } from "./harness.js";
import { thisMachine } from "./machine.js";
import { TABLE_HEAD, tableRows } from "./table.js";

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
    filter: { type: "string", default: "" },
  },
});

const wanted = CASES.filter(({ name, quick }) => name.includes(options.filter) && (quick || !options.quick));
const baseline = readBaseline();
const machine = thisMachine();
const measured = new Map<Case, readonly Measured[]>();

console.log(`${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${machine.node}`);
if (baseline !== undefined && JSON.stringify(baseline.machine) !== JSON.stringify(machine)) {
  console.log(`The baseline comes from another machine: ${Object.values(baseline.machine).join(", ")}`);
}
console.log(`\n${TABLE_HEAD}`);
for (const each of wanted) {
  const rows = await measure(each, options.quick ? 3 : 5);
  console.log(tableRows(each, rows, baseline));
  measured.set(each, rows);
}
if (wanted.length === 0)
  console.error(
    `No case has "${options.filter}" in its name. There are: ${CASES.map(({ name }) => name).join("; ")}`,
  );
else if (options.keep) keepBaseline(machine, measured);

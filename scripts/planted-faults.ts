/**
 * Tests that test the tests: plants faults in a copy of the sources, one by one, and demands that the tests that are
 * named for each turn red.
 *
 *     npm run planted-faults                    all of them
 *     npm run planted-faults -- chance          those that would make a draw unfair
 *     npm run planted-faults -- frequency       those of windows, caps and promises
 *     npm run planted-faults -- 7 16            some
 *
 * A fault is a small change of a text that must stand in the sources exactly once: a source that has changed is told
 * and not passed over. Exit code 1 when the copy without faults is not green, or a fault goes unnoticed.
 */
import { availableParallelism } from "node:os";
import { CHANCE } from "./planted-faults/chance.js";
import { type Copy, makeCopy, removeCopy } from "./planted-faults/copy.js";
import type { PlantedFault } from "./planted-faults/fault.js";
import { FREQUENCY } from "./planted-faults/frequency.js";
import { tryFault, tryNone } from "./planted-faults/try-fault.js";

const ALL: readonly PlantedFault[] = [...CHANCE, ...FREQUENCY];

/** A group by its name, a row of the table by its number, one fault by its whole id. */
function asked(names: readonly string[]): readonly PlantedFault[] {
  const groups: Readonly<Record<string, readonly PlantedFault[]>> = { chance: CHANCE, frequency: FREQUENCY };
  return names.flatMap((name) => {
    const found = groups[name] ?? ALL.filter(({ id }) => id === name || id.replace(/[a-z]$/, "") === name);
    if (found.length === 0) throw new Error(`No fault is called ${name}.`);
    return found;
  });
}

/** Tries the faults on so many copies at once; prints each as it ends. */
async function tryAll(faults: readonly PlantedFault[], copies: readonly Copy[]): Promise<number> {
  let [next, unnoticed] = [0, 0];
  await Promise.all(
    copies.map(async (copy) => {
      for (let fault = faults[next++]; fault !== undefined; fault = faults[next++]) {
        const missed = await tryFault(copy, fault);
        if (missed.length > 0) unnoticed++;
        console.log(`${missed.length === 0 ? "caught   " : "UNNOTICED"} ${fault.id} ${fault.what}`);
        console.log(`          ${[...new Set(fault.patches.map(({ file }) => file))].join(", ")}`);
        for (const test of fault.caughtBy)
          console.log(`          ${missed.includes(test) ? "green: " : "red: "}${test.file} "${test.title}"`);
      }
    }),
  );
  return unnoticed;
}

const names = process.argv.slice(2);
const faults = names.length === 0 ? ALL : asked(names);
const copies = Array.from({ length: Math.min(2, availableParallelism()) }, () => makeCopy());
try {
  const red = await tryNone(copies[0]!, faults);
  for (const each of red) console.log(`Without any fault: ${each}`);
  const unnoticed = red.length > 0 ? faults.length : await tryAll(faults, copies);
  console.log(
    `${faults.length - unnoticed} of ${faults.length} faults caught by the tests that are named for them`,
  );
  process.exitCode = unnoticed === 0 ? 0 : 1;
} finally {
  for (const copy of copies) removeCopy(copy);
}

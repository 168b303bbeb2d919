/**
 * When a process began, as its system counts: numbers of processes are given anew, in a container soon, and after a
 * start of the machine always.
 */
import { readFileSync } from "node:fs";

/** The start of the machine and that of the process; undefined where the system does not tell, or there is none. */
export function processStart(id: number): string | undefined {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, BOOT);
    const told = readFileSync(`/proc/${id}/stat`, "utf8");
    // The name in brackets may hold anything; behind it the fields are numbers.
    const ticks = told
      .slice(told.lastIndexOf(")") + 2)
      .split(" ")
      .at(STARTED);
    return ticks === undefined ? undefined : `${boot}.${ticks}`;
  } catch {
    return undefined;
  }
}

const BOOT = 8;

/** Place of the start among the fields behind the name. */
const STARTED = 19;

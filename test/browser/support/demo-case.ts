/** The demo's city, drawn and published by the command; and three of its units. */
import { cpSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { called, calledLater } from "../../support/command.js";

const DEMO = fileURLToPath(new URL("../../../examples/data/benxi-fire", import.meta.url));

/** One that was drawn, one that was in a pool and was not, and one that a rule kept out. */
export interface DemoUnits {
  readonly drawn: string;
  readonly undrawn: string;
  readonly leftOut: string;
}

export async function demoCase(out: string): Promise<DemoUnits> {
  const folder = mkdtempSync(join(tmpdir(), "double-random-demo-"));
  cpSync(DEMO, folder, { recursive: true });
  const run = called("run", folder);
  if (run.status !== 0) throw new Error(run.stderr);
  const published = await calledLater("publish", folder, "--out", out, "--whole");
  if (published.status !== 0) throw new Error(published.stderr);
  const rows = readFileSync(join(folder, "pool.csv"), "utf8").split(/\r?\n/);
  const named = (standing: string): string =>
    rows.find((row) => row.split(",")[2] === standing)!.split(",")[0]!;
  return { drawn: named("drawn"), undrawn: named("in-pool"), leftOut: named("left-out") };
}

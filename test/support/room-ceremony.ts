/** The demo's city with a round that is announced and waits for its draw: dice, and a secret of the office. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { announcementOf } from "../../src/ceremony.js";
import { readAnnouncedCase } from "../../src/cli/case.js";
import { earlierLedger } from "../../src/cli/earlier-ledger.js";
import { orThrow, readYear, type SeedSource, type Year } from "../../src/index.js";
import { called } from "./command.js";

const DEMO = fileURLToPath(new URL("../../examples/data/benxi-fire", import.meta.url));

export const DRAW_ID = "210500/2026/FIRE-01/2026-Q1";
export const OFFICE = "本溪市消防救援支队";
export const SECRET = "5f0d7c1e9ab64238d1c07be2a9f4463c8e15b07d92fa6c3417e8d05ba3c96f21";
export const THROWS = "625133461255625133461255";
export const AT = "2026-01-06T09:30:00+08:00";
export const SEED: readonly SeedSource[] = [
  { type: "text", name: "骰子24次，政务服务大厅", value: Array.from(THROWS).join(" ") },
  { type: "reveal", party: OFFICE, value: SECRET },
];

/** A folder with the round announced on its ledger. */
export function announcedFolder(
  sources: readonly SeedSource[] = SEED,
  terms: object = {},
  files: Readonly<Record<string, string>> = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), "double-random-room-"));
  cpSync(DEMO, folder, { recursive: true });
  const announcement = {
    ...{ round: "2026-Q1", matter: "FIRE-01", asOf: "2026-01-04" },
    sources: sources.map((source) => announcementOf(source, DRAW_ID)),
    ...{ at: "2026-01-05T09:00:00+08:00", drawOn: "2026-01-06", by: OFFICE },
    ...terms,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, "announcement.json"), JSON.stringify(announcement));
  const announced = called("announce", folder);
  if (announced.status !== 0) throw new Error(announced.stderr);
  return folder;
}

export function yearIn(folder: string, secret?: string): Year {
  const { policy, registry } = orThrow(readAnnouncedCase(folder));
  const inputs = { policy, registry, ...(secret === undefined ? {} : { secret }) };
  return orThrow(readYear(orThrow(earlierLedger(folder).ledger), inputs));
}

/** What the command writes into a copy of the folder, for the same values at the same instant. */
export function drawnByCommand(folder: string, seed: readonly SeedSource[] = SEED): (name: string) => string {
  const own = mkdtempSync(join(tmpdir(), "double-random-room-"));
  cpSync(folder, own, { recursive: true });
  const said = { round: "2026-Q1", matter: "FIRE-01", sources: seed, at: AT, by: OFFICE, asOf: "2026-01-04" };
  writeFileSync(join(own, "seed.json"), JSON.stringify(said));
  const run = called("run", own);
  if (run.status !== 0) throw new Error(run.stderr);
  return (name) => readFileSync(join(own, name), "utf8");
}

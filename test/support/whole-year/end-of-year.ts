/** The second half and the end: a round that is given up, scores, the revealed secret, the report, and the archive. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { revealPhase } from "../../../src/ceremony.js";
import {
  announceRound,
  drawRound,
  orThrow,
  rateUnits,
  readArchive,
  voidRound,
  withRegistry,
  writeLedger,
} from "../../../src/index.js";
import { ledgerIn, newFolder } from "../case-on-disk.js";
import { why } from "./between.js";
import type { Desk } from "./desk.js";
import { plain } from "./first-half.js";
import { occasion } from "./new-case.js";
import { SECRET } from "./rules.js";

const by = (desk: Desk): string => desk.say("张经办", "officer-1");

export async function secondHalf(desk: Desk): Promise<void> {
  const { folder } = desk;
  const { said, words } = why(desk);
  const place = desk.path("registries", "2026-05-07");
  desk.begin(withRegistry(desk.year, desk.registry("2026-07-01", place)));
  const at = "2026-07-01T09:00:00+08:00";
  const input = { round: "2026-H2", matter: "M1", phaseSecret: SECRET, at, by: by(desk) };
  desk.put("seed.json", { ...input, sources: plain("second"), asOf: "2026-07-01" });
  await desk.writes(drawRound(desk.year, { ...input, seed: plain("second") }), 0, "run", folder);
  const gas = { round: "2026-G2", matter: "GAS", sources: [{ type: "plain" }], by: by(desk) } as const;
  const announced = { ...gas, at: "2026-07-02T09:00:00+08:00" };
  desk.put("announcement.json", { ...announced, asOf: "2026-07-01" });
  await desk.writes(announceRound(desk.year, announced), 0, "announce", folder);
  const when = { at: "2026-07-03T09:00:00+08:00", by: by(desk) };
  await desk.writes(
    voidRound(desk.year, { round: "2026-G2", matter: "GAS", ...said, ...when }),
    ...([0, "void", folder, "--round", "2026-G2", "--matter", "GAS", ...words] as const),
    ...occasion(desk, when.at),
  );
}

export async function endOfYear(desk: Desk): Promise<void> {
  const { folder } = desk;
  const when = { at: "2026-12-31T17:00:00+08:00", by: by(desk) };
  await desk.writes(
    rateUnits(desk.year, { until: "2026-12-31", ...when }),
    ...([0, "rate", folder, "--until", "2026-12-31", ...occasion(desk, when.at)] as const),
  );
  const file = desk.put("phase-secret.txt", `${SECRET}\n`);
  await desk.writes(
    revealPhase(desk.year, { matter: "M1", value: SECRET, ...when }),
    ...([0, "reveal", folder, "--matter", "M1", "--file", file, ...occasion(desk, when.at)] as const),
  );
  const now = ["--at", "2026-12-31T18:00:00+08:00"];
  await desk.asks(1, "due", folder, ...now);
  await desk.asks(0, "report", folder, ...now);
  const next = newFolder();
  await desk.asks(0, "carry", folder, "--to", next);
  const archive = join(next, "2026.json");
  await desk.asks(0, "archive", folder, "--out", archive);
  expect(writeLedger(orThrow(readArchive(readFileSync(archive, "utf8"))).ledger)).toBe(ledgerIn(folder));
  await desk.asks(0, "verify", archive, ...now);
  await desk.asks(0, "view", desk.path("ledger.jsonl"), "--at", "2026-12-31", "--out", join(next, "view"));
  const lottery = { method: "rfc3797/1", sources: [[17, 20, 22, 35, 38, 48, 36]], pool: 134, count: 3 };
  await desk.asks(0, "replay", desk.put("lottery.json", lottery));
}

/** Whoever hands over one registry of two is told which draw was left out, and it is no clean audit. */
export async function leftOut(desk: Desk): Promise<void> {
  const [ledger, lists] = [desk.path("ledger.jsonl"), desk.path("registries", "2026-05-07")];
  const [made, not] = [
    desk.say("已重新抽取核对：", "made again: "),
    desk.say("未重新抽取核对：", "NOT made again: "),
  ];
  const partly = await desk.asks(1, "verify", ledger, lists);
  expect(partly).toMatch(new RegExp(`^${made}.*2026-H2`, "m"));
  expect(partly).toMatch(new RegExp(`^${not}.*2026-H1`, "m"));
  const whole = await desk.asks(0, "verify", desk.folder);
  expect(whole).toMatch(new RegExp(`^${made}.*2026-H1`, "m"));
  expect(whole).not.toContain(not);
  expect(await desk.asks(0, "verify", ledger)).toMatch(new RegExp(`^${not}.*2026-H1`, "m"));
}

/** The first rounds: announced, drawn, explained, verified, published; everybody has receipts and codes. */
import { expect } from "vitest";
import { announceRound, drawRound, listUnits, plannedVisits, type SeedSource } from "../../../src/index.js";
import { giveCodes, issueReceipts } from "../../../src/publish.js";
import { started } from "../command.js";
import type { Desk } from "./desk.js";
import { when } from "./new-case.js";
import { SECRET } from "./rules.js";

const DICE = { type: "text", name: "骰子" } as const;
export const plain = (value: string): readonly SeedSource[] => [{ type: "plain", value }];

export async function firstHalf(desk: Desk): Promise<void> {
  const { folder } = desk;
  const by = desk.say("张经办", "officer-1");
  const days = { drawOn: "2026-01-12", valuesFrom: "2026-01-11T21:15:00+08:00" };
  const which = { round: "2026-H1", matter: "M1", phaseSecret: SECRET };
  const announced = { ...which, sources: [DICE], ...days, at: "2026-01-05T09:00:00+08:00", by };
  desk.put("announcement.json", { ...announced, asOf: "2026-01-04" });
  await desk.asks(0, "ceremony", folder, "--at", "2026-01-05T08:00:00+08:00");
  await desk.writes(announceRound(desk.year, announced), 0, "announce", folder);
  await desk.asks(0, "ceremony", folder, "--at", "2026-01-05T10:00:00+08:00");
  const key = ["--key", desk.path("keys/salts.key"), "--lang", desk.speech];
  const room = ["room", folder, "--out", desk.path("room.html"), "--round", "2026-H1", ...key];
  const opened = started(desk.program, ...room);
  desk.heard(room, opened);
  expect([opened.status, opened.stderr]).toEqual([0, ""]);
  const seed = [{ ...DICE, value: "6 1 3 5" }];
  const drawn = { ...which, seed, at: "2026-01-12T10:00:00+08:00", by };
  const { seed: sources, ...rest } = drawn;
  desk.put("seed.json", { ...rest, sources, asOf: "2026-01-04" });
  await desk.writes(drawRound(desk.year, drawn), 0, "run", folder);
}

/** Nobody may inspect gas yet: the units are drawn, and wait for their people. */
export async function gasWithoutPeople(desk: Desk): Promise<void> {
  const input = { round: "2026-G1", matter: "GAS", at: "2026-01-12T11:00:00+08:00", by: "x" };
  const said = { ...input, by: desk.say("张经办", "officer-1") };
  desk.put("seed.json", { ...said, sources: plain("gas"), asOf: "2026-01-04" });
  await desk.writes(drawRound(desk.year, { ...said, seed: plain("gas") }), 1, "run", desk.folder);
}

export async function receiptsAndCodes(desk: Desk): Promise<void> {
  const [at, by] = ["2026-01-13T09:00:00+08:00", desk.say("张经办", "officer-1")];
  const said = when(desk, at);
  const [first, second] = desk.year.ledger.flatMap(({ kind, body }) =>
    kind === "draw" ? [(body as { drawId: string }).drawId] : [],
  );
  const one = issueReceipts(desk.year, { drawId: first!, at, by });
  expect(one.ok).toBe(true);
  if (!one.ok) return;
  await desk.writes(
    issueReceipts(one.value.year, { drawId: second!, at, by }),
    ...([0, "receipts", desk.folder, "--out", desk.path("receipts"), ...said] as const),
  );
  await desk.writes(
    giveCodes(desk.year, { at, by }),
    ...([0, "codes", desk.folder, "--out", desk.path("codes"), ...said] as const),
  );
}

/** What anybody may ask of the record, and what is handed on. */
export async function lookedAt(desk: Desk): Promise<void> {
  const { folder } = desk;
  const [visit] = plannedVisits(desk.year).visits;
  const undrawn = [...listUnits(desk.year.registry)].find(
    ({ id }) => !plannedVisits(desk.year).visits.some(({ unit }) => unit === id),
  )!;
  for (const id of [visit!.unit, undrawn.id]) await desk.asks(0, "explain", folder, "--unit", id);
  await desk.asks(0, "explain", folder, "--inspector", visit!.seats[0]!.inspector);
  await desk.asks(0, "verify", folder);
  const key = desk.put("keys/log.key", `${"3".repeat(64)}\n`);
  const [ledger, site] = [desk.path("ledger.jsonl"), desk.path("log")];
  const origin = ["--name", "log.example/2026", "--key", key];
  const vkey = await desk.asks(0, "key", ...origin);
  await desk.asks(0, "log", ledger, "--out", site, ...origin);
  await desk.asks(0, "prove", ledger, "--entry", "4", "--out", site);
  const keys = desk.put("keys/trusted.json", { origin: "log.example/2026", signers: [vkey.trim()] });
  await desk.asks(0, "verify", ledger, "--checkpoint", `${site}/checkpoint`, "--keys", keys);
  await desk.asks(0, "papers", folder, "--at", "2026-01-13", "--csv", "--html", "--ics");
  await desk.asks(0, "publish", folder, "--at", "2026-01-13", "--out", desk.path("site"));
  await desk.asks(1, "upload", folder, "--edition", "national", "--at", "2026-01-13");
}

/** `double-random room`: a case that is announced becomes one file, which holds what it says it holds. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { announceRound, openYear, orThrow, writeLedger } from "../../src/index.js";
import { builtCommand } from "../support/built-command.js";
import { calledLater, started } from "../support/command.js";
import { announcedFolder, drawnByCommand, yearIn } from "../support/room-ceremony.js";

const out = mkdtempSync(join(tmpdir(), "double-random-rooms-"));

const built = builtCommand();
const { program } = built;
afterAll(() => {
  built.remove();
  rmSync(out, { recursive: true, force: true });
});

const room = (name: string): string => join(out, `${name}.html`);

test("writes one file for the announced round, and says for whom it is", () => {
  const folder = announcedFolder();
  const said = started(program, "room", folder, "--out", room("one"));
  expect([said.status, said.stderr]).toEqual([0, ""]);
  expect(said.stdout).toContain("for the office, not for publication");
  expect(readFileSync(room("one"), "utf8")).toContain("91210502XXXX4J7P39");
  const chinese = started(program, "room", folder, "--out", room("one"), "--zh");
  expect(chinese.stdout).toContain("不得公布");
});

test("carries the key of a private registry", () => {
  const key = "5e".repeat(32);
  const folder = announcedFolder(undefined, {}, { "registry.key": `${key}\n` });
  expect(started(program, "room", folder, "--out", room("private")).status).toBe(0);
  expect(readFileSync(room("private"), "utf8")).toContain(key);
});

test("asks for the secret of a salted ledger, and carries it", () => {
  const [folder, secret] = [announcedFolder(), "ab".repeat(32)];
  const { policy, registry } = yearIn(folder);
  const sources = [{ type: "text", name: "12 dice" }] as const;
  const input = { round: "2026-Q1", sources, at: "2026-01-05T09:00:00+08:00", by: "office" };
  const { year } = orThrow(announceRound(openYear({ policy, registry, secret }), input));
  writeFileSync(join(folder, "ledger.jsonl"), writeLedger(year.ledger));
  const without = started(program, "room", folder, "--out", room("salted"));
  expect([without.status, without.stderr]).toEqual([2, expect.stringContaining("[publish/room-secret]")]);
  expect(existsSync(room("salted"))).toBe(false);
  writeFileSync(join(out, "secret"), `${secret}\n`);
  const said = started(program, "room", folder, "--out", room("salted"), "--key", join(out, "secret"));
  expect([said.status, said.stderr]).toEqual([0, ""]);
  expect(readFileSync(room("salted"), "utf8")).toContain(secret);
});

test("opens no room for a round that is drawn, not announced, or unknown, and writes nothing", () => {
  const folder = announcedFolder();
  const codeOf = (...words: string[]) =>
    started(program, "room", folder, "--out", room("none"), ...words).stderr;
  expect(codeOf("--round", "2026-Q2")).toContain("[publish/room-not-announced]");
  expect(codeOf("--matter", "M-9")).toContain("[publish/room-round]");
  const drawn = drawnByCommand(folder);
  writeFileSync(join(folder, "ledger.jsonl"), drawn("ledger.jsonl"));
  expect(codeOf()).toContain("[publish/room-drawn]");
  expect(existsSync(room("none"))).toBe(false);
});

test("says what it needs, and where a part of the package is missing", async () => {
  const folder = announcedFolder();
  const nowhere = await calledLater("room", folder).catch((error: Error) => error);
  expect(nowhere).toMatchObject({ status: 2, stderr: expect.stringContaining("--out ROOM.html") });
  const unbuilt = await calledLater("room", folder, "--out", room("none"));
  expect([unbuilt.status, unbuilt.stderr]).toEqual([2, expect.stringContaining("room.js of the package")]);
});

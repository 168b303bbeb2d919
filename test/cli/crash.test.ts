/** Killed at any byte, on a full disk, beside another process: the ledger is the old one or the new one. */
import { spawn, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CommandError } from "../../src/cli/command-error.js";
import { lockFolder } from "../../src/cli/lock-folder.js";
import { processStart } from "../../src/cli/process-start.js";
import { writeFiles } from "../../src/cli/write-files.js";
import { disk, Killed, mendDisk } from "../support/stopping-disk.js";

vi.mock("node:fs", async (importOriginal) =>
  (await import("../support/stopping-disk.js")).stoppingFs(importOriginal),
);

const OLD = "old entry\n";
const NEW = "old entry\nnew entry\n";
const FILES = { "ledger.jsonl": NEW, "drawn.csv": "unit\n", "teams.csv": "team\n" };
const basis = { basis: { name: "ledger.jsonl", content: new TextEncoder().encode(OLD) } };
let folder: string;

const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const left = (): string[] => readdirSync(folder).sort();

function tryTo(step: () => void): unknown {
  try {
    step();
    return undefined;
  } catch (error) {
    return error;
  }
}

function start(): void {
  mendDisk();
  folder = mkdtempSync(join(tmpdir(), "double-random-"));
  writeFiles(folder, { "ledger.jsonl": OLD });
}

function isLockUnfinished(): boolean {
  return left().includes("double-random.lock") && !read("double-random.lock").includes("}");
}

/** Whatever stands there. */
function writeAnew(name: string, text: string): void {
  writeFileSync(openSync(join(folder, name), "w"), text);
}

/** No process but this one runs any more. */
function everybodyElseEnds(): void {
  vi.spyOn(process, "kill").mockImplementation(() => {
    throw Object.assign(new Error("no such process"), { code: "ESRCH" });
  });
}

beforeEach(start);
afterEach(() => {
  vi.restoreAllMocks();
  mendDisk();
});

describe("a killed command", () => {
  test("leaves the old ledger or the new one at every step and byte, and running again finishes", () => {
    everybodyElseEnds();
    const seen = new Set<string>();
    let steps = 0;
    let unfinished = 0;
    for (; ; steps++) {
      start();
      disk.steps = steps;
      const killed = tryTo(() => writeFiles(folder, FILES, basis));
      mendDisk();
      const ledger = read("ledger.jsonl");
      seen.add(ledger);
      expect([OLD, NEW]).toContain(ledger);
      if (ledger === NEW) expect([read("drawn.csv"), read("teams.csv")]).toEqual(["unit\n", "team\n"]);
      if (ledger === OLD) {
        if (isLockUnfinished()) {
          unfinished++;
          expect(() => writeFiles(folder, FILES, basis)).toThrow("If it no longer runs, delete");
          expect(read("ledger.jsonl")).toBe(OLD);
          unlinkSync(join(folder, "double-random.lock"));
        }
        writeFiles(folder, FILES, basis);
        expect(left()).toEqual(["drawn.csv", "ledger.jsonl", "teams.csv"]);
        expect(read("ledger.jsonl")).toBe(NEW);
      }
      if (!(killed instanceof Killed) && ledger === NEW && left().length === 3) break;
    }
    expect(steps).toBeGreaterThan(100);
    expect(seen).toEqual(new Set([OLD, NEW]));
    // Only a kill within the hundred bytes of the lock itself leaves it to a person.
    expect(unfinished).toBeGreaterThan(0);
    expect(unfinished).toBeLessThan(150);
  });

  test("control: written in place, half a ledger is seen", () => {
    disk.steps = 14;
    const stopped = tryTo(() => writeFileSync(openSync(join(folder, "ledger.jsonl"), "w"), NEW));
    expect(stopped).toBeInstanceOf(Killed);
    mendDisk();
    expect([OLD, NEW]).not.toContain(read("ledger.jsonl"));
  });
});

describe("a full disk", () => {
  test("is reported at every byte, and loses nothing", () => {
    const bytes = Object.values(FILES).join("").length;
    for (let room = 0; room < bytes + 100; room++) {
      start();
      disk.room = room;
      const error = tryTo(() => writeFiles(folder, FILES, basis));
      mendDisk();
      if (error === undefined) {
        expect(read("ledger.jsonl")).toBe(NEW);
        continue;
      }
      expect(error).toBeInstanceOf(CommandError);
      expect((error as Error).message).toContain("no space left");
      expect(left()).toEqual(["ledger.jsonl"]);
      expect(read("ledger.jsonl")).toBe(OLD);
    }
  });

  test.runIf(process.platform === "linux")("the same where the system itself says so", () => {
    symlinkSync("/dev/full", join(folder, "drawn.csv.double-random-new"));
    const script = `import { writeFiles } from "./src/cli/write-files.ts"; writeFiles(process.argv[1], { "drawn.csv": "unit\\n" });`;
    const run = spawnSync(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", script, folder],
      { encoding: "utf8" },
    );
    expect(run.stderr).toContain("no space left");
    expect(left()).toEqual(["ledger.jsonl"]);
  });
});

describe("two processes", () => {
  test("one writer at a time; the lock says who", () => {
    const lock = lockFolder(folder);
    expect(() => writeFiles(folder, FILES, basis)).toThrow(`process ${process.pid}`);
    expect(read("ledger.jsonl")).toBe(OLD);
    lock.release();
    writeFiles(folder, FILES, basis);
    expect(left()).toEqual(["drawn.csv", "ledger.jsonl", "teams.csv"]);
  });

  test("a ledger that changed since it was read is not overwritten", () => {
    writeAnew("ledger.jsonl", "somebody else's\n");
    expect(() => writeFiles(folder, FILES, basis)).toThrow("Another process wrote");
    expect(() => writeFiles(folder, FILES, { basis: { ...basis.basis, content: undefined } })).toThrow(
      "Another process wrote",
    );
    expect(read("ledger.jsonl")).toBe("somebody else's\n");
    expect(left()).toEqual(["ledger.jsonl"]);
  });

  test("the lock of an ended process falls, that of another machine stands", () => {
    lockFolder(folder);
    everybodyElseEnds();
    writeFiles(folder, FILES, basis);
    expect(read("ledger.jsonl")).toBe(NEW);
    writeAnew("double-random.lock", `${JSON.stringify({ host: "elsewhere.example", process: 1 })}\n`);
    expect(() => writeFiles(folder, FILES)).toThrow("process 1 on elsewhere.example");
  });

  test("a lock with our own number falls where a process before us took it: in a container everybody is number 1", () => {
    writeAnew(
      "double-random.lock",
      `${JSON.stringify({ host: hostname(), process: process.pid, began: 1 })}\n`,
    );
    writeFiles(folder, FILES, basis);
    expect(read("ledger.jsonl")).toBe(NEW);
  });

  test.runIf(process.platform === "linux")("a lock whose number now belongs to another process falls", () => {
    const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"]);
    const lock = { host: hostname(), process: other.pid, began: 1, lock: "x" };
    const held = (start: string | undefined) => {
      writeAnew("double-random.lock", `${JSON.stringify({ ...lock, start })}\n`);
      return tryTo(() => writeFiles(folder, FILES, basis));
    };
    try {
      // It began when the lock says, or the lock does not say: it may be the one.
      expect(held(processStart(other.pid!))).toBeInstanceOf(CommandError);
      expect(held(undefined)).toBeInstanceOf(CommandError);
      expect(read("ledger.jsonl")).toBe(OLD);
      // Its number belonged to a process that began before, or to one before the machine was started.
      expect(held(`${processStart(other.pid!)!.split(".")[0]}.1`)).toBeUndefined();
      expect(read("ledger.jsonl")).toBe(NEW);
    } finally {
      other.kill();
    }
  });

  test("who lost his lock writes nothing", () => {
    const lock = lockFolder(folder);
    everybodyElseEnds();
    const other = lockFolder(folder);
    expect([lock.isHeld(), other.isHeld()]).toEqual([false, true]);
    lock.release();
    expect(other.isHeld()).toBe(true);
  });
});

test("a folder that cannot be made is told in words", () => {
  expect(() => writeFiles(join(folder, "ledger.jsonl", "below"), FILES)).toThrow(CommandError);
  mkdirSync(join(folder, "drawn.csv"));
  expect(() => writeFiles(folder, FILES, basis)).toThrow("is a folder, and a file is to be written there");
  expect(read("ledger.jsonl")).toBe(OLD);
  expect(left()).toEqual(["drawn.csv", "ledger.jsonl"]);
});

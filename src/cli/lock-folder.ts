/**
 * One writer at a time: a lock file that names its process, so that the lock of a killed one does not bar the
 * folder for ever.
 */
import { randomUUID } from "node:crypto";
import { closeSync, openSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { CommandError } from "./command-error.js";
import { isNoRight, readIfThere, systemSays } from "./files.js";
import { processStart } from "./process-start.js";

export interface Lock {
  /** False when another process took the lock over. */
  readonly isHeld: () => boolean;
  readonly release: () => void;
}

const LOCK = "double-random.lock";

export function lockFolder(folder: string): Lock {
  const path = join(folder, LOCK);
  const content = `${JSON.stringify(ownLock())}\n`;
  if (!take(path, content)) {
    if (!isLeftOver(path)) throw heldBy(path);
    rmSync(path, { force: true });
    if (!take(path, content)) throw heldBy(path);
  }
  const isHeld = (): boolean => text(path) === content;
  return {
    isHeld,
    release: () => {
      if (isHeld()) rmSync(path, { force: true });
    },
  };
}

function ownLock() {
  const start = processStart(process.pid);
  return {
    ...{ host: hostname(), process: process.pid, began: performance.timeOrigin },
    ...(start === undefined ? {} : { start }),
    lock: randomUUID(),
  };
}

/** Creates the lock; false when there is one. */
function take(path: string, content: string): boolean {
  try {
    const file = openSync(path, "wx");
    try {
      writeFileSync(file, content);
    } catch (error) {
      rmSync(path, { force: true });
      throw error;
    } finally {
      closeSync(file);
    }
    return true;
  } catch (error) {
    const said = systemSays(error);
    const { code, problem } = said;
    if (code === "EEXIST") return false;
    if (isNoRight(said)) throw new CommandError("cli/no-right-to-write", { path: dirname(path) });
    throw new CommandError("cli/not-written", { path, problem });
  }
}

/**
 * Whether its process is gone. Of another machine nobody can tell, and nothing of a lock whose text is not
 * finished, because its process was killed within it or is writing it now: such locks stand until somebody
 * deletes them.
 */
function isLeftOver(path: string): boolean {
  const found = text(path);
  if (found === undefined) return true;
  const { host, process: id, began, start } = parse(found);
  if (host !== hostname() || typeof id !== "number") return false;
  return isBeforeUs(id, began) || !runs(id) || isAnother(id, start);
}

/**
 * In a container everybody is number 1: a lock with our own number that we have not begun with is of a
 * process before us.
 */
function isBeforeUs(id: unknown, began: unknown): boolean {
  return id === process.pid && began !== performance.timeOrigin;
}

/** Its number is that of a process which began at another time; where the system does not tell, it is taken for the one. */
function isAnother(id: number, start: unknown): boolean {
  const now = processStart(id);
  return typeof start === "string" && now !== undefined && now !== start;
}

function runs(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code !== "ESRCH";
  }
}

function parse(content: string): {
  readonly host?: unknown;
  readonly process?: unknown;
  readonly began?: unknown;
  readonly start?: unknown;
} {
  try {
    return (JSON.parse(content) as object | null) ?? {};
  } catch {
    return {};
  }
}

function text(path: string): string | undefined {
  const bytes = readIfThere(path);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

function heldBy(path: string): CommandError {
  const { host, process: id } = parse(text(path) ?? "");
  return new CommandError("cli/locked", { process: String(id ?? "?"), host: String(host ?? "?"), path });
}

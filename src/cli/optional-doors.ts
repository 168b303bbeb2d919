/**
 * Doors that need packages which not everybody installs: loaded when a command asks for them, so that all other
 * commands work without.
 */
import { CommandError } from "./command-error.js";

export type LogDoor = typeof import("../log.js");
export type StampsDoor = typeof import("../stamps.js");

export function logDoor(): Promise<LogDoor> {
  return loaded(() => import("../log.js"), "@noble/curves");
}

export function stampsDoor(): Promise<StampsDoor> {
  return loaded(() => import("../stamps.js"), "@noble/curves @noble/hashes");
}

/** Checks keys of ML-DSA-44. */
export function postQuantumDoor(): Promise<typeof import("../post-quantum.js")> {
  return loaded(() => import("../post-quantum.js"), "@noble/post-quantum");
}

async function loaded<Door>(load: () => Promise<Door>, packages: string): Promise<Door> {
  try {
    return await load();
  } catch (error) {
    if ((error as { code?: string }).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new CommandError("cli/no-package", { packages });
  }
}

/**
 * A published checkpoint and a time stamp, held against the ledger: does it go on from the checkpoint, have the trusted
 * keys signed it, and did somebody else see it?
 */
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Entry } from "../ledger/chain.js";
import { refuse } from "../log/refuse.js";
import type { CheckedStamp } from "../stamps/check-stamp.js";
import { CommandError } from "./command-error.js";
import { readBytes, readText } from "./files.js";
import { readTrustFile } from "./keys-file.js";
import { type LogDoor, logDoor, stampsDoor } from "./optional-doors.js";
import type { Options } from "./options.js";
import { print, printRefusals, reportWarnings } from "./report.js";

/** What was found of each; absent where it was not asked for. */
export interface CheckedLog {
  readonly checkpoint?: CheckedCheckpoint;
  readonly stamp?: Result<CheckedStamp>;
}

interface CheckedCheckpoint {
  readonly origin: string;
  readonly size: number;
  /** How many entries the ledger has. */
  readonly entries: number;
  /** Whether anybody's signature was checked. */
  readonly isSigned: boolean;
  readonly refusals: readonly Refusal[];
}

export async function checkLog(entries: readonly Entry[], options: Options): Promise<Result<CheckedLog>> {
  const text = options.checkpoint === undefined ? undefined : readText(options.checkpoint);
  if (text?.ok === false) return text;
  const checkpoint = text === undefined ? undefined : await checkCheckpoint(entries, text.value, options);
  if (checkpoint?.ok === false) return checkpoint;
  const of = text?.value ?? entries.at(-1)?.hash ?? "";
  const stamp = options.stamp === undefined ? undefined : await checkStampFile(of, options);
  return accept({
    ...(checkpoint === undefined ? {} : { checkpoint: checkpoint.value }),
    ...(stamp === undefined ? {} : { stamp }),
  });
}

async function checkCheckpoint(
  entries: readonly Entry[],
  text: string,
  { keys, checkpoint = "" }: Options,
): Promise<Result<CheckedCheckpoint>> {
  const log = await logDoor();
  const trust = keys === undefined ? undefined : await readTrustFile(keys, log);
  if (trust?.ok === false) return trust;
  const read = log.readCheckpoint(text);
  if (!read.ok) return reject(read.refusals.map((each) => ({ ...each, path: [checkpoint, ...each.path] })));
  const { origin, size } = read.value;
  const signed = trust === undefined ? undefined : log.verifyCheckpoint(text, trust.value);
  const refusals = [
    ...(signed?.ok === false ? signed.refusals : []),
    ...faultsOfTree(entries, read.value, log),
  ];
  return accept({ origin, size, entries: entries.length, isSigned: signed !== undefined, refusals });
}

/** The first entries of the ledger, as many as the checkpoint has, must give its root. */
function faultsOfTree(
  entries: readonly Entry[],
  { origin, size, root }: { readonly origin: string; readonly size: number; readonly root: string },
  log: LogDoor,
): readonly Refusal[] {
  if (size > entries.length) return [refuse("log/beyond", [], { size, entries: entries.length })];
  const own = log.checkpointOf({ ledger: entries, origin, size });
  if (!own.ok) return own.refusals;
  const found = own.value.split("\n")[2]!;
  return found === root ? [] : [refuse("log/other-root", [], { size, expected: root, found })];
}

async function checkStampFile(of: string, { stamp = "", roots, at }: Options): Promise<Result<CheckedStamp>> {
  if (roots === undefined || at === undefined) throw new CommandError("cli/give-roots");
  const { checkStamp } = await stampsDoor();
  return checkStamp(Uint8Array.from(readBytes(stamp)), {
    of,
    roots: [Uint8Array.from(readBytes(roots))],
    now: at,
  });
}

/** How much is wrong with both. */
export function faultsIn({ checkpoint, stamp }: CheckedLog): number {
  return (checkpoint?.refusals ?? []).length + (stamp?.ok === false ? stamp.refusals.length : 0);
}

export function printCheckedLog({ checkpoint, stamp }: CheckedLog, options: Options): void {
  if (checkpoint !== undefined) {
    printRefusals(checkpoint.refusals, options);
    if (checkpoint.refusals.length === 0) print(checkpointText(checkpoint, options));
    if (!checkpoint.isSigned) print(options.zh ? NOT_SIGNED_ZH : NOT_SIGNED);
  }
  if (stamp?.ok === false) printRefusals(stamp.refusals, options);
  if (stamp?.ok) {
    print(stampText(stamp.value, options));
    reportWarnings(stamp.warnings, options);
  }
}

const NOT_SIGNED =
  "(Nobody's signature on the checkpoint was checked: give the keys that you trust, --keys FILE.)";
const NOT_SIGNED_ZH = "（未核验检查点的签名：请以 --keys FILE 提供所信任的密钥。）";

function checkpointText({ origin, size, entries }: CheckedCheckpoint, { zh }: Options): string {
  if (size === entries)
    return zh
      ? `✓ 与 ${origin} 的检查点相同，共 ${size} 条`
      : `✓ The same as the checkpoint of ${origin}, ${size} entries`;
  return zh
    ? `✓ 由 ${origin} 的检查点延续：${size} 条之后又有 ${entries - size} 条`
    : `✓ Goes on from the checkpoint of ${origin}: ${size} entries, and ${entries - size} more`;
}

function stampText({ time, covers, policy, serial, chain }: CheckedStamp, { zh }: Options): string {
  const [authority] = chain.map(({ subject }) => subject);
  return zh
    ? `✓ 时间戳：${time}，${authority}，规则 ${policy}，编号 ${serial}，${COVERS_ZH[covers]}`
    : `✓ Time stamp: ${time}, ${authority}, policy ${policy}, number ${serial}, over ${COVERS[covers]}`;
}

const COVERS: Readonly<Record<CheckedStamp["covers"], string>> = {
  note: "the checkpoint with its signatures",
  text: "the text of the checkpoint",
  head: "the head of the ledger",
};

const COVERS_ZH: Readonly<Record<CheckedStamp["covers"], string>> = {
  note: "盖于含签名的检查点",
  text: "盖于检查点正文",
  head: "盖于账本末端哈希",
};

/** `double-random verify RECEIPT ENTRY --keys FILE`: was this entry on the ledger that the trusted keys have signed? */

import { instantOfSecond } from "../kernel/iso-date.js";
import { readJson } from "../kernel/read-json.js";
import type { Result } from "../kernel/result.js";
import type { LoggedEntry } from "../log/leaf.js";
import type { VerifiedProof } from "../log/verify-proof.js";
import { CommandError } from "./command-error.js";
import { readText } from "./files.js";
import { readTrustFile } from "./keys-file.js";
import { logDoor } from "./optional-doors.js";
import type { ExitCode, Options } from "./options.js";
import { print, printJson, printRefusals, reportRefusals } from "./report.js";

/** A receipt says on its first line what it is. */
export function isReceipt(text: string): boolean {
  return text.startsWith("c2sp.org/tlog-proof@");
}

export async function verifyReceipt(
  receipt: string,
  places: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { keys, hash } = options;
  const [place] = places;
  if (keys === undefined || (place === undefined) === (hash === undefined) || places.length > 1)
    throw new CommandError("cli/give-receipt", { usage: "verify RECEIPT ENTRY --keys FILE" });
  const log = await logDoor();
  const trust = await readTrustFile(keys, log);
  if (!trust.ok) return reportRefusals(trust.refusals, options);
  const read = log.readProof(receipt);
  const entry = !read.ok || place === undefined ? hash : entryIn(place, read.value.seq);
  const verified = log.verifyProof(receipt, entry ?? "", trust.value);
  report(verified, options);
  return verified.ok ? 0 : 1;
}

/** The one line of a file, or that line of a ledger. */
function entryIn(path: string, seq: number): LoggedEntry {
  const text = readText(path);
  const lines = (text.ok ? text.value : "").split("\n").filter((line) => line !== "");
  const line = readJson((lines.length === 1 ? lines[0] : lines[seq]) ?? "");
  if (line.ok) return line.value as LoggedEntry;
  throw new CommandError("cli/entry-not-in-file", { path, seq });
}

function report(verified: Result<VerifiedProof>, options: Options): void {
  if (options.json) printJson(verified.ok ? { ok: true, ...verified.value } : verified);
  else if (verified.ok) print(text(verified.value, options));
  else printRefusals(verified.refusals, options);
}

function text({ seq, hash, checkpoint }: VerifiedProof, { zh }: Options): string {
  const { origin, size, signers, witnesses } = checkpoint;
  const [by, seen] = [signers, witnesses].map((list) =>
    list
      .map(({ name, time }) => (time === undefined ? name : `${name} (${instantOfSecond(time)})`))
      .join(zh ? "、" : ", "),
  );
  return zh
    ? `✓ 第 ${seq} 条（${hash}）在 ${origin} 的 ${size} 条之中。签名：${by}；见证：${seen === "" ? "无" : seen}`
    : `✓ Entry ${seq} (${hash}) is among the ${size} of ${origin}. Signed by ${by}; witnessed by ${seen === "" ? "nobody" : seen}`;
}

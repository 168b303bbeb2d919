/**
 * `double-random log LEDGER --out DIR`: the ledger as the static site of a transparency log: tiles, the signed
 * checkpoint, and what a time-stamp authority is to be asked. A log that has published a checkpoint goes on from it,
 * or nothing is written.
 */
import { join } from "node:path";
import { decodeUtf8 } from "../io/decode-utf8.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Ledger } from "../ledger/chain.js";
import { refuse } from "../log/refuse.js";
import { CommandError } from "./command-error.js";
import { ledgerOfFile } from "./earlier-ledger.js";
import { readIfThere } from "./files.js";
import { secretIn } from "./keys-file.js";
import { type LogDoor, logDoor, type StampsDoor, stampsDoor } from "./optional-doors.js";
import type { ExitCode, Options } from "./options.js";
import { print, printJson, reportRefusals } from "./report.js";
import { writeFiles } from "./write-files.js";

export const CHECKPOINT = "checkpoint";

/** Without a key: to be signed where the key is. */
const UNSIGNED = "checkpoint.unsigned";
const QUERY = "checkpoint.tsq";

export async function logCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  const [path] = places;
  const { out } = options;
  if (path === undefined || places.length > 1 || out === undefined)
    throw new CommandError("cli/give-ledger-and-log", {
      usage: "log LEDGER --out DIR --name ORIGIN --key FILE",
    });
  const doors = { log: await logDoor(), stamps: await stampsDoor() };
  const ledger = ledgerOfFile(path);
  const content = readIfThere(join(out, CHECKPOINT));
  const before = content === undefined ? accept(undefined) : decodeUtf8(CHECKPOINT, content);
  if (!ledger.ok) return reportRefusals(ledger.refusals, options);
  if (!before.ok) return reportRefusals(before.refusals, options);
  const site = siteOf(ledger.value, before.value, { ...options, ...doors });
  if (!site.ok) return reportRefusals(site.refusals, options);
  const basis = { name: CHECKPOINT, content };
  writeFiles(out, site.value, CHECKPOINT in site.value ? { basis } : {});
  report(ledger.value, site.value, options);
  return 0;
}

interface Making extends Options {
  readonly log: LogDoor;
  readonly stamps: StampsDoor;
}

function siteOf(
  ledger: Ledger,
  before: string | undefined,
  { log, stamps, name, key }: Making,
): Result<Readonly<Record<string, string | Uint8Array>>> {
  const last = before === undefined ? undefined : log.readCheckpoint(before);
  if (last?.ok === false) return last;
  const origin = name ?? last?.value.origin;
  if (origin === undefined) throw new CommandError("cli/give-name-of-log");
  const goesOn = last === undefined ? accept(origin) : goneOn(ledger, last.value, origin, log);
  if (!goesOn.ok) return goesOn;
  const [text, tiles] = [log.checkpointOf({ ledger, origin }), log.tilesOf(ledger)];
  if (!text.ok) return text;
  if (!tiles.ok) return tiles;
  const query = stamps.stampQuery({ of: text.value });
  if (!query.ok) return query;
  const files = { ...tiles.value, [QUERY]: query.value };
  if (key === undefined) return accept({ ...files, [UNSIGNED]: text.value });
  const published = before?.startsWith(`${text.value}\n`) ? before : undefined;
  const signed = log.signNote(published ?? text.value, { name: origin, secret: secretIn(key) });
  return signed.ok ? accept({ ...files, [CHECKPOINT]: keptIn(published, signed.value) }) : signed;
}

/**
 * Whoever has signed this very checkpoint stays on it, and one that has all signatures stays as it is: there may be a
 * time stamp over it.
 */
function keptIn(published: string | undefined, signed: string): string {
  const lines = new Set(published?.split("\n"));
  return published !== undefined && signed.split("\n").every((line) => lines.has(line)) ? published : signed;
}

/** The published checkpoint must be of this ledger: whoever signs two that do not fit has shown two ledgers. */
function goneOn(
  ledger: Ledger,
  last: { readonly origin: string; readonly size: number; readonly root: string },
  origin: string,
  log: LogDoor,
): Result<string> {
  const { size, root } = last;
  if (last.origin !== origin)
    return reject([refuse("log/other-origin", [CHECKPOINT], { expected: last.origin, found: origin })]);
  if (size > ledger.length)
    return reject([refuse("log/beyond", [CHECKPOINT], { size, entries: ledger.length })]);
  const own = log.checkpointOf({ ledger, origin, size });
  const found = own.ok ? own.value.split("\n")[2]! : "";
  return found === root
    ? accept(origin)
    : reject([refuse("log/other-root", [CHECKPOINT], { size, expected: root, found })]);
}

function report(ledger: Ledger, site: object, options: Options): void {
  const { out, zh } = options;
  const files = Object.keys(site);
  if (options.json) {
    printJson({ ok: true, entries: ledger.length, files, out });
    return;
  }
  const tiles = files.filter((name) => name.startsWith("tile/")).length;
  const isSigned = CHECKPOINT in site;
  const name = isSigned ? CHECKPOINT : UNSIGNED;
  print(
    zh
      ? `${out}：${ledger.length} 条，瓦片文件 ${tiles} 个，${name}`
      : `${out}: ${ledger.length} entries, ${tiles} tiles, ${name}`,
  );
  if (!isSigned)
    print(
      zh
        ? `${UNSIGNED} 尚未签名：请在保管密钥处用 --key 重新运行。`
        : `${UNSIGNED} is not signed: run again with --key where the key is.`,
    );
  print(
    zh
      ? `申请时间戳：curl -H "Content-Type: application/timestamp-query" --data-binary @${QUERY} URL > checkpoint.tsr`
      : `For a time stamp: curl -H "Content-Type: application/timestamp-query" --data-binary @${QUERY} URL > checkpoint.tsr`,
  );
}

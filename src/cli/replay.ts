/**
 * `double-random replay FILE`: a draw that another system published, made again, and how the published list
 * differs from it.
 */
import { createHash } from "node:crypto";
import { type Comparison, compareElsewhere } from "../elsewhere/compare-elsewhere.js";
import { replayDraw } from "../elsewhere/replay-draw.js";
import type { Replayed } from "../elsewhere/replayed.js";
import { isPlainObject } from "../kernel/canonical-json.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result } from "../kernel/result.js";
import { CommandError } from "./command-error.js";
import { readJsonAt } from "./json-file.js";
import type { ExitCode, Options } from "./options.js";
import { print, printJson, reportRefusals, reportWarnings, sentencesOf, spaced } from "./report.js";

/** Most picks that are printed; with --json all of them are. */
const MOST_PRINTED = 50;

export function replayCommand(places: readonly string[], options: Options): ExitCode {
  const path = places[0];
  if (path === undefined || places.length > 1)
    throw new CommandError("cli/give-draw", { usage: "replay FILE" });
  const seen = readJsonAt(path, replayed);
  if (!seen.ok) return reportRefusals(seen.refusals, options);
  const { comparison } = seen.value;
  report(seen.value, options);
  return comparison === undefined || comparison.agrees ? 0 : 1;
}

function replayed(value: unknown): Result<Seen> {
  const { published, draw } = described(value);
  const replay = replayDraw(draw, md5);
  if (!replay.ok) return replay;
  if (published === undefined) return accept({ replay, comparison: undefined });
  const compared = compareElsewhere(replay.value, published as string[]);
  return compared.ok ? accept({ replay, comparison: compared.value }) : compared;
}

/** The file is the draw, and beside its fields the list that was published. */
function described(value: unknown): { readonly draw: unknown; readonly published?: unknown } {
  if (!isPlainObject(value)) return { draw: value };
  const { published, $schema: _, ...draw } = value;
  return { draw, published };
}

/** The command has Node's own, so that it needs no further package. */
function md5(bytes: Uint8Array): Uint8Array {
  return createHash("md5").update(bytes).digest();
}

interface Seen {
  readonly replay: Extract<Result<Replayed>, { readonly ok: true }>;
  readonly comparison: Comparison | undefined;
}

function report({ replay: { value, warnings }, comparison }: Seen, options: Options): void {
  if (options.json) {
    printJson({ ok: true, replayed: value, warnings, ...(comparison === undefined ? {} : { comparison }) });
    return;
  }
  if (value.key !== null) print(options.zh ? `密钥串：${value.key}` : `key string: ${value.key}`);
  value.picks.slice(0, MOST_PRINTED).forEach((pick, at) => {
    print(pickText(pick, at + 1, options));
  });
  if (value.picks.length > MOST_PRINTED) print(moreText(value.picks.length - MOST_PRINTED, options));
  reportWarnings(warnings, options);
  print(options.zh ? `${value.method} 不能保证的事项：` : `what ${value.method} cannot promise:`);
  for (const weakness of value.weaknesses) print(`  - ${sentences(weakness, options)}`);
  for (const difference of comparison?.differences ?? [])
    print(`${comparison?.agrees ? "✓" : "✗"} ${sentences(difference, options)} [${difference.code}]`);
}

/** `1. Lee  place=17 counter=0 hash=990D… divisor=25 remainder=16` */
function pickText(pick: Replayed["picks"][number], at: number, { zh }: Options): string {
  const { id, ...numbers } = pick;
  const worked = Object.entries(numbers)
    .filter(([, value]) => value !== false && value !== null)
    .map(([name, value]) => `${zh ? NAMES_ZH[name] : name}=${value}`);
  return `${at}. ${id}  ${worked.join(" ")}`;
}

const NAMES_ZH: Readonly<Record<string, string>> = {
  place: "名单序号",
  counter: "计数",
  hash: "哈希",
  divisor: "除数",
  remainder: "余数",
  passedOver: "跳过",
  generation: "第几次抽中",
  ticket: "签号",
  shown: "签号简写",
  random: "随机数",
  below: "乘数",
  index: "取整",
};

function moreText(count: number, { zh }: Options): string {
  return zh ? `……另有 ${count} 次，--json 列出全部。` : `… and ${count} more; --json lists them all.`;
}

function sentences(thing: Refusal, options: Options): string {
  const { message, advice } = sentencesOf(thing, options);
  return spaced(message, advice, options);
}

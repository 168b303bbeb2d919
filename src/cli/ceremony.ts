/** `double-random ceremony CASE`: where every round stands, and what to do next. */

import { join } from "node:path";
import { type Ceremony, ceremonyOf, type Step } from "../ceremony/ceremony-of.js";
import type { Refusal } from "../kernel/refusal.js";
import { orThrow } from "../languages/or-throw.js";
import { readYear } from "../year/open-year.js";
import type { Year } from "../year/year.js";
import { afterTables } from "./beside/read-again.js";
import { placeOfLists, readAnnouncedCase, readCase } from "./case.js";
import { CommandError } from "./command-error.js";
import { earlierLedger } from "./earlier-ledger.js";
import { exists } from "./files.js";
import { instantsInChinese } from "./instants-in-chinese.js";
import { needLedgerOfLists } from "./lost-ledger.js";
import { withLedger } from "./named-ledger.js";
import type { ExitCode, Options } from "./options.js";
import { warningsOfAuthority } from "./other-authority.js";
import { print, printJson, reportRefusals, reportWarnings } from "./report.js";
import { shellText } from "./shell-text.js";
import { calledIn, naming, withId } from "./titles.js";
import { needInstant } from "./year-of-case.js";

export function ceremonyCommand(places: readonly string[], options: Options): ExitCode | Promise<ExitCode> {
  const folder = places[0];
  if (folder === undefined || places.length > 1 || options.at === undefined)
    throw new CommandError("cli/give-case-and-time", {
      usage: "ceremony CASE --at 2026-01-05T09:00:00+08:00",
    });
  needInstant(options);
  return afterTables(placeOfLists(folder), ({ faults }) => ceremony(folder, faults, options));
}

function ceremony(folder: string, bent: readonly Refusal[], options: Options): ExitCode {
  const read = readEither(folder);
  const { ledger } = earlierLedger(options.ledger ?? folder);
  if (!read.ok || !ledger.ok || bent.length > 0)
    return reportRefusals(
      [...[read, ledger].flatMap((each) => (each.ok ? [] : each.refusals)), ...bent],
      options,
    );
  const { policy, registry } = read.value;
  needLedgerOfLists(folder, options.ledger ?? folder);
  const year = readYear(ledger.value, { policy, registry });
  if (!year.ok) return reportRefusals(year.refusals, options);
  reportWarnings(warningsOfAuthority(policy, ledger.value), naming(options, policy));
  const steps = roundsOf(year.value).map((which) => ({
    ...which,
    ...orThrow(ceremonyOf(year.value, { ...which, at: options.at! })),
  }));
  if (options.json) printJson({ ok: true, rounds: steps });
  else for (const step of steps) print(stepText(step, folder, naming(options, policy)));
  return 0;
}

/** A folder in which a round is announced or drawn. */
function readEither(folder: string) {
  return exists(join(folder, "seed.json")) ? readCase(folder) : readAnnouncedCase(folder);
}

interface Which {
  readonly matter: string;
  readonly round: string;
}

function roundsOf({ policy }: Year): Which[] {
  return policy.matters.flatMap(({ id, rounds }) => rounds.map((round) => ({ matter: id, round: round.id })));
}

type Told = Which & Ceremony;

function stepText({ matter, round, next, ...step }: Told, folder: string, options: Options): string {
  const { zh } = options;
  const { from, until, open } = step;
  const called = calledIn(options);
  const words = (zh ? CHINESE : ENGLISH)[next === "draw" && until === null ? "drawAnyTime" : next];
  const name = zh
    ? `${withId(matter, called.matter(matter))}，${withId(round, called.round(round))}`
    : `${matter} ${round}`;
  const facts: Readonly<Record<string, string | number>> = {
    // They stand in calls alone.
    folder: `${shellText(folder)}${ledgerInCall(folder, options)}`,
    matter: shellText(matter),
    round: shellText(round),
    drawId: step.drawId ?? "",
    from: zh ? instantsInChinese(from ?? "–") : (from ?? "–"),
    until: zh ? instantsInChinese(until ?? "–") : (until ?? "–"),
    visits: open.visits,
    results: open.results,
  };
  const text = words.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name]));
  return `${name}${zh ? "：" : ": "}${text}`;
}

/** Where the case itself does not name its ledger, every call does. */
function ledgerInCall(folder: string, { ledger }: Options): string {
  const own = withLedger([folder], {});
  return ledger === undefined || (own.ok && own.value.ledger === ledger)
    ? ""
    : ` --ledger ${shellText(ledger)}`;
}

/** A draw that nothing makes late. */
type Said = Step | "drawAnyTime";

const ENGLISH: Readonly<Record<Said, string>> = {
  announce:
    "not announced. Write announcement.json (what the seed will come from, and when), then: double-random announce {folder}",
  wait: "announced as {drawId}. Nobody can know its values before {until}: publish the ledger head, and wait.",
  draw: "announced as {drawId}, its values can be known (from {from}, at the latest by {until}). Write seed.json with the values, then: double-random run {folder}",
  drawAnyTime:
    "announced as {drawId}, its values can be known (from {from}). Write seed.json with the values, then: double-random run {folder}",
  fallback:
    "announced as {drawId}; a value did not come by {from}. Write seed.json with the values of the fallback, then: double-random run {folder}",
  staff:
    "drawn as {drawId}, and not everybody has a team. See what `run` said is missing, then: double-random staff {folder} --round {round} --matter {matter}",
  visit: "drawn as {drawId}; {visits} visits have no result yet (from {from} to {until}).",
  publish: "drawn as {drawId}; {results} results are to be published.",
  done: "drawn as {drawId}, visited and published.",
};

const CHINESE: Readonly<Record<Said, string>> = {
  announce:
    "尚未公告。请编写 announcement.json（种子来自何处、何时有值），然后运行：double-random announce {folder}",
  wait: "已公告，编号“{drawId}”。{until} 之前无人能获知其值：请公布账本末端哈希，等待该时刻到来。",
  draw: "已公告，编号“{drawId}”，其值已可获知（自 {from} 起，最迟 {until}）。请将各值写入 seed.json，然后运行：double-random run {folder}",
  drawAnyTime:
    "已公告，编号“{drawId}”，其值自 {from} 起已可获知。请将各值写入 seed.json，然后运行：double-random run {folder}",
  fallback:
    "已公告，编号“{drawId}”；至 {from} 仍有值未到。请将备用来源的值写入 seed.json，然后运行：double-random run {folder}",
  staff:
    "已抽取，编号“{drawId}”，尚有对象没有检查人员。请按抽取时的提示补足人员，然后运行：double-random staff {folder} --round {round} --matter {matter}",
  visit: "已抽取，编号“{drawId}”；尚有 {visits} 次检查没有结果（{from} 至 {until}）。",
  publish: "已抽取，编号“{drawId}”；有 {results} 项结果待公示。",
  done: "已抽取，编号“{drawId}”，检查和公示均已完成。",
};

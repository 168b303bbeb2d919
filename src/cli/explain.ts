/**
 * `double-random explain LEDGER [CASE …] --unit ID`: the answer to "why me?", in every draw or in those that
 * are named.
 */

import { accept, type Result, reject } from "../kernel/result.js";
import type { Ledger } from "../ledger/chain.js";
import { readLedger } from "../ledger/ledger-text.js";
import { PROTOCOL } from "../random/method.js";
import {
  explainInspector,
  type InspectorExplanation,
  type SeatExplanation,
} from "../verify/explain/explain-inspector.js";
import { explainUnit, type UnitExplanation } from "../verify/explain/explain-unit.js";
import type { Attempt } from "../year/attempts.js";
import { chronicleOf } from "../year/year.js";
import { ofCaseFolder } from "./earlier-ledger.js";
import { CommandError, readText } from "./files.js";
import type { ExitCode, Options } from "./options.js";
import { refuse } from "./refuse.js";
import { readHandedOver } from "./registries.js";
import { print, printJson, reportRefusals } from "./report.js";

export function explainCommand(places: readonly string[], options: Options): ExitCode {
  const [path, ...folders] = ofCaseFolder(places);
  const { unit, inspector } = options;
  const id = unit ?? inspector;
  if (path === undefined || (unit === undefined) === (inspector === undefined)) {
    throw new CommandError(
      "Give a case folder or the ledger, and one id: double-random explain LEDGER [CASE …] --unit ID | --inspector ID",
    );
  }
  const text = readText(path);
  if (!text.ok) return reportRefusals(text.refusals, options);
  const ledger = readLedger(text.value);
  if (!ledger.ok) return reportRefusals(ledger.refusals, options);
  const handed = readHandedOver(folders, ledger.value);
  if (!handed.ok) return reportRefusals(handed.refusals, options);
  const draws = drawsNamed(ledger.value, options);
  if (!draws.ok) return reportRefusals(draws.refusals, options);
  const { registries } = handed.value;
  const given = registries.length === 0 ? {} : { registries };
  const answers: (UnitExplanation | InspectorExplanation)[] = [];
  for (const { drawId } of draws.value) {
    const input = { ...given, drawId };
    const answer =
      unit === undefined
        ? explainInspector(ledger.value, { ...input, inspector: inspector! })
        : explainUnit(ledger.value, { ...input, unit });
    if (!answer.ok) return reportRefusals(answer.refusals, options);
    answers.push(answer.value);
  }
  const told = answers.filter(occurs);
  const shown = told.length > 0 ? told : answers.slice(-1);
  if (options.json) printJson(draws.value.length === 1 ? shown[0] : shown);
  else {
    const voided = new Set(draws.value.filter((each) => each.void !== undefined).map(({ drawId }) => drawId));
    for (const answer of shown) {
      print("unit" in answer ? unitText(answer) : inspectorText(answer));
      if (voided.has(answer.drawId)) print("  this draw was given up later · 该次抽取后被作废");
    }
    const silent = answers.filter((answer) => !shown.includes(answer)).map(({ drawId }) => drawId);
    if (silent.length > 0) print(`${id} ${NOT_NAMED} ${silent.join(", ")}`);
  }
  return 0;
}

/** Everything that was drawn, or what `--matter`, `--round` and `--draw` leave of it. */
function drawsNamed(ledger: Ledger, { draw, round, matter }: Options): Result<readonly Attempt[]> {
  const drawn = [...chronicleOf(ledger).attempts.values()].filter((attempt) => attempt.draw !== undefined);
  const named = drawn.filter(
    ({ drawId, plan: { body } }) =>
      (draw === undefined || draw === drawId) &&
      (round === undefined || round === body.round) &&
      (matter === undefined || matter === body.matter),
  );
  if (named.length > 0) return accept(named);
  const asked = [draw, matter, round].filter((each) => each !== undefined).join(" ");
  return reject([
    refuse("verify/no-such-draw", ["draw"], {
      drawId: asked,
      known: drawn.map(({ drawId }) => drawId).join(", "),
    }),
  ]);
}

/** Says the draw anything of the unit, or of the inspector? A draw on another registry may not know them. */
function occurs(answer: UnitExplanation | InspectorExplanation): boolean {
  if ("unit" in answer) return answer.standing !== "unknown";
  return (answer.capacity ?? 0) > 0 || answer.limit !== null || answer.load > 0;
}

const NOT_NAMED =
  "is not named by the record of, nor in a registry at hand for · 下列抽取的记录和现有名录中没有:";

const STANDINGS: Readonly<Record<UnitExplanation["standing"], string>> = {
  drawn: "was drawn · 抽中",
  skipped: "was skipped: since the announcement a rule keeps it out · 轮到而跳过:公告之后不得再抽",
  reserve: "was not drawn; it stands in the reserve · 未抽中,列入递补",
  "in-pool": "was in the pool and was not drawn · 未抽中",
  "left-out": "was not in the pool · 未进入抽取范围",
  unknown: "is not in the record; give the case folder, or it is not in the registry · 记录中没有",
};

function unitText(answer: UnitExplanation): string {
  const { drawId, unit, stratum, seed, key } = answer;
  return [
    `${unit} in ${drawId}: ${STANDINGS[answer.standing]}`,
    ...line("rule", answer.rule),
    ...line("forced", answer.forced),
    ...line("stratum", stratum === null ? null : `${stratum} (${answer.quota} of ${answer.pool} drawn)`),
    ...line("quota", answer.quotaRule),
    ...line("chance", answer.chance),
    ...line("score", answer.score),
    ...line("rank", answer.rank),
    ...line("key", key),
    ...line("", digestCommand(JSON.stringify([PROTOCOL, "key", seed, drawId, "unit"]))),
    ...line("ticket", answer.ticket),
    ...line("", digestCommand(key + unit)),
    ...line("cut-off", answer.cutOff),
    ...answer.seats.flatMap(seatLines),
  ].join("\n");
}

/** One line, or none where there is nothing to say. */
function line(label: string, value: string | number | null): string[] {
  return value === null ? [] : [`  ${label.padEnd(9)} ${value}`];
}

/** How anybody makes the digest of a text themselves. */
function digestCommand(text: string): string {
  return `= printf '%s' ${shellText(text)} | sha256sum`;
}

/** A text as one word of a shell. */
function shellText(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function seatLines({ role, inspector, candidates, barred }: SeatExplanation): string[] {
  const groups = new Map<string, string[]>();
  for (const each of barred)
    groups.set(each.rules.join(", "), [...(groups.get(each.rules.join(", ")) ?? []), each.inspector]);
  return [
    `  ${role}: ${inspector ?? "nobody"}`,
    `    could go, in ticket order: ${candidates.map((each) => (each.answer === "passed-over" ? `${each.inspector} (passed over)` : each.inspector)).join(", ") || "nobody"}`,
    ...[...groups].map(([rules, people]) => `    ${rules} kept out: ${people.join(", ")}`),
  ];
}

function inspectorText({
  drawId,
  inspector,
  capacity,
  round,
  year,
  limit,
  load,
  seats,
  barredBy,
}: InspectorExplanation): string {
  return [
    `${inspector} in ${drawId}: ${load} visits of at most ${limit ?? capacity ?? "-"}`,
    `  capacity ${capacity ?? "-"}, level of the round ${round ?? "-"}, level of the year ${year ?? "-"}`,
    ...seats.map(({ unit, role }) => `  ${role} of ${unit}`),
    ...barredBy.map(({ rule, seats: count }) => `  ${rule} kept the inspector from ${count} seats`),
  ].join("\n");
}

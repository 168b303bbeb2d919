/**
 * `double-random explain LEDGER [CASE …] --unit ID`: the answer to "why me?", in every draw or in those that
 * are named.
 */

import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Ledger } from "../ledger/chain.js";
import { explainInspector, type InspectorExplanation } from "../verify/explain/explain-inspector.js";
import { explainUnit, type UnitExplanation } from "../verify/explain/explain-unit.js";
import type { Attempt } from "../year/attempts.js";
import { chronicleOf } from "../year/year.js";
import { CommandError } from "./command-error.js";
import { ledgerOfFile, ofCaseFolder } from "./earlier-ledger.js";
import { type UnitNow, unitNow } from "./explain-now.js";
import { CHINESE, ENGLISH, inspectorText, unitText } from "./explain-text.js";
import { faultOfInspector, faultOfUnit } from "./nobody.js";
import { type ExitCode, type Options, onlyOne } from "./options.js";
import { refuse } from "./refuse.js";
import { readHandedOver } from "./registries.js";
import { print, printJson, reportRefusals } from "./report.js";
import { calledIn, naming, policiesOn } from "./titles.js";

export function explainCommand(places: readonly string[], plainly: Options): ExitCode {
  const [path, ...folders] = ofCaseFolder(places, plainly);
  const { inspector } = plainly;
  const unit = onlyOne("unit", plainly);
  const id = unit ?? inspector;
  if (path === undefined || (unit === undefined) === (inspector === undefined)) {
    throw new CommandError("cli/give-record-and-id", {
      usage: "explain LEDGER [CASE …] --unit ID | --inspector ID",
    });
  }
  const ledger = ledgerOfFile(path);
  if (!ledger.ok) return reportRefusals(ledger.refusals, plainly);
  const options = naming(plainly, ...policiesOn(ledger.value));
  const handed = readHandedOver(folders, ledger.value);
  if (!handed.ok) return reportRefusals(handed.refusals, options);
  const draws = drawsNamed(ledger.value, options);
  if (!draws.ok) return reportRefusals(draws.refusals, options);
  const { registries } = handed.value;
  const nobody = inspector === undefined ? [] : faultOfInspector(inspector, registries);
  if (nobody.length > 0) return reportRefusals(nobody, options);
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
  const unheard = unit === undefined || told.length > 0 ? [] : faultOfUnit(unit, registries);
  if (unheard.length > 0) return reportRefusals(unheard, options);
  const shown = told.length > 0 ? told : answers.slice(-1);
  const attempts = new Map(draws.value.map((each) => [each.drawId, each]));
  const now = (answer: UnitExplanation | InspectorExplanation) =>
    "unit" in answer ? unitNow(attempts.get(answer.drawId)!, answer.unit) : undefined;
  if (options.json) {
    const all = shown.map((answer) => ({ ...answer, ...withNow(now(answer)) }));
    printJson(draws.value.length === 1 ? all[0] : all);
  } else {
    const words = options.zh ? CHINESE : ENGLISH;
    const called = calledIn(options);
    const voided = new Set(draws.value.filter((each) => each.void !== undefined).map(({ drawId }) => drawId));
    for (const answer of shown) {
      print("unit" in answer ? unitText(answer, words, called) : inspectorText(answer, words, called));
      const changed = now(answer);
      if (changed !== undefined) print(`  ${words.now(changed, called)}`);
      if (voided.has(answer.drawId)) print(`  ${words.voided}`);
    }
    const silent = answers.filter((answer) => !shown.includes(answer)).map(({ drawId }) => drawId);
    if (silent.length > 0) print(words.notNamed(id ?? "", silent));
  }
  return 0;
}

function withNow(now: UnitNow | undefined) {
  if (now === undefined) return {};
  const { drawId: _, unit: __, ...changed } = now;
  return { now: changed };
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
  if (drawn.length === 0) throw new CommandError("cli/no-draws");
  const unknown = [...faultOfPart("round", round, drawn), ...faultOfPart("matter", matter, drawn)];
  if (unknown.length > 0) return reject(unknown);
  const asked = [draw, matter, round].filter((each) => each !== undefined).join(" ");
  return reject([
    refuse("verify/no-such-draw", ["draw"], {
      drawId: asked,
      known: drawn.map(({ drawId }) => drawId).join(", "),
    }),
  ]);
}

/** No draw is one of the round, or of the matter, that is asked for. */
function faultOfPart(
  what: "round" | "matter",
  asked: string | undefined,
  drawn: readonly Attempt[],
): readonly Refusal[] {
  const ids = [...new Set(drawn.map(({ plan: { body } }) => body[what]))];
  if (asked === undefined || ids.includes(asked)) return [];
  return [refuse(`cli/no-such-${what}`, [], { [what]: asked, known: ids.join(", ") })];
}

/** Says the draw anything of the unit, or of the inspector? A draw on another registry may not know them. */
function occurs(answer: UnitExplanation | InspectorExplanation): boolean {
  if ("unit" in answer) return answer.standing !== "unknown";
  return (answer.capacity ?? 0) > 0 || answer.limit !== null || answer.load > 0;
}

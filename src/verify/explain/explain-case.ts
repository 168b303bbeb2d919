/** Which draw an explanation is about, with the rules and registry it was made from. */

import { isPlainObject } from "../../kernel/canonical-json.js";
import { notPlain } from "../../kernel/not-plain.js";
import type { Refusal } from "../../kernel/refusal.js";
import { refusing } from "../../kernel/refusing.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import { blankUnreadable } from "../../ledger/blank-unreadable.js";
import type { Ledger } from "../../ledger/chain.js";
import type { Recorded } from "../../ledger/recorded.js";
import { isParsedRegistry } from "../../registry/is-parsed-registry.js";
import type { Registry } from "../../registry/registry.js";
import type { Attempt } from "../../year/attempts.js";
import { type FieldsOf, faultsOfFields } from "../../year/fields-of.js";
import { nameOfGiven } from "../../year/name-of-given.js";
import {
  type AuditCase,
  auditCase,
  checkPlanNames,
  commitmentOfRegistry,
  finderAmong,
} from "../audit-case.js";
import { attemptsOf } from "../by-hand/plain-record.js";
import { refuse } from "../refuse.js";

export interface ExplainInput {
  /** The last draw of the ledger when left out. */
  readonly drawId?: string;
  /** Registries among which that of the draw is found. */
  readonly registries?: readonly Registry[];
}

/** Of a unit or of an inspector. */
const FIELDS: FieldsOf<ExplainInput & { readonly unit: string; readonly inspector: string }> = {
  drawId: true,
  registries: true,
  unit: true,
  inspector: true,
};

/**
 * Answers from the case of a draw; a ledger that cannot be followed is a refusal, however it came about.
 *
 * @param answer - the explanation of the case
 */
export function explained<T>(
  ledger: Ledger,
  input: ExplainInput,
  answer: (audit: AuditCase) => T,
): Result<T> {
  return refusing(() => {
    if (!isPlainObject(input)) return reject([notPlain(input, [])]);
    const unread = faultsOfFields(input, FIELDS);
    if (unread.length > 0) return reject(unread);
    if (!Array.isArray(ledger))
      return reject([refuse("input/raw-ledger", ["ledger"], { given: nameOfGiven(ledger) })]);
    const asked = input as { readonly unit?: unknown; readonly inspector?: unknown };
    if (typeof (asked.unit ?? asked.inspector) !== "string")
      return reject([refuse("input/unusable", [], { problem: "names no unit or inspector by its id" })]);
    const found = explainCase([...blankUnreadable(ledger)], input);
    return found.ok ? accept(answer(found.value)) : found;
  });
}

function explainCase(ledger: Ledger, { drawId, registries: given = [] }: ExplainInput): Result<AuditCase> {
  const drawn = attemptsOf(ledger).filter(
    (attempt): attempt is Attempt & { readonly draw: Recorded<"draw"> } => attempt.draw !== undefined,
  );
  const attempt = drawId === undefined ? drawn.at(-1) : drawn.find((each) => each.drawId === drawId);
  if (attempt === undefined) return reject([noSuchDraw(drawId, drawn)]);
  const registries = [given].flat();
  const raw = registries.filter((each: unknown) => !isParsedRegistry(each));
  if (raw.length > 0)
    return reject(
      raw.map((each) => refuse("input/raw-registry", ["registries"], { given: nameOfGiven(each) })),
    );
  const audit = auditCase(ledger, attempt, finderAmong(registries, registries.map(commitmentOfRegistry)));
  return audit === undefined || checkPlanNames(ledger, attempt.plan).length > 0
    ? reject([refuse("verify/no-case", ["drawId"], { drawId: attempt.drawId })])
    : accept(audit);
}

function noSuchDraw(drawId: string | undefined, drawn: readonly Attempt[]): Refusal {
  return refuse("verify/no-such-draw", ["drawId"], {
    drawId: drawId ?? "",
    known: drawn.map((each) => each.drawId).join(", "),
  });
}

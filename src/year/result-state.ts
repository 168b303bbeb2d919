/**
 * Where the result of each visit stands, read from the ledger step by step. A step that the state does not
 * allow changes nothing, and the audit names it.
 *
 * none → review → published, or returned or rejected and entered anew; published → corrected, annulled,
 * withdrawn; a follow-up stays open until it is closed. Source: catalogue rows S-05, S-06, U03.
 */

import { isDay } from "../kernel/iso-date.js";
import type { ResultBody, ResultStep } from "../ledger/year-bodies.js";
import { needsFollowUp, resultText } from "../registry/result-codes.js";

export type ResultStage = "review" | "returned" | "rejected" | "published" | "annulled" | "withdrawn";

export interface ResultState {
  readonly drawId: string;
  readonly unit: string;
  readonly stage: ResultStage;
  /** Day of the visit. */
  readonly day: string;
  readonly codes: readonly string[];
  readonly inspectors: readonly string[];
  readonly correctBy: string | null;
  /** Instants: first entered, first published. */
  readonly entered: string;
  readonly published: string | null;
  /** Day on which the decision behind it was annulled. */
  readonly annulled: string | null;
  readonly withdrawn: string | null;
  readonly corrections: number;
  /** null: nothing to follow up. */
  readonly followUp: "open" | "closed" | null;
  readonly closed: string | null;
}

/** What may follow what; the empty stage is a visit without a result. */
const NEXT: Readonly<Record<ResultStage | "none", readonly ResultStep[]>> = {
  none: ["enter"],
  review: ["return", "reject", "publish"],
  returned: ["enter"],
  rejected: ["enter"],
  published: ["correct", "annul", "close"],
  annulled: ["withdraw"],
  withdrawn: ["enter"],
};

/** True when the step may be taken now. */
export function mayStep(state: ResultState | undefined, step: ResultStep): boolean {
  if (step === "close" && state?.followUp !== "open") return false;
  return NEXT[state?.stage ?? "none"].includes(step);
}

/** Steps that may be taken now. */
export function nextSteps(state: ResultState | undefined): ResultStep[] {
  return NEXT[state?.stage ?? "none"].filter((step) => mayStep(state, step));
}

/** The state after a step that may be taken. */
export function stepped(state: ResultState | undefined, body: ResultBody, at: string): ResultState {
  if (body.step === "enter")
    return {
      ...blank(body, at),
      ...said(body),
      ...(state === undefined ? {} : kept(state)),
      stage: "review",
    };
  const known = state!;
  switch (body.step) {
    case "return":
      return { ...known, stage: "returned" };
    case "reject":
      return { ...known, stage: "rejected" };
    case "publish":
      return { ...known, stage: "published", published: known.published ?? at };
    case "correct":
      return { ...known, ...said(body), corrections: known.corrections + 1 };
    case "annul":
      return { ...known, stage: "annulled", annulled: body.day ?? null };
    case "withdraw":
      return { ...known, stage: "withdrawn", withdrawn: at, followUp: null };
    default:
      return { ...known, followUp: "closed", closed: body.day ?? null };
  }
}

function blank({ drawId, unit }: ResultBody, at: string): Omit<ResultState, keyof Said> {
  return {
    drawId,
    unit,
    stage: "review",
    entered: at,
    published: null,
    annulled: null,
    withdrawn: null,
    corrections: 0,
  };
}

/**
 * A ledger may lack what no function of this library leaves out; then it is read as empty, and the audit
 * names it.
 */
function said({ day = "", codes = [], inspectors = [], correctBy }: ResultBody): Said {
  return {
    day,
    codes,
    inspectors,
    correctBy: correctBy ?? null,
    followUp: needsFollowUp(codes) ? "open" : null,
    closed: null,
  };
}

type Said = Pick<ResultState, "day" | "codes" | "inspectors" | "correctBy" | "followUp" | "closed">;

/** What a result that is entered anew keeps of the one before it. */
function kept({
  entered,
  published,
  corrections,
}: ResultState): Pick<ResultState, "entered" | "published" | "corrections"> {
  return { entered, published, corrections };
}

/**
 * The result as a frequency rule sees it, once it stands: entered and neither returned, rejected nor
 * annulled.
 */
export function countedResult(
  state: ResultState | undefined,
): { readonly day: string; readonly result: string } | undefined {
  if (state === undefined || (state.stage !== "review" && state.stage !== "published")) return undefined;
  if (!isDay(state.day)) return undefined;
  return { day: state.day, result: resultText(state.codes) };
}

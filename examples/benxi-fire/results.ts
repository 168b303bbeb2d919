/**
 * What a visit found. The meanings are those of the platforms' result list; the codes are our own short
 * words.
 */
import { type Chance, happens, weighted } from "./chance.js";

export type VisitKind = "routine" | "campaign" | "complaint" | "re-inspection";

export const KINDS: readonly (readonly [VisitKind, string])[] = [
  ["routine", "双随机抽查"],
  ["campaign", "专项检查"],
  ["complaint", "举报投诉核查"],
  ["re-inspection", "复查"],
];

export const RESULTS: readonly (readonly [code: string, title: string])[] = [
  ["no-problem", "未发现问题"],
  ["corrected", "发现问题已责令改正"],
  ["problem-pending", "发现问题待后续处理"],
  ["other-breach", "其他违法行为"],
  ["uncooperative", "不配合检查情节严重"],
  ["not-carried-on", "未发现开展本次抽查涉及的经营活动"],
  ["not-reachable", "通过登记的住所无法联系"],
  ["closed", "已停业或正在清算"],
  ["deregistered", "注销"],
  ["moved-out", "迁出"],
];

/** Results after which a penalty was decided. */
const PENALISED = new Set(["problem-pending", "other-breach", "uncooperative"]);

/** Fire brigades find faults in more visits than other offices do. */
const MIX: Readonly<Record<VisitKind, readonly (readonly [string, number])[]>> = {
  routine: [
    ["no-problem", 40],
    ["corrected", 40],
    ["problem-pending", 8],
    ["other-breach", 4],
    ["uncooperative", 1],
    ["not-carried-on", 3],
    ["not-reachable", 4],
  ],
  campaign: [
    ["no-problem", 30],
    ["corrected", 56],
    ["problem-pending", 9],
    ["other-breach", 3],
    ["not-carried-on", 2],
  ],
  complaint: [
    ["no-problem", 42],
    ["corrected", 36],
    ["problem-pending", 14],
    ["other-breach", 5],
    ["uncooperative", 3],
  ],
  "re-inspection": [
    ["no-problem", 30],
    ["corrected", 62],
    ["problem-pending", 6],
    ["other-breach", 2],
  ],
};

/** The result of a visit; of the last weeks' visits some are not entered yet. */
export function resultOf(chance: Chance, kind: VisitKind, day: string): string | null {
  return day >= "2025-12-15" && happens(chance, 35) ? null : weighted(chance, MIX[kind]);
}

/** Penalties of a year, by unit. */
export function penaltiesOf(
  visits: readonly { readonly unit: string; readonly day: string; readonly result: string | null }[],
  year: string,
): Map<string, number> {
  const penalties = new Map<string, number>();
  for (const { unit, day, result } of visits) {
    if (!day.startsWith(year) || !PENALISED.has(result ?? "")) continue;
    penalties.set(unit, (penalties.get(unit) ?? 0) + 1);
  }
  return penalties;
}

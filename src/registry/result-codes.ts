/**
 * What an inspection found, in the codes of the field. "1" stands alone, the others combine. Source:
 * catalogue rows S-01 to S-03.
 *
 * A result of several codes is written `A+E`, in the order of this list.
 */

export interface ResultCode {
  readonly code: string;
  readonly en: string;
  readonly zh: string;
  /** True: something has to be put right, handed over or listed, and stays open until it is. */
  readonly followUp: boolean;
  /** What it says of the unit itself: the registry is out of date. */
  readonly unit?: "not-found" | "closed" | "moved" | "not-subject";
}

export const NO_PROBLEM = "1";

export const RESULT_CODES: readonly ResultCode[] = [
  { code: "1", en: "no problem found", zh: "未发现问题", followUp: false },
  { code: "A", en: "problem found, to be handled", zh: "发现问题待后续处理", followUp: true },
  { code: "B", en: "required information not published", zh: "未按规定公示应当公示的信息", followUp: true },
  {
    code: "C",
    en: "published information concealed or false",
    zh: "公示信息隐瞒真实情况、弄虚作假",
    followUp: true,
  },
  { code: "D", en: "other breach", zh: "其他违法行为", followUp: true },
  { code: "E", en: "problem found, corrected on order", zh: "发现问题已责令改正", followUp: true },
  {
    code: "F",
    en: "the activity under this check is not carried on",
    zh: "未开展本次抽查涉及的经营活动",
    followUp: false,
    unit: "not-subject",
  },
  { code: "G", en: "breach of public-security rules", zh: "违反公安管理规定", followUp: true },
  { code: "3", en: "breach of food or drug rules", zh: "违反食品药品管理规定", followUp: true },
  { code: "4", en: "breach of quality rules", zh: "违反质量监督管理规定", followUp: true },
  { code: "5", en: "breach of another agency's rules", zh: "违反其他部门管理规定", followUp: true },
  {
    code: "6",
    en: "not reachable at the registered address",
    zh: "通过登记的住所（经营场所）无法联系",
    followUp: true,
    unit: "not-found",
  },
  { code: "7", en: "closed or in liquidation", zh: "已停业或正在清算", followUp: false, unit: "closed" },
  { code: "8", en: "uncooperative, serious", zh: "不配合检查情节严重", followUp: true },
  { code: "9", en: "deregistered", zh: "已注销", followUp: false, unit: "closed" },
  { code: "10", en: "licence revoked", zh: "被吊销营业执照", followUp: false, unit: "closed" },
  { code: "11", en: "registration annulled", zh: "被撤销登记", followUp: false, unit: "closed" },
  { code: "12", en: "moved out", zh: "迁出", followUp: false, unit: "moved" },
];

/** Joins codes in the order of the list: the form in which frequency rules and histories know a result. */
export function resultText(codes: readonly string[]): string {
  return RESULT_CODES.filter(({ code }) => codes.includes(code))
    .map(({ code }) => code)
    .join("+");
}

/** Code "1" with another one, an unknown code, a code twice, or none. */
export function faultOfCodes(codes: readonly string[]): "none" | "unknown" | "twice" | "alone" | undefined {
  if (codes.length === 0) return "none";
  if (!codes.every((code) => RESULT_CODES.some((known) => known.code === code))) return "unknown";
  if (new Set(codes).size < codes.length) return "twice";
  return codes.includes(NO_PROBLEM) && codes.length > 1 ? "alone" : undefined;
}

export function needsFollowUp(codes: readonly string[]): boolean {
  return RESULT_CODES.some(({ code, followUp }) => followUp && codes.includes(code));
}

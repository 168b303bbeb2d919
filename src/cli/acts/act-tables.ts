/** The tables that acts read: which columns, under which headings, and what stands in their cells. */
import type { FieldOfHeading, Headings } from "../../desk/columns/plain-heading.js";
import { byHeading, plainHeading } from "../../desk/columns/plain-heading.js";
import { nearWord } from "../../kernel/near-word.js";

/** Columns of all tables, by what an act calls them. */
export type ActField =
  | "draw"
  | "unit"
  | "step"
  | "day"
  | "codes"
  | "found"
  | "inspectors"
  | "correctBy"
  | "text"
  | "approver"
  | "code"
  | "into"
  | "reason"
  | "event"
  | "reference"
  | "kind"
  | "result"
  | "matter"
  | "authority"
  | "level";

export interface ActTable {
  readonly fields: readonly ActField[];
  /** Columns without which the table says nothing. */
  readonly needed: readonly ActField[];
  /** Headings of what an office, or this command, writes beside them: it is known already, and not read. */
  readonly beside: readonly string[];
}

const HEADINGS: Headings<ActField> = {
  draw: ["抽取编号", "任务编号", "抽查任务编号", "案件编号", "draw", "draw id"],
  unit: [
    ...["对象编号", "检查对象编号", "单位编号", "统一社会信用代码", "社会信用代码", "信用代码", "注册号"],
    ...["unit", "unit id"],
  ],
  step: ["步骤", "办理步骤", "环节", "办理环节", "操作", "step"],
  day: ["检查日期", "日期", "办理日期", "发生日期", "检查时间", "检查完成日期", "day", "date"],
  codes: ["结果代码", "检查结果代码", "codes", "code of result"],
  found: ["检查结果", "抽查结果", "结果", "发现问题", "found"],
  inspectors: ["检查人员", "执法人员", "检查人员证号", "执法证号", "inspectors", "inspector"],
  correctBy: ["改正期限", "整改期限", "责令改正期限", "correctby", "put right by", "correct by"],
  text: ["说明", "情况说明", "文书", "text"],
  approver: ["批准人", "审批人", "approver"],
  code: ["原因代码", "变更代码", "变更原因", "原因", "code"],
  into: ["并入对象", "并入", "并入单位", "into"],
  reason: ["理由", "变更理由", "事由", "reason"],
  event: ["事件", "事件种类", "事件类型", "event"],
  reference: ["文号", "文书号", "决定书文号", "reference"],
  kind: ["检查类型", "检查种类", "检查方式", "检查类别", "kind"],
  result: ["检查结果", "抽查结果", "结果", "result"],
  matter: ["抽查事项", "检查事项", "事项", "matter"],
  authority: ["检查机关", "实施机关", "检查单位", "authority"],
  level: ["层级", "检查层级", "level"],
};

const NUMBER = ["序号", "no."];
const OF_UNITS = [
  ...["对象名称", "单位名称", "企业名称", "名称", "检查对象", "检查对象名称", "所属区域", "区域", "辖区"],
  ...["name", "unit name", "region"],
];

/** Results of visits; also the tables of results, tasks and teams that this command writes. */
export const RESULTS: ActTable = {
  fields: ["draw", "unit", "step", "day", "codes", "found", "inspectors", "correctBy", "text", "approver"],
  needed: ["unit"],
  beside: [
    ...[
      ...NUMBER,
      ...OF_UNITS,
      "抽查事项",
      "轮次",
      "轮次或个案",
      "轮次或案件",
      "后续处理",
      "结果状态",
      "录入日期",
    ],
    ...["公示日期", "席位", "同组人员", "matter", "round", "round or case", "follow-up", "stage", "entered"],
    ...["published", "seat", "with"],
  ],
};

export const REASONS: ActTable = {
  fields: ["unit", "code", "into", "reason"],
  needed: ["unit", "code", "reason"],
  beside: [...NUMBER, ...OF_UNITS, "变动内容", "可选原因", "differs", "fits"],
};

export const REPLACED: ActTable = {
  fields: ["unit", "code", "reason"],
  needed: ["unit", "code", "reason"],
  beside: [...NUMBER, ...OF_UNITS],
};

export const EVENTS: ActTable = {
  fields: ["unit", "event", "day", "reference"],
  needed: ["unit", "event", "day", "reference"],
  beside: [...NUMBER, ...OF_UNITS],
};

export const VISITS: ActTable = {
  fields: ["unit", "day", "kind", "result", "matter", "authority", "level"],
  needed: ["unit", "day"],
  // People are not published: who went stands in the registry of whoever sent them.
  beside: [...NUMBER, ...OF_UNITS, "检查人员", "检查人员证号", "执法证号", "执法人员", "inspectors"],
};

/** The fields of a table by their headings; null for a heading that is on no row. */
export function headingsOfTable({ fields }: ActTable): FieldOfHeading<ActField> {
  const known = byHeading(
    Object.fromEntries(fields.map((field) => [field, HEADINGS[field]])) as Headings<ActField>,
  );
  return (heading) => known.get(plainHeading(heading)) ?? null;
}

/** The first headings of the columns that are needed, as an example of how a table may look. */
export function exampleOf({ needed }: ActTable): string {
  return needed.map((field) => HEADINGS[field][0]).join(", ");
}

/** What a column is called in both languages. */
export function titlesOf(field: ActField): { readonly fieldZh: string; readonly field: string } {
  const [zh] = HEADINGS[field];
  return { fieldZh: zh!, field };
}

export function isBeside({ beside }: ActTable, heading: string): boolean {
  return beside.some((each) => plainHeading(each) === plainHeading(heading));
}

/** A heading of the table that somebody probably meant. */
export function nearHeading({ fields }: ActTable, heading: string, taken: readonly string[]): string | null {
  const open = fields.filter((field) => !taken.includes(field)).flatMap((field) => HEADINGS[field]);
  return nearWord(plainHeading(heading), open) ?? null;
}

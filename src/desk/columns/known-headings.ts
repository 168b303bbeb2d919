/**
 * Headings that offices use, and the field that each means. Sources: columns of published plans and lists (U09, J02),
 * the field names of the enterprise publicity system, and workbooks as offices keep them. A heading that stands for
 * two fields of one list is in the row of the likelier one: the guess is shown and has to be confirmed.
 */
import type { Headings } from "./plain-heading.js";

export type ListName = "units" | "inspectors" | "visits";

export type UnitField =
  | "id"
  | "name"
  | "region"
  | "categories"
  | "tier"
  | "status"
  | "opened"
  | "closed"
  | "exclusion";

export type InspectorField =
  | "id"
  | "name"
  | "agency"
  | "regions"
  | "qualifications"
  | "certificateKind"
  | "certificateNumber"
  | "certificateFrom"
  | "certificateUntil"
  | "grade"
  | "leaveFrom"
  | "leaveUntil"
  | "leaveReason"
  | "capacity"
  | "recusals"
  | "team"
  | "status"
  | "post"
  | "home"
  | "notWith";

export type VisitField = "unit" | "day" | "inspectors" | "kind" | "result" | "matter" | "authority" | "level";

export interface FieldsOfLists {
  readonly units: UnitField;
  readonly inspectors: InspectorField;
  readonly visits: VisitField;
}

export const UNITS: Headings<UnitField> = {
  id: [
    ...[
      "统一社会信用代码",
      "社会信用代码",
      "信用代码",
      "统一代码",
      "统一社会信用代码/注册号",
      "注册号",
      "工商注册号",
    ],
    ...[
      "营业执照号",
      "许可证号",
      "对象编号",
      "单位编号",
      "主体代码",
      "id",
      "unit id",
      "uscc",
      "license number",
    ],
  ],
  name: [
    ...[
      "企业名称",
      "单位名称",
      "市场主体名称",
      "经营主体名称",
      "主体名称",
      "经营者名称",
      "字号名称",
      "场所名称",
      "名称",
    ],
    ...[
      "检查对象",
      "检查对象名称",
      "抽查对象",
      "抽查对象名称",
      "被检查单位",
      "被检查对象",
      "name",
      "unit name",
    ],
  ],
  region: [
    ...[
      "所属区域",
      "区域",
      "辖区",
      "所属辖区",
      "行政区划",
      "所在区县",
      "区县",
      "所属街道",
      "街道",
      "乡镇",
      "镇街",
    ],
    ...["管辖区域", "属地", "region", "district", "area"],
  ],
  categories: [
    ...[
      "行业",
      "行业类别",
      "行业门类",
      "行业分类",
      "所属行业",
      "类别",
      "单位类型",
      "主体类型",
      "经营类别",
      "标签",
    ],
    ...["category", "categories", "industry"],
  ],
  tier: [
    ...[
      "风险等级",
      "信用等级",
      "信用风险等级",
      "信用风险分类",
      "风险分类",
      "风险分级",
      "监管等级",
      "监管类别",
      "重点级别",
    ],
    ...["tier", "risk", "risk level"],
  ],
  status: ["登记状态", "经营状态", "企业状态", "主体状态", "状态", "status"],
  opened: [
    ...[
      "成立日期",
      "注册日期",
      "登记日期",
      "开业日期",
      "设立日期",
      "核准日期",
      "营业期限自",
      "opened",
      "opening date",
    ],
  ],
  closed: ["注销日期", "吊销日期", "歇业日期", "关闭日期", "营业期限至", "closed", "closing date"],
  exclusion: ["不参加抽查原因", "免检原因", "排除原因", "exclusion"],
};

export const INSPECTORS: Headings<InspectorField> = {
  id: [
    ...[
      "执法证号",
      "执法证件号",
      "执法证件号码",
      "执法证编号",
      "执法证号码",
      "证件号码",
      "工号",
      "警号",
      "人员编号",
    ],
    ...["id", "inspector id"],
  ],
  name: ["姓名", "检查人员", "执法人员", "检查人员姓名", "执法人员姓名", "name"],
  agency: ["单位", "所属单位", "工作单位", "执法单位", "部门", "所属部门", "所在部门", "机关", "agency"],
  regions: ["负责区域", "所属区域", "辖区", "执法区域", "责任区", "责任区域", "区域", "regions"],
  qualifications: [
    ...["资质", "专业", "执法类别", "执法领域", "专业特长", "特长", "业务专长", "资格", "qualifications"],
  ],
  certificateKind: ["证件类型", "证件种类", "证件名称", "certificate"],
  certificateNumber: ["证书编号", "certificate number"],
  certificateFrom: ["发证日期", "颁发日期", "有效期自", "valid from"],
  certificateUntil: ["有效期至", "有效期", "有效期限", "证件有效期", "有效截止日期", "valid until"],
  grade: ["级别", "职级", "等级", "职称", "grade"],
  leaveFrom: ["请假开始", "休假开始", "离岗日期", "leave from"],
  leaveUntil: ["请假结束", "休假结束", "返岗日期", "leave until"],
  leaveReason: ["请假原因", "休假原因", "离岗原因", "leave reason"],
  capacity: ["承担数量上限", "任务上限", "上限", "工作量上限", "最大任务数", "capacity"],
  recusals: ["回避单位", "回避对象", "回避企业", "需回避单位", "应回避单位", "recusals"],
  team: ["组", "组别", "分组", "检查组", "所属小组", "班组", "team"],
  status: ["状态", "在岗状态", "在职状态", "人员状态", "是否在岗", "status"],
  post: ["岗位", "人员类别", "人员类型", "身份", "post"],
  home: ["住址", "居住地", "家庭住址", "home"],
  notWith: ["不得同组人员", "不同组人员", "not with"],
};

export const VISITS: Headings<VisitField> = {
  unit: [
    ...[
      "统一社会信用代码",
      "社会信用代码",
      "信用代码",
      "注册号",
      "对象编号",
      "单位编号",
      "检查对象编号",
      "unit",
      "unit id",
    ],
  ],
  day: ["检查日期", "检查时间", "抽查日期", "检查完成日期", "日期", "day", "date", "inspection date"],
  inspectors: ["检查人员证号", "执法证号", "检查人员", "执法人员", "inspectors", "inspector"],
  kind: ["检查类型", "检查方式", "检查性质", "检查类别", "kind"],
  result: ["检查结果", "抽查结果", "结果", "检查结果类型", "result"],
  matter: ["抽查事项", "检查事项", "事项", "事项编号", "matter"],
  authority: ["检查机关", "实施机关", "抽查机关", "检查单位", "authority"],
  level: ["层级", "检查层级", "级别", "level"],
};

/** Headings of what nobody needs here and nobody may publish: never read, whatever the mapping says (U07). */
export const PERSONAL: readonly string[] = [
  ...[
    "身份证号",
    "身份证号码",
    "公民身份号码",
    "手机",
    "手机号",
    "手机号码",
    "联系电话",
    "电话",
    "法定代表人电话",
  ],
  ...["id card", "phone", "phone number", "mobile"],
];

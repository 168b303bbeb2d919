/** The empty lists of a new case, in Chinese. */
import { EXAMPLE_ID } from "../../desk/values/example-row.js";
import type { FormColumn } from "../../io/sheets/form-workbook.js";
import { STEP_WORDS } from "../acts/closed-words.js";
import { namesOfCodes } from "../acts/codes-in-words.js";
import type { CaseForms } from "./case-forms.js";

const UNITS: readonly FormColumn[] = [
  {
    heading: "统一社会信用代码",
    example: EXAMPLE_ID.zh,
    isText: true,
    says: "必填。18 位代码，老的注册号或本机关的对象编号也可以。一家单位一行。",
  },
  { heading: "名称", example: "示例镇第一餐饮店", says: "单位名称。" },
  { heading: "所属区域", example: "城关镇", says: "辖区名称；检查人员按区域派员时使用。" },
  { heading: "行业", example: "餐饮", says: "可以有多项，用“;”分开。" },
  {
    heading: "风险等级",
    example: "中",
    choices: ["高", "中", "低"],
    says: "与 policy.json 的 tiers 一致；没有评定的留空，按低风险抽取。",
  },
  {
    heading: "登记状态",
    example: "存续",
    choices: ["存续", "歇业", "注销", "吊销"],
    says: "留空即为存续。歇业、注销、吊销的不抽取。",
  },
  { heading: "成立日期", example: "2020-05-18", says: "如 2020-05-18。可以留空。" },
  { heading: "注销日期", example: "", says: "注销或吊销的日期。" },
  { heading: "不参加抽查原因", example: "", says: "填写了原因的单位不参加抽查，原因记入账本。" },
];

const INSPECTORS: readonly FormColumn[] = [
  { heading: "执法证号", example: EXAMPLE_ID.zh, isText: true, says: "必填。也可以是工号，但不得重复。" },
  { heading: "姓名", example: "张三", says: "检查人员姓名。" },
  { heading: "所属单位", example: "执法一中队", says: "所在机构。" },
  { heading: "负责区域", example: "", says: "可以有多项，用“;”分开。抽查计划要求按区域派员的才使用。" },
  { heading: "资质", example: "", says: "抽查计划要求的资质，用“;”分开。" },
  { heading: "发证日期", example: "2023-03-01", says: "执法证件的发证日期。" },
  { heading: "有效期至", example: "2028-02-29", says: "执法证件的有效期；没有期限的写“长期”。" },
  { heading: "任务上限", example: "40", says: "必填。一轮中最多承担的检查次数。" },
  { heading: "回避单位", example: "", isText: true, says: "应回避单位的代码，用“;”分开。" },
  { heading: "在岗状态", example: "在岗", choices: ["在岗", "离岗"], says: "离岗的不派。" },
  {
    heading: "人员类别",
    example: "执法人员",
    choices: ["执法人员", "专家", "辅助人员"],
    says: "留空即为执法人员。",
  },
];

const VISITS: readonly FormColumn[] = [
  { heading: "统一社会信用代码", example: EXAMPLE_ID.zh, isText: true, says: "必填。与检查对象一致。" },
  { heading: "检查日期", example: "2025-09-12", says: "必填。" },
  { heading: "检查人员证号", example: "", isText: true, says: "执法证号，用“;”分开。" },
  { heading: "检查结果", example: "未发现问题", says: "可以留空。" },
  { heading: "抽查事项", example: "", says: "可以留空。" },
];

const RESULTS: readonly FormColumn[] = /* @__PURE__ */ resultColumns();

function resultColumns(): readonly FormColumn[] {
  return [
    {
      heading: "对象编号",
      example: EXAMPLE_ID.zh,
      isText: true,
      says: "必填。与抽查对象名单一致。本表不由 check 读取，由 result --file 读取。",
    },
    {
      heading: "抽取编号",
      example: "",
      isText: true,
      says: "该对象只被抽中一次的可以留空；抽中多次的，从抽查对象名单中复制。",
    },
    {
      heading: "步骤",
      example: "录入结果",
      choices: STEP_WORDS.map(({ zh }) => zh),
      says: "必填。",
    },
    { heading: "检查日期", example: "2026-03-01", says: "录入、更正、撤销、办结时填写。" },
    {
      heading: "检查结果",
      example: "未发现问题",
      isText: true,
      says: `录入、更正时填写，代码或者名称均可，有多项的用“；”分开：${namesOfCodes().knownZh}。`,
    },
    {
      heading: "检查人员",
      example: "",
      isText: true,
      says: "实际检查人员与派出的一致的留空；不一致的填写人员编号，用“；”分开。",
    },
    { heading: "改正期限", example: "", says: "责令改正的期限。" },
    { heading: "说明", example: "", says: "退回、更正、撤销、撤下、办结时填写理由或者情况。" },
    { heading: "批准人", example: "", says: "更正、撤下时填写。" },
  ];
}

export const FORMS_ZH: CaseForms = {
  notes: "填写说明",
  head: ["列标题", "说明"],
  rules: [
    ["第二行", "是示例，开始填写前请删除；不删除的，核对时退回。"],
    ["代码列", "已设为“文本”，请不要改为“常规”或“数值”。从别处粘贴时选择“只粘贴值”。"],
    ["下拉列表", "可以不选，自行填写其他用语；核对时会逐一列出其读法。"],
  ],
  lists: [
    { file: "检查对象.xlsx", sheet: "检查对象", columns: UNITS },
    { file: "检查人员.xlsx", sheet: "检查人员", columns: INSPECTORS },
    { file: "检查记录.xlsx", sheet: "检查记录", columns: VISITS },
    { file: "检查结果.xlsx", sheet: "检查结果", columns: RESULTS },
  ],
};

/**
 * Results of drawn checks for the enterprise publicity system (国家企业信用信息公示系统): one record for each firm that a
 * task visited, as that system shows it.
 */
import type { UploadTable } from "../edition.js";
import { RESULT_NAMES } from "./codes.js";

const FOUND = { confirmed: true, source: "公示接口说明" } as const;
const GUESSED = { confirmed: false, note: "公示页面上属于企业本身，记录中的键名没有查到。" } as const;

export const PUBLICITY: UploadTable = {
  file: "公示信息",
  form: "json",
  rows: "draw-checks",
  fields: [
    {
      name: "raninsPlanId",
      title: "抽查计划编号",
      required: true,
      most: 255,
      from: ["office.抽查计划编号"],
      ...FOUND,
    },
    {
      name: "raninsPlaneName",
      title: "抽查计划名称",
      required: true,
      most: 1000,
      from: ["office.抽查计划名称", "policy.title"],
      ...FOUND,
    },
    {
      name: "raninsTaskId",
      title: "抽查任务编号",
      required: true,
      most: 255,
      from: ["office.抽查任务编号", "round.drawId"],
      ...FOUND,
    },
    {
      name: "raninsTaskName",
      title: "抽查任务名称",
      required: true,
      most: 1000,
      text: "{matter.name}（{round.name}）",
      ...FOUND,
    },
    {
      name: "raninsTypeName",
      title: "抽查类型",
      required: true,
      most: 255,
      codes: "抽查类型",
      from: ["office.抽查类型"],
      ...FOUND,
    },
    {
      name: "insAuth",
      title: "抽查机关",
      required: true,
      most: 1000,
      from: ["office.实施机构"],
      ...FOUND,
    },
    {
      name: "insDate",
      title: "抽查完成日期",
      required: true,
      type: "day",
      most: 20,
      from: ["visit.day"],
      ...FOUND,
    },
    {
      name: "uniscId",
      title: "统一社会信用代码",
      required: true,
      forms: ["credit-code"],
      from: ["unit.fact.统一社会信用代码", "unit.id"],
      ...GUESSED,
    },
    { name: "entName", title: "企业名称", required: true, most: 255, from: ["unit.name"], ...GUESSED },
  ],
  details: {
    name: "details",
    fields: [
      { name: "seqno", title: "序号", required: true, type: "number", from: ["detail.number"], ...FOUND },
      { name: "raninsItemName", title: "检查事项", required: true, from: ["matter.name"], ...FOUND },
      {
        name: "raninsCheckResName",
        title: "检查结果",
        required: true,
        codes: "抽查检查结果",
        from: ["detail.code"],
        map: RESULT_NAMES,
        ...FOUND,
      },
    ],
  },
};

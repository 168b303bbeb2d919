/** The tables of plans (双随机计划) and of their units (抽查对象) of the national edition. */
import type { UploadTable } from "../edition.js";

const FOUND = { confirmed: true, source: "填报校验" } as const;

export const PLANS: UploadTable = {
  file: "双随机计划",
  form: "table",
  rows: "rounds",
  fields: [
    { name: "计划ID", required: true, most: 100, from: ["round.drawId"], ...FOUND },
    {
      name: "计划名称",
      required: true,
      most: 500,
      text: "{policy.year}年{matter.name}（{round.name}）",
      ...FOUND,
    },
    { name: "年度", required: true, type: "year", from: ["policy.year"], ...FOUND },
    { name: "地区名", required: true, most: 200, from: ["office.地区名"], ...FOUND },
    {
      name: "地区行政编码",
      required: true,
      length: 6,
      forms: ["region-code"],
      from: ["office.行政区划代码"],
      ...FOUND,
    },
    {
      name: "监管部门统一社会信用代码",
      required: false,
      forms: ["credit-code"],
      from: ["office.实施机构编码"],
      ...FOUND,
    },
    { name: "监管部门", required: true, codes: "监管部门", from: ["office.监管部门"], ...FOUND },
    { name: "抽查比例", required: false, type: "ratio", from: ["round.ratio"], ...FOUND },
  ],
};

export const OBJECTS: UploadTable = {
  file: "抽查对象",
  form: "table",
  rows: "units",
  fields: [
    { name: "计划ID", required: true, most: 100, from: ["round.drawId"], ...FOUND },
    { name: "抽查检查对象名称", required: true, most: 200, from: ["unit.name"], ...FOUND },
    { name: "抽查检查对象 ID", required: true, most: 100, from: ["unit.id"], ...FOUND },
    {
      name: "抽查检查对象统一社会信用代码",
      required: true,
      forms: ["credit-code"],
      from: ["unit.fact.统一社会信用代码", "unit.id"],
      ...FOUND,
    },
  ],
};

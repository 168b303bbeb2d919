/** The table of checks (行政检查行为) of the national edition: 27 columns that two public sources agree on. */
import type { UploadField, UploadTable } from "../edition.js";

const FOUND = { confirmed: true, source: "填报校验" } as const;
const BOTH = "字段名与长度另见库表结构。";

const work: readonly UploadField[] = [
  { name: "双随机一公开计划id", required: false, most: 50, from: ["round.drawId"], ...FOUND, note: BOTH },
  {
    name: "监管事项目录编码",
    required: true,
    length: 14,
    forms: ["digits"],
    from: ["office.监管事项目录编码"],
    ...FOUND,
  },
  {
    name: "监管事项检查实施清单编码",
    required: true,
    most: 800,
    from: ["office.监管事项检查实施清单编码"],
    ...FOUND,
    note: "来源只查前 18 位为统一社会信用代码、第 19 位为 1 至 5；本处只查长度。",
  },
  {
    name: "检查行为名称",
    required: true,
    most: 500,
    text: "对{unit.name}进行{matter.name}的检查",
    ...FOUND,
    note: "写法见填写说明；长度为填报页面的 500，库表为 2000。",
  },
  { name: "检查行为编号", required: true, most: 50, from: ["visit.number"], ...FOUND, note: BOTH },
  { name: "实施机构", required: false, most: 100, from: ["office.实施机构"], ...FOUND, note: BOTH },
  { name: "实施机构编码", required: false, most: 20, from: ["office.实施机构编码"], ...FOUND, note: BOTH },
  { name: "受委托部门", required: false, most: 100, from: ["office.受委托部门"], ...FOUND, note: BOTH },
  {
    name: "受委托部门编码",
    required: false,
    most: 20,
    from: ["office.受委托部门编码"],
    ...FOUND,
    note: BOTH,
  },
];

const party: readonly UploadField[] = [
  {
    name: "监管对象类型",
    required: false,
    codes: "监管对象类型",
    from: ["unit.fact.监管对象类型", "office.监管对象类型"],
    ...FOUND,
  },
  { name: "监管对象", required: true, most: 200, from: ["unit.name"], ...FOUND, note: BOTH },
  { name: "行政相对人", required: true, most: 200, from: ["unit.name"], ...FOUND, note: BOTH },
  {
    name: "行政相对人性质",
    required: true,
    codes: "行政相对人性质",
    from: ["unit.fact.行政相对人性质", "office.行政相对人性质"],
    ...FOUND,
  },
  {
    name: "行政相对人证件类型",
    required: true,
    most: 10,
    codes: "证件类型",
    from: ["unit.fact.行政相对人证件类型", "office.行政相对人证件类型"],
    ...FOUND,
  },
  {
    name: "行政相对人编码",
    required: true,
    most: 20,
    forms: ["credit-code", "identity-number"],
    from: ["unit.fact.统一社会信用代码", "unit.id"],
    ...FOUND,
    note: BOTH,
  },
  { name: "注册地址", required: false, most: 400, from: ["unit.fact.注册地址"], ...FOUND, note: BOTH },
  { name: "经营地址", required: false, most: 400, from: ["unit.fact.经营地址"], ...FOUND, note: BOTH },
  {
    name: "行政区划代码",
    required: true,
    length: 6,
    forms: ["region-code"],
    from: ["unit.fact.行政区划代码", "office.行政区划代码"],
    ...FOUND,
    note: "长度见库表结构。",
  },
];

const made: readonly UploadField[] = [
  { name: "检查形式", required: true, codes: "检查形式", from: ["office.检查形式"], ...FOUND },
  { name: "检查类别", required: true, codes: "检查类别", from: ["office.检查类别"], ...FOUND },
  { name: "检查方式", required: false, most: 20, codes: "检查方式", from: ["office.检查方式"], ...FOUND },
  { name: "检查结果", required: true, codes: "检查结果", from: ["result.outcome"], map: {}, ...FOUND },
  { name: "检查时间", required: true, type: "day", from: ["visit.day"], ...FOUND },
  {
    name: "检查人员",
    required: true,
    least: 2,
    from: ["team.names"],
    ...FOUND,
    note: "不少于 2 人，另见填写说明；分隔符在填报校验中为半角逗号，在填写页面中为半角分号。",
  },
  { name: "执法证号", required: false, from: ["team.certificates"], ...FOUND },
  {
    name: "报送时间",
    required: false,
    type: "day",
    from: ["report.day"],
    ...FOUND,
    note: "来源要求晚于检查时间。",
  },
  { name: "报送人员", required: false, most: 50, from: ["office.报送人员"], ...FOUND, note: BOTH },
];

export const CHECKS: UploadTable = {
  file: "行政检查行为",
  form: "table",
  rows: "checks",
  fields: [...work, ...party, ...made],
};

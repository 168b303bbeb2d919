/** What the columns of an office's lists are called, in the words of its own headings; the field stands behind. */
import type { InspectorField, ListName, UnitField, VisitField } from "../desk/columns/known-headings.js";

const UNITS: Readonly<Record<UnitField, string>> = {
  id: "对象标识",
  name: "名称",
  region: "所属区域",
  categories: "行业类别",
  tier: "等级",
  status: "登记状态",
  opened: "成立日期",
  closed: "关闭日期",
  exclusion: "不参加抽查的原因",
};

const INSPECTORS: Readonly<Record<InspectorField, string>> = {
  id: "人员标识",
  name: "姓名",
  agency: "所属单位",
  regions: "负责区域",
  qualifications: "资质",
  certificateKind: "证件种类",
  certificateNumber: "证书编号",
  certificateFrom: "有效期起",
  certificateUntil: "有效期止",
  grade: "级别",
  leaveFrom: "请假起",
  leaveUntil: "请假止",
  leaveReason: "请假原因",
  capacity: "每轮任务上限",
  recusals: "回避单位",
  team: "固定小组",
  status: "在岗状态",
  post: "岗位",
  home: "住址",
  notWith: "不得同组人员",
};

const VISITS: Readonly<Record<VisitField, string>> = {
  unit: "对象标识",
  day: "检查日期",
  inspectors: "检查人员",
  kind: "检查类型",
  result: "检查结果",
  matter: "事项",
  authority: "检查机关",
  level: "层级",
};

const COLUMNS: Readonly<Record<ListName, Readonly<Record<string, string>>>> = {
  units: UNITS,
  inspectors: INSPECTORS,
  visits: VISITS,
};

/** 等级（tier）; an own fact by its name. */
export function columnInChinese(list: ListName, field: string): string {
  const fact = /^fact:(.+)$/su.exec(field)?.[1];
  if (fact !== undefined) return `其他信息“${fact}”`;
  const own = COLUMNS[list];
  return Object.hasOwn(own, field) ? `${own[field]}（${field}）` : field;
}

/** The same of a field of whichever list. */
export function columnOfAnyList(field: string): string | undefined {
  const list = (Object.keys(COLUMNS) as ListName[]).find((each) => Object.hasOwn(COLUMNS[each], field));
  return list === undefined ? undefined : columnInChinese(list, field);
}

const LISTS: Readonly<Record<ListName, string>> = {
  units: "检查对象",
  inspectors: "检查人员",
  visits: "检查记录",
};

/** `units.status, inspectors.post` as 检查对象的登记状态（units.status）、检查人员的岗位（inspectors.post）. */
export function columnsOfWords(places: string): string {
  return places
    .split(", ")
    .map((place) => {
      const [list = "", field = ""] = place.split(".");
      if (!Object.hasOwn(LISTS, list) || !Object.hasOwn(COLUMNS[list as ListName], field)) return place;
      return `${LISTS[list as ListName]}的${COLUMNS[list as ListName][field]}（${place}）`;
    })
    .join("、");
}

/** All fields of one list, where these are they. */
export function columnsInChinese(fields: string): string | undefined {
  const list = (Object.keys(COLUMNS) as ListName[]).find(
    (each) => Object.keys(COLUMNS[each]).join(", ") === fields,
  );
  return list === undefined
    ? undefined
    : fields
        .split(", ")
        .map((field) => columnInChinese(list, field))
        .join("、");
}

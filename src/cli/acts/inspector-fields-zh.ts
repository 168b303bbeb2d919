/** Fields of an inspector in Chinese, as a change of the registry names them. */
import type { Inspector } from "../../registry/inspector.js";

export const INSPECTOR_FIELDS_ZH: Readonly<Record<keyof Inspector, string>> = {
  id: "编号",
  name: "姓名",
  agency: "所属单位",
  regions: "负责区域",
  qualifications: "资质",
  certificates: "执法证件",
  grade: "职级",
  leave: "请假",
  capacity: "每轮上限",
  recusals: "回避",
  team: "所在队伍",
  status: "状态",
  post: "身份",
  share: "在岗比例",
  perDay: "每日上限",
  perWeek: "每周上限",
  perYear: "全年上限",
  openCases: "未结案件",
  home: "出发地",
  notWith: "不得同组人员",
};

/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { reportWords } from "./words.js";

export const reportWordsZh: Readonly<Record<keyof typeof reportWords, Wording>> = {
  "report/unknown-unit": [
    "没有检查对象 `{unit}`：名录库（{asOf}）和本年度账本中均无此对象。",
    "请填写检查对象的标识，或用载有该对象的名录库打开年度。",
  ],
  "report/misspelt-unit": [
    "没有检查对象 `{unit}`：名录库（{asOf}）和本年度账本中均无此对象。",
    "可能应为 `{near}`。",
  ],
  "due/draw": [
    "事项“{matter}”的轮次“{round}”（检查至 {until}）尚未抽取，最迟应在 {due} 抽取。",
    "请公告并抽取。检查期间已过的，其应抽数转入本年度下一轮次；已是最后一轮的，请书面说明未抽取的原因。",
  ],
  "due/visit": [
    "检查对象 {unit} 应在 {due} 前完成检查（{matter}，{round}）。",
    "请实施检查，并用 `recordResults` 记录结果。",
  ],
  "due/opening": [
    "检查对象 {unit} 的个案 {round} 原拟并入的检查已不再实施，该个案单独遗留，期限 {due}。",
    "请用 `reopenCase` 重新立案；随牵头部门抽取的，随下一次抽取办理。",
  ],
  "due/seat": [
    "检查对象 {unit} 的检查（{matter}，{round}）有一席位应在 {due} 前补足：原随同人员已不参加该次检查。",
    "请用 `substitute` 选派人员。",
  ],
  "due/not-made": [
    "检查对象 {unit} 的检查（{matter}，{round}；{inspectors}）最迟应在 {due} 实施，至今没有任何记录。",
    "已实施的，请用 `recordResults` 记录结果；未实施的，请补做，或写明原因递补其他对象（`replaceUnits`）。",
  ],
  "due/publication": [
    "检查对象 {unit} 的检查结果应在 {due} 前公示（{matter}，{round}）。",
    "请公示，并用 `recordResults` 记录（`publish`）。",
  ],
  "due/withdrawal": [
    "检查对象 {unit} 已被撤销的结果应在 {due} 前撤下公示（{matter}，{round}）。",
    "请撤下，并用 `recordResults` 记录（`withdraw`）。",
  ],
  "due/re-inspection": [
    "检查对象 {unit} 整改期限已满，应在 {due} 前复查（{matter}，{round}）。",
    "请复查，并用 `recordResults` 记录（`close`）。",
  ],
};

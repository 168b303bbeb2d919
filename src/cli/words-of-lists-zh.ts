/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { listsWords } from "./words-of-lists.js";

export const listsWordsZh: Readonly<Record<keyof typeof listsWords, Wording>> = {
  "cli/table-changed": [
    "{name} 在读法确认之后有改动。",
    "请重新核对：double-random check {folder}；或者放回原来的文件。",
  ],
  "cli/list-changed": [
    "{name} 已不是由办公表格写出的内容。",
    "请在表格中更正后重新核对：double-random check {folder}。{name} 由人工维护的，请移走 readings.json。",
  ],
  "cli/list-not-drawn": [
    "截止 {asOf} 的 {name} 与抽取时所用的名单不同：继续办理，文书上会出现抽取时没有的内容。",
    "请恢复抽取时的名单（double-random verify {folder} 会指出差异之处）；此后发生的变动，请用 change 交入新的名单。",
  ],
  "cli/list-of-others": [
    "{folder} 中的 {name} 不是由 check 写出的，继续办理会丢失其内容。",
    "需要计入的（如 carry 转来的检查记录），请改名为 {table}，与其他表格一并读取；不需要的，请移走。",
  ],
  "cli/table-outside": [
    "columns.json 所写的 {name} 不在该目录之内，无法与名单一并放入另一目录。",
    "请将该表放到 columns.json 所在目录，或者核对时不写 --out。",
  ],
  "cli/lists-on-ledger": [
    "{folder} 中的 {name} 将有改动，而旁边的账本是依现有内容写成的。",
    "请将新的表格放入另一目录，在那里核对，再记入差异：double-random change CASE --to FOLDER。",
  ],
  "cli/unchecked-lists": [
    "{folder} 中没有 {name}：办公表格尚未读取。",
    "请先核对：double-random check {inCall}，无误后加 --accept readings。",
  ],
  "cli/no-readings": [
    "名单旁有办公表格，而没有读法说明表明名单由其读取。",
    "请核对表格：double-random check {folder} --accept readings。名单由人工维护的，请将表格放到别处。",
  ],
  "cli/unnamed-authority": [
    "执法机关仍是新案卷中的“{authority}”。",
    "请填写机关名称或行政区划代码：它写入每一批次的编号，此后不再改动。",
  ],
  "cli/several-lists": [
    "{list}名单可能是以下几个文件：{files}。",
    "请只留一个，或在 columns.json 的 `file` 中写明。",
  ],
  "cli/no-sheet": ["{file} 中没有工作表“{sheet}”。", "请更正 columns.json 中的名称；现有工作表：{names}。"],
  "cli/no-list": [
    "{folder} 中没有{list}名单。",
    "请按通常的文件名放入（检查对象.xlsx、检查人员.xlsx、检查记录.xlsx，也可以是 .csv），或在 columns.json 的 `file` 中写明。",
  ],
  "cli/policy-field": [
    "此处账本（第 {seq} 条）为 {recorded}，文件中为 {found}。",
    "请放回原来的文件，或者公开办理计划调整：double-random amend CASE --to FILE。",
  ],
  "cli/other-case": [
    "文件属于 {authority} {year} 年度，旁边的账本属于 {ledger}。",
    "请使用本案卷的账本，或者该账本所属的目录。",
  ],
  "cli/column-gone": ["缺少以下各列：{columns}。", "这样的表格无法核对：请放回原来写出的文件。"],
  "cli/row-gone": ["缺少账本所载的一行：{row}。", "请查明由何人删去；以账本为准。"],
  "cli/row-added": ["此处有账本未载的一行：{row}。", "请查明由何人添加；以账本为准。"],
  "cli/cell-differs": ["此处为“{found}”，账本为“{recorded}”。", "请查明由何人改动；以账本为准。"],
  "cli/teams-changed-since": [
    "本表为 {drawId} 抽取时的派员，此后第 {seq} 条已有变动。",
    "现由何人前往，见 double-random papers CASE 写出的检查小组表和任务单。",
  ],
  "cli/table-other-bytes": [
    "本表内容与账本一致，但字节不是 run 写出的字节：曾由其他程序保存，或者以其他编码保存。",
    "无须处理；用文件摘要核对的，应当知悉。",
  ],
  "cli/table-gone": [
    "{name} 已不在此处，无法重新读取以核对名单是否由其得出。",
    "请将读法确认时的原表格放回名单旁。",
  ],
  "cli/statement-differs": [
    "此处读法说明为 {found}，由表格得出 {given}。",
    "请查明由何人改动。表格无误的，请重新核对：double-random check CASE --accept readings。",
  ],
  "cli/readings-moved": [
    "读法说明中有 {count} 处读法，在表格中位于其他行：表格增删了行，或者次序有变动。",
    "增删了哪些行，见名单各行的差异；表格无误的，请重新核对：double-random check CASE --accept readings。",
  ],
  "cli/list-row-gone": [
    "缺少由办公表格得出的一行：{row}。",
    "请查明由何人删去，并重新核对表格：double-random check CASE。",
  ],
  "cli/list-row-added": [
    "此处有办公表格中没有的一行：{row}。",
    "请查明由何人添加，并重新核对表格：double-random check CASE。",
  ],
  "cli/list-cell-differs": [
    "此处为“{found}”，由办公表格得出“{recorded}”。",
    "请查明由何人改动，并重新核对表格：double-random check CASE。",
  ],
  "cli/other-list": [
    "这不是抽取所依据的名单：账本自 {at}（第 {seq} 条）起载明截止 {asOf} 的名单，其根为 {recorded}，此处为 {found}。",
    "请放回原来的名单。现在确有变动的，请公开记入：double-random change CASE --to FOLDER。非公开名单须用其自己的 registry.key。",
  ],
  "cli/other-statement": [
    "这不是账本自 {at}（第 {seq} 条）起载明的读法说明：其摘要为 {found}，账本为 {recorded}。",
    "请放回读法确认时的说明。",
  ],
  "cli/other-bytes": ["读法确认之后只有字节改动：重新读取得出同样的名单。", "对已据此进行的抽取，无须处理。"],
};

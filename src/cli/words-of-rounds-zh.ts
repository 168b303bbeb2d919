/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { roundsWords } from "./words-of-rounds.js";

export const roundsWordsZh: Readonly<Record<keyof typeof roundsWords, Wording>> = {
  "cli/change-first": [
    "检查对象（截止 {asOf}）不是此前抽取所依据的名单（截止 {before}，第 {seq} 条），账本上也没有说明其间变动的条目。未写入任何文件。",
    "请先公开记入变动内容和理由：double-random change {folder} --to {nearest}。",
    "请将名单恢复原状，新名单另放一个目录，再公开记入变动内容和理由：double-random change {folder} --to FOLDER。本应使用较早名单的，请核对 `asOf`。",
  ],
  "cli/people-of-day": [
    "检查人员名录（截止 {asOf}）与账本所载同日名录（第 {seq} 条）不同：同一截止日期只有一份人员名录。未写入任何文件。",
    "请将名录恢复原状。其后人员有变动的，请以较晚日期的名单另放一个目录，再公开记入变动：double-random change {folder} --to FOLDER。",
  ],
  "cli/far-instant": [
    "时刻 {at} 远在将来：{year} 年度的抽查计划和账本，不写入 {until} 以后的内容。这一时刻的条目一经写入，其前再也不能写入任何内容。未写入任何文件。",
    "请核对年份和月份。",
  ],
  "cli/other-authority": [
    "policy.json 所写检查机关为“{authority}”，账本上只有 {known}。机关名称不同，即是另一机关，其各轮次均属尚未抽取。",
    "本为同一机关的，请将名称改回账本所载。确有另一机关自此使用本账本的，请写明 {nearest}。",
    "请将名称改回账本所载。确有另一机关将使用本账本的，其内容尚未写入。",
  ],
  "cli/new-authority-differs": [
    "--new-authority 写的是“{said}”，policy.json 所写检查机关为“{authority}”。未写入任何文件。",
    "名称写入账本后不能更改，请核对后改正其一。",
  ],
  "cli/authority-not-new": [
    "--new-authority 仅在另一机关首次使用他人账本时写明；“{authority}”使用的是空账本，或者已在账本上。未写入任何文件。",
    "请去掉此选项。",
  ],
  "cli/key-other": [
    "密钥不是写入本账本所用的密钥（第 {seq} 条）：以此写入的内容无法与已有内容一并公开。",
    "请将案卷的 registry.key 恢复原状；账本另有密钥的，用 --key 指明密钥文件。",
  ],
  "cli/key-gone": [
    "账本是用密钥写入的（第 {seq} 条），现在没有密钥。",
    "请将案卷的 registry.key 放回名单所在目录；账本另有密钥的，用 --key 指明密钥文件。",
  ],
  "cli/key-new": [
    "案卷中有 registry.key，而账本所载名录库是公开的（第 {seq} 条）：加上密钥，即是另一份名单。",
    "请移走 registry.key。名录库是否保密，自年度首条条目起确定。",
  ],
  "cli/key-or-lists": [
    "以此 registry.key 计算，现有名单没有一份是账本所载名单（第 {seq} 条）：密钥不符，或者名单全部被替换。",
    "请将 registry.key 和名单恢复原状。新名单另放一个目录：double-random change CASE --to FOLDER。",
  ],
  "cli/lost-ledger": [
    "{folder} 中有公告，而 {path} 不存在：账本丢失或被移走，或者尚未公告。未进行抽取。",
    "请放回已公布的账本；账本在其他目录的，用 --ledger 指明。从未有过账本的，请先公告：double-random announce {inCall}。",
  ],
  "cli/ledger-gone": [
    "{name} 是已抽取的名单，而 {path} 不存在或为空：账本丢失或被移走。另起账本，即是另一次抽取。",
    "请放回已公布的账本；账本在其他目录的，用 --ledger 指明。此处确未公告过的，请先移走 {name}。",
  ],
  "cli/no-holidays": [
    "工作日历 {calendar} 没有 {year} 年的节假日：只有周末算作休息日，检查会排在法定节假日，期限也会把节假日算作工作日。",
    "请在公告首轮之前，按公布的放假安排补入 `holidays`（放假日）和 `workdays`（调休上班日）；公告之后用 double-random amend 补入。",
  ],
  "cli/round-ends": [
    "{owner}：{matter} 的轮次 {round} 于 {until} 结束，而没有有效的抽取。",
    "请了解当日是否抽取，以及此前为何没有抽取。",
  ],
  "cli/values-after-draw-day": [
    "抽取日为 {drawOn}，而 {valuesFrom} 之前无人能够知道数值：当日无从抽取。",
    "请将 `drawOn` 改为 {day} 或更晚的日期，或者改用更早产生数值的来源。",
  ],
  "cli/no-draw-day": [
    "公告没有写明抽取日：账本以 `at` 当日（{day}）为抽取日。",
    '请写明抽取日，便于各方到场，写作 `"drawOn": "2026-01-05"`。',
  ],
  "cli/value-spelling": [
    "`{name}` 的号码写作 `{value}`。写法不同，种子就不同，因此只有一种写法：数字之间空一格，号码中有两位数的，一律写作两位。",
    "请写作 `{asked}`。",
  ],
  "cli/approver-nobody": ["“{approver}”没有写明由何人批准。未写入任何文件。", "请写明批准人。"],
  "cli/approves-own-row": [
    "{approver} 是本次的经办人（--by），又在该行“批准人”列批准。未写入任何文件。",
    "须由经办人以外的人员批准，请在该单元格另填批准人。",
  ],
  "cli/approver-of-visit": [
    "{approver} 批准对 {unit} 检查结果的处理，而本人参加该次检查（检查人员 {inspector}）。未写入任何文件。",
    "检查人员不得批准本人的检查结果，请在该行另填批准人。",
  ],
  "cli/no-visit-days": [
    "未写出日历：没有任何检查定有日期。",
    "规则中的事项或专项设有 `schedule` 的，抽取时才确定检查日期；没有的，由何人前往见任务单（--html）。",
  ],
  "cli/nobody": ["现有检查人员名录中没有 `{inspector}`。", "也许应为 {nearest}。", "现有编号：{known}。"],
};

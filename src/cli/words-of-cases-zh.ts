/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { casesWords } from "./words-of-cases.js";

export const casesWordsZh: Readonly<Record<keyof typeof casesWords, Wording>> = {
  "cli/no-policy": [
    "{folder} 中没有抽查计划（policy.json）：所指不是案卷目录，或者抽查计划尚未放入。",
    "请核对所写的目录；新建案卷用 double-random init FOLDER --year 2026 --zh。",
  ],
  "cli/no-lists": [
    "{folder} 中没有名单 {name}。",
    "请将检查对象.xlsx、检查人员.xlsx 放入该目录，再核对：double-random check {folder}，由其写出；已有 {name} 的，直接放入。",
  ],
  "cli/no-announcement": [
    "{folder} 中没有公告文件 announcement.json：其中写明公告哪一轮、种子来自何处、何日抽取。",
    "请写出该文件；double-random init 新建的案卷中有样式，各项含义见其中的说明.md。",
  ],
  "cli/no-seed": [
    "{folder} 中没有种子文件 seed.json：其中写明公告的各来源所产生的数值。",
    "数值公布后，请将 announcement.json 另存为 seed.json，逐项填写 `value`，删去 `drawOn` 和 `valuesFrom`，并将 `at` 改为抽取时刻。",
  ],
  "cli/no-ledger": [
    "{folder} 中没有账本（ledger.jsonl）：尚未公告或者抽取，或者所指不是本案卷的目录。",
    "请核对所写的目录；新案卷请先公告：double-random announce {folder}。账本曾经写出的，请放回原处。",
  ],
  "cli/undated-case": [
    "{folder} 中既没有 announcement.json，也没有 seed.json：没有写明名单截至哪一日。",
    "请在 announcement.json 的 `asOf` 中写明，如 2026-01-04。",
  ],
  "cli/lists-are-read": [
    "{folder} 中没有需要核对的办公表格；已有 units.csv，其他命令直接读取。",
    "无须核对，可以编制计划：double-random plan {folder}。要读取办公表格的，请放入另一目录。",
  ],
  "cli/change-to-itself": [
    "--to 所写的就是案卷目录（{folder}），其中是变动之前的名单。",
    "请将新的名单放入另一目录，在 --to 之后写明该目录。",
  ],
  "cli/no-edition": [
    "没有报送版本“{found}”，该处也没有这一文件。",
    "全国版本请写 --edition national；本地报送版本请写明文件的位置。",
  ],
  "cli/give-part-of-case": [
    "`case` 之后没有写明办理什么。",
    "请写以下之一：{known}；用法见 double-random case --help --zh。",
  ],
  "cli/no-such-unit": [
    "账本和现有名录库中都没有检查对象“{unit}”。",
    "也许应为 {nearest}。",
    "请按 units.csv 中的写法填写编号；属于其他名录库的，请一并写明其目录。",
  ],
  "cli/no-such-round": ["账本上没有轮次“{round}”的抽取。", "请写以下之一：{known}。"],
  "cli/no-such-matter": ["账本上没有事项“{matter}”的抽取。", "请写以下之一：{known}。"],
};

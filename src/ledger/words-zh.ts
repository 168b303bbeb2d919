/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { ledgerWords } from "./words.js";

export const ledgerWordsZh: Readonly<Record<keyof typeof ledgerWords, Wording>> = {
  "ledger/not-an-instant": [
    "`at` 不是有效的时刻：`{found}`。",
    "请写到秒并带时区，例如 2026-01-05T09:00:00+08:00。",
  ],
  "ledger/not-an-id": [
    "条目的 `{field}` 不是有效标识（{fault}）：`{found}`。",
    "也许应为 `{suggested}`。本程序不会悄悄删改任何文字。",
  ],
  "ledger/form": [
    "第 {line} 行不是账本的条目（{problem}）：所指的不是账本，或者该行曾用其他程序改动、保存。",
    "请核对文件名；确为账本的，请用备份恢复，切勿用编辑器或电子表格保存。",
  ],
  "ledger/hash": [
    "第 {line} 行被改动过：行内哈希为 {found}，按内容计算为 {expected}。",
    "请与先前的副本对照，查明改动者。更正只能追加新条目，不得修改原条目。",
  ],
  "ledger/seq": [
    "第 {line} 行的序号是 {found}，此处应为 {expected}。",
    "请检查此处是否有行被删除、插入、重复或调换，并用备份恢复。",
  ],
  "ledger/prev": [
    "第 {line} 行与上一行不衔接：它记载的前项哈希为 {found}，而上一行为 {expected}。",
    "上一行可能被替换，或本行属于另一份账本。请用备份恢复，并与已公布的末项哈希核对。",
  ],
  "ledger/salt": [
    "第 {line} 行没有盐值，而其前的条目有盐值。",
    "以加盐条目开始的账本必须一直加盐。写入者须持有账本的密钥：openYear 和 readYear 可接收。",
  ],
  "ledger/unsalted": [
    "账本已有加盐条目（共 {entries} 条），但没有密钥为下一条加盐。",
    "请提供账本的密钥（命令中用 --key FILE，程序中为打开年度时的 `secret`）。",
  ],
  "ledger/not-a-secret": [
    "账本的密钥应为 32 至 512 字节，写成小写十六进制。",
    "请用 32 个随机字节生成一次，妥善保密，以文本传入。",
  ],
  "ledger/withheld": [
    "第 {entry} 号条目有未公开的内容：这是账本的公开视图，不是账本本身。",
    "请传入保管者手中的完整账本。视图由 `audit` 读取。",
  ],
  "ledger/not-text": ["账本应从文本读取，而传入的是{given}。", "请传入文件的文本。"],
  "ledger/truncated": [
    "第 {line} 行没有行结束符：文件被截断。",
    "请用备份恢复文件末尾；每一行（包括最后一行）都以换行符结束。",
  ],
  "ledger/body": [
    "`{kind}` 条目的内容不符合格式，位置 `{place}`：{problem}。",
    "请对照已公布的账本格式。自行写入条目的程序必须写出完整内容。",
  ],
};

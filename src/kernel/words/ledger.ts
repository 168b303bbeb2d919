import type { Words } from "./words.js";

/** Words of `ledger/…`. A code never changes its meaning. */
export const ledgerWords = {
  "ledger/not-an-instant": {
    en: ["`at` is not an instant: `{found}`.", "Write it with seconds and an offset, as in 2026-01-05T09:00:00+08:00."],
    zh: ["`at` 不是有效的时刻：`{found}`。", "请写到秒并带时区，例如 2026-01-05T09:00:00+08:00。"],
  },
  "ledger/not-an-id": {
    en: [
      "`{field}` of an entry is not an id ({fault}): `{found}`.",
      "Perhaps `{suggested}` is meant. Nothing is trimmed or changed silently.",
    ],
    zh: ["条目的 `{field}` 不是有效标识（{fault}）：`{found}`。", "也许应为 `{suggested}`。本程序不会悄悄删改任何文字。"],
  },
  "ledger/form": {
    en: [
      "Line {line} is not an entry in its one form ({problem}).",
      "JSON: restore the line from a copy. BOM: an editor put a byte-order mark before the text. CR LF: so many lines end with a carriage return before the line feed. Never save a ledger from an editor.",
    ],
    zh: [
      "第 {line} 行不是规范格式的条目（{problem}）。",
      "JSON：请用备份恢复该行。BOM：编辑器在文本前加入了字节顺序标记。CR LF：有若干行在换行符前带有回车符。切勿用编辑器保存台账。",
    ],
  },
  "ledger/hash": {
    en: [
      "Line {line} was changed: its hash says {found}, its content gives {expected}.",
      "Compare the line with an earlier copy and find out who changed it. A correction is a further entry, never a change.",
    ],
    zh: [
      "第 {line} 行被改动过：行内哈希为 {found}，按内容计算为 {expected}。",
      "请与先前的副本对照，查明改动者。更正只能追加新条目，不得修改原条目。",
    ],
  },
  "ledger/seq": {
    en: [
      "Line {line} has the number {found} where {expected} should follow.",
      "Look for a line that was removed, added, repeated or moved here, and restore it from a copy.",
    ],
    zh: ["第 {line} 行的序号是 {found}，此处应为 {expected}。", "请检查此处是否有行被删除、插入、重复或调换，并用备份恢复。"],
  },
  "ledger/prev": {
    en: [
      "Line {line} does not follow the line before it: it names the hash {found}, that line has {expected}.",
      "The line before it was replaced, or this one belongs to another ledger. Restore both from a copy and compare with the published head.",
    ],
    zh: [
      "第 {line} 行与上一行不衔接：它记载的前项哈希为 {found}，而上一行为 {expected}。",
      "上一行可能被替换，或本行属于另一份台账。请用备份恢复，并与已公布的末项哈希核对。",
    ],
  },
  "ledger/not-text": {
    en: ["A ledger is read from text; this is {given}.", "Hand over the text of the file."],
    zh: ["台账应从文本读取，而传入的是{given}。", "请传入文件的文本。"],
  },
  "ledger/truncated": {
    en: [
      "Line {line} does not end: the file was cut off.",
      "Restore the end of the file from a copy; every line, also the last, ends with a line feed.",
    ],
    zh: ["第 {line} 行没有行结束符：文件被截断。", "请用备份恢复文件末尾；每一行（包括最后一行）都以换行符结束。"],
  },
  "ledger/body": {
    en: [
      "The body of this `{kind}` entry has not its form, at `{place}`: {problem}.",
      "Compare it with the published schema of the ledger. A program that writes entries by itself must write the whole body.",
    ],
    zh: ["`{kind}` 条目的内容不符合格式，位置 `{place}`：{problem}。", "请对照已公布的台账格式。自行写入条目的程序必须写出完整内容。"],
  },
} as const satisfies Words<"ledger">;

import type { Words } from "./words.js";

/** Words of `kernel/…`. A code never changes its meaning. All else in the kernel is a programmer's fault, and is thrown. */
export const kernelWords = {
  "kernel/input": {
    en: ["What was handed over holds a value that cannot be used: {problem}.", "Give each field its type; nothing was changed."],
    zh: ["传入的内容含有无法使用的值：{problem}。", "请按类型填写各字段；未作任何改动。"],
  },
  "kernel/json-text": {
    en: ["JSON is read from text; this is {given}.", "Hand over the text of the file."],
    zh: ["JSON 应从文本读取，而传入的是{given}。", "请传入文件的文本。"],
  },
  "kernel/json-form": {
    en: ["This is not JSON: {problem}.", "Look at the place that the message names; often a comma or a quotation mark is missing there."],
    zh: ["这不是 JSON：{problem}。", "请检查提示的位置，常见原因是缺少逗号或引号。"],
  },
  "kernel/json-deep": {
    en: ["Line {line}, column {column} lies deeper than {most} lists and objects.", "Write the document with fewer levels."],
    zh: ["第 {line} 行第 {column} 列的嵌套超过 {most} 层。", "请减少文档的层级。"],
  },
  "kernel/json-twice": {
    en: [
      "`{key}` stands twice in one object, the second time in line {line}, column {column}.",
      "Keep the one that is meant: some programs would take the first, others the last.",
    ],
    zh: ["同一对象中 `{key}` 出现两次，第二次在第 {line} 行第 {column} 列。", "请只保留应有的一个：有的程序取前者，有的取后者。"],
  },
} as const satisfies Words<"kernel">;

/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { registryWords } from "./words.js";

export const registryWordsZh: Readonly<Record<keyof typeof registryWords, Wording>> = {
  "registry/not-an-object": [
    "此处应为带字段名的普通对象，传入的却是{given}。",
    "请写成 `{ 字段: 值, … }` 的形式：Map 用 `Object.fromEntries(map)`，类的实例用 `{ ...instance }`。",
  ],
  "registry/not-a-list": ["`{field}` 的值 `{value}` 不是列表。", "请写成列表 [ … ]，只有一项时也一样。"],
  "registry/near-words": [
    "`{field}` 中既有 `{one}` 又有 `{other}`，两者只有大小写、全半角、空格或繁简之别；对任何规则而言它们是两个词。",
    "含义相同的请统一写法；否则无需处理。",
  ],
  "registry/unknown-field": [
    "没有 `{field}` 这个字段。",
    "请更正名称或删除；单位的其他信息请放在 `facts` 下。可用字段：{known}。",
  ],
  "registry/secret": [
    "不公开名录库的密钥应为 32 至 512 字节，以小写十六进制书写；此处不符。",
    "请每年生成一次 32 字节随机数：openssl rand -hex 32。密钥可被猜中，则什么也藏不住。",
  ],
  "registry/readings": [
    "名录读法说明的标识由 `count`（整数）和 `digest`（64 位小写十六进制）组成；此处不符。",
    "请提供 `statedReadings` 对读法说明给出的结果，或不提供。",
  ],
  "registry/not-to-stream": [
    "`registry` 不是由 `parseRegistry` 读入的公开名录。",
    "请交入它读出的结果（现有的对象和全部检查人员）；不公开的名录须在本程序内提交承诺、抽取。",
  ],
  "registry/not-in-order": [
    "对象 `{unit}` 排在 `{before}` 之后，而按编号的字节顺序它应在前面，或者两者相同。",
    '请让数据库按字节顺序给出各行（PostgreSQL 写 `ORDER BY id COLLATE "C"`），每个对象只出现一次。',
  ],
  "registry/visits-not-in-order": [
    "检查记录 {visit} 排在 {before} 之后，而按名录的顺序它应在前面。",
    "请按实施机关给出检查记录（没有机关的排在最后），同一机关的按日期排列；同一天的各行次序不限。",
  ],
  "registry/no-commitment": [
    "`whole` 不是名录承诺，或者生成之后被改动过。",
    "请交入 `commitRows` 的结果，或它保存成的 JSON。",
  ],
  "registry/other-day": [
    "承诺的截止日是 {asOf}，现有对象的截止日是 {own}。",
    "请按 {asOf} 读入现有对象，或者对 {own} 的各行重新提交承诺。",
  ],
  "registry/other-inspectors": [
    "承诺中有检查人员 {size} 名，现有的 {own} 名与之不同，或者内容有出入。",
    "请交入全部检查人员，内容与承诺时一致：服务区域、请假、回避。",
  ],
  "registry/missing-field": ["缺少 `{field}`。", "请填写：该字段没有默认值。"],
  "registry/not-text": ["`{field}` 的值 `{value}` 不是文本。", "请加引号写成文本，或留空。"],
  "registry/broken-text": [
    "`{field}` 含有半个字符（孤立代理项），无法计算哈希。",
    "请重新导出：文本在一个字符中间被截断。",
  ],
  "registry/id-not-text": [
    "`{field}` 的值 `{value}` 不是文本。",
    '请加上引号，写成文本 "{suggested}"：数字不能作标识，007 与 7 并不相同。',
  ],
  "registry/id-lone-surrogate": [
    "`{field}` 含有半个字符（孤立代理项）。",
    "也许应为 `{suggested}`；请重新导出文本。",
  ],
  "registry/id-empty": ["`{field}` 为空。", "请填写，或删除该项。"],
  "registry/id-forbidden-character": [
    "`{field}` 的值 `{value}` 含有不可见字符或私用字符（制表符、换行、字节序标记、全角空格等）。",
    "也许应为 `{suggested}`。本程序不会悄悄删改任何字符。",
  ],
  "registry/id-edge-space": [
    "`{field}` 的值 `{value}` 开头或结尾有空格。",
    "也许应为 `{suggested}`。本程序不会悄悄删改任何字符。",
  ],
  "registry/id-not-nfc": [
    "`{field}` 的值 `{value}` 未采用 Unicode NFC 形式（组合字符分开书写）。",
    "请写成外观相同的 `{suggested}`。",
  ],
  "registry/id-too-long": ["`{field}` 超过 256 字节：`{value}`。", "请用较短的标识，例如登记号码。"],
  "registry/duplicate-id": [
    "标识 `{value}` 重复：见 {first} 和 {second}。两行不同之处：{differ}。",
    "如指同一对象，请保留正确的一行；否则请更正其中一行的标识：两行会使被抽中的机会加倍。",
  ],
  "registry/total-row": [
    "`{value}` 是汇总行的名称，不是检查对象的标识：该行会像检查对象一样被抽取。",
    "请删除该行，或填写该对象自己的标识。",
  ],
  "registry/rounded-id": [
    "标识 `{value}` 重复，见 {first} 和 {second}，且像是被电子表格取舍过的数字。两行不同之处：{differ}。",
    "请勿删除任何一行：它们可能是末几位已丢失的不同对象。请在文件来源处将该列以文本格式重新导出。",
  ],
  "registry/look-alike-id": [
    "{second} 的标识 `{value}` 与 {first} 的标识看上去相同。",
    "如指同一对象，请只保留一个；如不是，无需处理。",
  ],
  "registry/region-path": [
    "`{field}` 的值 `{value}` 不是区域路径：某一级为空。",
    "请由大到小书写，例如 辽宁省/本溪市/平山区；名称中的斜杠写作 \\/。",
  ],
  "registry/not-a-day": [
    "`{field}` 的值 `{value}` 不是日历中的日期。",
    "请先写年份，写成 2026-03-31 的形式；并核对该月有无此日。",
  ],
  "registry/day-form": [
    "`{field}` 的值 `{value}` 的日期格式不对。",
    "也许应为 `{suggested}`。在电子表格中请先把单元格设为文本格式。",
  ],
  "registry/closed-before-opened": [
    "该单位的关闭日期 {closed} 早于开业日期 {opened}。",
    "请更正其中一个日期；也许两者写反了。",
  ],
  "registry/ends-before-start": [
    "`{field}` 为 {until}，早于开始日期 {from}。",
    "请更正其中一个日期；首尾两天都计算在内。",
  ],
  "registry/unknown-status": ["没有 `{value}` 这种状态。", "请使用以下之一：{known}。"],
  "registry/not-a-fact": [
    "`{field}` 的值 `{value}` 不可用；事实只能是文本、整数、true 或 false。",
    "小数或列表请写成文本，或拆成几个事实。",
  ],
  "registry/fact-name": [
    "`{value}` 不能作事实名称，因为规则中写作 `facts.名称`。",
    "请使用不含点号和美元符号的名称。",
  ],
  "registry/repeated-item": ["`{value}` 在列表中重复（`{field}`）。", "请只保留一次。"],
  "registry/share": [
    "`{value}` 不是有效的任职比例。",
    "请填写大于 0 且不超过 1、分母不超过 1000 的分数，例如 1/2；全职无需填写。",
  ],
  "registry/count": ["`{value}` 不是不小于 {least} 的整数。", "请填写数字；如无限制，请不要填写该字段。"],
  "registry/colleague": ["`{id}` 不是名单中的其他检查人员。", "请填写同事的标识；双方中一方填写即可。"],
  "registry/capacity": [
    "可承担检查数为 `{value}`；应为每轮检查次数，不小于 1 的整数。",
    "例如 30 表示三十次；不参加检查的人员请将 `status` 填为 inactive 或填写请假。",
  ],
  "registry/unknown-unit": ["名录中没有单位 `{value}`。", "请补充该单位，或删除涉及它的记录。"],
  "registry/misspelt-unit": [
    "名录中没有单位 `{value}`。",
    "也许应为 `{suggested}`；电子表格会丢掉开头的零。请在文件来源处更正。",
  ],
  "registry/unknown-inspector": [
    "名录中没有检查人员 `{value}`。",
    "请补充该人员；已离任的人员以 `inactive` 状态保留。",
  ],
  "registry/after-cut-off": [
    "检查日期 {value} 晚于截止日 {asOf}。",
    "请更正日期、调整截止日，或去掉该记录。",
  ],
  "registry/more-refusals": [
    "`{list}` 共有 {total} 处错误，只列出前 {shown} 处，还有 {more} 处。",
    "请先改正这些；同类错误往往出自同一原因。",
  ],
  "registry/more-warnings": [
    "`{list}` 共有 {total} 条提示，只列出前 {shown} 条，还有 {more} 条。",
    "请先查看这些；同类提示往往出自同一原因。",
  ],
  "registry/unit-without-region": [
    "单位 `{id}` 没有所属区域。",
    "如检查人员只负责本区域，请补充：否则无人可以前往。",
  ],
  "registry/inspector-without-certificate": ["检查人员 `{id}` 没有执法证件。", "如规则要求持证，请补充。"],
  "registry/repeated-visit": [
    "{second} 的检查记录与 {first} 完全相同。",
    "如为同一次检查，请只保留一行。同一单位同一天的检查只计一次。",
  ],
  "input/raw-registry": [
    "传入的不是已读取的名录库，而是{given}：各行未经检查，或读取后被改动，或根本不是名录库。",
    "请先用 parseRegistry（或 readRegistryCsv）读取各行，再传入其结果。",
  ],
};

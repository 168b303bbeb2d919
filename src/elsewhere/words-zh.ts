/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { elsewhereWords } from "./words.js";

export const elsewhereWordsZh: Readonly<Record<keyof typeof elsewhereWords, Wording>> = {
  "elsewhere/method": ["没有可重演的方法 `{method}`。", "请使用以下之一：{known}。"],
  "elsewhere/own-method": [
    "以 `{method}` 抽取的是本库自己的抽取，载于账本。",
    "请将账本交给 `audit` 核验；命令 `double-random verify` 可直接核验文件。",
  ],
  "elsewhere/missing-field": [
    "缺少字段 `{field}`。",
    "请按公布的内容补上；`docs/elsewhere.zh-CN.md` 对每种方法各有一例。",
  ],
  "elsewhere/field-text": ["字段 `{field}` 的内容是{given}。", "请填写完整的文本。"],
  "elsewhere/field-text-or-whole": ["字段 `{field}` 的内容是{given}。", "请填写完整的文本或整数。"],
  "elsewhere/field-text-or-number": ["字段 `{field}` 的内容是{given}。", "请填写完整的文本或数字。"],
  "elsewhere/field-whole": ["字段 `{field}` 的内容是{given}。", "请填写 {least} 至 {most} 的整数。"],
  "elsewhere/field-word": ["字段 `{field}` 的内容是{given}。", "请填写以下之一：{known}。"],
  "elsewhere/field-pool": [
    "字段 `{field}` 的内容是{given}。",
    "请填写标识的列表；或填写不超过 {most} 的整数，表示从 1 到该数的编号。",
  ],
  "elsewhere/field-names": ["字段 `{field}` 的内容是{given}。", "请填写标识的列表，每项为文本或整数。"],
  "elsewhere/field-sources": [
    "字段 `{field}` 的内容是{given}。",
    "请按公告的顺序填写 1 至 {most} 个随机来源的列表。",
  ],
  "elsewhere/pool-item": ["名单第 {position} 项是{given}。", "每一项应为完整的文本或整数。"],
  "elsewhere/pool-size": ["名单有 {size} 项，最多可重演 {most} 项。", "请按当时抽取的分段分别重演。"],
  "elsewhere/count-above-pool": [
    "要从 {pool} 个中抽取 {count} 个。",
    "请核对公布的名单和数量；此处任何对象不重复抽取。",
  ],
  "elsewhere/not-in-pool": [
    "`{id}`列为跳过，但不在名单中。",
    "请按名单中的写法填写；不在名单中的本来就不会被抽中。",
  ],
  "elsewhere/twice": [
    "`{id}` 在名单中出现两次，首次在第 {first} 项。",
    "该方法只凭标识辨认对象，不接受相同标识；请向公布者询问究竟从哪份名单抽取。",
  ],
  "elsewhere/sources": [
    "`sources` 与 `key` 同时给出，或都未给出。",
    "请填写随机来源（由其生成密钥串），或填写已公布的密钥串，二者取一。",
  ],
  "elsewhere/source": [
    "这不是随机来源：{given}。",
    '请填写数字的列表，写作 `[9319]` 或 `["12.50", 7]`；填写文本的，写作 `{ "text": "W 4-1" }`。',
  ],
  "elsewhere/source-number": [
    "{given}不是该标准可以写出的数。",
    '请填写 0 至 2^53 − 1 的整数，或以文本填写最多含一个小数点的数字，如 `"12.50"`。',
  ],
  "elsewhere/source-text": [
    "对文本 `{text}`，该标准只保留字母 A 至 Z 和数字，对 `{lost}` 未作规定。",
    "请用 `key` 填写已公布的密钥串。",
  ],
  "elsewhere/too-long": [
    "该抽取需要计算哈希的内容超过 {most} 个字符。",
    "请核对数量、种子和密钥串；如此规模的抽取请分段重演，或使用专门程序。",
  ],
  "elsewhere/published": ["公布的名单是{given}。", "请填写标识的列表，每项为文本或数字。"],
  "elsewhere/not-replayed": ["这不是重演的结果，而是{given}。", "请传入 `replayElsewhere` 所得的值。"],
  "elsewhere/never-drawn": [
    "{pool} 个对象中有 {never} 个无论起点是 {starts} 个中的哪一个都抽不到，另有 {always} 个每次必被抽中。",
    "公布的抽查比例对它们不成立。请询问这些对象如何接受检查；应改用人人都可能被抽中的方法。",
  ],
  "elsewhere/few-samples": [
    "总共只可能出现 {starts} 种名单，谁与谁同时被抽中由 {pool} 行的排列顺序决定。",
    "请询问名单由谁、在何时排列。",
  ],
  "elsewhere/fell-short": [
    "应抽取 {count} 个，该程序抽到第 {drawn} 个即停止。",
    "程序每次读取 {page} 行，而间隔比这更长；请询问公布的数量是否另行抽取。",
  ],
  "elsewhere/seed-twin": [
    "对该生成器来说，种子 `{seed}` 与 `{twin}` 相同：它只读取每个字符的低位字节。",
    "选定种子的人可以在看似不同、结果相同的文本中挑选；请询问种子按什么规则产生。",
  ],
  "elsewhere/stuck-generator": [
    "以 `{seed}` 为种子，该生成器只输出零。",
    "这不是随机抽取：结果完全取决于名单的排列顺序。",
  ],
  "elsewhere/same-name": [
    "名单中有 {names} 个名称重复出现，第一个是 `{id}`。",
    "请按名单中的序号比较；公布的名单中相同名称无法区分。",
  ],
  "elsewhere/weak-seed-unproven": [
    "重演只说明该种子得出这份名单，不能说明种子在名单确定之前已经固定，也不能说明没有试过其他种子。",
    "请询问种子或其来源于何时何处公告。",
  ],
  "elsewhere/weak-row-order": [
    "名单的排列顺序决定谁被抽中：重新排序或增加一行都会改变结果。",
    "请索取种子产生之前公布的名单，并询问按什么排序。",
  ],
  "elsewhere/weak-md5": [
    "MD5 已被攻破：能任意选定密钥串一部分的人，可以找到哈希相同的另一个密钥串。",
    "请确认没有任何来源是由某人自拟的文本。",
  ],
  "elsewhere/weak-source-form": [
    "同一公布结果可以有多种写法（千分位、小数、拼写），每种写法得出不同的抽取结果。",
    "请索取事先公告的每个来源的确切写法。",
  ],
  "elsewhere/weak-repeats": [
    "重复抽中也计数：同一对象可能被抽中多次，实际检查的对象少于抽取次数。",
    "请统计不同对象的个数，并询问重复抽中如何处理。",
  ],
  "elsewhere/weak-id-text": [
    "签号取决于标识的每一个字符：多一个空格、前导零或换用另一标识，签号就不同；一个对象两个标识就有两个签号。",
    "请与种子产生之前的名录库核对标识。",
  ],
  "elsewhere/weak-seed-twins": [
    "对该生成器来说许多种子是同一个：它只读取每个 UTF-16 单元的低位字节，并重复较短的种子（`ab` 与 `abab` 结果相同）。",
    "请询问种子按什么规则产生；十六进制摘要没有这种重复。",
  ],
  "elsewhere/weak-small-state": [
    "该生成器不具密码学强度：每个数只有 32 位，由其中几个即可推算其余全部。",
    "请确认没有人能在看到部分结果后改变其余部分。",
  ],
  "elsewhere/weak-version": [
    "所用的数出自 seedrandom 3.0.5；该软件包不保证其他版本相同，其他程序的洗牌步骤也可能不同。",
    "请索取版本号和程序代码。在此之前，名单不符并不构成证据。",
  ],
  "elsewhere/weak-one-start": [
    "一个数决定全部结果：可能的名单只与起点一样多，名单中相邻的对象永远不会同时被抽中。",
    "请要求改用任何一组对象都可能被抽中的方法。",
  ],
  "elsewhere/agrees": [
    "公布的名单与种子得出的一致：共 {count} 个，顺序相同。",
    "请阅读该方法不能保证的事项。",
  ],
  "elsewhere/missing": ["种子得出而未公布的有 {count} 个：{ids}。", "请逐一询问未公布的原因和决定人。"],
  "elsewhere/extra": ["公布而种子得不出的有 {count} 个：{ids}。", "请逐一询问列入的依据。"],
  "elsewhere/other-order": [
    "两份名单共有的对象顺序不同：抽取结果第 {place} 个是 `{drawn}`，公布名单在此处（第 {publishedPlace} 个）是 `{published}`。",
    "公布时另行排序的，不说明问题；顺序决定谁先受检、谁是递补的，请询问原因。",
  ],
};

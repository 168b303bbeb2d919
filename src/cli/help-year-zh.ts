/** The same in Chinese: `double-random NAME --help --zh`. */
import type { HelpOfAct } from "./help-year.js";

export const ACT_HELP_ZH: readonly string[] = [
  "各项操作均须写明 --at 时刻 和 --by 记入人；先显示将写入账本的条目，再询问是否写入。--yes 为事先同意，--dry-run 只显示、不写入。",
  "理由和批准人一律由人填写。--as-of 日期 表示名录库截至该日未变，--key FILE 为加盐账本的密钥，--ledger DIR 为多个案卷共用账本的目录，",
  "--new-authority 机关 表示另一机关自此使用该账本。",
];

export const YEAR_HELP_ZH: Readonly<Record<string, HelpOfAct>> = {
  case: {
    calls: [
      "case open CASE --lane 通道 --case 编号 --unit 对象 … --reason 理由 [--seed FILE] [--arrived 日期或时刻] [--urgent] [--until 日期] [--approver 批准人] [--lead 批次]",
      "case assign CASE --lane 通道 --case 编号 --seed FILE",
      "case reopen CASE --lane 通道 --case 编号 --as 新编号 --seed FILE",
      "case void CASE --lane 通道 --case 编号 --reason 理由 --approver 批准人",
    ],
    says: [
      "抽查以外的检查，按规则中的通道办理。FILE 中为 `sources`：已有数值的，立案时即抽取检查人员；尚无数值的，先公告，",
      "数值产生后用 assign 抽取。所并入的检查不再实施的，用 reopen 重新立案。",
    ],
    example:
      "case open 2026-market --lane complaint --case C-12 --unit U-17 --reason '12345 热线举报' --seed c-12.json --at 2026-03-03T09:00:00+08:00 --by 张某",
  },
  substitute: {
    calls: [
      "substitute CASE --inspector 人员 [--from 日期] [--until 日期] --ground 代码 --reason 理由 --approver 批准人",
    ],
    says: [
      "人员不能前往：在账本的所有轮次、通道和机关中，一次更换其全部席位，人选由各次抽取的签号决定。",
      "代码：illness 生病、leave 休假、recusal 回避、duty 另有公务、other 其他。有对象无人可替换的，逐一列明，退出码为 1。",
    ],
    example:
      "substitute 2026-market --inspector I-4 --from 2026-03-03 --until 2026-03-20 --ground illness --reason '病假条' --approver 李某 --at 2026-03-03T08:00:00+08:00 --by 张某",
  },
  replace: {
    calls: [
      "replace CASE --round 轮次 [--matter 事项] --unit 对象 --code 代码 --reason 理由 --approver 批准人",
      "replace CASE --round 轮次 [--matter 事项] --file FILE --approver 批准人 [--accept readings]",
    ],
    says: [
      "抽中而不能检查的对象，由候补名单依次递补。FILE 的列为 unit、code、reason。",
      "代码：closed 已关闭、moved 已迁移、not-found 查无下落、excused 经批准免予检查、not-subject 不属于检查对象、other 其他。",
    ],
    example:
      "replace 2026-market --round 2026-Q1 --unit U-17 --code closed --reason '交回许可证' --approver 李某 --at 2026-03-03T08:00:00+08:00 --by 张某",
  },
  staff: {
    calls: [
      "staff CASE --round 轮次 [--matter 事项] --reason 理由 --approver 批准人",
      "staff CASE --lane 通道 --case 编号 --reason 理由 --approver 批准人",
    ],
    says: ["增加人员之后，为尚无检查人员的对象补派；已有检查人员的不变。"],
    example:
      "staff 2026-market --round 2026-Q1 --reason '新增两人' --approver 李某 --at 2026-03-03T08:00:00+08:00 --by 张某",
  },
  move: {
    calls: ["move CASE --reason 理由 --approver 批准人"],
    says: ["原定日期现已不是工作日的检查，改到日期抽取中依次可用的日子。"],
    example:
      "move 2026-market --reason '3 月 3 日通知' --approver 李某 --at 2026-03-03T08:00:00+08:00 --by 张某",
  },
  void: {
    calls: ["void CASE --round 轮次 [--matter 事项] --reason 理由 --approver 批准人"],
    says: [
      "作废一轮公告或抽取，不当即重抽：其检查不再计入。作废的内容保留在账本上，可用新的种子来源另行公告、抽取。",
      "该轮已有检查结果的，或其后的轮次仍然有效的，不能作废。个案用 case void。",
    ],
    example:
      "void 2026-market --round 2026-Q1 --reason '误用上年名单' --approver 李某 --at 2026-01-06T09:00:00+08:00 --by 张某",
  },
  anchor: {
    calls: ["anchor CASE --name 参与方 --hash 起点"],
    says: [
      "一月：公布参与方全年秘密值链的起点，此后无可选择的秘密值。起点为 64 位十六进制（由 double-random/ceremony 的 `secretsOfYear` 得出）。",
      "同一参与方再次公布起点的，照样记入，予以提示，并由每次核验列明。",
    ],
    example:
      "anchor 2026-market --name bureau --hash 2e57fb829f9332fd98ee0ac6d1c41f6ad5f5a0b1f2a0aab6a1b4b1b7a7c0d3e1 --at 2026-01-04T09:00:00+08:00 --by 张某",
  },
  reveal: {
    calls: ["reveal CASE --matter 事项 --file FILE"],
    says: [
      "年终：公开一个事项的全年秘密值（小层的相位由其决定，抽查计划中载有其承诺）。FILE 中为 64 位十六进制。此后任何人都能核对每一个应抽数。",
    ],
    example: "reveal 2026-market --matter FOOD --file phase.secret --at 2026-12-31T17:00:00+08:00 --by 张某",
  },
  result: {
    calls: ["result CASE --file FILE [--accept readings]"],
    says: [
      "逐步记录检查结果，每步一条，全部写入或全部不写。列：对象编号、抽取编号、步骤、检查日期、检查结果、检查人员、改正期限、说明、批准人；",
      "papers 写出的检查结果表也可以直接读取。没有填写抽取编号的，该对象应只有一次检查；没有“步骤”一列的，各行均为录入。",
      "步骤：录入、退回、审核不通过、公示、更正、撤销、撤下、整改办结。检查结果写代码或者名称，多项写作 `A;E`。",
      "FILE 可以是 .xlsx，也可以是 UTF-8、UTF-16、GBK（GB 18030）的文本表格，列标题和用语中英文均可。与原文不同的读法逐一列出，",
      "加 --accept readings 确认后才写入。",
    ],
    example: "result 2026-market --file 检查结果.xlsx --at 2026-03-05T17:00:00+08:00 --by 张某 --dry-run",
  },
  event: {
    calls: ["event CASE --file FILE [--accept readings]"],
    says: [
      "影响对象信用等级的事件。列：对象编号、事件种类、日期、文号。事件种类：行政处罚、事故、投诉属实、信用修复。",
      "FILE 可以是 .xlsx，也可以是 UTF-8、UTF-16、GBK（GB 18030）的文本表格，列标题和用语中英文均可。与原文不同的读法逐一列出，",
      "加 --accept readings 确认后才写入。",
    ],
    example: "event 2026-market --file 事件.xlsx --at 2026-03-05T17:00:00+08:00 --by 张某",
  },
  visits: {
    calls: ["visits CASE --file FILE --authority 机关 [--level 层级] [--accept readings]"],
    says: [
      "其他机关已实施的检查。列：对象编号、检查日期，以及检查类型、检查结果、抽查事项、检查机关、层级。",
      "FILE 可以是 .xlsx，也可以是 UTF-8、UTF-16、GBK（GB 18030）的文本表格，列标题和用语中英文均可。与原文不同的读法逐一列出，",
      "加 --accept readings 确认后才写入。",
    ],
    example:
      "visits 2026-market --file 检查记录.xlsx --authority 210500-fire --at 2026-01-04T09:00:00+08:00 --by 张某",
  },
  change: {
    calls: ["change CASE --to 目录 [--as-of 日期] [--file FILE --approver 批准人] [--accept readings]"],
    says: [
      "更新名录库：目录中为现时的 units.csv、inspectors.csv、history.csv。不写 --file 的，显示差异，并在该目录写出 变更理由.csv，",
      "每个有变动的对象一行，代码和理由由人填写；写明 --file 的，记入账本，并将名录存入案卷的 registries/日期，供此后使用。",
      "FILE 可以是 .xlsx，也可以是 UTF-8、UTF-16、GBK（GB 18030）的文本表格，列标题和用语中英文均可。与原文不同的读法逐一列出，",
      "加 --accept readings 确认后才写入。",
    ],
    example:
      "change 2026-market --to lists-of-may --as-of 2026-05-06 --file lists-of-may/变更理由.csv --approver 李某 --at 2026-05-06T09:00:00+08:00 --by 张某",
  },
  amend: {
    calls: ["amend CASE --to policy.json [--later] --reason 理由 --approver 批准人"],
    says: [
      "年中调整规则。检查日期因此不再是工作日的，随即改期；写明 --later 的，以后用 move 改期。新规则成为案卷的 policy.json，",
      "原规则以日期命名，保存在其旁。",
    ],
    example:
      "amend 2026-market --to new-policy.json --reason '3 月 3 日通知' --approver 李某 --at 2026-03-03T08:00:00+08:00 --by 张某",
  },
  rate: {
    calls: ["rate CASE --until 日期"],
    says: ["按规则中的评分办法，计算截至该日的结果和事件所产生的评分。"],
    example: "rate 2026-market --until 2026-12-31 --at 2026-12-31T17:00:00+08:00 --by 张某",
  },
  due: {
    calls: ["due CASE --at 时刻 [--calendars FILE.json]"],
    says: ["待办事项及期限，逾期的在前；有逾期的，退出码为 1。FILE 为下一年度的工作日历。"],
    example: "due 2026-market --at 2026-03-05T17:00:00+08:00",
  },
  report: {
    calls: ["report CASE --at 时刻 [--calendars FILE.json]"],
    says: ["年度统计：应抽、已抽、作废、已检查、发现问题、已整改、按期公示，以及次数上限和频次承诺。"],
    example: "report 2026-market --at 2026-12-31T18:00:00+08:00",
  },
  papers: {
    calls: [
      "papers CASE [--to 目录] [--at 日期] [--round 轮次] [--matter 事项] [--xlsx] [--csv [--bom]] [--html] [--ics] [--calendars FILE.json]",
    ],
    says: [
      "按账本截至该日（默认为最后一条的日期）的情况写出各类文书：抽查计划表、抽查对象名单、检查小组、每名检查人员的任务、检查结果表、统计表为",
      "工作簿和 CSV；通知书、任务单、两库移交单为 A4 打印页；日历中改期的随之改期，不再检查的标明取消。写入案卷的 papers 目录或 --to 目录。",
      "可只写出所列的种类，默认全部；工作簿需先运行 npm install write-excel-file。--bom 使电子表格能直接打开 CSV 中文。此前写出的文书予以替换，",
      "经人改动的不予替换。",
    ],
    example: "papers 2026-market --at 2026-05-07 --round H1 --xlsx --html",
    isNoAct: true,
  },
  carry: {
    calls: ["carry CASE --to 目录 [--dry-run]"],
    says: [
      "转入下一年度：向目录写出 history.csv（含本年度的检查）、not-visited.csv（未检查的对象）、open.csv（未办结事项）。",
      "目录中已有的文件不予替换。",
    ],
    example: "carry 2026-market --to 2027-market",
  },
  archive: {
    calls: ["archive CASE [CASE ...] --out FILE [--dry-run]"],
    says: [
      "将全年归档为一个文件，含账本和各名录库，用 verify FILE 核验。文件中的名录库为明文，不含 registry.key。",
      "账本所载名录库有缺的，退出码为 1：多个案卷共用账本的，须写明全部案卷。",
    ],
    example: "archive 2026-market --out 2026-market.archive.json",
  },
};

/** What the command may refuse, in Chinese, as an official would write it. */
import type { Wording } from "../kernel/wording.js";
import type { cliWords } from "./words.js";

export const cliWordsZh: Readonly<Record<keyof typeof cliWords, Wording>> = {
  "cli/unknown-command": [
    "没有命令“{name}”。",
    "是否为“{nearest}”？全部命令见 --help --zh。",
    "命令有：{known}；用法见 --help --zh。",
  ],
  "cli/unknown-option": [
    "没有选项 {option}。",
    "是否为 {nearest}？全部选项见 --help --zh。",
    "全部选项见 --help --zh。",
  ],
  "cli/option-unread": ["命令 {command} 没有选项 {option}。", "请删去该选项。可用选项：{known}。"],
  "cli/option-without-value": [
    "选项 {option} 后缺少内容。",
    "请在其后填写；内容以短横线开头的，写作 {option}=内容。",
  ],
  "cli/option-with-value": ["选项 {option} 不带内容。", "只写 {option} 即可。"],
  "cli/option-twice": ["选项 {option} 写了两次。", "该选项只能写一次。"],
  "cli/no-such-language": ["本命令没有语言 `{found}`。", "请写 --lang zh 或 --lang en。"],
  "cli/two-languages": ["--zh 与 --lang en 语言不一致。", "请只写一个。"],
  "cli/not-printed": [
    "无法输出结果（系统提示：{problem}）。",
    "已写入的文件仍然有效，请先查看，再决定是否重新运行。",
  ],
  "cli/give-case": ["请指定一个案卷目录。", "用法：double-random {usage}"],
  "cli/edition-without-case": ["写出报送版本不需要案卷目录。", "请写 `double-random {usage}`。"],
  "cli/give-case-and-time": ["请指定一个案卷目录和时刻。", "用法：double-random {usage}"],
  "cli/give-case-and-room": ["请指定一个案卷目录，并写明抽签页的存放位置。", "用法：double-random {usage}"],
  "cli/give-case-and-site": [
    "请指定案卷目录或账本，并写明公开网站的存放位置。",
    "用法：double-random {usage}",
  ],
  "cli/give-record": ["请指定案卷目录，或者账本及现有的案卷目录。", "用法：double-random {usage}"],
  "cli/give-record-and-id": ["请指定案卷目录或账本，以及一个编号。", "用法：double-random {usage}"],
  "cli/give-ledger-and-log": ["请指定一本账本和日志目录。", "用法：double-random {usage}"],
  "cli/give-ledger-and-entry": ["请指定一本账本和条目编号。", "用法：double-random {usage}"],
  "cli/give-receipt": [
    "请指定回执、条目（条目文件、账本或 --hash 哈希）和公钥文件。",
    "用法：double-random {usage}",
  ],
  "cli/give-one-record": [
    "回执或检查码须与一份记录核对。",
    "用法：double-random {usage}；记录为案卷目录、账本或公开视图。",
  ],
  "cli/many-papers": [
    "“{path}”中有多份回执，每行一份。",
    "请将该对象的一行另存为文件（或用 double-random receipts CASE --unit 标识 写出），再用 double-random {usage} 核对该文件。",
  ],
  "cli/not-a-head": [
    "“{found}”既不是账本末端哈希，也不是核对码，未作任何比对。",
    "末端哈希为 64 位（0 至 9、a 至 f）；核对码为四组、每组四位，如 DTL3-MWII-CUCZ-NNH2。请完整复制。",
  ],
  "cli/give-name-and-key": ["请写明日志名称及其密钥文件。", "用法：double-random {usage}"],
  "cli/give-record-or-views": [
    "请指定案卷目录或账本，或者两份待比对的公开视图。",
    "用法：double-random view CASE --out FILE，或 double-random view ONE OTHER",
  ],
  "cli/give-place-of-view": ["请写明公开视图的存放位置。", "用法：double-random {usage}"],
  "cli/ledger-without-case": [
    "--ledger 指明案卷所用的账本，而没有指明案卷目录。",
    "请指明案卷；只用账本的，直接写账本文件。",
  ],
  "cli/give-draw": ["请指定一个说明已公布抽取的文件。", "用法：double-random {usage}"],
  "cli/give-occasion": [
    "记入账本须写明时刻（--at）和记入人（--by），还缺 {missing}。",
    "请写成 2026-03-03T09:00:00+08:00 这样的时刻。用法：double-random {usage}",
  ],
  "cli/give-reason": ["--again 须写明理由：重新抽取及其理由一并载入账本。", "请加上 --reason 理由。"],
  "cli/give-name-of-log": ["该日志尚无名称。", "请以不含协议部分的网址命名：--name log.example.gov.cn/2026"],
  "cli/give-roots": [
    "核验时间戳须提供所信任的根证书和核验时刻。",
    "用法：--stamp FILE --roots FILE.pem --at 时刻",
  ],
  "cli/whole-or-view": ["--whole 公布整本账本，--view 公布其视图，不能同时使用。", "请只选其一。"],
  "cli/bom-without-csv": ["--bom 仅用于 CSV 文件，而本次不写出 CSV。", "请删去该选项，或者加上 --csv。"],
  "cli/not-a-day": ["--at 应为日期，而所写为“{found}”。", "请写成 2026-07-01 的形式。"],
  "cli/not-an-instant": [
    "--at 应为带时区的时刻，而所写为“{found}”。",
    "请写成 2026-12-31T18:00:00+08:00 的形式。",
  ],
  "cli/give-options": ["还须写明 {missing}。", "用法：double-random {usage}"],
  "cli/give-round": [
    "请写明所涉及的轮次或个案。",
    "用法：double-random {usage}；个案以 --lane 通道 --case 编号 代替 --round。",
  ],
  "cli/file-or-one": ["检查对象或者列在文件中，或者只写一个，不能并用。", "用法：double-random {usage}"],
  "cli/part-of-case": [
    "`case` 没有子命令“{found}”。",
    "请写以下之一：{known}；用法见 double-random case --help --zh。",
  ],
  "cli/nobody-to-ask": ["此处无法询问是否写入。", "请先用 --dry-run 查看，再用 --yes 运行。"],
  "cli/approves-own": [
    "{approver} 既经办又批准。",
    "重新抽取或者变更抽取结果，须由经办人以外的人员批准：请用 --approver 写明批准人。",
  ],
  "cli/approver-involved": [
    "批准人 {approver} 本人的检查任务因此变动（人员 {inspector}）。未写入任何文件。",
    "本人的检查任务不得由本人批准：请用 --approver 另行写明批准人。",
  ],
  "cli/nothing-differs": [
    "{folder} 中的名录库与案卷的名录库（截止 {asOf}）没有差异。未写入任何文件。",
    "如应有变动，请核对 --to 所指的目录。",
  ],
  "cli/give-approver": ["--again 须写明批准人：由何人决定重新抽取。", "请加上 --approver 批准人。"],
  "cli/no-such-day": ["{option} 应为日期，而所写为“{found}”。", "请写成 2026-07-01 的形式。"],

  "cli/no-cut-off": [
    "未写明 {folder} 中名录库的截止日期。",
    "请用 --as-of 日期 写明，或者以日期命名其目录。",
  ],
  "cli/seed-of-round": [
    "{path} 是轮次 {round} 的种子，个案须另有种子。",
    "请将个案的种子来源写入另一文件，并用 --seed FILE 指定。",
  ],
  "cli/seed-form": [
    "{path} 不是个案的种子文件：“{found}”不属于其中。",
    "文件中应有 `sources`（形式同 seed.json），可有 `checked`；数值尚未产生的，写明 announcement.json 中的各项。",
  ],
  "cli/seed-without-values": ["文件只写明了数值来自何处，没有数值。", "请将数值写入文件：检查人员据其抽取。"],
  "cli/keys-form": ["{path} 中的字段 `{found}` 不属于公钥文件。", "可用字段：{known}。"],
  "cli/calendar-form": [
    "{path} 中没有工作日历。",
    "请照 policy.json 中 `calendars` 的写法，填写一个或数个日历。",
  ],
  "cli/policy-not-on-record": [
    "{path} 中的规则与账本不同，替换即会丢失。未写入任何文件。",
    "请将该文件移走，或者恢复为账本上的规则。",
  ],

  "cli/not-there": ["找不到 {path}。", "请核对名称和当前所在的目录。"],
  "cli/file-for-folder": ["找不到 {path}：其上级位置是文件而不是目录。", "请核对名称。"],
  "cli/folder-for-file": ["{path} 是目录，此处须为文件。", "请指定其中的文件。"],
  "cli/no-right": ["无法读取 {path}：运行本命令的用户没有权限。", "请联系文件管理人员。"],
  "cli/unreadable": ["无法读取 {path}（系统提示：{problem}）。", "请排除故障后重新运行。"],
  "cli/empty-file": ["{path} 是空文件，没有可以核验的内容。", "请提供所公布的账本原文。"],
  "cli/checkpoint-for-ledger": [
    "{path} 是检查点，不是账本。",
    "请同时提供账本：double-random verify LEDGER --checkpoint {path}",
  ],
  "cli/entry-not-in-file": ["{path} 中没有第 {seq} 号条目。", "请提供该条目的原文或账本。"],
  "cli/not-a-case": [
    "{folder} 是文件，此处须为目录。",
    "请指定案卷目录，其中有 units.csv 和 inspectors.csv。",
  ],
  "cli/no-registries": [
    "{folder} 是空目录。",
    "请将各名录库的目录放入其中，各含 units.csv 和 inspectors.csv。",
  ],
  "cli/no-draw-yet": ["{folder} 中没有已抽取的账本。", "请先公告并抽取一个轮次。"],
  "cli/no-draws": ["该账本上尚未抽取过。", "请先抽取一个轮次。"],
  "cli/no-registry": ["{folder} 中没有名录库。", "请将 units.csv 和 inspectors.csv 放在账本旁。"],
  "cli/no-unit": [
    "{drawId} 的名录库中没有检查对象 {unit}。",
    "请按 units.csv 中的写法填写编号。未写入任何文件。",
  ],
  "cli/no-checkpoint": [
    "账本旁没有已签名的检查点。",
    "请用 --checkpoint FILE 指定；检查点由 `double-random log` 生成。",
  ],
  "cli/no-entries": [
    "截至 {day}，账本中没有条目，没有可以公开的内容。未写入任何文件。",
    "请指定更晚的日期。",
  ],
  "cli/no-package": ["此功能所需的软件包尚未安装。", "请运行：npm install {packages}"],
  "cli/no-script": ["软件包中缺少 {name}。", "请重新安装软件包。"],

  "cli/not-ours": [
    "{path} 已经存在，内容不同：不是本命令所写，或者写出之后经人改动。未写入任何文件。",
    "请先查看该文件，再自行移走，或者指定其他位置。",
  ],
  "cli/not-a-view": [
    "{path} 已经存在，且不是本账本此前的公开视图。未写入任何文件。",
    "请指定其他文件，或者自行将该文件移走。",
  ],
  "cli/of-a-case": ["{path} 是案卷的文件。未写入任何文件。", "请指定其他位置：案卷文件只由保管人员编写。"],
  "cli/not-a-site": [
    "{folder} 中有不属于公开网站的内容：{file}。未写入任何文件。",
    "公开网站是整体替换的。请指定其他目录，或者自行将其移走。",
  ],
  "cli/out-is-folder": ["{path} 是目录，此处须写入文件。未写入任何文件。", "请指定文件名。"],
  "cli/out-is-file": ["{path} 是文件，此处须为目录。未写入任何文件。", "请指定目录。"],
  "cli/folder-not-made": [
    "无法建立目录 {path}（系统提示：{problem}）。未写入任何文件。",
    "请指定能够建立的目录。",
  ],
  "cli/no-right-to-write": [
    "无法写入 {path}：运行本命令的用户没有权限。所有文件均保持原样。",
    "请联系文件管理人员，或用 --out 指定其他位置。",
  ],
  "cli/not-written": [
    "无法写入 {path}（系统提示：{problem}）。所有文件均保持原样。",
    "请腾出空间或指定其他位置，然后重新运行。",
  ],
  "cli/not-moved": ["无法写入 {path}（系统提示：{problem}）。账本保持原样。", "请排除故障后重新运行。"],
  "cli/changed-meanwhile": ["其他程序在此期间写入了 {folder}。未写入任何文件。", "请重新运行本命令。"],
  "cli/give-folder-and-year": ["请写明新案卷的目录和年度。", "写法：`double-random {usage}`。"],
  "cli/not-a-year": ["--year 后面应为年份，现为 `{found}`。", "请写成 2026 这样的形式。"],
  "cli/not-empty": ["目录 {folder} 不是空的，其中有 {file}。未写入任何文件。", "请另写一个尚不存在的目录。"],
  "cli/accept-what": [
    "--accept {value}：没有可以这样确认的内容。",
    "`check` 列出的读法全部无误后，请写 --accept readings。",
  ],
  "cli/no-cut-off-day": [
    "没有写明 {folder} 中名单的截止日期。",
    "请写 --at 2026-01-05，或在 announcement.json、seed.json 的 `asOf` 中写明。",
  ],
  "cli/locked": [
    "其他程序正在写入（{host} 上的进程 {process}）。未写入任何文件。",
    "请待其结束后重新运行；如其已不在运行，请删除 {path}。",
  ],
};

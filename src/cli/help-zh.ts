/** The same in Chinese: `double-random --help --zh`. */
export const HELP_ZH = `double-random：可核验的双随机抽查

“案卷目录”“文件”等换成自己的目录和文件；案卷目录存放一个年度的全部材料。方括号中的可以不写。

  double-random init FOLDER --year 年度 [--at 日期] [--authority 机关]
      新建空案卷：带列标题、下拉列表和示例行的工作簿，可修改的 policy.json，待填写的 announcement.json，以及写明先后次序的 说明.md。
      --at 为名单截止日，不写则为上一年的最后一天。
  double-random check CASE [--at 日期] [--out DIR] [--accept readings]
      读取机关现有的名单（检查对象.xlsx、检查人员.xlsx、检查记录.xlsx，也可以是 .csv）：说明每一列的含义，列出未按原样读取的内容、
      疑点和退回的行。只写出标明疑点的 疑点.xlsx，不写其他文件。全部读法无误后加 --accept readings：写出其他命令读取的
      units.csv、inspectors.csv、history.csv，以及 readings.json。
  double-random plan CASE [--out DIR]
      编制年度计划：每一轮每一层应抽多少，或者规则中的矛盾。写出 plan.csv。
  double-random ceremony CASE --at 时刻
      说明每一轮所处阶段和下一步：公告、等待数值、抽取、检查、公示。
  double-random announce CASE [--out DIR] [--again --reason 理由 --approver 批准人] [--key FILE] [--dry-run]
      在种子可知之前公告一轮。案卷目录须有 policy.json、units.csv、inspectors.csv、history.csv、announcement.json。
      写出 ledger.jsonl；请公布所显示的末端哈希。
  double-random room CASE --out FILE.html [--round 轮次] [--matter 事项] [--key FILE]
      已公告轮次的现场公开抽签页：单个文件，离线使用；内含名录库和密钥，仅供机关使用，不得公布（docs/room.zh-CN.md）。
      --key 为加盐账本的密钥。
  double-random run CASE [--out DIR] [--again --reason 理由 --approver 批准人] [--key FILE] [--dry-run]
      抽取一轮（是否事先公告均可）。案卷目录须有 policy.json、units.csv、inspectors.csv、history.csv、seed.json。
      向 DIR（不写则为 CASE）写出 ledger.jsonl、drawn.csv、teams.csv、pool.csv；有多个事项或其他抽取的，表名带事项和轮次。
      已有的 ledger.jsonl 予以续写；已抽取的轮次，没有 --again 不得重抽，
      且批准人不得为抽取人。--key 为加盐账本的密钥，公告时相同。
  double-random verify CASE | LEDGER|ARCHIVE [CASE ...] [--head 哈希] [--published FILE.json] [--opened FILE.json]
                       [--at 时刻] [--checkpoint FILE --keys FILE] [--stamp FILE.tsr --roots FILE.pem --at 时刻]
      核验哈希链；有案卷目录的，全部重新抽取并逐条核对规则。目录中为 units.csv、inspectors.csv、history.csv，或 registries/名称
      下的各名录库；旁有 registry.key 的为不公开的名录库，归档文件的密钥用 --key FILE 提供。显示末端哈希和已重新抽取的批次，有遗漏的，退出码为 1。--head 为公布或记下的末端哈希或其核对码：
      账本以其结尾，还是由其延续；
      --published 为所公布的种子值，--opened 为密封值的开启结果，--at 为核验时刻（公开视图则为其日期），--checkpoint 核对检查点，
      --keys 为所信任的公钥，--stamp 核验时间戳。
  double-random verify RECEIPT ENTRY|LEDGER --keys FILE
      该条目是否在所信任的密钥签名的账本上。回执为 .tlog-proof 文件；也可用 --hash 哈希 代替条目。
  double-random verify RECEIPT [CASE | LEDGER]，或 verify VISIT CASE | LEDGER，或 verify CASE | LEDGER --code XXXXX-XXXXX
      核对机关交付给一个对象的回执，或查询有没有这次检查（检查码文件为检查二维码的全文所存文件；--code 为所输入的检查码）。
      LEDGER 也可以是其公开视图。不成立、已终止或记录中没有的，退出码为 1。
  double-random key --name 日志名称 --key FILE
      由密钥（64 位十六进制，\`openssl rand -hex 32\`）得出一行公钥，供他人核验签名。
  double-random log LEDGER --out DIR --name 日志名称 [--key FILE]
      以静态文件发布账本的透明日志：瓦片、检查点和时间戳申请 checkpoint.tsq。不能由 DIR 中的检查点延续的，不写入任何文件。
  double-random prove LEDGER --entry 编号 [--checkpoint FILE] [--out DIR]
      出具一个条目的回执 entry-N.tlog-proof 及该条目。检查点取账本旁或 DIR 中的。
  double-random explain LEDGER [CASE …] --unit 编号 | --inspector 编号 [--matter 事项] [--round 轮次] [--draw 批次]
      说明一个对象为何抽中或未抽中，何人可以前往、何人因何不能前往。
  double-random publish CASE | LEDGER [CASE ...] --out DIR [--at 日期] [--lang zh|en] [--checkpoint FILE] [--whole | --view FILE]
      向 DIR 写出全年的公开网站（静态文件，不需要服务器），只载 --at 之日（不写则为末条之日）可以公开的内容。未加盐的账本不能部分公开，
      --whole 公布整本账本；--view 指定所公布的视图，须属于本账本，且不多于当日可以公开的内容；--checkpoint 须为本账本的检查点，
      条目数不多于所公布的。DIR 中原有的公开网站被整体替换。
  double-random view CASE | LEDGER [--at 日期] --out FILE
      只写出该日的公开视图，并显示按其日期核验的命令。FILE 可以是本账本此前的视图，不得是其他已有文件。
  double-random view ONE OTHER
      两份视图（文件，或两个公开网站的目录）在共有部分是否属于同一账本。
  double-random receipts CASE --at 时刻 --by 记入人 [--draw 批次] [--unit 编号] [--checkpoint FILE] [--key FILE] [--out DIR]
      将每一批次各对象的情况以一个根值记入账本，向 DIR 写出回执；--unit 只写一个对象的，并写出可打印的 receipts.html。
      --checkpoint（属于本账本、在其后生成）加入通往日志的路径。
  double-random codes CASE --at 时刻 --by 记入人 [--draw 批次] [--key FILE] [--out DIR]
      为全年每次检查发放检查码，并终止已变更检查的码。写出 codes.csv 和 codes.html，交检查人员；--draw 只写一个批次或个案的，
      文件名带其编号。企业在公开网站的 check.html 查询检查码。
  double-random upload CASE --edition national|FILE [--round 轮次] [--matter 事项] [--at 日期] [--partial] [--out DIR] [--key FILE] [--dry-run]
      向 DIR（不写则为 CASE/uploads）写出应当报送的表：国家“互联网+监管”系统的行政检查行为、双随机计划、抽查对象，以及公示系统的
      抽查结果；另有核对报告.csv，逐项列出缺少或不符合要求的字段，以及未经公开来源核实的内容。有不符合要求的，退出码为 1，只写出报告；
      加 --partial 的，另写出符合要求的行。--at 为报送日，晚于该日的不列入，不写则为末条之日。机关自行提供的值写在 CASE/uploads.json。
      FILE 为本地报送版本（docs/uploads.zh-CN.md），upload --edition national --to FILE 写出全国版本供改写。
  double-random replay FILE
      将其他系统已公布的抽取重做一遍，并指出与公布名单的差异（docs/elsewhere.zh-CN.md）。这些方法只用于重做，不用于抽取。
{acts}

  --json   供程序读取：只有代码和数据，不含任何语言的语句          --version   版本和协议
  --lang zh|en   所用语言；--zh 即 --lang zh。未写明的，依案卷的 settings.json（{"language": "zh"}）；仍未写明的，依系统设置
      （LC_ALL、LC_MESSAGES、LANG）。double-random 命令 --help 显示一个命令的用法和示例
  --ledger DIR   凡写 CASE 之处：多个案卷共用账本的目录；也可写入各案卷的 settings.json（{"ledger": "../共用账本"}）。均未写明的，
      账本在 CASE 中。另一机关首次使用他人账本的，公告、抽取或首项操作须写明一次 --new-authority 机关，与其 policy.json 所写一致

任何命令都不毁坏并非由其写出的内容：所指位置已有其他文件或目录的，保持原样并予以说明。

退出码：0 无问题；1 有发现、矛盾、名单不符或无法派员；2 输入有误（不写入任何文件）。
`;

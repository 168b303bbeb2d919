/** 说明.md of a new case. */
import type { NewCase } from "./first-policy.js";

export function guideZh({ year, asOf, calendar }: NewCase, folder: string): string {
  const none = "holidays" in calendar ? "" : "。现只有周末，本年度的节假日和调休上班日尚未填入";
  return `# ${year} 年度抽查案卷

## 开始之前

- 以下命令在终端中输入：Windows 按 Win 键，输入 \`cmd\`；macOS 打开“终端”；麒麟、统信等 Linux 按 Ctrl+Alt+T。终端须在安装本软件的文件夹（其中有 \`node_modules\`）中打开。
- \`npx\` 随 Node 安装，用来运行该文件夹中的本软件；提示要下载的，是文件夹不对，请回答 n。名称中有空格的，加引号。时刻写作 \`${year}-01-05T09:00:00+08:00\`。
- 任何命令加 \`--help\` 显示用法，加 \`--dry-run\` 只看不写（有此选项的）。
- 工作簿用 WPS 表格或 Excel 打开，网页（\`.html\`）用浏览器打开，\`.json\` 文件用记事本修改，保存为 UTF-8。\`ledger.jsonl\` 是账本，不得修改、另存。

## 顺序

1. 填写 检查对象.xlsx、检查人员.xlsx、检查记录.xlsx，删除其中的示例行（第二行）。没有以往检查记录的，检查记录只留列标题，或删去该文件。
2. 核对名单：\`npx double-random check ${folder} --zh\`。逐项查看列的含义和读法；退回的，在原表中更正后再核对。有疑点的单元格标在 疑点.xlsx 中。
3. 读法全部无误的，确认一次：\`npx double-random check ${folder} --accept readings --zh\`。
4. 修改 policy.json（见下），然后编制计划：\`npx double-random plan ${folder} --zh\`。
5. 填写 announcement.json（见下），在抽取之前公告：\`npx double-random announce ${folder} --zh\`，并公布所显示的末端哈希。
6. 取得公告所列的数值后写 seed.json（见下），抽取：\`npx double-random run ${folder} --zh\`。
7. 任何人都可以核验：\`npx double-random verify ${folder} --zh\`。
8. 写出名单、检查组、任务单、通知书、两库移交单和日历：\`npx double-random papers ${folder} --zh\`，在 papers 文件夹中，用 WPS 表格或 Excel、浏览器打开、打印。
9. 检查之后填写 检查结果.xlsx，先查看读法：\`npx double-random result ${folder} --file ${folder}/检查结果.xlsx --at 时刻 --by 经办人 --dry-run --zh\`；无误的，去掉 --dry-run，加上 --accept readings。

此后每一轮重复第 5 至 9 步。其间：

| 情形 | 命令 |
| --- | --- |
| 下一步该做什么、有无逾期 | \`npx double-random ceremony ${folder} --at 时刻 --zh\`、\`npx double-random due ${folder} --at 时刻 --zh\` |
| 检查人员不能前往 | \`npx double-random substitute --help --zh\` |
| 抽中的对象已关闭、迁移 | \`npx double-random replace --help --zh\` |
| 投诉举报等抽查以外的检查 | \`npx double-random case --help --zh\` |
| 名录有变动，计划有调整 | \`npx double-random change --help --zh\`、\`npx double-random amend --help --zh\` |
| 公开网站，向上报送 | \`npx double-random publish --help --zh\`、\`npx double-random upload --help --zh\` |
| 年终统计、转入下年、归档 | \`npx double-random report ${folder} --at 时刻 --zh\`、\`npx double-random carry --help --zh\`、\`npx double-random archive --help --zh\` |

## policy.json 各项

| 项 | 含义 | 可以改成 |
| --- | --- | --- |
| \`id\`、\`title\` | 抽查计划的编号和名称 | 本机关的写法，编号中不写 / |
| \`authority\` | 执法机关，写入每一批次的编号 | 机关名称或行政区划代码 |
| \`tiers\` | 风险等级的写法 | 与检查对象表中“风险等级”一列一致 |
| \`strata\` | 分层和抽查比例，自上而下，符合前一层的不再进入后一层；\`where\` 为 \`null\` 的一层收入其余全部 | 增加、删去层，\`ratio\` 写百分数或分数（\`"1/3"\`） |
| \`reserve\` | 候补数：抽中的单位已关闭时依次递补 | 0 以上的整数 |
| \`rounds\` | 轮次、起止日期和各轮份额（\`share\`），份额合计为 1 | 按月、按季或全年一次 |
| \`calendars\` | 工作日历：节假日和调休上班日，公示、整改等期限按此计算${none} | 国务院办公厅公布次年安排后，用 \`amend\` 补入次年的日历 |
| \`team.roles\` | 每次检查的席位 | 增加席位；\`qualifications\` 要求资质，\`certificate\` 要求证件种类 |
| \`team.region\` | 是否只派负责该区域的人员 | \`true\` 时检查人员表须填“负责区域” |

JSON 文件里不能写注释，所以说明写在这里。其他各项（频次、回避、工作日、投诉核查等）见软件包中的 docs/policy.zh-CN.md。

## announcement.json 各项

- \`round\`：公告的轮次。\`asOf\`：名单截止日，现为 ${asOf}。
- \`at\`：公告时刻，如 \`"${year}-01-05T09:00:00+08:00"\`。\`by\`：经办人。
- \`drawOn\`：抽取日。\`valuesFrom\`：在此之前谁也不能知道数值的时刻，例如开奖时刻，如 \`"${year}-01-11T21:15:00+08:00"\`。
- \`sources\`：种子来自何处。写明来源，不写数值，且公告时谁也不能知道数值。例如公开摇奖：

\`\`\`json
"sources": [{ "type": "text", "name": "双色球 ${year}005 期" }]
\`\`\`

来源、时刻、抽取日、经办人没有填写的，以及抽查计划的机关名称没有改写的，不予公告。

## seed.json

数值公布后，将 announcement.json 另存为 seed.json，加上数值，删去 \`drawOn\` 和 \`valuesFrom\`，\`at\` 改为抽取时刻：

\`\`\`json
{
  "round": "${year}-H1",
  "sources": [{ "type": "text", "name": "双色球 ${year}005 期", "value": "03 08 12 19 25 31 + 07" }],
  "at": "${year}-01-12T10:00:00+08:00",
  "by": "经办人",
  "asOf": "${asOf}"
}
\`\`\`
`;
}

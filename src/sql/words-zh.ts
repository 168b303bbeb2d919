/** 在数据库中抽取可能作出的拒绝，中文。代码含义不变。 */
import type { Wording } from "../kernel/wording.js";
import type { SqlCode } from "./refuse.js";

const TABLES = "请核对各表是否为截止日的数据，账本所涉对象是否已全部提供。";

const CHANGED = "请先核对数量；数量相符而结果不同的，或账本、或数据表已被改动。";

export const sqlWordsZh: Readonly<Record<SqlCode, Wording>> = {
  "sql/method": [
    "抽取方法 {method} 不能写成数据库语句：洗牌须逐一处理全部对象。",
    "请在程序内抽取，或改用 ticket/1。",
  ],
  "sql/weights": [
    "{stratum} 层设有不等概率权重，须逐一计算全部对象的概率，不能写成数据库语句。",
    "该事项请在程序内抽取。",
  ],
  "sql/window": [
    "频次规则 {rule} 的期间自对象信息 {fact} 所载日期起算，而该列不是日期列。",
    "请在信息类型中写明 {fact} 为 day，并使用 DATE 类型的列。",
  ],
  "sql/fact-type": [
    "抽查计划用到对象信息 {fact}，但未说明该列存放何种数据。",
    "请写明其类型：text、number、boolean 或 day。",
  ],
  "sql/order-of-list": [
    "条件要求比较 {field} 的先后；一个对象可有多个值，各数据库的解释不一。",
    "请改为列出具体的值：$eq、$in、$ne、$nin。",
  ],
  "sql/no-text": ["{field} 的条件中含有字符 U+0000，三种数据库均不能存放。", "请改正该文字。"],
  "sql/period": [
    "有指标按多年期考核，以前年度的检查要逐次计入，这一点不向数据库查询。",
    "该事项请在本程序内公告和抽取，或改为按年度考核。",
  ],
  "sql/at-hand": [
    "本年度的名录是完整的，不是保存在别处。",
    "请用 `announceRound`、`drawRound`；名录保存在数据库时，先用 `holdElsewhere` 建立年度。",
  ],
  "sql/unknown-tier": [
    "名录中有 {units} 个对象的等级是 {tier}，抽查计划没有这一等级。",
    "请改正数据表，或在抽查计划中加入该等级；现有：{known}。",
  ],
  "sql/not-a-row": [
    "{id} 这一行不属于本轮抽取：所属的层或规则不在抽查计划之内，或者两者都没有。",
    "请原样交入该语句的查询结果，轮次和抽查计划须一致。",
  ],
  "sql/not-in-order": [
    "对象 {unit} 排在 {before} 之后，而按编号的字节顺序它应在前面，或者两者相同。",
    "请按语句给出的次序交入各行。",
  ],
  "sql/other-number": [
    "查询结果共涉及 {units} 个对象，而承诺的名录有 {whole} 个。",
    "请交入全部各行，数据表须与承诺时一致，每个对象只出现一次。",
  ],
  "sql/not-announced": [
    "没有已公告、待抽取的 {drawId}。",
    "请先用 `announceElsewhere` 公告该轮次，再查询它所编的抽取号。",
  ],
  "sql/place-not-at-hand": [
    "数据库抽中对象 {unit}，但尚未取来。",
    "请取来 `places` 结果中的每个对象及其检查记录，据此打开年度。",
  ],
  "sql/dialect": ["dialect 的值为 {given}。", "请填写 {known} 之一。"],
  "sql/no-draw": [
    "账本中没有已完成的抽取 {drawId}，或缺少其所依据的抽查计划。",
    "请填写本账本中某次抽取的编号。",
  ],
  "sql/other-day": [
    "现有名录库截至 {asOf}，而该次抽取依据的是截至 {needed} 的名录库。",
    "请使用账本所涉对象在 {needed} 的资料；数据库各表也应为该日的。",
  ],
  "sql/agrees": [
    "数据库的抽取结果与账本一致：{drawId}。",
    "结论以这些表为限；各表是否为截止日的数据，由其管理者负责。",
  ],
  "sql/units-differ": ["{stratum} 层的对象，账本为 {ledger} 个，数据库为 {database} 个。", TABLES],
  "sql/eligible-differ": ["{stratum} 层可抽取的对象，账本为 {ledger} 个，数据库为 {database} 个。", TABLES],
  "sql/forced-differ": ["{stratum} 层必须抽取的对象，账本为 {ledger} 个，数据库为 {database} 个。", TABLES],
  "sql/left-out-differs": [
    "按规则 {rule} 不纳入抽取的对象，账本为 {ledger} 个，数据库为 {database} 个。",
    TABLES,
  ],
  "sql/pool-differs": [
    "{stratum} 层的可抽取名单（数据库给出 {ids} 个）与账本的摘要值不符。",
    "请核对名单是否按字节序排列，各表是否为截止日的数据。",
  ],
  "sql/drawn-differs": [
    "{stratum} 层的抽取结果不同，首个不同之处在第 {place} 位：账本为 {ledger}，数据库为 {database}。",
    CHANGED,
  ],
  "sql/rest-differs": ["{stratum} 层抽中的对象相同，但 {field} 不同。", CHANGED],
};

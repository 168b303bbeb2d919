/** 在数据库中抽取可能作出的拒绝，中文。代码含义不变。 */
import type { Wording } from "../kernel/wording.js";
import type { SqlCode } from "./refuse.js";

export const sqlWordsZh: Readonly<Record<SqlCode, Wording>> = {
  "sql/method": [
    "抽取方法 {method} 不能写成数据库语句：洗牌须逐一处理全部对象。",
    "请在程序内抽取，或改用 ticket/1。",
  ],
  "sql/order": [
    "{stratum} 层设有 {field}，其对象不单按签号抽取，不能写成数据库语句。",
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
};

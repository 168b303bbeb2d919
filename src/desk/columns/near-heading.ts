/** Headings that are on no list and look like one that is: whether it is meant is for a person to say. */
import { mistakesBetween, plainForm } from "../../kernel/near-word.js";
import { plainHeading } from "./plain-heading.js";

/** A known heading with what it means. */
export type KnownHeading<Field extends string = string> = readonly [heading: string, field: Field];

export interface NearHeading<Field extends string = string> {
  /** As it stands on the list. */
  readonly near: string;
  readonly field: Field;
}

/**
 * The known heading that is most like another one; undefined where none is.
 *
 * Near is what differs in at most every fourth letter, and never in more than two. A Han character counts as two letters: it
 * is as much of a word as a syllable. So two of the four signs of 风险登记 may be wrong, and one of the six of `statis`.
 *
 * @example
 * nearestHeading("风险登记", [["风险等级", "tier"]])?.field; // "tier"
 */
export function nearestHeading<Field extends string>(
  heading: string,
  known: Iterable<KnownHeading<Field>>,
): NearHeading<Field> | undefined {
  const form = plainForm(plainHeading(heading));
  let nearest: NearHeading<Field> | undefined;
  let fewest = MOST_WRONG + 1;
  for (const [near, field] of known) {
    const other = plainForm(plainHeading(near));
    const most = Math.min(MOST_WRONG, Math.floor(Math.max(lettersOf(form), lettersOf(other)) / 4));
    const mistakes = mistakesBetween(form, other, most);
    if (mistakes > most || mistakes >= fewest) continue;
    nearest = { near, field };
    fewest = mistakes;
  }
  return nearest;
}

const MOST_WRONG = 2;

function lettersOf(form: string): number {
  return Array.from(form).reduce((sum, letter) => sum + (letter > "\u007f" ? 2 : 1), 0);
}

/** What lists have beside, under headings that mean themselves: none of them is another one misspelt. */
const BESIDE: ReadonlySet<string> = new Set([
  ...[
    "序号",
    "编号顺序",
    "备注",
    "说明",
    "性别",
    "年龄",
    "民族",
    "学历",
    "职务",
    "年度",
    "月份",
    "地址",
    "住所",
  ],
  ...["注册地址", "经营地址", "生产地址", "联系地址", "单位地址", "企业地址", "经营场所", "生产场所"],
  ...["注册资本", "注册资金", "经营范围", "许可范围", "法定代表人", "法人代表", "负责人", "联系人"],
  ...["登记机关", "注册机关", "发证机关", "监管部门", "监管单位", "监管人员", "管辖机关", "主管部门"],
  ...["检查内容", "检查依据", "检查地点", "检查情况", "处理情况", "处理结果", "从业人数", "企业规模"],
  ...["no.", "no", "remark", "remarks", "note", "notes", "address", "sex", "gender", "age"],
]);

/** Whether a heading on no list means something of its own. */
export function isBesideLists(heading: string): boolean {
  return BESIDE.has(plainHeading(heading));
}

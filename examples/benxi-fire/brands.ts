/** Made-up brands (字号) in two characters each. Any likeness to a firm that exists is chance. */
import { type Chance, oneOf } from "./chance.js";

const BANKS = {
  trade: [
    "鑫福瑞恒德祥嘉宏盛顺金永泰聚旺隆荣华丰广茂诚信宝利万百润汇锦庆春东北山溪",
    "源达隆兴丰和泰顺发来盛昌祥茂宝利成春满缘香斋海洋江园居楼鑫华荣通旺悦佳",
  ],
  place: [
    "松枫云青望朝文清长新安太崇育明向红双凤龙玉锦永兴康仁惠博瑞华",
    "涛林岭山溪河湖泉桥阳峰岗谷城源园平宁德和光辉远翔兰坪原川台港",
  ],
  bright: ["童爱星彩阳贝金小蓝慧春晨福康乐松鹤夕祥安", "心星虹光贝苹蕾芽月鹿宁乐年寿怡颐馨悦园禾"],
} as const;

/** Pairs of these characters that everybody knows as a brand. */
const KNOWN: readonly string[] = [
  "万达",
  "永辉",
  "顺丰",
  "汇源",
  "广缘",
  "百佳",
  "信达",
  "仁和",
  "康宁",
  "太平",
  "长城",
  "安宁",
  "锦江",
  "汇丰",
  "恒源",
];

/** A brand of two different characters that is no well-known one. */
export function brandOf(chance: Chance, bank: keyof typeof BANKS): string {
  const [first, second] = BANKS[bank];
  for (;;) {
    const [start, end] = [oneOf(chance, [...first]), oneOf(chance, [...second])];
    if (start !== end && !KNOWN.includes(start + end)) return start + end;
  }
}

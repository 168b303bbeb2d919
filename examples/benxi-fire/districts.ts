/**
 * The city's districts with their streets and towns, as they were in 2023. The places are real; nothing that
 * stands in them here is.
 */

/** Each has its brigade. */
export type DistrictName = "平山区" | "明山区" | "溪湖区" | "南芬区" | "本溪满族自治县" | "桓仁满族自治县";

export interface District {
  readonly name: DistrictName;
  /** As shops write it on their signs. */
  readonly short: string;
  /** Administrative code (GB/T 2260). */
  readonly code: string;
  /** Share of the city's units, in percent. */
  readonly share: number;
  /** Streets and towns, busiest first. */
  readonly streets: readonly string[];
}

export const DISTRICTS: readonly District[] = [
  {
    name: "平山区",
    short: "平山区",
    code: "210502",
    share: 26,
    streets: ["站前街道", "南地街道", "平山街道", "东明街道", "崔东街道", "千金街道", "桥北街道"],
  },
  {
    name: "明山区",
    short: "明山区",
    code: "210504",
    share: 25,
    streets: ["北地街道", "明山街道", "高峪街道", "新明街道", "高台子街道", "牛心台街道", "卧龙街道"],
  },
  {
    name: "溪湖区",
    short: "溪湖区",
    code: "210503",
    share: 16,
    streets: ["河东街道", "彩屯街道", "日月岛街道", "河西街道", "石桥子街道", "东风街道", "火连寨街道"],
  },
  {
    name: "南芬区",
    short: "南芬区",
    code: "210505",
    share: 6,
    streets: ["南芬街道", "下马塘街道", "思山岭街道"],
  },
  {
    name: "本溪满族自治县",
    short: "本溪县",
    code: "210521",
    share: 13,
    streets: [
      "小市镇",
      "观音阁街道",
      "田师傅镇",
      "南甸子镇",
      "草河口镇",
      "碱厂镇",
      "高官镇",
      "连山关镇",
      "清河城镇",
      "草河城镇",
      "草河掌镇",
      "东营坊乡",
    ],
  },
  {
    name: "桓仁满族自治县",
    short: "桓仁县",
    code: "210522",
    share: 14,
    streets: [
      "桓仁镇",
      "八卦城街道",
      "华来镇",
      "古城镇",
      "二棚甸子镇",
      "普乐堡镇",
      "沙尖子镇",
      "五里甸子镇",
      "八里甸子镇",
      "雅河朝鲜族乡",
      "向阳乡",
      "黑沟乡",
      "北甸子乡",
    ],
  },
];

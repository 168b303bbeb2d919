/** Kinds of premises: how many, how large, and from which size they are small or key. */

export interface Trade {
  /** Category in the registry. */
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** 人员密集场所 (消防法 art. 73). */
  readonly crowded: boolean;
  /** Smallest and largest floor area in m²; most lie near the small end. */
  readonly area: readonly [number, number];
  /** Below this area it is one of the nine kinds of small premises (九小场所). */
  readonly smallBelow: number;
  /** From this area on it is a key unit (消防安全重点单位). */
  readonly keyFrom: number;
  /** Most floors a building of this trade has. */
  readonly floors: number;
  /** Which bank of brands: of shops and firms, of institutions, of those for children and old people. */
  readonly brand: "trade" | "place" | "bright";
}

const NEVER = Number.MAX_SAFE_INTEGER;

// biome-ignore format: a table, one trade a line
export const TRADES: readonly Trade[] = [
  { id: "hotel", title: "宾馆、旅馆", count: 170, crowded: true, area: [180, 14000], smallBelow: 500, keyFrom: 4000, floors: 16, brand: "trade" },
  { id: "restaurant", title: "饭店、餐馆", count: 560, crowded: true, area: [40, 3200], smallBelow: 300, keyFrom: 2000, floors: 4, brand: "trade" },
  { id: "ktv", title: "歌舞娱乐场所", count: 70, crowded: true, area: [120, 2600], smallBelow: 200, keyFrom: 1000, floors: 4, brand: "trade" },
  { id: "bathhouse", title: "洗浴场所", count: 90, crowded: true, area: [150, 5200], smallBelow: 300, keyFrom: 2000, floors: 5, brand: "trade" },
  { id: "internet-cafe", title: "网吧", count: 60, crowded: true, area: [120, 1100], smallBelow: 200, keyFrom: 600, floors: 3, brand: "trade" },
  { id: "shop", title: "商场、超市、商店", count: 700, crowded: true, area: [30, 9000], smallBelow: 300, keyFrom: 6500, floors: 5, brand: "trade" },
  { id: "market", title: "集贸市场", count: 40, crowded: true, area: [600, 15000], smallBelow: 0, keyFrom: 2500, floors: 3, brand: "place" },
  { id: "school", title: "学校", count: 105, crowded: true, area: [900, 26000], smallBelow: 0, keyFrom: 9000, floors: 7, brand: "place" },
  { id: "kindergarten", title: "幼儿园", count: 135, crowded: true, area: [220, 4200], smallBelow: 400, keyFrom: 2400, floors: 3, brand: "bright" },
  { id: "hospital", title: "医院、诊所", count: 95, crowded: true, area: [90, 30000], smallBelow: 300, keyFrom: 12000, floors: 18, brand: "place" },
  { id: "nursing-home", title: "养老机构", count: 62, crowded: true, area: [260, 6000], smallBelow: 300, keyFrom: 2600, floors: 6, brand: "bright" },
  { id: "culture", title: "影剧院、图书馆、体育场馆", count: 36, crowded: true, area: [300, 12000], smallBelow: 300, keyFrom: 2400, floors: 5, brand: "place" },
  { id: "station", title: "客运站", count: 12, crowded: true, area: [700, 9000], smallBelow: 0, keyFrom: 2000, floors: 3, brand: "place" },
  { id: "filling-station", title: "加油站、加气站", count: 110, crowded: false, area: [200, 3600], smallBelow: 0, keyFrom: 1800, floors: 2, brand: "place" },
  { id: "hazardous", title: "易燃易爆危险品单位", count: 34, crowded: false, area: [400, 18000], smallBelow: 0, keyFrom: 900, floors: 3, brand: "trade" },
  { id: "factory", title: "工厂、作坊", count: 330, crowded: false, area: [120, 32000], smallBelow: 400, keyFrom: 20000, floors: 6, brand: "trade" },
  { id: "warehouse", title: "仓库", count: 120, crowded: false, area: [150, 16000], smallBelow: 500, keyFrom: 9000, floors: 3, brand: "trade" },
  { id: "office", title: "办公楼、物业", count: 210, crowded: false, area: [500, 42000], smallBelow: 0, keyFrom: 24000, floors: 26, brand: "place" },
  { id: "utility", title: "电力、通信、广播", count: 28, crowded: false, area: [300, 9000], smallBelow: 0, keyFrom: 800, floors: 8, brand: "place" },
  { id: "site", title: "在建工地", count: 24, crowded: false, area: [2000, 40000], smallBelow: 0, keyFrom: NEVER, floors: 24, brand: "place" },
];

/** @throws RangeError when there is no such trade. */
export function tradeOf(id: string): Trade {
  const found = TRADES.find((trade) => trade.id === id);
  if (found === undefined) throw new RangeError(`There is no trade ${id}.`);
  return found;
}

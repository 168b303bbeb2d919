/** Kinds of premises: how many, how large, from which size they are small or key, and how they are named. */

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
  /** Which bank of names: a firm's or shop's, an institution's, or one for children. */
  readonly brand: "trade" | "place" | "bright";
  /** `{d}` district, `{b}` brand. First two characters: register of the credit code. */
  readonly names: readonly string[];
}

const NEVER = Number.MAX_SAFE_INTEGER;

export const TRADES: readonly Trade[] = [
  {
    id: "hotel",
    title: "宾馆、旅馆",
    count: 170,
    crowded: true,
    area: [180, 14000],
    smallBelow: 500,
    keyFrom: 4000,
    floors: 16,
    brand: "trade",
    names: ["91本溪{b}宾馆有限公司", "91本溪{b}酒店管理有限公司", "92{d}{b}宾馆", "92{d}{b}旅馆", "92{d}{b}快捷酒店", "92{d}{b}温泉民宿"],
  },
  {
    id: "restaurant",
    title: "饭店、餐馆",
    count: 560,
    crowded: true,
    area: [40, 3200],
    smallBelow: 300,
    keyFrom: 2000,
    floors: 4,
    brand: "trade",
    names: ["92{d}{b}饭店", "92{d}{b}饭馆", "92{d}{b}火锅店", "92{d}{b}烧烤店", "92{d}{b}羊汤馆", "92{d}{b}冷面馆", "91本溪{b}餐饮有限公司"],
  },
  {
    id: "ktv",
    title: "歌舞娱乐场所",
    count: 70,
    crowded: true,
    area: [120, 2600],
    smallBelow: 200,
    keyFrom: 1000,
    floors: 4,
    brand: "trade",
    names: ["92{d}{b}KTV", "92{d}{b}歌厅", "91本溪{b}娱乐有限公司", "92{d}{b}音乐酒吧"],
  },
  {
    id: "bathhouse",
    title: "洗浴场所",
    count: 90,
    crowded: true,
    area: [150, 5200],
    smallBelow: 300,
    keyFrom: 2000,
    floors: 5,
    brand: "trade",
    names: ["92{d}{b}洗浴中心", "92{d}{b}浴池", "91本溪{b}洗浴有限公司", "92{d}{b}汗蒸馆"],
  },
  {
    id: "internet-cafe",
    title: "网吧",
    count: 60,
    crowded: true,
    area: [120, 1100],
    smallBelow: 200,
    keyFrom: 600,
    floors: 3,
    brand: "trade",
    names: ["92{d}{b}网吧", "92{d}{b}网咖", "91本溪{b}网络服务有限公司"],
  },
  {
    id: "shop",
    title: "商场、超市、商店",
    count: 700,
    crowded: true,
    area: [30, 9000],
    smallBelow: 300,
    keyFrom: 6500,
    floors: 5,
    brand: "trade",
    names: ["92{d}{b}超市", "92{d}{b}商店", "92{d}{b}食杂店", "92{d}{b}五金建材商店", "92{d}{b}服装店", "91本溪{b}商贸有限公司", "92{d}{b}药房"],
  },
  {
    id: "market",
    title: "集贸市场",
    count: 40,
    crowded: true,
    area: [600, 15000],
    smallBelow: 0,
    keyFrom: 2500,
    floors: 3,
    brand: "place",
    names: ["91本溪{b}市场管理有限公司", "91{d}{b}农贸市场有限公司", "91本溪{b}批发市场有限公司"],
  },
  {
    id: "school",
    title: "学校",
    count: 105,
    crowded: true,
    area: [900, 26000],
    smallBelow: 0,
    keyFrom: 9000,
    floors: 7,
    brand: "place",
    names: ["12{d}{b}小学", "12{d}{b}中学", "12{d}{b}学校", "12{d}{b}中等职业学校", "52{d}{b}培训学校"],
  },
  {
    id: "kindergarten",
    title: "幼儿园",
    count: 135,
    crowded: true,
    area: [220, 4200],
    smallBelow: 400,
    keyFrom: 2400,
    floors: 3,
    brand: "bright",
    names: ["52{d}{b}幼儿园", "52{d}{b}双语幼儿园", "12{d}{b}幼儿园"],
  },
  {
    id: "hospital",
    title: "医院、诊所",
    count: 95,
    crowded: true,
    area: [90, 30000],
    smallBelow: 300,
    keyFrom: 12000,
    floors: 18,
    brand: "place",
    names: ["12{d}{b}医院", "12{d}{b}社区卫生服务中心", "91本溪{b}医院有限公司", "92{d}{b}诊所", "91本溪{b}口腔医院有限公司"],
  },
  {
    id: "nursing-home",
    title: "养老机构",
    count: 62,
    crowded: true,
    area: [260, 6000],
    smallBelow: 300,
    keyFrom: 2600,
    floors: 6,
    brand: "bright",
    names: ["52{d}{b}养老院", "52{d}{b}老年公寓", "12{d}{b}敬老院", "52{d}{b}护理院"],
  },
  {
    id: "culture",
    title: "影剧院、图书馆、体育场馆",
    count: 36,
    crowded: true,
    area: [300, 12000],
    smallBelow: 300,
    keyFrom: 2400,
    floors: 5,
    brand: "place",
    names: ["91本溪{b}影城有限公司", "12{d}{b}图书馆", "12{d}{b}文化馆", "91本溪{b}体育健身有限公司"],
  },
  {
    id: "station",
    title: "客运站",
    count: 12,
    crowded: true,
    area: [700, 9000],
    smallBelow: 0,
    keyFrom: 2000,
    floors: 3,
    brand: "place",
    names: ["91本溪{b}客运站有限公司"],
  },
  {
    id: "filling-station",
    title: "加油站、加气站",
    count: 110,
    crowded: false,
    area: [200, 3600],
    smallBelow: 0,
    keyFrom: 1800,
    floors: 2,
    brand: "place",
    names: ["91本溪{b}加油站有限公司", "91{d}{b}加油站", "91本溪{b}加气站有限公司"],
  },
  {
    id: "hazardous",
    title: "易燃易爆危险品单位",
    count: 34,
    crowded: false,
    area: [400, 18000],
    smallBelow: 0,
    keyFrom: 900,
    floors: 3,
    brand: "trade",
    names: ["91本溪{b}化工有限公司", "91本溪{b}燃气有限公司", "91本溪{b}烟花爆竹有限公司"],
  },
  {
    id: "factory",
    title: "工厂、作坊",
    count: 330,
    crowded: false,
    area: [120, 32000],
    smallBelow: 400,
    keyFrom: 20000,
    floors: 6,
    brand: "trade",
    names: ["91本溪{b}机械制造有限公司", "91本溪{b}铸造有限公司", "91本溪{b}药业有限公司", "91本溪{b}食品有限公司", "92{d}{b}木材加工厂", "92{d}{b}服装厂"],
  },
  {
    id: "warehouse",
    title: "仓库",
    count: 120,
    crowded: false,
    area: [150, 16000],
    smallBelow: 500,
    keyFrom: 9000,
    floors: 3,
    brand: "trade",
    names: ["91本溪{b}仓储有限公司", "91本溪{b}物流有限公司", "92{d}{b}仓库", "91本溪{b}冷链有限公司"],
  },
  {
    id: "office",
    title: "办公楼、物业",
    count: 210,
    crowded: false,
    area: [500, 42000],
    smallBelow: 0,
    keyFrom: 24000,
    floors: 26,
    brand: "place",
    names: ["91本溪{b}物业管理有限公司", "91本溪{b}大厦管理有限公司", "12{d}{b}政务服务中心", "91本溪{b}房地产开发有限公司"],
  },
  {
    id: "utility",
    title: "电力、通信、广播",
    count: 28,
    crowded: false,
    area: [300, 9000],
    smallBelow: 0,
    keyFrom: 800,
    floors: 8,
    brand: "place",
    names: ["91本溪{b}供电有限公司", "91本溪{b}热力有限公司", "91本溪{b}通信有限公司", "12{d}{b}广播转播台"],
  },
  {
    id: "site",
    title: "在建工地",
    count: 24,
    crowded: false,
    area: [2000, 40000],
    smallBelow: 0,
    keyFrom: NEVER,
    floors: 24,
    brand: "place",
    names: ["91本溪{b}建设项目部"],
  },
];

/** @throws RangeError when there is no such trade. */
export function tradeOf(id: string): Trade {
  const found = TRADES.find((trade) => trade.id === id);
  if (found === undefined) throw new RangeError(`There is no trade ${id}.`);
  return found;
}

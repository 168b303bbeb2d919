/**
 * Units whose names are hard on careless programs: characters beyond 16 bits, quotes, commas, twins that only
 * look alike.
 *
 * All of them are good names. A name is never an id and never changed; programs that trim, normalise or split
 * them get caught here.
 */

import type { DistrictName } from "./districts.js";
import type { Draft, openCodes } from "./draft.js";
import { districtOf } from "./places.js";
import { tradeOf } from "./trades.js";

type OddName = readonly [
  name: string,
  trade: string,
  district: DistrictName,
  street: number,
  area: number,
  floors: number | null,
];

const ODD_NAMES: readonly OddName[] = [
  // Beyond the basic plane: two UTF-16 units, four bytes.
  ["平山区𠮷祥楼饭店", "restaurant", "平山区", 0, 2100, 3],
  ["明山区鑫𬭎五金建材商店", "shop", "明山区", 1, 420, 2],
  ["本溪𫖮园宾馆有限公司", "hotel", "溪湖区", 2, 5200, 9],
  ["溪湖区㐂来顺火锅店", "restaurant", "溪湖区", 0, 640, 2],
  ["桓仁县𪚥腾山参仓库", "warehouse", "桓仁满族自治县", 0, 2200, 1],
  // Quotes, commas and other marks of a spreadsheet.
  ['平山区"老味道"小吃部', "restaurant", "平山区", 1, 95, 1],
  ['本溪"不夜天"娱乐有限公司', "ktv", "明山区", 0, 1400, 3],
  ["HENGYUAN AUTO PARTS, CO., LTD. 本溪分公司", "factory", "溪湖区", 2, 21000, 3],
  ["明山区甲、乙、丙(联合)农贸市场", "market", "明山区", 2, 3900, null],
  ["Tom's 西餐厅", "restaurant", "平山区", 0, 380, 2],
  ["+86咖啡馆", "restaurant", "明山区", 0, 320, 1],
  ["-18℃冷链仓库", "warehouse", "溪湖区", 4, 9100, 1],
  ["@家便利店", "shop", "明山区", 3, 110, 1],
  ["=本味=餐饮有限公司", "restaurant", "平山区", 2, 510, 2],
  // Numbers and words that a reader may take for something else.
  ["007密室逃脱馆", "culture", "平山区", 0, 700, 3],
  ["NULL酒吧", "ktv", "明山区", 0, 330, 1],
  ["溪湖区24小时便利店", "shop", "溪湖区", 0, 90, 1],
  ["溪湖区\uFF12\uFF14小时便利店", "shop", "溪湖区", 1, 85, 1],
  // Twins: one character in simplified, traditional and compatibility form.
  ["平山区福满楼饭店", "restaurant", "平山区", 0, 900, 3],
  ["平山区福滿楼饭店", "restaurant", "平山区", 0, 450, 2],
  ["平山区\uFA1B满楼饭店", "restaurant", "平山区", 3, 470, 2],
  // Twins by width of brackets, by a space, and by a composed or decomposed letter.
  ["明山区金海岸洗浴中心(北地店)", "bathhouse", "明山区", 0, 2650, 4],
  ["明山区金海岸洗浴中心\uFF08北地店\uFF09", "bathhouse", "明山区", 0, 1500, 3],
  ["本溪县新世纪网吧", "internet-cafe", "本溪满族自治县", 0, 260, 1],
  ["本溪县新世纪 网吧", "internet-cafe", "本溪满族自治县", 1, 310, 2],
  ["Caf\u00E9 太子河", "restaurant", "平山区", 1, 350, 1],
  ["Cafe\u0301 太子河", "restaurant", "明山区", 1, 340, 1],
  // Twins letter for letter: only the credit code tells them apart.
  ["溪湖区好再来饭店", "restaurant", "溪湖区", 0, 360, 2],
  ["溪湖区好再来饭店", "restaurant", "溪湖区", 3, 520, 2],
  [
    "本溪满族自治县小市镇中心敬老院暨残疾人托养服务中心暨农村五保供养服务中心暨居家养老综合服务站(汤沟温泉院区)",
    "nursing-home",
    "本溪满族自治县",
    0,
    2700,
    3,
  ],
];

export function oddDrafts(codeFor: ReturnType<typeof openCodes>): Draft[] {
  return ODD_NAMES.map(([name, trade, districtName, street, area, floors]) => {
    const district = districtOf(districtName);
    return {
      id: codeFor(trade === "nursing-home" ? "12" : "91", district),
      name,
      district,
      street: district.streets[street]!,
      trade: tradeOf(trade),
      area,
      floors,
      opened: "2019-06-03",
      closed: null,
      status: "active",
      exclusions: [],
    };
  });
}

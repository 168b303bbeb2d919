/**
 * How premises of a trade are named: `{d}` district, `{b}` brand.
 *
 * The first two characters are the register of the credit code: 91 firm, 92 self-employed person, 12 public
 * institution, 52 private non-profit.
 */

// biome-ignore format: a table, one trade a line
export const NAME_PATTERNS: Readonly<Record<string, readonly string[]>> = {
  hotel: ["91本溪{b}宾馆有限公司", "91本溪{b}酒店管理有限公司", "92{d}{b}宾馆", "92{d}{b}旅馆", "92{d}{b}快捷酒店", "92{d}{b}温泉民宿"],
  restaurant: ["92{d}{b}饭店", "92{d}{b}饭馆", "92{d}{b}火锅店", "92{d}{b}烧烤店", "92{d}{b}羊汤馆", "92{d}{b}冷面馆", "91本溪{b}餐饮有限公司"],
  ktv: ["92{d}{b}KTV", "92{d}{b}歌厅", "91本溪{b}娱乐有限公司", "92{d}{b}音乐酒吧"],
  bathhouse: ["92{d}{b}洗浴中心", "92{d}{b}浴池", "91本溪{b}洗浴有限公司", "92{d}{b}汗蒸馆"],
  "internet-cafe": ["92{d}{b}网吧", "92{d}{b}网咖", "91本溪{b}网络服务有限公司"],
  shop: ["92{d}{b}超市", "92{d}{b}商店", "92{d}{b}食杂店", "92{d}{b}五金建材商店", "92{d}{b}服装店", "91本溪{b}商贸有限公司", "92{d}{b}药房"],
  market: ["91本溪{b}市场管理有限公司", "91{d}{b}农贸市场有限公司", "91本溪{b}批发市场有限公司"],
  school: ["12{d}{b}小学", "12{d}{b}中学", "12{d}{b}学校", "12{d}{b}中等职业学校", "52{d}{b}培训学校"],
  kindergarten: ["52{d}{b}幼儿园", "52{d}{b}双语幼儿园", "12{d}{b}幼儿园"],
  hospital: ["12{d}{b}医院", "12{d}{b}社区卫生服务中心", "91本溪{b}医院有限公司", "92{d}{b}诊所", "91本溪{b}口腔医院有限公司"],
  "nursing-home": ["52{d}{b}养老院", "52{d}{b}老年公寓", "12{d}{b}敬老院", "52{d}{b}护理院"],
  culture: ["91本溪{b}影城有限公司", "12{d}{b}图书馆", "12{d}{b}文化馆", "91本溪{b}体育健身有限公司"],
  station: ["91本溪{b}客运站有限公司"],
  "filling-station": ["91本溪{b}加油站有限公司", "91{d}{b}加油站", "91本溪{b}加气站有限公司"],
  hazardous: ["91本溪{b}化工有限公司", "91本溪{b}燃气有限公司", "91本溪{b}烟花爆竹有限公司"],
  factory: ["91本溪{b}机械制造有限公司", "91本溪{b}铸造有限公司", "91本溪{b}药业有限公司", "91本溪{b}食品有限公司", "92{d}{b}木材加工厂", "92{d}{b}服装厂"],
  warehouse: ["91本溪{b}仓储有限公司", "91本溪{b}物流有限公司", "92{d}{b}仓库", "91本溪{b}冷链有限公司"],
  office: ["91本溪{b}物业管理有限公司", "91本溪{b}大厦管理有限公司", "12{d}{b}政务服务中心", "91本溪{b}房地产开发有限公司"],
  utility: ["91本溪{b}供电有限公司", "91本溪{b}热力有限公司", "91本溪{b}通信有限公司", "12{d}{b}广播转播台"],
  site: ["91本溪{b}建设项目部"],
};

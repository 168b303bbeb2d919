/**
 * The 26 inspectors of six brigades, written by hand: a roster is a list of people, and every one of them
 * tests something.
 *
 * `LAW` certificates stand for 行政执法证, `ENGINEER` for 注册消防工程师证. A person serves from the first to
 * the last day of `served`.
 */
import type { DistrictName } from "./districts.js";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly brigade: DistrictName;
  readonly regions: readonly (DistrictName | "本溪市")[];
  readonly qualifications: readonly string[];
  readonly certificates: readonly (readonly [kind: string, number: string, from: string, until: string])[];
  readonly grade: string;
  readonly capacity: number;
  readonly team: string | null;
  readonly leave: readonly (readonly [from: string, until: string, reason: string])[];
  /**
   * Declared interests: a trade and a reason; the unit is found among those of his district that he never
   * visited.
   */
  readonly interests: readonly (readonly [trade: string, reason: string])[];
  readonly served: readonly [from: string, until: string];
}

const LAW = "law-enforcement";
const ENGINEER = "fire-engineer";
const LEADS = ["inspect", "lead"];
const GOES = ["inspect"];
const ALWAYS = ["2000-01-01", "9999-12-31"] as const;

/** An enforcement certificate with an invented number. */
function law(number: string, from = "2023-03-01", until = "2028-02-29") {
  return [LAW, `虚构执法${number}`, from, until] as const;
}

const PLAIN = { leave: [], interests: [], served: ALWAYS, team: null } as const;

// biome-ignore format: a roster reads as a table, one person a line
export const ROSTER: readonly Person[] = [
  // 平山区. The head of the brigade makes no visits.
  { ...PLAIN, id: "PS-01", name: "高振邦", brigade: "平山区", regions: ["平山区"], qualifications: LEADS, certificates: [law("0201")], grade: "senior", capacity: 0 },
  { ...PLAIN, id: "PS-02", name: "佟海峰", brigade: "平山区", regions: ["平山区", "南芬区"], qualifications: LEADS, certificates: [law("0202")], grade: "middle", capacity: 34, team: "平山一组", interests: [["hotel", "配偶为该单位股东"], ["restaurant", "配偶为该单位股东"]] },
  { ...PLAIN, id: "PS-03", name: "李伟", brigade: "平山区", regions: ["平山区", "南芬区"], qualifications: LEADS, certificates: [law("0203"), [ENGINEER, "虚构消工0203", "2024-05-06", "2027-05-05"]], grade: "middle", capacity: 34, team: "平山一组" },
  { ...PLAIN, id: "PS-04", name: "那英杰", brigade: "平山区", regions: ["平山区", "溪湖区"], qualifications: GOES, certificates: [law("0204")], grade: "junior", capacity: 32, team: "平山二组" },
  // On maternity leave for the whole round.
  { ...PLAIN, id: "PS-05", name: "孙雨桐", brigade: "平山区", regions: ["平山区"], qualifications: LEADS, certificates: [law("0205")], grade: "middle", capacity: 24, team: "平山二组", leave: [["2025-12-08", "2026-05-14", "产假"]] },
  { ...PLAIN, id: "PS-06", name: "周𬀩", brigade: "平山区", regions: ["平山区", "明山区"], qualifications: GOES, certificates: [law("0206")], grade: "junior", capacity: 32 },

  // 明山区. 李伟 is another 李伟.
  { ...PLAIN, id: "MS-01", name: "郭书恒", brigade: "明山区", regions: ["明山区"], qualifications: LEADS, certificates: [law("0401")], grade: "senior", capacity: 24 },
  { ...PLAIN, id: "MS-02", name: "李伟", brigade: "明山区", regions: ["明山区", "溪湖区"], qualifications: LEADS, certificates: [law("0402")], grade: "middle", capacity: 34, interests: [["hospital", "本人曾在该单位任职,离职未满三年"]] },
  { ...PLAIN, id: "MS-03", name: "赵晓冬", brigade: "明山区", regions: ["明山区"], qualifications: GOES, certificates: [law("0403")], grade: "junior", capacity: 34 },
  // His certificate ends in the middle of the round.
  { ...PLAIN, id: "MS-04", name: "宋立强", brigade: "明山区", regions: ["明山区"], qualifications: LEADS, certificates: [law("0404", "2021-02-15", "2026-02-14")], grade: "middle", capacity: 26 },
  // Away for nine days of ninety: he still has time for his visits.
  { ...PLAIN, id: "MS-05", name: "关悦", brigade: "明山区", regions: ["明山区", "本溪满族自治县"], qualifications: LEADS, certificates: [law("0405")], grade: "middle", capacity: 32, leave: [["2026-02-16", "2026-02-24", "年休假"]], interests: [["shop", "父亲为该单位消防安全管理人"]] },
  // A trainee: certified to enforce, not yet qualified to inspect.
  { ...PLAIN, id: "MS-06", name: "马一鸣", brigade: "明山区", regions: ["明山区"], qualifications: [], certificates: [law("0406", "2025-09-01", "2030-08-31")], grade: "junior", capacity: 12, served: ["2025-09-01", "9999-12-31"] },

  // 溪湖区. XH-01 may be sent anywhere in the city.
  { ...PLAIN, id: "XH-01", name: "栾士杰", brigade: "溪湖区", regions: ["本溪市"], qualifications: [...LEADS, "hazmat", "high-rise"], certificates: [law("0301"), [ENGINEER, "虚构消工0301", "2023-08-01", "2026-07-31"]], grade: "senior", capacity: 28 },
  { ...PLAIN, id: "XH-02", name: "曲明哲", brigade: "溪湖区", regions: ["溪湖区", "平山区"], qualifications: LEADS, certificates: [law("0302")], grade: "middle", capacity: 32, team: "溪湖组" },
  { ...PLAIN, id: "XH-03", name: "韩雪", brigade: "溪湖区", regions: ["溪湖区"], qualifications: GOES, certificates: [law("0303")], grade: "junior", capacity: 30, team: "溪湖组", interests: [["school", "亲属承包该单位食堂"]] },
  // Expired; the engineer's certificate does not stand in for it.
  { ...PLAIN, id: "XH-04", name: "白云龙", brigade: "溪湖区", regions: ["溪湖区"], qualifications: LEADS, certificates: [law("0304", "2020-12-01", "2025-11-30"), [ENGINEER, "虚构消工0304", "2024-01-01", "2026-12-31"]], grade: "middle", capacity: 26 },
  // Moved to another city; kept because of past visits.
  { ...PLAIN, id: "XH-05", name: "邢大勇", brigade: "溪湖区", regions: ["溪湖区"], qualifications: LEADS, certificates: [law("0305")], grade: "middle", capacity: 26, served: ["2000-01-01", "2025-06-30"] },

  // 南芬区.
  { ...PLAIN, id: "NF-01", name: "富文博", brigade: "南芬区", regions: ["南芬区", "本溪满族自治县"], qualifications: LEADS, certificates: [law("0501")], grade: "middle", capacity: 14, interests: [["restaurant", "与该单位法定代表人为同胞兄弟"]] },
  { ...PLAIN, id: "NF-02", name: "金哲秀", brigade: "南芬区", regions: ["南芬区", "平山区"], qualifications: LEADS, certificates: [law("0502")], grade: "junior", capacity: 20 },

  // 本溪满族自治县. BX-03 renewed his certificate in time.
  { ...PLAIN, id: "BX-01", name: "唐守业", brigade: "本溪满族自治县", regions: ["本溪满族自治县"], qualifications: LEADS, certificates: [law("2101")], grade: "senior", capacity: 24 },
  { ...PLAIN, id: "BX-02", name: "乔亮", brigade: "本溪满族自治县", regions: ["本溪满族自治县", "桓仁满族自治县"], qualifications: LEADS, certificates: [law("2102")], grade: "middle", capacity: 28, interests: [["hotel", "持有该单位房屋产权"], ["school", "子女在该单位就读"]] },
  { ...PLAIN, id: "BX-03", name: "肇海霞", brigade: "本溪满族自治县", regions: ["本溪满族自治县", "桓仁满族自治县"], qualifications: LEADS, certificates: [law("2103", "2020-03-01", "2025-02-28"), law("2103B", "2025-03-01", "2030-02-28")], grade: "middle", capacity: 28 },
  // Two leaves, neither half of the round, together more than half.
  { ...PLAIN, id: "BX-04", name: "段志刚", brigade: "本溪满族自治县", regions: ["本溪满族自治县"], qualifications: GOES, certificates: [law("2104")], grade: "junior", capacity: 24, leave: [["2026-01-05", "2026-01-30", "脱产培训"], ["2026-02-24", "2026-03-20", "病假"]] },

  // 桓仁满族自治县. HR-02 made nearly all visits of some units; HR-03 is new and has made none.
  { ...PLAIN, id: "HR-01", name: "卢长青", brigade: "桓仁满族自治县", regions: ["桓仁满族自治县"], qualifications: LEADS, certificates: [law("2201")], grade: "senior", capacity: 24 },
  { ...PLAIN, id: "HR-02", name: "于国栋", brigade: "桓仁满族自治县", regions: ["桓仁满族自治县"], qualifications: LEADS, certificates: [law("2202")], grade: "middle", capacity: 22, interests: [["bathhouse", "岳父经营该单位"]] },
  { ...PLAIN, id: "HR-03", name: "纪念", brigade: "桓仁满族自治县", regions: ["桓仁满族自治县"], qualifications: LEADS, certificates: [law("2203", "2025-12-15", "2030-12-14")], grade: "junior", capacity: 22, served: ["2025-12-15", "9999-12-31"] },
];

/**
 * What rows look like from outside, as schemas: for the JSON Schema files that are shipped, and as the
 * reference with which a test compares the written readers. Reading itself does not use them.
 */

import * as z from "zod";
import { isWellFormed } from "../kernel/byte-order.js";
import { isDay } from "../kernel/iso-date.js";
import { faultOfId } from "../kernel/parse-id.js";
import { INSPECTOR_POSTS, INSPECTOR_STATUSES } from "./inspector.js";
import { isPostShare } from "./post-share.js";
import { namesInRegion, regionText } from "./region.js";
import { UNIT_STATUSES } from "./unit.js";

/** JSON Schema (2020-12) of a unit row. */
export function unitJsonSchema(): unknown {
  return z.toJSONSchema(unitRow(), { io: "input" });
}

/** JSON Schema (2020-12) of an inspector row. */
export function inspectorJsonSchema(): unknown {
  return z.toJSONSchema(inspectorRow(), { io: "input" });
}

/** JSON Schema (2020-12) of a row of the history. */
export function visitJsonSchema(): unknown {
  return z.toJSONSchema(visitRow(), { io: "input" });
}

/**
 * True when a row, looked at alone, is one that `parseRegistry` accepts. Slow; for tests and for programs
 * that need one row checked.
 */
export function isUnitRow(value: unknown): boolean {
  return unitRow().safeParse(value).success;
}

/** As `isUnitRow`. Whether the units of recusals exist is not looked at. */
export function isInspectorRow(value: unknown): boolean {
  return inspectorRow().safeParse(value).success;
}

/** As `isUnitRow`. Whether unit and inspectors exist is not looked at. */
export function isVisitRow(value: unknown): boolean {
  return visitRow().safeParse(value).success;
}

const id = () =>
  z
    .string()
    .min(1)
    .max(256)
    .refine((text) => faultOfId(text) === undefined);
const text = () => z.string().refine(isWellFormed).nullish();
const reason = () => z.string().min(1).refine(isWellFormed);
const day = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .refine(isDay);
const orNothing = <T extends z.ZodType>(schema: T) => z.union([schema, z.literal("")]).nullish();

const regionPath = () =>
  z.string().refine((path) => namesInRegion(path).every((part) => faultOfId(part) === undefined));
const region = () => z.union([regionPath(), z.array(id())]);

/** A list whose order means nothing and whose items differ. */
function setOf<T extends z.ZodType>(item: T, keyOf: (item: unknown) => string = recordKey) {
  return orNothing(z.array(item).refine((items) => new Set(items.map(keyOf)).size === items.length));
}

/** Null, empty text and a field left out are the same. */
function recordKey(item: unknown): string {
  if (typeof item === "string") return item;
  const said = Object.entries(item as object).filter(
    ([, value]) => value !== undefined && value !== null && value !== "",
  );
  return JSON.stringify(said);
}

function regionKey(item: unknown): string {
  return Array.isArray(item) ? regionText(item) : regionText(namesInRegion(String(item)));
}

function inOrder({
  from,
  until,
}: {
  from?: string | null | undefined;
  until?: string | null | undefined;
}): boolean {
  return !from || !until || from <= until;
}

const fact = () => z.union([z.string().refine(isWellFormed), z.int(), z.boolean(), z.null()]).optional();
const factName = () =>
  id()
    .regex(/^[^.$]*$/)
    .refine((name) => name !== "__proto__");

function unitRow() {
  const exclusion = z
    .strictObject({ flag: id(), reason: reason(), from: orNothing(day()), until: orNothing(day()) })
    .refine(inOrder)
    .describe("Why the unit is left out for a time · 除外标记");
  return z
    .strictObject({
      id: id().describe(
        "Used byte for byte: 1 to 256 bytes, NFC, no space at an end, no invisible characters · 标识,按字节原样使用",
      ),
      name: text().describe("For people · 名称"),
      region: orNothing(region()).describe(
        "From the outermost region inwards, as a list or with slashes · 所属区域",
      ),
      categories: setOf(id()).describe("类别"),
      tier: orNothing(id()).describe("风险或信用等级"),
      facts: orNothing(z.record(factName(), fact())).describe(
        "Anything else a rule may ask for: text, whole numbers, true, false · 其他事实",
      ),
      status: orNothing(z.enum(UNIT_STATUSES)).describe('"active" when left out · 状态'),
      opened: orNothing(day()).describe("First day of business · 开业日期"),
      closed: orNothing(day()).describe("First day on which the unit is no more · 关闭日期"),
      exclusions: setOf(exclusion),
    })
    .refine(({ opened, closed }) => inOrder({ from: opened, until: closed }))
    .meta({ title: "Unit · 检查对象" });
}

function inspectorRow() {
  const period = { from: day(), until: day() };
  const certificate = z.strictObject({ kind: id(), number: text(), ...period }).refine(inOrder);
  const absence = z.strictObject({ ...period, reason: text() }).refine(inOrder);
  const recusal = z.strictObject({ unit: id(), reason: reason() });
  return z
    .strictObject({
      id: id().describe("标识,按字节原样使用"),
      name: text().describe("姓名"),
      agency: orNothing(id()).describe("所属机关"),
      regions: setOf(z.union([regionPath(), z.array(id()).min(1)]), regionKey).describe(
        "Region paths served, with everything inside them · 负责区域",
      ),
      qualifications: setOf(id()).describe("资格"),
      certificates: setOf(certificate).describe("Both days inclusive · 执法证件"),
      grade: orNothing(id()).describe("职级"),
      leave: setOf(absence).describe("Both days inclusive · 请假"),
      capacity: z.int().min(1).describe("Most visits a round · 每轮可承担检查数"),
      recusals: setOf(recusal).describe("Units this inspector does not go to · 回避"),
      team: orNothing(id()).describe("所在小组"),
      status: orNothing(z.enum(INSPECTOR_STATUSES)).describe('"active" when left out · 状态'),
      post: orNothing(z.enum(INSPECTOR_POSTS)).describe(
        '"officer" when left out; an expert joins, an auxiliary never inspects · 身份',
      ),
      share: orNothing(z.string().refine(isPostShare)).describe('Share of a full post: "1/2" · 任职比例'),
      perDay: orNothing(z.int().min(1)).describe("Most visits on a day · 每日上限"),
      perWeek: orNothing(z.int().min(1)).describe("Most visits in a week, Monday to Sunday · 每周上限"),
      perYear: orNothing(z.int().min(1)).describe("Most visits in the year · 全年上限"),
      openCases: orNothing(z.int().min(0)).describe("Cases still open · 未结案件数"),
      home: orNothing(region()).describe("Where the inspector lives · 居住地"),
      notWith: setOf(id()).describe("Inspectors with whom this one never sits in a team · 不得同组人员"),
    })
    .meta({ title: "Inspector · 执法检查人员" });
}

function visitRow() {
  return z
    .strictObject({
      unit: id().describe("Id of the unit · 检查对象"),
      day: day().describe("检查日期"),
      inspectors: setOf(id()).describe("Ids of those who went · 检查人员"),
      kind: orNothing(id()).describe('"routine" when left out · 检查类型'),
      result: text().describe("检查结果"),
      matter: orNothing(id()).describe("Inspection matter · 事项"),
      authority: orNothing(id()).describe("Authority that made the visit · 检查机关"),
      level: orNothing(id()).describe("Level of government of the authority · 层级"),
    })
    .meta({ title: "Visit · 检查记录" });
}

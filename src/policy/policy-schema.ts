/** The form of a policy document, once: it reads files at the door and becomes the JSON Schema that gives editors completion. */
import * as z from "zod";
import { nestsDeeper, placeOfUnplain } from "../kernel/canonical-json.js";
import { madeOnce } from "../kernel/made-once.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { lane } from "./lane-schema.js";
import { count, matter } from "./matter-schema.js";
import { POLICY_FORMAT, type Policy } from "./policy.js";
import { refuse } from "./refuse.js";
import { id, workCalendar } from "./schedule-schema.js";
import { scoring } from "./scoring-schema.js";
import { refusalsOfShape, valueAt } from "./shape-refusals.js";

/** JSON Schema of a policy file, for editors and other programs. */
export function policyJsonSchema(): unknown {
  return z.toJSONSchema(policyDocument(), { io: "input" });
}

/** Lists and objects in each other; the deepest condition needs less than half. */
const MOST_LEVELS = 100;

/**
 * The value as a policy with its defaults filled in, or everything that is wrong with its shape. `$schema`, by which an editor finds the JSON Schema,
 * is no rule: it is left out.
 */
export function readShape(value: unknown): Result<Policy> {
  if (nestsDeeper(value, MOST_LEVELS)) return reject([refuse("policy/too-deep", [], { most: MOST_LEVELS })]);
  const unplain = placeOfUnplain(value);
  if (unplain !== undefined) return reject([refuse("policy/not-plain", unplain, { given: nameOfThing(valueAt(value, unplain)) })]);
  const hidden = placesOfProto(value);
  if (hidden.length > 0) return reject(hidden.map((path) => refuse("policy/unknown-field", path, { field: "__proto__" })));
  const read = formOf(POLICY_FORMAT).safeParse(value);
  if (!read.success) return reject(refusalsOfShape(read.error.issues, value));
  const { $schema: _editor, ...policy } = read.data;
  return accept(said(policy) as Policy);
}

/** Fields called `__proto__`, which readers of forms pass over in silence: a condition would vanish with one. */
function placesOfProto(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    return name === "__proto__" ? [here] : placesOfProto(inner, here);
  });
}

/** An optional field that a program sets to undefined is a field left out. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, said(inner)]])));
}

/** Kept once it is made: to make it costs ten times as much as to read a policy by it. */
const formOf = /* @__PURE__ */ madeOnce((_format: typeof POLICY_FORMAT) => policyDocument());

const policyDocument = () =>
  z.strictObject({
    $schema: z.string().optional().describe("Where an editor finds this schema; no part of the policy · 供编辑器使用,不属于政策"),
    format: z.literal(POLICY_FORMAT).describe("格式"),
    id: id(),
    title: z.string().default("").describe("For people · 名称"),
    authority: id().describe("Id of the authority, without / · 执法机关"),
    year: z.number().int().min(1900).max(9999).describe("年度"),
    level: id().optional().describe("Level of government of the authority · 层级"),
    classes: z
      .strictObject({
        fact: z.string().describe("Fact that holds the score · 分值字段"),
        steps: z
          .array(z.strictObject({ class: id(), below: z.number().int().optional().describe("Scores lie below · 分值低于") }))
          .min(1)
          .describe("From the lowest score up · 由低到高"),
        direct: z
          .array(z.strictObject({ class: id(), where: z.record(z.string(), z.unknown()).describe("Whom it concerns · 条件") }))
          .min(1)
          .optional()
          .describe("Asked before the score · 直接判定"),
        missing: id().optional().describe("Class without a score · 无分值时"),
        scoring: scoring().optional().describe("How results and events move the score · 分值调整规则"),
      })
      .optional()
      .describe("Credit classes from a score · 信用风险分类"),
    workDays: z
      .strictObject({
        perVisit: z.string().describe("Working days of one inspector for one visit · 每人每次所需工作日"),
        perInspector: count().describe("Working days each inspector has in the year · 每人全年可用工作日"),
      })
      .optional()
      .describe("Working days a visit costs and an inspector has in the year · 工作日测算"),
    calendars: z.array(workCalendar()).min(1).max(20).optional().describe("Working days · 工作日历"),
    shares: z
      .array(
        z.strictObject({
          id: id(),
          matters: z.array(id()).min(1).describe("Counted together · 合计的事项"),
          ratio: z.string().describe("Exact share of all visits · 占全部检查的比例"),
          side: z.enum(["at-least", "at-most"]).default("at-least").describe("不少于、不超过"),
          source: z.string().optional().describe("Where the number comes from · 依据"),
        }),
      )
      .min(1)
      .optional()
      .describe("Shares of the year's visits · 占全年计划的比例"),
    tiers: z.array(id()).min(1).nullable().default(null).describe("Tiers a unit may have; null: any · 等级"),
    matters: z.array(matter()).min(1).describe("Inspection matters · 抽查事项"),
    lanes: z.array(lane()).min(1).max(100).optional().describe("Visits beside the draw · 抽查以外的检查"),
  });

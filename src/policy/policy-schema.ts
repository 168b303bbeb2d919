/**
 * The form of a policy document, once: it reads files at the door and becomes the JSON Schema that gives
 * editors completion.
 */
import * as z from "zod/mini";
import { nestsDeeper, placeOfUnplain } from "../kernel/canonical-json.js";
import { about, readBy } from "../kernel/form.js";
import { madeOnce } from "../kernel/made-once.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { disclosure } from "./disclosure-schema.js";
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
 * The value as a policy with its defaults filled in, or everything that is wrong with its shape. `$schema`,
 * by which an editor finds the JSON Schema, is no rule: it is left out.
 */
export function readShape(value: unknown): Result<Policy> {
  if (nestsDeeper(value, MOST_LEVELS)) return reject([refuse("policy/too-deep", [], { most: MOST_LEVELS })]);
  const unplain = placeOfUnplain(value);
  if (unplain !== undefined)
    return reject([refuse("policy/not-plain", unplain, { given: nameOfThing(valueAt(value, unplain)) })]);
  const hidden = placesOfProto(value);
  if (hidden.length > 0)
    return reject(hidden.map((path) => refuse("policy/unknown-field", path, { field: "__proto__" })));
  const read = readBy(formOf(POLICY_FORMAT), value);
  if (!read.success) return reject(refusalsOfShape(read.error.issues, value));
  const { $schema: _editor, ...policy } = read.data;
  return accept(said(policy) as Policy);
}

/**
 * Fields called `__proto__`, which readers of forms pass over in silence: a condition would vanish with one.
 */
function placesOfProto(
  value: unknown,
  path: readonly (string | number)[] = [],
): (readonly (string | number)[])[] {
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
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, said(inner)]])),
  );
}

/** Kept once it is made: to make it costs ten times as much as to read a policy by it. */
const formOf = /* @__PURE__ */ madeOnce((_format: typeof POLICY_FORMAT) => policyDocument());

/** Credit classes: by steps of a score, or straight away. */
const classes = () =>
  z.strictObject({
    fact: about("Fact that holds the score · 分值字段", z.string()),
    steps: about(
      "From the lowest score up · 由低到高",
      z
        .array(
          z.strictObject({
            class: id(),
            below: about("Scores lie below · 分值低于", z.optional(z.number().check(z.int()))),
          }),
        )
        .check(z.minLength(1)),
    ),
    direct: about(
      "Asked before the score · 直接判定",
      z.optional(
        z
          .array(
            z.strictObject({
              class: id(),
              where: about("Whom it concerns · 条件", z.record(z.string(), z.unknown())),
            }),
          )
          .check(z.minLength(1)),
      ),
    ),
    missing: about("Class without a score · 无分值时", z.optional(id())),
    scoring: about("How results and events move the score · 分值调整规则", z.optional(scoring())),
  });

export const policyDocument = () =>
  z.strictObject({
    $schema: about(
      "Where an editor finds this schema; no part of the policy · 供编辑器使用,不属于抽查计划",
      z.optional(z.string()),
    ),
    format: about("格式", z.literal(POLICY_FORMAT)),
    id: id(),
    title: about("For people · 名称", z._default(z.string(), "")),
    authority: about("Id of the authority, without / · 执法机关", id()),
    year: about("年度", z.number().check(z.int(), z.gte(1900), z.lte(9999))),
    level: about("Level of government of the authority · 层级", z.optional(id())),
    classes: about("Credit classes from a score · 信用风险分类", z.optional(classes())),
    workDays: about(
      "Working days a visit costs and an inspector has in the year · 工作日测算",
      z.optional(
        z.strictObject({
          perVisit: about("Working days of one inspector for one visit · 每人每次所需工作日", z.string()),
          perInspector: about("Working days each inspector has in the year · 每人全年可用工作日", count()),
        }),
      ),
    ),
    calendars: about(
      "Working days · 工作日历",
      z.optional(z.array(workCalendar()).check(z.minLength(1), z.maxLength(20))),
    ),
    shares: about(
      "Shares of the year's visits · 占全年计划的比例",
      z.optional(
        z
          .array(
            z.strictObject({
              id: id(),
              matters: about("Counted together · 合计的事项", z.array(id()).check(z.minLength(1))),
              ratio: about("Exact share of all visits · 占全部检查的比例", z.string()),
              side: about("不少于、不超过", z._default(z.enum(["at-least", "at-most"]), "at-least")),
              source: about("Where the number comes from · 依据", z.optional(z.string())),
            }),
          )
          .check(z.minLength(1)),
      ),
    ),
    tiers: about(
      "Tiers a unit may have; null: any · 等级",
      z._default(z.nullable(z.array(id()).check(z.minLength(1))), null),
    ),
    matters: about("Inspection matters · 抽查事项", z.array(matter()).check(z.minLength(1))),
    lanes: about(
      "Visits beside the draw · 抽查以外的检查",
      z.optional(z.array(lane()).check(z.minLength(1), z.maxLength(100))),
    ),
    disclosure: about("What the public sees, and when · 公开规则", z.optional(disclosure())),
  });

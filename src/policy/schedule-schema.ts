/** The form of calendars and of the days of visits in a policy document. */
import * as z from "zod/mini";
import { about } from "../kernel/form.js";

export const id = () =>
  about(
    "Id, byte for byte: 1 to 256 bytes, NFC, no leading or trailing space · 标识,按字节原样使用",
    z.string(),
  );
const day = () => about("YYYY-MM-DD · 日期", z.string());
const namedDays = () => z.array(z.strictObject({ day: day(), name: about("名称", z.string()) }));

export const workCalendar = () =>
  z.strictObject({
    id: id(),
    from: about("First day that the calendar knows · 起", day()),
    until: about("Last day · 止", day()),
    weekend: about(
      "1 is Monday · 周末",
      z._default(z.array(z.number().check(z.int(), z.gte(1), z.lte(7))).check(z.maxLength(6)), [6, 7]),
    ),
    holidays: about("Days off · 放假日", z._default(namedDays(), [])),
    workdays: about("Days of a weekend on which people work · 调休上班日", z._default(namedDays(), [])),
    source: about("The notice · 依据", z.optional(z.string())),
  });

const bundle = () =>
  z.strictObject({
    depth: about(
      "Names of the region path that make a neighbourhood · 区域层级数",
      z.number().check(z.int(), z.gte(1), z.lte(20)),
    ),
    units: about(
      "Most units of a bundle · 同日检查的对象数",
      z.number().check(z.int(), z.gte(2), z.lte(100)),
    ),
  });

const localDaysOff = () =>
  z.strictObject({
    from: day(),
    until: day(),
    reason: about("事由", z.string().check(z.minLength(1))),
    region: about(
      "Region path; left out: everywhere · 区域",
      z.optional(z.array(id()).check(z.minLength(1))),
    ),
  });

const visitWindow = () =>
  z.strictObject({
    id: id(),
    where: about("Whom it concerns · 条件", z.record(z.string(), z.unknown())),
    from: day(),
    until: day(),
  });

export const schedule = () =>
  z.strictObject({
    together: about("Neighbours go on the same day · 邻近对象同日检查", z.optional(bundle())),
    off: about(
      "Local days off · 本地不安排检查的日期",
      z.optional(z.array(localDaysOff()).check(z.minLength(1))),
    ),
    windows: about(
      "Units that it concerns are visited in one of their windows · 检查时间段",
      z.optional(z.array(visitWindow()).check(z.minLength(1))),
    ),
    everyDay: about("Days off too · 休息日也可检查", z.optional(z.literal(true))),
    joins: about(
      "Joins the visit of another matter at the same unit · 与其他事项合并检查",
      z.optional(z.literal(true)),
    ),
  });

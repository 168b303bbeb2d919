/** The form of calendars and of the days of visits in a policy document. */
import * as z from "zod";

export const id = () => z.string().describe("Id, byte for byte: 1 to 256 bytes, NFC, no leading or trailing space · 标识,按字节原样使用");
const day = () => z.string().describe("YYYY-MM-DD · 日期");
const namedDays = () => z.array(z.strictObject({ day: day(), name: z.string().describe("名称") }));

export const workCalendar = () =>
  z.strictObject({
    id: id(),
    from: day().describe("First day that the calendar knows · 起"),
    until: day().describe("Last day · 止"),
    weekend: z.array(z.number().int().min(1).max(7)).max(6).default([6, 7]).describe("1 is Monday · 周末"),
    holidays: namedDays().default([]).describe("Days off · 放假日"),
    workdays: namedDays().default([]).describe("Days of a weekend on which people work · 调休上班日"),
    source: z.string().optional().describe("The notice · 依据"),
  });

export const schedule = () =>
  z.strictObject({
    together: z
      .strictObject({
        depth: z.number().int().min(1).max(20).describe("Names of the region path that make a neighbourhood · 区域层级数"),
        units: z.number().int().min(2).max(100).describe("Most units of a bundle · 同日检查的对象数"),
      })
      .optional()
      .describe("Neighbours go on the same day · 邻近对象同日检查"),
    off: z
      .array(
        z.strictObject({
          from: day(),
          until: day(),
          reason: z.string().min(1).describe("事由"),
          region: z.array(id()).min(1).optional().describe("Region path; left out: everywhere · 区域"),
        }),
      )
      .min(1)
      .optional()
      .describe("Local days off · 本地不安排检查的日期"),
    windows: z
      .array(
        z.strictObject({
          id: id(),
          where: z.record(z.string(), z.unknown()).describe("Whom it concerns · 条件"),
          from: day(),
          until: day(),
        }),
      )
      .min(1)
      .optional()
      .describe("Units that it concerns are visited in one of their windows · 检查时间段"),
    everyDay: z.literal(true).optional().describe("Days off too · 休息日也可检查"),
    joins: z.literal(true).optional().describe("Joins the visit of another matter at the same unit · 与其他事项合并检查"),
  });

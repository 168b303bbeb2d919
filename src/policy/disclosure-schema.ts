/** The form of what a policy says about the public view. */
import * as z from "zod/mini";
import { about } from "../kernel/form.js";
import { isDay } from "../kernel/iso-date.js";
import { RESULT_CODES } from "../registry/result-codes.js";
import { LIST_TIMES, NEVER_WITHHELD, OPENABLE, WITHHELD_KINDS } from "./disclosure.js";
import { id } from "./schedule-schema.js";

const source = () => about("Where it comes from · 依据", z.optional(z.string()));
const months = () => z.optional(z.number().check(z.int(), z.gte(1), z.lte(1200)));
const day = () => z.optional(z.string().check(z.refine(isDay, "no day of the calendar")));
const code = () => z.enum(RESULT_CODES.map((each) => each.code));

const list = () =>
  z
    .strictObject({
      id: id(),
      of: about("Matters and lanes · 抽查事项和通道", z.array(id()).check(z.minLength(1))),
      when: about("Secret until the round is over, announced, or after it · 公开时间", z.enum(LIST_TIMES)),
      days: about(
        "So many days before the round begins, or after it ends · 提前或延后的天数",
        z.optional(z.number().check(z.int(), z.gte(0), z.lte(366))),
      ),
      source: source(),
    })
    .check(
      z.refine(({ when, days }) => when !== "secret" || days === undefined, "a secret list has no days"),
    );

const field = () =>
  z
    .strictObject({
      id: id(),
      kinds: about("Kinds of entries · 条目种类", z.array(z.enum(WITHHELD_KINDS)).check(z.minLength(1))),
      fields: about(
        "Names joined by dots, * for each of a list · 字段",
        z
          .array(z.string().check(z.refine(mayBeWithheld, "no field that may be withheld")))
          .check(z.minLength(1)),
      ),
      until: about("Open from this day on · 自该日起公开", day()),
      from: about("Taken down from this day on · 自该日起撤下", day()),
      months: about("Taken down so many months after the entry · 若干个月后撤下", months()),
      source: source(),
    })
    .check(z.refine(saysOneTime, "more than one of until, from and months"));

function mayBeWithheld(path: string): boolean {
  const [first = "", ...rest] = path.split(".");
  return first !== "" && !rest.includes("") && !NEVER_WITHHELD.includes(first);
}

function saysOneTime({ until, from, months: after }: Readonly<Record<string, unknown>>): boolean {
  return [until, from, after].filter((each) => each !== undefined).length <= 1;
}

export const disclosure = () =>
  z.strictObject({
    lists: about(
      "When the lists of drawn units are seen · 抽取名单的公开",
      z.optional(z.array(list()).check(z.minLength(1), z.maxLength(100))),
    ),
    fields: about(
      "Further fields that are not seen · 不公开的字段",
      z.optional(z.array(field()).check(z.minLength(1), z.maxLength(100))),
    ),
    results: about(
      "检查结果的公开",
      z.optional(
        z.strictObject({
          except: about(
            "Never published, where there are no other codes · 仅有这些代码的不公开",
            z.optional(z.array(code()).check(z.minLength(1))),
          ),
          months: about("Taken down so many months after publication · 公示期(月)", months()),
          source: source(),
        }),
      ),
    ),
    open: about(
      "What the defaults withhold, and is seen here · 默认不公开而予以公开的",
      z.optional(z.array(z.enum(OPENABLE)).check(z.minLength(1))),
    ),
  });

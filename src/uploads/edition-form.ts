/** The forms of both documents, once: they read at the door and become the JSON Schemas. */
import * as z from "zod/mini";
import { about } from "../kernel/form.js";
import { EDITION_FORMAT, FIELD_TYPES, ROW_KINDS, TEXT_FORMS } from "./edition.js";
import { OFFICE_FORMAT } from "./office.js";

/** What may stand in a name of a file. */
const FILE = /^[^\\/:*?"<>|.\p{C}]{1,80}$/u;

const text = () => z.string().check(z.minLength(1), z.maxLength(2000));
const values = () => z.record(text(), z.string().check(z.maxLength(2000)));
const length = () => z.optional(z.int().check(z.gte(1), z.lte(100_000)));
const found = () => ({
  confirmed: about("Found in a public source, which is named · 已由公开来源核实", z.boolean()),
  source: about("Key of `sources` · 来源", z.optional(text())),
  note: about("What else is to be known · 备注", z.optional(text())),
});

const field = () =>
  z.strictObject({
    name: about("Heading of the column, or key of the record · 字段名", text()),
    title: about("In Chinese, where the name is not · 中文名称", z.optional(text())),
    type: about("Text where nothing is said · 类型", z.optional(z.enum(FIELD_TYPES))),
    required: about("Every row has it · 是否必填", z.boolean()),
    length: about("Exactly so long · 固定长度", length()),
    most: about("At most so long · 最大长度", length()),
    counts: about("What lengths count · 长度单位", z.optional(z.enum(["characters", "gb18030-bytes"]))),
    forms: about("One of these forms · 格式", z.optional(z.array(z.enum(TEXT_FORMS)).check(z.minLength(1)))),
    codes: about("Name of a code list · 代码表", z.optional(text())),
    from: about(
      "Where it comes from: the first of these names that says something · 取值来源",
      z.optional(z.array(text()).check(z.minLength(1), z.maxLength(10))),
    ),
    value: about("The same in every row · 固定值", z.optional(z.string().check(z.maxLength(2000)))),
    text: about("A sentence with names in braces · 由其他值组成的文字", z.optional(text())),
    map: about("What our words are called there · 对照", z.optional(values())),
    join: about(
      "Between the items of a list · 分隔符",
      z.optional(z.string().check(z.minLength(1), z.maxLength(4))),
    ),
    least: about("Fewest items · 至少几项", z.optional(z.int().check(z.gte(1), z.lte(100)))),
    ...found(),
  });

const fields = () =>
  about("In the order of the columns · 字段", z.array(field()).check(z.minLength(1), z.maxLength(300)));

const table = () =>
  z.strictObject({
    file: about(
      "Name of its file, without the ending · 文件名",
      z.string().check(z.regex(FILE, "a short name of a file, without folder and ending")),
    ),
    form: about("One table, or a JSON list for each round · 形式", z.enum(["table", "json"])),
    rows: about("What a row is of · 每行对应", z.enum(ROW_KINDS)),
    withdrawn: about(
      "Results that were taken down · 已撤下的结果",
      z.optional(z.enum(["left-out", "marked"])),
    ),
    fields: fields(),
    details: about(
      "A list in each record, one item for each code of the result · 明细",
      z.optional(z.strictObject({ name: about("Key of the list · 明细字段名", text()), fields: fields() })),
    ),
  });

const schemaPlace = () => about("Where an editor finds this schema · 供编辑器使用", z.optional(z.string()));

export const editionForm = () =>
  z.strictObject({
    $schema: schemaPlace(),
    format: about("The form of this document · 文件格式", z.literal(EDITION_FORMAT)),
    id: about("Short name of the edition · 版本名称", text()),
    title: about("What it is · 标题", text()),
    sources: about("Where names, lengths and codes were found · 来源", values()),
    codeLists: about(
      "Codes and what they mean · 代码表",
      z.optional(
        z.record(
          text(),
          z.strictObject({
            codes: about("Code to meaning · 代码和含义", values()),
            open: about("Not known to its end · 代码表不完整", z.optional(z.literal(true))),
            ...found(),
          }),
        ),
      ),
    ),
    tables: about("What is asked for · 报送表", z.array(table()).check(z.minLength(1), z.maxLength(50))),
  });

export const officeForm = () =>
  z.strictObject({
    $schema: schemaPlace(),
    format: about("The form of this document · 文件格式", z.literal(OFFICE_FORMAT)),
    office: about("The same in every row · 各行相同的值", z.optional(values())),
    matters: about(
      "By the id of a matter or a lane · 按抽查事项或通道",
      z.optional(z.record(text(), values())),
    ),
    rounds: about("By matter and round, M-1/H1 · 按事项和轮次", z.optional(z.record(text(), values()))),
    maps: about("By the name of a field: our word to theirs · 对照", z.optional(z.record(text(), values()))),
  });

/** JSON Schema of an edition. */
export function editionJsonSchema(): unknown {
  return z.toJSONSchema(editionForm(), { io: "input" });
}

/** JSON Schema of `uploads.json`. */
export function officeJsonSchema(): unknown {
  return z.toJSONSchema(officeForm(), { io: "input" });
}

/** The parts of the pages about uploads that are made from the data of the national edition. */
import type { CodeList, Edition, UploadField, UploadTable } from "../../src/uploads.js";

export type PageLanguage = "en" | "zh";

const WORDS = {
  en: {
    head: ["field", "required", "length", "codes or form", "comes from", "found in"],
    yes: "yes",
    unconfirmed: "**not confirmed**",
    same: "the same as written",
    list: ["code list", "codes", "found in"],
    open: "not known to its end",
    item: "one item for each code of the result",
    source: ["source", "what it is"],
  },
  zh: {
    head: ["字段", "必填", "长度", "代码或格式", "取值来源", "出处"],
    yes: "是",
    unconfirmed: "**未经公开来源核实**",
    same: "照录",
    list: ["代码表", "代码", "出处"],
    open: "不完整",
    item: "结果的每个代码一项",
    source: ["出处", "说明"],
  },
} as const;

/** Tables of fields, code lists and sources, between the marks of the page. */
export function fieldTables(edition: Edition, language: PageLanguage): string {
  const { tables, codeLists = {}, sources } = edition;
  const { list, source } = WORDS[language];
  return [
    ...tables.map((table) => tableOf(table, language)),
    markdown(
      list,
      Object.entries(codeLists).map(([name, each]) => listRow(name, each, language)),
    ),
    markdown(source, Object.entries(sources)),
  ].join("\n\n");
}

function tableOf({ file, fields, details }: UploadTable, language: PageLanguage): string {
  const { head, item } = WORDS[language];
  const own = [
    `### ${file}`,
    markdown(
      head,
      fields.map((field) => fieldRow(field, language)),
    ),
  ];
  if (details === undefined) return own.join("\n\n");
  const rows = details.fields.map((field) => fieldRow(field, language));
  return [...own, `\`${details.name}\`: ${item}`, markdown(head, rows)].join("\n\n");
}

function fieldRow(field: UploadField, language: PageLanguage): string[] {
  const { name, title, required, codes, forms = [], type } = field;
  const { yes } = WORDS[language];
  const kinds = [...(type === undefined ? [] : [type]), ...forms, ...(codes === undefined ? [] : [codes])];
  return [
    title === undefined ? name : `\`${name}\` ${title}`,
    required ? yes : "",
    lengthOf(field),
    kinds.join(" / "),
    originOf(field),
    foundIn(field, language),
  ];
}

function lengthOf({ length, most, least }: UploadField): string {
  const parts = [
    ...(length === undefined ? [] : [`= ${length}`]),
    ...(most === undefined ? [] : [`≤ ${most}`]),
    ...(least === undefined ? [] : [`≥ ${least}×`]),
  ];
  return parts.join(", ");
}

function originOf({ from, text, value }: UploadField): string {
  if (from !== undefined) return from.map((name) => `\`${name}\``).join(" / ");
  return `\`${text ?? value}\``;
}

function foundIn(
  { confirmed, source, note }: Pick<UploadField, "confirmed" | "source" | "note">,
  language: PageLanguage,
): string {
  const { unconfirmed } = WORDS[language];
  return [
    ...(confirmed ? [] : [unconfirmed]),
    ...(source === undefined ? [] : [source]),
    ...(note === undefined ? [] : [note]),
  ].join("；");
}

function listRow(name: string, list: CodeList, language: PageLanguage): string[] {
  const { open, same } = WORDS[language];
  const codes = Object.entries(list.codes).map(([code, meaning]) =>
    code === meaning ? code : `${code} ${meaning}`,
  );
  const isSame = Object.entries(list.codes).every(([code, meaning]) => code === meaning);
  const said = [
    ...(list.open === true ? [`（${open}）`] : []),
    ...(isSame && codes.length > 0 ? [`（${same}）`] : []),
  ];
  return [name, `${codes.join("、")}${said.join("")}`, foundIn(list, language)];
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const [START, END] = [
  "<!-- the national edition: written by `npm run uploads`, not by hand -->",
  "<!-- end of the national edition -->",
];

/** The page with its tables made anew. */
export function withTables(page: string, edition: Edition, language: PageLanguage): string {
  const [before, rest] = page.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error("The page has no place for the tables.");
  return `${before}${START}\n\n${fieldTables(edition, language)}\n\n${END}${after}`;
}

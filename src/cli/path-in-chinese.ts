/** A place within a document as a program writes it, by the names of its fields: `matters[M].strata[all].ratio`. */
import { plainNameInChinese } from "../languages/names-in-chinese.js";
import { FIELD_NAMES } from "../publish/site/parts/field-names.js";

const PATH = /^[a-z]\w*(?:\[[^\]]*\])?(?:\.[a-zA-Z]\w*(?:\[[^\]]*\])?)*$/;

const FILE =
  /\.(?:csv|tsv|txt|json|jsonl|key|md|pem|tsr|html?|pdf|xlsx?|xlsm|xlsb|ods|et|ett|wps|docx?|zip|rar)$/i;

/** Whether a text is one: a name alone is none, and a name of a file is not either. */
export function isPath(text: string): boolean {
  return PATH.test(text) && /[[.]/.test(text) && !FILE.test(text);
}

/** 事项 M · 层 all · 比例 */
export function pathInChinese(path: string): string {
  return [...path.matchAll(/([^.[\]]+)(?:\[([^\]]*)\])?/g)]
    .map(([, name = "", id]) => `${fieldOf(name)}${idText(id)}`)
    .join(" · ");
}

function fieldOf(name: string): string {
  const ofPolicy = Object.hasOwn(FIELD_NAMES, name) ? FIELD_NAMES[name]![0] : undefined;
  return ofPolicy ?? plainNameInChinese(name) ?? name;
}

function idText(id = ""): string {
  if (id === "order") return "的次序";
  return id === "" ? "" : ` ${id}`;
}

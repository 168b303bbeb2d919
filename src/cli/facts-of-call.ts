/** What is filled into a Chinese sentence of the command: words of the record, fields, titles and instants as an official says them. */

import { placeInChinese } from "../languages/findings-in-chinese.js";
import { nameInChinese, plainNameInChinese } from "../languages/names-in-chinese.js";
import type { Language } from "../languages/words-of.js";
import { codeText } from "../publish/site/parts/rule-words.js";
import { EVENTS_ZH, KINDS_ZH, LEVELS_ZH, PARTS_ZH, SOURCES_ZH, STAGES_ZH, STEPS_ZH } from "./acts-zh.js";
import { placeOfFinding, valueOfFinding } from "./findings-of-call.js";
import { idsInChinese } from "./ids-in-chinese.js";
import { instantsInChinese } from "./instants-in-chinese.js";
import { jsonInChinese } from "./json-in-chinese.js";
import { holdersInChinese, lineInChinese, valuesInChinese, wordsOfColumn } from "./lists-in-chinese.js";
import { columnOfAnyList, columnsInChinese, columnsOfWords } from "./names-of-columns-zh.js";
import type { Titles } from "./options.js";
import { pathInChinese } from "./path-in-chinese.js";
import { readingInChinese } from "./readings-text.js";
import { usageInChinese } from "./usage-zh.js";

type Reader = (value: string) => string | undefined;

const STEP: Reader = (word) => own(STEPS_ZH, word);
const CODE: Reader = (word) => known(codeText("zh", word), word);
const FIELD: Reader = fieldInChinese;
const FIELDS: Reader = (list) => eachOf(list, FIELD);
const KIND: Reader = (word) => own(KINDS_ZH, word);
const PARTS: Reader = (list) => eachOf(list, (part) => withCode(own(PARTS_ZH, part), part));
const CODES: Reader = (list) => eachOf(list, (code) => withCode(CODE(code), code));

/** Words that may stand in a column, as an official writes them there. */
const WORDS: Reader = (list) =>
  eachOf(list, (word) => own(STEPS_ZH, word) ?? own(EVENTS_ZH, word) ?? CODE(word));

/** What facts of one code hold. */
const OF_CODES: Readonly<Record<string, Readonly<Record<string, Reader>>>> = {
  "result/order": { stage: (word) => own(STAGES_ZH, word), step: STEP, next: (list) => eachOf(list, STEP) },
  "result/step": { known: (list) => eachOf(list, (step) => withCode(STEP(step), step)) },
  "result/needs": { step: STEP },
  "result/idle": { step: STEP },
  "verify/result-order": { found: STEP, expected: (list) => eachOf(list, STEP) },
  "verify/result-fields": { found: FIELDS, expected: FIELDS },
  "event/kind": { known: (list) => eachOf(list, (event) => withCode(own(EVENTS_ZH, event), event)) },
  "replacement/code": { known: CODES },
  "substitution/ground": { known: CODES },
  "change/code": { known: CODES },
  "change/differs": { code: CODE, what: differsInChinese },
  "registry/duplicate-id": { differ: FIELDS, first: lineInChinese, second: lineInChinese },
  "registry/rounded-id": { differ: FIELDS, first: lineInChinese, second: lineInChinese },
  "registry/look-alike-id": { first: lineInChinese, second: lineInChinese },
  "registry/repeated-visit": { first: lineInChinese, second: lineInChinese },
  "registry/unknown-status": { known: wordsOfColumn },
  "registry/unknown-field": { known: FIELDS },
  "policy/two-amounts": { amounts: FIELDS },
  "policy/no-amount": { amounts: FIELDS },
  "policy/rest-with-amount": { amount: FIELD },
  "desk/several-rows": { fields: FIELDS },
  "desk/missing-heading": { field: columnOfAnyList },
  "desk/near-needed-heading": { field: columnOfAnyList },
  "desk/unknown-field": { known: columnsInChinese },
  "desk/unknown-word": { known: wordsOfColumn },
  "desk/words-place": { nearest: columnsOfWords, known: columnsOfWords },
  "desk/words-meaning": { place: columnsOfWords, known: wordsOfColumn },
  "desk/words-idle": { place: columnsOfWords },
  "random/unknown-source": { known: (list) => eachOf(list, (type) => withCode(own(SOURCES_ZH, type), type)) },
  "random/missing-field": { type: (type) => own(SOURCES_ZH, type), known: FIELDS },
  "random/unknown-field": { type: (type) => own(SOURCES_ZH, type), known: FIELDS },
  "seed/not-announced": { found: sourceInChinese, announced: sourceInChinese },
  "cli/part-of-case": { known: PARTS },
  "cli/give-part-of-case": { known: PARTS },
  "publish/unsalted": { kind: KIND, place: FIELD, rule: ruleInChinese },
  "io/unknown-column": { known: csvColumns },
  "ledger/form": { problem: faultOfLine },
  "ledger/body": { kind: KIND, place: FIELD },
  "plan/units-in-no-stratum": { values: valuesInChinese },
  "plan/nobody-holds": { held: holdersInChinese },
  "plan/nobody-holds-misspelt": { held: holdersInChinese, who: heldInChinese },
  "plan/counts-all-kinds": { kinds: (list) => eachOf(list, CODE) },
  "cli/statement-differs": { found: readingInChinese, given: readingInChinese },
  "discretion/registry-change": { fields: fieldsInChinese },
  "discretion/amendment": { changes: changesInChinese },
  "discretion/visit-of-others": { level: (word) => own(LEVELS_ZH, word) },
  "discretion/visit-of-own": { level: (word) => own(LEVELS_ZH, word) },
};

/** What discretions and notes take from the entries; elsewhere such a word is what somebody wrote. */
const OF_ENTRIES: Readonly<Record<string, Reader>> = {
  code: CODE,
  drawId: placeOfAct,
  event: (word) => own(EVENTS_ZH, word),
  ground: CODE,
  kind: (word) => own(KINDS_ZH, word) ?? CODE(word),
  paths: (list) => eachOf(list, pathInChinese),
  types: (list) => eachOf(list, (type) => own(SOURCES_ZH, type)),
  rows: (word) => own({ ...KINDS_ZH, history: "检查记录" }, word),
  step: STEP,
};

/** What a fact of this name holds wherever it occurs. */
const OF_NAMES: Readonly<Record<string, Reader>> = {
  usage: usageInChinese,
  fields: FIELDS,
  held: heldInChinese,
};

/** What somebody has to write as it stands, or has written. */
const AS_WRITTEN: ReadonlySet<string> = new Set(["asked", "mapping", "same", "suggested", "usage", "value"]);

/** What is copied into a file, sign by sign. */
const TYPED: ReadonlySet<string> = new Set(["asked", "mapping"]);

/** Rooms in whose sentences a field is the heading of a column, or belongs to the data of another program. */
const OWN_FIELDS = /^(?:uploads|desk|elsewhere|beacon|drand|stamp|log)\//;

/** The facts of the sentences of one code. */
export function factsOfCall({ factText }: Language, code: string, called: Titles): Language["factText"] {
  return (name, value) => {
    if (typeof value !== "string") return factText(name, value);
    const json = TYPED.has(name) ? undefined : jsonInChinese(value);
    const said = readerOf(code, name, called)?.(value) ?? json ?? factText(name, value);
    return AS_WRITTEN.has(name) ? said : instantsInChinese(said);
  };
}

function readerOf(code: string, name: string, called: Titles): Reader | undefined {
  const ofCode = OF_CODES[code]?.[name];
  if (ofCode !== undefined) return ofCode;
  if (code.startsWith("cli/word-") && name === "known") return WORDS;
  if (/^(?:discretion\/|verify\/note-)/.test(code) && Object.hasOwn(OF_ENTRIES, name))
    return OF_ENTRIES[name];
  if (name === "field") return OWN_FIELDS.test(code) ? undefined : FIELD;
  if (code.startsWith("verify/")) {
    if (name === "at") return (place) => placeOfFinding(place, called);
    if (name === "expected" || name === "found") return (value) => valueOfFinding(value, { code, called });
  }
  if (code === "discretion/chosen-seed" && name === "freed") return (list) => freedInChinese(list, called);
  if (Object.hasOwn(OF_NAMES, name)) return OF_NAMES[name];
  return (ids) => known(idsInChinese({ code, name }, ids, called) ?? ids, ids);
}

/** `matters[M].ratio: 5% → 10%` as 事项 M · 比例：5% → 10%. */
function changesInChinese(changes: string): string {
  return changes
    .split(/, (?=[a-z]\w*[[.:])/)
    .map((each) => {
      const [, path = "", before = "", after = ""] = /^(\S+): (.*) → (.*)$/s.exec(each) ?? [];
      if (path === "") return each;
      const [old, now] = [before, after].map((text) => (text === "–" ? "无" : (jsonInChinese(text) ?? text)));
      return `${pathInChinese(path)}：${old} → ${now}`;
    })
    .join("；");
}

/** `lead: P-1, P-2; second: P-3` as lead：P-1、P-2；second：P-3. */
function heldInChinese(held: string): string {
  return held.replaceAll(": ", "：").replaceAll(", ", "、").replaceAll("; ", "；");
}

/** `text 双色球 2026002 期` as 公布的文字或号码“双色球 2026002 期”. */
function sourceInChinese(source: string): string {
  const [, type = "", name = ""] = /^(\S+) (.*)$/s.exec(source) ?? [];
  const said = own(SOURCES_ZH, type === "" ? source : type);
  if (said === undefined) return source;
  return name === "" ? said : `${said}“${name}”`;
}

/** Columns of a list of the library, by the headings that stand there. */
function csvColumns(list: string): string | undefined {
  return eachOf(list, (column) =>
    column === "fact:NAME" ? "其他信息（`fact:名称`）" : withCode(plainNameInChinese(column), column),
  );
}

/** What is wrong with a line, which the library says in signs. */
function faultOfLine(sign: string): string {
  if (sign.startsWith("BOM")) return "文件开头被加入了标记";
  return sign.includes("CR") ? "换行方式被改动" : "内容不完整，或者不是条目";
}

/** `default/people` is the rule that holds where a plan says nothing. */
function ruleInChinese(rule: string): string {
  return rule.startsWith("default/") ? "未另行规定时的公开规则" : rule;
}

const WHOLE: Readonly<Record<string, string>> = { new: "新增", removed: "移出" };

function differsInChinese(what: string): string | undefined {
  return own(WHOLE, what) ?? FIELDS(what);
}

/** `facts.floors` and `certificates[0].from`: each step by its name. Undefined where one has none. */
function fieldInChinese(path: string): string | undefined {
  const names = path.replace(/\[\d+\]/g, "").split(".");
  const said = names.map((name, at) =>
    at > 0 && names[at - 1] === "facts" ? `“${name}”` : nameInChinese(name),
  );
  return said.includes(undefined) ? undefined : said.join("的");
}

/** Undefined where a word of the list is not known: then it stands as it is. */
function eachOf(list: string, said: Reader): string | undefined {
  const words = list.split(/[,;] ?/).map(said);
  return words.includes(undefined) ? undefined : words.join("、");
}

function withCode(said: string | undefined, code: string): string | undefined {
  return said === undefined ? undefined : `${said}（${code}）`;
}

function known(said: string, word: string): string | undefined {
  return said === word ? undefined : said;
}

function own(words: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

/** `key 500, general 750` as 重点单位 500、一般单位 750. */
function freedInChinese(list: string, { stratum }: Titles): string {
  return list
    .split(", ")
    .map((each) => each.replace(/^\S+(?= \d+$)/, stratum))
    .join("、");
}

/** `entry 17, replacement` as 第 17 条（对象递补）; an id of a draw as it is. */
export function placeOfAct(place: string): string {
  const [, entry, kind] = /^(entry \d+), ([a-z]+)$/.exec(place) ?? [];
  if (entry === undefined || kind === undefined) return place;
  return `${placeInChinese(entry)}（${own(KINDS_ZH, kind) ?? kind}）`;
}

/** `status 2 (U-1, U-2); closed 1 (U-1)` as 状态 2 个（U-1、U-2）；关闭日期 1 个（U-1）. */
export function fieldsInChinese(fields: string): string {
  return fields
    .split("; ")
    .map((each) =>
      each.replace(
        /^(\S+) (\d+) \((.*)\)$/,
        (_, field: string, count: string, units: string) =>
          `${plainNameInChinese(field) ?? field} ${count} 个（${units.replaceAll(", ", "、")}）`,
      ),
    )
    .join("；");
}

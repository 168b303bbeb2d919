/** People and past visits that differ between two registries: no reasons are asked for these, and nobody overlooks them. */
import { canonicalJson, type Json } from "../../kernel/canonical-json.js";
import { codeText } from "../../publish/site/parts/rule-words.js";
import type { Visit } from "../../registry/history.js";
import { INSPECTOR_FIELDS, type Inspector, MORE_INSPECTOR_FIELDS } from "../../registry/inspector.js";
import { listVisits, type Registry } from "../../registry/registry.js";
import type { Options } from "../options.js";
import { INSPECTOR_FIELDS_ZH } from "./inspector-fields-zh.js";

export interface PersonDifference {
  readonly inspector: string;
  readonly name: string;
  readonly differs: "new" | "removed" | readonly (keyof Inspector)[];
}

export interface VisitDifference extends Pick<Visit, "unit" | "day" | "inspectors" | "kind" | "result"> {
  readonly differs: "new" | "removed";
}

export interface ListsDifference {
  readonly people: readonly PersonDifference[];
  readonly visits: readonly VisitDifference[];
}

export function listsDiffer(before: Registry, after: Registry): ListsDifference {
  return { people: peopleDiffer(before, after), visits: visitsDiffer(before, after) };
}

function peopleDiffer({ inspectors: before }: Registry, { inspectors: after }: Registry): PersonDifference[] {
  const [old, now] = [before, after].map((list) => new Map(list.map((each) => [each.id, each])));
  return [...new Set([...old!.keys(), ...now!.keys()])].flatMap((id): PersonDifference[] => {
    const [was, is] = [old!.get(id), now!.get(id)];
    const { name } = (is ?? was)!;
    if (was === undefined) return [{ inspector: id, name, differs: "new" }];
    if (is === undefined) return [{ inspector: id, name, differs: "removed" }];
    const fields = FIELDS.filter((field) => textOf(was[field]) !== textOf(is[field]));
    return fields.length === 0 ? [] : [{ inspector: id, name, differs: fields }];
  });
}

const FIELDS = [...INSPECTOR_FIELDS, ...MORE_INSPECTOR_FIELDS];

function textOf(value: Inspector[keyof Inspector]): string {
  return canonicalJson((value ?? null) as Json);
}

/** The same visit may stand there twice: as often as it does in one list more. */
function visitsDiffer(before: Registry, after: Registry): VisitDifference[] {
  const counts = new Map<string, { readonly visit: Visit; more: number }>();
  const count = (registry: Registry, step: number): void => {
    for (const visit of listVisits(registry)) {
      const name = canonicalJson(visit as unknown as Json);
      const known = counts.get(name) ?? { visit, more: 0 };
      known.more += step;
      counts.set(name, known);
    }
  };
  count(before, -1);
  count(after, 1);
  return [...counts.values()].flatMap(({ visit, more }) => {
    const { unit, day, inspectors, kind, result } = visit;
    const differs = more > 0 ? ("new" as const) : ("removed" as const);
    return Array.from({ length: Math.abs(more) }, () => ({ unit, day, inspectors, kind, result, differs }));
  });
}

const MOST_SHOWN = 50;

/** A line for each, the first of many. */
export function listsText({ people, visits }: ListsDifference, options: Options): string[] {
  return [
    ...shortened(people, (each) => personText(each, options), options),
    ...shortened(visits, (each) => visitText(each, options), options),
  ];
}

function shortened<T>(list: readonly T[], text: (each: T) => string, { zh }: Options): string[] {
  const more = list.length - MOST_SHOWN;
  const rest = zh ? `……另有 ${more} 项，--json 列出全部。` : `… and ${more} more; --json lists them all.`;
  return [...list.slice(0, MOST_SHOWN).map(text), ...(more > 0 ? [rest] : [])];
}

function personText({ inspector, name, differs }: PersonDifference, { zh }: Options): string {
  const who = name === "" ? inspector : `${inspector} ${name}`;
  if (differs === "new") return zh ? `检查人员 ${who}：新增` : `inspector ${who}: new`;
  if (differs === "removed") return zh ? `检查人员 ${who}：移出` : `inspector ${who}: removed`;
  return zh
    ? `检查人员 ${who}：${differs.map((field) => INSPECTOR_FIELDS_ZH[field]).join("、")}有变动`
    : `inspector ${who}: ${differs.join(", ")} changed`;
}

function visitText(
  { unit, day, inspectors, kind, result, differs }: VisitDifference,
  { zh }: Options,
): string {
  const shown = zh ? codeText("zh", kind) : kind;
  const what = [day, ...inspectors, shown, ...(result === null ? [] : [result])].join(zh ? "，" : ", ");
  const said = zh ? { new: "新增", removed: "移出" } : { new: "new", removed: "removed" };
  return zh
    ? `检查记录 ${unit}（${what}）：${said[differs]}`
    : `past visit of ${unit} (${what}): ${said[differs]}`;
}

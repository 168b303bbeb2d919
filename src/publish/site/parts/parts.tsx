/** Small pieces that many pages share. Whatever comes from a record goes through them as text, never as markup. */
import type { ComponentChildren } from "preact";
import { isDay, isInstant } from "../../../kernel/iso-date.js";
import { isWithheld, type Seen } from "../record/seen.js";
import { type Here, unitPath } from "../site.js";
import { instantText } from "../speech.js";
import { codeText, ruleTitle } from "./rule-words.js";

/** A value of the record, that a rule withholds it, or a dash. */
export function Told({ here, value }: { readonly here: Here; readonly value: Seen<string | number> | null }) {
  if (value === null || value === "") return <span class="none">–</span>;
  if (typeof value === "string" && isDay(value)) return <time dateTime={value}>{value}</time>;
  if (isInstant(value)) return <When at={value} />;
  if (!isWithheld(value)) return <bdi>{value}</bdi>;
  return <WithheldBy here={here} rule={value.rule} digest={value.withheld} />;
}

/** A code of the record in words, or that a rule withholds it. */
export function CodeTold({ here, code }: { readonly here: Here; readonly code: Seen<string> | null }) {
  return <Told here={here} value={typeof code === "string" ? codeText(here.language, code) : code} />;
}

interface WithheldProps {
  readonly here: Here;
  readonly rule: string;
  /** What the place is committed to, where one place is meant. */
  readonly digest?: string;
}

/** That something is withheld, and by which rule, with the place where that rule is said in words. */
export function WithheldBy({ here, rule, digest }: WithheldProps) {
  return (
    <span class="withheld" title={digest}>
      <a href={withheldPlace(here, rule)}>
        {here.say("不予公开", "withheld")}
        {here.say("（规则 ", " (rule ")}
        <code>{rule}</code>
        {here.say("）", ")")}
      </a>
    </span>
  );
}

/** Where a rule that withholds something is said in words. */
export function withheldPlace(here: Here, rule: string): string {
  return `${here.to("rules.html")}#${withheldAnchor(rule)}`;
}

export function withheldAnchor(rule: string): string {
  return anchorOf(rule, "w");
}

/** An instant or a day. */
export function When({ at }: { readonly at: string }) {
  return <time dateTime={at}>{instantText(at)}</time>;
}

/** A long hexadecimal value: it may break anywhere, and is read as one. */
export function Hex({ value }: { readonly value: string }) {
  return <code class="hex">{value}</code>;
}

/** A unit by its name, with a link where it has a page. */
export function UnitName({ here, unit }: { readonly here: Here; readonly unit: Seen<string> }) {
  if (isWithheld(unit)) return <Told here={here} value={unit} />;
  const name = here.unitOf.get(unit)?.name;
  const text = name === undefined || name === "" ? unit : name;
  if (!here.visitsOf.has(unit)) return <bdi>{text}</bdi>;
  return (
    <a href={here.to(unitPath(unit))}>
      <bdi>{text}</bdi>
    </a>
  );
}

/** A rule by its title, with its page. */
export function RuleName({ here, rule }: { readonly here: Here; readonly rule: string }) {
  return <a href={`${here.to("rules.html")}#${anchorOf(rule)}`}>{ruleTitle(here.language, rule)}</a>;
}

/** A fragment that holds nothing but letters, digits and hyphens; `kind` tells names of one kind from those of another. */
export function anchorOf(text: string, kind: "r" | "w" = "r"): string {
  return `${kind}-${Array.from(text, (c) => (/[A-Za-z0-9]/.test(c) ? c : `-${c.codePointAt(0)!.toString(16)}-`)).join("")}`;
}

interface TableProps {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** Columns, from 0, that hold numbers. */
  readonly numbers?: readonly number[];
  readonly class?: string;
  /** What the region is called, where a table of the same page has the same caption. */
  readonly label?: string;
  /**
   * On paper each row stands by itself, each cell behind the name of its column: for tables of more columns than a sheet
   * has room for. It is what stands between the two.
   */
  readonly stacked?: string;
  /** Of each row, what a script finds it by. */
  readonly keys?: readonly string[];
}

/** A table with a caption, headers of columns and of rows; it scrolls on a narrow screen, and can be focused to. */
export function Table({ caption, head, rows, numbers = [], keys, ...look }: TableProps) {
  const { class: name = "", label = caption, stacked } = look;
  const shape = `table ${name}${stacked === undefined ? "" : " stacked"}`;
  const headOf = (at: number): string | undefined =>
    stacked === undefined ? undefined : `${head[at]}${stacked}`;
  const classOf = (at: number): string | undefined => (numbers.includes(at) ? "number" : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section class={shape} aria-label={label} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((each, at) => (
              <th key={each} scope="col" class={classOf(at)}>
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row} data-name={keys?.[row]}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row" class={classOf(at)}>
                    {cell}
                  </th>
                ) : (
                  <td key={at} class={classOf(at)} data-head={headOf(at)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Pairs of a name and what is said of it. */
export function Facts({ rows }: { readonly rows: readonly (readonly [string, ComponentChildren])[] }) {
  return (
    <dl class="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

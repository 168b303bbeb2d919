/** The page of all papers: sheets of A4 without a script, and what stands on many of them. */
import { type ComponentChildren, h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Say, SiteLanguage } from "../../publish/site/speech.js";
import { PrintPage } from "../../publish/slips/print-page.js";
import { PAPER_STYLE } from "./paper-style.js";

interface Page {
  readonly language: SiteLanguage;
  readonly title: string;
  readonly sheets: ComponentChildren;
}

/** The text of the page: nothing is loaded and nothing runs. */
export function paperPage({ language, title, sheets }: Page): string {
  const own = { generator: "double-random papers", css: PAPER_STYLE };
  const page = h(PrintPage, { lang: language === "zh" ? "zh-CN" : "en", title, ...own, children: sheets });
  return `<!doctype html>\n${renderToString(page)}\n`;
}

interface SheetProps {
  readonly title: string;
  readonly number: string;
  readonly children: ComponentChildren;
}

export function Sheet({ title, number, children }: SheetProps) {
  return (
    <section>
      <h1>{title}</h1>
      <p class="number">{number}</p>
      {children}
    </section>
  );
}

/** A name and what stands beside it, row by row. */
export function FactTable({
  rows,
}: {
  readonly rows: readonly (readonly [name: string, value: ComponentChildren])[];
}) {
  return (
    <table class="facts">
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ListTableProps {
  readonly head: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
}

export function ListTable({ head, rows }: ListTableProps) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((each) => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, at) => (
          <tr key={at}>
            {cells.map((cell, column) => (
              <td key={head[column]} class={typeof cell === "number" ? "whole" : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Places for a name written by hand, and for the day. */
export function Signs({ say, who }: { readonly say: Say; readonly who: readonly string[] }) {
  return (
    <div class="signs">
      {who.map((each) => (
        <div key={each}>
          <p>{say(`${each}：`, `${each}:`)}</p>
          <p class="day">{say("年　　月　　日", "Date: ____________")}</p>
        </div>
      ))}
    </div>
  );
}

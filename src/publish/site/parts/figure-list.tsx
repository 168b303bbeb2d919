/** A few numbers in large print, each over what it counts; a dash where there is none that may be told. */
import type { ComponentChildren } from "preact";
import type { WithheldResults } from "../result-figures.js";
import type { Here } from "../site.js";
import { digits } from "../speech.js";
import { WithheldBy } from "./parts.js";

export type Figure = readonly [name: ComponentChildren, value: number | null];

export function FigureList({ rows }: { readonly rows: readonly Figure[] }) {
  return (
    <dl class="figures">
      {rows.map(([name, value], n) => (
        <div key={n}>
          <dt>{name}</dt>
          <dd>{countText(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

export function countText(value: number | null): string {
  return value === null ? "–" : digits(value);
}

/** What is neither clean nor found, since a rule withholds it: one figure for each rule. */
export function withheldFigures(here: Here, withheld: readonly WithheldResults[]): readonly Figure[] {
  return withheld.map(({ rule, count }) => [
    <>
      {here.say("结果", "results ")}
      <WithheldBy here={here} rule={rule} />
    </>,
    count,
  ]);
}

/** A few numbers in large print, each over what it counts; a dash where there is none that may be told. */
import type { ComponentChildren } from "preact";
import type { WithheldResults } from "../result-figures.js";
import type { Here } from "../site.js";
import { digits } from "../speech.js";
import { WithheldBy } from "./parts.js";

export type Figure = readonly [name: ComponentChildren, value: number | string | null];

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

export function countText(value: number | string | null): string {
  if (typeof value === "string") return value;
  return value === null ? "–" : digits(value);
}

/** A number, or that there are at least so many. */
export function leastText({ say }: Pick<Here, "say">, count: number, isLeast: boolean): string {
  return isLeast ? say(`至少 ${digits(count)}`, `at least ${digits(count)}`) : digits(count);
}

/** A number, or that there are at most so many. */
export function mostText({ say }: Pick<Here, "say">, count: number, isMost: boolean): string {
  return isMost ? say(`至多 ${digits(count)}`, `at most ${digits(count)}`) : digits(count);
}

/** What is neither clean nor found, since a rule withholds it: one figure for each rule. */
export function withheldFigures(here: Here, withheld: readonly WithheldResults[]): readonly Figure[] {
  return withheld.map(({ rule, count, isLeast }) => [
    <>
      {here.say("结果", "results ")}
      <WithheldBy here={here} rule={rule} />
    </>,
    leastText(here, count, isLeast),
  ]);
}

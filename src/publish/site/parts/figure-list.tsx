/** A few numbers in large print, each over what it counts; a dash where there is none that may be told. */
import type { WithheldResults } from "../result-figures.js";
import type { Site } from "../site.js";
import { digits } from "../speech.js";

export type Figure = readonly [name: string, value: number | null];

export function FigureList({ rows }: { readonly rows: readonly Figure[] }) {
  return (
    <dl class="figures">
      {rows.map(([name, value]) => (
        <div key={name}>
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
export function withheldFigures(
  { say }: Pick<Site, "say">,
  withheld: readonly WithheldResults[],
): readonly Figure[] {
  return withheld.map(({ rule, count }) => [
    say(`结果不予公开（规则 ${rule}）`, `results withheld (rule ${rule})`),
    count,
  ]);
}

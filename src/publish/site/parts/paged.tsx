/** Long lists in pages of their own: at most so many rows, and the way from one to the next. */
import type { Here } from "../site.js";
import { digits } from "../speech.js";

/** Rows of one page. */
export const ROWS = 400;

/** Parts of a list, each at most as long as asked; a list of nobody is one empty part. */
export function partsOf<T>(list: readonly T[], rows = ROWS): (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let at = 0; at < Math.max(1, list.length); at += rows) parts.push(list.slice(at, at + rows));
  return parts;
}

interface PagerProps {
  readonly here: Here;
  /** Pages of the list, in their order. */
  readonly paths: readonly string[];
  /** The second one of a page, below its list. */
  readonly below?: true;
}

/** Links to the neighbours, the first and the last page. */
export function Pager({ here, paths, below }: PagerProps) {
  const { say, path, to } = here;
  const at = paths.indexOf(path);
  if (paths.length < 2) return null;
  const near = [0, at - 1, at, at + 1, paths.length - 1];
  const shown = [...new Set(near)].filter((n) => n >= 0 && n < paths.length).sort((a, b) => a - b);
  const label = say(`第 ${at + 1} 页，共 ${paths.length} 页`, `Page ${at + 1} of ${paths.length}`);
  return (
    <nav class="noprint" aria-label={`${label}${below === true ? say("（下方）", ", below") : ""}`}>
      <ul class="pages">
        {shown.map((n) => (
          <li key={n}>
            <a href={to(paths[n]!)} aria-current={n === at ? "page" : undefined}>
              {say(`第 ${digits(n + 1)} 页`, `Page ${digits(n + 1)}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Columns by month: visits by the draw, and on top of them those beside it. */
import type { MonthFigures } from "../figures.js";
import { digits } from "../speech.js";

interface ColumnsProps {
  readonly title: string;
  readonly text: string;
  readonly months: readonly MonthFigures[];
}

const WIDTH = 480;
const TOP = 16;
const BOTTOM = 150;
const STEP = 38;

export function ColumnsPicture({ title, text, months }: ColumnsProps) {
  const most = Math.max(1, ...months.map(({ drawn, beside }) => drawn + beside));
  const high = (value: number): number => Math.round((value * (BOTTOM - TOP)) / most);
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} 172`} role="img" aria-label={text}>
        <path class="axis" d={`M8 ${BOTTOM}H${WIDTH - 8}`} />
        {months.map(({ month, drawn, beside }, n) => (
          <g key={month}>
            <rect class="bar" x={14 + n * STEP} y={BOTTOM - high(drawn)} width="26" height={high(drawn)} />
            <rect
              class="ghost"
              x={14 + n * STEP}
              y={BOTTOM - high(drawn) - high(beside)}
              width="26"
              height={high(beside)}
            />
            {drawn + beside === 0 ? null : (
              <text
                class="soft"
                x={27 + n * STEP}
                y={BOTTOM - high(drawn) - high(beside) - 4}
                text-anchor="middle"
              >
                {digits(drawn + beside)}
              </text>
            )}
            <text class="soft" x={27 + n * STEP} y={BOTTOM + 16} text-anchor="middle">
              {Number(month.slice(5))}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

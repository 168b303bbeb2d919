/** Bars beside their names: each row has a bar, a lighter one behind it for the whole, and its number in words. */

interface BarRow {
  readonly name: string;
  readonly value: number;
  /** What the bar is a part of; left out where it is none. */
  readonly whole?: number;
  /** Number as it is said beside the bar. */
  readonly text: string;
}

interface BarsProps {
  readonly title: string;
  /** What a listener hears in place of the bars. */
  readonly text: string;
  readonly rows: readonly BarRow[];
}

const WIDTH = 480;
const ROW = 24;
const NAMES = 150;
const TEXT = 92;

export function BarsPicture({ title, text, rows }: BarsProps) {
  const most = Math.max(1, ...rows.map(({ value, whole = 0 }) => Math.max(value, whole)));
  const long = (value: number): number => Math.round((value * (WIDTH - NAMES - TEXT)) / most);
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${rows.length * ROW + 6}`} role="img" aria-label={text}>
        {rows.map(({ name, value, whole, text: number }, n) => (
          <g key={name}>
            <text x={NAMES - 10} y={n * ROW + 17} text-anchor="end">
              {shortened(name)}
            </text>
            {whole === undefined ? null : (
              <rect class="ghost" x={NAMES} y={n * ROW + 6} width={long(whole)} height="14" />
            )}
            <rect class="bar" x={NAMES} y={n * ROW + 6} width={long(value)} height="14" />
            <text class="soft" x={NAMES + long(Math.max(value, whole ?? 0)) + 8} y={n * ROW + 17}>
              {number}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** As much of a name as there is room for: a Chinese character takes two places. */
function shortened(name: string): string {
  let room = 20;
  let out = "";
  for (const letter of name) {
    room -= letter.codePointAt(0)! > 0x2e7f ? 2 : 1;
    if (room < 0) return `${out}…`;
    out += letter;
  }
  return out;
}

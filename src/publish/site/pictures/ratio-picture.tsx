/** How far a stratum has come against its ratio, draw by draw: a line for what was drawn, a dashed one for what was owed. */
import type { StratumFigures } from "../figures.js";
import type { Here } from "../site.js";
import { digits, percent } from "../speech.js";
import { roundTitle, stratumName } from "../titles.js";

const WIDTH = 320;
const HEIGHT = 132;
const LEFT = 40;
const BOTTOM = 108;
const TOP = 12;

interface RatioProps {
  readonly here: Here;
  readonly figures: StratumFigures;
}

export function RatioPicture({ here, figures }: RatioProps) {
  const { say } = here;
  const { matter, stratum, points } = figures;
  const name = stratumName(here, matter, stratum);
  const { units, base, target, drawn } = points.at(-1)!;
  const now = units === base ? "" : say(`（现有 ${digits(units)} 户）`, ` (${digits(units)} now)`);
  const most = Math.max(1, ...points.flatMap((point) => [point.target, point.drawn]));
  const rounds = Math.max(matter.rounds.length, points.length);
  const placeOf = (n: number): number =>
    Math.max(
      n,
      matter.rounds.findIndex(({ id }) => id === points[n]!.draw.round),
    );
  const x = (n: number): number => LEFT + Math.round(((placeOf(n) + 1) * (WIDTH - LEFT - 16)) / rounds);
  const y = (value: number): number => BOTTOM - Math.round((value * (BOTTOM - TOP)) / most);
  const path = (values: readonly number[]): string =>
    `M${LEFT} ${y(0)}${values.map((value, n) => `L${x(n)} ${y(value)}`).join("")}`;
  const text = say(
    `${name}：应抽 ${digits(target)} 户次，已抽 ${digits(drawn)} 户次，为计划基数 ${digits(base)} 户的 ${percent(drawn, base)}${now}`,
    `${name}: ${digits(target)} visits owed so far, ${digits(drawn)} drawn, ${percent(drawn, base)} of the ${digits(base)} units of the plan${now}`,
  );
  return (
    <figure>
      <figcaption>{name}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text}>
        <path class="axis" d={`M${LEFT} ${TOP}V${BOTTOM}H${WIDTH - 8}`} />
        <text class="soft" x={LEFT - 6} y={y(most) + 4} text-anchor="end">
          {digits(most)}
        </text>
        <text class="soft" x={LEFT - 6} y={BOTTOM + 2} text-anchor="end">
          0
        </text>
        <path class="line" d={path(points.map((point) => point.drawn))} />
        <path class="goal dashed" d={path(points.map((point) => point.target))} />
        {points.map((point, n) => (
          <g key={point.draw.drawId}>
            <circle class="dot" cx={x(n)} cy={y(point.drawn)} r="3.5" />
            <text class="soft" x={x(n)} y={BOTTOM + 17} text-anchor="end">
              {shortened(roundTitle(here, point.draw))}
            </text>
          </g>
        ))}
      </svg>
      <p class="note">{text}</p>
    </figure>
  );
}

function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length > 9 ? `${letters.slice(0, 8).join("")}…` : text;
}

/** A QR code as a picture of squares: one path, no style, so that every policy of content allows it. */
import { encode } from "uqr";
import { utf8Bytes } from "../../kernel/byte-order.js";

interface QrProps {
  readonly text: string;
  /** What it is, for those who do not see it. */
  readonly label: string;
}

/** Squares of white around it, as readers of such codes ask for. */
const BORDER = 4;

export function QrPicture({ text, label }: QrProps) {
  const { data, size } = encode([...utf8Bytes(text)], { ecc: "L", border: BORDER });
  const squares = data.flatMap((row, y) => runsIn(row).map(([x, wide]) => `M${x} ${y}h${wide}v1h-${wide}z`));
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={squares.join("")} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}

/** Where dark squares begin in a row, and how many stand side by side. */
function runsIn(row: readonly boolean[]): (readonly [from: number, wide: number])[] {
  return row.flatMap((dark, from) => {
    if (!dark || row[from - 1] === true) return [];
    const end = row.indexOf(false, from);
    return [[from, (end === -1 ? row.length : end) - from]];
  });
}

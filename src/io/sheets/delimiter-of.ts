/** By which sign the cells of a text table are separated: comma, semicolon or tab. */
import type { SheetForm } from "../../desk/sheet.js";

const SIGNS = [",", ";", "\t"] as const;
/** Lines that are looked at. */
const LINES = 50;

/**
 * The sign that most of the first lines have, outside of quotes; of two the one that they have more often; a comma where
 * none has any.
 *
 * @example
 * delimiterOf("id;name\nA;B, C\n"); // ";"
 */
export function delimiterOf(text: string): NonNullable<SheetForm["delimiter"]> {
  const lines = text
    .slice(0, 100_000)
    .replace(/"[^"]*"/g, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, LINES);
  let [best, most, total] = [",", 0, 0] as [(typeof SIGNS)[number], number, number];
  for (const sign of SIGNS) {
    const counts = lines.map((line) => line.split(sign).length - 1);
    const [having, all] = [
      counts.filter((count) => count > 0).length,
      counts.reduce((sum, count) => sum + count, 0),
    ];
    if (having > most || (having === most && all > total)) [best, most, total] = [sign, having, all];
  }
  return best;
}

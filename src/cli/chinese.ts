/** Chinese in which something is filled in: a blank stands beside what is no Chinese, and nowhere else. */
const ENDS = /[\p{Script=Han}，。：；、（）“”《》【】]$/u;
const BEGINS = /^[\p{Script=Han}，。：；、（）“”《》【】]/u;

/** `` chinese`${"县消防大队"} 于 ${"2026-01-05"} 检查` `` is 县消防大队于 2026-01-05 检查. */
export function chinese(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.reduce((text, part, at) => joined(joined(text, String(values[at - 1]!)), part));
}

function joined(text: string, next: string): string {
  if (text.endsWith(" ") && BEGINS.test(next) && ENDS.test(text.slice(0, -1)))
    return `${text.slice(0, -1)}${next}`;
  if (next.startsWith(" ") && ENDS.test(text) && BEGINS.test(next.slice(1))) return `${text}${next.slice(1)}`;
  return `${text}${next}`;
}

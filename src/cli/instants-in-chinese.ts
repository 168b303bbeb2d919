/** An instant as a Chinese sentence writes it: 2026-01-05 09:00 is that of Beijing, elsewhere the offset stands behind it. */
const INSTANT = /(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d(?:\.\d+)?)(Z|[+-]\d\d:\d\d)/g;

/** Every instant within a text; outside of calls, which are written as programs read them. */
export function instantsInChinese(text: string): string {
  return text.replace(INSTANT, (_, day: string, time: string, seconds: string, offset: string) => {
    const second = seconds === ":00" ? "" : seconds;
    const zone = offset === "+08:00" ? "" : `（UTC${offset === "Z" ? "" : offset}）`;
    return `${day} ${time}${second}${zone}`;
  });
}

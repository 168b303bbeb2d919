/** Whatever is English in a Chinese text: two words and more behind each other. */

/** Outside of calls, code, quoted values, names of files, options, ids and codes. */
export function englishIn(text: string): string[] {
  const plain = text
    // Places and ids stand before what is said of them.
    .replace(/^(?:[!✗·] )?[\w .-]+：/gm, "、")
    .replace(/`[^`]*`|“[^”]*”|"[^"]*"/g, "、")
    .replace(/\[[a-z]+\/[a-z-]+\]/g, "、")
    .replace(/^ {2}double-random .*$/gm, "、")
    .replace(/^ {20,}\[.*$/gm, "、")
    .replace(/(?:用法：|命令有：|子命令有：|可用选项：|可用字段：).*/g, "、")
    .replace(/(?:double-random|verify|case|npm) [\w./:'-]+(?: (?:[\w./:'-]+))*/g, "、")
    .replace(/--?[a-zA-Z-]+/g, "、")
    .replace(/[\w./-]*[./_=:][\w./=:-]+/g, "、");
  return [...plain.matchAll(/[A-Za-z]{2,}(?: +[A-Za-z]{2,})+/g)].map(([words]) => words);
}

/** What stands in Chinese as it is: names of programs, forms and measures. */
const AS_IT_IS = new Set(
  "UTF CSV csv xlsx JSON HTML SHA UTC MD5 ID BOM PDF Excel GB GBK LF CR CASE FILE DIR FOLDER LEDGER ARCHIVE".split(
    " ",
  ),
);

/** One word is as foreign as two: `review` in “结果状态为 review”. Ids of the case and what somebody has written are told. */
export function foreignIn(text: string, own: readonly string[] = []): string[] {
  const known = new Set([...AS_IT_IS, ...own]);
  return text
    .split("\n")
    .filter((line) => /\p{Script=Han}/u.test(line))
    .flatMap((line) => {
      const plain = line
        .replace(/\[[a-z]+\/[a-z-]+\]/g, "、")
        .replace(/`[^`]*`/g, "、")
        // A field stands behind its Chinese name, a code of a call behind its words.
        .replace(/(?<=\p{Script=Han}”?)（[a-zA-Z$.-]+）/gu, "、")
        .replace(/double-random [\w./:-]+(?: [\w./:-]+)*/g, "、")
        .replace(/(?:用法：|写法：|命令有：|子命令有：|可用选项：|可用字段：|现有列标题：).*/g, "、")
        .replace(/--?[a-zA-Z][a-zA-Z-]*/g, "、")
        .replace(/= printf .*/, "、")
        .replace(/[^\s，。：；、（）“”「」]*[/\\][^\s，。：；、（）“”]*/g, "、")
        .replace(/[\p{Script=Han}\w.-]+\.(?:csv|jsonl?|md|xlsx|html|ics|key|js|txt)(?![a-z])/gu, "、")
        .replace(/\b[0-9a-f]{12,}\b…?/g, "、")
        .replace(/\b[A-Z]{1,4}-?\d+[a-z]?\b/g, "、");
      return [...plain.matchAll(/[A-Za-z][A-Za-z-]*[A-Za-z]/g)].map(([word]) => word);
    })
    .filter((word) => !known.has(word));
}

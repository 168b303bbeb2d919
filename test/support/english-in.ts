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

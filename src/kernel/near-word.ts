/**
 * A word that somebody probably meant: written full-width, with a blank, in other letters, or with a letter
 * wrong. Never used by itself.
 */

/**
 * Longer lists are searched for other ways of writing only; comparing letter by letter would take too long.
 */
const MOST_COMPARED = 5000;

/** Traditional characters of the trade and their simplified forms. */
const TRADITIONAL =
  "風險級類別檢執證員單編號區縣鎮鄉業飲廳場館學醫藥產標準質規劃關機構隊長專輔聯導黨務電氣車話門樓層熱點線網範圍歷對應營銷運貨櫃無與實際測試傳統計價貿農獸種養資環護設備壓鍋爐東陽遼寧濱滬蘇廣慶龍興華國開發雙隨監評誠記錄許從積數製術師職稱組織";
const SIMPLIFIED =
  "风险级类别检执证员单编号区县镇乡业饮厅场馆学医药产标准质规划关机构队长专辅联导党务电气车话门楼层热点线网范围历对应营销运货柜无与实际测试传统计价贸农兽种养资环护设备压锅炉东阳辽宁滨沪苏广庆龙兴华国开发双随监评诚记录许从积数制术师职称组织";

/**
 * The known word that is most like an unknown one; undefined where none is.
 *
 * Alike are words that differ only in width, blanks, case, or traditional characters; then words with one
 * letter wrong, missing, too many or changed places (two in words of eight letters and more). Of equally near
 * words the first counts.
 *
 * @example
 * nearWord("keey", ["general", "key"]); // "key"
 * nearWord("Ｄ", ["A", "D"]); // "D"
 * nearWord("B", ["A", "D"]); // undefined
 */
export function nearWord(word: string, known: Iterable<string>): string | undefined {
  const [form, words] = [plainForm(word), [...known].filter((each) => each !== word)];
  const same = words.find((each) => plainForm(each) === form);
  if (same !== undefined || words.length > MOST_COMPARED) return same;
  const most = mistakesAllowed(form);
  let nearest: { readonly word: string; readonly mistakes: number } | undefined;
  for (const each of words) {
    const mistakes = mistakesBetween(form, plainForm(each), most);
    if (mistakes <= most && (nearest === undefined || mistakes < nearest.mistakes))
      nearest = { word: each, mistakes };
  }
  return nearest?.word;
}

/** Without width, blanks, control characters and case, in simplified characters. */
export function plainForm(word: string): string {
  const bare = word
    .normalize("NFKC")
    .replace(/[\s\p{Z}\p{C}]/gu, "")
    .toLowerCase();
  return Array.from(bare, (letter) => SIMPLIFIED[TRADITIONAL.indexOf(letter)] ?? letter).join("");
}

/** One letter of a word of one is the whole word; in two Latin letters it says nothing either. */
function mistakesAllowed(form: string): number {
  const letters = Array.from(form).length;
  if (letters >= 8) return 2;
  const fewest = /^[\x20-\x7e]*$/.test(form) ? 3 : 2;
  return letters >= fewest ? 1 : 0;
}

/** Letters wrong, missing, too many, or two that changed places; anything above `most` is `most + 1`. */
export function mistakesBetween(a: string, b: string, most: number): number {
  const [one, other] = [Array.from(a), Array.from(b)];
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const swapped =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
          ? before[j - 2]! + 1
          : Infinity;
      const wrong = last[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, wrong, swapped));
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length]!;
}

/** What a page hands to its script: data in an attribute, and sentences with places. Nothing of it is ever markup. */

export function dataOf<T>(): T {
  return JSON.parse(document.getElementById("data")?.dataset["json"] ?? "null") as T;
}

/** `{name}` in a sentence becomes the fact of that name. */
export function filled(sentence: string, facts: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? "");
}

/** What was typed, whether it is a name, and which of its forms is looked for. */
export interface Asked {
  readonly query: string;
  readonly by: string | null;
  /** Place among `formsOf`, from 0. */
  readonly form: number;
}

export function asked(): Asked {
  const given = new URLSearchParams(location.search);
  const form = Number(given.get("form") ?? 0);
  const query = (given.get("q") ?? "").normalize("NFC").trim();
  return { query, by: given.get("by"), form: Number.isSafeInteger(form) ? form : 0 };
}

/** How a text may be written on the list: with narrow letters, digits and hyphens, in capitals or in small letters, as it was typed, without its blanks. */
export function formsOf(query: string): string[] {
  const narrow = narrowed(query);
  const forms = [narrow, query, narrow.replace(/\s/g, "")];
  return [...new Set(forms.flatMap((form) => [form, form.toUpperCase(), form.toLowerCase()]))];
}

/** Full-width letters, digits and signs as narrow ones. */
export function narrowed(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .trim();
}

/** The same for texts that differ in width and capitals alone. */
export function folded(text: string): string {
  return narrowed(text).toLowerCase();
}

/** Where the search goes on: with the next form of what was typed, or with another way of looking; null at its end. */
export function nextSearch({ query, by, form }: Asked): string | null {
  const words = `q=${encodeURIComponent(query)}`;
  const way = by === "name" ? "by=name&" : "";
  if (form + 1 < formsOf(query).length) return `../find.html?${way}form=${form + 1}&${words}`;
  return by === "name" ? null : `../find.html?by=name&${words}`;
}

/** An element with text and nothing else. */
export function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** The place of the last text that is not above, or 0. */
export function placeAmong(
  firsts: readonly string[],
  text: string,
  compare: (a: string, b: string) => number,
): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(firsts[middle]!, text) <= 0) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

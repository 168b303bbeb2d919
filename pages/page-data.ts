/** What a page hands to its script: data in an attribute, and sentences with places. Nothing of it is ever markup. */

export function dataOf<T>(): T {
  return JSON.parse(document.getElementById("data")?.dataset["json"] ?? "null") as T;
}

/** `{name}` in a sentence becomes the fact of that name. */
export function filled(sentence: string, facts: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? "");
}

export function asked(): { readonly query: string; readonly by: string | null } {
  const given = new URLSearchParams(location.search);
  return { query: (given.get("q") ?? "").normalize("NFC").trim(), by: given.get("by") };
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

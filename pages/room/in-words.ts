/** Refusals and warnings of the library, said in both languages. */
import { chinese, english, type Refusal, wordsOf } from "../../src/index.js";
import type { Answer, Both, Fault } from "./task.js";

export function saidOf(refusal: Refusal): Both {
  const [zh, en] = [chinese, english].map((language) => wordsOf(refusal, language));
  return { zh: `${zh!.message}${zh!.advice}`, en: `${en!.message} ${en!.advice}` };
}

/** Each where it belongs: the last word of its path that names a field, or the value. */
export function refused(refusals: readonly Refusal[], fields: readonly string[]): Answer<never> {
  const faults = refusals.map((refusal): Fault => {
    const named = refusal.path.filter((step): step is string => fields.includes(String(step)));
    return { field: named.at(-1) ?? fields[0] ?? "", said: saidOf(refusal) };
  });
  return { ok: false, faults };
}

export function told<T>(value: T, warnings: readonly Refusal[] = []): Answer<T> {
  return { ok: true, value, notes: warnings.map(saidOf) };
}

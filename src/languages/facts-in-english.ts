/** Facts as an English message says them. */
import type { Facts } from "../kernel/refusal.js";
import { cut } from "./cut.js";

/** The value of a fact in an English message. */
export function factInEnglish(name: string, value: Facts[string]): string {
  const text = name === "round" && value === "any" ? "any round" : String(value ?? "none");
  return cut(text, (length) => ` (${length} characters)`);
}

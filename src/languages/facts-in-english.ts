/** Facts as an English message says them. */
import type { Facts } from "../kernel/refusal.js";

/** The value of a fact in an English message. */
export function factInEnglish(name: string, value: Facts[string]): string {
  return name === "round" && value === "any" ? "any round" : String(value ?? "none");
}

/** The usual names of an office's own lists in a case folder. */
import type { ListName } from "../desk/columns/known-headings.js";
import { namesIn } from "./files.js";

/** `units.csv` and its like are the lists that the other commands read: those are written by `check`. */
export const USUAL_NAMES: Readonly<Record<ListName, RegExp>> = {
  units: /^(?:检查对象(?:名录)?\.(?:xlsx|csv|txt)|units\.xlsx)$/u,
  inspectors: /^(?:检查人员(?:名录)?\.(?:xlsx|csv|txt)|inspectors\.xlsx)$/u,
  visits: /^(?:检查记录\.(?:xlsx|csv|txt)|history\.xlsx)$/u,
};

/** Whether the folder has units or inspectors as an office keeps them. */
export function hasOfficeTables(folder: string): boolean {
  const { units, inspectors } = USUAL_NAMES;
  return namesIn(folder).some((name) => {
    const plain = name.normalize("NFC");
    return units.test(plain) || inspectors.test(plain);
  });
}

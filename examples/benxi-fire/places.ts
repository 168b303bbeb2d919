/** Districts by name, and how the registry writes where something is. */
import { DISTRICTS, type District, type DistrictName } from "./districts.js";

export const CITY = ["辽宁省", "本溪市"] as const;

/** @throws RangeError when there is no such district. */
export function districtOf(name: string): District {
  const found = DISTRICTS.find((district) => district.name === name);
  if (found === undefined) throw new RangeError(`The city has no district ${name}.`);
  return found;
}

/** Region path of a district, or of the whole city. */
export function regionPath(name: DistrictName | "本溪市"): readonly string[] {
  return name === "本溪市" ? CITY : [...CITY, name];
}

export function brigadeOf(name: DistrictName): string {
  return `${name}消防救援大队`;
}

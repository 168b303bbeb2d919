/** Times of tokens and certificates, as RFC 3339 instants in UTC. Source: RFC 5280, section 4.1.2.5; RFC 3161, 2.4.2. */
import { isInstant } from "../kernel/iso-date.js";
import { type Der, outOfForm, TAG } from "./der.js";

const UTC_TIME = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;
/** DER writes a fraction without zeros at its end. */
const GENERALIZED = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{0,8}[1-9])?Z$/;

/** An instant; two digits of a year from 50 on are of the century before. */
export function instantOf(value: Der): string {
  const text = String.fromCharCode(...value.content.subarray(0, 32));
  const instant = value.tag === TAG.utcTime ? ofTwoDigits(text) : instantText(GENERALIZED.exec(text));
  const isTime = value.tag === TAG.utcTime || value.tag === TAG.generalizedTime;
  return isTime && isInstant(instant) && value.content.length < 32 ? instant : outOfForm(value.at);
}

function ofTwoDigits(text: string): string {
  const [whole, year = "", ...rest] = UTC_TIME.exec(text) ?? [];
  const full = `${Number(year) < 50 ? "20" : "19"}${year}`;
  return whole === undefined ? "" : instantText([whole, full, ...rest]);
}

function instantText(parts: readonly (string | undefined)[] | null): string {
  if (parts === null) return "";
  const [, year, month, day, hour, minute, second, fraction = ""] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`;
}

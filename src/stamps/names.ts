/** Names of people and offices in certificates, for people: "CN=…, O=…". Two are the same when their bytes are. */
import { hexOf } from "../kernel/hex.js";
import { type Der, derFields, of, oidText, TAG, valuesOf } from "./der.js";

const ATTRIBUTES: Readonly<Record<string, string>> = {
  "2.5.4.3": "CN",
  "2.5.4.5": "serialNumber",
  "2.5.4.6": "C",
  "2.5.4.7": "L",
  "2.5.4.8": "ST",
  "2.5.4.10": "O",
  "2.5.4.11": "OU",
  "2.5.4.97": "organizationIdentifier",
};

/** BMPString: two bytes a sign. */
const BMP = 0x1e;

export function nameText(name: Der): string {
  return valuesOf(of(name, TAG.sequence, name))
    .flatMap((set) => valuesOf(of(set, TAG.set, set)))
    .map(attributeText)
    .join(", ");
}

function attributeText(attribute: Der): string {
  const fields = derFields(attribute);
  const oid = oidText(fields.take(TAG.oid));
  const { tag, content } = fields.any();
  fields.end();
  return `${ATTRIBUTES[oid] ?? oid}=${tag === BMP ? bmpText(content) : textOf(content)}`;
}

function bmpText(content: Uint8Array): string {
  return Array.from({ length: content.length >> 1 }, (_, at) =>
    String.fromCharCode(content[2 * at]! * 256 + content[2 * at + 1]!),
  ).join("");
}

/** UTF-8, which holds ASCII; other codings as their bytes. */
function textOf(content: Uint8Array): string {
  try {
    return decodeURIComponent(hexOf(content).replace(/../g, "%$&"));
  } catch {
    return hexOf(content);
  }
}

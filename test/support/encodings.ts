/** A word in every form in which it could stand in a file without being noticed. */
import { sha256Hex } from "../../src/protocol.js";

export function encodingsOf(word: string): string[] {
  const utf8 = Buffer.from(word);
  const shifted = [0, 1, 2].map((n) =>
    Buffer.concat([Buffer.alloc(n), utf8])
      .toString("base64")
      .slice(n === 0 ? 0 : 4)
      .replace(/=+$/, "")
      .slice(0, -2),
  );
  const escaped = [...word].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
  return [
    word,
    escaped,
    [...word].map((sign) => `&#${sign.codePointAt(0)};`).join(""),
    [...word].map((sign) => `&#x${sign.codePointAt(0)!.toString(16)};`).join(""),
    encodeURIComponent(word),
    utf8.toString("hex"),
    Buffer.from(word, "utf16le").toString("hex"),
    Buffer.from(word, "utf16le").toString("base64").slice(0, -4),
    sha256Hex(word),
    sha256Hex(JSON.stringify(word)),
    ...shifted,
  ];
}

/**
 * How many bytes a text has in GB 18030: systems that keep their columns in that coding count so. Signs with two bytes
 * there are those of this list, which a test compares with the decoder of the platform; ASCII has one, all else four.
 */
import { once } from "../kernel/made-once.js";

/** Runs of code points in base 36: distance of the first from the last before it, and after a dot how many follow. */
const TWO_BYTES =
  "4k 3.1 8.1 6 w 9.1 7.2 2.1 5.1 4 2.1 2 5 i 8 g p 4 5 u 2r 2 2 2 2 2 2 2 t 2g g 2u 2.2 e 54.g 2.6" +
  " 8.g 2.6 1k f.1r 2 54e cx 3.3 2.1 3.1 8.1 a 2.1 2 6 35 2f 2 4 d b 1r.b 5.9 n.3 3.3 33 7 2 4 5 3." +
  "3 3 2 2.4 3 6.3 6 b 4 6 e.1 3.3 7.1 12 4 c q 2b 9a.9 b.13 2t.23 5.z e.e 4.2 b.1 h.1 9.1 9.1 4 3." +
  "1 j.3 w.1 3 1j 2 1mn 3 4 3.1 b g 3 4 5 3.1 4 f 86.b 5.3 2.i 6.1 3.8 l 3.2a 8.3 3.2d 6.2 7.10 6v." +
  "9 8 36 6j.1 d.2 3 z a 3.1 3 36 18 8b 34 c la 2e 2p.1 f 44 63 80 36 om 7d d4 39 5 18 6x ae l 5e 6" +
  " 2b h ca 1f 3 5.1 2.1 l 4 n.1 jk 14.4 34.6 45 2a.g4l f.7 cp1.15w 2.at 2.v b.1b 3.t e.w 2.2 p a q" +
  " 3br 25 s 2a a r.3 2 2.1 4 7.2 2.1 3.2 rr.9 n.1 2.h 5.9 2.3 2.d 2.3 46.2l 3m.5";

const runs = /* @__PURE__ */ once(() => {
  let last = 0;
  return TWO_BYTES.split(" ").map((run): readonly [first: number, last: number] => {
    const [gap = "", more = "0"] = run.split(".");
    const first = last + Number.parseInt(gap, 36);
    last = first + Number.parseInt(more, 36);
    return [first, last];
  });
});

/**
 * @example
 * gb18030Length("甲A"); // 3
 */
export function gb18030Length(text: string): number {
  let bytes = 0;
  for (const sign of text) bytes += bytesOf(sign.codePointAt(0)!);
  return bytes;
}

function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  return runs().some(([first, last]) => code >= first && code <= last) ? 2 : 4;
}

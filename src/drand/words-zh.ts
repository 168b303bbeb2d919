/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { drandWords } from "./words.js";

export const drandWordsZh: Readonly<Record<keyof typeof drandWords, Wording>> = {
  "drand/unchecked-scheme": [
    "此处无法核验方案 {scheme} 的签名。",
    "`checkBeacon` 只能说明数值与签名相符。请在多个转发站核对，并写明签名未经核验。",
  ],
  "drand/no-previous": [
    "方案 {scheme} 的信标连同上一轮的签名一并签名，而此处缺少 `previous`。",
    "请照抄转发站公布的 `previous_signature`。",
  ],
  "drand/not-a-point": [
    "`{field}` 不是信标签名所用群中的点，或不是该点唯一的压缩写法。",
    "请从另一个转发站抄录；或有一位数字被改动，或本来就不是签名或公钥。",
  ],
  "drand/infinity": [
    "`{field}` 是无穷远点，任何人都写得出来。",
    "请从另一个转发站取值：信标不会公布这样的数值。",
  ],
  "drand/other-signature": [
    "该签名不是链 `{chain}` 第 {round} 轮的签名。",
    "签名被改动过，或属于另一轮、另一条链。请从另一个转发站取值；不得以此数值抽取。",
  ],
  "drand/no-sealing": [
    "秘密值只能封存到方案为 {known} 的链，而该链的方案是 {scheme}。",
    "请使用 `quicknet`。",
  ],
  "drand/other-chain": [
    "该封存件封存于链 `{expected}`，而传入的链是 `{found}`。",
    "请传入封存所用的链；已知的链可不写 `chain`。",
  ],
  "drand/void-capsule": [
    "用第 {round} 轮的签名打不开该封存件：任何人都无法打开。",
    "封存件在封存后被改动，或并未按规程封存。封存人仍须公开其秘密值，否则适用公告的备用办法。",
  ],
};

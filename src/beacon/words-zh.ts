/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { beaconWords } from "./words.js";

export const beaconWordsZh: Readonly<Record<keyof typeof beaconWords, Wording>> = {
  "beacon/not-hex": [
    "`{field}` 应为 {digits} 位小写十六进制数字，而传入的是{given}。",
    "请完整照抄信标公布的数值，大写字母改为小写。",
  ],
  "beacon/not-a-round": [
    "drand 信标的轮次应为不小于 1 的整数，而传入的是{given}。",
    "请写成数字。`beaconRoundAt` 给出某一时刻起的第一轮。",
  ],
  "beacon/not-an-instant": [
    "此处应为带时区的时刻，而传入的是{given}。",
    "请写成 2026-01-05T09:00:00+08:00 的形式，年份在 1 至 9999 之间。",
  ],
  "beacon/not-text": ["`{field}` 应为文本，而传入的是{given}。", "请照抄该链运营方公布的内容。"],
  "beacon/not-seconds": [
    "`{field}` 应为 {least} 至 {most} 的整数（秒），而传入的是{given}。",
    "请照抄该链运营方公布的内容。",
  ],
  "beacon/not-a-chain": [
    "链应以其散列值指明，或以对象给出各字段，而传入的是{given}。",
    "可用散列值指明的链：{known}。",
  ],
  "beacon/unknown-chain": [
    "此处没有散列值为 `{hash}` 的链。",
    "已知的链：{known}。其他链请以对象给出其运营方公布的各字段。",
  ],
  "beacon/unknown-scheme": ["没有{given}这种签名方案。", "请使用该链运营方公布的方案，即以下之一：{known}。"],
  "beacon/chain-hash": [
    "该链各字段的散列值为 `{expected}`，而所写的是 `{found}`。",
    "请逐项照抄运营方公布的内容：公钥、周期或起始时间不同，就是另一条链。",
  ],
  "beacon/other-scheme": [
    "链 {name} 的签名方案是 {expected}，不是 {found}。",
    "请只用散列值指明该链，或照抄其运营方公布的方案。",
  ],
  "beacon/after-calendar": ["该链第 {round} 轮在 9999 年之后。", "请检查是否多写了一位数字。"],
  "beacon/other-value": [
    "第 {round} 轮的数值为 `{found}`，而其签名的 SHA-256 为 `{expected}`。",
    "两者之一被改动过：请从信标的另一个转发站取得数值和签名，加以比较。",
  ],
  "beacon/needless-previous": [
    "方案 {scheme} 的信标不载明上一轮的签名。",
    "请删去 `previous`，或指明该信标所属的链。",
  ],
  "beacon/capsule-format": [
    "封存件的格式应为 `{known}`，而传入的是{given}。",
    "请原样传入 `sealSecret` 的结果。",
  ],
  "beacon/seals": ["`seals` 应为至少一项的封存件列表，而传入的是{given}。", "没有封存秘密值的，请不填此项。"],
  "beacon/seal-twice": ["`{party}` 已有一个封存件。", "请只保留一个：两个封存件可能装有两个秘密值。"],
  "beacon/seal-party": [
    "`{party}` 公告的秘密值（`reveal` 或 `chain`）有 {secrets} 个；一个封存件只对应一个秘密值。",
    "请按来源所写填写该方名称；每个秘密值各属一方。",
  ],
  "beacon/seal-chain": [
    "链 `{chain}` 不能开启封存件，或者其轮次在公元 9999 年之后。",
    "请封存到下列链的某一轮：{known}。",
  ],
  "beacon/seal-too-late": [
    "该封存件自 {out} 起方可开启，而各值最迟应于 {revealBy} 记入账本。",
    "请封存到届时已经公布的轮次；`beaconRoundAt` 可查出轮次。",
  ],
};

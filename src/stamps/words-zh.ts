/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { stampsWords } from "./words.js";

export const stampsWordsZh: Readonly<Record<keyof typeof stampsWords, Wording>> = {
  "stamp/no-bytes": ["时间戳应为字节数据，此处为{given}。", "请提交 `.tsr` 文件或时间戳令牌的字节内容。"],
  "stamp/form": [
    "自第 {at} 字节起不是 DER 编码，或不是该处应有的内容。",
    "请重新下载；时间戳为二进制文件，不含换行，也不是 base64。",
  ],
  "stamp/hash": [
    "第 {at} 字节：散列算法 {found} 无法识别或强度不足。",
    "请申请使用 SHA-256、SHA-384 或 SHA-512 的时间戳。",
  ],
  "stamp/algorithm": [
    "第 {at} 字节：此处不核验 {found} 类签名。",
    "可核验 RSA（PKCS #1 v1.5 和 PSS）和 ECDSA，散列算法为 SHA-256、SHA-384 或 SHA-512；SM2 等其他签名请用时间戳机构的工具核验。",
  ],
  "stamp/key": [
    "第 {at} 字节：此处不核验 {found} 类密钥。",
    "可核验 2048 至 8192 位的 RSA、P-256 和 P-384。",
  ],
  "stamp/not-granted": [
    "时间戳机构未签发：状态 {status} {text}。",
    "请以原请求重新申请，或改向其他机构申请。",
  ],
  "stamp/no-stamp": [
    "第 {at} 字节：内容为 {found}，不是时间戳。",
    "请提交时间戳机构对 `stampQuery` 请求的答复。",
  ],
  "stamp/signers": ["令牌有 {found} 个签名人；时间戳只有一个。", "请向时间戳机构重新申请。"],
  "stamp/attribute": [
    "第 {at} 字节：签名内容未恰好一次载明 {attribute}。",
    "这不是符合 RFC 3161 的时间戳，请向时间戳机构重新申请。",
  ],
  "stamp/no-signer": [
    "没有时间戳签名人的证书。",
    "请申请附带证书的时间戳（`stampQuery` 即如此），或将证书列入 `certificates`。",
  ],
  "stamp/other-certificate": [
    "签名内容所指的证书不是 {name} 的这份证书。",
    "不得采信：证书已被调换。请重新下载时间戳。",
  ],
  "stamp/content": [
    "时间戳内容不是 {name} 所签的内容。",
    "不得采信：时间、编号或散列值已被改动。请重新下载。",
  ],
  "stamp/signature": ["{name} 的签名不成立。", "不得采信：时间戳或签名已被改动。请重新下载。"],
  "stamp/imprint": [
    "时间戳盖在别的内容上：其 {hash} 为 {found}，此处应为 {expected}。",
    "请查找本检查点的时间戳；盖在已签名文件上的时间戳在追加签名后不再相符，盖在正文上的仍然相符。",
  ],
  "stamp/list": ["此处应为证书列表，实为{given}。", "只有一份证书时也请列成列表。"],
  "stamp/pem": ["{given}中没有证书。", "请提交 DER 字节，或含 `-----BEGIN CERTIFICATE-----` 的 PEM 文本。"],
  "stamp/no-issuer": [
    "{subject} 的证书由 {issuer} 签发，但没有后者的证书。",
    "该机构确可信赖的，请将其根证书列入 `roots`，中间证书列入 `certificates`。",
  ],
  "stamp/cert-signature": [
    "现有的 {issuer} 证书并未签发 {subject} 的证书。",
    "请向证书所有人重新索取；其中之一系伪造或已更换。",
  ],
  "stamp/cert-time": [
    "{subject} 的证书有效期为 {from} 至 {until}，时间戳的时间为 {time}。",
    "不得采信：当时无人为该机构担保。",
  ],
  "stamp/cert-use": [
    "{subject} 的证书不是专用于时间戳的证书。",
    "不得采信：持有其他用途证书的，无权证明时间。",
  ],
  "stamp/cert-issuer": [
    "{subject} 无权签发证书，或证书链超过其允许的层数。",
    "不得采信：只能为自己签名的证书签发了其他证书。",
  ],
  "stamp/critical": [
    "{subject} 含有不得忽略而此处无法识别的内容 {found}。",
    "请用能够识别该内容的工具核验此时间戳。",
  ],
  "stamp/future": [
    "时间戳的时间为 {time}，晚于 {now}。",
    "请核对当前时间；当前时间无误的，该机构的时钟不可信。",
  ],
  "stamp/now": ["`{found}` 不是时刻。", "请写明当前时刻，如 2026-03-01T09:00:00+08:00。"],
  "stamp/ended": [
    "{subject} 的证书已于 {until} 到期，现为 {now}。",
    "时间戳签发时有效。请在其算法被攻破之前，由其他机构再加盖时间戳。",
  ],
  "stamp/nonce": ["`{found}` 不是随机数。", "请填写 2 至 64 位小写十六进制随机数，或不填。"],
};

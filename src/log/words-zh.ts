/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { logWords } from "./words.js";

export const logWordsZh: Readonly<Record<keyof typeof logWords, Wording>> = {
  "log/no-text": ["此处应为文本，实为{given}。", "请提交文件的文本内容。"],
  "log/no-ledger": [
    "透明日志由账本条目构成，此处为{given}。",
    "请提交 `readLedger` 读取的账本、年度账本，或 `verifyTiles` 给出的条目。",
  ],
  "log/no-entry": [
    "第 {seq} 条的位置上没有序号相符且带 64 位十六进制散列值的条目。",
    "请提交自第一条起、次序完整的账本。",
  ],
  "log/size": ["`{found}` 不是 0 至 {most} 之间的整数。", "请填写账本或检查点所具有的数值。"],
  "log/name": [
    "`{found}` 不能作为日志或密钥的名称。",
    "请使用不带协议头的网址，如 log.example.gov.cn/2026：不得为空，不含空格和加号。",
  ],
  "log/long-name": [
    "`{found}` 超过 {most} 字节。",
    "ML-DSA-44 签名中签名人和日志的名称各不超过 {most} 字节，请改用较短的名称。",
  ],
  "log/secret": [
    "私钥应为 32 个随机字节，写作 64 位小写十六进制；此处不是。",
    "请从签名人保管处取用。本程序库不生成、也不显示任何私钥。",
  ],
  "log/time": ["`{found}` 不是见证签名的时间。", "请填写自 1970-01-01T00:00:00Z 起的整秒数，须大于 0。"],
  "log/note-sign": [
    "第 {line} 行含有签名文书不允许的字符。",
    "请去除控制字符、回车符和不完整的字符；不要用编辑器另存签名文书。",
  ],
  "log/note-cut": ["第 {line} 行没有结束：签名文书以换行符结尾。", "请从副本恢复文件末尾。"],
  "log/note-unsigned": [
    "这不是签名文书：正文之后应有一个空行和签名行。",
    "请用 `signNote` 签名，或索取完整文件。",
  ],
  "log/note-line": [
    "第 {line} 行不是签名。",
    "签名写作 `— NAME BASE64`，base64 只有一种写法；请从副本恢复该行。",
  ],
  "log/note-many": ["签名超过 {most} 个。", "请去除无人查验的密钥所作的签名。"],
  "log/vkey": [
    "`{found}` 不是验证密钥。",
    "其写法为 NAME+ID+BASE64，由 `keyOf` 给出；请完整复制，中间不得换行。",
  ],
  "log/vkey-id": [
    "{name} 的密钥自称编号为 {found}，按名称和公钥计算应为 {expected}。",
    "有字符被改动，请通过其他途径向密钥所有人重新索取。",
  ],
  "log/vkey-type": [
    "{name} 的密钥类型为 {type}，无法识别。",
    "可识别的类型：1（Ed25519）、4（带时间的 Ed25519）、6（ML-DSA-44）。",
  ],
  "log/vkey-length": ["{name} 的公钥为 {found} 字节，该类型应为 {length} 字节。", "请向密钥所有人重新索取。"],
  "log/no-scheme": [
    "此处无法核验 {name}（类型 {type}）的签名。",
    "请在 `schemes` 中提供核验方法：类型 6 用 double-random/post-quantum 的 `mlDsa44`。",
  ],
  "log/no-witness": [
    "{name} 的密钥不载明时间，不能作为见证人的密钥。",
    "请填写 `witnessKeyOf` 或 `mlDsaKeyOf` 给出的密钥，或将其列入签名人。",
  ],
  "log/key-twice": [
    "{name} 与前面的 {before} 使用同一密钥。",
    "一把私钥只算一票：只列一次，签名人和见证人应各有自己的私钥。",
  ],
  "log/quorum": [
    "`{field}` 为 {found}，应在 {least} 至 {most} 之间。",
    "要求的签名数不得超过密钥名称的个数。",
  ],
  "log/signature": [
    "第 {line} 行：{name} 的签名不成立。",
    "正文或签名已被改动：不得采信，请向签名人重新索取。",
  ],
  "log/unsigned": ["已知密钥均未签名：{known}。", "请索取带有其签名的文书；签名的密钥确实可信的，将其列入。"],
  "log/too-few-signers": [
    "已知签名人中有 {found} 人签名，应有 {needed} 人。",
    "请等待其余签名，或查明未签名的原因。",
  ],
  "log/too-few-witnesses": [
    "已知见证人中有 {found} 人签名，应有 {needed} 人。",
    "请向见证人索取其最后签名的检查点，并与本检查点比对。",
  ],
  "log/checkpoint-lines": [
    "第 {line} 行：检查点应有三行，其后各行不得为空。",
    "请从副本恢复：日志名称、条目数、根散列值。",
  ],
  "log/checkpoint-origin": ["检查点没有写明日志名称。", "第一行为日志名称，请从副本恢复。"],
  "log/checkpoint-size": [
    "`{found}` 不是条目数。",
    "检查点第二行为不带前导零的整数，不超过 9007199254740991。",
  ],
  "log/checkpoint-root": ["`{found}` 不是根散列值。", "检查点第三行为 32 字节的 base64，共 44 个字符。"],
  "log/other-origin": ["这是日志 {found} 的，不是 {expected} 的。", "请比对同一日志的检查点和凭证。"],
  "log/other-root": [
    "{size} 条的根散列值应为 {expected}，实为 {found}。",
    "其中之一被改动，或属于另一本账本：请与他人保存的副本比对。",
  ],
  "log/beyond": [
    "检查点载明 {size} 条，账本只有 {entries} 条。",
    "条目被删去，或这是较早的副本：请使用生成该检查点的账本。",
  ],
  "log/proof-head": ["第一行为 `{found}`。", "凭证以 {expected} 开头，请提交完整的 `.tlog-proof` 文件。"],
  "log/proof-extra": ["第 {line} 行：`extra` 之后不是 base64。", "请从副本恢复。"],
  "log/proof-index": ["第 {line} 行为 `{found}`，此处应为 `index` 和条目序号。", "请从副本恢复。"],
  "log/proof-digest": [
    "第 {line} 行不是散列值。",
    "散列值为 32 字节的 base64，共 44 个字符；请从副本恢复该行。",
  ],
  "log/proof-checkpoint": [
    "凭证中没有检查点：散列值之后应有一个空行和签名的检查点。",
    "请提交完整的 `.tlog-proof` 文件。",
  ],
  "log/entry": ["此处应为条目或其 64 位小写十六进制散列值，实为{given}。", "请按账本原样提交条目。"],
  "log/entry-hash": [
    "条目自称散列值为 {found}，按内容计算应为 {expected}。",
    "条目已被改动，请与较早的副本比对。",
  ],
  "log/other-entry": ["凭证属于第 {found} 条，不属于第 {expected} 条。", "请索取本条目的凭证。"],
  "log/proof-fails": [
    "凭证不能由第 {seq} 条推得 {size} 条的根散列值。",
    "该条目不是账本上的条目，或凭证被改动：请重新索取，并保留本凭证。",
  ],
  "log/tile-missing": ["缺少文件 {path}。", "请从日志网站或保存副本的人处取得。"],
  "log/tile-length": [
    "文件 {path} 为 {found} 字节，应为 {expected} 字节。",
    "请重新取得：文件被截断或有添加。",
  ],
  "log/tile-digest": [
    "{path} 的第 {at} 个散列值不是 {below} 的根散列值。",
    "其中之一被改动：请重新取得两个文件，并与他人保存的副本比对。",
  ],
  "log/tile-line": [
    "{path} 的第 {at} 行不是第 {seq} 条的行，或与其散列值不符。",
    "文件被改动：请重新取得，并与他人保存的副本比对。",
  ],
  "log/witness-form": [
    "这不是给见证人的请求。",
    "请求应有带数字的 `old` 行、不超过 {most} 个散列值、一个空行和签名的检查点，由 `witnessRequest` 给出。",
  ],
  "log/witness-old": [
    "请求自 {found} 条续起，本见证人最后签名的是 {expected} 条。",
    "请索取自 {expected} 条续起的请求。",
  ],
  "log/not-going-on": [
    "散列值不能证明 {to} 条的日志是由 {from} 条的日志续成。",
    "不得签名。请保留该请求：两者均有日志签名，日志可能向不同的人出示不同的条目。",
  ],
  "key/itself": ["密钥替换的是自己。", "请填写前一把密钥；没有的，填 null。"],
  "key/from": ["`{found}` 不是日期。", "请填写密钥开始签名的日期，如 2026-07-01。"],
  "key/no-statement": [
    "该签名文书不是密钥声明。",
    "请对 `keyStatement` 给出的文本原样签名，并提交签名后的文书。",
  ],
  "key/signature": [
    "第 {seq} 条：声明没有 {name} 的签名。",
    "由被替换的密钥签名；原来没有的，由新密钥签名。",
  ],
  "key/known": ["该密钥已在账本第 {seq} 条。", "新密钥须用新的私钥。"],
  "key/replaces": [
    "{party} 没有可以替换的 {name} 密钥：该方未曾公布，或已被另一密钥替换。",
    "请填写该方最后一把密钥；没有的，填 null。",
  ],
  "key/before": [
    "密钥自 {from} 起签名，早于条目时间（{at}）。",
    "请填写条目当日或以后的日期：此前无人知道该密钥。",
  ],
  "key/anew": [
    "{party} 在原有 {name} 密钥之外另起新密钥，信任原密钥的人无法续认。",
    "私钥遗失的，请公开说明并另行公布新密钥；否则应由原密钥签名。",
  ],
  "key/forked": [
    "第 {seq} 条替换的密钥已被另一条目替换。",
    "请向该方查明哪一把是其密钥：私钥可能为他人所得。",
  ],
};

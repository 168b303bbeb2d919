/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { verifyNotesWords } from "./words-of-notes.js";

export const verifyNotesWordsZh: Readonly<Record<keyof typeof verifyNotesWords, Wording>> = {
  "verify/note-seed-unchecked": [
    "{drawId}：核验无法判断种子中的信标值或文字值是否与公布的一致。",
    "请获取相应轮次的信标值或公布的号码，与抽取记录核对。",
  ],
  "verify/note-seal-unopened": [
    "{drawId}：本次审核未获其封存秘密值的开启结果，封存件中可能是另一秘密值，或一无所有。",
    "待所封轮次公布后，请用程序库 double-random/drand 开启，并以 `opened` 提供结果。",
  ],
  "verify/note-key-unchecked": [
    "{drawId}：核验不检查前一把密钥是否签署了本密钥。",
    "请从所信任的密钥起，用程序库 double-random/log 逐把续认。",
  ],
  "verify/note-key-anew": [
    "{drawId}：该方在原有密钥之外另起新密钥，信任原密钥的人无法续认。",
    "请查明私钥是否遗失，并通过其他途径取得新密钥。",
  ],
  "verify/note-audit-earlier": [
    "所给审核时刻早于最后一条记录：此后到期的事项未列出。",
    "请省略 `at`，或给出当前时刻。",
  ],
  "verify/note-empty": ["账本没有任何记录：未审核任何内容。", "请确认文件是否完整。"],
  "verify/note-as-of-last-entry": [
    "未说明审核的时刻，故以最后一条记录之日为准：此后到期的事项未列出，无论账本已沉寂多久。",
    "请以 `at` 给出当前时刻。",
  ],
  "verify/note-rows-unseen": [
    "{drawId}：根值与以前的不同，而前后两份未同时提供：各行是否只换了密钥、或哪些行有变动，未经查看。",
    "请提供两份名录；名录不公开的，连同其密钥。",
  ],
  "verify/note-readings-unseen": [
    "{drawId}：名录库由办公表格读取，而读法说明不在手：哪些单元格未照原样读取，未经查看。",
    "请将 `double-random check` 写出的 `readings.json` 放在名单旁；持有表格的人可以据此核对。",
  ],
  "verify/note-receipts-unread": [
    "{drawId}：未重新计算回执的根值：名录库不在手，或者所核验的是公开文本。",
    "请提供完整账本和该批次的名录库；每份回执可以单独核验。",
  ],
  "verify/note-codes-unread": [
    "{drawId}：检查码只核对了个数，未与各次检查逐一比对，因为公开文本不含盐值。",
    "请提供完整账本；每次检查由被出示者自行比对。",
  ],
  "verify/note-withheld": [
    "{drawId}：依规则 {rule} 未予公开，共 {times} 处，未作核对。",
    "账本保管者可向有权查看者公开。",
  ],
  "verify/note-not-judged": [
    "{drawId}：所需内容尚未全部公开，仅核对了位置、时刻和链条。",
    "请核对日后的视图。",
  ],
  "verify/note-closed-day": [
    "{drawId}：有尚无结果的检查安排在抽查计划后来规定停检的日期。",
    "请用 `moveVisits` 改期，或查明是否已经实施。",
  ],
  "verify/note-counts-only": [
    "{drawId}：公告只锁定了数量，没有锁定抽取范围；抽取依据的是抽取当日的账本。",
    "请查看公告与抽取之间的记录。",
  ],
  "verify/note-phase-hidden": [
    "{drawId}：相位的秘密值尚未揭示，小层的目标数只能在其范围内核对。",
    "待其载入账本后请再次核对。",
  ],
  "verify/note-not-replayed": [
    "{drawId}：未重新抽取，因为没有相应的名录库。",
    "请提供账本所记根哈希对应的名录库。",
  ],
  "verify/note-not-repeated": [
    "{drawId}：所引名录不在手，未重新得出。",
    "请提供账本所引的全部名录：缺少名录时，记录人可以随意填写。",
  ],
  "verify/note-not-drawn": ["{drawId}：已公告，尚未抽取。", "请确认是否仍将进行。"],
};

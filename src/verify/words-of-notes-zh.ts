/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { verifyNotesWords } from "./words-of-notes.js";

export const verifyNotesWordsZh: Readonly<Record<keyof typeof verifyNotesWords, Wording>> = {
  "verify/note-registry-stale": [
    "{drawId}：名录库截止日早于抽取一年以上，此后新增、退出或变动的未包含在内。",
    "请查明为何没有采用较新的名录库。",
  ],
  "verify/note-registry-from-future": [
    "{drawId}：名录库截止日晚于引用它的记录。",
    "请查明两个日期何者正确。",
  ],
  "verify/note-after-round": ["{drawId}：在轮次结束之后才抽取。", "请查明逾期原因以及检查是否实施。"],
  "verify/note-outside-window": [
    "{drawId}：在政策规定的抽取时间段之外抽取。",
    "请查明为何未在时间段内抽取。",
  ],
  "verify/note-seed-unchecked": [
    "{drawId}：核验无法判断种子中的信标值或文字值是否与公布的一致。",
    "请获取相应轮次的信标值或公布的号码，与抽取记录核对。",
  ],
  "verify/note-key-unchecked": [
    "{drawId}：核验不检查前一把密钥是否签署了本密钥。",
    "请从所信任的密钥起，用 double-random/log 的 `keysOf` 逐把续认。",
  ],
  "verify/note-key-anew": [
    "{drawId}：该方在原有密钥之外另起新密钥，信任原密钥的人无法续认。",
    "请查明私钥是否遗失，并通过其他途径取得新密钥。",
  ],
  "verify/note-empty": ["账本没有任何记录：未审核任何内容。", "请确认文件是否完整。"],
  "verify/note-closed-day": [
    "{drawId}：有尚无结果的检查安排在政策后来规定停检的日期。",
    "请用 `moveVisits` 改期，或查明是否已经实施。",
  ],
  "verify/note-approved-alone": ["{drawId}：作废人与批准人为同一人。", "请要求由他人批准。"],
  "verify/note-counts-only": [
    "{drawId}：公告只锁定了数量，没有锁定抽取范围；抽取依据的是抽取当日的账本。",
    "请查看公告与抽取之间的记录。",
  ],
  "verify/note-drawn-late": [
    "{drawId}：抽取晚于公告的抽取日。抽取范围仍以公告为准；检查日期自抽取当日起。",
    "请查明推迟的原因。",
  ],
  "verify/note-phase-hidden": [
    "{drawId}：相位的秘密值尚未揭示，小层的目标数只能在其范围内核对。",
    "待其载入账本后请再次核对。",
  ],
  "verify/note-plain-seed": [
    "{drawId}：种子由人选定，无法防止反复试选。",
    "请使用公共信标、彩票号码或事先承诺的值。",
  ],
  "verify/note-announced-at-once": [
    "{drawId}：来源在抽取的同时公告，仅凭账本不能证明此前种子未知。",
    "请先公告，后抽取。",
  ],
  "verify/note-not-replayed": [
    "{drawId}：未重新抽取，因为没有相应的名录库。",
    "请提供账本所记根哈希对应的名录库。",
  ],
  "verify/note-second-attempt": [
    "{drawId}：为再次抽取；前次已作废并保留在账本上。",
    "请查看作废记录中的理由和批准人。",
  ],
  "verify/note-not-drawn": ["{drawId}：已公告，尚未抽取。", "请确认是否仍将进行。"],
};

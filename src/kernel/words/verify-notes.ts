import type { Words } from "./words.js";

/** Words of `verify/note-…`: nothing is wrong by the rules, and yet a reader should know. A code never changes its meaning. */
export const verifyNoteWords = {
  "verify/note-registry-stale": {
    en: [
      "{drawId}: the registry was cut off more than a year before the draw; whoever came, left or changed since is not in it.",
      "Ask why no newer snapshot was taken.",
    ],
    zh: ["{drawId}：名录库截止日早于抽取一年以上，此后新增、退出或变动的未包含在内。", "请查明为何没有采用较新的名录库。"],
  },
  "verify/note-registry-from-future": {
    en: ["{drawId}: the registry was cut off after the entry that names it.", "Ask which of the two days is right."],
    zh: ["{drawId}：名录库截止日晚于引用它的记录。", "请查明两个日期何者正确。"],
  },
  "verify/note-after-round": {
    en: ["{drawId}: drawn after the last day of its round.", "Ask why it was drawn late, and whether the visits were made."],
    zh: ["{drawId}：在轮次结束之后才抽取。", "请查明逾期原因以及检查是否实施。"],
  },
  "verify/note-outside-window": {
    en: ["{drawId}: drawn outside the window in which the policy lets the round be drawn.", "Ask why it was not drawn inside."],
    zh: ["{drawId}：在政策规定的抽取时间段之外抽取。", "请查明为何未在时间段内抽取。"],
  },
  "verify/note-seed-unchecked": {
    en: [
      "{drawId}: an audit cannot see whether the beacon or text values of the seed are the published ones.",
      "Fetch the named round of the beacon, or the published numbers, and compare them with the draw entry.",
    ],
    zh: ["{drawId}：核验无法判断种子中的信标值或文字值是否与公布的一致。", "请获取相应轮次的信标值或公布的号码，与抽取记录核对。"],
  },
  "verify/note-closed-day": {
    en: [
      "{drawId}: a visit without a result stands on a day that the policy has closed since.",
      "Move it with `moveVisits`, or ask whether it was made.",
    ],
    zh: ["{drawId}：有尚无结果的检查安排在政策后来规定停检的日期。", "请用 `moveVisits` 改期，或查明是否已经实施。"],
  },
  "verify/note-approved-alone": {
    en: ["{drawId}: given up by the same person who approved it.", "Ask for the approval of somebody else."],
    zh: ["{drawId}：作废人与批准人为同一人。", "请要求由他人批准。"],
  },
  "verify/note-counts-only": {
    en: [
      "{drawId}: the announcement bound numbers only, not who was in the pool; the draw found the ledger as it stood on its own day.",
      "Compare the entries between the announcement and the draw.",
    ],
    zh: ["{drawId}：公告只锁定了数量，没有锁定抽取范围；抽取依据的是抽取当日的账本。", "请查看公告与抽取之间的记录。"],
  },
  "verify/note-drawn-late": {
    en: [
      "{drawId}: drawn after the day that was announced for the draw. The units are those of the announcement; visits begin on the day of the draw.",
      "Ask why it was drawn later.",
    ],
    zh: ["{drawId}：抽取晚于公告的抽取日。抽取范围仍以公告为准；检查日期自抽取当日起。", "请查明推迟的原因。"],
  },
  "verify/note-phase-hidden": {
    en: [
      "{drawId}: the secret of the phases is not revealed yet, so targets of small strata are checked within their bounds only.",
      "Check again when it is on the ledger.",
    ],
    zh: ["{drawId}：相位的秘密值尚未揭示，小层的目标数只能在其范围内核对。", "待其载入账本后请再次核对。"],
  },
  "verify/note-plain-seed": {
    en: [
      "{drawId}: the seed was chosen by somebody; this does not protect against trying seeds until one pleases.",
      "Use a public beacon, a lottery or a revealed commitment.",
    ],
    zh: ["{drawId}：种子由人选定，无法防止反复试选。", "请使用公共信标、彩票号码或事先承诺的值。"],
  },
  "verify/note-announced-at-once": {
    en: [
      "{drawId}: sources were announced and drawn at the same time, so the ledger alone does not show that the seed was unknown before.",
      "Announce first, draw later.",
    ],
    zh: ["{drawId}：来源在抽取的同时公告，仅凭账本不能证明此前种子未知。", "请先公告，后抽取。"],
  },
  "verify/note-not-replayed": {
    en: ["{drawId}: not drawn again, because its registry is not at hand.", "Give the registry whose root the ledger names."],
    zh: ["{drawId}：未重新抽取，因为没有相应的名录库。", "请提供账本所记根哈希对应的名录库。"],
  },
  "verify/note-second-attempt": {
    en: [
      "{drawId}: a second attempt; the earlier one was voided and stays on the ledger.",
      "Read the reason and the approver in the void entry.",
    ],
    zh: ["{drawId}：为再次抽取；前次已作废并保留在账本上。", "请查看作废记录中的理由和批准人。"],
  },
  "verify/note-not-drawn": {
    en: ["{drawId}: announced but not drawn.", "Ask whether the draw is still to come."],
    zh: ["{drawId}：已公告，尚未抽取。", "请确认是否仍将进行。"],
  },
} as const satisfies Words<"verify">;

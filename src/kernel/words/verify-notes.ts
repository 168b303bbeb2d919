import type { Words } from "./words.js";

/** Words of notes on days, values and approvals: nothing is wrong by the rules, and yet a reader should know. A code never changes its meaning. */
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
  "verify/note-approved-alone": {
    en: ["{drawId}: given up by the same person who approved it.", "Ask for the approval of somebody else."],
    zh: ["{drawId}：作废人与批准人为同一人。", "请要求由他人批准。"],
  },
} as const satisfies Words<"verify">;

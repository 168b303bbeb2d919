import type { Words } from "./words.js";

/** Words of `plan/…` about conditions that fit nobody. A code never changes its meaning. */
export const planConditionWords = {
  "plan/unknown-word": {
    en: [
      "The policy asks for `{word}` in `{field}`, but nothing has it there; there are: {known}.",
      "Correct it or the registry, or leave it out: a condition with it fits nobody, and its opposite everybody.",
    ],
    zh: [
      "方案在 `{field}` 处要求 `{word}`，但名录库、检查记录和方案中均无此值；现有：{known}。",
      "请改正方案或名录库，或删去该值：含有它的条件不符合任何对象，其否定则符合全部对象。",
    ],
  },
  "plan/misspelt-word": {
    en: [
      "The policy asks for `{word}` in `{field}`, but nothing has it there; there are: {known}.",
      "Perhaps `{near}` is meant. Correct the policy or the registry: a condition with this word fits nobody, and its opposite everybody.",
    ],
    zh: [
      "方案在 `{field}` 处要求 `{word}`，但名录库、检查记录和方案中均无此值；现有：{known}。",
      "可能应为 `{near}`。请改正方案或名录库：含有该值的条件不符合任何对象，其否定则符合全部对象。",
    ],
  },
  "plan/other-kind-of-value": {
    en: [
      "The policy compares `{field}` with `{word}` ({asks}), but what units have there is {kind}, for example `{first}`: nothing fits, and everything its opposite.",
      'Write the value as the registry has it: `7` is a number, `"7"` is text. A column `fact:NAME` is text, `fact:NAME:int` a number.',
    ],
    zh: [
      "方案将 `{field}` 与 `{word}`（{asks}）比较，但名录库中该项为{kind}，例如 `{first}`：任何对象都不符合，其否定则全部符合。",
      '请按名录库的类型书写：`7` 是数字，`"7"` 是文本。列 `fact:名称` 为文本，`fact:名称:int` 为数字。',
    ],
  },
  "plan/mixed-kinds-of-value": {
    en: [
      "The policy compares `{field}` with `{word}` ({asks}), but units have {kind} there, for example `{first}`: with these it is not compared as it is meant.",
      'Write the fact in one way in the whole registry: `7` is a number, `"7"` is text, a day is `2026-01-31`.',
    ],
    zh: [
      "方案将 `{field}` 与 `{word}`（{asks}）比较，但有对象的该项为{kind}，例如 `{first}`：与这些值的比较不合本意。",
      '请在整个名录库中统一写法：`7` 是数字，`"7"` 是文本，日期写作 `2026-01-31`。',
    ],
  },
  "plan/fact-of-other-kind": {
    en: [
      "The policy reads `{field}` as a {asks}, but units have {kind} there, for example `{first}`: they count as units without it.",
      'Write it as a {asks} in the registry: `7` is a number, `"7"` is text, a day is `2026-01-31`. A column `fact:NAME:int` is a number.',
    ],
    zh: [
      "方案将 `{field}` 作为{asks}读取，但对象的该项为{kind}，例如 `{first}`：视同没有该项。",
      '请在名录库中写成{asks}：`7` 是数字，`"7"` 是文本，日期写作 `2026-01-31`。列 `fact:名称:int` 为数字。',
    ],
  },
  "plan/no-classes": {
    en: [
      "The policy asks for a `class` but has no `classes`: every unit's class is null.",
      "Say in `classes` how a class is found, or ask for the fact that holds it: `facts.NAME`.",
    ],
    zh: [
      "方案要求 `class`，但没有 `classes`：所有对象的类别均为空。",
      "请在 `classes` 中写明类别如何确定，或改用存放类别的事实 `facts.名称`。",
    ],
  },
  "plan/nobody-holds": {
    en: [
      "The policy asks for `{word}` in `{field}`, but no active inspector has it. What they have: {held}.",
      "Correct the policy or the roster: nobody can take these seats.",
    ],
    zh: ["方案在 `{field}` 处要求 `{word}`，但没有在岗人员具备。现有：{held}。", "请改正方案或人员名录库：这些席位无人可任。"],
  },
  "plan/nobody-holds-misspelt": {
    en: [
      "The policy asks for `{word}` in `{field}`, but no active inspector has it. What they have: {held}.",
      "Perhaps `{near}` is meant, which {who} have. Correct the policy or the roster: nobody can take these seats.",
    ],
    zh: [
      "方案在 `{field}` 处要求 `{word}`，但没有在岗人员具备。现有：{held}。",
      "可能应为 `{near}`，具备者：{who}。请改正方案或人员名录库：这些席位无人可任。",
    ],
  },
  "plan/owed-of-nobody": {
    en: [
      "Stratum `{stratum}` owes {owes}, but its condition fits none of the {units} units of the registry.",
      "Correct the condition (a word that no unit has is named beside this), or the registry, or leave the stratum out.",
    ],
    zh: [
      "层 `{stratum}` 应抽 {owes}，但名录库的 {units} 个对象均不符合其条件。",
      "请改正条件（名录库中没有的值另行列出）或名录库，或删去该层。",
    ],
  },
  "plan/stratum-fits-nobody": {
    en: [
      "The condition of stratum `{stratum}` fits none of the {units} units of the registry.",
      "Nothing, if there may be such units later: until then it owes nothing. Otherwise correct the condition or the registry.",
    ],
    zh: [
      "名录库的 {units} 个对象均不符合层 `{stratum}` 的条件。",
      "如日后可能出现此类对象，无需处理：在此之前无须抽查；否则请改正条件或名录库。",
    ],
  },
  "plan/stratum-left-empty": {
    en: [
      "Stratum `{stratum}` has no units: its condition fits {fits} of {units}, but each of them stands in an earlier stratum or is kept out by a lasting rule.",
      "A unit belongs to the first stratum that fits. Put this stratum before the wider ones, if it is to have units.",
    ],
    zh: [
      "层 `{stratum}` 没有对象：{units} 个对象中有 {fits} 个符合其条件，但均已归入前面的层或被长期规则排除。",
      "对象归入首个符合的层。如该层应有对象，请将其排在更宽的层之前。",
    ],
  },
  "plan/stratum-opens-later": {
    en: [
      "Stratum `{stratum}` has no unit yet: {waiting} of the {units} units of the registry belong to it, and the first opens on {opened}. Until then it owes nothing.",
      "Nothing, if these days are right; otherwise correct `opened` in the registry.",
    ],
    zh: [
      "层 `{stratum}` 目前没有对象：名录库的 {units} 个对象中有 {waiting} 个属于该层，最早的自 {opened} 起开业；在此之前无须抽查。",
      "如日期无误，无需处理；否则请改正名录库中的 `opened`。",
    ],
  },
  "plan/no-units": {
    en: [
      "The registry has no units, so nothing is owed of anybody.",
      "Nothing, if there are none yet; otherwise look for the rows that were lost.",
    ],
    zh: ["名录库没有任何对象，因此无须抽查任何对象。", "如确无对象，无需处理；否则请查找遗漏的行。"],
  },
  "plan/filter-fits-nobody": {
    en: [
      "The condition of `{filter}` fits none of the {units} units of the registry, so it changes nothing.",
      "Nothing, if there may be such units later; otherwise correct the condition or the registry.",
    ],
    zh: ["名录库的 {units} 个对象均不符合 `{filter}` 的条件，该条不起作用。", "如日后可能出现此类对象，无需处理；否则请改正条件或名录库。"],
  },
  "plan/units-in-no-stratum": {
    en: [
      "{units} units of matter `{matter}` are in no stratum and cannot be drawn; the first are {first}. They have: {values}.",
      "Give them a stratum (a last one without `where` takes everybody who is left), or narrow the matter's `population`.",
    ],
    zh: [
      "事项 `{matter}` 有 {units} 个对象不属于任何层，不可能被抽中；首先是 {first}。其值为：{values}。",
      "请为其设层（最后一个不含 `where` 的层包括其余全部对象），或缩小事项的 `population`。",
    ],
  },
} as const satisfies Words<"plan">;

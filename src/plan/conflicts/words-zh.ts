/** The same in Chinese. */
import type { Wording } from "../../kernel/wording.js";
import type { planConflictWords } from "./words.js";

export const planConflictWordsZh: Readonly<Record<keyof typeof planConflictWords, Wording>> = {
  "plan/units-without-day": [
    "轮次 `{round}` 须检查层 `{stratum}` 的 {quota} 个对象，而其 {units} 个对象中只有 {open} 个有可检查日，其余均被时段、停检日或宁静日排除（{conflict}）。",
    "请在该轮开放日期、排除这些对象，或将该轮份额移至全部对象都有可检查日的轮次（{nearest}）。",
    "请在该轮开放日期，或排除这些对象；该事项没有一个轮次使全部对象都有可检查日。",
  ],
  "plan/day-by-chance": [
    "轮次 `{round}` 中层 `{stratum}` 的 {units} 个对象只有 {open} 个有可检查日，而须抽 {quota} 个：可能抽中没有可检查日的对象而无法派员（{conflict}）。",
    "请在该轮开放日期、将其余对象排除在该轮之外，或将该轮份额移至全部对象都有可检查日的轮次（{nearest}）。",
    "请在该轮开放日期，或将其余对象排除在该轮之外；该事项没有一个轮次使全部对象都有可检查日。",
  ],
  "plan/quotas-above-cap": [
    "应抽次数超出上限所容：{matters} 须抽 {visits} 次（{rounds}），而在下列上限（{limits}）之下，可抽的对象（{units} 个）只容 {room} 次（{conflict}）。",
    "请将其中低于 {nearest} 的上限均提高到 {nearest}（再低一次即不可行）、减少超出部分，或由某一事项排除这些对象。",
    "请减少超出部分、提高上述上限，或由某一事项排除这些对象。",
  ],
  "plan/too-few-inspectors-together": [
    "{matters} 在 {rounds} 合计有 {roles} 席位 {seats} 个，而可任此席的 {people} 人按 {limit} 限额合计只能承担 {room} 个（{conflict}）。",
    "请将上述轮次减少 {over} 个席位、提高限额，或增加人员。",
  ],
  "plan/promise-by-recent-visit": [
    "规则 `{rule}` 承诺 {window} 内检查 {least} 次，但对象在某轮末期受检后，{days} 日内开始的各轮均不再抽取（`recentVisit`）：{units} 个对象（如 {first}）若在{round}抽中，此后可能逾期。",
    "请缩短 `recentVisit`、不将此类检查计入其中、延长期限，或增加轮次。",
  ],
  "plan/too-few-to-change": [
    "事项 `{matter}` 要求轮换，而可在 {region} 担任 {roles} 席位的人员只有 {people} 人，须有 {needed} 人方能保证有人可换：再次被抽中的对象可能无人可派（{conflict}）。",
    "请在该区域增加可担任该席位的人员，或缩短轮换要求。",
  ],
  "plan/units-nobody-serves": [
    "轮次 `{round}` 须检查层 `{stratum}` 的 {quota} 个对象，而其 {units} 个对象中只有 {served} 个能配齐检查组；可前往 {regions} 的人员不足（{conflict}）。",
    "请增加可前往的人员、放宽区域规则，或排除这些对象。",
  ],
  "plan/place-by-chance": [
    "抽取的 {visits} 个对象（轮次：{round}）若较多落在 {region}，服务该区域的人员将无法全部承担（{conflict}）。",
    "请在该区域增加人员或承担量，或为其单设一层。",
  ],
  "plan/promise-out-of-reach": [
    "规则 `{rule}` 承诺在其周期内检查 {least} 次，而 {units} 个对象（首个为 {first}）抽不到这么多次，其中最少者至多 {possible} 次：抽取方式 `{mode}`、{rounds} 轮及相关上限（{conflict}）。",
    "请将承诺次数减至 {nearest}（再多一次即做不到）、增加轮次，或允许同一对象被多次抽中。",
    "请增加轮次，或允许同一对象被多次抽中：目前连一次也无法对全部对象承诺。",
  ],
  "plan/promise-too-short": [
    "规则 `{rule}` 承诺 {window} 内检查 {least} 次，而 {units} 个对象（如 {first}）若在{round}抽中即做不到：下一次可被抽中的轮次来得过晚（抽取方式 `{mode}`；{conflict}）。",
    "请将期限延长至 {nearest}（再短一档即做不到）、增加轮次，或允许同一对象被多次抽中。",
    "请增加轮次，或允许同一对象被多次抽中；未找到能够做到的更长期限。",
  ],
  "plan/promise-overdue": [
    "规则 `{rule}` 承诺 {window} 内检查 {least} 次，而 {units} 个对象（如 {first}）在本年各轮开始前已逾期，即使尽早抽取，年底仍属逾期。",
    "规则允许时即会抽取这些对象。如要在本年内补齐，请增加轮次或允许同一对象被多次抽中；也可推迟承诺的起算日（`start`）。",
  ],
  "plan/promise-by-day": [
    "规则 `{rule}` 承诺 {window} 内检查 {least} 次，而检查未定日期：{units} 个对象（如 {first}）若在{round}抽中，须在各轮内及早检查方能履行，均拖至最后一日则逾期。",
    "请为检查安排日期（`schedule`）、将期限延长至 {nearest}（各轮最后一日检查仍能做到，再短一档即做不到），或增加轮次。",
    "请为检查安排日期（`schedule`），或增加轮次；未找到各轮最后一日检查仍能做到的更长期限。",
  ],
  "plan/promise-counts-others": [
    "规则 `{rule}` 承诺检查，却不计入事项 `{matter}` 自身的检查：{units} 个对象（首个为 {first}）将被强制抽中，却不能因此履行承诺（{conflict}）。",
    "请使 `counts` 包含本机关该事项的日常检查，或删去相应条件。",
  ],
  "plan/promise-beyond-others": [
    "规则 `{rule}` 承诺对 {units} 个对象（首个为 {first}）检查 {owed} 次，只计入 {matters} 的检查，而后者全年至多给予 {visits} 次（{conflict}）。",
    "请提高 {matters} 的抽取量、使 `counts` 也包含本事项的检查，或减少承诺。",
  ],
  "plan/unknown-word": [
    "抽查计划在 `{field}` 处要求 `{word}`，但名录库、检查记录和抽查计划中均无此值；现有：{known}。",
    "请改正抽查计划或名录库，或删去该值：含有它的条件不符合任何对象，其否定则符合全部对象。",
  ],
  "plan/misspelt-word": [
    "抽查计划在 `{field}` 处要求 `{word}`，但名录库、检查记录和抽查计划中均无此值；现有：{known}。",
    "可能应为 `{near}`。请改正抽查计划或名录库：含有该值的条件不符合任何对象，其否定则符合全部对象。",
  ],
  "plan/other-kind-of-value": [
    "抽查计划将 `{field}` 与 `{word}`（{asks}）比较，但名录库中该项为{kind}，例如 `{first}`：任何对象都不符合，其否定则全部符合。",
    '请按名录库的类型书写：`7` 是数字，`"7"` 是文本。列 `fact:名称` 为文本，`fact:名称:int` 为数字。',
  ],
  "plan/mixed-kinds-of-value": [
    "抽查计划将 `{field}` 与 `{word}`（{asks}）比较，但有对象的该项为{kind}，例如 `{first}`：与这些值的比较不合本意。",
    '请在整个名录库中统一写法：`7` 是数字，`"7"` 是文本，日期写作 `2026-01-31`。',
  ],
  "plan/fact-of-other-kind": [
    "抽查计划将 `{field}` 作为{asks}读取，但对象的该项为{kind}，例如 `{first}`：视同没有该项。",
    '请在名录库中写成{asks}：`7` 是数字，`"7"` 是文本，日期写作 `2026-01-31`。列 `fact:名称:int` 为数字。',
  ],
  "plan/no-classes": [
    "抽查计划要求 `class`，但没有 `classes`：所有对象的类别均为空。",
    "请在 `classes` 中写明类别如何确定，或改用存放类别的事实 `facts.名称`。",
  ],
  "plan/nobody-holds": [
    "抽查计划在 `{field}` 处要求 `{word}`，但没有在岗人员具备。现有：{held}。",
    "请改正抽查计划或人员名录库：这些席位无人可任。",
  ],
  "plan/nobody-holds-misspelt": [
    "抽查计划在 `{field}` 处要求 `{word}`，但没有在岗人员具备。现有：{held}。",
    "可能应为 `{near}`，具备者：{who}。请改正抽查计划或人员名录库：这些席位无人可任。",
  ],
  "plan/owed-of-nobody": [
    "层 `{stratum}` 应抽 {owes}，但名录库的 {units} 个对象均不符合其条件。",
    "请改正条件（名录库中没有的值另行列出）或名录库，或删去该层。",
  ],
  "plan/stratum-fits-nobody": [
    "名录库的 {units} 个对象均不符合层 `{stratum}` 的条件。",
    "如日后可能出现此类对象，无需处理：在此之前无须抽查；否则请改正条件或名录库。",
  ],
  "plan/stratum-left-empty": [
    "层 `{stratum}` 没有对象：{units} 个对象中有 {fits} 个符合其条件，但均已归入前面的层或被长期规则排除。",
    "对象归入首个符合的层。如该层应有对象，请将其排在更宽的层之前。",
  ],
  "plan/stratum-opens-later": [
    "层 `{stratum}` 目前没有对象：名录库的 {units} 个对象中有 {waiting} 个属于该层，最早的自 {opened} 起开业；在此之前无须抽查。",
    "如日期无误，无需处理；否则请改正名录库中的 `opened`。",
  ],
  "plan/no-units": [
    "名录库没有任何对象，因此无须抽查任何对象。",
    "如确无对象，无需处理；否则请查找遗漏的行。",
  ],
  "plan/filter-fits-nobody": [
    "名录库的 {units} 个对象均不符合 `{filter}` 的条件，该条不起作用。",
    "如日后可能出现此类对象，无需处理；否则请改正条件或名录库。",
  ],
  "plan/units-in-no-stratum": [
    "事项 `{matter}` 有 {units} 个对象不属于任何层，不可能被抽中；首先是 {first}。其值为：{values}。",
    "请为其设层（最后一个不含 `where` 的层包括其余全部对象），或缩小事项的 `population`。",
  ],
  "plan/units-of-no-class": [
    "事项 `{matter}` 有 {units} 个对象不属于任何层，不可能被抽中；首先是 {first}。",
    "各层的条件只涉及等级或单个对象。请为其余对象设层（最后一个不含 `where` 的层包括其余全部对象），或缩小事项的 `population`。",
  ],
};

/** The page on which everybody checks the record: the verify code runs in the reader's browser, from one file. */
import type { PageSpec } from "../frame.js";
import { CHECK_SCRIPT } from "../page-scripts.js";
import type { DrawSeen } from "../record/public-record.js";
import { type Here, type Site, standingDraws } from "../site.js";
import { NO_POOL, stratumMark } from "../stratum-mark.js";
import { drawTitle, stratumTitle } from "../titles.js";
import { wordsOfPapers } from "./check-papers.js";

export function checkPage({ say }: Site, checker: string): PageSpec {
  return {
    path: "check.html",
    section: "record.html",
    title: say("核验账本", "Check the record"),
    scripts: [CHECK_SCRIPT],
    alone: true,
    content: (here) => <Check here={here} checker={checker} />,
  };
}

function Check({ here, checker }: { readonly here: Here; readonly checker: string }) {
  const { say } = here;
  return (
    <>
      <p class="lead">
        {say(
          "核验程序在您的浏览器中运行，不向外发送任何内容。本页可以另存为一个文件，离线使用。",
          "The program runs in your browser and sends nothing to anybody. Keep this page as one file: it works without a network.",
        )}
      </p>
      <noscript>
        <p>
          {say(
            "本页需要启用脚本；也可以用命令核验。",
            "This page needs scripts; the commands check as well.",
          )}
        </p>
      </noscript>
      <div id="data" data-json={JSON.stringify(dataOf(here))} hidden />
      <div id="worker" data-code={checker} hidden />
      <div class="finder">
        <label for="head">
          {say(
            "在别处公布或记下的校验码、核对码（可不填）",
            "A head, or its check code, that was published elsewhere or noted earlier (may be left out)",
          )}
        </label>
        <input id="head" type="text" autocomplete="off" spellcheck={false} />
        <button id="start" type="button">
          {say("核验本站账本", "Check this record")}
        </button>
      </div>
      <p class="finder">
        <label for="file">
          {say(
            "或者核验另一个账本文件、公开视图、归档文件或证明（选择，或拖到本页）",
            "Or check another ledger, a public view, an archive or a proof: choose it, or drop it on this page",
          )}
        </label>
        <input id="file" type="file" accept=".jsonl,.json,.txt" />
      </p>
      <p class="finder">
        <label for="day">
          {say(
            "另选的公开视图是哪一日的（可不填：末条之日）",
            "Day of the view that you choose (may be left out: that of its last entry)",
          )}
        </label>
        <input id="day" type="date" />
      </p>
      <h2>{say("查询检查码", "Is there such a visit?")}</h2>
      <p>
        {say(
          "检查人员应出示检查码。在此输入，本页据账本说明：有没有这次检查，检查码是否仍然有效。",
          "Whoever comes to inspect shows a visit code. Type it here: the page says by the record whether there is such a visit, and whether the code still stands.",
        )}
      </p>
      <div class="finder">
        <label for="code">{say("检查码（十位）", "Visit code (ten letters and digits)")}</label>
        <input id="code" type="text" autocomplete="off" spellcheck={false} placeholder="7K2MD-9QX4A" />
        <button id="look" type="button">
          {say("查询", "Look it up")}
        </button>
      </div>
      <details>
        <summary>
          {say("核对回执、证明或扫得的检查码", "Check a receipt, a proof, or a visit code that was scanned")}
        </summary>
        <p>
          {say(
            "回执说明一个对象在一次抽签中的情况；证明由名录保管人出具，出示一条记录或其中几项。把全文粘贴在这里，本页据账本（本站的，或刚才核验的那一本）说明它证明了什么。",
            "A receipt says how a unit stood in a draw; a proof, from who keeps the registry, opens a record or some fields of it. Paste the text here: the page says what it proves by the record (that of this site, or the one that was checked last).",
          )}
        </p>
        <div class="finder">
          <label for="proof">{say("全文", "Text")}</label>
          <textarea id="proof" rows={4} spellcheck={false} />
          <label for="whose">{say("证明不在册时：谁的标识", "Of a proof of absence: whose id")}</label>
          <input id="whose" type="text" autocomplete="off" spellcheck={false} />
          <button id="prove" type="button">
            {say("核对证明", "Check the proof")}
          </button>
        </div>
      </details>
      <p id="bar" hidden>
        <progress aria-label={say("核验进度", "Progress")} /> <span id="stage" aria-live="polite" />{" "}
        <button id="stop" type="button" class="plain">
          {say("停止", "Stop")}
        </button>
      </p>
      <div id="output" />
    </>
  );
}

/** The record, who was in which pool, and every sentence that the script may say. */
function dataOf(here: Here) {
  const { record, language, policy, units, day } = here;
  const draws = standingDraws(record);
  const titles = draws.flatMap((draw) => [
    [draw.drawId, drawTitle(here, draw)],
    ...draw.strata.map(({ stratum }) => [
      `${draw.drawId} ${stratum}`,
      stratumTitle(policy, draw.matter, stratum),
    ]),
  ]);
  const listed = draws.filter(({ drawId }) =>
    units.some(({ draws: own = {} }) => Object.hasOwn(own, drawId)),
  );
  return {
    language,
    record: record.text,
    day,
    titles: Object.fromEntries(titles),
    pools: { ids: units.map(({ id }) => id), draws: listed.map((draw) => poolsOf(here, draw)) },
    words: { ...wordsOf(here), ...wordsOfHeads(here), ...wordsOfProofs(here), ...wordsOfPapers(here) },
  };
}

function poolsOf({ units }: Here, { drawId, strata }: DrawSeen) {
  const names = strata.map(({ stratum }) => stratum);
  const of = units.map(({ draws = {} }) => {
    const standing = Object.hasOwn(draws, drawId) ? draws[drawId] : undefined;
    if (standing === undefined || standing.rule !== null || standing.stratum === null) return NO_POOL;
    return stratumMark(names.indexOf(standing.stratum));
  });
  return { drawId, strata: names, of: of.join("") };
}

function wordsOf({ say }: Here) {
  return {
    reading: say("正在读取……", "Reading …"),
    checking: say("正在核对每一条……", "Checking entry by entry …"),
    drawing: say("正在重新抽签：第 {part} 轮，共 {of} 轮……", "Drawing again: {part} of {of} …"),
    failed: say("核验程序出错，没有得出结论。", "The program failed; nothing was found out."),
    stopped: say("已停止，没有得出结论。", "Stopped; nothing was found out."),
    clean: say("核验通过：没有发现不成立之处。", "It holds: nothing was found that does not."),
    faulty: say("核验发现问题。", "There are findings."),
    unreadable: say("这不是完整的账本。", "This is no sound record."),
    read: say(
      "共 {entries} 条；末条校验码 {head}；连同名录完整重做的抽签 {replayed} 次。",
      "{entries} entries; head {head}; {replayed} draws made again with their registries.",
    ),
    empty: say("没有可核验的内容：文件是空的。", "There is nothing to check: the file is empty."),
    emptyAdvice: say(
      "可能是下载未完成，请重新下载公布的账本。",
      "Perhaps its download failed: get the record anew, as it was published.",
    ),
    papers: say(
      "这不是账本：文件中有多份回执或检查码文件，每行一份。",
      "This is no record: the file holds several receipts or visit codes, one a line.",
    ),
    papersAdvice: say(
      "请用文本编辑器打开，找到写有您的标识的一行，复制整行，粘贴到本页“核对回执、证明或扫得的检查码”之下核对。",
      "Open it as a text, copy the whole line that has your id, and paste it on this page under “Check a receipt, a proof, or a visit code that was scanned”.",
    ),
    table: say("这不是账本：文件是一张表。", "This is no record: the file is a table."),
    tableAdvice: say(
      "表不能在此核验。表中的检查码，请逐个输入本页“查询检查码”之下；要核验账本，请选择公布的账本文件（每行一条，以 { 开头）。",
      "A table cannot be checked here. Type a visit code of it under “Is there such a visit?”. To check a record choose the file that was published, of which each line begins with {.",
    ),
    findings: say("不成立之处（{count}）", "What does not hold ({count})"),
    discretions: say("有人可以自行选择之处（{count}）", "Where somebody was free to choose ({count})"),
    notes: say("未能核对之处（{count}）", "What could not be looked at ({count})"),
    redrawn: say("用公开名单重新抽签", "Drawn again from the public list"),
    samePool: say(
      "{draw}，{stratum}：抽签池 {pool} 户，与公告一致。",
      "{draw}, {stratum}: the pool of {pool} is the one announced.",
    ),
    otherPool: say(
      "{draw}，{stratum}：抽签池 {pool} 户，与公告不一致。",
      "{draw}, {stratum}: the pool of {pool} is not the one announced.",
    ),
    withheldPool: say(
      "{draw}，{stratum}：公开名单中的抽签池 {pool} 户；本账本不公开其摘要，无从比对。",
      "{draw}, {stratum}: a pool of {pool} on the public list; the record withholds its digest, so it is not compared.",
    ),
    sameDraw: say("抽中的对象相同。", "The same units are drawn."),
    otherDraw: say("抽中的对象不同。", "Other units are drawn."),
    notByTicket: say("本层不单凭签号抽取，此处不重抽。", "More than tickets decides here: not drawn again."),
  };
}

/** What the page says of a head that somebody noted. */
function wordsOfHeads({ say }: Here) {
  return {
    otherRecord: say("这不是您填写的校验码所指的账本。", "This is not the record whose head you entered."),
    headUnread: say(
      "您填写的内容不是校验码，因此未作比对。",
      "What you entered is no head, so it was compared with nothing.",
    ),
    noHead: say(
      "末条校验码为 64 位（0 至 9、a 至 f），核对码为四组、每组四位（如 DTL3-MWII-CUCZ-NNH2）。请完整复制后再核验一次；以下所说仅指各条目本身。",
      "A head has 64 digits from 0 to 9 and a to f; its check code has four groups of four, such as DTL3-MWII-CUCZ-NNH2. Copy it whole and check again; what is said below is of the entries alone.",
    ),
    "head last": say("与您填写的末条校验码一致。", "The head is the one that you entered."),
    "head earlier": say(
      "您填写的是第 {entry} 号条目（{day}）的校验码，账本此后有所延续。",
      "The record holds the head that you entered as entry {entry} of {day}, and has gone on since.",
    ),
    "head unchanged": say("该条及之前的内容未被改动。", "Nothing up to there was changed."),
    "head other": say(
      "没有任何条目的校验码是您填写的：账本被改动或截断过，或者不是同一本。请向公布该校验码的人核对。",
      "No entry has the head that you entered: the record was changed or cut off, or is another one. Ask whoever published that head.",
    ),
  };
}

/** What the page says of a proof. */
function wordsOfProofs({ say }: Here) {
  return {
    "list units": say("对象名录", "units"),
    "list inspectors": say("人员名录", "inspectors"),
    "proof holds": say(
      "证明成立：{list}中“{id}”的记录。",
      "The proof holds: the record of {id} among the {list}.",
    ),
    "proof absent": say(
      "证明成立：{list}中没有“{id}”。",
      "The proof holds: nobody among the {list} has the id {id}.",
    ),
    "proof wrong": say(
      "证明不成立：它推不到本账本所承诺的任何名录。",
      "The proof does not hold: it leads to no list to which this record commits.",
    ),
    "proof badRecord": say(
      "账本本身不成立，无法据以核对证明；请先核验账本。",
      "The record itself does not hold, so nothing is proved by it. Check the record first.",
    ),
    "proof noProof": say(
      "这不是证明、回执或检查码所附的文件。请选择收到的文件，或者扫描二维码后粘贴全部文字（以 { 开头）。",
      "This is no proof, no receipt, and nothing that goes with a visit code. Choose the file that you were given, or paste the whole text of its QR code, which begins with {.",
    ),
    "proof needsId": say(
      "请填写标识：这份证明说明某人不在册。",
      "Say whose id is meant: the proof is one of absence.",
    ),
    proofAgainst: say(
      "它推到第 {entry} 号条目所承诺的名录（{day}）。",
      "It leads to the list to which entry {entry} commits ({day}).",
    ),
    opens: say(
      "所出示的各项（其余各项未出示，也无从得知）",
      "What it opens; of all other fields nothing is said",
    ),
    opensAll: say("整条记录", "The whole record"),
    saysNothing: say("（空）", "(nothing)"),
  };
}

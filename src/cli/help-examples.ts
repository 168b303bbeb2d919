/** One call of each command whose help stands in `help.ts`; where people are named, another in Chinese. */
const BY = "--at 2026-03-03T09:00:00+08:00 --by officer-1";
const BY_ZH = "--at 2026-03-03T09:00:00+08:00 --by 张某";

export const EXAMPLES: Readonly<Record<string, readonly [english: string, chinese?: string]>> = {
  init: ["init 2026-market --year 2026 --authority 210500"],
  check: ["check 2026-market --at 2026-01-05"],
  plan: ["plan 2026-market"],
  ceremony: ["ceremony 2026-market --at 2026-01-05T09:00:00+08:00"],
  announce: ["announce 2026-market --dry-run"],
  room: ["room 2026-market --out room.html --round 2026-Q1"],
  run: ["run 2026-market --dry-run"],
  verify: ["verify 2026-market/ledger.jsonl 2026-market --at 2026-12-31T18:00:00+08:00"],
  key: ["key --name log.example.gov.cn/2026 --key secret"],
  log: ["log 2026-market/ledger.jsonl --out site --name log.example.gov.cn/2026 --key secret"],
  prove: ["prove 2026-market/ledger.jsonl --entry 4 --out site"],
  explain: ["explain 2026-market --unit U-17 --round 2026-Q1"],
  publish: ["publish 2026-market --out pages --at 2026-07-01"],
  view: ["view 2026-market --at 2026-07-01 --out view.jsonl"],
  receipts: [
    `receipts 2026-market ${BY} --out receipts --unit U-17`,
    `receipts 2026-market ${BY_ZH} --out receipts --unit U-17`,
  ],
  codes: [`codes 2026-market ${BY} --out codes`, `codes 2026-market ${BY_ZH} --out codes`],
  upload: ["upload 2026-market --edition national --round 2026-Q1 --at 2026-04-10"],
  replay: ["replay lottery.json"],
};

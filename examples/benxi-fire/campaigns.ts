/** 专项检查 of two years: before the May holiday, in the month of work safety, and twice for the winter. */

interface Campaign {
  readonly from: string;
  readonly until: string;
  readonly trades: readonly string[];
  readonly percent: number;
}

export const CAMPAIGNS: readonly Campaign[] = [
  { from: "2024-04-15", until: "2024-04-30", trades: ["hotel", "market", "ktv"], percent: 35 },
  {
    from: "2024-11-11",
    until: "2024-12-20",
    trades: ["nursing-home", "kindergarten", "hospital"],
    percent: 30,
  },
  {
    from: "2025-06-03",
    until: "2025-06-30",
    trades: ["filling-station", "hazardous", "factory"],
    percent: 25,
  },
  {
    from: "2025-11-10",
    until: "2025-12-19",
    trades: ["ktv", "bathhouse", "hotel", "market", "filling-station"],
    percent: 22,
  },
];

/** What a registry is made of. This file lists names and does nothing. */
export type { Unread } from "../kernel/unread.js";
export type { HistoryTable, Visit } from "../registry/history.js";
export type {
  Absence,
  Certificate,
  INSPECTOR_POSTS,
  INSPECTOR_STATUSES,
  Inspector,
  InspectorPost,
  InspectorStatus,
  Recusal,
} from "../registry/inspector.js";
export type { RegistryInput } from "../registry/parse-registry.js";
export type { StatedReadings } from "../registry/readings.js";
export type { Registry } from "../registry/registry.js";
export type { ListName, Path, Places } from "../registry/report.js";
export type { ResultCode } from "../registry/result-codes.js";
export type { AnyRow, InspectorRow, Loose, Maybe, RegionPath, UnitRow, VisitRow } from "../registry/rows.js";
export type {
  FactValue,
  UNIT_STATUSES,
  Unit,
  UnitExclusion,
  UnitStatus,
  UnitTable,
} from "../registry/unit.js";
export type { Elsewhere, Root, Snapshot } from "../registry/whole.js";

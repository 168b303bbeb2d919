/** What a registry is made of. This file lists names and does nothing. */
export type { HistoryTable } from "../registry/history.js";
export type { Absence, Certificate, InspectorPost, InspectorStatus, Recusal } from "../registry/inspector.js";
export type { ListName, Places } from "../registry/report.js";
export type { ResultCode } from "../registry/result-codes.js";
export type { Root, Snapshot } from "../registry/snapshot.js";
export type { FactValue, UnitExclusion, UnitStatus, UnitTable } from "../registry/unit.js";

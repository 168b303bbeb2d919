/**
 * Fields of an inspector that are there only where somebody has said so: post, share, limits, home,
 * incompatible colleagues.
 */
import * as read from "./fields.js";
import { INSPECTOR_POSTS, type Inspector, type MORE_INSPECTOR_FIELDS } from "./inspector.js";
import { isPostShare } from "./post-share.js";
import type { Report } from "./report.js";

type Limits = Pick<Inspector, (typeof MORE_INSPECTOR_FIELDS)[number]>;

export function readLimits(fields: read.Fields, report: Report): Limits {
  const limits: { -readonly [field in keyof Limits]: Limits[field] } = {};
  const said = (field: keyof Limits): boolean => !read.isAbsent(fields[field]);
  if (said("post")) limits.post = read.readChoice(fields["post"], INSPECTOR_POSTS, "post", report);
  if (said("share")) limits.share = readShare(fields["share"], report);
  for (const field of ["perDay", "perWeek", "perYear"] as const) {
    if (said(field)) limits[field] = readCount(fields[field], field, 1, report);
  }
  if (said("openCases")) limits.openCases = readCount(fields["openCases"], "openCases", 0, report);
  if (said("home")) limits.home = [...read.readRegion(fields["home"], "home", report)];
  if (said("notWith")) {
    const colleagues = read.readNames(fields["notWith"], "notWith", report);
    if (colleagues.length > 0) limits.notWith = colleagues;
  }
  return limits;
}

function readShare(value: unknown, report: Report): string {
  if (isPostShare(value)) return value;
  report.refuse("registry/share", "share", value);
  return "1";
}

function readCount(value: unknown, field: string, least: number, report: Report): number {
  if (!Number.isSafeInteger(value) || (value as number) < least)
    report.refuse("registry/count", field, value, { least });
  return value as number;
}

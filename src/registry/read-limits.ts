/** Fields of an inspector that are there only where somebody has said so: post, share, limits, home, incompatible colleagues. */
import { readFraction } from "../kernel/fraction.js";
import * as read from "./fields.js";
import { INSPECTOR_POSTS, type Inspector, type MORE_INSPECTOR_FIELDS } from "./inspector.js";
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

/** Above nothing, at most a full post; a denominator of at most 1000 keeps every product exact. */
function readShare(value: unknown, report: Report): string {
  const share = typeof value === "string" ? readFraction(value) : undefined;
  const fits = share !== undefined && share.numerator > 0n && share.numerator <= share.denominator && share.denominator <= 1000n;
  if (!fits) report.refuse("registry/share", "share", value);
  return fits ? (value as string) : "1";
}

function readCount(value: unknown, field: string, least: number, report: Report): number {
  if (!Number.isSafeInteger(value) || (value as number) < least) report.refuse("registry/count", field, value, { least });
  return value as number;
}

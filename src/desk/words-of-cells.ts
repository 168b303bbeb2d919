/** Words that offices write in columns of a few values, and what each means here. A mapping may name further ones. */
import type { InspectorPost, InspectorStatus } from "../registry/inspector.js";
import type { UnitStatus } from "../registry/unit.js";

type Words<Value extends string> = Readonly<Record<Value, readonly string[]>>;

/** Standing of a firm as registers of enterprises name it. Revoked ones (吊销) are closed: nobody trades there. */
const UNIT_STATUS: Words<UnitStatus> = {
  active: [
    "存续",
    "在业",
    "在营",
    "在册",
    "开业",
    "营业",
    "正常",
    "存续（在营、开业、在册）",
    "在营（开业）企业",
    "存续（在营）",
    "在业（存续）",
    "开业/正常",
    "正常营业",
    "正常经营",
  ],
  suspended: ["歇业", "停业", "停业整顿", "暂停营业", "停产", "休眠"],
  closed: [
    "注销",
    "已注销",
    "註銷",
    "已註銷",
    "注销企业",
    "吊销",
    "已吊销",
    "吊销企业",
    "吊销营业执照",
    "已吊销营业执照",
    "吊销未注销",
    "吊销，未注销",
    "吊销，已注销",
    "撤销",
    "迁出",
    "已迁出",
    "关闭",
  ],
};

const INSPECTOR_STATUS: Words<InspectorStatus> = {
  active: ["在岗", "在职", "正常", "是"],
  inactive: ["离岗", "离职", "退休", "调离", "借调", "停职", "长期病假", "否"],
};

const POST: Words<InspectorPost> = {
  officer: ["执法人员", "执法员", "检查人员", "公务员", "正式"],
  expert: ["专家", "技术专家", "专业技术人员"],
  auxiliary: ["辅助人员", "执法辅助人员", "协管员", "辅警", "聘用人员"],
};

/** Columns of a few values, by list and field. */
export const WORDS_OF_CELLS: Readonly<Record<string, Words<string>>> = {
  "units.status": UNIT_STATUS,
  "inspectors.status": INSPECTOR_STATUS,
  "inspectors.post": POST,
};

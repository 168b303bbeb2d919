/** Code lists of the national edition, and where names, lengths and codes were found. */
import type { CodeList } from "../edition.js";

export const SOURCES: Readonly<Record<string, string>> = {
  填报校验:
    "公开代码：某省（江苏）“互联网+监管”数据填报系统的校验规则，含“行政检查行为”“双随机-计划”“双随机-抽查的监管对象信息”三表的字段、必填、长度和代码表名称（2026年11月以公开代码检索查得；检索结果不显示代码库名称）",
  库表结构:
    "公开代码：“互联网+监管”数据同步程序中的库表 tr_t_jgxw_check_action 的结构，注释为中文字段名（2024年6月；2026年11月查得）",
  填写说明: "公开代码：“互联网+监管”系统行政执法监管任务填报页面的字段和填写说明（2026年11月查得）",
  药品检查页面:
    "公开代码：某药品检查系统的检查对象信息页面，行政相对人性质和证件类型的代码（2026年11月查得）",
  公示接口说明:
    "公开的数据接口说明：双随机抽查结果（raninsPlanId、raninsTaskId、details 等），含返回示例（2026年11月查得）",
  钉钉接口:
    "github.com/aliyun/dingtalk-sdk，GetDoubleRandomResponseBody：抽查计划编号、抽查任务编号等的中文名称",
  浙江系统:
    "github.com/GuanzhouSong/ZhejiangMicroEnt：浙江省企业信用综合监管系统的抽查检查页面，检查结果和抽查方式的名称",
};

/** Not one of their codes could be confirmed. */
const UNKNOWN = { codes: {}, open: true, confirmed: false } as const;

export const CODE_LISTS: Readonly<Record<string, CodeList>> = {
  行政相对人性质: {
    codes: { "1": "公民", "2": "法人", "3": "其他组织" },
    confirmed: true,
    source: "填写说明",
  },
  证件类型: {
    codes: { "001": "统一社会信用代码" },
    open: true,
    confirmed: false,
    source: "药品检查页面",
    note: "只查到“001 统一社会信用代码”，且只见于一处。",
  },
  检查形式: {
    codes: { "01": "日常检查", "02": "专项检查" },
    open: true,
    confirmed: false,
    source: "填写说明",
    note: "两种形式的名称和 01、02 两个代码均见于来源，代码与名称的对应为按顺序推定。",
  },
  检查类别: { ...UNKNOWN, note: "没有查到代码。" },
  检查方式: { ...UNKNOWN, note: "没有查到代码。" },
  检查结果: { ...UNKNOWN, note: "没有查到代码，由机关在 uploads.json 的 maps 中写明。" },
  监管对象类型: { ...UNKNOWN, note: "没有查到代码。" },
  监管部门: { ...UNKNOWN, note: "来源用江苏省自己的部门代码，全国代码没有查到。" },
  抽查类型: { codes: { 定向: "定向抽查", 不定向: "不定向抽查" }, confirmed: true, source: "浙江系统" },
  抽查检查结果: {
    codes: {
      未发现问题: "未发现问题",
      发现问题待后续处理: "发现问题待后续处理",
      未按规定公示应当公示的信息: "未按规定公示应当公示的信息",
      公示信息隐瞒真实情况弄虚作假: "公示信息隐瞒真实情况弄虚作假",
      违反其他工商行政管理规定行为: "违反其他工商行政管理规定行为",
      发现问题经责令已改正: "发现问题经责令已改正",
      未发现开展本次抽查涉及的经营活动: "未发现开展本次抽查涉及的经营活动",
      违反公安部门相关规定: "违反公安部门相关规定",
      违反食品药品管理相关规定: "违反食品药品管理相关规定",
      违反质量技术监督相关规定: "违反质量技术监督相关规定",
      违反其他部门相关规定: "违反其他部门相关规定",
      "通过登记的住所（经营场所）无法联系": "通过登记的住所（经营场所）无法联系",
      已关闭停业或正在组织清算: "已关闭停业或正在组织清算",
      不配合检查情节严重: "不配合检查情节严重",
      注销: "注销",
      被吊销: "被吊销",
      被撤销: "被撤销",
      迁出: "迁出",
    },
    confirmed: true,
    source: "浙江系统",
  },
};

/** Our codes of a result and the names of the publicity system. */
export const RESULT_NAMES: Readonly<Record<string, string>> = {
  "1": "未发现问题",
  A: "发现问题待后续处理",
  B: "未按规定公示应当公示的信息",
  C: "公示信息隐瞒真实情况弄虚作假",
  D: "违反其他工商行政管理规定行为",
  E: "发现问题经责令已改正",
  F: "未发现开展本次抽查涉及的经营活动",
  G: "违反公安部门相关规定",
  "3": "违反食品药品管理相关规定",
  "4": "违反质量技术监督相关规定",
  "5": "违反其他部门相关规定",
  "6": "通过登记的住所（经营场所）无法联系",
  "7": "已关闭停业或正在组织清算",
  "8": "不配合检查情节严重",
  "9": "注销",
  "10": "被吊销",
  "11": "被撤销",
  "12": "迁出",
};

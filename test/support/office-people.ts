/** Inspectors of the small case as an office hands them over. */
export const PEOPLE_OF_OFFICE = ["执法证号,姓名,负责区域,资质,有效期至,发证日期,证件名称,任务上限"]
  .concat([1, 2, 3, 4].map((n) => `I-${n},人员${n},town,lead,2027-12-31,2024-01-01,law,20`))
  .join("\n");

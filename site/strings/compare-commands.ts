/** What can be done with a comparison, as the palette says it. */
export const compareTitles = {
  title: { zh: "与另一版本比较", en: "Compare with another version" },
  end: { zh: "结束比较", en: "End the comparison" },
  next: { zh: "下一处改动", en: "Next change" },
  previous: { zh: "上一处改动", en: "Previous change" },
  acceptCurrent: { zh: "接受当前的改动", en: "Accept the current change" },
  rejectCurrent: { zh: "拒绝当前的改动", en: "Reject the current change" },
  acceptAll: { zh: "全部接受", en: "Accept all" },
  rejectAll: { zh: "全部拒绝", en: "Reject all" },
} as const;

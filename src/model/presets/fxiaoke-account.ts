import type { SourcePreset } from "../bundled-data.ts";

const fxiaokeAccount: SourcePreset = {
  id: "fxiaoke.account",
  label: { zh: "纷享销客 客户", en: "Fxiaoke accounts" },
  columns: [
    "name",
    "industry",
    "employee_count",
    "annual_revenue",
    "deal_status",
    "account_source",
    "last_followed_time",
    "create_time",
    "address",
    "website",
  ],
};
export default fxiaokeAccount;

import type { SourcePreset } from "../bundled-data.ts";

const fxiaokeContact: SourcePreset = {
  id: "fxiaoke.contact",
  label: { zh: "纷享销客 联系人", en: "Fxiaoke contacts" },
  columns: ["name", "job_title", "mobile", "email"],
};
export default fxiaokeContact;

import type { ValueSet } from "../bundled-data.ts";

const gb4754Section: ValueSet = {
  id: "gb4754.section",
  label: { zh: "国民经济行业门类", en: "Sections of the industrial classification of China" },
  standard: "GB/T 4754-2017, sections",
  values: [
    { code: "A", label: { zh: "农、林、牧、渔业", en: "Agriculture, forestry, animal husbandry and fishery" } },
    { code: "B", label: { zh: "采矿业", en: "Mining" } },
    { code: "C", label: { zh: "制造业", en: "Manufacturing" } },
    {
      code: "D",
      label: {
        zh: "电力、热力、燃气及水生产和供应业",
        en: "Production and supply of electricity, heat, gas and water",
      },
    },
    { code: "E", label: { zh: "建筑业", en: "Construction" } },
    { code: "F", label: { zh: "批发和零售业", en: "Wholesale and retail trade" } },
    { code: "G", label: { zh: "交通运输、仓储和邮政业", en: "Transport, storage and post" } },
    { code: "H", label: { zh: "住宿和餐饮业", en: "Accommodation and catering" } },
    {
      code: "I",
      label: {
        zh: "信息传输、软件和信息技术服务业",
        en: "Information transmission, software and information technology services",
      },
    },
    { code: "J", label: { zh: "金融业", en: "Financial intermediation" } },
    { code: "K", label: { zh: "房地产业", en: "Real estate" } },
    { code: "L", label: { zh: "租赁和商务服务业", en: "Leasing and business services" } },
    { code: "M", label: { zh: "科学研究和技术服务业", en: "Scientific research and technical services" } },
    {
      code: "N",
      label: {
        zh: "水利、环境和公共设施管理业",
        en: "Management of water conservancy, environment and public facilities",
      },
    },
    { code: "O", label: { zh: "居民服务、修理和其他服务业", en: "Services to households, repair and other services" } },
    { code: "P", label: { zh: "教育", en: "Education" } },
    { code: "Q", label: { zh: "卫生和社会工作", en: "Health and social work" } },
    { code: "R", label: { zh: "文化、体育和娱乐业", en: "Culture, sports and entertainment" } },
    {
      code: "S",
      label: { zh: "公共管理、社会保障和社会组织", en: "Public management, social security and social organizations" },
    },
    { code: "T", label: { zh: "国际组织", en: "International organizations" } },
  ],
};
export default gb4754Section;

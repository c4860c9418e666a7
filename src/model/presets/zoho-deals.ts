import type { SourcePreset } from "../bundled-data.ts";

const zohoDeals: SourcePreset = {
  id: "zoho.deals",
  label: { zh: "Zoho CRM 商机", en: "Zoho CRM deals" },
  columns: [
    "Deal_Name",
    "Account_Name",
    "Contact_Name",
    "Stage",
    "Amount",
    "Closing_Date",
    "Probability",
    "Pipeline",
    "Expected_Revenue",
    "Sales_Cycle_Duration",
    "Overall_Sales_Duration",
    "Reason_For_Loss__s",
    "Campaign_Source",
    "Lead_Source",
    "Next_Step",
    "Type",
    "Description",
    "Owner",
    "Created_Time",
    "Modified_Time",
    "Last_Activity_Time",
    "Tag",
  ],
};
export default zohoDeals;

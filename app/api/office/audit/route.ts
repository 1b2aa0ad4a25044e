import { askedAudit } from "@/lib/audit/asked-audit";
import { auditLogPortions, mostExported } from "@/lib/audit/audit-log";
import { difference, inOneLine } from "@/lib/audit/difference";
import { recordOfficeAct } from "@/lib/audit/record";
import { forStaff } from "@/lib/auth/staff-session";
import { attachment } from "@/lib/content-disposition";
import { csvBom, csvLine } from "@/lib/csv";
import { today } from "@/lib/dates";

const columns = ["at", "actor", "office_name", "action", "username", "payer", "address", "details", "change"];

/** The log as CSV, for the choice that the address makes; that it was taken out is an entry of its own. */
export async function GET(request: Request): Promise<Response> {
  const { filter } = askedAudit(Object.fromEntries(new URL(request.url).searchParams));
  const lines = await forStaff("audit.see", async (staff) => {
    const written = [csvBom + csvLine(columns)];
    for await (const rows of auditLogPortions(staff, filter)) {
      for (const { at, actor, officeName, action, username, payerCode, address, ...row } of rows) {
        const change = difference(row.before, row.after).join(", ");
        const who = [at.toISOString(), actor, officeName, action, username, payerCode, address];
        written.push(csvLine([...who, inOneLine(row.details), change]));
      }
    }
    await recordOfficeAct(staff, {
      action: "audit.exported",
      details: { entries: written.length - 1, cut: written.length > mostExported, ...filter },
    });
    return written;
  });
  return new Response(lines.join(""), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": attachment(`audit-log-${today()}.csv`),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

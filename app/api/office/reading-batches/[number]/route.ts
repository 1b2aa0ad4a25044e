import { forStaff } from "@/lib/auth/staff-session";
import { attachment } from "@/lib/content-disposition";
import { batchReadings, findBatch } from "@/lib/reading-batches/batches";
import { batchCsv, batchXlsx } from "@/lib/reading-batches/files";

type Context = { params: Promise<{ number: string }> };

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A batch as CSV or workbook; the same content each time it is asked for. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const number = Number(/^\d{1,9}$/.exec((await params).number)?.[0] ?? 0);
  const form = new URL(request.url).searchParams.get("form") === "xlsx" ? "xlsx" : "csv";
  const content = await forStaff("readings.export", async ({ tx }) => {
    if (!(await findBatch(tx, number))) return null;
    const portions = batchReadings(tx, number);
    if (form === "xlsx") return batchXlsx(number, portions);
    const lines: string[] = [];
    for await (const line of batchCsv(number, portions)) lines.push(line);
    return Buffer.from(lines.join(""));
  });
  if (!content) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": mediaTypes[form],
      "content-disposition": attachment(`readings-${number}.${form}`),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

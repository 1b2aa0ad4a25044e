import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { addHousehold, addInvoice } from "@/tests/support/factories";

/** A household with one bill of so many lines that a copy of its data is made in the background. */
export async function addLargeHousehold() {
  const home = await addHousehold();
  const { id } = await addInvoice(home.payer, 20_001);
  await transaction("office", (tx) =>
    tx.execute(sql`insert into invoice_lines (invoice_id, line_number, description, quantity, unit, unit_price,
        vat_rate, net_cents, vat_cents, gross_cents)
      select ${id}, n, 'Omrežnina', 1, 'kos', 0.01, 0, 1, 0, 1 from generate_series(1, 20001) n`),
  );
  return home;
}

import type { ExportedTable } from "./exported-table";
import { accountTables } from "./tables/account-tables";
import { correspondenceTables } from "./tables/correspondence-tables";
import { financeTables } from "./tables/finance-tables";
import { supplyTables } from "./tables/supply-tables";

/** All that a copy of one's data holds, in the order of its README. A table is here or in `notExported`. */
export const exportedTables: readonly ExportedTable[] = [
  ...accountTables,
  ...supplyTables,
  ...financeTables,
  ...correspondenceTables,
];

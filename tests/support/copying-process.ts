import { closeDatabase } from "@/db/client";
import { makeDataExports } from "@/lib/data-export/make";

// What the worker does of copies of data, once.
await makeDataExports();
await closeDatabase();

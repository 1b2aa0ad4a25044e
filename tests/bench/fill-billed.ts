import { closeDatabase } from "@/db/client";
import { addBilled } from "@/tests/support/many-documents";

// A process of its own, since a process has one database: fills the one that the environment names.
await addBilled();
await closeDatabase();

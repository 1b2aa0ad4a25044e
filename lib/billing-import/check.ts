import type { SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { overlappingInstallations, overlappingTenures } from "@/lib/billing-import/checks/overlaps";
import { unknownPriceItems } from "@/lib/billing-import/checks/price-items";
import {
  changedCustomersReadings,
  gatherInstallations,
  impossibleReadings,
} from "@/lib/billing-import/checks/readings";
import { danglingReferences, disagreements, duplicates } from "@/lib/billing-import/checks/row-checks";
import type { BillingFile, FileSpec } from "./file-spec";
import { refuseStaged } from "./problem-store";

type Refuse = (faults: SQL) => Promise<number>;

/** Rules that belong to one file alone. `closes`: the load closes what the file does not hold. */
const ownChecks: Partial<Record<BillingFile, (tx: Tx, refuse: Refuse, closes: boolean) => Promise<void>>> = {
  "supply-points.csv": async (_tx, refuse) => {
    await refuse(unknownPriceItems);
  },
  "tenures.csv": (_tx, refuse, closes) => refuseOverlaps(overlappingTenures, refuse, closes),
  "meters.csv": (_tx, refuse, closes) => refuseOverlaps(overlappingInstallations, refuse, closes),
  "readings.csv": async (tx, refuse) => {
    await gatherInstallations(tx);
    await refuse(impossibleReadings);
    await refuse(changedCustomersReadings);
  },
};

/**
 * Checks the staged rows of a file among themselves, against the files that were checked before it, and against the
 * database; rows that fail go to the problems. What is left keeps every constraint of the schema. `refusedBefore` are the
 * rows of the file that could not be read.
 */
export async function checkFile(
  tx: Tx,
  spec: FileSpec,
  { full, refusedBefore }: { full: boolean; refusedBefore: number },
): Promise<void> {
  let refused = refusedBefore;
  const refuse: Refuse = async (faults) => {
    const count = await refuseStaged(tx, spec.name, spec.staging, faults);
    refused += count;
    return count;
  };

  await refuse(duplicates(spec));
  const disagreeing = disagreements(spec);
  if (disagreeing) await refuse(disagreeing);
  for (const reference of spec.references) {
    const ownFile = reference.file === spec.name;
    // A row that refers to one of its own file falls with it, and may be referred to itself.
    while ((await refuse(danglingReferences(spec, reference))) > 0 && ownFile);
  }
  await ownChecks[spec.name]?.(tx, refuse, full && refused === 0);
}

/** Nothing is closed in a file with refused rows: then its rows must not meet those already known either. */
async function refuseOverlaps(overlaps: (closes: boolean) => SQL, refuse: Refuse, closes: boolean) {
  const refused = await refuse(overlaps(closes));
  if (closes && refused > 0) await refuse(overlaps(false));
}

"use server";

import { customerAction } from "@/lib/action";
import { nameSupplyPoint } from "@/lib/supply-points/mutations";
import { pointPath } from "@/lib/supply-points/paths";
import { pointNameSchema } from "@/lib/supply-points/schema";

/** Gives the point a name of the customer's own, or takes it away, and leads to its page, which says so. */
export const namePoint = customerAction(pointNameSchema, nameSupplyPoint, {
  errors: "supplyPoint.ownName.error",
  leadsTo: ({ supplyPoint, name }) => `${pointPath(supplyPoint)}?done=${name === "" ? "unnamed" : "named"}`,
});

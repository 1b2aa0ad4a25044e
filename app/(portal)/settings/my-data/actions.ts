"use server";

import { customerAction } from "@/lib/action";
import { askForCopy } from "@/lib/data-export/mutations";
import { myDataPath } from "@/lib/data-export/paths";
import { copySchema } from "@/lib/data-export/schema";

/** Asks for a copy that is made in the background. */
export const askCopy = customerAction(copySchema, askForCopy, {
  errors: "myData.error",
  leadsTo: () => myDataPath,
});

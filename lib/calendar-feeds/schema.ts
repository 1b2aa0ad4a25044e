import { z } from "zod/mini";

/** Making the address of a calendar and taking it back need no more than the button. */
export const calendarFeedSchema = z.strictObject({});

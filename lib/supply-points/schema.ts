import { z } from "zod/mini";

const longestName = 40;
/** What a line of text cannot show: control signs, line breaks, marks that turn the direction or take no room. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A name as it is kept: its letters composed, one blank between words. */
const asKept = (text: string): string => text.normalize("NFC").replace(/ +/g, " ").trim();

/** A login's own name for one of its supply points; an empty one takes the name away. */
export const pointNameSchema = z.strictObject({
  supplyPoint: z.string().check(z.minLength(1), z.maxLength(40)),
  name: z.string().check(
    z.overwrite(asKept),
    z.refine((name) => [...name].length <= longestName, { message: "name-too-long", abort: true }),
    z.refine((name) => name === "" || (seen.test(name) && !unseen.test(name)), "name-unseen"),
  ),
});

export type PointName = z.infer<typeof pointNameSchema>;

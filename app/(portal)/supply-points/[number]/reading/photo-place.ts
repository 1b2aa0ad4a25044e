import type { FormError } from "@/lib/form-state";

/** Fields that bring a photo: `photo2` is the one of the meter at place 2. */
export const photoFields = /^photo[1-9]\d?$/;

/** Name and error of the photo of the meter at a place. */
export function photoField(place: string | number, errors: readonly FormError[]) {
  const name = `photo${place}`;
  return { name, error: errors.find(({ field }) => field === name)?.message };
}

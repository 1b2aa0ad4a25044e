/** A session ends after this long without a request, and this long after login (R16). */
export const sessionIdleHours = 2;
export const sessionAbsoluteHours = 12;

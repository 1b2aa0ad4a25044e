/** A session of the office's ends after this long without a request, and this long after the login: a working day (R16). */
export const staffIdleMinutes = 30;
export const staffAbsoluteHours = 10;

/** How long a key opens its door, in hours: an invitation over a weekend, the step between password and code ten minutes. */
export const staffTokenHours = { invitation: 96, "second-step": 1 / 6 } as const;

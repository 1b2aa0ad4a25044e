/** The page on which the address is made and taken back. */
export const calendarSettingsPath = "/settings/calendar";

/** The secret address of a calendar; who knows it reads it. */
export const calendarPath = (key: string): string => `/calendar/${key}.ics`;

const written = /^([\w-]{43})\.ics$/;

/** The key in the last segment of such an address; null where it is none that the portal could have given out. */
export const calendarKeyIn = (segment: string): string | null => written.exec(segment)?.[1] ?? null;

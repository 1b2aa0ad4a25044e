/** Where the office's own pages stand. */
export const staffPath = "/admin/staff";

/** Behind the link of an invitation's mail. */
export const invitationPath = (key: string): string => `/admin/invitation/${key}`;

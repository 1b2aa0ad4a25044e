/** The page of all announcements. */
export const announcementsPath = "/announcements";

/** Id of an announcement's place on that page. */
export const announcementAnchor = (id: string): string => `announcement-${id}`;

/** Where an announcement stands on the page of all. */
export const announcementPath = (id: string): string => `${announcementsPath}#${announcementAnchor(id)}`;

/** The announcements as RSS, in the language that is named or the portal's first. */
export const rssPath = (language?: string): string =>
  `${announcementsPath}/rss.xml${language ? `?language=${language}` : ""}`;

/** Where the office writes announcements. */
export const officeAnnouncementsPath = "/admin/announcements";

/** One announcement, as the office changes it. */
export const officeAnnouncementPath = (id: string): string => `${officeAnnouncementsPath}/${id}`;

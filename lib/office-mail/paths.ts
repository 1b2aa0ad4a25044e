/** The office's list of mails. */
export const mailPath = "/admin/mail";

/** One mail, as the office looks at it. */
export const oneMailPath = (id: string): string => `${mailPath}/${id}`;

/** Its HTML, for a frame of that page. */
export const mailHtmlPath = (id: string): string => `${oneMailPath(id)}/html`;

/** Where billing data come in. */
export const importsPath = "/admin/imports";

/** One upload with all that was done with it. */
export const uploadPath = (id: string): string => `${importsPath}/${id}`;

/** Where files are sent to. */
export const uploadTo = "/api/office/imports/upload";

/** A file of rows that a run refused. */
export const refusedPath = (run: string, file: string): string =>
  `/api/office/imports/${run}/refused/${encodeURIComponent(file)}`;

/** The page of the copy of one's data. */
export const myDataPath = "/settings/my-data";

/** The page of one copy, to which its mail leads. */
export const dataExportPath = (id: string): string => `${myDataPath}/${id}`;

/** The copy made while it is sent. */
export const myDataZipPath = "/api/my-data/my-data.zip";

/** The file of a copy that was made in the background. */
export const dataExportZipPath = (id: string): string => `/api/my-data/${id}/my-data.zip`;

import { readdir } from "node:fs/promises";

/** A document of a folder and the PDF beside it, by their names there. A PDF that stands alone has no document. */
export type DocumentFile = { xml: string | null; pdf: string | null };

/** The documents of a folder, sorted by name; null where it holds CSV files, neither XML nor PDF, or cannot be read. */
export async function surveyDocuments(folder: string): Promise<readonly DocumentFile[] | null> {
  const names = await readdir(folder).catch(() => []);
  const { xml = [], pdf = [], csv } = Object.groupBy(names.sort(), (name) => endingOf(name));
  if (csv || (xml.length === 0 && pdf.length === 0)) return null;
  const pdfs = new Map(pdf.map((name) => [baseOf(name), name]));
  const documents = xml.map((name) => ({ xml: name, pdf: pdfs.get(baseOf(name)) ?? null }));
  for (const name of xml) pdfs.delete(baseOf(name));
  return [...documents, ...[...pdfs.values()].map((name) => ({ xml: null, pdf: name }))];
}

function endingOf(name: string): "xml" | "pdf" | "csv" | "other" {
  const ending = name.slice(-4).toLowerCase();
  if (ending === ".xml") return "xml";
  if (ending === ".pdf") return "pdf";
  return ending === ".csv" ? "csv" : "other";
}

const baseOf = (name: string): string => name.slice(0, -4);

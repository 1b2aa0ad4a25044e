import { readdir } from "node:fs/promises";

/**
 * A document of a folder and the PDF beside it, by their names there. A PDF that stands alone has no document. `name` is what
 * reports call it: no terminal should act on it.
 */
export type DocumentFile = { name: string; xml: string | null; pdf: string | null };

/** The documents of a folder, sorted by name; null where it holds CSV files, neither XML nor PDF, or cannot be read. */
export async function surveyDocuments(folder: string): Promise<readonly DocumentFile[] | null> {
  const names = (await readdir(folder).catch(() => [])).sort();
  const ofEnding = (ending: string) => names.filter((name) => name.toLowerCase().endsWith(ending));
  const [xml, pdf] = [ofEnding(".xml"), ofEnding(".pdf")];
  if (ofEnding(".csv").length > 0 || xml.length + pdf.length === 0) return null;
  const pdfs = new Map(pdf.map((name) => [baseOf(name), name]));
  const documents = xml.map((name) => ({
    name: shown(name),
    xml: name,
    pdf: pdfs.get(baseOf(name)) ?? null,
  }));
  for (const name of xml) pdfs.delete(baseOf(name));
  return [...documents, ...[...pdfs.values()].map((name) => ({ name: shown(name), xml: null, pdf: name }))];
}

const shown = (name: string): string => name.replace(/\p{Cc}/gu, "\ufffd");

const baseOf = (name: string): string => name.slice(0, -4);

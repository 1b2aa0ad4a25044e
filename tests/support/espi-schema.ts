import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";

/** Where published samples are; what is tested with them is skipped where they are not. */
const folder = join(process.env.SAMPLES_DIR ?? "../shared/samples", "espi");
const [schema, atom] = ["naesb-espi_v3_3.xsd", "atom.xsd"].map((file) => join(folder, file));

/** Why the published schema of ESPI is not at hand; null where it is. */
export const noSchema: string | null =
  schema && atom && existsSync(schema) && existsSync(atom) ? null : "SAMPLES_DIR has no espi/*.xsd";

/** The schema imports these from the web; it needs no more of them. */
const attributes = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
  <xs:attribute name="lang" type="xs:language"/>
  <xs:attribute name="base" type="xs:anyURI"/>
</xs:schema>`;

/** What the published schema says against a feed; empty where it is valid. */
export async function faultsOfFeed(xml: string): Promise<string[]> {
  const read = (path: string | undefined) => readFileSync(path ?? "", "utf8");
  const { errors } = await validateXML({
    xml: { fileName: "feed.xml", contents: xml },
    schema: { fileName: "espi.xsd", contents: read(schema) },
    preload: [
      { fileName: "atom.xsd", contents: read(atom).replace("https://www.w3.org/2001/03/xml.xsd", "xml.xsd") },
      { fileName: "xml.xsd", contents: attributes },
    ],
    maxMemoryPages: 8192,
  });
  return errors.map(({ message }) => message);
}

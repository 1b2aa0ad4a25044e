import { ok, type Result, refused } from "@/lib/result";
import type { Attachment } from "./attachment";
import {
  type Dialect,
  dialectOf,
  eslogSpace,
  nameOfBareInvoic,
  nameOfForeign,
  nameOfNoXml,
  ublPartSpaces,
} from "./dialect";
import { countPart, type DocumentDraft, newDraft, type PartTaker } from "./document-draft";
import type { EInvoice } from "./e-invoice";
import { eslogDocument, takeEslogPart } from "./eslog-reader";
import { type EInvoiceFault, Unreadable } from "./fault";
import { takeUblPart, ublDocument } from "./ubl-reader";
import { textAt, type XmlNode } from "./xml-node";
import { type PartsReader, xmlParts } from "./xml-parts";

/** A document that was read: its sums hold, its payer and supply points are only what it says they are. */
export type ReadDocument = { dialect: Dialect; invoice: EInvoice; pdf: Attachment | null };

export type ReadOutcome = { ok: true; value: ReadDocument } | ({ ok: false } & EInvoiceFault);

/** How long a document may be, with what it embeds. */
const mostDocumentBytes = 40_000_000;

/**
 * Reads an e-SLOG 2.0 or UBL 2.1 document portion by portion. `write` answers false once nothing more need be read;
 * `end` says what came of it.
 */
export function documentReader() {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reading = partsByDialect();
  const parser = xmlParts(reading.begin);
  let fault: EInvoiceFault | undefined;
  let bytes = 0;
  let begun = false;

  const attempt = (step: () => void): boolean => {
    if (fault) return false;
    try {
      step();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      fault = error.fault;
    }
    return !fault;
  };
  const decoded = (portion?: Uint8Array) => {
    try {
      return portion ? decoder.decode(portion, { stream: true }) : decoder.decode();
    } catch {
      throw new Unreadable("not-utf-8");
    }
  };
  const parse = (text: string) => {
    if (!begun && text !== "") {
      const other = nameOfNoXml(text);
      if (other) throw new Unreadable("other-dialect", other);
      begun = true;
    }
    parser.write(text);
  };

  return {
    write: (portion: Uint8Array): boolean =>
      attempt(() => {
        bytes += portion.length;
        if (bytes > mostDocumentBytes) throw new Unreadable("too-big", `${mostDocumentBytes / 1_000_000} MB`);
        parse(decoded(portion));
      }),
    end(): ReadOutcome {
      let read: ReadDocument | undefined;
      attempt(() => {
        parse(decoded());
        if (!begun) throw new Unreadable("other-dialect", "an empty file");
        parser.end();
        read = reading.end();
      });
      if (fault) return { ok: false, ...fault };
      if (!read) throw new Error("A document was read and is not there");
      return { ok: true, value: read };
    },
  };
}

type Format = {
  depth: number;
  spaces: ReadonlySet<string>;
  take: PartTaker;
  document(draft: DocumentDraft): EInvoice;
};

const formats: Readonly<Record<Dialect, Format>> = {
  eslog: { depth: 2, spaces: new Set([eslogSpace]), take: takeEslogPart, document: eslogDocument },
  ubl: { depth: 1, spaces: new Set(ublPartSpaces), take: takeUblPart, document: ublDocument },
};

/** Who takes the parts of a document is known at its root. */
function partsByDialect() {
  const draft = newDraft();
  let end = (): ReadDocument => {
    throw new Unreadable("not-xml", "no root element");
  };
  return {
    begin(name: string, space: string, line: number): PartsReader {
      const dialect = dialectOf(name, space);
      if (dialect) {
        const { depth, spaces, take, document } = formats[dialect];
        end = () => ({ dialect, invoice: document(draft), pdf: draft.pdf });
        return {
          depth,
          spaces,
          take(part) {
            countPart(draft, part);
            take(draft, part);
          },
        };
      }
      if (name !== "M_INVOIC" || space !== "") {
        throw new Unreadable("other-dialect", nameOfForeign(name, space), line);
      }
      end = () => {
        throw new Unreadable("other-dialect", nameOfBareInvoic("?"), line);
      };
      return bareInvoic(line);
    },
    end: (): ReadDocument => end(),
  };
}

/** Reads as far as the segment that says what it is. */
const bareInvoic = (line: number): PartsReader => ({
  depth: 1,
  spaces: new Set([""]),
  take(part: XmlNode) {
    if (part.name !== "S_UNH") return;
    const said = ["D_0052", "D_0054"].map((name) => textAt(part, "C_S009", name) ?? "?").join(".");
    throw new Unreadable("other-dialect", nameOfBareInvoic(said.slice(0, 20)), line);
  },
});

/** Reads a document that is in memory whole, as bytes or as text. */
export function readDocument(document: Uint8Array | string): ReadOutcome {
  const reader = documentReader();
  reader.write(typeof document === "string" ? new TextEncoder().encode(document) : document);
  return reader.end();
}

const ofDialect =
  (dialect: Dialect) =>
  (document: Uint8Array | string): Result<EInvoice, EInvoiceFault["reason"]> => {
    const read = readDocument(document);
    if (!read.ok) return refused(read.reason, undefined, { detail: read.detail, line: read.line });
    if (read.value.dialect !== dialect)
      return refused("other-dialect", undefined, { detail: read.value.dialect });
    return ok(read.value.invoice);
  };

/** Reads e-SLOG 2.0. */
export const readEslog = ofDialect("eslog");

/** Reads UBL 2.1. */
export const readUbl = ofDialect("ubl");

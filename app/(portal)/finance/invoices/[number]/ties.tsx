import { Fragment, type ReactNode } from "react";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { Invoice } from "@/lib/invoices/invoice";
import { invoicePath } from "@/lib/invoices/paths";

/** The documents that a bill corrects or that correct it. */
export function Ties({ corrects, correctedBy }: Pick<Invoice, "corrects" | "correctedBy">) {
  const language = useLanguage();
  if (corrects === null && correctedBy.length === 0) return null;
  const t = translationsOf(language, "invoice.tie");
  return (
    <p>
      {corrects !== null &&
        t.rich("corrects", {
          number: corrects,
          a: (words: ReactNode) => <a href={invoicePath(corrects)}>{words}</a>,
        })}{" "}
      {correctedBy.length > 0 &&
        t.rich("correctedBy", {
          count: correctedBy.length,
          list: () =>
            correctedBy.map((number, at) => (
              <Fragment key={number}>
                {at > 0 && ", "}
                <a href={invoicePath(number)}>{number}</a>
              </Fragment>
            )),
        })}
    </p>
  );
}

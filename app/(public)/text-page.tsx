import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Column, Columns } from "@/app/_ui/columns";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { formatDay } from "@/lib/dates";
import { getLanguage, useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { headingsOf, LegalText, type TextPageName } from "./legal-text";

/** Day of the legal texts as they stand in the catalogue. */
const draftedOn = "2026-11-27";

type Props = {
  page: TextPageName;
  /** A legal text that the utility's lawyer has not approved yet. */
  draft?: boolean;
  /** By section: what stands after its prose. */
  after?: Record<string, ReactNode>;
};

/** The title of a page of prose, for the browser's tab. */
export async function textPageMetadata(page: TextPageName): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, page)("title") };
}

/** A page of prose with its table of contents. */
export function TextPage({ page, draft, after }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, page);
  const shared = translationsOf(language, "publicPage");
  const headings = headingsOf(language, page);
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        note={draft && shared("version", { day: formatDay(draftedOn, language) })}
      />
      {draft && (
        <div className="measure">
          <Notice tone="warn" title={shared("draft")}>
            <p>{shared("draftText")}</p>
          </Notice>
        </div>
      )}
      <Columns>
        <Column side tall>
          <nav aria-labelledby="contents">
            <h2 id="contents" className="text-lead">
              {shared("contents")}
            </h2>
            <ul className="mt-2">
              {headings.map(({ id, heading }) => (
                <li key={id}>
                  <a href={`#${id}`} className="inline-block py-1">
                    {heading}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </Column>
        <Column>
          <LegalText page={page} after={after} />
        </Column>
      </Columns>
    </>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Button } from "@/app/_ui/button";
import { Column, Columns } from "@/app/_ui/columns";
import { PageHeading } from "@/app/_ui/page-heading";
import { PublicFrame } from "@/app/_ui/public-frame";
import { Section } from "@/app/_ui/section";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { upnSymbol } from "@/lib/payments/upn-qr";
import { qrPng } from "@/lib/qr/qr-drawing";
import { Buttons, Colours, Services, States } from "./basics";
import { Charts } from "./charts";
import { Fields } from "./fields";
import { footerLinks, galleryIsOpen } from "./frame";
import { Instruments } from "./instruments";
import { EmptyAndConfirm, Notices } from "./messages";
import { Payments } from "./payments";

/** The example of the standard for bills with a due day. */
const upnExample =
  "UPNQR\n\n\n\n\nJanez Novak\nDunajska ulica 1\n1000 Ljubljana\n00000008105\n\n\nRENT\nPlačilo najemnine za marec 2017\n01.04.2017\nSI56020170014356205\nSI121234567890120\nRentaCar d.o.o.\nPohorska ulica 22\n2000 Maribor\n201\n";

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "gallery")("title") };
}

/** Every component in its states, for the eye and for the checks; shut in production. */
export default async function GalleryPage() {
  if (!galleryIsOpen()) notFound();
  const language = await getLanguage();
  const t = translationsOf(language, "gallery");
  const frame = translationsOf(language, "frame");
  const app = translationsOf(language, "app");
  return (
    <PublicFrame
      words={{ skip: frame("skip"), title: app("title") }}
      language={
        <Button type="button" variant="link" lang={t("otherLanguageCode")}>
          {t("otherLanguage")}
        </Button>
      }
      footerLinks={footerLinks(language)}
    >
      <PageHeading title={t("title")} />
      <Section title={t("colours")}>
        <Colours />
      </Section>
      <Columns halves>
        <Column>
          <Section title={t("buttons")}>
            <Buttons />
          </Section>
          <Section title={t("services")} plain>
            <Services />
          </Section>
          <Section title={t("states")} plain>
            <States />
          </Section>
          <Section title={t("instruments")} plain>
            <Instruments />
          </Section>
        </Column>
        <Column side>
          <Section title={t("fields")}>
            <Fields />
          </Section>
        </Column>
        <Column>
          <Notices />
        </Column>
        <Column side>
          <EmptyAndConfirm />
        </Column>
      </Columns>
      <Section title={t("chart.title")}>
        <Charts />
      </Section>
      <Section title={t("payment.title")}>
        <Payments
          code={`data:image/png;base64,${Buffer.from(qrPng(upnSymbol(upnExample), 1)).toString("base64")}`}
          language={language}
        />
      </Section>
    </PublicFrame>
  );
}

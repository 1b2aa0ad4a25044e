import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_ui/button";
import { Column, Columns } from "@/app/_ui/columns";
import { PublicFrame } from "@/app/_ui/page-frame";
import { PageHeading } from "@/app/_ui/page-heading";
import { Section } from "@/app/_ui/section";
import { Buttons, Colours, Services, States } from "./basics";
import { Charts } from "./charts";
import { Fields } from "./fields";
import { footerLinks, galleryIsOpen } from "./frame";
import { Instruments } from "./instruments";
import { EmptyAndConfirm, Notices } from "./messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("gallery"))("title") };
}

/** Every component in its states, for the eye and for the checks; shut in production. */
export default async function GalleryPage() {
  if (!galleryIsOpen()) notFound();
  const t = await getTranslations("gallery");
  return (
    <PublicFrame
      language={
        <Button type="button" variant="link" lang={t("otherLanguageCode")}>
          {t("otherLanguage")}
        </Button>
      }
      footerLinks={await footerLinks()}
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
    </PublicFrame>
  );
}

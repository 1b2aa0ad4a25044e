import { notFound } from "next/navigation";
import { BackLink } from "@/app/_ui/back-link";
import { Button } from "@/app/_ui/button";
import { Column, Columns } from "@/app/_ui/columns";
import { HeaderChoice } from "@/app/_ui/header-choice";
import { navItems } from "@/app/_ui/nav-items";
import { ObjectHeading } from "@/app/_ui/object-heading";
import { PageHeading } from "@/app/_ui/page-heading";
import { Section } from "@/app/_ui/section";
import { SignedInFrame } from "@/app/_ui/signed-in-frame";
import { tabRow } from "@/app/_ui/tab-row";
import { Tabs } from "@/app/_ui/tabs";
import { textRow } from "@/app/_ui/text-row";
import { footerLinks, galleryIsOpen } from "@/app/gallery/frame";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { Cards } from "./cards";
import { Drawings } from "./drawings";
import { ReadingForm } from "./form";
import { Lists } from "./lists";
import { Receipt } from "./receipt";

/** Frame and page-sized components behind the login, filled with an example. */
export default async function SignedInGalleryPage() {
  if (!galleryIsOpen()) notFound();
  const language = await getLanguage();
  const t = translationsOf(language, "gallery");
  const frame = translationsOf(language, "frame");
  return (
    <SignedInFrame
      words={{ skip: frame("skip"), nav: frame("mainNav") }}
      nav={navItems(
        { href: "/gallery/signed-in", label: t("nav.overview"), icon: "home" },
        { href: "/gallery#finance", label: t("nav.finance"), icon: "bill" },
        { href: "/gallery#contact", label: t("nav.contact"), icon: "message" },
        { href: "/gallery#settings", label: t("nav.settings"), icon: "person" },
      )}
      account={
        <HeaderChoice
          label={t("payer")}
          current="1024577 Ana Novak"
          choices={textRow(
            ["", t("allPayers"), ""],
            ["1024577", "1024577 Ana Novak", "yes"],
            ["1024578", "1024578 Živa Čuk Žagar", ""],
          )}
          action="/gallery/signed-in"
          name="payer"
          path="/gallery/signed-in"
        />
      }
      signOut={{ action: "/api/sign-out", label: t("signOut") }}
      language={
        <Button type="button" variant="link" lang={t("otherLanguageCode")}>
          {t("otherLanguage")}
        </Button>
      }
      footerLinks={footerLinks(language)}
    >
      <BackLink href="/gallery">{t("nav.overview")}</BackLink>
      <PageHeading title={t("reading.title")} />
      <ObjectHeading
        services={["water", "sewage"]}
        title={t("object.water")}
        lines={["Kersnikova cesta 12, 3320 Velenje", t("object.number", { number: "25050415" })]}
      />
      <Tabs
        label={t("object.tabs")}
        tabs={tabRow([
          { href: "/gallery#point", label: t("tab.point") },
          { href: "/gallery#consumption", label: t("tab.consumption") },
          { href: "/gallery#prices", label: t("tab.prices") },
          { href: "/gallery/signed-in", label: t("tab.reading"), current: true },
        ])}
      />
      <Columns>
        <Column>
          <Section title={t("reading.meter", { serial: "18 204 517" })}>
            <ReadingForm />
          </Section>
        </Column>
        <Column side>
          <Drawings />
        </Column>
      </Columns>
      <Columns>
        <Column>
          <Cards />
        </Column>
        <Column side>
          <Lists />
        </Column>
      </Columns>
      <Receipt />
    </SignedInFrame>
  );
}

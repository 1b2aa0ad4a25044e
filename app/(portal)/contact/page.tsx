import type { Metadata } from "next";
import { OfficeFacts } from "@/app/_frame/office-facts";
import { Column, Columns } from "@/app/_ui/columns";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Section } from "@/app/_ui/section";
import { pageOf } from "@/app/(portal)/page-number";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { forCustomer } from "@/lib/auth/session";
import { brand } from "@/lib/brand";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { listConversations } from "@/lib/messages/queries";
import { pointChoices } from "@/lib/supply-points/point-choices";
import { Conversations } from "./conversations";
import { NewMessage } from "./new-message";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const conversationsShown = 10;
/** More are no list to choose from: the message says which point it is about. */
const mostPoints = 50;

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "contact")("title") };
}

export default async function ContactPage({ searchParams }: Props) {
  const query = await searchParams;
  const page = pageOf(query.page);
  const { customer, list, points } = await forCustomer(async (customer) => {
    const [list, points] = await Promise.all([
      listConversations(customer, { page, size: conversationsShown }),
      pointChoices(customer, mostPoints),
    ]);
    return { customer, list, points };
  });
  const language = await getLanguage();
  const t = translationsOf(language, "contact");
  const sent = query.done === "sent";
  return (
    <PortalFrame account={customer.account} current="contact">
      <PageHeading title={t("title")} />
      {sent && (
        <Notice key={list.total} tone="ok" title={t("sent.title")} focus>
          <p>{t("sent.text")}</p>
        </Notice>
      )}
      <Columns>
        <Column>
          <Section title={t("write")} plain>
            <NewMessage account={customer.account} points={points ?? []} sent={sent} />
          </Section>
        </Column>
        <Column side>
          <Section title={brand.name}>
            <OfficeFacts />
          </Section>
        </Column>
      </Columns>
      <Conversations {...list} page={page} size={conversationsShown} />
    </PortalFrame>
  );
}

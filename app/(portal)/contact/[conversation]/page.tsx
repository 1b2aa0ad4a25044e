import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/app/_ui/back-link";
import { formWords } from "@/app/_ui/form-words";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Section } from "@/app/_ui/section";
import { ConversationStatus } from "@/app/(portal)/contact/conversation-status";
import { errorWords, pictureWords } from "@/app/(portal)/contact/form-words";
import { ReplyForm } from "@/app/(portal)/contact/reply-form";
import { Said } from "@/app/(portal)/contact/said";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { forCustomer } from "@/lib/auth/session";
import { formatDay, today } from "@/lib/dates";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { contactPath } from "@/lib/messages/paths";
import { findConversation } from "@/lib/messages/queries";

type Props = {
  params: Promise<{ conversation: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "contact")("title") };
}

/** One conversation from its first message to its last, and the form that goes on with it. */
export default async function ConversationPage({ params, searchParams }: Props) {
  const [{ conversation: id }, { done }] = await Promise.all([params, searchParams]);
  const { customer, conversation } = await forCustomer(async (customer) => ({
    customer,
    conversation: await findConversation(customer, id),
  }));
  if (!conversation) notFound();
  const language = await getLanguage();
  const t = translationsOf(language, "contact");
  const { startedAt, state, topic, supplyPoint, senderEmail, messages } = conversation;
  const about = [
    topic && t("message.about", { topic: t(`topic.${topic}`) }),
    supplyPoint && t("message.point", { number: supplyPoint }),
  ].filter(Boolean);
  const sent = done === "sent";
  return (
    <PortalFrame account={customer.account} current="contact">
      <div className="measure stack-lg">
        <div>
          <BackLink href={contactPath}>{t("conversation.back")}</BackLink>
          <PageHeading
            title={t("conversation.title", { day: formatDay(today(startedAt), language) })}
            lead={about.length > 0 ? about.join(", ") : undefined}
          />
          <ConversationStatus state={state} />
        </div>
        {sent && (
          <Notice key={messages.length} tone="ok" title={t("sent.title")} focus>
            <p>{t("sent.text")}</p>
          </Notice>
        )}
        <ol className="stack-lg">
          {messages.map((message, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: messages are only added at the end.
            <li key={at}>
              <Said conversation={id} message={message} />
            </li>
          ))}
        </ol>
        <Section id="reply" title={t("conversation.reply")} plain>
          <ReplyForm
            key={messages.length}
            values={{ conversation: id, submissionId: randomUUID() }}
            draft={{ key: `reply ${id}`, sent }}
            words={{
              form: formWords(language),
              errors: errorWords(language),
              pictures: pictureWords(language),
              body: t("body"),
              bodyHint: t("conversation.answerTo", { email: senderEmail }),
              draft: t("draft"),
              submit: t("submit"),
              pending: t("pending"),
            }}
          />
        </Section>
      </div>
    </PortalFrame>
  );
}

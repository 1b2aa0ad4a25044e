import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/app/_ui/back-link";
import { formWords } from "@/app/_ui/form-words";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Section } from "@/app/_ui/section";
import { textRow } from "@/app/_ui/text-row";
import { OfficePage } from "@/app/admin/office-page";
import { forStaff } from "@/lib/auth/staff-session";
import { fromPath } from "@/lib/from-path";
import { defaultLanguage, isLanguage } from "@/lib/i18n/languages";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { colleagues, openConversation } from "@/lib/office-inbox/conversation";
import { inboxPath, officeConversationPath, presencePath } from "@/lib/office-inbox/paths";
import { listTemplates } from "@/lib/office-inbox/templates";
import { AnswerForm } from "./answer-form";
import { ColleaguesHere } from "./colleagues-here";
import { MessageFacts } from "./message-facts";
import { AssignForm, CloseForm, NoteForm } from "./side-forms";
import { Written } from "./written";

type Props = {
  params: Promise<{ conversation: string }>;
  searchParams: Promise<{ done?: string | string[]; template?: string | string[] }>;
};

const outcomes = ["answered", "closed", "assigned", "noted"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.messages")("oneTitle") };
}

/** One conversation with its notes, and the forms that go on with it. */
export default async function OfficeConversationPage({ params, searchParams }: Props) {
  const id = fromPath((await params).conversation);
  const { done: asked, template } = await searchParams;
  const { member, conversation, members, templates } = await forStaff("messages.answer", async (staff) => {
    const conversation = await openConversation(staff, id);
    if (!conversation) return { member: staff.member, conversation, members: [], templates: [] };
    const first = isLanguage(conversation.language) ? conversation.language : defaultLanguage;
    const [members, templates] = await Promise.all([colleagues(staff), listTemplates(staff, first)]);
    return { member: staff.member, conversation, members, templates };
  });
  if (!conversation) notFound();
  const done = outcomes.find((outcome) => outcome === asked);
  const language = await getLanguage();
  const t = translationsOf(language, "office.messages");
  const { form, error } = messagesOf(language).office.messages;
  const parts = { words: form, form: formWords(language) };
  const { messages, notes, others, state } = conversation;
  return (
    <OfficePage member={member} current="messages">
      <BackLink href={inboxPath}>{t("title")}</BackLink>
      <PageHeading title={t("one", { name: conversation.senderName })} />
      {done && <Notice key={messages.length + notes.length} tone="ok" title={t(`done.${done}`)} focus />}
      <ColleaguesHere
        path={presencePath(id)}
        others={others.length > 0 ? t("others", { count: others.length, names: others.join(", ") }) : null}
      />
      <div className="office-columns">
        <div className="stack-lg">
          <Written conversation={conversation} />
          <AnswerForm
            // Empty anew after one's own answer; a colleague's takes nothing that is being written.
            key={messages.filter(({ officeName }) => officeName === member.name).length}
            {...parts}
            errors={error}
            values={{
              conversation: id,
              submissionId: randomUUID(),
              seen: String(messages.length),
              body: templates.find((ready) => ready.id === template)?.body ?? "",
            }}
            draft={{ key: `office ${member.id} ${id}`, sent: done === "answered" }}
            templates={templates}
            path={officeConversationPath(id)}
          />
        </div>
        <div className="stack-lg">
          <MessageFacts conversation={conversation} />
          <Section title={t("assigned.title")}>
            <AssignForm
              {...parts}
              conversation={id}
              member={conversation.assignedTo?.id ?? ""}
              members={textRow(
                [t("assigned.nobody"), ""],
                ...members.map(({ id, name }) => [name, id] as const),
              )}
            />
          </Section>
          <Section title={t("notes")}>
            <p className="hint">{t("notesLead")}</p>
            <NoteForm key={notes.length} {...parts} errors={error} conversation={id} />
          </Section>
          {state !== "closed" && (
            <Section title={t("closeTitle")}>
              <CloseForm {...parts} conversation={id} />
            </Section>
          )}
        </div>
      </div>
    </OfficePage>
  );
}

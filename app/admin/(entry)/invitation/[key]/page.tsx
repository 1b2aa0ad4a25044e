import type { Metadata } from "next";
import { formWords } from "@/app/_ui/form-words";
import { PageHeading } from "@/app/_ui/page-heading";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { opensInvitation } from "@/lib/staff/invitations";
import { InvitationForm } from "./invitation-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.invitation")("title") };
}

/** Behind the link of an invitation's mail. Opening it uses nothing up (R9). */
export default async function InvitationPage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params;
  const opens = await opensInvitation(key);
  const language = await getLanguage();
  const t = translationsOf(language, "office.invitation");
  const { register, office } = messagesOf(language);
  if (!opens) {
    return (
      <div className="measure">
        <PageHeading title={t("spentTitle")} lead={t("spentLead")} />
      </div>
    );
  }
  return (
    <div className="measure stack-lg">
      <PageHeading title={t("title")} lead={t("lead")} />
      <InvitationForm
        invitation={key}
        words={{ ...office.invitation, newPassword: register.newPassword }}
        errors={office.invitation.error}
        form={formWords(language)}
      />
    </div>
  );
}

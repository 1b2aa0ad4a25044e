import { render } from "@react-email/render";
import type { Mail, MailData, MailKind } from "@/lib/outbox/mail";
import { accountDeleted } from "./account-deleted";
import { activation } from "./activation";
import { alreadyRegistered } from "./already-registered";
import { announcement } from "./announcement";
import { dataExportReady } from "./data-export-ready";
import { deletionRequested } from "./deletion-requested";
import { emailChange } from "./email-change";
import { emailChanged } from "./email-changed";
import { Layout } from "./layout";
import { messageAnswered } from "./message-answered";
import { newInvoice } from "./new-invoice";
import { officeMessage } from "./office-message";
import { passwordChanged } from "./password-changed";
import { passwordReset } from "./password-reset";
import { payerAdded, payerAddedElsewhere } from "./payer-added";
import { plainText } from "./plain-text";
import { readingAskedAgain } from "./reading-asked-again";
import { readingConfirmation } from "./reading-confirmation";
import { readingRejected } from "./reading-rejected";
import { readingReminder } from "./reading-reminder";
import { readingWithdrawn } from "./reading-withdrawn";
import { secondFactor } from "./second-factor";
import { staffInvitation } from "./staff-invitation";
import type { Setting, Template } from "./template";
import { mailWords } from "./words";

const templates: { [Kind in MailKind]: Template<Kind> } = {
  activation,
  "already-registered": alreadyRegistered,
  "password-reset": passwordReset,
  "password-changed": passwordChanged,
  "email-change": emailChange,
  "email-changed": emailChanged,
  "second-factor": secondFactor,
  "payer-added": payerAdded,
  "payer-added-elsewhere": payerAddedElsewhere,
  "reading-confirmation": readingConfirmation,
  "reading-withdrawn": readingWithdrawn,
  "reading-asked-again": readingAskedAgain,
  "reading-rejected": readingRejected,
  "reading-reminder": readingReminder,
  "new-invoice": newInvoice,
  announcement,
  "office-message": officeMessage,
  "message-answered": messageAnswered,
  "data-export-ready": dataExportReady,
  "deletion-requested": deletionRequested,
  "account-deleted": accountDeleted,
  "staff-invitation": staffInvitation,
};

export type RenderedMail = { subject: string; html: string; text: string };

/**
 * A mail in its reader's language. Links lead to `portalUrl`; `at` is when that happened of which the mail tells.
 * The same input gives the same mail, so that one sent again is the one sent before.
 */
export async function renderMail(
  mail: Pick<Mail, "kind" | "language" | "data">,
  { portalUrl, at }: { portalUrl: string; at: Date },
): Promise<RenderedMail> {
  const { language } = mail;
  const t = mailWords(language);
  const link = (path: string) => new URL(path, portalUrl).href;
  const { subject, body } = contentOf(mail.kind, mail.data as never, { t, language, link, at });
  const html = await render(
    <Layout language={language} title={subject} notice={t("notice")}>
      {body}
    </Layout>,
  );
  return { subject, html, text: plainText(html) };
}

const contentOf = <Kind extends MailKind>(kind: Kind, data: MailData[Kind], setting: Setting) =>
  templates[kind](data, setting);

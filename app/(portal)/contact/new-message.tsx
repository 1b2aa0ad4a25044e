import { randomUUID } from "node:crypto";
import { formWords } from "@/app/_ui/form-words";
import { textRow } from "@/app/_ui/text-row";
import type { Account } from "@/lib/auth/customer";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { topics } from "@/lib/messages/schema";
import type { PointChoice } from "@/lib/supply-points/point-choices";
import { errorWords, pictureWords } from "./form-words";
import { MessageForm } from "./message-form";

type Props = {
  account: Pick<Account, "id" | "displayName" | "email">;
  points: readonly PointChoice[];
  /** A message has just been sent: what was kept of it is needed no more. */
  sent: boolean;
};

/** The form of a first message, with what is known of the writer filled in. */
export function NewMessage({ account, points, sent }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "contact");
  const form = formWords(language);
  const nameOf = ({ ownName, street, number }: PointChoice) => `${ownName ?? street}, ${number}`;
  return (
    <MessageForm
      key={String(sent)}
      values={{ name: account.displayName, email: account.email, submissionId: randomUUID() }}
      topics={textRow([t("topic.none"), ""], ...topics.map((topic) => [t(`topic.${topic}`), topic] as const))}
      points={
        points.length > 0
          ? textRow([t("point.none"), ""], ...points.map((point) => [nameOf(point), point.number] as const))
          : null
      }
      draft={{ key: `message ${account.id}`, sent }}
      words={{
        form,
        errors: errorWords(language),
        pictures: pictureWords(language),
        name: t("name"),
        email: t("email"),
        emailHint: t("emailHint"),
        topic: t("topic.label"),
        point: t("point.label"),
        body: t("body"),
        bodyHint: t("bodyHint"),
        draft: t("draft"),
        submit: t("submit"),
        pending: t("pending"),
      }}
    />
  );
}

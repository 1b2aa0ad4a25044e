import { Actions, LinkButton } from "@/app/_ui/button";
import { Facts } from "@/app/_ui/facts";
import { formWords } from "@/app/_ui/form-words";
import { Sheet } from "@/app/_ui/sheet";
import { Status } from "@/app/_ui/status";
import { mayDo, type StaffRole } from "@/lib/auth/permissions";
import type { PayersLogin } from "@/lib/customer-desk/one-payer";
import { deleteLoginPath, seenByPath } from "@/lib/customer-desk/paths";
import { formatDayTime } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { type LoginChange, LoginForm } from "./login-form";

/** One login: how it stands, and what may be done about it. */
export function LoginSheet({ login, payer, role }: { login: PayersLogin; payer: string; role: StaffRole }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.payers.login");
  const decision = translationsOf(language, "settings.consent.decisions");
  const form = formWords(language);
  const at = (moment: Date | null) => (moment ? formatDayTime(moment, language) : "–");
  const { username, consent } = login;
  const state = login.lockedAt ? (
    <Status shape="cross">{t("state.locked", { day: at(login.lockedAt) })}</Status>
  ) : login.activatedAt ? (
    <Status shape="check">{t("state.active", { day: at(login.activatedAt) })}</Status>
  ) : (
    <Status shape="half">{t("state.waiting")}</Status>
  );
  const changes: LoginChange[] = [
    ...(login.activatedAt ? [] : (["resend"] as const)),
    ...(login.secondFactor ? (["lift"] as const) : []),
    login.lockedAt ? "unlock" : "lock",
  ];
  return (
    <Sheet>
      <Facts
        layout="columns"
        items={[
          { label: t("username"), value: username },
          { label: t("displayName"), value: login.displayName },
          { label: t("email"), value: login.email },
          { label: t("state.title"), value: state },
          { label: t("created"), value: at(login.createdAt) },
          { label: t("seen"), value: at(login.lastSeenAt) },
          {
            label: t("consent"),
            value: consent ? `${decision(consent.decision)}, ${at(consent.at)} (${consent.version})` : "–",
          },
          { label: t("secondFactor"), value: t(login.secondFactor ? "on" : "off") },
          ...(login.deletionRequestedAt
            ? [{ label: t("deletionRequested"), value: at(login.deletionRequestedAt) }]
            : []),
        ]}
      />
      <Actions>
        <LinkButton href={seenByPath(payer, login.id)}>{t("seenBy")}</LinkButton>
        {mayDo(role, "accounts.lock") &&
          changes.map((change) => (
            <LoginForm
              key={change}
              account={login.id}
              payer={payer}
              change={change}
              words={{ submit: t(`change.${change}`), pending: t("pending"), login: username }}
              form={form}
            />
          ))}
        {mayDo(role, "accounts.delete") && (
          <LinkButton variant="quiet" href={deleteLoginPath(payer, login.id)}>
            {t("delete")}
          </LinkButton>
        )}
      </Actions>
    </Sheet>
  );
}

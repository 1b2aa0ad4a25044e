import { HeaderChoice } from "@/app/_ui/header-choice";
import { textRow } from "@/app/_ui/text-row";
import type { Account } from "@/lib/auth/customer";
import { useLanguage, useRequestPath } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { switchPayer } from "./payer-action";

export type HeaderAccount = Pick<Account, "displayName" | "payers" | "chosenPayer" | "username">;

type Props = { account: HeaderAccount; owner?: string };

/**
 * Whose data a page shows: the one payer of most logins by name, else a switch between them. On a page of one point or bill
 * that is another payer's than the chosen, the switch says whose it is.
 */
export function PayerSwitch({ account, owner }: Props) {
  const language = useLanguage();
  const path = useRequestPath();
  const t = translationsOf(language, "portal.payer");
  const { payers, chosenPayer, username, displayName } = account;
  if (payers.length < 2)
    return <span className="header-account">{`${payers[0]?.code ?? username} ${displayName}`}</span>;
  const shown = chosenPayer && payers.find(({ code }) => code === (owner ?? chosenPayer.code));
  const all = t("all", { count: payers.length });
  const choices = payers.map(
    ({ code, name }) => [code, `${code} ${name}`, code === shown?.code ? "yes" : ""] as const,
  );
  return (
    <HeaderChoice
      label={t("label")}
      current={shown ? `${shown.code} ${shown.name}` : all}
      choices={textRow(["", all, shown ? "" : "yes"], ...choices)}
      action={switchPayer}
      name="payer"
      path={path}
    />
  );
}

import type { ReactNode } from "react";
import { footerLinks } from "@/app/_frame/footer-links";
import { LanguageSwitch } from "@/app/_frame/language-switch";
import { navItems } from "@/app/_ui/nav-items";
import { SignedInFrame } from "@/app/_ui/signed-in-frame";
import type { Account, Payer } from "@/lib/auth/customer";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { invoicesPath } from "@/lib/invoices/paths";
import { contactPath } from "@/lib/messages/paths";

const entries = { overview: "/", finance: invoicesPath, contact: contactPath, settings: "/settings" };

type Props = {
  /** What `forCustomer` handed to the page: `customer.account` and `customer.payers`. */
  account: Pick<Account, "displayName">;
  payers: readonly Payer[];
  current: keyof typeof entries;
  children: ReactNode;
};

/**
 * Frame of every page behind the gate. Pages render it, not the layout: a layout is not a gate, and to name the
 * payer it would open a transaction of its own beside the page's.
 */
export function PortalFrame({ account, payers, current, children }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "portal");
  const frame = translationsOf(language, "frame");
  const [first, ...others] = payers;
  return (
    <SignedInFrame
      words={{ skip: frame("skip"), nav: frame("mainNav") }}
      nav={navItems(
        { href: entries.overview, label: t("nav.overview"), icon: "home" },
        { href: entries.finance, label: t("nav.finance"), icon: "bill" },
        { href: entries.contact, label: t("nav.contact"), icon: "message" },
        { href: entries.settings, label: t("nav.settings"), icon: "person" },
      )}
      current={entries[current]}
      account={t("account", { code: first?.code ?? "", name: account.displayName, others: others.length })}
      signOut={{ action: "/api/sign-out", label: t("signOut") }}
      language={<LanguageSwitch />}
      footerLinks={footerLinks(language)}
    >
      {children}
    </SignedInFrame>
  );
}

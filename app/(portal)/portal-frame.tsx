import type { ReactNode } from "react";
import { footerLinks } from "@/app/_frame/footer-links";
import { LanguageSwitch } from "@/app/_frame/language-switch";
import { navItems } from "@/app/_ui/nav-items";
import { SignedInFrame } from "@/app/_ui/signed-in-frame";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { invoicesPath } from "@/lib/invoices/paths";
import { contactPath } from "@/lib/messages/paths";
import { type HeaderAccount, PayerSwitch } from "./payer-switch";

const entries = { overview: "/", finance: invoicesPath, contact: contactPath, settings: "/settings" };

type Props = {
  /** What `forCustomer` handed to the page: `customer.account`. */
  account: HeaderAccount;
  /** Code of the payer whose point or bill the page shows. */
  owner?: string;
  current: keyof typeof entries;
  children: ReactNode;
};

/**
 * Frame of every page behind the gate. Pages render it, not the layout: a layout is not a gate, and to name the
 * payer it would open a transaction of its own beside the page's.
 */
export function PortalFrame({ account, owner, current, children }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "portal");
  const frame = translationsOf(language, "frame");
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
      account={<PayerSwitch account={account} owner={owner} />}
      signOut={{ action: "/api/sign-out", label: t("signOut") }}
      language={<LanguageSwitch />}
      footerLinks={footerLinks(language)}
    >
      {children}
    </SignedInFrame>
  );
}

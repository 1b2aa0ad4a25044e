import type { ReactNode } from "react";
import { LanguageSwitch } from "@/app/_frame/language-switch";
import { OfficeFrame } from "@/app/_ui/office-frame";
import { mayDo } from "@/lib/auth/permissions";
import type { StaffMember } from "@/lib/auth/staff";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { type OfficeEntry, officeEntries } from "./office-entries";

type Props = {
  /** What `forStaff` handed to the page: `staff.member`. */
  member: StaffMember;
  current: OfficeEntry;
  children: ReactNode;
};

/** Frame of every page of the office behind its login; as with customers, the page renders it, not a layout. */
export function OfficePage({ member, current, children }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "office");
  const frame = translationsOf(language, "frame");
  const [home, ...others] = officeEntries
    .filter(({ permission }) => mayDo(member.role, permission))
    .map(({ name, href }) => ({ name, href, label: t(`nav.${name}`) }));
  if (!home) return null;
  return (
    <OfficeFrame
      words={{ skip: frame("skip"), nav: frame("mainNav"), title: t("title") }}
      nav={[home, ...others]}
      current={officeEntries.find(({ name }) => name === current)?.href ?? ""}
      who={`${member.name} · ${t(`role.${member.role}`)}`}
      signOut={{ action: "/api/office/sign-out", label: t("signOut") }}
      language={<LanguageSwitch />}
    >
      {children}
    </OfficeFrame>
  );
}

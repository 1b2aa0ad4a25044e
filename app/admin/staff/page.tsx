import type { Metadata } from "next";
import { formWords } from "@/app/_ui/form-words";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Section } from "@/app/_ui/section";
import { Sheet } from "@/app/_ui/sheet";
import { textRow } from "@/app/_ui/text-row";
import { OfficePage } from "@/app/admin/office-page";
import { staffRoles } from "@/lib/auth/permissions";
import { forStaff } from "@/lib/auth/staff-session";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { listStaff } from "@/lib/staff/queries";
import { InviteForm } from "./invite-form";
import { StaffTable } from "./staff-table";

type Props = { searchParams: Promise<{ done?: string | string[] }> };

const outcomes = ["invited", "changed", "locked", "unlocked"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.staff")("title") };
}

/** Everybody of the office; an administrator invites, gives roles, locks. */
export default async function StaffPage({ searchParams }: Props) {
  const { member, members } = await forStaff("staff.manage", async (staff) => ({
    member: staff.member,
    members: await listStaff(staff),
  }));
  const asked = (await searchParams).done;
  const done = outcomes.find((outcome) => outcome === asked);
  const language = await getLanguage();
  const t = translationsOf(language, "office.staff");
  const role = translationsOf(language, "office.role");
  const words = messagesOf(language).office.staff;
  return (
    <OfficePage member={member} current="staff">
      <PageHeading title={t("title")} lead={t("lead")} />
      {done && <Notice tone="ok" title={t(`done.${done}`)} focus />}
      <Sheet>
        <StaffTable members={members} own={member.id} />
      </Sheet>
      <Section title={t("inviteTitle")}>
        <p>{t("inviteLead")}</p>
        <InviteForm
          roles={textRow(...staffRoles.map((name) => [role(name), name] as const))}
          words={words.form}
          errors={words.error}
          form={formWords(language)}
        />
      </Section>
    </OfficePage>
  );
}

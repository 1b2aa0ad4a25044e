import type { Command } from "commander";
import { staffRoles } from "@/lib/auth/permissions";
import { withDatabase } from "@/lib/cli/local-database";
import { env } from "@/lib/env";
import { defaultLanguage, isLanguage } from "@/lib/i18n/languages";
import { createStaff } from "@/lib/staff/invitations";
import { invitationSchema } from "@/lib/staff/schema";

type Options = { email: string; name: string; role: string; language: string };

/** `portal create-staff`: invites somebody into the office, as the first administrator, who invites the others on the page. */
export function createStaffCommand(program: Command): void {
  program
    .command("create-staff")
    .description("invite somebody into the office; the first administrator is made so")
    .requiredOption("--email <address>", "what they sign in with, and where the invitation goes")
    .requiredOption("--name <name>", "as customers and colleagues read it")
    .option("--role <role>", staffRoles.join(" or "), "admin")
    .option("--language <language>", "of the invitation", defaultLanguage)
    .action(({ language, ...typed }: Options) =>
      withDatabase(async () => {
        const invitation = invitationSchema.safeParse(typed);
        if (!invitation.success) throw new Error(invitation.error.issues.map((i) => i.message).join(", "));
        if (!isLanguage(language)) throw new Error(`${language}: not a language of the portal`);
        const created = await createStaff(invitation.data, language);
        if (!created.ok) throw new Error(`${typed.email}: is of the office already`);
        process.stdout.write(`${typed.email}: invited; the link, also sent by mail, opens for four days:\n`);
        process.stdout.write(`${new URL(created.value.path, env().PORTAL_URL)}\n`);
      }),
    );
}
